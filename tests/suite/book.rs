//! The book: edits with their history, taking back and doing again, dossiers in and out, copies, faults.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{DateTime, Utc};
use engine::kind::{Key, Kind};
use engine::session::Options;
use engine::{Code, Session, api, dossier, history};
use serde_json::{Value, json};
use tempfile::TempDir;

const NOW: &str = "2024-11-28T09:00:00Z";

fn now() -> DateTime<Utc> {
    NOW.parse().unwrap()
}

fn options(file: &Path, passphrase: Option<&str>) -> Options {
    Options {
        file: file.to_owned(),
        clock: now,
        now: Some(now()),
        ids: || uuid::Uuid::now_v7().to_string(),
        author: Some("zt".to_owned()),
        passphrase: passphrase.map(str::to_owned),
        practice: passphrase.is_none(),
    }
}

fn open(folder: &TempDir) -> Session {
    Session::open_quietly(options(&folder.path().join("book.attache"), None)).unwrap()
}

fn show() -> Value {
    json!({"language": "en", "calendar": "gregorian", "both": false})
}

/// Calls a command with how to show it.
fn call(session: &mut Session, name: &str, mut args: Value) -> Result<Value, engine::Error> {
    args["show"] = show();
    api::dispatch(session, name, args)
}

fn import(session: &mut Session, text: &str) -> Result<api::ImportReport, engine::Error> {
    import_with(session, text, &dossier::Options::default())
}

fn import_with(
    session: &mut Session,
    text: &str,
    options: &dossier::Options,
) -> Result<api::ImportReport, engine::Error> {
    let files = [("file.dossier.json".to_owned(), text.as_bytes().to_vec())];
    dossier::import(session.book()?, &files, options).map(|c| c.value)
}

fn tirana(session: &mut Session) {
    import(session, &tests::case_text("tirana-b40")).unwrap();
}

fn title(session: &mut Session, item: &str) -> Value {
    let key = Key::within("tirana-b40", Kind::Item, item);
    session
        .book()
        .unwrap()
        .raw(&key)
        .unwrap()
        .map_or(Value::Null, |b| b["title"].clone())
}

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
fn history_keeps_each_field_and_undo_survives_a_restart() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    let edit = |fields: Value| json!({"trip": "tirana-b40", "item": "board", "fields": fields});
    call(
        &mut session,
        "item_edit",
        edit(json!({"title": "Board meeting"})),
    )
    .unwrap();
    let outcome = call(
        &mut session,
        "item_edit",
        edit(json!({"dress": "dark suit", "title": "Board meeting"})),
    )
    .unwrap();
    let changes = {
        let op = outcome["op"].as_i64().unwrap();
        history::of_operation(session.book().unwrap(), op).unwrap()
    };
    assert_eq!(changes.len(), 1, "what is the same is no change");
    assert_eq!(
        (changes[0].field.as_str(), changes[0].before.clone()),
        ("dress.en", Value::Null)
    );
    session.close().unwrap();
    let mut session = open(&folder);
    call(&mut session, "undo", json!({})).unwrap();
    call(&mut session, "undo", json!({})).unwrap();
    assert_eq!(title(&mut session, "board"), "Executive Board meeting");
    let redone = call(&mut session, "redo", json!({})).unwrap();
    assert!(
        redone["said"]
            .as_str()
            .unwrap()
            .contains("Executive Board meeting"),
        "{}",
        redone["said"]
    );
    assert_eq!(title(&mut session, "board"), "Board meeting");
    call(&mut session, "item_edit", edit(json!({"title": "New"}))).unwrap();
    assert_eq!(
        call(&mut session, "redo", json!({})).unwrap_err().code,
        Code::Nothing,
        "a new edit clears redo"
    );
}

