//! A meeting as a message: what each method must and must not hold (RFC 5546 §3.2), and when its
//! version rises.

use serde_json::json;

use super::desk::{Desk, guests, mailbox, unfolded};
use crate::calendar::{
    self, Attendee, Content, Essence, Meeting, Method, Options, Refused, Reminders, essence,
    meeting,
};

/// How often a property stands in a text.
fn counts(text: &str, name: &str) -> usize {
    let named = |line: &&str| line.split([':', ';']).next() == Some(name);
    text.lines().filter(named).count()
}

#[test]
fn each_method_holds_what_its_table_says() {
    let desk = Desk {
        options: Options {
            reminders: Some(Reminders::default()),
            ..Options::default()
        },
        ..Desk::of(&super::desk::visit())
    };
    // Method, ATTENDEE, DTSTART and SUMMARY, STATUS, VALARM, DESCRIPTION.
    for (method, attendees, described, status, alarms, text) in [
        (Method::Publish, 0, 1, 1, 1, 1),
        (Method::Request, 3, 1, 1, 1, 1),
        (Method::Reschedule, 3, 1, 1, 1, 1),
        (Method::Update, 3, 1, 1, 1, 1),
        (Method::Cancel, 3, 1, 1, 0, 0),
        (Method::Uninvite, 3, 1, 0, 0, 0),
        (Method::DeclineCounter, 0, 0, 0, 0, 0),
    ] {
        let written = desk.meeting(method).unwrap();
        assert_eq!(written.file_name, "invite.ics");
        let message = unfolded(&written.bytes);
        let event = &message[message.find("BEGIN:VEVENT").unwrap()..];
        let (event, alarm) = event.split_once("BEGIN:VALARM").unwrap_or((event, ""));
        assert_eq!(usize::from(!alarm.is_empty()), alarms, "{method:?}");
        for (name, count) in [
            ("UID", 1),
            ("DTSTAMP", 1),
            ("SEQUENCE", 1),
            ("ORGANIZER", 1),
            ("ATTENDEE", attendees),
            ("DTSTART", described),
            ("DTEND", described),
            ("SUMMARY", described),
            ("LOCATION", described),
            ("STATUS", status),
            ("DESCRIPTION", text),
            ("REQUEST-STATUS", 0),
            ("DURATION", 0),
        ] {
            assert_eq!(
                counts(event, name),
                count,
                "{name} in {method:?}: {message}"
            );
        }
        assert_eq!(
            counts(&message, "BEGIN"),
            2 + 2 * described + alarms,
            "{message}"
        );
        let head = &message[..message.find("BEGIN:V").unwrap_or(0)];
        assert!(head.is_empty(), "nothing stands before the calendar");
        let method = format!("METHOD:{}\r\n", method.name());
        let at = message.find(&method).unwrap();
        assert!(
            at < message.find("BEGIN:VEVENT").unwrap(),
            "METHOD before the components"
        );
        assert!(
            !message.contains("X-WR-CALNAME"),
            "a message is no calendar"
        );
        assert!(
            event.contains("DTSTAMP:20261122T090000Z"),
            "with a METHOD it is the moment of making: {event}"
        );
    }
}

#[test]
fn whoever_is_asked_stands_there_by_name_address_part_and_answer() {
    let desk = Desk::of(&super::desk::visit());
    let request = desk.message(Method::Request);
    assert!(
        request.contains(
            "ORGANIZER;CN=\"Dış İlişkiler ^'Protokol^', İstanbul\":mailto:protokol@office.example\r\n"
        ),
        "{request}"
    );
    for line in [
        "CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=ACCEPTED;RSVP=TRUE;CN=\"Ayşe Öztürk\":mailto:ayse@office.example",
        "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;RSVP=TRUE;CN=\"Erion Veliaj\":mailto:erion@tirana.example",
        "CUTYPE=ROOM;ROLE=NON-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"hall@tirana.example\":mailto:hall@tirana.example",
    ] {
        assert!(
            request.contains(&format!("\r\nATTENDEE;{line}\r\n")),
            "{line}: {request}"
        );
    }
    assert!(
        request.contains("X-MICROSOFT-DISALLOW-COUNTER:TRUE"),
        "its hour is fixed: {request}"
    );
}

