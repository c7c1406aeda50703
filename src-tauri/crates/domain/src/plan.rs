//! The plan of a trip: its items in order under the days of their places, who is where, home time beside, and the
//! seams where the clock changes. Total: any trip has a plan; what is wrong with it the checks say.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::directory::Directory;
use crate::id::{PartyId, PlaceId};
use crate::item::{Attendee, Edge, Item, People};
use crate::place::PlaceKind;
use crate::time::{Change, DayPart, Hour, Precision, When, Zone};
use crate::trip::Trip;

/// A trip, planned. Indices into `items` are those of `Trip::items`.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Everybody of ours who takes part in anything: the delegation in order of precedence, then the others.
    pub roster: Vec<PartyId>,
    /// How many of the roster are the delegation.
    pub delegates: usize,
    /// One for each item of the trip.
    pub items: Vec<Planned>,
    /// The days in order; a day may come twice, on both sides of the date line.
    pub days: Vec<Day>,
    /// Items that are to be placed.
    pub undated: Vec<usize>,
    /// The zone of the home city.
    pub home: Zone,
}

/// What the plan knows of one item.
#[derive(Clone, Debug)]
pub struct Planned {
    /// When it happens: as written, or derived from the item that it is attached to.
    pub when: Option<When>,
    /// Whether `when` was derived from another item.
    pub derived: bool,
    /// The item it is attached to, where that one is on a known day but has no hour.
    pub beside: Option<usize>,
    /// The instant of its start; none in a gap, or without an hour.
    pub start: Option<DateTime<Utc>>,
    /// The instant of its end, where an end or a length is known.
    pub end: Option<DateTime<Utc>>,
    /// The wall clock at its place: the zone in which its start is shown.
    pub local_zone: Option<Zone>,
    /// The start on the wall clock of its place.
    pub local_start: Option<NaiveDateTime>,
    /// The end on the wall clock of the place where it ends.
    pub local_end: Option<NaiveDateTime>,
    /// The zone in which its end is shown.
    pub local_end_zone: Option<Zone>,
    /// The day on whose sheet it stands.
    pub day: Option<NaiveDate>,
    /// The start on the clock at home.
    pub home_start: Option<NaiveDateTime>,
    /// The end on the clock at home.
    pub home_end: Option<NaiveDateTime>,
    /// Home date minus local date at the start, in days.
    pub day_shift: Option<i64>,
    /// Who of ours takes part, in order of precedence.
    pub people: Arc<[Presence]>,
}

/// That someone of ours is at an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presence {
    /// Index into the roster.
    pub who: u32,
    /// Index into the item's list of people, where there is one: the capacity stands there.
    pub listed: Option<u32>,
}

/// A day of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The date at the place.
    pub date: NaiveDate,
    /// What stands on it, in order.
    pub rows: Vec<Row>,
    /// The zone by which the columns of the day are headed.
    pub zone: Zone,
    /// The cities of the day in order: from where to where.
    pub cities: Vec<PlaceId>,
    /// A change of the clocks on this day, in the zones where one is: by law, not by travel.
    pub changes: Vec<(Zone, Change)>,
}

/// A row of a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// An item.
    Item(usize),
    /// From here another clock counts.
    Seam(Seam),
}

/// Where another clock begins to count.
#[derive(Clone, Debug, PartialEq)]
pub struct Seam {
    /// The zone that counts from here.
    pub zone: Zone,
    /// The place whose clock it is.
    pub place: Option<PlaceId>,
    /// By how many minutes one sets one's watch, forward positive.
    pub minutes: i32,
}

impl Plan {
    /// The first and the last day of what is not called off, at the places.
    pub fn span(&self, trip: &Trip) -> Option<(NaiveDate, NaiveDate)> {
        let alive = self
            .items
            .iter()
            .zip(&trip.items)
            .filter(|(_, item)| !item.is_off());
        let days = alive.filter_map(|(p, _)| Some((p.day?, p.last_day()?)));
        days.fold(None, |span, (first, last)| match span {
            None => Some((first, last)),
            Some((a, b)) => Some((first.min(a), last.max(b))),
        })
    }

