//! Who of ours goes from which item to which, and how long the way takes.

use std::collections::HashMap;

use super::Check;
use crate::directory::Directory;
use crate::distance;
use crate::id::{PartyId, PlaceId};
use crate::item::Item;
use crate::meeting::Format;
use crate::place::{Place, PlaceKind};
use crate::trip::Trip;

/// Where an item begins and where it ends, as far as it is known.
#[derive(Clone, Copy, Default)]
pub(crate) struct Ends<'a> {
    pub(super) start: Option<&'a Place>,
    pub(super) end: Option<&'a Place>,
}

impl Ends<'_> {
    /// Whether either of them is on record.
    pub(super) fn somewhere(&self) -> bool {
        self.start.is_some() || self.end.is_some()
    }
}

/// Ways between places: minutes that a person set, else distance and pace.
pub(crate) struct Ways<'a> {
    set: HashMap<(&'a str, &'a str), u32>,
}

/// How long a way takes.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) minutes: i64,
    /// Whether a person set the minutes.
    pub(super) by_hand: bool,
}

/// Where somebody comes from, by the index of the item, and who, by the place in the roster.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Comer {
    from: u32,
    pub(super) who: u32,
}

const NOWHERE: u32 = u32::MAX;

/// Where an item begins and ends; nowhere, where it is held online or by telephone.
pub(super) fn ends<'a>(directory: &'a Directory, item: &Item) -> Ends<'a> {
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

impl<'a> Ways<'a> {
    /// The ways of a trip.
    pub(super) fn of(trip: &'a Trip) -> Self {
        let set = trip
            .transfers
            .iter()
            .map(|way| ((way.a.as_str(), way.b.as_str()), way.minutes))
            .collect();
        Ways { set }
    }
}

impl Check<'_> {
    /// Walks with everybody through the programme: for each item in the order given, from where they come. `visit`
    /// gets the item before, this one, and who goes from that one to this.
    pub(super) fn walk(
        &self,
        order: impl Iterator<Item = usize>,
        mut visit: impl FnMut(usize, usize, &[Comer]),
    ) {
        let mut last = vec![NOWHERE; self.plan.roster.len()];
        let mut comers: Vec<Comer> = Vec::new();
        for index in order {
            comers.clear();
            for presence in self.plan.items[index].people.iter() {
                let from = std::mem::replace(&mut last[presence.who as usize], index as u32);
                comers.push(Comer {
                    from,
                    who: presence.who,
                });
            }
            if !comers.is_sorted_by_key(|comer| comer.from) {
                comers.sort_unstable();
            }
            for party in comers
                .chunk_by(|a, b| a.from == b.from)
                .filter(|p| p[0].from != NOWHERE)
            {
                visit(party[0].from as usize, index, party);
            }
        }
    }

    /// The people who go.
    pub(super) fn people<'s>(&'s self, party: &'s [Comer]) -> impl Iterator<Item = &'s PartyId> {
        party
            .iter()
            .map(|comer| &self.plan.roster[comer.who as usize])
    }

    /// How long it takes from one place to another; none while nobody knows.
    pub(super) fn way(&self, from: &Place, to: &Place) -> Option<Way> {
        let (a, b) = (from.id.as_str(), to.id.as_str());
        if a == b {
            return Some(Way {
                minutes: 0,
                by_hand: false,
            });
        }
        let set = self
            .ways
            .set
            .get(&(a, b))
            .or_else(|| self.ways.set.get(&(b, a)));
        if let Some(minutes) = set {
            return Some(Way {
                minutes: i64::from(*minutes),
                by_hand: true,
            });
        }
        let km = self.kilometres(from, to)?;
        let pace = self.trip.pace.unwrap_or_default();
        let speed = if self.same_city(from, to) == Some(true) {
            pace.city
        } else {
            pace.road
        };
        let minutes = (km / speed * 60.0).ceil();
        (speed > 0.0 && minutes < 1e6).then_some(Way {
            minutes: minutes as i64,
            by_hand: false,
        })
    }

    /// How long it takes from the end of one item to the start of another.
    pub(super) fn way_between(&self, from: usize, to: usize) -> Option<i64> {
        let (from, to) = (self.ends[from].end?, self.ends[to].start?);
        self.way(from, to).map(|way| way.minutes)
    }

    /// The distance; of a place without a position in another city, from its city.
    pub(super) fn kilometres(&self, from: &Place, to: &Place) -> Option<f64> {
        let elsewhere = self.same_city(from, to) == Some(false);
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

    /// Whether two places lie in one city, where that is on record.
    pub(super) fn same_city(&self, from: &Place, to: &Place) -> Option<bool> {
        Some(city(from)? == city(to)?)
    }
}

/// The city of a place, or the place itself where it is one.
pub(super) fn city(place: &Place) -> Option<&PlaceId> {
    place
        .city
        .as_ref()
        .or((place.kind == PlaceKind::City).then_some(&place.id))
}
