//! A passport ends too soon after the trip.
//!
//! Why it matters: airlines and borders want it valid for months beyond the journey, and a new one takes weeks. Example:
//! the trip ends on 8 December, the passport on 10 January; the office wants 90 days.
//!
//! Whoever has several papers travels with the one that lasts longest. Nobody travels to a meeting online. A paper
//! without a date says nothing. It stops the programme where it ends before the trip does, else it is tight. Facts:
//! `person`, `expires`, `last_day` (dates), `days` (valid after the trip, negative before its end), `margin` (days). Repairs:
//! none.

use super::{Check, Finding, Found, Severity};
use crate::id::PartyId;
use crate::trip::TripKind;

pub(super) const CODE: &str = "passport_expires";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    let Some((_, last_day)) = check
        .span()
        .filter(|_| check.trip.kind != TripKind::Virtual)
    else {
        return;
    };
    let margin = check.context.rules.passport_margin_days;
    for person in travellers(check) {
        let papers = check
            .directory
            .people
            .get(person)
            .map_or(&[][..], |p| &p.passports);
        let Some(expires) = papers.iter().filter_map(|paper| paper.expires).max() else {
            continue;
        };
        let days = (expires - last_day).num_days();
        if days >= margin {
            continue;
        }
        let severity = if days < 0 {
            Severity::Stop
        } else {
            Severity::Tight
        };
        let finding = Finding::new(CODE, severity)
            .about("person", person.as_str())
            .about("trip", check.trip.id.as_str())
            .fact("person", person.as_str())
            .fact("expires", expires.to_string())
            .fact("last_day", last_day.to_string())
            .fact("days", days)
            .fact("margin", margin);
        found.when(None, finding);
    }
}

/// Ours, in order of precedence, then the guests of the trip.
fn travellers<'a>(check: &Check<'a>) -> impl Iterator<Item = &'a PartyId> {
    let guests = check
        .trip
        .participants
        .iter()
        .map(|p| p.represented_by.as_ref().unwrap_or(&p.who));
    check
        .plan
        .roster
        .iter()
        .chain(guests.filter(|who| !check.plan.roster.contains(who)))
}
