//! Everything after a moment later by so many minutes, until the first item that is fixed, and what that breaks.

use chrono::TimeDelta;

use crate::check::{self, Context, Finding};
use crate::directory::Directory;
use crate::id::{ItemId, PartyId};
use crate::item::{Item, ItemKind};
use crate::plan::{Plan, plan};
use crate::time::{Hour, When};
use crate::trip::Trip;

/// What a shift does.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The items that move, in the order of the programme, with their new times.
    pub moved: Vec<(ItemId, When)>,
    /// The first item that does not move, where the shift ends.
    pub until: Option<ItemId>,
    /// Findings that were not there before.
    pub breaks: Vec<Finding>,
    /// Whose hours change, ours in order of precedence.
    pub tell: Vec<PartyId>,
}

/// Shifts an item, and what comes after it, by minutes (negative: earlier), until the first that is fixed: one that was
/// said to be, or a flight or train, which waits for nobody. Nothing is changed; the caller takes the times or leaves
/// them. What has no hour stays where it is, what is attached to another moves with it by itself.
pub fn shift(
    trip: &Trip,
    directory: &Directory,
    planned: &Plan,
    context: &Context,
    from: &ItemId,
    minutes: i64,
) -> Option<Shift> {
    let first = trip.items.iter().position(|item| item.id == *from)?;
    let begin = planned.items[first].start?;
    let delta = TimeDelta::try_minutes(minutes)?;
    let mut later: Vec<usize> = (0..trip.items.len())
        .filter(|i| !trip.items[*i].is_off() && !trip.items[*i].kind.leaves_free())
        .filter(|i| planned.items[*i].start.is_some_and(|start| start >= begin))
        .filter(|i| *i == first || planned.items[*i].start > Some(begin))
        .collect();
    later.sort_by_key(|i| (planned.items[*i].start, *i));
    let until = later.iter().position(|i| is_fixed(&trip.items[*i]));
    let mut moving = later[..until.unwrap_or(later.len())].to_vec();
    moving.retain(|i| !planned.items[*i].derived);
    let mut shifted = trip.clone();
    let mut moved = Vec::new();
    let mut tell = Vec::new();
    for index in moving {
        let Some(When::At(hour)) = trip.items[index].when else {
            continue;
        };
        let when = When::At(later_by(&hour, delta)?);
        shifted.items[index].when = Some(when);
        moved.push((trip.items[index].id.clone(), when));
        tell.extend(planned.items[index].people.iter().map(|p| p.who));
    }
    tell.sort_unstable();
    tell.dedup();
    Some(Shift {
        moved,
        until: until.map(|at| trip.items[later[at]].id.clone()),
        breaks: breaks(trip, &shifted, directory, planned, context),
        tell: tell
            .into_iter()
            .map(|who| planned.roster[who as usize].clone())
            .collect(),
    })
}

fn is_fixed(item: &Item) -> bool {
    let waits_for_nobody = matches!(item.kind, ItemKind::Flight | ItemKind::Train);
    item.fixed.unwrap_or(waits_for_nobody)
}

/// An hour moved along the wall clock, its end by the same.
fn later_by(hour: &Hour, delta: TimeDelta) -> Option<Hour> {
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

/// The findings of the trip as it would be, that it does not have as it is.
fn breaks(
    trip: &Trip,
    shifted: &Trip,
    directory: &Directory,
    planned: &Plan,
    context: &Context,
) -> Vec<Finding> {
    let before = check::all(trip, directory, planned, context);
    let known = |f: &Finding| {
        before
            .iter()
            .any(|b| b.code == f.code && b.about == f.about)
    };
    let after = check::all(shifted, directory, &plan(shifted, directory), context);
    after
        .into_iter()
        .filter(|finding| !known(finding))
        .collect()
}
