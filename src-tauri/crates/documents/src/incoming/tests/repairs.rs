//! Values in forms of their own, and what is mended about them.

use super::super::{Busy, Class, Method, StampSource, Status};
use super::*;

#[test]
fn dates_and_hours_in_forms_of_their_own() {
    for (written, meant) in [
        ("2027-03-25T08:00:00.000Z", "2027-03-25T08:00:00Z"),
        ("2027-03-25T11:00:00+03:00", "2027-03-25T08:00:00Z"),
        ("20270325T0800Z", "2027-03-25T08:00:00Z"),
        ("20270325T080000ZZ", "2027-03-25T08:00:00Z"),
        ("20270325 080000Z", "2027-03-25T08:00:00Z"),
        ("20270324T240000Z", "2027-03-25T00:00:00Z"),
    ] {
        let (event, notes) = one(&event_of(&format!("DTSTART:{written}\nDURATION:PT1H")));
        assert_eq!(starts_at(&event), instant(meant), "{written}");
        assert!(
            notes.contains(&What::LooseValue {
                value: written.into()
            }),
            "{notes:?}"
        );
    }
    for written in [
        "2006717T080000Z",
        "-0010101T000000Z",
        "20270230T080000Z",
        "soon",
        "٢٠٢٧٠٣٢٥",
    ] {
        let read = read_text(&event_of(&format!("DTSTART:{written}")));
        assert!(read.events.is_empty(), "{written}");
        assert_eq!(
            whats(&read),
            [What::BadStart {
                value: written.into()
            }]
        );
    }
}

#[test]
fn a_leap_second_is_the_second_before_it() {
    let (event, _) = one(&event_of(
        "DTSTART:20161231T235960Z\nDTEND:20170101T010000Z",
    ));
    assert_eq!(starts_at(&event), instant("2016-12-31T23:59:59Z"));
}

#[test]
fn a_date_that_is_not_marked_as_one() {
    let (event, notes) = one(&event_of("DTSTART:20270325\nDTEND:20270327"));
    assert_eq!(
        (event.start, event.end),
        (Some(day("2027-03-25")), Some(day("2027-03-27")))
    );
    assert_eq!(notes, [What::BareDate]);
}

#[test]
fn a_whole_day_that_ends_on_its_day_and_one_without_an_end() {
    let (event, notes) = one(&event_of(
        "DTSTART;VALUE=DATE:20270325\nDTEND;VALUE=DATE:20270325",
    ));
    assert_eq!(event.end, Some(day("2027-03-26")));
    assert_eq!(notes, [What::SameDay]);
    let (event, notes) = one(&event_of("DTSTART;VALUE=DATE:20270325"));
    assert_eq!(event.end, Some(day("2027-03-26")), "RFC 5545 §3.6.1");
    assert!(notes.is_empty());
}

