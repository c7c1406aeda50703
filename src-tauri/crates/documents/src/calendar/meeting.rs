//! One meeting as a message between calendars (iTIP, RFC 5546): for information, asked for, called
//! off, or that a counter-proposal is declined.
//!
//! What a message must and must not hold stands in the tables of RFC 5546 §3.2. One UID in a file;
//! the one who asks and those who are asked by name and address; the number of the version from
//! the log of what was issued. DTSTAMP is the moment of making.

use std::collections::HashSet;

use domain::id::ItemId;
use domain::text::Language;
use domain::trip::Trip;
use serde::{Deserialize, Serialize};

use super::event::{Writer, status};
use super::identity::uids;
use super::left_out::Reason;
use super::{Entry, Input, Sheet, Written, address, encode, foreign, moment, settle};
use crate::words::Words;

/// What to call a file that asks people to a meeting: some readers of mail know no other name.
pub const FILE_NAME: &str = "invite.ics";

/// A meeting and what is to be said of it.
pub struct Meeting<'a> {
    /// The trip, the options, the log of versions. `person`, `only` and `announced` are not read.
    pub input: &'a Input<'a>,
    /// Which item.
    pub item: &'a ItemId,
    /// What is said of it.
    pub method: Method,
    /// Who asks.
    pub organizer: &'a Mailbox,
    /// Who is asked: everybody in a request, and in a cancellation of the whole; in
    /// [`Method::Uninvite`] only those who are no longer asked. Nobody is named for information
    /// or where a proposal is declined.
    pub attendees: &'a [Attendee],
    /// The address of the one who sends, where that is not the one who asks.
    pub sent_by: Option<&'a str>,
    /// A word from a person, who wrote it for all of them.
    pub comment: Option<&'a str>,
    /// Property lines, unfolded, of an invitation that came from outside. Those that are somebody
    /// else's own (X-) and well formed are given back as they came.
    pub foreign: &'a [String],
}

/// What is said of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// For information; nobody is asked.
    Publish,
    /// Please come, for the first time. Each has the answer that is on record.
    Request,
    /// Please come at another time or to another place: all answers are void (O8).
    Reschedule,
    /// Something else changed: all answers stand (O8).
    Update,
    /// The meeting is called off.
    Cancel,
    /// It takes place without these (O9).
    Uninvite,
    /// The other time that was proposed does not suit.
    DeclineCounter,
}

impl Method {
    /// All of them.
    pub const ALL: [Method; 7] = [
        Method::Publish,
        Method::Request,
        Method::Reschedule,
        Method::Update,
        Method::Cancel,
        Method::Uninvite,
        Method::DeclineCounter,
    ];

    /// The METHOD of the file, and of its part in a mail.
    pub fn name(self) -> &'static str {
        match self {
            Method::Publish => "PUBLISH",
            Method::Request | Method::Reschedule | Method::Update => "REQUEST",
            Method::Cancel | Method::Uninvite => "CANCEL",
            Method::DeclineCounter => "DECLINECOUNTER",
        }
    }

    /// Whether SEQUENCE must be higher than in what was issued before (O2, O4, O5).
    pub fn raises(self) -> bool {
        matches!(self, Method::Reschedule | Method::Cancel | Method::Uninvite)
    }

    fn names_attendees(self) -> bool {
        !matches!(self, Method::Publish | Method::DeclineCounter)
    }
}

/// Someone with an address for mail.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mailbox {
    /// The name; without one Outlook hides the buttons for the answer, so the address stands in.
    pub name: String,
    /// The address, without `mailto:`.
    pub address: String,
}

/// Someone who is asked to a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Attendee {
    /// Name and address.
    pub mailbox: Mailbox,
    /// The part in the meeting.
    pub role: Role,
    /// What kind of party it is.
    pub kind: Kind,
    /// The answer on record.
    pub answer: Answer,
    /// Whether an answer is wanted.
    pub asked: bool,
}

/// The part that someone has in a meeting (ROLE).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Presides.
    Chair,
    /// Must be there.
    #[default]
    Required,
    /// May be there.
    Optional,
    /// Is told, and does not come.
    NonParticipant,
}

/// What kind of party is asked (CUTYPE).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A person.
    #[default]
    Individual,
    /// An organization, or a list of people.
    Group,
    /// A room.
    Room,
    /// A vehicle, a device.
    Resource,
    /// Nobody knows.
    Unknown,
}

/// How an invitation was answered (PARTSTAT).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Not yet.
    #[default]
    NeedsAction,
    /// Yes.
    Accepted,
    /// No.
    Declined,
    /// Perhaps.
    Tentative,
    /// Somebody else comes.
    Delegated,
}

