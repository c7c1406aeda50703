//! Working days of a place: its weekend and the public holidays of its country.
//!
//! "T minus 7" counts the working days of one city, never calendar days.

pub mod calendars;
pub mod prayer;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::directory::Directory;
use crate::id::PlaceId;
use crate::place::Place;

pub use calendars::Holiday;

/// The source of the public holidays, its version, and the day it was read.
pub const SOURCE: &str = "holidays 0.109, 2026-11-21";

/// The public holiday of a country on a day; none in countries and years without data.
pub fn holiday(country: &str, date: NaiveDate) -> Option<&'static Holiday> {
    calendars::current().holiday(country, date)
}

/// The public holidays of a country from one day on, and before another.
pub fn holidays(country: &str, from: NaiveDate, to: NaiveDate) -> &'static [Holiday] {
    calendars::current().holidays(country, from, to)
}

/// Whether people work at a place on a day: it is neither weekend nor a public holiday there. Of a place that nobody
/// knows, and for years without data, only the weekend counts.
pub fn is_working(directory: &Directory, place: &PlaceId, date: NaiveDate) -> bool {
    Week::of(directory, place).works_on(date)
}

/// The days of the weekend at a place: as the place or its city says, else as its country has it.
pub fn weekend(directory: &Directory, place: &PlaceId) -> Vec<Weekday> {
    Week::of(directory, place).weekend
}

/// The day that is `n` working days before a date; with 1 the last working day before it, with 0 the date itself.
pub fn working_days_before(
    directory: &Directory,
    place: &PlaceId,
    date: NaiveDate,
    n: u32,
) -> NaiveDate {
    let week = Week::of(directory, place);
    let (mut day, mut left) = (date, n);
    // A place where nobody ever works has no such day: the search ends well before the calendar does.
    for _ in 0..u64::from(n) * 8 + 400 {
        let Some(before) = day.pred_opt().filter(|_| left > 0) else {
            break;
        };
        day = before;
        left -= u32::from(week.works_on(day));
    }
    day
}

/// The countdown from one day to another: for a day to come the working days that are left, the first of them `from`
/// itself, so that on the day of [`working_days_before`] exactly `n` are left; for a day that is over, negative, the
/// working days since it, the last of them `from`. No working day between gives 0, as the day itself does.
pub fn working_days_between(
    directory: &Directory,
    place: &PlaceId,
    from: NaiveDate,
    to: NaiveDate,
) -> i64 {
    let week = Week::of(directory, place);
    if from <= to {
        return week.working_days(from, to);
    }
    match (to.succ_opt(), from.succ_opt()) {
        (Some(first), Some(end)) => -week.working_days(first, end),
        _ => 0,
    }
}

/// What decides whether people work at a place.
pub(crate) struct Week<'a> {
    /// The days of the weekend.
    pub(crate) weekend: Vec<Weekday>,
    /// Whose public holidays count.
    pub(crate) country: Option<&'a str>,
}

impl<'a> Week<'a> {
    /// Of a place: its own weekend, its city's, its country's.
    pub(crate) fn of(directory: &'a Directory, id: &PlaceId) -> Self {
        let own = |place: &Place| {
            Some(
                place
                    .weekend
                    .as_ref()?
                    .iter()
                    .map(|day| Weekday::from(*day))
                    .collect(),
            )
        };
        let (place, city) = (directory.place(id), directory.city_of(id));
        let country = [place, city]
            .into_iter()
            .flatten()
            .find_map(|p| p.country.as_deref());
        let weekend = place.and_then(own).or_else(|| city.and_then(own));
        Week {
            weekend: weekend.unwrap_or_else(|| calendars::current().weekend(country).to_vec()),
            country,
        }
    }

    fn works_on(&self, date: NaiveDate) -> bool {
        let free = self.weekend.contains(&date.weekday());
        !free
            && self
                .country
                .is_none_or(|country| holiday(country, date).is_none())
    }

