//! What concerns the best hour for several cities.

use serde::Deserialize;
use ts_rs::TS;

use crate::view::Show;

args! {
    /// The best hour for several cities.
    OfBestTime {
        /// Ids of the places, from 2 to 200.
        cities: Vec<String>,
        /// The length of the meeting.
        minutes: u32,
        /// The first day, `2025-01-13`.
        from: String,
        /// The last day.
        to: String,
        /// What must hold: `22-07`, `working`, `workdays`, `ID=08:00-20:00`; `any` for nothing. None at all is `22-07`.
        #[ts(optional, as = "Option<Vec<String>>")]
        #[serde(default)]
        rules: Vec<String>,
        /// On whose clock days begin; the office's home or the first city where there is none.
        #[ts(optional)]
        #[serde(default)]
        home: Option<String>,
        /// The day to be shown; that of the best hour where there is none.
        #[ts(optional)]
        #[serde(default)]
        day: Option<String>,
        /// Instants to be held against each other; the best of the day where there are none.
        #[ts(optional, as = "Option<Vec<String>>")]
        #[serde(default)]
        pins: Vec<String>,
        /// The cities that paid last time; those that the book remembers where none are given.
        #[ts(optional)]
        #[serde(default)]
        paid: Option<Vec<String>>,
        /// How to show it.
        show: Show
    }
    /// From where the best hour is asked for.
    OfBestStart {
        /// A trip.
        #[ts(optional)]
        #[serde(default)]
        trip: Option<String>,
        /// A meeting of it.
        #[ts(optional)]
        #[serde(default)]
        item: Option<String>,
        /// How to show it.
        show: Show
    }
    /// An hour that was chosen for several cities.
    BestTimeTake {
        /// The trip with the meeting; a new virtual trip where there is none.
        #[ts(optional)]
        #[serde(default)]
        trip: Option<String>,
        /// The meeting; a new one where there is none.
        #[ts(optional)]
        #[serde(default)]
        item: Option<String>,
        /// When it begins, `2025-01-15T12:00:00Z`.
        at: String,
        /// Its length.
        minutes: u32,
        /// Ids of the places.
        cities: Vec<String>,
        /// What had to hold.
        #[ts(optional, as = "Option<Vec<String>>")]
        #[serde(default)]
        rules: Vec<String>,
        /// On whose clock its time is written.
        #[ts(optional)]
        #[serde(default)]
        home: Option<String>,
        /// How to show it.
        show: Show
    }
}
