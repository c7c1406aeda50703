//! Time at places: a wall time and a zone, with a precision.
//!
//! The truth is what a person wrote (`When`); instants are derived from it by the rules of the zone.

pub mod entry;
pub mod solar;
pub mod wall;
pub mod zone;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use zone::{Change, Instants, Zone};

/// A part of a day, for an hour that nobody knows yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum DayPart {
    /// Until about noon.
    Morning,
    /// Around noon.
    Midday,
    /// After noon.
    Afternoon,
    /// After work.
    Evening,
    /// The night that begins on that day.
    Night,
    /// Some time in the day.
    Day,
}

impl DayPart {
    /// All of them, in the order of a day.
    pub const ALL: [DayPart; 6] = [
        DayPart::Morning,
        DayPart::Midday,
        DayPart::Afternoon,
        DayPart::Evening,
        DayPart::Night,
        DayPart::Day,
    ];
}

/// How well a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// To the minute.
    Exact,
    /// About that hour.
    About,
    /// Only the part of the day.
    Part,
    /// A whole day, or several.
    Day,
    /// To be placed.
    Open,
}

/// When an item happens, as a person wrote it down. An item to be placed has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At an hour, exactly or about.
    At(Hour),
    /// In a part of a day.
    Part {
        /// The day at the place.
        date: NaiveDate,
        /// The part of it.
        part: DayPart,
        /// The zone of the place where it begins.
        zone: Zone,
        /// The zone of the place where it ends, where that is another.
        end_zone: Option<Zone>,
    },
    /// Whole days.
    Days {
        /// The first day at the place.
        date: NaiveDate,
        /// How many, at least one.
        days: u32,
        /// The zone of the place.
        zone: Zone,
    },
}

/// An hour of the wall clock at a place, and an end where one is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour {
    /// Wall time at the start.
    pub start: NaiveDateTime,
    /// Zone of the start.
    pub zone: Zone,
    /// Which of two equal wall times is meant at the start, when the clock goes back: 0 the first, 1 the second.
    pub fold: u8,
    /// Wall time at the end.
    pub end: Option<NaiveDateTime>,
    /// Zone of the end, where that is another.
    pub end_zone: Option<Zone>,
    /// The same as `fold`, for the end.
    pub end_fold: u8,
    /// Length in minutes, used where there is no end.
    pub minutes: Option<u32>,
    /// Whether the hour is only about.
    pub about: bool,
    /// Whether the length is only about.
    pub minutes_about: bool,
}

impl When {
    /// How well it is known.
    pub fn precision(&self) -> Precision {
        match self {
            When::At(hour) if hour.about => Precision::About,
            When::At(_) => Precision::Exact,
            When::Part { .. } => Precision::Part,
            When::Days { .. } => Precision::Day,
        }
    }

    /// The zone where it begins.
    pub fn zone(&self) -> Zone {
        match self {
            When::At(hour) => hour.zone,
            When::Part { zone, .. } | When::Days { zone, .. } => *zone,
        }
    }

    /// The zone where it ends.
    pub fn end_zone(&self) -> Zone {
        match self {
            When::At(hour) => hour.end_zone.unwrap_or(hour.zone),
            When::Part { zone, end_zone, .. } => end_zone.unwrap_or(*zone),
            When::Days { zone, .. } => *zone,
        }
    }

    /// The calendar day, at the place, on which it begins.
    pub fn date(&self) -> NaiveDate {
        match self {
            When::At(hour) => hour.start.date(),
            When::Part { date, .. } | When::Days { date, .. } => *date,
        }
    }

    /// The hour, where there is one.
    pub fn hour(&self) -> Option<&Hour> {
        match self {
            When::At(hour) => Some(hour),
            _ => None,
        }
    }
}

impl Hour {
    /// The instant, or the instants, at which it starts.
    pub fn starts(&self) -> Instants {
        self.zone.instants(self.start)
    }

    /// The instant of the start: of two the one that is meant, none in a gap.
    pub fn start_instant(&self) -> Option<DateTime<Utc>> {
        self.starts().pick(self.fold)
    }

