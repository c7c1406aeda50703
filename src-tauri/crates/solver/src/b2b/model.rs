//! The case in clauses.

mod person;

use super::{Case, SPREAD};
use crate::count::{Bound, at_most_one, counter};
use crate::minimum::Cost;
use crate::sat::{Lit, Sat};
use person::{Person, person};

/// For each meeting the slots it may take, each with the literal that it does.
pub(super) type Choices = Vec<Vec<(usize, Lit)>>;

/// The literals that mean something.
pub(super) struct Model {
    /// Which slot each meeting takes.
    pub(super) at: Choices,
    /// The breaks of each participant.
    pub(super) costs: Vec<Cost>,
}

/// The slot of each meeting in the solver's last plan.
pub(super) fn slots(at: &Choices, sat: &Sat<'_>) -> Vec<usize> {
    let taken = |choices: &Vec<(usize, Lit)>| {
        let chosen = choices.iter().find(|(_, lit)| sat.holds(*lit));
        chosen.map_or(0, |(slot, _)| *slot)
    };
    at.iter().map(taken).collect()
}

/// The literals that amount to a plan.
pub(super) fn lits(at: &Choices, slots: &[usize]) -> Vec<Lit> {
    let taken = |(choices, slot): (&Vec<(usize, Lit)>, &usize)| {
        let chosen = choices.iter().find(|(own, _)| own == slot);
        chosen.map(|(_, lit)| *lit)
    };
    at.iter().zip(slots).filter_map(taken).collect()
}

/// Says everything about a case.
pub(super) fn build(sat: &mut Sat<'_>, case: &Case) -> Model {
    let at = meetings(sat, case);
    let of = case.meetings_of();
    let people = of.iter().map(|own| person(sat, case, &at, own));
    let people: Vec<Person> = people.collect();
    tables(sat, case, &people);
    pairs(sat, case, &people);
    // Where somebody has no break because of too few meetings, nobody may have more than the spread.
    let capped = of.iter().any(|own| own.len() < 2);
    let bound = if capped { Bound::Upward } else { Bound::Both };
    let mut costs = Vec::new();
    for person in &people {
        let begins = person.breaks(sat);
        let mut steps = counter(sat, &begins, begins.len(), bound);
        if let Some(first) = steps.first() {
            person.one_run(sat, -first);
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
fn meetings(sat: &mut Sat<'_>, case: &Case) -> Choices {
    let pairs = case.meetings.iter();
    let at: Choices = pairs
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

/// So many tables are so many pairs; and what the other slots cannot hold, this one must.
fn tables(sat: &mut Sat<'_>, case: &Case, people: &[Person]) {
    let most = 2 * case.tables;
    let elsewhere = case.tables.saturating_mul(case.slots.saturating_sub(1));
    let least = 2 * case.meetings.len().saturating_sub(elsewhere);
    for slot in 0..case.slots {
        let here: Vec<Lit> = people.iter().filter_map(|one| one.busy[slot]).collect();
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

/// Who meets in a slot meets in pairs: of an odd number of people who could only meet one another, somebody is idle.
fn pairs(sat: &mut Sat<'_>, case: &Case, people: &[Person]) {
    for slot in 0..case.slots {
        let mut group: Vec<usize> = (0..people.len()).collect();
        let here = case.meetings.iter();
        for pair in here.filter(|pair| pair.allowed.contains(&slot)) {
            let [a, b] = pair.of.map(|who| group[who]);
            if a != b {
                for one in &mut group {
                    *one = if *one == a { b } else { *one };
                }
            }
        }
        for which in 0..people.len() {
            let members = (0..people.len()).filter(|who| group[*who] == which);
            let busy: Vec<Lit> = members.filter_map(|who| people[who].busy[slot]).collect();
            if busy.len() % 2 == 1 && busy.len() < 2 * case.tables {
                let idle: Vec<Lit> = busy.iter().map(|lit| -lit).collect();
                sat.clause(&idle);
            }
        }
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
