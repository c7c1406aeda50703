//! A trip: everything that belongs to one delegation's journey, a visit received, or a table online.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accepted::Accepted;
use crate::briefing::Briefing;
use crate::directory::Directory;
use crate::id::{ElementId, ItemId, PartyId, PlaceId, TripId};
use crate::item::Item;
use crate::logistics::{Approval, Call, Cost, Gift, Incident, Ride, Risk, Room, Task, Vehicle};
use crate::outcome::Outcome;
use crate::text::{Forms, Language, Text, available, nearest};
use crate::time::{When, Zone, wall};

/// Which way people travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TripKind {
    /// Ours go out.
    Outbound,
    /// Guests come.
    Hosted,
    /// Nobody travels.
    Virtual,
}

/// How far a trip has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TripStatus {
    /// Someone thinks of it.
    Idea,
    /// It is being planned.
    Planning,
    /// It will take place.
    Confirmed,
    /// It takes place now.
    UnderWay,
    /// It took place.
    Done,
    /// It was called off.
    Cancelled,
}

/// Who may see something, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Classification {
    /// Anybody.
    Open,
    /// The office.
    Office,
    /// Those who are named.
    Confidential,
    /// The person alone.
    Personal,
}

/// The part that someone plays in a delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Speaks for the delegation and ranks first in it.
    Head,
    /// Replaces the head.
    Deputy,
    /// A member.
    Member,
    /// An adviser.
    Adviser,
    /// Carries speech between languages.
    Interpreter,
    /// Writes the record.
    NoteTaker,
    /// Press.
    Press,
    /// Security.
    Security,
    /// Goes before.
    Advance,
    /// Travels without official function.
    Accompanying,
}

/// Someone in the delegation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Delegate {
    /// Who.
    pub person: PartyId,
    /// The part played.
    #[serde(default = "member")]
    pub role: Role,
    /// Place in the order of precedence, 1 the first; equal numbers are equal rank.
    pub order: Option<i64>,
    /// Why someone was moved by hand; never printed.
    pub order_reason: Option<Text>,
    /// For which organization, where several travel together.
    pub organization: Option<PartyId>,
    /// Whether the trip is for this person; several may be principals.
    #[serde(default)]
    pub principal: Option<bool>,
    /// The subset that moves together.
    pub party: Option<String>,
    /// The highest classification this person sees; the office's own where none is set.
    pub may_see: Option<Classification>,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}

fn member() -> Role {
    Role::Member
}

/// Which side a participant is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Ours.
    Ours,
    /// Theirs.
    Theirs,
    /// The organizer's.
    Organizer,
}

/// How an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Invitation {
    /// Not sent yet.
    ToSend,
    /// Sent.
    Sent,
    /// They come.
    Accepted,
    /// They do not.
    Declined,
    /// They did not say.
    NoAnswer,
}

/// That a participant speaks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Speaks {
    /// In which order.
    pub order: Option<i64>,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// In which language (code).
    pub language: Option<String>,
}

/// Whether a participant was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// There.
    Present,
    /// Not there.
    Absent,
    /// Not there, and said so.
    Excused,
    /// Someone else was.
    Replaced,
}

/// A moment as somebody noted it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Noted {
    /// A wall time or a date, on the clock of the trip.
    Text(String),
    /// A wall time on the clock of a zone.
    At {
        /// The wall time.
        start: String,
        /// The zone.
        zone: Zone,
    },
    /// Something else, of which nothing is made.
    Other(serde::de::IgnoredAny),
}

/// Someone, or an organization, who takes part in a trip or an item beside our delegation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Participant {
    /// Who.
    pub who: PartyId,
    /// Which side.
    pub side: Option<Side>,
    /// Who stands in.
    pub represented_by: Option<PartyId>,
    /// Whether they are expected.
    pub expected: Option<bool>,
    /// How the invitation stands.
    pub invitation: Option<Invitation>,
    /// When they answered.
    #[serde(default, with = "wall::optional_date")]
    pub answered_on: Option<NaiveDate>,
    /// From when on they are there.
    pub arrives: Option<Noted>,
    /// Until when they are there.
    pub leaves: Option<Noted>,
    /// Who of ours stays with them.
    pub liaison: Option<PartyId>,
    /// That they speak.
    pub speaks: Option<Speaks>,
    /// Whether they were there.
    pub attendance: Option<Attendance>,
}

/// Time in which items without a time may be put.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Window {
    /// Its id.
    pub id: ElementId,
    /// Wall time at which it opens.
    #[serde(with = "wall::required")]
    pub start: chrono::NaiveDateTime,
    /// Wall time at which it closes.
    #[serde(with = "wall::required")]
    pub end: chrono::NaiveDateTime,
    /// The zone of both.
    pub zone: Zone,
    /// For these items only.
    pub items: Option<Vec<ItemId>>,
    /// For these people only.
    pub people: Option<Vec<PartyId>>,
    /// At this place.
    pub place: Option<PlaceId>,
}

/// Minutes that a person set for the way between two places; they win over distance and pace.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Transfer {
    /// One place.
    pub a: PlaceId,
    /// The other.
    pub b: PlaceId,
    /// How long it takes, both ways.
    pub minutes: u32,
}

/// That someone was told of a release.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Told {
    /// Its id.
    pub id: ElementId,
    /// The number of the release.
    pub release: u32,
    /// Who was told.
    pub who: PartyId,
    /// When: an instant, a date or a wall time, as it was noted.
    pub at: Option<String>,
    /// How: by telephone, e-mail, messenger, in person.
    pub channel: Option<String>,
    /// Who told them.
    pub by: Option<String>,
}

