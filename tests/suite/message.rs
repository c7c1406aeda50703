//! Texts for a messenger: what they tell, in each language, and what they never do.

mod secrets;

use chrono::NaiveDate;
use documents::message::{Message, What, Written, write};
use documents::words::Calendar;
use domain::directory::Directory;
use domain::id::{ElementId, ItemId, PartyId};
use domain::plan::{Plan, plan};
use domain::release::Programme;
use domain::text::Language;
use domain::trip::{Classification, Trip};
use serde_json::{Value, json};
use tests::{case_text, dossier, golden};

/// A trip to be told of, and to whom.
pub struct Teller {
    pub trip: Trip,
    pub directory: Directory,
    pub plan: Plan,
    pub may_see: Classification,
    pub released: Option<u32>,
}

impl Teller {
    pub fn of(value: &Value) -> Teller {
        let (trip, directory) = dossier(&value.to_string());
        let plan = plan(&trip, &directory);
        Teller {
            trip,
            directory,
            plan,
            may_see: Classification::Office,
            released: None,
        }
    }

    pub fn programme(&self) -> Programme<'_> {
        Programme {
            trip: &self.trip,
            directory: &self.directory,
            plan: &self.plan,
        }
    }

    pub fn told(&self, language: Language, what: What) -> Written {
        self.asked(language, &[], what).expect("it exists")
    }

    fn asked(&self, language: Language, calendars: &[Calendar], what: What) -> Option<Written> {
        write(&Message {
            trip: &self.trip,
            directory: &self.directory,
            plan: &self.plan,
            what,
            language,
            calendars,
            released: self.released,
            may_see: self.may_see,
        })
    }

    fn text(&self, what: What) -> String {
        self.told(Language::En, what).text
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(name: &str) -> Value {
    serde_json::from_str(&case_text(name)).unwrap()
}

fn item<'a>(all: &'a mut Value, id: &str) -> &'a mut Value {
    let items = all["trips"][0]["items"].as_array_mut().unwrap();
    items.iter_mut().find(|item| item["id"] == id).unwrap()
}

/// Of each case a day, an item and a person, a car where there is none, and a change.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Value),
);

const TOLD: [Case; 5] = [
    (
        "antalya-workshop",
        "2024-12-17",
        "session-2",
        "network-1",
        |all| {
            item(all, "session-2")["when"]["start"] = "2024-12-17T15:00".into();
            item(all, "m-1-1")["when"] =
                json!({"start": "2024-12-19T10:00", "zone": "Europe/Istanbul", "minutes": 20});
        },
    ),
    (
        "brussels-congress",
        "2023-06-13",
        "konya",
        "alireza-zakani",
        |all| {
            item(all, "konya")["when"]["start"] = "2023-06-13T16:00".into();
            item(all, "speech")["status"] = "cancelled".into();
            item(all, "election")["people"] = json!(["mehdi-abbasi"]);
        },
    ),
    (
        "paris-visit",
        "2024-05-30",
        "hidalgo",
        "ekrem-imamoglu",
        |all| {
            item(all, "hidalgo")["when"]["start"] = "2024-05-31T11:00".into();
            item(all, "hidalgo")["place"] = "paris".into();
            item(all, "mayors-meeting")["dress"] =
                json!({"en": "dark suit", "tr": "koyu renk takım elbise", "fa": "کت و شلوار تیره"});
        },
    ),
    (
        "sister-cities-roundtable",
        "2020-06-19",
        "roundtable",
        "muhittin-bocek",
        |all| {
            item(all, "roundtable")["when"] =
                json!({"date": "2020-06-19", "part": "afternoon", "zone": "Europe/Istanbul"});
        },
    ),
    (
        "tirana-b40",
        "2024-12-07",
        "board",
        "muharrem-erkek",
        |all| {
            *item(all, "flight-out") = with_an_hour(item(all, "flight-out"));
            item(all, "board")["when"] =
                json!({"start": "2024-12-07T11:00", "zone": "Europe/Tirane", "minutes": 120});
            all["trips"][0]["rides"][1]["at"] = "2024-12-07T10:30".into();
        },
    ),
];