#[test]
fn a_new_time_voids_all_answers_and_anything_else_voids_none() {
    let desk = Desk::of(&super::desk::visit());
    let moved = desk.message(Method::Reschedule);
    assert_eq!(
        moved.matches("PARTSTAT=NEEDS-ACTION;RSVP=TRUE").count(),
        3,
        "{moved}"
    );
    let updated = desk.message(Method::Update);
    for kept in [
        "PARTSTAT=ACCEPTED;RSVP=FALSE",
        "PARTSTAT=DECLINED;RSVP=FALSE",
        "PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
    ] {
        assert_eq!(updated.matches(kept).count(), 1, "{kept}: {updated}");
    }
    let mut all = guests().to_vec();
    all.push(Attendee {
        mailbox: mailbox("Office", "Protokol@Office.example"),
        ..guests()[1].clone()
    });
    let message = desk.asking(Method::Reschedule, |m| {
        meeting(&Meeting {
            attendees: &all,
            ..*m
        })
    });
    let message = unfolded(&message.unwrap().bytes);
    assert!(
        message.contains("PARTSTAT=DECLINED;RSVP=FALSE;CN=\"Office\""),
        "whoever asks does not ask themself: {message}"
    );
}

#[test]
fn a_cancellation_says_no_more_than_which_meeting() {
    let desk = Desk::of(&super::desk::visit());
    for method in [Method::Cancel, Method::Uninvite] {
        let message = desk.message(method);
        for told in [
            "https://meet.example",
            "Dark suit",
            "Other side",
            "CONFERENCE",
        ] {
            assert!(!message.contains(told), "{told}: {message}");
        }
        assert!(message.contains("SUMMARY:Talk\\; with"), "{message}");
    }
    assert!(
        desk.message(Method::Cancel)
            .contains("STATUS:CANCELLED\r\nCLASS:PUBLIC\r\nTRANSP:TRANSPARENT")
    );
    let off = Desk::with("talk", "meeting", json!({"stage": "cancelled"}));
    assert!(
        off.meeting(Method::Cancel).is_ok(),
        "what is called off is cancelled"
    );
    assert_eq!(off.meeting(Method::Request), Err(Refused::CalledOff));
}

#[test]
fn a_sender_a_word_and_foreign_lines_cannot_break_out() {
    let desk = Desk::of(&super::desk::visit());
    let foreign = [
        "X-MS-OLK-ORIGINALSTART:20261207T090000Z".to_owned(),
        "X-EVIL:a\r\nATTENDEE:mailto:x@example.org".to_owned(),
    ];
    let message = desk.asking(Method::DeclineCounter, |m| {
        meeting(&Meeting {
            sent_by: Some("MAILTO:ayse@office.example"),
            comment: Some("Sorry; no\nBEGIN:VALARM, thanks"),
            foreign: &foreign,
            ..*m
        })
    });
    let message = unfolded(&message.unwrap().bytes);
    assert!(
        message.contains(";SENT-BY=\"mailto:ayse@office.example\":mailto:"),
        "{message}"
    );
    assert!(
        message.contains("COMMENT:Sorry\\; no\\nBEGIN:VALARM\\, thanks\r\n"),
        "{message}"
    );
    assert!(
        message.contains("X-MS-OLK-ORIGINALSTART:20261207T090000Z\r\n"),
        "{message}"
    );
    assert!(
        !message.contains("X-EVIL") && !message.contains("ATTENDEE"),
        "{message}"
    );
}

