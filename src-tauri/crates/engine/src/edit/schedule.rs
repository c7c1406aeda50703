//! Times that the programme finds: proposed or worked out first, with nothing changed, and taken in one act each.

use domain::id::ItemId;
use domain::schedule::{self, Change, Disturbance, Proposal, Reach, Repair, Shift};
use domain::time::When;
use serde_json::{Value, json};

use crate::book::{Book, name_fact};
use crate::call::Outcome;
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::Body;
use crate::view::Show;

/// Proposes times for the items of a trip that have none. Nothing is changed; `stop` ends the search with the best so
/// far.
pub fn proposal(book: &mut Book, trip: &str, stop: &dyn Fn() -> bool) -> Result<Proposal, Error> {
    // Loading the trip also brings the rules up to today.
    book.trip(trip)?;
    let context = book.context().clone();
    let loaded = book.trip(trip)?;
    Ok(schedule::propose(
        loaded.trip,
        loaded.directory,
        loaded.plan,
        &context,
        stop,
    ))
}

/// Gives items their proposed times, all or some of a proposal, in one act; one that got a time in the meantime keeps
/// it. Returns how many were placed.
pub fn accept(
    book: &mut Book,
    trip: &str,
    times: &[(ItemId, When)],
    show: Show,
) -> Result<Outcome<u32>, Error> {
    let loaded = book.trip(trip)?;
    let open = |id: &ItemId| {
        let item = loaded.trip.item(id.as_str());
        item.is_some_and(|item| item.when.is_none())
    };
    let given = |(id, when): &(ItemId, When)| (id.clone(), Some(*when));
    let times: Vec<(ItemId, Option<When>)> =
        times.iter().filter(|(id, _)| open(id)).map(given).collect();
    put(book, Op::Schedule, trip, &times, None, show)
}

/// The most minutes by which something is moved, a month: what is further away is another plan.
const FARTHEST: u64 = 31 * 24 * 60;

/// What it does to shift everything after an item by minutes, until the first that is fixed. Nothing is changed.
pub fn shift_preview(
    book: &mut Book,
    trip: &str,
    (item, reach): (&str, Reach),
    minutes: i64,
    show: Show,
) -> Result<Shift, Error> {
    book.trip(trip)?;
    let context = book.context().clone();
    let loaded = book.trip(trip)?;
    let items = &loaded.trip.items;
    let Some(known) = loaded.trip.item(item) else {
        let ids = items.iter().map(|i| i.id.as_str());
        return Err(Error::unknown("item", item, ids));
    };
    let by = |minutes| {
        let (trip, from) = (loaded.trip, (&known.id, reach));
        schedule::shift(trip, loaded.directory, loaded.plan, &context, from, minutes)
    };
    let words = documents::words::Words::of(show.language);
    let near = minutes.unsigned_abs() <= FARTHEST;
    let shift = near.then(|| by(minutes)).flatten();
    shift.ok_or_else(|| {
        // What does not even move by nothing has no hour.
        let message = if by(0).is_some() {
            "move-too-far"
        } else {
            "move-no-hour"
        };
        Error::invalid(words.say(message, &[]))
    })
}

/// Shifts everything after an item by minutes, until the first that is fixed, in one act. Returns how many moved.
pub fn shift(
    book: &mut Book,
    trip: &str,
    from: (&str, Reach),
    minutes: i64,
    show: Show,
) -> Result<Outcome<u32>, Error> {
    let shift = shift_preview(book, trip, from, minutes, show)?;
    let times: Vec<(ItemId, Option<When>)> = shift
        .moved
        .into_iter()
        .map(|(id, when)| (id, Some(when)))
        .collect();
    put(book, Op::Shift, trip, &times, Some(minutes), show)
}

/// The fewest changes that make a plan possible again. Nothing is changed; `stop` ends the search with the best so far.
pub fn repair_preview(
    book: &mut Book,
    trip: &str,
    disturbance: &Disturbance,
    stop: &dyn Fn() -> bool,
    show: Show,
) -> Result<Repair, Error> {
    book.trip(trip)?;
    let context = book.context().clone();
    let loaded = book.trip(trip)?;
    match disturbance {
        Disturbance::Late(_, minutes) if minutes.unsigned_abs() > FARTHEST => {
            let words = documents::words::Words::of(show.language);
            return Err(Error::invalid(words.say("move-too-far", &[])));
        }
        Disturbance::Late(item, _) | Disturbance::Without(item) => {
            if loaded.trip.item(item.as_str()).is_none() {
                let ids = loaded.trip.items.iter().map(|i| i.id.as_str());
                return Err(Error::unknown("item", item.as_str(), ids));
            }
        }
        Disturbance::Away(who, ..) => {
            let people = loaded.directory.people.keys();
            if !loaded.directory.people.contains_key(who) {
                let ids = people.map(domain::id::PartyId::as_str);
                return Err(Error::unknown("person", who.as_str(), ids));
            }
        }
    }
    let words = documents::words::Words::of(show.language);
    schedule::repair(
        loaded.trip,
        loaded.directory,
        loaded.plan,
        &context,
        disturbance,
        stop,
    )
    .ok_or_else(|| Error::invalid(words.say("move-no-hour", &[])))
}

/// Carries out a repair that was looked at: what happened and what changes for it, in one act. An item whose hour is not
/// any more what the repair was worked out from keeps it. Returns how many changed.
pub fn repair(
    book: &mut Book,
    trip: &str,
    repair: &Repair,
    show: Show,
) -> Result<Outcome<u32>, Error> {
    let loaded = book.trip(trip)?;
    let still = |change: &&Change| {
        let item = loaded.trip.item(change.item.as_str());
        item.is_some_and(|item| item.when == Some(change.from))
    };
    let all = repair.given.iter().chain(&repair.changes).filter(still);
    let times: Vec<(ItemId, Option<When>)> = all.map(|c| (c.item.clone(), c.to)).collect();
    put(book, Op::Mend, trip, &times, None, show)
}

/// Writes the times of several items in one act; none takes an item's time away.
fn put(
    book: &mut Book,
    op: Op,
    trip: &str,
    times: &[(ItemId, Option<When>)],
    minutes: Option<i64>,
    show: Show,
) -> Result<Outcome<u32>, Error> {
    let name = book.raw(&Key::trip(trip))?.as_ref().map(name_fact);
    let committed = book.commit(op, None, |tx, facts| {
        facts.insert("what".to_owned(), name.unwrap_or_default());
        facts.insert("placed".to_owned(), json!(times.len()));
        if let Some(minutes) = minutes {
            facts.insert("minutes".to_owned(), json!(minutes));
        }
        for (id, when) in times {
            let value = when.map_or(Ok(Value::Null), serde_json::to_value);
            let mut change = Body::new();
            change.insert("when".to_owned(), value.map_err(Error::internal)?);
            tx.patch(&Key::within(trip, Kind::Item, id.as_str()), &change)?;
        }
        Ok(times.len() as u32)
    })?;
    book.outcome(committed, show)
}
