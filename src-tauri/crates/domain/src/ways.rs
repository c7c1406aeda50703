//! How long it takes from one place to another: minutes that a person set, else distance and pace.

use std::collections::HashMap;

use crate::directory::Directory;
use crate::distance;
use crate::id::PlaceId;
use crate::item::Item;
use crate::meeting::Format;
use crate::place::{Place, PlaceKind};
use crate::trip::{Pace, Trip};

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
    set: HashMap<(&'a str, &'a str), u32>,
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
        let speed = if same_city(from, to) == Some(true) {
            self.pace.city
        } else {
            self.pace.road
        };
        let minutes = (km / speed * 60.0).ceil();
        (speed > 0.0 && minutes < 1e6).then_some(Way {
            minutes: minutes as i64,
            by_hand: false,
        })
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
