//! Each complaint in one situation that has it and in those next to it that have not.

mod records;

use serde_json::{Value, json};

use super::*;
use crate::id::{PartyId, PlaceId};
use crate::plan::plan;

mod there;

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
fn one_person_in_two_places_cannot_happen() {
    let findings = found(
        "double_booked",
        json!([
            meeting("oecd", "09:30", 75, "louvre"),
            meeting("sciences-po", "10:00", 60, "villa")
        ]),
    );
    let [finding] = &findings[..] else {
        panic!("one finding for the pair: {findings:?}")
    };
    assert_eq!(finding.severity, Severity::Stop);
    assert_eq!(
        finding.facts["parties"],
        json!(["mayor", "deputy"]),
        "in order of precedence"
    );
    assert_eq!(
        (&finding.facts["from"], &finding.facts["to"]),
        (&json!("2024-12-07T10:00"), &json!("2024-12-07T10:45"))
    );
    assert_eq!(finding.about[0].id, "oecd", "the earlier first");
    let when = |start: &str, minutes: u32| json!({"when": {"start": start, "zone": "Europe/Paris", "minutes": minutes}});
    assert_eq!(
        patch_of(finding, "move"),
        json!({"item": "sciences-po", "patch": when("2024-12-07T10:45", 60)})
    );
    assert_eq!(
        patch_of(finding, "shorten"),
        json!({"item": "oecd", "patch": when("2024-12-07T09:30", 30)})
    );
}

#[test]
fn touching_ends_empty_items_rooms_and_the_called_off_are_no_double_booking() {
    let none = |second: Value| {
        let findings = found(
            "double_booked",
            json!([meeting("a", "10:00", 60, "louvre"), second]),
        );
        assert!(findings.is_empty(), "{findings:?}");
    };
    none(meeting("touches", "11:00", 60, "villa"));
    none(meeting("is-empty", "10:30", 0, "villa"));
    none(with(
        meeting("is-a-room", "10:30", 600, "villa"),
        json!({"kind": "stay"}),
    ));
    none(with(
        meeting("is-off", "10:30", 60, "villa"),
        json!({"status": "cancelled"}),
    ));
    none(with(
        meeting("is-not-ours", "10:30", 60, "villa"),
        json!({"people": []}),
    ));
    none(with(
        meeting("is-some-time", "10:30", 60, "villa"),
        json!({"when": {"date": "2024-12-07", "part": "morning", "zone": "Europe/Paris"}}),
    ));
    none(with(
        meeting("is-its-speech", "10:30", 15, "louvre"),
        json!({"kind": "speech"}),
    ));
    none(with(
        meeting("hangs-on-it", "10:30", 15, "villa"),
        json!({"attach": {"item": "a", "edge": "start", "minutes": 30}}),
    ));
}

#[test]
fn two_hosts_may_have_the_mayor_and_the_deputy_at_the_same_hour() {
    let apart = json!([
        with(
            meeting("a", "10:00", 60, "louvre"),
            json!({"people": ["mayor"]})
        ),
        with(
            meeting("b", "10:00", 60, "villa"),
            json!({"people": ["deputy"]})
        ),
    ]);
    assert!(found("double_booked", apart).is_empty());
}

#[test]
fn counterparts_participants_and_rooms_are_bookable_too() {
    let nobody = |item: Value, more: Value| with(with(item, json!({"people": []})), more);
    let counterpart =
        |stage: &str| json!({"meeting": {"stage": stage, "counterparts": ["hidalgo"]}});
    let findings = found(
        "double_booked",
        json!([
            nobody(
                meeting("a", "10:00", 60, "louvre"),
                counterpart("confirmed")
            ),
            nobody(
                meeting("b", "10:30", 60, "villa"),
                json!({"participants": [{"who": "hidalgo"}]})
            ),
        ]),
    );
    assert_eq!(findings[0].facts["parties"], json!(["hidalgo"]));
    let represented = found(
        "double_booked",
        json!([
            nobody(
                meeting("a", "10:00", 60, "louvre"),
                counterpart("confirmed")
            ),
            nobody(
                meeting("b", "10:30", 60, "villa"),
                json!({"participants": [{"who": "hidalgo", "represented_by": "consul"}]})
            ),
        ]),
    );
    assert!(represented.is_empty(), "somebody stands in for her");
    let room = found(
        "double_booked",
        json!([
            nobody(meeting("a", "10:00", 60, "salon"), json!({})),
            nobody(meeting("b", "10:30", 60, "salon"), json!({})),
        ]),
    );
    assert_eq!(
        (&room[0].facts["place"], &room[0].facts["parties"]),
        (&json!("salon"), &json!([])),
        "it holds one meeting"
    );
    let hall = found(
        "double_booked",
        json!([
            nobody(meeting("a", "10:00", 60, "louvre"), json!({})),
            nobody(meeting("b", "10:30", 60, "louvre"), json!({})),
        ]),
    );
    assert!(hall.is_empty(), "only a place with a capacity is exclusive");
}

