//! From a trip to a case: who is whom by number, what has its time already, and what is to get one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, TimeDelta};

use solver::timetable::{Case, Neighbour, Request, Room, Start, Use};

use super::Cause;
use super::case::{Numbered, View, instant, minute};
use super::openings::Opening;
use super::parts::{Part, seats};
use super::stays::{Stay, stays};
use crate::check::clash::guests;
use crate::directory::Directory;
use crate::id::{PartyId, PlaceId};
use crate::meeting::Priority;
use crate::plan::Plan;
use crate::rules::Rules;
use crate::time::Zone;
use crate::trip::Trip;
use crate::ways::{Ends, Ways, ends};

/// The length of an item of which nobody said how long it is (as calendars take it).
const LENGTH: i64 = 60;
/// Starts are tried this many minutes apart, or closer where lengths ask for it.
const STEP: i64 = 15;
/// Something that has its time.
pub(super) struct Booked<'a> {
    pub(super) item: usize,
    pub(super) from: i64,
    pub(super) to: i64,
    /// The day of its start at its place, counted.
    pub(super) day: i32,
    pub(super) parties: BTreeSet<usize>,
    pub(super) ends: Ends<'a>,
}

/// What a case is made of.
pub(super) struct Builder<'a> {
    pub(super) trip: &'a Trip,
    pub(super) directory: &'a Directory,
    pub(super) plan: &'a Plan,
    pub(super) rules: &'a Rules,
    pub(super) ways: Ways<'a>,
    numbers: HashMap<&'a PartyId, usize>,
    pub(super) names: Vec<&'a PartyId>,
    pub(super) booked: Vec<Booked<'a>>,
    /// For each party what carries it to another town, in the order of time.
    pub(super) diaries: HashMap<usize, Vec<(i64, i64)>>,
    pub(super) now: i64,
    pub(super) stays: Vec<Stay<'a>>,
    pub(super) eased: &'a BTreeSet<(usize, Cause)>,
}

/// Whether an item is to be placed: it has no time and could still take place.
pub(super) fn is_open(trip: &Trip, plan: &Plan, index: usize) -> bool {
    let (item, planned) = (&trip.items[index], &plan.items[index]);
    let over = item.meeting.as_ref().is_some_and(|m| m.stage.is_over());
    planned.day.is_none()
        && planned.when.is_none()
        && item.attach.is_none()
        && !item.is_off()
        && !over
}

impl<'a> Builder<'a> {
    /// Everybody has a number: ours in order of precedence, then the others.
    pub(super) fn new(view: View<'a>, eased: &'a BTreeSet<(usize, Cause)>) -> Self {
        let names: Vec<&PartyId> = view.plan.roster.iter().collect();
        Builder {
            trip: view.trip,
            directory: view.directory,
            plan: view.plan,
            rules: &view.context.rules,
            ways: Ways::of(view.trip, view.directory),
            numbers: names.iter().copied().zip(0..).collect(),
            names,
            booked: Vec::new(),
            diaries: HashMap::new(),
            now: minute(view.context.now),
            stays: stays(view.trip, view.plan),
            eased,
        }
    }

    fn number(&mut self, party: &'a PartyId) -> usize {
        let next = self.names.len();
        *self.numbers.entry(party).or_insert_with(|| {
            self.names.push(party);
            next
        })
    }

    /// Between the last engagement of one day and the first of another, ours have so many minutes of rest.
    pub(super) fn rest(&self) -> i64 {
        i64::from(self.rules.rest_overnight)
    }

    /// Whether a party is one of ours.
    pub(super) fn is_ours(&self, party: usize) -> bool {
        party < self.plan.roster.len()
    }

    /// Whether a cause was taken away from an item.
    pub(super) fn is_eased(&self, index: usize, cause: Cause) -> bool {
        !self.eased.is_empty() && self.eased.contains(&(index, cause))
    }

    /// Whether a party was taken away from an item.
    pub(super) fn is_eased_party(&self, index: usize, party: usize) -> bool {
        !self.eased.is_empty() && self.is_eased(index, Cause::Party(self.names[party].clone()))
    }

    /// Who must be at an item.
    pub(super) fn parties(&mut self, index: usize) -> BTreeSet<usize> {
        let (trip, plan, directory) = (self.trip, self.plan, self.directory);
        let ours = plan.items[index].people.iter();
        let mut parties: BTreeSet<usize> = ours.map(|presence| presence.who as usize).collect();
        for guest in guests(directory, &trip.items[index]) {
            parties.insert(self.number(guest));
        }
        parties
    }

