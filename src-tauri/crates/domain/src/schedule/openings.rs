//! When an item may be: the windows that are open to it, by day.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use solver::timetable::Start;

use super::Cause;
use super::build::Builder;
use super::case::{instant, minute};
use crate::check::clash::guests;
use crate::time::Zone;
use crate::trip::Window;

/// Nothing is put before the first or after the second of these hours, unless a window lies there by itself.
const DAYTIME: (u32, u32) = (7, 22);
/// What lasts longer than this, in minutes, cannot lie between these hours.
const LONGEST: i64 = 15 * 60;
/// No more days than this are looked at.
const DAYS: usize = 400;

/// A stretch of time, in minutes since the epoch, and the clock by which it was set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Opening {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) zone: Zone,
}

impl Opening {
    /// A stretch between two wall times; none, where they do not exist.
    pub(super) fn between(from: NaiveDateTime, to: NaiveDateTime, zone: Zone) -> Option<Opening> {
        let from = minute(zone.instants(from).pick(0)?);
        let to = minute(zone.instants(to).pick(0)?);
        (from < to).then_some(Opening { from, to, zone })
    }

    /// The starts in it for something of a length, so many minutes apart.
    pub(super) fn starts(self, minutes: i64, step: i64) -> impl Iterator<Item = Start> {
        let Opening { from, to, zone } = self;
        (from..=to - minutes)
            .step_by(step.max(1) as usize)
            .map(move |minute| start(minute, zone))
    }
}

/// A start on the clock of a zone.
pub(super) fn start(minute: i64, zone: Zone) -> Start {
    let day = zone.wall(instant(minute)).num_days_from_ce();
    Start { minute, day }
}

impl Builder<'_> {
    /// The stretches of time that are open to an item; where the windows were taken away from it, the days of the trip.
    pub(super) fn openings(&self, index: usize) -> Vec<Opening> {
        if self.is_eased(index, Cause::Window) {
            return self.any_day(index);
        }
        let windows = self.trip.windows.iter();
        windows
            .filter(|window| self.is_for(window, index))
            .flat_map(|window| by_day(window.start, window.end, window.zone))
            .collect()
    }

    fn any_day(&self, index: usize) -> Vec<Opening> {
        let zone = self
            .trip
            .windows
            .first()
            .map_or(self.plan.home, |window| window.zone);
        let windows = self.trip.windows.iter();
        let mut days: Vec<(NaiveDate, NaiveDate)> =
            windows.map(|w| (w.start.date(), w.end.date())).collect();
        days.extend(self.plan.span(self.trip));
        let first = days.iter().map(|(first, _)| *first).min();
        let last = days.iter().map(|(_, last)| *last).max();
        let (Some(first), Some(last)) = (first, last) else {
            return Vec::new();
        };
        if self.minutes(index) > LONGEST {
            let whole = Opening::between(at_hour(first, 0), at_hour(last, 24), zone);
            return whole.into_iter().collect();
        }
        let (from, to) = (at_hour(first, DAYTIME.0), at_hour(last, DAYTIME.1));
        daytimes(from, to)
            .filter_map(|(from, to)| Opening::between(from, to, zone))
            .collect()
    }

    /// Whether an item may be put into a window: it is named, or nobody is; of ours only those who are.
    pub(super) fn is_for(&self, window: &Window, index: usize) -> bool {
        let item = &self.trip.items[index];
        let named = window
            .items
            .as_ref()
            .is_none_or(|items| items.contains(&item.id));
        let here = window.place.is_none() || item.place.is_none() || window.place == item.place;
        let people = window.people.as_ref().is_none_or(|people| {
            let mut ours = self.plan.items[index].people.iter().peekable();
            match ours.peek() {
                Some(_) => ours.all(|presence| people.contains(self.plan.person(presence))),
                None => guests(self.directory, item).any(|guest| people.contains(guest)),
            }
        });
        named && here && people
    }
}

/// A window as it is open: one that goes over nights by day only.
pub(super) fn by_day(from: NaiveDateTime, to: NaiveDateTime, zone: Zone) -> Vec<Opening> {
    if from.date() == to.date() || to - from <= TimeDelta::hours(16) {
        return Opening::between(from, to, zone).into_iter().collect();
    }
    daytimes(from, to)
        .filter_map(|(from, to)| Opening::between(from, to, zone))
        .collect()
}

/// The daytimes within a stretch.
fn daytimes(
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> impl Iterator<Item = (NaiveDateTime, NaiveDateTime)> {
    let days = from
        .date()
        .iter_days()
        .take_while(move |day| *day <= to.date())
        .take(DAYS);
    days.map(move |day| {
        (
            from.max(at_hour(day, DAYTIME.0)),
            to.min(at_hour(day, DAYTIME.1)),
        )
    })
    .filter(|(from, to)| from < to)
}

/// A full hour of a day; 24 is the next midnight.
pub(super) fn at_hour(date: NaiveDate, hour: u32) -> NaiveDateTime {
    date.and_time(NaiveTime::default()) + TimeDelta::hours(i64::from(hour))
}
