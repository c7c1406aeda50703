//! Who, or what, is booked twice.

use super::*;

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
fn two_thousand_items_at_the_same_hour_come_to_an_end() {
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
