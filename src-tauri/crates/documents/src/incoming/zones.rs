//! Which place's clock an hour is of.
//!
//! In this order: the name, where it is one of the IANA database or of Windows; the name of the place
//! that the zone's own part carries; the rules in the file; an offset that is written out. Where a
//! name and the rules in the file disagree about an hour, both are shown. An hour is never taken for
//! one of no place in silence, nor for one of UTC.

mod names;
mod observances;

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::time::{Instants, Zone, zone::zones as database};

use super::Desk;
use super::draft::{Raw, shown};
use super::event::{Moment, Trust, east};
use super::file::Calendar;
use super::note::What;
use super::times::Budget;

use observances::Rules;
pub(super) use observances::{Definition, ObservanceLines};

/// Steps that the rules of all zones of a calendar may take.
const STEPS: u32 = 200_000;

/// Places whose old rules live on in many programs, long after the law was changed: there the name
/// is right, whatever the date of the invitation.
const STALE: [&str; 2] = ["Europe/Istanbul", "Asia/Tehran"];

/// The zones of a calendar, by their numbers on the desk.
pub(super) struct Zones {
    known: Vec<Known>,
    /// The zone that the calendar names for hours without one.
    own: Option<Zone>,
    /// The offset of all hours of a vCalendar 1.0.
    offset: Option<i32>,
    budget: RefCell<Budget>,
    /// From this day on a sender may know rules that we do not.
    ours_end: NaiveDate,
}

struct Known {
    tzid: String,
    zone: Option<Zone>,
    rules: Option<Rules>,
    offset: Option<i32>,
}

/// A moment at its place, and what is to be said of it.
pub(super) struct Placed {
    pub(super) value: Moment,
    pub(super) what: Option<What>,
}

impl From<Moment> for Placed {
    fn from(value: Moment) -> Self {
        Placed { value, what: None }
    }
}

impl Zones {
    /// Resolves every zone that the calendar uses.
    pub(super) fn of(calendar: &mut Calendar, desk: &mut Desk) -> Self {
        let mut definitions = std::mem::take(&mut calendar.zones);
        let names = std::mem::take(&mut desk.zones);
        desk.zone_numbers.clear();
        // Of two parts for one zone the first counts.
        let tzids = definitions.iter().map(|definition| definition.tzid.clone());
        let by_name: HashMap<String, usize> = tzids
            .zip(0..)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let known = names.into_iter().map(|tzid| {
            let found = by_name.get(tzid.as_str()).map(|at| &mut definitions[*at]);
            let (rules, place) = match found {
                Some(found) => (
                    found.rules(desk),
                    found.location.as_deref().and_then(names::iana),
                ),
                None => (None, None),
            };
            Known {
                zone: names::named(&tzid).or(place),
                offset: names::offset(&tzid),
                rules,
                tzid,
            }
        });
        Zones {
            known: known.collect(),
            own: calendar.zone.as_deref().and_then(names::named),
            offset: calendar.offset,
            budget: RefCell::new(Budget(STEPS)),
            ours_end: desk.beside.zones_made.unwrap_or_else(end_of_ours),
        }
    }

    /// The moment of what is written; `made` is when its version was made.
    pub(super) fn moment(&self, raw: &Raw, made: Option<DateTime<Utc>>) -> Placed {
        let wall = raw.stamp.wall;
        if raw.day {
            return Moment::Day { date: wall.date() }.into();
        }
        if let Some(seconds) = raw.stamp.offset {
            let at = east(wall, seconds).unwrap_or_else(|| wall.and_utc());
            return Moment::Utc { at }.into();
        }
        match raw.tzid.and_then(|number| self.known.get(number)) {
            Some(known) => self.in_zone(raw, known, made),
            None => self.without_zone(raw),
        }
    }