#[test]
fn an_undo_touches_only_what_still_holds_what_it_wrote() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    let edit = |fields: Value| json!({"trip": "tirana-b40", "item": "board", "fields": fields});
    call(
        &mut session,
        "item_edit",
        edit(json!({"title": "A", "press": "open"})),
    )
    .unwrap();
    session.book().unwrap().sign_as("other");
    call(&mut session, "item_edit", edit(json!({"title": "B"}))).unwrap();
    session.book().unwrap().sign_as("zt");
    let undone = call(&mut session, "undo", json!({})).unwrap();
    assert_eq!(
        title(&mut session, "board"),
        "B",
        "what someone else changed since is not trampled"
    );
    assert!(
        undone["value"].as_str().unwrap().contains("title"),
        "and it says so: {}",
        undone["value"]
    );
    let board = session
        .book()
        .unwrap()
        .raw(&Key::within("tirana-b40", Kind::Item, "board"))
        .unwrap()
        .unwrap();
    assert!(!board.contains_key("press"), "the rest is taken back");
}

#[test]
fn making_changing_moving_and_removing_items() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    let made = call(&mut session, "item_create", json!({"trip": "tirana-b40", "fields": {"kind": "meal", "title": "Dinner", "place": "tirana"}})).unwrap();
    let id = made["value"].as_str().unwrap().to_owned();
    let time = |session: &mut Session, args: Value| {
        let mut all = json!({"trip": "tirana-b40", "item": id});
        all.as_object_mut()
            .unwrap()
            .extend(args.as_object().unwrap().clone());
        call(session, "item_time", all)
    };
    time(
        &mut session,
        json!({"date": "7 dec", "start": "2000", "end": "+90m"}),
    )
    .unwrap();
    let when = |session: &mut Session| {
        session
            .book()
            .unwrap()
            .raw(&Key::within("tirana-b40", Kind::Item, &id))
            .unwrap()
            .unwrap()
            .get("when")
            .cloned()
            .unwrap_or_default()
    };
    assert_eq!(
        when(&mut session),
        json!({"start": "2024-12-07T20:00", "zone": "Europe/Tirane", "minutes": 90}),
        "the zone is the place's"
    );
    call(
        &mut session,
        "item_move",
        json!({"trip": "tirana-b40", "item": id, "minutes": 15}),
    )
    .unwrap();
    assert_eq!(when(&mut session)["start"], "2024-12-07T20:15");
    time(&mut session, json!({"end": "0:30"})).unwrap();
    assert_eq!(
        when(&mut session)["end"],
        "2024-12-08T00:30",
        "an end before the start is on the next day"
    );
    time(&mut session, json!({"start": "evening"})).unwrap();
    assert_eq!(when(&mut session)["part"], "evening");
    let wrong = time(&mut session, json!({"start": "25:99"})).unwrap_err();
    assert_eq!(wrong.code, Code::Invalid, "{wrong}");
    time(&mut session, json!({"date": ""})).unwrap();
    assert_eq!(when(&mut session), Value::Null, "to be placed");
    let copy = call(
        &mut session,
        "item_duplicate",
        json!({"trip": "tirana-b40", "item": "board"}),
    )
    .unwrap();
    let copy = session
        .book()
        .unwrap()
        .raw(&Key::within(
            "tirana-b40",
            Kind::Item,
            copy["value"].as_str().unwrap(),
        ))
        .unwrap()
        .unwrap();
    assert_eq!(
        copy["meeting"]["stage"], "idea",
        "another meeting is not agreed yet"
    );
    call(
        &mut session,
        "item_delete",
        json!({"trip": "tirana-b40", "item": id}),
    )
    .unwrap();
    assert!(
        session
            .book()
            .unwrap()
            .trip("tirana-b40")
            .unwrap()
            .trip
            .item(&id)
            .is_none()
    );
    call(&mut session, "undo", json!({})).unwrap();
    assert!(
        session
            .book()
            .unwrap()
            .trip("tirana-b40")
            .unwrap()
            .trip
            .item(&id)
            .is_some(),
        "a deletion is taken back"
    );
    let gone = call(
        &mut session,
        "item_edit",
        json!({"trip": "tirana-b40", "item": "bord", "fields": {}}),
    )
    .unwrap_err();
    assert!(gone.message.contains("board"), "the nearest names: {gone}");
    let nobody = call(
        &mut session,
        "item_edit",
        json!({"trip": "tirana-b40", "item": "board", "fields": {"place": "nowhere"}}),
    )
    .unwrap_err();
    assert!(nobody.message.contains("place"), "{nobody}");
}

