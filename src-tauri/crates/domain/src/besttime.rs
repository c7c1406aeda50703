//! The best hour for a meeting of many cities: every quarter of an hour of a range, and what each costs in each city.
//!
//! An hour costs a city what its worst quarter costs there: nothing in working hours, more the further the clock is
//! from them, more on a day when nobody works, most in the night, and always more where a rule is broken than where
//! none is. Hours are ranked by the city that is worst off, then by the sum over the cities, then by those who paid
//! last time, then by time. Where no hour suits all, the cities are split over two meetings of one day.
//!
//! A quarter is reckoned on the day, and by the clock, at which it begins there; a length counts in begun quarters.

mod cost;
mod rule;
mod split;
mod sweep;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc, Weekday};
use serde::Serialize;
use ts_rs::TS;

use crate::days::{self, Holiday, Week};
use crate::directory::Directory;
use crate::id::PlaceId;
use crate::place::Place;
use crate::time::Zone;

pub use cost::BROKEN;
pub use rule::{Minutes, Rule, read_minutes};
pub use split::{Split, split};

/// The working hours of an office that has told none: from 09:00 to 18:00.
pub const OFFICE_HOURS: Minutes = Minutes {
    from: 9 * 60,
    to: 18 * 60,
};

/// The night, where no rule says when nobody may be called: from 22:00 to 07:00.
pub const NIGHT: Minutes = Minutes {
    from: 22 * 60,
    to: 7 * 60,
};

/// How many cities can meet.
pub const CITIES: std::ops::RangeInclusive<usize> = 2..=200;
/// The longest meeting in minutes.
pub const LONGEST: u32 = 24 * 60;
/// The longest range in days.
pub const FURTHEST: i64 = 3 * 366;

/// A city that takes part: its clock, and when people work there.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    /// The place.
    pub id: PlaceId,
    /// Its time zone.
    pub zone: Zone,
    /// Working hours from Monday to Sunday; none on a day of the weekend.
    pub week: [Option<Minutes>; 7],
    /// The country whose public holidays are kept.
    pub country: Option<String>,
    /// How heavily it paid last time; 0 where it did not.
    pub paid: u32,
}

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The cities.
    pub cities: &'a [City],
    /// The length of the meeting in minutes.
    pub minutes: u32,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// On whose clock the days begin and end.
    pub clock: Zone,
    /// What must hold.
    pub rules: &'a [Rule],
}

/// Why a question cannot be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are fewer than 2 cities, or more than 200.
    Cities,
    /// The meeting has no length, or is longer than a day.
    Minutes,
    /// The last day is before the first, or more than three years after it.
    Range,
}

/// An hour and what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour {
    /// When the meeting begins.
    pub at: DateTime<Utc>,
    /// What it costs the city that is worst off.
    pub worst: u16,
    /// What it costs all cities together.
    pub sum: u32,
    /// What it costs those who paid last time, each as heavily as it paid.
    pub again: u32,
    /// In how many cities no rule is broken.
    pub suits: usize,
}

impl Hour {
    /// By what hours are ranked; the least is the best.
    pub fn rank(&self) -> (u16, u32, u32, DateTime<Utc>) {
        (self.worst, self.sum, self.again, self.at)
    }

    /// Whether no rule is broken anywhere.
    pub fn suits_all(&self) -> bool {
        self.worst < BROKEN
    }
}

/// What kind of hour it is in a city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Burden {
    /// Working hours.
    Work,
    /// Before or after work.
    Shoulder,
    /// A day of the weekend.
    Weekend,
    /// A public holiday.
    Holiday,
    /// The night.
    Night,
}

/// What an hour is in one city.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// What the clock shows there when it begins.
    pub wall: NaiveDateTime,
    /// What kind of hour its worst quarter is.
    pub burden: Burden,
    /// Whether no rule is broken.
    pub suits: bool,
    /// What it costs.
    pub cost: u16,
    /// The public holiday of the worst quarter, where it is one.
    pub holiday: Option<&'static Holiday>,
}