    fn without_zone(&self, raw: &Raw) -> Placed {
        let wall = raw.stamp.wall;
        match (self.own, self.offset) {
            (Some(zone), _) => Placed {
                value: in_zone(zone, raw).value,
                what: Some(What::ZoneOfCalendar { zone }),
            },
            (None, Some(seconds)) => Moment::Offset {
                wall,
                seconds,
                tzid: String::new(),
            }
            .into(),
            (None, None) => Placed {
                value: Moment::Unzoned { wall, tzid: None },
                what: Some(What::NoZone),
            },
        }
    }

    fn in_zone(&self, raw: &Raw, known: &Known, made: Option<DateTime<Utc>>) -> Placed {
        let wall = raw.stamp.wall;
        let by_file = known
            .rules
            .as_ref()
            .and_then(|rules| rules.offset(wall, &mut self.budget.borrow_mut()));
        match (known.zone, by_file.or(known.offset)) {
            (Some(zone), Some(seconds)) if by_file.is_some() && !agrees(zone, raw, seconds) => {
                self.differs(raw, known, zone, seconds, made)
            }
            (Some(zone), _) => in_zone(zone, raw),
            (None, Some(seconds)) => Moment::Offset {
                wall,
                seconds,
                tzid: shown(&known.tzid),
            }
            .into(),
            (None, None) => Placed {
                value: Moment::Unzoned {
                    wall,
                    tzid: Some(shown(&known.tzid)),
                },
                what: Some(What::UnknownZone {
                    tzid: shown(&known.tzid),
                }),
            },
        }
    }

    /// Both are shown; taken is the file's own where its sender may know a newer law than we do.
    fn differs(
        &self,
        raw: &Raw,
        known: &Known,
        zone: Zone,
        seconds: i32,
        made: Option<DateTime<Utc>>,
    ) -> Placed {
        let wall = raw.stamp.wall;
        let is_newer = made.is_some_and(|made| made.date_naive() > self.ours_end);
        let trust = if is_newer && !STALE.contains(&zone.canonical().name()) {
            Trust::File
        } else {
            Trust::Name
        };
        let hour = |at: Option<DateTime<Utc>>| {
            at.map(|at| at.format("%H:%M").to_string())
                .unwrap_or_default()
        };
        let fold = 0;
        let what = What::ZonesDiffer {
            tzid: shown(&known.tzid),
            by_name: hour(zone.instants(wall).pick(fold)),
            by_file: hour(east(wall, seconds)),
        };
        Placed {
            value: Moment::Differs {
                wall,
                zone,
                fold,
                seconds,
                trust,
            },
            what: Some(what),
        }
    }
}

/// The last day of the year of our rules: their version names no day.
fn end_of_ours() -> NaiveDate {
    let year = database::current().version.get(..4);
    let year = year.and_then(|year| year.parse().ok()).unwrap_or(1970);
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default()
}

/// Whether the rules of the zone allow the offset that the file gives. Of a skipped hour either side
/// of the change does.
fn agrees(zone: Zone, raw: &Raw, seconds: i32) -> bool {
    let at = east(raw.stamp.wall, seconds);
    match zone.instants(raw.stamp.wall) {
        Instants::One(instant) => at == Some(instant),
        Instants::Two { first, second } => at == Some(first) || at == Some(second),
        Instants::None { change } => change.before == seconds || change.after == seconds,
    }
}

/// An hour of a zone. Of two equal ones the first is meant (RFC 5545 §3.3.5).
fn in_zone(zone: Zone, raw: &Raw) -> Placed {
    let wall = raw.stamp.wall;
    if zone.is_utc() {
        return Moment::Utc { at: wall.and_utc() }.into();
    }
    let zone = zone.canonical();
    let skipped = matches!(zone.instants(wall), Instants::None { .. });
    Placed {
        value: Moment::At {
            wall,
            zone,
            fold: 0,
        },
        what: skipped.then_some(What::SkippedHour { zone }),
    }
}

/// The moment of an instant on the clock of a zone.
pub(super) fn at(zone: Zone, at: DateTime<Utc>) -> Moment {
    let wall = zone.wall(at);
    let is_second = matches!(zone.instants(wall), Instants::Two { second, .. } if second == at);
    Moment::At {
        wall,
        zone,
        fold: u8::from(is_second),
    }
}
