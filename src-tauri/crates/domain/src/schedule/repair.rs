//! The fewest changes that make a plan possible again, after a flight is late, a meeting falls out, or someone is away.
//!
//! Items move within the windows that are open to them; one that never was in a window moves within its own day. What
//! is fixed stays, as does a flight or train. What was broken before, and not by what happened, is left as it is.

mod bench;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use solver::timetable::Case;
use solver::timetable::mend::{Mended, Was, mend};

use super::case::{View, instant};
use super::shift::{differences, later_by};
use super::told::Told;
use crate::check::{self, Context, Finding};
use crate::directory::Directory;
use crate::id::{ItemId, PartyId};
use crate::plan::{Plan, plan};
use crate::time::When;
use crate::trip::Trip;
use bench::Bench;

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
