//! Edits with their history, taking back and doing again.

use engine::kind::{Key, Kind};
use engine::{Code, Session, api, history};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{call, open, tirana, title};

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
    let mut board = |fields: Value| {
        let args =
            json!({"trip": "tirana-b40", "item": "board", "fields": fields, "show": turkish});
        api::dispatch(&mut session, "item_edit", args).unwrap();
        let key = Key::within("tirana-b40", Kind::Item, "board");
        session.book().unwrap().raw(&key).unwrap().unwrap()
    };
    let last = "Ağın uluslararası görünürlüğü";
    let meeting = json!({"purpose": "Amaç", "agenda": ["Birlikte", "Somut projeler", last]});
    let edited = board(json!({"title": "Kurul", "meeting": meeting}));
    assert_eq!(
        edited["title"], "Executive Board meeting",
        "English is untouched"
    );
    assert_eq!(edited["titles"]["tr"], "Kurul");
    assert_eq!(edited["meeting"]["purpose"], json!({"tr": "Amaç"}));
    assert_eq!(
        edited["meeting"]["agenda"][0]["title"],
        json!({"en": "Closer cooperation of the members", "tr": "Birlikte"}),
        "a reworded point keeps its other languages"
    );
    let edited = board(json!({"meeting": {"agenda": ["Somut projeler", "Yeni madde"]}}));
    let titles: Vec<_> = edited["meeting"]["agenda"]
        .as_array()
        .unwrap()
        .iter()
        .collect();
    assert_eq!(
        titles,
        [
            &json!({"title": {"en": "Concrete projects", "tr": "Somut projeler"}}),
            &json!({"tr": "Yeni madde"})
        ],
        "a point that moves up takes its translations along, a new one is in the language typed"
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
