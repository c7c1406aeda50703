//! A rule of repetition (RRULE) as it is written, with every list in bounds and without doubles.

use chrono::{NaiveDateTime, Weekday};

use super::value::{self, Stamp};

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// A rule, read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rule {
    pub(super) frequency: Frequency,
    pub(super) interval: u32,
    pub(super) count: Option<u64>,
    pub(super) until: Option<Stamp>,
    pub(super) week_start: Weekday,
    /// 1 to 12; empty is every month.
    pub(super) months: Vec<u32>,
    pub(super) month_days: Vec<i32>,
    pub(super) year_days: Vec<i32>,
    pub(super) weeks: Vec<i32>,
    /// 0 is each such weekday, 2 the second one, -1 the last.
    pub(super) days: Vec<(i32, Weekday)>,
    pub(super) hours: Vec<u32>,
    pub(super) minutes: Vec<u32>,
    pub(super) seconds: Vec<u32>,
    pub(super) positions: Vec<i32>,
}

/// Why a rule cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It cannot be read.
    Unreadable,
    /// It is one of another calendar.
    Scale(String),
}

/// Reads a rule. `RSCALE=GREGORIAN` says nothing; any other scale is refused (RFC 7529 §7).
pub(super) fn read(text: &str) -> Result<Rule, Refusal> {
    let mut rule = Rule {
        frequency: Frequency::Daily,
        interval: 1,
        count: None,
        until: None,
        week_start: Weekday::Mon,
        months: Vec::new(),
        month_days: Vec::new(),
        year_days: Vec::new(),
        weeks: Vec::new(),
        days: Vec::new(),
        hours: Vec::new(),
        minutes: Vec::new(),
        seconds: Vec::new(),
        positions: Vec::new(),
    };
    let mut frequency = None;
    for part in text
        .trim()
        .split(';')
        .filter(|part| !part.trim().is_empty())
    {
        let (name, value) = part.split_once('=').ok_or(Refusal::Unreadable)?;
        let value = value.trim();
        match name.trim().to_ascii_uppercase().as_str() {
            "FREQ" => frequency = Some(self::frequency(value).ok_or(Refusal::Unreadable)?),
            "RSCALE" if value.eq_ignore_ascii_case("GREGORIAN") => {}
            "RSCALE" => return Err(Refusal::Scale(super::draft::shown(value))),
            name => rule.take(name, value).ok_or(Refusal::Unreadable)?,
        }
    }
    rule.frequency = frequency.ok_or(Refusal::Unreadable)?;
    Ok(rule)
}

fn frequency(code: &str) -> Option<Frequency> {
    Some(match code.to_ascii_uppercase().as_str() {
        "SECONDLY" => Frequency::Secondly,
        "MINUTELY" => Frequency::Minutely,
        "HOURLY" => Frequency::Hourly,
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

impl Rule {
    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "INTERVAL" => self.interval = value.parse().ok().filter(|n| *n > 0)?,
            "COUNT" => self.count = Some(value.parse().ok()?),
            "UNTIL" => self.until = Some(value::stamp(value)?),
            "WKST" => self.week_start = weekday(value)?,
            "BYMONTH" => self.months = unsigned(value, 1, 12)?,
            "BYMONTHDAY" => self.month_days = signed(value, 31)?,
            "BYYEARDAY" => self.year_days = signed(value, 366)?,
            "BYWEEKNO" => self.weeks = signed(value, 53)?,
            "BYDAY" => self.days = days(value)?,
            "BYHOUR" => self.hours = unsigned(value, 0, 23)?,
            "BYMINUTE" => self.minutes = unsigned(value, 0, 59)?,
            "BYSECOND" => self.seconds = unsigned(value, 0, 60)?,
            "BYSETPOS" => self.positions = signed(value, 366)?,
            // What a vendor put in.
            _ => {}
        }
        Some(())
    }

    /// Whether a wall time is still within the rule; `utc` is the same moment in UTC, where known.
    pub(super) fn reaches(&self, wall: NaiveDateTime, utc: Option<NaiveDateTime>) -> bool {
        match self.until {
            None => true,
            Some(until) if !until.timed => wall.date() <= until.wall.date(),
            Some(until) => match (until.offset, utc) {
                (Some(seconds), Some(utc)) => super::event::east(until.wall, seconds)
                    .is_none_or(|until| utc <= until.naive_utc()),
                _ => wall <= until.wall,
            },
        }
    }

    /// Whether it has a last time.
    pub(super) fn ends(&self) -> bool {
        self.count.is_some() || self.until.is_some()
    }
}

/// A list of numbers from 1 to `most`, or back from the end, each once and in order.
fn signed(list: &str, most: i32) -> Option<Vec<i32>> {
    let read = |text: &str| {
        let number: i32 = text.trim().parse().ok()?;
        (number != 0 && number.abs() <= most).then_some(number)
    };
    sorted(list.split(',').map(read).collect::<Option<_>>()?)
}

fn unsigned(list: &str, least: u32, most: u32) -> Option<Vec<u32>> {
    let read = |text: &str| {
        let number: u32 = text.trim().parse().ok()?;
        // Second 60 is a leap second: the one before it.
        let meant = if most == 60 { number.min(59) } else { number };
        (least..=most).contains(&number).then_some(meant)
    };
    sorted(list.split(',').map(read).collect::<Option<_>>()?)
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Option<Vec<T>> {
    list.sort_unstable();
    list.dedup();
    Some(list)
}

fn days(list: &str) -> Option<Vec<(i32, Weekday)>> {
    let read = |text: &str| {
        let text = text.trim();
        let at = text.len().checked_sub(2)?;
        let day = weekday(text.get(at..)?)?;
        let number = match text.get(..at)? {
            "" => 0,
            number => number
                .parse()
                .ok()
                .filter(|n: &i32| *n != 0 && n.abs() <= 53)?,
        };
        Some((number, day))
    };
    let mut days = list.split(',').map(read).collect::<Option<Vec<_>>>()?;
    days.sort_unstable_by_key(|(number, day)| (*number, day.num_days_from_monday()));
    days.dedup();
    Some(days)
}

fn weekday(code: &str) -> Option<Weekday> {
    Some(match code.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}
