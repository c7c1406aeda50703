//! Somebody is in one city and next in another, and nothing in the programme carries them there.
//!
//! Why it matters: a ticket was forgotten, or a car. Example: the deputy mayor speaks in Lyon in the afternoon and dines
//! in Paris; there is no train.
//!
//! What carries is a flight, train, drive or transfer at which the person takes part. One whose hour is not known yet, or
//! which is to be placed, counts if it leads to that city. Towns so near one another that a transfer is a matter of
//! minutes are left to `short_transfer`; what is online or by telephone is nowhere. One finding for each pair of items.
//! Facts: `from_item`, `to_item`, `from`, `to` (cities), `people`. Repairs: none; a leg must be written down.

use super::legs::{Arrival, Comer};
use super::{Check, Finding, Found, Severity};
use crate::place::Place;
use crate::ways::{city, same_city};

pub(super) const CODE: &str = "no_way_there";

/// Cities nearer than this, in kilometres, are one place to live and work.
const NEAR: f64 = 50.0;

pub(super) fn check(check: &Check<'_>, arrival: &Arrival<'_>, found: &mut Found) {
    let Some(from) = arrival.from else { return };
    let ((before, _), (after, planned)) = (check.item(from), check.item(arrival.to));
    let (Some(here), Some(there)) = (check.ends(from).end, check.ends(arrival.to).start) else {
        return;
    };
    if !far(check, here, there) {
        return;
    }
    let comers = arrival.people.iter().copied();
    let stranded: Vec<Comer> = comers
        .filter(|comer| !carried(check, comer.who, there))
        .collect();
    if stranded.is_empty() {
        return;
    }
    let city = |place: &Place| city(place).unwrap_or(&place.id).as_str().to_owned();
    let finding = Finding::new(CODE, Severity::Stop)
        .item(&after.id)
        .item(&before.id)
        .fact("from_item", before.id.as_str())
        .fact("to_item", after.id.as_str())
        .fact("from", city(here))
        .fact("to", city(there))
        .parties("people", check.people(&stranded))
        .wall("arrives", planned.local_start)
        .zone("arrives_zone", planned.local_zone);
    found.at(planned, finding);
}

/// Whether two places are in different cities that are not neighbours.
fn far(check: &Check<'_>, here: &Place, there: &Place) -> bool {
    let apart = check.ways.kilometres(here, there).map(|km| km > NEAR);
    match same_city(here, there) {
        Some(true) => false,
        Some(false) => apart != Some(false),
        None => here.id != there.id && apart == Some(true),
    }
}

/// Whether a leg without a known hour leads this person to that city.
fn carried(check: &Check<'_>, who: u32, there: &Place) -> bool {
    check.whereabouts.carriers().iter().any(|index| {
        let index = *index as usize;
        let leads = check
            .ends(index)
            .end
            .is_some_and(|end| !far(check, end, there));
        let people = &check.plan.items[index].people;
        leads && people.iter().any(|presence| presence.who == who)
    })
}
