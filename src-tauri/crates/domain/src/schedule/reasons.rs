//! Why an item has no time: the smallest set of causes without which it fits, each one tried.

use std::collections::BTreeSet;

use solver::sat::Answer;
use solver::timetable::board::has_room;
use solver::timetable::{Case, Starts, exact};

use super::build::is_open;
use super::case::View;
use super::parts::whole;
use super::{Cause, Reason};
use crate::check::clash::guests;
use crate::id::{ItemId, PartyId, PlaceId};

/// What the search for reasons looks at: the case, the plan that was found, and whether that was proven best.
pub(super) struct Reasons<'a> {
    pub(super) view: View<'a>,
    pub(super) case: &'a Case,
    pub(super) best: &'a Starts,
    pub(super) proven: bool,
    pub(super) stop: &'a dyn Fn() -> bool,
}

impl Reasons<'_> {
    /// Of each item that has no time, in the order of the trip.
    pub(super) fn all(&self) -> Vec<(ItemId, Reason)> {
        let left = self.case.requests.iter().zip(self.best);
        let left = left.filter_map(|(request, start)| request.item.filter(|_| start.is_none()));
        left.map(|item| (self.view.trip.items[item].id.clone(), self.of(item)))
            .collect()
    }

    /// Why an item has no time; no cause, where the search ended before one was certain.
    fn of(&self, item: usize) -> Reason {
        let kept = self.kept(item);
        let over = (self.stop)();
        let fits =
            over || !self.proven && exact::together(self.case, &kept, self.stop).0 != Answer::No;
        let causes = match fits {
            true => Vec::new(),
            false => self.causes(item, &kept),
        };
        Reason { causes }
    }

    /// Items that are placed, and this one.
    fn kept(&self, item: usize) -> Vec<usize> {
        let requests = self.case.requests.iter().zip(self.best);
        requests
            .filter_map(|(request, start)| start.and(request.item))
            .chain([item])
            .collect()
    }

    fn causes(&self, item: usize, kept: &[usize]) -> Vec<Cause> {
        let all = self.possible(item);
        // Another window is asked for only where nothing else helps.
        for some in all.chunk_by(|a, b| is_time(a) == is_time(b)) {
            if let Some(one) = self.one_of(some, item, kept) {
                return vec![one];
            }
        }
        let fits = |causes: &[Cause]| {
            let case = self.without(item, causes);
            has_room(&case, self.case, self.best, item)
                || exact::together(&case, kept, self.stop).0 == Answer::Yes
        };
        let mut needed = all;
        if (self.stop)() || !fits(&needed) {
            return Vec::new();
        }
        for index in (0..needed.len()).rev() {
            let mut fewer = needed.clone();
            fewer.remove(index);
            if fits(&fewer) {
                needed = fewer;
            }
        }
        needed
    }

    /// One cause without which the item fits: at once, if there is such a one, else after others were moved.
    fn one_of(&self, causes: &[Cause], item: usize, kept: &[usize]) -> Option<Cause> {
        let mut eased: Vec<Case> = Vec::with_capacity(causes.len());
        for cause in causes {
            if (self.stop)() {
                return None;
            }
            let case = self.without(item, std::slice::from_ref(cause));
            if has_room(&case, self.case, self.best, item) {
                return Some(cause.clone());
            }
            eased.push(case);
        }
        let fits = |case: &Case| exact::together(case, kept, self.stop).0 == Answer::Yes;
        let one = eased.iter().position(fits)?;
        Some(causes[one].clone())
    }

    fn without(&self, item: usize, causes: &[Cause]) -> Case {
        let eased: BTreeSet<(usize, Cause)> =
            causes.iter().map(|cause| (item, cause.clone())).collect();
        self.view.case(&eased).case
    }

    /// What may keep an item from being placed, what an officer can do most about first.
    fn possible(&self, index: usize) -> Vec<Cause> {
        let View {
            trip,
            directory,
            plan,
            ..
        } = self.view;
        let item = &trip.items[index];
        let mut causes = Vec::new();
        let mut places: Vec<&PlaceId> = Vec::new();
        let whole = whole(trip, index);
        for part in whole.iter().map(|part| &trip.items[*part]) {
            let held = part.place.as_ref().filter(|_| !part.kind.moves());
            places.extend(held.filter(|id| !places.contains(id)));
        }
        for place in places.into_iter().filter_map(|id| directory.place(id)) {
            if !place.hours.is_empty() {
                causes.push(Cause::Hours(place.id.clone()));
            }
            if place.capacity.is_some() {
                causes.push(Cause::Place(place.id.clone()));
            }
        }
        causes.extend(item.must_follow.iter().cloned().map(Cause::Follows));
        let followers = trip.items.iter().enumerate().filter(|(i, other)| {
            other.must_follow.contains(&item.id) && !other.is_off() && !is_open(trip, plan, *i)
        });
        causes.extend(followers.map(|(_, other)| Cause::Precedes(other.id.clone())));
        let mut parties: Vec<&PartyId> = Vec::new();
        for part in whole {
            let ours = plan.items[part].people.iter();
            let ours = ours.map(|presence| plan.person(presence));
            parties.extend(guests(directory, &trip.items[part]).chain(ours));
        }
        let mut seen = BTreeSet::new();
        parties.retain(|party| seen.insert(party.as_str()));
        causes.extend([Cause::Meal, Cause::Rest]);
        causes.extend(parties.into_iter().cloned().map(Cause::Party));
        causes.extend([Cause::Window, Cause::Past]);
        causes
    }
}

/// Whether there is no time for it, whatever else is planned.
fn is_time(cause: &Cause) -> bool {
    matches!(cause, Cause::Window | Cause::Past)
}
