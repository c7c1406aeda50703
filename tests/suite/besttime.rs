//! The best hour for many cities, at the door of the engine: what the screen and the command line get.

use engine::session::Options;
use engine::view::besttime::{BestTimes, ranked};
use engine::{Session, api, dossier};
use serde_json::{Value, json};
use tempfile::TempDir;

struct Desk {
    session: Session,
    _folder: TempDir,
}

const CITIES: [(&str, &str, &str, &str, &str); 8] = [
    (
        "vancouver",
        "Vancouver",
        "ونکوور",
        "America/Vancouver",
        "CA",
    ),
    ("london", "London", "لندن", "Europe/London", "GB"),
    ("istanbul", "Istanbul", "استانبول", "Europe/Istanbul", "TR"),
    ("tehran", "Tehran", "تهران", "Asia/Tehran", "IR"),
    ("kathmandu", "Kathmandu", "کاتماندو", "Asia/Kathmandu", "NP"),
    (
        "lord-howe",
        "Lord Howe",
        "لرد هاو",
        "Australia/Lord_Howe",
        "AU",
    ),
    ("chatham", "Waitangi", "وایتانگی", "Pacific/Chatham", "NZ"),
    (
        "casablanca",
        "Casablanca",
        "کازابلانکا",
        "Africa/Casablanca",
        "MA",
    ),
];

fn desk() -> Desk {
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
    let place = |(id, name, fa, zone, country): &(&str, &str, &str, &str, &str)| json!({"id": id, "kind": "city", "name": name, "names": {"fa": fa}, "zone": zone, "country": country});
    let text = json!({
        "dossier": 1,
        "places": CITIES.iter().map(place).collect::<Vec<_>>(),
        "organizations": [{"id": "ibb", "kind": "municipality", "name": "Istanbul"}],
        "trips": [{
            "id": "round", "kind": "virtual", "status": "planning", "title": "Round table",
            "home": "istanbul", "office": "ibb", "languages": ["en"],
            "items": [{"id": "call", "kind": "meeting", "title": "Round table", "minutes": 60,
                "meeting": {"contact": "roundtable", "stage": "idea", "format": "video"}}],
        }],
    });
    let files = [(
        "cities.dossier.json".to_owned(),
        text.to_string().into_bytes(),
    )];
    dossier::import(
        session.book().unwrap(),
        &files,
        &dossier::Options::default(),
    )
    .unwrap();
    Desk {
        session,
        _folder: folder,
    }
}

impl Desk {
    fn call(
        &mut self,
        language: &str,
        name: &str,
        mut args: Value,
    ) -> Result<Value, engine::Error> {
        let calendar = if language == "fa" {
            "solar_hijri"
        } else {
            "gregorian"
        };
        args["show"] = json!({"language": language, "calendar": calendar, "both": true});
        api::dispatch(&mut self.session, name, args)
    }

    fn screen(&mut self, language: &str, args: Value) -> Value {
        let seen = self.call(language, "besttime", args);
        seen.unwrap_or_else(|e| panic!("{e}"))
    }

    fn ranked(&mut self, mut args: Value) -> BestTimes {
        args["show"] = json!({"language": "en", "calendar": "gregorian", "both": true});
        let question = serde_json::from_value(args).unwrap();
        ranked(self.session.book().unwrap(), &question, 20).unwrap()
    }
}

fn ask(cities: &[&str], from: &str, to: &str) -> Value {
    let home = cities.iter().find(|city| **city == "istanbul");
    json!({"cities": cities, "minutes": 60, "from": from, "to": to, "home": home})
}

#[test]
fn an_hour_that_suits_all_is_named_with_each_citys_own() {
    let found = desk().ranked(ask(
        &["london", "istanbul", "kathmandu"],
        "2025-01-13",
        "2025-01-17",
    ));
    assert!(found.suits_all);
    assert_eq!(found.text, "Mon 13 Jan · 12:00 suits all 3 cities.");
    let best = &found.hours[0];
    assert_eq!(
        (best.instant.as_str(), best.start.as_str()),
        ("2025-01-13T09:00:00Z", "2025-01-13T12:00")
    );
    let starts: Vec<&str> = best.cities.iter().map(|c| c.start.as_str()).collect();
    assert_eq!(
        starts,
        ["2025-01-13T09:00", "2025-01-13T12:00", "2025-01-13T14:45"],
        "+5:45"
    );
    assert_eq!(
        best.text,
        "1 hour. In each city:\n\
         London: Monday 13 January 2025, 09:00\n\
         Istanbul: Monday 13 January 2025, 12:00\n\
         Kathmandu: Monday 13 January 2025, 14:45"
    );
    assert_eq!(best.reason, "12:00 costs nobody anything.");
    assert_eq!(found.split, None);
    let ranks: Vec<(u32, u32)> = found.hours.iter().map(|h| (h.worst, h.sum)).collect();
    assert!(
        ranks.is_sorted(),
        "the worst-off first, then the sum: {ranks:?}"
    );
}

