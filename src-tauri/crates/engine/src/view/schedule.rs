//! Times for items that have none: what is to be placed, the windows, and, beside the plan, what was found.
//!
//! What was found is shown as the plan that it would make: the days with the proposed items in their place among the
//! others, and the warnings that would come with them.

mod moves;
mod people;
mod reason;
pub mod repair;
pub mod shift;
mod tray;
mod windows;

use std::collections::HashSet;
use std::time::Duration;

use chrono::NaiveDate;
use domain::check::{self, Finding, Severity};
use domain::item::Item;
use domain::plan::{Planned, plan};
use domain::schedule::Proposal;
use domain::time::When;
use domain::trip::Trip;
use serde::Serialize;
use ts_rs::TS;

use super::Show;
use super::findings::FindingRow;
use super::itinerary::DayView;
use super::scene::{Now, Scene};
use super::tell::Tell;
use crate::book::{Book, Loaded};
use crate::error::Error;
use crate::seek::{Progress, Proposing};

pub use moves::{MoveRow, MovesView};
pub use people::PersonSum;
pub use repair::{RepairView, RepairWhat};
pub use shift::{ShiftReach, ShiftView};
pub use tray::TrayRow;
pub use windows::{WindowDraft, WindowRow};

/// Times for items that have none.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ScheduleView {
    /// `idle` (nothing was sought), `running`, `found`, `broken`.
    pub state: String,
    /// "44 items have no time", "44 of 44 placed".
    pub said: String,
    /// Whether that is proven, and how long it took: "Proven: no plan places more".
    pub proof: Option<String>,
    /// What stands against looking, or against what was found: no window is open, the plan has changed since.
    pub notes: Vec<String>,
    /// What is to be placed, what matters most first.
    pub tray: Vec<TrayRow>,
    /// The windows, the earliest first.
    pub windows: Vec<WindowRow>,
    /// With what a new window begins.
    pub window: WindowDraft,
    /// The days of the windows, and those on which something would be put, as they would be.
    pub days: Vec<DayView>,
    /// What it would be for each of those who take part.
    pub people: Vec<PersonSum>,
    /// How long people wait in between: "Idle between engagements, over everybody: 3 h 20 min", of it on the way, and
    /// who waits longest.
    pub idle: Vec<String>,
    /// Warnings that would come with it; notes are only counted.
    pub brings: Vec<FindingRow>,
    /// "44 notes".
    pub brings_notes: Option<String>,
}

/// How far the search is, of which the book is asked once.
enum Stand {
    Idle,
    Running(Duration),
    Found(Box<Proposal>, Duration, bool),
    Broken,
}

/// Times for items that have none.
pub fn schedule(book: &mut Book, trip: &str, show: Show) -> Result<ScheduleView, Error> {
    let now = Now::of(book);
    let stand = stand(book, trip)?;
    let context = book.context().clone();
    let loaded = book.trip(trip)?;
    let open: HashSet<usize> = open(&loaded).collect();
    let mut would = loaded.trip.clone();
    if let Stand::Found(proposal, ..) = &stand {
        give(&mut would, proposal, &open);
    }
    let planned = plan(&would, loaded.directory);
    let findings = check::all(&would, loaded.directory, &planned, &context);
    let (small, brings): (Vec<Finding>, Vec<Finding>) = newly(loaded.findings, findings)
        .into_iter()
        .partition(|finding| finding.severity == Severity::Note);
    let notes = small.len();
    let scene = Scene::new(
        &Loaded {
            trip: &would,
            directory: loaded.directory,
            plan: &planned,
            findings: &brings,
        },
        now,
        show,
    );
    let found = match &stand {
        Stand::Found(proposal, ..) => Some(proposal.as_ref()),
        _ => None,
    };
    let tray = tray::tray(&scene, &open, found);
    let tell = scene.tell;
    let dates = dates(&scene, &open);
    let days = super::itinerary::days(&scene, &context.rules, |date| dates.contains(&date));
    Ok(ScheduleView {
        state: code(&stand).to_owned(),
        said: said(tell, &stand, tray.len()),
        proof: proof(tell, &stand),
        notes: self::notes(tell, &stand, loaded.trip, tray.len()),
        windows: windows::windows(&scene),
        window: windows::fresh(&scene),
        days,
        people: found.map_or_else(Vec::new, |_| people::people(&scene, &open, &dates)),
        idle: found.map_or_else(Vec::new, |proposal| idle(&scene, proposal)),
        brings: super::findings::rows(&scene).collect(),
        brings_notes: (notes > 0).then(|| tell.count("view-findings-note", notes)),
        tray,
    })
}

/// Whether an item waits for a time: it has none of its own or by another, and could still take place.
fn waits(item: &Item, planned: &Planned) -> bool {
    let over = item.meeting.as_ref().is_some_and(|m| m.stage.is_over());
    planned.day.is_none()
        && planned.when.is_none()
        && item.attach.is_none()
        && !item.is_off()
        && !over
}

fn open<'a>(loaded: &Loaded<'a>) -> impl Iterator<Item = usize> + use<'a> {
    let (items, planned) = (&loaded.trip.items, &loaded.plan.items);
    (0..items.len()).filter(|i| waits(&items[*i], &planned[*i]))
}