#[test]
fn a_stage_keeps_when_by_whom_and_how() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    call(&mut session, "meeting_stage", json!({"trip": "tirana-b40", "item": "board", "stage": "proposed", "at": "26 nov", "by": "Secretariat", "channel": "telephone"})).unwrap();
    let board = session
        .book()
        .unwrap()
        .raw(&Key::within("tirana-b40", Kind::Item, "board"))
        .unwrap()
        .unwrap();
    assert_eq!(board["meeting"]["stage"], "proposed");
    assert_eq!(
        board["meeting"]["stages"],
        json!([{"stage": "proposed", "at": "2024-11-26", "by": "Secretariat", "channel": "telephone"}])
    );
}

#[test]
fn texts_are_kept_in_the_language_in_which_they_were_typed() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    let turkish = json!({"language": "tr", "calendar": "gregorian", "both": false});
    let args = json!({"trip": "tirana-b40", "item": "board", "fields": {"title": "Kurul", "meeting": {"purpose": "Amaç", "agenda": ["Birlikte", "Somut projeler"]}}, "show": turkish});
    api::dispatch(&mut session, "item_edit", args).unwrap();
    let board = session
        .book()
        .unwrap()
        .raw(&Key::within("tirana-b40", Kind::Item, "board"))
        .unwrap()
        .unwrap();
    assert_eq!(
        board["title"], "Executive Board meeting",
        "English is untouched"
    );
    assert_eq!(board["titles"]["tr"], "Kurul");
    assert_eq!(board["meeting"]["purpose"], json!({"tr": "Amaç"}));
    assert_eq!(
        board["meeting"]["agenda"][0]["title"],
        json!({"en": "Closer cooperation of the members", "tr": "Birlikte"})
    );
    assert_eq!(
        board["meeting"]["agenda"].as_array().unwrap().len(),
        2,
        "the third point was removed"
    );
}

#[test]
fn a_trip_is_made_duplicated_and_removed() {
    let folder = TempDir::new().unwrap();
    let mut session = open(&folder);
    tirana(&mut session);
    let made = call(
        &mut session,
        "trip_create",
        json!({"title": "Sarajevo", "kind": "outbound"}),
    )
    .unwrap();
    assert!(
        session
            .book()
            .unwrap()
            .trip(made["value"].as_str().unwrap())
            .is_ok(),
        "home and office are those of the last trip"
    );
    let copy = call(
        &mut session,
        "trip_duplicate",
        json!({"trip": "tirana-b40"}),
    )
    .unwrap();
    let copy = copy["value"].as_str().unwrap().to_owned();
    let loaded = session.book().unwrap().trip(&copy).unwrap();
    assert_eq!(loaded.trip.items.len(), 3);
    assert!(
        loaded.trip.items.iter().all(|i| i.when.is_none()),
        "a template has no times"
    );
    call(&mut session, "trip_delete", json!({"trip": copy})).unwrap();
    assert_eq!(
        session.book().unwrap().trip(&copy).unwrap_err().code,
        Code::Unknown
    );
    call(&mut session, "undo", json!({})).unwrap();
    assert_eq!(
        session
            .book()
            .unwrap()
            .trip(&copy)
            .unwrap()
            .trip
            .items
            .len(),
        3,
        "all of it is back"
    );
}

#[test]
fn an_encrypted_book_opens_with_its_passphrase_only() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("book.attache");
    let mut session = Session::open_quietly(options(&file, Some("correct horse"))).unwrap();
    tirana(&mut session);
    session.close().unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(
        !bytes.windows(8).any(|w| w == b"imamoglu"),
        "nothing of it can be read on the disk"
    );
    let wrong = Session::open_quietly(options(&file, Some("battery")))
        .err()
        .unwrap();
    assert_eq!(wrong.code, Code::WrongPassphrase);
    let mut session = Session::open_quietly(options(&file, Some("correct horse"))).unwrap();
    session.change_passphrase("staple").unwrap();
    let copy = folder.path().join("copy.attache");
    session.backup(&copy).unwrap();
    session.close().unwrap();
    assert_eq!(
        Session::open_quietly(options(&copy, Some("correct horse")))
            .err()
            .unwrap()
            .code,
        Code::WrongPassphrase
    );
    let mut session = Session::open_quietly(options(&copy, Some("staple"))).unwrap();
    assert_eq!(
        session.book().unwrap().trip_ids().unwrap(),
        ["tirana-b40"],
        "a copy is as encrypted as the book"
    );
}

