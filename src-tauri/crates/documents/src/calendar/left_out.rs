//! What is not in a calendar file, and why.

use domain::id::ItemId;
use domain::text::Language;
use domain::trip::Trip;
use serde::Serialize;

use crate::words::Words;

/// An item that is not in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The item.
    pub item: ItemId,
    /// Why.
    pub reason: Reason,
}

/// Why an item is not in a calendar file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It has no day yet.
    Unplaced,
    /// Its start or its end does not exist on the clock of its place.
    NoInstant,
    /// It ends before it starts.
    EndsBeforeStart,
    /// The reader may not see it.
    Confidential,
    /// It is called off, and no file ever announced it.
    Cancelled,
    /// It keeps nobody busy, and the file says no more than when people are.
    LeavesFree,
}

impl LeftOut {
    /// What is left out and why, in a sentence.
    pub fn sentence(&self, trip: &Trip, language: Language) -> String {
        let id = match self.reason {
            Reason::Unplaced => "calendar-left-unplaced",
            Reason::NoInstant => "calendar-left-no-instant",
            Reason::EndsBeforeStart => "calendar-left-ends-before-start",
            Reason::Confidential => "calendar-left-confidential",
            Reason::Cancelled => "calendar-left-cancelled",
            Reason::LeavesFree => "calendar-left-leaves-free",
        };
        let title = trip
            .item(self.item.as_str())
            .map_or(self.item.as_str(), |item| {
                let title = item.nearest_title(language);
                if title.is_empty() {
                    self.item.as_str()
                } else {
                    title
                }
            });
        Words::of(language).say(id, &[("title", title)])
    }
}