fn with_an_hour(flight: &Value) -> Value {
    let mut flight = flight.clone();
    flight["when"] = json!({"start": "2024-12-07T07:40", "zone": "Europe/Istanbul",
                            "end": "2024-12-07T07:20", "end_zone": "Europe/Tirane"});
    flight["carrier"] = "Turkish Airlines".into();
    flight["number"] = "TK 1073".into();
    flight["status"] = "confirmed".into();
    flight
}

/// The cases as they are; to the board two cars are sent, and it is told what to wear.
fn dressed(name: &str) -> Value {
    let mut all = case(name);
    if name == "tirana-b40" {
        all["trips"][0]["vehicles"] = json!([
            {"id": "car", "name": "Car 1", "plate": "AA 123 BB", "driver": "Arben Hoxha", "phone": "+355 00 000", "order": 1}]);
        all["trips"][0]["rides"] = json!([
            {"id": "r1", "item": "flight-out", "vehicle": "car", "people": ["muharrem-erkek", "ekrem-imamoglu"],
             "at": "2024-12-07T07:45", "door": {"en": "arrivals, VIP exit", "tr": "gelen yolcu, VIP çıkışı", "fa": "درِ تشریفات، پروازهای ورودی"}},
            {"id": "r2", "item": "board", "vehicle": "car", "people": ["muharrem-erkek"], "at": "2024-12-07T09:30",
             "door": {"en": "hotel, main door", "tr": "otel, ana kapı", "fa": "هتل، درِ اصلی"}}]);
        item(&mut all, "board")["dress"] =
            json!({"en": "dark suit", "tr": "koyu renk takım elbise", "fa": "کت و شلوار تیره"});
    }
    all
}

#[test]
fn texts_read_as_an_officer_would_write_them() {
    for (name, date, id, who, change) in TOLD {
        let (before, mut after) = (dressed(name), dressed(name));
        change(&mut after);
        let (before, mut after) = (Teller::of(&before), Teller::of(&after));
        after.released = Some(2);
        let (id, who) = (ItemId::new(id), PartyId::new(who));
        let since = |who| What::Changes {
            who,
            before: before.programme(),
            number: 1,
        };
        for language in Language::ALL {
            let mut told = vec![
                before.told(language, What::Day(day(date))).text,
                before.told(language, What::Item(&id)).text,
                before
                    .told(
                        language,
                        What::Person {
                            who: &who,
                            day: None,
                        },
                    )
                    .text,
                after.told(language, since(None)).text,
                after.told(language, since(Some(&who))).text,
            ];
            if name == "tirana-b40" {
                let car = ElementId::new("car");
                told.push(
                    after
                        .told(language, What::Item(&ItemId::new("flight-out")))
                        .text,
                );
                told.push(after.told(language, What::Vehicle(&car)).text);
            }
            let file = format!("message/{name}.{}.txt", language.code());
            golden(&file, (told.join("\n\n--------\n\n") + "\n").as_bytes());
        }
    }
}

#[test]
fn every_persian_line_begins_from_the_right_and_no_line_is_markup() {
    for (name, date, _, who, _) in TOLD {
        let teller = Teller::of(&dressed(name));
        let who = PartyId::new(who);
        for what in [
            What::Day(day(date)),
            What::Person {
                who: &who,
                day: None,
            },
        ] {
            for language in Language::ALL {
                let text = teller.told(language, what).text;
                for line in text.lines().filter(|line| !line.is_empty()) {
                    let first = line.chars().next().unwrap();
                    let from_the_right = ('\u{0600}'..='\u{06FF}').contains(&first)
                        && first.is_alphabetic()
                        || first == '\u{200F}';
                    assert!(!language.is_rtl() || from_the_right, "{line}");
                    assert!(
                        !line.starts_with(['-', '*', '>', '#', '`', '_', '~', '•']),
                        "{line}"
                    );
                }
            }
        }
    }
}

