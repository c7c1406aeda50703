//! `zones`: which rules of time zones are in use.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::time::zone::zones::{self, Source};
use engine::Error;
use serde_json::json;

use super::Desk;
use crate::start;

#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct Zones {
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    act: Option<Act>,
}

#[derive(Debug, Subcommand)]
enum Act {
    Update(Update),
}

#[derive(Debug, Args)]
struct Update {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

pub(crate) fn zones(desk: &mut Desk<'_>, wish: &Zones) -> Result<(), Error> {
    if let Some(Act::Update(update)) = &wish.act {
        let said = engine::zones::update(&update.file, &start::folder()?, desk.show)?;
        desk.print(&said);
        return Ok(());
    }
    let rules = zones::current();
    let count = rules.names().count();
    let (source, file) = match &rules.source {
        Source::Bundled => ("bundled", None),
        Source::System => ("system", None),
        Source::File(name) => ("file", Some(name.as_str())),
    };
    if wish.json {
        let answer =
            json!({ "version": rules.version, "source": source, "file": file, "names": count });
        desk.print_json(&answer);
        return Ok(());
    }
    let from = desk.say(
        &format!("cli-zones-{source}"),
        &[("file", file.unwrap_or_default())],
    );
    let count = desk.words().digits(&count.to_string());
    let args = [
        ("version", rules.version.as_str()),
        ("source", &from),
        ("names", &count),
    ];
    let line = desk.say("cli-zones", &args);
    desk.print(&line);
    Ok(())
}
