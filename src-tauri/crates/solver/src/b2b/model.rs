//! The case in clauses.

use super::{Case, SPREAD};
use crate::count::{Bound, at_most_one, counter};
use crate::minimum::Cost;
use crate::sat::{Lit, Sat};

/// The clauses' literals that mean something.
pub(super) struct Model {
    /// For each meeting the slots it may take, each with the literal that it does.
    at: Vec<Vec<(usize, Lit)>>,
    /// The breaks of each participant.
    pub(super) costs: Vec<Cost>,
}

impl Model {
    /// The slot of each meeting in the last plan.
    pub(super) fn slots(&self, sat: &Sat<'_>) -> Vec<usize> {
        let taken = |choices: &Vec<(usize, Lit)>| {
            let chosen = choices.iter().find(|(_, lit)| sat.holds(*lit));
            chosen.map_or(0, |(slot, _)| *slot)
        };
        self.at.iter().map(taken).collect()
    }
}

/// Whether a participant is busy in a slot: `None` is never.
type Busy = Vec<Option<Lit>>;

/// Says everything about a case.
pub(super) fn build(sat: &mut Sat<'_>, case: &Case) -> Model {
    let at = meetings(sat, case);
    let of = case.meetings_of();
    let busy: Vec<Busy> = of.iter().map(|own| busy(sat, case, &at, own)).collect();
    tables(sat, case, &busy);
    // Where somebody has no break because of too few meetings, nobody may have more than the spread.
    let capped = of.iter().any(|own| own.len() < 2);
    let bound = if capped { Bound::Upward } else { Bound::Both };
    let mut costs = Vec::new();
    for (own, busy) in of.iter().zip(&busy) {
        let begins = if own.len() > 1 {
            breaks(sat, busy)
        } else {
            Vec::new()
        };
        let mut steps = counter(sat, &begins, begins.len(), bound);
        if let Some(first) = steps.first() {
            one_run(sat, busy, own.len(), -first);
        }
        if capped && steps.len() > SPREAD {
            sat.clause(&[-steps[SPREAD]]);
            steps.truncate(SPREAD);
        }
        costs.push(Cost { steps, weight: 1 });
    }
    if !capped {
        spread(sat, &costs);
    }
    Model { at, costs }
}

/// Each meeting takes one slot, and comes after those that it must follow.
fn meetings(sat: &mut Sat<'_>, case: &Case) -> Vec<Vec<(usize, Lit)>> {
    let pairs = case.meetings.iter();
    let at: Vec<Vec<(usize, Lit)>> = pairs
        .map(|pair| {
            pair.allowed
                .iter()
                .map(|slot| (*slot, sat.variable()))
                .collect()
        })
        .collect();
    for choices in &at {
        let lits: Vec<Lit> = choices.iter().map(|(_, lit)| *lit).collect();
        sat.clause(&lits);
        at_most_one(sat, &lits);
    }
    for (meeting, pair) in case.meetings.iter().enumerate() {
        for earlier in &pair.after {
            for (slot, lit) in &at[meeting] {
                let mut clause: Vec<Lit> = at[*earlier]
                    .iter()
                    .filter(|(before, _)| before < slot)
                    .map(|(_, lit)| *lit)
                    .collect();
                clause.push(-lit);
                sat.clause(&clause);
            }
        }
    }
    at
}

/// In one meeting at a time, and busy as often as there are meetings.
fn busy(sat: &mut Sat<'_>, case: &Case, at: &[Vec<(usize, Lit)>], own: &[usize]) -> Busy {
    let mut here = vec![Vec::new(); case.slots];
    for (slot, lit) in own.iter().flat_map(|meeting| &at[*meeting]) {
        here[*slot].push(*lit);
    }
    let mut busy = vec![None; case.slots];
    for (slot, lits) in here
        .iter_mut()
        .enumerate()
        .filter(|(_, lits)| !lits.is_empty())
    {
        at_most_one(sat, lits);
        let this = sat.variable();
        for lit in lits.iter() {
            sat.clause(&[-lit, this]);
        }
        lits.push(-this);
        sat.clause(lits);
        busy[slot] = Some(this);
    }
    let lits: Vec<Lit> = busy.iter().flatten().copied().collect();
    let count = counter(sat, &lits, own.len() + 1, Bound::Both);
    match count.get(own.len().wrapping_sub(1)) {
        Some(enough) => sat.clause(&[*enough]),
        // More meetings than slots: it cannot be.
        None if own.len() > count.len() => sat.clause(&[]),
        None => {}
    }
    if let Some(more) = count.get(own.len()) {
        sat.clause(&[-more]);
    }
    busy
}