    /// The instant of the end: from the wall time, else from the length, else from the length that the item wants.
    pub fn end_instant(&self, wanted_minutes: Option<u32>) -> Option<DateTime<Utc>> {
        match self.end {
            Some(end) => self
                .end_zone
                .unwrap_or(self.zone)
                .instants(end)
                .pick(self.end_fold),
            None => {
                let minutes = self.minutes.or(wanted_minutes)?;
                self.start_instant()?
                    .checked_add_signed(TimeDelta::minutes(i64::from(minutes)))
            }
        }
    }
}

/// The dossier's form of a time: all keys of all kinds.
#[derive(Deserialize)]
struct WhenKeys {
    #[serde(default, with = "wall::optional")]
    start: Option<NaiveDateTime>,
    #[serde(default, with = "wall::optional")]
    end: Option<NaiveDateTime>,
    #[serde(default, with = "wall::optional_date")]
    date: Option<NaiveDate>,
    zone: Option<Zone>,
    end_zone: Option<Zone>,
    part: Option<DayPart>,
    days: Option<u32>,
    minutes: Option<u32>,
    #[serde(default)]
    about: Option<bool>,
    #[serde(default)]
    minutes_about: Option<bool>,
    #[serde(default)]
    fold: Option<u8>,
    #[serde(default)]
    end_fold: Option<u8>,
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let keys = WhenKeys::deserialize(d)?;
        let trouble = serde::de::Error::custom;
        let zone = keys
            .zone
            .ok_or_else(|| trouble("a time needs its `zone`, for example \"Europe/Istanbul\""))?;
        if keys.fold.is_some_and(|f| f > 1) || keys.end_fold.is_some_and(|f| f > 1) {
            return Err(trouble(
                "`fold` is 0 (the first of two equal wall times) or 1 (the second)",
            ));
        }
        if keys.minutes.is_some_and(|m| m > wall::LONGEST_MINUTES) {
            return Err(trouble("`minutes` is at most 527040 (a year)"));
        }
        match (keys.start, keys.date, keys.part, keys.days) {
            (Some(start), None, None, None) => Ok(When::At(Hour {
                start,
                zone,
                fold: keys.fold.unwrap_or(0),
                end: keys.end,
                end_zone: keys.end_zone,
                end_fold: keys.end_fold.unwrap_or(0),
                minutes: keys.minutes,
                about: keys.about.unwrap_or(false),
                minutes_about: keys.minutes_about.unwrap_or(false),
            })),
            (None, Some(date), Some(part), None) => Ok(When::Part {
                date,
                part,
                zone,
                end_zone: keys.end_zone,
            }),
            (None, Some(date), None, days) => match days.unwrap_or(1) {
                days @ 1..=366 => Ok(When::Days { date, days, zone }),
                _ => Err(trouble("`days` is a number from 1 to 366")),
            },
            _ => Err(trouble(
                "a time has either `start` (a wall time), or `date` with `part` (a part of a day), or `date` with `days` (whole days)",
            )),
        }
    }
}

impl Serialize for When {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = s.serialize_map(None)?;
        match self {
            When::At(h) => {
                map.serialize_entry("start", &wall::written(h.start))?;
                map.serialize_entry("zone", &h.zone)?;
                if h.fold != 0 {
                    map.serialize_entry("fold", &h.fold)?;
                }
                if let Some(end) = h.end {
                    map.serialize_entry("end", &wall::written(end))?;
                }
                if let Some(zone) = h.end_zone {
                    map.serialize_entry("end_zone", &zone)?;
                }
                if h.end_fold != 0 {
                    map.serialize_entry("end_fold", &h.end_fold)?;
                }
                if let Some(minutes) = h.minutes {
                    map.serialize_entry("minutes", &minutes)?;
                }
                if h.about {
                    map.serialize_entry("about", &true)?;
                }
                if h.minutes_about {
                    map.serialize_entry("minutes_about", &true)?;
                }
            }
            When::Part {
                date,
                part,
                zone,
                end_zone,
            } => {
                map.serialize_entry("date", date)?;
                map.serialize_entry("part", part)?;
                map.serialize_entry("zone", zone)?;
                if let Some(zone) = end_zone {
                    map.serialize_entry("end_zone", zone)?;
                }
            }
            When::Days { date, days, zone } => {
                map.serialize_entry("date", date)?;
                map.serialize_entry("days", days)?;
                map.serialize_entry("zone", zone)?;
            }
        }
        map.end()
    }
}
