//! Times for items that have none, at the door of the engine: what the screen gets, and what it does.

use engine::session::Options;
use engine::{Session, api, dossier};
use serde_json::{Value, json};
use tempfile::TempDir;

const TRIP: &str = "city-diplomacy-workshop-2";

struct Desk {
    session: Session,
    _folder: TempDir,
}

/// A book with the workshop: 44 talks of twenty minutes without a time, and one window.
fn workshop() -> Desk {
    let folder = TempDir::new().unwrap();
    let mut session = Session::open_quietly(Options {
        file: folder.path().join("book.attache"),
        clock: chrono::Utc::now,
        now: Some("2024-11-28T09:00:00Z".parse().unwrap()),
        ids: || uuid::Uuid::now_v7().to_string(),
        author: Some("EY".to_owned()),
        passphrase: None,
        practice: true,
        folder: None,
    })
    .unwrap();
    let path = tests::root().join("tests/cases/antalya-workshop.dossier.json");
    let files = [("case".to_owned(), std::fs::read(path).unwrap())];
    let options = dossier::Options::default();
    dossier::import(session.book().unwrap(), &files, &options).unwrap();
    Desk {
        session,
        _folder: folder,
    }
}

impl Desk {
    fn ask(&mut self, name: &str, mut args: Value) -> Result<Value, engine::Error> {
        args["show"] = json!({"language": "en", "calendar": "gregorian", "both": false});
        args["trip"] = json!(TRIP);
        api::dispatch(&mut self.session, name, args)
    }

