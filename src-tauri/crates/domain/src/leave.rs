//! When to leave for an item: the latest minute at which one goes from where one was before, so that the way and the
//! margin before a departure fit in between.
//!
//! Reckoned for one person, since people come from different places. The place before is where their last item by the
//! clock ended; after a night it is where they have a room, if a stay is on record; before the first item it is the home
//! city, for an item that begins there. Nothing is said where the way is not known, where there is none and no margin,
//! and of what has no hour. Times are reckoned by the same ways and margins as `short_transfer`.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use crate::directory::Directory;
use crate::id::PlaceId;
use crate::place::Place;
use crate::plan::{Plan, Planned};
use crate::rules::Rules;
use crate::trip::Trip;
use crate::ways::{self, Ways};

/// When to leave, and why then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leave {
    /// The latest moment.
    pub at: DateTime<Utc>,
    /// From where.
    pub from: PlaceId,
    /// Minutes on the way.
    pub way: i64,
    /// Minutes that one must be there before a departure.
    pub margin: i64,
    /// Whether a person set the minutes of the way.
    pub by_hand: bool,
}

/// For each item when to leave for it: for one of the roster, or, where none is named, for whoever ranks first there.
pub fn leaves(
    trip: &Trip,
    directory: &Directory,
    plan: &Plan,
    rules: &Rules,
    who: Option<u32>,
) -> Vec<Option<Leave>> {
    let ways = Ways::of(trip, directory);
    let mut routes: HashMap<u32, Route> = HashMap::new();
    let all = 0..plan.items.len();
    all.map(|index| {
        let people = &plan.items[index].people;
        let there = |who: u32| people.iter().any(|presence| presence.who == who);
        let who = match who {
            Some(who) => who,
            None => people.first()?.who,
        };
        if !there(who) || plan.items[index].start.is_none() {
            return None;
        }
        let route = routes
            .entry(who)
            .or_insert_with(|| Route::of(trip, directory, plan, who));
        route.leave(trip, directory, plan, rules, &ways, index)
    })
    .collect()
}

/// The items of one person by the clock, and the stays.
struct Route {
    steps: Vec<(DateTime<Utc>, DateTime<Utc>, usize)>,
    stays: Vec<usize>,
}

impl Route {
    fn of(trip: &Trip, directory: &Directory, plan: &Plan, who: u32) -> Self {
        let mut route = Route {
            steps: Vec::new(),
            stays: Vec::new(),
        };
        for (index, (item, planned)) in trip.items.iter().zip(&plan.items).enumerate() {
            let there = planned.people.binary_search_by_key(&who, |p| p.who).is_ok();
            if !there || item.is_off() || !ways::ends(directory, item).somewhere() {
                continue;
            }
            if item.kind.leaves_free() {
                route.stays.push(index);
            } else if let Some(start) = planned.start {
                route
                    .steps
                    .push((start, planned.end.unwrap_or(start), index));
            }
        }
        route.steps.sort_unstable();
        route
    }

    fn leave(
        &self,
        trip: &Trip,
        directory: &Directory,
        plan: &Plan,
        rules: &Rules,
        ways: &Ways<'_>,
        index: usize,
    ) -> Option<Leave> {
        let (item, planned) = (&trip.items[index], &plan.items[index]);
        let start = planned.start?;
        let step = (start, planned.end.unwrap_or(start), index);
        let at = self.steps.binary_search(&step).ok()?;
        let before = at.checked_sub(1).map(|at| self.steps[at].2);
        let there = ways::ends(directory, item).start?;
        let bed = self.bed(plan, before, index);
        let from = match (bed, before) {
            (Some(stay), _) => ways::ends(directory, &trip.items[stay]).end?,
            (None, Some(before)) => ways::ends(directory, &trip.items[before]).end?,
            (None, None) => home(trip, directory, there)?,
        };
        let last = before
            .filter(|_| bed.is_none())
            .map(|before| &trip.items[before]);
        let way = ways.way(from, there)?;
        let margin = ways::margin(directory, rules, last, item);
        if way.minutes + margin == 0 {
            return None;
        }
        let early = TimeDelta::try_minutes(way.minutes + margin)?;
        Some(Leave {
            at: start.checked_sub_signed(early)?,
            from: from.id.clone(),
            way: way.minutes,
            margin,
            by_hand: way.by_hand,
        })
    }

    /// The stay of the night before an item, where one lies between it and the item before: whoever comes in the small
    /// hours, and has the time to lie down, may have it from that day on.
    fn bed(&self, plan: &Plan, before: Option<usize>, index: usize) -> Option<usize> {
        let (planned, day) = (&plan.items[index], plan.items[index].day?);
        let before = before.map(|before| &plan.items[before]);
        let lies_down = |left: &Planned| {
            let both = planned.start.zip(left.end);
            both.is_some_and(|(start, end)| (start - end).num_hours() >= 4)
                && left.local_end.is_some_and(|end| end.hour() < 5)
        };
        let left = before.and_then(Planned::last_day);
        let late = left == Some(day) && before.is_some_and(lies_down);
        if !late && left.is_some_and(|left| left >= day) {
            return None;
        }
        let night = day.pred_opt()?;
        let over = |stay: &&usize| {
            let planned = &plan.items[**stay];
            let days = planned.day.zip(planned.last_day());
            days.is_some_and(|(first, last)| {
                let kept = first <= night && (night < last || first == last);
                kept || late && first == day
            })
        };
        self.stays.iter().find(over).copied()
    }
}

/// The home city, for what begins there.
fn home<'a>(trip: &Trip, directory: &'a Directory, there: &Place) -> Option<&'a Place> {
    let home = directory.place(&trip.home)?;
    (ways::same_city(home, there) == Some(true)).then_some(home)
}
