//! An item is late, falls out, or somebody is away: the fewest changes that make the plan possible again, whom they
//! concern, and what stays wrong.
//!
//! The search goes on beside everything else, as the one for times does; the same question asked again shows how far it
//! has come.

use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::id::{ItemId, PartyId};
use domain::schedule::{Change, Disturbance, Repair, repair};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ShiftReach;
use super::moves::{Before, MovesView};
use crate::book::{Book, Loaded};
use crate::call::RepairAsk;
use crate::error::Error;
use crate::seek::{Progress, Repairing, Seek};
use crate::view::Worded;
use crate::view::scene::{Now, Scene};
use crate::view::tell::Tell;

/// So long the search may take.
const LIMIT: Duration = Duration::from_secs(20);
/// So long a person notices no wait.
const AT_ONCE: Duration = Duration::from_millis(150);

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RepairWhat {
    /// The item begins and ends later.
    Late,
    /// The item does not take place at its hour.
    Without,
    /// Someone cannot be there from the item on.
    Away,
}

/// What makes the plan possible again.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RepairView {
    /// `running`, `found`, `broken`.
    pub state: String,
    /// The item.
    pub item: Worded,
    /// "3 changes make the plan possible again."
    pub said: String,
    /// Whether fewer would do: "No fewer would do."
    pub proof: Option<String>,
    /// What would change, what happened to the item included.
    pub moves: Option<MovesView>,
}

/// What makes the plan possible again.
pub fn look(book: &mut Book, args: &RepairAsk) -> Result<RepairView, Error> {
    let found = sought(book, args)?;
    let (now, context) = (Now::of(book), book.context().clone());
    let before = Before {
        loaded: book.trip(&args.trip)?,
        context,
        now,
        show: args.show,
    };
    let scene = Scene::new(&before.loaded, now, args.show);
    let index = scene.index(&args.item);
    let item = index.map(|i| scene.title(&scene.trip.items[i]));
    let tell = scene.tell;
    let view = |state: &str, said: String, proof, moves| RepairView {
        state: state.to_owned(),
        item: item.unwrap_or_default(),
        said,
        proof,
        moves,
    };
    Ok(match found {
        Sought::Running(took) => {
            let seconds = tell.number(usize::try_from(took.as_secs()).unwrap_or(usize::MAX));
            let said = tell.say("schedule-running", &[("seconds", &seconds)]);
            view("running", said, None, None)
        }
        Sought::Broken => view("broken", tell.say("schedule-broken", &[]), None, None),
        Sought::Found(repair) => {
            let moves = moves(&before, &scene, &repair);
            let (said, proof) = said(tell, &repair);
            view("found", said, proof, Some(moves))
        }
    })
}

/// How far the search has come.
pub(crate) enum Sought {
    Running(Duration),
    Found(Box<Repair>),
    Broken,
}

/// The search for this question, begun where it was not, or where the trip has changed since.
pub(crate) fn sought(book: &mut Book, args: &RepairAsk) -> Result<Sought, Error> {
    let loaded = book.trip(&args.trip)?;
    let disturbance = disturbance(&loaded, args)?;
    let trip = loaded.trip.clone();
    let kept = book.seeks.repair.as_ref();
    let same = kept.is_some_and(|kept| kept.disturbance == disturbance && kept.trip == trip);
    if !same {
        begin(book, args, disturbance)?;
    }
    let Some(repairing) = &mut book.seeks.repair else {
        return Ok(Sought::Broken);
    };
    let wait = if same { Duration::ZERO } else { AT_ONCE };
    Ok(match repairing.seek.progress(wait) {
        Progress::Running(took) => Sought::Running(took),
        Progress::Broken => Sought::Broken,
        Progress::Found(None, _) => {
            let words = documents::words::Words::of(args.show.language);
            return Err(Error::invalid(words.say("move-no-hour", &[])));
        }
        Progress::Found(Some(repair), _) => Sought::Found(Box::new(repair.clone())),
    })
}

fn begin(book: &mut Book, args: &RepairAsk, disturbance: Disturbance) -> Result<(), Error> {
    let context = book.context().clone();
    let loaded = book.trip(&args.trip)?;
    let (trip, directory, plan) = (
        loaded.trip.clone(),
        loaded.directory.clone(),
        loaded.plan.clone(),
    );
    let (of, why) = (trip.clone(), disturbance.clone());
    let seek = Seek::begin(LIMIT, move |stop| {
        repair(&of, &directory, &plan, &context, &why, stop)
    })?;
    book.seeks.repair = Some(Repairing {
        seek,
        trip,
        disturbance,
    });
    Ok(())
}

fn disturbance(loaded: &Loaded<'_>, args: &RepairAsk) -> Result<Disturbance, Error> {
    let items = &loaded.trip.items;
    let index = items.iter().position(|item| item.id.as_str() == args.item);
    let Some(index) = index else {
        let ids = items.iter().map(|item| item.id.as_str());
        return Err(Error::unknown("item", &args.item, ids));
    };
    let item: ItemId = items[index].id.clone();
    let planned = &loaded.plan.items[index];
    Ok(match args.what {
        RepairWhat::Late => Disturbance::Late(item, args.minutes.unwrap_or(0)),
        RepairWhat::Without => Disturbance::Without(item),
        RepairWhat::Away => {
            let who = args.person.as_deref().unwrap_or_default();
            let until = match args.reach {
                Some(ShiftReach::Day) => end_of_day(planned),
                _ => None,
            };
            Disturbance::Away(PartyId::new(who), planned.start, until)
        }
    })
}

/// Midnight after a planned item, where it takes place.
fn end_of_day(planned: &domain::plan::Planned) -> Option<DateTime<Utc>> {
    let next = planned.day?.succ_opt()?.and_hms_opt(0, 0, 0)?;
    planned.local_zone?.instants(next).pick(0)
}

fn moves(before: &Before<'_>, scene: &Scene<'_>, repair: &Repair) -> MovesView {
    let mut would = before.loaded.trip.clone();
    let changes = || repair.given.iter().chain(&repair.changes);
    for change in changes() {
        if let Some(item) = would.items.iter_mut().find(|item| item.id == change.item) {
            item.when = change.to;
        }
    }
    let mut told: Vec<PartyId> = Vec::new();
    for who in changes().flat_map(|change| &change.tell) {
        if !told.contains(who) {
            told.push(who.clone());
        }
    }
    told.sort_by_key(|who| super::people::rank(scene, who));
    let of = |id: &str| {
        let change = changes().find(|change: &&Change| change.item.as_str() == id);
        change.map_or_else(
            || super::shift::concerned(scene, id),
            |change| change.tell.clone(),
        )
    };
    before.moves(&before.after(would), &told, of)
}

fn said(tell: Tell, repair: &Repair) -> (String, Option<String>) {
    let count = repair.changes.len();
    if count == 0 {
        return (tell.say("repair-none", &[]), None);
    }
    let proof = if repair.proven {
        "repair-proven"
    } else {
        "repair-unproven"
    };
    (
        tell.count("repair-changes", count),
        Some(tell.say(proof, &[])),
    )
}
