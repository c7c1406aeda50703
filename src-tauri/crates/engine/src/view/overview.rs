//! A trip at a glance: countdown, briefings, meetings, findings, the way.

use chrono::NaiveDate;
use domain::briefing::{Briefing, Due};
use domain::days;
use domain::id::PlaceId;
use domain::item::Item;
use domain::meeting::Meeting;
use serde::Serialize;
use ts_rs::TS;

use super::findings::FindingRow;
use super::header::TripHeader;
use super::scene::{Now, Scene};
use super::trips::StageCount;
use super::{Coded, Dated, Show, Worded, countdown};
use crate::book::Book;
use crate::error::Error;

/// A trip at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OverviewView {
    /// The head.
    pub header: TripHeader,
    /// What the trip is for.
    pub purpose: Option<Worded>,
    /// The countdown in working days, first act first.
    pub countdown: Vec<CountdownRow>,
    /// The tracked papers.
    pub briefings: Vec<BriefingRow>,
    /// "0 of 1 cleared".
    pub briefings_summary: Option<String>,
    /// The meetings in the order of the programme.
    pub meetings: Vec<MeetingRow>,
    /// Meetings by stage.
    pub meetings_summary: Vec<StageCount>,
    /// The delegation in order of precedence.
    pub delegation: Vec<DelegateRow>,
    /// The gravest findings, up to five.
    pub findings: Vec<FindingRow>,
    /// "Accepted 2": what stands apart; none where nothing was accepted.
    pub accepted: Option<String>,
    /// The legs: from, to, number.
    pub route: Vec<LegRow>,
    /// How many items are to be placed.
    pub unplaced: u32,
}

/// An act of the countdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CountdownRow {
    /// Working days before (positive) or after (negative) the trip.
    pub days: i64,
    /// `T−7`.
    pub label: String,
    /// Its day.
    pub date: Dated,
    /// What is done.
    pub what: String,
    /// `past`, `today`, `next`, `future`.
    pub state: String,
}

/// A briefing in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BriefingRow {
    /// Its id.
    pub id: String,
    /// The item it is for.
    pub item: Option<String>,
    /// Its title.
    pub title: Worded,
    /// How far it has come.
    pub stage: Coded,
    /// Who writes it.
    pub owner: Option<String>,
    /// When it is due: day and T minus.
    pub due: Option<String>,
    /// Whether that day is over and it is not cleared.
    pub late: bool,
}

/// A meeting in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingRow {
    /// The item's id.
    pub id: String,
    /// Its title.
    pub title: Worded,
    /// Day and local time with the city, or what is known of it.
    pub when: String,
    /// The hour at home, with the difference, where it is another.
    pub home: Option<String>,
    /// With whom.
    pub counterparts: String,
    /// How far it has come.
    pub stage: Coded,
}

/// Someone in the delegation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DelegateRow {
    /// The person's id.
    pub id: String,
    /// The place in the order.
    pub number: String,
    /// The name.
    pub name: String,
    /// The full title, or a gap.
    pub title: Option<String>,
    /// The part played.
    pub role: Coded,
    /// Whether the trip is for this person.
    pub principal: bool,
}

/// A leg of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LegRow {
    /// The item's id.
    pub item: String,
    /// From which city.
    pub from: String,
    /// To which city.
    pub to: String,
    /// Its number or kind.
    pub what: String,
}

/// A trip at a glance.
pub fn overview(book: &mut Book, trip: &str, show: Show) -> Result<OverviewView, Error> {
    const GRAVEST: usize = 5;
    let now = Now::of(book);
    let scene = Scene::new(&book.trip(trip)?, now, show);
    let over = |i: &usize| scene.is_over(&scene.trip.items[*i], &scene.plan.items[*i]);
    Ok(OverviewView {
        header: super::header::trip_header(&scene),
        purpose: scene.tell.text(scene.trip.purpose.as_ref()),
        countdown: countdown::rows(&scene),
        briefings: scene
            .trip
            .briefings
            .iter()
            .map(|b| briefing_row(&scene, b))
            .collect(),
        briefings_summary: super::trips::briefings_summary(&scene),
        meetings: meetings(&scene),
        meetings_summary: super::trips::stages(&scene),
        delegation: delegation(&scene),
        findings: super::findings::rows(&scene).take(GRAVEST).collect(),
        accepted: super::findings::accepted_words(&scene),
        route: route(&scene),
        unplaced: u32::try_from(scene.plan.undated.iter().filter(|i| !over(i)).count())
            .unwrap_or(u32::MAX),
    })
}

/// A briefing as a row.
pub(crate) fn briefing_row(scene: &Scene<'_>, briefing: &Briefing) -> BriefingRow {
    let tell = scene.tell;
    let due = due(scene, briefing);
    let title = match briefing.title_in(tell.language) {
        None if briefing.title.is_empty() && briefing.titles.is_empty() => {
            tell.worded(Some(&tell.words.briefing_kind(briefing.kind)), "")
        }
        here => tell.worded(here, briefing.nearest_title(tell.language)),
    };
    BriefingRow {
        id: briefing.id.as_str().to_owned(),
        item: briefing.item.as_ref().map(|id| id.as_str().to_owned()),
        title,
        stage: tell.coded(&briefing.stage, tell.words.briefing_stage(briefing.stage)),
        owner: briefing.owner.as_ref().map(|id| scene.name(id)),
        due: due.as_ref().map(|due| due_words(scene, due)),
        late: due.is_some_and(|due| due.day < scene.today() && !briefing.stage.is_cleared()),
    }
}

