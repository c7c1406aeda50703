//! Reading a typed time.

use chrono::NaiveTime;

use super::super::DayPart;
use super::words;
use super::{EntryTrouble, LONGEST, TimeContext, TimeEntry};

/// Reads a time in the folded spelling.
pub(super) fn parse(text: &str, context: TimeContext) -> Result<TimeEntry, EntryTrouble> {
    if text.is_empty() {
        return Err(EntryTrouble::Empty);
    }
    if let Some(length) = text.strip_prefix('+') {
        return plus(length.trim_start(), context);
    }
    if words::is_to_be_confirmed(text) {
        return Ok(TimeEntry::ToBeConfirmed);
    }
    let (text, about) = without_about(text);
    if let Some(part) = words::part(text) {
        return Ok(TimeEntry::Part(part));
    }
    let time = if words::is_noon(text) {
        hour_and_minute(12, 0)?
    } else {
        of_the_clock(text)?
    };
    Ok(TimeEntry::At { time, about })
}

fn without_about(text: &str) -> (&str, bool) {
    let before = words::ABOUT_BEFORE
        .iter()
        .find_map(|word| text.strip_prefix(word));
    if let Some(rest) = before {
        return (rest.trim_start(), true);
    }
    let after = words::ABOUT_AFTER
        .iter()
        .find_map(|word| text.strip_suffix(word));
    match after {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    }
}

/// Which half of the day an hour of twelve belongs to.
#[derive(Clone, Copy)]
enum Half {
    Before,
    After,
    /// "Eleven at night" is before midnight, "two at night" after it.
    Night,
    /// "One at noon" is after it, "eleven" before.
    Midday,
}

fn of_the_clock(text: &str) -> Result<NaiveTime, EntryTrouble> {
    let mut text = text;
    for word in words::HOUR_WORDS {
        let rest = text.strip_prefix(word).or_else(|| text.strip_suffix(word));
        text = rest.unwrap_or(text).trim();
    }
    let (digits, half) = without_half(text);
    let (hour, minute) = numbers(digits)?;
    let hour = match half {
        Some(half) => of_half(hour, half).ok_or(EntryTrouble::NotATime)?,
        None => hour,
    };
    hour_and_minute(hour, minute)
}

fn without_half(text: &str) -> (&str, Option<Half>) {
    for (letters, after) in words::HALVES {
        if let Some(rest) = text.strip_suffix(letters) {
            return (
                rest.trim_end(),
                Some(if after { Half::After } else { Half::Before }),
            );
        }
    }
    let first = text.find(|c: char| c.is_ascii_digit());
    let last = text.rfind(|c: char| c.is_ascii_digit());
    let (Some(first), Some(last)) = (first, last) else {
        return (text, None);
    };
    let (before, digits, after) = (&text[..first], &text[first..=last], &text[last + 1..]);
    let word = match (before.trim(), after.trim()) {
        ("", word) | (word, "") => word,
        _ => return (text, None),
    };
    if word.is_empty() {
        return (text, None);
    }
    let half = match words::part(word) {
        Some(DayPart::Morning) => Half::Before,
        Some(DayPart::Afternoon | DayPart::Evening) => Half::After,
        Some(DayPart::Night) => Half::Night,
        Some(DayPart::Midday) => Half::Midday,
        None if words::is_noon(word) => Half::Midday,
        Some(DayPart::Day) | None => return (text, None),
    };
    (digits, Some(half))
}

fn of_half(hour: u32, half: Half) -> Option<u32> {
    match (half, hour) {
        (Half::Before | Half::Night, 12) => Some(0),
        (Half::Before, 0..=11) | (Half::Night, 0..=5) => Some(hour),
        (Half::After, 1..=11) | (Half::Night, 6..=11) | (Half::Midday, 1..=3) => Some(hour + 12),
        (Half::Midday, 10 | 11) => Some(hour),
        // What is written in 24 hours needs no help, unless it says the opposite.
        (Half::After | Half::Night | Half::Midday, 12..) => Some(hour),
        _ => None,
    }
}

/// `9`, `930`, `1430`, `9.30`, `14:30`, `14h30`, `9 30`.
fn numbers(text: &str) -> Result<(u32, u32), EntryTrouble> {
    let number = |digits: &str| digits.parse::<u32>().map_err(|_| EntryTrouble::NotATime);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let text = text.strip_suffix('h').unwrap_or(text).trim_end();
    let mark = text.find([':', '.', ',', 'h']).or_else(|| text.find(' '));
    let (hour, minute) = match mark.map(|mark| (&text[..mark], &text[mark + 1..])) {
        Some((hour, minute)) => (hour.trim(), minute.trim()),
        None if text.len() > 2 && is_number(text) => text.split_at(text.len() - 2),
        None => (text, "00"),
    };
    if !is_number(hour) || !is_number(minute) || hour.len() > 2 || minute.len() != 2 {
        return Err(EntryTrouble::NotATime);
    }
    Ok((number(hour)?, number(minute)?))
}

fn hour_and_minute(hour: u32, minute: u32) -> Result<NaiveTime, EntryTrouble> {
    if hour > 23 {
        return Err(EntryTrouble::HourTooLarge { hour });
    }
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(EntryTrouble::MinuteTooLarge { minute })
}

/// `90`, `45m`, `1h30`, `1:30`, `1,5 sa`, after the sign.
fn plus(text: &str, context: TimeContext) -> Result<TimeEntry, EntryTrouble> {
    let minutes = length(text).ok_or(EntryTrouble::NotATime)?;
    if minutes > u64::from(LONGEST) {
        return Err(EntryTrouble::TooLong { most: LONGEST });
    }
    match context.start {
        Some(_) => Ok(TimeEntry::Plus(minutes as u32)),
        None => Err(EntryTrouble::NoStart),
    }
}

/// A length by itself.
pub(super) fn parse_length(text: &str) -> Result<u32, EntryTrouble> {
    match length(text) {
        Some(minutes) if minutes <= u64::from(LONGEST) => Ok(minutes as u32),
        Some(_) => Err(EntryTrouble::TooLong { most: LONGEST }),
        None => Err(EntryTrouble::NotATime),
    }
}

fn length(text: &str) -> Option<u64> {
    if let Some((hours, minutes)) = text.split_once(':') {
        let minutes = minutes
            .parse::<u32>()
            .ok()
            .filter(|&minutes| minutes < 60)?;
        return Some(u64::from(hours.parse::<u32>().ok()?) * 60 + u64::from(minutes));
    }
    let mut total = 0;
    let mut rest = text;
    // Each unit is smaller than the one before it: hours, minutes.
    let mut smaller_than = 61;
    loop {
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let number = u64::from(rest[..end].parse::<u32>().ok()?);
        rest = &rest[end..];
        let half = rest.strip_prefix(".5").or_else(|| rest.strip_prefix(",5"));
        rest = half.unwrap_or(rest).trim_start();
        let end = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        // The Persian "and" stands between hours and minutes.
        let word = rest[..end].trim_end();
        let word = word.strip_suffix(" و").unwrap_or(word).trim_end();
        let unit = if word.is_empty() {
            1
        } else {
            words::unit(word)?
        };
        if unit >= smaller_than || (half.is_some() && unit != 60) {
            return None;
        }
        smaller_than = unit;
        total += number * u64::from(unit) + if half.is_some() { 30 } else { 0 };
        rest = &rest[end..];
        if rest.is_empty() {
            return Some(total);
        }
    }
}
