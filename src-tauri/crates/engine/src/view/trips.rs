//! The list of trips.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::meeting::Stage;
use domain::outcome::{OutcomeKind, OutcomeStatus};
use domain::trip::{Side, Trip, TripKind, TripStatus};
use serde::Serialize;
use ts_rs::TS;

use super::header::{self, Clocks, TMinus};
use super::scene::{Now, Scene};
use super::tell::{Tell, row_name, short_name};
use super::{Coded, Dated, FindingCounts, Show, countdown};
use crate::book::Book;
use crate::error::Error;

/// The list of trips, in groups.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TripsView {
    /// Date and hour at the office's home.
    pub clocks: Clocks,
    /// Upcoming, after return, closed; empty groups are left out.
    pub groups: Vec<TripGroup>,
}

/// A group of trips.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TripGroup {
    /// `upcoming`, `after`, `closed`, with its heading.
    pub group: Coded,
    /// What stands small beside the heading.
    pub note: Option<String>,
    /// Its trips.
    pub rows: Vec<TripRow>,
}

/// A trip in the list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TripRow {
    /// The trip's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A short name for the rail.
    pub short: String,
    /// The second line: who goes, and with whom.
    pub who: String,
    /// Its days.
    pub dates: Option<Dated>,
    /// Outbound, hosted, virtual.
    pub kind: Coded,
    /// Its status.
    pub status: Coded,
    /// T minus, while it is not closed.
    pub t_minus: Option<TMinus>,
    /// The next act of the countdown, or what is left to do: the line under the ruler.
    pub next: String,
    /// Meetings by stage, those that are none left out.
    pub meetings: Vec<StageCount>,
    /// "0 of 1 cleared"; none without briefings.
    pub briefings: Option<String>,
    /// Findings.
    pub findings: FindingCounts,
}

/// How many meetings are at a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StageCount {
    /// The stage.
    pub stage: Coded,
    /// How many.
    pub count: String,
}

/// In which group of the list a trip stands, nearest group first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Upcoming,
    After,
    Closed,
}

impl Group {
    const ALL: [Group; 3] = [Group::Upcoming, Group::After, Group::Closed];

    fn code(self) -> &'static str {
        match self {
            Group::Upcoming => "upcoming",
            Group::After => "after",
            Group::Closed => "closed",
        }
    }
}

/// The list of trips: those to come with the nearest first, then those with something left to do, then the closed.
pub fn trips(book: &mut Book, show: Show) -> Result<TripsView, Error> {
    let tell = Tell::new(show);
    let (now, clocks) = (Now::of(book), header::office_clocks(book, show)?);
    let mut found: Vec<(Group, Option<NaiveDate>, TripRow)> = Vec::new();
    for loaded in book.trips()? {
        let scene = Scene::new(&loaded, now, show);
        let group = group(&scene);
        found.push((
            group,
            scene.span().map(|(first, _)| first),
            row(&scene, group),
        ));
    }
    tell_apart(tell, &mut found);
    let groups = Group::ALL.into_iter().filter_map(|group| {
        let mut rows: Vec<_> = found.iter().filter(|(g, ..)| *g == group).collect();
        match group {
            Group::Upcoming => rows.sort_by_key(|(_, first, _)| first.unwrap_or(NaiveDate::MAX)),
            _ => rows.sort_by_key(|(_, first, _)| std::cmp::Reverse(*first)),
        }
        (!rows.is_empty()).then(|| {
            trip_group(
                tell,
                group,
                rows.into_iter().map(|(.., row)| row.clone()).collect(),
            )
        })
    });
    Ok(TripsView {
        clocks,
        groups: groups.collect(),
    })
}

fn trip_group(tell: Tell, group: Group, rows: Vec<TripRow>) -> TripGroup {
    let code = group.code().to_owned();
    let word = tell.say(&format!("view-group-{code}"), &[]);
    let note = match group {
        Group::Upcoming => Some(tell.count("view-group-upcoming-note", rows.len())),
        Group::After => Some(tell.say("view-group-after-note", &[])),
        Group::Closed => None,
    };
    TripGroup {
        group: Coded { code, word },
        note,
        rows,
    }
}

/// Two trips to one city are told apart by their months.
fn tell_apart(tell: Tell, found: &mut [(Group, Option<NaiveDate>, TripRow)]) {
    let mut count: HashMap<String, usize> = HashMap::new();
    for (.., row) in found.iter() {
        *count.entry(row.short.clone()).or_default() += 1;
    }
    for (_, first, row) in found {
        if let Some(first) = first.filter(|_| count.get(&row.short).is_some_and(|n| *n > 1)) {
            row.short = format!(
                "{} · {}",
                row.short,
                tell.words.month_year(first, tell.calendar)
            );
        }
    }
}

fn group(scene: &Scene<'_>) -> Group {
    let past = scene.span().is_some_and(|(_, last)| last < scene.today());
    match scene.trip.status {
        TripStatus::Cancelled => Group::Closed,
        TripStatus::Done if open_commitments(scene.trip) == 0 => Group::Closed,
        TripStatus::Done => Group::After,
        _ if past => Group::After,
        _ => Group::Upcoming,
    }
}

