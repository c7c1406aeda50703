//! `./dev bench`: what the programme does in how long, beside a peer in the same run where there is one. No test waits
//! on a clock; these figures are printed for a reader. Absolute times are those of a busy machine, ratios hold.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a measurement prints, reads the clock, and stops at what it cannot measure"
)]

#[path = "bench/calendars.rs"]
mod calendars;
#[path = "bench/checks.rs"]
mod checks;

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use documents::paper;
use documents::words::Calendar;
use domain::besttime;
use domain::check::Context;
use domain::text::Language;
use domain::time::Zone;
use engine::session::Options;
use engine::{Session, api, dossier};
use serde_json::{Value, json};
use tests::synthetic;

/// Runs something several times and gives the median.
fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let mut spent: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    spent.sort();
    spent[times / 2]
}

fn row(what: &str, value: &str, aim: &str) {
    println!("{what:<72} {value:>18}   {aim}");
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_732_784_400, 0).unwrap()
}

fn main() {
    println!("medians; the aim stands at the end of the row\n");
    zones();
    plan_and_checks(500, 20, "aim 5 ms");
    plan_and_checks(10_000, 200, "aim 100 ms");
    checks::watched();
    best_hours();
    book();
    calendars::written_and_read();
    paper_of_forty_pages();
}

fn plan_and_checks(items: usize, people: usize, aim: &str) {
    let (trip, directory) = tests::dossier(&synthetic::dossier(items, people).to_string());
    let context = Context::at(now());
    let mut found = 0;
    let plan = median(7, || {
        black_box(domain::plan::plan(&trip, &directory));
    });
    let whole = median(7, || {
        let plan = domain::plan::plan(&trip, &directory);
        found = domain::check::all(&trip, &directory, &plan, &context).len();
    });
    row(
        &format!("plan of {items} items, {people} people"),
        &ms(plan),
        "",
    );
    row(
        &format!("plan and all checks of {items} items, {people} people ({found} findings)"),
        &ms(whole),
        aim,
    );
}

/// Twenty cities around the world, as (name, zone, country).
const CITIES: [(&str, &str, &str); 20] = [
    ("vancouver", "America/Vancouver", "CA"),
    ("mexico-city", "America/Mexico_City", "MX"),
    ("bogota", "America/Bogota", "CO"),
    ("montreal", "America/Toronto", "CA"),
    ("buenos-aires", "America/Argentina/Buenos_Aires", "AR"),
    ("london", "Europe/London", "GB"),
    ("paris", "Europe/Paris", "FR"),
    ("berlin", "Europe/Berlin", "DE"),
    ("tirana", "Europe/Tirane", "AL"),
    ("johannesburg", "Africa/Johannesburg", "ZA"),
    ("athens", "Europe/Athens", "GR"),
    ("istanbul", "Europe/Istanbul", "TR"),
    ("tehran", "Asia/Tehran", "IR"),
    ("dubai", "Asia/Dubai", "AE"),
    ("delhi", "Asia/Kolkata", "IN"),
    ("kathmandu", "Asia/Kathmandu", "NP"),
    ("jakarta", "Asia/Jakarta", "ID"),
    ("seoul", "Asia/Seoul", "KR"),
    ("tokyo", "Asia/Tokyo", "JP"),
    ("wellington", "Pacific/Auckland", "NZ"),
];

fn best_hours() {
    let places: Vec<Value> = CITIES
        .iter()
        .map(|(id, zone, country)| {
            json!({"id": id, "kind": "city", "name": id, "zone": zone, "country": country})
        })
        .collect();
    let trip = json!({"id": "t", "home": "istanbul", "office": "o", "status": "planning",
        "kind": "virtual", "title": "Round table"});
    let text = json!({"dossier": 1, "places": places, "trips": [trip]}).to_string();
    let (_, directory) = tests::dossier(&text);
    let city = |id: &str| besttime::City::of(&directory, &id.into(), besttime::OFFICE_HOURS);
    let cities: Vec<besttime::City> = CITIES.iter().map(|c| city(c.0).unwrap()).collect();
    let rules = [besttime::Rule::Nobody(besttime::NIGHT)];
    let question = besttime::Question {
        cities: &cities,
        minutes: 60,
        from: NaiveDate::from_ymd_opt(2027, 1, 1).unwrap(),
        to: NaiveDate::from_ymd_opt(2027, 12, 31).unwrap(),
        clock: cities[11].zone,
        rules: &rules,
    };
    let ranked = median(15, || {
        black_box(besttime::best(&question, 50));
    });
    let split = median(7, || {
        black_box(besttime::split(&question));
    });
    row(
        "best hours of a year for 20 cities",
        &ms(ranked),
        "aim 5 ms",
    );
    row(
        "two meetings in place of one, of a year for 20 cities",
        &ms(split),
        "",
    );
}

