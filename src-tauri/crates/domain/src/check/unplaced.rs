//! An item that has no day yet.
//!
//! Why it matters: whoever it was promised to waits for an hour. Example: eleven cities asked for a talk of twenty
//! minutes each, and none has its time.
//!
//! Meetings that were held, or are off, need no time any more. What must take place is tight, the rest a note. Facts:
//! `minutes` (the wanted length), `priority` (must, should, could). Repairs: none; it must be placed.

use super::{Check, Finding, Found, Severity};
use crate::meeting::Priority;

pub(super) const CODE: &str = "unplaced";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let over = item.meeting.as_ref().is_some_and(|m| m.stage.is_over());
    if planned.day.is_some() || over {
        return;
    }
    let priority = item.meeting.as_ref().and_then(|m| m.priority);
    let severity = if priority == Some(Priority::Must) {
        Severity::Tight
    } else {
        Severity::Note
    };
    let mut finding = Finding::new(CODE, severity).item(&item.id);
    if let Some(minutes) = item.wanted_minutes() {
        finding = finding.fact("minutes", minutes);
    }
    if let Some(priority) = priority {
        finding = finding.fact(
            "priority",
            serde_json::to_value(priority).unwrap_or_default(),
        );
    }
    found.at(planned, finding);
}