/// So many tables are so many pairs; and what the other slots cannot hold, this one must.
fn tables(sat: &mut Sat<'_>, case: &Case, busy: &[Busy]) {
    let most = 2 * case.tables;
    let elsewhere = case.tables.saturating_mul(case.slots.saturating_sub(1));
    let least = 2 * case.meetings.len().saturating_sub(elsewhere);
    for slot in 0..case.slots {
        let here: Vec<Lit> = busy.iter().filter_map(|own| own[slot]).collect();
        if here.len() < least || most < least {
            sat.clause(&[]);
            return;
        }
        if here.len() <= most && least == 0 {
            continue;
        }
        let bound = if least > 0 {
            Bound::Both
        } else {
            Bound::Upward
        };
        let count = counter(sat, &here, most + 1, bound);
        if let Some(more) = count.get(most) {
            sat.clause(&[-more]);
        }
        if least > 0 {
            sat.clause(&[count[least - 1]]);
        }
    }
}

/// One literal for each slot at which a break begins: busy before, idle now, busy again later.
fn breaks(sat: &mut Sat<'_>, busy: &Busy) -> Vec<Lit> {
    let mut later: Vec<Option<Lit>> = vec![None; busy.len() + 1];
    for slot in (0..busy.len()).rev() {
        later[slot] = either(sat, busy[slot], later[slot + 1]);
    }
    let mut begins = Vec::new();
    for slot in 1..busy.len().saturating_sub(1) {
        let (Some(before), Some(after)) = (busy[slot - 1], later[slot + 1]) else {
            continue;
        };
        let begin = sat.variable();
        sat.clause(&[-begin, before]);
        sat.clause(&[-begin, after]);
        match busy[slot] {
            Some(now) => {
                sat.clause(&[-before, now, -after, begin]);
                sat.clause(&[-begin, -now]);
            }
            None => sat.clause(&[-before, -after, begin]),
        }
        begins.push(begin);
    }
    begins
}

/// Whoever has no break is busy in one run: the slots from the first on, as many as there are meetings.
fn one_run(sat: &mut Sat<'_>, busy: &Busy, meetings: usize, unbroken: Lit) {
    let mut begun: Vec<Option<Lit>> = Vec::with_capacity(busy.len());
    for now in busy {
        let before = begun.last().copied().flatten();
        begun.push(either(sat, *now, before));
    }
    for slot in 0..busy.len() {
        let over = slot.checked_sub(meetings).and_then(|early| begun[early]);
        let mut clause = vec![-unbroken];
        clause.extend(begun[slot].map(|lit| -lit));
        clause.extend(over);
        clause.extend(busy[slot]);
        if begun[slot].is_some() {
            sat.clause(&clause);
        }
        if let (Some(over), Some(now)) = (over, busy[slot]) {
            sat.clause(&[-unbroken, -over, -now]);
        }
    }
    if let Some(begun) = busy
        .len()
        .checked_sub(meetings)
        .and_then(|slot| begun[slot])
    {
        sat.clause(&[begun]);
    }
}

/// Nobody has more than two breaks above anybody: who has k + 2 obliges everybody to have k.
fn spread(sat: &mut Sat<'_>, costs: &[Cost]) {
    let most = costs.iter().map(|cost| cost.steps.len()).max().unwrap_or(0);
    for k in 0..most.saturating_sub(SPREAD) {
        let some = sat.variable();
        for cost in costs {
            if let Some(many) = cost.steps.get(k + SPREAD) {
                sat.clause(&[-many, some]);
            }
            match cost.steps.get(k) {
                Some(enough) => sat.clause(&[-some, *enough]),
                None => sat.clause(&[-some]),
            }
        }
    }
}

/// A literal that holds if one of the two does, and only then.
fn either(sat: &mut Sat<'_>, a: Option<Lit>, b: Option<Lit>) -> Option<Lit> {
    let (Some(a), Some(b)) = (a, b) else {
        return a.or(b);
    };
    let one = sat.variable();
    sat.clause(&[-a, one]);
    sat.clause(&[-b, one]);
    sat.clause(&[-one, a, b]);
    Some(one)
}
