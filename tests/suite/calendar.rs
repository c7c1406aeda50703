//! Calendar files: what is in them, what is not, and that other programmes read the same instants.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, Utc};
use documents::calendar::{self, Input, Reason, Written};
use domain::directory::Directory;
use domain::id::{ItemId, PartyId};
use domain::plan::{Plan, plan};
use domain::text::Language;
use domain::time::When;
use domain::trip::{Classification, Trip};
use serde::Deserialize;
use serde_json::{Value, json};
use tests::{CASES, case, dossier, golden, python, root};

const NOW: &str = "2024-11-28T09:00:00Z";

fn now() -> DateTime<Utc> {
    NOW.parse().unwrap()
}

/// A trip with what is needed to write its calendar.
struct Desk {
    trip: Trip,
    directory: Directory,
    plan: Plan,
    language: Language,
    person: Option<PartyId>,
    released: Option<u32>,
    may_see: Classification,
}

impl Desk {
    fn of((trip, directory): (Trip, Directory)) -> Desk {
        let plan = plan(&trip, &directory);
        Desk {
            trip,
            directory,
            plan,
            language: Language::En,
            person: None,
            released: None,
            may_see: Classification::Office,
        }
    }

    /// A trip from Istanbul with these items, each with its defaults filled in.
    fn with(items: Value) -> Desk {
        Desk::of(dossier(&small(items).to_string()))
    }

    fn write(&self) -> Written {
        calendar::write(&Input {
            trip: &self.trip,
            directory: &self.directory,
            plan: &self.plan,
            person: self.person.as_ref(),
            language: self.language,
            released: self.released,
            stamp: now(),
            revised: &|_| now(),
            sequence: &|_| 0,
            may_see: self.may_see,
        })
    }

    fn text(&self) -> String {
        String::from_utf8(self.write().bytes)
            .unwrap()
            .replace("\r\n ", "")
    }
}

/// A small dossier: three cities on three clocks, two of ours, one counterpart.
fn small(mut items: Value) -> Value {
    for item in items.as_array_mut().unwrap() {
        let item = item.as_object_mut().unwrap();
        item.entry("kind").or_insert(json!("other"));
        item.entry("title").or_insert(json!("Something"));
    }
    let city = |id: &str, name: &str, zone: &str| json!({"id": id, "kind": "city", "name": name, "zone": zone});
    json!({
        "dossier": 1,
        "places": [
            city("istanbul", "Istanbul", "Europe/Istanbul"),
            city("tirana", "Tirana", "Europe/Tirane"),
            city("auckland", "Auckland", "Pacific/Auckland"),
            city("honolulu", "Honolulu", "Pacific/Honolulu"),
            {"id": "hall", "kind": "venue", "name": "Town Hall; \"Grand, Room\"", "city": "tirana",
             "zone": "Europe/Tirane", "address": "Sheshi Skënderbej 2, 1001", "lat": 41.3275, "lon": 19.8187},
            {"id": "table", "kind": "online", "name": "Video conference", "zone": "Europe/Istanbul",
             "url": "https://meet.example/table"},
        ],
        "organizations": [
            {"id": "ibb", "kind": "municipality", "name": "Istanbul", "city": "istanbul"},
            {"id": "tirana-m", "kind": "municipality", "name": "Municipality of Tirana", "city": "tirana"},
        ],
        "people": [
            {"id": "ayse", "name": "Ayşe Öztürk, \"Çağrı\"", "phone": "+90 555 CANARYPHONE",
             "email": "canary-mail@example.org", "diet": "CANARYDIET", "bio": "CANARYBIO",
             "passports": [{"country": "TR", "number": "CANARYPASSPORT", "expires": "2030-01-01"}]},
            {"id": "mehmet", "name": "Mehmet Şahin"},
            {"id": "erion", "name": "Erion Veliaj", "phone": "CANARYTHEIRPHONE"},
        ],
        "trips": [{
            "id": "small", "kind": "outbound", "status": "planning", "title": "Small trip",
            "home": "istanbul", "office": "ibb", "items": items,
            "delegation": [
                {"person": "mehmet", "order": 2, "order_reason": "CANARYREASON"},
                {"person": "ayse", "role": "head", "order": 1},
            ],
        }],
    })
}

