//! The windows into which items without a time may be put: as they are read, and as they are typed.

use chrono::{NaiveDate, NaiveDateTime};
use domain::time::Zone;
use domain::trip::Window;
use serde::Serialize;
use ts_rs::TS;

use crate::view::item::edit_date;
use crate::view::scene::Scene;

/// A window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WindowRow {
    /// Its id.
    pub id: String,
    /// The day, or the days: "Wed 18 Dec".
    pub day: String,
    /// The hours on the clock of the window, with its city: "13:30–18:00 Antalya".
    pub hours: String,
    /// The same at home, where its clock differs: "15:30–20:00 Istanbul (+2 h)".
    pub home: Option<String>,
    /// For what and whom it is, where it is not for all: one line each.
    pub only: Vec<String>,
    /// For editing.
    pub draft: WindowDraft,
}

/// A window as one would type it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WindowDraft {
    /// The day as typed text.
    pub date: String,
    /// The day, `2024-12-07`.
    pub date_key: String,
    /// The hour at which it opens.
    pub start: String,
    /// The last day as typed text; empty where it closes on the day on which it opens.
    pub until: String,
    /// The hour at which it closes.
    pub end: String,
    /// The zone of both.
    pub zone: String,
    /// Only what takes place here.
    pub place: Option<String>,
    /// Only these items.
    pub items: Vec<String>,
    /// Only with these people.
    pub people: Vec<String>,
}

/// The windows of a trip, the earliest first.
pub(super) fn windows(scene: &Scene<'_>) -> Vec<WindowRow> {
    let mut windows: Vec<&Window> = scene.trip.windows.iter().collect();
    windows.sort_by_key(|window| (window.zone.instants(window.start).pick(0), window.end));
    windows.into_iter().map(|w| row(scene, w)).collect()
}

fn row(scene: &Scene<'_>, window: &Window) -> WindowRow {
    let tell = scene.tell;
    let city = scene.city(window.place.as_ref(), window.zone);
    let hours = hours(scene, window.start, window.end);
    let day = match until(window) {
        Some(last) => tell.span((window.start.date(), last)).first,
        None => tell.day(window.start.date()),
    };
    WindowRow {
        id: window.id.as_str().to_owned(),
        day,
        hours: tell.say("view-hours-city", &[("hours", &hours), ("city", &city)]),
        home: home(scene, window),
        only: only(scene, window),
        draft: draft(scene, window),
    }
}

/// "13:30–18:00", with what stands after it where it closes on the next day.
fn hours(scene: &Scene<'_>, start: NaiveDateTime, end: NaiveDateTime) -> String {
    let range = scene.tell.range(start, Some(end));
    let next_day = (end - start).num_hours() < 24 && end.date() != start.date();
    match scene.tell.shift(start.date(), end.date()) {
        Some(shift) if next_day => format!("{range} {shift}"),
        _ => range,
    }
}

fn home(scene: &Scene<'_>, window: &Window) -> Option<String> {
    let tell = scene.tell;
    let (start, end) = (
        window.zone.instants(window.start).pick(0)?,
        window.zone.instants(window.end).pick(0)?,
    );
    let ahead = scene.ahead(window.zone, start);
    if ahead == 0 {
        return None;
    }
    let hours = hours(scene, scene.home().wall(start), scene.home().wall(end));
    let difference = tell.words.offset_words(ahead);
    let args = [
        ("hours", &*hours),
        ("city", &scene.home_city()),
        ("difference", &difference),
    ];
    Some(tell.say("view-hours-city-differs", &args))
}

/// The last day, where it is not the first and a night alone does not say it.
fn until(window: &Window) -> Option<NaiveDate> {
    let (first, last) = (window.start.date(), window.end.date());
    (first != last && (window.end - window.start).num_hours() >= 24).then_some(last)
}

fn only(scene: &Scene<'_>, window: &Window) -> Vec<String> {
    let tell = scene.tell;
    let mut only = Vec::new();
    if let Some(place) = window.place.as_ref().and_then(|id| scene.place_name(id)) {
        only.push(tell.say("schedule-only-place", &[("place", &place)]));
    }
    if let Some(items) = &window.items {
        only.push(tell.count("schedule-only-items", items.len()));
    }
    if let Some(people) = &window.people {
        let names: Vec<String> = people.iter().map(|who| scene.name(who)).collect();
        only.push(tell.say("schedule-only-people", &[("people", &tell.list(&names))]));
    }
    only
}

fn draft(scene: &Scene<'_>, window: &Window) -> WindowDraft {
    let tell = scene.tell;
    let texts = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
    let items = window.items.iter().flatten();
    let people = window.people.iter().flatten();
    WindowDraft {
        date: edit_date(tell, window.start.date()),
        date_key: window.start.date().to_string(),
        start: tell.hour(window.start.time()),
        until: until(window).map_or_else(String::new, |last| edit_date(tell, last)),
        end: tell.hour(window.end.time()),
        zone: window.zone.name().to_owned(),
        place: window.place.as_ref().map(|id| id.as_str().to_owned()),
        items: texts(items.map(|id| id.as_str()).collect()),
        people: texts(people.map(|id| id.as_str()).collect()),
    }
}

/// With what a new window begins: the last day that has a window, else the first of the trip, on the clock of there.
pub(super) fn fresh(scene: &Scene<'_>) -> WindowDraft {
    let last = scene.trip.windows.iter().max_by_key(|window| window.start);
    let first = scene.plan.days.first();
    let (date, zone): (NaiveDate, Zone) = match (last, first) {
        (Some(window), _) => (window.start.date(), window.zone),
        (None, Some(day)) => (day.date, day.zone),
        (None, None) => (scene.today(), scene.home()),
    };
    WindowDraft {
        date: edit_date(scene.tell, date),
        date_key: date.to_string(),
        start: String::new(),
        until: String::new(),
        end: String::new(),
        zone: zone.name().to_owned(),
        place: None,
        items: Vec::new(),
        people: Vec::new(),
    }
}