#[test]
fn where_no_hour_suits_all_those_who_pay_are_named_and_two_meetings_proposed() {
    let all: Vec<&str> = CITIES.iter().map(|c| c.0).collect();
    let found = desk().ranked(ask(&all, "2025-01-13", "2025-01-16"));
    assert!(!found.suits_all);
    assert_eq!(found.text, "No hour suits all 8 cities.");
    let best = &found.hours[0];
    let broken: Vec<&str> = best
        .cities
        .iter()
        .filter(|c| !c.suits)
        .map(|c| c.id.as_str())
        .collect();
    assert_eq!(broken.len() as u32, 8 - best.suits);
    assert!(best.worst >= 1000);
    assert!(
        best.reason.contains("costs") && best.reason.contains("Vancouver"),
        "{}",
        best.reason
    );
    let split = found.split.unwrap();
    let both = split.first.cities.len() + split.second.cities.len();
    assert_eq!(both, 8, "each city comes to one of them");
    let whole = split.first.cities.iter().chain(&split.second.cities);
    assert!(whole.clone().all(|c| c.suits), "and suits it");
    assert!(split.text.starts_with("Two meetings on "), "{}", split.text);
}

#[test]
fn a_holiday_is_the_reason_and_one_by_announcement_says_so() {
    let found = desk().ranked(json!({"cities": ["istanbul", "casablanca"], "minutes": 60,
        "from": "2027-03-10", "to": "2027-03-10", "rules": ["workdays"]}));
    assert!(!found.suits_all, "in both cities it is the feast");
    let casablanca = &found.hours[0].cities[1];
    assert_eq!(
        (casablanca.kind.as_str(), casablanca.about),
        ("holiday", true)
    );
    assert!(
        found.hours[0].reason.contains("date to be announced"),
        "{}",
        found.hours[0].reason
    );
}

#[test]
fn the_screen_shows_a_day_hour_by_hour() {
    let all: Vec<&str> = CITIES.iter().map(|c| c.0).collect();
    let mut question = ask(&all, "2025-01-13", "2025-01-16");
    question["day"] = json!("2025-01-15");
    let mut desk = desk();
    let seen = desk.screen("en", question.clone());
    assert_eq!(seen["slots"].as_array().unwrap().len(), 96);
    assert_eq!(
        (seen["previous"].as_str(), seen["next"].as_str()),
        (Some("2025-01-14"), Some("2025-01-16"))
    );
    assert_eq!(seen["suiting"], "Cities inside 07:00–22:00");
    let rows = seen["rows"].as_array().unwrap();
    let names: Vec<&str> = rows.iter().map(|r| r["name"].as_str().unwrap()).collect();
    assert_eq!(
        names.first(),
        Some(&"Vancouver"),
        "from west to east: {names:?}"
    );
    for row in rows {
        let spans: u64 = row["cells"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c["span"].as_u64().unwrap())
            .sum();
        assert_eq!(spans, 96, "{}", row["name"]);
        assert_eq!(row["pins"].as_array().unwrap().len(), 3);
    }
    let kathmandu = rows.iter().find(|r| r["id"] == "kathmandu").unwrap();
    assert_eq!(kathmandu["delta"], "+2 h 45");
    assert_eq!(
        kathmandu["cells"][0]["span"], 1,
        "at home's midnight it is 02:45 there"
    );
    assert_eq!(seen["pins"][0]["letter"], "A");
    question["pins"] = json!(["2025-01-15T12:00:00Z"]);
    let seen = desk.screen("fa", question);
    assert_eq!(seen["pins"][0]["at"], 60);
    assert_eq!(
        seen["pins"][0]["label"],
        "\u{2068}۱۵:۰۰\u{2069} \u{2068}استانبول\u{2069}"
    );
    let text = seen["pins"][0]["text"].as_str().unwrap();
    assert!(text.contains("تهران: چهارشنبه ۲۶ دی ۱۴۰۳، ۱۵:۳۰"), "{text}");
    assert!(
        !text.contains('\u{2068}'),
        "what is sent has no marks of direction"
    );
}

