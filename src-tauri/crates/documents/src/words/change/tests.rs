use chrono::NaiveDate;
use domain::id::PartyId;
use domain::release::{Programme, Snapshot, compare};
use domain::text::Language;
use serde_json::{Value, json};

use super::{Calendar, Changes, Words};

/// Two days of two people and their host: a flight, a call at ten, a lunch, a walk without a time.
fn snapshot(change: impl FnOnce(&mut Value)) -> Snapshot {
    let mut all = json!({
        "places": [
            {"id": "istanbul", "kind": "city", "name": "Istanbul", "zone": "Europe/Istanbul"},
            {"id": "tirana", "kind": "city", "name": "Tirana", "zone": "Europe/Tirane"},
            {"id": "hall", "kind": "venue", "name": "City Hall", "city": "tirana", "zone": "Europe/Tirane"},
            {"id": "villa", "kind": "venue", "name": "Villa", "city": "tirana", "zone": "Europe/Tirane"}
        ],
        "people": [
            {"id": "mayor", "name": "Ayşe Kaya"}, {"id": "aide", "name": "Ali Demir"},
            {"id": "host", "name": "Dan Host"}, {"id": "deputy", "name": "Eda Deputy"}
        ],
        "trip": {
            "id": "t", "kind": "outbound", "status": "confirmed", "title": "Trip", "home": "istanbul", "office": "office",
            "delegation": [{"person": "mayor", "role": "head", "order": 1}, {"person": "aide", "order": 2}],
            "items": [
                {"id": "flight", "kind": "flight", "from_place": "istanbul", "place": "tirana", "carrier": "TK", "number": "1073",
                 "when": {"start": "2026-11-30T22:40", "zone": "Europe/Istanbul", "end": "2026-11-30T22:25", "end_zone": "Europe/Tirane"}},
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

/// What is said of the first item that changed: as it is told in a language, of all or for one person.
fn said(language: Language, who: Option<&str>, change: impl FnOnce(&mut Value)) -> Vec<String> {
    let (before, after) = (snapshot(|_| ()), snapshot(change));
    let (p, q) = (before.plan(), after.plan());
    let programme = |snapshot, plan| -> Programme {
        let snapshot: &Snapshot = snapshot;
        Programme {
            trip: &snapshot.trip,
            directory: &snapshot.directory,
            plan,
        }
    };
    let (before, after) = (programme(&before, &p), programme(&after, &q));
    let found = compare(before, after);
    let items = match who {
        Some(who) => found.of(&PartyId::new(who)),
        None => found.items.clone(),
    };
    let changes = Changes::plain(Words::of(language), before, after, Calendar::Gregorian);
    let mut lines: Vec<String> = Vec::new();
    for item in &items {
        lines.push(changes.title(item));
        lines.extend(changes.sentences(item));
    }
    lines.extend(changes.delegation(&found));
    lines
}

fn item(all: &mut Value, index: usize) -> &mut Value {
    &mut all["trip"]["items"][index]
}

#[test]
fn an_hour_that_moved_is_told_in_each_language() {
    let later = |all: &mut Value| item(all, 1)["when"]["start"] = "2026-12-01T11:00".into();
    assert_eq!(
        said(Language::En, None, later),
        ["Call", "Moved from 10:00–10:30 to 11:00–11:30."]
    );
    assert_eq!(
        said(Language::Tr, None, later),
        ["Call", "Zamanı değişti: 10:00–10:30 yerine 11:00–11:30."]
    );
    assert_eq!(
        said(Language::Fa, None, later),
        [
            "Call",
            "زمان تغییر کرد: ۱۱:۰۰ تا ۱۱:۳۰ به‌جای ۱۰:۰۰ تا ۱۰:۳۰."
        ]
    );
}

#[test]
fn another_day_stands_beside_the_hour() {
    let next = |all: &mut Value| item(all, 1)["when"]["start"] = "2026-12-02T10:00".into();
    assert_eq!(
        said(Language::En, None, next)[1],
        "Moved from Tue 1 Dec, 10:00–10:30 to Wed 2 Dec, 10:00–10:30."
    );
}

#[test]
fn another_clock_is_named() {
    let home = |all: &mut Value| {
        item(all, 1)["place"] = "istanbul".into();
        item(all, 1)["when"]["zone"] = "Europe/Istanbul".into();
    };
    assert_eq!(
        said(Language::En, None, home),
        [
            "Call",
            "Moved from 10:00–10:30 Tirana time to 10:00–10:30 Istanbul time.",
            "Place: Istanbul; was City Hall."
        ]
    );
    let flight = |all: &mut Value| {
        item(all, 0)["when"]["start"] = "2026-11-30T22:55".into();
        item(all, 0)["number"] = "1075".into();
    };
    assert_eq!(
        said(Language::En, None, flight),
        [
            "Flight Istanbul – Tirana",
            "Moved from 22:40 Istanbul time – 22:25 Tirana time to 22:55 Istanbul time – 22:25 Tirana time.",
            "Carrier and number: TK 1075; was TK 1073."
        ]
    );
}

#[test]
fn an_hour_is_lost_found_and_only_longer() {
    let when = |value: Value| {
        move |all: &mut Value| {
            item(all, 1)["when"] = value;
        }
    };
    let part = json!({"date": "2026-12-01", "zone": "Europe/Tirane", "part": "morning"});
    assert_eq!(
        said(Language::En, None, when(part))[1],
        "No longer has an hour: in the morning; was 10:00–10:30."
    );
    assert_eq!(
        said(Language::En, None, when(Value::Null))[1],
        "No longer has a time; was Tue 1 Dec, 10:00–10:30."
    );
    let longer = json!({"start": "2026-12-01T10:00", "zone": "Europe/Tirane", "minutes": 45});
    assert_eq!(
        said(Language::En, None, when(longer))[1],
        "Now 10:00–10:45; was 10:00–10:30."
    );
    let about =
        json!({"start": "2026-12-01T10:00", "zone": "Europe/Tirane", "minutes": 30, "about": true});
    assert_eq!(
        said(Language::En, None, when(about))[1],
        "Now 10:00–10:30 about; was 10:00–10:30."
    );
}

#[test]
fn who_comes_is_told_by_name_and_for_each_as_it_concerns_them() {
    let instead = |all: &mut Value| item(all, 1)["people"] = json!(["aide"]);
    assert_eq!(
        said(Language::En, None, instead),
        [
            "Call",
            "Now also there: Ali Demir.",
            "No longer there: Ayşe Kaya."
        ]
    );
    assert_eq!(
        said(Language::En, Some("aide"), instead)[1],
        "New on the personal programme: Tue 1 Dec, 10:00–10:30, City Hall."
    );
    assert_eq!(
        said(Language::Tr, Some("mayor"), instead)[1],
        "Kişisel programdan çıkarıldı; önceki: 1 Ara Sal, 10:00–10:30, City Hall."
    );
}

#[test]
fn the_other_changes_have_their_sentences() {
    let found = said(Language::En, None, |all| {
        item(all, 1)["meeting"]["stage"] = "cancelled".into();
        item(all, 2)["title"] = "Working lunch".into();
        item(all, 2)["status"] = "tentative".into();
        item(all, 2)["dress"] = "dark suit".into();
        item(all, 2)["press"] = "closed".into();
        item(all, 2)["remark"] = "mind the step".into();
        *item(all, 3) = json!({"id": "press", "kind": "press", "title": "Press", "place": "hall"});
        all["trip"]["delegation"][1]["person"] = "deputy".into();
    });
    let expected = [
        "Call",
        "Called off.",
        "Working lunch",
        "Now also there: Eda Deputy.",
        "No longer there: Ali Demir.",
        "Now tentative; was confirmed.",
        "New title; was “Lunch”.",
        "Dress: dark suit.",
        "Press: closed to the press.",
        "Changed: note.",
        "Press",
        "New in the programme: to be placed, City Hall.",
        "Walk",
        "No longer in the programme; was to be placed.",
        "New in the delegation: Eda Deputy.",
        "No longer in the delegation: Ali Demir.",
    ];
    let found: Vec<&str> = found
        .iter()
        .map(String::as_str)
        .skip_while(|line| *line != "Call")
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn on_a_screen_names_stand_in_isolates() {
    let (before, after) = (
        snapshot(|_| ()),
        snapshot(|all| item(all, 1)["place"] = "villa".into()),
    );
    let (p, q) = (before.plan(), after.plan());
    let (before, after) = (
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
    let found = compare(before, after);
    let words = Words::of(Language::Fa);
    let changes = Changes::on_screen(words, before, after, Calendar::SolarHijri);
    assert_eq!(
        changes.sentences(&found.items[0]),
        ["محل تغییر کرد: \u{2068}Villa\u{2069} به‌جای \u{2068}City Hall\u{2069}."]
    );
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let date = words.date_weekday_day_month(day, Calendar::SolarHijri);
    assert!(changes.moment(&found.items[0]).starts_with(&date));
}
