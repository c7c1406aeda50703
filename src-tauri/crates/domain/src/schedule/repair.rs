//! The fewest changes that make a plan possible again, after a flight is late, a meeting falls out, or someone is away.
//!
//! Items move within the windows that are open to them; one that never was in a window moves within its own day. What
//! is fixed stays, as does a flight or train. What was broken before, and not by what happened, is left as it is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use solver::timetable::mend::{Mended, Was, mend};
use solver::timetable::{Case, Request, Start};

use super::build::{Builder, weigh};
use super::case::{View, instant, minute};
use super::openings::{Opening, at_hour, by_day, start};
use super::parts::Part;
use super::shift::{differences, is_fixed, later_by};
use super::told::Told;
use crate::check::{self, Context, Finding};
use crate::directory::Directory;
use crate::id::{ItemId, PartyId};
use crate::item::{ItemKind, People};
use crate::plan::{Plan, plan};
use crate::time::When;
use crate::trip::Trip;

/// Within its own day an item may move this many minutes apart...
const FINE: i64 = 5;
/// ... and on another day so many.
const COARSE: i64 = 15;
/// The hours between which an item that is in no window may be moved on its day.
const DAYTIME: (u32, u32) = (7, 22);
/// A meal stays within so many minutes of its hour: nobody has lunch in the evening.
const MEALTIME: i64 = 120;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Disturbance {
    /// An item begins and ends so many minutes later.
    Late(ItemId, i64),
    /// An item does not take place at its hour: it goes back to what is to be placed.
    Without(ItemId),
    /// Someone cannot be there, from an instant on and until another; without them, at all. Where the whole delegation
    /// is meant, the rest of it goes on; where someone is named, or is the other side, or interprets, it cannot.
    Away(PartyId, Option<DateTime<Utc>>, Option<DateTime<Utc>>),
}

/// An item that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The item. What is attached to it goes with it.
    pub item: ItemId,
    /// When it was.
    pub from: When,
    /// When it is to be; none, where there is no time for it: it goes back to what is to be placed.
    pub to: Option<When>,
    /// Who must be told: all who take part in it and in what is attached to it; ours in order of precedence, then the
    /// others.
    pub tell: Vec<PartyId>,
}

/// A plan that is possible again.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    /// What happened to the item that is late or falls out.
    pub given: Vec<Change>,
    /// The items that change for it, in the order of time; as few as can be, then with the least weight without a time,
    /// then moved by the fewest minutes.
    pub changes: Vec<Change>,
    /// Whether it is settled that this is so.
    pub proven: bool,
    /// Findings that were not there before and are there after all: what no change of hours mends.
    pub remains: Vec<Finding>,
}

/// Works out a repair. Nothing is changed. None, where the item has no hour. `stop` ends the search with the best so
/// far: a plan that holds, but may change more than it must.
pub fn repair(
    trip: &Trip,
    directory: &Directory,
    planned: &Plan,
    context: &Context,
    disturbance: &Disturbance,
    stop: &dyn Fn() -> bool,
) -> Option<Repair> {
    let given = given(trip, disturbance)?;
    let times = |changes: &[Change]| changes.iter().map(|c| (c.item.clone(), c.to)).collect();
    let hit = with(trip, times(&given));
    let hit_plan = plan(&hit, directory);
    let before = View {
        trip,
        directory,
        plan: planned,
        context,
    };
    let after = View {
        trip: &hit,
        directory,
        plan: &hit_plan,
        context,
    };
    let none = BTreeSet::new();
    let (case, was) = Bench {
        before,
        after,
        disturbance,
    }
    .case(&none);
    let mended = mend(&case, &was, stop);
    let mut changes = changes(&hit, &case, &was, &mended);
    changes.sort_by_key(|(from, ..)| *from);
    let mut changes: Vec<Change> = changes.into_iter().map(|(_, change)| change).collect();
    let mended_trip = with(&hit, times(&changes));
    let mended_plan = plan(&mended_trip, directory);
    let mut all = given;
    let count = all.len();
    all.append(&mut changes);
    tell(before, &mended_trip, &mut all);
    let (remains, _) = differences(
        check::all(trip, directory, planned, context),
        check::all(&mended_trip, directory, &mended_plan, context),
    );
    let changes = all.split_off(count);
    Some(Repair {
        given: all,
        changes,
        proven: mended.proven,
        remains,
    })
}

/// What the disturbance itself does.
fn given(trip: &Trip, disturbance: &Disturbance) -> Option<Vec<Change>> {
    let (id, minutes) = match disturbance {
        Disturbance::Away(..) => return Some(Vec::new()),
        Disturbance::Late(id, minutes) => (id, Some(*minutes)),
        Disturbance::Without(id) => (id, None),
    };
    let Some(from @ When::At(hour)) = trip.item(id.as_str())?.when else {
        return None;
    };
    let to = match minutes {
        None => None,
        Some(minutes) => Some(When::At(later_by(&hour, TimeDelta::try_minutes(minutes)?)?)),
    };
    Some(vec![Change {
        item: id.clone(),
        from,
        to,
        tell: Vec::new(),
    }])
}