/// What a reader found in one file.
#[derive(Deserialize)]
struct Read {
    name: String,
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    uid: String,
    start: String,
    end: String,
    by_rules: Option<[String; 2]>,
    summary: String,
    description: Option<String>,
    location: Option<String>,
}

/// Lints files and reads them with Python's icalendar and dateutil, and with ical.js; both must
/// find the same, which comes back.
fn read_back(files: &[&Written]) -> Vec<Read> {
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<PathBuf> = (0..files.len())
        .map(|i| folder.path().join(format!("{i}.ics")))
        .collect();
    for (path, file) in paths.iter().zip(files) {
        std::fs::write(path, &file.bytes).unwrap();
    }
    run(&python(), "ics_lint.py", &paths);
    let of_python = read_by(&python(), "read_ics.py", &paths);
    let of_node = read_by(Path::new("node"), "read_ics.mjs", &paths);
    for (a, b) in of_python.iter().zip(&of_node) {
        assert_eq!(a.name, b.name);
        assert_eq!(a.events.len(), b.events.len());
        for (a, b) in a.events.iter().zip(&b.events) {
            assert_eq!((&a.uid, &a.start, &a.end), (&b.uid, &b.start, &b.end));
            assert_eq!(
                (&a.summary, &a.location),
                (&b.summary, &b.location),
                "{}",
                a.uid
            );
            assert_eq!(a.description, b.description, "{}", a.uid);
            let by_rules = a.by_rules.as_ref().unwrap();
            assert_eq!(
                by_rules,
                &[a.start.clone(), a.end.clone()],
                "dateutil by our rules: {}",
                a.summary
            );
        }
    }
    of_python
}

fn read_by(program: &Path, script: &str, paths: &[PathBuf]) -> Vec<Read> {
    serde_json::from_str(&run(program, script, paths)).unwrap()
}

fn run(program: &Path, script: &str, paths: &[PathBuf]) -> String {
    let mut command = Command::new(program);
    let output = command
        .arg(root().join("tests/tools").join(script))
        .args(paths)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success(),
        "{script}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// The instants, or days, that the plan has for each item that a file must hold, by UID.
fn planned(desk: &Desk) -> BTreeMap<String, (String, Option<String>)> {
    let items = desk.trip.items.iter().zip(&desk.plan.items);
    items
        .filter(|(item, planned)| !item.is_off() && planned.when.is_some())
        .map(|(item, planned)| {
            let uid = item
                .uid
                .clone()
                .unwrap_or_else(|| calendar::uid(&desk.trip.id, &item.id));
            let said = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
            let times = match planned.when {
                Some(When::At(_)) => (said(planned.start.unwrap()), planned.end.map(said)),
                Some(when) => (when.date().to_string(), None),
                None => unreachable!(),
            };
            (uid, times)
        })
        .collect()
}

#[test]
fn the_real_cases_are_read_back_to_the_instants_of_the_plan() {
    let mut desks = Vec::new();
    for name in CASES {
        for language in Language::ALL {
            let desk = Desk {
                language,
                ..Desk::of(case(name))
            };
            desks.push(Desk {
                person: desk.plan.roster.first().cloned(),
                ..Desk {
                    language,
                    ..Desk::of(case(name))
                }
            });
            desks.push(desk);
        }
    }
    let files: Vec<Written> = desks.iter().map(Desk::write).collect();
    let written: Vec<(&Desk, &Written)> = desks
        .iter()
        .zip(&files)
        .filter(|(_, f)| f.written > 0)
        .collect();
    let read = read_back(&written.iter().map(|(_, file)| *file).collect::<Vec<_>>());
    for ((desk, file), read) in written.iter().zip(read) {
        assert!(
            file.in_utc.is_empty(),
            "every zone of the cases is written by its name"
        );
        assert_eq!(read.events.len(), file.written);
        let planned = planned(desk);
        assert!(
            desk.person.is_some() || planned.len() == read.events.len(),
            "all of the plan is there"
        );
        for event in read.events {
            let (start, end) = &planned[&event.uid];
            assert_eq!(&event.start, start, "{}", event.summary);
            assert!(
                end.as_ref().is_none_or(|end| &event.end == end),
                "{}",
                event.summary
            );
        }
    }
}

#[test]
fn the_real_cases_stay_as_they_were_looked_at() {
    for name in CASES {
        golden(
            &format!("calendar/{name}.ics"),
            &Desk::of(case(name)).write().bytes,
        );
    }
    let mut desk = Desk {
        language: Language::Tr,
        ..Desk::of(case("tirana-b40"))
    };
    desk.person = Some("muharrem-erkek".into());
    golden("calendar/tirana-b40.erkek.tr.ics", &desk.write().bytes);
    let desk = Desk {
        language: Language::Fa,
        released: Some(3),
        ..Desk::of(case("brussels-congress"))
    };
    golden("calendar/brussels-congress.fa.ics", &desk.write().bytes);
}

/// The dossier's UID of an item of the small trip.
fn uid(item: &str) -> String {
    calendar::uid(&"small".into(), &ItemId::new(item))
}

fn reasons(written: &Written) -> Vec<(&str, Reason)> {
    written
        .left_out
        .iter()
        .map(|left| (left.item.as_str(), left.reason))
        .collect()
}

/// The lines of the entry with this UID, unfolded.
fn entry<'a>(text: &'a str, item: &str) -> Vec<&'a str> {
    let mark = format!("UID:{}", uid(item));
    let entries = text.split("BEGIN:VEVENT").find(|part| part.contains(&mark));
    entries
        .unwrap_or_else(|| panic!("{item} is not in {text}"))
        .lines()
        .collect()
}

