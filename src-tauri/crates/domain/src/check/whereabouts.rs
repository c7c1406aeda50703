//! Who is where, when: what the checks look up, kept so that an edit of one item touches no more than its neighbours.
//!
//! Each person of ours has a list of items in the order of the programme, and one in the order of the clock; each zone
//! has one as well; whoever can be booked has a list of bookings ([`super::clash`]). All lists are in order, so that a
//! neighbour is found by bisection.

mod entry;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::clash::{self, Bookings, Clash};
use super::legs::{Comer, NOWHERE};
use super::line::Line;
use super::travellers::Travellers;
use crate::directory::{Directory, Index};
use crate::plan::{Key, Plan, Presence, journeys_back};
use crate::time::Zone;
use crate::trip::Trip;
use entry::Entry;

/// A place in the order of the clock: the start, when one is free again, and the index of the item.
pub(super) type Tick = (DateTime<Utc>, DateTime<Utc>, u32);

/// An hour lies within so many days, on the clock of UTC, of the day on whose sheet it stands; where somebody says that
/// it counts as another, it may not.
pub(super) const NEAR_ITS_DAY: u64 = 2;

/// Who is where, when.
#[derive(Clone, Debug)]
pub(crate) struct Whereabouts {
    /// How many items that are not called off begin, and how many end, on each day.
    begin: BTreeMap<NaiveDate, i32>,
    end: BTreeMap<NaiveDate, i32>,
    entries: Vec<Entry>,
    /// The stops of each of ours, in the order of the programme.
    programme: Vec<Line>,
    /// The items of each of ours, in the order of the clock.
    clock: Vec<Line>,
    zones: Vec<Zone>,
    /// What is in each zone, in the order of the programme, and how much of it ends on each day.
    by_zone: Vec<Line>,
    ends_in: Vec<BTreeMap<NaiveDate, i32>>,
    pub(super) bookings: Bookings,
    /// Rooms for the night of each of ours: the first and the last day, and the index of the item.
    beds: Vec<Vec<(NaiveDate, NaiveDate, u32)>>,
    carriers: Vec<u32>,
    back: Vec<DateTime<Utc>>,
    /// The briefings for items, in the order of these, and where those of each item begin.
    briefings: Vec<u32>,
    briefed: Vec<u32>,
    other_briefings: Vec<u32>,
    issued: Index<u32, u32>,
    /// What the records say of people.
    pub(super) travellers: Travellers,
    /// The country of the home city.
    country: Option<String>,
    /// How many items are in another country.
    abroad: i32,
    /// How many items stand on the sheet of a day that is not near their hour.
    odd_days: i32,
}

/// Items about which something must be asked again.
#[derive(Default)]
pub(super) struct Touched {
    /// Those to which somebody comes from elsewhere, or from something else, than before.
    pub(super) ways: Vec<u32>,
    /// Rooms of people, from their first to their last day, that are others than before.
    pub(super) beds: Vec<(u32, NaiveDate, NaiveDate)>,
    /// Those beside which something in their zone is another.
    pub(super) zones: Vec<u32>,
    /// Those that overlap with others than before, or with the same for another time.
    pub(super) clashes: Vec<u32>,
    /// Whether the trip has another first or last day.
    pub(super) span: bool,
    /// Whether a zone, or the world abroad, has its first item, or has lost its last one.
    pub(super) trip: bool,
}

impl Whereabouts {
    /// Of a trip and its plan; and all items in the order of the programme, behind them those that have no day.
    pub(super) fn of(trip: &Trip, directory: &Directory, plan: &Plan) -> (Self, Vec<u32>) {
        let ours = plan.roster.len();
        let mut whereabouts = Whereabouts {
            begin: BTreeMap::new(),
            end: BTreeMap::new(),
            entries: Vec::with_capacity(trip.items.len()),
            programme: vec![Line::default(); ours],
            clock: vec![Line::default(); ours],
            zones: Vec::new(),
            by_zone: Vec::new(),
            ends_in: Vec::new(),
            bookings: Bookings::new(plan),
            beds: vec![Vec::new(); ours],
            carriers: Vec::new(),
            back: journeys_back(trip, &plan.items),
            briefings: Vec::new(),
            briefed: Vec::new(),
            other_briefings: Vec::new(),
            issued: Index::default(),
            travellers: Travellers::of(trip, directory, plan),
            country: directory
                .place(&trip.home)
                .and_then(|home| home.country.clone()),
            abroad: 0,
            odd_days: 0,
        };
        whereabouts.note_records(trip);
        for index in 0..trip.items.len() {
            let entry = whereabouts.entry(trip, directory, plan, index);
            whereabouts.entries.push(entry);
        }
        let order = whereabouts.order();
        whereabouts.fill(&order);
        (whereabouts, order)
    }

