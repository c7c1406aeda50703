//! What a trip is on the command line: the list, the itinerary, calendars, papers.

use super::*;

#[test]
fn the_five_cases_are_imported_and_listed() {
    let desk = Desk::with_cases();
    let trips = desk.json(&["trips", "--json"]);
    let trips = trips.as_array().unwrap();
    let known = ["id", "title", "kind", "status", "from", "to"];
    assert_eq!(keys(&trips[0]), known, "the keys are a contract");
    let mut ids: Vec<&str> = trips.iter().map(|t| t["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    let five = [
        "brussels-congress",
        "city-diplomacy-workshop-2",
        "paris-visit",
        "sister-cities-roundtable",
        "tirana-b40",
    ];
    assert_eq!(ids, five);
    let tirana = trips.iter().find(|t| t["id"] == "tirana-b40").unwrap();
    assert_eq!(
        (&tirana["from"], &tirana["to"]),
        (&json!("2024-12-07"), &json!("2024-12-07"))
    );
    let text = desk.done(&["trips"]);
    assert!(
        text.contains("tirana-b40"),
        "the list for people names the id to use: {text}"
    );
}

#[test]
fn importing_the_same_files_again_changes_nothing() {
    let desk = Desk::with_cases();
    let before = desk.done(&["history", "tirana-b40"]);
    desk.import_cases();
    assert_eq!(desk.done(&["history", "tirana-b40"]), before);
}

#[test]
fn a_dry_run_stores_nothing() {
    let desk = Desk::new();
    let mut args = vec!["import".to_owned(), "--dry-run".to_owned()];
    args.extend(cases());
    assert!(
        desk.done(&args).contains("added"),
        "it says what would be done"
    );
    assert_eq!(desk.json(&["trips", "--json"]), json!([]));
}

#[test]
fn the_itinerary_says_no_more_than_is_known() {
    let desk = Desk::with_cases();
    let items = desk.json(&["itinerary", "tirana-b40", "--json"])["items"].take();
    let known = [
        "id",
        "start",
        "zone",
        "end",
        "end_zone",
        "precision",
        "instant",
        "end_instant",
        "home_start",
        "day_shift",
        "people",
    ];
    assert_eq!(keys(&items[0]), known, "the keys are a contract");
    let flight = items
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["id"] == "flight-out")
        .unwrap();
    assert_eq!(
        flight["precision"], "part",
        "the morning of 7 December is all that is known"
    );
    assert_eq!(
        flight["instant"],
        Value::Null,
        "a part of a day is no instant"
    );
    assert_eq!(
        flight["people"],
        json!(["ekrem-imamoglu", "muharrem-erkek"])
    );
    let open = items.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&open["id"], &open["precision"]),
        (&json!("presentation"), &json!("open"))
    );
    assert_eq!(
        open["start"],
        Value::Null,
        "what is to be placed is at no hour"
    );
}

#[test]
fn the_itinerary_gives_instants_and_home_time() {
    let desk = Desk::with_cases();
    let items = desk.json(&["itinerary", "paris-visit", "--json"])["items"].take();
    let exact: Vec<&Value> = items
        .as_array()
        .unwrap()
        .iter()
        .filter(|i| i["instant"].is_string())
        .collect();
    assert!(!exact.is_empty(), "the visit has hours: {items}");
    for item in exact {
        assert!(
            item["instant"].as_str().unwrap().ends_with('Z'),
            "instants are in UTC"
        );
        assert!(item["home_start"].is_string() && item["day_shift"].is_i64());
    }
}

