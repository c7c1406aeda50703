//! All hours of a range at once: cities that are alike are reckoned once, and a day of a city is copied from a table
//! of its quarters between two changes of its clock.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::cost::{BROKEN, Day, Limits, QUARTER, quarters};
use super::{City, Hour, Question};
use crate::days;
use crate::time::{Instants, Zone};

/// The quarters of a day.
const DAY: usize = 96;
/// The seconds of a quarter.
const SECONDS: i64 = 60 * QUARTER as i64;

/// Cities whose clock, working hours, holidays and limits are the same.
pub(super) struct Kind<'a> {
    city: &'a City,
    limits: Limits,
    /// The places of its cities in the question.
    pub members: Vec<usize>,
    /// How heavily its cities paid last time, together.
    paid: u32,
    /// For each quarter of the range what a meeting costs that begins with it.
    pub costs: Vec<u16>,
}

/// What every hour of a range costs in every kind of city.
pub(super) struct Sweep<'a> {
    /// The first quarter, in quarters since 1970.
    first: i64,
    /// How many quarters there are.
    pub count: usize,
    /// The kinds of cities.
    pub kinds: Vec<Kind<'a>>,
}

impl<'a> Sweep<'a> {
    /// Reckons all hours.
    pub fn of(question: &Question<'a>) -> Sweep<'a> {
        let first = quarter_at(midnight(question.clock, question.from));
        let after = question.to.succ_opt().unwrap_or(question.to);
        let end = quarter_at(midnight(question.clock, after)).max(first);
        let count = (end - first) as usize;
        let length = quarters(question.minutes);
        let mut kinds = kinds(question);
        for kind in &mut kinds {
            kind.costs = quarter_costs(kind, first, count + length - 1);
            dearest_of(&mut kind.costs, length);
            kind.costs.truncate(count);
        }
        Sweep {
            first,
            count,
            kinds,
        }
    }

    /// When a quarter begins.
    pub fn instant(&self, index: usize) -> DateTime<Utc> {
        let seconds = (self.first + index as i64) * SECONDS;
        DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The hours in the order of time.
    pub fn all(&self) -> Vec<Hour> {
        let (worst, sum, again) = self.totals();
        let hours = (0..self.count).map(|i| self.hour(i, worst[i], sum[i], again[i]));
        hours.collect()
    }

    /// The best hours, the best first.
    pub fn ranked(&self, wanted: usize) -> Vec<Hour> {
        let (worst, sum, again) = self.totals();
        let rank = |i: &u32| {
            let at = *i as usize;
            (worst[at], sum[at], again[at], *i)
        };
        // No range has more quarters than fit.
        let mut order: Vec<u32> = (0..self.count as u32).collect();
        if wanted < order.len() {
            // Only the best are put in order.
            order.select_nth_unstable_by_key(wanted, rank);
            order.truncate(wanted);
        }
        order.sort_unstable_by_key(rank);
        let hours = order.iter().map(|i| *i as usize);
        hours
            .map(|i| self.hour(i, worst[i], sum[i], again[i]))
            .collect()
    }

    fn hour(&self, index: usize, worst: u16, sum: u32, again: u32) -> Hour {
        let suits = |kind: &&Kind<'_>| kind.costs[index] < BROKEN;
        let suiting = self.kinds.iter().filter(suits);
        Hour {
            at: self.instant(index),
            worst,
            sum,
            again,
            suits: suiting.map(|kind| kind.members.len()).sum(),
        }
    }

    /// For each quarter the highest cost, the sum, and what it costs those who paid last time.
    fn totals(&self) -> (Vec<u16>, Vec<u32>, Vec<u32>) {
        let mut worst = vec![0u16; self.count];
        let mut sum = vec![0u32; self.count];
        let mut again = vec![0u32; self.count];
        for kind in &self.kinds {
            let weight = kind.members.len() as u32;
            for ((cost, worst), sum) in kind.costs.iter().zip(&mut worst).zip(&mut sum) {
                *worst = (*worst).max(*cost);
                *sum += u32::from(*cost) * weight;
            }
            if kind.paid > 0 {
                for (cost, again) in kind.costs.iter().zip(&mut again) {
                    *again = again.saturating_add(u32::from(*cost).saturating_mul(kind.paid));
                }
            }
        }
        (worst, sum, again)
    }
}

fn kinds<'a>(question: &Question<'a>) -> Vec<Kind<'a>> {
    let mut kinds: Vec<Kind<'a>> = Vec::new();
    for (at, city) in question.cities.iter().enumerate() {
        let limits = Limits::of(question.rules, city);
        let alike = |kind: &&mut Kind<'_>| {
            kind.city.zone == city.zone
                && kind.city.week == city.week
                && kind.city.country == city.country
                && kind.limits == limits
        };
        match kinds.iter_mut().find(alike) {
            Some(kind) => {
                kind.members.push(at);
                kind.paid = kind.paid.saturating_add(city.paid);
            }
            None => kinds.push(Kind {
                city,
                limits,
                members: vec![at],
                paid: city.paid,
                costs: Vec::new(),
            }),
        }
    }
    kinds
}

