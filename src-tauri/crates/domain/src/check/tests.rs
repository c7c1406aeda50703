//! Each complaint in one situation that has it and in those next to it that have not.

mod booked;
mod borders;
mod clocks;
mod desk;
mod office;
mod presents;
mod records;
mod there;
mod ways;

use serde_json::{Value, json};

use super::*;
use crate::id::{PartyId, PlaceId};
use crate::plan::plan;

/// Now, in every test: a Thursday.
const NOW: &str = "2024-11-28T09:00:00Z";

fn directory() -> Directory {
    let place = |keys: Value| -> (PlaceId, crate::place::Place) {
        let place: crate::place::Place = serde_json::from_value(keys).unwrap();
        (place.id.clone(), place)
    };
    let person = |keys: Value| -> (PartyId, crate::person::Person) {
        let person: crate::person::Person = serde_json::from_value(keys).unwrap();
        (person.id.clone(), person)
    };
    let (tr, fr) = ("Europe/Istanbul", "Europe/Paris");
    Directory {
        places: [
            place(json!({"id": "istanbul", "kind": "city", "name": "Istanbul", "country": "TR", "zone": tr, "lat": 41.0082, "lon": 28.9784})),
            place(json!({"id": "paris", "kind": "city", "name": "Paris", "country": "FR", "zone": fr, "lat": 48.8566, "lon": 2.3522})),
            place(json!({"id": "lyon", "kind": "city", "name": "Lyon", "country": "FR", "zone": fr, "lat": 45.764, "lon": 4.8357})),
            place(json!({"id": "louvre", "kind": "venue", "name": "Louvre", "city": "paris", "zone": fr, "lat": 48.8606, "lon": 2.3376})),
            place(json!({"id": "la-defense", "kind": "venue", "name": "La Défense", "city": "paris", "zone": fr, "lat": 48.8919, "lon": 2.2384})),
            place(json!({"id": "villa", "kind": "venue", "name": "Villa", "city": "paris", "zone": fr})),
            place(json!({"id": "salon", "kind": "office", "name": "Salon", "city": "paris", "zone": fr, "capacity": 1})),
            place(json!({"id": "online", "kind": "online", "name": "Online", "zone": fr})),
        ]
        .into_iter()
        .collect(),
        people: [
            person(json!({"id": "mayor", "name": "Ayşe Yılmaz", "languages": ["tr"], "passports": [{"expires": "2025-01-10"}, {"expires": "2031-01-01"}]})),
            person(json!({"id": "deputy", "name": "Ali Demir", "languages": ["tr", "en"]})),
            person(json!({"id": "interpreter", "name": "Ece Aydın", "languages": ["tr", "fr"]})),
            person(json!({"id": "hidalgo", "name": "Anne Hidalgo", "languages": ["fr"]})),
            person(json!({"id": "consul", "name": "Consul"})),
        ]
        .into_iter()
        .collect(),
        ..Directory::default()
    }
}

fn trip(more: Value) -> Trip {
    let mut keys = json!({
        "id": "t", "kind": "outbound", "status": "planning", "title": "Paris", "home": "istanbul", "office": "city",
        "delegation": [{"person": "mayor", "role": "head", "order": 1}, {"person": "deputy", "order": 2}],
    });
    keys.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    serde_json::from_value(keys).unwrap()
}

fn check_trip(trip: &Trip, directory: &Directory) -> Vec<Finding> {
    let context = Context::at(NOW.parse().unwrap());
    all(trip, directory, &plan(trip, directory), &context)
}

/// The findings of a code in a trip with these items.
fn found(code: &str, items: Value) -> Vec<Finding> {
    found_in(code, json!({ "items": items }))
}

fn found_in(code: &str, more: Value) -> Vec<Finding> {
    let mut findings = check_trip(&trip(more), &directory());
    findings.retain(|finding| finding.code == code);
    findings
}

/// A meeting in Paris on 7 December 2024 at `from`, of so many minutes.
fn meeting(id: &str, from: &str, minutes: u32, place: &str) -> Value {
    json!({"id": id, "kind": "meeting", "title": id, "place": place,
        "when": {"start": format!("2024-12-07T{from}"), "zone": "Europe/Paris", "minutes": minutes}})
}

fn with(mut item: Value, more: Value) -> Value {
    item.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    item
}

fn patch_of(finding: &Finding, code: &str) -> Value {
    let repair = finding.repairs.iter().find(|r| r.code == code).unwrap();
    json!({ "item": repair.item, "patch": repair.patch })
}

#[test]
fn an_interpreter_is_missing_where_the_sides_share_no_language() {
    let with_hidalgo = |more: Value| {
        let meeting_keys = with(
            json!({"stage": "confirmed", "counterparts": ["hidalgo"]}),
            more,
        );
        found(
            "interpreter_missing",
            json!([with(
                meeting("a", "10:00", 60, "louvre"),
                json!({"people": ["mayor"], "meeting": meeting_keys})
            )]),
        )
    };
    assert_eq!(with_hidalgo(json!({}))[0].facts["theirs"], json!(["fr"]));
    assert!(with_hidalgo(json!({"interpreter": "interpreter"})).is_empty());
    assert!(
        with_hidalgo(json!({"interpreter_needed": false})).is_empty(),
        "a person decided so"
    );
    assert!(
        with_hidalgo(json!({"stage": "held"})).is_empty(),
        "it is over"
    );
    assert!(
        with_hidalgo(json!({"counterparts": ["consul"]})).is_empty(),
        "no language of the consul is on record"
    );
    assert_eq!(
        with_hidalgo(json!({"counterparts": ["consul"], "interpreter_needed": true})).len(),
        1,
        "somebody wrote that one is needed"
    );
}

