//! An item of the programme: a meeting, or a leg between two.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::id::{ItemId, PartyId, PlaceId};
use crate::meeting::{Meeting, Stage};
use crate::text::{Forms, Language, Text, available, nearest};
use crate::time::{When, wall};
use crate::trip::{Classification, Participant};

/// What kind of item it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// By air.
    Flight,
    /// By rail.
    Train,
    /// By road between cities.
    Drive,
    /// From one place to another in or near a city.
    Transfer,
    /// A night or several at a hotel.
    Stay,
    /// A meeting with a counterpart.
    Meeting,
    /// A session of an event.
    Session,
    /// A speech.
    Speech,
    /// A meal.
    Meal,
    /// A ceremony.
    Ceremony,
    /// A visit to a place or project.
    SiteVisit,
    /// A press point.
    Press,
    /// Rest, personal time.
    Rest,
    /// Anything else.
    Other,
}

impl ItemKind {
    /// Whether it carries people from one place to another.
    pub fn moves(self) -> bool {
        matches!(
            self,
            ItemKind::Flight | ItemKind::Train | ItemKind::Drive | ItemKind::Transfer
        )
    }

    /// Whether someone who is there can be somewhere else in the meantime: a room is kept, not occupied.
    pub fn leaves_free(self) -> bool {
        self == ItemKind::Stay
    }
}

/// How firm an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum ItemStatus {
    /// Time kept for something not confirmed.
    Hold,
    /// Foreseen.
    Tentative,
    /// Agreed.
    #[default]
    Confirmed,
    /// Called off.
    Cancelled,
}

/// Whether the press may be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Press {
    /// All of it.
    Open,
    /// Pictures at the start.
    Pictures,
    /// None.
    Closed,
}

/// Who of ours takes part.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum People {
    /// The whole delegation.
    #[default]
    All,
    /// These; an empty list is none of ours.
    Listed(Vec<Attendee>),
}

impl<'de> Deserialize<'de> for People {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = People;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("\"all\", or a list of people")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<People, E> {
                match text {
                    "all" => Ok(People::All),
                    other => Err(E::custom(format!(
                        "\"{other}\" is not \"all\"; write \"all\" or a list of people"
                    ))),
                }
            }
            fn visit_unit<E>(self) -> Result<People, E> {
                Ok(People::All)
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, seq: A) -> Result<People, A::Error> {
                Vec::deserialize(serde::de::value::SeqAccessDeserializer::new(seq))
                    .map(People::Listed)
            }
        }
        d.deserialize_any(Visitor)
    }
}

/// One of ours at an item, and the capacity in which someone is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Attendee {
    /// Who.
    pub person: PartyId,
    /// The organization of a post, or the network of an office held, for which the person is there.
    pub capacity: Option<PartyId>,
    /// For whom the person stands in.
    pub on_behalf_of: Option<PartyId>,
}

impl<'de> Deserialize<'de> for Attendee {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Keys {
            person: PartyId,
            #[serde(rename = "as")]
            capacity: Option<PartyId>,
            on_behalf_of: Option<PartyId>,
        }
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Attendee;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a person's id, or {person, as, on_behalf_of}")
            }
            fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<Attendee, E> {
                PartyId::deserialize(serde::de::value::StrDeserializer::new(id))
                    .map(Attendee::plain)
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Attendee, A::Error> {
                let keys = Keys::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
                Ok(Attendee {
                    person: keys.person,
                    capacity: keys.capacity,
                    on_behalf_of: keys.on_behalf_of,
                })
            }
        }
        d.deserialize_any(Visitor)
    }
}

impl Attendee {
    /// Someone in no other capacity than the own.
    pub fn plain(person: PartyId) -> Self {
        Attendee {
            person,
            capacity: None,
            on_behalf_of: None,
        }
    }
}

/// To which edge of another item one is attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Edge {
    /// Its start.
    Start,
    /// Its end.
    End,
}

/// That an item keeps its distance from another: two hours before the flight, on landing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Attachment {
    /// The other item.
    pub item: ItemId,
    /// Which edge of it.
    pub edge: Edge,
    /// Minutes before it (negative) or after it.
    #[serde(default)]
    pub minutes: i64,
}

/// A step of the run of show.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Step {
    /// What happens.
    pub text: Text,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// Who does it.
    pub who: Option<Text>,
    /// Whether the press may be there.
    pub press: Option<Press>,
}

/// An entry of somebody else's calendar, as it came: it is handed on in the same words for as long as nobody changes
/// the item that was made of it.
#[derive(Clone, Debug, PartialEq, Default, Deserialize)]
#[serde(default)]
pub struct Came {
    /// Its title.
    pub summary: Option<String>,
    /// Its text.
    pub description: Option<String>,
    /// Its place, in words.
    pub location: Option<String>,
    /// Latitude and longitude.
    pub geo: Option<(f64, f64)>,
    /// A pin for Apple's map: the property line.
    pub pin: Option<String>,
    /// A link.
    pub url: Option<String>,
    /// The link of a conference.
    pub conference: Option<String>,
    /// `tentative`, `confirmed`.
    pub status: Option<String>,
    /// `public`, `private`, `confidential`.
    pub class: Option<String>,
    /// `free`, `tentative`, `busy`, `away`, `elsewhere`.
    pub busy: Option<String>,
    /// When this version was made.
    pub stamp: Option<DateTime<Utc>>,
    /// The title that the item was given.
    pub title: Option<String>,
    /// The time that the item was given.
    pub when: Option<When>,
    /// The place that it was given.
    pub place: Option<PlaceId>,
}

