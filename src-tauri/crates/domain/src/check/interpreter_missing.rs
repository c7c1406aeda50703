//! A meeting needs an interpreter, and none is named.
//!
//! Why it matters: interpreters of standing are booked weeks ahead; without one the two sides smile at each other.
//! Example: the mayor speaks Turkish, the counterpart Albanian.
//!
//! One is needed where somebody wrote so, or where the languages on record of the two sides have none in common; a side
//! of which no language is on record says nothing, and `interpreter_needed: false` is a decision. Meetings that were
//! held, or are off, have no need. Facts: `needed` (whether somebody wrote so), `ours` and `theirs` (codes of languages).
//! Repairs: none; a person must be found.

use std::collections::BTreeSet;

use super::{Check, Finding, Found, Severity};
use crate::id::PartyId;
use crate::item::Item;
use crate::meeting::Meeting;
use crate::plan::Planned;
use crate::trip::Side;

pub(super) const CODE: &str = "interpreter_missing";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    for (_, item, planned) in check.live() {
        let Some(meeting) = item
            .meeting
            .as_ref()
            .filter(|m| m.interpreter.is_none() && !m.stage.is_over())
        else {
            continue;
        };
        let (ours, theirs) = languages(check, item, meeting, planned);
        let foreign = !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(&theirs);
        if !meeting.interpreter_needed.unwrap_or(foreign) {
            continue;
        }
        let codes = |set: BTreeSet<&str>| {
            set.into_iter()
                .map(serde_json::Value::from)
                .collect::<Vec<_>>()
        };
        let finding = Finding::new(CODE, Severity::Tight)
            .item(&item.id)
            .fact("needed", meeting.interpreter_needed == Some(true))
            .fact("ours", codes(ours))
            .fact("theirs", codes(theirs));
        found.at(planned, finding);
    }
}

/// The languages on record of our people at the item, and of those opposite.
fn languages<'a>(
    check: &Check<'a>,
    item: &'a Item,
    meeting: &'a Meeting,
    planned: &'a Planned,
) -> (BTreeSet<&'a str>, BTreeSet<&'a str>) {
    let spoken = |id: &PartyId| {
        check
            .directory
            .people
            .get(id)
            .map_or(&[][..], |person| &person.languages)
    };
    let mut ours: BTreeSet<&str> = BTreeSet::new();
    let mut theirs: BTreeSet<&str> = BTreeSet::new();
    for presence in planned.people.iter() {
        ours.extend(
            spoken(check.plan.person(presence))
                .iter()
                .map(String::as_str),
        );
    }
    for participant in &item.participants {
        let side = match participant.side {
            Some(Side::Ours) => &mut ours,
            Some(Side::Organizer) => continue,
            Some(Side::Theirs) | None => &mut theirs,
        };
        let present = participant
            .represented_by
            .as_ref()
            .unwrap_or(&participant.who);
        side.extend(spoken(present).iter().map(String::as_str));
    }
    for counterpart in &meeting.counterparts {
        let represented = item
            .participants
            .iter()
            .any(|p| p.who == *counterpart && p.represented_by.is_some());
        if !represented {
            theirs.extend(spoken(counterpart).iter().map(String::as_str));
        }
    }
    (ours, theirs)
}
