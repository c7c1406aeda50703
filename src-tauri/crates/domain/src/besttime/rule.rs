//! What must hold for an hour: rules as a person writes them.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::id::PlaceId;

/// Hours of the day in minutes since midnight, the end not included; from the evening over midnight where the end is
/// before the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Minutes {
    /// The first minute.
    pub from: u16,
    /// The minute after the last one; 1440 is the end of the day.
    pub to: u16,
}

impl std::fmt::Display for Minutes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (from, to) = (self.from, self.to);
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            from / 60,
            from % 60,
            to / 60,
            to % 60
        )
    }
}

/// Written as `09:00-18:00`.
impl Serialize for Minutes {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(d)?;
        read_minutes(&text).ok_or_else(|| {
            serde::de::Error::custom(format!("\"{text}\" are no hours; write 09:00-18:00"))
        })
    }
}

impl Minutes {
    /// Whether a minute of the day lies in them.
    pub fn contains(&self, minute: u16) -> bool {
        if self.from <= self.to {
            (self.from..self.to).contains(&minute)
        } else {
            minute >= self.from || minute < self.to
        }
    }
}

/// What must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Nobody is called in these hours, wherever they are.
    Nobody(Minutes),
    /// Everybody is in working hours.
    Working,
    /// For everybody it is a working day.
    Workdays,
    /// One city only in these hours.
    Only(PlaceId, Minutes),
}

impl Rule {
    /// Reads a rule: `22-07` (nobody between), `working`, `workdays`, or `tokyo=08:00-20:00` (that city only then).
    pub fn read(text: &str) -> Option<Rule> {
        match text.trim() {
            "working" => Some(Rule::Working),
            "workdays" => Some(Rule::Workdays),
            text => match text.split_once('=') {
                Some((city, hours)) if !city.trim().is_empty() => {
                    Some(Rule::Only(city.trim().into(), read_minutes(hours)?))
                }
                Some(_) => None,
                None => read_minutes(text).map(Rule::Nobody),
            },
        }
    }
}

/// Hours as a person writes them: `22-07`, `22:00-07:00`, `9–17:30`. From an hour to the same is nothing, and no answer.
pub fn read_minutes(text: &str) -> Option<Minutes> {
    let (from, to) = text.split_once(['-', '–'])?;
    let (from, to) = (clock(from)?, clock(to)?);
    (from != to && from < 1440).then_some(Minutes { from, to })
}

/// An hour of the clock in minutes: `9`, `09`, `09:30`; 24:00 is the end of the day.
pub(super) fn clock(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':').unwrap_or((text.trim(), "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let sound = hour < 24 && minute < 60 || hour == 24 && minute == 0;
    sound.then_some(hour * 60 + minute)
}