impl Came {
    /// Whether an item still is what came: its time, place, title and status are untouched, and nothing is known of it
    /// beside.
    pub fn stands_for(&self, item: &Item) -> bool {
        let status = match self.status.as_deref() {
            Some("tentative") => ItemStatus::Tentative,
            _ => ItemStatus::Confirmed,
        };
        let bare = item
            .meeting
            .as_ref()
            .is_none_or(|meeting| self.is_all_of(meeting));
        bare && item.when == self.when
            && item.place == self.place
            && item.titles.is_empty()
            && item.title == self.title.as_deref().unwrap_or_default()
            && item.status() == status
    }

    /// Whether a meeting is no more than the link that came.
    fn is_all_of(&self, meeting: &Meeting) -> bool {
        let link = self.conference.as_ref().or(self.url.as_ref());
        meeting.link.as_ref() == link
            && meeting.stages.len() <= 1
            && meeting.counterparts.is_empty()
            && meeting.agenda.is_empty()
            && meeting.purpose.is_none()
    }
}

/// An item of the programme.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Item {
    /// Its id, unique among the items of the trip.
    pub id: ItemId,
    /// What kind it is.
    pub kind: ItemKind,
    /// Its name in calendars, for ever.
    pub uid: Option<String>,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// The title in other languages.
    #[serde(default)]
    pub titles: Forms,
    /// When it happens; none while it is to be placed.
    pub when: Option<When>,
    /// The wanted length in minutes, while there is no end.
    pub minutes: Option<u32>,
    /// Where.
    pub place: Option<PlaceId>,
    /// From where, of a leg.
    pub from_place: Option<PlaceId>,
    /// Who of ours.
    #[serde(default)]
    pub people: People,
    /// Who else, with invitations and answers.
    #[serde(default)]
    pub participants: Vec<Participant>,
    /// How firm it is, where it has no meeting (see [`Item::status`]).
    #[serde(default, rename = "status")]
    pub own_status: Option<ItemStatus>,
    /// The carrier of a leg.
    pub carrier: Option<String>,
    /// The flight or train number.
    pub number: Option<String>,
    /// The booking.
    pub locator: Option<String>,
    /// Whether its hour cannot move.
    #[serde(default)]
    pub fixed: Option<bool>,
    /// The item it keeps its distance from.
    pub attach: Option<Attachment>,
    /// Items that must come before it.
    #[serde(default)]
    pub must_follow: Vec<ItemId>,
    /// The day on whose sheet it stands, where that is not the day of its place.
    #[serde(default, with = "wall::optional_date")]
    pub counts_as: Option<NaiveDate>,
    /// What to wear.
    pub dress: Option<Text>,
    /// Whether the press may be there.
    pub press: Option<Press>,
    /// The run of show.
    #[serde(default)]
    pub sequence: Vec<Step>,
    /// The meeting, where it is one.
    pub meeting: Option<Meeting>,
    /// The entry of a calendar from which it was made.
    pub came: Option<Came>,
    /// What may be printed beside it.
    pub remark: Option<Text>,
    /// Who may see it.
    pub classification: Option<Classification>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Source {
    /// The source.
    pub text: Text,
    /// The day it was checked.
    #[serde(default, with = "wall::optional_date")]
    pub checked: Option<NaiveDate>,
}

impl Item {
    /// How firm it is: a meeting's stage decides where there is one (dossier, "item").
    pub fn status(&self) -> ItemStatus {
        match self.meeting.as_ref().map(|m| m.stage) {
            None => self.own_status.unwrap_or_default(),
            Some(Stage::Idea) => ItemStatus::Hold,
            Some(Stage::Requested | Stage::Proposed) => ItemStatus::Tentative,
            Some(Stage::Confirmed | Stage::Held | Stage::FollowedUp) => ItemStatus::Confirmed,
            Some(Stage::Declined | Stage::Cancelled) => ItemStatus::Cancelled,
        }
    }

    /// Whether it is called off.
    pub fn is_off(&self) -> bool {
        self.status() == ItemStatus::Cancelled
    }

    /// Whether a key, or a key below it, was never confirmed.
    pub fn is_assumed(&self, key: &str) -> bool {
        assumes(&self.assumed, key)
    }

    /// The title in a language, if it is on record in it.
    pub fn title_in(&self, language: Language) -> Option<&str> {
        available(Some(&self.title), Some(&self.titles), language)
    }

    /// The title in a language, or whichever there is.
    pub fn nearest_title(&self, language: Language) -> &str {
        nearest(&self.title, &self.titles, language)
    }

    /// The length that is wanted while there is no end, in minutes.
    pub fn wanted_minutes(&self) -> Option<u32> {
        self.when
            .and_then(|w| w.hour().and_then(|h| h.minutes))
            .or(self.minutes)
    }
}

/// Whether a list of assumed keys names a key, or a key below it (`when` for `when.start`).
pub fn assumes(assumed: &[String], key: &str) -> bool {
    assumed.iter().any(|a| {
        a == key
            || a.strip_prefix(key)
                .is_some_and(|rest| rest.starts_with('.'))
    })
}