    /// Puts all entries into the lists, each list in its order, so that nothing is ever put in between.
    fn fill(&mut self, order: &[u32]) {
        for item in order {
            self.enter_programme(*item);
        }
        let entries = &self.entries;
        let ticks = entries.iter().filter_map(|entry| entry.tick);
        for tick in sorted(ticks) {
            self.enter_clock(tick.2);
        }
        let slots = self.entries.iter().filter_map(|entry| entry.slot);
        for slot in sorted(slots) {
            let entry = &self.entries[slot.item as usize];
            self.bookings.book(slot, &entry.people, &entry.needs);
        }
        let carriers = self.entries.iter().zip(0..);
        let carriers = carriers.filter(|(entry, _)| entry.carrier);
        self.carriers = carriers.map(|(_, item)| item).collect();
        for index in 0..self.entries.len() {
            self.count(index, 1);
        }
    }

    fn order(&self) -> Vec<u32> {
        let keys = self.entries.iter().map(|entry| entry.key).zip(0..);
        let sorted = sorted(keys.map(|(key, item)| (key.is_none(), key, item)));
        sorted.into_iter().map(|(_, _, item)| item).collect()
    }

    fn note_records(&mut self, trip: &Trip) {
        if trip.briefings.is_empty() && trip.issued.is_empty() {
            return;
        }
        let ids = trip.items.iter().map(|item| item.id.as_str());
        let index: Index<&str, u32> = ids.zip(0..).collect();
        let mut briefings: Vec<(u32, u32)> = Vec::with_capacity(trip.briefings.len());
        for (briefing, n) in trip.briefings.iter().zip(0..) {
            let item = briefing.item.as_ref().and_then(|id| index.get(id.as_str()));
            match item {
                Some(item) => briefings.push((*item, n)),
                None => self.other_briefings.push(n),
            }
        }
        briefings.sort_unstable();
        self.briefings = briefings.iter().map(|(_, n)| *n).collect();
        for (at, (item, _)) in briefings.iter().enumerate() {
            self.briefed.resize(*item as usize + 1, at as u32);
        }
        let issued = trip.issued.iter().zip(0..);
        self.issued = issued
            .filter_map(|(issued, n)| Some((*index.get(issued.item.as_str())?, n)))
            .collect();
    }

    fn enter_programme(&mut self, item: u32) {
        let entries = &self.entries;
        let entry = &entries[item as usize];
        if entry.key.is_none() {
            return;
        }
        for zone in entry.zones.into_iter().flatten() {
            self.by_zone[zone as usize].insert(item, earlier(entries, entry.key));
        }
        for presence in entry.people.iter() {
            let who = presence.who as usize;
            if entry.stop.is_some() {
                self.programme[who].insert(item, earlier_stop(entries, entry.stop));
            }
            if let Some((first, last)) = entry.bed {
                self.beds[who].push((first, last, item));
            }
        }
    }

    fn enter_clock(&mut self, item: u32) {
        let entry = &self.entries[item as usize];
        if entry.tick.is_none() {
            return;
        }
        for presence in entry.people.iter() {
            let sooner = sooner(&self.entries, entry.tick);
            self.clock[presence.who as usize].insert(item, sooner);
        }
    }

    /// Counts the days of an item, and whether it is abroad; or takes that back.
    fn count(&mut self, index: usize, by: i32) {
        let entry = &self.entries[index];
        let add = |days: &mut BTreeMap<NaiveDate, i32>, day: NaiveDate| {
            let count = days.entry(day).or_default();
            *count += by;
            if *count == 0 {
                days.remove(&day);
            }
        };
        if let Some((first, last)) = entry.days {
            add(&mut self.begin, first);
            add(&mut self.end, last);
            for zone in entry.zones.into_iter().flatten() {
                add(&mut self.ends_in[zone as usize], last);
            }
        }
        let odd = entry.key.is_some_and(|key| {
            let days = (key.at.date_naive() - key.day).num_days();
            days.unsigned_abs() > NEAR_ITS_DAY
        });
        self.odd_days += by * i32::from(odd);
        self.abroad += by * i32::from(entry.abroad);
    }