/// A flight over two clocks, a dinner past midnight, a call by video, and a day at home.
fn journey() -> Value {
    json!({
        "places": [
            {"id": "tehran", "kind": "city", "name": "Tehran", "names": {"fa": "تهران", "tr": "Tahran"}, "zone": "Asia/Tehran"},
            {"id": "istanbul", "kind": "city", "name": "Istanbul", "names": {"fa": "استانبول", "tr": "İstanbul"}, "zone": "Europe/Istanbul"},
            {"id": "ika", "kind": "airport", "name": "Imam Khomeini Airport", "names": {"fa": "فرودگاه امام خمینی"}, "city": "tehran", "zone": "Asia/Tehran"},
            {"id": "villa", "kind": "venue", "name": "Villa", "city": "istanbul", "zone": "Europe/Istanbul", "address": "Bosphorus Road 1"},
            {"id": "online", "kind": "online", "name": "Video", "zone": "Europe/Istanbul", "url": "https://meet.example/way-in"}],
        "organizations": [
            {"id": "ours", "kind": "municipality", "name": "Tehran Municipality"},
            {"id": "theirs", "kind": "municipality", "name": "Istanbul Municipality"}],
        "people": [
            {"id": "head", "name": "علیرضا نمونه", "names": {"en": "Alireza Nemune"}, "posts": [{"title": "Mayor of Tehran", "organization": "ours"}]},
            {"id": "host", "name": "Ayşe Kaya", "posts": [{"title": "Mayor of Istanbul", "titles": {"fa": "شهردار استانبول"}, "organization": "theirs"}]}],
        "trips": [{
            "id": "t", "kind": "outbound", "status": "confirmed", "title": "Visit", "titles": {"fa": "سفر"}, "home": "tehran", "office": "ours",
            "delegation": [{"person": "head", "role": "head", "order": 1}],
            "items": [
                {"id": "flight", "kind": "flight", "from_place": "ika", "place": "istanbul", "carrier": "Turkish Airlines", "number": "TK 1075",
                 "when": {"start": "2026-03-01T22:40", "zone": "Asia/Tehran", "end": "2026-03-02T01:25", "end_zone": "Europe/Istanbul"}},
                {"id": "dinner", "kind": "meal", "title": "Dinner", "place": "villa",
                 "when": {"start": "2026-03-02T20:00", "zone": "Europe/Istanbul", "end": "2026-03-03T00:30"},
                 "meeting": {"stage": "proposed", "counterparts": ["host"]}},
                {"id": "video", "kind": "meeting", "title": "Call", "place": "online",
                 "when": {"start": "2026-03-02T09:00", "zone": "Europe/Istanbul", "minutes": 30, "about": true},
                 "meeting": {"stage": "confirmed", "counterparts": ["host"]}}],
            "vehicles": [{"id": "car", "name": "Car 1"}],
            "rides": [
                {"id": "r2", "item": "flight", "vehicle": "car", "people": ["head"], "at": "2026-03-02T02:00"},
                {"id": "r1", "item": "flight", "vehicle": "car", "people": ["head"], "at": "2026-03-01T20:00", "door": "north door"}]
        }]
    })
}

#[test]
fn a_flight_shows_the_hour_on_both_clocks() {
    let teller = Teller::of(&journey());
    let text = teller.text(What::Item(&ItemId::new("flight")));
    assert!(
        text.contains("22:40 Flight Tehran – Istanbul, Turkish Airlines TK 1075"),
        "{text}"
    );
    assert!(
        text.contains("Departure: 22:40 Tehran time, Imam Khomeini Airport"),
        "{text}"
    );
    assert!(
        text.contains("Arrival: Mon 2 Mar, 01:25 Istanbul time"),
        "with its day: {text}"
    );
}

#[test]
fn the_hour_at_home_is_for_ours_alone() {
    let teller = Teller::of(&journey());
    let of = |who: &str| {
        let who = PartyId::new(who);
        teller.text(What::Person {
            who: &who,
            day: Some(day("2026-03-02")),
        })
    };
    assert!(of("head").contains("Tehran time: 20:30"), "{}", of("head"));
    assert!(!of("host").contains("Tehran time"), "{}", of("host"));
    assert!(of("head").contains("With: Ayşe Kaya (Mayor of Istanbul)"));
    assert!(
        of("host").contains("With: Alireza Nemune (Mayor of Tehran)"),
        "whom the host meets is ours"
    );
    assert!(
        of("head").contains("20:00 – Tue 3 Mar, 00:30 Dinner (tentative)"),
        "{}",
        of("head")
    );
    assert!(of("head").contains("About 09:00–09:30 Call"));
    assert!(
        of("head").contains("Link: https://meet.example/way-in\n"),
        "alone at the end of its line"
    );
}

