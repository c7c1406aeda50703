//! How long it takes from one place to another, and how early one must be there.
//!
//! Minutes that a person set for a pair of places win. Else the distance over the great circle and the pace of the
//! ground decide: on foot below a kilometre; within a city no ride takes less than that walk, since a car must come, be
//! boarded and be left, and beyond ten kilometres it goes by the roads around the city, as to its airport; between
//! cities by road. The paces are assumptions for traffic, of the straight line and not of the winding way: an office
//! sets others for a trip (`pace`), or minutes for a pair.

use crate::directory::{Directory, Index};
use crate::distance;
use crate::id::PlaceId;
use crate::item::{Item, ItemKind};
use crate::meeting::Format;
use crate::place::{Place, PlaceKind};
use crate::rules::Rules;
use crate::trip::{Pace, Trip};

/// Below this distance, in kilometres, one walks.
const ON_FOOT: f64 = 1.0;
/// Beyond this distance, in kilometres, a way within a city goes by its roads and not through its streets.
const STREETS: f64 = 10.0;

/// Where an item begins and where it ends, as far as it is known.
#[derive(Clone, Copy, Default)]
pub struct Ends<'a> {
    /// Where one must be for it.
    pub start: Option<&'a Place>,
    /// Where one is after it.
    pub end: Option<&'a Place>,
}

impl Ends<'_> {
    /// Whether either of them is on record.
    pub fn somewhere(&self) -> bool {
        self.start.is_some() || self.end.is_some()
    }
}

/// Where an item begins and ends; nowhere, where it is held online or by telephone.
pub fn ends<'a>(directory: &'a Directory, item: &Item) -> Ends<'a> {
    let format = item.meeting.as_ref().and_then(|m| m.format);
    if matches!(format, Some(Format::Video | Format::Phone)) {
        return Ends::default();
    }
    let there = |id: &Option<PlaceId>| {
        let place = directory.place(id.as_ref()?)?;
        (place.kind != PlaceKind::Online).then_some(place)
    };
    let end = there(&item.place);
    Ends {
        start: if item.kind.moves() {
            there(&item.from_place)
        } else {
            end
        },
        end,
    }
}

/// The ways of a trip.
pub struct Ways<'a> {
    directory: &'a Directory,
    set: Index<(&'a str, &'a str), u32>,
    pace: Pace,
}

/// How long a way takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// So many minutes.
    pub minutes: i64,
    /// Whether a person set them.
    pub by_hand: bool,
}

impl<'a> Ways<'a> {
    /// The ways of a trip.
    pub fn of(trip: &'a Trip, directory: &'a Directory) -> Self {
        let ways = trip.transfers.iter();
        Ways {
            directory,
            set: ways
                .map(|way| ((way.a.as_str(), way.b.as_str()), way.minutes))
                .collect(),
            pace: trip.pace.unwrap_or_default(),
        }
    }

    /// How long it takes from one place to another; none while nobody knows.
    pub fn way(&self, from: &Place, to: &Place) -> Option<Way> {
        let (a, b) = (from.id.as_str(), to.id.as_str());
        let way = |minutes, by_hand| Some(Way { minutes, by_hand });
        if a == b {
            return way(0, false);
        }
        if let Some(minutes) = self.set.get(&(a, b)).or_else(|| self.set.get(&(b, a))) {
            return way(i64::from(*minutes), true);
        }
        let km = self.kilometres(from, to)?;
        let hours = match same_city(from, to) {
            Some(true) => self.within_a_city(km),
            None if km <= ON_FOOT => self.within_a_city(km),
            _ => km / self.pace.road,
        };
        let minutes = (hours * 60.0).ceil();
        (minutes.is_finite() && (0.0..1e6).contains(&minutes)).then_some(Way {
            minutes: minutes as i64,
            by_hand: false,
        })
    }

    /// Hours within one city.
    fn within_a_city(&self, km: f64) -> f64 {
        let walk = km.min(ON_FOOT) / self.pace.walk;
        let ride = km.min(STREETS) / self.pace.city + (km - STREETS).max(0.0) / self.pace.road;
        if km <= ON_FOOT { walk } else { walk.max(ride) }
    }

    /// The distance; of a place without a position in another city, from its city.
    pub fn kilometres(&self, from: &Place, to: &Place) -> Option<f64> {
        let elsewhere = same_city(from, to) == Some(false);
        let position = |place: &Place| {
            let city = || {
                self.directory
                    .city_of(&place.id)
                    .filter(|_| elsewhere)
                    .and_then(Place::position)
            };
            place.position().or_else(city)
        };
        Some(distance::kilometres(position(from)?, position(to)?))
    }
}

/// How many minutes before a departure one must be there: of a flight or a train, by the rules of the office. Who comes
/// by the same means changes, and is there already.
pub fn margin(directory: &Directory, rules: &Rules, before: Option<&Item>, item: &Item) -> i64 {
    let changes = before.is_some_and(|before| before.kind == item.kind);
    let minutes = match item.kind {
        _ if changes => 0,
        ItemKind::Flight if abroad(directory, item) => rules.before_flight_abroad,
        ItemKind::Flight => rules.before_flight,
        ItemKind::Train => rules.before_train,
        _ => 0,
    };
    minutes.into()
}

/// Whether a leg leads into another country, as far as both are on record.
fn abroad(directory: &Directory, item: &Item) -> bool {
    let country = |id: &Option<PlaceId>| {
        let place = directory.place(id.as_ref()?)?;
        country(directory, place)
    };
    let (from, to) = (country(&item.from_place), country(&item.place));
    from.is_some() && to.is_some() && from != to
}

/// The country of a place, or of its city.
pub fn country<'a>(directory: &'a Directory, place: &'a Place) -> Option<&'a str> {
    let city = || directory.city_of(&place.id)?.country.as_deref();
    place.country.as_deref().or_else(city)
}

/// Cities nearer than this, in kilometres, are one place to live and work.
const NEAR: f64 = 50.0;

impl Ways<'_> {
    /// Whether two places are in different cities that are not neighbours.
    pub fn far(&self, here: &Place, there: &Place) -> bool {
        let apart = || self.kilometres(here, there).map(|km| km > NEAR);
        match same_city(here, there) {
            Some(true) => false,
            Some(false) => apart() != Some(false),
            None => here.id != there.id && apart() == Some(true),
        }
    }
}

/// Whether two places lie in one city, where that is on record.
pub fn same_city(from: &Place, to: &Place) -> Option<bool> {
    Some(city(from)? == city(to)?)
}

/// The city of a place, or the place itself where it is one.
pub fn city(place: &Place) -> Option<&PlaceId> {
    place
        .city
        .as_ref()
        .or((place.kind == PlaceKind::City).then_some(&place.id))
}
