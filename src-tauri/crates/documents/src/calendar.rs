//! Calendar files (iCalendar, RFC 5545) of a trip: of all of it, of what one person attends, of
//! what changed; and one meeting as a message between calendars (`meeting`).
//!
//! A file is what a mail client opens, so it is written for the clients as they are: one
//! VTIMEZONE for each zone, read back before it leaves; no floating time; texts that cannot break
//! out of their lines; no METHOD, organizer or attendee but in a message, because they make
//! servers send mail; no alarm but on request. It holds what a traveller needs on the day and
//! nothing else: names of both sides, the place, the local times, the dress. Briefings, purposes,
//! notes, bookings, papers and telephone numbers stay in the book. The same trip gives the same
//! bytes.
//!
//! Left out and listed: what is to be placed, what has no instant, what ends before it starts,
//! what the reader may not see, and what is called off, unless a file announced it: then it is
//! written once more as cancelled, because most calendars never delete what is absent.

pub(crate) mod address;
mod came;
mod clocks;
mod describe;
pub(crate) mod encode;
mod essence;
mod event;
mod file_name;
mod foreign;
mod identity;
mod left_out;
mod lines;
mod meeting;
mod moment;
mod options;
mod phrases;
mod reading;
mod saying;
mod spots;
mod vtimezone;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use domain::directory::Directory;
use domain::id::{ItemId, PartyId};
use domain::item::Item;
use domain::plan::Plan;
use domain::text::Language;
use domain::trip::{Classification, Invitation, Trip};

pub use essence::{Essence, essence};
pub use identity::uid;
pub use left_out::{LeftOut, Reason};
pub use meeting::{
    Answer, Attendee, FILE_NAME, Kind, Mailbox, Meeting, Method, Refused, Role, meeting,
};
use moment::{Moment, Timed};
pub use options::{Content, Options, Reminders, Times};
pub(crate) use saying::{Said, said};

/// Fewer entries than these are not worth a processor of their own.
const SHORTEST_RUN: usize = 500;

/// What is to be written.
#[derive(Clone, Copy)]
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
    /// Whose clock, how much of each item, reminders.
    pub options: Options,
    /// Only these items, for a file of what changed.
    pub only: Option<&'a HashSet<ItemId>>,
    /// Whether a file announced an item before: then it is written once more as cancelled when it
    /// is called off.
    pub announced: &'a dyn Fn(&ItemId) -> bool,
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

/// What the writers of a file share: all of the input but what only the owner may ask.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    trip: &'a Trip,
    directory: &'a Directory,
    plan: &'a Plan,
    person: Option<&'a PartyId>,
    language: Language,
    released: Option<u32>,
    options: Options,
    /// Whether it is a message about one meeting, for people who have nothing to do with the
    /// programme.
    message: bool,
}

impl<'a> Sheet<'a> {
    fn of(input: &Input<'a>) -> Sheet<'a> {
        Sheet {
            trip: input.trip,
            directory: input.directory,
            plan: input.plan,
            person: input.person,
            language: input.language,
            released: input.released,
            options: input.options,
            message: false,
        }
    }
}

/// An entry of the file.
struct Entry {
    index: usize,
    uid: String,
    /// When this was written of it: the last revision, or with a METHOD the moment of making.
    stamp: DateTime<Utc>,
    revised: DateTime<Utc>,
    sequence: u32,
    moment: Moment,
    /// The names of the zones of its start and end; none on whole days and in UTC.
    zones: Option<(&'static str, &'static str)>,
    /// Whether it is called off.
    off: bool,
}

/// Writes a calendar file.
pub fn write(input: &Input) -> Written {
    let (mut entries, left_out) = entries(input);
    let (vtimezones, in_utc) = settle(input, &mut entries);
    let sheet = Sheet::of(input);
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
fn settle(input: &Input, entries: &mut [Entry]) -> (Vec<String>, Vec<ItemId>) {
    match input.options.times {
        Times::Utc => return (Vec::new(), Vec::new()),
        Times::EachPlace => {}
        Times::OneZoneForAFlight => entries.iter_mut().for_each(|entry| {
            if let Moment::Timed(timed) = &mut entry.moment {
                *timed = timed.on_one_clock();
            }
        }),
    }
    let timed: Vec<Timed> = entries.iter().filter_map(Entry::timed).collect();
    let clocks = clocks::settle(&timed);
    let mut names = clocks.names.into_iter();
    let mut in_utc = Vec::new();
    for entry in entries {
        let Some(timed) = entry.timed() else { continue };
        entry.zones = names.next().flatten();
        let at_home_in_utc = timed.start.zone.is_utc() && timed.end.zone.is_utc();
        if entry.zones.is_none() && !at_home_in_utc {
            in_utc.push(input.trip.items[entry.index].id.clone());
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
    writer.open(None, vtimezones);
    let mut file = writer.finish();
    let texts: Vec<String> = if entries.len() <= run {
        vec![write_run(entries)]
    } else {
        std::thread::scope(|scope| {
            let runs: Vec<_> = entries
                .chunks(run)
                .map(|run| scope.spawn(move || write_run(run)))
                .collect();
            runs.into_iter()
                .map(|run| {
                    run.join()
                        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
                })
                .collect()
        })
    };
    file.reserve_exact(texts.iter().map(String::len).sum::<usize>() + 16);
    texts.iter().for_each(|text| file.push_str(text));
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
        match moment_of(input, index, item) {
            Ok(moment) => moments[index] = Some(moment),
            Err(reason) => left_out.push(LeftOut {
                item: item.id.clone(),
                reason,
            }),
        }
    }
    let mut uids = identity::uids(trip);
    let order = input.plan.order(trip).into_iter();
    let entries = order.filter_map(|index| {
        let moment = moments[index].take()?;
        let item = &trip.items[index];
        let came = item.came.as_ref().filter(|came| came.stands_for(item));
        let revised = came
            .and_then(|came| came.stamp)
            .unwrap_or_else(|| (input.revised)(&item.id));
        Some(Entry {
            index,
            uid: std::mem::take(&mut uids[index]),
            stamp: revised,
            revised,
            sequence: (input.sequence)(&item.id),
            moment,
            zones: None,
            off: item.is_off(),
        })
    });
    (entries.collect(), left_out)
}

/// When an item stands in the file, or why it does not.
fn moment_of(input: &Input, index: usize, item: &Item) -> Result<Moment, Reason> {
    if item.classification.is_some_and(|m| m > input.may_see) {
        return Err(Reason::Confidential);
    }
    if item.is_off() && !(input.announced)(&item.id) {
        return Err(Reason::Cancelled);
    }
    if input.options.content == Content::BusyOnly && item.kind.leaves_free() {
        return Err(Reason::LeavesFree);
    }
    moment::of(input.trip, &input.plan.items, index)
}

/// Which items concern the reader of the file: all, or those that one person attends; of a file
/// of what changed, only these.
fn concerned(input: &Input) -> Vec<bool> {
    let items = &input.trip.items;
    let mut concerned: Vec<bool> = match input.person {
        None => vec![true; items.len()],
        Some(person) => items.iter().map(|item| takes_part(item, person)).collect(),
    };
    if let Some(person) = input.person {
        for index in input.plan.items_of(person) {
            concerned[index] = true;
        }
    }
    if let Some(only) = input.only {
        for (concerned, item) in concerned.iter_mut().zip(items) {
            *concerned &= only.contains(&item.id);
        }
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
pub(crate) mod tests;
