//! Who must be at an item, and what a plan is for each of them: how many engagements, and how long they wait in between.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::PartyId;
use domain::trip::Invitation;
use serde::Serialize;
use ts_rs::TS;

use crate::view::scene::Scene;

/// What a plan is for one of those who take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonSum {
    /// The id of the person or organization.
    pub id: String,
    /// The name.
    pub name: String,
    /// How many engagements on these days: "4".
    pub engagements: String,
    /// How long there is nothing between the first and the last of a day: "40 min"; none where nobody waits.
    pub idle: Option<String>,
}

/// Who must be at an item: ours in order of precedence, then who comes, the other side, the interpreter.
pub(super) fn parties<'s>(scene: &Scene<'s>, i: usize) -> Vec<&'s PartyId> {
    let item = &scene.trip.items[i];
    let ours = scene.plan.items[i].people.iter();
    let ours = ours.map(|presence| scene.plan.person(presence));
    let coming = item
        .participants
        .iter()
        .filter(|p| p.invitation != Some(Invitation::Declined));
    let coming = coming.map(|p| p.represented_by.as_ref().unwrap_or(&p.who));
    let meeting = item.meeting.iter();
    let others = meeting.flat_map(|m| m.counterparts.iter().chain(&m.interpreter));
    let mut seen = HashSet::new();
    let all = ours.chain(coming).chain(others);
    all.filter(|who| seen.insert(who.as_str())).collect()
}

/// From when to when someone is engaged.
type Busy = (DateTime<Utc>, DateTime<Utc>);

/// Those who take part in what would be placed, with what these days would be for them.
pub(super) fn people(
    scene: &Scene<'_>,
    open: &HashSet<usize>,
    dates: &HashSet<NaiveDate>,
) -> Vec<PersonSum> {
    let mut days: BTreeMap<(&str, NaiveDate), Vec<Busy>> = BTreeMap::new();
    let mut concerned: Vec<&PartyId> = Vec::new();
    for (i, planned) in scene.plan.items.iter().enumerate() {
        let item = &scene.trip.items[i];
        let (Some(day), Some(start)) = (planned.day, planned.start) else {
            continue;
        };
        if item.is_off() || item.kind.leaves_free() || !dates.contains(&day) {
            continue;
        }
        for who in parties(scene, i) {
            if open.contains(&i) && !concerned.contains(&who) {
                concerned.push(who);
            }
            let end = planned.end.unwrap_or(start).max(start);
            days.entry((who.as_str(), day))
                .or_default()
                .push((start, end));
        }
    }
    concerned.sort_by_key(|who| rank(scene, who));
    let sum = |who: &&PartyId| {
        let own = days.iter().filter(|((id, _), _)| *id == who.as_str());
        let (mut count, mut idle) = (0, 0);
        for (_, busy) in own {
            count += busy.len();
            idle += between(busy);
        }
        PersonSum {
            id: who.as_str().to_owned(),
            name: scene.name(who),
            engagements: scene.tell.number(count),
            idle: (idle > 0).then(|| scene.tell.words.length(idle)),
        }
    };
    concerned.iter().map(sum).collect()
}

/// Ours in order of precedence, then the others in the order in which the trip lists them.
pub(super) fn rank(scene: &Scene<'_>, who: &PartyId) -> (usize, usize) {
    let place = |mut ids: Box<dyn Iterator<Item = &PartyId> + '_>| ids.position(|id| id == who);
    let ours = place(Box::new(scene.plan.roster.iter()));
    let guests = place(Box::new(scene.trip.participants.iter().map(|p| &p.who)));
    (ours.unwrap_or(usize::MAX), guests.unwrap_or(usize::MAX))
}

/// The minutes of a day between the first and the last engagement in which there is none.
fn between(busy: &[Busy]) -> i64 {
    let mut busy = busy.to_vec();
    busy.sort_unstable();
    let mut idle = 0;
    let mut until: Option<DateTime<Utc>> = None;
    for (start, end) in busy {
        if let Some(until) = until {
            idle += (start - until).num_minutes().max(0);
        }
        until = Some(until.map_or(end, |until| until.max(end)));
    }
    idle
}
