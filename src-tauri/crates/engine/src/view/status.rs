//! The status line, and what the book is.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::tell::Tell;
use super::{Show, header};
use crate::book::{Book, Officer};
use crate::error::Error;
use crate::history;

/// The status line.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct StatusView {
    /// What the last act did, in words; none in a book without a history of one's own.
    pub said: Option<String>,
    /// Whether it can be taken back.
    pub can_undo: bool,
    /// Whether that is the act which `said` tells: a release is told and never taken back, while the act before it can be.
    pub undo_is_said: bool,
    /// Whether something taken back can be done again.
    pub can_redo: bool,
    /// "Saved 16:42:07 Istanbul"; none before the first act.
    pub saved: Option<String>,
    /// The revision of the book.
    pub rev: u64,
}

/// What the book is, before and after it is open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BookState {
    /// `new` (first start: ask), `locked` (ask for the passphrase), `open`, `trouble` (cannot be opened; `message` says why).
    pub state: String,
    /// What is wrong, what is safe and what to do.
    pub message: Option<String>,
    /// The file.
    pub file: String,
    /// The office whose book it is.
    pub office: Option<String>,
    /// The officer who uses it.
    pub officer: Option<Officer>,
    /// Whether it is encrypted; a book that is not says so for as long as it is open.
    pub encrypted: bool,
    /// Whether it is a practice book.
    pub practice: bool,
    /// The programme's version.
    pub version: String,
    /// The version of the zone rules, and where they come from.
    pub zones: String,
    /// The version of the calendar of public holidays.
    pub holidays: String,
}

/// The status line: the last act, whether it can be taken back, and when it was saved, on the clock of the office.
pub fn status(book: &mut Book, show: Show) -> Result<StatusView, Error> {
    let tell = Tell::new(show);
    let last = book.last_operation()?;
    let said = match &last {
        Some(operation) => {
            Some(history::sentence(&book.conn, operation.id, show)?).filter(|said| !said.is_empty())
        }
        None => None,
    };
    let saved = match last.and_then(|operation| operation.at.parse::<DateTime<Utc>>().ok()) {
        Some(at) => {
            let (zone, city) = header::office_home(book, tell)?;
            let time = tell.hour_with_seconds(zone.wall(at).time());
            Some(tell.say("view-saved", &[("time", &time), ("city", &city)]))
        }
        None => None,
    };
    let undo_is_said = book.undo_is_last();
    Ok(StatusView {
        said,
        can_undo: book.can_undo(),
        undo_is_said,
        can_redo: book.can_redo(),
        saved,
        rev: book.rev(),
    })
}
