//! An item that is placed, and not agreed.
//!
//! Why it matters: it stands in the programme as if it took place. Example: the courtesy call was requested three weeks
//! ago, and nobody answered.
//!
//! What is on hold, or only foreseen: of a meeting an idea, a request or a proposal. What is still to be placed is
//! `unplaced`, not this. It is tight from seven working days before the trip, when the second release is due, a note
//! until then. Facts: `status` (hold, tentative), `stage` (of a meeting), `working_days` (until the trip's first day).
//! Repairs: none; somebody must ask.

use super::{Check, Finding, Found, Severity};
use crate::item::ItemStatus;

pub(super) const CODE: &str = "unconfirmed";

/// So many working days before a trip its second release goes out (product, "The countdown").
const SECOND_RELEASE: i64 = 7;

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    if planned.day.is_none() {
        return;
    }
    let status = item.status();
    if !matches!(status, ItemStatus::Hold | ItemStatus::Tentative) {
        return;
    }
    let left = check.first_day().map(|day| check.working_days_until(day));
    let near = left.is_some_and(|days| days <= SECOND_RELEASE);
    let mut finding = Finding::new(
        CODE,
        if near {
            Severity::Tight
        } else {
            Severity::Note
        },
    )
    .item(&item.id)
    .fact("status", serde_json::to_value(status).unwrap_or_default())
    .fact("working_days", left);
    if let Some(meeting) = &item.meeting {
        finding = finding.fact(
            "stage",
            serde_json::to_value(meeting.stage).unwrap_or_default(),
        );
    }
    found.at(planned, finding);
}
