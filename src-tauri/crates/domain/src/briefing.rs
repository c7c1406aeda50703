//! A briefing: a tracked paper, written by one, cleared by others, due on a day.

mod mark;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::doc::Doc;
use crate::id::{ElementId, ItemId, PartyId, PlaceId};
use crate::text::{Forms, Language, Text, available, nearest};
use crate::time::wall;
use crate::trip::Classification;

pub use mark::{Part, changed};

/// What kind of paper it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BriefingKind {
    /// For one meeting of two sides.
    Bilateral,
    /// A picture of the place, people and stakes before a visit.
    SceneSetter,
    /// A person.
    Biography,
    /// A city.
    CitySheet,
    /// A text to be spoken.
    Speech,
    /// Lines to take for the press.
    PressLines,
    /// Papers of a statutory meeting.
    BoardPapers,
    /// A minute-by-minute script.
    RunOfShow,
    /// How one gets there.
    Logistics,
}

/// How far the paper has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BriefingStage {
    /// Asked of its owner.
    Commissioned,
    /// Being written.
    Draft,
    /// With its clearers.
    InReview,
    /// Agreed by them.
    Cleared,
    /// Closed.
    Final,
}

impl BriefingStage {
    /// All of them in order.
    pub const ALL: [BriefingStage; 5] = [
        BriefingStage::Commissioned,
        BriefingStage::Draft,
        BriefingStage::InReview,
        BriefingStage::Cleared,
        BriefingStage::Final,
    ];

    /// Whether its text is agreed.
    pub fn is_cleared(self) -> bool {
        self >= BriefingStage::Cleared
    }
}

/// What a section of a briefing is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// What the meeting is for.
    Purpose,
    /// How one will know that it went well.
    Success,
    /// Points to make.
    Points,
    /// What they will raise, and the reply.
    TheyWillRaise,
    /// What to leave alone.
    DoNotRaise,
    /// Promises on record, either way.
    Commitments,
    /// Facts for the reader, not for saying.
    Background,
    /// A life.
    Biography,
    /// How one gets there.
    Logistics,
    /// Anything else.
    Other,
}

impl SectionKind {
    /// Whether a reader of another organization does not get it unless someone decides so by name
    /// (product, principle 9).
    pub fn is_ours_alone(self) -> bool {
        matches!(
            self,
            SectionKind::Points
                | SectionKind::TheyWillRaise
                | SectionKind::DoNotRaise
                | SectionKind::Background
        )
    }
}

/// A section of a briefing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Section {
    /// What it is for.
    pub kind: SectionKind,
    /// A heading of its own.
    pub heading: Option<Text>,
    /// The text, in Markdown.
    #[serde(default)]
    pub text: String,
}

impl Section {
    /// The text as a document.
    pub fn doc(&self) -> Doc {
        Doc::from_markdown(&self.text)
    }
}

/// When a briefing is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// On a day.
    On(NaiveDate),
    /// So many working days of a city before the day of its item, else the trip's first day.
    Before {
        /// How many working days.
        working_days: u32,
        /// Of which city; the trip's home where none is named.
        city: Option<PlaceId>,
        /// At which hour there, `HH:MM`.
        time: Option<String>,
    },
}

impl<'de> Deserialize<'de> for Due {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Before {
            working_days_before: u32,
            city: Option<PlaceId>,
            time: Option<String>,
        }
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Due;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a date, or {working_days_before, city, time}")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Due, E> {
                wall::parse_date(text).map(Due::On).map_err(E::custom)
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Due, A::Error> {
                let keys = Before::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
                if keys.working_days_before > 1000 {
                    return Err(serde::de::Error::custom(
                        "`working_days_before` is at most 1000",
                    ));
                }
                Ok(Due::Before {
                    working_days: keys.working_days_before,
                    city: keys.city,
                    time: keys.time,
                })
            }
        }
        d.deserialize_any(Visitor)
    }
}

/// That a clearer agreed to a text.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Clearance {
    /// Who.
    pub person: PartyId,
    /// The instant.
    pub cleared: Option<String>,
    /// The fingerprint of what was cleared ([`Briefing::fingerprint`]).
    pub of: Option<String>,
}

/// A briefing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Briefing {
    /// Its id, unique among the briefings of the trip.
    pub id: ElementId,
    /// The item it is for.
    #[serde(rename = "for")]
    pub item: Option<ItemId>,
    /// What kind of paper it is.
    pub kind: BriefingKind,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// The title in other languages.
    #[serde(default)]
    pub titles: Forms,
    /// Code of the language it is written in.
    pub language: Option<String>,
    /// Who writes.
    pub owner: Option<PartyId>,
    /// Who clears.
    #[serde(default)]
    pub clearers: Vec<Clearance>,
    /// When it is due.
    pub due: Option<Due>,
    /// How far it has come.
    #[serde(default = "commissioned")]
    pub stage: BriefingStage,
    /// Its sections.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Who may see it.
    pub classification: Option<Classification>,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}

fn commissioned() -> BriefingStage {
    BriefingStage::Commissioned
}

impl Briefing {
    /// The title in a language, if it is on record in it.
    pub fn title_in(&self, language: Language) -> Option<&str> {
        available(Some(&self.title), Some(&self.titles), language)
    }

    /// The title in a language, or whichever there is.
    pub fn nearest_title(&self, language: Language) -> &str {
        nearest(&self.title, &self.titles, language)
    }
}
