//! The choices: whose clock, how much of each item, reminders; what changed; what is called off.

use domain::text::Language;
use serde_json::json;

use super::desk::{Desk, visit};
use crate::calendar::{Content, Options, Reason, Reminders, Times};

fn with(options: Options) -> Desk {
    Desk {
        options,
        ..Desk::of(&visit())
    }
}

fn timed(times: Times) -> String {
    with(Options {
        times,
        ..Options::default()
    })
    .text()
}

#[test]
fn one_clock_for_a_flight_and_both_in_its_text() {
    let text = timed(Times::OneZoneForAFlight);
    assert!(
        text.contains(
            "DTSTART;TZID=Europe/Istanbul:20261207T081000\r\nDTEND;TZID=Europe/Istanbul:20261207T095500\r\n"
        ),
        "{text}"
    );
    assert!(
        text.contains("07:55\\, Tirana time (UTC+01:00)"),
        "the text names the clock of the arrival: {text}"
    );
    assert!(
        text.contains("DTEND;TZID=Europe/Tirane:20261207T104500"),
        "a talk stays where it is"
    );
}

#[test]
fn all_in_utc_needs_no_zone() {
    let text = timed(Times::Utc);
    assert!(
        !text.contains("TZID") && !text.contains("VTIMEZONE"),
        "{text}"
    );
    assert!(
        text.contains("DTSTART:20261207T090000Z\r\nDTEND:20261207T094500Z\r\n"),
        "{text}"
    );
    assert!(
        text.contains("DTSTART;VALUE=DATE:20261207"),
        "a day is no instant"
    );
    let written = with(Options {
        times: Times::Utc,
        ..Options::default()
    })
    .write();
    assert_eq!(written.in_utc, [], "it was asked for, so nobody is told");
}

#[test]
fn times_and_places_name_nobody_and_open_no_door() {
    let text = with(Options {
        content: Content::TimesAndPlaces,
        ..Options::default()
    })
    .text();
    for kept in [
        "SUMMARY:Talk\\; with",
        "LOCATION:Town Hall\\, Sheshi Sk\u{eb}nderbej 2\\, Tirana",
        "GEO:",
    ] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    for gone in [
        "Our side",
        "Other side",
        "Dark suit",
        "meet.example",
        "CONFERENCE",
    ] {
        assert!(!text.contains(gone), "{gone}: {text}");
    }
}

#[test]
fn busy_only_says_when_and_nothing_else() {
    let mut desk = with(Options {
        content: Content::BusyOnly,
        ..Options::default()
    });
    for language in Language::ALL {
        desk.language = language;
        let written = desk.write();
        let text = desk.text();
        let known = [
            "Tirana visit",
            "Visit",
            "Talk",
            "Tirana\\,",
            "LOCATION",
            "GEO",
            "DESCRIPTION",
            "URL",
            "OOF",
            "Erion",
            "Flight",
            "Dinner",
        ];
        for told in known {
            assert!(!text.contains(told), "{told}: {text}");
        }
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 3, "{text}");
        let reasons: Vec<Reason> = written.left_out.iter().map(|l| l.reason).collect();
        assert_eq!(
            reasons,
            [
                Reason::LeavesFree,
                Reason::Confidential,
                Reason::Confidential
            ],
            "a room keeps nobody busy"
        );
        assert_eq!(written.file_name, "trip-busy-2026-12-07.ics");
        assert!(
            written.left_out[0]
                .sentence(&desk.trip, language)
                .contains("Hotel")
        );
    }
    desk.language = Language::En;
    assert!(
        desk.text().contains("SUMMARY:Busy (in the evening)\r\n"),
        "{}",
        desk.text()
    );
}

#[test]
fn reminders_come_when_asked_for_and_once() {
    assert!(
        !Desk::of(&visit()).text().contains("VALARM"),
        "a shared file reminds nobody"
    );
    let text = with(Options {
        reminders: Some(Reminders::default()),
        ..Options::default()
    })
    .text();
    let triggers: Vec<&str> = text
        .lines()
        .filter_map(|l| l.strip_prefix("TRIGGER:"))
        .collect();
    assert_eq!(
        triggers,
        ["-PT180M", "-PT60M", "-PT15H"],
        "the flight, the talk, the dinner without an hour; nobody is called to a hotel room"
    );
    assert!(
        text.contains("ACTION:DISPLAY\r\nDESCRIPTION:Flight to Tirana\r\n"),
        "{text}"
    );
}

#[test]
fn a_file_of_what_changed_holds_these_items_and_their_zones() {
    let mut desk = Desk::of(&visit());
    desk.only = Some(["talk".into(), "dinner".into()].into());
    let text = desk.text();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
    assert!(
        text.contains("TZID:Europe/Tirane") && !text.contains("Europe/Istanbul"),
        "{text}"
    );
    assert_eq!(desk.write().left_out, []);
}

#[test]
fn what_was_announced_and_is_called_off_is_written_once_more() {
    let mut desk = Desk::with("talk", "meeting", json!({"stage": "cancelled"}));
    desk.options.reminders = Some(Reminders::default());
    desk.sequence = 2;
    assert!(!desk.text().contains("CANCELLED"), "it never was announced");
    assert_eq!(desk.write().left_out[0].reason, Reason::Cancelled);
    desk.announced = true;
    let text = desk.text();
    let entry = text
        .split("BEGIN:VEVENT")
        .find(|e| e.contains("CANCELLED"))
        .unwrap();
    for line in [
        "SEQUENCE:2",
        "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "DTSTART;TZID=Europe/Tirane:20261207T100000",
    ] {
        assert!(
            entry.contains(&format!("\r\n{line}\r\n")),
            "{line}: {entry}"
        );
    }
    assert!(
        entry.contains("SUMMARY:Cancelled: Talk\\;"),
        "Outlook reads no STATUS here: {entry}"
    );
    assert!(
        !entry.contains("VALARM") && !text.contains("METHOD"),
        "{text}"
    );
    assert_eq!(
        text.matches("STATUS:CANCELLED").count(),
        1,
        "nothing else is called off"
    );
}
