//! Where a repair is put together: what may move, where it was, where it may be, and what any two must keep.

use std::collections::{BTreeMap, BTreeSet};

use solver::timetable::mend::Was;
use solver::timetable::{Case, Neighbour, Request, Start};

use super::super::Cause;
use super::super::build::{Booked, Builder, weigh};
use super::super::case::{View, instant, minute};
use super::super::openings::{Opening, at_hour, by_day, start};
use super::super::parts::Part;
use super::super::shift::is_fixed;
use super::Disturbance;
use crate::item::{ItemKind, People};
use crate::time::{When, Zone};
use crate::trip::Trip;

/// Within its own day an item may move this many minutes apart...
const FINE: i64 = 5;
/// ... and on another day so many.
const COARSE: i64 = 15;
/// The hours between which an item that is in no window may be moved on its day.
const DAYTIME: (u32, u32) = (7, 22);
/// A meal stays within so many minutes of its hour: nobody has lunch in the evening.
const MEALTIME: i64 = 120;

/// The trip before and after what happened.
pub(super) struct Bench<'a> {
    pub(super) before: View<'a>,
    pub(super) after: View<'a>,
    pub(super) disturbance: &'a Disturbance,
}

impl<'a> Bench<'a> {
    /// The items that may move, with where each was and where it may be.
    pub(super) fn case(&self, none: &'a BTreeSet<(usize, Cause)>) -> (Case, Vec<Was>) {
        let trip = self.after.trip;
        let movable: Vec<usize> = (0..trip.items.len())
            .filter(|i| self.may_move(*i))
            .collect();
        let mut now = Builder::new(self.after, none);
        let mut then = Builder::new(self.before, none);
        let bundles: Vec<Vec<Part<'a>>> = movable.iter().map(|i| now.parts(*i)).collect();
        let moving = bundles.iter().flatten().map(|part| part.item).collect();
        now.book(&moving);
        then.book(&moving);
        let mut rooms = Vec::new();
        let (mut requests, mut zones, mut was) = (Vec::new(), Vec::new(), Vec::new());
        for parts in &bundles {
            let former = then.parts(parts[0].item);
            let (starts, at) = self.starts((&now, parts), (&then, &former));
            zones.push(vec![self.zone(parts[0].item); starts.len()]);
            requests.push(now.request(parts, starts, &mut rooms));
            was.push(at);
        }
        // Nobody loses a meal that he had; whoever had none is not fed by a repair.
        let mut whole = Builder::new(self.before, none);
        whole.book(&BTreeSet::new());
        let ate = |who: usize, day, zone| whole.can_eat(who, day, zone);
        now.meals(&mut requests, &zones, &ate);
        was.resize(requests.len(), Was::default());
        weigh(trip, &mut requests);
        let mut near = now.near(&bundles, &requests);
        in_order(trip, &requests, &mut near);
        let case = Case {
            around: now.around(&bundles, &requests),
            near,
            rooms: rooms.into_iter().map(|(_, room)| room).collect(),
            parties: now.names.len(),
            engaged: BTreeMap::new(),
            requests,
        };
        (case, was)
    }

    /// Whether an item may be given another hour: it has one of its own that is still to come, and is not fixed.
    fn may_move(&self, index: usize) -> bool {
        let (item, planned) = (&self.after.trip.items[index], &self.after.plan.items[index]);
        let hit = match self.disturbance {
            Disturbance::Late(id, _) | Disturbance::Without(id) => *id == item.id,
            Disturbance::Away(..) => false,
        };
        let over = item.meeting.as_ref().is_some_and(|m| m.stage.is_over());
        let own_hour = matches!(item.when, Some(When::At(_)));
        let to_come = planned.start.is_some_and(|at| at >= self.after.context.now);
        own_hour
            && to_come
            && !hit
            && !over
            && !item.is_off()
            && !is_fixed(item)
            && !item.kind.leaves_free()
    }

    /// The clock by which an item has its hour.
    fn zone(&self, index: usize) -> Zone {
        let local = self.after.plan.items[index].local_zone;
        local.unwrap_or(self.after.plan.home)
    }

