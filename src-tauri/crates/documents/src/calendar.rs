//! Calendar files (iCalendar, RFC 5545) of a trip: of all of it, or of what one person attends.
//!
//! A file is what a mail client opens, so it is written for the clients as they are: one
//! VTIMEZONE for each zone, read back before it leaves; no floating time; texts that cannot break
//! out of their lines; no METHOD, organizer or attendee, which would make servers send mail; no
//! alarm. It holds what a traveller needs on the day and nothing else: names of both sides, the
//! place, the local times, the dress. Briefings, purposes, notes, bookings, papers and telephone
//! numbers stay in the book. The same trip gives the same bytes.
//!
//! Left out and listed: what is to be placed, what has no instant, what ends before it starts,
//! what the reader may not see, and what is called off (a plain file never announced it, so there
//! is nothing to take back).

mod clocks;
mod describe;
mod encode;
mod event;
mod file_name;
mod fold;
mod moment;
mod phrases;
mod reading;
mod spots;
mod vtimezone;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use domain::directory::Directory;
use domain::id::{ItemId, PartyId, TripId};
use domain::item::Item;
use domain::plan::Plan;
use domain::text::Language;
use domain::trip::{Classification, Invitation, Trip};
use serde::Serialize;
use uuid::Uuid;

use crate::words::Words;
use moment::{Moment, Timed};

/// The name space of UIDs: UUIDv5 of `attache.calendar` in the name space of domain names.
const NAMESPACE: Uuid = Uuid::from_u128(0xae96_f1d0_6239_5c41_a42c_c005_34fd_5a16);

/// What stands after the `@` of a UID. It never changes, and nothing is looked up under it.
const UID_DOMAIN: &str = "attache.calendar";

/// Fewer entries than these are not worth a processor of their own.
const SHORTEST_RUN: usize = 500;

/// What is to be written.
pub struct Input<'a> {
    /// The trip.
    pub trip: &'a Trip,
    /// Its people and places.
    pub directory: &'a Directory,
    /// Its plan.
    pub plan: &'a Plan,
    /// Only what this person, or organization, attends.
    pub person: Option<&'a PartyId>,
    /// The language of all texts.
    pub language: Language,
    /// The number of the release that is written; none is the live plan, marked as not released.
    pub released: Option<u32>,
    /// Now: the date of the file's name where the trip has no day yet.
    pub stamp: DateTime<Utc>,
    /// When an item was last changed. Without a method DTSTAMP is this, not the moment of writing
    /// (RFC 5545 §3.8.7.2).
    pub revised: &'a dyn Fn(&ItemId) -> DateTime<Utc>,
    /// The SEQUENCE of an item: 0 until it is issued.
    pub sequence: &'a dyn Fn(&ItemId) -> u32,
    /// The highest marking that the reader may see; items above it are left out.
    pub may_see: Classification,
}

/// A calendar file.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The file. Empty where nothing could be written: a calendar without an entry is not valid.
    pub bytes: Vec<u8>,
    /// What to call it: `trip-<slug>-<date>.ics`, in ASCII.
    pub file_name: String,
    /// How many entries it has.
    pub written: usize,
    /// What is not in it, and why, in the order of the trip.
    pub left_out: Vec<LeftOut>,
    /// Entries whose times stand in UTC, because a clock shows them twice or because no client
    /// could be told the rules of their zone.
    pub in_utc: Vec<ItemId>,
}

/// An item that is not in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The item.
    pub item: ItemId,
    /// Why.
    pub reason: Reason,
}

/// Why an item is not in a calendar file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It has no day yet.
    Unplaced,
    /// Its start or its end does not exist on the clock of its place.
    NoInstant,
    /// It ends before it starts.
    EndsBeforeStart,
    /// The reader may not see it.
    Confidential,
    /// It is called off.
    Cancelled,
}

impl LeftOut {
    /// What is left out and why, in a sentence.
    pub fn sentence(&self, trip: &Trip, language: Language) -> String {
        let id = match self.reason {
            Reason::Unplaced => "calendar-left-unplaced",
            Reason::NoInstant => "calendar-left-no-instant",
            Reason::EndsBeforeStart => "calendar-left-ends-before-start",
            Reason::Confidential => "calendar-left-confidential",
            Reason::Cancelled => "calendar-left-cancelled",
        };
        let title = trip
            .item(self.item.as_str())
            .map_or(self.item.as_str(), |item| {
                let title = item.nearest_title(language);
                if title.is_empty() {
                    self.item.as_str()
                } else {
                    title
                }
            });
        Words::of(language).say(id, &[("title", title)])
    }
}

/// The UID of an item that brings none: UUIDv5 of the trip's and the item's id, the same for ever.
pub fn uid(trip: &TripId, item: &ItemId) -> String {
    // No id holds a control character, so no two pairs of ids give the same name.
    let name = [trip.as_str(), "\n", item.as_str()].concat();
    let uuid = Uuid::new_v5(&NAMESPACE, name.as_bytes());
    let mut text = [0; uuid::fmt::Hyphenated::LENGTH];
    [uuid.hyphenated().encode_lower(&mut text), "@", UID_DOMAIN].concat()
}

/// What the writers of a file share: all of the input but what only the owner may ask.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    trip: &'a Trip,
    directory: &'a Directory,
    plan: &'a Plan,
    person: Option<&'a PartyId>,
    language: Language,
    released: Option<u32>,
}

/// An entry of the file.
struct Entry {
    index: usize,
    uid: String,
    revised: DateTime<Utc>,
    sequence: u32,
    moment: Moment,
    /// The names of the zones of its start and end; none on whole days and in UTC.
    zones: Option<(&'static str, &'static str)>,
}

