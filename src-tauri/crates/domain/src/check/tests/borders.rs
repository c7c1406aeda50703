//! Passports, visas and entries.

use super::desk::*;
use super::*;

/// From Istanbul to Paris and back.
fn journey(extra: Value) -> Value {
    let mut items = vec![
        json!({"id": "out", "kind": "flight", "from_place": "istanbul", "place": "paris",
            "when": {"start": "2024-12-07T06:00", "zone": "Europe/Istanbul", "minutes": 210}}),
        meeting("a", "10:00", 60, "louvre"),
        meeting("b", "15:00", 60, "villa"),
    ];
    items.extend(extra.as_array().unwrap().clone());
    json!({ "items": items })
}

#[test]
fn nobody_enters_without_a_visa() {
    let needs = |visas: Value| {
        desk_of(
            json!({"deputy": {"visa_required": ["FR"], "visas": visas}}),
            json!([]),
        )
    };
    let finding = needs(json!([])).one("visa_missing", journey(json!([])));
    assert_eq!(finding.about[0].id, "a", "on the ground, once");
    assert_eq!(
        (&finding.facts["people"], &finding.facts["visa"]),
        (&json!(["deputy"]), &json!("none"))
    );
    assert_eq!(finding.severity, Severity::Tight, "T-7");
    let valid = json!([{"country": "FR", "from": "2024-12-01", "to": "2024-12-31"}]);
    needs(valid).none("visa_missing", journey(json!([])), "hers is valid");
    let german = json!([{"country": "DE", "from": "2024-12-01", "to": "2024-12-31"}]);
    needs(german).none(
        "visa_missing",
        journey(json!([])),
        "one of Schengen is good for all",
    );
    let british = json!([{"country": "GB"}]);
    assert_eq!(
        needs(british).one("visa_missing", journey(json!([]))).facts["visa"],
        "none"
    );
    let early = json!([{"country": "FR", "to": "2024-12-06"}]);
    assert_eq!(
        needs(early).one("visa_missing", journey(json!([]))).facts["visa"],
        "dates"
    );
    desk_of(json!({"deputy": {"visa_required": ["GB"]}}), json!([])).none(
        "visa_missing",
        journey(json!([])),
        "not of this country",
    );
    desk().none(
        "visa_missing",
        journey(json!([])),
        "nobody wrote that one is needed",
    );
    let after = needs(json!([])).on("2024-12-09T09:00:00Z");
    after.none("visa_missing", journey(json!([])), "they have been there");
    let near = needs(json!([])).on("2024-12-05T09:00:00Z");
    assert_eq!(
        near.one("visa_missing", journey(json!([]))).severity,
        Severity::Stop
    );
}

#[test]
fn a_visa_that_ends_under_way_is_found_where_it_ends() {
    let visas = json!([{"country": "FR", "to": "2024-12-07"}]);
    let desk = desk_of(
        json!({"deputy": {"visa_required": ["FR"], "visas": visas}}),
        json!([]),
    );
    let next_day = with(
        meeting("c", "10:00", 60, "louvre"),
        json!({"when": {"start": "2024-12-08T10:00", "zone": "Europe/Paris", "minutes": 60}}),
    );
    assert_eq!(
        desk.one("visa_missing", journey(json!([next_day]))).about[0].id,
        "c"
    );
}

#[test]
fn a_second_entry_wants_a_second_entry_on_the_visa() {
    let once = |entries: u32| {
        let visas = json!([{"country": "FR", "to": "2024-12-31", "entries": entries}]);
        desk_of(
            json!({"deputy": {"visa_required": ["FR"], "visas": visas}}),
            json!([]),
        )
    };
    let at = |day: &str, item: Value| {
        with(
            item,
            json!({"when": {"start": day, "zone": "UTC", "minutes": 60}}),
        )
    };
    let flight = |id: &str, from: &str, to: &str, start: &str| {
        at(
            start,
            json!({"id": id, "kind": "flight", "from_place": from, "place": to}),
        )
    };
    let back = json!([
        flight("home", "paris", "istanbul", "2024-12-08T08:00"),
        at(
            "2024-12-08T16:00",
            json!({"id": "office", "kind": "meeting", "title": "office", "place": "istanbul"})
        ),
        flight("again", "istanbul", "paris", "2024-12-09T08:00"),
        at(
            "2024-12-09T16:00",
            json!({"id": "second", "kind": "meeting", "title": "second", "place": "louvre"})
        ),
    ]);
    let finding = once(1).one("visa_missing", journey(back.clone()));
    assert_eq!(
        (&finding.about[0].id, &finding.facts["visa"]),
        (&"second".to_owned(), &json!("entries"))
    );
    assert_eq!(finding.facts["entries"], 1);
    once(2).none("visa_missing", journey(back), "it allows two");
    let over_lyon = json!([
        flight("domestic", "paris", "lyon", "2024-12-08T08:00"),
        at(
            "2024-12-08T16:00",
            json!({"id": "second", "kind": "meeting", "title": "second", "place": "lyon"})
        )
    ]);
    once(1).none("visa_missing", journey(over_lyon), "they never left");
}

#[test]
fn a_change_of_aircraft_is_no_entry() {
    let desk = desk_of(json!({"deputy": {"visa_required": ["FR"]}}), json!([]));
    let flight = |id: &str, from: &str, to: &str, start: &str| json!({"id": id, "kind": "flight", "from_place": from, "place": to, "when": {"start": start, "zone": "UTC", "minutes": 60}});
    let items = json!({"items": [flight("one", "istanbul", "paris", "2024-12-07T06:00"), flight("two", "paris", "istanbul", "2024-12-07T09:00")]});
    desk.none("visa_missing", items, "nobody leaves the airport");
}

#[test]
fn guests_need_visas_to_come_to_us() {
    let people = json!({"hidalgo": {"visa_required": ["TR"]}});
    let desk = desk_of(people, json!([]));
    let hosted = |guest: Value| json!({"kind": "hosted", "items": [meeting("a", "10:00", 60, "istanbul")], "participants": [guest]});
    let finding = desk.one("visa_missing", hosted(json!({"who": "hidalgo"})));
    assert_eq!(finding.facts["people"], json!(["hidalgo"]));
    desk.none(
        "visa_missing",
        hosted(json!({"who": "hidalgo", "invitation": "declined"})),
        "she does not come",
    );
}

#[test]
fn whoever_has_two_passports_travels_with_the_one_that_lasts_longer() {
    let travel = json!({"items": [meeting("a", "10:00", 60, "louvre")]});
    assert!(
        found_in("passport_expires", travel.clone()).is_empty(),
        "the second is valid until 2031; the deputy has none on record"
    );
    let mut directory = directory();
    directory
        .people
        .get_mut("mayor")
        .unwrap()
        .passports
        .truncate(1);
    let finding = check_trip(&trip(travel.clone()), &directory)
        .into_iter()
        .find(|f| f.code == "passport_expires")
        .unwrap();
    assert_eq!(
        (&finding.facts["days"], &finding.facts["margin"]),
        (&json!(34), &json!(90))
    );
    let short = Context {
        rules: Rules {
            passport_margin_days: 30,
            ..Rules::default()
        },
        ..Context::at(NOW.parse().unwrap())
    };
    let trip = trip(travel);
    let relaxed = all(&trip, &directory, &plan(&trip, &directory), &short);
    assert!(
        relaxed.iter().all(|f| f.code != "passport_expires"),
        "the office's own margin"
    );
}
