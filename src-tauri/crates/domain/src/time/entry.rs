//! Typed times and dates: what a person types, read without asking back.
//!
//! Three languages, two calendars and three kinds of digits are read at once: a
//! delegation's papers mix them. Reading is total; trouble is a code with facts,
//! and becomes a sentence elsewhere.

mod clock;
mod date;
mod words;

use chrono::{NaiveDate, NaiveTime, Weekday};
use serde::Serialize;

use super::DayPart;

/// What a typed time is read beside.
#[derive(Clone, Copy, Debug, Default)]
pub struct TimeContext {
    /// The time to which `+45m` adds: of an end, the start.
    pub start: Option<NaiveTime>,
}

/// What a typed date is read beside.
#[derive(Clone, Copy, Debug)]
pub struct DateContext {
    /// Today, where the person is.
    pub today: NaiveDate,
    /// The first day of the trip, if there is one.
    pub trip_start: Option<NaiveDate>,
}

/// A time as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeEntry {
    /// A time of the clock.
    At {
        /// To the minute.
        time: NaiveTime,
        /// True for "about".
        about: bool,
    },
    /// Minutes after [`TimeContext::start`].
    Plus(u32),
    /// To be confirmed.
    ToBeConfirmed,
    /// A part of the day.
    Part(DayPart),
}

/// Which calendar a date was typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// The civil calendar of most of the world.
    Gregorian,
    /// The civil calendar of Iran and Afghanistan.
    Solar,
}

/// Why a typed time or date is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum EntryTrouble {
    /// Nothing was typed.
    Empty,
    /// Not a time of the day.
    NotATime,
    /// Hours end at 23.
    HourTooLarge {
        /// The hour as typed.
        hour: u32,
    },
    /// Minutes end at 59.
    MinuteTooLarge {
        /// The minute as typed.
        minute: u32,
    },
    /// `+45m`, with nothing to add it to.
    NoStart,
    /// A length beyond [`LONGEST`].
    TooLong {
        /// The longest that is accepted, in minutes.
        most: u32,
    },
    /// Not a date.
    NotADate,
    /// A date that the calendar does not have.
    NoSuchDate {
        /// The calendar in which it was typed.
        calendar: Calendar,
        /// The year, if one was typed.
        year: Option<i32>,
        /// The month as typed.
        month: u32,
        /// The day as typed.
        day: u32,
    },
    /// A year that is neither 1900 to 2199, nor 1300 to 1499 of the Solar Hijri.
    YearOutOfRange {
        /// The year as typed.
        year: i32,
    },
    /// A weekday beside a date that falls on another.
    WeekdayDiffers {
        /// The date without its weekday.
        date: NaiveDate,
        /// The weekday as typed.
        typed: Weekday,
        /// The weekday on which the date falls.
        actual: Weekday,
    },
}

/// The longest length that `+` accepts, in minutes: fourteen days.
pub const LONGEST: u32 = 14 * 24 * 60;

/// Reads a time: `9`, `930`, `14:30`, `9:30pm`, `noon`, `~15`, `+45m`, `tbc`,
/// `morning`, in English, Turkish or Persian.
///
/// "noon", "öğlen" and "ظهر" are the time 12:00; "midday", "öğle" and "نیمروز"
/// are the part of the day.
pub fn parse_time(text: &str, context: TimeContext) -> Result<TimeEntry, EntryTrouble> {
    clock::parse(&words::folded(text), context)
}

/// Reads a length in minutes: `90`, `45m`, `1h30`, `1:30`, `2 h`, in English, Turkish or Persian.
pub fn parse_length(text: &str) -> Result<u32, EntryTrouble> {
    clock::parse_length(&words::folded(text))
}

/// Reads a whole number in the digits of any script, its sign before it: `30`, `-30`, `۳۰`.
pub fn parse_number(text: &str) -> Option<i64> {
    words::folded(text).parse().ok()
}

/// Reads a date: `25 mar`, `25.3`, `2027-03-25`, `thu`, `+3`, `5 farvardin`,
/// `1406/1/5`, in English, Turkish or Persian.
///
/// Without a year it is the one nearest to the trip's start; without a trip, the
/// next one from today on. A weekday is the next such day from the trip's start
/// (else from today) on, that day included. `+3` counts from the same day.
pub fn parse_date(text: &str, context: DateContext) -> Result<NaiveDate, EntryTrouble> {
    date::parse(&words::folded(text), context)
}

#[cfg(test)]
mod tests;
