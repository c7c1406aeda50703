//! A present is worth more than the office allows.
//!
//! Why it matters: one that was given must be answered for, one that was received belongs to the city, and is handed over.
//! Example: the limit is 150 euros, the vase costs 240.
//!
//! The office says how much (rules of the city, `gift_limits`), for what is given, for what is received, or for both, in
//! a currency; a value in another currency is not compared, and a present without a value says nothing. It is tight, also
//! after the trip. Facts: `gift`, `direction`, `party` (the other side), `value`, `limit`, `currency`. Repairs: none.

use super::{Check, Finding, Found, Severity};
use crate::logistics::Gift;
use crate::rules::GiftLimit;

pub(super) const CODE: &str = "gift_over_limit";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    for gift in &check.trip.gifts {
        let value = gift.value.as_ref().and_then(serde_json::Number::as_f64);
        let over = |value: &f64| limit(check, gift).is_some_and(|limit| *value > limit.value);
        let Some((value, limit)) = value.filter(over).zip(limit(check, gift)) else {
            continue;
        };
        let finding = of(gift, CODE, Severity::Tight)
            .fact("value", value)
            .fact("limit", limit.value)
            .fact("currency", limit.currency.as_str());
        found.when(None, finding);
    }
}

/// The lowest limit for a present.
fn limit<'a>(check: &Check<'a>, gift: &Gift) -> Option<&'a GiftLimit> {
    let limits = check.context.rules.gift_limits.iter();
    limits
        .filter(|limit| limit.direction.is_none_or(|d| d == gift.direction))
        .filter(|limit| gift.currency.as_deref() == Some(limit.currency.as_str()))
        .min_by(|a, b| a.value.total_cmp(&b.value))
}

/// A finding about a present: about it, the item at which it is handed over, and the other side.
pub(super) fn of(gift: &Gift, code: &'static str, severity: Severity) -> Finding {
    let mut finding = Finding::new(code, severity)
        .about("gift", gift.id.as_str())
        .fact("gift", gift.id.as_str())
        .fact(
            "direction",
            serde_json::to_value(gift.direction).unwrap_or_default(),
        );
    if let Some(item) = &gift.item {
        finding = finding.item(item);
    }
    if let Some(party) = gift.party() {
        finding = finding.fact("party", party.as_str());
    }
    finding
}
