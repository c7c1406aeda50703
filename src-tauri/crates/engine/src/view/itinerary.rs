//! The itinerary as an agenda: days, items, seams, and the tray of what has no day yet.

pub mod ghost;
mod notes;
mod people;
mod row;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{PartyId, PlaceId};
use domain::item::ItemKind;
use domain::leave::{Leave, leaves};
use domain::plan::{Day, Plan, Row, Seam};
use domain::rules::Rules;
use domain::time::Zone;
use serde::Serialize;
use ts_rs::TS;

use super::findings::FindingRow;
use super::header::TripHeader;
use super::release::Since;
use super::scene::{Now, Scene, noon};
use super::{Coded, Dated, Show, Worded};
use crate::book::Book;
use crate::error::Error;
pub(crate) use people::Crowds;
pub(crate) use row::{attached_text, hours_local, leave_text, relation};

/// The itinerary.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ItineraryView {
    /// The head.
    pub header: TripHeader,
    /// The days in order.
    pub days: Vec<DayView>,
    /// Items to be placed.
    pub tray: Vec<ItemRow>,
    /// "2 items without a day".
    pub tray_note: String,
    /// People to narrow the view to: the roster in order of precedence.
    pub people: Vec<PersonOption>,
    /// Whom it is narrowed to.
    pub person: Option<String>,
    /// "Since release 3: 1 moved, 1 removed"; none before the first release, and where nothing differs.
    pub since_release: Option<String>,
}

/// Someone to narrow the view to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonOption {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DayView {
    /// The date, `2024-12-07`: a key, not to be shown.
    pub key: String,
    /// The heading, both calendars.
    pub date: Dated,
    /// The cities of the day in order, from where to where.
    pub cities: Vec<String>,
    /// Head of the local column: "Istanbul, local".
    pub local_head: String,
    /// Head of the home column: "Istanbul, home", "Istanbul (+2 h)".
    pub home_head: String,
    /// Notes of the day: a public holiday, a change of the clocks with both differences.
    pub notes: Vec<DayNote>,
    /// Its rows.
    pub rows: Vec<AgendaRow>,
}

/// A note beside a day's heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DayNote {
    /// `holiday`, `clock_change`, `prayer`.
    pub code: String,
    /// The sentence.
    pub text: String,
}

/// A row of a day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "row", rename_all = "snake_case")]
pub enum AgendaRow {
    /// An item.
    Item(Box<ItemRow>),
    /// From here another clock counts; it re-heads the columns.
    Seam {
        /// "Clock goes back 2 h — now Tirana time".
        text: String,
        /// Head of the local column from here.
        local_head: String,
        /// Head of the home column from here.
        home_head: String,
    },
}

/// An item in the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ItemRow {
    /// The item's id.
    pub id: String,
    /// Its kind.
    pub kind: Coded,
    /// The local time: "14:00–17:00", "20:00", "morning", "2 h before", "to be confirmed".
    pub local: String,
    /// What stands small after the local time: "about", "+1 day Sun".
    pub local_note: Option<String>,
    /// Whether the local time is an hour (bold digits) or a word.
    pub local_is_hour: bool,
    /// The home time at the start: "16:00"; "=" where it is the same; none without an hour.
    pub home: Option<String>,
    /// What stands small after it: "+1 day Sun".
    pub home_note: Option<String>,
    /// For a screen reader: "14:30 in Paris, 16:30 in Istanbul".
    pub spoken: String,
    /// The title.
    pub title: Worded,
    /// Of a leg: the cities from and to, shown with an arrow between them when the title says no more.
    pub leg: Option<[String; 2]>,
    /// The second line: hour awaited, length, arrival on both clocks, place.
    pub detail: Option<String>,
    /// Whether the second line is in home ink (the same leg on the home clock).
    pub detail_is_home: bool,
    /// The latest minute to leave for it, and why: "leave Villa at 07:05 (40 min + 2 h before the departure)".
    pub leave: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// Who of ours by surname, "İmamoğlu +2".
    pub who: String,
    /// The same people in full, in order, for a tooltip and a screen reader.
    pub who_full: String,
    /// Their numbers in the order of precedence, "1, 2".
    pub numbers: String,
    /// Stage of the meeting, or status of the item: the code of the glyph and its word.
    pub status: Coded,
    /// Whether it is a meeting: its glyph is then a disc by stage.
    pub is_meeting: bool,
    /// The briefing for it: stage and word.
    pub briefing: Option<Coded>,
    /// The item it hangs on.
    pub attached: Option<AttachedTo>,
    /// The gravest finding that concerns it first.
    pub findings: Vec<FindingRow>,
    /// What is assumed in it: "assumed: hour, place".
    pub assumed: Option<String>,
    /// What changed since the last release, the gravest: the code of the mark, and "moved since release 3".
    pub changed: Option<Coded>,
    /// Whether it can be moved by minutes (it has an hour of its own).
    pub movable: bool,
}

