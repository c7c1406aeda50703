//! The best hour for many cities: the ranked hours of a range, with the reason of each in words and every city's own
//! hour as text to send; and, for the screen, a day of it hour by hour.

mod matrix;
mod start;
mod words;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::besttime::{self, City, Hour, Minutes, Question, Refusal, Rule, Share};
use domain::days::Holiday;
use domain::id::PlaceId;
use domain::time::{Zone, wall};
use serde::Serialize;
use ts_rs::TS;

use super::Show;
use super::tell::{Tell, code_of};
use crate::book::Book;
use crate::call::OfBestTime;
use crate::error::Error;

use matrix::BestTimeTwo;
pub use matrix::{BestTimeView, besttime};
pub use start::{BestTimeStart, start};

/// What a book remembers of the last time: the cities that paid.
pub(crate) const PAID: &str = "besttime_paid";

/// The answer as the command line gives it; its keys stay.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimes {
    /// The cities, in the order in which they were named.
    pub cities: Vec<BestTimeCity>,
    /// The length of the meeting.
    pub minutes: u32,
    /// The first day, on the clock of `home`.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The city on whose clock days begin and hours are named.
    pub home: String,
    /// The rules, as they are written.
    pub rules: Vec<String>,
    /// Whether an hour breaks no rule anywhere.
    pub suits_all: bool,
    /// What was found, in words.
    pub text: String,
    /// The best hours, the best first.
    pub hours: Vec<BestTimeHour>,
    /// Two meetings of one day, where no hour suits all and two are better than one.
    pub split: Option<BestTimeSplit>,
}

/// A city of the answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeCity {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its zone.
    pub zone: String,
}

/// An hour of the answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeHour {
    /// When it begins, in UTC.
    pub instant: String,
    /// The same on the clock of `home`.
    pub start: String,
    /// The day and the hour at home in words: "Wed 15 Jan 15:00 Istanbul".
    pub day: String,
    /// In how many cities no rule is broken.
    pub suits: u32,
    /// The same in words: "17 of 20".
    pub suits_of: String,
    /// What it costs the city that is worst off; from 1000 on a rule is broken.
    pub worst: u32,
    /// What it costs all cities together.
    pub sum: u32,
    /// What it costs those who paid last time.
    pub again: u32,
    /// The reason in words.
    pub reason: String,
    /// Every city's own hour as text to send.
    pub text: String,
    /// What it is in each city, in their order.
    pub cities: Vec<BestTimeShare>,
}

/// What an hour is in a city.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeShare {
    /// The city's id.
    pub id: String,
    /// What the clock shows there.
    pub start: String,
    /// By how many days the date there differs from that of `home`.
    pub day_shift: i64,
    /// `work`, `shoulder`, `weekend`, `holiday`, `night`: its worst quarter.
    pub kind: String,
    /// Whether no rule is broken.
    pub suits: bool,
    /// What it costs.
    pub cost: u32,
    /// The English name of the public holiday, where it is one.
    pub holiday: Option<String>,
    /// Whether the holiday's date is still to be announced.
    pub about: bool,
}

/// Two meetings in place of one.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeSplit {
    /// The first, with the cities that come to it.
    pub first: BestTimeHalf,
    /// The second, with the others.
    pub second: BestTimeHalf,
    /// The same in words.
    pub text: String,
}

/// One of two meetings.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeHalf {
    /// When it begins, in UTC.
    pub instant: String,
    /// The same on the clock of `home`.
    pub start: String,
    /// What it is in the cities that come to it.
    pub cities: Vec<BestTimeShare>,
}

/// A question as it was read, and the words for it.
pub(crate) struct Asked {
    tell: Tell,
    cities: Vec<City>,
    names: Vec<String>,
    rules: Vec<Rule>,
    minutes: u32,
    from: NaiveDate,
    to: NaiveDate,
    /// The place in the list of the city on whose clock days begin.
    home: usize,
    /// When people work in a city of which no hours are on record: the office's rule.
    office_hours: Minutes,
}