    /// Where a bundle may be, and where it was. It may stay if nothing is against it that was not before.
    fn starts(
        &self,
        (now, parts): (&Builder<'a>, &[Part<'a>]),
        (then, former): (&Builder<'a>, &[Part<'a>]),
    ) -> (Vec<Start>, Was) {
        let index = parts[0].item;
        let planned = &self.after.plan.items[index];
        let at = start(planned.start.map_or(0, minute), self.zone(index));
        let barred = now.barred(parts, now.booked.iter());
        let lacks = |bench: &Builder<'a>, parts: &[Part<'a>], booked: &Booked<'a>| {
            let barred = bench.barred(parts, std::iter::once(booked));
            !barred.allows(&at)
        };
        let new = |booked: &&Booked<'a>| {
            let mut then_booked = then.booked.iter().filter(|b| b.item == booked.item);
            lacks(now, parts, booked) && !then_booked.any(|b| lacks(then, former, b))
        };
        let full = !now.have_place(parts, &at) && then.have_place(former, &at);
        let holds = !full && now.booked.iter().find(new).is_none();
        let stays = holds && !self.is_missed(now, parts, &at);
        let mut starts: BTreeMap<i64, Start> = BTreeMap::new();
        for (opening, step) in self.openings(now, index, &at) {
            // The grid goes through where the item is: a minute less is a minute less.
            let first = opening.from + (at.minute - opening.from).rem_euclid(step);
            let opening = Opening {
                from: first,
                ..opening
            };
            for start in opening.starts(parts[0].to - parts[0].from, step) {
                if !starts.contains_key(&start.minute)
                    && now.is_free(parts, &start, &barred)
                    && !self.is_missed(now, parts, &start)
                {
                    starts.insert(start.minute, start);
                }
            }
        }
        if stays {
            starts.insert(at.minute, at);
        } else {
            starts.remove(&at.minute);
        }
        let starts: Vec<Start> = starts.into_values().collect();
        let was = Was {
            minute: at.minute,
            start: starts.iter().position(|s| s.minute == at.minute),
        };
        (starts, was)
    }

    /// Where an item may be looked for: its day finely, other days of its windows coarsely.
    fn openings(&self, now: &Builder<'_>, index: usize, at: &Start) -> Vec<(Opening, i64)> {
        let item = &self.after.trip.items[index];
        let length = now.length(index);
        let inside = |o: &Opening| o.from <= at.minute && at.minute + length <= o.to;
        let windows = self.after.trip.windows.iter();
        let windows: Vec<Opening> = windows
            .filter(|window| now.is_for(window, index))
            .flat_map(|window| by_day(window.start, window.end, window.zone))
            .collect();
        let own_day = || {
            let zone = self.after.plan.items[index].local_zone?;
            let date = zone.wall(instant(at.minute)).date();
            let day = Opening::between(at_hour(date, DAYTIME.0), at_hour(date, DAYTIME.1), zone)?;
            Some(Opening {
                from: day.from.min(at.minute),
                to: day.to.max(at.minute + length),
                zone,
            })
        };
        let mut openings = if windows.iter().any(inside) {
            windows
        } else {
            own_day().into_iter().collect()
        };
        if item.kind == ItemKind::Meal {
            for opening in &mut openings {
                opening.from = opening.from.max(at.minute - MEALTIME);
                opening.to = opening.to.min(at.minute + MEALTIME + length);
            }
        }
        let step = |o: &Opening| match start(o.from, o.zone).day == at.day {
            true => FINE,
            false => COARSE,
        };
        openings.into_iter().map(|o| (o, step(&o))).collect()
    }

    /// Whether someone who is away would be missed at a bundle.
    fn is_missed(&self, now: &Builder<'_>, parts: &[Part<'a>], at: &Start) -> bool {
        let Disturbance::Away(who, from, to) = self.disturbance else {
            return false;
        };
        let Some(number) = now.names.iter().position(|name| *name == who) else {
            return false;
        };
        let needed = |part: &Part<'_>| {
            let everybody = self.after.trip.items[part.item].people == People::All;
            let one_of_many = everybody && now.is_ours(number) && self.after.plan.delegates > 1;
            part.parties.contains(&number) && !one_of_many
        };
        let gone = |part: &Part<'_>| {
            let begins = from.is_none_or(|from| at.minute + part.to > minute(from));
            begins && to.is_none_or(|to| at.minute + part.from < minute(to))
        };
        parts.iter().any(|part| needed(part) && gone(part))
    }
}

/// Adds to what any two must keep that one must come before the other.
fn in_order(trip: &Trip, requests: &[Request], near: &mut [Vec<Neighbour>]) {
    let item = |index: usize| requests[index].item.map(|item| &trip.items[item]);
    for later in 0..requests.len() {
        for (earlier, request) in requests.iter().enumerate() {
            let (Some(this), Some(other)) = (item(later), item(earlier)) else {
                continue;
            };
            if !this.must_follow.contains(&other.id) || later == earlier {
                continue;
            }
            // So many minutes after the later begins the earlier must not begin, and the other way round.
            let length = request.minutes;
            bar(near, later, earlier, (-length, FAR));
            bar(near, earlier, later, (-FAR, length));
        }
    }
}

/// Farther than any trip is long, in minutes.
const FAR: i64 = 10_000_000;

fn bar(near: &mut [Vec<Neighbour>], of: usize, other: usize, stretch: (i64, i64)) {
    match near[of].iter_mut().find(|n| n.other == other) {
        Some(known) => known.bars.push(stretch),
        None => near[of].push(Neighbour {
            other,
            bars: vec![stretch],
            night: 0,
            legs: Vec::new(),
        }),
    }
}
