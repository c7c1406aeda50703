//! Times for meetings that have none, and for a plan that no longer holds.
//!
//! Items without a time are put into the windows of the trip ([`propose`]). What must hold: whoever has to be there is in
//! one place at a time, with the way from one place to the next between, and in time for a flight; so are interpreters; a
//! place holds as many items as its capacity; places are open; what must come before comes before; what is attached to an
//! item has its time as well; nobody of ours goes without a meal at midday or a night's rest. What is wanted, in this
//! order: as many as can be of those that must take place, then of those that should, then of the rest; then little idle
//! time between the first and the last engagement of a day, in the sum over everybody and for the one who waits longest.
//! The way from place to place is such idle time: less of it is better for the same reason.
//!
//! Here a trip becomes numbers (`build`) and numbers become times again; the search itself is `solver::timetable`, which
//! counts its steps and not the time: an answer differs from another only if somebody stopped the one earlier.
//!
//! [`repair`] keeps a plan as it is but for the fewest changes; [`shift`] moves what comes after an item.

mod between;
mod build;
mod case;
mod free;
mod meals;
mod measure;
mod openings;
mod parts;
mod reasons;
mod repair;
mod shift;
mod stays;
mod told;

use std::collections::BTreeSet;

use crate::check::Context;
use crate::directory::Directory;
use crate::id::{ItemId, PartyId, PlaceId};
use crate::plan::Plan;
use crate::time::When;
use crate::trip::{Trip, TripStatus};
use case::{Numbered, View};
use reasons::Reasons;
pub use repair::{Change, Disturbance, Repair, repair};
pub use shift::{Reach, Shift, shift};
use solver::timetable::exact::{self, Settled};
use solver::timetable::{Case, Starts, search};

/// What keeps an item from being placed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// No window is open to it for long enough.
    Window,
    /// The place is closed.
    Hours(PlaceId),
    /// The place is taken.
    Place(PlaceId),
    /// An item that must come before it.
    Follows(ItemId),
    /// An item that must come after it.
    Precedes(ItemId),
    /// The meal at midday of those who take part.
    Meal,
    /// The night's rest of those who take part.
    Rest,
    /// All the time there is for it is over.
    Past,
    /// Someone who must be there is elsewhere.
    Party(PartyId),
}

/// Why an item has no time: take these away from it, and it fits beside all that is placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Mostly one; several, where no one of them is enough; none, where the search ended before a reason was certain.
    pub causes: Vec<Cause>,
}

/// Times for items that had none: an answer that changes nothing until it is taken.
///
/// Its shape is settled, for those who show it: each item of the trip that has no time and could have one is in exactly
/// one of the two lists. A `When` of `placed` is written into the item as it stands; items that are attached to it
/// follow by themselves, and were counted. What of it is taken is the reader's choice: any part of `placed` holds
/// without the rest, but for an item that must follow another one, which goes with that.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The items that got a time, in the order of the time.
    pub placed: Vec<(ItemId, When)>,
    /// Those that did not, in the order of the trip.
    pub unplaced: Vec<(ItemId, Reason)>,
    /// Whether it is settled that no plan places more of what matters more.
    pub proven: bool,
    /// Idle minutes between engagements, over everybody, ways included: the measure of two plans that place the same.
    pub idle: i64,
    /// Of these, minutes on the way.
    pub travel: i64,
    /// Who waits longest, and how many minutes; nobody, where nobody waits.
    pub longest: Option<(PartyId, i64)>,
}

/// Proposes times for the items of a trip that have none; `stop` ends the search with the best so far.
pub fn propose(
    trip: &Trip,
    directory: &Directory,
    plan: &Plan,
    context: &Context,
    stop: &dyn Fn() -> bool,
) -> Proposal {
    let mut proposal = Proposal {
        placed: Vec::new(),
        unplaced: Vec::new(),
        proven: true,
        idle: 0,
        travel: 0,
        longest: None,
    };
    if matches!(trip.status, TripStatus::Done | TripStatus::Cancelled) {
        return proposal;
    }
    let view = View {
        trip,
        directory,
        plan,
        context,
    };
    let numbered = view.case(&BTreeSet::new());
    let case = &numbered.case;
    let reasons = |best: &Starts, proven| {
        let reasons = Reasons {
            view,
            case,
            best,
            proven,
            stop,
        };
        reasons.all()
    };
    let (mut best, mut proven) = solved(case, stop);
    proposal.unplaced = reasons(&best, proven);
    if !proven && !stop() {
        // The rest of the time is for the proof, or for something better.
        let more = settled(case, best.clone(), exact::most_of_all, stop);
        if more.1 || more.0 != best {
            proposal.unplaced = reasons(&more.0, more.1);
        }
        (best, proven) = more;
    }
    proposal.proven = proven;
    proposal.placed = placed(view, &numbered, &best);
    let waits = case.waits(&best);
    proposal.idle = waits.iter().sum();
    let longest = waits
        .iter()
        .zip(&numbered.names)
        .max_by_key(|(wait, _)| **wait);
    proposal.longest = longest
        .filter(|(wait, _)| **wait > 0)
        .map(|(wait, name)| (name.clone(), *wait));
    let after = measure::with_times(trip, &proposal.placed);
    proposal.travel = measure::travel(&after, directory);
    proposal
}

/// The items that got a time, in the order of the time.
fn placed(view: View<'_>, numbered: &Numbered, best: &Starts) -> Vec<(ItemId, When)> {
    let mut placed: Vec<(i64, ItemId, When)> = Vec::new();
    let requests = numbered.case.requests.iter().zip(&numbered.zones);
    for ((request, zones), start) in requests.zip(best) {
        if let (Some(item), Some(start)) = (request.item, *start) {
            let (at, clock) = (&request.starts[start], zones[start]);
            let id = view.trip.items[item].id.clone();
            placed.push((at.minute, id, view.when(request, at, clock)));
        }
    }
    placed.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    placed.into_iter().map(|(_, id, when)| (id, when)).collect()
}

/// A good plan of a case, and whether it is certain that none places more of what matters more.
fn solved(case: &Case, stop: &dyn Fn() -> bool) -> (Starts, bool) {
    let first = search::build(case, stop);
    if case.left_out(&first) == 0 {
        return (search::improve(case, first, stop), true);
    }
    settled(case, first, exact::most, stop)
}

/// The best that is found beside a plan, and whether it is certain that none places more.
fn settled(
    case: &Case,
    plan: Starts,
    most: impl Fn(&Case, &Starts, &dyn Fn() -> bool) -> Settled,
    stop: &dyn Fn() -> bool,
) -> (Starts, bool) {
    let settled = most(case, &plan, stop);
    let best = search::improve(case, settled.better.unwrap_or(plan), stop);
    let proven = settled.proven || case.left_out(&best) == 0;
    (best, proven)
}

/// What is to be placed in a trip, in numbers, with the plan that is found for it: to measure against other solvers.
pub fn in_numbers(
    trip: &Trip,
    directory: &Directory,
    plan: &Plan,
    context: &Context,
    stop: &dyn Fn() -> bool,
) -> serde_json::Value {
    let view = View {
        trip,
        directory,
        plan,
        context,
    };
    let case = view.case(&BTreeSet::new()).case;
    let (mut best, proven) = solved(&case, stop);
    if !proven && !stop() {
        best = settled(&case, best, exact::most_of_all, stop).0;
    }
    case::in_numbers(&case, &best)
}
