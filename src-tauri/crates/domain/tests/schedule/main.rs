//! Times for meetings that have none: a checker that shares nothing with the search accepts every answer, and what could
//! not be placed fits once its reason is taken away.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "only tests come here, and they stop at once"
)]

mod checker;
mod generate;
mod many;
mod repair;
mod rules;

use std::collections::BTreeMap;
use std::hash::Hash;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::check::{self, Context};
use domain::directory::{Directory, Index};
use domain::plan::plan;
use domain::schedule::{Cause, Proposal, Reach, Shift, propose, shift};
use domain::time::{When, wall};
use domain::trip::Trip;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read(dossier: &Value) -> (Trip, Directory) {
    fn by_id<K: DeserializeOwned + Eq + Hash, V: DeserializeOwned>(list: &Value) -> Index<K, V> {
        let entry = |v: &Value| {
            (
                serde_json::from_value(v["id"].clone()).unwrap(),
                serde_json::from_value(v.clone()).unwrap(),
            )
        };
        list.as_array().into_iter().flatten().map(entry).collect()
    }
    let directory = Directory {
        places: by_id(&dossier["places"]),
        people: by_id(&dossier["people"]),
        organizations: by_id(&dossier["organizations"]),
        relations: Vec::new(),
    };
    (
        serde_json::from_value(dossier["trips"][0].clone()).unwrap(),
        directory,
    )
}

fn context() -> Context {
    let now: DateTime<Utc> = "2024-11-28T09:00:00Z".parse().unwrap();
    Context::at(now)
}

fn proposed(dossier: &Value) -> Proposal {
    let (trip, directory) = read(dossier);
    let plan = plan(&trip, &directory);
    propose(&trip, &directory, &plan, &context(), &|| false)
}

fn times(proposal: &Proposal) -> BTreeMap<String, (String, String)> {
    let time = |when: &When| {
        let hour = when.hour().unwrap();
        (wall::written(hour.start), hour.zone.name().to_owned())
    };
    proposal
        .placed
        .iter()
        .map(|(id, when)| (id.as_str().to_owned(), time(when)))
        .collect()
}

fn antalya() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/cases/antalya-workshop.dossier.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

#[test]
fn each_meeting_of_the_workshop_gets_its_time_and_nobody_is_booked_twice() {
    let dossier = antalya();
    let proposal = proposed(&dossier);
    assert_eq!(proposal.placed.len(), 44);
    assert_eq!(proposal.unplaced, []);
    assert!(proposal.proven);
    assert_eq!(
        checker::complaints(&dossier, &times(&proposal)),
        Vec::<String>::new()
    );
    let (mut trip, directory) = read(&dossier);
    for (id, when) in &proposal.placed {
        let item = trip.items.iter_mut().find(|item| item.id == *id).unwrap();
        item.when = Some(*when);
    }
    let plan = plan(&trip, &directory);
    let codes = [
        "double_booked",
        "short_transfer",
        "unplaced",
        "interpreter_double_booked",
    ];
    let found = check::all(&trip, &directory, &plan, &context());
    let found: Vec<_> = found.iter().filter(|f| codes.contains(&&*f.code)).collect();
    assert!(found.is_empty(), "the checks agree: {found:?}");
}

#[test]
fn the_same_trip_gets_the_same_times() {
    assert_eq!(proposed(&antalya()), proposed(&antalya()));
}

#[test]
fn a_search_that_is_stopped_at_once_still_has_an_answer() {
    let dossier = antalya();
    let (trip, directory) = read(&dossier);
    let plan = plan(&trip, &directory);
    let proposal = propose(&trip, &directory, &plan, &context(), &|| true);
    assert!(proposal.placed.len() > 30, "{}", proposal.placed.len());
    assert_eq!(
        checker::complaints(&dossier, &times(&proposal)),
        Vec::<String>::new()
    );
}

#[test]
fn every_answer_is_accepted_by_the_checker_and_every_reason_is_true() {
    let mut tried = 0;
    for seed in 0..6 {
        let dossier = crowded(seed);
        let proposal = proposed(&dossier);
        assert!(proposal.proven, "trip {seed}");
        let wrong = checker::complaints(&dossier, &times(&proposal));
        assert_eq!(wrong, Vec::<String>::new(), "trip {seed}");
        for (item, reason) in proposal.unplaced.iter().take(2) {
            tried += 1;
            let eased = without(&dossier, item.as_str(), &reason.causes, &proposal);
            let again = proposed(&eased);
            let placed = again.placed.iter().any(|(id, _)| id == item);
            assert!(
                placed,
                "trip {seed}: {item:?} fits without {:?}",
                reason.causes
            );
        }
    }
    assert!(tried > 2, "{tried} reasons");
}

/// A trip of one day with fourteen requests.
fn crowded(seed: u64) -> Value {
    let mut dossier = generate::dossier(seed);
    let trip = &mut dossier["trips"][0];
    trip["windows"].as_array_mut().unwrap().truncate(1);
    let mut count = 0;
    trip["items"].as_array_mut().unwrap().retain(|item| {
        count += 1;
        count <= 14 || item["id"] == "fixed-0"
    });
    dossier
}