#[test]
fn the_itinerary_of_one_person_has_only_what_concerns_them() {
    let desk = Desk::with_cases();
    let args = [
        "itinerary",
        "tirana-b40",
        "--person",
        "barbaros-buyuksagnak",
        "--json",
    ];
    let items = desk.json(&args)["items"].take();
    let ids: Vec<&str> = items
        .as_array()
        .unwrap()
        .iter()
        .map(|i| i["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        ["board", "presentation"],
        "he does not fly with the delegation"
    );
}

#[test]
fn the_itinerary_is_readable_in_three_languages() {
    let desk = Desk::with_cases();
    for (language, word) in [("en", "morning"), ("tr", "Aralık"), ("fa", "دسامبر")] {
        let text = desk.done(&["itinerary", "tirana-b40", "--language", language]);
        assert!(text.contains(word), "{language}: {text}");
    }
}

#[test]
fn a_trip_is_written_as_a_calendar() {
    let desk = Desk::with_cases();
    let out = desk.run(&["calendar", "tirana-b40", "-o", &desk.file("trip.ics")]);
    assert_eq!(out.code, 0, "{}", out.err);
    let text = fs::read_to_string(desk.path("trip.ics")).unwrap();
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        "{text}"
    );
    assert_eq!(
        text.matches("BEGIN:VEVENT").count(),
        2,
        "what has a day is in it"
    );
    assert!(!out.err.is_empty(), "what is left out is listed beside");
    let args = ["calendar", "tirana-b40", "--person", "barbaros-buyuksagnak"];
    let one = desk.file("one.ics");
    desk.done(&[&args[..], &["-o", &one]].concat());
    let text = fs::read_to_string(one).unwrap();
    assert_eq!(
        text.matches("BEGIN:VEVENT").count(),
        1,
        "he does not fly with the delegation"
    );
}

#[test]
fn papers_are_printed() {
    let desk = Desk::with_cases();
    for paper in ["pack", "daysheet", "report"] {
        for language in ["en", "tr", "fa"] {
            let file = desk.file(&format!("{paper}-{language}.pdf"));
            let args = [
                "print",
                "paris-visit",
                "--paper",
                paper,
                "--language",
                language,
            ];
            desk.done(&[&args[..], &["-o", &file]].concat());
            assert!(
                fs::read(&file).unwrap().starts_with(b"%PDF-"),
                "{paper} in {language}"
            );
        }
    }
}

#[test]
fn a_trip_leaves_as_a_dossier_and_comes_back_the_same() {
    let desk = Desk::with_cases();
    let dossier = desk.file("tirana.dossier.json");
    desk.done(&["export", "tirana-b40", "-o", &dossier]);
    let other = Desk::new();
    other.done(&["import", &dossier]);
    let args = ["itinerary", "tirana-b40", "--json"];
    assert_eq!(other.json(&args), desk.json(&args));
    let again = other.file("again.dossier.json");
    other.done(&["export", "tirana-b40", "-o", &again]);
    assert_eq!(
        fs::read(again).unwrap(),
        fs::read(dossier).unwrap(),
        "nothing is lost on the way"
    );
}

#[test]
fn an_import_is_taken_back_and_done_again_after_a_restart() {
    let desk = Desk::with_cases();
    let acts = desk.json(&["history", "tirana-b40", "--json"]);
    assert_eq!(
        keys(&acts[0]),
        ["id", "at", "by", "act", "of", "text", "changes"]
    );
    assert_eq!(
        (&acts[0]["act"], &acts[0]["by"]),
        (&json!("import"), &json!("EY"))
    );
    assert_eq!(
        acts[0]["at"], "2024-11-28T09:00:00.000Z",
        "the clock stands where it was put"
    );
    desk.done(&["undo"]);
    assert_eq!(
        desk.json(&["trips", "--json"]),
        json!([]),
        "one import is one operation"
    );
    desk.done(&["redo"]);
    assert_eq!(desk.json(&["trips", "--json"]).as_array().unwrap().len(), 5);
    desk.refused(&["redo"]);
    let acts = desk.json(&["history", "tirana-b40", "--json"]);
    let acts: Vec<&str> = acts
        .as_array()
        .unwrap()
        .iter()
        .map(|a| a["act"].as_str().unwrap())
        .collect();
    assert_eq!(acts, ["import", "undo", "redo"], "nothing rewrites history");
}
