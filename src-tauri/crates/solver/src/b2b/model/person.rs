//! One participant in clauses: busy or not in each slot, so many meetings up to each, and where a break begins.

use super::Choices;
use crate::b2b::Case;
use crate::count::at_most_one;
use crate::sat::{Lit, Sat};

/// Something that is known, or that a literal tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Is {
    Yes,
    No,
    Lit(Lit),
}

impl Is {
    fn not(self) -> Is {
        match self {
            Is::Yes => Is::No,
            Is::No => Is::Yes,
            Is::Lit(lit) => Is::Lit(-lit),
        }
    }
}

/// One of these is so.
fn any(sat: &mut Sat<'_>, of: &[Is]) {
    let lit = |is: &Is| match is {
        Is::Lit(lit) => Some(*lit),
        Is::Yes | Is::No => None,
    };
    if !of.contains(&Is::Yes) {
        let lits: Vec<Lit> = of.iter().filter_map(lit).collect();
        sat.clause(&lits);
    }
}

/// What is said of a participant.
pub(super) struct Person {
    meetings: usize,
    /// Whether he is busy in a slot: `None` is never.
    pub(super) busy: Vec<Option<Lit>>,
    /// By slot and number: whether he has had so many meetings by the end of it.
    had: Vec<Vec<Is>>,
}

/// In one meeting at a time, and in each of his.
pub(super) fn person(sat: &mut Sat<'_>, case: &Case, at: &Choices, own: &[usize]) -> Person {
    let busy = busy(sat, case, at, own);
    let had = had(sat, &known(case, own), &busy, own.len());
    Person {
        meetings: own.len(),
        busy,
        had,
    }
}

fn busy(sat: &mut Sat<'_>, case: &Case, at: &Choices, own: &[usize]) -> Vec<Option<Lit>> {
    let mut here = vec![Vec::new(); case.slots];
    for (slot, lit) in own.iter().flat_map(|meeting| &at[*meeting]) {
        here[*slot].push(*lit);
    }
    let mut said = |mut lits: Vec<Lit>| {
        at_most_one(sat, &lits);
        let this = sat.variable();
        for lit in &lits {
            sat.clause(&[-lit, this]);
        }
        lits.push(-this);
        sat.clause(&lits);
        this
    };
    let slots = here.into_iter();
    slots
        .map(|lits| (!lits.is_empty()).then(|| said(lits)))
        .collect()
}

/// How many meetings are over by the end of each slot, at least and at most, whatever is planned.
fn known(case: &Case, own: &[usize]) -> Vec<(usize, usize)> {
    let mut can = vec![0; case.slots];
    for slot in own.iter().flat_map(|m| &case.meetings[*m].allowed) {
        can[*slot] = 1;
    }
    let within = |slot: usize| {
        let all = |fits: &dyn Fn(usize) -> bool| {
            let only = |m: &&usize| case.meetings[**m].allowed.iter().all(|s| fits(*s));
            own.iter().filter(only).count()
        };
        let (room, later): (usize, usize) =
            (can[..=slot].iter().sum(), can[slot + 1..].iter().sum());
        let least = all(&|s| s <= slot).max(own.len().saturating_sub(later));
        (least, (own.len() - all(&|s| s > slot)).min(room))
    };
    (0..case.slots).map(within).collect()
}

fn had(
    sat: &mut Sat<'_>,
    known: &[(usize, usize)],
    busy: &[Option<Lit>],
    meetings: usize,
) -> Vec<Vec<Is>> {
    let mut before = vec![Is::No; meetings + 2];
    before[0] = Is::Yes;
    let mut had = Vec::with_capacity(busy.len());
    for (now, (least, most)) in busy.iter().zip(known) {
        if least > most {
            sat.clause(&[]);
        }
        let by_now = |k| match k {
            k if k <= *least => Is::Yes,
            k if k > *most => Is::No,
            _ => Is::Lit(sat.variable()),
        };
        let count: Vec<Is> = (0..meetings + 2).map(by_now).collect();
        let now = now.map_or(Is::No, Is::Lit);
        for k in 0..count.len() {
            any(sat, &[before[k].not(), count[k]]);
            any(sat, &[count[k].not(), before[k], now]);
            if let Some(fewer) = k.checked_sub(1) {
                any(sat, &[before[fewer].not(), now.not(), count[k]]);
                any(sat, &[count[k].not(), before[fewer]]);
                any(sat, &[count[k].not(), count[fewer]]);
            }
        }
        before.clone_from(&count);
        had.push(count);
    }
    had
}

impl Person {
    /// One literal for each slot at which a break begins: busy before, idle now, and not all meetings are over.
    pub(super) fn breaks(&self, sat: &mut Sat<'_>) -> Vec<Lit> {
        let mut begins = Vec::new();
        for slot in 1..self.busy.len().saturating_sub(1) {
            let later = self.had[slot][self.meetings].not();
            let Some(before) = self.busy[slot - 1].map(Is::Lit) else {
                continue;
            };
            let now = self.busy[slot].map_or(Is::No, Is::Lit);
            if later == Is::No {
                continue;
            }
            let lit = sat.variable();
            let begin = Is::Lit(lit);
            any(sat, &[begin.not(), before]);
            any(sat, &[begin.not(), later]);
            any(sat, &[begin.not(), now.not()]);
            any(sat, &[before.not(), now, later.not(), begin]);
            begins.push(lit);
        }
        begins
    }

    /// Whoever has no break is busy in one run: from the first meeting on, one more is over by each slot.
    pub(super) fn one_run(&self, sat: &mut Sat<'_>, unbroken: Lit) {
        let broken = Is::Lit(-unbroken);
        let by = |slot: usize, k: usize| self.had.get(slot).map_or(Is::Yes, |had| had[k]);
        for slot in 0..self.had.len() {
            for k in 1..self.meetings {
                let so_many = self.had[slot][k];
                any(sat, &[broken, so_many.not(), by(slot + 1, k + 1)]);
                any(
                    sat,
                    &[
                        broken,
                        so_many.not(),
                        by(slot + self.meetings - k, self.meetings),
                    ],
                );
                let begun = (slot + 1)
                    .checked_sub(k)
                    .map_or(Is::No, |first| self.had[first][1]);
                any(sat, &[broken, so_many.not(), begun]);
            }
        }
    }
}