#[test]
fn one_process_holds_a_book_and_a_second_is_told() {
    let folder = TempDir::new().unwrap();
    let _first = open(&folder);
    let second = Session::open_quietly(options(&folder.path().join("book.attache"), None))
        .err()
        .unwrap();
    assert_eq!(second.code, Code::InUse);
    assert!(
        second.message.contains("open in another window"),
        "{second}"
    );
}

#[test]
fn copies_at_closing_are_made_when_something_changed_and_the_last_ten_stay() {
    let folder = TempDir::new().unwrap();
    for round in 0..13 {
        let mut session = open(&folder);
        if round == 0 {
            tirana(&mut session);
        }
        call(
            &mut session,
            "trip_edit",
            json!({"trip": "tirana-b40", "fields": {"title": format!("Round {round}")}}),
        )
        .unwrap();
        session.close().unwrap();
        open(&folder).close().unwrap();
    }
    let copies = std::fs::read_dir(folder.path().join("copies"))
        .unwrap()
        .count();
    assert_eq!(
        copies, 10,
        "closing without a change makes none, and the oldest go"
    );
}

#[test]
fn a_copy_is_brought_back_beside_the_old_book() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("book.attache");
    let copy = folder.path().join("copy.attache");
    let mut session = open(&folder);
    tirana(&mut session);
    session.backup(&copy).unwrap();
    call(&mut session, "trip_delete", json!({"trip": "tirana-b40"})).unwrap();
    session.close().unwrap();
    let old = engine::backup::restore(&file, &copy, None, now())
        .unwrap()
        .unwrap();
    assert!(old.exists(), "the old book stays");
    assert_eq!(
        open(&folder).book().unwrap().trip_ids().unwrap(),
        ["tirana-b40"]
    );
    std::fs::write(
        &copy,
        b"not a book at all, but long enough to look like one",
    )
    .unwrap();
    assert!(
        engine::backup::restore(&file, &copy, None, now()).is_err(),
        "a damaged copy is refused"
    );
    assert_eq!(
        open(&folder).book().unwrap().trip_ids().unwrap(),
        ["tirana-b40"],
        "and the book is untouched"
    );
}

#[test]
fn a_damaged_book_says_what_is_safe() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("book.attache");
    let mut session = open(&folder);
    tirana(&mut session);
    session.close().unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    for byte in &mut bytes[100..4096] {
        *byte = 0xA5;
    }
    std::fs::write(&file, &bytes).unwrap();
    let error = Session::open_quietly(options(&file, None)).err().unwrap();
    assert_eq!(error.code, Code::Damaged, "{error}");
    assert!(
        error.message.contains("copies"),
        "it says what to do: {error}"
    );
    assert_eq!(
        std::fs::read(&file).unwrap(),
        bytes,
        "and nothing was written to it"
    );
}

