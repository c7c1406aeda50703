//! Read models: each is a whole screen, already computed and worded. A view cannot write.
//!
//! Times are ready strings of the wall clock; the face shows them and computes nothing.

pub mod besttime;
pub mod choices;
mod countdown;
pub mod echo;
pub mod findings;
pub mod header;
pub mod incoming;
pub mod item;
pub mod itinerary;
pub mod overview;
pub mod release;
pub mod rules;
mod scene;
pub mod schedule;
pub mod search;
pub mod status;
mod tell;
pub mod trips;

use documents::words;
use domain::text::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a person wants to see things: every call that answers with words carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct Show {
    /// The language of words, digits and directions.
    pub language: Language,
    /// The calendar of dates that stands first.
    pub calendar: Calendar,
    /// Whether the other calendar stands beside it.
    pub both: bool,
}

/// A calendar of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Calendar {
    /// The Gregorian one.
    Gregorian,
    /// The Solar Hijri one.
    SolarHijri,
}

/// A code with its word: `confirmed`, "teyit edildi".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Coded {
    /// The code, as in the dossier.
    pub code: String,
    /// The word in the language shown.
    pub word: String,
}

/// A date in one or two calendars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Dated {
    /// In the calendar that stands first.
    pub first: String,
    /// In the other one, where it is shown.
    pub second: Option<String>,
}

/// A text, and whether it stands in the language asked for or in another (then it wants `dir="auto"`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Worded {
    /// The text.
    pub text: String,
    /// Whether there is none in the language shown, so that another language stands in.
    pub foreign: bool,
}

/// How many findings of each severity, with the word for each ("1 cannot happen").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct FindingCounts {
    /// Cannot happen.
    pub stop: u32,
    /// Tight.
    pub tight: u32,
    /// Notes.
    pub note: u32,
    /// The words for those that are not none, gravest first, each with its severity.
    pub words: Vec<Coded>,
}

/// The calendars of dates: the one that stands first, and the other beside it where both are shown.
pub fn calendars(show: Show) -> Vec<words::Calendar> {
    let mut calendars = match show.calendar {
        Calendar::Gregorian => vec![words::Calendar::Gregorian, words::Calendar::SolarHijri],
        Calendar::SolarHijri => vec![words::Calendar::SolarHijri, words::Calendar::Gregorian],
    };
    calendars.truncate(if show.both { 2 } else { 1 });
    calendars
}

/// A text of a view without its marks of direction: for the command line, where they would be seen as boxes.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !('\u{2066}'..='\u{2069}').contains(c))
        .collect()
}