/// Why no message was made of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refused {
    /// There is no such item.
    UnknownItem,
    /// The reader may not see it.
    Confidential,
    /// It is called off, so it can only be cancelled.
    CalledOff,
    /// It has no day yet.
    NoTime,
    /// Its start or its end does not exist on the clock of its place.
    NoInstant,
    /// It ends before it starts.
    EndsBeforeStart,
    /// The one who asks has no address.
    NoOrganizer,
    /// Nobody is asked, or nobody who is has an address.
    NobodyAsked,
    /// Something is no address for mail.
    NoAddress {
        /// What was given for one.
        address: String,
    },
}

impl Refused {
    /// What could not be done, in a sentence.
    pub fn sentence(&self, trip: &Trip, item: &ItemId, language: Language) -> String {
        let id = match self {
            Refused::UnknownItem => "calendar-refused-unknown-item",
            Refused::Confidential => "calendar-refused-confidential",
            Refused::CalledOff => "calendar-refused-called-off",
            Refused::NoTime => "calendar-refused-no-time",
            Refused::NoInstant => "calendar-refused-no-instant",
            Refused::EndsBeforeStart => "calendar-refused-ends-before-start",
            Refused::NoOrganizer => "calendar-refused-no-organizer",
            Refused::NobodyAsked => "calendar-refused-nobody-asked",
            Refused::NoAddress { .. } => "calendar-refused-no-address",
        };
        let title = trip
            .item(item.as_str())
            .map(|item| item.nearest_title(language));
        let title = title.filter(|title| !title.is_empty());
        let address = match self {
            Refused::NoAddress { address } => address,
            _ => "",
        };
        let args = [
            ("title", title.unwrap_or(item.as_str())),
            ("address", address),
        ];
        Words::of(language).say(id, &args)
    }
}

impl From<Reason> for Refused {
    fn from(reason: Reason) -> Refused {
        match reason {
            Reason::Unplaced => Refused::NoTime,
            Reason::NoInstant => Refused::NoInstant,
            Reason::EndsBeforeStart => Refused::EndsBeforeStart,
            Reason::Confidential => Refused::Confidential,
            Reason::Cancelled | Reason::LeavesFree => Refused::CalledOff,
        }
    }
}

/// Writes a message about one meeting.
pub fn meeting(meeting: &Meeting) -> Result<Written, Refused> {
    let (input, method) = (meeting.input, meeting.method);
    let trip = input.trip;
    let index = trip.items.iter().position(|item| &item.id == meeting.item);
    let index = index.ok_or(Refused::UnknownItem)?;
    let item = &trip.items[index];
    if item.classification.is_some_and(|m| m > input.may_see) {
        return Err(Refused::Confidential);
    }
    if item.is_off() && !matches!(method, Method::Cancel | Method::Uninvite) {
        return Err(Refused::CalledOff);
    }
    let organizer = address::checked(&meeting.organizer.address, Refused::NoOrganizer)?;
    let sent_by = match meeting.sent_by {
        Some(address) => Some(address::checked(address, Refused::NoOrganizer)?),
        None => None,
    };
    let attendees = attendees(meeting)?;
    let mut entry = [Entry {
        index,
        uid: std::mem::take(&mut uids(trip)[index]),
        stamp: input.stamp,
        revised: (input.revised)(&item.id),
        sequence: (input.sequence)(&item.id),
        moment: moment::of(trip, &input.plan.items, index)?,
        zones: None,
        off: method == Method::Cancel,
    }];
    let (vtimezones, in_utc) = match method {
        Method::DeclineCounter => (Vec::new(), Vec::new()),
        _ => settle(input, &mut entry),
    };
    let [entry] = entry;
    let sheet = Sheet {
        message: true,
        ..Sheet::of(input)
    };
    let mut writer = Writer::new(sheet, 1);
    writer.open(Some(method.name()), &vtimezones);
    writer.message(
        meeting,
        &entry,
        (&organizer, sent_by.as_deref()),
        &attendees,
    );
    writer.lines.property("END", "VCALENDAR");
    Ok(Written {
        bytes: writer.finish().into_bytes(),
        file_name: FILE_NAME.to_owned(),
        written: 1,
        left_out: Vec::new(),
        in_utc,
    })
}

/// Those who are named, each once, with a sound address.
fn attendees<'a>(meeting: &Meeting<'a>) -> Result<Vec<(&'a Attendee, String)>, Refused> {
    if !meeting.method.names_attendees() {
        return Ok(Vec::new());
    }
    let mut named = Vec::new();
    let mut known = HashSet::new();
    for attendee in meeting.attendees {
        let address = address::checked(&attendee.mailbox.address, Refused::NobodyAsked)?;
        if known.insert(address.to_lowercase()) {
            named.push((attendee, address));
        }
    }
    if named.is_empty() {
        return Err(Refused::NobodyAsked);
    }
    Ok(named)
}

