//! A kit that shows what a mail client does with our calendars: twelve files of an invented trip,
//! and a form to note down what was seen.
//!
//! No test of ours can look into Outlook or a telephone. A person can, in half an hour: open the
//! files in their order, and compare with what the form says. The trip is data beside this file;
//! only the stamps of the messages come from the clock that is passed in.

mod form;

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use domain::directory::{Directory, Index};
use domain::id::{ItemId, PartyId, PlaceId};
use domain::item::ItemStatus;
use domain::organization::Organization;
use domain::person::Person;
use domain::place::Place;
use domain::plan::{Plan, plan};
use domain::text::Language;
use domain::time::When;
use domain::trip::{Classification, Trip};
use serde::Deserialize;

use crate::calendar::{self, Input, Mailbox, Meeting, Method, Options};

/// Who is invited where no address is given: whoever opens the files must be it, or a client says
/// that the invitation is for somebody else.
pub const GUEST: &str = "guest@example.org";

const ORGANIZER: &str = "office@example.org";

/// The name of the form among the files.
pub const FORM: &str = "form.md";

/// A file of the kit: what it is about, and what the trip has become when it is written.
struct Part {
    /// Its name, which is also the name of its words.
    name: &'static str,
    /// The item that it is about; none is the whole trip.
    item: Option<&'static str>,
    /// The message that it is; none is a file to import.
    method: Option<Method>,
    /// The SEQUENCE of its item.
    sequence: u32,
}

const fn import(name: &'static str, item: &'static str) -> Part {
    Part {
        name,
        item: Some(item),
        method: None,
        sequence: 0,
    }
}

const fn message(name: &'static str, item: &'static str, method: Method, sequence: u32) -> Part {
    Part {
        name,
        item: Some(item),
        method: Some(method),
        sequence,
    }
}

/// In the order in which they are opened: what is changed or called off was there before.
const PARTS: [Part; 12] = [
    import("two-zones", "flight"),
    message("persian-and-turkish", "texts", Method::Request, 0),
    import("all-day", "day"),
    import("part-of-a-day", "part"),
    import("zone-without-rules", "tehran"),
    import("rules-changed-in-2026", "casablanca"),
    import("doubled-hour", "doubled"),
    message("video-meeting", "video", Method::Request, 0),
    message("update", "video", Method::Reschedule, 1),
    message("uninvited", "texts", Method::Uninvite, 1),
    message("cancellation", "video", Method::Cancel, 2),
    Part {
        name: "whole-trip",
        item: None,
        method: None,
        sequence: 0,
    },
];

/// The invented trip, its people and places, and where the moved meeting goes.
#[derive(Deserialize)]
struct Data {
    places: Index<PlaceId, Place>,
    organizations: Index<PartyId, Organization>,
    people: Index<PartyId, Person>,
    trip: Trip,
    moved: When,
}

/// The trip at one step of the kit.
struct Step {
    trip: Trip,
    plan: Plan,
    language: Language,
    now: DateTime<Utc>,
    /// The highest SEQUENCE of each item so far.
    sequences: BTreeMap<&'static str, u32>,
}

/// The twelve files and the form, each by its name, for a guest who is [`GUEST`].
pub fn files(language: Language, now: DateTime<Utc>) -> Vec<(String, Vec<u8>)> {
    files_for(GUEST, language, now)
}

/// The twelve files and the form, each by its name; the invitations are for this address. Empty
/// where that is no address.
pub fn files_for(guest: &str, language: Language, now: DateTime<Utc>) -> Vec<(String, Vec<u8>)> {
    let Ok(data) = serde_json::from_str::<Data>(include_str!("calendar_kit/trip.json")) else {
        // A test sees to it that it is read.
        return Vec::new();
    };
    let directory = Directory {
        places: data.places,
        people: data.people,
        organizations: data.organizations,
        relations: Vec::new(),
    };
    let mut step = Step {
        plan: plan(&data.trip, &directory),
        trip: data.trip,
        language,
        now,
        sequences: BTreeMap::new(),
    };
    let mut files = Vec::new();
    let mut rows = Vec::new();
    for (number, part) in (1..).zip(&PARTS) {
        step.comes_to(part, &data.moved, &directory);
        let Some(bytes) = step.write(part, &directory, guest) else {
            return Vec::new();
        };
        let name = file_name(number, part);
        rows.push(form::Row::of(part, &name, &step));
        files.push((name, bytes));
    }
    let form = form::write(&rows, guest, language, now);
    files.push((FORM.to_owned(), form.into_bytes()));
    files
}

fn file_name(number: usize, part: &Part) -> String {
    format!("{number:02}-{}.ics", part.name)
}

impl Step {
    /// Moves the trip on to where it stands when a file is written.
    fn comes_to(&mut self, part: &Part, moved: &When, directory: &Directory) {
        if let Some(item) = part.item {
            self.sequences.insert(item, part.sequence);
        }
        let about = self.trip.items.iter_mut();
        let Some(item) = about.into_iter().find(|i| Some(i.id.as_str()) == part.item) else {
            return;
        };
        match part.method {
            Some(Method::Reschedule) => item.when = Some(*moved),
            Some(Method::Cancel) => {
                item.own_status = Some(ItemStatus::Cancelled);
                item.meeting = None;
            }
            _ => return,
        }
        self.plan = plan(&self.trip, directory);
    }

    fn write(&self, part: &Part, directory: &Directory, guest: &str) -> Option<Vec<u8>> {
        let only: Option<HashSet<ItemId>> = part.item.map(|item| [ItemId::new(item)].into());
        let revised = |_: &ItemId| self.now;
        let sequence = |id: &ItemId| self.sequences.get(id.as_str()).copied().unwrap_or(0);
        let input = Input {
            trip: &self.trip,
            directory,
            plan: &self.plan,
            person: None,
            language: self.language,
            released: Some(1),
            stamp: self.now,
            revised: &revised,
            sequence: &sequence,
            may_see: Classification::Open,
            options: Options::default(),
            only: only.as_ref(),
            announced: &|_| true,
        };
        let (Some(item), Some(method)) = (part.item, part.method) else {
            return Some(calendar::write(&input).bytes);
        };
        let organizer = Mailbox {
            name: directory
                .name_of(&"office".into(), self.language)
                .unwrap_or_default()
                .to_owned(),
            address: ORGANIZER.to_owned(),
        };
        let attendee = calendar::Attendee {
            mailbox: Mailbox {
                name: "Çağrı Öztürk, \"میهمان\"".to_owned(),
                address: guest.to_owned(),
            },
            role: calendar::Role::Required,
            kind: calendar::Kind::Individual,
            answer: calendar::Answer::NeedsAction,
            asked: true,
        };
        let meeting = Meeting {
            input: &input,
            item: &ItemId::new(item),
            method,
            organizer: &organizer,
            attendees: &[attendee],
            sent_by: None,
            comment: None,
            foreign: &[],
        };
        calendar::meeting(&meeting).ok().map(|file| file.bytes)
    }
}

#[cfg(test)]
mod tests;
