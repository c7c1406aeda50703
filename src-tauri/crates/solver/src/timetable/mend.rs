//! A plan that no longer holds, mended: with the fewest requests changed, then with the least that is left out, then with
//! the fewest minutes moved. A meal is nothing that could change: it only has to have a place in the end.
//!
//! That a request stays is assumed of each; the solver names requests of which one at least must change, until the rest
//! can stay. So no plan with fewer changes exists once it ends.

use super::board::fed;
use super::exact::{had, say};
use super::{Case, Request, Starts};
use crate::minimum::{Cost, minimise};
use crate::sat::{Lit, Sat};

/// Where a request was; a meal was nowhere.
#[derive(Clone, Copy, Debug, Default)]
pub struct Was {
    /// The minute at which it began.
    pub minute: i64,
    /// Which of its starts that is; none, where it cannot stay.
    pub start: Option<usize>,
}

/// A plan that holds again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The start of each request; none, where it is left out.
    pub starts: Starts,
    /// Whether no plan changes fewer, and so on.
    pub proven: bool,
}

/// Mends a plan. Whatever two requests lacked of each other before, they may lack as long as both stay.
pub fn mend(case: &Case, was: &[Was], stop: &dyn Fn() -> bool) -> Mended {
    let kept: Starts = was.iter().map(|was| was.start).collect();
    let mut sat = Sat::new(stop);
    let by = say(&mut sat, case, &kept);
    let prices = Prices::of(case, was);
    let costs = price(&mut sat, case, was, &by, &prices);
    for meal in (0..by.len()).filter(|i| case.requests[*i].item.is_none()) {
        let had = had(&mut sat, case, &by, meal);
        sat.clause(&had);
    }
    // What cannot stay is left out, until something better is found.
    let kept = fed(case, kept);
    let mut best = (prices.all(case, was, &kept), kept);
    let ended = minimise(&mut sat, &costs, &mut |sat: &Sat<'_>| {
        let order = by.iter();
        let starts: Starts = order
            .map(|by| by.iter().position(|lit| sat.holds(*lit)))
            .collect();
        let cost = prices.all(case, was, &starts);
        if cost < best.0 {
            best = (cost, starts);
        }
        let paid = costs.iter().filter(|cost| sat.holds(cost.steps[0]));
        paid.map(|cost| cost.weight).sum()
    });
    Mended {
        starts: best.1,
        proven: ended.proven,
    }
}

/// What a change costs, what it costs to leave something out, each more than all that comes after it.
struct Prices {
    change: u64,
    out: u64,
}

impl Prices {
    fn of(case: &Case, was: &[Was]) -> Prices {
        let farthest = changeable(case, was).map(|(_, request, was)| {
            let away = request.starts.iter();
            away.map(|s| s.minute.abs_diff(was.minute))
                .max()
                .unwrap_or(0)
        });
        let out = 1 + farthest.sum::<u64>();
        let weights = changeable(case, was).map(|(_, r, _)| weight(r.weight));
        Prices {
            change: 1 + out + out * weights.sum::<u64>(),
            out,
        }
    }

    /// What a plan costs in all.
    fn all(&self, case: &Case, was: &[Was], starts: &Starts) -> u64 {
        let cost = |(index, request, was): (usize, &Request, &Was)| match starts[index] {
            None => self.change + self.out * weight(request.weight),
            start if was.start == start => 0,
            Some(start) => self.change + request.starts[start].minute.abs_diff(was.minute),
        };
        changeable(case, was).map(cost).sum()
    }
}

/// The requests that can change, each with its number and where it was: all but the meals.
fn changeable<'a>(
    case: &'a Case,
    was: &'a [Was],
) -> impl Iterator<Item = (usize, &'a Request, &'a Was)> {
    let each = case.requests.iter().zip(was).enumerate();
    each.filter(|(_, (request, _))| request.item.is_some())
        .map(|(index, (request, was))| (index, request, was))
}

fn weight(weight: i64) -> u64 {
    weight.max(1) as u64
}

/// The costs in literals.
fn price(
    sat: &mut Sat<'_>,
    case: &Case,
    was: &[Was],
    by: &[Vec<Lit>],
    prices: &Prices,
) -> Vec<Cost> {
    let mut costs = Vec::new();
    let mut cost = |lit: Lit, weight: u64| {
        costs.push(Cost {
            steps: vec![lit],
            weight,
        });
    };
    for (index, request, was) in changeable(case, was) {
        let by = &by[index];
        let (changed, out) = (sat.variable(), sat.variable());
        cost(changed, prices.change);
        cost(out, prices.out * weight(request.weight));
        let Some(placed) = by.last().copied() else {
            sat.clause(&[changed]);
            sat.clause(&[out]);
            continue;
        };
        sat.clause(&[placed, out]);
        match was.start {
            None => sat.clause(&[changed]),
            Some(start) => {
                sat.clause(&[changed, by[start]]);
                if let Some(before) = start.checked_sub(1) {
                    sat.clause(&[changed, -by[before]]);
                }
            }
        }
        let (first, last) = (request.starts[0], request.starts[request.starts.len() - 1]);
        let least = (first.minute - was.minute).max(was.minute - last.minute);
        if least > 0 {
            cost(placed, least.unsigned_abs());
        }
        for (k, two) in request.starts.windows(2).enumerate() {
            let (this, next) = (two[0].minute, two[1].minute);
            if this < was.minute {
                cost(by[k], next.min(was.minute).abs_diff(this));
            }
            if next > was.minute {
                let later = sat.variable();
                sat.clause(&[later, by[k], -placed]);
                cost(later, next.abs_diff(this.max(was.minute)));
            }
        }
    }
    costs
}
