//! Presents are known beyond the trip on which they were given.

use engine::Session;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{call, import, open};

/// A trip to Kazan with a present for its mayor.
fn trip(id: &str, what: &str) -> Value {
    json!({"id": id, "kind": "outbound", "status": "planning", "title": id, "home": "istanbul", "office": "city",
        "gifts": [{"id": "g", "direction": "given", "to": "mayor", "what": what}]})
}

fn dossier(trips: Value) -> String {
    json!({"dossier": 1,
        "places": [{"id": "istanbul", "kind": "city", "name": "Istanbul", "country": "TR", "zone": "Europe/Istanbul"}],
        "organizations": [{"id": "city", "kind": "municipality", "name": "City"}],
        "people": [{"id": "mayor", "name": "Mayor of Kazan"}],
        "trips": trips})
    .to_string()
}

/// What is said of presents that were given before.
fn told(session: &mut Session) -> Vec<String> {
    let found = call(session, "findings", json!({"trip": "autumn"})).unwrap();
    let rows = found["rows"].as_array().cloned().unwrap_or_default();
    let rows = rows
        .into_iter()
        .filter(|row| row["code"] == "gift_repeated");
    rows.map(|row| row["what"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn the_same_present_on_another_trip_is_told_until_another_is_chosen() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    let both = json!([
        trip("spring", "Iznik plate"),
        trip("autumn", "IZNIK  plate")
    ]);
    import(&mut session, &dossier(both)).unwrap();
    let said = told(&mut session);
    assert!(said.len() == 1 && said[0].contains("“spring”"), "{said:?}");
    import(&mut session, &dossier(json!([trip("spring", "Book")]))).unwrap();
    assert!(
        told(&mut session).is_empty(),
        "the other trip takes something else"
    );
    import(
        &mut session,
        &dossier(json!([trip("spring", "Iznik plate")])),
    )
    .unwrap();
    assert_eq!(told(&mut session).len(), 1);
    let off = json!([{"id": "spring", "status": "cancelled"}]);
    import(&mut session, &dossier(off)).unwrap();
    assert!(told(&mut session).is_empty(), "that one was called off");
}
