//! What is to be placed, as numbers: requests with the starts that each may take, and how far apart two must be.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};

use super::{Cause, ways};
use crate::check::Context;
use crate::check::clash::guests;
use crate::directory::Directory;
use crate::id::{PartyId, PlaceId};
use crate::item::{Item, ItemKind};
use crate::meeting::Priority;
use crate::place::PlaceKind;
use crate::plan::Plan;
use crate::time::{Hour, When, Zone};
use crate::trip::{Trip, Window};

/// The length of an item of which nobody said how long it is (as calendars take it).
const LENGTH: i64 = 60;
/// Starts are tried this many minutes apart, or closer where lengths ask for it.
const STEP: i64 = 15;
/// Nobody of ours goes without this many minutes for a meal...
const MEAL: i64 = 45;
/// ... between these hours.
const MIDDAY: (u32, u32) = (12, 14);
/// Nothing is put before the first or after the second of these hours, unless a window lies there by itself.
const DAYTIME: (u32, u32) = (7, 22);

/// A moment at which a request may begin.
#[derive(Clone, Debug)]
pub(super) struct Start {
    /// Minutes since the epoch.
    pub(super) minute: i64,
    /// The day at the place, counted.
    pub(super) day: i32,
    /// The clock of the window.
    zone: Zone,
}

/// Something to be placed.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The item; a meal has none.
    pub(super) item: Option<usize>,
    /// Its length in minutes.
    pub(super) minutes: i64,
    /// When it may begin, in the order of time.
    pub(super) starts: Vec<Start>,
    /// Who must be there, by number.
    pub(super) parties: Vec<usize>,
    /// What it costs to leave it out.
    pub(super) weight: i64,
    /// The place that holds several at a time.
    pub(super) room: Option<usize>,
    /// Requests that must come before it.
    pub(super) after: Vec<usize>,
}

/// A place that holds several at a time.
#[derive(Clone, Debug)]
pub(super) struct Room {
    /// How many.
    pub(super) capacity: usize,
    /// What is there already.
    pub(super) taken: Vec<(i64, i64)>,
}

/// Everything there is to know for placing.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// The requests; items first, in the order of the trip, then meals.
    pub(super) requests: Vec<Request>,
    /// Minutes that must lie between the end of one and the start of another, if somebody or a place is in both.
    pub(super) apart: Vec<Vec<Option<i64>>>,
    /// Places that hold several.
    pub(super) rooms: Vec<Room>,
    /// The parties, by number.
    pub(super) names: Vec<PartyId>,
    /// What each party has on a day already: the first start, the last end, and the minutes in between that are taken.
    pub(super) engaged: BTreeMap<(usize, i32), (i64, i64, i64)>,
}

/// Something that has its time.
struct Booked<'a> {
    item: &'a Item,
    from: i64,
    to: i64,
    parties: BTreeSet<usize>,
}

struct Builder<'a> {
    trip: &'a Trip,
    directory: &'a Directory,
    plan: &'a Plan,
    numbers: HashMap<&'a PartyId, usize>,
    booked: Vec<Booked<'a>>,
    now: i64,
    taken: &'a BTreeSet<(usize, Cause)>,
}

/// Whether an item is to be placed: it has no time and could still take place.
fn is_open(trip: &Trip, plan: &Plan, index: usize) -> bool {
    let (item, planned) = (&trip.items[index], &plan.items[index]);
    let over = item.meeting.as_ref().is_some_and(|m| m.stage.is_over());
    planned.day.is_none()
        && planned.when.is_none()
        && item.attach.is_none()
        && !item.is_off()
        && !over
}

