//! What concerns releases, and what is written for others: calendars, mails, texts, papers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::view::Show;

args! {
    /// The programme to be released.
    ReleaseMake {
        /// The trip's id.
        trip: String,
        /// A word on it.
        #[ts(optional)]
        #[serde(default)]
        note: Option<String>,
        /// How to show it.
        show: Show
    }
    /// Two programmes to be compared.
    AskDifferences {
        /// The trip's id.
        trip: String,
        /// The number of the earlier release; 0 is before the first.
        from: u32,
        /// The number of the later one; the live programme where there is none.
        #[ts(optional)]
        #[serde(default)]
        to: Option<u32>,
        /// How to show it.
        show: Show
    }
    /// That someone was told of a release.
    TellPerson {
        /// The trip's id.
        trip: String,
        /// The number of the release.
        release: u32,
        /// Who was told.
        who: String,
        /// How: telephone, email, messenger, in_person, letter.
        channel: String,
        /// How to show it.
        show: Show
    }
    /// A text for a messenger: what it is about is one of day, item, vehicle, changes_since; a person's own part of it,
    /// or the whole trip of that person.
    AskText {
        /// The trip's id.
        trip: String,
        /// For whom.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// A day, `2024-12-07`.
        #[ts(optional)]
        #[serde(default)]
        day: Option<String>,
        /// An item.
        #[ts(optional)]
        #[serde(default)]
        item: Option<String>,
        /// A vehicle, whose runs are wanted.
        #[ts(optional)]
        #[serde(default)]
        vehicle: Option<String>,
        /// What changed since this release.
        #[ts(optional)]
        #[serde(default)]
        changes_since: Option<u32>,
        /// In which language; the recipient's where there is none.
        #[ts(optional)]
        #[serde(default)]
        language: Option<domain::text::Language>,
        /// How to show it.
        show: Show
    }
    /// A calendar to be written, or looked at first.
    ExportCalendar {
        /// The trip's id.
        trip: String,
        /// What of it, and how.
        wish: CalendarWish,
        /// The file; none is a look.
        #[ts(optional)]
        #[serde(default)]
        path: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A draft of a mail with a meeting's request or cancellation.
    MailDraft {
        /// The trip's id.
        trip: String,
        /// What of it, and how: with a meeting and a method.
        wish: CalendarWish,
        /// The file; none is a look.
        #[ts(optional)]
        #[serde(default)]
        path: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A paper to be printed.
    ExportPaper {
        /// The trip's id.
        trip: String,
        /// pack, brief, daysheet, report, changes.
        paper: String,
        /// reader, working.
        edition: String,
        /// For whom; everybody where there is none.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// The item of a brief; for a day sheet an item of the day.
        #[ts(optional)]
        #[serde(default)]
        item: Option<String>,
        /// Of a change sheet: since which release; since the last that differs where there is none.
        #[ts(optional)]
        #[serde(default)]
        changes_since: Option<u32>,
        /// The language of the paper.
        language: domain::text::Language,
        /// a4, letter.
        size: String,
        /// The file.
        path: String,
        /// How to show it.
        show: Show
    }
}

/// What of a trip is to stand in a calendar, and how.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct CalendarWish {
    /// Whose; everybody's where there is none.
    pub person: Option<String>,
    /// One meeting.
    pub meeting: Option<String>,
    /// Of a meeting: publish, request, cancel, declinecounter.
    pub method: Option<String>,
    /// Of a cancellation: only these are uninvited.
    pub uninvite: Option<Vec<String>>,
    /// Only what changed since this release.
    pub changes_since: Option<u32>,
    /// own (each item in its zone), flight (one zone for a flight), utc.
    pub times: Option<String>,
    /// everything, times, busy.
    pub content: Option<String>,
    /// Minutes before items; none without reminders.
    pub reminder: Option<u32>,
    /// Minutes before flights; as before items where there is none.
    pub reminder_flights: Option<u32>,
    /// The language of the texts; the one shown where there is none.
    pub language: Option<domain::text::Language>,
}

/// What an export wrote.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ExportReport {
    /// The file; none of a preview.
    pub path: Option<String>,
    /// A name for the file, in ASCII.
    pub file_name: String,
    /// The same in words: "4 entries written, 2 left out".
    pub said: String,
    /// What was left out, or is missing, or makes it a draft: one sentence each.
    pub remarks: Vec<String>,
    /// How many entries or pages it has.
    pub count: u32,
}
