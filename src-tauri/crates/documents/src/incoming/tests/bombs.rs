//! Files that are made to hang a reader or to fill its memory. Each ends soon, with a message.

use std::time::Duration;

use super::*;

/// Far above what it takes even on a busy machine without optimisation, far below a hang.
const SOON: Duration = Duration::from_secs(2);

fn soon(text: &str) -> Read {
    let begun = Worked::begin();
    let read = read(text.as_bytes(), "");
    let took = begun.so_far();
    assert!(took < SOON, "{took:?}");
    assert!(!read.notes.is_empty(), "a message");
    assert!(read.events.len() <= super::super::limits::EVENTS + super::super::limits::INSTANCES);
    read
}

fn rule(rule: &str) -> Read {
    soon(&event_of(&format!(
        "DTSTART:20270325T080000Z\nDTEND:20270325T090000Z\n{rule}"
    )))
}

#[test]
fn a_thousand_million_times() {
    let read = rule("RRULE:FREQ=DAILY;COUNT=1000000000");
    assert_eq!(read.events.len(), super::super::limits::INSTANCES);
    assert_eq!(whats(&read), [What::RuleTooLong { number: 5_000 }]);
    rule("RRULE:FREQ=SECONDLY;COUNT=1000000000");
    rule("RRULE:FREQ=DAILY;COUNT=99999999999999999999999");
}

#[test]
fn dense_parts() {
    let list = |from: i32, to: i32| {
        let list: Vec<_> = (from..=to)
            .filter(|n| *n != 0)
            .map(|n| n.to_string())
            .collect();
        list.join(",")
    };
    let sixty = list(1, 59);
    let dense = format!(
        "RRULE:FREQ=YEARLY;BYMONTH={};BYMONTHDAY={};BYHOUR={};BYMINUTE={sixty};BYSECOND={sixty}",
        list(1, 12),
        list(-31, 31),
        list(1, 23),
    );
    assert_eq!(rule(&dense).events.len(), super::super::limits::INSTANCES);
    assert!(
        !rule(&format!("{dense};BYSETPOS={}", list(-366, 366)))
            .events
            .is_empty()
    );
    // What never comes.
    let never = format!(
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,31;BYYEARDAY={};BYWEEKNO={};BYDAY=MO,TU",
        list(-366, 366),
        list(-53, 53)
    );
    assert_eq!(rule(&never).events.len(), 1, "the first time");
    for never in [
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
        "FREQ=MINUTELY;BYHOUR=1;BYMINUTE=5;BYSECOND=7;BYSETPOS=9;COUNT=5",
        "FREQ=HOURLY;INTERVAL=4294967295;COUNT=500",
        "FREQ=YEARLY;INTERVAL=4294967295;COUNT=500",
        "FREQ=MONTHLY;BYDAY=6MO;COUNT=5",
    ] {
        let begun = Worked::begin();
        let text = event_of(&format!(
            "DTSTART:20270325T080000Z\nDURATION:PT1H\nRRULE:{never}"
        ));
        let read = read(text.as_bytes(), "");
        assert!(begun.so_far() < SOON, "{never}");
        assert!(read.events.len() <= 5, "{never}: {}", read.events.len());
    }
}

#[test]
fn an_excepting_rule_like_the_rule_itself() {
    let read = rule("RRULE:FREQ=DAILY;COUNT=1000000000\nEXRULE:FREQ=DAILY;COUNT=1000000000");
    assert!(read.events.is_empty());
}

#[test]
fn an_interval_of_nothing() {
    rule("RRULE:FREQ=DAILY;INTERVAL=0");
    rule("RRULE:FREQ=SECONDLY;INTERVAL=0;COUNT=1000000000");
}

#[test]
fn ten_thousand_parts_within_parts() {
    let read = soon(&"BEGIN:VCALENDAR\n".repeat(10_000));
    assert!(says(&read, &What::NoEndLine));
    let nested = calendar(&format!(
        "{}{}",
        "BEGIN:X\n".repeat(10_000),
        "END:X\n".repeat(10_000)
    ));
    let read = soon(&nested);
    assert!(says(&read, &What::TooDeep { most: 8 }));
    soon(&"BEGIN:VEVENT\n".repeat(10_000));
}

#[test]
fn a_line_of_fifty_megabytes() {
    let text = event_of(&format!("SUMMARY:{}", "x".repeat(50 << 20)));
    let begun = Worked::begin();
    let read = read(text.as_bytes(), "");
    assert!(begun.so_far() < SOON);
    assert_eq!(whats(&read), [What::FileTooLarge { most: 32 }]);
    // One that the limit of the file lets through, whole and in folds.
    let long = "x".repeat(20 << 20);
    assert!(says(
        &soon(&event_of(&format!("SUMMARY:{long}"))),
        &What::LineTooLong { most: 1024 }
    ));
    let folds = "\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx".repeat(200_000);
    assert!(says(
        &soon(&event_of(&format!("SUMMARY:{folds}"))),
        &What::LineTooLong { most: 1024 }
    ));
}

#[test]
fn many_small_things() {
    let lines = |line: &str| event_of(&line.repeat(60_000));
    soon(&lines("ATTENDEE:a\n"));
    for line in [
        "stray\n",
        "X-A:\n",
        "\n \n",
        "SUMMARY;A=\"\nx",
        "DTSTART;;;=\n",
    ] {
        let begun = Worked::begin();
        read(lines(line).as_bytes(), "");
        assert!(begun.so_far() < SOON, "{line:?}: {:?}", begun.so_far());
    }
    let many = calendar(&"BEGIN:VEVENT\nEND:VEVENT\n".repeat(100_000));
    let read = soon(&many);
    assert!(read.notes.len() <= super::super::limits::NOTES + 1);
    assert!(matches!(read.notes.last().unwrap().what, What::More { .. }));
}

#[test]
fn a_long_text_is_not_copied_without_end() {
    let text = event_of(&format!(
        "DTSTART:20270325T080000Z\nDURATION:PT1H\nDESCRIPTION:{}\nRRULE:FREQ=DAILY;COUNT=5000",
        "x".repeat(1 << 19)
    ));
    let read = soon(&text);
    assert!(
        (2..200).contains(&read.events.len()),
        "{}",
        read.events.len()
    );
}

#[test]
fn marks_that_never_close() {
    for html in ["<style", "<", "<a<b", "&amp;", "<p>"] {
        let text = event_of(&format!(
            "X-ALT-DESC:{}",
            html.repeat((1 << 19) / html.len())
        ));
        let begun = Worked::begin();
        read(text.as_bytes(), "");
        assert!(begun.so_far() < SOON, "{html}: {:?}", begun.so_far());
    }
}

#[test]
fn zones_with_endless_rules() {
    let dense = "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=SECONDLY\nEND:STANDARD\n";
    let text = calendar(&format!(
        "BEGIN:VTIMEZONE\nTZID:Z\n{}END:VTIMEZONE\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Z:20270325T100000\nDURATION:PT1H\nEND:VEVENT",
        dense.repeat(400)
    ));
    let read = soon(&text);
    assert_eq!(read.events.len(), 1);
}

#[test]
fn mails_of_nothing_but_parts_or_headers() {
    let head =
        "From: a@x.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n";
    for (piece, times) in [("--b\r\n\r\n", 500_000), ("A: b\r\n", 800_000)] {
        let read = soon(&format!("{head}\r\n{}", piece.repeat(times)));
        assert_eq!(whats(&read), [What::TooMuch], "{piece:?}");
    }
    soon(&format!(
        "{head}\r\n{}",
        "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(5_000)
    ));
}
