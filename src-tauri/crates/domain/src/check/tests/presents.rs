//! Presents given and received.

use std::sync::Arc;

use super::desk::*;
use super::*;
use crate::logistics::Present;

fn gifts(gifts: Value) -> Value {
    json!({"items": [meeting("a", "10:00", 60, "louvre")], "gifts": gifts})
}

#[test]
fn a_present_has_a_limit_in_its_currency_and_direction() {
    let desk = desk().with_rules(
        json!({"gift_limits": [{"value": 150.0, "currency": "EUR", "direction": "given"}]}),
    );
    let gift = |direction: &str, value: Value, currency: &str| {
        gifts(
            json!([{"id": "g", "item": "a", "direction": direction, "to": "hidalgo", "what": "Vase", "value": value, "currency": currency}]),
        )
    };
    let finding = desk.one("gift_over_limit", gift("given", json!(240), "EUR"));
    assert_eq!(
        (&finding.facts["value"], &finding.facts["party"]),
        (&json!(240.0), &json!("hidalgo"))
    );
    desk.none(
        "gift_over_limit",
        gift("given", json!(150), "EUR"),
        "it is the limit itself",
    );
    desk.none(
        "gift_over_limit",
        gift("given", json!(9000), "TRY"),
        "another currency",
    );
    desk.none(
        "gift_over_limit",
        gift("received", json!(240), "EUR"),
        "of what is received nothing is said",
    );
    desk.none(
        "gift_over_limit",
        gift("given", Value::Null, "EUR"),
        "no value",
    );
    let mut done = gift("given", json!(240), "EUR");
    done["status"] = json!("done");
    desk.one("gift_over_limit", done);
}

#[test]
fn nobody_gets_the_same_twice() {
    let gift = |id: &str, to: &str, what: Value| json!({"id": id, "direction": "given", "to": to, "what": what});
    let both = |to: &str, what: Value| {
        gifts(json!([
            gift("g", "hidalgo", json!("Iznik plate")),
            gift("h", to, what)
        ]))
    };
    let mut desk = desk();
    let finding = desk.one(
        "gift_repeated",
        both(
            "hidalgo",
            json!({"tr": "İznik tabağı", "en": "İZNIK-Plate"}),
        ),
    );
    assert_eq!(
        (&finding.facts["gift"], &finding.facts["other_gift"]),
        (&json!("h"), &json!("g"))
    );
    desk.none(
        "gift_repeated",
        both("consul", json!("Iznik plate")),
        "another person",
    );
    desk.none(
        "gift_repeated",
        both("hidalgo", json!("Book")),
        "another present",
    );
    let present = |trip: &str, to: &str| Present {
        trip: crate::id::TripId::new(trip),
        title: ("Spring".to_owned(), Default::default()),
        gift: serde_json::from_value(gift("x", to, json!("book"))).unwrap(),
    };
    desk.context.presents = Arc::from([present("t", "hidalgo"), present("other", "consul")]);
    desk.none(
        "gift_repeated",
        both("hidalgo", json!("Book")),
        "its own trip, and another person",
    );
    desk.context.presents = Arc::from([present("other", "hidalgo")]);
    let finding = desk.one("gift_repeated", both("hidalgo", json!("Book")));
    assert_eq!(finding.facts["other_trip"], "other");
}

#[test]
fn what_was_received_must_be_declared() {
    let desk = desk();
    let gift = |direction: &str, declared: Value| {
        gifts(
            json!([{"id": "g", "direction": direction, "from": "hidalgo", "what": "Vase", "declared": declared}]),
        )
    };
    desk.none(
        "gift_undeclared",
        gift("received", Value::Null),
        "it is expected, and not yet there",
    );
    let after = desk_of(json!({}), json!([])).on("2024-12-19T09:00:00Z");
    let finding = after.one("gift_undeclared", gift("received", Value::Null));
    assert_eq!(
        (finding.severity, &finding.facts["days"]),
        (Severity::Tight, &json!(12))
    );
    after.none(
        "gift_undeclared",
        gift("received", json!(true)),
        "it is declared",
    );
    after.none(
        "gift_undeclared",
        gift("given", Value::Null),
        "nobody says it is not",
    );
    after.one("gift_undeclared", gift("given", json!(false)));
    after.one(
        "gift_undeclared",
        with(gift("received", json!(false)), json!({"status": "done"})),
    );
    after.none(
        "gift_undeclared",
        with(
            gift("received", json!(false)),
            json!({"status": "cancelled"}),
        ),
        "there was no trip",
    );
    let under_way = desk_of(json!({}), json!([])).on("2024-12-07T18:00:00Z");
    assert_eq!(
        under_way
            .one("gift_undeclared", gift("received", Value::Null))
            .severity,
        Severity::Note
    );
}