/// When a briefing is due.
struct DueDay {
    day: NaiveDate,
    working_days: Option<u32>,
    time: Option<String>,
    city: PlaceId,
}

fn due(scene: &Scene<'_>, briefing: &Briefing) -> Option<DueDay> {
    let home = || scene.trip.home.clone();
    match briefing.due.as_ref()? {
        Due::On(day) => Some(DueDay {
            day: *day,
            working_days: None,
            time: None,
            city: home(),
        }),
        Due::Before {
            working_days,
            city,
            time,
        } => {
            let of_item = briefing
                .item
                .as_ref()
                .and_then(|id| scene.index(id.as_str()));
            let base = of_item
                .and_then(|i| scene.plan.items[i].day)
                .or(scene.span().map(|(first, _)| first))?;
            let city = city.clone().unwrap_or_else(home);
            let day = days::working_days_before(scene.directory, &city, base, *working_days);
            Some(DueDay {
                day,
                working_days: Some(*working_days),
                time: time.clone(),
                city,
            })
        }
    }
}

/// "due Thu 28 Nov, 17:00 Istanbul · T−7", "due today · T−7".
fn due_words(scene: &Scene<'_>, due: &DueDay) -> String {
    let tell = scene.tell;
    let day = match due.day == scene.today() {
        true => tell.say("view-today", &[]),
        false => tell.day(due.day),
    };
    let hour = due.time.as_ref().map(|time| {
        let city = scene.city_name(&due.city).unwrap_or_default();
        tell.say(
            "view-hours-city",
            &[("hours", &tell.words.digits(time)), ("city", &city)],
        )
    });
    let day = [Some(day), hour]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let mark = due
        .working_days
        .map(|n| tell.words.t_mark(n.into()))
        .unwrap_or_default();
    tell.line(&[tell.say("view-due", &[("day", &day)]), mark])
}

fn meetings(scene: &Scene<'_>) -> Vec<MeetingRow> {
    let all = scene.order().into_iter();
    all.filter_map(|i| Some(meeting_row(scene, i, scene.trip.items[i].meeting.as_ref()?)))
        .collect()
}

fn meeting_row(scene: &Scene<'_>, i: usize, meeting: &Meeting) -> MeetingRow {
    let (item, planned) = (&scene.trip.items[i], &scene.plan.items[i]);
    let (when, home) = super::item::when_and_home(scene, item, planned);
    MeetingRow {
        id: item.id.as_str().to_owned(),
        title: scene.title(item),
        when,
        home,
        counterparts: counterparts(scene, item, meeting),
        stage: scene.stage(meeting.stage),
    }
}

/// With whom: the counterparts, else who else takes part.
fn counterparts(scene: &Scene<'_>, item: &Item, meeting: &Meeting) -> String {
    const SHOWN: usize = 3;
    let guests = item
        .participants
        .iter()
        .filter(|p| p.side != Some(domain::trip::Side::Ours))
        .map(|p| &p.who);
    let named: Vec<String> = match meeting.counterparts.as_slice() {
        [] => guests.map(|who| scene.name(who)).collect(),
        all => all.iter().map(|who| scene.name(who)).collect(),
    };
    match named.len() {
        0..=SHOWN => scene.tell.list(&named),
        more => scene.tell.words.people_more(&named[0], more - 1),
    }
}

fn delegation(scene: &Scene<'_>) -> Vec<DelegateRow> {
    let tell = scene.tell;
    let row = |(i, d): (usize, &domain::trip::Delegate)| DelegateRow {
        id: d.person.as_str().to_owned(),
        number: tell
            .words
            .number(d.order.unwrap_or(i64::try_from(i + 1).unwrap_or(i64::MAX))),
        name: scene.name(&d.person),
        title: scene
            .directory
            .title_of(&d.person, d.organization.as_ref(), tell.language),
        role: tell.coded(&d.role, tell.words.role(d.role)),
        principal: d.principal.unwrap_or(false),
    };
    scene
        .trip
        .in_precedence()
        .into_iter()
        .enumerate()
        .map(row)
        .collect()
}

/// The way in legs between cities, in the order of the programme.
fn route(scene: &Scene<'_>) -> Vec<LegRow> {
    let legs = scene.order().into_iter().filter_map(|i| {
        let item = &scene.trip.items[i];
        let (from, to) = (item.from_place.as_ref()?, item.place.as_ref()?);
        let (from, to) = (scene.city_name(from)?, scene.city_name(to)?);
        let leg = item.kind.moves() && !item.is_off() && from != to;
        let what = item
            .number
            .clone()
            .unwrap_or_else(|| scene.tell.words.kind(item.kind));
        leg.then(|| LegRow {
            item: item.id.as_str().to_owned(),
            from,
            to,
            what,
        })
    });
    legs.collect()
}
