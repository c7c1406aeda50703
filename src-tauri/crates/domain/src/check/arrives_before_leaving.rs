//! An item that ends before it begins.
//!
//! Why it matters: an hour or a zone is wrong, and a calendar would leave the item out. Example: a flight leaves Istanbul
//! at 23:50 and lands in Paris at 02:30, written on the same date. A landing at an earlier hour of the clock is no
//! trouble: 08:10 Istanbul to 07:55 Tirana is a flight of an hour and three quarters.
//!
//! Facts: `start`, `start_zone`, `end`, `end_zone` (as written), `minutes` (how far back). Repairs: end on the next day;
//! read the end on the clock of the place of arrival.

use chrono::Days;

use super::{Check, Finding, Found, Repair, Severity};
use crate::time::{Hour, Zone, wall};

pub(super) const CODE: &str = "arrives_before_leaving";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let Some((start, end)) = planned
        .start
        .zip(planned.end)
        .filter(|(start, end)| end < start)
    else {
        return;
    };
    let Some(hour) = planned.hour() else { return };
    let end_zone = hour.end_zone.unwrap_or(hour.zone);
    let finding = Finding::new(CODE, Severity::Stop)
        .item(&item.id)
        .wall("start", Some(hour.start))
        .zone("start_zone", Some(hour.zone))
        .wall("end", hour.end)
        .zone("end_zone", Some(end_zone))
        .fact("minutes", (start - end).num_minutes())
        .repair(next_day(check, index, hour))
        .repair(zone_of_arrival(check, index, hour));
    found.at(planned, finding);
}

/// `end_next_day`, where that makes a length of less than a day. Facts: `item`, `end`, `zone`.
fn next_day(check: &Check<'_>, index: usize, hour: &Hour) -> Option<Repair> {
    let end = hour.end?.checked_add_days(Days::new(1))?;
    let later = Hour {
        end: Some(end),
        end_fold: 0,
        ..*hour
    };
    (later.end_instant(None)? > hour.start_instant()?).then_some(())?;
    let zone = hour.end_zone.unwrap_or(hour.zone);
    Some(check.with_when("end_next_day", index, later, facts(end, zone)))
}

/// `end_zone`, where the leg ends in another zone than its end was written in, and that mends it. Facts: as above.
fn zone_of_arrival(check: &Check<'_>, index: usize, hour: &Hour) -> Option<Repair> {
    let zone = check
        .ends(index)
        .end
        .filter(|_| check.trip.items[index].kind.moves())?
        .zone;
    (zone != hour.end_zone.unwrap_or(hour.zone)).then_some(())?;
    let there = Hour {
        end_zone: Some(zone),
        end_fold: 0,
        ..*hour
    };
    (there.end_instant(None)? > hour.start_instant()?).then_some(())?;
    Some(check.with_when("end_zone", index, there, facts(hour.end?, zone)))
}

fn facts(end: chrono::NaiveDateTime, zone: Zone) -> [(&'static str, serde_json::Value); 2] {
    [
        ("end", wall::written(end).into()),
        ("zone", zone.name().into()),
    ]
}