#[test]
fn the_runs_of_a_car_stand_in_their_order() {
    let teller = Teller::of(&journey());
    let text = teller.text(What::Vehicle(&ElementId::new("car")));
    let order = [
        "20:00, north door",
        "To: Imam Khomeini Airport, Tehran",
        "Monday 2 March",
        "02:00",
        "From: Istanbul",
    ];
    let places: Vec<_> = order
        .iter()
        .map(|part| text.find(part).unwrap_or_else(|| panic!("{part}:\n{text}")))
        .collect();
    assert!(places.is_sorted(), "{text}");
    assert!(text.contains("Passengers: Alireza Nemune"));
}

#[test]
fn the_first_line_says_whether_it_is_released() {
    let mut teller = Teller::of(&journey());
    let first = |teller: &Teller, language| {
        let text = teller.told(language, What::Day(day("2026-03-02"))).text;
        text.lines().next().unwrap().to_owned()
    };
    assert_eq!(
        first(&teller, Language::En),
        "Not released yet, may change: Visit"
    );
    assert_eq!(
        first(&teller, Language::Fa),
        "هنوز ابلاغ نشده و ممکن است تغییر کند: سفر"
    );
    teller.released = Some(3);
    assert_eq!(first(&teller, Language::En), "Visit (release 3)");
    assert_eq!(first(&teller, Language::Fa), "سفر، نسخهٔ ۳");
}

#[test]
fn nothing_is_said_as_such() {
    let teller = Teller::of(&journey());
    let (head, nobody) = (PartyId::new("head"), PartyId::new("nobody"));
    let since = |who| What::Changes {
        who,
        before: teller.programme(),
        number: 4,
    };
    assert!(
        teller
            .text(since(Some(&head)))
            .ends_with("Nothing has changed for you since release 4.")
    );
    assert!(
        teller
            .text(since(None))
            .ends_with("Nothing has changed since release 4.")
    );
    assert!(
        teller
            .text(What::Day(day("2026-05-01")))
            .ends_with("Nothing is on the programme.")
    );
    assert_eq!(teller.asked(Language::En, &[], since(Some(&nobody))), None);
    assert_eq!(
        teller.asked(Language::En, &[], What::Item(&ItemId::new("nothing"))),
        None
    );
    assert_eq!(
        teller.asked(Language::En, &[], What::Vehicle(&ElementId::new("nothing"))),
        None
    );
}

#[test]
fn a_heading_has_both_calendars_where_they_are_wanted() {
    let teller = Teller::of(&journey());
    let heading = |language, calendars: &[Calendar]| {
        let what = What::Day(day("2026-03-02"));
        let text = teller.asked(language, calendars, what).unwrap().text;
        text.lines().nth(2).unwrap().to_owned()
    };
    let (gregorian, solar) = (Calendar::Gregorian, Calendar::SolarHijri);
    assert_eq!(heading(Language::En, &[]), "Monday 2 March 2026");
    assert_eq!(
        heading(Language::Tr, &[gregorian, solar]),
        "2 Mart 2026 Pazartesi (11 İsfend 1404)"
    );
    assert_eq!(
        heading(Language::Fa, &[]),
        "دوشنبه ۱۱ اسفند ۱۴۰۴ (۲ مارس ۲۰۲۶)"
    );
    assert_eq!(
        heading(Language::Fa, &[gregorian]),
        "دوشنبه ۲ مارس ۲۰۲۶ (۱۱ اسفند ۱۴۰۴)"
    );
}

#[test]
fn an_hour_that_the_clock_skips_is_passed_on_by_nobody() {
    let (mut trip, directory) = tests::case("tirana-b40");
    let start = "2025-03-30T02:30:00".parse().unwrap();
    trip.items[1].when = Some(domain::time::When::At(domain::time::Hour {
        start,
        zone: domain::time::Zone::named("Europe/Tirane").unwrap(),
        fold: 0,
        end: None,
        end_zone: None,
        end_fold: 0,
        minutes: Some(60),
        about: false,
        minutes_about: false,
    }));
    let plan = domain::plan::plan(&trip, &directory);
    let item = trip.items[1].id.clone();
    let written = documents::message::write(&documents::message::Message {
        trip: &trip,
        directory: &directory,
        plan: &plan,
        what: documents::message::What::Item(&item),
        language: domain::text::Language::En,
        calendars: &[],
        released: None,
        may_see: domain::trip::Classification::Office,
    });
    let text = written.unwrap().text;
    assert!(
        !text.contains("02:30") && text.contains("being confirmed"),
        "{text}"
    );
}
