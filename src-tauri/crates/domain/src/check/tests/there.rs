//! Being there: ways out and back, beds, rest, hours and days.

use super::*;

/// A flight from Istanbul to Paris on a day of December 2024, by the clocks of both.
pub(super) fn flight_out(day: &str, from: &str, to: &str) -> Value {
    json!({"id": "out", "kind": "flight", "title": "Out", "from_place": "istanbul", "place": "paris",
        "when": {"start": format!("{day}T{from}"), "zone": "Europe/Istanbul", "end": format!("{day}T{to}"), "end_zone": "Europe/Paris"}})
}

pub(super) fn flight_back(day: &str, from: &str, to: &str) -> Value {
    json!({"id": "back", "kind": "flight", "title": "Back", "from_place": "paris", "place": "istanbul",
        "when": {"start": format!("{day}T{from}"), "zone": "Europe/Paris", "end": format!("{day}T{to}"), "end_zone": "Europe/Istanbul"}})
}

/// A meeting in Paris on any day.
pub(super) fn talk(id: &str, start: &str, minutes: u32, place: &str) -> Value {
    json!({"id": id, "kind": "meeting", "title": id, "place": place,
        "when": {"start": start, "zone": "Europe/Paris", "minutes": minutes}})
}

pub(super) fn stay(first: &str, days: u32) -> Value {
    json!({"id": "hotel", "kind": "stay", "title": "Hotel", "place": "villa",
        "when": {"date": first, "days": days, "zone": "Europe/Paris"}})
}

fn people(finding: &Finding) -> &Value {
    &finding.facts["people"]
}

#[test]
fn a_programme_that_begins_or_ends_away_wants_a_way_out_and_a_way_back() {
    let findings = found(
        "no_way_there",
        json!([talk("a", "2024-12-10T10:00", 60, "louvre")]),
    );
    let sides: Vec<(Option<&Value>, Option<&Value>)> = findings
        .iter()
        .map(|f| (f.facts.get("to_item"), f.facts.get("from_item")))
        .collect();
    assert_eq!(sides.len(), 2, "out and back: {findings:?}");
    assert!(
        sides.contains(&(Some(&json!("a")), None)) && sides.contains(&(None, Some(&json!("a"))))
    );
    assert!(
        findings
            .iter()
            .all(|f| f.severity == Severity::Tight && people(f) == &json!(["mayor", "deputy"]))
    );
    let whole = json!([
        flight_out("2024-12-10", "07:00", "09:00"),
        talk("a", "2024-12-10T14:00", 60, "louvre"),
        flight_back("2024-12-10", "20:00", "23:30"),
    ]);
    assert!(found("no_way_there", whole.clone()).is_empty());
    let mut kept = whole;
    kept.as_array_mut().unwrap().push(stay("2024-12-10", 1));
    assert!(
        found("no_way_there", kept).is_empty(),
        "a room that is kept from the day on is entered after the flight of that day"
    );
    let by_day = |flight: Value, when: Value| with(flight, json!({"when": when, "minutes": 200}));
    let undated = json!([
        by_day(flight_out("2024-12-10", "07:00", "09:00"), json!(null)),
        talk("a", "2024-12-10T14:00", 60, "louvre"),
        by_day(
            flight_back("2024-12-10", "20:00", "23:30"),
            json!({"date": "2024-12-10", "part": "evening", "zone": "Europe/Paris", "end_zone": "Europe/Istanbul"})
        ),
    ]);
    assert!(
        found("no_way_there", undated).is_empty(),
        "a leg leads there at an hour that nobody knows"
    );
}

