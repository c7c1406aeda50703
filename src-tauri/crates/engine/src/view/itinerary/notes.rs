//! Notes beside a day's heading: a public holiday where the day takes place, a change of the clocks, and the times of
//! prayer where the office asks for them.

use domain::days::prayer;
use domain::plan::Day;
use domain::rules::Rules;
use domain::text::Language;
use domain::time::{Change, Zone};

use super::DayNote;
use crate::view::scene::Scene;

/// The notes of a day.
pub(super) fn notes(scene: &Scene<'_>, day: &Day, rules: &Rules) -> Vec<DayNote> {
    let holidays = countries(scene, day)
        .into_iter()
        .filter_map(|country| holiday(scene, &country, day));
    let changes = day.changes.iter().map(|(zone, change)| DayNote {
        code: "clock_change".to_owned(),
        text: clock_change(scene, day, *zone, change),
    });
    let prayers = prayers(scene, day, rules);
    holidays.chain(changes).chain(prayers).collect()
}

/// The times of prayer in the city where the day ends: "Prayer in Tehran: 05:11, noon 12:17, ...".
fn prayers(scene: &Scene<'_>, day: &Day, rules: &Rules) -> Option<DayNote> {
    let method = rules.prayer?;
    let city = scene.directory.place(day.cities.last()?)?;
    let times = prayer::times(day.date, city.position()?, city.zone, method)?;
    // In a summer of the north the night begins after midnight.
    let hour = |at| {
        let wall = city.zone.wall(at);
        let hour = scene.tell.hour(wall.time());
        match scene.tell.shift(day.date, wall.date()) {
            Some(shift) => format!("{hour} {shift}"),
            None => hour,
        }
    };
    let args = [
        ("city", city.name_in(scene.tell.language)),
        ("fajr", &*hour(times.fajr)),
        ("dhuhr", &*hour(times.dhuhr)),
        ("asr", &*hour(times.asr)),
        ("maghrib", &*hour(times.maghrib)),
        ("isha", &*hour(times.isha)),
    ];
    Some(DayNote {
        code: "prayer".to_owned(),
        text: scene.tell.say("view-prayer", &args),
    })
}

/// The countries of the day's places, each once.
fn countries(scene: &Scene<'_>, day: &Day) -> Vec<String> {
    let mut countries: Vec<String> = Vec::new();
    for city in &day.cities {
        let country = scene.directory.place(city).and_then(|p| p.country.clone());
        if let Some(country) = country.filter(|c| !countries.contains(c)) {
            countries.push(country);
        }
    }
    countries
}

fn holiday(scene: &Scene<'_>, country: &str, day: &Day) -> Option<DayNote> {
    let holiday = domain::days::holiday(country, day.date)?;
    let id = format!("view-country-{}", country.to_lowercase());
    let name = if scene.tell.words.has(&id) {
        scene.tell.say(&id, &[])
    } else {
        country.to_owned()
    };
    let code = scene.tell.language.code();
    // A name in a language that the reader does not read says nothing: then the country alone is named.
    let what = match scene.tell.language {
        Language::En => Some(holiday.name_en),
        _ => holiday
            .names
            .iter()
            .find(|(language, _)| *language == code)
            .map(|(_, name)| *name),
    };
    let said = match what {
        Some(what) => scene
            .tell
            .say("view-holiday", &[("country", &name), ("holiday", what)]),
        None => scene
            .tell
            .say("view-holiday-unnamed", &[("country", &name)]),
    };
    let about = if holiday.about {
        scene.tell.say("view-holiday-about", &[])
    } else {
        String::new()
    };
    Some(DayNote {
        code: "holiday".to_owned(),
        text: scene.tell.line(&[said, about]),
    })
}

/// "Paris: clocks go from 02:00 to 03:00. Istanbul is +1 h from then on, +2 h before."
fn clock_change(scene: &Scene<'_>, day: &Day, zone: Zone, change: &Change) -> String {
    let tell = scene.tell;
    let (from, to) = (
        tell.hour(change.wall_before().time()),
        tell.hour(change.wall_after().time()),
    );
    let city = if zone == scene.home() {
        scene.home_city()
    } else {
        scene.zone_city(zone)
    };
    // The difference is home minus local: at home it is told against the clock that heads the day.
    let local = if zone == scene.home() { day.zone } else { zone };
    if local == scene.home() {
        return tell.say(
            "view-clock-change",
            &[("city", &city), ("from", &from), ("to", &to)],
        );
    }
    let before = scene.ahead(local, change.at - chrono::TimeDelta::seconds(1));
    let after = scene.ahead(local, change.at);
    let [before, after] = [before, after].map(|minutes| tell.words.offset_words(minutes));
    let (home, there) = (scene.home_city(), scene.zone_city(local));
    let args = [
        ("city", &*city),
        ("from", &from),
        ("to", &to),
        ("home", &home),
        ("local", &there),
        ("before", &before),
        ("after", &after),
    ];
    tell.say("view-clock-change-difference", &args)
}
