//! An invented visit with a word of its own in every field, and what is asked of its calendars.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::{DateTime, Utc};
use domain::directory::{Directory, Index};
use domain::id::{ItemId, PartyId};
use domain::plan::{Plan, plan};
use domain::text::Language;
use domain::trip::{Classification, Trip};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::calendar::{
    self, Answer, Attendee, Input, Kind, Mailbox, Meeting, Method, Options, Refused, Role, Written,
};

/// The moment at which everything is made.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

/// A trip with what is needed to write its calendars.
pub(crate) struct Desk {
    pub(crate) trip: Trip,
    pub(crate) directory: Directory,
    pub(crate) plan: Plan,
    pub(crate) language: Language,
    pub(crate) person: Option<PartyId>,
    pub(crate) options: Options,
    pub(crate) only: Option<HashSet<ItemId>>,
    pub(crate) announced: bool,
    pub(crate) sequence: u32,
    pub(crate) released: Option<u32>,
    pub(crate) may_see: Classification,
}

impl Desk {
    pub(crate) fn of(dossier: &Value) -> Desk {
        let (trip, directory) = read(dossier);
        let plan = plan(&trip, &directory);
        Desk {
            trip,
            directory,
            plan,
            language: Language::En,
            person: None,
            options: Options::default(),
            only: None,
            announced: false,
            sequence: 0,
            released: None,
            may_see: Classification::Office,
        }
    }

    /// The visit with a change to one key of one item.
    pub(crate) fn with(item: &str, key: &str, value: Value) -> Desk {
        let mut dossier = visit();
        let items = dossier["trips"][0]["items"].as_array_mut().unwrap();
        let found = items.iter_mut().find(|i| i["id"] == item).unwrap();
        found[key] = value;
        Desk::of(&dossier)
    }

    pub(crate) fn input<T>(&self, ask: impl FnOnce(&Input) -> T) -> T {
        ask(&Input {
            trip: &self.trip,
            directory: &self.directory,
            plan: &self.plan,
            person: self.person.as_ref(),
            language: self.language,
            released: self.released,
            stamp: now(),
            revised: &|_| "2026-11-20T08:00:00Z".parse().unwrap(),
            sequence: &|_| self.sequence,
            may_see: self.may_see,
            options: self.options,
            only: self.only.as_ref(),
            announced: &|_| self.announced,
        })
    }

    pub(crate) fn write(&self) -> Written {
        self.input(calendar::write)
    }

    /// The text of its calendar, unfolded.
    pub(crate) fn text(&self) -> String {
        unfolded(&self.write().bytes)
    }

    pub(crate) fn meeting(&self, method: Method) -> Result<Written, Refused> {
        self.asking(method, calendar::meeting)
    }

    /// The text of a message about the talk, unfolded.
    pub(crate) fn message(&self, method: Method) -> String {
        unfolded(&self.meeting(method).unwrap().bytes)
    }

    /// A message about the talk, with the office that asks and three who are asked.
    pub(crate) fn asking<T>(&self, method: Method, ask: impl FnOnce(&Meeting) -> T) -> T {
        self.input(|input| {
            ask(&Meeting {
                input,
                item: &"talk".into(),
                method,
                organizer: &office(),
                attendees: &guests(),
                sent_by: None,
                comment: None,
                foreign: &[],
            })
        })
    }
}

pub(crate) fn unfolded(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec())
        .unwrap()
        .replace("\r\n ", "")
}

pub(crate) fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox {
        name: name.to_owned(),
        address: address.to_owned(),
    }
}

pub(crate) fn office() -> Mailbox {
    mailbox(
        "Dış İlişkiler \"Protokol\", İstanbul",
        "protokol@office.example",
    )
}

pub(crate) fn guests() -> [Attendee; 3] {
    let guest = |name, address, role, kind, answer| Attendee {
        mailbox: mailbox(name, address),
        role,
        kind,
        answer,
        asked: true,
    };
    [
        guest(
            "Ayşe Öztürk",
            "ayse@office.example",
            Role::Chair,
            Kind::Individual,
            Answer::Accepted,
        ),
        guest(
            "Erion Veliaj",
            "erion@tirana.example",
            Role::Required,
            Kind::Individual,
            Answer::Declined,
        ),
        guest(
            "",
            "hall@tirana.example",
            Role::NonParticipant,
            Kind::Room,
            Answer::NeedsAction,
        ),
    ]
}

/// A visit in which every field that must not leave holds a word of its own.
pub(crate) fn visit() -> Value {
    serde_json::from_str(include_str!("visit.dossier.json")).unwrap()
}

fn read(dossier: &Value) -> (Trip, Directory) {
    let directory = Directory {
        places: by_id(&dossier["places"]),
        people: by_id(&dossier["people"]),
        organizations: by_id(&dossier["organizations"]),
        relations: Vec::new(),
    };
    (
        serde_json::from_value(dossier["trips"][0].clone()).unwrap(),
        directory,
    )
}

fn by_id<K: Eq + Hash + DeserializeOwned, V: DeserializeOwned>(list: &Value) -> Index<K, V> {
    let read = |element: &Value| {
        let id = serde_json::from_value(element["id"].clone()).unwrap();
        (id, serde_json::from_value(element.clone()).unwrap())
    };
    list.as_array().into_iter().flatten().map(read).collect()
}
