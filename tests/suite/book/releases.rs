//! Releases: frozen, numbered, compared, never taken back; and the SEQUENCE of what leaves in calendars.

use std::collections::BTreeMap;

use engine::{Session, release};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{call, import, open, tirana};

const TRIP: &str = "tirana-b40";

/// Tirana with an hour for the board, and addresses of three people.
fn prepared(folder: &TempDir) -> Session {
    let mut session = open(folder);
    tirana(&mut session);
    let change = json!({
        "dossier": 1,
        "people": [
            {"id": "ekrem-imamoglu", "email": "mayor@ist.example"},
            {"id": "muharrem-erkek", "email": "mayor@can.example"},
            {"id": "barbaros-buyuksagnak", "email": "secretary@b40.example"}
        ],
        "trips": [{"id": TRIP, "items": [
            {"id": "board", "when": {"start": "2024-12-07T14:00", "zone": "Europe/Tirane", "end": "2024-12-07T17:00"}}
        ]}]
    });
    import(&mut session, &change.to_string()).unwrap();
    session
}

fn make(session: &mut Session) -> u64 {
    let done = call(session, "release_make", json!({"trip": TRIP})).unwrap();
    done["value"].as_u64().unwrap()
}

fn edit(session: &mut Session, item: &str, fields: Value) {
    call(
        session,
        "item_edit",
        json!({"trip": TRIP, "item": item, "fields": fields}),
    )
    .unwrap();
}

fn at(start: &str) -> Value {
    json!({"when": {"start": start, "zone": "Europe/Tirane", "minutes": 60}})
}

/// The calendar that a wish gives: title to (SEQUENCE, STATUS).
fn calendar(session: &mut Session, wish: Value) -> BTreeMap<String, (u32, String)> {
    let text = file(session, wish);
    let events = text.split("BEGIN:VEVENT").skip(1);
    let value = |event: &str, name: &str| {
        let line = event.lines().find_map(|l| l.strip_prefix(name));
        line.unwrap_or_default().to_owned()
    };
    events
        .map(|e| {
            (
                value(e, "SUMMARY:"),
                (value(e, "SEQUENCE:").parse().unwrap(), value(e, "STATUS:")),
            )
        })
        .collect()
}

fn file(session: &mut Session, wish: Value) -> String {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("file.ics");
    let args = json!({"trip": TRIP, "wish": wish, "path": path});
    let report = call(session, "calendar_export", args).unwrap();
    assert_eq!(report["path"], json!(path), "{report}");
    let bytes = std::fs::read(&path).unwrap();
    tests::others::keep(&bytes);
    String::from_utf8(bytes)
        .unwrap()
        .replace("\r\n ", "")
        .replace('\r', "")
}

#[test]
fn a_release_stays_what_it_was_and_is_not_taken_back() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    assert_eq!(make(&mut session), 1);
    edit(&mut session, "board", json!({"title": "Another title"}));
    assert_eq!(make(&mut session), 2);
    call(&mut session, "undo", json!({})).unwrap();
    let title = super::title(&mut session, "board");
    assert_eq!(
        title, "Executive Board meeting",
        "the edit before the release is taken back"
    );
    session.close().unwrap();
    let mut session = open(&folder);
    let book = session.book().unwrap();
    let heads = release::heads(book, TRIP).unwrap();
    assert_eq!(heads.iter().map(|h| h.number).collect::<Vec<_>>(), [1, 2]);
    let second = release::read(book, TRIP, 2).unwrap();
    assert_eq!(
        second.snapshot.trip.item("board").unwrap().title,
        "Another title"
    );
    assert_eq!(second.zones, "2026f");
    assert_eq!(second.by, "zt");
}

#[test]
fn a_release_holds_no_travel_papers_and_no_private_notes() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    let secret = json!({
        "dossier": 1,
        "people": [{"id": "ekrem-imamoglu", "notes": "CANARY-NOTE",
                    "passports": [{"country": "TR", "number": "CANARY-PASSPORT", "expires": "2030-01-01"}]}],
        "trips": [{"id": TRIP, "notes": "CANARY-TRIP", "items": [{"id": "board", "notes": "CANARY-ITEM"}]}]
    });
    import(&mut session, &secret.to_string()).unwrap();
    make(&mut session);
    let file = folder.path().join("out.json");
    call(
        &mut session,
        "dossier_export",
        json!({"trip": TRIP, "path": file}),
    )
    .unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let dossier: Value = serde_json::from_str(&text).unwrap();
    let snapshot = dossier["trips"][0]["releases"][0]["snapshot"].to_string();
    assert!(
        snapshot.contains("Executive Board meeting"),
        "the programme is in it"
    );
    assert!(!snapshot.contains("CANARY"), "{snapshot}");
}

