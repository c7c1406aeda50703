//! What is wrong with a trip, or may become so: findings with a code, facts, and ways out. Never a refusal.
//!
//! One file per check, named by its complaint; [`ALL`] lists them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::directory::Directory;
use crate::plan::Plan;
use crate::trip::Trip;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It cannot happen.
    Stop,
    /// It will hardly go well.
    Tight,
    /// It should be known.
    Note,
}

/// What a finding is about: `{kind, id}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct About {
    /// `item`, `person`, `place`, `briefing`, `trip`, ...
    pub kind: String,
    /// Its id.
    pub id: String,
}

/// A way out that the programme can carry out: a patch of an item, in the words of the dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Repair {
    /// What it does: `move`, `shorten`, `use_fold`, ...: the message `repair-<code>` says it.
    pub code: String,
    /// What the message needs, as ready or as structured facts (wall times as `YYYY-MM-DDTHH:MM`).
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// The item it changes.
    pub item: String,
    /// The change: keys of the item as the dossier writes them.
    #[ts(type = "Record<string, unknown>")]
    pub patch: Map<String, Value>,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// The code: a word that stays (dossier, "Codes of findings").
    pub code: String,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about, the most concerned first.
    pub about: Vec<About>,
    /// What was found: names of facts to values; wall times as `YYYY-MM-DDTHH:MM`, dates as `YYYY-MM-DD`.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Up to three ways out.
    pub repairs: Vec<Repair>,
}