#[test]
fn a_day_on_which_the_clock_changes_has_the_quarters_that_it_has() {
    let mut desk = desk();
    let mut slots = |day: &str| {
        let seen = desk.screen(
            "en",
            json!({"cities": ["london", "istanbul"], "minutes": 60, "from": day, "to": day, "home": "london"}),
        );
        seen["slots"].as_array().unwrap().len()
    };
    assert_eq!((slots("2025-03-30"), slots("2025-10-26")), (92, 100));
}

#[test]
fn a_chosen_hour_becomes_the_meetings_time_and_whom_it_fell_hard_on_is_remembered() {
    let mut desk = desk();
    let cities = ["vancouver", "istanbul", "lord-howe"];
    let taken = desk.call(
        "en",
        "besttime_take",
        json!({"trip": "round", "item": "call", "at": "2025-01-15T12:00:00Z", "minutes": 60,
            "cities": cities, "home": "istanbul"}),
    );
    assert_eq!(taken.unwrap()["said"], "“Round table” set to 15:00");
    let item = desk
        .call("en", "item", json!({"trip": "round", "item": "call"}))
        .unwrap();
    assert!(
        item["when"].to_string().contains("15:00"),
        "{}",
        item["when"]
    );
    let seen = desk.screen("en", ask(&cities, "2025-02-12", "2025-02-12"));
    let said = seen["said"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .as_str()
        .unwrap();
    assert_eq!(
        said,
        "Last round the night fell to Vancouver and Lord Howe."
    );

    let made = desk.call(
        "tr",
        "besttime_take",
        json!({"at": "2025-02-12T12:00:00Z", "minutes": 45, "cities": cities, "home": "istanbul"}),
    );
    let trip = made.unwrap()["value"].as_str().unwrap().to_owned();
    let seen = desk.call("tr", "itinerary", json!({"trip": trip})).unwrap();
    assert_eq!(seen["header"]["title"], "Çevrim içi toplantı");
    desk.call("tr", "undo", json!({})).unwrap();
    assert!(
        desk.call("tr", "itinerary", json!({"trip": trip})).is_err(),
        "one act is taken back as one"
    );
}

#[test]
fn what_makes_no_sense_is_refused_in_words() {
    let mut desk = desk();
    let mut why = |args: Value| desk.call("en", "besttime", args).unwrap_err().message;
    assert_eq!(
        why(ask(&["london"], "2025-01-13", "2025-01-13")),
        "From 2 to 200 cities can meet; named: 1."
    );
    assert!(why(ask(&["london", "istambul"], "2025-01-13", "2025-01-13")).contains("istanbul"));
    assert!(why(ask(&["london", "tehran"], "2025-01-14", "2025-01-13")).contains("last day"));
    assert!(why(ask(&["london", "tehran"], "2025-02-30", "2025-03-13")).contains("2025-02-30"));
    let mut rule = ask(&["london", "tehran"], "2025-01-13", "2025-01-13");
    rule["rules"] = json!(["nights"]);
    assert!(why(rule).starts_with("\"nights\" is no rule."));
}

#[test]
fn an_offices_own_holidays_win_and_are_kept_in_its_book() {
    let mut desk = desk();
    let book = desk.session.book().unwrap();
    let bad = book
        .keep_calendars(Some("TR\t2025-01-15\texact\n"))
        .unwrap_err();
    assert!(bad.message.starts_with("Line 1"), "{bad}");
    assert_eq!(book.calendars(), None, "a bad file changes nothing");
    book.keep_calendars(Some("TR\t2025-01-15\texact\tDay of the city\n"))
        .unwrap();
    let found = desk.ranked(json!({"cities": ["istanbul", "london"], "minutes": 60,
        "from": "2025-01-15", "to": "2025-01-15", "rules": ["any"]}));
    assert_eq!(
        found.hours[0].cities[0].holiday.as_deref(),
        Some("Day of the city")
    );
    desk.session.book().unwrap().keep_calendars(None).unwrap();
    let found = desk.ranked(ask(&["istanbul", "london"], "2025-01-15", "2025-01-15"));
    assert_eq!(found.hours[0].cities[0].kind, "work");
}