    /// The items at which someone takes part, by the id.
    pub fn items_of<'a>(&'a self, person: &PartyId) -> impl Iterator<Item = usize> + 'a {
        let who = self.roster.iter().position(|p| p == person);
        self.items
            .iter()
            .enumerate()
            .filter_map(move |(i, planned)| {
                let who = who? as u32;
                planned.people.iter().any(|p| p.who == who).then_some(i)
            })
    }

    /// The person of a presence.
    pub fn person(&self, presence: &Presence) -> &PartyId {
        &self.roster[presence.who as usize]
    }

    /// The same plan for some of its items only: days, seams and tray made afresh from these.
    pub fn narrowed(
        &self,
        trip: &Trip,
        directory: &Directory,
        keep: impl Fn(usize) -> bool,
    ) -> Plan {
        let mut plan = self.clone();
        let order = self
            .order(trip)
            .into_iter()
            .filter(|i| keep(*i))
            .collect::<Vec<_>>();
        plan.days = days(trip, directory, &plan.items, &order, plan.home);
        plan.undated = self.undated.iter().copied().filter(|i| keep(*i)).collect();
        plan
    }

    /// All items that have a day, in the order of the programme.
    pub fn order(&self, trip: &Trip) -> Vec<usize> {
        order(trip, &self.items)
    }
}

impl Planned {
    /// How well its time is known.
    pub fn precision(&self) -> Precision {
        match (&self.when, self.beside) {
            (Some(when), _) => when.precision(),
            (None, Some(_)) => Precision::Part,
            (None, None) => Precision::Open,
        }
    }

    /// The last day it touches, at the place where it ends.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let day = self.day?;
        let last = match self.when {
            Some(When::Days { date, days, .. }) => {
                date.checked_add_days(chrono::Days::new(u64::from(days) - 1))
            }
            _ => self.local_end.map(|end| end.date()),
        };
        Some(last.unwrap_or(day).max(day))
    }

    /// Minutes between start and end.
    pub fn length(&self) -> Option<i64> {
        Some((self.end? - self.start?).num_minutes())
    }

    /// The hour as it was written or derived, where there is one.
    pub fn hour(&self) -> Option<&Hour> {
        self.when.as_ref().and_then(When::hour)
    }
}

/// Plans a trip.
pub fn plan(trip: &Trip, directory: &Directory) -> Plan {
    let home = directory
        .place(&trip.home)
        .map_or_else(Zone::utc, |place| place.zone);
    let (roster, delegates) = roster(trip);
    let seats: HashMap<&PartyId, u32> = roster
        .iter()
        .enumerate()
        .map(|(i, p)| (p, i as u32))
        .collect();
    let everyone: Arc<[Presence]> = (0..delegates as u32)
        .map(|who| Presence { who, listed: None })
        .collect();
    let times = times(trip);
    let items: Vec<Planned> = trip
        .items
        .iter()
        .zip(times)
        .map(|(item, time)| {
            let people = match &item.people {
                People::All => everyone.clone(),
                People::Listed(list) => presences(list, &seats),
            };
            planned(item, directory, time, home, people)
        })
        .collect();
    drop(seats);
    let items = beside_parents(trip, items);
    let order = order(trip, &items);
    let days = days(trip, directory, &items, &order, home);
    let undated = (0..items.len())
        .filter(|i| items[*i].day.is_none())
        .collect();
    Plan {
        roster,
        delegates,
        items,
        days,
        undated,
        home,
    }
}

/// The delegation in order of precedence, then everybody else of ours in the order of their first item.
fn roster(trip: &Trip) -> (Vec<PartyId>, usize) {
    let mut roster: Vec<PartyId> = Vec::new();
    let mut known = std::collections::HashSet::new();
    for delegate in trip.in_precedence() {
        if known.insert(&delegate.person) {
            roster.push(delegate.person.clone());
        }
    }
    let delegates = roster.len();
    for item in &trip.items {
        if let People::Listed(list) = &item.people {
            for attendee in list {
                if known.insert(&attendee.person) {
                    roster.push(attendee.person.clone());
                }
            }
        }
    }
    (roster, delegates)
}