impl Asked {
    /// Reads a question; what is wrong with it is said in words.
    pub(crate) fn read(book: &mut Book, args: &OfBestTime) -> Result<Asked, Error> {
        let tell = Tell::new(args.show);
        let office_home = book.office().home.map(|id| id.as_str().to_owned());
        let paid = match &args.paid {
            Some(paid) => paid.clone(),
            None => book.setting(PAID).unwrap_or_default(),
        };
        let office_hours = book.context().rules.working_hours;
        let directory = book.directory()?;
        let mut cities: Vec<City> = Vec::new();
        for id in &args.cities {
            let place = PlaceId::new(id.trim().to_owned());
            let known = || directory.places.keys().map(PlaceId::as_str);
            let mut city = City::of(directory, &place, office_hours)
                .ok_or_else(|| Error::unknown("place", id, known()))?;
            city.paid = u32::from(paid.iter().any(|id| id.trim() == city.id.as_str()));
            if !cities.iter().any(|known| known.id == city.id) {
                cities.push(city);
            }
        }
        let name = |city: &City| {
            let place = directory.place(&city.id);
            place
                .map_or(city.id.as_str(), |p| p.name_in(tell.language))
                .to_owned()
        };
        let home = [args.home.as_deref(), office_home.as_deref()]
            .into_iter()
            .flatten()
            .find_map(|id| cities.iter().position(|city| city.id.as_str() == id));
        let asked = Asked {
            tell,
            names: cities.iter().map(name).collect(),
            cities,
            rules: rules(tell, &args.rules)?,
            minutes: args.minutes,
            from: wall::parse_date(&args.from).map_err(Error::invalid)?,
            to: wall::parse_date(&args.to).map_err(Error::invalid)?,
            home: home.unwrap_or(0),
            office_hours,
        };
        asked.question().check().map_err(|why| asked.refusal(why))?;
        Ok(asked)
    }

    /// The question over its whole range.
    pub(crate) fn question(&self) -> Question<'_> {
        Question {
            cities: &self.cities,
            minutes: self.minutes,
            from: self.from,
            to: self.to,
            clock: self.clock(),
            rules: &self.rules,
        }
    }

    /// The zone of the city on whose clock days begin.
    pub(crate) fn clock(&self) -> Zone {
        self.cities
            .get(self.home)
            .map_or_else(Zone::utc, |city| city.zone)
    }

    /// The ids of the cities that an hour falls hard on: a rule is broken there, or it is night.
    pub(crate) fn payers(&self, at: DateTime<Utc>) -> Vec<String> {
        let shares = besttime::shares(&self.question(), at);
        let hard = self
            .cities
            .iter()
            .zip(&shares)
            .filter(|(_, s)| words::is_hard(s));
        hard.map(|(city, _)| city.id.as_str().to_owned()).collect()
    }

    /// The time of a meeting that begins at an instant, on the clock at home.
    pub(crate) fn when(&self, at: DateTime<Utc>) -> domain::time::Hour {
        let (zone, start) = (self.clock(), self.clock().wall(at));
        domain::time::Hour {
            start,
            zone,
            // Of two equal wall times the second is told apart.
            fold: u8::from(zone.instants(start).pick(0) != Some(at)),
            end: None,
            end_zone: None,
            end_fold: 0,
            minutes: Some(self.minutes),
            about: false,
            minutes_about: false,
        }
    }

    fn refusal(&self, why: Refusal) -> Error {
        let id = match why {
            Refusal::Cities => "besttime-refuse-cities",
            Refusal::Minutes => "besttime-refuse-minutes",
            Refusal::Range => "besttime-refuse-range",
        };
        let number = self.tell.number(self.cities.len());
        Error::invalid(self.tell.words.say(id, &[("number", &number)]))
    }

    fn hour(&self, hour: &Hour) -> BestTimeHour {
        let shares = besttime::shares(&self.question(), hour.at);
        let start = self.clock().wall(hour.at);
        BestTimeHour {
            instant: instant(hour.at),
            start: wall::written(start),
            day: self.day_and_hour(hour.at),
            suits: hour.suits as u32,
            suits_of: self.of_all(hour.suits),
            worst: u32::from(hour.worst),
            sum: hour.sum,
            again: hour.again,
            reason: self.reason(&self.tell.hour(start.time()), &shares),
            text: self.text(&shares),
            cities: self.shares(hour.at, &shares, |_| true),
        }
    }

    fn shares(
        &self,
        at: DateTime<Utc>,
        shares: &[Share],
        wanted: impl Fn(usize) -> bool,
    ) -> Vec<BestTimeShare> {
        let here = self.clock().wall(at).date();
        let each = self.cities.iter().zip(shares).enumerate();
        let share = |(_, (city, share)): (usize, (&City, &Share))| BestTimeShare {
            id: city.id.as_str().to_owned(),
            start: wall::written(share.wall),
            day_shift: (share.wall.date() - here).num_days(),
            kind: code_of(&share.burden),
            suits: share.suits,
            cost: u32::from(share.cost),
            holiday: share.holiday.map(|h: &Holiday| h.name_en.to_owned()),
            about: share.holiday.is_some_and(|h| h.about),
        };
        each.filter(|(i, _)| wanted(*i)).map(share).collect()
    }

    /// The two meetings, to be held against each other.
    fn two(&self) -> Option<BestTimeTwo> {
        let split = besttime::split(&self.question())?;
        Some(BestTimeTwo {
            text: self.split_in_words(&split),
            day: self.clock().wall(split.first).date().to_string(),
            hours: [split.first, split.second].map(instant),
        })
    }

    fn split(&self) -> Option<BestTimeSplit> {
        let split = besttime::split(&self.question())?;
        let half = |at, second: bool| {
            let shares = besttime::shares(&self.question(), at);
            BestTimeHalf {
                instant: instant(at),
                start: wall::written(self.clock().wall(at)),
                cities: self.shares(at, &shares, |i| split.in_second[i] == second),
            }
        };
        Some(BestTimeSplit {
            first: half(split.first, false),
            second: half(split.second, true),
            text: self.split_in_words(&split),
        })
    }
}