/// What we or they have promised and not done yet.
fn open_commitments(trip: &Trip) -> usize {
    let open = |s: Option<OutcomeStatus>| {
        matches!(s, Some(OutcomeStatus::Open | OutcomeStatus::InProgress))
    };
    trip.outcomes.iter().filter(|o| open(o.status)).count()
}

fn row(scene: &Scene<'_>, group: Group) -> TripRow {
    let (tell, trip) = (scene.tell, scene.trip);
    TripRow {
        id: trip.id.as_str().to_owned(),
        title: trip.nearest_title(tell.language).to_owned(),
        short: header::short(scene),
        who: who(scene),
        dates: scene.span().map(|span| tell.span(span)),
        kind: tell.coded(&trip.kind, tell.words.trip_kind(trip.kind)),
        status: tell.coded(&trip.status, tell.words.trip_status(trip.status)),
        t_minus: header::t_minus(scene),
        next: next(scene, group),
        meetings: stages(scene),
        briefings: briefings_summary(scene),
        findings: super::findings::counts(tell, &scene.findings),
    }
}

fn next(scene: &Scene<'_>, group: Group) -> String {
    let tell = scene.tell;
    let left = || match open_commitments(scene.trip) {
        0 if scene
            .trip
            .outcomes
            .iter()
            .any(|o| o.kind == OutcomeKind::Commitment) =>
        {
            tell.say("view-commitments-done", &[])
        }
        0 => tell.count("view-outcomes", scene.trip.outcomes.len()),
        open => tell.count("view-commitments-open", open),
    };
    match (group, scene.span()) {
        (Group::Closed, _) => left(),
        (Group::After, _) if scene.is_closed() => left(),
        (_, None) => tell.say("view-no-dates", &[]),
        (_, Some(_)) => countdown::next(scene).unwrap_or_else(left),
    }
}

/// Who goes, and with whom it is about: "E. İmamoğlu and 2 · Balkan Cities".
fn who(scene: &Scene<'_>) -> String {
    let tell = scene.tell;
    let ours = match scene.trip.head() {
        Some(head) => {
            let name = short_name(&scene.name(&head.person));
            match scene.trip.delegation.len() - 1 {
                0 => name,
                more => {
                    let (count, number) = (more.to_string(), tell.number(more));
                    tell.say(
                        "view-who-and",
                        &[("name", &name), ("count", &count), ("number", &number)],
                    )
                }
            }
        }
        None => tell.say("view-head-to-be-named", &[]),
    };
    tell.line(&[ours, with_whom(scene).unwrap_or_default()])
}

/// The other side in a few words: how many guests, else the network that convenes, else the first counterparts.
fn with_whom(scene: &Scene<'_>) -> Option<String> {
    let tell = scene.tell;
    let guests = |list: &[domain::trip::Participant]| {
        list.iter().filter(|p| p.side != Some(Side::Ours)).count()
    };
    let of_items = scene
        .trip
        .items
        .iter()
        .map(|i| guests(&i.participants))
        .max()
        .unwrap_or(0);
    let guests = guests(&scene.trip.participants).max(of_items);
    if scene.trip.kind != TripKind::Outbound && guests > 0 {
        return Some(tell.count("view-participants", guests));
    }
    let meetings = || {
        scene
            .trip
            .items
            .iter()
            .filter(|i| !i.is_off())
            .filter_map(|i| i.meeting.as_ref())
    };
    if let Some(network) = meetings().find_map(|m| m.organizers.first()) {
        return Some(scene.name(network));
    }
    let mut names: Vec<String> = Vec::new();
    for who in meetings().flat_map(|m| &m.counterparts) {
        let name = scene.name(who);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let first = names.first()?;
    Some(match names.len() {
        1 => first.clone(),
        2 => tell.list(&names.iter().map(|n| row_name(n)).collect::<Vec<_>>()),
        more => tell.words.people_more(row_name(first), more - 1),
    })
}

/// Meetings by stage, in the order of the work.
pub(crate) fn stages(scene: &Scene<'_>) -> Vec<StageCount> {
    let of = |stage| {
        scene
            .trip
            .items
            .iter()
            .filter_map(|i| i.meeting.as_ref())
            .filter(|m| m.stage == stage)
            .count()
    };
    let counts = Stage::ALL
        .into_iter()
        .map(|stage| (stage, of(stage)))
        .filter(|(_, count)| *count > 0);
    counts
        .map(|(stage, count)| StageCount {
            stage: scene.stage(stage),
            count: scene.tell.number(count),
        })
        .collect()
}

/// "0 of 1 cleared".
pub(crate) fn briefings_summary(scene: &Scene<'_>) -> Option<String> {
    let all = scene.trip.briefings.len();
    let cleared = scene
        .trip
        .briefings
        .iter()
        .filter(|b| b.stage.is_cleared())
        .count();
    let [cleared, of] = [cleared, all].map(|n| scene.tell.number(n));
    (all > 0).then(|| {
        scene.tell.say(
            "view-briefings-cleared",
            &[("cleared", &cleared), ("all", &of)],
        )
    })
}