fn presences(list: &[Attendee], seats: &HashMap<&PartyId, u32>) -> Arc<[Presence]> {
    let mut people: Vec<Presence> = list
        .iter()
        .enumerate()
        .filter_map(|(i, a)| {
            seats.get(&a.person).map(|who| Presence {
                who: *who,
                listed: Some(i as u32),
            })
        })
        .collect();
    people.sort_by_key(|p| p.who);
    people.dedup_by_key(|p| p.who);
    people.into()
}

/// The time of each item: as written, or from the item it is attached to (through chains, without circles).
fn times(trip: &Trip) -> Vec<(Option<When>, bool)> {
    let mut times: Vec<(Option<When>, bool)> =
        trip.items.iter().map(|item| (item.when, false)).collect();
    let open: Vec<usize> = (0..times.len())
        .filter(|i| times[*i].0.is_none() && trip.items[*i].attach.is_some())
        .collect();
    if open.is_empty() {
        return times;
    }
    let index: HashMap<&str, usize> = trip
        .items
        .iter()
        .enumerate()
        .map(|(i, item)| (item.id.as_str(), i))
        .collect();
    for first in open {
        let mut chain = vec![first];
        while let Some(&last) = chain.last() {
            let parent = trip.items[last]
                .attach
                .as_ref()
                .and_then(|a| index.get(a.item.as_str()))
                .copied();
            match parent {
                Some(p) if times[p].0.is_none() && !chain.contains(&p) && chain.len() < 64 => {
                    chain.push(p)
                }
                _ => break,
            }
        }
        for child in chain.into_iter().rev() {
            let Some(attach) = &trip.items[child].attach else {
                continue;
            };
            let Some(&parent) = index.get(attach.item.as_str()) else {
                continue;
            };
            if times[child].0.is_none()
                && let Some(When::At(hour)) = times[parent].0
            {
                times[child] = (
                    derived(&trip.items[child], &trip.items[parent], &hour),
                    true,
                );
            }
        }
    }
    times
}

fn derived(child: &Item, parent: &Item, hour: &Hour) -> Option<When> {
    let attach = child.attach.as_ref()?;
    let (edge, zone) = match attach.edge {
        Edge::Start => (hour.start_instant()?, hour.zone),
        Edge::End => (
            hour.end_instant(parent.minutes)?,
            hour.end_zone.unwrap_or(hour.zone),
        ),
    };
    let start = edge.checked_add_signed(TimeDelta::try_minutes(attach.minutes)?)?;
    let wall = zone.wall(start);
    let fold = u8::from(zone.instants(wall).pick(0) != Some(start));
    Some(When::At(Hour {
        start: wall,
        zone,
        fold,
        end: None,
        end_zone: None,
        end_fold: 0,
        minutes: child.minutes,
        about: hour.about,
        minutes_about: false,
    }))
}

fn planned(
    item: &Item,
    directory: &Directory,
    (when, derived): (Option<When>, bool),
    home: Zone,
    people: Arc<[Presence]>,
) -> Planned {
    let hour = when.as_ref().and_then(When::hour).copied();
    let start = hour.and_then(|h| h.start_instant());
    let end = hour.and_then(|h| h.end_instant(item.minutes));
    let local_zone = when.map(|w| shown_zone(item, directory, w.zone()));
    let local_end_zone = when.map(|w| match item.kind.moves() {
        true => w.end_zone(),
        false if hour.is_some_and(|h| h.end_zone.is_some()) => w.end_zone(),
        false => shown_zone(item, directory, w.zone()),
    });
    let local_start = match (start, local_zone) {
        (Some(start), Some(zone)) => Some(zone.wall(start)),
        _ => hour.map(|h| h.start),
    };
    let local_end = match (end, local_end_zone) {
        (Some(end), Some(zone)) => Some(zone.wall(end)),
        _ => hour.and_then(|h| h.end),
    };
    let home_start = start.map(|s| home.wall(s));
    Planned {
        when,
        derived,
        beside: None,
        start,
        end,
        local_zone,
        local_start,
        local_end,
        local_end_zone,
        day: item
            .counts_as
            .or(local_start.map(|s| s.date()))
            .or(when.map(|w| w.date())),
        home_start,
        home_end: end.map(|e| home.wall(e)),
        day_shift: home_start
            .zip(local_start)
            .map(|(h, l)| (h.date() - l.date()).num_days()),
        people,
    }
}

