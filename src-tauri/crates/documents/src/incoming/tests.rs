//! What comes in, kind by kind. Each test is named by what is wrong with the file.

mod bombs;
mod bytes;
mod mails;
mod people;
mod repairs;
mod series;
mod zones;

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use domain::text::Language;

use super::{Event, Moment, Read, What, read};
use crate::words::Words;

/// A calendar around some lines.
fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n{lines}\nEND:VCALENDAR\n")
}

/// A calendar with one event, in UTC unless its lines say otherwise.
fn event_of(lines: &str) -> String {
    let start = if lines.contains("DTSTART") {
        ""
    } else {
        "DTSTART:20270325T080000Z\nDTEND:20270325T090000Z\n"
    };
    let uid = if lines.contains("UID") {
        ""
    } else {
        "UID:1@test\n"
    };
    calendar(&format!(
        "BEGIN:VEVENT\n{uid}DTSTAMP:20270301T000000Z\n{start}{lines}\nEND:VEVENT"
    ))
}

fn read_text(text: &str) -> Read {
    let read = read(text.as_bytes(), "test.ics");
    for note in &read.notes {
        for language in Language::ALL {
            let said = note.sentence(Words::of(language));
            assert!(
                !said.starts_with("incoming-") && !said.contains("{ "),
                "{note:?} has its sentence: {said}"
            );
        }
    }
    read
}

/// The only event of a file.
fn only(read: &Read) -> &Event {
    assert_eq!(read.events.len(), 1, "one event; notes: {:?}", read.notes);
    &read.events[0]
}

/// The only event, and what is said of the file.
fn one(text: &str) -> (Event, Vec<What>) {
    let read = read_text(text);
    (only(&read).clone(), whats(&read))
}

fn whats(read: &Read) -> Vec<What> {
    read.notes.iter().map(|note| note.what.clone()).collect()
}

fn says(read: &Read, what: &What) -> bool {
    read.notes.iter().any(|note| note.what == *what)
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> Moment {
    Moment::Day { date: date(text) }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn starts_at(event: &Event) -> DateTime<Utc> {
    event.start.as_ref().unwrap().instant().unwrap()
}

/// What a thread has worked since it was asked first: on a busy machine a clock on the wall tells how busy
/// it is, not how long a reader takes.
struct Worked(Duration);

impl Worked {
    fn begin() -> Self {
        Worked(worked())
    }

    fn so_far(&self) -> Duration {
        worked().saturating_sub(self.0)
    }
}

fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let first = told
        .as_deref()
        .and_then(|text| text.split_whitespace().next()?.parse().ok());
    match first {
        Some(nanoseconds) => Duration::from_nanos(nanoseconds),
        // Elsewhere the wall's must do.
        None => std::time::SystemTime::UNIX_EPOCH
            .elapsed()
            .unwrap_or_default(),
    }
}
