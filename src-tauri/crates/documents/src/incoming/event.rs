//! What comes out of a file: events, people and moments, as they were written.
//!
//! Nothing here is decided: an hour without a zone stays a question, a zone whose two readings differ
//! shows both. What the reader assumed or mended is a [`super::Note`].

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::time::{Zone, wall};
use serde::Serialize;

/// What the sender wants of us (RFC 5546 §1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// For information; no answer is awaited.
    Publish,
    /// An invitation, or a change of one.
    Request,
    /// Someone answers our invitation.
    Reply,
    /// It will not take place; or one of those invited no longer is.
    Cancel,
    /// Someone whom we invited proposes another time.
    Counter,
    /// The organizer refuses our proposal.
    DeclineCounter,
    /// Someone asks for the newest state of it.
    Refresh,
    /// Further instances of a series.
    Add,
}

impl Method {
    /// Whether an event of this method tells a plan, so that it needs a start.
    pub fn tells_a_plan(self) -> bool {
        matches!(
            self,
            Method::Publish | Method::Request | Method::Counter | Method::Add
        )
    }
}

/// One event of a file; of a series, one instance.
///
/// The key of RFC 5546 §2.1.5 is [`Event::uid`] with [`Event::recurrence_id`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Event {
    /// The method of the calendar in which it stands.
    pub method: Option<Method>,
    /// Its name for ever.
    pub uid: Option<String>,
    /// Which instance of a series it is, by the start that the series gives it. None is the whole event or series.
    pub recurrence_id: Option<Moment>,
    /// Whether it speaks for all later instances too (`RANGE=THISANDFUTURE`).
    pub this_and_future: bool,
    /// Whether it was made from the rule of a series, and does not stand in the file by itself.
    pub from_rule: bool,
    /// Its version; 0 where none is written (R4).
    pub sequence: u32,
    /// When this version was made.
    pub stamp: Option<DateTime<Utc>>,
    /// What [`Event::stamp`] was read from.
    pub stamp_from: StampSource,
    /// Whether it stands, is tentative, or is called off.
    pub status: Option<Status>,
    /// The title: one line.
    pub summary: Option<String>,
    /// The text; where there is only one in HTML, that one without its marks.
    pub description: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// A link. It is never fetched.
    pub url: Option<String>,
    /// The link of a video conference. It is never fetched.
    pub conference: Option<String>,
    /// Latitude and longitude, in degrees.
    pub geo: Option<(f64, f64)>,
    /// The start. An answer or a cancellation may lack it (R10).
    pub start: Option<Moment>,
    /// The end; of whole days, the first day after.
    pub end: Option<Moment>,
    /// Who invites.
    pub organizer: Option<Party>,
    /// Who is invited; of an answer, who answers.
    pub attendees: Vec<Attendee>,
    /// What was written beside an answer or a cancellation.
    pub comment: Option<String>,
    /// Codes of delivery (RFC 5546 §3.6), as `3.7;Invalid calendar user`. From 3 on it is a trouble (R11).
    pub request_status: Vec<String>,
    /// How it blocks the time of those invited.
    pub busy: Option<Busy>,
    /// How open it is.
    pub class: Option<Class>,
    /// Whether it is a flight of an airline's file, whose local hours stand in its text alone: it needs a zone at
    /// both ends.
    pub flight: bool,
    /// Lines that no field holds, unfolded and as they were written, for an answer or for handing it on.
    pub foreign: Vec<String>,
    /// The line of the file at which it begins, from 1.
    pub line: u32,
}

/// What the moment of a version was read from (R4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StampSource {
    /// `DTSTAMP`, as it should be.
    #[default]
    Stamp,
    /// `LAST-MODIFIED`, for want of the first.
    LastModified,
    /// The date of the mail.
    Mail,
    /// Nothing tells it.
    Missing,
}

/// Whether an event takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not yet certain.
    Tentative,
    /// Certain.
    Confirmed,
    /// Called off.
    Cancelled,
}

/// How an event blocks a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Busy {
    /// The time stays free.
    Free,
    /// Blocked, but not for certain.
    Tentative,
    /// Blocked.
    Busy,
    /// Out of the office.
    Away,
    /// At work, in another place.
    Elsewhere,
}

/// How open an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Everybody who sees the calendar may read it.
    Public,
    /// Only its owner may.
    Private,
    /// Only those concerned may.
    Confidential,
}

/// Somebody with an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Party {
    /// The mail address in lower case, without `mailto:`; empty where none is written (R7).
    pub address: String,
    /// The name.
    pub name: Option<String>,
    /// Who writes in that person's place.
    pub sent_by: Option<String>,
}

/// Somebody who is invited, or answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Attendee {
    /// The mail address in lower case, without `mailto:`; empty where none is written (R7).
    pub address: String,
    /// The name.
    pub name: Option<String>,
    /// The part that is meant for them.
    pub role: Option<Role>,
    /// What kind of guest, in capitals: `INDIVIDUAL`, `GROUP`, `RESOURCE`, `ROOM`.
    pub kind: Option<String>,
    /// Their answer.
    pub answer: Option<Answer>,
    /// Whether an answer is asked of them.
    pub rsvp: bool,
    /// Whom they send in their place: addresses in lower case.
    pub delegated_to: Vec<String>,
    /// In whose place they come: addresses in lower case.
    pub delegated_from: Vec<String>,
    /// Who writes in their place.
    pub sent_by: Option<String>,
}

