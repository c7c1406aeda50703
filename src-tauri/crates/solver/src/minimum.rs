//! The smallest cost: from below, by what cannot be had together (a core-guided search, stratified by weight).
//!
//! All costs are first assumed to be nothing. Each answer "no" blames a few of them: at least one must be paid, and the
//! bound rises by the smallest weight among them. The blamed are left out, and the question is asked again, until it is
//! answered with a plan: so plans turn up early. Then a counter over each group of blamed takes its place, and all
//! begins anew. The first "yes" in which nothing is left out is the optimum. Costs of great weight are assumed first.

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

/// Who wants to know the smallest cost.
pub trait Asker {
    /// Is given each plan, keeps it if it likes, and says what it truly costs.
    fn measure(&mut self, sat: &Sat<'_>) -> u64;

    /// Asked before each question: the cost of a plan found in another way, and literals that amount to it.
    fn guess(&mut self, _at_least: u64) -> Option<(u64, Vec<Lit>)> {
        None
    }

    /// Asked while a question takes long: the same, of a plan that was looked for harder.
    fn better(&mut self, _at_least: u64) -> Option<(u64, Vec<Lit>)> {
        None
    }
}

impl<F: FnMut(&Sat<'_>) -> u64> Asker for F {
    fn measure(&mut self, sat: &Sat<'_>) -> u64 {
        self(sat)
    }
}

/// After how many conflicts of one question a plan is looked for in another way; a little more each time.
const TURN: u64 = 4_000;
/// How many conflicts it may cost to show the solver a plan.
const GLANCE: u64 = 1_000;

/// What is assumed to be free of cost as long as nothing speaks against it.
struct Open {
    weight: u64,
    steps: Vec<Lit>,
    step: usize,
}

/// Why the search came to its end early.
struct Stopped;

/// Looks for the smallest cost.
pub fn minimise(sat: &mut Sat<'_>, costs: &[Cost], asker: &mut dyn Asker) -> Ended {
    let mut ended = Ended {
        cost: None,
        at_least: 0,
        proven: false,
    };
    ended.proven = search(sat, costs, asker, &mut ended).is_ok();
    ended
}

fn search(
    sat: &mut Sat<'_>,
    costs: &[Cost],
    asker: &mut dyn Asker,
    ended: &mut Ended,
) -> Result<(), Stopped> {
    guessed(sat, asker, ended);
    if ended.cost.is_none() {
        match sat.ask(&[]) {
            Answer::Yes => ended.cost = Some(asker.measure(sat)),
            Answer::No => return Ok(()),
            Answer::Stopped => return Err(Stopped),
        }
    }
    // In the order of the literals, so that the answer is the same each time.
    let mut open = BTreeMap::new();
    for cost in costs.iter().filter(|cost| !cost.steps.is_empty()) {
        assume(&mut open, cost.steps.clone(), 0, cost.weight);
    }
    let mut stratum = open.values().map(|o| o.weight).max().unwrap_or(0);
    while ended.cost > Some(ended.at_least) {
        guessed(sat, asker, ended);
        let cores = disjoint(sat, &open, stratum, asker, ended)?;
        for core in &cores {
            relax(sat, &mut open, core);
        }
        if cores.is_empty() {
            let lower = open.values().map(|o| o.weight).filter(|w| *w < stratum);
            match lower.max() {
                Some(weight) => stratum = weight,
                None => break,
            }
        }
    }
    Ok(())
}

/// Takes in a plan found in another way; the solver is shown it, and looks for others near it.
fn guessed(sat: &mut Sat<'_>, asker: &mut dyn Asker, ended: &mut Ended) {
    let Some((cost, lits)) = asker.guess(ended.at_least) else {
        return;
    };
    if ended.cost.is_none_or(|known| cost < known) {
        ended.cost = Some(cost);
    }
    if cost > ended.at_least {
        sat.look(&lits, GLANCE);
    }
}

/// Groups of assumptions none of which can hold together, and no two of which share one, until the rest can be.
fn disjoint(
    sat: &mut Sat<'_>,
    open: &BTreeMap<Lit, Open>,
    stratum: u64,
    asker: &mut dyn Asker,
    ended: &mut Ended,
) -> Result<Vec<Vec<Lit>>, Stopped> {
    let heavy = open.iter().filter(|(_, o)| o.weight >= stratum);
    let mut assumed: Vec<Lit> = heavy.map(|(lit, _)| -lit).collect();
    let mut cores = Vec::new();
    while ended.cost > Some(ended.at_least) {
        match patiently(sat, &assumed, asker, ended) {
            // A plan found in another way is the best there can be.
            None => break,
            Some(Answer::Stopped) => return Err(Stopped),
            Some(Answer::Yes) => {
                ended.cost = ended.cost.min(Some(asker.measure(sat)));
                break;
            }
            Some(Answer::No) => {
                let core = trimmed(sat)?;
                ended.at_least += weight_of(open, &core);
                assumed.retain(|lit| !core.contains(lit));
                cores.push(core);
            }
        }
    }
    Ok(cores)
}

/// Asks, and while that takes long looks for plans in another way in turn; nothing, where one of these is the best there
/// can be.
fn patiently(
    sat: &mut Sat<'_>,
    assumed: &[Lit],
    asker: &mut dyn Asker,
    ended: &mut Ended,
) -> Option<Answer> {
    let mut turn = TURN;
    loop {
        let answer = sat.ask_within(assumed, turn);
        if answer.is_some() {
            return answer;
        }
        turn += turn / 4;
        let better = asker.better(ended.at_least);
        if let Some((cost, lits)) = better.filter(|(cost, _)| Some(*cost) < ended.cost) {
            ended.cost = Some(cost);
            if cost <= ended.at_least {
                return None;
            }
            sat.look(&lits, GLANCE);
        }
    }
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

/// The blamed assumptions, without those that a second look does not blame.
fn trimmed(sat: &mut Sat<'_>) -> Result<Vec<Lit>, Stopped> {
    let mut core = sat.blamed().to_vec();
    while core.len() > 1 {
        match sat.ask(&core) {
            Answer::Stopped => return Err(Stopped),
            Answer::No if sat.blamed().len() < core.len() => core = sat.blamed().to_vec(),
            Answer::Yes | Answer::No => break,
        }
    }
    Ok(core)
}

/// The smallest weight among the blamed: what they cost at least.
fn weight_of(open: &BTreeMap<Lit, Open>, core: &[Lit]) -> u64 {
    let weights = core.iter().filter_map(|lit| open.get(&-lit));
    weights.map(|o| o.weight).min().unwrap_or(0)
}

/// One of the blamed must be paid: takes that from each, and counts how many more are.
fn relax(sat: &mut Sat<'_>, open: &mut BTreeMap<Lit, Open>, core: &[Lit]) {
    let least = weight_of(open, core);
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
        let ended = minimise(&mut sat, &costs, &mut |sat: &Sat<'_>| {
            (0..6).filter(|i| sat.holds(v[*i])).map(price).sum()
        });
        assert_eq!((ended.cost, ended.proven), (Some(9), true), "{ended:?}");
    }
}