    /// The first and the last day of what is not called off.
    pub(super) fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (first, _) = self.begin.first_key_value()?;
        let (last, _) = self.end.last_key_value()?;
        Some((*first, *last))
    }

    /// Takes an item that has changed out of the lists and puts it in again, as it is now; notes which others must be
    /// looked at again. None where more may have changed than what is beside it: a journey over the date line.
    pub(super) fn renew(
        &mut self,
        trip: &Trip,
        directory: &Directory,
        plan: &Plan,
        index: usize,
        touched: &mut Touched,
    ) -> Option<()> {
        let item = index as u32;
        let new = self.entry(trip, directory, plan, index);
        (self.entries[index].back == new.back).then_some(())?;
        let (span, abroad) = (self.span(), self.is_abroad());
        self.note_travellers(item, &new, touched);
        self.take_out(item, touched);
        self.count(index, -1);
        self.entries[index] = new;
        self.count(index, 1);
        self.put_in(item, touched);
        self.note_travellers(item, &self.entries[index], touched);
        touched.span |= self.span() != span;
        touched.trip |= self.is_abroad() != abroad;
        Some(())
    }

    /// All ways of people for whom it matters where they were before, or what carries them at an hour that nobody knows.
    fn note_travellers(&self, item: u32, new: &Entry, touched: &mut Touched) {
        let old = &self.entries[item as usize];
        let carried = old.carrier || new.carrier;
        for presence in old.people.iter().chain(new.people.iter()) {
            if carried || self.travellers.counts_entries(presence.who) {
                let who = presence.who as usize;
                touched.ways.extend(self.programme[who].items());
                touched.ways.extend(self.clock[who].items());
            }
        }
    }

    fn take_out(&mut self, item: u32, touched: &mut Touched) {
        self.note_neighbours(item, touched);
        let entries = &self.entries;
        let entry = &entries[item as usize];
        for presence in entry.people.iter() {
            let who = presence.who as usize;
            if entry.stop.is_some() {
                self.programme[who].remove(item, earlier_stop(entries, entry.stop));
            }
            if entry.tick.is_some() {
                self.clock[who].remove(item, sooner(entries, entry.tick));
            }
            if entry.bed.is_some() {
                self.beds[who].retain(|bed| bed.2 != item);
            }
        }
        for zone in entry.zones.into_iter().flatten() {
            let line = &mut self.by_zone[zone as usize];
            if entry.key.is_some() {
                line.remove(item, earlier(entries, entry.key));
            }
            touched.trip |= line.is_empty();
        }
        if entry.slot.is_some() {
            self.bookings.free(item, &entry.people, &entry.needs);
        }
        self.carriers.retain(|carrier| *carrier != item);
    }

    fn put_in(&mut self, item: u32, touched: &mut Touched) {
        for zone in self.entries[item as usize].zones.into_iter().flatten() {
            touched.trip |= self.by_zone[zone as usize].is_empty();
        }
        self.enter_programme(item);
        self.enter_clock(item);
        let entry = &self.entries[item as usize];
        if let Some(slot) = entry.slot {
            self.bookings.book(slot, &entry.people, &entry.needs);
        }
        if entry.carrier {
            self.carriers.push(item);
        }
        self.note_neighbours(item, touched);
    }

    /// Whoever comes next, what is beside it in its zones, and what overlaps it.
    fn note_neighbours(&self, item: u32, touched: &mut Touched) {
        let entry = &self.entries[item as usize];
        for presence in entry.people.iter() {
            let who = presence.who as usize;
            if entry.stop.is_some() {
                let (before, next) = self.stops_around(who, item);
                // Where nothing follows, the programme of somebody ends with the one before, or did.
                touched.ways.extend(next.or(before));
            }
            self.note_next(who, item, touched);
            if let Some((first, last)) = entry.bed {
                touched.beds.push((presence.who, first, last));
            }
        }
        for zone in entry.zones.into_iter().flatten() {
            let line = &self.by_zone[zone as usize];
            if entry.key.is_some() {
                let (before, after) = line.around(item, earlier(&self.entries, entry.key));
                touched.zones.extend(before.into_iter().chain(after));
            }
            touched.zones.extend(line.last());
        }
        if let Some(slot) = entry.slot {
            let later = self.bookings.later(slot, &entry.people, &entry.needs);
            touched.clashes.extend(later);
        }
    }

    fn stops_around(&self, who: usize, item: u32) -> (Option<u32>, Option<u32>) {
        let stop = self.entries[item as usize].stop;
        self.programme[who].around(item, earlier_stop(&self.entries, stop))
    }

    fn around_by_clock(&self, who: usize, item: u32) -> (Option<u32>, Option<u32>) {
        let tick = self.entries[item as usize].tick;
        self.clock[who].around(item, sooner(&self.entries, tick))
    }

    /// What comes next by the clock, and behind legs, which rest on what they carry people from, what they lead to.
    fn note_next(&self, who: usize, item: u32, touched: &mut Touched) {
        let mut from = Some(item).filter(|item| self.entries[*item as usize].tick.is_some());
        while let Some(next) = from.and_then(|from| self.around_by_clock(who, from).1) {
            touched.ways.push(next);
            from = Some(next).filter(|next| self.entries[*next as usize].moves);
        }
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
        !self.briefings(index).is_empty()
    }

    /// The briefings for an item, by their index.
    pub(super) fn briefings(&self, index: usize) -> &[u32] {
        let at = |index: usize| {
            let begin = self.briefed.get(index);
            begin.map_or(self.briefings.len(), |begin| *begin as usize)
        };
        &self.briefings[at(index)..at(index + 1)]
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
        let stops = self.programme[who as usize].items().iter();
        stops.map(|item| *item as usize)
    }

    /// Legs whose hour nobody knows.
    pub(super) fn carriers(&self) -> &[u32] {
        &self.carriers
    }

    /// Whether anything happens in a zone.
    pub(super) fn has_zone(&self, zone: Zone) -> bool {
        let known = self.zones.iter().position(|known| *known == zone);
        known.is_some_and(|zone| !self.by_zone[zone].is_empty())
    }

    /// The zones of an item, the item before it in each, and whether it is the last there.
    pub(super) fn in_zones<'w>(
        &'w self,
        index: usize,
        which: impl Fn(&Zone) -> bool + 'w,
    ) -> impl Iterator<Item = (Zone, Key, Option<Key>, bool)> + 'w {
        let entry = &self.entries[index];
        let zones = entry.zones.into_iter().flatten();
        let zones = zones.filter(move |zone| which(&self.zones[*zone as usize]));
        zones.filter_map(move |zone| {
            let line = &self.by_zone[zone as usize];
            let key = entry.key?;
            let (before, after) = line.around(index as u32, earlier(&self.entries, entry.key));
            let before = before.and_then(|before| self.entries[before as usize].key);
            Some((self.zones[zone as usize], key, before, after.is_none()))
        })
    }

    /// The zones of all items, and those that items had before an edit.
    pub(super) fn zones(&self) -> &[Zone] {
        &self.zones
    }

    /// Whether an item stands on the sheet of a day that is not near its hour.
    pub(super) fn has_odd_days(&self) -> bool {
        self.odd_days > 0
    }

    /// The last day of anything in a zone.
    pub(super) fn last_day_in(&self, zone: Zone) -> Option<NaiveDate> {
        let number = self.zones.iter().position(|known| *known == zone)?;
        let (last, _) = self.ends_in[number].last_key_value()?;
        Some(*last)
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
        self.programme[who as usize].last() == Some(index as u32)
    }

    /// The item before one, by the clock of somebody.
    pub(super) fn before(&self, who: u32, index: usize) -> Option<usize> {
        self.entries[index].tick?;
        let before = self.around_by_clock(who as usize, index as u32).0?;
        Some(before as usize)
    }

    /// Who comes to an item, and from where, in the order of the programme.
    pub(super) fn comers(&self, index: usize, comers: &mut Vec<Comer>) {
        let entry = &self.entries[index];
        comers.clear();
        if entry.stop.is_some() {
            let from = |who| self.stops_around(who, index as u32).0;
            comers.extend(entry.people.iter().map(|presence| comer(presence, from)));
        }
    }

    /// Who comes to an item, and from where, in the order of the clock.
    pub(super) fn comers_by_clock(&self, index: usize, comers: &mut Vec<Comer>) {
        let entry = &self.entries[index];
        comers.clear();
        if entry.tick.is_some() {
            let from = |who| self.around_by_clock(who, index as u32).0;
            comers.extend(entry.people.iter().map(|presence| comer(presence, from)));
        }
    }
}

fn sorted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.sort_unstable();
    values
}

fn comer(presence: &Presence, from: impl Fn(usize) -> Option<u32>) -> Comer {
    Comer {
        from: from(presence.who as usize).unwrap_or(NOWHERE),
        who: presence.who,
    }
}

/// Whether another item comes before a place in the order of the programme.
fn earlier(entries: &[Entry], key: Option<Key>) -> impl Fn(u32) -> bool + '_ {
    move |other| entries[other as usize].key < key
}

/// Whether another stop does.
fn earlier_stop(entries: &[Entry], stop: Option<Key>) -> impl Fn(u32) -> bool + '_ {
    move |other| entries[other as usize].stop < stop
}

/// Whether another item comes before a place in the order of the clock.
fn sooner(entries: &[Entry], tick: Option<Tick>) -> impl Fn(u32) -> bool + '_ {
    move |other| entries[other as usize].tick < tick
}