/// The part of a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Presides.
    Chair,
    /// Must be there.
    Required,
    /// May be there.
    Optional,
    /// Is told, and does not take part.
    Informed,
}

/// The answer of a guest (`PARTSTAT`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// None yet.
    Awaited,
    /// Comes.
    Accepted,
    /// Does not come.
    Declined,
    /// Perhaps.
    Tentative,
    /// Sends another.
    Delegated,
}

/// A point in time, as the file tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Moment {
    /// A whole day.
    Day {
        /// At the place.
        date: NaiveDate,
    },
    /// An hour of a place's clock.
    At {
        /// What the clock shows.
        #[serde(with = "wall::required")]
        wall: NaiveDateTime,
        /// The zone of the place.
        zone: Zone,
        /// Which of two equal hours, when the clock goes back: 0 the first, 1 the second.
        fold: u8,
    },
    /// An instant, written without a place.
    Utc {
        /// The instant.
        at: DateTime<Utc>,
    },
    /// An hour whose zone has no name that anybody knows; by the rules in the file its instant is known.
    Offset {
        /// What the clock shows.
        #[serde(with = "wall::required")]
        wall: NaiveDateTime,
        /// Seconds east of UTC, then.
        seconds: i32,
        /// What the file calls the zone.
        tzid: String,
    },
    /// An hour without a zone, or with one that nobody knows: a question.
    Unzoned {
        /// What the clock shows.
        #[serde(with = "wall::required")]
        wall: NaiveDateTime,
        /// What the file calls the zone, if it names one.
        tzid: Option<String>,
    },
    /// An hour that the name of the zone and the rules in the file place at two instants: a question.
    Differs {
        /// What the clock shows.
        #[serde(with = "wall::required")]
        wall: NaiveDateTime,
        /// The zone of that name, by our rules.
        zone: Zone,
        /// Which of two equal hours by our rules: 0 the first, 1 the second.
        fold: u8,
        /// Seconds east of UTC, then, by the rules in the file.
        seconds: i32,
        /// Which of the two is taken until somebody answers.
        trust: Trust,
    },
}

/// Which rules are believed where two differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// Our rules for the name of the zone.
    Name,
    /// The rules that stand in the file.
    File,
}

impl Moment {
    /// The day on the clock of the place, or in UTC.
    pub fn date(&self) -> NaiveDate {
        match self {
            Moment::Day { date } => *date,
            Moment::Utc { at } => at.date_naive(),
            Moment::At { wall, .. }
            | Moment::Offset { wall, .. }
            | Moment::Unzoned { wall, .. }
            | Moment::Differs { wall, .. } => wall.date(),
        }
    }

    /// The instant; none of a whole day, of an hour without a zone, and of an hour that the clock skips.
    pub fn instant(&self) -> Option<DateTime<Utc>> {
        match self {
            Moment::Day { .. } | Moment::Unzoned { .. } => None,
            Moment::Utc { at } => Some(*at),
            Moment::At { wall, zone, fold } => zone.instants(*wall).pick(*fold),
            Moment::Offset { wall, seconds, .. } => east(*wall, *seconds),
            Moment::Differs {
                wall,
                zone,
                fold,
                seconds,
                trust,
            } => match trust {
                Trust::Name => zone.instants(*wall).pick(*fold),
                Trust::File => east(*wall, *seconds),
            },
        }
    }

    /// What the clock of a zone shows then: the hour as it is written where the zone is the same, else by the
    /// instant. None of a whole day and of an hour without a zone.
    pub fn wall_in(&self, zone: Zone) -> Option<NaiveDateTime> {
        match self {
            Moment::At {
                wall, zone: own, ..
            } if own.canonical() == zone.canonical() => Some(*wall),
            _ => self.instant().map(|at| zone.wall(at)),
        }
    }

    /// The zone, where the file tells one by name.
    pub fn zone(&self) -> Option<Zone> {
        match self {
            Moment::At { zone, .. } | Moment::Differs { zone, .. } => Some(*zone),
            _ => None,
        }
    }

    /// Whether a person must answer before it can be placed.
    pub fn is_question(&self) -> bool {
        matches!(self, Moment::Unzoned { .. } | Moment::Differs { .. })
    }
}

/// The instant of an hour so many seconds east of UTC.
pub(super) fn east(wall: NaiveDateTime, seconds: i32) -> Option<DateTime<Utc>> {
    let offset = chrono::FixedOffset::east_opt(seconds)?;
    wall.checked_sub_offset(offset).map(|time| time.and_utc())
}

/// The mail in which a calendar came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mail {
    /// Who sent it; not always who is speaking in the calendar.
    pub from: Option<Party>,
    /// When.
    pub date: Option<DateTime<Utc>>,
    /// Its subject.
    pub subject: Option<String>,
}
