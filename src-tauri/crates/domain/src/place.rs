//! Places: a city, or a venue, station, hotel or office in one, or a table online.

use std::collections::BTreeMap;

use chrono::Weekday;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::PlaceId;
use crate::text::{Forms, Language, Text, nearest};
use crate::time::Zone;

/// What kind of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A city.
    City,
    /// An airport.
    Airport,
    /// A railway or bus station.
    Station,
    /// A hotel.
    Hotel,
    /// A hall, a museum, a restaurant.
    Venue,
    /// A room or building where an institution works.
    Office,
    /// A video conference.
    Online,
}

/// A place, with the zone whose clock hangs there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Place {
    /// Its id, unique in the book.
    pub id: PlaceId,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// Its name.
    pub name: String,
    /// The name in other languages.
    #[serde(default)]
    pub names: Forms,
    /// The city it lies in; a city has none.
    pub city: Option<PlaceId>,
    /// ISO 3166-1 alpha-2 code of its country.
    pub country: Option<String>,
    /// Its time zone.
    pub zone: Zone,
    /// The postal address.
    pub address: Option<Text>,
    /// Latitude in degrees, north positive.
    pub lat: Option<f64>,
    /// Longitude in degrees, east positive.
    pub lon: Option<f64>,
    /// A link: of a meeting online, the way in.
    pub url: Option<String>,
    /// Opening hours: `mon`..`sun` to (`09:00`, `17:00`).
    #[serde(default)]
    pub hours: BTreeMap<String, (String, String)>,
    /// Days of the weekend here, where they differ from the country's.
    pub weekend: Option<Vec<DayName>>,
    /// How many meetings fit at the same time; only a place with a capacity is exclusive.
    pub capacity: Option<u32>,
    /// What may be printed beside it.
    pub remark: Option<Text>,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}

/// A day of the week in the dossier's three letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DayName {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

impl From<DayName> for Weekday {
    fn from(day: DayName) -> Weekday {
        match day {
            DayName::Mon => Weekday::Mon,
            DayName::Tue => Weekday::Tue,
            DayName::Wed => Weekday::Wed,
            DayName::Thu => Weekday::Thu,
            DayName::Fri => Weekday::Fri,
            DayName::Sat => Weekday::Sat,
            DayName::Sun => Weekday::Sun,
        }
    }
}

impl Place {
    /// The name in a language, or the base name.
    pub fn name_in(&self, language: Language) -> &str {
        nearest(&self.name, &self.names, language)
    }

    /// Latitude and longitude, where both are on record.
    pub fn position(&self) -> Option<(f64, f64)> {
        Some((self.lat?, self.lon?))
    }
}
