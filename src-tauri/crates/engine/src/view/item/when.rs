//! When an item happens: on both clocks for reading, and as typed text for editing.

use chrono::{NaiveDate, NaiveDateTime};
use domain::item::Item;
use domain::plan::Planned;
use domain::time::{Hour, Precision, When};

use super::WhenView;
use crate::view::scene::Scene;
use crate::view::tell::{Tell, code_of};

pub(super) fn when(scene: &Scene<'_>, i: usize) -> WhenView {
    let (item, planned) = (&scene.trip.items[i], &scene.plan.items[i]);
    let tell = scene.tell;
    let written = planned.when.map(|w| w.zone());
    let of_place = || {
        item.place
            .as_ref()
            .and_then(|id| scene.directory.place(id))
            .map(|p| p.zone)
    };
    let zone = written.or_else(of_place).unwrap_or(scene.home());
    let local_city = city(scene, item, planned);
    let date = planned.when.map(|w| w.date()).or(planned.day);
    WhenView {
        precision: precision(tell, planned.precision()),
        local: local(scene, item, planned),
        local_city: local_city.unwrap_or_default(),
        home: home(scene, planned),
        day: day(scene, planned),
        date: planned.day.map(|day| tell.dated(day)),
        edit_start: planned
            .when
            .map(|w| edit_start(tell, &w))
            .unwrap_or_default(),
        edit_end: planned
            .hour()
            .map(|h| edit_end(tell, h))
            .unwrap_or_default(),
        edit_date: date.map(|day| edit_date(tell, day)).unwrap_or_default(),
        edit_date_key: date.map(|day| day.to_string()),
        zone: zone.name().to_owned(),
        end_zone: planned
            .when
            .map_or(zone, |w| w.end_zone())
            .name()
            .to_owned(),
        derived: planned.derived,
    }
}

/// Day and local time with the city, and the hour at home with its difference: for lists.
pub(crate) fn when_and_home(
    scene: &Scene<'_>,
    item: &Item,
    planned: &Planned,
) -> (String, Option<String>) {
    let here = local(scene, item, planned);
    let when = match planned.day {
        Some(day) if planned.hour().is_some() => format!("{} {here}", scene.tell.day(day)),
        Some(day) => format!("{}{}{here}", scene.tell.day(day), scene.tell.comma()),
        None => here,
    };
    (when, home(scene, planned))
}

/// "14:00–17:00 Tirana", "morning, Istanbul".
fn local(scene: &Scene<'_>, item: &Item, planned: &Planned) -> String {
    let (time, is_hour) = crate::view::itinerary::hours_local(scene, item, planned);
    match city(scene, item, planned) {
        Some(city) if is_hour => scene
            .tell
            .say("view-hours-city", &[("hours", &time), ("city", &city)]),
        Some(city) => format!("{time}{}{city}", scene.tell.comma()),
        None => time,
    }
}

fn with(text: String, note: Option<String>) -> String {
    match note {
        Some(note) => format!("{text} {note}"),
        None => text,
    }
}

/// The city on whose clock the start stands; none while it is to be placed.
fn city(scene: &Scene<'_>, item: &Item, planned: &Planned) -> Option<String> {
    let zone = planned.local_zone?;
    let from = item.from_place.as_ref().filter(|_| item.kind.moves());
    Some(scene.city(from.or(item.place.as_ref()), zone))
}

/// "16:00–19:00 Istanbul (+2 h)"; none where the clocks are equal, or without an instant.
fn home(scene: &Scene<'_>, planned: &Planned) -> Option<String> {
    let (start, local) = (planned.home_start?, planned.local_start?);
    let ahead = scene.ahead(planned.local_zone?, planned.start?);
    if ahead == 0 {
        return None;
    }
    let tell = scene.tell;
    let set = planned
        .hour()
        .is_some_and(|h| h.end.is_some() || h.minutes.is_some() && !h.minutes_about);
    let hours = tell.range(start, planned.home_end.filter(|_| set));
    let hours = with(hours, tell.shift(local.date(), start.date()));
    let (home, difference) = (scene.home_city(), tell.words.offset_words(ahead));
    Some(tell.say(
        "view-hours-city-differs",
        &[
            ("hours", &hours),
            ("city", &home),
            ("difference", &difference),
        ],
    ))
}

/// "Sat 7 Dec 2024, 3 h".
fn day(scene: &Scene<'_>, planned: &Planned) -> Option<String> {
    let tell = scene.tell;
    let date = tell.words.date_short(planned.day?, tell.calendar);
    let length = planned
        .length()
        .filter(|m| *m > 0)
        .map(|m| tell.words.length(m));
    let about = planned
        .hour()
        .is_none_or(|h| h.end.is_none() && (h.minutes.is_none() || h.minutes_about));
    let length = length.map(|l| {
        if about {
            tell.words.about_length(&l)
        } else {
            l
        }
    });
    Some(match length {
        Some(length) => tell
            .words
            .say("list-comma", &[("first", &date), ("next", &length)]),
        None => date,
    })
}

fn precision(tell: Tell, precision: Precision) -> crate::view::Coded {
    let code = code_of(&precision);
    tell.coded(&precision, tell.say(&format!("view-precision-{code}"), &[]))
}

/// The start as one would type it: an hour, a part of the day, nothing for whole days.
fn edit_start(tell: Tell, when: &When) -> String {
    match when {
        When::At(hour) => {
            let mark = if hour.about { "~" } else { "" };
            format!("{mark}{}", tell.hour(hour.start.time()))
        }
        When::Part { part, .. } => tell.say(&format!("view-part-{}", code_of(part)), &[]),
        When::Days { .. } => String::new(),
    }
}

/// The end as one would type it: an hour, or the length after the start.
fn edit_end(tell: Tell, hour: &Hour) -> String {
    let wall = |end: NaiveDateTime| tell.hour(end.time());
    let length = |minutes: u32| {
        tell.words.say(
            "view-typed-length",
            &[("minutes", &tell.words.number(minutes.into()))],
        )
    };
    hour.end
        .map(wall)
        .or(hour.minutes.map(length))
        .unwrap_or_default()
}

/// A day as one would type it, in the calendar that stands first.
pub(crate) fn edit_date(tell: Tell, date: NaiveDate) -> String {
    tell.words.date_plain(date, tell.calendar)
}
