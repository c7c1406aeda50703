//! The whole check of large trips, one edit checked again, and the sweep beside a self-join in SQLite and Python's
//! intervaltree on the same plan.

use std::fmt::Write as _;
use std::process::Command;
use std::time::Instant;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use domain::check::{Context, Watch};
use domain::directory::Directory;
use domain::item::Item;
use domain::plan::Plan;
use domain::time::{Hour, When};
use domain::trip::Trip;
use serde_json::{Value, json};
use tests::synthetic;

use super::{median, ms, now, row};

/// Measures all of it.
pub(super) fn watched() {
    let (trip, directory) = in_order(10_000, 200);
    let seconds = whole(&trip, &directory, "aim 8 ms");
    beside_others(&trip, &directory, seconds);
    edits(&trip, &directory);
    let (trip, directory) = everybody(5_000, 200);
    whole(&trip, &directory, "aim 100 ms");
    let dossier = synthetic::dossier(10_000, 200).to_string();
    let (trip, directory) = tests::dossier(&dossier);
    whole(&trip, &directory, "much is wrong with this one");
}

/// A large trip in order: meetings on three working days a week, in working hours, one after another for each party, a
/// dinner at the end of the day, a hotel in each city, a flight to the next, a briefing for each meeting. One in fifty
/// meetings has no hour yet.
fn in_order(items: usize, people: usize) -> (Trip, Directory) {
    let mut dossier = synthetic::dossier(items, people);
    let parties = (people / 4).max(1);
    let trip = &mut dossier["trips"][0];
    trip["briefings"] = briefings(items);
    let list = trip["items"].as_array_mut().into_iter().flatten();
    for (i, item) in list.enumerate() {
        let (slot, party) = (i / parties, i % parties);
        item["people"] = (0..4).map(|k| format!("p{}", party * 4 + k)).collect();
        let zone = item["when"]["zone"].clone();
        let (date, hour) = (working_day(slot / 10), 9 + slot % 10);
        item["when"] = match (slot % 30, slot % 10) {
            (0, _) => json!({"date": working_day((slot / 10).saturating_sub(1)).to_string(),
                "days": if slot == 0 { 3 } else { 8 }, "zone": zone}),
            (29, _) => json!({"start": format!("{date}T21:00"), "zone": zone, "minutes": 150,
                "end_zone": item["when"]["end_zone"]}),
            _ if i % 53 == 7 => json!({"date": date.to_string(), "part": "morning", "zone": zone}),
            _ => json!({"start": format!("{date}T{hour:02}:00"), "zone": zone, "minutes": 45}),
        };
        match (slot % 30, slot % 10) {
            (0, _) => item["kind"] = json!("stay"),
            (1..29, 9) => item["kind"] = json!("meal"),
            _ => continue,
        }
        item.as_object_mut()
            .map(|item| item.shift_remove("meeting"));
    }
    tests::dossier(&dossier.to_string())
}

/// The days from Monday to Wednesday, in the order of time: working days in all countries of the bench.
fn working_day(n: usize) -> NaiveDate {
    let monday = NaiveDate::from_ymd_opt(2024, 12, 2).unwrap_or_default();
    let days = n / 3 * 7 + n % 3;
    monday + TimeDelta::days(i64::try_from(days).unwrap_or(0))
}

/// Meetings at home, one after another, at each of which everybody is.
fn everybody(items: usize, people: usize) -> (Trip, Directory) {
    let mut dossier = synthetic::dossier(items, people);
    let trip = &mut dossier["trips"][0];
    let example = trip["items"][0].clone();
    for (i, item) in trip["items"]
        .as_array_mut()
        .into_iter()
        .flatten()
        .enumerate()
    {
        let (date, hour) = (working_day(i / 8), 9 + i % 8);
        let id = item["id"].take();
        *item = example.clone();
        item["id"] = id;
        item["people"] = json!("all");
        item["when"]["start"] = json!(format!("{date}T{hour:02}:00"));
    }
    trip["briefings"] = briefings(items);
    tests::dossier(&dossier.to_string())
}

