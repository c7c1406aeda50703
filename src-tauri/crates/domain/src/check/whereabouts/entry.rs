//! What the lists know of one item.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Tick, Whereabouts};
use crate::check::clash::{Needs, Slot};
use crate::check::line::Line;
use crate::directory::Directory;
use crate::item::Item;
use crate::plan::{Key, Plan, Planned, Presence, journey_back, key};
use crate::time::Zone;
use crate::trip::Trip;
use crate::ways;

/// What the lists know of an item.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Its place in the order of the programme, while it is not called off and has a day.
    pub(super) key: Option<Key>,
    /// Its place in that order as a stop on the way, where its place is known.
    pub(super) stop: Option<Key>,
    /// Its place in the order of the clock, where its hour and its place are known.
    pub(super) tick: Option<Tick>,
    /// Who of ours is there.
    pub(super) people: Arc<[Presence]>,
    /// The zones of its two ends, by their numbers.
    pub(super) zones: [Option<u32>; 2],
    /// What it occupies.
    pub(super) slot: Option<Slot>,
    pub(super) needs: Needs,
    /// When it takes one back over the date line.
    pub(super) back: Option<DateTime<Utc>>,
    /// Whether it carries people from one place to another.
    pub(super) moves: bool,
    /// Whether it leads somewhere, and nobody knows at what hour.
    pub(super) carrier: bool,
    /// The days over which it is a room for the night.
    pub(super) bed: Option<(NaiveDate, NaiveDate)>,
    /// Its days, while it is not called off.
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
    /// Whether it leads into another country, or is in one.
    pub(super) abroad: bool,
}

impl Whereabouts {
    /// What an item is now; it is not put into any list.
    pub(super) fn entry(
        &mut self,
        trip: &Trip,
        directory: &Directory,
        plan: &Plan,
        index: usize,
    ) -> Entry {
        let (item, planned) = (&trip.items[index], &plan.items[index]);
        let mut entry = Entry {
            key: None,
            stop: None,
            tick: None,
            people: planned.people.clone(),
            zones: [None; 2],
            slot: None,
            needs: Needs::default(),
            back: journey_back(item, planned),
            moves: item.kind.moves(),
            carrier: false,
            bed: None,
            days: None,
            abroad: false,
        };
        if item.is_off() {
            return entry;
        }
        let days = planned.day.zip(planned.last_day());
        let ends = ways::ends(directory, item);
        let located = ends.somewhere();
        let there = ends.end.and_then(|place| directory.country_of(place));
        entry.abroad =
            there.is_some_and(|there| self.country.as_deref().is_some_and(|home| home != there));
        entry.key = key(trip, &plan.items, &self.back, index);
        // A room kept by the day says nothing of when one comes to it.
        let kept = item.kind.leaves_free() && planned.start.is_none();
        entry.stop = entry.key.filter(|_| located && !kept);
        entry.tick = tick(item, planned, index).filter(|_| located);
        entry.slot = Slot::of(item, planned, index);
        if entry.slot.is_some() {
            entry.needs = self.bookings.needs(directory, item);
        }
        entry.carrier = item.kind.moves() && planned.start.is_none();
        entry.days = days;
        entry.bed = days.filter(|_| item.kind.leaves_free());
        if days.is_some() {
            let zones = [planned.local_zone, planned.local_end_zone];
            entry.zones = zones.map(|zone| zone.map(|zone| self.zone(zone.canonical())));
            if entry.zones[0] == entry.zones[1] {
                entry.zones[1] = None;
            }
        }
        entry
    }

    fn zone(&mut self, zone: Zone) -> u32 {
        let known = self.zones.iter().position(|known| *known == zone);
        let number = known.unwrap_or_else(|| {
            self.zones.push(zone);
            self.by_zone.push(Line::default());
            self.ends_in.push(BTreeMap::new());
            self.zones.len() - 1
        });
        number as u32
    }
}

/// Of an item with an hour that occupies those who are there: with no length on record, they are free from its start.
fn tick(item: &Item, planned: &Planned, index: usize) -> Option<Tick> {
    let start = planned.start.filter(|_| !item.kind.leaves_free())?;
    Some((start, planned.end.unwrap_or(start), index as u32))
}