/// What may keep an item from being placed, what an officer can do most about first.
pub(super) fn causes(trip: &Trip, directory: &Directory, plan: &Plan, index: usize) -> Vec<Cause> {
    let item = &trip.items[index];
    let mut causes = Vec::new();
    if let Some(place) = item.place.as_ref().and_then(|id| directory.place(id)) {
        if !place.hours.is_empty() {
            causes.push(Cause::Hours(place.id.clone()));
        }
        if place.capacity.is_some() {
            causes.push(Cause::Place(place.id.clone()));
        }
    }
    causes.extend(item.must_follow.iter().cloned().map(Cause::Follows));
    let ours = plan.items[index]
        .people
        .iter()
        .map(|presence| plan.person(presence));
    let mut parties: Vec<&PartyId> = guests(directory, item).chain(ours).collect();
    let mut seen = BTreeSet::new();
    parties.retain(|party| seen.insert(party.as_str().to_owned()));
    causes.extend(parties.into_iter().cloned().map(Cause::Party));
    causes.extend([Cause::Meal, Cause::Window]);
    causes
}

impl Case {
    /// The case of a trip, without the causes that were taken away from some items.
    pub(super) fn of(
        trip: &Trip,
        directory: &Directory,
        plan: &Plan,
        context: &Context,
        taken: &BTreeSet<(usize, Cause)>,
    ) -> Case {
        let mut builder = Builder {
            trip,
            directory,
            plan,
            numbers: HashMap::new(),
            booked: Vec::new(),
            now: minute(context.now),
            taken,
        };
        builder.book();
        builder.case()
    }

    /// The requests that are items.
    pub(super) fn items(&self) -> impl Iterator<Item = &Request> {
        self.requests.iter()
    }

    /// How many requests a plan leaves out.
    pub(super) fn left_out(&self, starts: &[Option<usize>]) -> usize {
        starts.iter().filter(|start| start.is_none()).count()
    }

    /// Idle minutes of each party in a plan: the time between the first start and the last end of a day that is not
    /// taken.
    pub(super) fn waits(&self, starts: &[Option<usize>]) -> Vec<i64> {
        let mut days = self.engaged.clone();
        for (request, start) in self.requests.iter().zip(starts) {
            let (Some(_), Some(start)) = (request.item, start) else {
                continue;
            };
            let start = &request.starts[*start];
            for party in &request.parties {
                let day = days
                    .entry((*party, start.day))
                    .or_insert((i64::MAX, i64::MIN, 0));
                day.0 = day.0.min(start.minute);
                day.1 = day.1.max(start.minute + request.minutes);
                day.2 += request.minutes;
            }
        }
        let mut waits = vec![0; self.names.len()];
        for ((party, _), (from, to, taken)) in days {
            waits[party] += (to - from - taken).max(0);
        }
        waits
    }

    /// A start as a time of the wall clock: at the place, or in the zone of the window.
    pub(super) fn when(
        &self,
        trip: &Trip,
        directory: &Directory,
        request: &Request,
        start: &Start,
    ) -> When {
        let place = request
            .item
            .and_then(|item| trip.items[item].place.as_ref());
        let place = place.and_then(|id| directory.place(id));
        let zone = place
            .filter(|p| p.kind != PlaceKind::Online)
            .map_or(start.zone, |p| p.zone);
        let instant = DateTime::from_timestamp(start.minute * 60, 0).unwrap_or_default();
        let wall = zone.wall(instant);
        let wanted = request.item.and_then(|item| trip.items[item].minutes);
        When::At(Hour {
            start: wall,
            zone,
            fold: u8::from(zone.instants(wall).pick(0) != Some(instant)),
            end: None,
            end_zone: None,
            end_fold: 0,
            minutes: wanted.is_none().then_some(request.minutes as u32),
            about: false,
            minutes_about: false,
        })
    }
}

fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

impl<'a> Builder<'a> {
    fn number(&mut self, party: &'a PartyId) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(party).or_insert(next)
    }

    /// Who must be at an item, but for those that were taken away.
    fn parties(&mut self, index: usize) -> BTreeSet<usize> {
        let (trip, plan, directory) = (self.trip, self.plan, self.directory);
        let ours = plan.items[index]
            .people
            .iter()
            .map(|presence| plan.person(presence));
        let all: Vec<&PartyId> = ours.chain(guests(directory, &trip.items[index])).collect();
        let there = |party: &&PartyId| {
            !self
                .taken
                .contains(&(index, Cause::Party((*party).clone())))
        };
        let there: Vec<&PartyId> = all.into_iter().filter(there).collect();
        there.into_iter().map(|party| self.number(party)).collect()
    }

