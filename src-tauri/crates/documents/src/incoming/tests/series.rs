//! Series: taken apart, with what stands for itself, and without what is excepted.

use super::super::{Beside, Method, read_beside};
use super::*;

fn starts(read: &Read) -> Vec<String> {
    let instants = read.events.iter().map(starts_at);
    instants
        .map(|at| at.format("%m-%d %H:%M").to_string())
        .collect()
}

fn of_rule(lines: &str) -> Read {
    read_text(&event_of(&format!(
        "DTSTART:20270325T080000Z\nDTEND:20270325T090000Z\n{lines}"
    )))
}

#[test]
fn a_rule_becomes_its_single_times_each_with_its_name() {
    let read = of_rule("RRULE:FREQ=WEEKLY;COUNT=3");
    assert_eq!(starts(&read), ["03-25 08:00", "04-01 08:00", "04-08 08:00"]);
    for event in &read.events {
        assert_eq!(event.recurrence_id, event.start);
        assert!(event.from_rule);
        assert_eq!(
            event.end.as_ref().unwrap().instant().unwrap() - starts_at(event),
            chrono::TimeDelta::hours(1)
        );
    }
}

#[test]
fn the_hour_stays_on_the_clock_when_the_clocks_change() {
    let read = read_text(&event_of(
        "DTSTART;TZID=Europe/Paris:20270325T100000\nDTEND;TZID=Europe/Paris:20270325T110000\nRRULE:FREQ=WEEKLY;COUNT=2",
    ));
    assert_eq!(starts(&read), ["03-25 09:00", "04-01 08:00"]);
}

#[test]
fn rules_of_every_kind() {
    for (rule, expected) in [
        (
            "FREQ=DAILY;INTERVAL=2;COUNT=3",
            "03-25 08:00, 03-27 08:00, 03-29 08:00",
        ),
        (
            "FREQ=DAILY;UNTIL=20270327",
            "03-25 08:00, 03-26 08:00, 03-27 08:00",
        ),
        (
            "FREQ=DAILY;UNTIL=20270327T080000Z",
            "03-25 08:00, 03-26 08:00, 03-27 08:00",
        ),
        (
            "FREQ=DAILY;UNTIL=20270327T075959Z",
            "03-25 08:00, 03-26 08:00",
        ),
        (
            "FREQ=DAILY;UNTIL=20270327T080000",
            "03-25 08:00, 03-26 08:00, 03-27 08:00",
        ),
        (
            "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4",
            "03-25 08:00, 03-30 08:00, 04-01 08:00, 04-06 08:00",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TH;COUNT=3",
            "03-25 08:00, 04-04 08:00, 04-08 08:00",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
            "03-25 08:00, 03-31 08:00, 04-30 08:00",
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1TH;COUNT=3",
            "03-25 08:00, 04-29 08:00, 05-27 08:00",
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
            "03-25 08:00, 03-31 08:00, 04-30 08:00",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3",
            "03-25 08:00, 03-31 08:00, 05-31 08:00",
        ),
        (
            "FREQ=YEARLY;BYMONTH=4,5;COUNT=3",
            "03-25 08:00, 04-25 08:00, 05-25 08:00",
        ),
        (
            "FREQ=YEARLY;BYDAY=1TH;BYMONTH=4,5;COUNT=3",
            "03-25 08:00, 04-01 08:00, 05-06 08:00",
        ),
        (
            "FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=3",
            "03-25 08:00, 04-10 08:00, 12-31 08:00",
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=13;COUNT=2",
            "03-25 08:00, 04-01 08:00",
        ),
        (
            "FREQ=HOURLY;INTERVAL=5;COUNT=3",
            "03-25 08:00, 03-25 13:00, 03-25 18:00",
        ),
        (
            "FREQ=HOURLY;BYHOUR=9,11;COUNT=4",
            "03-25 08:00, 03-25 09:00, 03-25 11:00, 03-26 09:00",
        ),
        (
            "FREQ=MINUTELY;INTERVAL=90;COUNT=3",
            "03-25 08:00, 03-25 09:30, 03-25 11:00",
        ),
        (
            "FREQ=DAILY;BYHOUR=8,17;BYMINUTE=0,30;COUNT=4",
            "03-25 08:00, 03-25 08:30, 03-25 17:00, 03-25 17:30",
        ),
        (
            "RSCALE=GREGORIAN;FREQ=DAILY;COUNT=2",
            "03-25 08:00, 03-26 08:00",
        ),
        ("freq=daily;count=2;X-VENDOR=1", "03-25 08:00, 03-26 08:00"),
    ] {
        let read = of_rule(&format!("RRULE:{rule}"));
        assert_eq!(starts(&read).join(", "), expected, "{rule}");
        assert!(read.notes.is_empty(), "{rule}: {:?}", read.notes);
    }
}

#[test]
fn times_that_are_excepted_and_times_that_come_further() {
    let read = of_rule(
        "RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20270326T080000Z\nEXDATE;VALUE=DATE:20270328\nRDATE:20270401T120000Z",
    );
    assert_eq!(starts(&read), ["03-25 08:00", "03-27 08:00", "04-01 12:00"]);
    let read = of_rule("RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Europe/Istanbul:20270326T110000");
    assert_eq!(
        starts(&read),
        ["03-25 08:00", "03-27 08:00"],
        "in another zone"
    );
    let read =
        of_rule("RDATE;VALUE=PERIOD:20270401T120000Z/20270401T150000Z,20270402T120000Z/PT30M");
    let lengths: Vec<_> = read
        .events
        .iter()
        .map(|event| {
            (event.end.as_ref().unwrap().instant().unwrap() - starts_at(event)).num_minutes()
        })
        .collect();
    assert_eq!(lengths, [60, 180, 30]);
}

