//! Steps from plan to plan: a chain of meetings changes place between two slots.

use super::{BROKEN, Climb, NONE, breaks_of, worth};

/// The chance to take a step that costs one more, at the beginning of a round, and what remains of it at each level.
const HEAT: f64 = 0.86;
const COOLER: f64 = 0.991;
/// How often it cools a little within a round.
const LEVELS: u64 = 64;
/// The longest chain that is followed.
const CHAIN: usize = 60;

impl Climb<'_> {
    /// A round of so many steps, ever cooler; it ends early with a plan that has no more than `lower` breaks.
    pub(in crate::b2b) fn round(&mut self, steps: u64, lower: usize, stop: &dyn Fn() -> bool) {
        if self.slot.contains(&NONE) {
            return;
        }
        let mut heat = HEAT;
        for _ in 0..LEVELS {
            if stop() || self.best.as_ref().is_some_and(|(best, _)| *best <= lower) {
                return;
            }
            let mut odds = [0u64; 64];
            let mut odd = 1.0;
            for slot in &mut odds {
                odd *= heat;
                *slot = (odd * 4_294_967_296.0) as u64;
            }
            for _ in 0..steps / LEVELS {
                self.step(&odds);
            }
            heat *= COOLER;
        }
    }

    fn step(&mut self, odds: &[u64; 64]) {
        let Some((meeting, to)) = self.pick() else {
            return;
        };
        let from = self.slot[meeting];
        if !self.follow(meeting, from, to) {
            return;
        }
        let before = self.cost;
        self.swap(from, to);
        let worse = self.cost - before;
        if worse > 0 {
            let odd = odds.get(worse as usize - 1).copied().unwrap_or(0);
            if (self.chance.next() >> 32) >= odd {
                self.swap(from, to);
                return;
            }
        }
        if self.broken == 0 {
            self.keep();
        }
    }

    /// A meeting and a slot for it: half of the time one that may close somebody's break.
    fn pick(&mut self) -> Option<(usize, usize)> {
        let who = self.chance.below(self.of.len() * 2);
        if who < self.of.len() && breaks_of(self.busy[who]) > 0 {
            return self.pick_beside(who);
        }
        let meeting = self.chance.below(self.slot.len());
        let which = self.chance.below(self.case.meetings[meeting].allowed.len());
        let to = self.case.meetings[meeting].allowed[which];
        (to != self.slot[meeting]).then_some((meeting, to))
    }

    /// Any meeting of somebody, and an idle slot of his beside a busy one.
    fn pick_beside(&mut self, who: usize) -> Option<(usize, usize)> {
        let busy = self.busy[who];
        let which = self.chance.below(self.of[who].len());
        let meeting = self.of[who][which];
        let mut can = (busy << 1 | busy >> 1) & !busy & self.allowed[meeting];
        if can == 0 {
            return None;
        }
        for _ in 0..self.chance.below(can.count_ones() as usize) {
            can &= can - 1;
        }
        Some((meeting, can.trailing_zeros() as usize))
    }

    /// Collects what moves with a meeting between two slots; false if something may not.
    fn follow(&mut self, meeting: usize, from: usize, to: usize) -> bool {
        self.stamp += 1;
        self.chain.clear();
        self.touched.clear();
        self.chain.push(meeting);
        self.mark[meeting] = self.stamp;
        let mut next = 0;
        while next < self.chain.len() {
            let meeting = self.chain[next];
            next += 1;
            let other = from + to - self.slot[meeting];
            if self.allowed[meeting] >> other & 1 == 0 || next > CHAIN {
                return false;
            }
            for who in self.case.meetings[meeting].of {
                let there = self.row[who][other];
                if there == NONE {
                    self.touched.push(who);
                } else if self.mark[there] != self.stamp {
                    self.mark[there] = self.stamp;
                    self.chain.push(there);
                }
            }
        }
        true
    }

    /// Moves the chain to the other slot; a second time moves it back.
    fn swap(&mut self, from: usize, to: usize) {
        let chain = std::mem::take(&mut self.chain);
        let touched = std::mem::take(&mut self.touched);
        let broken = self.broken_by(&chain, [from, to]);
        for who in &touched {
            let breaks = breaks_of(self.busy[*who]);
            self.having[breaks] -= 1;
            self.breaks -= breaks;
            self.cost -= worth(self.busy[*who]);
        }
        for meeting in &chain {
            self.take(*meeting);
        }
        for meeting in &chain {
            self.put(*meeting, from + to - self.slot[*meeting]);
        }
        for who in &touched {
            let breaks = breaks_of(self.busy[*who]);
            self.having[breaks] += 1;
            self.breaks += breaks;
            self.cost += worth(self.busy[*who]);
        }
        let more = self.broken_by(&chain, [from, to]) - broken;
        self.broken += more;
        self.cost += BROKEN * more;
        self.chain = chain;
        self.touched = touched;
    }

    /// How often a rule is not kept that the chain between two slots has to do with.
    fn broken_by(&self, chain: &[usize], slots: [usize; 2]) -> i64 {
        let over = slots.map(|slot| self.load[slot].saturating_sub(self.case.tables) as i64);
        let wrong = if self.ordered {
            self.wrong_of(chain)
        } else {
            0
        };
        over[0] + over[1] + wrong + self.uneven()
    }

    /// How many rules of order around the meetings of a chain are not kept.
    fn wrong_of(&self, chain: &[usize]) -> i64 {
        let mut wrong = 0;
        for meeting in chain {
            wrong += self.wrong_after(*meeting);
            // What is before it and moves as well was counted there.
            let before = self.case.meetings[*meeting].after.iter();
            let early = before
                .filter(|b| self.mark[**b] != self.stamp && self.slot[**b] >= self.slot[*meeting]);
            wrong += early.count() as i64;
        }
        wrong
    }
}
