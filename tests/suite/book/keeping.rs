//! Keeping a book: passphrases, one process at a time, copies, damage, a programme that is killed.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use engine::{Code, Session};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{call, now, open, options, tirana};

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
fn a_book_of_every_released_schema_is_opened_by_this_version() {
    let books = std::fs::read_dir(tests::root().join("tests/books")).unwrap();
    let books: Vec<_> = books
        .map(|b| b.unwrap().path())
        .filter(|b| b.extension().is_some_and(|e| e == "attache"))
        .collect();
    assert_eq!(
        books.len(),
        engine::store::migrate::NEWEST as usize,
        "one frozen book for each schema"
    );
    for book in books {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("book.attache");
        std::fs::copy(&book, &file).unwrap();
        let mut session = Session::open_quietly(options(&file, None)).unwrap();
        assert_eq!(
            engine::backup::verify(session.book().unwrap()).unwrap(),
            Vec::<String>::new()
        );
        assert_eq!(
            session
                .book()
                .unwrap()
                .trip("tirana-b40")
                .unwrap()
                .trip
                .items
                .len(),
            3
        );
        call(&mut session, "undo", json!({})).unwrap();
        assert!(
            session.book().unwrap().trip_ids().unwrap().is_empty(),
            "its history can be taken back"
        );
    }
}

#[test]
fn a_book_without_a_passphrase_can_be_given_one() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("book.attache");
    let mut session = open(&folder);
    tirana(&mut session);
    session.change_passphrase("correct horse").unwrap();
    call(
        &mut session,
        "trip_edit",
        json!({"trip": "tirana-b40", "fields": {"title": "Sealed"}}),
    )
    .unwrap();
    session.close().unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(
        !bytes.windows(8).any(|w| w == b"imamoglu"),
        "nothing of it can be read on the disk"
    );
    assert_eq!(
        Session::open_quietly(options(&file, None))
            .err()
            .unwrap()
            .code,
        Code::Locked
    );
    let mut session = Session::open_quietly(options(&file, Some("correct horse"))).unwrap();
    assert_eq!(
        engine::backup::verify(session.book().unwrap()).unwrap(),
        Vec::<String>::new()
    );
    call(&mut session, "undo", json!({})).unwrap();
    call(&mut session, "undo", json!({})).unwrap();
    assert!(
        session.book().unwrap().trip_ids().unwrap().is_empty(),
        "history came along"
    );
}