    /// Everything that has its time already.
    fn book(&mut self) {
        for index in 0..self.trip.items.len() {
            let (item, planned) = (&self.trip.items[index], &self.plan.items[index]);
            let Some(start) = planned
                .start
                .filter(|_| !item.is_off() && !item.kind.leaves_free())
            else {
                continue;
            };
            let end = planned
                .end
                .unwrap_or(start + TimeDelta::minutes(1))
                .max(start);
            let parties = self.parties(index);
            let (from, to) = (minute(start), minute(end + TimeDelta::seconds(59)));
            self.booked.push(Booked {
                item,
                from,
                to,
                parties,
            });
        }
    }

    fn case(mut self) -> Case {
        let open: Vec<usize> = (0..self.trip.items.len())
            .filter(|index| is_open(self.trip, self.plan, *index))
            .collect();
        let step = open
            .iter()
            .fold(STEP, |step, index| divisor(step, self.minutes(*index)))
            .max(5);
        let mut rooms: Vec<(PlaceId, Room)> = Vec::new();
        let mut requests: Vec<Request> = Vec::new();
        for index in &open {
            let request = self.request(*index, step, &mut rooms);
            requests.push(request);
        }
        let position: HashMap<&str, usize> = open
            .iter()
            .enumerate()
            .map(|(i, index)| (self.trip.items[*index].id.as_str(), i))
            .collect();
        for (request, index) in requests.iter_mut().zip(&open) {
            let earlier = self.trip.items[*index].must_follow.iter();
            request.after = earlier
                .filter(|id| {
                    !self
                        .taken
                        .contains(&(*index, Cause::Follows((*id).clone())))
                })
                .filter_map(|id| position.get(id.as_str()).copied())
                .collect();
        }
        self.meals(&mut requests);
        weigh(self.trip, &mut requests);
        let apart = self.apart(&requests);
        let engaged = self.engaged();
        let mut numbered: Vec<(&usize, &PartyId)> = self
            .numbers
            .iter()
            .map(|(id, number)| (number, *id))
            .collect();
        numbered.sort_unstable_by_key(|(number, _)| **number);
        let names = numbered.into_iter().map(|(_, id)| id.clone()).collect();
        Case {
            requests,
            apart,
            rooms: rooms.into_iter().map(|(_, room)| room).collect(),
            names,
            engaged,
        }
    }

    fn minutes(&self, index: usize) -> i64 {
        self.trip.items[index]
            .wanted_minutes()
            .map_or(LENGTH, i64::from)
            .max(1)
    }

    fn request(&mut self, index: usize, step: i64, rooms: &mut Vec<(PlaceId, Room)>) -> Request {
        let parties = self.parties(index);
        let minutes = self.minutes(index);
        let mut starts: BTreeMap<i64, Start> = BTreeMap::new();
        for (from, to, zone) in self.openings(index) {
            let mut at = from;
            while at + minutes <= to {
                if !starts.contains_key(&at) && self.is_free(index, at, minutes, &parties) {
                    let instant = DateTime::from_timestamp(at * 60, 0).unwrap_or_default();
                    let day = zone.wall(instant).num_days_from_ce();
                    starts.insert(
                        at,
                        Start {
                            minute: at,
                            day,
                            zone,
                        },
                    );
                }
                at += step;
            }
        }
        Request {
            item: Some(index),
            minutes,
            starts: starts.into_values().collect(),
            parties: parties.into_iter().collect(),
            weight: 0,
            room: self.room(index, rooms),
            after: Vec::new(),
        }
    }

