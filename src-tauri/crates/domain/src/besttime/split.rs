//! Two meetings on one day, where no hour suits all: each city comes to the one that costs it less.

use chrono::{DateTime, Utc};

use super::cost::quarters;
use super::sweep::Sweep;
use super::{Question, best};

/// Two meetings in place of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// When the first begins.
    pub first: DateTime<Utc>,
    /// When the second begins; not before the first is over.
    pub second: DateTime<Utc>,
    /// Of each city whether it comes to the second; with the same cost in both it comes to the first.
    pub in_second: Vec<bool>,
    /// What it costs the city that is worst off.
    pub worst: u16,
    /// What it costs all cities together.
    pub sum: u32,
}

/// The best two meetings on one day of the range. None where one meeting is as good.
pub fn split(question: &Question<'_>) -> Option<Split> {
    let single = best(question, 1).first().copied()?;
    let sweep = Sweep::of(question);
    let days = days(question, &sweep);
    let bound = (single.worst, single.sum);
    let found = search(&sweep, days, quarters(question.minutes), bound)?;
    let mut in_second = vec![false; question.cities.len()];
    for kind in &sweep.kinds {
        for member in &kind.members {
            in_second[*member] = kind.costs[found.second] < kind.costs[found.first];
        }
    }
    Some(Split {
        first: sweep.instant(found.first),
        second: sweep.instant(found.second),
        in_second,
        worst: found.worst,
        sum: found.sum,
    })
}

/// A pair of quarters; the least is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    worst: u16,
    sum: u32,
    first: usize,
    second: usize,
}

/// A day of the range: its quarters, slot after slot what each costs in each kind of city, and what no pair of its
/// hours can be better than.
struct Slots {
    start: usize,
    count: usize,
    costs: Vec<u16>,
    bound: (u16, u32),
}

/// The days of the range on the clock of the question. Of days that are alike only the first is there: no later one
/// can be better.
fn days(question: &Question<'_>, sweep: &Sweep<'_>) -> Vec<Slots> {
    let mut days: Vec<Slots> = Vec::new();
    let mut known = std::collections::HashSet::new();
    let mut start = 0;
    while start < sweep.count {
        let date = question.clock.wall(sweep.instant(start)).date();
        let on_day = |i: &usize| question.clock.wall(sweep.instant(*i)).date() == date;
        // A day has at most 25 hours, and begins again with none of its quarters.
        let mut end = (start + 88).min(sweep.count);
        while end > start + 1 && !on_day(&(end - 1)) {
            end -= 1;
        }
        while end < sweep.count && on_day(&end) {
            end += 1;
        }
        let slots = slots(sweep, start, end);
        if known.insert(slots.costs.clone()) {
            days.push(slots);
        }
        start = end;
    }
    days.sort_by_key(|slots| (slots.bound, slots.start));
    days
}

fn slots(sweep: &Sweep<'_>, start: usize, end: usize) -> Slots {
    let count = end - start;
    let kinds = sweep.kinds.len();
    let mut costs = vec![0; count * kinds];
    let (mut worst, mut sum) = (0, 0);
    for (k, kind) in sweep.kinds.iter().enumerate() {
        let here = &kind.costs[start..end];
        let least = here.iter().copied().min().unwrap_or(0);
        worst = least.max(worst);
        sum += u32::from(least) * kind.members.len() as u32;
        for (slot, cost) in here.iter().enumerate() {
            costs[slot * kinds + k] = *cost;
        }
    }
    Slots {
        start,
        count,
        costs,
        bound: (worst, sum),
    }
}

/// The best pair that is better than a bound, over days of which those that promise most come first.
fn search(sweep: &Sweep<'_>, days: Vec<Slots>, length: usize, bound: (u16, u32)) -> Option<Pair> {
    let weights: Vec<u32> = sweep.kinds.iter().map(|k| k.members.len() as u32).collect();
    let mut found: Option<Pair> = None;
    for day in &days {
        let limit = found.map_or(bound, |pair| (pair.worst, pair.sum));
        if day.bound > limit {
            break;
        }
        let pair = best_of_day(day, &weights, length, found);
        let better = |pair: &Pair| (pair.worst, pair.sum) < bound;
        found = found.into_iter().chain(pair).filter(better).min();
    }
    found
}

fn best_of_day(day: &Slots, weights: &[u32], length: usize, known: Option<Pair>) -> Option<Pair> {
    let kinds = weights.len();
    let slot = |i: usize| &day.costs[i * kinds..(i + 1) * kinds];
    let mut found = known;
    for first in 0..day.count {
        for second in first + length..day.count {
            let pairs = slot(first).iter().zip(slot(second));
            let worst = pairs.clone().map(|(a, b)| *a.min(b)).max().unwrap_or(0);
            if found.is_some_and(|found| found.worst < worst) {
                continue;
            }
            let each = pairs.zip(weights);
            let pair = Pair {
                worst,
                sum: each.map(|((a, b), w)| u32::from(*a.min(b)) * w).sum(),
                first: day.start + first,
                second: day.start + second,
            };
            if found.is_none_or(|found| pair < found) {
                found = Some(pair);
            }
        }
    }
    found
}