#[test]
fn a_flight_has_both_clocks_in_its_times_and_in_its_text() {
    let desk = Desk::with(json!([{
        "id": "tk", "kind": "flight", "title": "Flight to Tirana", "from_place": "istanbul", "place": "tirana",
        "carrier": "Turkish Airlines", "number": "TK1077", "locator": "CANARYPNR",
        "when": {"start": "2024-12-07T08:10", "zone": "Europe/Istanbul", "end": "2024-12-07T07:55", "end_zone": "Europe/Tirane"},
    }]));
    let text = desk.text();
    let lines = entry(&text, "tk");
    assert!(
        lines.contains(&"DTSTART;TZID=Europe/Istanbul:20241207T081000"),
        "{text}"
    );
    assert!(
        lines.contains(&"DTEND;TZID=Europe/Tirane:20241207T075500"),
        "an earlier wall time is no earlier instant"
    );
    let description = lines
        .iter()
        .find(|line| line.starts_with("DESCRIPTION"))
        .unwrap();
    assert!(
        description.contains("Departure: Sat 7 Dec 2024\\, 08:10\\, Istanbul time (UTC+03:00)"),
        "{description}"
    );
    assert!(
        description.contains("Arrival: Sat 7 Dec 2024\\, 07:55\\, Tirana time (UTC+01:00)"),
        "{description}"
    );
    assert!(
        lines.contains(&"X-MICROSOFT-CDO-BUSYSTATUS:OOF") && lines.contains(&"LOCATION:Istanbul")
    );
    assert!(
        !text.contains("CANARY"),
        "whoever has the booking code can change the booking"
    );
    let read = &read_back(&[&desk.write()])[0].events[0];
    assert_eq!(
        (read.start.as_str(), read.end.as_str()),
        ("2024-12-07T05:10:00Z", "2024-12-07T06:55:00Z")
    );
}

#[test]
fn a_flight_over_the_date_line_arrives_before_it_leaves_on_the_wall() {
    let desk = Desk::with(json!([
        {"id": "east", "kind": "flight", "from_place": "auckland", "place": "honolulu",
         "when": {"start": "2026-11-20T23:00", "zone": "Pacific/Auckland", "end": "2026-11-20T08:30", "end_zone": "Pacific/Honolulu"}},
        {"id": "wrong", "kind": "flight", "from_place": "auckland", "place": "honolulu",
         "when": {"start": "2026-11-20T23:00", "zone": "Pacific/Auckland", "end": "2026-11-19T08:30", "end_zone": "Pacific/Honolulu"}},
    ]));
    let written = desk.write();
    assert_eq!(reasons(&written), [("wrong", Reason::EndsBeforeStart)]);
    assert_eq!(written.written, 1);
    let read = &read_back(&[&written])[0].events[0];
    assert_eq!(
        (read.start.as_str(), read.end.as_str()),
        ("2026-11-20T10:00:00Z", "2026-11-20T18:30:00Z")
    );
}