#[test]
fn sequence_rises_with_time_place_and_status_never_with_words_and_never_falls() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    make(&mut session);
    assert_eq!(
        calendar(&mut session, json!({}))["Executive Board meeting"].0,
        0,
        "O1"
    );
    edit(&mut session, "board", json!({"dress": "dark suit"}));
    make(&mut session);
    assert_eq!(
        calendar(&mut session, json!({}))["Executive Board meeting"].0,
        0,
        "O3: words"
    );
    edit(&mut session, "board", at("2024-12-07T15:00"));
    make(&mut session);
    assert_eq!(
        calendar(&mut session, json!({}))["Executive Board meeting"].0,
        1,
        "O2: moved"
    );
    call(&mut session, "undo", json!({})).unwrap();
    make(&mut session);
    assert_eq!(
        calendar(&mut session, json!({}))["Executive Board meeting"].0,
        2,
        "O6: back is on"
    );
}

#[test]
fn what_is_gone_is_called_off_in_two_releases_and_then_dropped() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    make(&mut session);
    call(
        &mut session,
        "item_delete",
        json!({"trip": TRIP, "item": "board"}),
    )
    .unwrap();
    for number in 2..=3 {
        make(&mut session);
        let seen = calendar(&mut session, json!({}));
        let (sequence, status) = &seen["Cancelled: Executive Board meeting"];
        assert_eq!(
            (*sequence, status.as_str()),
            (1, "CANCELLED"),
            "release {number}"
        );
    }
    make(&mut session);
    let seen = calendar(&mut session, json!({}));
    assert!(
        seen.keys().all(|title| !title.contains("Board")),
        "{seen:?}"
    );
}

#[test]
fn one_who_is_taken_off_an_item_is_told_so_in_the_own_calendar_alone() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    make(&mut session);
    let ids = json!(["ekrem-imamoglu", "barbaros-buyuksagnak"]);
    let args = json!({"trip": TRIP, "item": "board", "list": "people", "ids": ids});
    call(&mut session, "item_people", args).unwrap();
    make(&mut session);
    let off = calendar(&mut session, json!({"person": "muharrem-erkek"}));
    let (sequence, status) = &off["Cancelled: Executive Board meeting"];
    assert_eq!(
        (*sequence, status.as_str()),
        (1, "CANCELLED"),
        "O4: an uninvitation is a CANCEL"
    );
    let on = calendar(&mut session, json!({"person": "ekrem-imamoglu"}));
    assert_eq!(
        on["Executive Board meeting"],
        (1, "CONFIRMED".to_owned()),
        "O7: one counter for all"
    );
    let text = file(&mut session, json!({"person": "muharrem-erkek"}));
    assert!(
        !text.contains("Barbaros"),
        "who is there is no longer the business of the one taken off"
    );
}

#[test]
fn a_file_of_changes_holds_what_changed_since_a_release_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    make(&mut session);
    edit(&mut session, "board", at("2024-12-07T15:00"));
    make(&mut session);
    let seen = calendar(&mut session, json!({"changes_since": 1}));
    assert_eq!(seen.keys().collect::<Vec<_>>(), ["Executive Board meeting"]);
    let nothing =
        json!({"trip": TRIP, "wish": {"changes_since": 2}, "path": folder.path().join("no.ics")});
    let report = call(&mut session, "calendar_export", nothing).unwrap();
    assert_eq!(
        report["path"],
        Value::Null,
        "where nothing changed there is no file"
    );
}

