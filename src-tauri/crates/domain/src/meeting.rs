//! A meeting with a counterpart: the unit of the work. It lives in an item.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::PartyId;
use crate::text::Text;

/// What kind of contact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// A short visit of politeness without a working agenda.
    CourtesyCall,
    /// A meeting of two sides.
    Bilateral,
    /// The two principals, interpreters at most.
    TeteATete,
    /// The same with the delegations.
    Expanded,
    /// A few minutes in a corridor or margin.
    PullAside,
    /// A greeting in passing, arranged for a photo or a word.
    BrushBy,
    /// A statutory meeting of a network's governing body.
    Board,
    /// Many participants speak in turn under a moderator.
    Roundtable,
    /// Anything else.
    Other,
}

/// How the sides meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// In one room.
    InPerson,
    /// By video.
    Video,
    /// Some in the room, some by video.
    Hybrid,
    /// By telephone.
    Phone,
}

/// How far a meeting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// We think of it.
    Idea,
    /// We asked for it.
    Requested,
    /// An hour was proposed.
    Proposed,
    /// Both sides agreed.
    Confirmed,
    /// It took place.
    Held,
    /// What followed from it is done.
    FollowedUp,
    /// The other side said no.
    Declined,
    /// It was called off.
    Cancelled,
}

impl Stage {
    /// All of them in the order of the work, the two ways out last.
    pub const ALL: [Stage; 8] = [
        Stage::Idea,
        Stage::Requested,
        Stage::Proposed,
        Stage::Confirmed,
        Stage::Held,
        Stage::FollowedUp,
        Stage::Declined,
        Stage::Cancelled,
    ];

    /// Whether nothing of it is still to be arranged: it was held, or will not be.
    pub fn is_over(self) -> bool {
        matches!(
            self,
            Stage::Held | Stage::FollowedUp | Stage::Declined | Stage::Cancelled
        )
    }

    /// Whether it does not take place.
    pub fn is_off(self) -> bool {
        matches!(self, Stage::Declined | Stage::Cancelled)
    }
}

/// A step on the way, with who said it and how.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct StageStep {
    /// The stage reached.
    pub stage: Stage,
    /// When: an instant, or a date or wall time as it was noted.
    pub at: Option<String>,
    /// Who said so, or noted it.
    pub by: Option<String>,
    /// How: by letter, telephone, e-mail, in person, through the embassy.
    pub channel: Option<String>,
    /// A word on it.
    pub note: Option<Text>,
}

/// How speech is carried between languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Interpretation {
    /// After the speaker.
    Consecutive,
    /// Beside the listener.
    Whispered,
    /// With a booth.
    Simultaneous,
    /// Through a third language.
    Relay,
}

/// What must, should or could be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// The trip is for it.
    Must,
    /// It is wanted.
    Should,
    /// It is welcome.
    Could,
}

/// A point of the agenda: a text, or a title with our position, a vote and a decision.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum AgendaPoint {
    /// A title in several languages, with what belongs to it.
    Detailed {
        /// The title.
        title: Text,
        /// Our position.
        position: Option<Text>,
        /// How the vote went.
        vote: Option<Text>,
        /// What was decided.
        decision: Option<Text>,
    },
    /// A title alone.
    Title(Text),
}

impl AgendaPoint {
    /// The title.
    pub fn title(&self) -> &Text {
        match self {
            AgendaPoint::Detailed { title, .. } | AgendaPoint::Title(title) => title,
        }
    }
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Meeting {
    /// What kind of contact it is.
    #[serde(default = "other_contact")]
    pub contact: Contact,
    /// How the sides meet.
    pub format: Option<Format>,
    /// How far it has come.
    #[serde(default = "first_stage")]
    pub stage: Stage,
    /// The steps so far, the last of them the stage.
    #[serde(default)]
    pub stages: Vec<StageStep>,
    /// The other side: people and organizations, in their order of precedence.
    #[serde(default)]
    pub counterparts: Vec<PartyId>,
    /// Who convenes it.
    #[serde(default)]
    pub organizers: Vec<PartyId>,
    /// Who supports it.
    #[serde(default)]
    pub supporters: Vec<PartyId>,
    /// What it is for.
    pub purpose: Option<Text>,
    /// How one will know that it went well.
    pub success: Option<Text>,
    /// The points of the agenda in order.
    #[serde(default)]
    pub agenda: Vec<AgendaPoint>,
    /// Codes of the languages spoken at it.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Who interprets.
    pub interpreter: Option<PartyId>,
    /// Whether someone must.
    #[serde(default)]
    pub interpreter_needed: Option<bool>,
    /// How speech is carried.
    pub interpretation: Option<Interpretation>,
    /// The way in, when it is online.
    pub link: Option<String>,
    /// Whether it is closed to all but the invited.
    #[serde(default)]
    pub invitation_only: Option<bool>,
    /// What must, should or could be placed.
    pub priority: Option<Priority>,
}

fn other_contact() -> Contact {
    Contact::Other
}

fn first_stage() -> Stage {
    Stage::Idea
}

/// The instant that a step's `at` names, where it is one.
pub fn step_instant(step: &StageStep) -> Option<DateTime<Utc>> {
    step.at.as_deref()?.parse().ok()
}
