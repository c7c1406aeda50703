//! What the programme understood of a typed hour or day.

mod moment;
mod month;
mod trouble;

use chrono::{NaiveDate, TimeDelta};
use domain::time::entry::{DateContext, parse_date};
use domain::time::{Zone, wall};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::header::office_home;
use super::scene::{Now, Scene};
use super::tell::Tell;
use super::{Coded, Show};
use crate::book::Book;
use crate::call::{AskDate, AskMonth, AskTime};
use crate::error::Error;
pub use trouble::trouble;

/// The answer to a typed hour.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TimeEcho {
    /// Whether it was understood and can be stored.
    pub ok: bool,
    /// What to put into the field when a step was asked for, or on commit: "14:30".
    pub text: String,
    /// "14:30 Paris · 16:30 Istanbul (+2 h) · Thu 25 Mar", or what is wrong.
    pub echo: String,
    /// `fine`, `trouble` (not understood), `gap`, `fold`.
    pub state: String,
    /// In a gap: the hour that exists, to offer. In a fold: the two meanings.
    pub offers: Vec<EchoOffer>,
}

/// A way to mean it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EchoOffer {
    /// The text to commit instead.
    pub text: String,
    /// The fold to commit.
    pub fold: u8,
    /// "03:30", "the first 02:30 (UTC+2)".
    pub label: String,
}

/// The answer to a typed day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DateEcho {
    /// Whether it was understood.
    pub ok: bool,
    /// The day, `2024-12-07`.
    pub key: Option<String>,
    /// What to put into the field on commit.
    pub text: String,
    /// The day in both calendars with its weekday, or what is wrong.
    pub echo: String,
}

/// A month of a calendar, for the popover of a day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MonthView {
    /// "December 2024", "آذر ۱۴۰۳".
    pub title: String,
    /// The names of the seven days, in the order of the week shown.
    pub weekdays: Vec<Coded>,
    /// Six weeks of seven days at the most.
    pub weeks: Vec<Vec<MonthDay>>,
    /// A day of the month before, `2024-11-15`, to ask for it.
    pub previous: String,
    /// A day of the month after.
    pub next: String,
}

/// A day in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonthDay {
    /// The day, `2024-12-07`.
    pub key: String,
    /// Its number in the calendar shown first.
    pub number: String,
    /// Its number in the other one, where both are shown.
    pub other: Option<String>,
    /// Whether it belongs to the month shown.
    pub inside: bool,
    /// Whether it is today at home.
    pub today: bool,
    /// The full date, for a screen reader.
    pub label: String,
}

/// What was understood of a typed hour.
pub fn time(book: &mut Book, ask: &AskTime) -> Result<TimeEcho, Error> {
    let now = Now::of(book);
    let scene = Scene::new(&book.trip(&ask.trip)?, now, ask.show);
    let zone = Zone::named(&ask.zone).map_err(Error::no_zone)?;
    let date = ask
        .date
        .as_deref()
        .map(wall::parse_date)
        .transpose()
        .map_err(Error::invalid)?;
    Ok(moment::echo(&scene, ask, zone, date))
}

/// What was understood of a typed day.
pub fn date(book: &mut Book, ask: &AskDate) -> Result<DateEcho, Error> {
    let tell = Tell::new(ask.show);
    let context = match &ask.trip {
        Some(trip) => {
            let now = Now::of(book);
            let scene = Scene::new(&book.trip(trip)?, now, ask.show);
            DateContext {
                today: scene.today(),
                trip_start: scene.span().map(|(first, _)| first),
            }
        }
        None => DateContext {
            today: today(book, ask.show)?,
            trip_start: None,
        },
    };
    let read = match (ask.text.trim(), ask.step) {
        ("", Some(_)) => Ok(context.trip_start.unwrap_or(context.today)),
        (text, _) => parse_date(text, context),
    };
    let read = read.map(|day| {
        let step = TimeDelta::try_days(ask.step.unwrap_or(0)).unwrap_or_default();
        day.checked_add_signed(step).unwrap_or(day)
    });
    Ok(match read {
        Ok(day) => DateEcho {
            ok: true,
            key: Some(day.to_string()),
            text: super::item::edit_date(tell, day),
            echo: full(tell, day),
        },
        Err(trouble) => DateEcho {
            ok: false,
            key: None,
            text: ask.text.clone(),
            echo: self::trouble(tell.language, &ask.text, &trouble),
        },
    })
}

/// A month, for choosing a day.
pub fn month(book: &mut Book, ask: &AskMonth) -> Result<MonthView, Error> {
    let day = wall::parse_date(&ask.day).map_err(Error::invalid)?;
    let today = today(book, ask.show)?;
    Ok(month::month(Tell::new(ask.show), day, today))
}

/// Today at the office's home.
fn today(book: &mut Book, show: Show) -> Result<NaiveDate, Error> {
    let (zone, _) = office_home(book, Tell::new(show))?;
    Ok(zone.wall(book.now()).date())
}

/// The day with its weekday, in one or both calendars.
fn full(tell: Tell, day: NaiveDate) -> String {
    match tell.second {
        Some(second) => tell.words.date_both(day, tell.calendar, second),
        None => tell.words.date_long(day, tell.calendar),
    }
}
