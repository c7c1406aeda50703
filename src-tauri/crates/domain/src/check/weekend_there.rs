//! A meeting with an institution on the weekend of its place.
//!
//! Why it matters: whoever plans at a desk in Istanbul takes Friday for a working day; in Tehran nobody is in the office.
//! Example: the call on the municipality of Kuwait City is set for a Friday.
//!
//! It is about talks between two sides that are still to be held in a room ([`super::institution`]), at a place whose
//! own hours are not on record: where they are, `outside_working_hours` goes by them. The weekend is the place's own,
//! else its city's, else its country's. A public holiday is said alone. A note. Facts: `date`, `weekday` (mon to sun), `city`, `weekend` (list of days). Repairs: none; the other
//! side must be asked.

use chrono::{Datelike, Weekday};

use super::institution::at_work;
use super::{Check, Finding, Found, Severity};
use crate::days::Week;
use crate::ways::city;

pub(super) const CODE: &str = "weekend_there";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let Some(day) = planned.day else { return };
    let Some(place) = at_work(check, index).filter(|place| place.hours.is_empty()) else {
        return;
    };
    if !check.is_weekend_at(place, day.weekday()) || check.holiday_at(place, day).is_some() {
        return;
    }
    let weekend = Week::of(check.directory, &place.id).weekend;
    let days: Vec<&str> = weekend.iter().map(|day| name(*day)).collect();
    let finding = Finding::new(CODE, Severity::Note)
        .item(&item.id)
        .fact("date", day.to_string())
        .fact("weekday", name(day.weekday()))
        .fact("city", city(place).unwrap_or(&place.id).as_str())
        .fact("weekend", days);
    found.at(planned, finding);
}

pub(super) fn name(day: Weekday) -> &'static str {
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
