//! How many of some literals hold, said in clauses.

use crate::sat::{Lit, Sat};

/// Which way a counter is bound to what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// So many hold, so the counter says so: enough to forbid more.
    Upward,
    /// Also the contrary: the counter says no more than is true.
    Both,
}

/// At most one of these holds.
pub fn at_most_one(sat: &mut Sat<'_>, lits: &[Lit]) {
    if lits.len() <= 5 {
        for (i, a) in lits.iter().enumerate() {
            for b in &lits[..i] {
                sat.clause(&[-a, -b]);
            }
        }
        return;
    }
    let rest = sat.variable();
    at_most_one(sat, &[lits[0], lits[1], lits[2], rest]);
    let mut others = lits[3..].to_vec();
    others.push(-rest);
    at_most_one(sat, &others);
}

/// A counter up to `most` (a totalizer): its literal k holds if more than k of these do.
pub fn counter(sat: &mut Sat<'_>, lits: &[Lit], most: usize, bound: Bound) -> Vec<Lit> {
    if lits.len() <= 1 {
        return lits.to_vec();
    }
    let (left, right) = lits.split_at(lits.len() / 2);
    let a = counter(sat, left, most, bound);
    let b = counter(sat, right, most, bound);
    let sum: Vec<Lit> = (0..most.min(a.len() + b.len()))
        .map(|_| sat.variable())
        .collect();
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            add(sat, &a, &b, &sum, (i, j), bound);
        }
    }
    for pair in sum.windows(2) {
        sat.clause(&[-pair[1], pair[0]]);
    }
    sum
}

/// i of the one and j of the other are i + j of both.
fn add(sat: &mut Sat<'_>, a: &[Lit], b: &[Lit], sum: &[Lit], (i, j): (usize, usize), bound: Bound) {
    let mut clause = Vec::with_capacity(3);
    let reached = (i + j).min(sum.len());
    if reached > 0 {
        clause.push(sum[reached - 1]);
        clause.extend(i.checked_sub(1).map(|i| -a[i]));
        clause.extend(j.checked_sub(1).map(|j| -b[j]));
        sat.clause(&clause);
    }
    if bound == Bound::Both && i + j < sum.len() {
        clause.clear();
        clause.push(-sum[i + j]);
        clause.extend(a.get(i));
        clause.extend(b.get(j));
        sat.clause(&clause);
    }
}