    /// Notes everything that has its time, but for some items.
    pub(super) fn book(&mut self, without: &BTreeSet<usize>) {
        for index in 0..self.trip.items.len() {
            let (item, planned) = (&self.trip.items[index], &self.plan.items[index]);
            let occupies = !item.is_off() && !item.kind.leaves_free() && !without.contains(&index);
            let Some(start) = planned.start.filter(|_| occupies) else {
                continue;
            };
            let end = planned.end.unwrap_or(start + TimeDelta::minutes(1));
            let day = planned.local_start.map_or(0, |at| at.num_days_from_ce());
            let booked = Booked {
                item: index,
                from: minute(start),
                to: minute(end.max(start) + TimeDelta::seconds(59)),
                day,
                parties: self.parties(index),
                ends: ends(self.directory, item),
            };
            self.booked.push(booked);
        }
        for booked in &self.booked {
            if self.carries(booked) {
                for party in &booked.parties {
                    let diary = self.diaries.entry(*party).or_default();
                    diary.push((booked.from, booked.to));
                }
            }
        }
        for diary in self.diaries.values_mut() {
            diary.sort_unstable();
        }
    }

    /// The case of everything that is to be placed.
    pub(super) fn case(mut self) -> Numbered {
        self.book(&BTreeSet::new());
        let open: Vec<usize> = (0..self.trip.items.len())
            .filter(|index| is_open(self.trip, self.plan, *index))
            .collect();
        let step = open
            .iter()
            .fold(STEP, |step, index| divisor(step, self.minutes(*index)))
            .max(5);
        let bundles: Vec<Vec<Part<'a>>> = open.iter().map(|index| self.parts(*index)).collect();
        let mut rooms: Vec<(PlaceId, Room)> = Vec::new();
        let mut requests: Vec<Request> = Vec::new();
        let mut zones: Vec<Vec<Zone>> = Vec::new();
        for parts in &bundles {
            let openings = self.openings(parts[0].item);
            let starts = self.starts(parts, &openings, step);
            zones.push(starts.iter().map(|(_, zone)| *zone).collect());
            let starts = starts.into_iter().map(|(start, _)| start).collect();
            requests.push(self.request(parts, starts, &mut rooms));
        }
        self.order(&open, &mut requests);
        self.meals(&mut requests, &zones, &|_, _, _| true);
        weigh(self.trip, &mut requests);
        zones.resize(requests.len(), Vec::new());
        let case = Case {
            near: self.near(&bundles, &requests),
            around: self.around(&bundles, &requests),
            rooms: rooms.into_iter().map(|(_, room)| room).collect(),
            parties: self.names.len(),
            engaged: self.engaged(),
            requests,
        };
        let names = self.names.iter().map(|id| (*id).clone()).collect();
        Numbered { case, names, zones }
    }

    /// Which requests must come before which.
    fn order(&self, open: &[usize], requests: &mut [Request]) {
        let ids = open.iter().map(|index| self.trip.items[*index].id.as_str());
        let position: HashMap<&str, usize> = ids.zip(0..).collect();
        for (request, index) in requests.iter_mut().zip(open) {
            let earlier = self.trip.items[*index].must_follow.iter().filter(|id| {
                let other = self.trip.items.iter().position(|item| item.id == **id);
                let own = self.trip.items[*index].id.clone();
                !self.is_eased(*index, Cause::Follows((*id).clone()))
                    && other.is_none_or(|other| !self.is_eased(other, Cause::Precedes(own)))
            });
            request.after = earlier
                .filter_map(|id| position.get(id.as_str()).copied())
                .collect();
        }
    }

    /// The length of an item in minutes.
    pub(super) fn minutes(&self, index: usize) -> i64 {
        self.trip.items[index]
            .wanted_minutes()
            .map_or(LENGTH, i64::from)
            .max(1)
    }

    /// The length that an item has where it stands, or would have.
    pub(super) fn length(&self, index: usize) -> i64 {
        let planned = &self.plan.items[index];
        match planned.start {
            Some(_) => planned.length().unwrap_or(1).max(1),
            None => self.minutes(index),
        }
    }

