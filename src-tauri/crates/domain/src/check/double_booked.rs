//! Somebody, or a room that holds one meeting at a time, is booked in two places at once.
//!
//! Why it matters: one of the two hosts waits for nobody. Example: the mayor is at the OECD round table until 10:45 and
//! at Sciences Po from 10:00.
//!
//! One finding for each pair of items. It stops the programme; while one of the two is only a hold, or an hour is only
//! about, it is tight. Facts: `first` and `second` (ids of the items; also what it is about, in this order), `parties`
//! (ids, ours in order of precedence, then the others), `place` (only where it is the place that is full), `from`, `to`
//! and `zone` (the overlap on the clock of the second), `minutes` (of the overlap). Repairs: move the second after the
//! first, move the first after the second, shorten the first.

use super::clash::Clash;
use super::{Check, Finding, Found, Severity};
use crate::item::ItemStatus;
use crate::plan::Planned;

pub(super) const CODE: &str = "double_booked";

pub(super) fn check(check: &Check<'_>, clash: &Clash, found: &mut Found) {
    if clash.parties.is_empty() && clash.place.is_none() {
        return;
    }
    let finding = finding(check, clash, CODE).parties("parties", &clash.parties);
    let finding = match &clash.place {
        Some(place) => finding
            .fact("place", place.as_str())
            .about("place", place.as_str()),
        None => finding,
    };
    let finding = clash
        .parties
        .iter()
        .fold(finding, |f, who| f.about("person", who.as_str()));
    found.when(Some(clash.from), with_repairs(check, clash, finding));
}

/// A finding about two items that overlap.
pub(super) fn finding(check: &Check<'_>, clash: &Clash, code: &'static str) -> Finding {
    let (first, _) = check.item(clash.first);
    let (second, planned) = check.item(clash.second);
    let zone = planned.local_zone.unwrap_or(check.plan.home);
    Finding::new(code, severity(check, clash))
        .item(&first.id)
        .item(&second.id)
        .fact("first", first.id.as_str())
        .fact("second", second.id.as_str())
        .wall("from", Some(zone.wall(clash.from)))
        .wall("to", Some(zone.wall(clash.to)))
        .zone("zone", Some(zone))
        .fact("minutes", (clash.to - clash.from).num_minutes())
}

/// Ways out of an overlap. Where the ways between the two places are known, there is time for them.
pub(super) fn with_repairs(check: &Check<'_>, clash: &Clash, finding: Finding) -> Finding {
    let (a, b) = (clash.first, clash.second);
    let after = |one: usize, other: usize| {
        let end = check.plan.items[one].end?;
        let way = chrono::TimeDelta::try_minutes(check.way_between(one, other).unwrap_or(0))?;
        check.move_to(other, end.checked_add_signed(way)?)
    };
    finding.repair(after(a, b)).repair(after(b, a)).repair(
        check.plan.items[b]
            .start
            .and_then(|start| check.shorten_to(a, start)),
    )
}

fn severity(check: &Check<'_>, clash: &Clash) -> Severity {
    let loose = |index: usize| {
        let (item, planned) = check.item(index);
        item.status() == ItemStatus::Hold || is_about(planned)
    };
    if loose(clash.first) || loose(clash.second) {
        Severity::Tight
    } else {
        Severity::Stop
    }
}

fn is_about(planned: &Planned) -> bool {
    planned
        .hour()
        .is_some_and(|hour| hour.about || hour.minutes_about)
}