fn options(file: &std::path::Path) -> Options {
    Options {
        file: file.to_owned(),
        clock: now,
        now: Some(now()),
        ids: || uuid::Uuid::now_v7().to_string(),
        author: Some("zt".to_owned()),
        passphrase: None,
        practice: true,
        folder: None,
    }
}

fn book() {
    let folder = tempfile::tempdir().unwrap();
    let show = json!({"language": "en", "calendar": "gregorian", "both": true});
    let text = synthetic::dossier(10_000, 200).to_string();
    let mut round = 0;
    let import = median(3, || {
        round += 1;
        let mut session =
            Session::open_quietly(options(&folder.path().join(format!("{round}.attache"))))
                .unwrap();
        let files = [("large".to_owned(), text.clone().into_bytes())];
        dossier::import(
            session.book().unwrap(),
            &files,
            &dossier::Options::default(),
        )
        .unwrap();
    });
    row(
        &format!(
            "import of a dossier of 10000 items ({} MB)",
            text.len() / 1_000_000
        ),
        &ms(import),
        "aim 2000 ms",
    );

    let mut session = Session::open_quietly(options(&folder.path().join("500.attache"))).unwrap();
    let files = [(
        "large".to_owned(),
        synthetic::dossier(500, 20).to_string().into_bytes(),
    )];
    dossier::import(
        session.book().unwrap(),
        &files,
        &dossier::Options::default(),
    )
    .unwrap();
    session.book().unwrap().trip("large").unwrap();
    let mut minutes = 15;
    let edit = median(21, || {
        minutes = -minutes;
        let args = json!({"trip": "large", "item": "i100", "minutes": minutes, "show": show});
        api::dispatch(&mut session, "item_move", args).unwrap();
        black_box(
            session
                .book()
                .unwrap()
                .trip("large")
                .unwrap()
                .findings
                .len(),
        );
    });
    row(
        "one edit in 500 items: committed, re-planned, re-checked",
        &ms(edit),
        "aim 10 ms",
    );
    let view = median(11, || {
        let args = json!({"trip": "large", "show": show});
        black_box(api::dispatch(&mut session, "itinerary", args).unwrap());
    });
    row("the itinerary view of 500 items, as JSON", &ms(view), "");
}

fn paper_of_forty_pages() {
    let mut text = synthetic::dossier(45, 12);
    let (mut trip, directory) = tests::dossier(&text.to_string());
    let mut pages = 0;
    let mut print = |trip: &domain::trip::Trip| {
        let plan = domain::plan::plan(trip, &directory);
        let start = Instant::now();
        let printed = paper::print(&paper::Request {
            paper: paper::Paper::Pack,
            edition: paper::Edition::Working,
            size: paper::Size::A4,
            language: Language::En,
            calendars: &[Calendar::Gregorian, Calendar::SolarHijri],
            trip,
            directory: &directory,
            plan: &plan,
            person: None,
            item: None,
            now: now(),
            released: None,
            since: None,
            office_name: None,
        })
        .unwrap();
        pages = printed.pages;
        start.elapsed()
    };
    let first = print(&trip);
    text["trips"][0]["items"][3]["title"] = Value::from("Another title");
    (trip, _) = tests::dossier(&text.to_string());
    let second = print(&trip);
    row(
        &format!("a pack of {pages} pages, the first time"),
        &ms(first),
        "aim 700 ms for 40 pages",
    );
    row(
        "  again, after an edit",
        &ms(second),
        "aim 150 ms for 40 pages",
    );
}

fn zones() {
    let walls: Vec<NaiveDateTime> = (0..200_000)
        .map(|i| {
            NaiveDate::from_ymd_opt(2020, 1, 1)
                .unwrap()
                .and_hms_opt(0, 30, 0)
                .unwrap()
                + TimeDelta::minutes(i * 41)
        })
        .collect();
    let name = "Europe/Paris";
    let (ours, peer): (Zone, chrono_tz::Tz) = (Zone::named(name).unwrap(), name.parse().unwrap());
    let there = median(9, || {
        walls.iter().for_each(|w| {
            black_box(ours.instants(*w).pick(0));
        })
    });
    let there_peer = median(9, || {
        walls.iter().for_each(|w| {
            black_box(peer.from_local_datetime(w).earliest());
        })
    });
    let instants: Vec<DateTime<Utc>> = walls.iter().map(|w| w.and_utc()).collect();
    let back = median(9, || {
        instants.iter().for_each(|i| {
            black_box(ours.wall(*i));
        })
    });
    let back_peer = median(9, || {
        instants.iter().for_each(|i| {
            black_box(i.with_timezone(&peer).naive_local());
        })
    });
    let ns = |t: Duration| format!("{:.1} ns", t.as_nanos() as f64 / walls.len() as f64);
    row(
        "wall time to instant",
        &ns(there),
        "aim: no slower than the peer",
    );
    row("  the same by chrono-tz", &ns(there_peer), "");
    row(
        "instant to wall time",
        &ns(back),
        "aim: no slower than the peer",
    );
    row("  the same by chrono-tz", &ns(back_peer), "");
}
