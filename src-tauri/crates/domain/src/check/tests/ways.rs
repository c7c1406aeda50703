//! Ways between places, margins before departures, and when to leave.

use super::there::{flight_back, flight_out, stay, talk};
use super::*;

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
fn a_flight_wants_its_margin_and_a_change_of_flights_does_not() {
    let leaving = |end: &str, kind: &str| {
        let before = json!({"id": "a", "kind": kind, "title": "a", "from_place": "lyon", "place": "paris",
            "when": {"start": "2024-12-10T14:00", "zone": "Europe/Paris", "end": end}});
        found(
            "short_transfer",
            json!([before, flight_back("2024-12-10", "18:00", "23:00")]),
        )
    };
    let findings = leaving("2024-12-10T16:30", "train");
    let [finding] = &findings[..] else {
        panic!("{findings:?}")
    };
    assert_eq!(
        (
            &finding.facts["have"],
            &finding.facts["need"],
            &finding.facts["margin"]
        ),
        (&json!(90), &json!(120), &json!(120))
    );
    assert!(leaving("2024-12-10T16:00", "train").is_empty());
    assert!(leaving("2024-12-10T17:00", "flight").is_empty());
}

#[test]
fn ways_are_walked_ridden_and_driven() {
    let place = |id: &str, city: Option<&str>, lat: f64| -> crate::place::Place {
        serde_json::from_value(json!({"id": id, "kind": "venue", "name": id, "city": city, "zone": "UTC", "lat": lat, "lon": 0.0})).unwrap()
    };
    let trip = trip(json!({}));
    let directory = Directory::default();
    let ways = Ways::of(&trip, &directory);
    // A degree of latitude is 111.2 km.
    let within = |km: f64| {
        let (a, b) = (
            place("a", Some("x"), 0.0),
            place("b", Some("x"), km / 111.1951),
        );
        ways.way(&a, &b).unwrap().minutes
    };
    assert_eq!(within(0.4), 6, "on foot");
    assert_eq!(
        (within(1.0), within(2.0), within(5.0)),
        (15, 15, 15),
        "no ride takes less than the longest walk"
    );
    assert_eq!((within(8.0), within(10.0)), (24, 30), "through the streets");
    assert_eq!(within(40.0), 60, "and by the roads around");
    let far = ways.way(
        &place("a", Some("x"), 0.0),
        &place("b", Some("y"), 120.0 / 111.1951),
    );
    assert_eq!(far.unwrap().minutes, 120);
    let mut last = 0;
    for step in 0..500 {
        let now = within(f64::from(step) / 10.0);
        assert!(now >= last, "further is never sooner");
        last = now;
    }
}

#[test]
fn one_leaves_in_time_from_where_one_is() {
    let trip = trip(json!({
        "items": [
            flight_out("2024-12-10", "07:00", "09:00"),
            talk("talks", "2024-12-10T14:00", 60, "la-defense"),
            with(stay("2024-12-10", 2), json!({"place": "louvre"})),
            talk("morning", "2024-12-11T10:00", 60, "la-defense"),
            flight_back("2024-12-11", "18:00", "23:00"),
        ],
        "transfers": [{"a": "la-defense", "b": "paris", "minutes": 50}],
    }));
    let directory = directory();
    let plan = plan(&trip, &directory);
    let leaves = crate::leave::leaves(&trip, &directory, &plan, &Rules::default(), None);
    let said: Vec<Option<(String, String, i64, i64)>> = leaves
        .iter()
        .map(|leave| {
            let leave = leave.as_ref()?;
            Some((
                leave.from.as_str().to_owned(),
                leave.at.format("%d %H:%M").to_string(),
                leave.way,
                leave.margin,
            ))
        })
        .collect();
    let line =
        |from: &str, at: &str, way, margin| Some((from.to_owned(), at.to_owned(), way, margin));
    assert_eq!(
        said[0],
        line("istanbul", "10 02:00", 0, 120),
        "two hours before, 05:00 in Istanbul"
    );
    assert_eq!(
        said[1],
        line("paris", "10 12:10", 50, 0),
        "50 minutes that a person set"
    );
    assert_eq!(said[2], None, "a room waits");
    assert_eq!(
        said[3].as_ref().map(|s| s.0.as_str()),
        Some("louvre"),
        "in the morning from the hotel"
    );
    assert_eq!(said[4], line("la-defense", "11 14:10", 50, 120));
}

#[test]
fn who_landed_in_the_small_hours_leaves_from_the_hotel() {
    let mut late = flight_out("2024-12-10", "23:00", "23:59");
    late["when"]["end"] = json!("2024-12-11T01:10");
    let trip = trip(json!({"items": [
        late,
        with(stay("2024-12-11", 2), json!({"place": "louvre"})),
        talk("morning", "2024-12-11T10:00", 60, "la-defense"),
    ]}));
    let directory = directory();
    let plan = plan(&trip, &directory);
    let leaves = crate::leave::leaves(&trip, &directory, &plan, &Rules::default(), None);
    let from = leaves[2].as_ref().map(|leave| leave.from.as_str());
    assert_eq!(from, Some("louvre"), "and not from where the flight ended");
}
