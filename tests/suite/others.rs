//! Checked by others: every kind of calendar file, in every language, through every reader.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use documents::calendar::{
    self, Answer, Attendee, Content, Input, Kind, Mailbox, Meeting, Method, Options, Reminders,
    Role, Times,
};
use documents::calendar_kit;
use domain::directory::Directory;
use domain::id::{ItemId, PartyId};
use domain::plan::{Plan, plan};
use domain::text::Language;
use domain::time::When;
use domain::trip::{Classification, Trip};
use tests::others::{check, verdict};
use tests::{CASES, case};

/// A file by its name.
type File = (String, Vec<u8>);

fn now() -> DateTime<Utc> {
    "2024-11-28T09:00:00Z".parse().unwrap()
}

/// A trip of the cases, in a language.
struct Desk {
    name: &'static str,
    trip: Trip,
    directory: Directory,
    plan: Plan,
    language: Language,
}

impl Desk {
    fn of(name: &'static str, language: Language) -> Desk {
        let (trip, directory) = case(name);
        Desk {
            name,
            plan: plan(&trip, &directory),
            trip,
            directory,
            language,
        }
    }

    fn every() -> Vec<Desk> {
        let each = |language| CASES.map(|name| Desk::of(name, language));
        Language::ALL.into_iter().flat_map(each).collect()
    }

    fn input(&self) -> Input<'_> {
        Input {
            trip: &self.trip,
            directory: &self.directory,
            plan: &self.plan,
            person: None,
            language: self.language,
            released: Some(2),
            stamp: now(),
            revised: &|_| now(),
            sequence: &|_| 3,
            may_see: Classification::Office,
            options: Options::default(),
            only: None,
            announced: &|_| true,
        }
    }

    fn named(&self, what: &str, input: &Input) -> File {
        let written = calendar::write(input);
        assert!(written.written > 0, "{} {what} has an entry", self.name);
        let name = format!("{}.{}.{what}", self.name, self.language.code());
        (name, written.bytes)
    }

    /// The first item at an hour.
    fn meeting(&self) -> &ItemId {
        let mut planned = self.trip.items.iter().zip(&self.plan.items);
        let found = planned.find(|(item, p)| matches!(p.when, Some(When::At(_))) && !item.is_off());
        &found.unwrap().0.id
    }
}

#[test]
fn whole_trips_and_what_one_person_attends() {
    let mut files = Vec::new();
    for desk in &Desk::every() {
        files.push(desk.named("whole", &desk.input()));
        let person: Option<&PartyId> = desk.plan.roster.first();
        let of_one = Input {
            person,
            ..desk.input()
        };
        files.push(desk.named("person", &of_one));
    }
    let read = check(&files);
    assert_eq!(read.len(), 2 * 3 * CASES.len());
    let at = |name: &str| files.iter().position(|(file, _)| file == name).unwrap();
    for (file, row) in [
        ("paris-visit.en.whole", "2024-05-30 Thursday\n11:00-11:45 "),
        (
            "brussels-congress.fa.whole",
            "10:00-10:30 سخنرانی در نشست هم‌اندیشی شهرداران کلان‌شهرها @ محل برگزاری کنگره، بروکسل\n",
        ),
        (
            "antalya-workshop.tr.whole",
            "2024-12-17 Tuesday\n10:00-10:30 ",
        ),
    ] {
        let listing = &read[at(file)].listing;
        assert!(listing.contains(row), "a person reads {row:?} in {listing}");
    }
}

#[test]
fn every_option() {
    let mut files = Vec::new();
    for language in Language::ALL {
        let desk = Desk::of("antalya-workshop", language);
        for times in [Times::EachPlace, Times::OneZoneForAFlight, Times::Utc] {
            for content in [
                Content::Everything,
                Content::TimesAndPlaces,
                Content::BusyOnly,
            ] {
                for reminders in [None, Some(Reminders::default())] {
                    let options = Options {
                        times,
                        content,
                        reminders,
                    };
                    let what = format!("{times:?}.{content:?}.{}", reminders.is_some());
                    let input = Input {
                        options,
                        ..desk.input()
                    };
                    files.push(desk.named(&what, &input));
                }
            }
        }
        let only: HashSet<ItemId> = [desk.meeting().clone()].into();
        let changed = Input {
            only: Some(&only),
            ..desk.input()
        };
        files.push(desk.named("changes", &changed));
    }
    check(&files);
}

#[test]
fn what_was_announced_and_is_called_off() {
    let mut desk = Desk::of("antalya-workshop", Language::En);
    let off = desk.meeting().clone();
    let item = desk.trip.items.iter_mut().find(|item| item.id == off);
    let item = item.unwrap();
    item.own_status = Some(domain::item::ItemStatus::Cancelled);
    item.meeting = None;
    desk.plan = plan(&desk.trip, &desk.directory);
    let read = check(&[desk.named("called-off", &desk.input())]);
    let cancelled = |e: &&tests::others::Event| e.status.as_deref() == Some("CANCELLED");
    assert_eq!(read[0].events.iter().filter(cancelled).count(), 1);
}

