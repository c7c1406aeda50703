//! Whether more can be placed, and whether some can be placed together: asked of the solver.
//!
//! For each request an order of its starts: literal k holds if it begins at its k-th start or before. That two must be
//! apart is then one clause for each start of the one and stretch of starts of the other.

use std::ops::Range;

use crate::count::{Bound, counter};
use crate::minimum::{Cost, minimise};
use crate::sat::{Answer, Lit, Sat};

use super::waits::missed;
use super::{Case, Request, Starts, Use};

/// How many conflicts the question is worth, whether more can be placed.
const FOR_MORE: u64 = 30_000;
/// How many conflicts one possible reason is worth.
const FOR_A_REASON: u64 = 1_500;

/// What the solver found.
pub struct Settled {
    /// A plan that leaves out less, if there is one.
    pub better: Option<Starts>,
    /// Whether nothing leaves out less than the better one, or the one that was given.
    pub proven: bool,
}

/// Looks for a plan that leaves out less than another, for some seconds at the most.
pub fn most(case: &Case, than: &Starts, stop: &dyn Fn() -> bool) -> Settled {
    look(case, than, Sat::brief(stop, FOR_MORE))
}

/// The same until it is settled, or somebody says to stop.
pub fn most_of_all(case: &Case, than: &Starts, stop: &dyn Fn() -> bool) -> Settled {
    look(case, than, Sat::new(stop))
}

fn look(case: &Case, than: &Starts, mut sat: Sat<'_>) -> Settled {
    let by = say(&mut sat, case, &[]);
    let mut costs = Vec::new();
    for (index, request) in case.requests.iter().enumerate() {
        let out = sat.variable();
        let mut had = had(&mut sat, case, &by, index);
        had.push(out);
        sat.clause(&had);
        costs.push(Cost {
            steps: vec![out],
            weight: request.weight.max(1) as u64,
        });
    }
    let mut best = (missed(case, than), None);
    let ended = minimise(&mut sat, &costs, &mut |sat: &Sat<'_>| {
        let starts = starts(sat, &by);
        let cost = missed(case, &starts);
        if cost < best.0 {
            best = (cost, Some(starts));
        }
        cost as u64
    });
    let reached = ended.at_least as i64 >= best.0;
    Settled {
        better: best.1,
        proven: ended.proven || reached,
    }
}

/// A plan in which certain items, and all meals, have a place together: yes and which, no, or not settled.
pub fn together(case: &Case, items: &[usize], stop: &dyn Fn() -> bool) -> (Answer, Option<Starts>) {
    let mut sat = Sat::brief(stop, FOR_A_REASON);
    let by = say(&mut sat, case, &[]);
    for (index, request) in case.requests.iter().enumerate() {
        if request.item.is_none_or(|item| items.contains(&item)) {
            let had = had(&mut sat, case, &by, index);
            sat.clause(&had);
        }
    }
    let answer = sat.ask(&[]);
    let plan = (answer == Answer::Yes).then(|| starts(&sat, &by));
    (answer, plan)
}

/// Literals of which one must hold, if a request is not left out: it is placed, or an item stands for the meal.
pub(super) fn had(sat: &mut Sat<'_>, case: &Case, by: &[Vec<Lit>], index: usize) -> Vec<Lit> {
    let mut had: Vec<Lit> = by[index].last().copied().into_iter().collect();
    for (other, at) in &case.requests[index].instead {
        for stretch in at.chunk_by(|a, b| a + 1 == *b) {
            let eats = sat.variable();
            let (first, last) = (stretch[0], stretch[stretch.len() - 1]);
            sat.clause(&[-eats, by[*other][last]]);
            if let Some(before) = first.checked_sub(1) {
                sat.clause(&[-eats, -by[*other][before]]);
            }
            had.push(eats);
        }
    }
    had
}

fn starts(sat: &Sat<'_>, by: &[Vec<Lit>]) -> Starts {
    by.iter()
        .map(|by| by.iter().position(|lit| sat.holds(*lit)))
        .collect()
}

