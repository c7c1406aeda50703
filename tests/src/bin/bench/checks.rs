//! The whole check of large trips, one edit checked again, and the sweep beside a self-join in SQLite and Python's
//! intervaltree on the same plan.

use std::fmt::Write as _;
use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use chrono::{NaiveDateTime, TimeDelta};
use domain::check::{Context, Watch};
use domain::directory::Directory;
use domain::item::Item;
use domain::plan::Plan;
use domain::time::{Hour, When};
use domain::trip::Trip;
use tests::synthetic;

use super::{median, ms, now, row};

/// Measures all of it.
pub(super) fn watched() {
    let (trip, directory) = briefed(10_000, 200);
    let (found, seconds) = whole(&trip, &directory, "aim 8 ms");
    beside_others(&trip, &directory, seconds);
    edits(&trip, &directory);
    let (trip, directory) = everybody(5_000, 200);
    let plan = domain::plan::plan(&trip, &directory);
    let participations: usize = plan.items.iter().map(|item| item.people.len()).sum();
    assert_eq!(participations, 1_000_000, "that is what the row says");
    whole(&trip, &directory, "aim 100 ms");
    black_box(found);
}

/// A large trip as an office would have it: its meetings have their briefings, and hardly anybody is booked twice. What
/// is found costs more than what is not: the row says how many findings there are.
fn briefed(items: usize, people: usize) -> (Trip, Directory) {
    let mut dossier = synthetic::dossier(items, people);
    let briefing = |i: usize| {
        serde_json::json!({"id": format!("b{i}"), "kind": "bilateral", "title": "Brief", "stage": "final",
            "for": format!("i{i}")})
    };
    let trip = &mut dossier["trips"][0];
    trip["briefings"] = (0..items).map(briefing).collect();
    for item in trip["items"].as_array_mut().into_iter().flatten() {
        if item["people"] == "all" {
            item["people"] = serde_json::json!(["p0"]);
        }
        if item["kind"] == "meeting" && item["when"]["minutes"].is_number() {
            item["when"]["minutes"] = serde_json::json!(45);
        }
    }
    tests::dossier(&dossier.to_string())
}

/// A trip at each of whose items everybody is.
fn everybody(items: usize, people: usize) -> (Trip, Directory) {
    let (mut trip, directory) = briefed(items, people);
    let start = |i: usize| {
        let first = "2024-12-01T00:00".parse::<NaiveDateTime>().ok()?;
        first.checked_add_signed(TimeDelta::hours(i64::try_from(i).ok()?))
    };
    for (i, item) in trip.items.iter_mut().enumerate() {
        item.people = domain::item::People::All;
        if let (Some(When::At(hour)), Some(start)) = (item.when.as_mut(), start(i)) {
            hour.start = start;
        }
    }
    (trip, directory)
}

/// The whole check of a trip that is planned: how many findings, and the seconds.
fn whole(trip: &Trip, directory: &Directory, aim: &str) -> (usize, f64) {
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
    (found, time.as_secs_f64())
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
