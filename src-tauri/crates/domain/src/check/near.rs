//! How near a trip is, on the office's countdown in working days of the home city (product, "The countdown").

use chrono::NaiveDate;

use super::{Check, Severity};

/// The mission is approved, and visas are there.
pub(super) const APPROVED: i64 = 30;
/// The second release goes out, texts are cleared, and what was agreed stands in writing.
pub(super) const SECOND_RELEASE: i64 = 7;
/// The proof of the pack: what is not there by now will not come.
pub(super) const PROOF: i64 = 5;
/// The pack is frozen and printed.
pub(super) const PRINTED: i64 = 2;

impl Check<'_> {
    /// Working days that are left until the trip's first day; none while nobody knows when it is.
    pub(super) fn days_left(&self) -> Option<i64> {
        self.first_day().map(|day| self.working_days_until(day))
    }

    /// Whether the trip begins in so many working days or sooner.
    pub(super) fn is_near(&self, working_days: i64) -> bool {
        // There are never more working days than days: far trips are told without a calendar.
        let Some(first) = self.first_day() else {
            return false;
        };
        (first - self.today).num_days() <= working_days
            || self.working_days_until(first) <= working_days
    }

    /// Whether the trip lies behind: its last day is over.
    pub(super) fn is_over(&self) -> bool {
        self.trip.status == crate::trip::TripStatus::Done
            || self.last_day().is_some_and(|last| last < self.today)
    }

    /// The last day of the trip.
    pub(super) fn last_day(&self) -> Option<NaiveDate> {
        self.span().map(|(_, last)| last)
    }
}

/// Tight if something is near, else a note.
pub(super) fn tight_if(near: bool) -> Severity {
    if near {
        Severity::Tight
    } else {
        Severity::Note
    }
}