/// When a day begins on a clock; where midnight is skipped, with the change that skips it.
fn midnight(clock: Zone, date: NaiveDate) -> DateTime<Utc> {
    match clock.instants(date.and_time(NaiveTime::MIN)) {
        Instants::One(at) | Instants::Two { first: at, .. } => at,
        Instants::None { change } => change.at,
    }
}

/// The first quarter that begins at an instant or after it, in quarters since 1970.
fn quarter_at(at: DateTime<Utc>) -> i64 {
    (at.timestamp() + SECONDS - 1).div_euclid(SECONDS)
}

/// What each quarter costs in a city, from one on.
fn quarter_costs(kind: &Kind<'_>, first: i64, count: usize) -> Vec<u16> {
    let mut calendar = Calendar::of(kind, first, count);
    let mut costs = Vec::with_capacity(count);
    let instant = |quarter: i64| DateTime::from_timestamp(quarter * SECONDS, 0).unwrap_or_default();
    let (start, end) = (instant(first), instant(first + count as i64));
    let changes = kind.city.zone.changes(start + TimeDelta::seconds(1), end);
    let mut offset = kind.city.zone.offset_at(start);
    for change in &changes {
        let until = (quarter_at(change.at) - first) as usize;
        calendar.copy(offset, first, until, &mut costs);
        offset = change.after;
    }
    calendar.copy(offset, first, count, &mut costs);
    costs
}

/// The tables of a city's days.
struct Calendar<'a> {
    kind: &'a Kind<'a>,
    /// The first of the days, in days since 1970.
    first: i64,
    /// For each day what kind of day it is.
    days: Vec<Day>,
    /// The quarters of a kind of day that begin so many minutes after a whole quarter.
    tables: Vec<(Day, u16, [u16; DAY])>,
}

impl<'a> Calendar<'a> {
    fn of(kind: &'a Kind<'a>, first: i64, count: usize) -> Self {
        // No clock is more than a day from UTC.
        let from = (first * SECONDS).div_euclid(86_400) - 1;
        let length = count as i64 * SECONDS / 86_400 + 4;
        let date = |day: i64| {
            let since = Days::new(day.unsigned_abs());
            let epoch = NaiveDate::default();
            let date = if day < 0 {
                epoch.checked_sub_days(since)
            } else {
                epoch.checked_add_days(since)
            };
            date.unwrap_or(NaiveDate::MAX)
        };
        let (start, end) = (date(from), date(from + length));
        let week: [Day; 7] = kind.city.week.map(Day::of);
        let monday = start.weekday().num_days_from_monday() as usize;
        let mut days: Vec<Day> = (0..length as usize)
            .map(|i| week[(monday + i) % 7])
            .collect();
        let country = kind.city.country.as_deref();
        let off = country.map_or(&[][..], |country| days::holidays(country, start, end));
        for holiday in off {
            if let Some(day) = days.get_mut((holiday.date - start).num_days() as usize) {
                *day = Day::of(None);
            }
        }
        Calendar {
            kind,
            first: from,
            days,
            tables: Vec::new(),
        }
    }

    /// Copies the quarters on, up to one, while the clock stands at an offset in seconds east of UTC.
    fn copy(&mut self, offset: i32, first: i64, until: usize, costs: &mut Vec<u16>) {
        while costs.len() < until {
            let seconds = (first + costs.len() as i64) * SECONDS + i64::from(offset);
            let (day, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
            let minute = (second / 60) as u16;
            let table = self.table(day, minute % QUARTER);
            let at = usize::from(minute / QUARTER);
            let end = DAY.min(at + until - costs.len());
            costs.extend_from_slice(&self.tables[table].2[at..end]);
        }
    }

    fn table(&mut self, day: i64, past: u16) -> usize {
        let at = (day - self.first).clamp(0, self.days.len() as i64 - 1);
        let day = self.days[at as usize];
        let known = self.tables.iter().position(|t| t.0 == day && t.1 == past);
        known.unwrap_or_else(|| {
            let limits = &self.kind.limits;
            let table = std::array::from_fn(|i| limits.quarter(day, past + QUARTER * i as u16));
            self.tables.push((day, past, table));
            self.tables.len() - 1
        })
    }
}

/// Puts for each quarter the dearest of it and of those behind it, so many in all; the last ones have fewer.
fn dearest_of(costs: &mut [u16], length: usize) {
    let mut reach = 1;
    while reach < length {
        // Two stretches that overlap cover a longer one.
        let step = reach.min(length - reach);
        for i in 0..costs.len().saturating_sub(step) {
            costs[i] = costs[i].max(costs[i + step]);
        }
        reach += step;
    }
}
