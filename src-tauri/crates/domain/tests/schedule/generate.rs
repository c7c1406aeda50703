//! Trips out of a number: a fixed sequence, no chance.

use serde_json::{Value, json};

/// A fixed sequence of numbers.
pub struct Sequence(u64);

impl Sequence {
    pub fn new(seed: u64) -> Self {
        Sequence((seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % bound
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let index = self.below(of.len());
        &of[index]
    }
}

/// A dossier with one trip: 10 to 60 requests over 3 to 7 days.
pub fn dossier(seed: u64) -> Value {
    let mut next = Sequence::new(seed);
    let days = 3 + next.below(5);
    let requests = 10 + next.below(51);
    let ours = 2 + next.below(5);
    let hosts = 4 + requests / 3;
    let mut places = vec![
        json!({"id": "town", "kind": "city", "name": "Town", "zone": "Europe/Paris", "lat": 48.85, "lon": 2.35}),
    ];
    for n in 0..6 {
        let (north, east) = (
            next.below(60) as f64 / 1000.0,
            next.below(80) as f64 / 1000.0,
        );
        let mut place = json!({"id": format!("place-{n}"), "kind": "venue", "name": format!("Place {n}"), "city": "town",
            "zone": "Europe/Paris", "lat": 48.83 + north, "lon": 2.31 + east});
        if n < 2 {
            place["capacity"] = json!(n + 1);
        }
        if n % 3 == 0 {
            let hours = json!(["10:00", "17:00"]);
            place["hours"] =
                json!({"mon": hours, "tue": hours, "wed": hours, "thu": hours, "fri": hours});
        }
        places.push(place);
    }
    let person = |id: String| json!({"id": id, "name": id});
    let mut people: Vec<Value> = (0..ours).map(|n| person(format!("we-{n}"))).collect();
    people.extend((0..hosts).map(|n| person(format!("host-{n}"))));
    people.push(person("interpreter".into()));
    let mut items: Vec<Value> = Vec::new();
    items.extend((0..requests).map(|n| request(n, ours, hosts, &mut next)));
    items.extend((0..days).map(|day| fixed(day, &mut next)));
    let windows: Vec<Value> = (0..days)
        .map(|day| json!({"id": format!("day-{day}"), "zone": "Europe/Paris",
            "start": format!("2027-03-{:02}T09:00", 1 + day), "end": format!("2027-03-{:02}T18:00", 1 + day)}))
        .collect();
    let delegation: Vec<Value> = (0..ours)
        .map(|n| json!({"person": format!("we-{n}"), "order": n}))
        .collect();
    json!({"dossier": 1, "places": places, "people": people, "organizations": [{"id": "office", "kind": "municipality", "name": "Office"}],
        "trips": [{"id": "trip", "kind": "outbound", "status": "planning", "title": "Trip", "home": "town",
            "office": "office", "delegation": delegation, "items": items, "windows": windows}]})
}

fn request(n: usize, ours: usize, hosts: usize, next: &mut Sequence) -> Value {
    let first = next.below(ours);
    let mut people = vec![format!("we-{first}")];
    if next.below(2) == 0 {
        people.push(format!("we-{}", (first + 1) % ours));
    }
    let minutes = *next.one(&[30, 45, 60, 60, 90]);
    let priority = *next.one(&["must", "should", "should", "could"]);
    let mut meeting = json!({"stage": "requested", "priority": priority,
        "counterparts": [format!("host-{}", next.below(hosts))]});
    if next.below(5) == 0 {
        meeting["interpreter"] = json!("interpreter");
    }
    let mut item = json!({"id": format!("item-{n}"), "kind": "meeting", "title": format!("Item {n}"), "when": null,
        "minutes": minutes, "people": people, "place": format!("place-{}", next.below(6)), "meeting": meeting});
    if n > 0 && next.below(8) == 0 {
        item["must_follow"] = json!([format!("item-{}", next.below(n))]);
    }
    item
}

fn fixed(day: usize, next: &mut Sequence) -> Value {
    let hour = 9 + next.below(8);
    json!({"id": format!("fixed-{day}"), "kind": "session", "title": "Fixed", "people": "all", "place": format!("place-{}", 2 + next.below(4)),
        "when": {"start": format!("2027-03-{:02}T{hour:02}:00", 1 + day), "zone": "Europe/Paris", "minutes": 60 + 30 * next.below(3)}})
}