    fn call(&mut self, name: &str, args: Value) -> Value {
        let answer = self.ask(name, args);
        answer.unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    fn screen(&mut self) -> Value {
        self.call("schedule", json!({}))
    }

    /// Looks for times, and waits for the end of it.
    fn propose(&mut self) -> Value {
        self.call("schedule_begin", json!({"seconds": 300}));
        loop {
            let screen = self.screen();
            if screen["state"] != "running" {
                return screen;
            }
            std::thread::yield_now();
        }
    }

    /// What makes the plan possible again, when the search for it has ended.
    fn repaired(&mut self, what: &Value) -> Value {
        loop {
            let screen = self.call("mend_look", what.clone());
            if screen["state"] != "running" {
                return screen;
            }
            std::thread::yield_now();
        }
    }

    fn undo(&mut self) {
        let show = json!({"language": "en", "calendar": "gregorian", "both": false});
        api::dispatch(&mut self.session, "undo", json!({"show": show})).unwrap();
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a Vec<Value> {
    value[key].as_array().unwrap()
}

fn ids(rows: &[Value]) -> Vec<String> {
    let id = |row: &Value| row["id"].as_str().unwrap().to_owned();
    rows.iter().map(id).collect()
}

#[test]
fn the_workshop_is_proposed_whole_and_taken_in_part_then_whole() {
    let mut desk = workshop();
    let before = desk.screen();
    assert_eq!(before["state"], "idle");
    assert_eq!(before["said"], "44 items have no time.");
    assert_eq!(list(&before, "windows").len(), 1);
    assert_eq!(
        list(&before, "days").len(),
        1,
        "the day of the window, as it stands"
    );

    let found = desk.propose();
    assert_eq!(found["said"], "44 of 44 placed");
    assert_eq!(found["proof"], "Nothing is left out.");
    assert!(
        list(&found, "tray")
            .iter()
            .all(|row| row["proposed"].is_string())
    );
    let rows: usize = list(&found, "days")
        .iter()
        .map(|day| list(day, "rows").len())
        .sum();
    assert_eq!(
        rows, 45,
        "the day of the window: what stands, and what would come"
    );
    let double = list(&found, "brings")
        .iter()
        .any(|f| f["code"] == "double_booked");
    assert!(!double, "what is proposed clashes with nothing");

    let three = ids(&list(&found, "tray")[..3]);
    let taken = desk.call("schedule_take", json!({"items": three}));
    assert_eq!(taken["value"], 3);
    let rest = desk.screen();
    assert_eq!(
        list(&rest, "tray").len(),
        41,
        "the others are still proposed"
    );
    assert_eq!(
        list(&rest, "notes").len(),
        0,
        "what was taken is no change of the plan"
    );

    desk.undo();
    assert_eq!(
        list(&desk.screen(), "tray").len(),
        44,
        "one act takes back all three"
    );
    let taken = desk.call("schedule_take", json!({}));
    assert_eq!(taken["value"], 44);
    let after = desk.screen();
    assert_eq!(list(&after, "tray").len(), 0);
    let double = desk.call("findings", json!({}));
    let codes = list(&double, "rows").iter().map(|row| row["code"].clone());
    assert!(!codes.collect::<Vec<_>>().contains(&json!("double_booked")));
}

#[test]
fn what_was_found_says_that_the_plan_has_changed_since() {
    let mut desk = workshop();
    desk.propose();
    desk.call("item_move", json!({"item": "session-3", "minutes": 15}));
    let notes = desk.screen()["notes"].to_string();
    assert!(notes.contains("has changed since"), "{notes}");
}

#[test]
fn nothing_is_taken_where_nothing_was_found() {
    let mut desk = workshop();
    let refused = desk.ask("schedule_take", json!({})).unwrap_err();
    assert_eq!(refused.code, engine::Code::Nothing);
}

#[test]
fn a_window_is_opened_changed_and_removed_and_each_can_be_taken_back() {
    let mut desk = workshop();
    let typed = json!({"date": "18 dec", "start": "9", "end": "+60m", "people": ["antalya-mm"], "place": "workshop-hall"});
    let id = desk.call("window_put", typed)["value"].clone();
    let screen = desk.screen();
    let windows = list(&screen, "windows");
    assert_eq!(windows.len(), 2, "the earliest first");
    assert_eq!(windows[0]["id"], id);
    assert_eq!(windows[0]["hours"], "09:00–10:00 Antalya");
    assert_eq!(list(&windows[0], "only").len(), 2, "where, and with whom");

    let draft = &windows[0]["draft"];
    let changed = json!({"window": id, "date": draft["date"], "start": draft["start"], "end": "01:00", "zone": draft["zone"]});
    desk.call("window_put", changed);
    let screen = desk.screen();
    let window = &list(&screen, "windows")[0];
    assert_eq!(
        window["hours"], "09:00–01:00 +1 day Thu Antalya",
        "over midnight"
    );
    assert_eq!(list(window, "only").len(), 0, "for all again");

    desk.call("window_delete", json!({"window": id}));
    assert_eq!(list(&desk.screen(), "windows").len(), 1);
    desk.undo();
    assert_eq!(list(&desk.screen(), "windows").len(), 2);

    let wrong = desk.ask(
        "window_put",
        json!({"date": "18 dec", "start": "morning", "end": "18"}),
    );
    assert!(
        wrong.unwrap_err().message.contains("an hour"),
        "a window opens at an hour"
    );
    let wrong = json!({"date": "18 dec", "until": "17 dec", "start": "9", "end": "18"});
    assert!(
        desk.ask("window_put", wrong).is_err(),
        "it does not close before it opens"
    );
}

#[test]
fn without_a_window_it_is_said_that_one_is_needed() {
    let mut desk = workshop();
    desk.call("window_delete", json!({"window": "second-afternoon"}));
    let screen = desk.screen();
    assert!(
        screen["notes"].to_string().contains("none is open"),
        "{}",
        screen["notes"]
    );
}

#[test]
fn what_is_late_makes_the_fewest_changes_and_says_whom_to_tell() {
    let mut desk = workshop();
    let late = json!({"item": "opening", "what": "late", "minutes": 60});
    let found = desk.repaired(&late);
    assert_eq!(found["state"], "found", "{found}");
    let moves = &found["moves"];
    let rows = list(moves, "rows");
    assert_eq!(
        rows[0]["id"], "opening",
        "what happened is told first: {moves}"
    );
    assert!(
        rows[0]["becomes"].as_str().unwrap().contains("11:00"),
        "{moves}"
    );
    assert!(rows.len() > 1, "the session after it cannot stay: {moves}");
    assert!(
        moves["told"]
            .as_str()
            .unwrap()
            .starts_with("Mustafa Gürbüz"),
        "in precedence: {moves}"
    );
    let text = moves["text"].as_str().unwrap();
    assert!(
        text.contains("Opening speech: ") && text.contains("(was "),
        "{text}"
    );
    let clash = |rows: &Value| {
        list(rows, "rows")
            .iter()
            .any(|row| row["code"] == "double_booked")
    };
    assert!(
        !list(moves, "breaks")
            .iter()
            .any(|row| row["code"] == "double_booked"),
        "{moves}"
    );

    let taken = desk.call("mend_take", late.clone());
    assert_eq!(taken["value"], rows.len());
    assert!(
        !clash(&desk.call("findings", json!({}))),
        "it is possible again"
    );
    desk.undo();
    let again = desk.repaired(&late);
    assert_eq!(
        again["moves"], found["moves"],
        "one act takes all of it back"
    );
}

#[test]
fn what_falls_out_goes_back_to_what_is_to_be_placed() {
    let mut desk = workshop();
    let found = desk.repaired(&json!({"item": "session-3", "what": "without"}));
    assert_eq!(found["said"], "Nothing else has to change.");
    let rows = list(&found["moves"], "rows");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["becomes"], "to be placed again");
    desk.call("mend_take", json!({"item": "session-3", "what": "without"}));
    assert_eq!(list(&desk.screen(), "tray").len(), 45);
}

#[test]
fn what_is_fixed_stops_a_shift_and_what_breaks_is_shown() {
    let mut desk = workshop();
    desk.call(
        "item_edit",
        json!({"item": "session-2", "fields": {"fixed": true}}),
    );
    let ask = json!({"item": "opening", "minutes": 90, "reach": "day"});
    let would = desk.call("shift_look", ask.clone());
    let said = would["said"].as_str().unwrap();
    assert!(
        said.starts_with("1 item moves 1 h 30 later. It stops before"),
        "{said}"
    );
    let breaks = list(&would["moves"], "breaks");
    assert!(
        breaks.iter().any(|row| row["code"] == "double_booked"),
        "{breaks:?}"
    );
    assert_eq!(desk.call("shift", ask)["value"], 1);
    desk.undo();
}