/// What a calendar last said of an item: it stands in phones, whatever is planned since.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Issued {
    /// The item.
    pub item: ItemId,
    /// The SEQUENCE under which it was issued (RFC 5545 §3.8.7.4).
    pub sequence: u32,
    /// The time that was issued.
    pub moment: Option<When>,
    /// Its start as it was computed then.
    pub start: Option<DateTime<Utc>>,
    /// Its end as it was computed then.
    pub end: Option<DateTime<Utc>>,
    /// The version of the zone rules by which it was computed.
    pub zones: String,
}

/// How fast one moves, in km/h over the great circle.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Pace {
    /// On foot: below a kilometre.
    #[serde(default = "walking_pace")]
    pub walk: f64,
    /// Within a city.
    #[serde(default = "city_pace")]
    pub city: f64,
    /// Between cities.
    #[serde(default = "road_pace")]
    pub road: f64,
}

fn walking_pace() -> f64 {
    4.0
}

fn city_pace() -> f64 {
    20.0
}

fn road_pace() -> f64 {
    60.0
}

impl Default for Pace {
    fn default() -> Self {
        Pace {
            walk: walking_pace(),
            city: city_pace(),
            road: road_pace(),
        }
    }
}

/// A trip with everything in it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Trip {
    /// Its id, unique in the book.
    pub id: TripId,
    /// Which way people travel.
    pub kind: TripKind,
    /// How far it has come.
    pub status: TripStatus,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// The title in other languages.
    #[serde(default)]
    pub titles: Forms,
    /// What it is for.
    pub purpose: Option<Text>,
    /// The city whose clock is home.
    pub home: PlaceId,
    /// Whose trip it is.
    pub office: PartyId,
    /// Codes of the languages of its papers.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Who may see it.
    pub classification: Option<Classification>,
    /// Our delegation.
    #[serde(default)]
    pub delegation: Vec<Delegate>,
    /// Who else takes part.
    #[serde(default)]
    pub participants: Vec<Participant>,
    /// The programme.
    #[serde(default)]
    pub items: Vec<Item>,
    /// Time in which items may be put.
    #[serde(default)]
    pub windows: Vec<Window>,
    /// The tracked papers.
    #[serde(default)]
    pub briefings: Vec<Briefing>,
    /// What must be done.
    #[serde(default)]
    pub tasks: Vec<Task>,
    /// Permissions.
    #[serde(default)]
    pub approvals: Vec<Approval>,
    /// What might happen.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// What did happen.
    #[serde(default)]
    pub incidents: Vec<Incident>,
    /// What came of it.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Presents.
    #[serde(default)]
    pub gifts: Vec<Gift>,
    /// Cars.
    #[serde(default)]
    pub vehicles: Vec<Vehicle>,
    /// Who rides in what.
    #[serde(default)]
    pub rides: Vec<Ride>,
    /// Who sleeps where.
    #[serde(default)]
    pub rooms: Vec<Room>,
    /// What it cost.
    #[serde(default)]
    pub costs: Vec<Cost>,
    /// Logged calls.
    #[serde(default)]
    pub calls: Vec<Call>,
    /// Who was told of which release.
    #[serde(default)]
    pub told: Vec<Told>,
    /// Findings that somebody accepted.
    #[serde(default)]
    pub accepted: Vec<Accepted>,
    /// What calendars last said of its items; the engine keeps it apart from what is edited.
    #[serde(default)]
    pub issued: Vec<Issued>,
    /// Minutes that a person set.
    #[serde(default)]
    pub transfers: Vec<Transfer>,
    /// How fast one moves.
    pub pace: Option<Pace>,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}

impl Trip {
    /// The title in a language, if it is on record in it.
    pub fn title_in(&self, language: Language) -> Option<&str> {
        available(Some(&self.title), Some(&self.titles), language)
    }

    /// The title in a language, or whichever there is.
    pub fn nearest_title(&self, language: Language) -> &str {
        nearest(&self.title, &self.titles, language)
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id.as_str() == id)
    }

    /// Whether somebody is not of the trip's office, or not known to be: they travel for another organization, or hold
    /// no post in ours.
    pub fn is_outsider(&self, directory: &Directory, person: &PartyId) -> bool {
        let delegate = self.delegation.iter().find(|d| &d.person == person);
        match delegate.and_then(|d| d.organization.as_ref()) {
            Some(organization) => *organization != self.office,
            None => {
                let posts = directory.people.get(person).map_or(&[][..], |p| &p.posts);
                !posts
                    .iter()
                    .any(|post| post.organization.as_ref() == Some(&self.office))
            }
        }
    }

    /// The delegation in order of precedence: by `order`, those without one last, as they were written.
    pub fn in_precedence(&self) -> Vec<&Delegate> {
        let mut delegates: Vec<&Delegate> = self.delegation.iter().collect();
        delegates.sort_by_key(|d| d.order.unwrap_or(i64::MAX));
        delegates
    }

    /// The head of the delegation: the first in order whose role it is, else the first in order.
    pub fn head(&self) -> Option<&Delegate> {
        let ordered = self.in_precedence();
        ordered
            .iter()
            .find(|d| d.role == Role::Head)
            .or(ordered.first())
            .copied()
    }
}
