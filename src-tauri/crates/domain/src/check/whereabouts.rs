//! Who is where, when: what the checks look up, kept so that an edit of one item touches no more than its neighbours.
//!
//! Each person of ours has a list of items in the order of the programme, and one in the order of the clock; each zone
//! has one as well; whoever can be booked has a list of bookings ([`super::clash`]). All lists are in order, so that a
//! neighbour is found by bisection.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::clash::{self, Bookings, Clash, Needs, Slot};
use super::legs::{Comer, NOWHERE};
use super::travellers::Travellers;
use crate::directory::Directory;
use crate::item::Item;
use crate::plan::{Key, Plan, Planned, Presence, journey_back, journeys_back, key};
use crate::time::Zone;
use crate::trip::Trip;
use crate::ways;

/// A place in the order of the clock: the start, when one is free again, and the index of the item.
pub(super) type Tick = (DateTime<Utc>, DateTime<Utc>, u32);

/// An order in which people come to items.
pub(super) trait Step: Copy + Ord {
    /// The index of the item.
    fn item(self) -> u32;
}

impl Step for Key {
    fn item(self) -> u32 {
        self.item
    }
}

impl Step for Tick {
    fn item(self) -> u32 {
        self.2
    }
}

/// For each of ours, or each zone, the items in order.
#[derive(Clone, Debug)]
pub(super) struct Routes<S>(Vec<Vec<S>>);

impl<S: Step> Routes<S> {
    fn new(walkers: usize) -> Self {
        Routes((0..walkers).map(|_| Vec::new()).collect())
    }

    fn insert(&mut self, walker: usize, step: S) {
        let route = &mut self.0[walker];
        match route.last() {
            Some(last) if *last > step => {
                let at = route.partition_point(|other| *other < step);
                route.insert(at, step);
            }
            _ => route.push(step),
        }
    }

    fn remove(&mut self, walker: usize, step: S) {
        let route = &mut self.0[walker];
        if let Ok(at) = route.binary_search(&step) {
            route.remove(at);
        }
    }

    /// The steps before and after one, whether it is in the route or not.
    fn around(&self, walker: usize, step: S) -> (Option<u32>, Option<u32>) {
        let route = &self.0[walker];
        let at = route.partition_point(|other| *other < step);
        let after = at + usize::from(route.get(at) == Some(&step));
        let before = at.checked_sub(1).map(|at| route[at].item());
        (before, route.get(after).map(|step| step.item()))
    }
}

/// What the lists know of an item.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Its place in the order of the programme, while it is not called off and has a day.
    key: Option<Key>,
    /// Its place in that order as a stop on the way, where its place is known.
    stop: Option<Key>,
    /// Its place in the order of the clock, where its hour and its place are known.
    tick: Option<Tick>,
    /// Who of ours is there.
    people: Arc<[Presence]>,
    /// The zones of its two ends, by their numbers.
    zones: [Option<u32>; 2],
    /// What it occupies.
    slot: Option<Slot>,
    needs: Needs,
    /// When it takes one back over the date line.
    back: Option<DateTime<Utc>>,
    /// Whether it carries people from one place to another.
    moves: bool,
    /// Whether it leads somewhere, and nobody knows at what hour.
    carrier: bool,
    /// The days over which it is a room for the night.
    bed: Option<(NaiveDate, NaiveDate)>,
    /// Its days, while it is not called off.
    days: Option<(NaiveDate, NaiveDate)>,
    /// Whether it leads into another country, or is in one.
    abroad: bool,
}

/// Who is where, when.
#[derive(Clone, Debug)]
pub(crate) struct Whereabouts {
    /// The first and the last day of what is not called off.
    pub(super) span: Option<(NaiveDate, NaiveDate)>,
    entries: Vec<Entry>,
    programme: Routes<Key>,
    clock: Routes<Tick>,
    zones: Vec<Zone>,
    by_zone: Routes<Key>,
    pub(super) bookings: Bookings,
    /// Rooms for the night of each of ours: the first and the last day, and the index of the item.
    beds: Vec<Vec<(NaiveDate, NaiveDate, u32)>>,
    carriers: Vec<u32>,
    back: Vec<DateTime<Utc>>,
    briefings: HashMap<u32, Vec<u32>>,
    other_briefings: Vec<u32>,
    issued: HashMap<u32, u32>,
    /// What the records say of people.
    pub(super) travellers: Travellers,
    /// The country of the home city.
    country: Option<String>,
    /// How many items are in another country.
    abroad: usize,
}

