//! A time zone by its IANA name, with the rules of the bundled database.
//!
//! `Zone` is a handle of one word that implements `chrono::TimeZone`, so that no
//! second kind of date reaches the rest of the code. chrono-tz is not used for
//! rules: its newest release carries those of 2025b, which are wrong today for
//! Casablanca, Vancouver and others. A gap and a fold are visible in the type
//! that answers "which instant is this wall time".

mod database;
mod offset;
mod posix;
mod rules;
mod tzif;
pub mod zones;

use std::fmt;
use std::hash::{Hash, Hasher};

use chrono::offset::{FixedOffset, Offset};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use database::Entry;
use rules::{Hits, Rules};

pub use offset::ZoneOffset;

/// A time zone: a handle to one name of the database in use.
///
/// Two zones are equal when their names are; `Europe/Kiev` is not
/// `Europe/Kyiv`, but their [`Zone::canonical`] are the same.
#[derive(Clone, Copy)]
pub struct Zone(&'static Entry);

/// The name is not in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone {
    /// The name as it was given.
    pub name: String,
    /// The name that was probably meant.
    pub nearest: Option<String>,
}

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no time zone \"{}\"", self.name)?;
        match &self.nearest {
            Some(nearest) => write!(f, "; did you mean \"{nearest}\"?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for UnknownZone {}

/// The instants that a wall time may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instants {
    /// The wall time happens once.
    One(DateTime<Utc>),
    /// The clocks go back over it: it happens twice.
    Two {
        /// Before the clocks go back.
        first: DateTime<Utc>,
        /// After the clocks went back.
        second: DateTime<Utc>,
    },
    /// The clocks go forward over it: it never happens.
    None {
        /// The change that skips it.
        change: Change,
    },
}

impl Instants {
    /// The instant meant by a fold: the first unless `fold` is 1; none in a gap.
    pub fn pick(self, fold: u8) -> Option<DateTime<Utc>> {
        match self {
            Self::One(at) => Some(at),
            Self::Two { second, .. } if fold == 1 => Some(second),
            Self::Two { first, .. } => Some(first),
            Self::None { .. } => None,
        }
    }
}

/// A change of the clocks: at this instant the UTC offset becomes another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// When it happens.
    pub at: DateTime<Utc>,
    /// Seconds east of UTC until then.
    pub before: i32,
    /// Seconds east of UTC from then on.
    pub after: i32,
}

impl Change {
    /// What the clocks would show at that instant without the change.
    pub fn wall_before(&self) -> NaiveDateTime {
        shifted(self.at, self.before)
    }

    /// What the clocks show at that instant.
    pub fn wall_after(&self) -> NaiveDateTime {
        shifted(self.at, self.after)
    }

    /// True if the clocks go forward, and wall times are skipped.
    pub fn is_forward(&self) -> bool {
        self.after > self.before
    }
}

impl Zone {
    /// Universal time.
    pub fn utc() -> Self {
        Self(zones::current().utc())
    }

    /// The zone of an IANA name, exactly as written.
    pub fn named(name: &str) -> Result<Self, UnknownZone> {
        let zones = zones::current();
        match zones.find(name) {
            Some(entry) => Ok(Self(entry)),
            None => Err(UnknownZone {
                name: name.to_owned(),
                nearest: zones.nearest(name),
            }),
        }
    }

