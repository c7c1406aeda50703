//! Somebody gets the same present twice.
//!
//! Why it matters: it says that nobody remembers them. Example: the mayor of Kazan got the plate of Iznik in spring, and
//! stands on the list for one in autumn.
//!
//! Looked at is what is given to the same person or organization, on this trip and on all others of the book that are not
//! called off; presents are the same when their names are, in any language, whatever their letters and spaces. A note, at
//! the later one of the list, or at ours where the other is of another trip. Facts: `gift`, `direction`, `party`, and
//! `other_trip` with `other_title` (its title, and by language) or `other_gift`. Repairs: none; another is chosen.

use serde_json::json;

use super::gift_over_limit::of;
use super::{Check, Finding, Found, Severity};
use crate::logistics::{Direction, Gift, Present};
use crate::text::Text;

pub(super) const CODE: &str = "gift_repeated";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    let given = |gift: &&Gift| gift.direction == Direction::Given && gift.to.is_some();
    let gifts: Vec<(&Gift, Vec<String>)> = check
        .trip
        .gifts
        .iter()
        .filter(given)
        .map(|gift| (gift, names(gift)))
        .collect();
    for (n, (gift, names_here)) in gifts.iter().enumerate() {
        let same = |other: &Gift, names: &[String]| {
            other.to == gift.to && names.iter().any(|name| names_here.contains(name))
        };
        let earlier = gifts[..n].iter().find(|(other, names)| same(other, names));
        let elsewhere = || {
            let mut others = check.context.presents.iter();
            others
                .find(|other| is_elsewhere(check, other) && same(&other.gift, &names(&other.gift)))
        };
        let finding = of(gift, CODE, Severity::Note);
        if let Some((other, _)) = earlier {
            found.when(None, finding.fact("other_gift", other.id.as_str()));
        } else if let Some(other) = elsewhere() {
            found.when(None, on_another_trip(finding, other));
        }
    }
}

fn is_elsewhere(check: &Check<'_>, present: &Present) -> bool {
    present.trip != check.trip.id && present.gift.direction == Direction::Given
}

fn on_another_trip(finding: Finding, present: &Present) -> Finding {
    let (title, titles) = &present.title;
    finding
        .fact("other_trip", present.trip.as_str())
        .fact("other_title", json!({"title": title, "titles": titles}))
}

/// The names of a present in all languages, without case, marks and spaces.
fn names(gift: &Gift) -> Vec<String> {
    let texts: Vec<&String> = match &gift.what {
        Some(Text::Plain(text)) => vec![text],
        Some(Text::Each(forms)) => forms.values().collect(),
        None => Vec::new(),
    };
    // The dots of the Turkish i are typed, or not, as the keyboard had them.
    let plain = |text: &String| -> String {
        let letters = text.chars().flat_map(char::to_lowercase);
        let letters = letters.filter(|c| c.is_alphanumeric());
        letters.map(|c| if c == 'ı' { 'i' } else { c }).collect()
    };
    let names = texts.into_iter().map(plain);
    names.filter(|name| !name.is_empty()).collect()
}
