use super::*;
use crate::id::PartyId;
use crate::item::ItemStatus;
use serde_json::{Value, json};

/// A day of two people and their host: a flight, a call at ten, a lunch.
fn snapshot(change: impl FnOnce(&mut Value)) -> Snapshot {
    let mut all = json!({
        "places": [
            {"id": "tirana", "kind": "city", "name": "Tirana", "zone": "Europe/Tirane"},
            {"id": "hall", "kind": "venue", "name": "City Hall", "city": "tirana", "zone": "Europe/Tirane"},
            {"id": "villa", "kind": "venue", "name": "Villa", "city": "tirana", "zone": "Europe/Tirane"}
        ],
        "people": [
            {"id": "mayor", "name": "The Mayor"}, {"id": "aide", "name": "The Aide"},
            {"id": "host", "name": "The Host"}, {"id": "deputy", "name": "The Deputy"}
        ],
        "trip": {
            "id": "t", "kind": "outbound", "status": "confirmed", "title": "Trip", "home": "tirana", "office": "office",
            "delegation": [{"person": "mayor", "role": "head", "order": 1}, {"person": "aide", "order": 2}],
            "items": [
                {"id": "call", "kind": "meeting", "title": "Call", "people": ["mayor"], "place": "hall",
                 "when": {"start": "2026-12-01T10:00", "zone": "Europe/Tirane", "minutes": 30},
                 "meeting": {"stage": "confirmed", "counterparts": ["host"]}},
                {"id": "lunch", "kind": "meal", "title": "Lunch", "place": "villa",
                 "when": {"start": "2026-12-01T12:00", "zone": "Europe/Tirane", "minutes": 90}},
                {"id": "walk", "kind": "rest", "title": "Walk", "people": ["aide"]}
            ]
        }
    });
    change(&mut all);
    serde_json::from_value(all).unwrap()
}

fn changes(change: impl FnOnce(&mut Value)) -> Differences {
    let (before, after) = (snapshot(|_| ()), snapshot(change));
    let (p, q) = (before.plan(), after.plan());
    compare(
        Programme {
            trip: &before.trip,
            directory: &before.directory,
            plan: &p,
        },
        Programme {
            trip: &after.trip,
            directory: &after.directory,
            plan: &q,
        },
    )
}

fn names(list: &[PartyId]) -> Vec<&str> {
    list.iter().map(PartyId::as_str).collect()
}

fn words(change: &ItemChange) -> Vec<String> {
    let word = |what: &What| {
        serde_json::to_value(what).unwrap()["what"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    change.what.iter().map(word).collect()
}

#[test]
fn the_same_programme_has_no_differences() {
    assert_eq!(changes(|_| ()), Differences::default());
}

#[test]
fn an_hour_that_moved_concerns_those_at_the_table_and_nobody_else() {
    let found = changes(|all| all["trip"]["items"][0]["when"]["start"] = "2026-12-01T11:00".into());
    assert_eq!(words(&found.items[0]), ["moved"]);
    assert_eq!(
        names(&found.concerned()),
        ["mayor", "host"],
        "the aide sleeps on"
    );
    assert!(found.of(&"aide".into()).is_empty());
    assert_eq!(found.of(&"mayor".into()).len(), 1);
}

#[test]
fn a_new_wording_is_listed_and_wakes_nobody() {
    let found = changes(|all| all["trip"]["items"][1]["dress"] = "dark suit".into());
    assert_eq!(
        found.items[0].what,
        [What::Details {
            of: vec![Detail::Dress]
        }]
    );
    assert!(found.concerned().is_empty());
    assert_eq!(
        found.of(&"aide".into()).len(),
        1,
        "on the aide's own list it stands"
    );
}

#[test]
fn one_goes_in_for_another_and_only_these_two_are_told() {
    let found = changes(|all| {
        all["trip"]["items"][0]["people"] = json!(["aide"]);
    });
    assert_eq!(words(&found.items[0]), ["staffed"]);
    assert_eq!(names(&found.concerned()), ["mayor", "aide"]);
    assert_eq!(
        found.of(&"aide".into())[0].what,
        [What::Added],
        "for the aide the call is new"
    );
    assert_eq!(found.of(&"mayor".into())[0].what, [What::Removed]);
    assert_eq!(words(&found.of(&"host".into())[0]), ["staffed"]);
}

#[test]
fn another_host_concerns_all_at_the_table() {
    let found = changes(|all| {
        all["trip"]["items"][0]["meeting"]["counterparts"] = json!(["deputy"]);
    });
    assert_eq!(names(&found.concerned()), ["mayor", "host", "deputy"]);
}

#[test]
fn added_removed_called_off_and_elsewhere() {
    let found = changes(|all| {
        let items = all["trip"]["items"].as_array_mut().unwrap();
        items[0]["meeting"]["stage"] = "cancelled".into();
        items[1]["place"] = "hall".into();
        items[2] = json!({"id": "press", "kind": "press", "title": "Press", "people": ["mayor"]});
    });
    let all: Vec<_> = found
        .items
        .iter()
        .map(|c| (c.item.as_str(), words(c)))
        .collect();
    let expected = [
        ("call", vec!["called_off".to_owned()]),
        ("lunch", vec!["placed".to_owned()]),
        ("press", vec!["added".to_owned()]),
        ("walk", vec!["removed".to_owned()]),
    ];
    assert_eq!(all, expected, "those that are gone stand last");
}

#[test]
fn firmer_is_no_move_and_a_day_without_an_hour_is() {
    let found = changes(|all| {
        let items = all["trip"]["items"].as_array_mut().unwrap();
        items[1]["status"] = "tentative".into();
        items[0]["when"] =
            json!({"date": "2026-12-01", "zone": "Europe/Tirane", "part": "morning"});
    });
    assert_eq!(
        words(&found.items[0]),
        ["moved"],
        "from an hour to the morning"
    );
    let firmness = What::Firmness {
        from: ItemStatus::Confirmed,
        to: ItemStatus::Tentative,
    };
    assert_eq!(found.items[1].what, [firmness]);
}

#[test]
fn who_joins_the_delegation_is_told_and_a_new_order_is_seen() {
    let found = changes(|all| {
        let list = all["trip"]["delegation"].as_array_mut().unwrap();
        list[0]["order"] = 2.into();
        list[1]["order"] = 1.into();
        list.push(json!({"person": "deputy", "order": 3}));
    });
    assert_eq!(names(&found.joined), ["deputy"]);
    assert!(found.reordered);
    assert_eq!(
        names(&found.concerned()),
        ["deputy"],
        "the lunch of all is new to the deputy alone"
    );
}

#[test]
fn what_was_called_off_before_and_stays_so_is_no_change() {
    let off = |all: &mut Value| all["trip"]["items"][1]["status"] = "cancelled".into();
    let (before, after) = (
        snapshot(off),
        snapshot(|all| {
            off(all);
            all["trip"]["items"][1]["place"] = "hall".into();
        }),
    );
    let (p, q) = (before.plan(), after.plan());
    let found = compare(
        Programme {
            trip: &before.trip,
            directory: &before.directory,
            plan: &p,
        },
        Programme {
            trip: &after.trip,
            directory: &after.directory,
            plan: &q,
        },
    );
    assert!(found.is_empty());
}
