//! Somebody is in one city and next in another, and nothing in the programme carries them there.
//!
//! Why it matters: a ticket was forgotten, or a car. Example: the deputy mayor speaks in Lyon in the afternoon and dines
//! in Paris; there is no train.
//!
//! What carries is a flight, train, drive or transfer at which the person takes part. One whose hour is not known yet, or
//! which is to be placed, counts if it leads to that city. Towns so near one another that a transfer is a matter of
//! minutes are left to `short_transfer`; what is online or by telephone is nowhere. One finding for each pair of items.
//! Facts: `from_item`, `to_item`, `from`, `to` (cities), `people`. Repairs: none; a leg must be written down.

use super::legs::{Comer, city};
use super::{Check, Finding, Found, Severity};
use crate::place::Place;

pub(super) const CODE: &str = "no_way_there";

/// Cities nearer than this, in kilometres, are one place to live and work.
const NEAR: f64 = 50.0;

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    let located = |index: &usize| check.ends[*index].somewhere();
    let carriers: Vec<usize> = check
        .live()
        .filter(|(_, item, planned)| item.kind.moves() && planned.start.is_none())
        .map(|(index, ..)| index)
        .collect();
    check.walk(
        check.order.iter().copied().filter(located),
        |from, to, people| {
            let ((before, _), (after, planned)) = (check.item(from), check.item(to));
            let (Some(here), Some(there)) = (check.ends[from].end, check.ends[to].start) else {
                return;
            };
            if !far(check, here, there) {
                return;
            }
            let stranded: Vec<Comer> = people
                .iter()
                .copied()
                .filter(|comer| !carried(check, &carriers, comer.who, there))
                .collect();
            if stranded.is_empty() {
                return;
            }
            let finding = Finding::new(CODE, Severity::Stop)
                .item(&after.id)
                .item(&before.id)
                .fact("from_item", before.id.as_str())
                .fact("to_item", after.id.as_str())
                .fact(
                    "from",
                    city(here).map_or(here.id.as_str(), |id| id.as_str()),
                )
                .fact(
                    "to",
                    city(there).map_or(there.id.as_str(), |id| id.as_str()),
                )
                .parties("people", check.people(&stranded))
                .wall("arrives", planned.local_start)
                .zone("arrives_zone", planned.local_zone);
            found.at(planned, finding);
        },
    );
}

/// Whether two places are in different cities that are not neighbours.
fn far(check: &Check<'_>, here: &Place, there: &Place) -> bool {
    let apart = check.kilometres(here, there).map(|km| km > NEAR);
    match check.same_city(here, there) {
        Some(true) => false,
        Some(false) => apart != Some(false),
        None => here.id != there.id && apart == Some(true),
    }
}

/// Whether a leg without a known hour leads this person to that city.
fn carried(check: &Check<'_>, carriers: &[usize], who: u32, there: &Place) -> bool {
    carriers.iter().any(|index| {
        let planned = &check.plan.items[*index];
        let leads = check.ends[*index]
            .end
            .is_some_and(|end| !far(check, end, there));
        leads && planned.people.iter().any(|presence| presence.who == who)
    })
}
