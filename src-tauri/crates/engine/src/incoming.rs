//! Calendars and mails of others into a trip: what each event would change is looked at first, and taken in one by one.
//!
//! Rules of the one who receives (RFC 5546 §2.1.5): a version is known by UID and RECURRENCE-ID; a higher SEQUENCE
//! counts, then a later DTSTAMP; what is the same changes nothing; an answer belongs to the one whose address it is;
//! nobody is added, and nothing that a person typed is overwritten, without a yes.

mod apply;
mod compare;
mod fields;
mod known;
mod people;
mod propose;

use std::collections::HashMap;
use std::path::Path;

use documents::incoming::{self, Beside, Read};
use documents::words::Words;
use domain::id::{PartyId, PlaceId};
use serde_json::Value;

use crate::book::Book;
use crate::call::{IncomingChoice, TakeIn};
use crate::error::{Code, Error};

pub use apply::{Report, take};
pub use propose::propose;

/// What a file would change.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The file, read.
    pub read: Read,
    /// The trip into which it is taken.
    pub trip: String,
    /// What each event would change, in the order of the file.
    pub proposals: Vec<Proposal>,
}

/// What one event would change.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Which event: its index in the file.
    pub event: usize,
    /// A key by which a choice names it: UID, instance and sender.
    pub key: String,
    /// What it is to the book.
    pub kind: Kind,
    /// The item it is about, where there is one.
    pub item: Option<(String, String)>,
    /// All that the event says, by field.
    pub values: Values,
    /// The fields that differ.
    pub fields: Vec<Field>,
    /// What a person should know of it.
    pub warnings: Vec<Warning>,
    /// What must be answered.
    pub questions: Vec<Question>,
    /// The answer of a guest, and whose it is.
    pub answer: Option<(PartyId, String)>,
    /// The place that its words name.
    pub place: Option<PlaceId>,
    /// The people that its addresses name.
    pub people: Vec<PartyId>,
}

/// What an event says: field to value, in the dossier's own vocabulary.
pub type Values = Vec<(&'static str, Value)>;

/// What an event is to the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// New to it.
    New,
    /// Another version of an item.
    Changed,
    /// Nothing differs.
    Same,
    /// A version before the one that is known (R1, R2).
    Older,
    /// It is called off.
    Cancelled,
    /// It is called off, and nobody here knows it (R8).
    UnknownCancelled,
    /// The answer of a guest.
    Answer,
    /// An answer to what is not ours, or of somebody who was not asked (R6).
    UnknownAnswer,
    /// Another time is proposed.
    Counter,
    /// A note that changes nothing: our proposal is declined, the newest state is asked for.
    Note,
    /// It cannot be placed before its question is answered.
    Open,
}

impl Kind {
    /// The word of it: `new`, `changed`, ...
    pub fn word(self) -> &'static str {
        match self {
            Kind::New => "new",
            Kind::Changed => "changed",
            Kind::Same => "same",
            Kind::Older => "older",
            Kind::Cancelled => "cancelled",
            Kind::UnknownCancelled => "unknown-cancelled",
            Kind::Answer => "answer",
            Kind::UnknownAnswer => "unknown-answer",
            Kind::Counter => "counter",
            Kind::Note => "note",
            Kind::Open => "open",
        }
    }

    /// Whether there is anything to take.
    pub fn can_be_taken(self) -> bool {
        matches!(
            self,
            Kind::New | Kind::Changed | Kind::Cancelled | Kind::Answer | Kind::Counter
        )
    }
}

/// A field on which the event and the book differ, in the dossier's own vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// title, when, place, status, link, text.
    pub name: &'static str,
    /// What the book has; null where it has nothing.
    pub ours: Value,
    /// What the event brings.
    pub theirs: Value,
    /// Whether a person changed it since the last version came: then it waits for a yes.
    pub conflict: bool,
}

/// What a person should know of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Another organizer than before (R9).
    OrganizerChanged {
        /// The one before.
        before: String,
        /// The one now.
        now: String,
    },
    /// The answer is to an older version than the one that was issued (R5).
    OlderVersion,
    /// The delivery failed (R11): the code.
    NotDelivered(String),
    /// Somebody answers in another's place, or was not asked.
    Stranger(String),
    /// It speaks for all later instances of a series.
    LaterToo,
    /// It is one of so many times of a series.
    Many(usize),
}

impl Warning {
    /// Whether nothing is taken because of it unless a person says so.
    pub fn is_grave(&self) -> bool {
        match self {
            Warning::OrganizerChanged { .. }
            | Warning::OlderVersion
            | Warning::Stranger(_)
            | Warning::Many(_) => true,
            Warning::NotDelivered(_) | Warning::LaterToo => false,
        }
    }
}

/// What must be answered before an event is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// On which clock the hours stand.
    Zone {
        /// What the file calls it.
        tzid: Option<String>,
    },
    /// On which clock a flight leaves, and on which it arrives.
    FlightZones,
    /// Which of two instants is meant; the default is taken otherwise.
    Trust {
        /// What the name of the zone says, in UTC.
        by_name: String,
        /// What the rules in the file say, in UTC.
        by_file: String,
    },
    /// Who writes: nobody with this address is on record.
    Who {
        /// The address.
        address: String,
        /// The name that stands beside it.
        name: Option<String>,
    },
}

impl Question {
    /// The name under which it is answered: `zone`, `from_zone`, `trust`, or an address.
    pub fn name(&self) -> String {
        match self {
            Question::Zone { .. } => "zone".to_owned(),
            Question::FlightZones => "from_zone".to_owned(),
            Question::Trust { .. } => "trust".to_owned(),
            Question::Who { address, .. } => format!("who:{address}"),
        }
    }
}

/// Choices by key.
pub(crate) type Choices<'a> = HashMap<&'a str, &'a IncomingChoice>;

/// Whether a file is a dossier, by its content and not by its name.
pub fn is_dossier(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    text.trim_ascii_start().starts_with(b"{")
}

/// Looks what a file would change in a trip; without one, in the trip that already holds what the file names, or that
/// takes place on its days.
pub fn look(book: &mut Book, bytes: &[u8], args: &TakeIn) -> Result<Incoming, Error> {
    let name = Path::new(&args.path)
        .file_name()
        .map(|n| n.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let first = incoming::read(bytes, &name);
    if first.events.is_empty() {
        let words = Words::of(args.show.language);
        let why = first
            .notes
            .first()
            .map(|note| note.sentence(words))
            .unwrap_or_default();
        let said = words.say("take-nothing", &[("file", &name), ("why", &why)]);
        return Err(Error::new(Code::Invalid, said));
    }
    let trip = known::target(book, &first, args.trip.as_deref(), args.show)?;
    let days = {
        let loaded = book.trip(&trip)?;
        loaded.plan.span(loaded.trip)
    };
    let read = match days {
        None => first,
        // Of a series, only what lies within a month of the trip's own days is wanted.
        Some((from, to)) => {
            let month = chrono::Days::new(31);
            let from = from.checked_sub_days(month).unwrap_or(from);
            let to = to.checked_add_days(month).unwrap_or(to);
            incoming::read_beside(
                bytes,
                &name,
                &Beside {
                    days: Some((from, to)),
                    zones_made: None,
                },
            )
        }
    };
    let choices: Choices = args
        .choices
        .iter()
        .map(|choice| (choice.key.as_str(), choice))
        .collect();
    let proposals = propose(book, &trip, &read, &choices)?;
    Ok(Incoming {
        read,
        trip,
        proposals,
    })
}