    /// The starts of a bundle beside all that has its time, each with the clock of its window.
    fn starts(&self, parts: &[Part<'a>], openings: &[Opening], step: i64) -> Vec<(Start, Zone)> {
        let barred = self.barred(parts, self.booked.iter());
        let mut starts = BTreeMap::new();
        for opening in openings {
            for start in opening.starts(parts[0].to - parts[0].from, step) {
                if !starts.contains_key(&start.minute) && self.is_free(parts, &start, &barred) {
                    starts.insert(start.minute, (start, opening.zone));
                }
            }
        }
        starts.into_values().collect()
    }

    /// A bundle as a request.
    pub(super) fn request(
        &self,
        parts: &[Part<'a>],
        starts: Vec<Start>,
        rooms: &mut Vec<(PlaceId, Room)>,
    ) -> Request {
        Request {
            item: Some(parts[0].item),
            minutes: parts[0].to - parts[0].from,
            starts,
            seats: seats(parts),
            weight: 0,
            rooms: self.rooms(parts, rooms),
            after: Vec::new(),
            instead: Vec::new(),
        }
    }

    /// When a bundle is at places that hold several.
    fn rooms(&self, parts: &[Part<'a>], rooms: &mut Vec<(PlaceId, Room)>) -> Vec<Use> {
        let mut uses = Vec::new();
        for part in parts.iter().filter(|part| !part.alone) {
            let capacity = self.capacity(parts[0].item, part.item);
            let place = self.trip.items[part.item].place.as_ref();
            let Some((id, capacity)) = place.zip(capacity) else {
                continue;
            };
            let known = rooms.iter().position(|(place, _)| place == id);
            let room = known.unwrap_or_else(|| {
                let taken = self.held_at(id);
                rooms.push((id.clone(), Room { capacity, taken }));
                rooms.len() - 1
            });
            uses.push(Use {
                room,
                from: part.from,
                to: part.to,
            });
        }
        uses
    }

    /// What every two requests must keep.
    pub(super) fn near(
        &self,
        bundles: &[Vec<Part<'a>>],
        requests: &[Request],
    ) -> Vec<Vec<Neighbour>> {
        let mut near: Vec<Vec<Neighbour>> = vec![Vec::new(); requests.len()];
        for i in 0..requests.len() {
            for j in 0..i {
                let bars = match (bundles.get(i), bundles.get(j)) {
                    (Some(a), Some(b)) => self.bars(a, b),
                    _ if shares(&requests[i], &requests[j]) => {
                        meal_bars(&requests[i], &requests[j])
                    }
                    _ => Vec::new(),
                };
                let night = self.night(&requests[i], &requests[j]);
                if bars.is_empty() && night == 0 {
                    continue;
                }
                let back = bars.iter().rev().map(|(a, b)| (-b, -a)).collect();
                let legs = match (bundles.get(i), bundles.get(j)) {
                    (Some(a), Some(b)) => self.legs(a, b),
                    _ => Vec::new(),
                };
                let other = |other, bars| Neighbour {
                    other,
                    bars,
                    night,
                    legs: legs.clone(),
                };
                near[i].push(other(j, bars));
                near[j].push(other(i, back));
            }
        }
        near
    }

    /// The rest that two requests of different days need between them, where any two of their starts lack it.
    fn night(&self, a: &Request, b: &Request) -> i64 {
        let (Some(i), Some(j)) = (a.item, b.item) else {
            return 0;
        };
        let ours = a.seats.iter().filter(|seat| self.is_ours(seat.party));
        let shared = ours.filter(|s| b.seats.iter().any(|o| o.party == s.party));
        let needed = shared.count() > 0
            && self.needs_night(i)
            && self.needs_night(j)
            && (is_short(a, b, self.rest()) || is_short(b, a, self.rest()));
        if needed { self.rest() } else { 0 }
    }

    /// Whether an item takes part in the rule of rest: who travels by night does not sleep by the programme.
    pub(super) fn needs_night(&self, index: usize) -> bool {
        !self.trip.items[index].kind.moves() && !self.is_eased(index, Cause::Rest)
    }

    fn engaged(&self) -> BTreeMap<(usize, i32), (i64, i64, i64)> {
        let mut engaged: BTreeMap<(usize, i32), (i64, i64, i64)> = BTreeMap::new();
        let zone = self
            .trip
            .windows
            .first()
            .map_or(self.plan.home, |window| window.zone);
        for booked in &self.booked {
            let day = zone.wall(instant(booked.from)).num_days_from_ce();
            for party in &booked.parties {
                let day = engaged
                    .entry((*party, day))
                    .or_insert((i64::MAX, i64::MIN, 0));
                day.0 = day.0.min(booked.from);
                day.1 = day.1.max(booked.to);
                day.2 += booked.to - booked.from;
            }
        }
        engaged
    }
}

fn shares(a: &Request, b: &Request) -> bool {
    let has = |party| b.seats.iter().any(|seat| seat.party == party);
    a.seats.iter().any(|seat| has(seat.party))
}

/// A meal, beside what its eater takes part in.
fn meal_bars(a: &Request, b: &Request) -> Vec<(i64, i64)> {
    let pairs = a.seats.iter().flat_map(|s| {
        let same = b.seats.iter().filter(move |o| o.party == s.party);
        same.map(move |o| (s.from - o.to, s.to - o.from))
    });
    pairs.collect()
}

/// Whether a start of the second on a later day than one of the first comes before the rest is over.
fn is_short(a: &Request, b: &Request, rest: i64) -> bool {
    a.starts.iter().any(|start| {
        let later = b.starts.partition_point(|s| s.day <= start.day);
        b.starts
            .get(later)
            .is_some_and(|next| next.minute + b.first() < start.minute + a.last() + rest)
    })
}

/// What leaving a request out costs: one that must be outweighs all that should, and one of these all the rest. A meal
/// is left out by nobody.
pub(super) fn weigh(trip: &Trip, requests: &mut [Request]) {
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
