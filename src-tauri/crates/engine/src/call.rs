//! What the commands are called with, and what they answer, where that is no view: here what many share, the rest by
//! subject.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::view::Show;

/// The keys of an element as the dossier writes them: an absent key keeps, null clears, languages merge.
pub type Fields = Map<String, Value>;

/// What an edit answers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Outcome<T: TS> {
    /// What the edit made: an id, a report.
    pub value: T,
    /// The revision of the book after it.
    pub rev: u64,
    /// The operation's number in the history; none where nothing changed.
    pub op: Option<i64>,
    /// What it touched: `trip:ID`, `trips`, `directory`, `status`.
    pub touched: Vec<String>,
    /// What happened, in words, for the status line.
    pub said: String,
}

macro_rules! args {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* }
    )*};
}

mod besttime;
mod book;
mod check;
mod incoming;
mod out;
mod schedule;
mod trip;

pub use besttime::*;
pub use book::*;
pub use check::*;
pub use incoming::*;
pub use out::*;
pub use schedule::*;
pub use trip::*;

args! {
    /// Nothing.
    Nothing {}
    /// How to show it.
    Shown {
        /// How to show it.
        show: Show
    }
    /// A trip.
    OfTrip {
        /// The trip's id.
        trip: String,
        /// How to show it.
        show: Show
    }
    /// A trip, or one person's part of it.
    OfItinerary {
        /// The trip's id.
        trip: String,
        /// Whose part; everybody's where there is none.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// How to show it.
        show: Show
    }
    /// An item of a trip.
    OfItem {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// How to show it.
        show: Show
    }
    /// Words to look for.
    Search {
        /// The words.
        text: String,
        /// How to show it.
        show: Show
    }
}
