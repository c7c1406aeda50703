//! Reading a typed date.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::super::solar;
use super::words;
use super::{Calendar, DateContext, EntryTrouble};

/// The most days that `+` adds: more is a slip of the finger.
const FARTHEST: i64 = 3_660;

/// Reads a date in the folded spelling.
pub(super) fn parse(text: &str, context: DateContext) -> Result<NaiveDate, EntryTrouble> {
    if text.is_empty() {
        return Err(EntryTrouble::Empty);
    }
    let reference = context.trip_start.unwrap_or(context.today);
    if let Some(days) = words::near_today(text) {
        return after(context.today, days);
    }
    if let Some(days) = text.strip_prefix('+') {
        return after(reference, day_count(days)?);
    }
    if let Some(days) = text.strip_prefix('-') {
        return after(reference, -day_count(days)?);
    }
    let parts = Parts::read(text)?;
    let date = match (parts.month, parts.numbers.as_slice()) {
        (None, []) => {
            let weekday = parts.weekday.ok_or(EntryTrouble::NotADate)?;
            return next_weekday(reference, weekday);
        }
        (Some((calendar, month)), numbers) => named_month(calendar, month, numbers, context)?,
        (None, numbers) => in_numbers(numbers, context)?,
    };
    match parts.weekday {
        Some(typed) if typed != date.weekday() => Err(EntryTrouble::WeekdayDiffers {
            date,
            typed,
            actual: date.weekday(),
        }),
        _ => Ok(date),
    }
}

fn after(date: NaiveDate, days: i64) -> Result<NaiveDate, EntryTrouble> {
    date.checked_add_signed(TimeDelta::days(days))
        .ok_or(EntryTrouble::NotADate)
}

fn day_count(text: &str) -> Result<i64, EntryTrouble> {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let unit = text[end..].trim();
    let days = text[..end]
        .parse::<i64>()
        .ok()
        .filter(|&days| days <= FARTHEST);
    match days {
        Some(days) if unit.is_empty() || words::DAYS.contains(&unit) => Ok(days),
        _ => Err(EntryTrouble::NotADate),
    }
}

fn next_weekday(from: NaiveDate, weekday: Weekday) -> Result<NaiveDate, EntryTrouble> {
    let ahead = weekday.days_since(from.weekday());
    from.checked_add_days(Days::new(ahead.into()))
        .ok_or(EntryTrouble::NotADate)
}

/// The words and the numbers of a date, in the order typed.
#[derive(Default)]
struct Parts<'a> {
    weekday: Option<Weekday>,
    month: Option<(Calendar, u32)>,
    numbers: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    fn read(text: &'a str) -> Result<Self, EntryTrouble> {
        let mut parts = Self::default();
        let mut pieces = pieces(text).into_iter().peekable();
        while let Some(piece) = pieces.next() {
            if piece.starts_with(|c: char| c.is_ascii_digit()) {
                parts.numbers.push(piece);
                continue;
            }
            // "پنج شنبه" is one word, with or without the space.
            let both = pieces.peek().map(|next| format!("{piece}{next}"));
            if let Some(weekday) = both.as_deref().and_then(words::weekday) {
                pieces.next();
                once(&mut parts.weekday, weekday)?;
            } else {
                parts.word(piece)?;
            }
        }
        Ok(parts)
    }

    fn word(&mut self, word: &str) -> Result<(), EntryTrouble> {
        if let Some(weekday) = words::weekday(word) {
            once(&mut self.weekday, weekday)
        } else if let Some(month) = words::month(word) {
            once(&mut self.month, month)
        } else if words::DATE_NOISE.contains(&word) {
            Ok(())
        } else {
            Err(EntryTrouble::NotADate)
        }
    }
}

fn once<T>(place: &mut Option<T>, value: T) -> Result<(), EntryTrouble> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(EntryTrouble::NotADate),
    }
}

/// Runs of digits and runs of letters; what stands between them says nothing.
fn pieces(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => 1,
        ' ' | '.' | ',' | '/' | '-' => 0,
        _ => 2,
    };
    let mut found = Vec::new();
    let mut start = 0;
    let mut last = 0;
    for (at, c) in text.char_indices() {
        if kind(c) != last {
            if last != 0 {
                found.push(&text[start..at]);
            }
            (start, last) = (at, kind(c));
        }
    }
    if last != 0 {
        found.push(&text[start..]);
    }
    found
}

