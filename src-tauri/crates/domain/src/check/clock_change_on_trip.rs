//! The clocks change by law while somebody is there, or at home meanwhile.
//!
//! Why it matters: the difference to home is another from that night on, and pick-ups that were typed in home time are an
//! hour off. Example: on Sunday 30 March 2025 the clocks in Paris go from 02:00 to 03:00; from then on Istanbul is +1 h,
//! not +2 h.
//!
//! A zone counts from the first day of the programme in it to the last; that of home all the time. It is tight where the
//! programme is, a note where only home changes. Facts: `zone`, `place` (of the first item in the zone, or the home city),
//! `date`, `before` and `after` (wall times), `minutes` (forward positive), `home_before` and `home_after` (minutes by which
//! home is ahead; not for the zone of home). Repairs: none; the hours must be looked at.

use chrono::NaiveDate;

use super::{Check, Finding, Found, Severity};
use crate::time::{Change, Zone};

pub(super) const CODE: &str = "clock_change_on_trip";

/// The days that the programme spends in a zone.
struct Stretch {
    zone: Zone,
    first: NaiveDate,
    last: NaiveDate,
    /// The first item in it.
    item: usize,
}

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    let stretches = stretches(check);
    for stretch in &stretches {
        for change in changes(stretch.zone, stretch.first, stretch.last) {
            let next = check
                .order
                .iter()
                .copied()
                .find(|i| follows(check, *i, stretch.zone, change));
            let item = next.unwrap_or(stretch.item);
            let place = check.ends[item]
                .start
                .or(check.ends[item].end)
                .map(|place| place.id.as_str());
            let finding = finding(check, stretch.zone, change, Severity::Tight)
                .item(&check.trip.items[item].id);
            let finding = match place {
                Some(place) => finding.fact("place", place),
                None => finding,
            };
            found.when(
                Some(change.at),
                finding.about("trip", check.trip.id.as_str()),
            );
        }
    }
    let home = check.plan.home.canonical();
    if stretches.iter().any(|s| s.zone == home) {
        return;
    }
    let Some((first, last)) = check.plan.span(check.trip) else {
        return;
    };
    for change in changes(home, first, last) {
        let finding =
            finding(check, home, change, Severity::Note).fact("place", check.trip.home.as_str());
        found.when(
            Some(change.at),
            finding.about("trip", check.trip.id.as_str()),
        );
    }
}

fn stretches(check: &Check<'_>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for &index in &check.order {
        let planned = &check.plan.items[index];
        let (Some(first), Some(last)) = (planned.day, planned.last_day()) else {
            continue;
        };
        for zone in [planned.local_zone, planned.local_end_zone]
            .into_iter()
            .flatten()
        {
            let zone = zone.canonical();
            match stretches.iter_mut().find(|s| s.zone == zone) {
                Some(known) => {
                    known.first = known.first.min(first);
                    known.last = known.last.max(last);
                }
                None => stretches.push(Stretch {
                    zone,
                    first,
                    last,
                    item: index,
                }),
            }
        }
    }
    stretches
}

/// The changes of a zone on these days of its own calendar.
fn changes(zone: Zone, first: NaiveDate, last: NaiveDate) -> Vec<Change> {
    let midnight = chrono::NaiveTime::MIN;
    let (Some(from), Some(to)) = (
        first.pred_opt(),
        last.checked_add_days(chrono::Days::new(2)),
    ) else {
        return Vec::new();
    };
    let near = zone.changes(
        from.and_time(midnight).and_utc(),
        to.and_time(midnight).and_utc(),
    );
    near.into_iter()
        .filter(|change| (first..=last).contains(&change.wall_before().date()))
        .collect()
}

fn follows(check: &Check<'_>, index: usize, zone: Zone, change: Change) -> bool {
    let planned = &check.plan.items[index];
    let here = planned.local_zone.is_some_and(|z| z.canonical() == zone);
    here && match planned.start {
        Some(start) => start >= change.at,
        None => planned.day >= Some(change.wall_before().date()),
    }
}

fn finding(check: &Check<'_>, zone: Zone, change: Change, severity: Severity) -> Finding {
    let finding = Finding::new(CODE, severity)
        .zone("zone", Some(zone))
        .fact("date", change.wall_before().date().to_string())
        .wall("before", Some(change.wall_before()))
        .wall("after", Some(change.wall_after()))
        .fact("minutes", (change.after - change.before) / 60);
    let home = check.plan.home;
    if zone == home.canonical() {
        return finding;
    }
    let ahead = |offset: i32, at| (home.offset_at(at) - offset) / 60;
    finding
        .fact(
            "home_before",
            ahead(change.before, change.at - chrono::TimeDelta::seconds(1)),
        )
        .fact("home_after", ahead(change.after, change.at))
}
