//! What concerns times that are sought, moved, or mended.

use serde::Deserialize;
use ts_rs::TS;

use crate::view::Show;
use crate::view::schedule::{RepairWhat, ShiftReach};

args! {
    /// Times to be sought for items that have none.
    ScheduleBegin {
        /// The trip's id.
        trip: String,
        /// How long it may take; 10 seconds unless said otherwise.
        #[ts(optional)]
        #[serde(default)]
        seconds: Option<u32>,
        /// How to show it.
        show: Show
    }
    /// Times that were found, to be taken.
    ScheduleTake {
        /// The trip's id.
        trip: String,
        /// For these items; for all where there is none.
        #[ts(optional)]
        #[serde(default)]
        items: Option<Vec<String>>,
        /// How to show it.
        show: Show
    }
    /// A shift of everything after an item.
    ShiftAsk {
        /// The trip's id.
        trip: String,
        /// The item, which stays.
        item: String,
        /// By how many minutes; negative: earlier.
        minutes: i64,
        /// How far.
        reach: ShiftReach,
        /// How to show it.
        show: Show
    }
    /// Something that happened to an item, which makes changes necessary.
    RepairAsk {
        /// The trip's id.
        trip: String,
        /// The item.
        item: String,
        /// What happened.
        what: RepairWhat,
        /// By how many minutes it is late.
        #[ts(optional)]
        #[serde(default)]
        minutes: Option<i64>,
        /// Who cannot be there.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// How long that person is away: the day, or the rest of the trip.
        #[ts(optional)]
        #[serde(default)]
        reach: Option<ShiftReach>,
        /// How to show it.
        show: Show
    }
    /// A window as it was typed: time into which items without a time may be put.
    WindowPut {
        /// The trip's id.
        trip: String,
        /// Which window is changed; a new one where there is none.
        #[ts(optional)]
        #[serde(default)]
        window: Option<String>,
        /// The day.
        date: String,
        /// The hour at which it opens.
        start: String,
        /// The last day; the first one where there is none.
        #[ts(optional)]
        #[serde(default)]
        until: Option<String>,
        /// The hour at which it closes, or a length.
        end: String,
        /// The zone of both hours; that of the place, or of home, where there is none.
        #[ts(optional)]
        #[serde(default)]
        zone: Option<String>,
        /// Only what takes place here.
        #[ts(optional)]
        #[serde(default)]
        place: Option<String>,
        /// Only these items; all where there are none.
        #[serde(default)]
        items: Vec<String>,
        /// Only with these people; everybody where there are none.
        #[serde(default)]
        people: Vec<String>,
        /// How to show it.
        show: Show
    }
    /// A window of a trip.
    OfWindow {
        /// The trip's id.
        trip: String,
        /// The window's id.
        window: String,
        /// How to show it.
        show: Show
    }
}
