//! What concerns the book as a whole: opening it, the office, its rules, dossiers, copies.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::Fields;
use crate::book::Officer;
use crate::view::Show;

args! {
    /// The passphrase of a locked book.
    Unlock {
        /// The passphrase.
        passphrase: String,
        /// How to show it.
        show: Show
    }
    /// The first start of a book.
    Begin {
        /// The name of the office, for example "Istanbul Metropolitan Municipality".
        office: String,
        /// Its home city, by name.
        city: String,
        /// The zone of the home city.
        zone: String,
        /// The country of it (ISO 3166-1 alpha-2).
        #[ts(optional)]
        #[serde(default)]
        country: Option<String>,
        /// The officer.
        officer: Officer,
        /// The passphrase; none is a deliberate choice, then `without_passphrase` is true.
        #[ts(optional)]
        #[serde(default)]
        passphrase: Option<String>,
        /// That no passphrase is wanted.
        without_passphrase: bool,
        /// How to show it.
        show: Show
    }
    /// A dossier to be read.
    ImportDossier {
        /// The file.
        path: String,
        /// Whether the file wins where both changed.
        theirs: bool,
        /// The places of conflicts in which the file wins all the same, as the look named them.
        #[serde(default)]
        accept: Vec<String>,
        /// Whether to look only.
        dry_run: bool,
        /// How to show it.
        show: Show
    }
    /// A trip to be written as a dossier.
    ExportDossier {
        /// The trip's id.
        trip: String,
        /// The file.
        path: String,
        /// How to show it.
        show: Show
    }
    /// Rules of time zones from a file, or from a folder as systems keep it.
    UpdateZones {
        /// The file or folder.
        path: String,
        /// How to show it.
        show: Show
    }
    /// Rules of the office, as they were typed.
    RulesEdit {
        /// Keys and values; an empty text or null is what usually holds.
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
        /// How to show it.
        show: Show
    }
    /// A file of public holidays and weekends.
    UpdateHolidays {
        /// The file; without one the programme's own stand alone again.
        path: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A copy to be written.
    Backup {
        /// The file.
        path: String,
        /// How to show it.
        show: Show
    }
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ImportReport {
    /// Elements that were new.
    pub added: u32,
    /// Elements that were changed.
    pub changed: u32,
    /// Elements that were removed.
    pub removed: u32,
    /// Elements that were the same.
    pub left: u32,
    /// Fields that a person changed since, and the file brings otherwise: the book's value was kept, unless the file wins.
    pub conflicts: Vec<Conflict>,
    /// The trips of the file.
    pub trips: Vec<String>,
    /// The same in words.
    pub said: String,
}

/// A field on which the book and a file differ.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Conflict {
    /// Where: `trips[0].items[3].title`.
    pub place: String,
    /// What the book has.
    #[ts(type = "unknown")]
    pub ours: Value,
    /// What the file brings.
    #[ts(type = "unknown")]
    pub theirs: Value,
}