#[test]
fn a_confirmed_meeting_wants_a_briefing_and_the_briefing_a_clearance() {
    let items = json!([with(
        meeting("a", "10:00", 60, "louvre"),
        json!({"meeting": {"stage": "confirmed", "counterparts": ["hidalgo"]}})
    )]);
    let finding = &found("briefing_missing", items.clone())[0];
    assert_eq!(
        (finding.severity, &finding.facts["working_days"]),
        (Severity::Tight, &json!(7))
    );
    let briefed = |stage: &str, days: u32| json!({"items": items, "briefings": [{"id": "b", "for": "a", "kind": "bilateral", "stage": stage, "due": {"working_days_before": days}}]});
    assert!(found_in("briefing_missing", briefed("draft", 5)).is_empty());
    assert!(
        found_in("briefing_late", briefed("draft", 7)).is_empty(),
        "due today, and today is not over"
    );
    let late = &found_in("briefing_late", briefed("in_review", 8))[0];
    assert_eq!(
        (
            &late.facts["due"],
            &late.facts["days"],
            &late.facts["stage"]
        ),
        (&json!("2024-11-27"), &json!(1), &json!("in_review"))
    );
    assert!(found_in("briefing_late", briefed("cleared", 8)).is_empty());
    let noon = json!({"items": items, "briefings": [{"id": "b", "for": "a", "kind": "bilateral", "due": {"working_days_before": 7, "city": "paris", "time": "09:30"}}]});
    assert_eq!(
        found_in("briefing_late", noon)[0].facts["place"],
        "paris",
        "09:30 in Paris is over at 10:00 there"
    );
}

#[test]
fn what_is_not_agreed_or_has_no_time_is_named_until_it_was_held() {
    let stage = |stage: &str, when: Value| {
        json!([with(
            meeting("a", "10:00", 60, "louvre"),
            json!({"when": when, "meeting": {"stage": stage}})
        )])
    };
    let placed = || json!({"date": "2024-12-07", "part": "morning", "zone": "Europe/Paris"});
    assert_eq!(
        found("unconfirmed", stage("requested", placed()))[0].severity,
        Severity::Tight,
        "seven working days are left"
    );
    assert!(found("unconfirmed", stage("confirmed", placed())).is_empty());
    assert!(
        found("unconfirmed", stage("requested", Value::Null)).is_empty(),
        "it is to be placed first"
    );
    assert_eq!(found("unplaced", stage("requested", Value::Null)).len(), 1);
    for over in ["held", "followed_up", "declined", "cancelled"] {
        assert!(
            found("unplaced", stage(over, Value::Null)).is_empty(),
            "{over}"
        );
    }
    let attached = json!([meeting("a", "10:00", 60, "louvre"), {"id": "b", "kind": "other", "title": "b", "attach": {"item": "a", "edge": "end"}}]);
    assert!(
        found("unplaced", attached).is_empty(),
        "it has the time of what it is attached to"
    );
}

#[test]
fn a_text_is_missing_where_it_exists_in_another_language_only() {
    let items = json!([with(
        meeting("a", "10:00", 60, "louvre"),
        json!({
            "title": "Board", "titles": {"tr": "Kurul"},
            "meeting": {"purpose": {"tr": "Amaç", "fa": "هدف"}, "agenda": [{"title": {"tr": "Bütçe"}}]},
        })
    )]);
    let findings = found_in(
        "text_missing",
        json!({"items": items, "languages": ["tr", "fa"], "titles": {"tr": "P", "fa": "پ"}}),
    );
    let [finding] = &findings[..] else {
        panic!("the trip has both: {findings:?}")
    };
    let fa = json!(["fa"]);
    assert_eq!(
        finding.facts["missing"],
        json!([{"text": "title", "languages": fa}, {"text": "agenda", "languages": fa}])
    );
}

#[test]
fn findings_come_by_gravity_then_time_and_a_trip_that_is_over_has_none() {
    let items = json!([
        meeting("late-a", "15:00", 60, "louvre"), meeting("late-b", "15:30", 60, "villa"),
        meeting("early-a", "10:00", 60, "louvre"), meeting("early-b", "10:30", 60, "villa"),
        {"id": "unplaced", "kind": "meeting", "title": "x", "meeting": {"stage": "idea"}},
    ]);
    let findings = check_trip(&trip(json!({"items": items})), &directory());
    let first: Vec<&str> = findings.iter().map(|f| f.about[0].id.as_str()).collect();
    assert_eq!(first[..2], ["early-a", "late-a"]);
    assert!(findings.is_sorted_by_key(|f| f.severity));
    assert!(findings.iter().all(|f| f.repairs.len() <= 3));
    for over in ["done", "cancelled"] {
        assert!(
            check_trip(&trip(json!({"items": items, "status": over})), &directory()).is_empty(),
            "{over}"
        );
    }
}
