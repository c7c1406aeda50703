//! Whether more can be placed, and whether some can be placed together: asked of the solver.
//!
//! For each request an order of its starts: literal k holds if it begins at its k-th start or before. That two must be
//! apart is then one clause for each start of the one and stretch of starts of the other.

use std::ops::Range;

use solver::count::{Bound, counter};
use solver::minimum::{Cost, minimise};
use solver::sat::{Answer, Lit, Sat};

use super::case::{Case, Request, Room};
use super::search::{Starts, missed};

/// How many conflicts the question is worth, whether more can be placed.
const FOR_MORE: u64 = 30_000;
/// How many conflicts one possible reason is worth.
const FOR_A_REASON: u64 = 1_500;

/// What the solver found.
pub(super) struct Settled {
    /// A plan that leaves out less, if there is one.
    pub(super) better: Option<Starts>,
    /// Whether nothing leaves out less than the better one, or the one that was given.
    pub(super) proven: bool,
}

/// Looks for a plan that leaves out less than another.
pub(super) fn most(case: &Case, than: &Starts, stop: &dyn Fn() -> bool) -> Settled {
    let mut sat = Sat::brief(stop, FOR_MORE);
    let by = say(&mut sat, case);
    let mut costs = Vec::new();
    for (request, by) in case.requests.iter().zip(&by) {
        let out = sat.variable();
        sat.clause(&match by.last() {
            Some(placed) => vec![*placed, out],
            None => vec![out],
        });
        costs.push(Cost {
            steps: vec![out],
            weight: request.weight.max(1) as u64,
        });
    }
    let mut best = (missed(case, than), None);
    let ended = minimise(&mut sat, &costs, &mut |sat| {
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

/// Whether certain items, and all meals, have a place together.
pub(super) fn all_fit(case: &Case, items: &[usize], stop: &dyn Fn() -> bool) -> bool {
    let mut sat = Sat::brief(stop, FOR_A_REASON);
    let by = say(&mut sat, case);
    for (request, by) in case.requests.iter().zip(&by) {
        if request.item.is_none_or(|item| items.contains(&item)) {
            sat.clause(by.last().map(std::slice::from_ref).unwrap_or_default());
        }
    }
    sat.ask(&[]) == Answer::Yes
}

fn starts(sat: &Sat<'_>, by: &[Vec<Lit>]) -> Starts {
    by.iter()
        .map(|by| by.iter().position(|lit| sat.holds(*lit)))
        .collect()
}

/// Says what a plan must keep; for each request the literals of its order.
fn say(sat: &mut Sat<'_>, case: &Case) -> Vec<Vec<Lit>> {
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
    for i in 0..by.len() {
        for j in 0..by.len() {
            if i < j
                && let (Some(then), Some(before)) = (case.apart[i][j], case.apart[j][i])
            {
                apart(
                    sat,
                    (&case.requests[i], &by[i]),
                    (&case.requests[j], &by[j]),
                    then,
                    before,
                );
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
    for (index, room) in case.rooms.iter().enumerate() {
        hold(sat, case, &by, index, room);
    }
    by
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

fn apart(sat: &mut Sat<'_>, a: (&Request, &[Lit]), b: (&Request, &[Lit]), then: i64, before: i64) {
    for (k, start) in a.0.starts.iter().enumerate() {
        let low = start.minute - b.0.minutes - before;
        let high = start.minute + a.0.minutes + then;
        let first = b.0.starts.partition_point(|s| s.minute <= low);
        let last = b.0.starts.partition_point(|s| s.minute < high);
        if first < last {
            let mut clause = not_at(a.1, k);
            clause.extend(not_within(b.1, &(first..last)));
            sat.clause(&clause);
        }
    }
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
fn hold(sat: &mut Sat<'_>, case: &Case, by: &[Vec<Lit>], index: usize, room: &Room) {
    let inside: Vec<usize> = (0..by.len())
        .filter(|i| case.requests[*i].room == Some(index))
        .collect();
    let starts = inside
        .iter()
        .flat_map(|i| &case.requests[*i].starts)
        .map(|start| start.minute);
    let mut moments: Vec<i64> = starts
        .chain(room.taken.iter().map(|(from, _)| *from))
        .collect();
    moments.sort_unstable();
    moments.dedup();
    for moment in moments {
        let mut there = Vec::new();
        for i in &inside {
            let request = &case.requests[*i];
            let first = request
                .starts
                .partition_point(|s| s.minute + request.minutes <= moment);
            let last = request.starts.partition_point(|s| s.minute <= moment);
            if first < last {
                let here = sat.variable();
                let mut clause = not_within(&by[*i], &(first..last));
                clause.push(here);
                sat.clause(&clause);
                there.push(here);
            }
        }
        let taken = room
            .taken
            .iter()
            .filter(|(from, to)| *from <= moment && moment < *to)
            .count();
        let free = room.capacity.saturating_sub(taken);
        let count = counter(sat, &there, free + 1, Bound::Upward);
        if let Some(more) = count.get(free) {
            sat.clause(&[-more]);
        }
    }
}