#[test]
fn what_has_no_instant_is_left_out_and_what_has_two_is_in_utc() {
    let desk = Desk::with(json!([
        {"id": "gap", "when": {"start": "2026-03-29T02:30", "zone": "Europe/Tirane", "minutes": 30}},
        {"id": "gap-end", "when": {"start": "2026-03-29T01:30", "zone": "Europe/Tirane", "end": "2026-03-29T02:30"}},
        {"id": "first", "when": {"start": "2026-10-25T02:30", "zone": "Europe/Tirane", "minutes": 15}},
        {"id": "second", "when": {"start": "2026-10-25T02:30", "zone": "Europe/Tirane", "fold": 1, "minutes": 15}},
        {"id": "end-twice", "when": {"start": "2026-10-25T01:00", "zone": "Europe/Tirane", "end": "2026-10-25T02:15", "end_fold": 1}},
        {"id": "open", "when": null},
        {"id": "off", "status": "cancelled", "when": {"start": "2026-10-26T10:00", "zone": "Europe/Tirane"}},
        {"id": "plain", "when": {"start": "2026-10-26T10:00", "zone": "Europe/Tirane", "minutes": 15}},
    ]));
    let written = desk.write();
    assert_eq!(
        reasons(&written),
        [
            ("gap", Reason::NoInstant),
            ("gap-end", Reason::NoInstant),
            ("open", Reason::Unplaced),
            ("off", Reason::Cancelled)
        ]
    );
    let in_utc: Vec<&str> = written.in_utc.iter().map(ItemId::as_str).collect();
    assert_eq!(
        in_utc,
        ["end-twice", "first", "second"],
        "iCalendar cannot say `the second 02:30`"
    );
    let text = desk.text();
    assert!(entry(&text, "first").contains(&"DTSTART:20261025T003000Z"));
    assert!(entry(&text, "second").contains(&"DTSTART:20261025T013000Z"));
    assert!(
        entry(&text, "end-twice").contains(&"DTSTART:20261024T230000Z"),
        "both ends, or neither"
    );
    assert!(entry(&text, "plain").contains(&"DTSTART;TZID=Europe/Tirane:20261026T100000"));
    for left in &written.left_out {
        for language in Language::ALL {
            let sentence = left.sentence(&desk.trip, language);
            assert!(sentence.contains("Something"), "{sentence}");
        }
    }
    read_back(&[&written]);
}

