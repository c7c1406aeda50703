//! An hour that the clock at the place skips.
//!
//! Why it matters: nobody can keep it; a calendar would show another. Example: 02:30 on 30 March 2025 in Paris, where the
//! clocks go from 02:00 to 03:00.
//!
//! One finding for each end of an item. Facts: `edge` (start, end), `wall` and `zone` (as written), `gap_from` and
//! `gap_to` (the clock before and after the jump). Repairs: the hour that the same time after midnight has on the new
//! clock (02:30 becomes 03:30), and the first hour after the gap.

use chrono::NaiveDateTime;

use super::{Check, Finding, Found, Repair, Severity};
use crate::time::{Hour, Instants, wall};

pub(super) const CODE: &str = "nonexistent_time";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let Some(hour) = planned.hour().filter(|_| !planned.derived) else {
        return;
    };
    let end_zone = hour.end_zone.unwrap_or(hour.zone);
    for (edge, time, zone) in [
        ("start", Some(hour.start), hour.zone),
        ("end", hour.end, end_zone),
    ] {
        let Some(time) = time else { continue };
        let Instants::None { change: gap } = zone.instants(time) else {
            continue;
        };
        let late = time + (gap.wall_after() - gap.wall_before());
        let finding = Finding::new(CODE, Severity::Stop)
            .item(&item.id)
            .fact("edge", edge)
            .wall("wall", Some(time))
            .zone("zone", Some(zone))
            .wall("gap_from", Some(gap.wall_before()))
            .wall("gap_to", Some(gap.wall_after()))
            .repair(Some(use_time(check, index, hour, edge, late)))
            .repair(Some(use_time(check, index, hour, edge, gap.wall_after())));
        found.at(planned, finding);
    }
}

/// `use_time`: another hour in the place of the one that does not exist. Facts: `item`, `time`, `zone`, `edge`.
fn use_time(
    check: &Check<'_>,
    index: usize,
    hour: &Hour,
    edge: &str,
    time: NaiveDateTime,
) -> Repair {
    let mut other = *hour;
    let zone = match edge {
        "start" => {
            other.start = time;
            hour.zone
        }
        _ => {
            other.end = Some(time);
            hour.end_zone.unwrap_or(hour.zone)
        }
    };
    let facts = [
        ("time", wall::written(time).into()),
        ("zone", zone.name().into()),
        ("edge", edge.into()),
    ];
    check.with_when("use_time", index, other, facts)
}
