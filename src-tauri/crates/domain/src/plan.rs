//! The plan of a trip: its items in order under the days of their places, who is where, home time beside, and the
//! seams where the clock changes. Total: any trip has a plan; what is wrong with it the checks say.

mod days;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::directory::{Directory, Index};
use crate::id::{PartyId, PlaceId};
use crate::item::{Attendee, Edge, Item, People};
use crate::place::PlaceKind;
use crate::time::{Change, Hour, Precision, When, Zone};
use crate::trip::Trip;
use days::{days, order};

pub(crate) use days::{Key, journey_back, journeys_back, key};

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
    /// Which items hang on which.
    attached: Attached,
    /// The places of all in the roster.
    seats: Index<PartyId, u32>,
}

/// Which items hang on which, by their index.
#[derive(Clone, Debug, Default, PartialEq)]
struct Attached {
    parents: Index<u32, u32>,
    children: Index<u32, Vec<u32>>,
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
    let seats: Index<PartyId, u32> = roster.iter().cloned().zip(0..).collect();
    let everyone: Arc<[Presence]> = (0..delegates as u32)
        .map(|who| Presence { who, listed: None })
        .collect();
    let attached = attached(trip);
    let times = times(trip, &attached);
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
    let items = beside_parents(trip, &attached, items);
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
        attached,
        seats,
    }
}

