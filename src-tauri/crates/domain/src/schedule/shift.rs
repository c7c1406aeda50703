//! Everything after an item later by so many minutes, until the first item that is fixed, and what that breaks.

use chrono::TimeDelta;

use super::told::Told;
use crate::check::{self, Context, Finding};
use crate::directory::Directory;
use crate::id::{ItemId, PartyId};
use crate::item::{Item, ItemKind};
use crate::plan::{Plan, plan};
use crate::time::{Hour, When};
use crate::trip::Trip;

/// How far a shift goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// To the end of the day's sheet: a night takes up what an afternoon lost.
    Day,
    /// Over the nights as well.
    Trip,
}

/// What a shift does.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The items that move, in the order of the programme, with their new times. What is attached to one of them moves
    /// with it, and is not among them.
    pub moved: Vec<(ItemId, When)>,
    /// The first item that does not move, where the shift ends.
    pub until: Option<ItemId>,
    /// Findings that were not there before.
    pub breaks: Vec<Finding>,
    /// Findings that are there no more.
    pub mends: Vec<Finding>,
    /// Whose hours change: ours in order of precedence, then the others.
    pub tell: Vec<PartyId>,
}

/// Shifts what comes after an item by minutes (negative: earlier), until the first that is fixed: one that was said to
/// be, or a flight or train, which waits for nobody. After an item is what begins when it has ended; the item itself
/// stays. Nothing is changed; the caller takes the times or leaves them. What has no hour stays where it is. None, where
/// the item has no hour, or a time would leave the calendar.
pub fn shift(
    trip: &Trip,
    directory: &Directory,
    planned: &Plan,
    context: &Context,
    (after, reach): (&ItemId, Reach),
    minutes: i64,
) -> Option<Shift> {
    let delta = TimeDelta::try_minutes(minutes)?;
    let (later, until) = later(trip, planned, after, reach)?;
    let mut moved = Vec::new();
    for index in later {
        if let Some(When::At(hour)) = trip.items[index].when {
            let when = When::At(later_by(&hour, delta)?);
            moved.push((trip.items[index].id.clone(), when));
        }
    }
    let shifted = super::measure::with_times(trip, &moved);
    let after = plan(&shifted, directory);
    let mut told = Told::new(directory, planned);
    for index in 0..trip.items.len() {
        if after.items[index].start != planned.items[index].start {
            told.add(trip, index);
        }
    }
    let (breaks, mends) = differences(
        check::all(trip, directory, planned, context),
        check::all(&shifted, directory, &after, context),
    );
    Some(Shift {
        moved,
        until: until.map(|index| trip.items[index].id.clone()),
        breaks,
        mends,
        tell: told.in_order(),
    })
}

/// What comes after an item and moves, in the order of time, and the item at which that ends.
fn later(
    trip: &Trip,
    planned: &Plan,
    after: &ItemId,
    reach: Reach,
) -> Option<(Vec<usize>, Option<usize>)> {
    let first = trip.items.iter().position(|item| item.id == *after)?;
    let from = planned.items[first].start?;
    let end = planned.items[first].end.unwrap_or(from).max(from);
    let day = planned.items[first].day;
    let comes_after = |i: &usize| {
        let (item, at) = (&trip.items[*i], &planned.items[*i]);
        let near = reach == Reach::Trip || at.day == day;
        let begins_after = at.start.is_some_and(|start| start >= end && start > from);
        *i != first && !item.is_off() && !item.kind.leaves_free() && near && begins_after
    };
    let mut later: Vec<usize> = (0..trip.items.len()).filter(comes_after).collect();
    later.sort_by_key(|i| (planned.items[*i].start, *i));
    let until = later.iter().copied().find(|i| is_fixed(&trip.items[*i]));
    if let Some(until) = until {
        later.retain(|i| planned.items[*i].start < planned.items[until].start);
    }
    later.retain(|i| !planned.items[*i].derived);
    Some((later, until))
}

/// Whether an item's hour cannot move: it was said so, or it is a flight or train and nobody said otherwise.
pub(super) fn is_fixed(item: &Item) -> bool {
    let waits_for_nobody = matches!(item.kind, ItemKind::Flight | ItemKind::Train);
    item.fixed.unwrap_or(waits_for_nobody)
}

/// An hour moved along the wall clock, its end by the same.
pub(super) fn later_by(hour: &Hour, delta: TimeDelta) -> Option<Hour> {
    let end = match hour.end {
        Some(end) => Some(end.checked_add_signed(delta)?),
        None => None,
    };
    Some(Hour {
        start: hour.start.checked_add_signed(delta)?,
        end,
        fold: 0,
        end_fold: 0,
        ..*hour
    })
}

/// The findings that come, and those that go. A finding is the same while it says the same of the same.
pub(super) fn differences(
    before: Vec<Finding>,
    after: Vec<Finding>,
) -> (Vec<Finding>, Vec<Finding>) {
    let without = |these: &[Finding], those: &[Finding]| {
        let known = |f: &&Finding| !those.iter().any(|o| o.code == f.code && o.about == f.about);
        these.iter().filter(known).cloned().collect()
    };
    (without(&after, &before), without(&before, &after))
}
