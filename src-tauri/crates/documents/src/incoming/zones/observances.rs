//! The rules of a zone as the file itself tells them (VTIMEZONE), reckoned year by year.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::super::Desk;
use super::super::line::Line;
use super::super::note::What;
use super::super::rule::{self, Rule};
use super::super::times::{self, Budget};
use super::super::value;

/// More changes than any zone ever had.
const MOST: usize = 500;

/// The lines of one observance (STANDARD or DAYLIGHT).
#[derive(Default)]
pub(in super::super) struct ObservanceLines<'a> {
    onset: Option<NaiveDateTime>,
    before: Option<i32>,
    after: Option<i32>,
    rules: Vec<Cow<'a, str>>,
    dates: Vec<NaiveDateTime>,
}

impl<'a> ObservanceLines<'a> {
    pub(in super::super) fn take(&mut self, line: Line<'a>) {
        let is = |name: &str| line.name().eq_ignore_ascii_case(name);
        if is("DTSTART") {
            self.onset = value::stamp(line.value()).map(|stamp| stamp.wall);
        } else if is("TZOFFSETFROM") {
            self.before = value::offset(line.value());
        } else if is("TZOFFSETTO") {
            self.after = value::offset(line.value());
        } else if is("RRULE") && self.rules.len() < 8 && !line.value().trim().is_empty() {
            self.rules.push(line.into_value());
        } else if is("RDATE") {
            let dates = line.value().split(',').filter_map(value::stamp);
            let left = MOST.saturating_sub(self.dates.len());
            self.dates.extend(dates.take(left).map(|stamp| stamp.wall));
        }
    }
}

/// A zone as it stands in the file.
#[derive(Default)]
pub(in super::super) struct Definition<'a> {
    pub(in super::super) line: u32,
    pub(in super::super) tzid: String,
    /// The place, by its IANA name (X-LIC-LOCATION).
    pub(in super::super) location: Option<String>,
    observances: Vec<ObservanceLines<'a>>,
}

impl<'a> Definition<'a> {
    /// One that begins at a line.
    pub(in super::super) fn at(line: u32) -> Self {
        Definition {
            line,
            ..Definition::default()
        }
    }

    pub(in super::super) fn add(&mut self, observance: ObservanceLines<'a>) {
        if self.observances.len() < MOST {
            self.observances.push(observance);
        }
    }

    /// Its rules, if every part of them can be read; what cannot is said.
    pub(super) fn rules(&mut self, desk: &mut Desk) -> Option<Rules> {
        let lines = std::mem::take(&mut self.observances);
        if lines.is_empty() {
            return None;
        }
        let read: Option<Vec<Observance>> = lines.into_iter().map(Observance::read).collect();
        if read.is_none() {
            let tzid = super::shown(&self.tzid);
            desk.say(self.line, None, What::BadZoneRules { tzid });
        }
        Some(Rules {
            observances: read?,
            years: RefCell::new(HashMap::new()),
        })
    }
}

/// A change to an offset: once, or again and again.
struct Observance {
    onset: NaiveDateTime,
    before: i32,
    after: i32,
    rules: Vec<Rule>,
    dates: Vec<NaiveDateTime>,
}

impl Observance {
    fn read(lines: ObservanceLines) -> Option<Self> {
        let after = lines.after?;
        let rules = lines.rules.iter().map(|text| rule::read(text).ok());
        Some(Observance {
            // Some leave it out where there is only one.
            onset: lines.onset.unwrap_or_default(),
            before: lines.before.unwrap_or(after),
            after,
            rules: rules.collect::<Option<_>>()?,
            dates: lines.dates,
        })
    }

    /// Its last onset that is not after the end of a year, and all of that year.
    fn onsets(&self, year: i32, budget: &mut Budget, onsets: &mut Vec<Onset>) {
        let (Some(first), Some(end)) = (
            NaiveDate::from_ymd_opt(year, 1, 1),
            NaiveDate::from_ymd_opt(year, 12, 31).and_then(|day| day.and_hms_opt(23, 59, 59)),
        ) else {
            return;
        };
        let first = first.and_hms_opt(0, 0, 0).unwrap_or(end);
        let mut latest: Option<NaiveDateTime> = None;
        let mut tell = |time: NaiveDateTime| {
            if time > end {
                return;
            }
            if time >= first {
                onsets.push(self.onset_at(time));
            } else {
                latest = latest.max(Some(time));
            }
        };
        tell(self.onset);
        self.dates.iter().for_each(|time| tell(*time));
        for rule in &self.rules {
            self.follow(rule, end, budget, &mut tell);
        }
        onsets.extend(latest.map(|time| self.onset_at(time)));
    }

    fn follow(
        &self,
        rule: &Rule,
        end: NaiveDateTime,
        budget: &mut Budget,
        tell: &mut dyn FnMut(NaiveDateTime),
    ) {
        // The last onset before the year must be among those told.
        let last = rule.until.map_or(end, |until| until.wall.min(end));
        let back = i32::try_from(rule.interval)
            .unwrap_or(i32::MAX)
            .saturating_add(1)
            .min(400);
        let from = last
            .with_day(1)
            .and_then(|day| day.with_year(last.year() - back));
        let from = match rule.count {
            Some(_) => self.onset,
            None => from.unwrap_or(self.onset),
        };
        let mut left = rule.count.unwrap_or(u64::MAX);
        times::walk(rule, self.onset, from, budget, &mut |time| {
            left = left.saturating_sub(1);
            let utc = time - chrono::TimeDelta::seconds(self.before.into());
            let more = time <= end && rule.reaches(time, Some(utc));
            if more {
                tell(time);
            }
            more && left > 0
        });
    }

    fn onset_at(&self, wall: NaiveDateTime) -> Onset {
        Onset {
            wall,
            after: self.after,
        }
    }
}

#[derive(Clone, Copy)]
struct Onset {
    /// On the clock before it.
    wall: NaiveDateTime,
    after: i32,
}

/// The rules of a zone in the file.
pub(super) struct Rules {
    observances: Vec<Observance>,
    years: RefCell<HashMap<i32, Vec<Onset>>>,
}

impl Rules {
    /// Seconds east of UTC at an hour of the clock; of two equal hours, at the first.
    pub(super) fn offset(&self, wall: NaiveDateTime, budget: &mut Budget) -> Option<i32> {
        let mut years = self.years.borrow_mut();
        let onsets = years.entry(wall.year()).or_insert_with(|| {
            let mut onsets = Vec::new();
            for observance in &self.observances {
                observance.onsets(wall.year(), budget, &mut onsets);
            }
            onsets.sort_by_key(|onset| onset.wall);
            onsets
        });
        if budget.0 == 0 {
            return None;
        }
        let past = onsets.iter().rev().find(|onset| onset.wall <= wall);
        match past {
            Some(onset) => Some(onset.after),
            // Before all of them: what was before the first; a fixed zone has always been so.
            None => {
                let first = self
                    .observances
                    .iter()
                    .min_by_key(|observance| observance.onset)?;
                Some(first.before)
            }
        }
    }
}
