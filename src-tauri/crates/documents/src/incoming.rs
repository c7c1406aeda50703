//! Calendars that come in: invitations, changes, cancellations and answers, in `.ics` and `.eml`.
//!
//! Files of others are read as they are, not as they ought to be: [`read`] never fails and never
//! panics, mends what has one plain meaning and says so, and lists with its line whatever it cannot
//! use. What it cannot know (an hour without a zone, a zone whose name and rules disagree) stays a
//! question. A hostile file costs no more than a large one: size, depth, length of lines, events and
//! repetitions have their limits. Nothing is sent, and no address in a file is ever asked.
//!
//! Lines, values and zones are read here rather than by a library, because three things are needed
//! that none gives: the number of the line, the line itself for the answer, and bytes put together
//! before they are decoded.

mod codes;
mod draft;
mod event;
mod file;
mod flight;
mod line;
mod lines;
mod mail;
mod note;
mod people;
mod rule;
mod series;
mod settle;
mod shape;
mod times;
mod value;
mod zones;

use std::collections::HashMap;

use chrono::NaiveDate;
use encoding_rs::{Encoding, UTF_8};
use serde::Serialize;

pub use event::{
    Answer, Attendee, Busy, Class, Event, Mail, Method, Moment, Party, Role, StampSource, Status,
    Trust,
};
pub use note::{Note, Weight, What};

/// What a file may cost.
pub mod limits {
    /// The largest file, in bytes.
    pub const FILE: usize = 32 << 20;
    /// The most events of a file.
    pub const EVENTS: usize = 20_000;
    /// How deep parts may lie within parts; an alarm in an event in a calendar is the third.
    pub const DEPTH: usize = 8;
    /// The most instances that the rules of a file may make.
    pub const INSTANCES: usize = 5_000;
    /// The most notes.
    pub const NOTES: usize = 1_000;
    /// The most guests of an event.
    pub const ATTENDEES: usize = 1_000;
    /// The most guests, further and excepted dates, and foreign lines of a whole file.
    pub const PIECES: u32 = 400_000;
    /// The most lines of an event.
    pub(super) const LINES: usize = 5_000;
    /// The most rules of an event, and the most excepting ones.
    pub(super) const RULES: usize = 8;
    /// The most codes of delivery of an event.
    pub(super) const CODES: usize = 50;
    /// The most remarks on an event.
    pub(super) const REMARKS: usize = 8;
    /// The most foreign lines of an event, and the longest.
    pub(super) const FOREIGN_LINES: usize = 200;
    pub(super) const FOREIGN_LINE: usize = 8 << 10;
    /// The most names of zones of a calendar.
    pub(super) const ZONES: usize = 1_000;
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Read {
    /// What its first calendar wants; of a mail, that of the mail where the calendar says none.
    pub method: Option<Method>,
    /// The programme that wrote it (`PRODID`).
    pub product: Option<String>,
    /// The name of the calendar.
    pub name: Option<String>,
    /// Its events, in the order of the file.
    pub events: Vec<Event>,
    /// What is not imported, what was mended, and what is to be decided.
    pub notes: Vec<Note>,
    /// The mail in which it came.
    pub mail: Option<Mail>,
}

/// What a file is read beside.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside {
    /// The days that matter, the last one included: of a series, the times on other days are not made.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// When our rules of time zones were made; without it, the end of the year of their version.
    pub zones_made: Option<NaiveDate>,
}

/// What a file holds: a calendar or a mail, by its content and not by its name.
pub fn read(bytes: &[u8], file_name: &str) -> Read {
    read_beside(bytes, file_name, &Beside::default())
}

/// The same, for a trip whose days are known.
pub fn read_beside(bytes: &[u8], _file_name: &str, beside: &Beside) -> Read {
    let mut desk = Desk::new(*beside);
    let mut read = Read::default();
    if bytes.len() > limits::FILE {
        desk.say_of_file(What::FileTooLarge {
            most: limits::FILE >> 20,
        });
    } else {
        by_content(bytes, &mut desk, &mut read);
    }
    read.events = settle::once(std::mem::take(&mut read.events), &mut desk);
    read.notes = desk.into_notes();
    read
}

fn by_content(bytes: &[u8], desk: &mut Desk, read: &mut Read) {
    let wide = wide(bytes);
    let bytes = wide.as_deref().map_or(bytes, str::as_bytes);
    let text = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start();
    if text.is_empty() {
        desk.say_of_file(What::Empty);
    } else if mail::is_one(text) {
        mail::read(text, desk, read);
    } else if !file::read(bytes, file::Envelope::default(), desk, read) {
        desk.say_of_file(match is_web_page(text) {
            true => What::WebPage,
            false => What::NotACalendar,
        });
    }
}

/// A text in UTF-16, which begins with a mark, decoded.
fn wide(bytes: &[u8]) -> Option<String> {
    let (encoding, _) = Encoding::for_bom(bytes)?;
    (encoding != UTF_8).then(|| encoding.decode(bytes).0.into_owned())
}

/// A link that has run out, or that asks for a sign-in, is saved as the page that says so.
fn is_web_page(text: &[u8]) -> bool {
    let head = text[..text.len().min(1024)].to_ascii_lowercase();
    let has = |tag: &[u8]| head.windows(tag.len()).any(|part| part == tag);
    head.starts_with(b"<") && (has(b"<html") || has(b"<!doctype html") || has(b"<head"))
}

/// What all readers of one file share: what is to be said, and what it may still cost.
struct Desk {
    beside: Beside,
    notes: Vec<Note>,
    more_notes: usize,
    pieces: u32,
    zones: Vec<String>,
    zone_numbers: HashMap<String, usize>,
}

impl Desk {
    fn new(beside: Beside) -> Self {
        Desk {
            beside,
            notes: Vec::new(),
            more_notes: 0,
            pieces: limits::PIECES,
            zones: Vec::new(),
            zone_numbers: HashMap::new(),
        }
    }

    fn say(&mut self, line: u32, about: Option<&str>, what: What) {
        if self.notes.len() >= limits::NOTES {
            self.more_notes += 1;
            return;
        }
        self.notes.push(Note {
            line,
            about: about.map(draft::shown),
            what,
        });
    }

    fn say_of_file(&mut self, what: What) {
        self.say(0, None, what);
    }

    /// Takes one piece of what the file may cost; false when nothing is left.
    fn spend(&mut self) -> bool {
        if self.pieces == 1 {
            self.say_of_file(What::TooMuch);
        }
        self.pieces = self.pieces.saturating_sub(1);
        self.pieces > 0
    }

    /// The number of a zone's name in this calendar.
    fn zone_number(&mut self, name: &str) -> Option<usize> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        if let Some(number) = self.zone_numbers.get(name) {
            return Some(*number);
        }
        let number = self.zones.len();
        if number >= limits::ZONES {
            return None;
        }
        self.zones.push(name.to_owned());
        self.zone_numbers.insert(name.to_owned(), number);
        Some(number)
    }

    fn into_notes(mut self) -> Vec<Note> {
        if self.more_notes > 0 {
            self.notes.push(Note {
                line: 0,
                about: None,
                what: What::More {
                    number: self.more_notes,
                },
            });
        }
        self.notes
    }
}

#[cfg(test)]
mod tests;
