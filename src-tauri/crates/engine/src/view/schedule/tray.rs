//! What is to be placed: what matters most first, each with what it needs, and with the time that was found for it or
//! the reason why there is none.

use std::collections::HashSet;

use domain::item::Item;
use domain::meeting::Priority;
use domain::schedule::Proposal;
use serde::Serialize;
use ts_rs::TS;

use super::reason::reason;
use crate::view::item::when_and_home;
use crate::view::scene::Scene;
use crate::view::{Coded, Worded};

/// An item that waits for a time.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TrayRow {
    /// The item's id.
    pub id: String,
    /// Its title.
    pub title: Worded,
    /// How much it matters: must, should, could.
    pub priority: Option<Coded>,
    /// "20 min · Workshop hall, Antalya".
    pub needs: String,
    /// Who must be there, in order: "Antalya, Network 1".
    pub who: String,
    /// The time that was found for it: "Wed 18 Dec 13:30–13:50 Antalya".
    pub proposed: Option<String>,
    /// Items that wait too, without which it cannot be taken, since it must follow them.
    pub follows: Vec<String>,
    /// Why none was found.
    pub reason: Option<String>,
}

/// The items that wait, in a scene in which those that could be placed have their time.
pub(super) fn tray(
    scene: &Scene<'_>,
    open: &HashSet<usize>,
    found: Option<&Proposal>,
) -> Vec<TrayRow> {
    let mut rows: Vec<usize> = open.iter().copied().collect();
    rows.sort_by_key(|i| (weight(&scene.trip.items[*i]), *i));
    rows.into_iter()
        .map(|i| row(scene, i, open, found))
        .collect()
}

fn priority(item: &Item) -> Option<Priority> {
    item.meeting.as_ref().and_then(|meeting| meeting.priority)
}

fn weight(item: &Item) -> u8 {
    match priority(item) {
        Some(Priority::Must) => 0,
        Some(Priority::Should) | None => 1,
        Some(Priority::Could) => 2,
    }
}

fn row(scene: &Scene<'_>, i: usize, open: &HashSet<usize>, found: Option<&Proposal>) -> TrayRow {
    let tell = scene.tell;
    let (item, planned) = (&scene.trip.items[i], &scene.plan.items[i]);
    let length = item.wanted_minutes().map(|m| tell.words.length(m.into()));
    let place = item.place.as_ref().and_then(|id| scene.place_name(id));
    let parties = super::people::parties(scene, i);
    let names: Vec<String> = parties.iter().map(|who| scene.name(who)).collect();
    let why = found.and_then(|proposal| {
        let of = proposal.unplaced.iter().find(|(id, _)| *id == item.id);
        of.map(|(_, why)| reason(scene, why))
    });
    let waits = |id: &&domain::id::ItemId| {
        let index = scene.index(id.as_str());
        index.is_some_and(|index| open.contains(&index))
    };
    let follows = item.must_follow.iter().filter(waits);
    TrayRow {
        id: item.id.as_str().to_owned(),
        title: scene.title(item),
        priority: priority(item).map(|p| tell.coded(&p, tell.words.priority(p))),
        needs: tell.line(&[length.unwrap_or_default(), place.unwrap_or_default()]),
        who: tell.list(&names),
        proposed: planned.day.map(|_| when_and_home(scene, item, planned).0),
        follows: follows.map(|id| id.as_str().to_owned()).collect(),
        reason: why,
    }
}