#[test]
fn who_only_joins_an_item_or_serves_a_house_in_that_city_has_no_way_to_go() {
    let joins = json!([with(
        talk("a", "2024-12-10T10:00", 60, "louvre"),
        json!({"people": ["consul"]})
    )]);
    assert!(
        found("no_way_there", joins).is_empty(),
        "the consul lives somewhere"
    );
    let mut there = directory();
    let agency: crate::organization::Organization = serde_json::from_value(
        json!({"id": "agency", "kind": "other", "name": "Agency", "city": "paris"}),
    )
    .unwrap();
    there.organizations.insert(agency.id.clone(), agency);
    let trip = trip(json!({
        "delegation": [{"person": "deputy", "order": 1, "organization": "agency"}],
        "items": [talk("a", "2024-12-10T10:00", 60, "louvre"), talk("b", "2024-12-11T10:00", 60, "louvre")],
    }));
    let codes: Vec<String> = check_trip(&trip, &there)
        .into_iter()
        .map(|f| f.code.into_owned())
        .collect();
    assert!(
        !codes
            .iter()
            .any(|c| c == "no_way_there" || c == "night_without_bed"),
        "{codes:?}"
    );
}

#[test]
fn a_night_away_wants_a_bed() {
    let two_days = |more: Vec<Value>| {
        let mut items = vec![
            talk("a", "2024-12-10T15:00", 60, "louvre"),
            talk("b", "2024-12-11T10:00", 60, "louvre"),
        ];
        items.extend(more);
        found("night_without_bed", json!(items))
    };
    let findings = two_days(vec![]);
    let [finding] = &findings[..] else {
        panic!("{findings:?}")
    };
    assert_eq!(finding.facts["nights"], json!(["2024-12-10"]));
    assert_eq!(
        (&finding.facts["city"], people(finding)),
        (&json!("paris"), &json!(["mayor", "deputy"]))
    );
    assert_eq!(
        finding.severity,
        Severity::Tight,
        "eight working days are left"
    );
    assert!(two_days(vec![stay("2024-12-10", 2)]).is_empty());
    assert!(
        two_days(vec![stay("2024-12-10", 1)]).is_empty(),
        "nobody knows how long it is kept"
    );
    let alone = with(stay("2024-12-10", 2), json!({"people": ["mayor"]}));
    assert_eq!(people(&two_days(vec![alone])[0]), &json!(["deputy"]));
    let late = two_days(vec![stay("2024-12-11", 2)]);
    assert_eq!(
        late.len(),
        1,
        "the bed of the next night is no bed: {late:?}"
    );
    let rooms = json!({
        "items": [talk("a", "2024-12-10T15:00", 60, "louvre"), talk("b", "2024-12-11T10:00", 60, "louvre")],
        "rooms": [{"id": "r", "place": "villa", "people": ["mayor", "deputy"], "from": "2024-12-10", "to": "2024-12-11"}],
    });
    assert!(found_in("night_without_bed", rooms).is_empty());
}

#[test]
fn a_night_at_home_on_board_or_before_an_early_flight_wants_none() {
    let none = |items: Value| {
        let findings = found("night_without_bed", items);
        assert!(findings.is_empty(), "{findings:?}");
    };
    let at_home = |id: &str, start: &str| {
        json!({"id": id, "kind": "other", "title": id, "place": "istanbul",
        "when": {"start": start, "zone": "Europe/Istanbul", "minutes": 60}})
    };
    none(json!([
        at_home("a", "2024-12-10T15:00"),
        at_home("b", "2024-12-11T10:00")
    ]));
    let mut night = flight_back("2024-12-10", "23:30", "05:00");
    night["when"]["end"] = json!("2024-12-11T05:10");
    none(json!([
        talk("a", "2024-12-10T15:00", 60, "louvre"),
        night,
        at_home("b", "2024-12-11T14:00")
    ]));
    none(json!([
        talk("a", "2024-12-10T21:00", 60, "louvre"),
        flight_back("2024-12-11", "04:10", "09:40")
    ]));
    let findings = found(
        "night_without_bed",
        json!([
            talk("gala", "2024-12-10T22:00", 180, "louvre"),
            talk("b", "2024-12-11T10:00", 60, "louvre")
        ]),
    );
    assert_eq!(
        findings[0].facts["nights"],
        json!(["2024-12-10"]),
        "after 01:00 one still wants to lie down"
    );
}

