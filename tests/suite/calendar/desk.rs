//! A trip on the desk, and what is asked of its file.

use chrono::{DateTime, Utc};
use documents::calendar::{self, Input, Options, Reason, Written};
use domain::directory::Directory;
use domain::id::{ItemId, PartyId};
use domain::plan::{Plan, plan};
use domain::text::Language;
use domain::trip::{Classification, Trip};
use serde_json::{Value, json};
use tests::dossier;

const NOW: &str = "2024-11-28T09:00:00Z";

fn now() -> DateTime<Utc> {
    NOW.parse().unwrap()
}

/// A trip with what is needed to write its calendar.
pub(super) struct Desk {
    pub(super) trip: Trip,
    pub(super) directory: Directory,
    pub(super) plan: Plan,
    pub(super) language: Language,
    pub(super) person: Option<PartyId>,
    pub(super) released: Option<u32>,
    pub(super) may_see: Classification,
    pub(super) options: Options,
    /// Whether files announced everything before.
    pub(super) announced: bool,
    pub(super) sequence: u32,
}

impl Desk {
    pub(super) fn of((trip, directory): (Trip, Directory)) -> Desk {
        let plan = plan(&trip, &directory);
        Desk {
            trip,
            directory,
            plan,
            language: Language::En,
            person: None,
            released: None,
            may_see: Classification::Office,
            options: Options::default(),
            announced: false,
            sequence: 0,
        }
    }

    /// A trip from Istanbul with these items, each with its defaults filled in.
    pub(super) fn with(items: Value) -> Desk {
        Desk::of(dossier(&small(items).to_string()))
    }

    pub(super) fn write(&self) -> Written {
        let written = self.input(calendar::write);
        tests::others::keep(&written.bytes);
        written
    }

    /// Asks something of what a calendar is made of.
    pub(super) fn input<T>(&self, ask: impl FnOnce(&Input) -> T) -> T {
        ask(&Input {
            trip: &self.trip,
            directory: &self.directory,
            plan: &self.plan,
            person: self.person.as_ref(),
            language: self.language,
            released: self.released,
            stamp: now(),
            revised: &|_| now(),
            sequence: &|_| self.sequence,
            may_see: self.may_see,
            options: self.options,
            only: None,
            announced: &|_| self.announced,
        })
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8(self.write().bytes)
            .unwrap()
            .replace("\r\n ", "")
    }
}

/// A small dossier: three cities on three clocks, two of ours, one counterpart.
pub(super) fn small(mut items: Value) -> Value {
    for item in items.as_array_mut().unwrap() {
        let item = item.as_object_mut().unwrap();
        item.entry("kind").or_insert(json!("other"));
        item.entry("title").or_insert(json!("Something"));
    }
    let city = |id: &str, name: &str, zone: &str| json!({"id": id, "kind": "city", "name": name, "zone": zone});
    json!({
        "dossier": 1,
        "places": [
            city("istanbul", "Istanbul", "Europe/Istanbul"),
            city("tirana", "Tirana", "Europe/Tirane"),
            city("auckland", "Auckland", "Pacific/Auckland"),
            city("honolulu", "Honolulu", "Pacific/Honolulu"),
            {"id": "hall", "kind": "venue", "name": "Town Hall; \"Grand, Room\"", "city": "tirana",
             "zone": "Europe/Tirane", "address": "Sheshi Skënderbej 2, 1001", "lat": 41.3275, "lon": 19.8187},
            {"id": "table", "kind": "online", "name": "Video conference", "zone": "Europe/Istanbul",
             "url": "https://meet.example/table"},
        ],
        "organizations": [
            {"id": "ibb", "kind": "municipality", "name": "Istanbul", "city": "istanbul"},
            {"id": "tirana-m", "kind": "municipality", "name": "Municipality of Tirana", "city": "tirana"},
        ],
        "people": [
            {"id": "ayse", "name": "Ayşe Öztürk, \"Çağrı\"", "phone": "+90 555 CANARYPHONE",
             "email": "canary-mail@example.org", "diet": "CANARYDIET", "bio": "CANARYBIO",
             "passports": [{"country": "TR", "number": "CANARYPASSPORT", "expires": "2030-01-01"}]},
            {"id": "mehmet", "name": "Mehmet Şahin"},
            {"id": "erion", "name": "Erion Veliaj", "phone": "CANARYTHEIRPHONE"},
        ],
        "trips": [{
            "id": "small", "kind": "outbound", "status": "planning", "title": "Small trip",
            "home": "istanbul", "office": "ibb", "items": items,
            "delegation": [
                {"person": "mehmet", "order": 2, "order_reason": "CANARYREASON"},
                {"person": "ayse", "role": "head", "order": 1},
            ],
        }],
    })
}

/// The dossier's UID of an item of the small trip.
pub(super) fn uid(item: &str) -> String {
    calendar::uid(&"small".into(), &ItemId::new(item))
}

pub(super) fn reasons(written: &Written) -> Vec<(&str, Reason)> {
    written
        .left_out
        .iter()
        .map(|left| (left.item.as_str(), left.reason))
        .collect()
}

/// The lines of the entry with this UID, unfolded.
pub(super) fn entry<'a>(text: &'a str, item: &str) -> Vec<&'a str> {
    let mark = format!("UID:{}", uid(item));
    let entries = text.split("BEGIN:VEVENT").find(|part| part.contains(&mark));
    entries
        .unwrap_or_else(|| panic!("{item} is not in {text}"))
        .lines()
        .collect()
}
