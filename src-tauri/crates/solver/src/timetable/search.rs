//! A plan built and improved: some requests are taken out, and put back where they cost least.
//!
//! Whatever is built first decides on which days most things lie, and no small change leads away from that: so several
//! plans are built and improved, and the best one is kept. What decides where to look is a fixed sequence of numbers, so
//! that equal trips get equal plans.

use super::board::Board;
use super::waits::{Day, cost, days_of};
use super::{Case, Seat, Starts};
use crate::chance::Chance;

/// After how many rounds without an improvement another plan is begun.
const PATIENCE: usize = 4_000;
/// After how many plans that became no better than the best one the search ends.
const PLANS: usize = 4;
/// By how many idle minutes a plan may be worse than the one it was made from, at first.
const SLACK: i64 = 90;
/// After how many rounds in vain the best plan is gone back to.
const ASTRAY: usize = 1_000;

/// Builds one plan, and improves it until nothing better turns up for long, or until told to stop.
pub fn build(case: &Case, stop: &dyn Fn() -> bool) -> Starts {
    let mut search = Search::new(case, vec![None; case.requests.len()]);
    search.build();
    search.improve(stop).1
}

/// Improves a plan, and others beside it: the best of them.
pub fn improve(case: &Case, begin: Starts, stop: &dyn Fn() -> bool) -> Starts {
    let mut search = Search::new(case, begin);
    search.put_back((0..case.requests.len()).collect());
    let mut best = search.improve(stop);
    let mut in_vain = 0;
    while in_vain < PLANS && best.0 > 0 && !stop() {
        search.build();
        let another = search.improve(stop);
        in_vain += 1;
        if another.0 < best.0 {
            best = another;
            in_vain = 0;
        }
    }
    best.1
}

struct Search<'a> {
    board: Board<'a>,
    chance: Chance,
}

impl<'a> Search<'a> {
    fn new(case: &'a Case, begin: Starts) -> Self {
        Search {
            board: Board::new(case, begin),
            chance: Chance::new(0x2545_f491_4f6c_dd1d),
        }
    }

    /// A plan of all there is, from nothing.
    fn build(&mut self) {
        self.board.starts.fill(None);
        self.put_back((0..self.board.starts.len()).collect());
    }

    /// Improves the plan on the board: the best one, and its cost.
    fn improve(&mut self, stop: &dyn Fn() -> bool) -> (i64, Starts) {
        let mut best = (self.cost(), self.board.starts.clone());
        if self.board.starts.is_empty() {
            return best;
        }
        let mut current = best.clone();
        let mut in_vain = 0;
        while in_vain < PATIENCE && best.0 > 0 && !stop() {
            self.board.starts.clone_from(&current.1);
            self.disturb();
            let cost = self.cost();
            let slack = SLACK * (PATIENCE - in_vain) as i64 / PATIENCE as i64;
            if cost <= current.0 || cost < best.0 + slack {
                current.0 = cost;
                current.1.clone_from(&self.board.starts);
            }
            in_vain += 1;
            if cost < best.0 {
                best.clone_from(&current);
                in_vain = 0;
            }
            if in_vain % ASTRAY == ASTRAY - 1 {
                current.clone_from(&best);
            }
        }
        best
    }

    fn cost(&self) -> i64 {
        cost(self.board.case, &self.board.by_party, &self.board.starts)
    }

    /// The next number of the fixed sequence, below a bound.
    fn next(&mut self, below: usize) -> usize {
        (self.chance.next() >> 33) as usize % below.max(1)
    }

    /// Takes some requests out, mostly such as have to do with one another, and puts them back.
    fn disturb(&mut self) {
        let (case, count) = (self.board.case, self.board.starts.len());
        let out: Vec<usize> = (0..count)
            .filter(|i| self.board.starts[*i].is_none())
            .collect();
        let needless = |i: &&usize| !case.is_needless(**i, &self.board.starts);
        let wanted: Vec<usize> = out.iter().filter(needless).copied().collect();
        let mut removed = Vec::new();
        let first = self.next(count);
        if !wanted.is_empty() && self.next(2) == 0 {
            let one = wanted[self.next(wanted.len())];
            self.force(one, &mut removed);
        } else if self.next(3) == 0 {
            self.clear_day(first, &mut removed);
        } else {
            self.board.remove(first, &mut removed);
            let more = 1 + self.next(6);
            for _ in 0..more {
                let near = case.near[first].len();
                let other = if near == 0 || self.chance.last().is_multiple_of(4) {
                    self.next(count)
                } else {
                    case.near[first][self.next(near)].other
                };
                self.board.remove(other, &mut removed);
            }
        }
        removed.extend(out);
        self.put_back(removed);
    }