/// Items about which something must be asked again.
#[derive(Default)]
pub(super) struct Touched {
    /// Those to which somebody comes from elsewhere, or from something else, than before.
    pub(super) ways: Vec<u32>,
    /// Those beside which something in their zone is another.
    pub(super) zones: Vec<u32>,
    /// Those that overlap with others than before, or with the same for another time.
    pub(super) clashes: Vec<u32>,
    /// Whether a zone has its first item, or has lost its last one.
    pub(super) other_zones: bool,
}

impl Whereabouts {
    /// Of a trip and its plan.
    pub(super) fn of(trip: &Trip, directory: &Directory, plan: &Plan) -> Self {
        let ours = plan.roster.len();
        let mut whereabouts = Whereabouts {
            span: None,
            entries: Vec::with_capacity(trip.items.len()),
            programme: Routes::new(ours),
            clock: Routes::new(ours),
            zones: Vec::new(),
            by_zone: Routes::new(0),
            bookings: Bookings::new(plan),
            beds: vec![Vec::new(); ours],
            carriers: Vec::new(),
            back: journeys_back(trip, &plan.items),
            briefings: HashMap::new(),
            other_briefings: Vec::new(),
            issued: HashMap::new(),
            travellers: Travellers::of(trip, directory, plan),
            country: directory
                .place(&trip.home)
                .and_then(|home| home.country.clone()),
            abroad: 0,
        };
        whereabouts.note_records(trip);
        for index in 0..trip.items.len() {
            let entry = whereabouts.entry(trip, directory, plan, index);
            whereabouts.entries.push(entry);
        }
        whereabouts.fill();
        whereabouts
    }

    /// Puts all entries into the lists, each list in its order, so that nothing is ever put in between.
    fn fill(&mut self) {
        let entries = std::mem::take(&mut self.entries);
        let mut keys: Vec<Key> = entries.iter().filter_map(|entry| entry.key).collect();
        keys.sort_unstable();
        for key in keys {
            self.enter_programme(&entries[key.item as usize]);
        }
        let mut ticks: Vec<Tick> = entries.iter().filter_map(|entry| entry.tick).collect();
        ticks.sort_unstable();
        for tick in ticks {
            self.enter_clock(&entries[tick.2 as usize]);
        }
        let mut slots: Vec<Slot> = entries.iter().filter_map(|entry| entry.slot).collect();
        slots.sort_unstable();
        for slot in slots {
            let entry = &entries[slot.item as usize];
            self.bookings.book(slot, &entry.people, &entry.needs);
        }
        let carriers = entries.iter().zip(0..).filter(|(entry, _)| entry.carrier);
        self.carriers = carriers.map(|(_, item)| item).collect();
        self.span = entries.iter().filter_map(|entry| entry.days).reduce(wider);
        self.abroad = entries.iter().filter(|entry| entry.abroad).count();
        self.entries = entries;
    }

    fn note_records(&mut self, trip: &Trip) {
        if trip.briefings.is_empty() && trip.issued.is_empty() {
            return;
        }
        let ids = trip.items.iter().map(|item| item.id.as_str());
        let index: HashMap<&str, u32> = ids.zip(0..).collect();
        for (briefing, n) in trip.briefings.iter().zip(0..) {
            let item = briefing.item.as_ref().and_then(|id| index.get(id.as_str()));
            match item {
                Some(item) => self.briefings.entry(*item).or_default().push(n),
                None => self.other_briefings.push(n),
            }
        }
        let issued = trip.issued.iter().zip(0..);
        self.issued = issued
            .filter_map(|(issued, n)| Some((*index.get(issued.item.as_str())?, n)))
            .collect();
    }