#[test]
fn a_time_that_stands_for_itself_takes_the_place_of_the_rule_s() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:s\nDTSTAMP:20270301T000000Z\nDTSTART:20270325T080000Z\nDTEND:20270325T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:All\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:s\nDTSTAMP:20270301T000000Z\nRECURRENCE-ID;TZID=Europe/Istanbul:20270326T110000\nDTSTART:20270326T140000Z\nDTEND:20270326T150000Z\nSUMMARY:Moved\nEND:VEVENT",
    );
    let read = read_text(&text);
    assert_eq!(starts(&read), ["03-25 08:00", "03-27 08:00", "03-26 14:00"]);
    let moved = &read.events[2];
    assert_eq!(moved.summary.as_deref(), Some("Moved"));
    assert_eq!(
        moved.recurrence_id.as_ref().unwrap().instant(),
        Some(instant("2027-03-26T08:00:00Z"))
    );
    assert!(!moved.from_rule);
}

#[test]
fn a_time_of_a_series_whose_rule_is_not_in_the_file() {
    let (event, notes) = one(&event_of(
        "RECURRENCE-ID:20270325T080000Z\nRRULE:FREQ=DAILY",
    ));
    assert_eq!(
        event.recurrence_id.unwrap().instant(),
        Some(instant("2027-03-25T08:00:00Z"))
    );
    assert!(notes.is_empty(), "{notes:?}");
    let (event, notes) = one(&event_of(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20270325T080000Z",
    ));
    assert!(event.this_and_future);
    assert_eq!(notes, [What::LaterToo]);
}

#[test]
fn two_rules_of_one_name_are_one_series_and_the_newer_counts() {
    let master = |sequence: u32, hour: u32| {
        format!(
            "BEGIN:VEVENT\nUID:s\nSEQUENCE:{sequence}\nDTSTAMP:20270301T000000Z\nDTSTART:20270325T{hour:02}0000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\n"
        )
    };
    let read = read_text(&calendar(&[master(1, 8), master(2, 9)].concat()));
    let hours: Vec<_> = starts(&read);
    assert_eq!(hours, ["03-25 09:00", "03-26 09:00"]);
    assert!(says(&read, &What::Twice));
}

#[test]
fn a_cancellation_of_a_series_is_not_taken_apart() {
    let text = event_of("RRULE:FREQ=DAILY;COUNT=5").replace("VERSION:2.0", "METHOD:CANCEL");
    let (event, _) = one(&text);
    assert_eq!(
        (event.method, event.recurrence_id),
        (Some(Method::Cancel), None)
    );
}

#[test]
fn rules_that_cannot_be_followed_leave_the_first_time() {
    for (rule, what) in [
        (
            "FREQ=SOMETIMES",
            What::BadRule {
                value: "FREQ=SOMETIMES".into(),
            },
        ),
        (
            "FREQ=DAILY;INTERVAL=0",
            What::BadRule {
                value: "FREQ=DAILY;INTERVAL=0".into(),
            },
        ),
        (
            "FREQ=DAILY;BYDAY=XX",
            What::BadRule {
                value: "FREQ=DAILY;BYDAY=XX".into(),
            },
        ),
        (
            "FREQ=DAILY;COUNT=-3",
            What::BadRule {
                value: "FREQ=DAILY;COUNT=-3".into(),
            },
        ),
        (
            "daily",
            What::BadRule {
                value: "daily".into(),
            },
        ),
        (
            "RSCALE=HEBREW;FREQ=YEARLY",
            What::OtherScale {
                scale: "HEBREW".into(),
            },
        ),
    ] {
        let read = of_rule(&format!("RRULE:{rule}"));
        assert_eq!(starts(&read), ["03-25 08:00"], "{rule}");
        assert_eq!(whats(&read), [what]);
        assert_eq!(only(&read).recurrence_id, None);
    }
}

#[test]
fn an_endless_rule_is_followed_for_a_year_or_through_the_days_that_matter() {
    let text = event_of("DTSTART:20200102T080000Z\nDTEND:20200102T090000Z\nRRULE:FREQ=WEEKLY");
    let whole = read_text(&text);
    assert_eq!(whole.events.len(), 53);
    assert_eq!(whats(&whole), [What::RuleTooLong { number: 53 }]);
    let beside = Beside {
        days: Some((date("2027-03-22"), date("2027-04-02"))),
        zones_made: None,
    };
    let trip = read_beside(text.as_bytes(), "", &beside);
    assert_eq!(starts(&trip), ["03-25 08:00", "04-01 08:00"]);
    assert!(trip.notes.is_empty());
}

#[test]
fn a_rule_that_gives_nothing() {
    let read = of_rule("RRULE:FREQ=DAILY;COUNT=3\nEXRULE:FREQ=DAILY;COUNT=3");
    assert!(read.events.is_empty());
    assert_eq!(whats(&read), [What::RuleWithoutTimes]);
}