#[test]
fn an_entry_without_an_hour_is_on_whole_days_tentative_and_says_so() {
    let desk = Desk::with(json!([
        {"id": "part", "title": "Board meeting", "status": "confirmed",
         "when": {"date": "2024-12-07", "zone": "Europe/Tirane", "part": "day"}},
        {"id": "days", "title": "Fair", "when": {"date": "2024-12-07", "days": 2, "zone": "Europe/Tirane"}},
        {"id": "beside", "title": "Cars ready", "when": null, "attach": {"item": "part", "edge": "start", "minutes": -30}},
    ]));
    let text = desk.text();
    let board = entry(&text, "part");
    assert!(
        board.contains(&"SUMMARY:Board meeting (during the day)"),
        "{text}"
    );
    assert!(
        board.contains(&"DTSTART;VALUE=DATE:20241207")
            && board.contains(&"DTEND;VALUE=DATE:20241208")
    );
    assert!(
        board.contains(&"STATUS:TENTATIVE") && board.contains(&"X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
    );
    let fair = entry(&text, "days");
    assert!(fair.contains(&"SUMMARY:Fair (2 days)") && fair.contains(&"DTEND;VALUE=DATE:20241209"));
    assert!(fair.contains(&"STATUS:TENTATIVE"));
    assert!(
        entry(&text, "beside").contains(&"SUMMARY:Cars ready (during the day)"),
        "it goes with the meeting"
    );
    assert!(!text.contains("VTIMEZONE"), "no entry uses a zone");
    read_back(&[&desk.write()]);
}

#[test]
fn an_entry_without_a_length_has_an_hour_and_says_so() {
    let desk = Desk::with(json!([
        {"id": "a", "when": {"start": "2024-12-07T15:00", "zone": "Europe/Tirane"}},
        {"id": "b", "minutes": 20, "when": {"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "about": true}},
        {"id": "c", "when": {"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "end": "2024-12-07T15:00"}},
    ]));
    let text = desk.text();
    for item in ["a", "c"] {
        let lines = entry(&text, item);
        assert!(
            lines.contains(&"DTEND;TZID=Europe/Tirane:20241207T160000"),
            "{text}"
        );
        assert!(
            lines.iter().any(|line| line.contains("No length is set")),
            "{text}"
        );
    }
    let about = entry(&text, "b");
    assert!(about.contains(&"DTEND;TZID=Europe/Tirane:20241207T152000"));
    assert!(
        about.iter().any(|line| line.contains("15:00–15:20 about")),
        "{about:?}"
    );
    assert!(!about.iter().any(|line| line.contains("No length")));
}

#[test]
fn how_firm_an_entry_is() {
    let at = json!({"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30});
    let desk = Desk::with(json!([
        {"id": "sure", "when": at},
        {"id": "hold", "status": "hold", "when": at},
        {"id": "assumed", "assumed": ["when.start", "place"], "when": at},
        {"id": "asked", "when": at, "meeting": {"stage": "requested"}},
        {"id": "stay", "kind": "stay", "when": at},
        {"id": "declined", "when": at, "meeting": {"stage": "declined"}},
    ]));
    let text = desk.text();
    for (item, status, busy, transparency) in [
        ("sure", "CONFIRMED", "BUSY", "OPAQUE"),
        ("hold", "TENTATIVE", "TENTATIVE", "OPAQUE"),
        ("assumed", "TENTATIVE", "TENTATIVE", "OPAQUE"),
        ("asked", "TENTATIVE", "TENTATIVE", "OPAQUE"),
        ("stay", "CONFIRMED", "FREE", "TRANSPARENT"),
    ] {
        let lines = entry(&text, item);
        for line in [
            format!("STATUS:{status}"),
            format!("X-MICROSOFT-CDO-BUSYSTATUS:{busy}"),
            format!("TRANSP:{transparency}"),
            "SEQUENCE:0".to_owned(),
        ] {
            assert!(
                lines.contains(&line.as_str()),
                "{item} wants {line}: {lines:?}"
            );
        }
    }
    assert!(
        text.contains("Assumed\\, not confirmed: time\\, place"),
        "{text}"
    );
    assert!(
        !text.contains(&uid("declined")),
        "a plain file never announced it"
    );
    for word in [
        "METHOD",
        "ATTENDEE",
        "ORGANIZER",
        "VALARM",
        "DURATION",
        "RRULE",
    ] {
        assert!(!text.contains(word), "{word} has no place in a plain file");
    }
}

#[test]
fn nothing_that_is_not_for_every_reader_is_in_a_file() {
    let mut dossier = small(json!([
        {"id": "talk", "kind": "meeting", "title": "Talk", "place": "hall", "notes": "CANARYNOTES",
         "locator": "CANARYLOCATOR", "remark": "CANARYREMARK", "sources": [{"text": "CANARYSOURCE"}],
         "dress": {"en": "Dark suit"}, "sequence": [{"text": "CANARYSTEP"}],
         "when": {"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30},
         "participants": [{"who": "erion", "side": "theirs", "liaison": "ayse"}],
         "meeting": {"stage": "confirmed", "counterparts": ["erion"], "purpose": "CANARYPURPOSE",
                     "success": "CANARYSUCCESS", "agenda": ["CANARYAGENDA", {"title": "CANARYPOINT", "position": "CANARYPOSITION"}],
                     "stages": [{"stage": "confirmed", "by": "CANARYBY", "note": "CANARYSTAGE"}]}},
        {"id": "secret", "title": "CANARYSECRET", "classification": "confidential",
         "when": {"start": "2024-12-07T17:00", "zone": "Europe/Tirane", "minutes": 30}},
    ]));
    let trip = dossier["trips"][0].as_object_mut().unwrap();
    trip.insert("purpose".into(), json!("CANARYTRIPPURPOSE"));
    trip.insert("briefings".into(), json!([{"id": "b", "for": "talk", "kind": "bilateral", "title": "CANARYBRIEF", "stage": "final",
        "sections": [{"kind": "do_not_raise", "text": "CANARYDONOTRAISE"}, {"kind": "points", "text": "CANARYPOINTS"}]}]));
    trip.insert(
        "rooms".into(),
        json!([{"id": "room", "place": "hall", "number": "CANARYROOM", "people": ["ayse"]}]),
    );
    trip.insert("risks".into(), json!([{"id": "r", "title": "CANARYRISK"}]));
    let mut desk = Desk::of(tests::dossier(&dossier.to_string()));
    for person in [None, Some("ayse"), Some("erion")] {
        for language in Language::ALL {
            desk.person = person.map(Into::into);
            desk.language = language;
            let text = desk.text();
            assert!(
                !text.contains("CANARY") && !text.contains("canary"),
                "{person:?}: {text}"
            );
            assert!(
                text.contains("Ayşe Öztürk")
                    && text.contains("Erion Veliaj")
                    && text.contains("Dark suit")
            );
        }
    }
    desk.person = None;
    assert_eq!(reasons(&desk.write()), [("secret", Reason::Confidential)]);
    desk.may_see = Classification::Confidential;
    let text = desk.text();
    assert!(
        entry(&text, "secret").contains(&"CLASS:CONFIDENTIAL"),
        "who may see it, sees it marked"
    );
}

#[test]
fn a_persons_file_holds_what_that_person_attends_under_the_same_uids() {
    let at = |hour: u8| json!({"start": format!("2024-12-07T{hour:02}:00"), "zone": "Europe/Tirane", "minutes": 30});
    let mut desk = Desk::with(json!([
        {"id": "all", "when": at(8)},
        {"id": "hers", "when": at(9), "people": ["ayse"]},
        {"id": "his", "when": at(10), "people": ["mehmet"]},
        {"id": "none", "when": at(11), "people": []},
        {"id": "guest", "when": at(12), "people": [], "participants": [{"who": "ayse"}]},
        {"id": "declined", "when": at(13), "people": [], "participants": [{"who": "ayse", "invitation": "declined"}]},
        {"id": "sent", "when": at(14), "people": [], "participants": [{"who": "erion", "represented_by": "ayse"}]},
        {"id": "speaks", "when": at(15), "people": ["mehmet"], "meeting": {"stage": "confirmed", "interpreter": "ayse"}},
        {"id": "open", "when": null, "people": ["mehmet"]},
    ]));
    let uids = |desk: &Desk| -> Vec<String> {
        desk.text()
            .lines()
            .filter_map(|line| line.strip_prefix("UID:").map(str::to_owned))
            .collect()
    };
    let all = uids(&desk);
    desk.person = Some("ayse".into());
    let hers = uids(&desk);
    assert_eq!(hers, ["all", "hers", "guest", "sent", "speaks"].map(uid));
    assert!(
        hers.iter().all(|uid| all.contains(uid)),
        "the same item has the same UID in every file"
    );
    assert_eq!(
        reasons(&desk.write()),
        [],
        "what is not hers is not missing either"
    );
    let text = desk.text();
    assert!(
        text.contains("NAME:Small trip – Ayşe Öztürk\\, \"Çağrı\" (not released)"),
        "{text}"
    );
    assert_eq!(
        desk.write().file_name,
        "trip-small-trip-ayse-ozturk-cagri-2024-12-07.ics"
    );
    desk.person = Some("erion".into());
    let nothing = desk.write();
    assert_eq!(
        (nothing.written, nothing.bytes.len()),
        (0, 0),
        "a calendar without an entry is not valid"
    );
}

#[test]
fn the_live_plan_is_marked_in_the_name_and_the_text_and_never_in_a_title() {
    let at = json!({"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30});
    let mut desk = Desk::with(json!([{"id": "a", "title": "Talk", "when": at}]));
    let live = desk.text();
    assert!(
        live.contains(
            "\r\nNAME:Small trip (not released)\r\nX-WR-CALNAME:Small trip (not released)\r\n"
        ),
        "{live}"
    );
    assert!(live.contains("\\nNot released: ") && live.contains("\r\nSUMMARY:Talk\r\n"));
    desk.released = Some(3);
    let released = desk.text();
    assert!(
        released.contains("\r\nNAME:Small trip\r\n") && released.contains("\\nProgramme no. 3\r\n"),
        "{released}"
    );
    assert!(!released.to_lowercase().contains("not released"));
}

#[test]
fn two_items_never_share_a_uid() {
    let at = json!({"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30});
    let desk = Desk::with(json!([
        {"id": "a", "uid": "kept@example.org", "when": at},
        {"id": "b", "uid": "kept@example.org", "when": at},
        {"id": "c", "uid": "not for a file\r\nATTENDEE:x", "when": at},
        {"id": "d", "when": at},
    ]));
    let written = desk.write();
    let read = &read_back(&[&written])[0];
    let uids: Vec<&str> = read.events.iter().map(|event| event.uid.as_str()).collect();
    assert_eq!(uids, ["kept@example.org", &uid("b"), &uid("c"), &uid("d")]);
    assert_eq!(
        uid("d"),
        "ab9786a6-8373-5056-b0e2-86f8b6f0d035@attache.calendar",
        "it never changes"
    );
}

#[test]
fn the_same_trip_gives_the_same_bytes() {
    for name in CASES {
        let desk = Desk::of(case(name));
        assert_eq!(desk.write(), desk.write(), "{name}");
        assert_eq!(
            desk.write(),
            Desk::of(case(name)).write(),
            "{name} read again"
        );
    }
}

/// Texts that break calendars: of other scripts, with every mark of the syntax, and attempts to
/// write lines of their own.
const NASTY: [&str; 14] = [
    "\\ ; , : \" ' ^ = | % & < >",
    "Öztürk, Çağrı; \"İğdır\"",
    "می‌خواهم، بروم؛ «شهر»",
    "line one\nline two\r\nline three\rline four",
    "END:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:x@example.org",
    "👩‍👩‍👧‍👦 🇹🇷 e\u{301}",
    "\u{202E}sdrawkcab\u{202C} \u{200F}",
    "tab\there, bell\u{7}, null\u{0}, next\u{85}line, sep\u{2028}par\u{2029}",
    "trailing backslash \\",
    "\\n is not a line break, nor \\\\n, nor ^n ^' ^^",
    "        eight blanks, then        more        ",
    "https://meet.example/a b\"c<d>é",
    " ",
    "\u{FEFF}mark of order",
];

#[test]
fn every_text_survives_and_none_breaks_out() {
    let at = json!({"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30});
    let items: Vec<Value> = NASTY
        .iter()
        .enumerate()
        .flat_map(|(i, text)| {
            let long = format!("{text} ").repeat(40);
            [(format!("n{i}"), (*text).to_owned()), (format!("l{i}"), long)]
        })
        .map(|(id, text)| {
            json!({"id": id, "title": text, "place": "hall", "dress": text, "carrier": text, "when": at,
                   "meeting": {"stage": "confirmed", "link": text}})
        })
        .collect();
    let mut dossier = small(json!(items));
    let hall = &mut dossier["places"][4];
    hall["address"] = json!(NASTY.concat());
    dossier["people"][0]["name"] = json!(NASTY.concat());
    dossier["trips"][0]["title"] = json!(NASTY.concat());
    let desk = Desk::of(tests::dossier(&dossier.to_string()));
    let written = desk.write();
    let read = &read_back(&[&written])[0];
    assert_eq!(
        read.events.len(),
        items.len(),
        "no text opens or closes an entry"
    );
    for event in &read.events {
        let index = (0..items.len())
            .find(|i| uid(items[*i]["id"].as_str().unwrap()) == event.uid)
            .unwrap();
        let text = items[index]["dress"].as_str().unwrap();
        let description = event.description.as_ref().unwrap();
        let kept = kept(text);
        assert!(
            kept.trim().is_empty() || description.contains(kept.trim_end()),
            "{kept:?} in {description:?}"
        );
        assert!(!event.summary.contains(['\n', '\u{202E}']) && !event.summary.is_empty());
    }
    assert!(
        written.file_name.is_ascii() && !written.file_name.contains(['/', '\\', ' ', '"']),
        "{}",
        written.file_name
    );
}

/// What a reader gets of a text: line breaks as such, a tab as a blank, no other control character.
fn kept(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ");
    text.chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

#[test]
fn a_zone_whose_law_changes_on_the_trip_is_written_in_utc_where_a_client_would_be_wrong() {
    let at = |start: &str, zone: &str| json!({"start": start, "zone": zone, "minutes": 60});
    let desk = Desk::with(json!([
        {"id": "before", "when": at("2026-09-10T10:00", "Africa/Casablanca")},
        {"id": "after", "when": at("2026-11-25T10:00", "Africa/Casablanca")},
        {"id": "ist", "when": at("2026-11-25T10:00", "Europe/Istanbul")},
        {"id": "thr", "when": at("2026-11-25T10:00", "Asia/Tehran")},
        {"id": "van", "when": at("2026-12-01T10:00", "America/Vancouver")},
        {"id": "old", "when": at("2026-12-01T10:00", "Asia/Calcutta")},
        {"id": "fixed", "when": at("2026-12-01T10:00", "Etc/GMT-3")},
        {"id": "utc", "when": at("2026-12-01T10:00", "UTC")},
    ]));
    let written = desk.write();
    let starts: BTreeMap<String, String> = read_back(&[&written])
        .remove(0)
        .events
        .into_iter()
        .map(|e| (e.uid, e.start))
        .collect();
    for (item, instant) in [
        ("before", "2026-09-10T09:00:00Z"),
        ("after", "2026-11-25T10:00:00Z"),
        ("ist", "2026-11-25T07:00:00Z"),
        ("thr", "2026-11-25T06:30:00Z"),
        ("van", "2026-12-01T17:00:00Z"),
        ("old", "2026-12-01T04:30:00Z"),
    ] {
        assert_eq!(starts[&uid(item)], instant, "{item}");
    }
    let text = desk.text();
    assert!(
        text.contains("TZID:Asia/Kolkata") && !text.contains("TZID=Asia/Calcutta"),
        "today's name: {text}"
    );
    assert!(
        entry(&text, "fixed").contains(&"DTSTART:20261201T070000Z"),
        "no Etc name as TZID"
    );
    let in_utc: Vec<&str> = written.in_utc.iter().map(ItemId::as_str).collect();
    assert!(
        in_utc.contains(&"before") && in_utc.contains(&"fixed"),
        "{in_utc:?}"
    );
    assert!(
        !in_utc.contains(&"utc") && !in_utc.contains(&"ist"),
        "UTC loses nothing in UTC: {in_utc:?}"
    );
}

#[test]
fn entries_of_three_years_in_many_zones_are_read_right() {
    let zones = [
        "Europe/Paris",
        "America/New_York",
        "Asia/Gaza",
        "Australia/Lord_Howe",
        "America/Nuuk",
        "Pacific/Auckland",
        "Europe/Dublin",
        "Asia/Kathmandu",
        "America/Havana",
        "Antarctica/Troll",
        "Africa/Cairo",
        "America/Santiago",
    ];
    let items: Vec<Value> = (0..1_600)
        .map(|i| {
            let day = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() + chrono::Days::new(i * 3 / 4);
            json!({"id": format!("i{i}"), "kind": "transfer", "from_place": "istanbul", "place": "tirana",
                   "when": {"start": format!("{day}T{:02}:15", i * 7 % 24), "minutes": 50,
                            "zone": zones[i as usize % 12], "end_zone": zones[i as usize / 3 % 12]}})
        })
        .collect();
    let desk = Desk::with(json!(items));
    let written = desk.write();
    assert_eq!(written.written + written.left_out.len(), 1_600);
    assert!(
        written.left_out.len() < 20,
        "{} in gaps",
        written.left_out.len()
    );
    let planned = planned_instants(&desk);
    for event in read_back(&[&written]).remove(0).events {
        assert_eq!((event.start, event.end), planned[&event.uid]);
    }
}

fn planned_instants(desk: &Desk) -> BTreeMap<String, (String, String)> {
    let said = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let items = desk.trip.items.iter().zip(&desk.plan.items);
    items
        .filter_map(|(item, p)| Some((uid(item.id.as_str()), (said(p.start?), said(p.end?)))))
        .collect()
}
