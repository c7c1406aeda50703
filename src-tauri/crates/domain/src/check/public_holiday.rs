//! A meeting with an institution on a public holiday of its country.
//!
//! Why it matters: the doors are shut, and who receives all the same gives up a day with the family. Example: the
//! courtesy call at the prefecture of Lyon is set for 14 July.
//!
//! It is about talks between two sides that are still to be held in a room ([`super::institution`]). A day that hangs on
//! the sight of the moon, and was reckoned, is said to be about. Of countries and years without data nothing is known.
//! A note. Facts: `date`, `country` (ISO 3166-1), `city`, `holiday` (its English name), `names` (language to name), `about`.
//! Repairs: none; the other side must be asked.

use serde_json::{Map, Value};

use super::institution::at_work;
use super::{Check, Finding, Found, Severity};
use crate::ways::city;

pub(super) const CODE: &str = "public_holiday";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let Some(place) = at_work(check, index) else {
        return;
    };
    let (item, planned) = check.item(index);
    let Some(holiday) = planned.day.and_then(|day| check.holiday_at(place, day)) else {
        return;
    };
    let names = holiday.names.iter();
    let names = names.map(|(language, name)| ((*language).to_owned(), Value::from(*name)));
    let finding = Finding::new(CODE, Severity::Note)
        .item(&item.id)
        .fact("date", holiday.date.to_string())
        .fact("country", holiday.country)
        .fact("city", city(place).unwrap_or(&place.id).as_str())
        .fact("holiday", holiday.name_en)
        .fact("names", Map::from_iter(names))
        .fact("about", holiday.about);
    found.at(planned, finding);
}
