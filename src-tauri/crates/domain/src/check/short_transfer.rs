//! Less time between two items than the way from one place to the other takes, with the margin before a departure.
//!
//! Why it matters: the head of the delegation comes late, and the whole day after it is late as well. Example: the lunch
//! ends at 13:45, City Hall expects the mayor at 14:10, and the way takes 40 minutes. Or: the talk ends at 16:00, the
//! flight home leaves at 18:00, the way to the airport takes 50 minutes, and the office wants two hours there.
//!
//! Minutes that a person set for the way win, in both directions; else the distance over the great circle and the pace of
//! the ground decide ([`crate::ways`]). A flight or a train wants the margin of the office's rules, unless one changes
//! from another. Where the way is not known there is no finding. One finding for each pair of items. Facts: `from_item`,
//! `to_item`, `from`, `to` (places), `people`, `leaves` and `leaves_zone`, `arrives` and `arrives_zone` (wall times),
//! `have` and `need` (minutes), `way` and `margin` (minutes, which make `need`; where there is a margin), `by_hand`
//! (whether a person set the way). Repairs: start the second later, shorten the first, move the first earlier.

use chrono::TimeDelta;

use super::legs::Arrival;
use super::{Check, Finding, Found, Severity};
use crate::plan::Planned;
use crate::ways::margin;

pub(super) const CODE: &str = "short_transfer";

pub(super) fn check(check: &Check<'_>, arrival: &Arrival<'_>, found: &mut Found) {
    let Some(from) = arrival.from else { return };
    let to = arrival.to;
    let ((before, left), (after, entered)) = (check.item(from), check.item(to));
    let (Some(start), Some(end)) = (entered.start, leaves(left)) else {
        return;
    };
    let have = (start - end).num_minutes();
    if have < 0 {
        return;
    }
    let (Some(here), Some(there)) = (check.ends(from).end, check.ends(to).start) else {
        return;
    };
    let margin = margin(check.directory, &check.context.rules, Some(before), after);
    let Some(way) = check.ways.way(here, there) else {
        return;
    };
    let need = way.minutes + margin;
    if need <= have {
        return;
    }
    let lacking = TimeDelta::minutes(need - have);
    let mut finding = Finding::new(CODE, Severity::Tight)
        .item(&after.id)
        .item(&before.id)
        .fact("from_item", before.id.as_str())
        .fact("to_item", after.id.as_str())
        .fact("from", here.id.as_str())
        .fact("to", there.id.as_str())
        .parties("people", check.people(arrival.people))
        .wall("leaves", left.local_end.or(left.local_start))
        .zone("leaves_zone", left.local_end_zone)
        .wall("arrives", entered.local_start)
        .zone("arrives_zone", entered.local_zone)
        .fact("have", have)
        .fact("need", need)
        .fact("by_hand", way.by_hand)
        .repair(check.move_to(to, start + lacking))
        .repair(check.shorten_to(from, end - lacking))
        .repair(check.end_by(from, end - lacking));
    if margin > 0 {
        finding = finding.fact("way", way.minutes).fact("margin", margin);
    }
    found.at(entered, finding);
}

/// When one is free after an item; with no length on record, not before its start.
fn leaves(planned: &Planned) -> Option<chrono::DateTime<chrono::Utc>> {
    planned.end.or(planned.start)
}
