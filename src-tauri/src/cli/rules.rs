//! `rules`: what the office demands of every trip, shown, or set from a file.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use engine::{Error, rules, view};
use serde_json::json;

use super::Desk;
use super::trip::joined;

#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct Rules {
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    act: Option<Act>,
}

#[derive(Debug, Subcommand)]
enum Act {
    Set(Set),
}

#[derive(Debug, Args)]
struct Set {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

pub(crate) fn rules(desk: &mut Desk<'_>, wish: &Rules) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        if let Some(Act::Set(set)) = &wish.act {
            let what = "error-file-rules";
            let text =
                std::fs::read_to_string(&set.file).map_err(|e| Error::file(what, &set.file, &e))?;
            let file = set.file.display().to_string();
            let language = desk.show.language;
            let put = rules::read(&text)
                .and_then(|given| book.set_rules(&given, language).map_err(with_field));
            put.map_err(|refused| refused.inside("error-at", file.as_str()))?;
            let line = desk.say("cli-rules-set", &[("file", &file)]);
            desk.tell(&line);
        }
        if wish.json {
            desk.print_json(&json!(book.rules()));
            return Ok(());
        }
        let seen = view::rules::rules(book, desk.show)?;
        for field in seen.groups.iter().flat_map(|group| &group.fields) {
            let text = match field.text.as_str() {
                "" => desk.say("cli-rules-none", &[]),
                text => format!("{text} {}", field.unit),
            };
            desk.print(&format!("{}: {text}", field.label));
        }
        for line in more(desk, &seen) {
            desk.print(&line);
        }
        Ok(())
    })
}

/// Rules that are more than one number: the quorum, approvals, gift limits, prayer, holidays.
fn more(desk: &Desk<'_>, seen: &view::rules::RulesView) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(quorum) = &seen.quorum {
        let args = [
            ("council", quorum.name.as_str()),
            ("needed", &quorum.needed),
            ("members", &quorum.members),
        ];
        lines.push(desk.say("cli-rules-quorum", &args));
    }
    for rule in &seen.approvals {
        lines.push(desk.say("cli-rules-approval", &[("body", &rule.name)]));
    }
    for limit in &seen.gift_limits {
        let direction = seen.directions.iter().find(|d| d.code == limit.direction);
        let direction = direction.map_or("", |d| d.word.as_str());
        let value = format!("{} {}", limit.value, limit.currency);
        let args = [("direction", direction), ("value", &value)];
        lines.push(desk.say("cli-rules-gift", &args));
    }
    let prayer = seen.prayers.iter().find(|p| p.code == seen.prayer);
    let prayer = prayer.map_or("", |p| p.word.as_str());
    lines.push(desk.say("cli-rules-prayer", &[("how", prayer)]));
    let office = seen.holidays.office.as_deref().unwrap_or_default();
    let holidays = joined(&[&seen.holidays.source, office]);
    lines.push(desk.say("cli-rules-holidays", &[("source", &holidays)]));
    lines
}

/// The refusal of a file names the field.
fn with_field(refused: Error) -> Error {
    let field = refused.facts.get("field").and_then(|f| f.as_str());
    match field.map(str::to_owned) {
        Some(field) => refused.inside("error-at", field),
        None => refused,
    }
}
