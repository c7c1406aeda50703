//! An item with all that is attached to it: stretches of time that move together, who is held by each, and how far
//! apart two such bundles must begin.

use std::collections::BTreeSet;

use solver::timetable::{Bars, Seat};

use super::build::{Booked, Builder};
use crate::item::Edge;
use crate::trip::Trip;
use crate::ways::{Ends, ends};

/// A stretch of an item, or of one attached to it.
#[derive(Clone)]
pub(super) struct Part<'a> {
    /// The item whose stretch it is.
    pub(super) item: usize,
    /// Minutes after the start of the whole.
    pub(super) from: i64,
    /// The same for the end.
    pub(super) to: i64,
    /// Who is there.
    pub(super) parties: BTreeSet<usize>,
    /// Where it begins and ends.
    pub(super) ends: Ends<'a>,
    /// The place that it has for itself.
    pub(super) alone: bool,
}

impl<'a> Builder<'a> {
    /// The stretches of an item: its own first, then those of what is attached to it, through chains.
    pub(super) fn parts(&mut self, index: usize) -> Vec<Part<'a>> {
        let own = self.part(index, index, 0, self.length(index));
        let mut parts = vec![own];
        let mut next = 0;
        while next < parts.len() && parts.len() < 64 {
            let (parent, from, to) = (parts[next].item, parts[next].from, parts[next].to);
            for child in children(self.trip, parent) {
                let Some(attach) = &self.trip.items[child].attach else {
                    continue;
                };
                let edge = if attach.edge == Edge::Start { from } else { to };
                let begin = edge.saturating_add(attach.minutes);
                let minutes = self.trip.items[child].minutes.map_or(1, i64::from).max(1);
                let off = self.trip.items[child].is_off();
                if !off && parts.iter().all(|part| part.item != child) {
                    let part = self.part(index, child, begin, begin + minutes);
                    parts.push(part);
                }
            }
            next += 1;
        }
        parts
    }

    fn part(&mut self, whole: usize, index: usize, from: i64, to: i64) -> Part<'a> {
        let mut parties = self.parties(index);
        parties.retain(|party| !self.is_eased_party(whole, *party));
        Part {
            item: index,
            from,
            to,
            parties,
            ends: ends(self.directory, &self.trip.items[index]),
            alone: self.capacity(whole, index) == Some(1),
        }
    }

    /// How many minutes after one stretch begins the other must not begin, as far as somebody or a place is in both.
    fn bar(&self, a: &Part<'a>, b: &Part<'a>) -> Option<(i64, i64)> {
        let items = &self.trip.items;
        let together = !a.parties.is_disjoint(&b.parties);
        let alone = a.alone && b.alone && items[a.item].place == items[b.item].place;
        if !together && !alone {
            return None;
        }
        let way = |from: &Part<'a>, to: &Part<'a>| match together {
            true => self.way(&from.ends, &to.ends) + self.margin(from.item, to.item),
            false => 0,
        };
        let low = a.from - b.to - way(b, a);
        let high = a.to + way(a, b) - b.from;
        (low < high).then_some((low, high))
    }

    /// What carries everybody who is in both of two bundles to another town: before it and after it they need not mind
    /// the way between them.
    pub(super) fn legs(&self, a: &[Part<'a>], b: &[Part<'a>]) -> Vec<(i64, i64)> {
        let mut shared: BTreeSet<usize> = BTreeSet::new();
        let mut apart = false;
        for one in a {
            for other in b {
                shared.extend(one.parties.intersection(&other.parties));
                apart |= self.is_far(&one.ends, &other.ends);
            }
        }
        if !apart || shared.is_empty() {
            return Vec::new();
        }
        let carries =
            |booked: &&Booked<'a>| booked.parties.is_superset(&shared) && self.carries(booked);
        let legs = self.booked.iter().filter(carries);
        legs.map(|booked| (booked.from, booked.to)).collect()
    }

    /// How far apart two bundles must begin, in order and joined where they overlap.
    pub(super) fn bars(&self, a: &[Part<'a>], b: &[Part<'a>]) -> Bars {
        let mut bars: Bars = a
            .iter()
            .flat_map(|one| b.iter().filter_map(|other| self.bar(one, other)))
            .collect();
        bars.sort_unstable();
        let mut joined: Bars = Vec::with_capacity(bars.len());
        for (from, to) in bars {
            match joined.last_mut() {
                Some(last) if from < last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        joined
    }
}

/// Items that hang on another one and have no time of their own.
fn children(trip: &Trip, parent: usize) -> Vec<usize> {
    let id = &trip.items[parent].id;
    let hangs = |i: &usize| {
        let item = &trip.items[*i];
        let attached = item.attach.as_ref().is_some_and(|a| a.item == *id);
        attached && item.when.is_none() && !item.kind.leaves_free()
    };
    (0..trip.items.len()).filter(hangs).collect()
}

/// An item and all that hangs on it, through chains.
pub(super) fn whole(trip: &Trip, index: usize) -> Vec<usize> {
    let mut whole = vec![index];
    let mut next = 0;
    while next < whole.len() {
        for child in children(trip, whole[next]) {
            if !whole.contains(&child) {
                whole.push(child);
            }
        }
        next += 1;
    }
    whole
}

/// Who is held by a bundle, from when until when.
pub(super) fn seats(parts: &[Part<'_>]) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::new();
    for part in parts {
        for party in &part.parties {
            match seats.iter_mut().find(|seat| seat.party == *party) {
                Some(seat) => {
                    seat.from = seat.from.min(part.from);
                    seat.to = seat.to.max(part.to);
                    seat.taken = (seat.taken + part.to - part.from).min(seat.to - seat.from);
                }
                None => seats.push(Seat {
                    party: *party,
                    from: part.from,
                    to: part.to,
                    taken: part.to - part.from,
                }),
            }
        }
    }
    seats.sort_unstable_by_key(|seat| seat.party);
    seats
}
