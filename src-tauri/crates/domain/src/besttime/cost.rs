//! What a quarter of an hour costs in a city.

use chrono::{DateTime, Duration, NaiveDate, Timelike, Utc};

use super::{Burden, City, Free, Minutes, OFFICE_HOURS, Rule, Share, night};
use crate::days::Holiday;

/// What breaking a rule costs: more than all else together.
pub const BROKEN: u16 = 1000;
/// What a quarter costs on a day when nobody works: as much as the far end of the evening.
const FREE_DAY: u16 = 30;
/// What a quarter costs in the night, before its depth.
const AT_NIGHT: u16 = 40;
/// The length of a quarter in minutes.
pub(super) const QUARTER: u16 = 15;

/// The hours of a day of some kind: what a quarter that begins in it can cost.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    /// The working hours, or those that would be if anybody worked.
    pub hours: Minutes,
    /// Whether nobody works.
    pub free: bool,
}

impl Day {
    /// A day with working hours, or a free one.
    pub fn of(hours: Option<Minutes>) -> Day {
        Day {
            hours: hours.unwrap_or(OFFICE_HOURS),
            free: hours.is_none(),
        }
    }
}

/// What holds for one city.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Limits {
    /// The night.
    night: Minutes,
    /// When nobody is called.
    nobody: Vec<Minutes>,
    /// In which hours alone this city is called.
    only: Vec<Minutes>,
    /// That it must be in working hours.
    working: bool,
    /// That it must be on a working day.
    workday: bool,
}

impl Limits {
    /// What the rules say of a city.
    pub fn of(rules: &[Rule], city: &City) -> Limits {
        let nobody = rules.iter().filter_map(|rule| match rule {
            Rule::Nobody(hours) => Some(*hours),
            _ => None,
        });
        let only = rules.iter().filter_map(|rule| match rule {
            Rule::Only(id, hours) if *id == city.id => Some(*hours),
            _ => None,
        });
        Limits {
            night: night(rules),
            nobody: nobody.collect(),
            only: only.collect(),
            working: rules.contains(&Rule::Working),
            workday: rules.contains(&Rule::Workdays),
        }
    }

    /// What a minute of a day costs.
    fn minute(&self, day: Day, minute: u16) -> u16 {
        let working = !day.free && day.hours.contains(minute);
        let broken = self.nobody.iter().any(|hours| hours.contains(minute))
            || self.only.iter().any(|hours| !hours.contains(minute))
            || self.working && !working
            || self.workday && day.free;
        let hour = if self.night.contains(minute) {
            AT_NIGHT + depth(self.night, minute)
        } else {
            away(day.hours, minute)
        };
        hour + u16::from(day.free) * FREE_DAY + u16::from(broken) * BROKEN
    }

    /// What the quarter costs that begins at a minute of a day: its dearest minute, as far as the day goes.
    pub fn quarter(&self, day: Day, minute: u16) -> u16 {
        let minutes = minute..(minute + QUARTER).min(24 * 60);
        minutes.map(|m| self.minute(day, m)).max().unwrap_or(0)
    }
}

/// How many quarters it is, begun ones included, to the nearer end of the night.
fn depth(night: Minutes, minute: u16) -> u16 {
    let since = (minute + 1440 - night.from) % 1440;
    let until = (night.to + 1440 - minute) % 1440;
    (since / QUARTER + 1).min(until.div_ceil(QUARTER))
}

/// How many quarters it is, begun ones included, to working hours; nothing within them.
fn away(hours: Minutes, minute: u16) -> u16 {
    if minute < hours.from {
        (hours.from - minute).div_ceil(QUARTER)
    } else if minute >= hours.to {
        (minute - hours.to) / QUARTER + 1
    } else {
        0
    }
}

/// How many quarters a length has, the last one begun.
pub(super) fn quarters(minutes: u32) -> usize {
    minutes.div_ceil(u32::from(QUARTER)) as usize
}

/// What an hour is in a city.
pub(super) fn share(city: &City, rules: &[Rule], at: DateTime<Utc>, minutes: u32) -> Share {
    let limits = Limits::of(rules, city);
    let mut share: Option<Share> = None;
    let wall = city.zone.wall(at);
    for quarter in 0..quarters(minutes).max(1) {
        let since = Duration::minutes(i64::from(QUARTER) * quarter as i64);
        let here = city.zone.wall(at + since);
        let (day, holiday) = day_of(city, here.date());
        let minute = u16::try_from(here.num_seconds_from_midnight() / 60).unwrap_or(0);
        let cost = limits.quarter(day, minute);
        if share.as_ref().is_none_or(|share| cost > share.cost) {
            share = Some(Share {
                wall,
                burden: burden(&limits, day, holiday, minute),
                suits: cost < BROKEN,
                cost,
                holiday,
            });
        }
    }
    share.unwrap_or(Share {
        wall,
        burden: Burden::Work,
        suits: true,
        cost: 0,
        holiday: None,
    })
}

fn day_of(city: &City, date: NaiveDate) -> (Day, Option<&'static Holiday>) {
    match city.day(date) {
        Ok(hours) => (Day::of(Some(hours)), None),
        Err(Free::Weekend) => (Day::of(None), None),
        Err(Free::Holiday(holiday)) => (Day::of(None), Some(holiday)),
    }
}

/// What kind of quarter it is: its dearest minute decides.
fn burden(limits: &Limits, day: Day, holiday: Option<&'static Holiday>, minute: u16) -> Burden {
    let minutes = minute..(minute + QUARTER).min(24 * 60);
    let dearest = minutes.max_by_key(|m| (limits.minute(day, *m), std::cmp::Reverse(*m)));
    let dearest = dearest.unwrap_or(minute);
    match (limits.night.contains(dearest), day.free, holiday) {
        (true, _, _) => Burden::Night,
        (false, true, Some(_)) => Burden::Holiday,
        (false, true, None) => Burden::Weekend,
        (false, false, _) if day.hours.contains(dearest) => Burden::Work,
        _ => Burden::Shoulder,
    }
}
