//! Wall times and dates as the dossier writes them: `2024-12-07T08:10`, `2024-12-07`, `2024-12`, `2024`.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest length of an item, in minutes: a leap year.
pub const LONGEST_MINUTES: u32 = 366 * 24 * 60;

/// Reads `YYYY-MM-DDTHH:MM`, seconds allowed; the error says what is wrong and what would be right.
pub fn parse(text: &str) -> Result<NaiveDateTime, String> {
    let Some((date, time)) = text.split_once('T') else {
        return Err(format!(
            "\"{text}\" is not a wall time; write it as 2024-12-07T08:10, without an offset"
        ));
    };
    let date = parse_date(date)?;
    if time.ends_with('Z') || time.contains('+') || time.matches('-').count() > 0 {
        return Err(format!(
            "\"{text}\" has an offset; a wall time has none, its zone stands in `zone`"
        ));
    }
    ["%H:%M", "%H:%M:%S"]
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(time, form).ok())
        .filter(|_| time.len() == 5 || time.len() == 8)
        .map(|time| date.and_time(time))
        .ok_or_else(|| format!("there is no hour \"{time}\"; hours run from 00:00 to 23:59"))
}

/// Reads `YYYY-MM-DD`; the error says what is wrong and what would be right.
pub fn parse_date(text: &str) -> Result<NaiveDate, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let numbers: Option<Vec<u32>> = parts.iter().map(|p| p.parse().ok()).collect();
    let (Some(numbers), [4, 2, 2]) = (
        numbers,
        parts.iter().map(|p| p.len()).collect::<Vec<_>>().as_slice(),
    ) else {
        return Err(format!("\"{text}\" is not a date; write it as 2024-12-07"));
    };
    let (year, month, day) = (numbers[0] as i32, numbers[1], numbers[2]);
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| match last_day(year, month) {
        Some(last) => format!("there is no {text}: that month has {last} days"),
        None => format!("there is no {text}: months run from 01 to 12"),
    })
}

fn last_day(year: i32, month: u32) -> Option<u32> {
    NaiveDate::from_ymd_opt(year, month, 1)?
        .checked_add_months(chrono::Months::new(1))?
        .pred_opt()
        .map(|date| date.day())
}

/// A wall time as the dossier writes it, to the minute unless it has seconds.
pub fn written(time: NaiveDateTime) -> String {
    let (date, minute) = (time.date(), (time.hour(), time.minute()));
    let mut text = String::with_capacity("2024-12-10T10:00:00".len());
    // A text takes whatever is written to it.
    let _ = write!(text, "{date}T{:02}:{:02}", minute.0, minute.1);
    if time.second() != 0 {
        let _ = write!(text, ":{:02}", time.second());
    }
    text
}

/// For `#[serde(with)]` on an optional wall time.
pub mod optional {
    use super::*;
    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<NaiveDateTime>, D::Error> {
        Option::<String>::deserialize(d)?
            .map(|text| parse(&text).map_err(serde::de::Error::custom))
            .transpose()
    }
    /// Writes it.
    pub fn serialize<S: Serializer>(time: &Option<NaiveDateTime>, s: S) -> Result<S::Ok, S::Error> {
        time.map(written).serialize(s)
    }
}

/// For `#[serde(with)]` on a wall time.
pub mod required {
    use super::*;
    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<NaiveDateTime, D::Error> {
        parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
    /// Writes it.
    pub fn serialize<S: Serializer>(time: &NaiveDateTime, s: S) -> Result<S::Ok, S::Error> {
        written(*time).serialize(s)
    }
}

/// For `#[serde(with)]` on an optional date.
pub mod optional_date {
    use super::*;
    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<NaiveDate>, D::Error> {
        Option::<String>::deserialize(d)?
            .map(|text| parse_date(&text).map_err(serde::de::Error::custom))
            .transpose()
    }
    /// Writes it.
    pub fn serialize<S: Serializer>(date: &Option<NaiveDate>, s: S) -> Result<S::Ok, S::Error> {
        date.serialize(s)
    }
}

/// A date of a post, a relation or a term: a year, a month, or a day, as exact as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LooseDate {
    /// The year.
    pub year: i32,
    /// The month, where it is known.
    pub month: Option<u32>,
    /// The day, where it is known.
    pub day: Option<u32>,
}

impl LooseDate {
    /// The first day it can mean.
    pub fn first(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it can mean.
    pub fn last(self) -> Option<NaiveDate> {
        let month = self.month.unwrap_or(12);
        NaiveDate::from_ymd_opt(
            self.year,
            month,
            self.day.or_else(|| last_day(self.year, month))?,
        )
    }

    fn parse(text: &str) -> Result<Self, String> {
        let form = || format!("\"{text}\" is not a date; write 2024, 2024-12 or 2024-12-07");
        match text.len() {
            10 => parse_date(text).map(|d| Self {
                year: d.year(),
                month: Some(d.month()),
                day: Some(d.day()),
            }),
            7 => parse_date(&format!("{text}-01"))
                .map(|d| Self {
                    year: d.year(),
                    month: Some(d.month()),
                    day: None,
                })
                .map_err(|_| form()),
            4 => text
                .parse()
                .map(|year| Self {
                    year,
                    month: None,
                    day: None,
                })
                .map_err(|_| form()),
            _ => Err(form()),
        }
    }
}

impl<'de> Deserialize<'de> for LooseDate {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_does_not_exist_is_named_with_the_length_of_its_month() {
        assert_eq!(
            parse_date("2024-02-30").unwrap_err(),
            "there is no 2024-02-30: that month has 29 days"
        );
        assert_eq!(
            parse_date("2024-13-01").unwrap_err(),
            "there is no 2024-13-01: months run from 01 to 12"
        );
        assert!(
            parse("2024-12-07T25:00")
                .unwrap_err()
                .contains("there is no hour"),
            "hours end at 23:59"
        );
        assert!(
            parse("2024-12-07T08:00Z").unwrap_err().contains("offset"),
            "an instant is not a wall time"
        );
        assert!(
            parse_date("٢٠٢٤-12-07").is_err(),
            "structural digits are ASCII"
        );
    }

    #[test]
    fn a_loose_date_knows_its_first_and_last_day() {
        let month: LooseDate = serde_json::from_str("\"2024-02\"").unwrap();
        assert_eq!(month.first(), NaiveDate::from_ymd_opt(2024, 2, 1));
        assert_eq!(month.last(), NaiveDate::from_ymd_opt(2024, 2, 29));
    }
}
