//! The smallest cost: from below, by what cannot be had together (a core-guided search, stratified by weight).
//!
//! All costs are first assumed to be nothing. Each answer "no" blames a few of them: at least one must be paid, the bound
//! rises by the smallest weight among them, and a counter over the blamed takes their place. The first "yes" is the
//! optimum. Costs of great weight are assumed first, so that good plans turn up on the way.

use std::collections::BTreeMap;

use crate::count::{Bound, counter};
use crate::sat::{Answer, Lit, Sat};

/// A cost: each literal that holds costs the weight. A literal holds only if the one before it does.
#[derive(Clone, Debug)]
pub struct Cost {
    /// The steps: literal k holds if more than k are to be paid.
    pub steps: Vec<Lit>,
    /// What each of them costs, at least 1.
    pub weight: u64,
}

/// How a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The smallest cost found; none, where there is no plan, or none was found.
    pub cost: Option<u64>,
    /// No plan can cost less.
    pub at_least: u64,
    /// Whether that is settled.
    pub proven: bool,
}

/// What is assumed to be free of cost as long as nothing speaks against it.
struct Open {
    weight: u64,
    steps: Vec<Lit>,
    step: usize,
}

/// Looks for the smallest cost. `measure` is given each plan, keeps it if it likes, and says what it truly costs.
pub fn minimise(
    sat: &mut Sat<'_>,
    costs: &[Cost],
    measure: &mut dyn FnMut(&Sat<'_>) -> u64,
) -> Ended {
    let mut ended = Ended {
        cost: None,
        at_least: 0,
        proven: false,
    };
    match sat.ask(&[]) {
        Answer::Yes => ended.cost = Some(measure(sat)),
        Answer::No => ended.proven = true,
        Answer::Stopped => {}
    }
    if ended.cost.is_none() {
        return ended;
    }
    // In the order of the literals, so that the answer is the same each time.
    let mut open = BTreeMap::new();
    for cost in costs.iter().filter(|cost| !cost.steps.is_empty()) {
        assume(&mut open, cost.steps.clone(), 0, cost.weight);
    }
    let mut stratum = open.values().map(|o| o.weight).max().unwrap_or(0);
    while ended.cost > Some(ended.at_least) {
        let assumed: Vec<Lit> = assumptions(&open, stratum);
        match sat.ask(&assumed) {
            Answer::Stopped => return ended,
            Answer::Yes => {
                ended.cost = ended.cost.min(Some(measure(sat)));
                let lower = open
                    .values()
                    .map(|o| o.weight)
                    .filter(|w| *w < stratum)
                    .max();
                match lower {
                    Some(weight) => stratum = weight,
                    None => break,
                }
            }
            Answer::No => {
                let Some(core) = trimmed(sat) else {
                    return ended;
                };
                ended.at_least += relax(sat, &mut open, &core);
            }
        }
    }
    ended.proven = true;
    ended
}

fn assumptions(open: &BTreeMap<Lit, Open>, stratum: u64) -> Vec<Lit> {
    let heavy = open.iter().filter(|(_, o)| o.weight >= stratum);
    heavy.map(|(lit, _)| -lit).collect()
}

fn assume(open: &mut BTreeMap<Lit, Open>, steps: Vec<Lit>, step: usize, weight: u64) {
    let lit = steps[step];
    let entry = open.entry(lit).or_insert(Open {
        weight: 0,
        steps,
        step,
    });
    entry.weight += weight;
}

/// The blamed assumptions, without those that a second look does not blame; none, when told to stop.
fn trimmed(sat: &mut Sat<'_>) -> Option<Vec<Lit>> {
    let mut core = sat.blamed().to_vec();
    while core.len() > 1 {
        match sat.ask(&core) {
            Answer::Stopped => return None,
            Answer::Yes => break,
            Answer::No if sat.blamed().len() < core.len() => core = sat.blamed().to_vec(),
            Answer::No => break,
        }
    }
    Some(core)
}

/// One of the blamed must be paid: takes that from each, and counts how many more are.
fn relax(sat: &mut Sat<'_>, open: &mut BTreeMap<Lit, Open>, core: &[Lit]) -> u64 {
    let weights = core.iter().filter_map(|lit| open.get(&-lit));
    let least = weights.map(|o| o.weight).min().unwrap_or(0);
    let blamed: Vec<Lit> = core.iter().map(|lit| -lit).collect();
    for lit in &blamed {
        let Some(o) = open.get_mut(lit) else { continue };
        o.weight -= least;
        let next = (o.step + 1 < o.steps.len()).then(|| (o.steps.clone(), o.step + 1));
        if o.weight == 0 {
            open.remove(lit);
        }
        if let Some((steps, step)) = next {
            assume(open, steps, step, least);
        }
    }
    sat.clause(&blamed);
    let sum = counter(sat, &blamed, blamed.len(), Bound::Upward);
    if sum.len() > 1 {
        assume(open, sum, 1, least);
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cheapest_cover_is_found_and_proven() {
        let mut sat = Sat::new(&|| false);
        let v: Vec<Lit> = (0..6).map(|_| sat.variable()).collect();
        // A ring of six: every second one covers it, and the odd ones are dear.
        for i in 0..6 {
            sat.clause(&[v[i], v[(i + 1) % 6]]);
        }
        let price = |i: usize| if i.is_multiple_of(2) { 3 } else { 5 };
        let costs: Vec<Cost> = (0..6)
            .map(|i| Cost {
                steps: vec![v[i]],
                weight: price(i),
            })
            .collect();
        let ended = minimise(&mut sat, &costs, &mut |sat| {
            (0..6).filter(|i| sat.holds(v[*i])).map(price).sum()
        });
        assert_eq!((ended.cost, ended.proven), (Some(9), true), "{ended:?}");
    }
}