/// The best hours of a range, at most as many as wanted.
pub fn ranked(book: &mut Book, args: &OfBestTime, wanted: usize) -> Result<BestTimes, Error> {
    let asked = Asked::read(book, args)?;
    let best = besttime::best(&asked.question(), wanted.max(1));
    let suits_all = best.first().is_some_and(Hour::suits_all);
    let city = |(city, name): (&City, &String)| BestTimeCity {
        id: city.id.as_str().to_owned(),
        name: name.clone(),
        zone: city.zone.name().to_owned(),
    };
    let split = if suits_all { None } else { asked.split() };
    Ok(BestTimes {
        cities: asked.cities.iter().zip(&asked.names).map(city).collect(),
        minutes: asked.minutes,
        from: asked.from.to_string(),
        to: asked.to.to_string(),
        home: asked.cities[asked.home].id.as_str().to_owned(),
        rules: rules_as_written(&args.rules),
        suits_all,
        text: asked.verdict(best.first()),
        hours: best
            .iter()
            .take(wanted)
            .map(|hour| asked.hour(hour))
            .collect(),
        split,
    })
}

/// The rules as they were written; where none was, nobody is called between 22 and 7.
fn rules_as_written(rules: &[String]) -> Vec<String> {
    if rules.is_empty() {
        return vec!["22-07".to_owned()];
    }
    rules.iter().map(|rule| rule.trim().to_owned()).collect()
}

fn rules(tell: Tell, written: &[String]) -> Result<Vec<Rule>, Error> {
    let written = rules_as_written(written);
    let read = written.iter().filter(|rule| *rule != "any").map(|rule| {
        let wrong = || Error::invalid(tell.words.say("besttime-refuse-rule", &[("rule", rule)]));
        Rule::read(rule).ok_or_else(wrong)
    });
    read.collect()
}

/// An instant as the contract writes it.
pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Reads an instant of the contract.
pub(crate) fn read_instant(text: &str, show: Show) -> Result<DateTime<Utc>, Error> {
    text.parse().map_err(|_| {
        let words = documents::words::Words::of(show.language);
        Error::invalid(words.say("besttime-refuse-instant", &[("instant", text)]))
    })
}
