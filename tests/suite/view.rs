//! The read models: what each screen says, in three languages and two calendars, for the five cases and for the hard
//! days (a flight over two clocks, a clock that changes, an hour after midnight, a day that differs at home).

mod hard_days;
mod times;
mod typed;

use std::path::Path;

use chrono::{DateTime, Utc};
use engine::session::Options;
use engine::{Session, api, dossier};
use serde_json::{Value, json};
use tempfile::TempDir;

fn now() -> DateTime<Utc> {
    "2024-11-28T09:00:00Z".parse().unwrap()
}

struct Desk {
    session: Session,
    _folder: TempDir,
}

impl Desk {
    /// A practice book with these dossiers in it.
    fn with(dossiers: &[String]) -> Self {
        let folder = TempDir::new().unwrap();
        let session = open(&folder.path().join("book.attache"));
        let mut desk = Desk {
            session,
            _folder: folder,
        };
        for text in dossiers {
            let files = [("file.dossier.json".to_owned(), text.as_bytes().to_vec())];
            dossier::import(
                desk.session.book().unwrap(),
                &files,
                &dossier::Options::default(),
            )
            .unwrap();
        }
        desk
    }

    /// The book with the five cases.
    fn with_cases() -> Self {
        Desk::with(&tests::CASES.map(tests::case_text))
    }

    /// Asks for a view in a language, with both calendars: the Solar Hijri first in Persian.
    fn ask(&mut self, language: &str, name: &str, mut args: Value) -> Result<Value, engine::Error> {
        let calendar = if language == "fa" {
            "solar_hijri"
        } else {
            "gregorian"
        };
        args["show"] = json!({"language": language, "calendar": calendar, "both": true});
        api::dispatch(&mut self.session, name, args)
    }

    fn see(&mut self, language: &str, name: &str, args: Value) -> Value {
        self.ask(language, name, args).unwrap()
    }
}

fn open(file: &Path) -> Session {
    Session::open_quietly(Options {
        file: file.to_owned(),
        clock: now,
        now: Some(now()),
        ids: || uuid::Uuid::now_v7().to_string(),
        author: Some("zt".to_owned()),
        passphrase: None,
        practice: true,
        folder: None,
    })
    .unwrap()
}

fn spring() -> Desk {
    Desk::with(&[hard_days::dossier()])
}

/// The rows of all days and the tray, seams left out.
fn rows(view: &Value) -> Vec<Value> {
    let days = view["days"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|d| d["rows"].as_array().unwrap());
    days.filter(|r| r["row"] == "item")
        .chain(view["tray"].as_array().unwrap())
        .cloned()
        .collect()
}

fn row(view: &Value, id: &str) -> Value {
    rows(view)
        .into_iter()
        .find(|r| r["id"] == id)
        .unwrap_or_else(|| panic!("there is no row {id}"))
}

#[test]
fn each_screen_of_the_five_cases_speaks_three_languages() {
    let mut desk = Desk::with_cases();
    for language in ["en", "tr", "fa"] {
        let trips = desk.see(language, "trips", json!({}));
        let listed: Vec<Value> = trips["groups"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|g| g["rows"].as_array().unwrap())
            .map(|r| r["id"].clone())
            .collect();
        assert_eq!(listed.len(), 5, "each trip stands in one group");
        for trip in listed {
            for name in ["overview", "itinerary", "findings"] {
                let view = desk.see(language, name, json!({"trip": trip}));
                assert_no_id_is_shown(&view, &format!("{trip} {name} in {language}"));
            }
            let itinerary = desk.see(language, "itinerary", json!({"trip": trip}));
            for row in rows(&itinerary) {
                let item = desk.see(language, "item", json!({"trip": trip, "item": row["id"]}));
                assert_no_id_is_shown(&item, &format!("{trip} {} in {language}", row["id"]));
            }
        }
        for (name, args) in [
            ("choices", json!({})),
            ("status", json!({})),
            ("search", json!({"text": "tir"})),
        ] {
            assert_no_id_is_shown(
                &desk.see(language, name, args),
                &format!("{name} in {language}"),
            );
        }
    }
}

/// A message that does not exist is shown as its id: none may reach a screen.
fn assert_no_id_is_shown(view: &Value, screen: &str) {
    match view {
        Value::String(text) => {
            let families = [
                "view-", "said-", "noun-", "stage-", "status-", "finding-", "kind-", "part-",
                "role-",
            ];
            assert!(
                !families.iter().any(|f| text.starts_with(f)),
                "{screen} shows {text}"
            );
        }
        Value::Array(list) => list.iter().for_each(|v| assert_no_id_is_shown(v, screen)),
        Value::Object(map) => map.values().for_each(|v| assert_no_id_is_shown(v, screen)),
        _ => {}
    }
}

#[test]
fn the_itinerary_of_the_board_trip_reads_well() {
    let mut desk = Desk::with_cases();
    for language in ["en", "tr", "fa"] {
        let view = desk.see(language, "itinerary", json!({"trip": "tirana-b40"}));
        let text = serde_json::to_string_pretty(&view).unwrap() + "\n";
        tests::golden(&format!("view/tirana-b40.{language}.json"), text.as_bytes());
    }
}