#[test]
fn rest_over_night_and_after_a_night_flight_is_what_the_office_wants() {
    let findings = found(
        "rest_too_short",
        json!([
            talk("gala", "2024-12-10T21:00", 210, "louvre"),
            talk("breakfast", "2024-12-11T07:30", 60, "louvre")
        ]),
    );
    let [finding] = &findings[..] else {
        panic!("{findings:?}")
    };
    assert_eq!(
        (&finding.facts["have"], &finding.facts["need"]),
        (&json!(420), &json!(600))
    );
    assert_eq!(
        finding.severity,
        Severity::Tight,
        "less than three quarters"
    );
    assert_eq!(
        patch_of(finding, "move")["patch"]["when"]["start"],
        json!("2024-12-11T10:30")
    );
    let none = |items: Value| {
        let findings = found("rest_too_short", items);
        assert!(findings.is_empty(), "{findings:?}");
    };
    none(json!([
        talk("a", "2024-12-10T20:00", 60, "louvre"),
        talk("b", "2024-12-11T07:00", 60, "louvre")
    ]));
    none(json!([
        talk("a", "2024-12-10T10:00", 60, "louvre"),
        talk("b", "2024-12-10T11:10", 60, "louvre")
    ]));
    let over_night = json!({"id": "red-eye", "kind": "flight", "title": "Red-eye", "from_place": "istanbul", "place": "paris",
        "when": {"start": "2024-12-10T23:30", "zone": "Europe/Istanbul", "end": "2024-12-11T06:00", "end_zone": "Europe/Paris"}});
    let car = json!({"id": "car", "kind": "transfer", "title": "Car", "from_place": "paris", "place": "louvre",
        "when": {"start": "2024-12-11T06:30", "zone": "Europe/Paris", "minutes": 40}});
    let landed = found(
        "rest_too_short",
        json!([
            over_night,
            car,
            talk("talks", "2024-12-11T08:00", 60, "louvre")
        ]),
    );
    let [finding] = &landed[..] else {
        panic!("{landed:?}")
    };
    assert_eq!(
        (&finding.facts["from_item"], &finding.facts["have"]),
        (&json!("red-eye"), &json!(120))
    );
    assert_eq!(finding.facts["flight"], json!(true));
    none(json!([
        over_night,
        car,
        talk("talks", "2024-12-11T09:00", 60, "louvre")
    ]));
    none(json!([
        flight_out("2024-12-11", "08:00", "10:00"),
        talk("talks", "2024-12-11T11:00", 60, "louvre")
    ]));
}

#[test]
fn a_call_at_night_at_home_keeps_the_mayor_up() {
    let call = |start: &str, people: Value| {
        json!([{"id": "call", "kind": "meeting", "title": "Call", "people": people, "place": "online",
        "when": {"start": start, "zone": "America/New_York", "minutes": 60}, "meeting": {"stage": "confirmed", "format": "video"}}])
    };
    let findings = found(
        "night_at_home",
        call("2024-12-10T18:00", json!(["mayor", "deputy"])),
    );
    let [finding] = &findings[..] else {
        panic!("{findings:?}")
    };
    assert_eq!(
        (&finding.facts["wall"], people(finding)),
        (&json!("2024-12-11T02:00"), &json!(["mayor"]))
    );
    assert_eq!(finding.severity, Severity::Tight);
    assert!(
        found("night_at_home", call("2024-12-10T18:00", json!(["deputy"]))).is_empty(),
        "a deputy is no principal here"
    );
    assert!(found("night_at_home", call("2024-12-10T09:00", json!(["mayor"]))).is_empty());
    let ends_late = found("night_at_home", call("2024-12-10T13:30", json!(["mayor"])));
    assert_eq!(
        ends_late[0].severity,
        Severity::Note,
        "21:30 to 22:30 at home"
    );
    let dinner = json!([talk("dinner", "2024-12-10T21:00", 120, "louvre")]);
    assert!(
        found("night_at_home", dinner).is_empty(),
        "who is there is not at home"
    );
}