    fn entry(&mut self, trip: &Trip, directory: &Directory, plan: &Plan, index: usize) -> Entry {
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
        entry.stop = entry.key.filter(|_| located);
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
            self.by_zone.0.push(Vec::new());
            self.zones.len() - 1
        });
        number as u32
    }

    fn enter_programme(&mut self, entry: &Entry) {
        let Some(key) = entry.key else { return };
        for zone in entry.zones.into_iter().flatten() {
            self.by_zone.insert(zone as usize, key);
        }
        if let Some(stop) = entry.stop {
            for presence in entry.people.iter() {
                self.programme.insert(presence.who as usize, stop);
            }
        }
        if let Some((first, last)) = entry.bed {
            for presence in entry.people.iter() {
                self.beds[presence.who as usize].push((first, last, key.item));
            }
        }
    }

    fn enter_clock(&mut self, entry: &Entry) {
        let Some(tick) = entry.tick else { return };
        for presence in entry.people.iter() {
            self.clock.insert(presence.who as usize, tick);
        }
    }

    /// Takes an item that has changed out of the lists and puts it in again, as it is now; notes which others must be
    /// looked at again. None where more may have changed than what is beside it: a leg that carries people at an hour
    /// that nobody knows, one over the date line, the first or the last day of all, the first item abroad, a journey of
    /// somebody who may cross a border only so many times.
    pub(super) fn renew(
        &mut self,
        trip: &Trip,
        directory: &Directory,
        plan: &Plan,
        index: usize,
        touched: &mut Touched,
    ) -> Option<()> {
        let new = self.entry(trip, directory, plan, index);
        let old = std::mem::replace(&mut self.entries[index], new.clone());
        if old.back != new.back || old.carrier || new.carrier || old.abroad != new.abroad {
            return None;
        }
        let counted = |entry: &Entry| {
            let mut people = entry.people.iter();
            people.any(|presence| self.travellers.counts_entries(presence.who))
        };
        if counted(&old) || counted(&new) {
            return None;
        }
        self.take_out(&old, touched);
        self.put_in(&new, touched);
        let at_an_end = |days: Option<(NaiveDate, NaiveDate)>| match (days, self.span) {
            (Some(days), Some(span)) => days.0 <= span.0 || days.1 >= span.1,
            (days, _) => days.is_some(),
        };
        if old.days != new.days && (at_an_end(old.days) || at_an_end(new.days)) {
            let days = self.entries.iter().filter_map(|entry| entry.days);
            (days.reduce(wider) == self.span).then_some(())?;
        }
        Some(())
    }

    fn take_out(&mut self, entry: &Entry, touched: &mut Touched) {
        self.note_neighbours(entry, touched);
        for presence in entry.people.iter() {
            let who = presence.who as usize;
            if let Some(stop) = entry.stop {
                self.programme.remove(who, stop);
            }
            if let Some(tick) = entry.tick {
                self.clock.remove(who, tick);
            }
            if let Some((key, _)) = entry.key.zip(entry.bed) {
                self.beds[who].retain(|bed| bed.2 != key.item);
            }
        }
        for zone in entry.zones.into_iter().flatten() {
            if let Some(key) = entry.key {
                self.by_zone.remove(zone as usize, key);
            }
            touched.other_zones |= self.by_zone.0[zone as usize].is_empty();
        }
        if let Some(slot) = entry.slot {
            self.bookings.free(slot, &entry.people, &entry.needs);
        }
    }

    fn put_in(&mut self, entry: &Entry, touched: &mut Touched) {
        for zone in entry.zones.into_iter().flatten() {
            touched.other_zones |= self.by_zone.0[zone as usize].is_empty();
        }
        self.enter_programme(entry);
        self.enter_clock(entry);
        if let Some(slot) = entry.slot {
            self.bookings.book(slot, &entry.people, &entry.needs);
        }
        self.note_neighbours(entry, touched);
    }

    /// Whoever comes next, what is beside it in its zones, and what overlaps it.
    fn note_neighbours(&self, entry: &Entry, touched: &mut Touched) {
        for presence in entry.people.iter() {
            let who = presence.who as usize;
            if let Some(stop) = entry.stop {
                let (before, next) = self.programme.around(who, stop);
                // Where nothing follows, the programme of somebody ends with the one before, or did.
                touched.ways.extend(next.or(before));
            }
            self.note_next(who, entry.tick, touched);
            if let Some(bed) = entry.bed {
                touched.ways.extend(self.in_nights_of(who, bed));
            }
        }
        for zone in entry.zones.into_iter().flatten() {
            let zone = zone as usize;
            if let Some(key) = entry.key {
                let (before, after) = self.by_zone.around(zone, key);
                touched.zones.extend(before.into_iter().chain(after));
            }
            let last = self.by_zone.0[zone].last();
            touched.zones.extend(last.map(|key| key.item));
        }
        if let Some(slot) = entry.slot {
            let later = self.bookings.later(slot, &entry.people, &entry.needs);
            touched.clashes.extend(later);
        }
    }

    /// What comes next by the clock, and behind legs, which rest on what they carry people from, what they lead to.
    fn note_next(&self, who: usize, tick: Option<Tick>, touched: &mut Touched) {
        let mut tick = tick;
        while let Some(next) = tick.and_then(|tick| self.clock.around(who, tick).1) {
            touched.ways.push(next);
            let next = &self.entries[next as usize];
            tick = next.tick.filter(|_| next.moves);
        }
    }

    /// The items of somebody around the nights in a room: where they come from and go to depends on it.
    fn in_nights_of(
        &self,
        who: usize,
        (first, last): (NaiveDate, NaiveDate),
    ) -> impl Iterator<Item = u32> + '_ {
        let open = first == last;
        let from = first.pred_opt().unwrap_or(first);
        let until = last.checked_add_days(chrono::Days::new(3)).unwrap_or(last);
        // Up to the first one that is well behind the last night: the way to it begins before.
        let near = move |behind: &mut bool, at: DateTime<Utc>| {
            let day = at.date_naive();
            let asked = day >= from && !*behind;
            *behind |= day > until && !open;
            asked
        };
        let mut behind = false;
        let clock = self.clock.0[who].iter();
        let clock = clock.filter(move |tick| near(&mut behind, tick.0));
        let clock = clock.map(|tick| tick.2);
        let mut behind = false;
        let stops = self.programme.0[who].iter();
        let stops = stops.filter(move |key| near(&mut behind, key.at));
        clock.chain(stops.map(|key| key.item))
    }

    /// The clashes of an item with those that begin before it.
    pub(super) fn clashes(&self, trip: &Trip, plan: &Plan, index: usize) -> Vec<Clash> {
        let entry = &self.entries[index];
        entry.slot.map_or_else(Vec::new, |slot| {
            clash::of(trip, plan, &self.bookings, slot, &entry.needs)
        })
    }

    /// Whether a briefing is for an item.
    pub(super) fn is_briefed(&self, index: usize) -> bool {
        self.briefings.contains_key(&(index as u32))
    }

    /// The briefings for an item, by their index.
    pub(super) fn briefings(&self, index: usize) -> &[u32] {
        let briefings = self.briefings.get(&(index as u32));
        briefings.map_or(&[], Vec::as_slice)
    }

    /// The briefings for no item of the programme, by their index.
    pub(super) fn other_briefings(&self) -> &[u32] {
        &self.other_briefings
    }

    /// What calendars last said of an item, by its index among what was issued.
    pub(super) fn issued(&self, index: usize) -> Option<usize> {
        self.issued.get(&(index as u32)).map(|n| *n as usize)
    }

    /// Whether anything happens in another country.
    pub(super) fn is_abroad(&self) -> bool {
        self.abroad > 0
    }

    /// All items at which one of ours is somewhere, in the order of the programme.
    pub(super) fn stops(&self, who: u32) -> impl Iterator<Item = usize> + '_ {
        let stops = self.programme.0[who as usize].iter();
        stops.map(|key| key.item as usize)
    }

    /// Legs whose hour nobody knows.
    pub(super) fn carriers(&self) -> &[u32] {
        &self.carriers
    }

    /// Whether anything happens in a zone.
    pub(super) fn has_zone(&self, zone: Zone) -> bool {
        let known = self.zones.iter().position(|known| *known == zone);
        known.is_some_and(|zone| !self.by_zone.0[zone].is_empty())
    }

    /// The zones of an item, the item before it in each, and whether it is the last there.
    pub(super) fn in_zones(
        &self,
        index: usize,
    ) -> impl Iterator<Item = (Zone, Key, Option<Key>, bool)> + '_ {
        let entry = &self.entries[index];
        let zones = entry.zones.into_iter().flatten();
        zones.filter_map(|zone| {
            let route = &self.by_zone.0[zone as usize];
            let key = entry.key?;
            let at = route.partition_point(|other| *other < key);
            let before = at.checked_sub(1).map(|at| route[at]);
            Some((
                self.zones[zone as usize],
                key,
                before,
                at + 1 >= route.len(),
            ))
        })
    }

    /// The last day of anything in a zone.
    pub(super) fn last_day_in(&self, zone: Zone) -> Option<NaiveDate> {
        let number = self.zones.iter().position(|known| *known == zone)?;
        let items = self.by_zone.0[number].iter();
        items
            .filter_map(|key| Some(self.entries[key.item as usize].days?.1))
            .max()
    }

    /// The place of an item in the order of the programme.
    pub(super) fn key(&self, index: usize) -> Option<Key> {
        self.entries[index].key
    }

    /// Whether somebody has a room over the night that begins on a day. One of which nobody knows the last day is kept
    /// for as long as it is needed.
    pub(super) fn has_bed(&self, who: u32, night: NaiveDate) -> bool {
        let mut beds = self.beds[who as usize].iter();
        beds.any(|(first, last, _)| *first <= night && (night < *last || first == last))
    }

    /// Whether the programme of somebody ends with an item.
    pub(super) fn ends_with(&self, who: u32, index: usize) -> bool {
        let last = self.programme.0[who as usize].last();
        last.is_some_and(|last| last.item as usize == index)
    }

    /// The item before one, by the clock of somebody.
    pub(super) fn before(&self, who: u32, index: usize) -> Option<usize> {
        let tick = self.entries[index].tick?;
        let before = self.clock.around(who as usize, tick).0?;
        Some(before as usize)
    }

    /// Who comes to an item, and from where, in the order of the programme.
    pub(super) fn comers(&self, index: usize, comers: &mut Vec<Comer>) {
        let entry = &self.entries[index];
        comers.clear();
        if let Some(stop) = entry.stop {
            comers.extend(from(&self.programme, stop, &entry.people));
        }
    }

    /// Who comes to an item, and from where, in the order of the clock.
    pub(super) fn comers_by_clock(&self, index: usize, comers: &mut Vec<Comer>) {
        let entry = &self.entries[index];
        comers.clear();
        if let Some(tick) = entry.tick {
            comers.extend(from(&self.clock, tick, &entry.people));
        }
    }
}

fn from<S: Step>(routes: &Routes<S>, step: S, people: &[Presence]) -> impl Iterator<Item = Comer> {
    people.iter().map(move |presence| Comer {
        from: routes
            .around(presence.who as usize, step)
            .0
            .unwrap_or(NOWHERE),
        who: presence.who,
    })
}

/// Of an item with an hour that occupies those who are there: with no length on record, they are free from its start.
fn tick(item: &Item, planned: &Planned, index: usize) -> Option<Tick> {
    let start = planned.start.filter(|_| !item.kind.leaves_free())?;
    Some((start, planned.end.unwrap_or(start), index as u32))
}

fn wider(a: (NaiveDate, NaiveDate), b: (NaiveDate, NaiveDate)) -> (NaiveDate, NaiveDate) {
    (a.0.min(b.0), a.1.max(b.1))
}