#[test]
fn what_is_only_held_or_about_is_tight() {
    let severity = |more: Value| {
        found(
            "double_booked",
            json!([
                meeting("a", "10:00", 60, "louvre"),
                with(meeting("b", "10:30", 60, "villa"), more)
            ]),
        )[0]
        .severity
    };
    assert_eq!(severity(json!({"status": "hold"})), Severity::Tight);
    assert_eq!(
        severity(
            json!({"when": {"start": "2024-12-07T10:30", "zone": "Europe/Paris", "minutes": 60, "about": true}})
        ),
        Severity::Tight
    );
    assert_eq!(
        severity(json!({"status": "tentative"})),
        Severity::Stop,
        "a proposal overlaps as much as a promise"
    );
}

#[test]
fn an_interpreter_needed_twice_has_a_code_of_her_own() {
    let of = |who: &str| json!({"people": [who], "meeting": {"stage": "confirmed", "interpreter": "interpreter"}});
    let items = json!([
        with(meeting("a", "10:00", 90, "louvre"), of("mayor")),
        with(meeting("b", "11:00", 60, "villa"), of("deputy"))
    ]);
    assert_eq!(
        found("interpreter_double_booked", items.clone())[0].facts["interpreters"],
        json!(["interpreter"])
    );
    assert!(
        found("double_booked", items).is_empty(),
        "and is not named twice"
    );
}

#[test]
fn minutes_that_a_person_set_win_over_distance_and_pace() {
    let items = json!([
        meeting("a", "10:00", 60, "louvre"),
        meeting("b", "11:20", 60, "la-defense")
    ]);
    let [by_distance] = &found("short_transfer", items.clone())[..] else {
        panic!("8 km at 20 km/h take more than 20 minutes")
    };
    assert_eq!(
        (
            &by_distance.facts["have"],
            &by_distance.facts["need"],
            &by_distance.facts["by_hand"]
        ),
        (&json!(20), &json!(25), &json!(false))
    );
    assert_eq!(
        patch_of(by_distance, "move")["patch"]["when"]["start"],
        "2024-12-07T11:25"
    );
    let set = |minutes: u32| json!({"items": items, "transfers": [{"a": "la-defense", "b": "louvre", "minutes": minutes}]});
    assert!(
        found_in("short_transfer", set(15)).is_empty(),
        "a person knows that it goes faster, either way round"
    );
    let by_hand = &found_in("short_transfer", set(40))[0];
    assert_eq!(
        (&by_hand.facts["need"], &by_hand.facts["by_hand"]),
        (&json!(40), &json!(true))
    );
    assert!(
        found_in(
            "short_transfer",
            json!({"items": items, "pace": {"city": 40}})
        )
        .is_empty(),
        "a city with faster traffic"
    );
}

#[test]
fn a_way_that_nobody_knows_is_not_short() {
    let to = |place: &str| {
        found(
            "short_transfer",
            json!([
                meeting("a", "10:00", 60, "louvre"),
                meeting("b", "11:05", 60, place)
            ]),
        )
    };
    assert!(to("villa").is_empty(), "a villa without coordinates");
    assert!(to("louvre").is_empty(), "the same place");
    assert!(to("online").is_empty(), "nobody walks to a screen");
}

#[test]
fn a_leg_of_its_own_takes_the_place_of_the_way() {
    let drive = json!({"id": "drive", "kind": "transfer", "title": "Car", "from_place": "louvre", "place": "la-defense",
        "when": {"start": "2024-12-07T11:00", "zone": "Europe/Paris", "minutes": 20}});
    let items = json!([
        meeting("a", "10:00", 60, "louvre"),
        drive,
        meeting("b", "11:20", 60, "la-defense")
    ]);
    assert!(
        found("short_transfer", items).is_empty(),
        "the driver says twenty minutes"
    );
}

#[test]
fn in_another_city_without_a_leg_there_is_no_way() {
    let lyon = || meeting("lyon-talk", "10:00", 60, "lyon");
    let paris = || meeting("dinner", "20:00", 90, "louvre");
    // The ways out and back are another matter.
    let between = |items: Value| {
        let mut findings = found("no_way_there", items);
        findings.retain(|finding| finding.severity == Severity::Stop);
        findings
    };
    let findings = between(json!([lyon(), paris()]));
    assert_eq!(
        (&findings[0].facts["from"], &findings[0].facts["to"]),
        (&json!("lyon"), &json!("paris"))
    );
    assert_eq!(findings[0].facts["people"], json!(["mayor", "deputy"]));
    let train = |more: Value| {
        with(
            json!({"id": "tgv", "kind": "train", "title": "TGV", "from_place": "lyon", "place": "paris"}),
            more,
        )
    };
    let at = json!({"when": {"start": "2024-12-07T15:00", "zone": "Europe/Paris", "minutes": 120}});
    assert!(between(json!([lyon(), train(at.clone()), paris()])).is_empty());
    assert!(
        between(json!([lyon(), train(json!({})), paris()])).is_empty(),
        "a train that is to be placed leads there"
    );
    let alone = between(json!([
        lyon(),
        train(with(at, json!({"people": ["mayor"]}))),
        paris()
    ]));
    assert_eq!(
        alone[0].facts["people"],
        json!(["deputy"]),
        "the deputy has no ticket"
    );
    assert!(
        between(json!([lyon(), meeting("call", "20:00", 30, "online")])).is_empty(),
        "a call is nowhere"
    );
}

