//! What the one who asks for a file may choose: whose clock, how much of each item, reminders.

use serde::{Deserialize, Serialize};

/// How a calendar file is to be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// On which clocks.
    pub times: Times,
    /// How much of each item.
    pub content: Content,
    /// When devices remind; none unless asked for, because a shared file reminds everybody.
    pub reminders: Option<Reminders>,
}

/// On which clocks the times are written. The instants are the same in all three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Times {
    /// Each start and each end on the clock of its place.
    #[default]
    EachPlace,
    /// What begins on one clock and ends on another on the first of them: some calendars refuse
    /// an end on another clock. The text still names both.
    OneZoneForAFlight,
    /// All in UTC: the right instant everywhere, and the clock of no place.
    Utc,
}

/// How much of each item leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// What a traveller needs on the day.
    #[default]
    Everything,
    /// Titles, times and places: no names of people, no dress, no way in to a meeting online.
    TimesAndPlaces,
    /// That one is busy, and when. What leaves people free is left out.
    BusyOnly,
}

/// How many minutes before the start devices remind. What has no hour reminds at nine in the
/// morning of the day before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminders {
    /// Before everything else.
    pub before: u32,
    /// Before flights.
    pub before_flights: u32,
}

impl Default for Reminders {
    fn default() -> Self {
        Reminders {
            before: 60,
            before_flights: 180,
        }
    }
}