fn attached(trip: &Trip) -> Attached {
    let mut attached = Attached::default();
    let hangs = |item: &&Item| item.attach.is_some();
    if !trip.items.iter().any(|item| hangs(&item)) {
        return attached;
    }
    let ids = trip.items.iter().map(|item| item.id.as_str());
    let index: Index<&str, u32> = ids.zip(0..).collect();
    for (item, child) in trip.items.iter().zip(0..) {
        let on = item.attach.as_ref().map(|attach| attach.item.as_str());
        if let Some(parent) = on.and_then(|id| index.get(id)) {
            attached.parents.insert(child, *parent);
            attached.children.entry(*parent).or_default().push(child);
        }
    }
    attached
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

fn presences(list: &[Attendee], seats: &Index<PartyId, u32>) -> Arc<[Presence]> {
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
fn times(trip: &Trip, attached: &Attached) -> Vec<(Option<When>, bool)> {
    let mut times: Vec<(Option<When>, bool)> =
        trip.items.iter().map(|item| (item.when, false)).collect();
    // From each item with a time of its own down to all that hang on it; a circle has none, and is never entered.
    let mut next: Vec<u32> = attached.children.keys().copied().collect();
    next.retain(|parent| times[*parent as usize].0.is_some());
    while let Some(parent) = next.pop() {
        let children = attached.children.get(&parent).into_iter().flatten();
        for child in children {
            if let Some(when) = hung(trip, parent, times[parent as usize].0, *child) {
                times[*child as usize] = (Some(when), true);
                next.push(*child);
            }
        }
    }
    times
}

/// The time of an item without one of its own that hangs on another with an hour.
fn hung(trip: &Trip, parent: u32, when: Option<When>, child: u32) -> Option<When> {
    let (item, on) = (&trip.items[child as usize], &trip.items[parent as usize]);
    match (item.when, when) {
        (None, Some(When::At(hour))) => derived(item, on, &hour),
        _ => None,
    }
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
fn beside_parents(trip: &Trip, attached: &Attached, mut items: Vec<Planned>) -> Vec<Planned> {
    let mut open: Vec<u32> = attached.parents.keys().copied().collect();
    open.retain(|child| items[*child as usize].when.is_none());
    for child in open {
        beside_parent(trip, attached, &mut items, child);
    }
    items
}

fn beside_parent(trip: &Trip, attached: &Attached, items: &mut [Planned], child: u32) {
    let i = child as usize;
    let Some(parent) = attached.parents.get(&child).map(|parent| *parent as usize) else {
        return;
    };
    if let Some(edge) = trip.items[i].attach.as_ref().map(|attach| attach.edge)
        && let Some(when) = items[parent].when
    {
        let zone = if edge == Edge::Start {
            when.zone()
        } else {
            when.end_zone()
        };
        items[i].beside = Some(parent);
        items[i].local_zone = Some(zone);
        items[i].local_end_zone = Some(zone);
        items[i].day = trip.items[i].counts_as.or(items[parent].day);
    }
}

impl Plan {
    /// Plans some items again that have changed, and those that hang on them; all of these, by their index. None where
    /// the whole trip must be planned again: items came or went, one hangs on another than before, or people come who
    /// are not in the delegation. The days are left as they were.
    pub(crate) fn renew(
        &mut self,
        trip: &Trip,
        directory: &Directory,
        changed: &[usize],
    ) -> Option<Vec<usize>> {
        (trip.items.len() == self.items.len()).then_some(())?;
        let mut dirty: Vec<usize> = Vec::with_capacity(changed.len());
        let mut changed: Vec<(usize, usize)> = changed
            .iter()
            .map(|index| Some((self.hangs_in_no_circle(*index)?, *index)))
            .collect::<Option<_>>()?;
        // What others hang on comes before them.
        changed.sort_unstable();
        for (_, index) in changed {
            self.hangs_as_before(trip, index)?;
            self.replan(trip, directory, index, &mut dirty)?;
        }
        Some(dirty)
    }

    fn hangs_as_before(&self, trip: &Trip, index: usize) -> Option<()> {
        let parent = self.attached.parents.get(&(index as u32));
        match (&trip.items.get(index)?.attach, parent) {
            (None, None) => Some(()),
            (Some(attach), Some(parent)) => {
                (trip.items[*parent as usize].id == attach.item).then_some(())
            }
            _ => None,
        }
    }

    /// How many items an item hangs on, one on the other. None for a circle: of its items none may take its time from
    /// another that once had it from the first.
    fn hangs_in_no_circle(&self, index: usize) -> Option<usize> {
        let mut parent = self.attached.parents.get(&(index as u32));
        for depth in 0..self.items.len() {
            match parent {
                None => return Some(depth),
                Some(up) if *up as usize == index => return None,
                Some(up) => parent = self.attached.parents.get(up),
            }
        }
        None
    }

    fn replan(
        &mut self,
        trip: &Trip,
        directory: &Directory,
        index: usize,
        dirty: &mut Vec<usize>,
    ) -> Option<()> {
        if dirty.contains(&index) {
            return Some(());
        }
        dirty.push(index);
        self.hangs_in_no_circle(index)?;
        let item = &trip.items[index];
        let people = self.attendance(item, &self.items[index].people)?;
        let parent = self.attached.parents.get(&(index as u32)).copied();
        let hung = parent
            .and_then(|parent| hung(trip, parent, self.items[parent as usize].when, index as u32));
        let time = match item.when {
            Some(when) => (Some(when), false),
            None => (hung, hung.is_some()),
        };
        self.items[index] = planned(item, directory, time, self.home, people);
        if self.items[index].when.is_none() {
            beside_parent(trip, &self.attached, &mut self.items, index as u32);
        }
        let children = self.attached.children.get(&(index as u32)).cloned();
        for child in children.into_iter().flatten() {
            self.replan(trip, directory, child as usize, dirty)?;
        }
        Some(())
    }

    /// Who of ours takes part; none where somebody does, or did, who is not in the delegation.
    fn attendance(&self, item: &Item, before: &[Presence]) -> Option<Arc<[Presence]>> {
        let delegates = self.delegates as u32;
        let only_delegates = |people: &[Presence]| people.iter().all(|p| p.who < delegates);
        only_delegates(before).then_some(())?;
        let People::Listed(list) = &item.people else {
            let all = (0..delegates).map(|who| Presence { who, listed: None });
            return Some(all.collect());
        };
        let mut people: Vec<Presence> = Vec::with_capacity(list.len());
        for (attendee, listed) in list.iter().zip(0..) {
            let who = self.seats.get(&attendee.person).copied()?;
            people.push(Presence {
                who,
                listed: Some(listed),
            });
        }
        people.sort_by_key(|presence| presence.who);
        people.dedup_by_key(|presence| presence.who);
        only_delegates(&people).then(|| people.into())
    }

    /// Puts days and tray in order again after [`Plan::renew`].
    pub(crate) fn in_days(&mut self, trip: &Trip, directory: &Directory) {
        let order = self.order(trip);
        self.days = days(trip, directory, &self.items, &order, self.home);
        let undated = (0..self.items.len()).filter(|i| self.items[*i].day.is_none());
        self.undated = undated.collect();
    }
}