#[test]
fn every_message_about_a_meeting() {
    let mailbox = |name: &str, address: &str| Mailbox {
        name: name.to_owned(),
        address: address.to_owned(),
    };
    let organizer = mailbox("Dış İlişkiler; \"Çağrı\"", "office@city.example");
    let attendee = |name: &str, address: &str, role, answer| Attendee {
        mailbox: mailbox(name, address),
        role,
        kind: Kind::Individual,
        answer,
        asked: true,
    };
    let attendees = [
        attendee(
            "شهردار، تهران",
            "mayor@tehran.example",
            Role::Chair,
            Answer::Accepted,
        ),
        attendee(
            "Erion Veliaj",
            "erion@tirana.example",
            Role::Required,
            Answer::NeedsAction,
        ),
        attendee("", "desk@tirana.example", Role::Optional, Answer::Declined),
    ];
    let mut files = Vec::new();
    for language in Language::ALL {
        for name in ["paris-visit", "sister-cities-roundtable"] {
            let desk = Desk::of(name, language);
            for method in Method::ALL {
                let meeting = Meeting {
                    input: &desk.input(),
                    item: desk.meeting(),
                    method,
                    organizer: &organizer,
                    attendees: &attendees,
                    sent_by: Some("assistant@city.example"),
                    comment: Some("Not earlier; not later, please.\nThank you"),
                    foreign: &["X-MICROSOFT-CDO-OWNERAPPTID:42".to_owned()],
                };
                let file = calendar::meeting(&meeting).unwrap();
                let name = format!("{name}.{}.{method:?}", language.code());
                files.push((name, file.bytes));
            }
        }
    }
    check(&files);
}

#[test]
fn the_kit_for_other_peoples_clients() {
    let made = "2026-11-21T09:00:00Z".parse().unwrap();
    for language in Language::ALL {
        let mut files = calendar_kit::files(language, made);
        files.retain(|(name, _)| name.ends_with(".ics"));
        assert_eq!(files.len(), 12);
        let read = check(&files);
        let starts: Vec<&str> = read[..11]
            .iter()
            .map(|file| file.events[0].start.as_str())
            .collect();
        assert_eq!(
            starts,
            [
                "2027-10-25T05:35:00Z",
                "2027-10-26T08:00:00Z",
                "2027-10-27",
                "2027-10-28",
                "2027-10-29T11:30:00Z",
                "2027-10-30T10:00:00Z",
                "2027-10-31T01:30:00Z",
                "2027-11-01T15:00:00Z",
                "2027-11-02T08:30:00Z",
                "2027-10-26T08:00:00Z",
                "2027-11-02T08:30:00Z",
            ]
        );
        let row = match language {
            Language::En => "08:35-11:20 Kit: flight to Brussels @ Istanbul",
            Language::Tr => "08:35-11:20 Deneme: Brüksel uçuşu @ İstanbul",
            Language::Fa => "08:35-11:20 آزمایش: پرواز به بروکسل @ استانبول",
        };
        assert!(read[0].listing.contains(row), "{}", read[0].listing);
    }
}

#[test]
fn each_reader_would_notice() {
    let desk = Desk::of("paris-visit", Language::En);
    let (_, bytes) = desk.named("whole", &desk.input());
    let text = String::from_utf8(bytes).unwrap();
    let planted = [
        (
            "two-starts",
            "DTSTART;",
            "DTSTART:20240530T090000Z\r\nDTSTART;",
        ),
        ("open-entry", "END:VEVENT\r\n", ""),
        ("other-rules", "TZOFFSETTO:+0200", "TZOFFSETTO:+0300"),
        ("odd-status", "STATUS:", "STATUS:UN"),
        ("two-lengths", "DTEND;", "DURATION:PT1H\r\nDTEND;"),
        ("floating", "DTSTART;TZID=Europe/Paris:", "DTSTART:"),
        ("nobody-asked", "CALSCALE", "METHOD:REQUEST\r\nCALSCALE"),
    ];
    let files = planted.map(|(name, right, wrong)| {
        assert!(text.contains(right), "{name} can be planted");
        (name.to_owned(), text.replacen(right, wrong, 1).into_bytes())
    });
    let found = verdict(&files).unwrap_err();
    for (name, reader) in [
        ("two-starts", "lint"),
        ("two-starts", "icalendar"),
        ("two-starts", "libical"),
        ("two-starts", "vobject"),
        ("open-entry", "ical.js"),
        ("other-rules", "dateutil"),
        ("other-rules", "ical.js"),
        ("odd-status", "ical"),
        ("two-lengths", "khal"),
        ("floating", "lint"),
        ("nobody-asked", "libical"),
    ] {
        let line = format!("{name}.ics: {reader}: ");
        assert!(found.contains(&line), "{line} is missing in:\n{found}");
    }
}