#[test]
fn a_closed_house_is_found_and_an_open_one_is_not() {
    let mut there = directory();
    let louvre = there.places.get_mut("louvre").unwrap();
    louvre.hours =
        serde_json::from_value(json!({"mon": ["09:00", "18:00"], "fri": ["09:00", "21:45"]}))
            .unwrap();
    let codes = |item: Value| -> Vec<Finding> {
        let mut findings = check_trip(&trip(json!({"items": [item]})), &there);
        findings.retain(|f| f.code == "outside_working_hours");
        findings
    };
    let visit = |start: &str| {
        json!({"id": "v", "kind": "site_visit", "title": "Visit", "place": "louvre",
        "when": {"start": start, "zone": "Europe/Paris", "minutes": 60}})
    };
    let early = codes(visit("2024-12-09T08:15"));
    assert_eq!(
        (&early[0].facts["opens"], &early[0].facts["recorded"]),
        (&json!("09:00"), &json!(true))
    );
    assert_eq!(
        patch_of(&early[0], "move")["patch"]["when"]["start"],
        json!("2024-12-09T09:00")
    );
    let late = codes(visit("2024-12-09T17:30"));
    assert_eq!(
        patch_of(&late[0], "move")["patch"]["when"]["start"],
        json!("2024-12-09T17:00")
    );
    assert!(
        !codes(visit("2024-12-10T10:00"))[0]
            .facts
            .contains_key("opens"),
        "closed on Tuesdays"
    );
    assert!(
        codes(visit("2024-12-13T20:00")).is_empty(),
        "open late on Fridays"
    );
}

#[test]
fn an_office_is_left_at_its_hour_and_a_dinner_is_not() {
    let one = |item: Value| found("outside_working_hours", json!([item]));
    let late = one(talk("call", "2024-12-10T18:30", 60, "salon"));
    assert_eq!(
        (&late[0].facts["closes"], &late[0].facts["recorded"]),
        (&json!("18:00"), &json!(false))
    );
    assert!(one(talk("call", "2024-12-10T17:00", 60, "salon")).is_empty());
    assert!(
        one(with(
            talk("dinner", "2024-12-10T19:30", 120, "villa"),
            json!({"kind": "meal"})
        ))
        .is_empty()
    );
    let aside = json!({"meeting": {"stage": "confirmed", "contact": "pull_aside"}});
    assert!(one(with(talk("aside", "2024-12-10T21:00", 10, "villa"), aside)).is_empty());
    let held = json!({"meeting": {"stage": "held", "contact": "bilateral"}});
    assert!(one(with(talk("held", "2024-12-10T21:00", 10, "villa"), held)).is_empty());
}

#[test]
fn weekends_and_holidays_are_those_of_the_place() {
    let saturday = talk("call", "2024-12-07T10:00", 60, "salon");
    let weekend = found("weekend_there", json!([saturday]));
    assert_eq!(
        (&weekend[0].facts["weekday"], &weekend[0].facts["city"]),
        (&json!("sat"), &json!("paris"))
    );
    assert!(
        found("outside_working_hours", json!([saturday])).is_empty(),
        "said once"
    );
    let christmas = json!([talk("call", "2024-12-25T10:00", 60, "salon")]);
    let holiday = found("public_holiday", christmas);
    assert_eq!(
        (&holiday[0].facts["date"], &holiday[0].facts["about"]),
        (&json!("2024-12-25"), &json!(false))
    );
    assert!(
        found(
            "weekend_there",
            json!([talk("call", "2024-12-06T10:00", 60, "salon")])
        )
        .is_empty()
    );
    let board = json!({"meeting": {"stage": "confirmed", "contact": "board"}});
    assert!(
        found("weekend_there", json!([with(saturday.clone(), board)])).is_empty(),
        "a board chooses its day"
    );
    let online = with(
        saturday,
        json!({"place": "online", "meeting": {"stage": "confirmed", "format": "video"}}),
    );
    assert!(found("weekend_there", json!([online])).is_empty());
}
