//! What does not leave by accident: private notes, numbers of passports, telephones of others, what is not to be
//! raised, why somebody stands where, risks, and what is marked confidential.

use documents::paper::{Edition, Paper};
use serde_json::{Value, json};
use tests::dossier;

use super::copy::Copy;

/// An invented visit in which every field that must not leave holds a word of its own.
pub(super) fn visit() -> Value {
    json!({
        "dossier": 1,
        "places": [
            {"id": "home", "kind": "city", "name": "Homeburg", "zone": "Europe/Istanbul", "country": "TR", "notes": "note-of-place"},
            {"id": "away", "kind": "city", "name": "Awayville", "zone": "Europe/Paris", "country": "FR"}],
        "organizations": [
            {"id": "ours", "kind": "municipality", "name": "Homeburg Municipality", "city": "home", "notes": "note-of-organization"},
            {"id": "neighbour", "kind": "municipality", "name": "Neighbour Municipality", "city": "home"},
            {"id": "hosts", "kind": "municipality", "name": "Awayville Municipality", "city": "away"}],
        "people": [
            {"id": "head", "name": "Anna Head", "phone": "+90 000 0001", "email": "head@example.org", "notes": "note-of-head",
             "diet": "diet-of-head", "emergency_contact": "emergency-of-head",
             "passports": [{"country": "TR", "number": "PASSPORT-1", "kind": "service", "expires": "2030-01-01"}],
             "posts": [{"title": "Mayor of Homeburg", "organization": "ours"}]},
            {"id": "second", "name": "Ben Second", "phone": "+90 000 0002", "posts": [{"title": "Adviser", "organization": "ours"}]},
            {"id": "guest", "name": "Clara Guest", "phone": "+90 000 0003", "posts": [{"title": "Mayor of Neighbour", "organization": "neighbour"}]},
            {"id": "host", "name": "Dan Host", "phone": "+33 000 0004", "posts": [{"title": "Mayor of Awayville", "organization": "hosts"}]}],
        "trips": [{
            "id": "visit", "kind": "outbound", "status": "confirmed", "title": "Visit to Awayville", "home": "home", "office": "ours",
            "notes": "note-of-trip", "purpose": "Talks.",
            "delegation": [
                {"person": "head", "role": "head", "order": 1, "organization": "ours", "principal": true, "may_see": "confidential"},
                {"person": "guest", "order": 2, "organization": "neighbour", "order_reason": "reason-of-order", "principal": true},
                {"person": "second", "role": "adviser", "order": 3, "organization": "ours"}],
            "items": [
                {"id": "talk", "kind": "meeting", "title": "The talk", "place": "away", "notes": "note-of-item",
                 "when": {"start": "2025-03-10T10:00", "zone": "Europe/Paris", "minutes": 60},
                 "meeting": {"contact": "bilateral", "stage": "confirmed", "counterparts": ["host"], "notes": "note-of-meeting",
                             "agenda": [{"title": "Water", "position": "position-of-ours"}]}},
                {"id": "private-word", "kind": "meeting", "title": "confidential-title", "place": "away", "classification": "confidential",
                 "people": ["head", "second"], "when": {"start": "2025-03-10T12:00", "zone": "Europe/Paris", "minutes": 15},
                 "meeting": {"contact": "pull_aside", "stage": "confirmed", "counterparts": ["host"]}},
                {"id": "doctor", "kind": "other", "title": "personal-title", "place": "away", "classification": "personal",
                 "people": ["second"], "when": {"start": "2025-03-10T13:00", "zone": "Europe/Paris", "minutes": 15}},
                {"id": "alone", "kind": "meal", "title": "Dinner of the head", "place": "away", "people": ["head"],
                 "when": {"start": "2025-03-10T20:00", "zone": "Europe/Paris"}}],
            "briefings": [{
                "id": "b", "for": "talk", "kind": "bilateral", "title": "The talk", "language": "en", "stage": "final", "notes": "note-of-briefing",
                "sections": [
                    {"kind": "purpose", "text": "purpose-for-all"},
                    {"kind": "points", "text": "- points-of-ours"},
                    {"kind": "they_will_raise", "text": "raise-of-theirs"},
                    {"kind": "do_not_raise", "text": "- never-raise-this"},
                    {"kind": "background", "text": "background-of-ours"}]}],
            "vehicles": [
                {"id": "v1", "name": "Car one", "phone": "+33 000 0011", "driver": "Driver One", "order": 1},
                {"id": "v2", "name": "Luggage van", "phone": "+33 000 0012", "driver": "Driver Two", "order": 2}],
            "rides": [
                {"id": "r1", "item": "talk", "vehicle": "v1", "people": ["head", "second"]},
                {"id": "r2", "item": "talk", "vehicle": "v2", "people": ["guest"]}],
            "risks": [{"id": "risk", "title": "risk-title", "likelihood": "high", "mitigation": "risk-mitigation"}],
            "incidents": [{"id": "incident", "title": "incident-title", "text": "incident-text"}],
            "calls": [{"id": "call", "text": "text-of-call", "number": "+33 000 0099"}]
        }]
    })
}

