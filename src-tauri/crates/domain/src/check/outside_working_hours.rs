//! An item at an hour at which its place is closed, or a meeting at one at which offices there are.
//!
//! Why it matters: the mayor stands before a locked door, with cameras. Example: the museum opens at 10:00, and the visit
//! begins at 09:15; the call on the ministry is set for 18:30.
//!
//! Hours on record for the place decide, on each day of the week: a day without any is closed. They bear on everything
//! that takes place there; not on a stay, a leg or rest. Where none are on record, the office's working hours decide, for
//! talks between two sides that are still to be held in a room ([`super::institution`]), on days that are neither
//! weekend nor public holiday there. An hour that is only a part of the day is not judged. A note. Facts: `place`,
//! `start`, `end` (wall times), `zone`, `opens` and `closes` (`HH:MM`; neither on a day on which it is closed), `weekday`
//! (mon to sun), `recorded` (whether the hours are the place's own). Repairs: move it into the hours.

use chrono::{Datelike, NaiveDateTime, TimeDelta, Timelike};

use super::institution::at_work;
use super::weekend_there::name;
use super::{Check, Finding, Found, Severity};
use crate::besttime::{Minutes, hours_of};
use crate::item::{Item, ItemKind};
use crate::place::Place;

pub(super) const CODE: &str = "outside_working_hours";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let Some(start) = planned.local_start.filter(|_| planned.start.is_some()) else {
        return;
    };
    let end = planned
        .local_end
        .filter(|end| *end > start)
        .unwrap_or(start);
    if let Some(place) = visited(check, item, index) {
        let hours = hours_of(place, start.weekday());
        if !hours.is_some_and(|hours| within(hours, start, end)) {
            report(check, index, place, hours, true, found);
        }
        return;
    }
    let hours = check.context.rules.working_hours;
    if within(hours, start, end) {
        return;
    }
    let Some(place) = at_work(check, index) else {
        return;
    };
    let day = start.date();
    if !check.is_weekend_at(place, day.weekday()) && check.holiday_at(place, day).is_none() {
        report(check, index, place, Some(hours), false, found);
    }
}

/// The place of an item whose own hours are on record.
fn visited<'a>(check: &Check<'a>, item: &Item, index: usize) -> Option<&'a Place> {
    let keeps = item.kind.moves() || matches!(item.kind, ItemKind::Stay | ItemKind::Rest);
    let over = item.meeting.as_ref().is_some_and(|m| m.stage.is_over());
    if keeps || over {
        return None;
    }
    let place = check.ends(index).start?;
    (!place.hours.is_empty()).then_some(place)
}

/// Whether all of an item lies within the hours of its first day; those over midnight end on the next.
fn within(hours: Minutes, start: NaiveDateTime, end: NaiveDateTime) -> bool {
    let minute = |at: NaiveDateTime| i64::from(at.hour() * 60 + at.minute());
    let first = minute(start);
    let last = first + (end - start).num_minutes();
    let (from, to) = (i64::from(hours.from), i64::from(hours.to));
    if from < to {
        return from <= first && last <= to;
    }
    (from <= first && last <= to + 1440) || last <= to
}

fn report(
    check: &Check<'_>,
    index: usize,
    place: &Place,
    hours: Option<Minutes>,
    recorded: bool,
    found: &mut Found,
) {
    let (item, planned) = check.item(index);
    let Some(start) = planned.local_start else {
        return;
    };
    let mut finding = Finding::new(CODE, Severity::Note)
        .item(&item.id)
        .about("place", place.id.as_str())
        .fact("place", place.id.as_str())
        .wall("start", planned.local_start)
        .wall("end", planned.local_end)
        .zone("zone", planned.local_zone)
        .fact("weekday", name(start.weekday()))
        .fact("recorded", recorded);
    if let Some(hours) = hours {
        let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        finding = finding
            .fact("opens", clock(hours.from))
            .fact("closes", clock(hours.to))
            .repair(into_hours(check, index, hours));
    }
    found.at(planned, finding);
}

/// Moves an item into the hours of its day: to their beginning where it is before it, else so that it is over by their end.
fn into_hours(check: &Check<'_>, index: usize, hours: Minutes) -> Option<super::Repair> {
    let planned = &check.plan.items[index];
    let (at, start) = (planned.start?, planned.local_start?);
    let now = i64::from(start.hour() * 60 + start.minute());
    let (from, to) = (i64::from(hours.from), i64::from(hours.to));
    if from >= to || planned.length().unwrap_or(0) > to - from {
        return None;
    }
    if now < from {
        return check.move_to(index, at + TimeDelta::minutes(from - now));
    }
    check.end_by(index, at + TimeDelta::minutes(to - now))
}