/// The zone whose clock is shown: of the place, for what happens at one; as written, for what moves or is online.
fn shown_zone(item: &Item, directory: &Directory, written: Zone) -> Zone {
    item.place
        .as_ref()
        .filter(|_| !item.kind.moves())
        .and_then(|id| directory.place(id))
        .filter(|place| place.kind != PlaceKind::Online)
        .map_or(written, |place| place.zone)
}

/// Items attached to one that has a day but no hour stand on its day, beside it.
fn beside_parents(trip: &Trip, mut items: Vec<Planned>) -> Vec<Planned> {
    let open: Vec<usize> = (0..items.len())
        .filter(|i| items[*i].when.is_none() && trip.items[*i].attach.is_some())
        .collect();
    if open.is_empty() {
        return items;
    }
    let index: HashMap<&str, usize> = trip
        .items
        .iter()
        .enumerate()
        .map(|(i, item)| (item.id.as_str(), i))
        .collect();
    for i in open {
        let parent = trip.items[i]
            .attach
            .as_ref()
            .and_then(|a| index.get(a.item.as_str()).copied().map(|p| (p, a.edge)));
        if let Some((p, edge)) = parent
            && let Some(when) = items[p].when
        {
            let zone = if edge == Edge::Start {
                when.zone()
            } else {
                when.end_zone()
            };
            items[i].beside = Some(p);
            items[i].local_zone = Some(zone);
            items[i].local_end_zone = Some(zone);
            items[i].day = trip.items[i].counts_as.or(items[p].day);
        }
    }
    items
}

/// The hour by which an item without one is put in order: where a reader would look for it.
fn nominal(part: Option<DayPart>) -> NaiveTime {
    let hour = match part {
        None => 0,
        Some(DayPart::Morning) => 8,
        Some(DayPart::Midday | DayPart::Day) => 12,
        Some(DayPart::Afternoon) => 15,
        Some(DayPart::Evening) => 19,
        Some(DayPart::Night) => 22,
    };
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

/// The instant by which an item is put in order, and its place among those attached to the same.
fn sort_key(trip: &Trip, items: &[Planned], i: usize) -> Option<(DateTime<Utc>, i64)> {
    let planned = &items[i];
    if let Some(parent) = planned.beside {
        let (at, _) = sort_key_of_when(&items[parent])?;
        let attach = trip.items[i].attach.as_ref()?;
        let side = if attach.edge == Edge::Start {
            -1_000_000
        } else {
            1_000_000
        };
        return Some((at, side + attach.minutes));
    }
    sort_key_of_when(planned)
}

fn sort_key_of_when(planned: &Planned) -> Option<(DateTime<Utc>, i64)> {
    if let Some(start) = planned.start {
        return Some((start, 0));
    }
    let (wall, zone) = match planned.when? {
        When::At(hour) => (hour.start, hour.zone),
        When::Part {
            date, part, zone, ..
        } => (date.and_time(nominal(Some(part))), zone),
        When::Days { date, zone, .. } => (date.and_time(nominal(None)), zone),
    };
    let instants = zone.instants(wall);
    let at = instants.pick(0).unwrap_or_else(|| {
        wall.and_utc() - TimeDelta::seconds(i64::from(zone.offset_at(wall.and_utc())))
    });
    Some((at, 0))
}

/// All dated items in order. Days follow each other by date; where a journey over the date line takes one back to an
/// earlier date, what comes after it follows it all the same.
fn order(trip: &Trip, items: &[Planned]) -> Vec<usize> {
    let mut back: Vec<DateTime<Utc>> = items
        .iter()
        .zip(&trip.items)
        .filter(|(_, item)| item.kind.moves() && !item.is_off())
        .filter(|(p, _)| {
            p.local_start
                .zip(p.local_end)
                .is_some_and(|(s, e)| e.date() < s.date())
        })
        .filter_map(|(p, _)| p.end.filter(|e| Some(*e) > p.start))
        .collect();
    back.sort();
    let mut keyed: Vec<_> = (0..items.len())
        .filter_map(|i| {
            let day = items[i].day?;
            let (at, beside) = sort_key(trip, items, i)?;
            let stage = back.partition_point(|b| *b <= at);
            Some((stage, day, at, beside, i))
        })
        .collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(.., i)| i).collect()
}

