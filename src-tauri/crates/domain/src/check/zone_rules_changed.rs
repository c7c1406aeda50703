//! The rules of a zone are others than when an appointment was last issued, or than those of devices that are out of
//! date: somebody's calendar may show it at the wrong hour.
//!
//! Why it matters: governments move the clocks at short notice. An hour that is wrong on one phone is a scandal, and an
//! airline may mean the old hour or the new one. Example: in 2026 Morocco stays at +00 for good; a call at 10:00 in
//! Casablanca that was released by the rules of 2025 stands in phones at 09:00 UTC, and is at 10:00 UTC.
//!
//! Found of what lies ahead and whose wall time is still the one that was issued, where an instant differs (tight), and
//! of what an out-of-date computer (the rules of chrono-tz, a year and more behind) would read at another instant (a
//! note). A flight wants a word with the carrier: the ticket knows which hour is meant. Facts: `zone`, `wall` (its start
//! on the wall), `edge` (start, end), `minutes` (by which the old reading lies after the right one), `before` and `after`
//! (versions of the rules), `people` (whose devices may show it wrongly), `carrier` (true for what flies or runs by a
//! timetable), `issued` (true where it was issued, false where only devices differ). Repairs: none; issue it again.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDateTime, Offset, TimeZone, Utc};

use super::{Check, Finding, Found, Severity};
use crate::directory::Index;
use crate::item::ItemKind;
use crate::plan::Planned;
use crate::release::parties;
use crate::time::zone::zones;
use crate::time::{Hour, Zone};
use crate::trip::Issued;

pub(super) const CODE: &str = "zone_rules_changed";

/// What an out-of-date device knows: the version that the crate `chrono-tz` carries.
const DEVICES: &str = chrono_tz::IANA_TZDB_VERSION;

/// An edge that somebody reads at another instant than it has.
struct Other {
    edge: &'static str,
    zone: Zone,
    wall: NaiveDateTime,
    minutes: i64,
}

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let planned = &check.plan.items[index];
    let ahead = planned
        .end
        .or(planned.start)
        .is_some_and(|at| at > check.context.now);
    if !ahead || planned.day.is_none() || planned.hour().is_none() {
        return;
    }
    let issued = check
        .whereabouts
        .issued(index)
        .map(|n| &check.trip.issued[n]);
    if let Some(issued) = issued
        && let Some(other) = since(planned, issued)
    {
        report(
            check,
            found,
            index,
            &other,
            (&issued.zones, Severity::Tight),
        );
    } else if let Some(other) = on_devices(planned) {
        report(check, found, index, &other, (DEVICES, Severity::Note));
    }
}

/// A zone as an out-of-date device knows it; each is looked up once.
fn on_device(zone: Zone) -> Option<chrono_tz::Tz> {
    static KNOWN: LazyLock<Index<&str, chrono_tz::Tz>> = LazyLock::new(|| {
        chrono_tz::TZ_VARIANTS
            .iter()
            .map(|tz| (tz.name(), *tz))
            .collect()
    });
    KNOWN.get(zone.name()).copied()
}

fn report(
    check: &Check<'_>,
    found: &mut Found,
    index: usize,
    other: &Other,
    (before, severity): (&str, Severity),
) {
    let (item, planned) = check.item(index);
    let people = parties(check.trip, check.plan, index);
    let by_timetable = matches!(item.kind, ItemKind::Flight | ItemKind::Train);
    let finding = Finding::new(CODE, severity)
        .item(&item.id)
        .zone("zone", Some(other.zone))
        .wall("wall", Some(other.wall))
        .fact("edge", other.edge)
        .fact("minutes", other.minutes)
        .fact("before", before)
        .fact("after", zones::current().version.as_str())
        .parties("people", &people)
        .fact("carrier", by_timetable)
        .fact("issued", severity == Severity::Tight);
    found.at(planned, finding);
}

/// The edge that was issued at another instant, while its wall time is still the same.
fn since(planned: &Planned, issued: &Issued) -> Option<Other> {
    if issued.moment.is_none() || planned.when != issued.moment {
        return None;
    }
    edges(planned).find_map(|(edge, zone, wall, now)| {
        let then = if edge == "start" {
            issued.start
        } else {
            issued.end
        }?;
        let minutes = (then - now).num_minutes();
        (minutes != 0).then_some(Other {
            edge,
            zone,
            wall,
            minutes,
        })
    })
}

/// The edge that an out-of-date device reads at another instant; a time that its clock shows twice or never is left to
/// the checks of these.
fn on_devices(planned: &Planned) -> Option<Other> {
    edges(planned).find_map(|(edge, zone, wall, now)| {
        let old = on_device(zone)?;
        // Where the device has the same offset at that instant, it can read no other.
        let offset = old.offset_from_utc_datetime(&now.naive_utc()).fix();
        if i64::from(offset.local_minus_utc()) == (wall - now.naive_utc()).num_seconds() {
            return None;
        }
        let then = old.from_local_datetime(&wall).single()?.to_utc();
        let minutes = (then - now).num_minutes();
        let single = || zone.instants(wall).pick(0) == zone.instants(wall).pick(1);
        (minutes != 0 && single()).then_some(Other {
            edge,
            zone,
            wall,
            minutes,
        })
    })
}

type Edge = (&'static str, Zone, NaiveDateTime, DateTime<Utc>);

/// Start and end, as they were written.
fn edges(planned: &Planned) -> impl Iterator<Item = Edge> {
    let ends = |hour: &Hour| {
        let end_zone = hour.end_zone.unwrap_or(hour.zone);
        let start = planned.start.map(|at| ("start", hour.zone, hour.start, at));
        let end = planned
            .end
            .map(|at| ("end", end_zone, hour.end.unwrap_or(end_zone.wall(at)), at));
        [start, end]
    };
    planned.hour().map(ends).into_iter().flatten().flatten()
}
