//! Somebody comes into a country for which they need a visa, and have none that is valid then.
//!
//! Why it matters: the airline does not board them, and a consulate takes weeks. Example: the interpreter needs a visa
//! for France; hers allows one entry, and the delegation comes back to Paris from London.
//!
//! Who needs one is a fact on record (`visa_required`); whoever has none on record is not asked. What happens in a country
//! counts, a change of aircraft does not. A visa of one Schengen state is good for all of them. A visa must cover the
//! days of the item; where all that do allow so many entries, they are counted along the person's way. It is found where
//! somebody enters, or where the visa ends under way, until those days are over; of guests who come to us, for the trip. It is a note until thirty
//! working days before the trip, tight then, and stops the programme from five. Facts: `visa` (none, dates, entries),
//! `country`, `place` (the city), `from` and `to` (days), `people`, `entries` (allowed). Repairs: none; a visa must be
//! had.

use chrono::NaiveDate;

use super::legs::Arrival;
use super::near::{APPROVED, PROOF};
use super::{Check, Finding, Found, Severity};
use crate::id::PartyId;
use crate::item::ItemKind;
use crate::person::{Person, Visa};
use crate::place::Place;
use crate::trip::{Invitation, TripKind};
use crate::ways;

pub(super) const CODE: &str = "visa_missing";

/// The Schengen area since 1 January 2025 (Regulation (EU) 2016/399, Council Decision (EU) 2024/3212): no border between
/// its states, and a visa of one is good for all.
const SCHENGEN: [&str; 29] = [
    "AT", "BE", "BG", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IS", "IT",
    "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// What is wrong with the visas of somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lack {
    None,
    Dates,
    Entries(u32),
}

pub(super) fn check(check: &Check<'_>, arrival: &Arrival<'_>, found: &mut Found) {
    let travellers = &check.whereabouts.travellers;
    if !travellers.need_visas() {
        return;
    }
    let ahead = |(_, days): &(&Place, (NaiveDate, NaiveDate))| days.1 >= check.today;
    let Some((here, days)) = ground(check, arrival.to).filter(ahead) else {
        return;
    };
    let before = arrival.from.and_then(|from| ground(check, from));
    let before = before.filter(|(place, _)| area(check, place) == area(check, here));
    let mut lacking: Vec<(Lack, Vec<&PartyId>)> = Vec::new();
    for comer in arrival.people {
        if !travellers.needs_visa(comer.who) {
            continue;
        }
        let who = &check.plan.roster[comer.who as usize];
        let Some(person) = check.directory.people.get(who) else {
            continue;
        };
        let Some(area) = area(check, here).filter(|area| requires(person, area)) else {
            continue;
        };
        let lack = match before {
            // Already there: it is told where they came, unless only now the visa ends.
            Some((_, earlier)) if lack(person, area, earlier).is_some() => None,
            Some(_) => lack(person, area, days),
            None => lack(person, area, days)
                .or_else(|| used_up(check, person, comer.who, (area, days), arrival.to)),
        };
        if let Some(lack) = lack {
            note(&mut lacking, lack, who);
        }
    }
    let (item, planned) = check.item(arrival.to);
    for (lack, people) in lacking {
        found.at(
            planned,
            finding(check, lack, here, days, people).item(&item.id),
        );
    }
}

/// Guests who come to us.
pub(super) fn of_guests(check: &Check<'_>, found: &mut Found) {
    let home = check.directory.place(&check.trip.home);
    let days = check.span().filter(|_| !check.is_over());
    let (Some(home), Some(days)) = (home, days) else {
        return;
    };
    let Some(area) = area(check, home).filter(|_| check.trip.kind == TripKind::Hosted) else {
        return;
    };
    let mut lacking: Vec<(Lack, Vec<&PartyId>)> = Vec::new();
    for guest in &check.trip.participants {
        let who = guest.represented_by.as_ref().unwrap_or(&guest.who);
        let person = check.directory.people.get(who);
        let comes = guest.invitation != Some(Invitation::Declined) && guest.expected != Some(false);
        let person = person.filter(|person| comes && requires(person, area));
        if let Some(lack) = person.and_then(|person| lack(person, area, days)) {
            note(&mut lacking, lack, who);
        }
    }
    for (lack, people) in lacking {
        let finding = finding(check, lack, home, days, people);
        found.when(None, finding.about("trip", check.trip.id.as_str()));
    }
}

