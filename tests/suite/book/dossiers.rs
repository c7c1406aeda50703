//! Dossiers in and out: keep, clear, delete, conflicts, and files that are wrong.

use engine::kind::{Key, Kind};
use engine::{Code, dossier};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{call, import, import_with, open, tirana, title};

#[test]
fn all_five_cases_are_taken_and_a_second_time_nothing_changes() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    for case in tests::CASES {
        let report = import(&mut session, &tests::case_text(case)).unwrap();
        assert!(report.added > 0, "{case} brings something new");
        assert!(report.conflicts.is_empty(), "{case} contradicts nothing");
    }
    let rev = session.book().unwrap().rev();
    for case in tests::CASES {
        let report = import(&mut session, &tests::case_text(case)).unwrap();
        assert_eq!(
            (report.added, report.changed, report.removed),
            (0, 0, 0),
            "{case} is known"
        );
    }
    assert_eq!(
        session.book().unwrap().rev(),
        rev,
        "and leaves no trace in the history"
    );
    assert_eq!(
        engine::backup::verify(session.book().unwrap()).unwrap(),
        Vec::<String>::new()
    );
}

#[test]
fn what_is_exported_is_what_was_imported_unknown_keys_included() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    let mut file: Value = serde_json::from_str(&tests::case_text("tirana-b40")).unwrap();
    file["trips"][0]["items"][0]["of_another_office"] = json!({"kept": true});
    import(&mut session, &file.to_string()).unwrap();
    let text = dossier::export(session.book().unwrap(), "tirana-b40").unwrap();
    let mut out: Value = serde_json::from_str(&text).unwrap();
    for item in out["trips"][0]["items"].as_array_mut().unwrap() {
        let uid = item.as_object_mut().unwrap().shift_remove("uid");
        assert!(
            uid.is_some(),
            "an item has its name in calendars from the first day"
        );
    }
    for item in file["trips"][0]["items"].as_array_mut().unwrap() {
        // A null is an absent key.
        item.as_object_mut().unwrap().retain(|_, v| !v.is_null());
    }
    assert_eq!(out["trips"], file["trips"]);
    for list in ["places", "organizations", "people", "relations"] {
        assert_eq!(out[list], file[list], "{list} come along");
    }
}

#[test]
fn a_file_keeps_clears_deletes_and_does_not_trample() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    call(
        &mut session,
        "item_edit",
        json!({"trip": "tirana-b40", "item": "board", "fields": {"title": "The board"}}),
    )
    .unwrap();
    let update = |title: &str| {
        json!({"dossier": 1, "trips": [{"id": "tirana-b40", "items": [
            {"id": "board", "title": title, "dress": "dark suit", "titles": {"en": "x"}},
            {"id": "flight-out", "minutes": null},
            {"id": "presentation", "deleted": true}]}]})
        .to_string()
    };
    let report = import(&mut session, &update("Board, in the afternoon")).unwrap();
    assert_eq!((report.changed, report.removed), (2, 1));
    assert_eq!(
        report.conflicts.len(),
        1,
        "a person and the file both changed the title"
    );
    assert_eq!(report.conflicts[0].place, "trips[0].items[0].title");
    assert_eq!(title(&mut session, "board"), "The board", "ours is kept");
    let board = session
        .book()
        .unwrap()
        .raw(&Key::within("tirana-b40", Kind::Item, "board"))
        .unwrap()
        .unwrap();
    assert_eq!(
        board["dress"], "dark suit",
        "what nobody had touched is taken"
    );
    assert_eq!(
        board["titles"]["tr"], "Yürütme Kurulu Toplantısı",
        "languages merge"
    );
    let flight = session
        .book()
        .unwrap()
        .raw(&Key::within("tirana-b40", Kind::Item, "flight-out"))
        .unwrap()
        .unwrap();
    assert!(!flight.contains_key("minutes"), "null clears");
    assert_eq!(
        title(&mut session, "presentation"),
        Value::Null,
        "deleted removes"
    );
    let report = import(&mut session, &update("Board, in the afternoon")).unwrap();
    assert_eq!(
        report.conflicts.len(),
        0,
        "the same file again brings no news, and no conflict"
    );
    let theirs = dossier::Options {
        theirs: true,
        ..dossier::Options::default()
    };
    import_with(&mut session, &update("Board, at last"), &theirs).unwrap();
    assert_eq!(
        title(&mut session, "board"),
        "Board, at last",
        "with --theirs the file wins"
    );
}