    /// The stretches of time that are open to an item, in minutes since the epoch.
    fn openings(&self, index: usize) -> Vec<(i64, i64, Zone)> {
        let anywhen = self.taken.contains(&(index, Cause::Window));
        let windows = self
            .trip
            .windows
            .iter()
            .filter(|w| anywhen || self.is_for(w, index));
        let mut openings = Vec::new();
        for window in windows {
            let (from, to) = if anywhen {
                (
                    at_hour(window.start.date(), DAYTIME.0),
                    at_hour(window.end.date(), DAYTIME.1),
                )
            } else {
                (window.start, window.end)
            };
            for (from, to) in daytimes(from, to) {
                let start = window.zone.instants(from).pick(0);
                let end = window.zone.instants(to).pick(0);
                if let (Some(start), Some(end)) = (start, end) {
                    openings.push((minute(start), minute(end), window.zone));
                }
            }
        }
        openings
    }

    /// Whether an item may be put into a window: it is named, or nobody is; of ours only those who are.
    fn is_for(&self, window: &Window, index: usize) -> bool {
        let item = &self.trip.items[index];
        let named = window
            .items
            .as_ref()
            .is_none_or(|items| items.contains(&item.id));
        let here = window.place.is_none() || item.place.is_none() || window.place == item.place;
        let people = window.people.as_ref().is_none_or(|people| {
            let mut ours = self.plan.items[index].people.iter().peekable();
            match ours.peek() {
                Some(_) => ours.all(|presence| people.contains(self.plan.person(presence))),
                None => guests(self.directory, item).any(|guest| people.contains(guest)),
            }
        });
        named && here && people
    }