/// A trip with other times; none takes an item's time away.
fn with(trip: &Trip, times: BTreeMap<ItemId, Option<When>>) -> Trip {
    let mut after = trip.clone();
    for item in &mut after.items {
        if let Some(when) = times.get(&item.id) {
            item.when = *when;
        }
    }
    after
}

/// Adds to each change who must be told.
fn tell(before: View<'_>, after: &Trip, changes: &mut [Change]) {
    for change in changes {
        let mut told = Told::new(before.directory, before.plan);
        let mut hangs: Vec<&ItemId> = vec![&change.item];
        let mut next = 0;
        while next < hangs.len() {
            let id = hangs[next];
            next += 1;
            for (index, item) in after.items.iter().enumerate() {
                if item.id == *id {
                    told.add(before.trip, index);
                }
                let attached = item.attach.as_ref().is_some_and(|a| a.item == *id);
                if attached && item.when.is_none() && !hangs.contains(&&item.id) {
                    hangs.push(&item.id);
                }
            }
        }
        change.tell = told.in_order();
    }
}

/// The changes of a mended plan, with the minutes at which they were.
fn changes(trip: &Trip, case: &Case, was: &[Was], mended: &Mended) -> Vec<(i64, Change)> {
    let mut changes = Vec::new();
    for ((request, was), start) in case.requests.iter().zip(was).zip(&mended.starts) {
        let Some(item) = request.item.map(|index| &trip.items[index]) else {
            continue;
        };
        let Some(from @ When::At(hour)) = item.when else {
            continue;
        };
        if start.is_some() && *start == was.start {
            continue;
        }
        let to = start.and_then(|start| {
            let wall = hour.zone.wall(instant(request.starts[start].minute));
            Some(When::At(later_by(&hour, wall - hour.start)?))
        });
        let change = Change {
            item: item.id.clone(),
            from,
            to,
            tell: Vec::new(),
        };
        changes.push((was.minute, change));
    }
    changes
}

/// Where a repair is put together: the trip before and after what happened.
struct Bench<'a> {
    before: View<'a>,
    after: View<'a>,
    disturbance: &'a Disturbance,
}

impl<'a> Bench<'a> {
    /// The items that may move, with where each was and where it may be.
    fn case(&self, none: &'a BTreeSet<(usize, super::Cause)>) -> (Case, Vec<Was>) {
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
        let (mut requests, mut was) = (Vec::new(), Vec::new());
        for parts in &bundles {
            let former = then.parts(parts[0].item);
            let (starts, at) = self.starts((&now, parts), (&then, &former));
            requests.push(now.request(parts, starts, &mut rooms));
            was.push(at);
        }
        weigh(trip, &mut requests);
        let mut near = now.near(&bundles, &requests);
        in_order(trip, &requests, &mut near);
        let case = Case {
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

    /// Where a bundle may be, and where it was. It may stay if nothing is against it that was not before.
    fn starts(
        &self,
        (now, parts): (&Builder<'a>, &[Part<'a>]),
        (then, former): (&Builder<'a>, &[Part<'a>]),
    ) -> (Vec<Start>, Was) {
        let index = parts[0].item;
        let planned = &self.after.plan.items[index];
        let zone = planned.local_zone.unwrap_or(self.after.plan.home);
        let at = start(planned.start.map_or(0, minute), zone);
        let barred = now.barred(parts, now.booked.iter());
        let holds = now.is_free_of(parts, &at, &barred)
            || !then.is_free_of(former, &at, &then.barred(former, then.booked.iter()));
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
fn in_order(trip: &Trip, requests: &[Request], near: &mut [Vec<solver::timetable::Neighbour>]) {
    let item = |index: usize| requests[index].item.map(|item| &trip.items[item]);
    for later in 0..requests.len() {
        for earlier in 0..requests.len() {
            let (Some(this), Some(other)) = (item(later), item(earlier)) else {
                continue;
            };
            if !this.must_follow.contains(&other.id) || later == earlier {
                continue;
            }
            // So many minutes after the later begins the earlier must not begin, and the other way round.
            let length = requests[earlier].minutes;
            bar(near, later, earlier, (-length, FAR));
            bar(near, earlier, later, (-FAR, length));
        }
    }
}

/// Farther than any trip is long, in minutes.
const FAR: i64 = 10_000_000;

fn bar(
    near: &mut [Vec<solver::timetable::Neighbour>],
    of: usize,
    other: usize,
    stretch: (i64, i64),
) {
    match near[of].iter_mut().find(|n| n.other == other) {
        Some(known) => known.bars.push(stretch),
        None => near[of].push(solver::timetable::Neighbour {
            other,
            bars: vec![stretch],
            night: 0,
        }),
    }
}
