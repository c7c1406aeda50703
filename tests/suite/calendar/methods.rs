//! A meeting as a message, and the choices of a file, as others read them and as they were looked at.

use documents::calendar::{
    Answer, Attendee, Content, Kind, Mailbox, Meeting, Method, Options, Reminders, Role, Times,
    Written, meeting,
};
use domain::text::Language;
use serde_json::{Value, json};
use tests::golden;

use super::desk::Desk;
use super::readers::read_back;

/// A flight, a talk on video with the other side, a dinner without an hour, a room.
pub(super) fn visit() -> Desk {
    visit_with(json!({"start": "2024-12-07T10:00", "zone": "Europe/Tirane", "minutes": 45}))
}

/// The same, and the talk at another time.
pub(super) fn visit_with(when: Value) -> Desk {
    let mut desk = Desk::with(json!([
        {"id": "out", "kind": "flight", "title": "Flight to Tirana", "from_place": "istanbul", "place": "tirana",
         "carrier": "Turkish Airlines", "number": "TK1077",
         "when": {"start": "2024-12-07T08:10", "zone": "Europe/Istanbul", "end": "2024-12-07T07:55", "end_zone": "Europe/Tirane"}},
        {"id": "talk", "kind": "meeting", "title": "Talk; with the Mayor, \"in person\"",
         "titles": {"tr": "Başkan ile görüşme", "fa": "گفت‌وگو با شهردار"}, "place": "hall", "when": when, "fixed": true,
         "meeting": {"stage": "confirmed", "counterparts": ["erion"], "link": "https://meet.example/talk", "format": "hybrid"}},
        {"id": "dinner", "kind": "meal", "title": "Dinner", "place": "hall",
         "when": {"date": "2024-12-07", "part": "evening", "zone": "Europe/Tirane"}},
        {"id": "night", "kind": "stay", "title": "Hotel", "place": "tirana",
         "when": {"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "end": "2024-12-08T11:00"}},
    ]));
    desk.sequence = 2;
    desk
}

pub(super) fn office() -> Mailbox {
    mailbox(
        "Dış İlişkiler \"Protokol\", İstanbul",
        "protokol@office.example",
    )
}

pub(super) fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox {
        name: name.to_owned(),
        address: address.to_owned(),
    }
}

/// Asks something of the talk with those who are asked to it.
pub(super) fn about<T>(desk: &Desk, method: Method, ask: impl FnOnce(&Meeting) -> T) -> T {
    let guest = |name, address, role, answer| Attendee {
        mailbox: mailbox(name, address),
        role,
        kind: Kind::Individual,
        answer,
        asked: true,
    };
    let guests = [
        guest(
            "Ayşe Öztürk",
            "ayse@office.example",
            Role::Chair,
            Answer::Accepted,
        ),
        guest(
            "Erion Veliaj",
            "erion@tirana.example",
            Role::Required,
            Answer::NeedsAction,
        ),
    ];
    let asked = if method == Method::Uninvite {
        &guests[1..]
    } else {
        &guests
    };
    let declined = "We regret: the hour stands; thank you,\nthe office";
    desk.input(|input| {
        ask(&Meeting {
            input,
            item: &"talk".into(),
            method,
            organizer: &office(),
            attendees: asked,
            sent_by: Some("ayse@office.example"),
            comment: (method == Method::DeclineCounter).then_some(declined),
            foreign: &["X-MS-OLK-ORIGINALSTART:20241207T090000Z".to_owned()],
        })
    })
}

pub(super) fn message(desk: &Desk, method: Method) -> Written {
    about(desk, method, meeting).unwrap()
}

fn name(method: Method) -> String {
    format!("{method:?}").to_lowercase()
}

#[test]
fn messages_stay_as_they_were_looked_at() {
    for method in Method::ALL {
        let file = format!("calendar/meeting.{}.ics", name(method));
        golden(&file, &message(&visit(), method).bytes);
    }
}

#[test]
fn others_read_the_messages_to_the_instants_of_the_plan() {
    let desks = Language::ALL.map(|language| Desk {
        language,
        ..visit()
    });
    // A declined proposal has no time that could be read.
    let timed = Method::ALL
        .into_iter()
        .filter(|m| *m != Method::DeclineCounter);
    let files: Vec<Written> = timed
        .flat_map(|method| desks.iter().map(move |desk| message(desk, method)))
        .collect();
    for read in read_back(&files.iter().collect::<Vec<_>>()) {
        let [event] = &read.events[..] else {
            panic!("one meeting: {read:?}");
        };
        assert_eq!(
            (event.start.as_str(), event.end.as_str(), event.sequence),
            ("2024-12-07T09:00:00Z", "2024-12-07T09:45:00Z", 2)
        );
    }
}

#[test]
fn every_choice_gives_a_file_that_others_read_alike() {
    let mut files = Vec::new();
    for times in [Times::EachPlace, Times::OneZoneForAFlight, Times::Utc] {
        for content in [
            Content::Everything,
            Content::TimesAndPlaces,
            Content::BusyOnly,
        ] {
            for reminders in [None, Some(Reminders::default())] {
                let mut desk = visit();
                desk.options = Options {
                    times,
                    content,
                    reminders,
                };
                files.push(desk.write());
            }
        }
    }
    for (read, file) in read_back(&files.iter().collect::<Vec<_>>())
        .iter()
        .zip(&files)
    {
        assert_eq!(read.events.len(), file.written);
        assert_eq!(
            (read.events[0].start.as_str(), read.events[0].end.as_str()),
            ("2024-12-07T05:10:00Z", "2024-12-07T06:55:00Z"),
            "the same instants on every clock"
        );
    }
    golden(
        "calendar/options.each-place.times-and-places.ics",
        &files[3].bytes,
    );
    golden("calendar/options.utc.busy-only.ics", &files[16].bytes);
}

#[test]
fn what_is_called_off_is_there_once_more_and_frees_its_hour() {
    let mut desk = Desk::with(json!([
        {"id": "talk", "title": "Talk", "place": "hall", "status": "cancelled",
         "when": {"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30}},
        {"id": "walk", "title": "Walk", "when": {"start": "2024-12-07T16:00", "zone": "Europe/Tirane", "minutes": 30}},
    ]));
    (desk.announced, desk.sequence) = (true, 3);
    let written = desk.write();
    let read = read_back(&[&written]).remove(0);
    let status: Vec<_> = read.events.iter().map(|e| e.status.as_deref()).collect();
    assert_eq!(status, [Some("CANCELLED"), Some("CONFIRMED")]);
    golden("calendar/called-off.ics", &written.bytes);
}
