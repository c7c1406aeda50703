//! Something was promised until a day, and that day is over.
//!
//! Why it matters: the next meeting begins with it. Example: we promised the draft of the agreement for the end of March;
//! it is April, and it stands as open.
//!
//! Looked at is every outcome with a day, whoever promised, that is neither done nor dropped. It is tight, also after the
//! trip. Facts: `outcome`, `due` (date), `days` (calendar days since), `by` (us, them), `owner`, `to` (ids, where they are
//! on record). Repairs: none; it is done, or another day is agreed.

use super::{Check, Finding, Found, Severity};
use crate::outcome::{Outcome, OutcomeStatus};

pub(super) const CODE: &str = "commitment_overdue";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    for outcome in &check.trip.outcomes {
        if let Some(finding) = overdue(check, outcome) {
            found.when(None, finding);
        }
    }
}

fn overdue(check: &Check<'_>, outcome: &Outcome) -> Option<Finding> {
    let due = outcome.due.filter(|due| *due < check.today)?;
    let closed = matches!(
        outcome.status,
        Some(OutcomeStatus::Done | OutcomeStatus::Dropped)
    );
    if closed {
        return None;
    }
    let mut finding = Finding::new(CODE, Severity::Tight)
        .about("outcome", outcome.id.as_str())
        .fact("outcome", outcome.id.as_str())
        .fact("due", due.to_string())
        .fact("days", (check.today - due).num_days());
    if let Some(item) = &outcome.item {
        finding = finding.item(item);
    }
    if let Some(by) = outcome.by {
        finding = finding.fact("by", serde_json::to_value(by).unwrap_or_default());
    }
    for (name, party) in [("owner", &outcome.owner), ("to", &outcome.to)] {
        if let Some(party) = party {
            finding = finding.fact(name, party.as_str());
        }
    }
    Some(finding)
}
