//! Findings that somebody accepted, with a reason: they leave the counts, and come back when their facts change.

use engine::Session;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{call, import, open, tirana};

const TRIP: &str = "tirana-b40";

/// Tirana with two things at the same time: 10:00 to 11:00, and 10:30 to 11:30.
fn clashing(folder: &TempDir) -> Session {
    let mut session = open(folder);
    tirana(&mut session);
    for (id, start) in [("one", "2024-12-07T10:00"), ("two", "2024-12-07T10:30")] {
        let item =
            json!({"id": id, "kind": "session", "title": id, "place": "tirana", "when": at(start)});
        let dossier = json!({"dossier": 1, "trips": [{"id": TRIP, "items": [item]}]});
        import(&mut session, &dossier.to_string()).unwrap();
    }
    session
}

fn at(start: &str) -> Value {
    json!({"start": start, "zone": "Europe/Tirane", "minutes": 60})
}

fn look(session: &mut Session) -> Value {
    call(session, "findings", json!({"trip": TRIP})).unwrap()
}

/// The key of the double booking, where it is among the findings.
fn clash(rows: &Value) -> Option<String> {
    let rows = rows.as_array().unwrap();
    let found = rows.iter().find(|row| row["code"] == "double_booked");
    found.map(|row| row["key"].as_str().unwrap().to_owned())
}

fn accept(session: &mut Session, key: &str, reason: &str) -> Result<Value, engine::Error> {
    call(
        session,
        "finding_accept",
        json!({"trip": TRIP, "finding": key, "reason": reason}),
    )
}

#[test]
fn what_is_accepted_leaves_the_counts_and_stands_apart_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = clashing(&folder);
    let before = look(&mut session);
    let key = clash(&before["rows"]).expect("two things at once");
    accept(&mut session, &key, " The mayor leaves early. ").unwrap();

    let after = look(&mut session);
    assert_eq!(
        clash(&after["rows"]),
        None,
        "it is no more among the open ones"
    );
    let stops = |view: &Value| view["counts"]["stop"].as_u64().unwrap();
    assert_eq!(stops(&after) + 1, stops(&before));
    let accepted = &after["accepted"][0];
    assert_eq!(accepted["reason"], "The mayor leaves early.");
    assert_eq!(accepted["finding"]["key"], key);
    assert_eq!(after["accepted_words"], "Accepted 1");
    for name in ["overview", "itinerary"] {
        let view = call(&mut session, name, json!({"trip": TRIP})).unwrap();
        let header = &view["header"]["findings"]["stop"];
        assert_eq!(header, &after["counts"]["stop"], "the head of the {name}");
        let marks = view["days"].to_string() + &view["findings"].to_string();
        assert!(!marks.contains("double_booked"), "no mark in the {name}");
    }
    let overview = call(&mut session, "overview", json!({"trip": TRIP})).unwrap();
    assert_eq!(overview["accepted"], "Accepted 1", "the overview says so");
    let releases = call(&mut session, "releases", json!({"trip": TRIP})).unwrap();
    assert!(
        !releases["warnings"].to_string().contains("cannot happen"),
        "a release warns of what is open"
    );
}

#[test]
fn it_is_open_again_when_its_facts_change_and_accepted_again_when_they_are_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = clashing(&folder);
    let key = clash(&look(&mut session)["rows"]).unwrap();
    accept(&mut session, &key, "It is only a part of it.").unwrap();
    let move_by = |session: &mut Session, minutes: i64| {
        let args = json!({"trip": TRIP, "item": "two", "minutes": minutes});
        call(session, "item_move", args).unwrap();
        look(session)
    };
    let moved = move_by(&mut session, -15);
    assert!(clash(&moved["rows"]).is_some(), "they overlap by more now");
    assert_eq!(moved["accepted"], json!([]));
    let back = move_by(&mut session, 15);
    assert_eq!(
        clash(&back["rows"]),
        None,
        "what was accepted is there again"
    );
}

#[test]
fn accepting_can_be_taken_back_by_undo_and_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = clashing(&folder);
    let key = clash(&look(&mut session)["rows"]).unwrap();
    let done = accept(&mut session, &key, "It is known.").unwrap();
    assert!(
        done["said"].as_str().unwrap().contains("It is known."),
        "history keeps the reason: {done}"
    );
    call(&mut session, "undo", json!({})).unwrap();
    assert!(clash(&look(&mut session)["rows"]).is_some());
    call(&mut session, "redo", json!({})).unwrap();
    assert!(clash(&look(&mut session)["rows"]).is_none());
    let reopen = json!({"trip": TRIP, "finding": key});
    call(&mut session, "finding_reopen", reopen.clone()).unwrap();
    assert!(clash(&look(&mut session)["rows"]).is_some());
    let again = call(&mut session, "finding_reopen", reopen).unwrap_err();
    assert!(again.message.contains("not accepted"), "{}", again.message);
}

#[test]
fn without_a_reason_nothing_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = clashing(&folder);
    let key = clash(&look(&mut session)["rows"]).unwrap();
    let refused = accept(&mut session, &key, "  ").unwrap_err();
    assert!(refused.message.contains("why"), "{}", refused.message);
    accept(&mut session, "double_booked/item:none/00000000", "?").unwrap_err();
    assert!(clash(&look(&mut session)["rows"]).is_some());
}

#[test]
fn an_acceptance_travels_in_no_dossier() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = clashing(&folder);
    let key = clash(&look(&mut session)["rows"]).unwrap();
    accept(&mut session, &key, "Between us.").unwrap();
    let dossier = engine::dossier::export(session.book().unwrap(), TRIP).unwrap();
    assert!(!dossier.contains("Between us."), "it belongs to the book");

    import(&mut session, &dossier).unwrap();
    assert_eq!(look(&mut session)["accepted"].as_array().unwrap().len(), 1);

    let theirs = json!({"id": "a", "code": "double_booked", "mark": "00000000", "reason": "x", "by": "x", "at": "2024-12-01T00:00:00Z"});
    let file = json!({"dossier": 1, "trips": [{"id": TRIP, "accepted": [theirs]}]});
    import(&mut session, &file.to_string()).unwrap();
    let kept = engine::dossier::export(session.book().unwrap(), TRIP).unwrap();
    assert!(
        !kept.contains("\"accepted\""),
        "nor is one taken from a file"
    );
}

#[test]
fn a_way_out_shows_where_the_item_would_stand_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = clashing(&folder);
    let rows = look(&mut session)["rows"].take();
    let found = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|r| r["code"] == "double_booked");
    let repairs = found.unwrap()["repairs"].as_array().unwrap();
    let index = repairs
        .iter()
        .position(|r| r["text"].as_str().unwrap().starts_with("Move"))
        .expect("one of the two can be moved");
    let args = json!({"trip": TRIP, "finding": found.unwrap()["key"], "index": index});
    let rev = session.book().unwrap().rev();
    let ghost = call(&mut session, "repair_look", args).unwrap();
    assert_eq!(ghost["day"], "2024-12-07");
    assert_eq!(ghost["row"]["id"], "two");
    assert_ne!(
        ghost["row"]["local"], "10:30–11:30",
        "it would have another hour"
    );
    assert_eq!(session.book().unwrap().rev(), rev, "nothing was written");
}
