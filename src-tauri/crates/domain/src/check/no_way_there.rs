//! Somebody is in one city and next in another, and nothing in the programme carries them there; or the programme of a
//! delegate begins or ends away from home, and nothing carries them there or back.
//!
//! Why it matters: a ticket was forgotten, or a car. Example: the deputy mayor speaks in Lyon in the afternoon and dines
//! in Paris; there is no train. Or: the flight home is in nobody's programme.
//!
//! What carries is a flight, train, drive or transfer at which the person takes part. One whose hour is not known yet, or
//! which is to be placed, counts if it leads to that city. Towns so near one another that a transfer is a matter of
//! minutes are left to `short_transfer`; what is online or by telephone is nowhere. Home is the home city of the trip,
//! and for a delegate the city of the organization for which they travel or hold a post as well; who only joins an item,
//! as an ambassador does, comes from wherever they are. Between two items it cannot happen; the way from home and the way
//! back are tight, since they may be booked by others. One finding for each pair of items, and for each first and last
//! item. Facts: `from_item`, `to_item` (either may be missing), `from`, `to` (cities), `people`. Repairs: none; a leg
//! must be written down.

use super::legs::{Arrival, Comer};
use super::{Check, Finding, Found, Severity};
use crate::place::Place;
use crate::ways::city;

pub(super) const CODE: &str = "no_way_there";

pub(super) fn check(check: &Check<'_>, arrival: &Arrival<'_>, found: &mut Found) {
    way_back(check, arrival, found);
    match arrival.from {
        Some(from) => way_between(check, from, arrival, found),
        None => way_out(check, arrival, found),
    }
}

fn way_between(check: &Check<'_>, from: usize, arrival: &Arrival<'_>, found: &mut Found) {
    let ends = (check.ends(from).end, check.ends(arrival.to).start);
    let (Some(here), Some(there)) = ends else {
        return;
    };
    if !check.ways.far(here, there) {
        return;
    }
    let comers = arrival.people.iter().copied();
    let stranded: Vec<Comer> = comers
        .filter(|comer| !carried(check, comer.who, there))
        .collect();
    if stranded.is_empty() {
        return;
    }
    let ((before, _), (after, planned)) = (check.item(from), check.item(arrival.to));
    let finding = Finding::new(CODE, Severity::Stop)
        .item(&after.id)
        .item(&before.id)
        .fact("from_item", before.id.as_str())
        .fact("to_item", after.id.as_str())
        .fact("from", city_of(here))
        .fact("to", city_of(there))
        .parties("people", check.people(&stranded))
        .wall("arrives", planned.local_start)
        .zone("arrives_zone", planned.local_zone);
    found.at(planned, finding);
}

/// The programme of these people begins here: somewhere else than at home, and no leg without an hour leads there.
fn way_out(check: &Check<'_>, arrival: &Arrival<'_>, found: &mut Found) {
    let Some(there) = check.ends(arrival.to).start else {
        return;
    };
    let comers = arrival.people.iter().copied();
    let stranded: Vec<Comer> = comers
        .filter(|comer| check.is_away(comer.who, there) && !carried(check, comer.who, there))
        .collect();
    if stranded.is_empty() {
        return;
    }
    let (item, planned) = check.item(arrival.to);
    let finding = Finding::new(CODE, Severity::Tight)
        .item(&item.id)
        .fact("to_item", item.id.as_str())
        .fact("from", check.trip.home.as_str())
        .fact("to", city_of(there))
        .parties("people", check.people(&stranded))
        .wall("arrives", planned.local_start)
        .zone("arrives_zone", planned.local_zone);
    found.at(planned, finding);
}

/// The programme of some of these people ends here, away from home, and nothing leads them back.
fn way_back(check: &Check<'_>, arrival: &Arrival<'_>, found: &mut Found) {
    let ends = |comer: &&Comer| check.whereabouts.ends_with(comer.who, arrival.to);
    if !arrival.people.iter().any(|comer| ends(&comer)) {
        return;
    }
    let Some(here) = check.ends(arrival.to).end else {
        return;
    };
    let Some(home) = check.directory.place(&check.trip.home) else {
        return;
    };
    let leaving = arrival.people.iter().filter(ends).copied();
    let stranded: Vec<Comer> = leaving
        .filter(|comer| check.is_away(comer.who, here) && !carried(check, comer.who, home))
        .collect();
    if stranded.is_empty() {
        return;
    }
    let (item, planned) = check.item(arrival.to);
    let finding = Finding::new(CODE, Severity::Tight)
        .item(&item.id)
        .fact("from_item", item.id.as_str())
        .fact("from", city_of(here))
        .fact("to", check.trip.home.as_str())
        .parties("people", check.people(&stranded));
    found.at(planned, finding);
}

fn city_of(place: &Place) -> String {
    city(place).unwrap_or(&place.id).as_str().to_owned()
}

/// Whether a leg without a known hour leads this person to that city.
fn carried(check: &Check<'_>, who: u32, there: &Place) -> bool {
    check.whereabouts.carriers().iter().any(|index| {
        let index = *index as usize;
        let end = check.ends(index).end;
        let leads = end.is_some_and(|end| !check.ways.far(end, there));
        let people = &check.plan.items[index].people;
        leads && people.iter().any(|presence| presence.who == who)
    })
}