/// A final briefing for each item.
fn briefings(items: usize) -> Value {
    let briefing = |i: usize| json!({"id": format!("b{i}"), "kind": "bilateral", "title": "Brief", "stage": "final", "for": format!("i{i}")});
    (0..items).map(briefing).collect()
}

/// The whole check of a trip that is planned, in seconds.
fn whole(trip: &Trip, directory: &Directory, aim: &str) -> f64 {
    let context = Context::at(now());
    let plan = domain::plan::plan(trip, directory);
    let participations: usize = plan.items.iter().map(|item| item.people.len()).sum();
    let mut found = 0;
    let time = median(15, || {
        found = domain::check::all(trip, directory, &plan, &context).len();
    });
    let (items, people) = (trip.items.len(), plan.roster.len());
    let what = format!(
        "all checks of {items} items, {people} people, {participations} participations ({found} findings)"
    );
    row(&what, &ms(time), aim);
    time.as_secs_f64()
}

/// Meetings moved by a quarter of an hour, to another day and back, one after another.
fn edits(trip: &Trip, directory: &Directory) {
    let context = Context::at(now());
    let mut trip = trip.clone();
    let mut watch = Watch::new(&trip, directory, &context);
    let mut spent = Vec::new();
    for step in 0..20_000_usize {
        let index = (step / 2 * 7919 + 13) % trip.items.len();
        let by = match (step % 4, step % 2) {
            (0, _) => TimeDelta::minutes(15),
            (1, _) => TimeDelta::minutes(-15),
            (2, _) => TimeDelta::hours(25),
            _ => TimeDelta::hours(-25),
        };
        moved(&mut trip.items[index], by);
        let start = Instant::now();
        watch.items_changed(&trip, directory, &context, &[index]);
        spent.push(start.elapsed());
    }
    spent.sort();
    let at = |share: usize| {
        format!(
            "{:.1} µs",
            spent[spent.len() * share / 1000].as_secs_f64() * 1e6
        )
    };
    row(
        "one meeting moved, and what it reaches checked again: median",
        &at(500),
        "",
    );
    row("  at the 99th percentile", &at(990), "aim 20 µs");
}

fn moved(item: &mut Item, by: TimeDelta) {
    if let Some(When::At(hour)) = item.when.as_mut() {
        let later = |at: NaiveDateTime| at.checked_add_signed(by).unwrap_or(at);
        *hour = Hour {
            start: later(hour.start),
            end: hour.end.map(later),
            ..*hour
        };
    }
}

/// Who is booked twice, by others: they get the participations as numbers, and find the pairs of items.
fn beside_others(trip: &Trip, directory: &Directory, ours: f64) {
    let plan = domain::plan::plan(trip, directory);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("participations.csv");
    std::fs::write(&file, participations(&plan)).unwrap();
    let script = tests::root().join("tests/tools/bench_intervals.py");
    let printed = Command::new(tests::python())
        .arg(script)
        .arg(&file)
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&printed.stdout).into_owned();
    for line in printed.lines() {
        let mut words = line.split_whitespace();
        let (Some(peer), Some(pairs), Some(seconds)) = (words.next(), words.next(), words.next())
        else {
            continue;
        };
        let seconds: f64 = seconds.parse().unwrap();
        let what = format!("  {peer}, the overlaps of ours alone ({pairs} pairs)");
        row(&what, &format!("{:.1} ms", seconds * 1e3), "");
        let times = format!("{:.1}", seconds / ours);
        row("  how many times as fast all our checks are", &times, "");
    }
}

/// Each participation of ours as person, item, start, end.
fn participations(plan: &Plan) -> String {
    let mut text = String::new();
    for (i, item) in plan.items.iter().enumerate() {
        let (Some(start), Some(end)) = (item.start, item.end) else {
            continue;
        };
        for presence in item.people.iter() {
            let (from, to) = (start.timestamp(), end.timestamp());
            let _ = writeln!(text, "{},{i},{from},{to}", presence.who);
        }
    }
    text
}
