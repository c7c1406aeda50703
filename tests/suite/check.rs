//! The checks on the real cases, as sentences that a person can read, and how they bear a large trip.

use chrono::{DateTime, Utc};
use documents::words::{Calendar, Scene, Words};
use domain::check::{Context, Finding, all};
use domain::directory::Directory;
use domain::plan::plan;
use domain::text::Language;
use domain::trip::{Trip, TripStatus};
use tests::{CASES, case, golden};

/// Nine days before the flight to Tirana.
fn now() -> DateTime<Utc> {
    "2024-11-28T09:00:00Z".parse().unwrap()
}

fn findings(trip: &Trip, directory: &Directory) -> Vec<Finding> {
    all(trip, directory, &plan(trip, directory), &Context::at(now()))
}

/// Each finding in a paragraph: what a terminal shows, in every language.
fn told(trip: &Trip, directory: &Directory) -> String {
    let plan = plan(trip, directory);
    let mut text = String::new();
    for finding in findings(trip, directory) {
        text.push_str(&format!("{} · {:?}\n", finding.code, finding.severity));
        for language in Language::ALL {
            let calendar = match language {
                Language::Fa => Calendar::SolarHijri,
                _ => Calendar::Gregorian,
            };
            let scene = Scene::plain(Words::of(language), trip, directory, &plan, calendar);
            let said = scene.finding(&finding);
            text.push_str(&format!("  {} — {} {}\n", said.place, said.what, said.why));
            for repair in said.repairs {
                text.push_str(&format!("    [{repair}]\n"));
            }
        }
    }
    text
}

#[test]
fn the_real_cases_say_what_they_lack() {
    for name in CASES {
        let (mut trip, directory) = case(name);
        if trip.status == TripStatus::Done {
            let left = findings(&trip, &directory);
            assert!(
                left.is_empty(),
                "{name} is done, and nothing is left to do after it: {left:?}"
            );
            trip.status = TripStatus::Planning;
        }
        golden(
            &format!("check/{name}.txt"),
            told(&trip, &directory).as_bytes(),
        );
    }
}

#[test]
fn the_flight_known_only_as_the_morning_leads_to_tirana_all_the_same() {
    let (trip, directory) = case("tirana-b40");
    let findings = findings(&trip, &directory);
    let ways = findings.iter().filter(|f| f.code == "no_way_there");
    let to: Vec<_> = ways.map(|f| f.facts["to"].clone()).collect();
    assert_eq!(
        to,
        ["istanbul"],
        "only the way back is in nobody's programme"
    );
    let codes: Vec<&str> = findings.iter().map(|f| &*f.code).collect();
    assert!(
        !codes.contains(&"briefing_late"),
        "T-7 of 7 December is today, and not over: {codes:?}"
    );
}

#[test]
fn no_finding_misses_a_word_and_all_are_data() {
    for name in CASES {
        let (mut trip, directory) = case(name);
        trip.status = TripStatus::Planning;
        let text = told(&trip, &directory);
        assert!(
            !text.contains("finding-") && !text.contains("{$") && !text.contains("repair-"),
            "{name}:\n{text}"
        );
        for finding in findings(&trip, &directory) {
            let again: Finding =
                serde_json::from_value(serde_json::to_value(&finding).unwrap()).unwrap();
            assert_eq!(again, finding, "{name}");
        }
    }
}