    /// Whether nothing that has its time stands against a start.
    fn is_free(&self, index: usize, at: i64, minutes: i64, parties: &BTreeSet<usize>) -> bool {
        let item = &self.trip.items[index];
        let end = at + minutes;
        if at < self.now || !self.is_open_place(index, at, end) {
            return false;
        }
        let (here, there) = ways::ends(self.directory, item);
        let full = |booked: &&Booked<'_>| {
            booked.item.place == item.place && booked.from < end && at < booked.to
        };
        if let Some(capacity) = self.capacity(index)
            && self.booked.iter().filter(full).count() >= capacity
        {
            return false;
        }
        self.booked.iter().all(|booked| {
            let follows = item.must_follow.contains(&booked.item.id)
                && !self
                    .taken
                    .contains(&(index, Cause::Follows(booked.item.id.clone())));
            if (follows && at < booked.to)
                || (booked.item.must_follow.contains(&item.id) && booked.from < end)
            {
                return false;
            }
            if booked.parties.is_disjoint(parties) {
                return true;
            }
            let (from, to) = ways::ends(self.directory, booked.item);
            let after = || at >= booked.to + ways::minutes(self.trip, self.directory, to, here);
            let before =
                || end + ways::minutes(self.trip, self.directory, there, from) <= booked.from;
            after() || before()
        })
    }

    /// How many the item's place holds, where that is limited.
    fn capacity(&self, index: usize) -> Option<usize> {
        let item = &self.trip.items[index];
        let place = self
            .directory
            .place(item.place.as_ref().filter(|_| !item.kind.moves())?)?;
        let kept = !self
            .taken
            .contains(&(index, Cause::Place(place.id.clone())));
        place
            .capacity
            .filter(|_| kept)
            .map(|capacity| capacity as usize)
    }

    /// Whether the item's place is open all the time; a place without hours on record is.
    fn is_open_place(&self, index: usize, at: i64, end: i64) -> bool {
        let Some(place) = self.trip.items[index]
            .place
            .as_ref()
            .and_then(|id| self.directory.place(id))
        else {
            return true;
        };
        if place.hours.is_empty()
            || self
                .taken
                .contains(&(index, Cause::Hours(place.id.clone())))
        {
            return true;
        }
        let wall =
            |minute: i64| DateTime::from_timestamp(minute * 60, 0).map(|at| place.zone.wall(at));
        let (Some(from), Some(to)) = (wall(at), wall(end)) else {
            return false;
        };
        let day = from.weekday().to_string().to_lowercase();
        let Some((opens, closes)) = place.hours.get(&day) else {
            return false;
        };
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let (Some(opens), Some(closes)) = (time(opens), time(closes)) else {
            return true;
        };
        from.time() >= opens && from.date() == to.date() && to.time() <= closes
    }

    fn room(&self, index: usize, rooms: &mut Vec<(PlaceId, Room)>) -> Option<usize> {
        let capacity = self.capacity(index).filter(|capacity| *capacity > 1)?;
        let id = self.trip.items[index].place.as_ref()?;
        if let Some(known) = rooms.iter().position(|(place, _)| place == id) {
            return Some(known);
        }
        let here = self
            .booked
            .iter()
            .filter(|booked| booked.item.place.as_ref() == Some(id));
        let taken = here.map(|booked| (booked.from, booked.to)).collect();
        rooms.push((id.clone(), Room { capacity, taken }));
        Some(rooms.len() - 1)
    }

    /// A meal at midday for each of ours, on each day on which something might take it away.
    fn meals(&self, requests: &mut Vec<Request>) {
        let mut wanted: BTreeMap<(usize, i32), (Zone, bool)> = BTreeMap::new();
        for request in requests.iter() {
            let Some(index) = request.item else { continue };
            let eats = self.trip.items[index].kind != ItemKind::Meal
                && !self.taken.contains(&(index, Cause::Meal));
            let ours = self.plan.items[index]
                .people
                .iter()
                .map(|presence| self.plan.person(presence));
            let ours: Vec<usize> = ours
                .filter_map(|party| self.numbers.get(party).copied())
                .collect();
            for start in request
                .starts
                .iter()
                .filter(|start| touches_midday(start, request.minutes))
            {
                for who in &ours {
                    let meal = wanted
                        .entry((*who, start.day))
                        .or_insert((start.zone, true));
                    meal.1 &= eats;
                }
            }
        }
        for ((who, day), (zone, _)) in wanted.iter().filter(|(_, (_, eats))| *eats) {
            let fed = self.booked.iter().any(|booked| {
                booked.item.kind == ItemKind::Meal && booked.parties.contains(who) && {
                    let wall = zone
                        .wall(DateTime::from_timestamp(booked.from * 60, 0).unwrap_or_default());
                    wall.num_days_from_ce() == *day
                        && (MIDDAY.0 - 1..=MIDDAY.1).contains(&wall.hour())
                }
            });
            let starts = if fed {
                Vec::new()
            } else {
                self.midday(*who, *day, *zone)
            };
            if !starts.is_empty() {
                requests.push(Request {
                    item: None,
                    minutes: MEAL,
                    starts,
                    parties: vec![*who],
                    weight: 0,
                    room: None,
                    after: Vec::new(),
                });
            }
        }
    }

    /// When a meal may begin on a day, beside what is fixed.
    fn midday(&self, who: usize, day: i32, zone: Zone) -> Vec<Start> {
        let Some(date) = NaiveDate::from_num_days_from_ce_opt(day) else {
            return Vec::new();
        };
        let first = zone.instants(at_hour(date, MIDDAY.0)).pick(0).map(minute);
        let Some(first) = first else {
            return Vec::new();
        };
        let last = first + i64::from(MIDDAY.1 - MIDDAY.0) * 60 - MEAL;
        let free = |at: &i64| {
            let busy = |booked: &Booked<'_>| booked.from < at + MEAL && *at < booked.to;
            !self
                .booked
                .iter()
                .any(|booked| booked.parties.contains(&who) && busy(booked))
        };
        let starts = (first..=last).step_by(5).filter(free);
        starts.map(|minute| Start { minute, day, zone }).collect()
    }

    fn apart(&self, requests: &[Request]) -> Vec<Vec<Option<i64>>> {
        let gap = |a: &Request, b: &Request| {
            let together = a.parties.iter().any(|party| b.parties.contains(party));
            let (Some(i), Some(j)) = (a.item, b.item) else {
                return together.then_some(0);
            };
            let (_, from) = ways::ends(self.directory, &self.trip.items[i]);
            let (to, _) = ways::ends(self.directory, &self.trip.items[j]);
            let same_place = self.trip.items[i].place == self.trip.items[j].place;
            let alone = self.capacity(i) == Some(1) && self.capacity(j) == Some(1);
            if together {
                Some(ways::minutes(self.trip, self.directory, from, to))
            } else {
                (same_place && alone).then_some(0)
            }
        };
        let row = |a: &Request| requests.iter().map(|b| gap(a, b)).collect();
        requests.iter().map(row).collect()
    }

    fn engaged(&self) -> BTreeMap<(usize, i32), (i64, i64, i64)> {
        let mut engaged: BTreeMap<(usize, i32), (i64, i64, i64)> = BTreeMap::new();
        let zone = self
            .trip
            .windows
            .first()
            .map_or(self.plan.home, |window| window.zone);
        for booked in &self.booked {
            let day = zone.wall(DateTime::from_timestamp(booked.from * 60, 0).unwrap_or_default());
            for party in &booked.parties {
                let day = engaged.entry((*party, day.num_days_from_ce())).or_insert((
                    i64::MAX,
                    i64::MIN,
                    0,
                ));
                day.0 = day.0.min(booked.from);
                day.1 = day.1.max(booked.to);
                day.2 += booked.to - booked.from;
            }
        }
        engaged
    }
}

