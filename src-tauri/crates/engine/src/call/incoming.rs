//! What concerns calendars and mails of others.

use std::collections::BTreeMap;

use serde::Deserialize;
use ts_rs::TS;

use crate::view::Show;

args! {
    /// A calendar or a mail to be looked at, or taken in.
    TakeIn {
        /// The file.
        path: String,
        /// Into which trip; the one that it names or falls into where there is none.
        #[ts(optional)]
        #[serde(default)]
        trip: Option<String>,
        /// What was chosen, event by event.
        #[serde(default)]
        choices: Vec<IncomingChoice>,
        /// How to show it.
        show: Show
    }
}

/// What was chosen of one event of a file.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct IncomingChoice {
    /// The key of the event.
    pub key: String,
    /// Whether it is taken; by default what is new, and what no person changed.
    pub accept: Option<bool>,
    /// Which of its fields; by default those that no person changed.
    pub fields: Option<Vec<String>>,
    /// Answers to its questions by name: `zone`, `from_zone`, `to_zone` a time zone; `trust` name or file;
    /// `who:ADDRESS` the id of a person, or `add`.
    #[ts(type = "Record<string, string>")]
    pub answers: BTreeMap<String, String>,
}