    /// Working days from one day on, and before another: whole weeks are counted, and only holidays looked up.
    fn working_days(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let on_week = |day: &NaiveDate| !self.weekend.contains(&day.weekday());
        let days = (to - from).num_days();
        let each_week = from.iter_days().take(7).filter(on_week).count() as i64;
        let rest = from
            .checked_add_days(Days::new(days.unsigned_abs() / 7 * 7))
            .unwrap_or(to);
        let in_rest = rest
            .iter_days()
            .take_while(|day| *day < to)
            .filter(on_week)
            .count() as i64;
        let off = self
            .country
            .map_or(&[][..], |country| holidays(country, from, to));
        let lost = off.iter().filter(|holiday| on_week(&holiday.date)).count() as i64;
        days / 7 * each_week + in_rest - lost
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn places() -> Directory {
        let place = |id: &str, country: &str, more: serde_json::Value| {
            let mut keys = serde_json::json!({"id": id, "kind": "city", "name": id, "country": country, "zone": "UTC"});
            keys.as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            let place: Place = serde_json::from_value(keys).unwrap();
            (place.id.clone(), place)
        };
        let none = serde_json::json!({});
        let sunday = serde_json::json!({"weekend": ["sun"]});
        let never =
            serde_json::json!({"weekend": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]});
        let hall = serde_json::json!({"city": "shop-town"});
        let places = [
            place("istanbul", "TR", none.clone()),
            place("tehran", "IR", none.clone()),
            place("shop-town", "XX", sunday),
            place("hall", "XX", hall),
            place("ghost-town", "XX", never),
        ];
        Directory {
            places: places.into_iter().collect(),
            ..Directory::default()
        }
    }

    #[test]
    fn holidays_have_names_and_end_where_the_data_end() {
        let republic = holiday("TR", day("2024-10-29")).unwrap();
        assert_eq!((republic.name_en, republic.about), ("Republic Day", false));
        assert_eq!(republic.names, [("tr", "Cumhuriyet Bayramı")]);
        assert_eq!(
            holiday("TR", day("2031-10-29")),
            None,
            "beyond the data only weekends count"
        );
    }

    #[test]
    fn working_days_are_those_of_the_place() {
        let places = places();
        let works = |place: &str, date: &str| is_working(&places, &place.into(), day(date));
        assert!(!works("istanbul", "2024-12-07"), "Saturday");
        assert!(
            works("tehran", "2024-12-07"),
            "Saturday is a working day in Tehran"
        );
        assert!(
            !works("tehran", "2024-12-12") && !works("tehran", "2024-12-13"),
            "Thursday and Friday are not"
        );
        assert!(!works("istanbul", "2024-10-29"), "Republic Day");
        assert!(
            works("shop-town", "2024-12-07") && works("hall", "2024-12-07"),
            "a place goes by its city's own weekend"
        );
    }

    #[test]
    fn t_minus_counts_back_over_weekends_and_holidays() {
        let places = places();
        let before =
            |place: &str, date: &str, n| working_days_before(&places, &place.into(), day(date), n);
        assert_eq!(before("istanbul", "2024-12-07", 0), day("2024-12-07"));
        assert_eq!(
            before("istanbul", "2024-12-07", 1),
            day("2024-12-06"),
            "the last working day before it"
        );
        assert_eq!(
            before("istanbul", "2024-12-07", 7),
            day("2024-11-28"),
            "one weekend lies between"
        );
        assert_eq!(
            before("istanbul", "2024-10-30", 1),
            day("2024-10-28"),
            "Republic Day does not count"
        );
        assert!(
            before("ghost-town", "2024-12-07", 5) < day("2024-12-07"),
            "no working day at all ends all the same"
        );
    }

    #[test]
    fn the_countdown_agrees_with_counting_back() {
        let places = places();
        let between = |place: &str, a: &str, b: &str| {
            working_days_between(&places, &place.into(), day(a), day(b))
        };
        for place in ["istanbul", "tehran", "shop-town"] {
            for n in 1..300 {
                let from = working_days_before(&places, &place.into(), day("2024-12-07"), n);
                assert_eq!(
                    working_days_between(&places, &place.into(), from, day("2024-12-07")),
                    i64::from(n),
                    "{place}, T-{n}"
                );
            }
        }
        assert_eq!(
            between("istanbul", "2024-12-10", "2024-12-08"),
            -2,
            "T+2: Monday and Tuesday after a Sunday"
        );
        assert_eq!(
            between("istanbul", "2024-12-07", "2024-12-09"),
            0,
            "Saturday: no working day is left before Monday"
        );
        assert_eq!(between("istanbul", "2024-12-09", "2024-12-09"), 0);
        assert_eq!(
            between("shop-town", "0001-01-01", "9999-12-31"),
            3_130_336,
            "far years are counted, not walked"
        );
    }
}