/// That an item hangs on another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AttachedTo {
    /// The other item's id.
    pub item: String,
    /// `before` or `after`: on which side of it the row stands.
    pub side: String,
    /// "attached to the flight".
    pub text: String,
}

/// The itinerary of a trip, or of one person's part of it.
pub fn itinerary(
    book: &mut Book,
    trip: &str,
    person: Option<&str>,
    show: Show,
) -> Result<ItineraryView, Error> {
    let now = Now::of(book);
    let release = book.last_release(trip)?;
    let rules = book.context().rules.clone();
    let loaded = book.trip(trip)?;
    let scene = Scene::new(&loaded, now, show);
    let since = release
        .as_deref()
        .map(|release| Since::new(scene.tell, release, &loaded));
    let narrowed = person.map(|person| narrowed(&scene, person)).transpose()?;
    let plan = narrowed.as_ref().unwrap_or(scene.plan);
    let since = since.unwrap_or_default();
    let who = person.and_then(|person| {
        scene
            .plan
            .roster
            .iter()
            .position(|id| id.as_str() == person)
    });
    let mut rows = Rows::new(&scene, &since.marks, &rules, who);
    let days = plan
        .days
        .iter()
        .map(|day| day_view(&mut rows, day))
        .collect();
    let tray: Vec<ItemRow> = plan.undated.iter().map(|i| rows.item(*i)).collect();
    let tell = scene.tell;
    Ok(ItineraryView {
        header: super::header::trip_header(&scene),
        days: unlike_keys(days),
        tray_note: tell.count("view-tray", tray.len()),
        tray,
        people: scene
            .plan
            .roster
            .iter()
            .map(|id| option(&scene, id))
            .collect(),
        person: person.map(str::to_owned),
        since_release: since.said,
    })
}

/// Some days of a programme that is, or that might be, as the itinerary shows them.
pub(crate) fn days(
    scene: &Scene<'_>,
    rules: &Rules,
    wanted: impl Fn(NaiveDate) -> bool,
) -> Vec<DayView> {
    let marks = HashMap::new();
    let mut rows = Rows::new(scene, &marks, rules, None);
    let days = scene.plan.days.iter().filter(|day| wanted(day.date));
    unlike_keys(days.map(|day| day_view(&mut rows, day)).collect())
}

fn option(scene: &Scene<'_>, id: &PartyId) -> PersonOption {
    PersonOption {
        id: id.as_str().to_owned(),
        name: scene.name(id),
    }
}

/// The plan of what concerns one of ours.
fn narrowed(scene: &Scene<'_>, person: &str) -> Result<Plan, Error> {
    let roster = &scene.plan.roster;
    let Some(who) = roster.iter().find(|id| id.as_str() == person) else {
        return Err(Error::unknown(
            "person",
            person,
            roster.iter().map(|id| id.as_str()),
        ));
    };
    let kept: std::collections::HashSet<usize> = scene.plan.items_of(who).collect();
    Ok(scene
        .plan
        .narrowed(scene.trip, scene.directory, |i| kept.contains(&i)))
}

/// A date that comes twice, on both sides of the date line, is two days with two keys.
fn unlike_keys(mut days: Vec<DayView>) -> Vec<DayView> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for day in &mut days {
        let count = seen
            .entry(day.key.clone())
            .and_modify(|n| *n += 1)
            .or_insert(1);
        if *count > 1 {
            day.key = format!("{}/{count}", day.key);
        }
    }
    days
}

/// What the rows of a trip share: the findings of each item, the briefing for it, the names of its people.
struct Rows<'a, 's> {
    scene: &'a Scene<'s>,
    findings: HashMap<String, FindingRow>,
    places: HashMap<&'s PlaceId, Option<String>>,
    kinds: Vec<(ItemKind, Coded)>,
    briefings: HashMap<&'s str, Coded>,
    index: HashMap<&'s str, usize>,
    crowds: Crowds,
    changes: &'a HashMap<String, Coded>,
    rules: &'a Rules,
    leaves: Vec<Option<Leave>>,
}