#[test]
fn the_countdown_counts_working_days_of_the_home_city() {
    let mut desk = Desk::with_cases();
    let view = desk.see("en", "overview", json!({"trip": "tirana-b40"}));
    let acts: Vec<(i64, &str, &str)> = view["countdown"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| {
            (
                r["days"].as_i64().unwrap(),
                r["date"]["first"].as_str().unwrap(),
                r["state"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        acts[0],
        (60, "Fri 13 Sep", "past"),
        "the public holiday of 29 October is not worked"
    );
    assert!(acts.contains(&(7, "Thu 28 Nov", "today")));
    assert!(acts.contains(&(5, "Mon 2 Dec", "next")));
    assert!(
        acts.contains(&(-10, "Fri 20 Dec", "future")),
        "ten working days after the trip"
    );
    assert_eq!(view["header"]["t_minus"]["words"], "T−7 working days");
    assert_eq!(view["briefings"][0]["due"], "due today · T−7");
}

#[test]
fn the_list_groups_trips_and_says_what_is_next() {
    let view = Desk::with_cases().see("en", "trips", json!({}));
    let groups: Vec<(&str, Vec<&str>)> = view["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| {
            (
                g["group"]["code"].as_str().unwrap(),
                g["rows"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|r| r["id"].as_str().unwrap())
                    .collect(),
            )
        })
        .collect();
    assert_eq!(
        groups[0],
        ("upcoming", vec!["tirana-b40", "city-diplomacy-workshop-2"]),
        "the nearest first"
    );
    assert_eq!(
        groups[1],
        ("after", vec!["paris-visit", "brussels-congress"]),
        "something is still owed"
    );
    assert_eq!(groups[2], ("closed", vec!["sister-cities-roundtable"]));
    let tirana = &view["groups"][0]["rows"][0];
    assert_eq!(tirana["short"], "Tirana");
    assert_eq!(
        tirana["who"],
        "E. İmamoğlu and 1 · B40 Balkan Cities Network"
    );
    assert_eq!(tirana["next"], "today: Clearance; release 2");
    assert_eq!(tirana["briefings"], "0 of 1 cleared");
}

#[test]
fn names_are_found_however_they_are_typed() {
    let mut desk = Desk::with_cases();
    let mut first =
        |text: &str| desk.see("tr", "search", json!({"text": text}))["hits"][0]["trip"].clone();
    assert_eq!(first("tiran"), "tirana-b40");
    assert_eq!(first("imamoglu paris"), "paris-visit");
    assert_eq!(first("بروكسل"), "brussels-congress", "with an Arabic kaf");
    assert_eq!(first("no such thing"), Value::Null);
    let choices = desk.see("en", "choices", json!({}));
    let cities = choices["cities"].as_array().unwrap().len();
    assert_eq!(
        &choices["places"].as_array().unwrap()[..cities],
        choices["cities"].as_array().unwrap(),
        "cities first"
    );
}

#[test]
fn half_entered_trips_have_all_their_screens() {
    let bare = json!({"dossier": 1,
        "places": [{"id": "istanbul", "kind": "city", "name": "Istanbul", "zone": "Europe/Istanbul"}],
        "organizations": [{"id": "ibb", "kind": "municipality", "name": "Municipality"}],
        "trips": [{"id": "bare", "kind": "outbound", "status": "idea", "title": "Some day", "home": "istanbul", "office": "ibb",
            "items": [{"id": "nothing", "kind": "other", "title": "?"},
                {"id": "circle", "kind": "other", "title": "c", "attach": {"item": "circle", "edge": "end"}}]},
            {"id": "empty", "kind": "virtual", "status": "planning", "title": "Empty", "home": "istanbul", "office": "ibb"}]});
    let mut desk = Desk::with(&[bare.to_string()]);
    for language in ["en", "tr", "fa"] {
        for trip in ["bare", "empty"] {
            for name in ["overview", "itinerary", "findings"] {
                desk.see(language, name, json!({"trip": trip}));
            }
        }
        desk.see(language, "item", json!({"trip": "bare", "item": "nothing"}));
        let trips = desk.see(language, "trips", json!({}));
        assert_eq!(trips["groups"][0]["rows"].as_array().unwrap().len(), 2);
    }
    let made = desk.see(
        "en",
        "item_create",
        json!({"trip": "bare", "fields": {"kind": "meal"}}),
    );
    let view = desk.see("en", "itinerary", json!({"trip": "bare"}));
    let made = row(&view, made["value"].as_str().unwrap());
    assert_eq!(
        made["title"]["text"], "Meal",
        "without a title the kind stands for it"
    );
}

#[test]
fn only_a_line_from_right_to_left_has_marks_of_direction() {
    let mut desk = Desk::with_cases();
    let mut head = |language: &str| {
        let view = desk.see(language, "itinerary", json!({"trip": "tirana-b40"}));
        view["days"][0]["home_head"].as_str().unwrap().to_owned()
    };
    assert_eq!(head("tr"), "İstanbul saatiyle");
    let persian = head("fa");
    assert!(persian.contains('\u{2068}'), "a name stands in an isolate");
    assert_eq!(
        engine::view::plain(&persian),
        "به وقت استانبول",
        "the command line prints none"
    );
}
