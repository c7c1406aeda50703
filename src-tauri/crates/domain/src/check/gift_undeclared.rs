//! A present does not stand in the register.
//!
//! Why it matters: what is not declared within days is a matter for the inspectors, not for protocol. Example: the mayor
//! came home from Kazan with a samovar twelve days ago.
//!
//! What was received must be declared (`declared`), from the trip's first day on; what was given only where somebody
//! wrote that it is not, when the trip is over. It is tight when the trip is over, a note until then, and is found
//! afterwards as well. Facts: `gift`, `direction`, `party` (from or to whom), `days` (calendar days since the trip's last
//! day, when it is over). Repairs: none; it must be declared.

use super::gift_over_limit::of;
use super::near::tight_if;
use super::{Check, Found};
use crate::logistics::Direction;
use crate::trip::TripStatus;

pub(super) const CODE: &str = "gift_undeclared";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    let over = check.is_over();
    let begun = check.first_day().is_some_and(|first| first <= check.today)
        || check.trip.status == TripStatus::UnderWay;
    for gift in &check.trip.gifts {
        let open = match gift.direction {
            Direction::Received => (over || begun) && gift.declared != Some(true),
            Direction::Given => over && gift.declared == Some(false),
        };
        if !open {
            continue;
        }
        let mut finding = of(gift, CODE, tight_if(over));
        if let Some(last) = check.last_day().filter(|last| *last < check.today) {
            finding = finding.fact("days", (check.today - last).num_days());
        }
        found.when(None, finding);
    }
}
