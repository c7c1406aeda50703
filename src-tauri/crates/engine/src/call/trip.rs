//! What concerns a trip, its items, its meetings, and those in them.

use domain::meeting::Stage;
use domain::trip::TripKind;
use serde::Deserialize;
use ts_rs::TS;

use super::Fields;
use crate::view::Show;

args! {
    /// A new trip.
    TripCreate {
        /// Its title, in the language shown.
        title: String,
        /// Outbound, hosted, virtual.
        kind: TripKind,
        /// Its home city's id; the office's home where there is none.
        #[ts(optional)]
        #[serde(default)]
        home: Option<String>,
        /// How to show it.
        show: Show
    }
    /// Changed keys of a trip.
    TripEdit {
        /// The trip's id.
        trip: String,
        /// The keys.
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
        /// How to show it.
        show: Show
    }
    /// A new item: at least its kind; the id is given by the programme.
    ItemCreate {
        /// The trip's id.
        trip: String,
        /// Its keys (`title` is stored in the language shown).
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
        /// How to show it.
        show: Show
    }
    /// Changed keys of an item. Texts given as a plain string are stored in the language shown.
    ItemEdit {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// The keys, for example {"place": "tirana"} or {"meeting": {"purpose": "..."}}.
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
        /// How to show it.
        show: Show
    }
    /// An item moved by minutes: Alt and an arrow.
    ItemMove {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// By how many minutes, later positive.
        minutes: i64,
        /// How to show it.
        show: Show
    }
    /// An item's time as it was typed. What is none is kept.
    ItemTime {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// The day as typed; empty removes the time: to be placed.
        #[ts(optional)]
        #[serde(default)]
        date: Option<String>,
        /// The start as typed: an hour, a part of the day, "tbc" (then only the day stands), empty for the whole day.
        #[ts(optional)]
        #[serde(default)]
        start: Option<String>,
        /// The end as typed: an hour, "+90m", or empty for none.
        #[ts(optional)]
        #[serde(default)]
        end: Option<String>,
        /// The zone of the start.
        #[ts(optional)]
        #[serde(default)]
        zone: Option<String>,
        /// The zone of the end.
        #[ts(optional)]
        #[serde(default)]
        end_zone: Option<String>,
        /// Which of two equal wall times is meant at the start.
        #[ts(optional)]
        #[serde(default)]
        fold: Option<u8>,
        /// How to show it.
        show: Show
    }
    /// A stage of a meeting reached.
    MeetingStage {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// The stage.
        stage: Stage,
        /// The day or wall time on which it was reached, as typed; today where there is none.
        #[ts(optional)]
        #[serde(default)]
        at: Option<String>,
        /// By whom; the officer where there is none.
        #[ts(optional)]
        #[serde(default)]
        by: Option<String>,
        /// Through which channel.
        #[ts(optional)]
        #[serde(default)]
        channel: Option<String>,
        /// A word on it.
        #[ts(optional)]
        #[serde(default)]
        note: Option<String>,
        /// How to show it.
        show: Show
    }
    /// People of one side of an item: the new list of one of its three lists, in order.
    ItemPeople {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// `people` (ours), `participants`, `counterparts`.
        list: String,
        /// Ids in order; for `people` none at all means the whole delegation.
        #[ts(optional)]
        #[serde(default)]
        ids: Option<Vec<String>>,
        /// How to show it.
        show: Show
    }
    /// A new place.
    PlaceCreate {
        /// Its name.
        name: String,
        /// city, venue, hotel, airport, station, office, online.
        kind: domain::place::PlaceKind,
        /// The id of the city it lies in.
        #[ts(optional)]
        #[serde(default)]
        city: Option<String>,
        /// Its zone; that of the city where there is none.
        #[ts(optional)]
        #[serde(default)]
        zone: Option<String>,
        /// Its country.
        #[ts(optional)]
        #[serde(default)]
        country: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A new person.
    PersonCreate {
        /// The name.
        name: String,
        /// The title of the post.
        #[ts(optional)]
        #[serde(default)]
        title: Option<String>,
        /// The organization's id.
        #[ts(optional)]
        #[serde(default)]
        organization: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A typed hour to be understood.
    AskTime {
        /// The trip's id.
        trip: String,
        /// What was typed.
        text: String,
        /// The day, `2024-12-07`, on which it would be.
        #[ts(optional)]
        #[serde(default)]
        date: Option<String>,
        /// The zone of the clock.
        zone: String,
        /// The start of the item as typed, when the end is asked for: "+90m" counts from it.
        #[ts(optional)]
        #[serde(default)]
        start: Option<String>,
        /// Step the hour by so many minutes first.
        #[ts(optional)]
        #[serde(default)]
        step: Option<i64>,
        /// How to show it.
        show: Show
    }
    /// A typed day to be understood.
    AskDate {
        /// The trip's id, whose first day is the reference.
        #[ts(optional)]
        #[serde(default)]
        trip: Option<String>,
        /// What was typed.
        text: String,
        /// Step by so many days first.
        #[ts(optional)]
        #[serde(default)]
        step: Option<i64>,
        /// How to show it.
        show: Show
    }
    /// A month to be shown.
    AskMonth {
        /// A day of it, `2024-12-07`.
        day: String,
        /// How to show it.
        show: Show
    }
}
