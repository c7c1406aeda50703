//! Dates, hours, lengths, lists and numbers as an office writes them, in either calendar.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use domain::text::Language;
use domain::time::{DayPart, Hour, solar};
use serde::{Deserialize, Serialize};

use super::Words;

/// A calendar in which dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// The Gregorian calendar.
    #[default]
    Gregorian,
    /// The Solar Hijri calendar of Iran.
    SolarHijri,
}

/// The sign of a negative number, in figures.
const MINUS: &str = "−";

/// A text with the digits of a language in place of ASCII ones.
pub fn digits(language: Language, text: &str) -> String {
    match language {
        Language::Fa => text
            .chars()
            .map(|c| {
                c.to_digit(10)
                    .and_then(|d| char::from_u32(0x06F0 + d))
                    .unwrap_or(c)
            })
            .collect(),
        Language::En | Language::Tr => text.to_owned(),
    }
}

/// Year, month and day of a date in a calendar.
fn parts(date: NaiveDate, calendar: Calendar) -> (i32, u32, u32) {
    match calendar {
        Calendar::Gregorian => (date.year(), date.month(), date.day()),
        Calendar::SolarHijri => {
            let solar = solar::from(date);
            (solar.year, solar.month.into(), solar.day.into())
        }
    }
}

impl Words {
    /// A number in the digits of the language.
    pub fn number(&self, number: i64) -> String {
        let figures = digits(self.language, &number.unsigned_abs().to_string());
        if number < 0 {
            format!("{MINUS}{figures}")
        } else {
            figures
        }
    }

