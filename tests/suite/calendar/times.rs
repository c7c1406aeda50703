//! When an entry is: on which clock, on which days, or not at all.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use documents::calendar::Reason;
use domain::id::ItemId;
use domain::text::Language;
use serde_json::{Value, json};

use super::desk::{Desk, entry, reasons, uid};
use super::readers::read_back;

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