fn copy() -> Copy {
    Copy::of(dossier(&visit().to_string()))
}

fn every_copy() -> Vec<(String, String)> {
    let mut copies = Vec::new();
    for paper in Paper::ALL {
        for edition in Edition::ALL {
            for person in [None, Some("head"), Some("guest")] {
                let copy = Copy {
                    paper,
                    edition,
                    ..copy()
                };
                let copy = match person {
                    Some(person) => copy.held_by(person),
                    None => copy,
                };
                copies.push((
                    format!("{} {} {person:?}", paper.name(), edition.name()),
                    copy.text(),
                ));
            }
        }
    }
    copies
}

#[test]
fn private_notes_passports_and_reasons_are_on_no_paper() {
    let never = [
        "note-of",
        "PASSPORT-1",
        "reason-of-order",
        "diet-of-head",
        "emergency-of-head",
        "text-of-call",
        "+33 000 0099",
    ];
    for (what, text) in every_copy() {
        for secret in never {
            assert!(!text.contains(secret), "{secret} on {what}:\n{text}");
        }
    }
}

#[test]
fn somebody_of_another_organization_gets_no_points_and_no_background() {
    let ours = [
        "points-of-ours",
        "raise-of-theirs",
        "never-raise-this",
        "background-of-ours",
        "position-of-ours",
    ];
    for paper in [Paper::Pack, Paper::Brief] {
        for edition in Edition::ALL {
            let head = Copy {
                paper,
                edition,
                ..copy()
            }
            .held_by("head")
            .text();
            let guest = Copy {
                paper,
                edition,
                ..copy()
            }
            .held_by("guest")
            .text();
            for secret in ours {
                assert!(head.contains(secret), "{secret} is for our mayor:\n{head}");
                assert!(
                    !guest.contains(secret),
                    "{secret} is not for a mayor of another city:\n{guest}"
                );
            }
            assert!(
                guest.contains("purpose-for-all"),
                "but what the talk is for"
            );
            assert!(
                !guest.contains("Points to make") && !guest.contains("Do not raise"),
                "no empty heading of it"
            );
        }
    }
}

#[test]
fn a_persons_copy_holds_nobody_elses_number() {
    for edition in Edition::ALL {
        let guest = Copy { edition, ..copy() }.held_by("guest").text();
        for number in [
            "+90 000 0001",
            "head@example.org",
            "+90 000 0002",
            "+33 000 0004",
            "+33 000 0011",
        ] {
            assert!(!guest.contains(number), "{number}:\n{guest}");
        }
        assert!(guest.contains("+33 000 0012"), "the driver of the own car");
    }
    assert!(
        copy().text().contains("+90 000 0001"),
        "the copy for everyone has the contacts"
    );
}

#[test]
fn a_persons_copy_holds_only_what_concerns_them() {
    let guest = copy().held_by("guest").text();
    assert!(
        guest.contains("The talk") && !guest.contains("Dinner of the head"),
        "{guest}"
    );
    assert!(
        guest.contains("Copy of Clara Guest"),
        "and says whose it is"
    );
    assert!(
        guest.contains("Luggage van") && !guest.contains("Car one"),
        "the own car alone"
    );
}

#[test]
fn what_is_confidential_is_for_those_who_may_see_it() {
    for (person, sees) in [(None, false), (Some("head"), true), (Some("second"), false)] {
        let copy = copy();
        let text = person.map_or_else(|| copy.text(), |p| self::copy().held_by(p).text());
        assert_eq!(
            text.contains("confidential-title"),
            sees,
            "{person:?}:\n{text}"
        );
        assert_eq!(
            text.contains("IN CONFIDENCE"),
            sees,
            "the marking follows: {person:?}"
        );
    }
    let working = Copy {
        edition: Edition::Working,
        ..copy()
    }
    .text();
    assert!(
        working.contains("confidential-title"),
        "the office's own copy"
    );
    let second = copy().held_by("second").text();
    assert!(
        second.contains("personal-title"),
        "what is personal, for the person alone"
    );
    assert!(
        !working.contains("personal-title")
            && !copy().held_by("head").text().contains("personal-title")
    );
}

#[test]
fn risks_and_incidents_are_in_no_report() {
    for edition in Edition::ALL {
        let report = Copy {
            paper: Paper::Report,
            edition,
            ..copy()
        }
        .text();
        for secret in [
            "risk-title",
            "risk-mitigation",
            "incident-title",
            "incident-text",
            "confidential-title",
            "never-raise-this",
            "points-of-ours",
        ] {
            assert!(!report.contains(secret), "{secret}:\n{report}");
        }
    }
}