fn stand(book: &mut Book, trip: &str) -> Result<Stand, Error> {
    let current = book.trip(trip)?.trip.clone();
    let Some(Proposing { seek, trip }) = book.seeks.proposals.get_mut(trip) else {
        return Ok(Stand::Idle);
    };
    Ok(match seek.progress(Duration::ZERO) {
        Progress::Running(took) => Stand::Running(took),
        Progress::Broken => Stand::Broken,
        Progress::Found(proposal, took) => {
            let changed = has_changed(trip, &current, proposal);
            Stand::Found(Box::new(proposal.clone()), took, changed)
        }
    })
}

/// Whether a trip differs from what it was, but for the proposed times that were taken.
fn has_changed(was: &Trip, is: &Trip, proposal: &Proposal) -> bool {
    let mut expected = was.clone();
    // That a warning was accepted moves nothing.
    expected.accepted.clone_from(&is.accepted);
    for (id, when) in &proposal.placed {
        let taken = is.item(id.as_str()).is_some_and(|i| i.when == Some(*when));
        let item = expected.items.iter_mut().find(|item| item.id == *id);
        if let (true, Some(item)) = (taken, item) {
            item.when = Some(*when);
        }
    }
    expected != *is
}

/// Gives the items that wait their proposed times.
fn give(would: &mut Trip, proposal: &Proposal, open: &HashSet<usize>) {
    for (id, when) in &proposal.placed {
        let index = would.items.iter().position(|item| item.id == *id);
        if let Some(index) = index.filter(|index| open.contains(index)) {
            would.items[index].when = Some(When::clone(when));
        }
    }
}

/// Findings that are not among the known ones.
fn newly(known: &[Finding], findings: Vec<Finding>) -> Vec<Finding> {
    let before: HashSet<_> = known.iter().map(|f| (&f.code, &f.about)).collect();
    findings
        .into_iter()
        .filter(|f| !before.contains(&(&f.code, &f.about)))
        .collect()
}

/// The days to be shown: those of the windows, and those on which something would be put.
fn dates(scene: &Scene<'_>, open: &HashSet<usize>) -> HashSet<NaiveDate> {
    let put = open.iter().filter_map(|i| scene.plan.items[*i].day);
    let windows = scene.trip.windows.iter();
    put.chain(windows.map(|window| window.start.date()))
        .collect()
}

fn code(stand: &Stand) -> &'static str {
    match stand {
        Stand::Idle => "idle",
        Stand::Running(_) => "running",
        Stand::Found(..) => "found",
        Stand::Broken => "broken",
    }
}

fn said(tell: Tell, stand: &Stand, waiting: usize) -> String {
    match stand {
        Stand::Running(took) => {
            let seconds = tell.number(usize::try_from(took.as_secs()).unwrap_or(usize::MAX));
            tell.say("schedule-running", &[("seconds", &seconds)])
        }
        Stand::Found(proposal, ..) => {
            let placed = proposal.placed.len();
            let all = placed + proposal.unplaced.len();
            let (number, all) = (tell.number(placed), tell.number(all));
            tell.say("schedule-placed", &[("number", &number), ("all", &all)])
        }
        Stand::Broken => tell.say("schedule-broken", &[]),
        Stand::Idle if waiting == 0 => tell.say("schedule-none", &[]),
        Stand::Idle => tell.count("schedule-waiting", waiting),
    }
}

fn proof(tell: Tell, stand: &Stand) -> Option<String> {
    let Stand::Found(proposal, took, _) = stand else {
        return None;
    };
    if proposal.unplaced.is_empty() {
        return Some(tell.say("schedule-proven-all", &[]));
    }
    if proposal.proven {
        return Some(tell.say("schedule-proven", &[]));
    }
    let seconds = usize::try_from(took.as_secs().max(1)).unwrap_or(usize::MAX);
    let seconds = tell.number(seconds);
    Some(tell.say("schedule-unproven", &[("seconds", &seconds)]))
}

fn idle(scene: &Scene<'_>, proposal: &Proposal) -> Vec<String> {
    let tell = scene.tell;
    if proposal.placed.is_empty() {
        return Vec::new();
    }
    let length = |minutes: i64| tell.words.length(minutes);
    let mut said = vec![tell.say("schedule-idle", &[("length", &length(proposal.idle))])];
    if proposal.travel > 0 {
        said.push(tell.say("schedule-travel", &[("length", &length(proposal.travel))]));
    }
    if let Some((who, minutes)) = &proposal.longest {
        let args = [("name", &*scene.name(who)), ("length", &length(*minutes))];
        said.push(tell.say("schedule-longest", &args));
    }
    said
}

fn notes(tell: Tell, stand: &Stand, trip: &Trip, waiting: usize) -> Vec<String> {
    let mut notes = Vec::new();
    if trip.windows.is_empty() && waiting > 0 {
        notes.push(tell.say("schedule-no-window", &[]));
    }
    if let Stand::Found(_, _, true) = stand {
        notes.push(tell.say("schedule-changed", &[]));
    }
    notes
}