#[test]
fn a_meeting_is_asked_for_then_moved_then_reworded_then_called_off() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    make(&mut session);
    let wish = |method: &str| json!({"meeting": "board", "method": method});
    let asked = file(&mut session, wish("request"));
    assert!(
        asked.contains("METHOD:REQUEST") && asked.contains("SEQUENCE:0"),
        "{asked}"
    );
    assert!(asked.contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE"));
    let reply = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:UID\r\n\
                 DTSTAMP:20241128T100000Z\r\nSEQUENCE:0\r\nORGANIZER:mailto:mayor@ist.example\r\n\
                 ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Mayor@Can.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let uid = asked.lines().find_map(|l| l.strip_prefix("UID:")).unwrap();
    super::incoming::take(
        &mut session,
        &reply.replace("UID:UID", &format!("UID:{uid}")),
        json!([]),
    );
    edit(&mut session, "board", json!({"dress": "dark suit"}));
    let minor = file(&mut session, wish("request"));
    assert!(minor.contains("SEQUENCE:0"), "O3: the same number");
    let erkek = minor
        .lines()
        .find(|l| l.contains("mayor@can.example") && l.starts_with("ATTENDEE"));
    assert!(
        erkek.unwrap().contains("PARTSTAT=ACCEPTED"),
        "O8: the answer stands"
    );
    edit(&mut session, "board", at("2024-12-07T15:00"));
    let moved = file(&mut session, wish("request"));
    assert!(moved.contains("SEQUENCE:1"), "O2");
    let erkek = moved
        .lines()
        .find(|l| l.contains("mayor@can.example") && l.starts_with("ATTENDEE"));
    assert!(
        erkek.unwrap().contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE"),
        "O8: the answer is void"
    );
    let one = json!({"meeting": "board", "method": "cancel", "uninvite": ["muharrem-erkek"]});
    let uninvited = file(&mut session, one);
    assert!(
        uninvited.contains("METHOD:CANCEL") && uninvited.contains("SEQUENCE:2"),
        "O4"
    );
    assert!(
        !uninvited.contains("STATUS:") && !uninvited.contains("secretary@b40.example"),
        "O9"
    );
    let off = file(&mut session, wish("cancel"));
    assert!(off.contains("STATUS:CANCELLED") && off.contains("SEQUENCE:3"));
    assert_eq!(
        call(
            &mut session,
            "calendar_export",
            json!({"trip": TRIP, "wish": wish("request")})
        )
        .unwrap()["path"],
        Value::Null,
        "a look issues nothing"
    );
    let again = file(&mut session, wish("cancel"));
    assert!(
        again.contains("SEQUENCE:4"),
        "a look raised nothing in between"
    );
}

#[test]
fn releases_travel_in_a_dossier_and_no_sequence_starts_again_there() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    make(&mut session);
    edit(&mut session, "board", at("2024-12-07T15:00"));
    make(&mut session);
    let file = folder.path().join("out.json");
    call(
        &mut session,
        "dossier_export",
        json!({"trip": TRIP, "path": file}),
    )
    .unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let other = TempDir::new().unwrap();
    let mut there = open(&other);
    import(&mut there, &text).unwrap();
    assert_eq!(
        calendar(&mut there, json!({}))["Executive Board meeting"].0,
        1
    );
    edit(&mut there, "board", at("2024-12-07T16:00"));
    assert_eq!(make(&mut there), 3, "the numbers go on");
    assert_eq!(
        calendar(&mut there, json!({}))["Executive Board meeting"].0,
        2
    );
    let again = import(&mut there, &text).unwrap();
    assert_eq!(again.added, 0, "what is there is not taken twice");
    let broken = text.replacen("\"number\": 1", "\"number\": \"one\"", 1);
    let refused = import(&mut open(&TempDir::new().unwrap()), &broken).unwrap_err();
    assert!(
        refused.message.contains("trips[0].releases[0].number"),
        "{}",
        refused.message
    );
}

#[test]
fn differences_name_whom_they_concern_and_who_was_told() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    make(&mut session);
    edit(
        &mut session,
        "presentation",
        json!({"when": {"start": "2024-12-06T11:00", "zone": "Europe/Istanbul", "minutes": 30}}),
    );
    let before = call(&mut session, "releases", json!({"trip": TRIP})).unwrap();
    assert_eq!(before["next"], 2);
    assert_eq!(before["pending"]["items"][0]["item"], "presentation");
    make(&mut session);
    let told = json!({"trip": TRIP, "release": 2, "who": "muharrem-erkek", "channel": "telephone"});
    call(&mut session, "release_tell", told).unwrap();
    let seen = call(
        &mut session,
        "differences",
        json!({"trip": TRIP, "from": 1, "to": 2}),
    )
    .unwrap();
    let people: Vec<(&str, bool, usize)> = seen["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| {
            let told = p["told"].as_array().unwrap().len();
            (
                p["id"].as_str().unwrap(),
                p["must_be_told"].as_bool().unwrap(),
                told,
            )
        })
        .collect();
    assert!(people.contains(&("muharrem-erkek", true, 1)), "{people:?}");
    assert!(
        people.iter().all(|p| p.0 != "ekrem-imamoglu"),
        "it is nothing to him: {people:?}"
    );
    let itinerary = call(&mut session, "itinerary", json!({"trip": TRIP})).unwrap();
    assert_eq!(
        itinerary["since_release"],
        Value::Null,
        "nothing differs after a release"
    );
    edit(&mut session, "board", at("2024-12-07T15:00"));
    let itinerary = call(&mut session, "itinerary", json!({"trip": TRIP}))
        .unwrap()
        .to_string();
    assert!(itinerary.contains("moved since release 2"), "{itinerary}");
}

