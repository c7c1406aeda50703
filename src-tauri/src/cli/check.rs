//! `check`: what was found on a trip; `accept` and `reopen`: a finding that may stand, and why. The
//! JSON is a contract (the dossier's page): its keys stay.

use clap::Args;
use documents::words::{Calendar, Scene};
use domain::accepted::{Accepted, key, part};
use domain::check::Finding;
use engine::call::{FindingAccept, FindingReopen};
use engine::{Error, edit, view};
use serde_json::{Value, json};

use super::Desk;
use super::trip::{instant, joined};

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long)]
    accepted: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Accept {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(value_name = "KEY")]
    key: String,
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

#[derive(Debug, Args)]
pub(crate) struct Reopen {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(value_name = "KEY")]
    key: String,
}

/// A finding, and by whom it was accepted.
pub(super) type Shown<'a> = (&'a Finding, Option<&'a Accepted>);

pub(crate) fn check(desk: &mut Desk<'_>, wish: &Check) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let loaded = session.book()?.trip(&wish.trip)?;
        let calendar = calendar(desk);
        let (words, trip) = (desk.words(), loaded.trip);
        let scene = Scene::plain(words, trip, loaded.directory, loaded.plan, calendar);
        let parted = part(loaded.findings, &trip.accepted);
        let apart = parted.accepted.len();
        let accepted = parted.accepted.into_iter().filter(|_| wish.accepted);
        let open = parted.open.into_iter().map(|finding| (finding, None));
        let shown: Vec<Shown<'_>> = open.chain(accepted.map(|(f, a)| (f, Some(a)))).collect();
        if wish.json {
            let list: Vec<Value> = shown.iter().map(|s| as_json(&scene, s)).collect();
            desk.print_json(&json!({ "findings": list }));
            return Ok(());
        }
        if shown.is_empty() {
            let line = desk.say("cli-no-findings", &[]);
            desk.print(&line);
        }
        shown.iter().for_each(|s| print(desk, &scene, s));
        if apart > 0 && !wish.accepted {
            let number = words.digits(&apart.to_string());
            let count = apart.to_string();
            let line = desk.say(
                "cli-findings-accepted",
                &[("count", &count), ("number", &number)],
            );
            desk.tell(&line);
        }
        Ok(())
    })
}

/// The calendar in which dates are written.
pub(super) fn calendar(desk: &Desk<'_>) -> Calendar {
    match desk.show.calendar {
        view::Calendar::Gregorian => Calendar::Gregorian,
        view::Calendar::SolarHijri => Calendar::SolarHijri,
    }
}

fn print(desk: &mut Desk<'_>, scene: &Scene<'_>, (finding, accepted): &Shown<'_>) {
    let said = scene.finding(finding);
    let severity = desk.words().severity(finding.severity);
    desk.print(&joined(&[&severity, &said.place, &said.what]));
    desk.print(&format!("  {}", said.why));
    if let Some(accepted) = accepted {
        let args = [
            ("reason", accepted.reason.as_str()),
            ("by", &accepted.by),
            ("at", &instant(accepted.at)),
        ];
        let line = desk.say("cli-finding-accepted", &args);
        desk.print(&format!("  {line}"));
    }
    for repair in &said.repairs {
        desk.print(&format!("  → {repair}"));
    }
}

/// A finding as JSON.
pub(super) fn as_json(scene: &Scene<'_>, (found, accepted): &Shown<'_>) -> Value {
    json!({
        "code": found.code,
        "severity": found.severity,
        "about": found.about,
        "facts": found.facts,
        "text": scene.finding(found).what,
        "repairs": found.repairs,
        "key": key(found),
        "accepted": accepted.map(|accepted| json!({
            "reason": accepted.reason,
            "by": accepted.by,
            "at": instant(accepted.at),
        })),
    })
}

pub(crate) fn accept(desk: &mut Desk<'_>, wish: &Accept) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let args = FindingAccept {
            trip: wish.trip.clone(),
            finding: wish.key.clone(),
            reason: wish.reason.clone(),
            show: desk.show,
        };
        let outcome = edit::finding::accept(session.book()?, &args)?;
        desk.print(&outcome.said);
        Ok(())
    })
}

pub(crate) fn reopen(desk: &mut Desk<'_>, wish: &Reopen) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let args = FindingReopen {
            trip: wish.trip.clone(),
            finding: wish.key.clone(),
            show: desk.show,
        };
        let outcome = edit::finding::reopen(session.book()?, &args)?;
        desk.print(&outcome.said);
        Ok(())
    })
}