fn note<'a>(lacking: &mut Vec<(Lack, Vec<&'a PartyId>)>, lack: Lack, who: &'a PartyId) {
    match lacking.iter_mut().find(|(known, _)| *known == lack) {
        Some((_, people)) => people.push(who),
        None => lacking.push((lack, vec![who])),
    }
}

fn finding(
    check: &Check<'_>,
    lack: Lack,
    place: &Place,
    (first, last): (NaiveDate, NaiveDate),
    people: Vec<&PartyId>,
) -> Finding {
    let severity = match () {
        () if check.is_near(PROOF) => Severity::Stop,
        () if check.is_near(APPROVED) => Severity::Tight,
        () => Severity::Note,
    };
    let city = ways::city(place).unwrap_or(&place.id);
    let (code, entries) = match lack {
        Lack::None => ("none", None),
        Lack::Dates => ("dates", None),
        Lack::Entries(allowed) => ("entries", Some(allowed)),
    };
    let mut finding = Finding::new(CODE, severity)
        .fact("visa", code)
        .fact("country", check.directory.country_of(place))
        .fact("place", city.as_str())
        .fact("from", first.to_string())
        .fact("to", last.to_string())
        .parties("people", people);
    if let Some(entries) = entries {
        finding = finding.fact("entries", entries);
    }
    finding
}

/// Where an item puts one on the ground, and on which days: nobody enters a country by changing aircraft there.
fn ground<'a>(check: &Check<'a>, index: usize) -> Option<(&'a Place, (NaiveDate, NaiveDate))> {
    let (item, planned) = check.item(index);
    let ends = check.ends(index);
    let place = ends.end.or(ends.start)?;
    if item.kind == ItemKind::Flight {
        let start = area(check, ends.start?)?;
        area(check, place).filter(|area| *area == start)?;
    }
    Some((place, (planned.day?, planned.last_day()?)))
}

/// The country of a place, or the area without borders to which it belongs.
fn area<'a>(check: &Check<'a>, place: &'a Place) -> Option<&'a str> {
    check.directory.country_of(place).map(area_of)
}

fn area_of(country: &str) -> &str {
    if SCHENGEN.contains(&country) {
        "Schengen"
    } else {
        country
    }
}

fn requires(person: &Person, area: &str) -> bool {
    let mut countries = person.visa_required.iter();
    countries.any(|country| area_of(country) == area)
}

fn of_area<'p>(person: &'p Person, area: &str) -> impl Iterator<Item = &'p Visa> {
    let given = move |visa: &&Visa| visa.country.as_deref().is_some_and(|c| area_of(c) == area);
    person.visas.iter().filter(given)
}

/// What is wrong with the visas of somebody for an area on these days, entries aside.
fn lack(person: &Person, area: &str, (first, last): (NaiveDate, NaiveDate)) -> Option<Lack> {
    let mut visas = of_area(person, area).peekable();
    visas.peek().is_none().then_some(Lack::None).or_else(|| {
        let valid = visas.any(|visa| visa.covers(first, last));
        (!valid).then_some(Lack::Dates)
    })
}

/// Whether somebody enters an area here more often than all visas for these days allow.
fn used_up(
    check: &Check<'_>,
    person: &Person,
    who: u32,
    (area_here, (first, last)): (&str, (NaiveDate, NaiveDate)),
    here: usize,
) -> Option<Lack> {
    let valid = of_area(person, area_here).filter(|visa| visa.covers(first, last));
    let allowed: u32 = valid.map(|visa| visa.entries).sum::<Option<u32>>()?;
    let (mut inside, mut entered) = (false, 0);
    for stop in check.whereabouts.stops(who) {
        match ground(check, stop) {
            Some((place, _)) => {
                let there = area(check, place) == Some(area_here);
                entered += u32::from(there && !inside);
                inside = there;
            }
            // A flight out of it; one into it counts on the ground.
            None => {
                inside &= check
                    .ends(stop)
                    .end
                    .is_some_and(|end| area(check, end) == Some(area_here))
            }
        }
        if stop == here {
            break;
        }
    }
    (entered > allowed).then_some(Lack::Entries(allowed))
}