#[test]
fn an_hour_that_the_clock_skips_is_kept_and_named() {
    let at = |start: &str| json!([{"id": "night", "kind": "other", "title": "x", "when": {"start": start, "zone": "Europe/Paris", "minutes": 20}}]);
    let finding = &found("nonexistent_time", at("2025-03-30T02:30"))[0];
    assert_eq!(
        (&finding.facts["gap_from"], &finding.facts["gap_to"]),
        (&json!("2025-03-30T02:00"), &json!("2025-03-30T03:00"))
    );
    let starts: Vec<Value> = finding
        .repairs
        .iter()
        .map(|r| r.patch.fields()["when"]["start"].clone())
        .collect();
    assert_eq!(starts, ["2025-03-30T03:30", "2025-03-30T03:00"]);
    assert!(
        found("nonexistent_time", at("2025-03-30T03:00")).is_empty(),
        "the first hour after the gap exists"
    );
}

#[test]
fn an_hour_that_comes_twice_wants_a_choice() {
    let at = |fold: u8| json!([{"id": "night", "kind": "other", "title": "x", "when": {"start": "2025-10-26T02:30", "zone": "Europe/Paris", "fold": fold, "minutes": 20}}]);
    let finding = &found("ambiguous_time", at(0))[0];
    assert_eq!(
        (&finding.facts["first"], &finding.facts["second"]),
        (&json!(120), &json!(60))
    );
    assert_eq!(patch_of(finding, "use_second")["patch"]["when"]["fold"], 1);
    assert!(
        found("ambiguous_time", at(1)).is_empty(),
        "somebody has chosen"
    );
}

#[test]
fn a_landing_before_the_take_off_is_found_and_one_at_an_earlier_hour_of_the_clock_is_not() {
    let flight = |start: &str, end: &str, zone: &str| {
        json!([{"id": "f", "kind": "flight", "title": "x", "from_place": "istanbul", "place": "paris",
            "when": {"start": start, "zone": "Europe/Istanbul", "end": end, "end_zone": zone}}])
    };
    assert!(
        found(
            "arrives_before_leaving",
            flight("2024-12-07T08:10", "2024-12-07T08:00", "Europe/Paris")
        )
        .is_empty()
    );
    let overnight = &found(
        "arrives_before_leaving",
        flight("2024-12-07T23:50", "2024-12-07T02:30", "Europe/Paris"),
    )[0];
    assert_eq!(
        patch_of(overnight, "end_next_day")["patch"]["when"]["end"],
        "2024-12-08T02:30"
    );
    let wrong_zone = &found(
        "arrives_before_leaving",
        flight("2024-12-07T08:10", "2024-12-07T07:00", "Europe/Istanbul"),
    )[0];
    assert_eq!(
        patch_of(wrong_zone, "end_zone")["patch"]["when"]["end_zone"],
        "Europe/Paris"
    );
}

#[test]
fn a_change_of_the_clocks_is_told_where_the_programme_is() {
    let on = |a: &str, b: &str| {
        let item = |id: &str, date: &str| json!({"id": id, "kind": "meeting", "title": id, "place": "louvre", "when": {"start": format!("{date}T10:00"), "zone": "Europe/Paris", "minutes": 60}});
        found(
            "clock_change_on_trip",
            json!([item("first", a), item("last", b)]),
        )
    };
    let finding = &on("2025-03-29", "2025-03-31")[0];
    assert_eq!(
        (&finding.facts["before"], &finding.facts["after"]),
        (&json!("2025-03-30T02:00"), &json!("2025-03-30T03:00"))
    );
    assert_eq!(
        (&finding.facts["home_before"], &finding.facts["home_after"]),
        (&json!(120), &json!(60)),
        "Istanbul is +1 h from then on"
    );
    assert_eq!(
        finding.about[0].id, "last",
        "the first item on the new clock"
    );
    assert_eq!(
        on("2025-03-30", "2025-03-30").len(),
        1,
        "the night before the first meeting counts"
    );
    assert!(
        on("2025-03-31", "2025-04-02").is_empty(),
        "the day after does not"
    );
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

#[test]
fn ten_thousand_items_at_the_same_hour_come_to_an_end() {
    let items: Vec<Value> = (0..2_000)
        .map(|i| meeting(&format!("m{i}"), "10:00", 60, "louvre"))
        .collect();
    let findings = found("double_booked", json!(items));
    assert!(
        findings.len() >= 1_999 && findings.len() <= 2_000 * 21,
        "{}",
        findings.len()
    );
}
