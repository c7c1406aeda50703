//! The clocks change by law while somebody is there, or at home meanwhile.
//!
//! Why it matters: the difference to home is another from that night on, and pick-ups that were typed in home time are an
//! hour off. Example: on Sunday 30 March 2025 the clocks in Paris go from 02:00 to 03:00; from then on Istanbul is +1 h,
//! not +2 h.
//!
//! A zone counts from the first day of the programme in it to the last; that of home all the time. It is tight where the
//! programme is, a note where only home changes. It is found at the first item in the zone after the change, or at the
//! last one there. Facts: `zone`, `place` (of that item, or the home city), `date`, `before` and `after` (wall times),
//! `minutes` (forward positive), `home_before` and `home_after` (minutes by which home is ahead; not for the zone of
//! home). Repairs: none; the hours must be looked at.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::whereabouts::{NEAR_ITS_DAY, Whereabouts};
use super::{Check, Finding, Found, Severity};
use crate::time::{Change, Zone};

pub(super) const CODE: &str = "clock_change_on_trip";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let moves = |zone: &Zone| check.moving_zones.contains(zone);
    for (zone, here, before, is_last) in check.whereabouts.in_zones(index, moves) {
        // The morning of the first day counts from its midnight.
        let from = match before {
            Some(before) => before.at,
            None => midnight(zone, here.day),
        };
        for change in zone.changes(from, here.at + chrono::TimeDelta::seconds(1)) {
            report(check, index, zone, change, found);
        }
        if is_last && let Some(last) = check.whereabouts.last_day_in(zone) {
            let after = here.at + chrono::TimeDelta::seconds(1);
            for change in changes(zone, here.day, last) {
                if change.at >= after {
                    report(check, index, zone, change, found);
                }
            }
        }
    }
}

/// What changes at home, while nothing of the programme is there.
pub(super) fn at_home(check: &Check<'_>, found: &mut Found) {
    let home = check.plan.home.canonical();
    let Some((first, last)) = check.span() else {
        return;
    };
    if check.whereabouts.has_zone(home) {
        return;
    }
    for change in changes(home, first, last) {
        let finding =
            finding(check, home, change, Severity::Note).fact("place", check.trip.home.as_str());
        found.when(
            Some(change.at),
            finding.about("trip", check.trip.id.as_str()),
        );
    }
}

fn report(check: &Check<'_>, index: usize, zone: Zone, change: Change, found: &mut Found) {
    let ends = check.ends(index);
    let finding = finding(check, zone, change, Severity::Tight).item(&check.trip.items[index].id);
    let finding = match ends.start.or(ends.end) {
        Some(place) => finding.fact("place", place.id.as_str()),
        None => finding,
    };
    found.when(
        Some(change.at),
        finding.about("trip", check.trip.id.as_str()),
    );
}

/// The zones of a trip in which the clocks may change on it: of the others nobody need be asked.
pub(super) fn moving_zones(whereabouts: &Whereabouts) -> Vec<Zone> {
    let window = whereabouts.span().and_then(|(first, last)| {
        let from = first.checked_sub_days(Days::new(NEAR_ITS_DAY + 1))?;
        let to = last.checked_add_days(Days::new(NEAR_ITS_DAY + 2))?;
        Some([from, to].map(|day| day.and_time(NaiveTime::MIN).and_utc()))
    });
    let moves = |zone: &Zone| match window.filter(|_| !whereabouts.has_odd_days()) {
        Some([from, to]) => !zone.changes(from, to).is_empty(),
        None => true,
    };
    whereabouts.zones().iter().copied().filter(moves).collect()
}

/// When a day begins.
fn midnight(zone: Zone, day: NaiveDate) -> DateTime<Utc> {
    let wall = day.and_time(NaiveTime::MIN);
    let instants = zone.instants(wall);
    instants.pick(0).unwrap_or(wall.and_utc())
}

/// The changes of a zone on these days of its own calendar.
fn changes(zone: Zone, first: NaiveDate, last: NaiveDate) -> Vec<Change> {
    let (Some(from), Some(to)) = (
        first.pred_opt(),
        last.checked_add_days(chrono::Days::new(2)),
    ) else {
        return Vec::new();
    };
    let near = zone.changes(
        from.and_time(NaiveTime::MIN).and_utc(),
        to.and_time(NaiveTime::MIN).and_utc(),
    );
    near.into_iter()
        .filter(|change| (first..=last).contains(&change.wall_before().date()))
        .collect()
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