#[test]
fn a_killed_programme_loses_no_acknowledged_edit() {
    for round in 0..4u64 {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("book.attache");
        let mut session = open(&folder);
        tirana(&mut session);
        session.close().unwrap();
        let mut child = Command::new(tests::window::program("hammer").unwrap())
            .arg(&file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let acknowledged: Vec<String> = (0..5 + round * 7)
            .map(|_| lines.next().unwrap().unwrap())
            .collect();
        child.kill().unwrap();
        child.wait().unwrap();
        let late: Vec<String> = lines.map_while(Result::ok).collect();
        let mut session = open(&folder);
        assert_eq!(
            engine::backup::verify(session.book().unwrap()).unwrap(),
            Vec::<String>::new()
        );
        let loaded = session.book().unwrap().trip("tirana-b40").unwrap();
        for title in acknowledged.iter().chain(&late) {
            assert!(
                loaded.trip.items.iter().any(|i| &i.title == title),
                "{title} was acknowledged"
            );
        }
    }
}

#[test]
fn a_new_book_is_set_up_once() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("office.attache");
    let mut fresh = options(&file, None);
    (fresh.practice, fresh.author) = (false, None);
    let mut session = Session::begin(fresh);
    assert_eq!(
        call(&mut session, "book_state", json!({})).unwrap()["state"],
        "new"
    );
    assert_eq!(
        call(&mut session, "trips", json!({})).unwrap_err().code,
        Code::Locked
    );
    let officer = json!({"name": "Zeynep Tan", "initials": "ZT", "email": null});
    let begin = |without: bool, pass: Value| json!({"office": "Antalya", "city": "Antalya", "zone": "Europe/Istanbul", "country": "TR", "officer": officer, "passphrase": pass, "without_passphrase": without});
    let refused = call(&mut session, "book_begin", begin(false, Value::Null)).unwrap_err();
    assert_eq!(
        refused.code,
        Code::Invalid,
        "to go without a passphrase is a deliberate choice"
    );
    let state = call(
        &mut session,
        "book_begin",
        begin(false, json!("a passphrase")),
    )
    .unwrap();
    assert_eq!(
        (state["state"].as_str(), state["encrypted"].as_bool()),
        (Some("open"), Some(true))
    );
    let trip = call(
        &mut session,
        "trip_create",
        json!({"title": "First", "kind": "outbound"}),
    )
    .unwrap();
    assert!(trip["value"].is_string());
    assert_eq!(
        session
            .book()
            .unwrap()
            .last_operation()
            .unwrap()
            .unwrap()
            .author,
        "ZT",
        "the officer signs"
    );
    session.close().unwrap();
    let mut later = options(&file, None);
    (later.practice, later.author) = (false, None);
    let mut session = Session::begin(later);
    assert_eq!(
        call(&mut session, "book_state", json!({})).unwrap()["state"],
        "locked"
    );
    let wrong = call(&mut session, "book_unlock", json!({"passphrase": "b"})).unwrap_err();
    assert_eq!(wrong.code, Code::WrongPassphrase);
    let state = call(
        &mut session,
        "book_unlock",
        json!({"passphrase": "a passphrase"}),
    )
    .unwrap();
    assert_eq!(state["state"], "open");
    assert_eq!(state["officer"]["initials"], "ZT");
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

#[test]
fn a_book_of_every_released_schema_is_opened_by_this_version() {
    let books = std::fs::read_dir(tests::root().join("tests/books")).unwrap();
    let books: Vec<_> = books.map(|b| b.unwrap().path()).filter(|b| b.extension().is_some_and(|e| e == "attache")).collect();
    assert_eq!(books.len(), engine::store::migrate::NEWEST as usize, "one frozen book for each schema");
    for book in books {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("book.attache");
        std::fs::copy(&book, &file).unwrap();
        let mut session = Session::open_quietly(options(&file, None)).unwrap();
        assert_eq!(engine::backup::verify(session.book().unwrap()).unwrap(), Vec::<String>::new());
        assert_eq!(session.book().unwrap().trip("tirana-b40").unwrap().trip.items.len(), 3);
        call(&mut session, "undo", json!({})).unwrap();
        assert!(session.book().unwrap().trip_ids().unwrap().is_empty(), "its history can be taken back");
    }
}

#[test]
fn a_book_without_a_passphrase_can_be_given_one() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("book.attache");
    let mut session = open(&folder);
    tirana(&mut session);
    session.change_passphrase("correct horse").unwrap();
    call(&mut session, "trip_edit", json!({"trip": "tirana-b40", "fields": {"title": "Sealed"}})).unwrap();
    session.close().unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(8).any(|w| w == b"imamoglu"), "nothing of it can be read on the disk");
    assert_eq!(Session::open_quietly(options(&file, None)).err().unwrap().code, Code::Locked);
    let mut session = Session::open_quietly(options(&file, Some("correct horse"))).unwrap();
    assert_eq!(engine::backup::verify(session.book().unwrap()).unwrap(), Vec::<String>::new());
    call(&mut session, "undo", json!({})).unwrap();
    call(&mut session, "undo", json!({})).unwrap();
    assert!(session.book().unwrap().trip_ids().unwrap().is_empty(), "history came along");
}