    /// The name as it was given.
    pub fn name(&self) -> &'static str {
        &self.0.name
    }

    /// The name of today: old names give way to the place they stand for.
    ///
    /// A name that zone.tab lists stands as it is, even where the database keeps
    /// one set of rules for several countries: Europe/Stockholm stays, and
    /// Europe/Kiev becomes Europe/Kyiv.
    pub fn canonical(&self) -> Self {
        if self.0.canonical == self.0.name {
            return *self;
        }
        zones::current().find(&self.0.canonical).map_or(*self, Self)
    }

    /// The ISO 3166-1 codes of the countries that zone.tab gives to this zone.
    pub fn countries(&self) -> &'static [String] {
        &self.canonical().0.countries
    }

    /// True for UTC under any of its names.
    pub fn is_utc(&self) -> bool {
        matches!(self.0.canonical.as_str(), "Etc/UTC" | "Etc/GMT" | "UTC")
    }

    /// Seconds east of UTC at an instant.
    pub fn offset_at(&self, at: DateTime<Utc>) -> i32 {
        self.rules().offset_at(at.timestamp())
    }

    /// What the clocks of the zone show at an instant.
    pub fn wall(&self, at: DateTime<Utc>) -> NaiveDateTime {
        shifted(at, self.offset_at(at))
    }

    /// The instants at which the clocks of the zone show a wall time.
    pub fn instants(&self, wall: NaiveDateTime) -> Instants {
        match self.rules().at_wall(wall.and_utc().timestamp()) {
            Hits::One(offset) => Instants::One(unshifted(wall, offset)),
            Hits::Two(first, second) => Instants::Two {
                first: unshifted(wall, first),
                second: unshifted(wall, second),
            },
            Hits::None(step) => Instants::None {
                change: step.into(),
            },
        }
    }

    /// The changes of the UTC offset from one instant on, and before another.
    pub fn changes(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Change> {
        let steps = self.rules().steps(from.timestamp(), to.timestamp());
        // An instant with a fraction is after the whole second that it shares.
        let steps = steps.into_iter().map(Change::from);
        steps
            .filter(|change| from <= change.at && change.at < to)
            .collect()
    }

    /// The change that skips or doubles wall times of a date.
    ///
    /// The stretch between the two readings of the clock decides: in Nuuk the
    /// clocks go from Saturday 23:00 to Sunday 00:00, and the change is Saturday's.
    pub fn change_on(&self, date: NaiveDate) -> Option<Change> {
        let noon = date.and_time(NaiveTime::MIN).and_utc();
        let from = noon
            .checked_sub_days(Days::new(2))
            .unwrap_or(DateTime::<Utc>::MIN_UTC);
        let to = noon
            .checked_add_days(Days::new(3))
            .unwrap_or(DateTime::<Utc>::MAX_UTC);
        self.changes(from, to).into_iter().find(|change| {
            let low = change.wall_before().min(change.wall_after());
            let high = change.wall_before().max(change.wall_after());
            low.date() <= date && date.and_time(NaiveTime::MIN) < high
        })
    }

    /// The compiled rules (TZif) as they stand in the database.
    pub fn tzif(&self) -> &'static [u8] {
        self.0.body.bytes()
    }

    fn rules(&self) -> &'static Rules {
        self.0.body.rules()
    }
}

impl From<rules::Step> for Change {
    fn from(step: rules::Step) -> Self {
        let at = DateTime::from_timestamp(step.at, 0);
        let limit = if step.at < 0 {
            DateTime::<Utc>::MIN_UTC
        } else {
            DateTime::<Utc>::MAX_UTC
        };
        Self {
            at: at.unwrap_or(limit),
            before: step.before,
            after: step.after,
        }
    }
}

fn fixed(seconds: i32) -> FixedOffset {
    // The reader refuses offsets of a day and more, so the default is never taken.
    FixedOffset::east_opt(seconds).unwrap_or(Utc.fix())
}

fn shifted(at: DateTime<Utc>, seconds: i32) -> NaiveDateTime {
    let limit = if seconds < 0 {
        NaiveDateTime::MIN
    } else {
        NaiveDateTime::MAX
    };
    at.naive_utc()
        .checked_add_offset(fixed(seconds))
        .unwrap_or(limit)
}

fn unshifted(wall: NaiveDateTime, seconds: i32) -> DateTime<Utc> {
    let limit = if seconds < 0 {
        NaiveDateTime::MAX
    } else {
        NaiveDateTime::MIN
    };
    wall.checked_sub_offset(fixed(seconds))
        .unwrap_or(limit)
        .and_utc()
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        // One database per process, one entry per name.
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl PartialOrd for Zone {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Zone {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name().cmp(other.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl std::str::FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        Self::named(name)
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl serde::de::Visitor<'_> for Name {
            type Value = Zone;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a time zone, as \"Europe/Istanbul\"")
            }

            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Zone, E> {
                Zone::named(name).map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Name)
    }
}

impl ts_rs::TS for Zone {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }

    fn inline(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
}
