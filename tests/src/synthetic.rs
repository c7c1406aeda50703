//! Trips of any size, the same for the same numbers: for measuring, and for what only shows in large ones.

use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};

/// The cities that a large trip goes through, with their zones and positions.
const CITIES: [(&str, &str, f64, f64); 5] = [
    ("istanbul", "Europe/Istanbul", 41.0082, 28.9784),
    ("paris", "Europe/Paris", 48.8566, 2.3522),
    ("tehran", "Asia/Tehran", 35.6892, 51.389),
    ("brussels", "Europe/Brussels", 50.8503, 4.3517),
    ("tirana", "Europe/Tirane", 41.3275, 19.8187),
];

/// A dossier with one trip of so many items and people: meetings of forty minutes, one an hour for each of several
/// parties, flights between the cities, some items without an hour, some that clash.
pub fn dossier(items: usize, people: usize) -> Value {
    let places: Vec<Value> = CITIES
        .iter()
        .map(|(id, zone, lat, lon)| {
            json!({"id": id, "kind": "city", "name": id, "zone": zone, "lat": lat, "lon": lon})
        })
        .collect();
    let mut organizations = vec![
        json!({"id": "office", "kind": "municipality", "name": "Office", "city": "istanbul", "country": "TR"}),
    ];
    // Each party meets a host of its own: a host cannot sit in fifty meetings at once.
    organizations.extend((0..parties(people)).map(
        |i| json!({"id": format!("host{i}"), "kind": "municipality", "name": format!("Host {i}")}),
    ));
    let persons: Vec<Value> = (0..people)
        .map(|i| {
            json!({"id": format!("p{i}"), "name": format!("Person {i}"), "languages": ["tr"],
                "posts": [{"title": format!("Post {i}"), "organization": "office"}]})
        })
        .collect();
    let delegation: Vec<Value> = (0..people)
        .map(|i| json!({"person": format!("p{i}"), "role": "member", "order": i + 1}))
        .collect();
    let list: Vec<Value> = (0..items).map(|i| item(i, people)).collect();
    json!({
        "dossier": 1, "places": places, "organizations": organizations, "people": persons,
        "trips": [{"id": "large", "kind": "outbound", "status": "planning", "title": "A large trip",
            "home": "istanbul", "office": "office", "languages": ["en"], "delegation": delegation, "items": list}]
    })
}

/// How many parties of four move on their own.
fn parties(people: usize) -> usize {
    (people / 4).max(1)
}

fn item(i: usize, people: usize) -> Value {
    let parties = parties(people);
    let (slot, party) = (i / parties, i % parties);
    let day = i64::try_from(slot / 10).unwrap_or(0);
    let hour = 8 + slot % 10;
    let city = CITIES[(slot / 30) % CITIES.len()];
    let date = NaiveDate::from_ymd_opt(2024, 12, 1).unwrap_or_default() + TimeDelta::days(day);
    let who: Vec<String> = (0..4)
        .map(|k| format!("p{}", (party * 4 + k) % people.max(1)))
        .collect();
    let mut item = json!({
        "id": format!("i{i}"), "kind": "meeting", "title": format!("Meeting {i}"), "place": city.0,
        "people": if i % 500 == 499 { json!("all") } else { json!(who) },
        "when": {"start": format!("{date}T{hour:02}:00"), "zone": city.1, "minutes": 40 + (i % 7) * 5},
        "meeting": {"contact": "bilateral", "format": "in_person", "stage": "confirmed", "counterparts": [format!("host{party}")],
            "purpose": {"en": "Cooperation between the two cities."}, "agenda": ["First point", "Second point"]}
    });
    if slot % 30 == 29 {
        let next = CITIES[(slot / 30 + 1) % CITIES.len()];
        item["kind"] = json!("flight");
        item["from_place"] = json!(city.0);
        item["place"] = json!(next.0);
        item["when"]["end_zone"] = json!(next.1);
        item["when"]["minutes"] = json!(150);
        item.as_object_mut().map(|o| o.shift_remove("meeting"));
    }
    if i % 50 == 7 {
        item["when"] = json!({"date": date.to_string(), "part": "morning", "zone": city.1});
    }
    item
}
