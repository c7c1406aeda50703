use chrono::{NaiveDate, NaiveTime, Weekday};
use domain::directory::Directory;
use domain::person::Person;
use domain::place::Place;
use domain::text::Language::{self, En, Fa, Tr};
use domain::trip::Trip;
use serde_json::json;

use super::{Calendar, Scene, Words};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn each(say: impl Fn(&Words) -> String) -> [String; 3] {
    Language::ALL.map(|language| say(Words::of(language)))
}

#[test]
fn a_date_is_written_as_an_office_of_each_language_writes_it() {
    let date = day("2024-12-07");
    assert_eq!(
        each(|w| w.date_long(date, Calendar::Gregorian)),
        [
            "Saturday 7 December 2024",
            "7 Aralık 2024 Cumartesi",
            "شنبه ۷ دسامبر ۲۰۲۴"
        ],
        "no comma before the Turkish weekday; Persian digits"
    );
    assert_eq!(
        each(|w| w.date_long(date, Calendar::SolarHijri)),
        [
            "Saturday 17 Azar 1403",
            "17 Âzer 1403 Cumartesi",
            "شنبه ۱۷ آذر ۱۴۰۳"
        ]
    );
    assert_eq!(
        each(|w| w.date_short(date, Calendar::Gregorian)),
        ["Sat 7 Dec 2024", "7 Ara 2024 Cmt", "شنبه ۷ دسامبر ۲۰۲۴"]
    );
    assert_eq!(
        each(|w| w.month_year(date, Calendar::SolarHijri)),
        ["Azar 1403", "Âzer 1403", "آذر ۱۴۰۳"]
    );
    assert_eq!(
        Words::of(Fa).date_both(date, Calendar::SolarHijri, Calendar::Gregorian),
        "شنبه ۱۷ آذر ۱۴۰۳ · ۷ دسامبر ۲۰۲۴"
    );
}

#[test]
fn a_span_repeats_only_what_differs() {
    let span = |from: &str, to: &str| each(|w| w.span(day(from), day(to), Calendar::Gregorian));
    assert_eq!(
        span("2024-12-07", "2024-12-08"),
        ["7–8 December 2024", "7–8 Aralık 2024", "۷ تا ۸ دسامبر ۲۰۲۴"]
    );
    assert_eq!(
        span("2024-12-07", "2024-12-07")[1],
        "7 Aralık 2024",
        "one day is no span"
    );
    assert_eq!(
        span("2024-11-30", "2024-12-02"),
        [
            "30 November – 2 December 2024",
            "30 Kasım – 2 Aralık 2024",
            "۳۰ نوامبر تا ۲ دسامبر ۲۰۲۴"
        ]
    );
    assert_eq!(
        span("2024-12-30", "2025-01-02")[0],
        "30 December 2024 – 2 January 2025"
    );
}

#[test]
fn hours_lengths_and_differences() {
    let at = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
    assert_eq!(
        each(|w| w.range(at(14, 0), at(17, 0))),
        ["14:00–17:00", "14:00–17:00", "۱۴:۰۰ تا ۱۷:۰۰"]
    );
    assert_eq!(
        Words::of(Tr).hour_with(at(14, 30), '.'),
        "14.30",
        "the mark is the office's choice"
    );
    assert_eq!(each(|w| w.offset_words(120)), ["+2 h", "+2 sa", "+۲ ساعت"]);
    assert_eq!(Words::of(En).offset_words(345), "+5 h 45");
    assert_eq!(Words::of(En).offset_words(-60), "−1 h");
    assert_eq!(
        each(|w| w.offset_words(0)),
        ["same time", "aynı saat", "همان ساعت"]
    );
    assert_eq!(
        each(|w| w.length(105)),
        ["1 h 45", "1 sa 45 dk", "۱ ساعت و ۴۵ دقیقه"]
    );
    assert_eq!(each(|w| w.length(45)), ["45 min", "45 dk", "۴۵ دقیقه"]);
    assert_eq!(Words::of(En).length_written(61), "1 hour 1 minute");
    assert_eq!(
        Words::of(Tr).length_written(90),
        "1 saat 30 dakika",
        "on paper the words are written out"
    );
    assert_eq!(
        each(|w| w.shift(1, Weekday::Sun)),
        ["+1 day Sun", "+1 gün Paz", "+۱ روز یکشنبه"]
    );
    assert_eq!(
        each(|w| w.about("20:00")),
        ["20:00 about", "20:00 civarı", "20:00 حدوداً"]
    );
}

