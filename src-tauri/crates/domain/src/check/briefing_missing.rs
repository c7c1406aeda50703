//! A confirmed meeting with counterparts that no briefing is for.
//!
//! Why it matters: the principal reads on the way what the meeting is for; drafting and clearing take ten working days.
//! Example: the bilateral with the mayor of Paris is confirmed, and nobody was asked to write.
//!
//! It is tight from ten working days before the trip, a note until then. Facts: `working_days` (until the trip's first
//! day), `counterparts` (ids). Repairs: none; a briefing must be commissioned.

use super::{Check, Finding, Found, Severity};
use crate::meeting::Stage;

pub(super) const CODE: &str = "briefing_missing";

/// Drafts are due so many working days before a trip (product, "The countdown").
const DRAFTS_DUE: i64 = 10;

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let Some(meeting) = item
        .meeting
        .as_ref()
        .filter(|m| m.stage == Stage::Confirmed)
    else {
        return;
    };
    if meeting.counterparts.is_empty() || check.whereabouts.is_briefed(index) {
        return;
    }
    let left = check.first_day().map(|day| check.working_days_until(day));
    let near = left.is_some_and(|days| days <= DRAFTS_DUE);
    let finding = Finding::new(
        CODE,
        if near {
            Severity::Tight
        } else {
            Severity::Note
        },
    )
    .item(&item.id)
    .fact("working_days", left)
    .parties("counterparts", &meeting.counterparts);
    found.at(planned, finding);
}