/// Says what a plan must keep; for each request the literals of its order. Of requests that stay as they were (`kept`,
/// the start of each, or nothing at all) any two may stay together, whatever they lack.
pub(super) fn say(sat: &mut Sat<'_>, case: &Case, kept: &[Option<usize>]) -> Vec<Vec<Lit>> {
    let by: Vec<Vec<Lit>> = case
        .requests
        .iter()
        .map(|request| request.starts.iter().map(|_| sat.variable()).collect())
        .collect();
    for order in &by {
        for two in order.windows(2) {
            sat.clause(&[-two[0], two[1]]);
        }
    }
    let kept_of = |index: usize| kept.get(index).copied().flatten();
    for i in 0..by.len() {
        for near in case.near[i].iter().filter(|near| near.other < i) {
            let (a, b) = (&case.requests[i], &case.requests[near.other]);
            let stay = kept_of(i).zip(kept_of(near.other));
            for (k, at) in a.starts.iter().enumerate() {
                let free = stay.filter(|(own, _)| *own == k).map(|(_, other)| other);
                for barred in near.barred(a, at, b).flat_map(|range| without(range, free)) {
                    let mut clause = not_at(&by[i], k);
                    clause.extend(not_within(&by[near.other], &barred));
                    sat.clause(&clause);
                }
            }
        }
        for earlier in &case.requests[i].after {
            follow(
                sat,
                (&case.requests[i], &by[i]),
                (&case.requests[*earlier], &by[*earlier]),
            );
        }
    }
    for index in 0..case.rooms.len() {
        hold(sat, case, (&by, kept), index);
    }
    for never in case.around.iter().flat_map(|around| around.never(case)) {
        let parts = never.iter();
        let clause: Vec<Lit> = parts
            .flat_map(|(request, range)| not_within(&by[*request], range))
            .collect();
        sat.clause(&clause);
    }
    by
}

/// A stretch of starts, but for one.
fn without(range: Range<usize>, one: Option<usize>) -> impl Iterator<Item = Range<usize>> {
    let parts = match one.filter(|one| range.contains(one)) {
        Some(one) => [range.start..one, one + 1..range.end],
        None => [range, 0..0],
    };
    parts.into_iter().filter(|range| range.start < range.end)
}

/// The contrary of "it begins at its k-th start".
fn not_at(by: &[Lit], k: usize) -> Vec<Lit> {
    let mut clause = vec![-by[k]];
    clause.extend(k.checked_sub(1).map(|before| by[before]));
    clause
}

/// The contrary of "it begins at one of these starts".
fn not_within(by: &[Lit], range: &Range<usize>) -> Vec<Lit> {
    let mut clause = vec![-by[range.end - 1]];
    clause.extend(range.start.checked_sub(1).map(|before| by[before]));
    clause
}

fn follow(sat: &mut Sat<'_>, later: (&Request, &[Lit]), earlier: (&Request, &[Lit])) {
    for (k, start) in later.0.starts.iter().enumerate() {
        let done = earlier
            .0
            .starts
            .partition_point(|s| s.minute + earlier.0.minutes <= start.minute);
        let mut clause = not_at(later.1, k);
        clause.extend(done.checked_sub(1).map(|last| earlier.1[last]));
        sat.clause(&clause);
    }
}

/// A place holds no more than its capacity; a moment at which one more begins is enough to look at.
fn hold(sat: &mut Sat<'_>, case: &Case, (by, kept): (&[Vec<Lit>], &[Option<usize>]), index: usize) {
    let room = &case.rooms[index];
    let uses = |i: usize| case.requests[i].rooms.iter().map(move |own| (i, own));
    let inside: Vec<(usize, &Use)> = (0..by.len())
        .flat_map(uses)
        .filter(|(_, own)| own.room == index)
        .collect();
    let starts = inside.iter().flat_map(|(i, own)| {
        let starts = case.requests[*i].starts.iter();
        starts.map(|start| start.minute + own.from)
    });
    let mut moments: Vec<i64> = starts
        .chain(room.taken.iter().map(|(from, _)| *from))
        .collect();
    moments.sort_unstable();
    moments.dedup();
    for moment in moments {
        let mut there = Vec::new();
        for (i, own) in &inside {
            let starts = &case.requests[*i].starts;
            let first = starts.partition_point(|s| s.minute + own.to <= moment);
            let last = starts.partition_point(|s| s.minute + own.from <= moment);
            if first < last {
                let here = sat.variable();
                let mut clause = not_within(&by[*i], &(first..last));
                clause.push(here);
                sat.clause(&clause);
                there.push(here);
            }
        }
        let taken = room.taken.iter();
        let taken = taken.filter(|(from, to)| *from <= moment && moment < *to);
        let stay = inside.iter().filter(|(i, own)| {
            let at = kept.get(*i).copied().flatten();
            at.map(|k| case.requests[*i].starts[k].minute)
                .is_some_and(|at| at + own.from <= moment && moment < at + own.to)
        });
        let free = room
            .capacity
            .saturating_sub(taken.count())
            .max(stay.count());
        let count = counter(sat, &there, free + 1, Bound::Upward);
        if let Some(more) = count.get(free) {
            sat.clause(&[-more]);
        }
    }
}