fn number(digits: &str) -> Result<u32, EntryTrouble> {
    match digits.len() {
        0..=4 => digits.parse().map_err(|_| EntryTrouble::NotADate),
        _ => Err(EntryTrouble::NotADate),
    }
}

/// `5 farvardin`, `mar 25 2027`, `1406 farvardin 5`.
fn named_month(
    calendar: Calendar,
    month: u32,
    numbers: &[&str],
    context: DateContext,
) -> Result<NaiveDate, EntryTrouble> {
    let (day, year) = match *numbers {
        [day] => return without_year(calendar, month, number(day)?, context),
        [year, day] if year.len() > 2 => (number(day)?, year),
        [day, year] => (number(day)?, year),
        _ => return Err(EntryTrouble::NotADate),
    };
    let century = match calendar {
        Calendar::Gregorian => 2000,
        Calendar::Solar => 1400,
    };
    let typed = number(year)? as i32;
    let year = if year.len() <= 2 {
        century + typed
    } else {
        typed
    };
    if calendar_of(year)? != calendar {
        return Err(no_such(calendar, Some(year), month, day));
    }
    exact(calendar, year, month, day)
}

/// `25.3`, `25/3/2027`, `2027-03-25`, `1406/1/5`, `20270325`.
fn in_numbers(numbers: &[&str], context: DateContext) -> Result<NaiveDate, EntryTrouble> {
    let (year, month, day) = match *numbers {
        [digits] if digits.len() == 8 => (&digits[..4], &digits[4..6], &digits[6..]),
        [day, month] if day.len() <= 2 && month.len() <= 2 => {
            return without_year(Calendar::Gregorian, number(month)?, number(day)?, context);
        }
        [year, month, day] if year.len() > 2 => (year, month, day),
        [day, month, year] => (year, month, day),
        _ => return Err(EntryTrouble::NotADate),
    };
    if month.len() > 2 || day.len() > 2 {
        return Err(EntryTrouble::NotADate);
    }
    let typed = number(year)? as i32;
    let year_number = if year.len() <= 2 { 2000 + typed } else { typed };
    exact(
        calendar_of(year_number)?,
        year_number,
        number(month)?,
        number(day)?,
    )
}

/// The calendar to which a year belongs.
fn calendar_of(year: i32) -> Result<Calendar, EntryTrouble> {
    match year {
        1300..=1499 => Ok(Calendar::Solar),
        1900..=2199 => Ok(Calendar::Gregorian),
        _ => Err(EntryTrouble::YearOutOfRange { year }),
    }
}

fn exact(calendar: Calendar, year: i32, month: u32, day: u32) -> Result<NaiveDate, EntryTrouble> {
    let date = match calendar {
        Calendar::Gregorian => NaiveDate::from_ymd_opt(year, month, day),
        Calendar::Solar => match (u8::try_from(month), u8::try_from(day)) {
            (Ok(month), Ok(day)) => solar::to_gregorian(year, month, day),
            _ => None,
        },
    };
    date.ok_or_else(|| no_such(calendar, Some(year), month, day))
}

fn no_such(calendar: Calendar, year: Option<i32>, month: u32, day: u32) -> EntryTrouble {
    EntryTrouble::NoSuchDate {
        calendar,
        year,
        month,
        day,
    }
}

/// The nearest such day to the trip's start; without a trip, the next from today.
fn without_year(
    calendar: Calendar,
    month: u32,
    day: u32,
    context: DateContext,
) -> Result<NaiveDate, EntryTrouble> {
    let reference = context.trip_start.unwrap_or(context.today);
    let year = match calendar {
        Calendar::Gregorian => reference.year(),
        Calendar::Solar => solar::from(reference).year,
    };
    let years = year.saturating_sub(1)..=year.saturating_add(1);
    let dates = years.filter_map(|year| exact(calendar, year, month, day).ok());
    let best = if context.trip_start.is_some() {
        // Of two as near, the later: plans look ahead.
        dates.min_by_key(|&date| ((date - reference).num_days().abs(), date < reference))
    } else {
        dates.filter(|&date| date >= reference).min()
    };
    best.ok_or_else(|| no_such(calendar, None, month, day))
}