    /// Takes out all that somebody who is at a request has on its day.
    fn clear_day(&mut self, index: usize, removed: &mut Vec<usize>) {
        let case = self.board.case;
        let day = |other: usize, starts: &Starts| {
            starts[other].map(|start| case.requests[other].starts[start].day)
        };
        let seats = &case.requests[index].seats;
        let seat = seats.get(self.next(seats.len()));
        let (Some(seat), Some(on)) = (seat, day(index, &self.board.starts)) else {
            return;
        };
        for at in 0..self.board.by_party[seat.party].len() {
            let other = self.board.by_party[seat.party][at];
            if day(other, &self.board.starts) == Some(on) {
                self.board.remove(other, removed);
            }
        }
    }

    /// Puts a request somewhere, and takes out what is in its way.
    fn force(&mut self, index: usize, removed: &mut Vec<usize>) {
        let choices = self.board.case.requests[index].starts.len();
        if choices == 0 {
            return;
        }
        let start = self.next(choices);
        for other in 0..self.board.starts.len() {
            if other != index
                && self.board.starts[other].is_some()
                && self.board.in_the_way(index, start, other)
            {
                self.board.remove(other, removed);
            }
        }
        if self.board.choices(index).get(start) == Some(&true) {
            self.board.starts[index] = Some(start);
        }
    }

    /// Puts requests where they cost least; half of the time what weighs most first, else in any order.
    fn put_back(&mut self, requests: Vec<usize>) {
        let case = self.board.case;
        let by_weight = self.next(2) == 0;
        let mut order: Vec<(i64, usize, usize, usize)> = Vec::with_capacity(requests.len());
        for index in requests {
            let request = &case.requests[index];
            // A meal for which an item may stand waits for that item.
            let weight = match (request.instead.is_empty(), by_weight) {
                (true, true) => -request.weight,
                (true, false) => -1,
                (false, _) => 0,
            };
            let chance = self.next(1 + request.starts.len());
            order.push((weight, self.rank(index), chance, index));
        }
        order.sort_unstable();
        for (.., index) in order {
            if self.board.starts[index].is_none() && !case.is_needless(index, &self.board.starts) {
                self.board.starts[index] = self.cheapest(index);
            }
        }
    }

    /// How many must come before a request, one after the other.
    fn rank(&self, index: usize) -> usize {
        let requests = &self.board.case.requests;
        let mut rank = 0;
        let mut level = requests[index].after.clone();
        while !level.is_empty() && rank < 20 {
            rank += 1;
            level = level
                .iter()
                .flat_map(|i| requests[*i].after.clone())
                .collect();
        }
        rank
    }

    fn cheapest(&mut self, index: usize) -> Option<usize> {
        let case = self.board.case;
        let request = &case.requests[index];
        let free = self.board.choices(index);
        let mut days: Vec<(&Seat, Vec<Day>)> = Vec::with_capacity(request.seats.len());
        for seat in request.seats.iter().filter(|_| request.item.is_some()) {
            let mut own = Vec::new();
            let (all, starts) = (&self.board.by_party[seat.party], &self.board.starts);
            days_of(case, seat.party, all, starts, Some(index), &mut own);
            days.push((seat, own));
        }
        let growth = |start: usize| -> i64 {
            let at = &request.starts[start];
            let on_day = |own: &[Day]| own.iter().position(|day| day.day == at.day);
            let grows = days
                .iter()
                .filter_map(|(seat, own)| Some(own[on_day(own)?].growth(at, seat)));
            grows.sum()
        };
        let possible = (0..free.len()).filter(|start| free[*start]);
        let possible: Vec<(usize, i64)> = possible.map(|start| (start, growth(start))).collect();
        let least = possible.iter().map(|(_, growth)| *growth).min()?;
        // Now and then one that costs a little more: what fits best at once is not always best in the end.
        let slack = if self.next(8) == 0 { least + 30 } else { least };
        let good: Vec<usize> = possible
            .into_iter()
            .filter(|(_, growth)| *growth <= slack)
            .map(|(start, _)| start)
            .collect();
        let chosen = self.next(good.len());
        good.get(chosen).copied()
    }
}
