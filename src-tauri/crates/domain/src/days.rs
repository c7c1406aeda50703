//! Working days of a place: its weekend and the public holidays of its country.
//!
//! "T minus 7" counts the working days of one city, never calendar days.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::directory::Directory;
use crate::id::PlaceId;
use crate::place::Place;

/// Whether people work at a place on a day: it is neither weekend nor a public holiday there. Of a place that nobody
/// knows, and for years without data, only the weekend counts.
pub fn is_working(directory: &Directory, place: &PlaceId, date: NaiveDate) -> bool {
    !weekend(directory, place).contains(&date.weekday())
}

/// The days of the weekend at a place: as the place or its city says, else as its country has it.
pub fn weekend(directory: &Directory, place: &PlaceId) -> Vec<Weekday> {
    let own = |p: &Place| {
        p.weekend
            .as_ref()
            .map(|days| days.iter().map(|d| Weekday::from(*d)).collect())
    };
    let here = directory.place(place);
    here.and_then(own)
        .or_else(|| directory.city_of(place).and_then(own))
        .unwrap_or_else(|| weekend_of(here.and_then(|p| p.country.as_deref())))
}

fn weekend_of(country: Option<&str>) -> Vec<Weekday> {
    match country {
        Some("IR") => vec![Weekday::Thu, Weekday::Fri],
        _ => vec![Weekday::Sat, Weekday::Sun],
    }
}

/// The day that is `n` working days before a date; with 1 the last working day before it, with 0 the date itself.
pub fn working_days_before(
    directory: &Directory,
    place: &PlaceId,
    date: NaiveDate,
    n: u32,
) -> NaiveDate {
    let mut day = date;
    let mut left = n;
    while left > 0 {
        let Some(before) = day.pred_opt() else { break };
        day = before;
        if is_working(directory, place, day) {
            left -= 1;
        }
    }
    day
}