/// What leaving a request out costs: one that must be outweighs all that should, and one of these all the rest. A meal
/// is left out by nobody.
fn weigh(trip: &Trip, requests: &mut [Request]) {
    let many = requests.len() as i64 + 1;
    for request in requests {
        let priority = request
            .item
            .map(|item| trip.items[item].meeting.as_ref().and_then(|m| m.priority));
        request.weight = match priority {
            None => many * many * many,
            Some(Some(Priority::Must)) => many * many,
            Some(Some(Priority::Should) | None) => many,
            Some(Some(Priority::Could)) => 1,
        };
    }
}

fn divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

fn at_hour(date: NaiveDate, hour: u32) -> NaiveDateTime {
    date.and_time(NaiveTime::default()) + TimeDelta::hours(i64::from(hour))
}

/// A window that goes over nights is open by day only.
fn daytimes(from: NaiveDateTime, to: NaiveDateTime) -> Vec<(NaiveDateTime, NaiveDateTime)> {
    if from.date() == to.date() || to - from <= TimeDelta::hours(16) {
        return vec![(from, to)];
    }
    let days = from
        .date()
        .iter_days()
        .take_while(|day| *day <= to.date())
        .take(400);
    let stretch = |day| {
        (
            from.max(at_hour(day, DAYTIME.0)),
            to.min(at_hour(day, DAYTIME.1)),
        )
    };
    days.map(stretch).filter(|(from, to)| from < to).collect()
}

fn touches_midday(start: &Start, minutes: i64) -> bool {
    let wall = start
        .zone
        .wall(DateTime::from_timestamp(start.minute * 60, 0).unwrap_or_default());
    let from = i64::from(wall.hour() * 60 + wall.minute());
    from < i64::from(MIDDAY.1) * 60 && from + minutes > i64::from(MIDDAY.0) * 60
}

impl Case {
    /// The case and a plan of it in numbers, for whoever wants to solve it by other means.
    pub(super) fn in_numbers(&self, plan: &[Option<usize>]) -> serde_json::Value {
        let requests = self.requests.iter().zip(plan).map(|(request, start)| {
            let starts: Vec<_> = request.starts.iter().map(|s| (s.minute, s.day)).collect();
            serde_json::json!({
                "meal": request.item.is_none(), "minutes": request.minutes, "starts": starts,
                "parties": request.parties, "weight": request.weight, "room": request.room,
                "after": request.after, "start": start,
            })
        });
        let rooms = self.rooms.iter().map(|room| (room.capacity, &room.taken));
        let engaged = self
            .engaged
            .iter()
            .map(|((party, day), (from, to, taken))| (party, day, from, to, taken));
        serde_json::json!({
            "requests": requests.collect::<Vec<_>>(), "apart": self.apart,
            "rooms": rooms.collect::<Vec<_>>(), "engaged": engaged.collect::<Vec<_>>(),
        })
    }
}
