//! The night between two items is shorter than the office wants it; or somebody is asked for something too soon after a
//! night on an aircraft.
//!
//! Why it matters: who has slept five hours signs what is laid before them. Example: the gala ends at 00:30, breakfast
//! with the governor begins at 07:30; or the flight from New York lands at 11:00, and the talks begin at noon.
//!
//! A night lies between two items where one ends before 05:00 and the next begins after it. A night on an aircraft
//! begins on one between 18:00 and 05:00, and is spent there for three hours of the office's night at least, on the clock
//! of the departure; legs that follow it are no rest. Rest and rooms in the programme are rest, and nobody is asked for
//! anything there. After a flight it is tight, and after a night of less than three quarters of what is wanted; else a
//! note. One finding for each pair of items. Facts: `from_item`, `to_item`, `people`, `have`, `need` (minutes), `ends`
//! and `ends_zone`, `begins` and `begins_zone` (wall times), `flight` (whether it is about one). Repairs: start the
//! second later, shorten the first, move the first earlier.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Timelike, Utc};

use super::legs::{Arrival, Comer};
use super::{Check, Finding, Found, Severity};
use crate::item::ItemKind;
use crate::plan::Planned;

pub(super) const CODE: &str = "rest_too_short";

/// The hour at which one day of work ends and the next begins.
const MORNING: i64 = 5;
/// From this hour on a flight may take the night.
const EVENING: u32 = 18;
/// So many minutes of the night on board are a night on board.
const NIGHT_ON_BOARD: usize = 180;

pub(super) fn check(check: &Check<'_>, arrival: &Arrival<'_>, found: &mut Found) {
    let Some(from) = arrival.from else { return };
    let ((before, left), (after, entered)) = (check.item(from), check.item(arrival.to));
    let (Some(start), Some(end)) = (entered.start, left.end.or(left.start)) else {
        return;
    };
    let have = (start - end).num_minutes();
    let rules = &check.context.rules;
    let most = rules.rest_overnight.max(rules.rest_after_night_flight);
    if have >= i64::from(most) || rests(after.kind) {
        return;
    }
    if before.kind.moves() && !after.kind.moves() {
        after_flights(check, from, arrival, found);
    }
    let need = i64::from(rules.rest_overnight);
    let asks = !rests(before.kind) && have < need && have >= 0;
    if asks && overnight(left, entered) && !on_board(check, from) {
        let severity = if have * 4 < need * 3 {
            Severity::Tight
        } else {
            Severity::Note
        };
        let pair = Pair {
            from,
            to: arrival.to,
            start,
            end,
            need,
        };
        report(check, &pair, severity, arrival.people, found);
    }
}

/// Rest of these people after night flights: the last leg ends at `from`, a flight may lie some legs before it.
fn after_flights(check: &Check<'_>, from: usize, arrival: &Arrival<'_>, found: &mut Found) {
    let need = i64::from(check.context.rules.rest_after_night_flight);
    let Some(start) = check.plan.items[arrival.to].start else {
        return;
    };
    let tired = |comer: &Comer| {
        Some((
            flight_before(check, comer.who, from, start - TimeDelta::minutes(need))?,
            *comer,
        ))
    };
    let mut tired: Vec<(usize, Comer)> = arrival.people.iter().filter_map(tired).collect();
    tired.sort_unstable();
    for party in tired.chunk_by(|a, b| a.0 == b.0) {
        let people: Vec<Comer> = party.iter().map(|(_, comer)| *comer).collect();
        let flight = party[0].0;
        let Some(end) = check.plan.items[flight].end else {
            continue;
        };
        let pair = Pair {
            from: flight,
            to: arrival.to,
            start,
            end,
            need,
        };
        report(check, &pair, Severity::Tight, &people, found);
    }
}

/// The night flight that somebody left last, if it ended after an instant, and they only rode on since.
fn flight_before(check: &Check<'_>, who: u32, leg: usize, since: DateTime<Utc>) -> Option<usize> {
    let mut leg = leg;
    loop {
        let (item, planned) = check.item(leg);
        if !item.kind.moves() || planned.end? <= since {
            return None;
        }
        if on_board(check, leg) {
            return Some(leg);
        }
        leg = check.whereabouts.before(who, leg)?;
    }
}

/// Whether an item is a flight that takes the night.
fn on_board(check: &Check<'_>, index: usize) -> bool {
    let (item, planned) = check.item(index);
    if item.kind != ItemKind::Flight {
        return false;
    }
    let (Some(length), Some(start)) = (planned.length(), planned.local_start) else {
        return false;
    };
    let evening = start.hour() >= EVENING || i64::from(start.hour()) < MORNING;
    if !evening || !(NIGHT_ON_BOARD as i64..24 * 60).contains(&length) {
        return false;
    }
    let first = start.hour() * 60 + start.minute();
    let minute = |n: i64| ((i64::from(first) + n) % 1440) as u16;
    let night = check.context.rules.night;
    (0..length).filter(|n| night.contains(minute(*n))).count() >= NIGHT_ON_BOARD
}

/// Whether one day of work ends with an item, and the next begins with another.
fn overnight(left: &Planned, entered: &Planned) -> bool {
    let day = |at: NaiveDateTime| (at - TimeDelta::hours(MORNING)).date();
    let ends = left.local_end.or(left.local_start);
    ends.zip(entered.local_start)
        .is_some_and(|(end, start)| day(end) < day(start))
}

/// Whether nobody is asked for anything there.
fn rests(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Rest | ItemKind::Stay)
}

/// Two items with too little rest between them.
struct Pair {
    from: usize,
    to: usize,
    end: DateTime<Utc>,
    start: DateTime<Utc>,
    need: i64,
}

fn report(check: &Check<'_>, pair: &Pair, severity: Severity, people: &[Comer], found: &mut Found) {
    let ((before, left), (after, entered)) = (check.item(pair.from), check.item(pair.to));
    let have = (pair.start - pair.end).num_minutes();
    let lacking = TimeDelta::minutes(pair.need - have);
    let finding = Finding::new(CODE, severity)
        .item(&after.id)
        .item(&before.id)
        .fact("from_item", before.id.as_str())
        .fact("to_item", after.id.as_str())
        .parties("people", check.people(people))
        .wall("ends", left.local_end.or(left.local_start))
        .zone("ends_zone", left.local_end_zone)
        .wall("begins", entered.local_start)
        .zone("begins_zone", entered.local_zone)
        .fact("have", have)
        .fact("need", pair.need)
        .fact("flight", on_board(check, pair.from))
        .repair(check.move_to(pair.to, pair.start + lacking))
        .repair(check.shorten_to(pair.from, pair.end - lacking))
        .repair(check.end_by(pair.from, pair.end - lacking));
    found.at(entered, finding);
}