fn days(
    trip: &Trip,
    directory: &Directory,
    items: &[Planned],
    order: &[usize],
    home: Zone,
) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let mut clock: Option<(Zone, DateTime<Utc>)> = None;
    for &i in order {
        let (planned, item) = (&items[i], &trip.items[i]);
        let (Some(date), Some(zone)) = (planned.day, planned.local_zone) else {
            continue;
        };
        let at = sort_key(trip, items, i).map_or_else(DateTime::default, |(at, _)| at);
        let fresh = days
            .last()
            .is_none_or(|day| day.date != date || went_back(items, &day.rows, i));
        if fresh {
            days.push(Day {
                date,
                rows: Vec::new(),
                zone,
                cities: Vec::new(),
                changes: Vec::new(),
            });
        }
        let Some(day) = days.last_mut() else { continue };
        let start_place = if item.kind.moves() {
            item.from_place.as_ref().or(item.place.as_ref())
        } else {
            item.place.as_ref()
        };
        if let Some((before, _)) = clock.filter(|_| !fresh && !item.is_off()) {
            push_seam(&mut day.rows, before, zone, at, start_place);
        }
        day.rows.push(Row::Item(i));
        if item.is_off() {
            continue;
        }
        clock = Some((zone, at));
        add_city(&mut day.cities, directory, start_place);
        note_change(&mut day.changes, zone, date);
        note_change(&mut day.changes, home, date);
        if item.kind.moves() {
            let end_zone = planned.local_end_zone.unwrap_or(zone);
            let end = planned.end.unwrap_or(at);
            add_city(&mut day.cities, directory, item.place.as_ref());
            note_change(&mut day.changes, end_zone, date);
            let waits = order.iter().any(|&j| items[j].beside == Some(i));
            if !waits {
                push_seam(&mut day.rows, zone, end_zone, end, item.place.as_ref());
                clock = Some((end_zone, end));
            }
        }
    }
    days
}

/// Whether an item stands on the same date as the day before it, but after a journey back over the date line.
fn went_back(items: &[Planned], rows: &[Row], next: usize) -> bool {
    let last = rows.iter().rev().find_map(|row| match row {
        Row::Item(i) => Some(*i),
        Row::Seam(_) => None,
    });
    let (Some(last), Some(day)) = (last, items[next].day) else {
        return false;
    };
    items[last].local_end.is_some_and(|end| {
        items[last]
            .local_start
            .is_some_and(|s| end.date() < s.date())
            && end.date() < day
    })
}

fn push_seam(
    rows: &mut Vec<Row>,
    from: Zone,
    to: Zone,
    at: DateTime<Utc>,
    place: Option<&PlaceId>,
) {
    let minutes = (to.offset_at(at) - from.offset_at(at)) / 60;
    if minutes != 0 {
        rows.push(Row::Seam(Seam {
            zone: to,
            place: place.cloned(),
            minutes,
        }));
    }
}

fn add_city(cities: &mut Vec<PlaceId>, directory: &Directory, place: Option<&PlaceId>) {
    let city = place
        .and_then(|id| directory.city_of(id))
        .filter(|p| p.kind != PlaceKind::Online);
    if let Some(city) = city.filter(|city| cities.last() != Some(&city.id)) {
        cities.push(city.id.clone());
    }
}

fn note_change(changes: &mut Vec<(Zone, Change)>, zone: Zone, date: NaiveDate) {
    if changes.iter().all(|(known, _)| *known != zone)
        && let Some(change) = zone.change_on(date)
    {
        changes.push((zone, change));
    }
}
