//! A month of either calendar as weeks, for the popover of a day.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use documents::words::Calendar;
use domain::text::Language;
use domain::time::solar;

use super::{MonthDay, MonthView};
use crate::view::Coded;
use crate::view::tell::Tell;

const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

/// The first day of the week: Saturday in Persian, Monday elsewhere.
fn first_of_week(language: Language) -> Weekday {
    match language {
        Language::Fa => Weekday::Sat,
        Language::En | Language::Tr => Weekday::Mon,
    }
}

pub(super) fn month(tell: Tell, day: NaiveDate, today: NaiveDate) -> MonthView {
    let (first, last) = bounds(tell.calendar, day);
    let begins = first_of_week(tell.language);
    let back = Days::new(first.weekday().days_since(begins).into());
    let start = first.checked_sub_days(back).unwrap_or(first);
    let days: Vec<NaiveDate> = start.iter_days().take(42).collect();
    let weeks = days
        .chunks(7)
        .filter(|week| week.first().is_some_and(|d| *d <= last));
    let cell = |day: &NaiveDate| MonthDay {
        key: day.to_string(),
        number: number(tell, tell.calendar, *day),
        other: tell.second.map(|second| number(tell, second, *day)),
        inside: first <= *day && *day <= last,
        today: *day == today,
        label: super::full(tell, *day),
    };
    let turn = WEEK.iter().position(|(day, _)| *day == begins).unwrap_or(0);
    let weekday = |(day, code): &(Weekday, &str)| Coded {
        code: (*code).to_owned(),
        word: tell.words.weekday_short(*day),
    };
    MonthView {
        title: tell.words.month_year(day, tell.calendar),
        weekdays: WEEK
            .iter()
            .cycle()
            .skip(turn)
            .take(7)
            .map(weekday)
            .collect(),
        weeks: weeks.map(|week| week.iter().map(cell).collect()).collect(),
        previous: first.pred_opt().unwrap_or(first).to_string(),
        next: last.succ_opt().unwrap_or(last).to_string(),
    }
}

/// Month and day of a date in a calendar.
fn parts(calendar: Calendar, date: NaiveDate) -> (u32, u32) {
    match calendar {
        Calendar::Gregorian => (date.month(), date.day()),
        Calendar::SolarHijri => {
            let solar = solar::from(date);
            (solar.month.into(), solar.day.into())
        }
    }
}

/// The first and the last day of the month in which a day lies.
fn bounds(calendar: Calendar, day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let (month, number) = parts(calendar, day);
    let back = Days::new(u64::from(number.saturating_sub(1)));
    let first = day.checked_sub_days(back).unwrap_or(day);
    let same = day
        .iter_days()
        .take(31)
        .take_while(|d| parts(calendar, *d).0 == month);
    (first, same.last().unwrap_or(day))
}

fn number(tell: Tell, calendar: Calendar, day: NaiveDate) -> String {
    tell.words.number(parts(calendar, day).1.into())
}