/// The dossier with the causes taken away from an item that is to be placed before all others, and without the rest of
/// what was left out.
fn without(dossier: &Value, id: &str, causes: &[Cause], proposal: &Proposal) -> Value {
    let mut dossier = dossier.clone();
    let left: Vec<&str> = proposal
        .unplaced
        .iter()
        .map(|(id, _)| id.as_str())
        .filter(|other| *other != id)
        .collect();
    let places = dossier["places"].clone();
    let items = dossier["trips"][0]["items"].as_array_mut().unwrap();
    items.retain(|item| !left.contains(&item["id"].as_str().unwrap()));
    let mut own_place = None;
    let mut followers: Vec<String> = Vec::new();
    for item in items.iter_mut().filter(|item| item["id"] == id) {
        for cause in causes {
            let place = places
                .as_array()
                .unwrap()
                .iter()
                .find(|p| p["id"] == item["place"])
                .unwrap();
            let place = own_place.get_or_insert_with(|| place.clone());
            match cause {
                Cause::Hours(_) => place["hours"] = json!({}),
                Cause::Place(_) => place["capacity"] = Value::Null,
                Cause::Follows(other) => drop_from(item, "must_follow", other.as_str()),
                Cause::Party(party) => {
                    drop_from(item, "people", party.as_str());
                    drop_from(&mut item["meeting"], "counterparts", party.as_str());
                    if item["meeting"]["interpreter"] == party.as_str() {
                        item["meeting"]["interpreter"] = Value::Null;
                    }
                }
                Cause::Meal => item["kind"] = json!("meal"),
                Cause::Precedes(other) => followers.push(other.as_str().to_owned()),
                Cause::Window | Cause::Rest | Cause::Past => {}
            }
        }
        if let Some(place) = &mut own_place {
            place["id"] = json!("place-of-its-own");
            item["place"] = place["id"].clone();
        }
    }
    // What follows something that was left out for good would fall with it.
    for item in items.iter_mut() {
        for other in &left {
            drop_from(item, "must_follow", other);
        }
    }
    for item in items
        .iter_mut()
        .filter(|item| followers.iter().any(|id| item["id"] == id.as_str()))
    {
        drop_from(item, "must_follow", id);
    }
    dossier["places"].as_array_mut().unwrap().extend(own_place);
    if causes.contains(&Cause::Window) {
        for window in dossier["trips"][0]["windows"].as_array_mut().unwrap() {
            for (edge, hour) in [("start", "07:00"), ("end", "22:00")] {
                let day = window[edge].as_str().unwrap()[..11].to_owned();
                window[edge] = json!(day + hour);
            }
        }
    }
    dossier
}

fn drop_from(list: &mut Value, key: &str, id: &str) {
    if let Some(list) = list.get_mut(key).and_then(Value::as_array_mut) {
        list.retain(|entry| entry.as_str() != Some(id));
    }
}

/// Of one delegate: an hour at nine, one at eleven, a train at two, one more at five, and one in the next morning.
fn day() -> Value {
    let item = |id: &str, kind: &str, hour: u32| {
        json!({"id": id, "kind": kind, "title": id, "people": "all", "minutes": 60,
            "when": {"start": format!("2027-03-0{}T{:02}:00", 1 + hour / 24, hour % 24), "zone": "Europe/Paris"}})
    };
    json!({"places": [{"id": "town", "kind": "city", "name": "Town", "zone": "Europe/Paris"}],
        "people": [{"id": "we", "name": "We"}], "organizations": [],
        "trips": [{"id": "trip", "kind": "outbound", "status": "planning", "title": "Trip", "home": "town",
            "office": "office", "delegation": [{"person": "we", "order": 1}],
            "items": [item("nine", "session", 9), item("eleven", "session", 11), item("train", "train", 14),
                item("five", "session", 17), item("morning", "session", 24 + 9)]}]})
}

fn after(from: &str, reach: Reach, minutes: i64) -> Shift {
    let (trip, directory) = read(&day());
    let plan = plan(&trip, &directory);
    let id = trip.item(from).unwrap().id.clone();
    shift(&trip, &directory, &plan, &context(), (&id, reach), minutes).unwrap()
}

fn moved(shift: &Shift) -> Vec<String> {
    let start = |when: &When| wall::written(when.hour().unwrap().start);
    let moved = shift.moved.iter();
    moved
        .map(|(id, when)| format!("{} {}", id.as_str(), start(when)))
        .collect()
}

#[test]
fn what_comes_after_moves_until_the_train_and_what_breaks_is_named() {
    let late = after("nine", Reach::Day, 40);
    assert_eq!(
        moved(&late),
        ["eleven 2027-03-01T11:40"],
        "the item stays, the train waits for nobody, and the evening is after it"
    );
    assert_eq!(late.until.as_ref().map(|id| id.as_str()), Some("train"));
    let none: [check::Finding; 0] = [];
    assert_eq!(late.breaks, none, "there is time enough");
    assert_eq!(late.tell.len(), 1);
    let too_late = after("nine", Reach::Day, 150);
    let codes: Vec<&str> = too_late.breaks.iter().map(|f| &*f.code).collect();
    assert!(codes.contains(&"double_booked"), "{codes:?}");
}

#[test]
fn what_comes_after_moves_to_an_earlier_hour_too() {
    let early = after("nine", Reach::Day, -30);
    assert_eq!(moved(&early), ["eleven 2027-03-01T10:30"]);
    let none: [check::Finding; 0] = [];
    assert_eq!(early.breaks, none, "nine has ended at ten");
    let too_early = after("nine", Reach::Day, -90);
    let codes: Vec<&str> = too_early.breaks.iter().map(|f| &*f.code).collect();
    assert!(
        codes.contains(&"double_booked"),
        "half an hour of both: {codes:?}"
    );
}

#[test]
fn a_night_takes_up_the_delay_unless_told_otherwise() {
    let day = after("train", Reach::Day, 20);
    assert_eq!(moved(&day), ["five 2027-03-01T17:20"]);
    let trip = after("train", Reach::Trip, 20);
    assert_eq!(
        moved(&trip),
        ["five 2027-03-01T17:20", "morning 2027-03-02T09:20"]
    );
}