impl Question<'_> {
    /// Whether it can be answered.
    pub fn check(&self) -> Result<(), Refusal> {
        let days = (self.to - self.from).num_days();
        if !CITIES.contains(&self.cities.len()) {
            Err(Refusal::Cities)
        } else if self.minutes == 0 || self.minutes > LONGEST {
            Err(Refusal::Minutes)
        } else if !(0..=FURTHEST).contains(&days) {
            Err(Refusal::Range)
        } else {
            Ok(())
        }
    }

    /// The night: what the first rule of the kind says, else from 22 to 7.
    pub fn night(&self) -> Minutes {
        night(self.rules)
    }
}

fn night(rules: &[Rule]) -> Minutes {
    let told = rules.iter().find_map(|rule| match rule {
        Rule::Nobody(hours) => Some(*hours),
        _ => None,
    });
    told.unwrap_or(NIGHT)
}

/// The best hours, the best first, at most as many as wanted. A question that cannot be answered has none.
pub fn best(question: &Question<'_>, wanted: usize) -> Vec<Hour> {
    if question.check().is_err() {
        return Vec::new();
    }
    sweep::Sweep::of(question).ranked(wanted)
}

/// Every quarter of an hour of the range, in the order of time, with what it costs.
pub fn every(question: &Question<'_>) -> Vec<Hour> {
    if question.check().is_err() {
        return Vec::new();
    }
    sweep::Sweep::of(question).all()
}

/// What an hour is in each of the cities, in their order.
pub fn shares(question: &Question<'_>, at: DateTime<Utc>) -> Vec<Share> {
    let share = |city| share(city, question.rules, at, question.minutes);
    question.cities.iter().map(share).collect()
}

/// What so many minutes from an instant on are in one city.
pub fn share(city: &City, rules: &[Rule], at: DateTime<Utc>, minutes: u32) -> Share {
    cost::share(city, rules, at, minutes)
}

impl City {
    /// The city of a place as the directory has it. A place that nobody knows is none.
    pub fn of(directory: &Directory, id: &PlaceId, office_hours: Minutes) -> Option<City> {
        let place = directory.place(id)?;
        let city = directory.city_of(id);
        let Week { weekend, country } = Week::of(directory, id);
        let told = [Some(place), city]
            .into_iter()
            .flatten()
            .find(|place| !place.hours.is_empty());
        let days = [0, 1, 2, 3, 4, 5, 6].map(|day| {
            let weekday = Weekday::try_from(day).ok()?;
            let works = !weekend.contains(&weekday);
            works.then_some(())?;
            match told {
                Some(place) => hours_of(place, weekday),
                None => Some(office_hours),
            }
        });
        Some(City {
            id: id.clone(),
            zone: place.zone,
            week: days,
            country: country.map(str::to_owned),
            paid: 0,
        })
    }

    /// The working hours of a day, or why nobody works on it.
    fn day(&self, date: NaiveDate) -> Result<Minutes, Free> {
        let country = self.country.as_deref();
        if let Some(holiday) = country.and_then(|country| days::holiday(country, date)) {
            return Err(Free::Holiday(holiday));
        }
        self.week[date.weekday().num_days_from_monday() as usize].ok_or(Free::Weekend)
    }
}

/// Why nobody works on a day.
enum Free {
    Weekend,
    Holiday(&'static Holiday),
}

/// The hours in which a place is open on a day of the week; none where it is closed.
pub(crate) fn hours_of(place: &Place, day: Weekday) -> Option<Minutes> {
    let name = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let (from, to) = place.hours.get(name[day.num_days_from_monday() as usize])?;
    let hours = Minutes {
        from: rule::clock(from)?,
        to: rule::clock(to)?,
    };
    (hours.from < hours.to).then_some(hours)
}

#[cfg(test)]
mod tests;