#[test]
fn an_import_is_one_act_and_can_be_taken_back_and_done_again() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    call(&mut session, "undo", json!({})).unwrap();
    let book = session.book().unwrap();
    assert!(book.trip_ids().unwrap().is_empty(), "nothing is left of it");
    assert!(book.directory().unwrap().places.is_empty());
    call(&mut session, "redo", json!({})).unwrap();
    assert_eq!(
        session
            .book()
            .unwrap()
            .trip("tirana-b40")
            .unwrap()
            .trip
            .items
            .len(),
        3,
        "and all of it is back"
    );
    import(&mut session, &tests::case_text("tirana-b40")).unwrap();
    call(&mut session, "undo", json!({})).unwrap();
    let report = import(&mut session, &tests::case_text("tirana-b40")).unwrap();
    assert!(
        report.added > 10,
        "after taking it back the same file can be read again"
    );
}

#[test]
fn what_is_in_use_since_is_left_when_an_import_is_taken_back() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    import(&mut session, &tests::case_text("paris-visit")).unwrap();
    call(
        &mut session,
        "item_edit",
        json!({"trip": "paris-visit", "item": "hidalgo", "fields": {"dress": "dark"}}),
    )
    .unwrap();
    call(&mut session, "undo", json!({})).unwrap();
    call(
        &mut session,
        "item_edit",
        json!({"trip": "tirana-b40", "item": "board", "fields": {"place": "paris"}}),
    )
    .unwrap();
    // Another officer takes the import of Paris back: the board meets there now.
    session.book().unwrap().sign_as("other");
    assert_eq!(
        call(&mut session, "undo", json!({})).unwrap_err().code,
        Code::Nothing,
        "one stack for each author"
    );
    session.book().unwrap().sign_as("zt");
    call(&mut session, "undo", json!({})).unwrap();
    call(&mut session, "redo", json!({})).unwrap();
    assert_eq!(
        session
            .book()
            .unwrap()
            .trip("tirana-b40")
            .unwrap()
            .trip
            .item("board")
            .unwrap()
            .place
            .as_ref()
            .unwrap()
            .as_str(),
        "paris"
    );
}

#[test]
fn wrong_files_store_nothing_and_name_the_place() {
    let item = |when: Value| {
        json!({"dossier": 1, "places": [{"id": "p", "kind": "city", "name": "P", "zone": "Europe/Istanbul"}],
        "organizations": [{"id": "o", "kind": "municipality", "name": "O"}],
        "trips": [{"id": "t", "kind": "outbound", "status": "idea", "title": "T", "home": "p", "office": "o",
            "items": [{"id": "i", "kind": "other", "title": "I", "when": when}]}]}).to_string()
    };
    let wrong: Vec<(String, &str)> = vec![
        ("hello".into(), "not JSON"),
        ("[]".into(), "one JSON object"),
        ("{}".into(), "dossier: the format version is missing"),
        (json!({"dossier": 2}).to_string(), "version is 2"),
        (json!({"dossier": 1, "places": {}}).to_string(), "places: it must be a list"),
        (json!({"dossier": 1, "places": [{"kind": "city"}]}).to_string(), "places[0].id: it is missing"),
        (json!({"dossier": 1, "places": [{"id": "p", "kind": "town", "name": "P", "zone": "Europe/Istanbul"}]}).to_string(), "places[0].kind"),
        (item(json!({"start": "2024-12-07T08:10", "zone": "Europe/Istambul"})), "trips[0].items[0].when.zone: there is no time zone \"Europe/Istambul\"; did you mean \"Europe/Istanbul\"?"),
        (item(json!({"date": "2024-02-30", "part": "day", "zone": "Europe/Istanbul"})), "trips[0].items[0].when.date: there is no 2024-02-30"),
        (item(json!({"start": "2024-12-07T08:10"})), "trips[0].items[0].when: a time needs its `zone`"),
        (item(Value::Null).replace("\"home\":\"p\"", "\"home\":\"q\""), "trips[0].home: there is no place \"q\""),
        (json!({"dossier": 1, "places": [{"id": "p", "kind": "city", "name": "P", "zone": "UTC"}, {"id": "p", "kind": "city", "name": "P", "zone": "UTC"}]}).to_string(), "places[1].id: \"p\" stands twice"),
        (json!({"dossier": 1, "people": [{"id": "x", "name": "X"}], "organizations": [{"id": "x", "kind": "other", "name": "X"}]}).to_string(), "stands twice"),
        (format!("{{\"dossier\":1,\"x\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000)), "nested"),
    ];
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    for (text, expected) in wrong {
        let error = import(&mut session, &text).unwrap_err();
        assert!(
            error.message.contains(expected),
            "expected {expected:?} in {}",
            error.message
        );
        assert!(
            error.message.contains("Nothing of it was stored"),
            "{}",
            error.message
        );
    }
    let files = [(
        "x".to_owned(),
        b"{\"dossier\": 1, \"x\": \"\xff\"}".to_vec(),
    )];
    let error = dossier::import(
        session.book().unwrap(),
        &files,
        &dossier::Options::default(),
    )
    .unwrap_err();
    assert!(error.message.contains("not UTF-8"), "{error}");
    assert_eq!(session.book().unwrap().rev(), 0, "no operation was written");
}