#[test]
fn what_cannot_be_said_is_refused_with_a_reason() {
    let desk = Desk::of(&super::desk::visit());
    let refused = |change: &dyn Fn(Meeting) -> Option<Refused>| {
        desk.asking(Method::Request, |m| change(Meeting { ..*m }))
    };
    let of = |m: Meeting| meeting(&m).err();
    assert_eq!(
        refused(&|m| of(Meeting {
            item: &"nothing".into(),
            ..m
        })),
        Some(Refused::UnknownItem)
    );
    assert_eq!(
        refused(&|m| of(Meeting {
            item: &"marked".into(),
            ..m
        })),
        Some(Refused::Confidential)
    );
    assert_eq!(
        refused(&|m| of(Meeting {
            attendees: &[],
            ..m
        })),
        Some(Refused::NobodyAsked)
    );
    let nobody = mailbox("Office", " ");
    assert_eq!(
        refused(&|m| of(Meeting {
            organizer: &nobody,
            ..m
        })),
        Some(Refused::NoOrganizer)
    );
    let wrong = [Attendee {
        mailbox: mailbox("X", "x@y\r\nX:1"),
        ..guests()[0].clone()
    }];
    let no_address = refused(&|m| {
        of(Meeting {
            attendees: &wrong,
            ..m
        })
    });
    assert!(
        matches!(&no_address, Some(Refused::NoAddress { .. })),
        "{no_address:?}"
    );
    let open = Desk::with("talk", "when", json!(null));
    assert_eq!(open.meeting(Method::Request), Err(Refused::NoTime));
    let gap = json!({"start": "2026-03-29T02:30", "zone": "Europe/Tirane", "minutes": 30});
    assert_eq!(
        Desk::with("talk", "when", gap).meeting(Method::Request),
        Err(Refused::NoInstant)
    );
    let back =
        json!({"start": "2026-12-07T10:00", "zone": "Europe/Tirane", "end": "2026-12-07T09:00"});
    let back = Desk::with("talk", "when", back);
    assert_eq!(back.meeting(Method::Request), Err(Refused::EndsBeforeStart));
    for language in domain::text::Language::ALL {
        let said = no_address
            .clone()
            .unwrap()
            .sentence(&desk.trip, &"talk".into(), language);
        assert!(said.contains("x@y"), "{said}");
    }
}

fn essence_of(desk: &Desk) -> Essence {
    let index = desk
        .trip
        .items
        .iter()
        .position(|i| i.id.as_str() == "talk")
        .unwrap();
    essence(&desk.trip, &desk.directory, &desk.plan, index).unwrap()
}

#[test]
fn only_time_status_and_place_are_the_essence() {
    let first = essence_of(&Desk::of(&super::desk::visit()));
    let same = |key: &str, value| essence_of(&Desk::with("talk", key, value)) == first;
    assert!(
        same("title", json!("Another title")),
        "O3: a title is no new version"
    );
    assert!(same("dress", json!("Uniform")) && same("people", json!([])));
    assert!(!same("place", json!("tirana")), "LOCATION");
    assert!(
        !same("assumed", json!(["place"])),
        "STATUS: it is tentative now"
    );
    assert!(
        !same("meeting", json!({"stage": "cancelled"})),
        "STATUS: it is called off"
    );
    let at = |start: &str, zone: &str, minutes: u32| json!({"start": start, "zone": zone, "minutes": minutes});
    assert!(same("when", at("2026-12-07T10:00", "Europe/Tirane", 45)));
    assert!(
        !same("when", at("2026-12-07T10:00", "Europe/Tirane", 50)),
        "DTEND"
    );
    assert!(
        !same("when", at("2026-12-07T10:30", "Europe/Tirane", 45)),
        "DTSTART"
    );
    assert!(
        !same("when", at("2026-12-07T10:00", "Europe/Paris", 45)),
        "the zone of DTSTART"
    );
    let mut desk = Desk::of(&super::desk::visit());
    desk.options.content = Content::BusyOnly;
    desk.language = domain::text::Language::Tr;
    assert_eq!(essence_of(&desk), first, "one for all files");
    assert_eq!(Essence::kept(first.as_str()), first);
}

#[test]
fn one_uid_and_one_sequence_in_every_file() {
    let mut desk = Desk::of(&super::desk::visit());
    desk.sequence = 41;
    let uid = format!("UID:{}\r\n", calendar::uid(&desk.trip.id, &"talk".into()));
    assert!(desk.text().contains(&uid) && desk.text().contains("SEQUENCE:41"));
    for method in Method::ALL {
        let message = desk.message(method);
        assert_eq!(message.matches("UID:").count(), 1);
        assert!(
            message.contains(&uid) && message.contains("SEQUENCE:41\r\n"),
            "{message}"
        );
    }
}
