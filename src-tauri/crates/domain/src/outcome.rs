//! What came of a trip: readouts, decisions, commitments.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ElementId, ItemId, PartyId, RelationId};
use crate::text::Text;
use crate::time::wall;

/// What kind of outcome it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// A short account.
    Readout,
    /// A decision.
    Decision,
    /// A promise with an owner and a date.
    Commitment,
    /// An office won or given.
    Appointment,
    /// An invitation given or received.
    Invitation,
    /// A proposal.
    Proposal,
    /// Words said.
    Quote,
}

/// Which side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Ours.
    Us,
    /// Theirs.
    Them,
}

/// How far what was promised has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeStatus {
    /// Nothing yet.
    Open,
    /// Begun.
    InProgress,
    /// Kept.
    Done,
    /// Given up.
    Dropped,
}

/// An outcome.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Outcome {
    /// Its id, unique among the outcomes of the trip.
    pub id: ElementId,
    /// The item it came of.
    pub item: Option<ItemId>,
    /// What kind it is.
    pub kind: OutcomeKind,
    /// The words.
    pub text: Option<Text>,
    /// Which side.
    pub by: Option<By>,
    /// Who answers for it.
    pub owner: Option<PartyId>,
    /// To whom.
    pub to: Option<PartyId>,
    /// Until when.
    #[serde(default, with = "wall::optional_date")]
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub status: Option<OutcomeStatus>,
    /// The relation it belongs to.
    pub relation: Option<RelationId>,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}
