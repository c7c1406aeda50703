//! The kit: twelve files that are what their names say, and a form without a hole.

use chrono::{DateTime, Utc};
use domain::text::Language;

use super::{FORM, files, files_for};

fn now() -> DateTime<Utc> {
    "2026-11-21T09:00:00Z".parse().unwrap()
}

/// A file of the English kit, unfolded.
fn file(name: &str) -> String {
    let files = files(Language::En, now());
    let (_, bytes) = files.iter().find(|(file, _)| file.contains(name)).unwrap();
    String::from_utf8(bytes.clone())
        .unwrap()
        .replace("\r\n ", "")
}

fn holds(name: &str, lines: &[&str]) {
    let text = file(name);
    for line in lines {
        assert!(
            text.contains(&format!("{line}\r\n")),
            "{name} wants {line}: {text}"
        );
    }
}

#[test]
fn there_are_twelve_files_and_a_form_in_every_language() {
    for language in Language::ALL {
        let files = files(language, now());
        assert_eq!(files.len(), 13, "{language:?}");
        for (name, bytes) in &files {
            assert!(!bytes.is_empty() && name.is_ascii(), "{name}");
        }
        let form = String::from_utf8(files[12].1.clone()).unwrap();
        assert_eq!(files[12].0, FORM);
        assert!(
            !form.contains("kit-") && !form.contains("{ $"),
            "a word is missing: {form}"
        );
        for (name, _) in &files[..12] {
            assert_eq!(
                form.matches(name.as_str()).count(),
                2,
                "{name} stands in both tables"
            );
        }
    }
    assert_eq!(files(Language::Tr, now()), files(Language::Tr, now()));
}

#[test]
fn each_file_is_what_its_name_says() {
    holds(
        "two-zones",
        &[
            "DTSTART;TZID=Europe/Istanbul:20271025T083500",
            "DTEND;TZID=Europe/Brussels:20271025T102000",
        ],
    );
    holds(
        "all-day",
        &["DTSTART;VALUE=DATE:20271027", "DTEND;VALUE=DATE:20271028"],
    );
    holds(
        "part-of-a-day",
        &["DTSTART;VALUE=DATE:20271028", "STATUS:TENTATIVE"],
    );
    holds(
        "zone-without-rules",
        &[
            "DTSTART;TZID=Asia/Tehran:20271029T150000",
            "TZOFFSETTO:+0330",
        ],
    );
    holds(
        "rules-changed",
        &[
            "DTSTART;TZID=Africa/Casablanca:20271030T100000",
            "TZOFFSETTO:+0000",
        ],
    );
    holds("doubled-hour", &["DTSTART:20271031T013000Z"]);
    holds("video-meeting", &["METHOD:REQUEST", "SEQUENCE:0"]);
    assert!(file("video-meeting").contains("https://meet.example.org/kit?room=7&lang=fa"));
    let texts = file("persian-and-turkish");
    assert!(
        texts.contains("Şişli") && texts.contains("گفت\u{200c}وگو"),
        "{texts}"
    );
    assert_eq!(file("whole-trip").matches("BEGIN:VEVENT").count(), 8);
}

#[test]
fn an_update_and_what_is_called_off_follow_what_was_there_before() {
    let uid = |name: &str| {
        let text = file(name);
        let line = text.lines().find(|line| line.starts_with("UID:"));
        line.unwrap().to_owned()
    };
    assert_eq!(uid("video-meeting"), uid("update"));
    assert_eq!(uid("video-meeting"), uid("cancellation"));
    assert_eq!(uid("persian-and-turkish"), uid("uninvited"));
    holds(
        "update",
        &[
            "METHOD:REQUEST",
            "SEQUENCE:1",
            "DTSTART;TZID=Europe/Brussels:20271102T093000",
        ],
    );
    holds(
        "cancellation",
        &["METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED"],
    );
    holds("uninvited", &["METHOD:CANCEL", "SEQUENCE:1"]);
    assert!(
        !file("uninvited").contains("STATUS"),
        "the meeting takes place without the guest"
    );
    holds(
        "whole-trip",
        &[&uid("video-meeting"), "SEQUENCE:2", "STATUS:CANCELLED"],
    );
}

#[test]
fn the_invitations_are_for_who_opens_them() {
    let kit = files_for("ayse@city.example", Language::En, now());
    let text = String::from_utf8(kit[1].1.clone())
        .unwrap()
        .replace("\r\n ", "");
    assert!(text.contains(":mailto:ayse@city.example\r\n"), "{text}");
    assert!(files_for("no address", Language::En, now()).is_empty());
}