/// Writes a calendar file.
pub fn write(input: &Input) -> Written {
    let (mut entries, left_out) = entries(input);
    let (vtimezones, in_utc) = settle(input.trip, &mut entries);
    let sheet = Sheet {
        trip: input.trip,
        directory: input.directory,
        plan: input.plan,
        person: input.person,
        language: input.language,
        released: input.released,
    };
    Written {
        bytes: if entries.is_empty() {
            Vec::new()
        } else {
            file(sheet, &vtimezones, &entries)
        },
        file_name: file_name::of(input),
        written: entries.len(),
        left_out,
        in_utc,
    }
}

/// Gives each entry its clocks; the VTIMEZONEs of the file, and what had to be put in UTC.
fn settle(trip: &Trip, entries: &mut [Entry]) -> (Vec<String>, Vec<ItemId>) {
    let timed: Vec<Timed> = entries.iter().filter_map(Entry::timed).collect();
    let clocks = clocks::settle(&timed);
    let mut names = clocks.names.into_iter();
    let mut in_utc = Vec::new();
    for entry in entries {
        let Some(timed) = entry.timed() else { continue };
        entry.zones = names.next().flatten();
        let at_home_in_utc = timed.start.zone.is_utc() && timed.end.zone.is_utc();
        if entry.zones.is_none() && !at_home_in_utc {
            in_utc.push(trip.items[entry.index].id.clone());
        }
    }
    (clocks.vtimezones, in_utc)
}

/// The whole file; a long one is written by all processors, each a run of its entries.
fn file(sheet: Sheet, vtimezones: &[String], entries: &[Entry]) -> Vec<u8> {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let run = entries.len().div_ceil(processors).max(SHORTEST_RUN);
    let write_run = |run: &[Entry]| {
        let mut writer = event::Writer::new(sheet, run.len());
        run.iter().for_each(|entry| writer.event(entry));
        writer.finish()
    };
    let mut writer = event::Writer::new(sheet, 0);
    writer.open(vtimezones);
    let mut file = writer.finish();
    if entries.len() <= run {
        file.push_str(&write_run(entries));
    } else {
        std::thread::scope(|scope| {
            let runs: Vec<_> = entries
                .chunks(run)
                .map(|run| scope.spawn(move || write_run(run)))
                .collect();
            for run in runs {
                match run.join() {
                    Ok(text) => file.push_str(&text),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
    }
    file.push_str("END:VCALENDAR\r\n");
    file.into_bytes()
}

impl Entry {
    fn timed(&self) -> Option<Timed> {
        match self.moment {
            Moment::Timed(timed) => Some(timed),
            Moment::Days { .. } => None,
        }
    }
}

/// What is written, in the order of the programme, and what is not, in the order of the trip.
fn entries(input: &Input) -> (Vec<Entry>, Vec<LeftOut>) {
    let trip = input.trip;
    let concerned = concerned(input);
    let mut left_out = Vec::new();
    let mut moments: Vec<Option<Moment>> = vec![None; trip.items.len()];
    for (index, item) in trip.items.iter().enumerate().filter(|(i, _)| concerned[*i]) {
        let hidden = item
            .classification
            .is_some_and(|marking| marking > input.may_see);
        let moment = if hidden {
            Err(Reason::Confidential)
        } else {
            moment::of(trip, &input.plan.items, index)
        };
        match moment {
            Ok(moment) => moments[index] = Some(moment),
            Err(reason) => left_out.push(LeftOut {
                item: item.id.clone(),
                reason,
            }),
        }
    }
    let mut uids = uids(trip);
    let order = input.plan.order(trip).into_iter();
    let entries = order.filter_map(|index| {
        let moment = moments[index].take()?;
        let id = &trip.items[index].id;
        Some(Entry {
            index,
            uid: std::mem::take(&mut uids[index]),
            revised: (input.revised)(id),
            sequence: (input.sequence)(id),
            moment,
            zones: None,
        })
    });
    (entries.collect(), left_out)
}

/// The UID of every item, the same in a file of all as in a file of one person. Two entries with
/// one UID make Outlook refuse a file, so where two items bring the same one, the later gets its
/// derived one.
fn uids(trip: &Trip) -> Vec<String> {
    let mut used = HashSet::new();
    let uids = trip.items.iter().map(|item| {
        let kept = item
            .uid
            .as_ref()
            .filter(|uid| is_uid(uid) && !used.contains(*uid));
        let mut name = kept.cloned().unwrap_or_else(|| uid(&trip.id, &item.id));
        while !used.insert(name.clone()) {
            name = uid(&trip.id, &ItemId::new(name));
        }
        name
    });
    uids.collect()
}

fn is_uid(text: &str) -> bool {
    (1..=255).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Which items concern the reader of the file: all, or those that one person attends.
fn concerned(input: &Input) -> Vec<bool> {
    let Some(person) = input.person else {
        return vec![true; input.trip.items.len()];
    };
    let mut concerned: Vec<bool> = input
        .trip
        .items
        .iter()
        .map(|item| takes_part(item, person))
        .collect();
    for index in input.plan.items_of(person) {
        concerned[index] = true;
    }
    concerned
}

/// Whether someone takes part from outside: as a participant who is not represented and has not
/// declined, as a representative, a counterpart or the interpreter.
fn takes_part(item: &Item, person: &PartyId) -> bool {
    let listed = item.participants.iter().any(|p| match &p.represented_by {
        Some(substitute) => substitute == person,
        None => &p.who == person && p.invitation != Some(Invitation::Declined),
    });
    let meets = item.meeting.as_ref().is_some_and(|meeting| {
        meeting.counterparts.contains(person) || meeting.interpreter.as_ref() == Some(person)
    });
    listed || meets
}

#[cfg(test)]
mod tests;