impl<'a, 's> Rows<'a, 's> {
    fn new(
        scene: &'a Scene<'s>,
        changes: &'a HashMap<String, Coded>,
        rules: &'a Rules,
        who: Option<usize>,
    ) -> Self {
        let tell = scene.tell;
        let briefing = |b: &'s domain::briefing::Briefing| {
            Some((
                b.item.as_ref()?.as_str(),
                tell.coded(&b.stage, tell.words.briefing_stage(b.stage)),
            ))
        };
        Rows {
            scene,
            findings: super::findings::gravest_by_item(scene),
            places: HashMap::new(),
            kinds: Vec::new(),
            briefings: scene
                .trip
                .briefings
                .iter()
                .rev()
                .filter_map(briefing)
                .collect(),
            index: scene
                .trip
                .items
                .iter()
                .enumerate()
                .map(|(i, item)| (item.id.as_str(), i))
                .collect(),
            crowds: Crowds::default(),
            changes,
            rules,
            leaves: leaves(
                scene.trip,
                scene.directory,
                scene.plan,
                rules,
                who.map(|who| who as u32),
            ),
        }
    }

    /// The name of a place, worked out once.
    fn place(&mut self, id: &'s PlaceId) -> Option<String> {
        let scene = self.scene;
        self.places
            .entry(id)
            .or_insert_with(|| scene.place_name(id))
            .clone()
    }

    /// A kind with its word, worked out once.
    fn kind(&mut self, kind: ItemKind) -> Coded {
        if let Some((_, coded)) = self.kinds.iter().find(|(known, _)| *known == kind) {
            return coded.clone();
        }
        let coded = self
            .scene
            .tell
            .coded(&kind, self.scene.tell.words.kind(kind));
        self.kinds.push((kind, coded.clone()));
        coded
    }

    fn item(&mut self, i: usize) -> ItemRow {
        row::item(self, i)
    }
}

fn day_view(rows: &mut Rows<'_, '_>, day: &Day) -> DayView {
    let scene = rows.scene;
    let first = day.rows.iter().find_map(|row| match row {
        Row::Item(i) => Some(*i),
        Row::Seam(_) => None,
    });
    let place = first.and_then(|i| start_place(scene, i));
    let at = first
        .and_then(|i| scene.instant(&scene.plan.items[i]))
        .or_else(|| noon(day.date, day.zone));
    let (local_head, home_head) = heads(scene, day.zone, place, at);
    let notes = notes::notes(scene, day, rows.rules);
    let row = |row: &Row| match row {
        Row::Item(i) => AgendaRow::Item(Box::new(rows.item(*i))),
        Row::Seam(seam) => seam_row(scene, day, seam),
    };
    DayView {
        key: day.date.to_string(),
        date: scene.tell.dated(day.date),
        cities: day
            .cities
            .iter()
            .filter_map(|id| scene.city_name(id))
            .collect(),
        local_head,
        home_head,
        notes,
        rows: day.rows.iter().map(row).collect(),
    }
}

/// The place on whose clock an item starts.
fn start_place<'s>(scene: &Scene<'s>, i: usize) -> Option<&'s PlaceId> {
    let item = &scene.trip.items[i];
    let from = item.from_place.as_ref().filter(|_| item.kind.moves());
    from.or(item.place.as_ref())
}

fn seam_row(scene: &Scene<'_>, day: &Day, seam: &Seam) -> AgendaRow {
    let city = scene.city(seam.place.as_ref(), seam.zone);
    let length = scene.tell.words.length(i64::from(seam.minutes.abs()));
    let id = if seam.minutes < 0 {
        "view-seam-back"
    } else {
        "view-seam-forward"
    };
    let (local_head, home_head) = heads(
        scene,
        seam.zone,
        seam.place.as_ref(),
        noon(day.date, seam.zone),
    );
    AgendaRow::Seam {
        text: scene.tell.say(id, &[("length", &length), ("city", &city)]),
        local_head,
        home_head,
    }
}

/// The heads of the two columns of time: whose clock is local, and how far home is from it.
fn heads(
    scene: &Scene<'_>,
    zone: Zone,
    place: Option<&PlaceId>,
    at: Option<DateTime<Utc>>,
) -> (String, String) {
    let (city, home) = (scene.city(place, zone), scene.home_city());
    let ahead = at.map_or(0, |at| scene.ahead(zone, at));
    let local_head = scene.tell.say("view-head-local", &[("city", &city)]);
    let home_head = match ahead {
        0 => scene.tell.say("view-head-home", &[("city", &home)]),
        _ => {
            let difference = scene.tell.words.offset_words(ahead);
            scene.tell.say(
                "view-head-home-differs",
                &[("city", &home), ("difference", &difference)],
            )
        }
    };
    (local_head, home_head)
}