    /// An amount with its thousands apart, to the hundredth where it is not whole: "1,234.50", "1.234,50", "۱٬۲۳۴٫۵۰".
    pub fn amount(&self, amount: f64) -> String {
        let (thousands, decimals) = match self.language {
            Language::En => (',', '.'),
            Language::Tr => ('.', ','),
            Language::Fa => ('٬', '٫'),
        };
        let written = if amount.fract().abs() < 0.005 {
            format!("{amount:.0}")
        } else {
            format!("{amount:.2}")
        };
        let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
        let digits = whole.trim_start_matches('-');
        let mut grouped = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push(thousands);
            }
            grouped.push(digit);
        }
        if amount < 0.0 {
            grouped.insert_str(0, MINUS);
        }
        if !rest.is_empty() {
            grouped.push(decimals);
            grouped.push_str(rest);
        }
        self.digits(&grouped)
    }

    /// A text with its digits in those of the language: a flight number stays as it is and does not come here.
    pub fn digits(&self, text: &str) -> String {
        digits(self.language, text)
    }

    /// "Saturday 7 December 2024".
    pub fn date_long(&self, date: NaiveDate, calendar: Calendar) -> String {
        self.dated("date-long", date, calendar, false)
    }

    /// "Sat 7 Dec 2024".
    pub fn date_short(&self, date: NaiveDate, calendar: Calendar) -> String {
        self.dated("date-short", date, calendar, true)
    }

    /// "7 December 2024".
    pub fn date_plain(&self, date: NaiveDate, calendar: Calendar) -> String {
        self.dated("date-plain", date, calendar, false)
    }

    /// "Sat 7 Dec".
    pub fn date_weekday_day_month(&self, date: NaiveDate, calendar: Calendar) -> String {
        self.dated("date-weekday-day-month", date, calendar, true)
    }

    /// "7 December".
    pub fn date_day_month(&self, date: NaiveDate, calendar: Calendar) -> String {
        self.dated("date-day-month", date, calendar, false)
    }

    /// "December 2024".
    pub fn month_year(&self, date: NaiveDate, calendar: Calendar) -> String {
        self.dated("date-month-year", date, calendar, false)
    }

    /// A long date in the first calendar, and beside it the plain one in the second.
    pub fn date_both(&self, date: NaiveDate, first: Calendar, second: Calendar) -> String {
        let (first, second) = (self.date_long(date, first), self.date_plain(date, second));
        self.say("date-both", &[("first", &first), ("second", &second)])
    }

    /// "7–8 December 2024", "30 November – 2 December 2024", "30 December 2024 – 2 January 2025"; one day is one date.
    pub fn span(&self, from: NaiveDate, to: NaiveDate, calendar: Calendar) -> String {
        let (a, b) = (parts(from, calendar), parts(to, calendar));
        if a == b {
            return self.date_plain(from, calendar);
        }
        if (a.0, a.1) == (b.0, b.1) {
            let (first, last) = (self.number(a.2.into()), self.number(b.2.into()));
            let (year, month) = (self.year(a.0), self.month(b.1, calendar, false));
            let args = [
                ("from", &*first),
                ("to", &last),
                ("month", &month),
                ("year", &year),
            ];
            return self.say("date-span-days", &args);
        }
        let first = match a.0 == b.0 {
            true => self.date_day_month(from, calendar),
            false => self.date_plain(from, calendar),
        };
        self.say(
            "date-span",
            &[("from", &first), ("to", &self.date_plain(to, calendar))],
        )
    }

    /// The name of a day of the week.
    pub fn weekday(&self, day: Weekday) -> String {
        self.say(&format!("weekday-{}", day_code(day)), &[])
    }

    /// The short name of a day of the week.
    pub fn weekday_short(&self, day: Weekday) -> String {
        self.say(&format!("weekday-short-{}", day_code(day)), &[])
    }

    /// The hour on the clock, "14:30".
    pub fn hour(&self, time: NaiveTime) -> String {
        self.hour_with(time, ':')
    }

    /// The hour with the office's own mark, "14.30".
    pub fn hour_with(&self, time: NaiveTime, mark: char) -> String {
        digits(
            self.language,
            &format!("{:02}{mark}{:02}", time.hour(), time.minute()),
        )
    }

    /// "14:00–17:00".
    pub fn range(&self, from: NaiveTime, to: NaiveTime) -> String {
        self.range_with(from, to, ':')
    }

    /// The same with the office's own mark.
    pub fn range_with(&self, from: NaiveTime, to: NaiveTime, mark: char) -> String {
        let (from, to) = (self.hour_with(from, mark), self.hour_with(to, mark));
        self.say("hour-range", &[("from", &from), ("to", &to)])
    }

    /// "20:00 about".
    pub fn about(&self, hour: &str) -> String {
        self.say("hour-about", &[("hour", hour)])
    }

    /// The hour as a person wrote it: "20:00" or "20:00 about".
    pub fn written_hour(&self, hour: &Hour) -> String {
        let figures = self.hour(hour.start.time());
        if hour.about {
            self.about(&figures)
        } else {
            figures
        }
    }

    /// "in the morning".
    pub fn day_part(&self, part: DayPart) -> String {
        self.noun("part", &part)
    }

    /// By how much another clock differs, "+2 h", "−5 h 45"; "same time" for nothing.
    pub fn offset_words(&self, minutes: i64) -> String {
        let sign = if minutes < 0 { MINUS } else { "+" };
        let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
        let (h, m) = (
            self.number(hours),
            digits(self.language, &format!("{rest:02}")),
        );
        match (hours, rest) {
            (0, 0) => self.say("offset-same", &[]),
            (0, _) => self.say(
                "offset-minutes",
                &[("sign", sign), ("minutes", &self.number(rest))],
            ),
            (_, 0) => self.say("offset-hours", &[("sign", sign), ("hours", &h)]),
            _ => self.say(
                "offset-hours-minutes",
                &[("sign", sign), ("hours", &h), ("minutes", &m)],
            ),
        }
    }

    /// A length for a screen: "45 min", "1 h", "1 h 45".
    pub fn length(&self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let (h, m) = (
            self.number(hours),
            digits(self.language, &format!("{:02}", rest.abs())),
        );
        match (hours, rest) {
            (0, _) => self.say("length-minutes", &[("minutes", &self.number(rest))]),
            (_, 0) => self.say("length-hours", &[("hours", &h)]),
            _ => self.say("length-hours-minutes", &[("hours", &h), ("minutes", &m)]),
        }
    }

    /// A length for paper, with its words written out: "1 hour 45 minutes".
    pub fn length_written(&self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let count = |n: i64| n.to_string();
        let written_minutes = self.say(
            "length-written-minutes",
            &[("count", &count(rest)), ("minutes", &self.number(rest))],
        );
        let written_hours = self.say(
            "length-written-hours",
            &[("count", &count(hours)), ("hours", &self.number(hours))],
        );
        match (hours, rest) {
            (0, _) => written_minutes,
            (_, 0) => written_hours,
            _ => self.say(
                "length-written-both",
                &[("hours", &written_hours), ("minutes", &written_minutes)],
            ),
        }
    }

    /// A length that is only about that: "about 1 h".
    pub fn about_length(&self, length: &str) -> String {
        self.say("length-about", &[("length", length)])
    }

    /// By how many days the date elsewhere differs, "+1 day Sun".
    pub fn shift(&self, days: i64, weekday: Weekday) -> String {
        let sign = if days < 0 { MINUS } else { "+" };
        let figures = format!("{sign}{}", self.number(days.abs()));
        let count = days.abs().to_string();
        self.say(
            "shift-days",
            &[
                ("count", &count),
                ("days", &figures),
                ("weekday", &self.weekday_short(weekday)),
            ],
        )
    }

    /// The countdown in figures, "T−7", "T", "T+2", for a count of working days before (positive) the first day, or
    /// after (negative) the last.
    pub fn t_mark(&self, days: i64) -> String {
        let figures = self.number(days.abs());
        match days {
            0 => self.say("t-first-day", &[]),
            1.. => self.say("t-before", &[("days", &figures)]),
            _ => self.say("t-after", &[("days", &figures)]),
        }
    }

    /// The countdown in words, "T−7 working days".
    pub fn t_minus(&self, days: i64) -> String {
        let figures = self.number(days.abs());
        match days {
            0 => self.say("t-first-day-written", &[]),
            1.. => self.say("t-before-written", &[("days", &figures)]),
            _ => self.say("t-after-written", &[("days", &figures)]),
        }
    }

    /// "A, B and C".
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        match names {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first, last] => self.say(
                "list-two",
                &[("first", first.as_ref()), ("last", last.as_ref())],
            ),
            [first, middle @ .., last] => {
                let mut text = first.as_ref().to_owned();
                for next in middle {
                    text = self.say("list-comma", &[("first", &text), ("next", next.as_ref())]);
                }
                self.say("list-last", &[("first", &text), ("last", last.as_ref())])
            }
        }
    }

    /// The same for a screen: in a right-to-left language each name stands in an isolate of direction, so that several
    /// Latin names keep their order.
    pub fn list_isolated<T: AsRef<str>>(&self, names: &[T]) -> String {
        if !self.language().is_rtl() || names.len() < 2 {
            return self.list(names);
        }
        let isolated = |name: &T| format!("\u{2068}{}\u{2069}", name.as_ref());
        self.list(&names.iter().map(isolated).collect::<Vec<_>>())
    }

    /// The first of several and how many more there are, "İmamoğlu +2"; alone the name.
    pub fn people_more(&self, name: &str, more: usize) -> String {
        match i64::try_from(more) {
            Ok(more @ 1..) => self.say(
                "people-more",
                &[("name", name), ("more", &self.number(more))],
            ),
            _ => name.to_owned(),
        }
    }

    fn dated(&self, pattern: &str, date: NaiveDate, calendar: Calendar, short: bool) -> String {
        let (year, month, day) = parts(date, calendar);
        let weekday = if short {
            self.weekday_short(date.weekday())
        } else {
            self.weekday(date.weekday())
        };
        let (year, month, day) = (
            self.year(year),
            self.month(month, calendar, short),
            self.number(day.into()),
        );
        self.say(
            pattern,
            &[
                ("weekday", &weekday),
                ("day", &day),
                ("month", &month),
                ("year", &year),
            ],
        )
    }

    fn year(&self, year: i32) -> String {
        self.number(year.into())
    }

    fn month(&self, month: u32, calendar: Calendar, short: bool) -> String {
        let family = match (calendar, short) {
            (Calendar::Gregorian, false) => "month",
            (Calendar::Gregorian, true) => "month-short",
            (Calendar::SolarHijri, _) => "solar-month",
        };
        self.say(&format!("{family}-{month}"), &[])
    }
}

fn day_code(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "mon",
        Weekday::Tue => "tue",
        Weekday::Wed => "wed",
        Weekday::Thu => "thu",
        Weekday::Fri => "fri",
        Weekday::Sat => "sat",
        Weekday::Sun => "sun",
    }
}