#[test]
fn rules_of_a_zone_that_moved_an_issued_appointment_are_found() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    make(&mut session);
    // As another version of the rules would have computed it: an hour off.
    let file = folder.path().join("out.json");
    call(
        &mut session,
        "dossier_export",
        json!({"trip": TRIP, "path": file}),
    )
    .unwrap();
    let mut text: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let release = &mut text["trips"][0]["releases"][0];
    release["zones"] = "2023c".into();
    release["snapshot"]["instants"]["board"] =
        json!({"start": "2024-12-07T12:00:00Z", "end": "2024-12-07T15:00:00Z"});
    let other = TempDir::new().unwrap();
    let mut there = open(&other);
    import(&mut there, &text.to_string()).unwrap();
    let found = call(&mut there, "findings", json!({"trip": TRIP}))
        .unwrap()
        .to_string();
    assert!(found.contains("zone_rules_changed"), "{found}");
    assert!(
        found.contains("2023c"),
        "the version by which it was issued stands in it: {found}"
    );
    let here = call(&mut session, "findings", json!({"trip": TRIP}))
        .unwrap()
        .to_string();
    assert!(
        !here.contains("zone_rules_changed"),
        "where nothing moved nothing is found"
    );
}

#[test]
fn a_ride_goes_with_its_item_and_the_dossier_still_comes_in_elsewhere() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    let more = json!({"dossier": 1, "trips": [{"id": TRIP,
        "vehicles": [{"id": "car", "name": "Car 1"}],
        "rides": [{"id": "ride", "item": "board", "vehicle": "car", "people": ["ekrem-imamoglu"]}],
        "gifts": [{"id": "gift", "item": "board", "direction": "given", "what": "A bowl"}]}]});
    import(&mut session, &more.to_string()).unwrap();
    call(
        &mut session,
        "item_delete",
        json!({"trip": TRIP, "item": "board"}),
    )
    .unwrap();
    let file = folder.path().join("out.json");
    call(
        &mut session,
        "dossier_export",
        json!({"trip": TRIP, "path": file}),
    )
    .unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(!text.contains("\"ride\""), "a ride to nothing is none");
    let there = TempDir::new().unwrap();
    import(&mut open(&there), &text).unwrap();
    call(&mut session, "undo", json!({})).unwrap();
    let loaded = session.book().unwrap().trip(TRIP).unwrap();
    assert_eq!(
        loaded.trip.rides.len(),
        1,
        "and it comes back with the item"
    );
    assert_eq!(
        loaded.trip.gifts[0].item.as_ref().unwrap().as_str(),
        "board"
    );
}

#[test]
fn what_was_called_off_is_asked_for_again_under_a_higher_number() {
    let folder = TempDir::new().unwrap();
    let mut session = prepared(&folder);
    let number = |text: &str| -> u32 {
        let line = text.lines().find_map(|l| l.strip_prefix("SEQUENCE:"));
        line.unwrap().parse().unwrap()
    };
    file(
        &mut session,
        json!({"meeting": "board", "method": "request"}),
    );
    let off = file(
        &mut session,
        json!({"meeting": "board", "method": "cancel"}),
    );
    let on = file(
        &mut session,
        json!({"meeting": "board", "method": "request"}),
    );
    assert!(number(&on) > number(&off), "O2: the status changed");
    let wrong = json!({"meeting": "board", "method": "request", "uninvite": ["muharrem-erkek"]});
    let args = json!({"trip": TRIP, "wish": wrong});
    assert!(
        call(&mut session, "calendar_export", args).is_err(),
        "nobody is asked and not asked"
    );
    let nobody = json!({"meeting": "board", "method": "cancel", "uninvite": ["jean"]});
    let refused = call(
        &mut session,
        "calendar_export",
        json!({"trip": TRIP, "wish": nobody}),
    )
    .unwrap_err();
    assert!(refused.message.contains("jean"), "{}", refused.message);
}
