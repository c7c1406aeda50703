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
use crate::trip::Side;

pub(super) const CODE: &str = "interpreter_missing";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let open = |m: &&Meeting| m.interpreter.is_none() && !m.stage.is_over();
    let Some(meeting) = item.meeting.as_ref().filter(open) else {
        return;
    };
    let (guests, theirs) = opposite(check, item, meeting);
    let here = planned
        .people
        .iter()
        .map(|presence| spoken(check, check.plan.person(presence)));
    let here = here.chain(guests);
    // One of ours who speaks with them is enough; of two hundred, mostly the first.
    let foreign = || {
        !theirs.is_empty()
            && here.clone().any(|languages| !languages.is_empty())
            && !here
                .clone()
                .flatten()
                .any(|code| theirs.contains(code.as_str()))
    };
    if !meeting.interpreter_needed.unwrap_or_else(foreign) {
        return;
    }
    let ours: BTreeSet<&str> = here.clone().flatten().map(String::as_str).collect();
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

/// The languages of somebody, as far as they are on record.
fn spoken<'a>(check: &Check<'a>, who: &PartyId) -> &'a [String] {
    check
        .directory
        .people
        .get(who)
        .map_or(&[], |person| &person.languages)
}

/// The languages of each participant on our side, and all languages of those opposite.
fn opposite<'a>(
    check: &Check<'a>,
    item: &Item,
    meeting: &Meeting,
) -> (Vec<&'a [String]>, BTreeSet<&'a str>) {
    let mut ours = Vec::new();
    let mut theirs: BTreeSet<&str> = BTreeSet::new();
    for participant in &item.participants {
        let present = participant
            .represented_by
            .as_ref()
            .unwrap_or(&participant.who);
        match participant.side {
            Some(Side::Ours) => ours.push(spoken(check, present)),
            Some(Side::Organizer) => {}
            Some(Side::Theirs) | None => {
                theirs.extend(spoken(check, present).iter().map(String::as_str))
            }
        }
    }
    for counterpart in &meeting.counterparts {
        let represented = item
            .participants
            .iter()
            .any(|p| p.who == *counterpart && p.represented_by.is_some());
        if !represented {
            theirs.extend(spoken(check, counterpart).iter().map(String::as_str));
        }
    }
    (ours, theirs)
}