#[test]
fn the_countdown_and_lists() {
    assert_eq!(
        each(|w| w.t_minus(2)),
        ["T−2 working days", "2 iş günü kaldı", "۲ روز کاری مانده"]
    );
    assert_eq!(each(|w| w.t_minus(-2))[1], "dönüşten sonra 2. iş günü");
    assert_eq!(Words::of(En).t_mark(10), "T−10");
    assert_eq!(
        each(|w| w.list(&["A", "B", "C"])),
        ["A, B and C", "A, B ve C", "A، B و C"]
    );
    assert_eq!(Words::of(Tr).people_more("İmamoğlu", 2), "İmamoğlu +2");
    assert_eq!(Words::of(Tr).people_more("İmamoğlu", 0), "İmamoğlu");
}

#[test]
fn only_the_screen_gets_marks_of_direction() {
    let args = [("name", "Paris"), ("more", "۲")];
    let isolates = |text: &str| {
        text.chars()
            .filter(|c| ('\u{2066}'..='\u{2069}').contains(c))
            .count()
    };
    assert_eq!(isolates(&Words::of(Fa).say("people-more", &args)), 0);
    assert_eq!(
        isolates(&Words::of(Fa).say_isolated("people-more", &args)),
        4
    );
}

/// A trip of two meetings that overlap, and what the checks say of it.
fn overlap() -> (Trip, Directory) {
    let place = |id: &str, names: serde_json::Value| json!({"id": id, "kind": "city", "name": id, "names": names, "zone": "Europe/Paris", "country": "FR"});
    let people = [
        ("a", "Ayşe Yılmaz", "آیشه ییلماز"),
        ("b", "Ali Demir", "علی دمیر"),
    ]
    .map(|(id, name, fa)| {
        let person: Person =
            serde_json::from_value(json!({"id": id, "name": name, "names": {"fa": fa}})).unwrap();
        (person.id.clone(), person)
    });
    let places = [
        place("Paris", json!({"fa": "پاریس"})),
        place("Istanbul", json!({"tr": "İstanbul", "fa": "استانبول"})),
    ];
    let places = places.map(|keys| {
        let place: Place = serde_json::from_value(keys).unwrap();
        (place.id.clone(), place)
    });
    let item = |id: &str, title: &str, fa: &str, start: &str| {
        json!({"id": id, "kind": "meeting", "title": title, "titles": {"fa": fa, "tr": title}, "place": "Paris",
            "when": {"start": format!("2024-12-07T{start}"), "zone": "Europe/Paris", "minutes": 75}})
    };
    let trip = json!({"id": "t", "kind": "outbound", "status": "planning", "title": "Paris", "home": "Istanbul", "office": "o",
        "delegation": [{"person": "a"}, {"person": "b"}],
        "items": [item("x", "OECD", "نشست اوئی‌سی‌دی", "09:30"), item("y", "Sciences Po", "سیانس پو", "10:00")]});
    let directory = Directory {
        places: places.into_iter().collect(),
        people: people.into_iter().collect(),
        ..Directory::default()
    };
    (serde_json::from_value(trip).unwrap(), directory)
}

#[test]
fn a_finding_says_where_what_and_why_and_what_its_repairs_do() {
    let (trip, directory) = overlap();
    let plan = domain::plan::plan(&trip, &directory);
    let context = domain::check::Context::at("2024-11-28T09:00:00Z".parse().unwrap());
    let findings = domain::check::all(&trip, &directory, &plan, &context);
    let said = Language::ALL.map(|language| {
        let scene = Scene::plain(
            Words::of(language),
            &trip,
            &directory,
            &plan,
            Calendar::Gregorian,
        );
        scene.finding(&findings[0])
    });
    assert_eq!(said[0].place, "Sat 7 Dec, 09:30 Paris");
    assert_eq!(
        said[0].what,
        "Ayşe Yılmaz and Ali Demir are in two places: “OECD” and “Sciences Po” overlap 10:00–10:45."
    );
    assert_eq!(
        said[0].repairs,
        [
            "Move “Sciences Po” to 10:45",
            "Move “OECD” to 11:15",
            "End “OECD” at 10:00"
        ]
    );
    assert_eq!(said[1].place, "7 Ara Cmt, 09:30 Paris");
    assert_eq!(
        said[1].what,
        "Aynı saatte iki ayrı yerde: Ayşe Yılmaz ve Ali Demir. “OECD” ile “Sciences Po” çakışıyor: 10:00–10:45."
    );
    assert_eq!(said[2].place, "شنبه ۷ دسامبر، ۰۹:۳۰ پاریس");
    assert_eq!(
        said[2].what,
        "هم‌زمان در دو جا: آیشه ییلماز و علی دمیر. «نشست اوئی‌سی‌دی» و «سیانس پو» تداخل دارند: ۱۰:۰۰ تا ۱۰:۴۵."
    );
    assert!(
        said.iter()
            .all(|words| !words.why.is_empty() && !words.why.contains("finding-"))
    );
}
