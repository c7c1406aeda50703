//! The published cases are solved and proven, and small ones as by trying everything; a checker of its own, which shares
//! nothing with the solver, accepts each answer.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "only tests come here, and they stop at once"
)]

use std::path::Path;

use solver::b2b::{self, Case, Pair, SPREAD};

/// Counts breaks and looks at every rule, straight from their words.
fn checked(case: &Case, slots: &[usize]) -> Option<usize> {
    let mut breaks = Vec::new();
    for who in 0..case.participants {
        let mut row = vec![0; case.slots];
        for (meeting, pair) in case.meetings.iter().enumerate() {
            if pair.of.contains(&who) {
                row[slots[meeting]] += 1;
            }
        }
        if row.iter().any(|n| *n > 1) {
            return None;
        }
        let text: String = row
            .iter()
            .map(|n| if *n == 1 { 'x' } else { ' ' })
            .collect();
        breaks.push(text.trim().split('x').filter(|gap| !gap.is_empty()).count());
    }
    let full = |slot: usize| slots.iter().filter(|s| **s == slot).count() > case.tables;
    let fits = case.meetings.iter().zip(slots).all(|(pair, slot)| {
        pair.allowed.contains(slot) && pair.after.iter().all(|before| slots[*before] < *slot)
    });
    let spread = breaks.iter().max()? - breaks.iter().min()?;
    (fits && spread <= SPREAD && !(0..case.slots).any(full)).then(|| breaks.iter().sum())
}

fn published(name: &str, optimum: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/b2b");
    let text = std::fs::read_to_string(folder.join(name).with_extension("dzn")).unwrap();
    let (case, notes) = b2b::read(&text).unwrap();
    assert_eq!(notes, Vec::<String>::new(), "nothing is left out");
    let solved = b2b::solve(&case, &|| false, &mut |_| {});
    assert!(solved.proven);
    assert_eq!(checked(&case, &solved.slots.unwrap()), Some(optimum));
}

#[test]
fn the_forum_of_2014_needs_five_breaks() {
    published("forumt-14", 5);
}

#[test]
fn the_days_of_tic_need_no_break() {
    published("tic-12", 0);
    published("tic-12crafc", 0);
    published("tic-14crafa", 0);
}

/// A small case out of a number: a fixed sequence, no chance.
fn small(seed: u64) -> Case {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as usize % below
    };
    let (participants, slots) = (3 + next(3), 4 + next(3));
    let meetings = 3 + next(4);
    let meetings = (0..meetings).map(|m| {
        let a = next(participants);
        let b = (a + 1 + next(participants - 1)) % participants;
        let allowed = (0..slots).filter(|_| next(5) > 0).collect();
        let after = if m > 0 && next(4) == 0 {
            vec![next(m)]
        } else {
            vec![]
        };
        Pair {
            of: [a, b],
            allowed,
            after,
        }
    });
    let meetings = meetings.collect();
    Case {
        participants,
        tables: 1 + next(2),
        slots,
        meetings,
    }
}

fn by_trying(case: &Case, slots: &mut Vec<usize>) -> Option<usize> {
    match case.meetings.get(slots.len()) {
        None => checked(case, slots),
        Some(pair) => {
            let mut best: Option<usize> = None;
            for slot in &pair.allowed {
                slots.push(*slot);
                let breaks = by_trying(case, slots);
                slots.pop();
                best = best.into_iter().chain(breaks).min();
            }
            best
        }
    }
}

#[test]
fn small_cases_are_solved_as_by_trying_everything() {
    for seed in 0..300 {
        let case = small(seed);
        let solved = b2b::solve(&case, &|| false, &mut |_| {});
        let found = solved
            .slots
            .map(|slots| checked(&case, &slots).expect("a plan that keeps the rules"));
        assert!(solved.proven);
        assert_eq!(
            found,
            by_trying(&case, &mut Vec::new()),
            "case {seed}: {case:?}"
        );
    }
}
