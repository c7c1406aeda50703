//! Times that the programme finds, from the command line to the history: proposed, taken, taken back; a day shifted; a
//! plan put right.

use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use tests::root;
use tests::window::{PRACTICE_NOW, program};

const WORKSHOP: &str = "city-diplomacy-workshop-2";

/// A book with the workshop, of which 44 meetings have no time.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Desk(tempfile::tempdir().unwrap());
        let case = root().join("tests/cases/antalya-workshop.dossier.json");
        desk.done(&["import", case.to_str().unwrap()]);
        desk
    }

    fn done(&self, args: &[&str]) -> String {
        let book = self.0.path().join("book.attache");
        let done = Command::new(program("attache").unwrap())
            .args(["--book", book.to_str().unwrap(), "--now", PRACTICE_NOW])
            .args(["--language", "en", "--as", "EY", "--zones", "bundled"])
            .args(args)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        assert!(done.status.success(), "{args:?}: {}", text(&done.stderr));
        text(&done.stdout) + &text(&done.stderr)
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.done(args)).unwrap()
    }

    fn start_of(&self, item: &str) -> String {
        let plan = self.json(&["itinerary", WORKSHOP, "--json"]);
        let items = plan["items"].as_array().unwrap();
        let item = items.iter().find(|i| i["id"] == item).unwrap();
        item["start"].as_str().unwrap_or_default().to_owned()
    }
}

#[test]
fn times_are_proposed_then_taken_in_one_act_and_taken_back() {
    let desk = Desk::new();
    let proposal = desk.json(&["schedule", WORKSHOP, "--json"]);
    assert_eq!(proposal["placed"].as_array().unwrap().len(), 44);
    assert_eq!(proposal["unplaced"], Value::Array(Vec::new()));
    assert_eq!(proposal["proven"], true);
    assert_eq!(desk.start_of("m-1-1"), "", "a proposal changes nothing");
    desk.done(&["schedule", WORKSHOP, "--apply"]);
    let placed = &proposal["placed"].as_array().unwrap()[0];
    let (id, start) = (placed["id"].as_str().unwrap(), &placed["when"]["start"]);
    assert_eq!(desk.start_of(id), start.as_str().unwrap());
    let again = desk.json(&["schedule", WORKSHOP, "--json"]);
    assert_eq!(again["placed"], Value::Array(Vec::new()), "none is left");
    let said = desk.done(&["undo"]);
    assert!(said.contains("44"), "{said}");
    assert_eq!(desk.start_of(id), "");
}

#[test]
fn a_limit_of_no_seconds_still_gives_times_that_hold() {
    let desk = Desk::new();
    let proposal = desk.json(&["schedule", WORKSHOP, "--json", "--seconds", "0"]);
    let count = |list: &str| proposal[list].as_array().unwrap().len();
    assert_eq!(count("placed") + count("unplaced"), 44);
    assert!(count("placed") > 30);
    for left in proposal["unplaced"].as_array().unwrap() {
        assert_eq!(
            left["causes"],
            Value::Array(Vec::new()),
            "nothing was tried to the end"
        );
    }
}

#[test]
fn what_comes_after_is_shifted_on_the_day_and_taken_back() {
    let desk = Desk::new();
    let args = ["shift", WORKSHOP, "opening", "20"];
    let shown = desk.json(&[&args[..], &["--json"]].concat());
    let moved: Vec<&str> = shown["moved"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| m["id"].as_str().unwrap())
        .collect();
    assert!(
        moved.starts_with(&["session-1"]) && !moved.contains(&"session-3"),
        "{moved:?}"
    );
    assert_eq!(desk.start_of("session-1"), "2024-12-17T10:45");
    desk.done(&[&args[..], &["--apply"]].concat());
    assert_eq!(desk.start_of("session-1"), "2024-12-17T11:05");
    assert_eq!(desk.start_of("session-3"), "2024-12-18T10:00");
    desk.done(&["shift", WORKSHOP, "opening", "-20", "--apply"]);
    assert_eq!(desk.start_of("session-1"), "2024-12-17T10:45");
}

#[test]
fn a_plan_is_put_right_with_the_fewest_changes_and_those_to_be_told() {
    let desk = Desk::new();
    let args = ["repair", WORKSHOP, "--late", "session-1=90"];
    let shown = desk.json(&[&args[..], &["--json"]].concat());
    assert_eq!(shown["proven"], true);
    let given = &shown["given"][0];
    assert_eq!(given["to"]["start"], "2024-12-17T12:15");
    let changes = shown["changes"].as_array().unwrap();
    assert!(!changes.is_empty());
    for change in changes {
        assert!(!change["tell"].as_array().unwrap().is_empty(), "{change}");
    }
    desk.done(&[&args[..], &["--apply"]].concat());
    let first = changes[0]["id"].as_str().unwrap();
    let to = changes[0]["to"]["start"].as_str().unwrap_or_default();
    assert_eq!(desk.start_of(first), to);
    desk.done(&["undo"]);
    assert_eq!(desk.start_of("session-1"), "2024-12-17T10:45", "one act");
    let without = desk.json(&["repair", WORKSHOP, "--without", "session-2", "--json"]);
    assert_eq!(without["changes"], Value::Array(Vec::new()));
    assert_eq!(without["given"][0]["to"], Value::Null);
}