impl<'a> Writer<'a> {
    fn message(
        &mut self,
        meeting: &Meeting,
        entry: &Entry,
        (organizer, sent_by): (&str, Option<&str>),
        attendees: &[(&Attendee, String)],
    ) {
        let item = &self.sheet.trip.items[entry.index];
        let method = meeting.method;
        self.lines.property("BEGIN", "VEVENT");
        match method {
            // Its table admits nothing that describes the meeting.
            Method::DeclineCounter => {
                self.stamp(entry);
                self.sequence(entry);
            }
            Method::Cancel | Method::Uninvite => {
                // Who no longer comes needs to know which meeting, and nothing of who does.
                self.versions(entry);
                self.times(entry);
                self.title_and_place(entry, item);
            }
            _ => {
                self.versions(entry);
                self.times(entry);
                self.contents(entry, item);
            }
        }
        self.organizer(meeting.organizer, organizer, sent_by);
        for (attendee, address) in attendees {
            let is_organizer = address.eq_ignore_ascii_case(organizer);
            self.attendee(attendee, address, method, is_organizer);
        }
        match method {
            Method::DeclineCounter | Method::Uninvite => {}
            Method::Cancel => self.lines.property("STATUS", "CANCELLED"),
            _ => self.lines.property("STATUS", status(item, &entry.moment)),
        }
        if !matches!(method, Method::DeclineCounter | Method::Uninvite) {
            self.standing(entry, item);
        }
        if item.fixed == Some(true) && method.name() == "REQUEST" {
            self.lines.property("X-MICROSOFT-DISALLOW-COUNTER", "TRUE");
        }
        if let Some(comment) = meeting.comment.filter(|c| !c.trim().is_empty()) {
            self.lines.property("COMMENT", &encode::text(comment));
        }
        for line in foreign::safe(meeting.foreign) {
            self.lines.line(|out| out.push_str(&line));
        }
        if matches!(method.name(), "PUBLISH" | "REQUEST") {
            self.alarm(entry, item);
        }
        self.lines.property("END", "VEVENT");
    }

    fn organizer(&mut self, organizer: &Mailbox, address: &str, sent_by: Option<&str>) {
        let name = name_of(organizer);
        self.lines.line(|out| {
            out.push_str("ORGANIZER;CN=");
            out.push_str(&encode::parameter(name));
            if let Some(sent_by) = sent_by.filter(|s| !s.eq_ignore_ascii_case(address)) {
                for part in [";SENT-BY=\"mailto:", sent_by, "\""] {
                    out.push_str(part);
                }
            }
            out.push_str(":mailto:");
            out.push_str(address);
        });
    }

    /// One who is asked. After a new time every answer but the organizer's own is void, and wanted
    /// once more (O8).
    fn attendee(&mut self, attendee: &Attendee, address: &str, method: Method, is_organizer: bool) {
        let void = method == Method::Reschedule && !is_organizer;
        let answer = match attendee.answer {
            _ if void => Answer::NeedsAction,
            Answer::NeedsAction if is_organizer => Answer::Accepted,
            answer => answer,
        };
        let asks = method.name() == "REQUEST" && !is_organizer;
        let open = answer == Answer::NeedsAction;
        let wanted = asks && attendee.asked && (open || method == Method::Request);
        self.lines.line(|out| {
            for part in [
                "ATTENDEE;CUTYPE=",
                attendee.kind.name(),
                ";ROLE=",
                attendee.role.name(),
                ";PARTSTAT=",
                answer.name(),
                ";RSVP=",
                if wanted { "TRUE" } else { "FALSE" },
                ";CN=",
                &encode::parameter(name_of(&attendee.mailbox)),
                ":mailto:",
                address,
            ] {
                out.push_str(part);
            }
        });
    }
}

fn name_of(mailbox: &Mailbox) -> &str {
    Some(mailbox.name.as_str())
        .filter(|name| !name.trim().is_empty())
        .unwrap_or(&mailbox.address)
}

impl Role {
    fn name(self) -> &'static str {
        match self {
            Role::Chair => "CHAIR",
            Role::Required => "REQ-PARTICIPANT",
            Role::Optional => "OPT-PARTICIPANT",
            Role::NonParticipant => "NON-PARTICIPANT",
        }
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Individual => "INDIVIDUAL",
            Kind::Group => "GROUP",
            Kind::Room => "ROOM",
            Kind::Resource => "RESOURCE",
            Kind::Unknown => "UNKNOWN",
        }
    }
}

impl Answer {
    fn name(self) -> &'static str {
        match self {
            Answer::NeedsAction => "NEEDS-ACTION",
            Answer::Accepted => "ACCEPTED",
            Answer::Declined => "DECLINED",
            Answer::Tentative => "TENTATIVE",
            Answer::Delegated => "DELEGATED",
        }
    }
}