#[test]
fn midnight_to_midnight_of_outlook_is_a_whole_day() {
    let (event, _) = one(&event_of(
        "DTSTART;TZID=Turkey Standard Time:20270325T000000\nDTEND;TZID=Turkey Standard Time:20270326T000000\n\
         X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    ));
    assert_eq!(
        (event.start, event.end),
        (Some(day("2027-03-25")), Some(day("2027-03-26")))
    );
}

#[test]
fn no_end_an_end_and_a_length_and_an_end_before_the_start() {
    let (event, notes) = one(&event_of("DTSTART:20270325T080000Z"));
    assert_eq!((event.end, notes), (None, vec![What::NoEnd]));
    let (event, notes) = one(&event_of(
        "DTSTART:20270325T080000Z\nDTEND:20270325T090000Z\nDURATION:PT5H",
    ));
    assert_eq!(
        event.end.unwrap().instant(),
        Some(instant("2027-03-25T09:00:00Z"))
    );
    assert_eq!(notes, [What::EndAndLength]);
    let (event, notes) = one(&event_of(
        "DTSTART:20270325T080000Z\nDTEND:20270325T070000Z",
    ));
    assert_eq!((event.end, notes), (None, vec![What::EndsBeforeStart]));
    let (_, notes) = one(&event_of("DTSTART:20270325T080000Z\nDTEND:later"));
    assert!(
        notes.contains(&What::BadEnd {
            value: "later".into()
        }),
        "{notes:?}"
    );
}

#[test]
fn a_length_counts_days_by_the_calendar_and_hours_by_the_clock() {
    // The clocks go forward on 28 March 2027.
    let at = |lines: &str| one(&event_of(lines)).0.end.unwrap();
    let start = "DTSTART;TZID=Europe/Paris:20270327T120000\n";
    let end = at(&format!("{start}DURATION:P1D"));
    assert_eq!(
        end.instant(),
        Some(instant("2027-03-28T10:00:00Z")),
        "noon of the next day"
    );
    let end = at(&format!("{start}DURATION:PT24H"));
    assert_eq!(
        end.instant(),
        Some(instant("2027-03-28T11:00:00Z")),
        "24 hours later"
    );
    assert_eq!(
        at("DTSTART;VALUE=DATE:20270327\nDURATION:P2D"),
        day("2027-03-29")
    );
}

#[test]
fn the_sign_between_name_and_value_is_guessed() {
    for lines in [
        "DTSTART;UTC=20270325T080000Z\nDURATION:PT1H",
        "DTSTART=20270325T080000Z\nDURATION:PT1H",
        "DTSTART 20270325T080000Z\nDURATION:PT1H",
        "DTSTART20270325T080000Z\nDURATION:PT1H",
    ] {
        let (event, notes) = one(&event_of(lines));
        assert_eq!(
            starts_at(&event),
            instant("2027-03-25T08:00:00Z"),
            "{lines}"
        );
        assert!(matches!(notes[0], What::LooseValue { .. }), "{notes:?}");
    }
    let (event, _) = one(&event_of(
        "DTSTART:TZID=Europe/Istanbul:20270325T110000\nDURATION:PT1H",
    ));
    assert_eq!(starts_at(&event), instant("2027-03-25T08:00:00Z"));
    let (event, _) = one(&event_of("DTSTART;UTC=:20270325T080000Z\nDURATION:PT1H"));
    assert_eq!(starts_at(&event), instant("2027-03-25T08:00:00Z"));
}

#[test]
fn raw_line_ends_in_texts_and_parameters() {
    let read = read_text(&event_of(
        "DESCRIPTION:Dear all,\nwe meet at 10:30 at the gate.\nYours",
    ));
    assert_eq!(
        only(&read).description.as_deref(),
        Some("Dear all,\nwe meet at 10:30 at the gate.\nYours")
    );
    assert_eq!(whats(&read), [What::BrokenLine]);
    let apple = "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=\"1 Rue\nParis\nFrance\";X-TITLE=Hall:geo:48.8,2.3\nSUMMARY:After";
    let (event, _) = one(&event_of(apple));
    assert_eq!(event.summary.as_deref(), Some("After"));
    assert_eq!(event.foreign.len(), 1);
    assert!(
        event.foreign[0].contains("1 Rue Paris France"),
        "{:?}",
        event.foreign
    );
}

#[test]
fn a_product_line_that_icloud_broke() {
    let text = event_of("SUMMARY:Hello").replace(
        "PRODID:-//test//EN",
        "PRODID:-//caldav.icloud.com\n//CALDAVJ 2514B607//EN",
    );
    let read = read_text(&text);
    assert_eq!(only(&read).summary.as_deref(), Some("Hello"));
}

#[test]
fn alarms_that_nobody_can_read_do_not_cost_the_event() {
    for alarm in [
        "BEGIN:VALARM\nTRIGGER-P0DT0H15M0S\nACTION:DISPLAY\nEND:VALARM",
        "BEGIN:VALARM\nACTION:NONE\nTRIGGER;VALUE=DATE-TIME:19760401T005545Z\nEND:VALARM",
        "BEGIN:VALARM\nTRIGGER:soon",
    ] {
        let (event, _) = one(&event_of(&format!("SUMMARY:Kept\n{alarm}")));
        assert_eq!(event.summary.as_deref(), Some("Kept"), "{alarm}");
    }
}

#[test]
fn a_picture_in_the_file_does_not_cost_the_event() {
    let picture = "A".repeat(2 << 20);
    let text = event_of(&format!(
        "SUMMARY:Kept\nATTACH;ENCODING=BASE64;VALUE=BINARY:{picture}"
    ));
    let read = read_text(&text);
    assert_eq!(only(&read).summary.as_deref(), Some("Kept"));
    assert_eq!(whats(&read), [What::LineTooLong { most: 1024 }]);
}

#[test]
fn a_published_interval_with_a_misplaced_type() {
    let text = event_of("SUMMARY:x").replace(
        "VERSION:2.0",
        "VERSION:2.0\nREFRESH-INTERVAL:VALUE=DURATION:PT1H",
    );
    assert!(read_text(&text).notes.is_empty());
}

#[test]
fn a_uid_at_the_calendar_belongs_to_its_event() {
    let text = event_of("SUMMARY:x")
        .replace("UID:1@test\n", "")
        .replace("VERSION:2.0", "VERSION:2.0\nUID:ticket-7");
    let (event, notes) = one(&text);
    assert_eq!(event.uid.as_deref(), Some("ticket-7"));
    assert_eq!(notes, [What::UidOfCalendar]);
    let (event, notes) = one(&event_of("SUMMARY:x").replace("UID:1@test\n", ""));
    assert_eq!((event.uid, notes), (None, vec![What::NoUid]));
}

#[test]
fn an_airline_writes_instants_and_the_local_hours_in_the_text() {
    let text = calendar(
        "UID:AF1380\nBEGIN:VEVENT\nDTSTAMP:20270301T000000Z\nDTSTART:20270325T053500Z\nDTEND:20270325T084500Z\n\
         SUMMARY:Flight AF1380 CDG - IST\nDESCRIPTION:Departure 06:35 (local)\\, arrival 11:45 (local)\nEND:VEVENT",
    );
    let (event, notes) = one(&text);
    assert!(event.flight);
    assert_eq!(event.uid.as_deref(), Some("AF1380"));
    assert!(notes.contains(&What::FlightZones), "{notes:?}");
    let (event, _) = one(&event_of("SUMMARY:Meeting about flight TK 1023"));
    assert!(
        event.flight,
        "one question too many is better than a wrong hour"
    );
    let (event, _) = one(&event_of("SUMMARY:Dinner with AB 12 guests"));
    assert!(!event.flight);
    let zoned = "DTSTART;TZID=Europe/Paris:20270325T063500\nDTEND;TZID=Europe/Istanbul:20270325T114500\nSUMMARY:Flight AF1380";
    assert!(!one(&event_of(zoned)).0.flight, "its zones are known");
}

#[test]
fn texts_lose_their_escapes_and_their_control_characters() {
    let (event, _) = one(&event_of(
        "SUMMARY:A\\, b\\; c\\\\d\\nend\nDESCRIPTION:One\\nTwo\\NThree\u{7} \\x\nLOCATION:Hall\\n1st floor",
    ));
    assert_eq!(event.summary.as_deref(), Some("A, b; c\\d end"));
    assert_eq!(event.description.as_deref(), Some("One\nTwo\nThree \\x"));
    assert_eq!(event.location.as_deref(), Some("Hall 1st floor"));
}

#[test]
fn a_text_in_html_alone_is_read_without_its_marks() {
    let (event, _) = one(&event_of(
        "X-ALT-DESC;FMTTYPE=text/html:<html><head><style>p{}</style></head><p>One &amp\\; two</p><p>three<br>four</p></html>",
    ));
    assert_eq!(event.description.as_deref(), Some("One & two\nthree\nfour"));
    let (event, _) = one(&event_of("X-ALT-DESC:<p>html</p>\nDESCRIPTION:plain"));
    assert_eq!(event.description.as_deref(), Some("plain"));
}

#[test]
fn a_calendar_of_the_older_format_with_soft_line_ends() {
    let text = "BEGIN:VCALENDAR\nVERSION:1.0\nTZ:+03\nBEGIN:VEVENT\nUID:old\nDTSTART:20270325T110000\nDTEND:20270325T120000\n\
        SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:G=C3=B6r=\n=C3=BC=C5=9Fme\nEND:VEVENT\nEND:VCALENDAR\n";
    let (event, notes) = one(text);
    assert_eq!(event.summary.as_deref(), Some("Görüşme"));
    assert_eq!(starts_at(&event), instant("2027-03-25T08:00:00Z"));
    assert!(notes.contains(&What::OldFormat), "{notes:?}");
}

#[test]
fn codes_of_every_kind() {
    let (event, _) = one(&event_of(
        "STATUS:TENTATIVE\nCLASS:PRIVATE\nTRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nGEO:41.01\\;28.97\n\
         URL:https://example.org/a\\,b\nCONFERENCE;VALUE=URI;LABEL=Join:https://example.org/j\nSEQUENCE:4",
    ));
    assert_eq!(event.status, Some(Status::Tentative));
    assert_eq!(event.class, Some(Class::Private));
    assert_eq!(event.busy, Some(Busy::Away));
    assert_eq!(event.geo, Some((41.01, 28.97)));
    assert_eq!(event.conference.as_deref(), Some("https://example.org/j"));
    assert_eq!(event.sequence, 4);
    let (event, _) = one(&event_of(
        "LOCATION:\nSUMMARY:\nDESCRIPTION:\nRRULE:\nSEQUENCE:",
    ));
    assert_eq!(
        (event.location, event.summary, event.sequence),
        (None, None, 0),
        "empty values are none"
    );
    let (event, _) = one(&event_of("SEQUENCE:0\nX-MICROSOFT-CDO-APPT-SEQUENCE:3"));
    assert_eq!(event.sequence, 3);
}

#[test]
fn a_version_without_its_moment() {
    let text = event_of("LAST-MODIFIED:20270302T000000Z").replace("DTSTAMP:20270301T000000Z\n", "");
    let (event, _) = one(&text);
    assert_eq!(event.stamp, Some(instant("2027-03-02T00:00:00Z")));
    assert_eq!(event.stamp_from, StampSource::LastModified);
    let (event, _) = one(&event_of("").replace("DTSTAMP:20270301T000000Z\n", ""));
    assert_eq!(
        (event.stamp, event.stamp_from),
        (None, StampSource::Missing)
    );
}

#[test]
fn a_method_behind_its_event_counts_all_the_same() {
    let text = event_of("SUMMARY:x").replace("END:VCALENDAR", "METHOD:CANCEL\nEND:VCALENDAR");
    let read = read_text(&text);
    assert_eq!(read.method, Some(Method::Cancel));
    assert_eq!(only(&read).method, Some(Method::Cancel));
    assert_eq!(whats(&read), [What::MethodLate]);
    let text = event_of("SUMMARY:x").replace("VERSION:2.0", "METHOD:INVITE");
    assert_eq!(
        whats(&read_text(&text)),
        [What::MethodUnknown {
            value: "INVITE".into()
        }]
    );
}

#[test]
fn foreign_lines_are_kept_as_they_were_written() {
    let (event, _) = one(&event_of(
        "X-VENDOR;A=b:some\n thing\nCATEGORIES:a,b\nX-EMPTY:",
    ));
    assert_eq!(
        event.foreign,
        ["X-VENDOR;A=b:something", "CATEGORIES:a,b", "X-EMPTY:"]
    );
}

#[test]
fn the_same_event_twice_counts_once_and_the_newer_one() {
    let version = |sequence: u32, title: &str| {
        format!(
            "BEGIN:VEVENT\nUID:1\nSEQUENCE:{sequence}\nDTSTAMP:20270301T000000Z\nDTSTART:20270325T080000Z\nDTEND:20270325T090000Z\nSUMMARY:{title}\nEND:VEVENT\n"
        )
    };
    let text = calendar(&[version(2, "new"), version(1, "old")].concat());
    let (event, notes) = one(&text);
    assert_eq!(event.summary.as_deref(), Some("new"));
    assert_eq!(notes, [What::Twice]);
    let text = calendar(&[version(1, "old"), version(2, "new")].concat());
    assert_eq!(one(&text).0.summary.as_deref(), Some("new"));
}
