//! More people travel than the office allows.
//!
//! Why it matters: council and press count heads before they read the programme. Example: the rule says eight, the list
//! has eleven names.
//!
//! The office says how many (rules of the city, `largest_delegation`); everybody in the delegation of a trip out counts.
//! It is tight. Facts: `people` (how many), `most`. Repairs: none; the list is shortened, or an exception is asked for.

use super::{Check, Finding, Found, Severity};
use crate::trip::TripKind;

pub(super) const CODE: &str = "delegation_too_large";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    let Some(most) = check.context.rules.largest_delegation else {
        return;
    };
    let count = check.trip.delegation.len();
    if check.trip.kind != TripKind::Outbound || count <= most as usize || check.is_over() {
        return;
    }
    let finding = Finding::new(CODE, Severity::Tight)
        .about("trip", check.trip.id.as_str())
        .fact("people", count)
        .fact("most", most);
    found.when(None, finding);
}
