//! Times for items that have none: proposed, and with `--apply` taken. The JSON is a contract: its
//! keys stay.

use std::time::{Duration, Instant};

use clap::Args;
use domain::directory::Directory;
use domain::schedule::{Cause, Proposal};
use domain::text::Language;
use domain::time::{When, wall};
use domain::trip::Trip;
use engine::{Error, edit};
use serde_json::{Value, json};

use super::{Desk, typed};

/// How long the search may take, unless somebody says otherwise.
pub(super) const SECONDS: u64 = 10;

#[derive(Debug, Args)]
pub(crate) struct Schedule {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long)]
    apply: bool,
    #[arg(long)]
    json: bool,
    #[arg(long, value_name = "N", value_parser = typed::number::<u64>)]
    seconds: Option<u64>,
}

pub(crate) fn schedule(desk: &mut Desk<'_>, wish: &Schedule) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        let (began, most) = (Instant::now(), wish.seconds.unwrap_or(SECONDS));
        let late = || began.elapsed() >= Duration::from_secs(most);
        let proposal = edit::schedule::proposal(book, &wish.trip, &late)?;
        let loaded = book.trip(&wish.trip)?;
        if wish.json {
            let answer = answer(&proposal);
            desk.print_json(&answer);
        } else {
            print(desk, loaded.trip, loaded.directory, &proposal);
        }
        if wish.apply && !proposal.placed.is_empty() {
            let taken = edit::schedule::accept(book, &wish.trip, &proposal.placed, desk.show)?;
            desk.tell(&taken.said);
        }
        Ok(())
    })
}

fn answer(proposal: &Proposal) -> Value {
    let placed = proposal
        .placed
        .iter()
        .map(|(id, when)| json!({ "id": id, "when": when }));
    let unplaced = proposal.unplaced.iter().map(|(id, reason)| {
        let causes: Vec<Value> = reason.causes.iter().map(cause).collect();
        json!({ "id": id, "causes": causes })
    });
    json!({
        "placed": placed.collect::<Vec<_>>(),
        "unplaced": unplaced.collect::<Vec<_>>(),
        "proven": proposal.proven,
        "idle": proposal.idle,
        "travel": proposal.travel,
        "longest": proposal.longest.as_ref().map(|(who, minutes)| json!({ "id": who, "minutes": minutes })),
    })
}

fn cause(cause: &Cause) -> Value {
    let (code, id) = coded(cause);
    json!({ "code": code, "id": id })
}

/// The word by which a cause is known, and what it is about.
fn coded(cause: &Cause) -> (&'static str, Option<&str>) {
    match cause {
        Cause::Window => ("window", None),
        Cause::Meal => ("meal", None),
        Cause::Rest => ("rest", None),
        Cause::Past => ("past", None),
        Cause::Hours(place) => ("hours", Some(place.as_str())),
        Cause::Place(place) => ("place", Some(place.as_str())),
        Cause::Follows(item) => ("follows", Some(item.as_str())),
        Cause::Precedes(item) => ("precedes", Some(item.as_str())),
        Cause::Party(party) => ("party", Some(party.as_str())),
    }
}

fn print(desk: &mut Desk<'_>, trip: &Trip, directory: &Directory, proposal: &Proposal) {
    if proposal.placed.is_empty() && proposal.unplaced.is_empty() {
        let line = desk.say("cli-schedule-nothing", &[]);
        desk.tell(&line);
        return;
    }
    let language = desk.show.language;
    for (id, when) in &proposal.placed {
        let name = title(trip, id.as_str(), language);
        desk.print(&format!(
            "  {}  {}  {name}",
            clock(when),
            when.zone().name()
        ));
    }
    for (id, reason) in &proposal.unplaced {
        let causes: Vec<String> = reason
            .causes
            .iter()
            .map(|cause| {
                let name = match cause {
                    Cause::Window | Cause::Meal | Cause::Rest | Cause::Past => "",
                    Cause::Hours(id) | Cause::Place(id) => directory
                        .place(id)
                        .map_or(id.as_str(), |place| place.name_in(language)),
                    Cause::Follows(id) | Cause::Precedes(id) => title(trip, id.as_str(), language),
                    Cause::Party(id) => directory.name_of(id, language).unwrap_or(id.as_str()),
                };
                let message = match cause {
                    Cause::Window => "cli-cause-window",
                    Cause::Meal => "cli-cause-meal",
                    Cause::Rest => "cli-cause-rest",
                    Cause::Past => "cli-cause-past",
                    Cause::Precedes(_) => "cli-cause-precedes",
                    Cause::Hours(_) => "cli-cause-hours",
                    Cause::Place(_) => "cli-cause-place",
                    Cause::Follows(_) => "cli-cause-follows",
                    Cause::Party(_) => "cli-cause-party",
                };
                desk.say(message, &[("name", name)])
            })
            .collect();
        let causes = causes.join(" + ");
        let message = if causes.is_empty() {
            "cli-schedule-untried"
        } else {
            "cli-schedule-unplaced"
        };
        let args = [
            ("item", title(trip, id.as_str(), language)),
            ("causes", causes.as_str()),
        ];
        let line = desk.say(message, &args);
        desk.print(&line);
    }
    if !proposal.proven {
        let line = desk.say("cli-schedule-unproven", &[]);
        desk.tell(&line);
    }
}

/// What an item is called.
pub(super) fn title<'a>(trip: &'a Trip, id: &'a str, language: Language) -> &'a str {
    trip.item(id)
        .map_or(id, |item| item.nearest_title(language))
}

/// A time as the wall clock has it.
pub(super) fn clock(when: &When) -> String {
    let start = when.hour().map(|hour| wall::written(hour.start));
    start.unwrap_or_default().replace('T', " ")
}
