//! Somebody of the delegation is away from home over a night, and nothing says where they sleep.
//!
//! Why it matters: in a congress week the last room is gone first. Example: talks in Paris on Thursday afternoon and on
//! Friday morning, and no hotel in between.
//!
//! A night lies between two items that somebody comes from and goes to, both away from home, the first not later than
//! one day and the second not before the next. A stay of theirs covers it, as a room does that they have on record
//! (`rooms`); a night journey is over when the night is. Who leaves before 05:00 needs no bed any more, and who arrives
//! before 05:00 and stays for four hours does still need one. Home is where `no_way_there` has it. After the last item
//! nobody knows when somebody leaves: that a way back is missing is said there. It is tight from fourteen working days
//! before the trip, when logistics are locked, a note until then. One finding for each pair of items. Facts: `from_item`,
//! `to_item`, `city`, `people`, `nights` (the days on which they begin). Repairs: none; a room must be had.

use chrono::{DateTime, NaiveDate, Timelike, Utc};

use super::legs::{Arrival, Comer};
use super::{Check, Finding, Found, Severity};
use crate::ways::city;

pub(super) const CODE: &str = "night_without_bed";

/// So many working days before a trip logistics are locked (product, "The countdown").
const LOCKED: i64 = 14;
/// Before this hour it is still the night of the day before.
const MORNING: u32 = 5;
/// Who has so many hours until the next item lies down.
const LIES_DOWN: i64 = 4;

pub(super) fn check(check: &Check<'_>, arrival: &Arrival<'_>, found: &mut Found) {
    let Some(from) = arrival.from else { return };
    let Some(nights) = nights(check, from, arrival.to) else {
        return;
    };
    let ends = (check.ends(from).end, check.ends(arrival.to).start);
    let (Some(here), Some(there)) = ends else {
        return;
    };
    let mut bare: Vec<NaiveDate> = Vec::new();
    let sleepless = |comer: &&Comer| {
        let who = comer.who;
        let mut open = nights
            .each()
            .filter(|night| !nights.is_slept(check, who, *night))
            .peekable();
        let lacks = open.peek().is_some();
        if !lacks || !check.is_away(who, here) || !check.is_away(who, there) {
            return false;
        }
        bare.extend(open);
        true
    };
    let people: Vec<Comer> = arrival.people.iter().filter(sleepless).copied().collect();
    if people.is_empty() {
        return;
    }
    bare.sort_unstable();
    bare.dedup();
    let nights: Vec<String> = bare.iter().map(NaiveDate::to_string).collect();
    let left = check.first_day().map(|day| check.working_days_until(day));
    let severity = match left {
        Some(..=LOCKED) => Severity::Tight,
        _ => Severity::Note,
    };
    let ((before, planned), (after, _)) = (check.item(from), check.item(arrival.to));
    let finding = Finding::new(CODE, severity)
        .item(&before.id)
        .item(&after.id)
        .fact("from_item", before.id.as_str())
        .fact("to_item", after.id.as_str())
        .fact("city", city(here).unwrap_or(&here.id).as_str())
        .parties("people", check.people(&people))
        .fact("nights", nights);
    found.at(planned, finding);
}

/// The nights from one day on, and before another.
#[derive(Clone, Copy)]
struct Nights {
    first: NaiveDate,
    end: NaiveDate,
    /// Whether somebody arrives in the small hours of the first one.
    late: bool,
}

impl Nights {
    fn each(self) -> impl Iterator<Item = NaiveDate> {
        self.first
            .iter_days()
            .take_while(move |day| *day < self.end)
    }

    /// Whether somebody has a bed over a night; who arrives in its small hours may have one from that day on.
    fn is_slept(self, check: &Check<'_>, who: u32, night: NaiveDate) -> bool {
        let next = night
            .succ_opt()
            .filter(|_| self.late && night == self.first);
        has_bed(check, who, night) || next.is_some_and(|next| has_bed(check, who, next))
    }
}

/// The nights between two items.
fn nights(check: &Check<'_>, from: usize, to: usize) -> Option<Nights> {
    let (left, entered) = (&check.plan.items[from], &check.plan.items[to]);
    let (mut first, mut end) = (left.last_day()?, entered.day?);
    let early = |hour: u32| hour < MORNING;
    if first > end {
        return None;
    }
    let arrives = left
        .local_end
        .filter(|at| early(at.hour()) && at.date() == first);
    let to_bed = check.trip.items[to].kind.leaves_free();
    let late = arrives.is_some() && !to_bed && lies_down(left.end, entered.start);
    if late {
        first = first.pred_opt()?;
    }
    if entered.local_start.is_some_and(|at| early(at.hour())) {
        end = end.pred_opt()?;
    }
    (first < end).then_some(Nights { first, end, late })
}

fn lies_down(from: Option<DateTime<Utc>>, to: Option<DateTime<Utc>>) -> bool {
    let both = from.zip(to);
    both.is_none_or(|(from, to)| (to - from).num_hours() >= LIES_DOWN)
}

/// Whether somebody has a stay or a room over the night that begins on a day.
fn has_bed(check: &Check<'_>, who: u32, night: NaiveDate) -> bool {
    check.looked_at_beds.set(true);
    if check.whereabouts.has_bed(who, night) {
        return true;
    }
    let person = &check.plan.roster[who as usize];
    check.trip.rooms.iter().any(|room| {
        let begins = room.from.is_none_or(|from| from <= night);
        let lasts = room.to.is_none_or(|to| night < to);
        begins && lasts && room.people.contains(person)
    })
}
