//! Good plans quickly: one is put together, and bettered by swaps between two slots while it cools (simulated annealing).
//!
//! A meeting that changes its slot drives out what its two participants do there, which takes the slot it left, and so
//! on along a chain: so nobody is ever in two meetings at once. Too many at the tables, a wrong order and an uneven
//! number of breaks are allowed on the way, and cost more than a break. Steps are counted, and chance is a fixed
//! sequence: the same case gets the same plans.

mod swap;

use std::cmp::Reverse;

use super::{Case, SPREAD};
use crate::chance::Chance;

/// What a break costs, beside one for each of its slots.
const BREAK: i64 = 8;
/// What a rule that is not kept costs.
const BROKEN: i64 = 3 * BREAK;
/// A plan in the making.
pub(super) struct Climb<'a> {
    case: &'a Case,
    /// The meetings of each participant.
    of: Vec<Vec<usize>>,
    /// The slots of each meeting, a bit each.
    allowed: Vec<u128>,
    /// The meetings that come after each.
    followers: Vec<Vec<usize>>,
    /// The slot of each meeting, or `NONE`.
    slot: Vec<usize>,
    /// By participant and slot, the meeting there, or `NONE`.
    row: Vec<Vec<usize>>,
    /// The busy slots of each participant, a bit each.
    busy: Vec<u128>,
    /// How many meetings a slot holds.
    load: Vec<usize>,
    /// How many participants have so many breaks.
    having: Vec<usize>,
    /// Whether somebody cannot have a break.
    capped: bool,
    /// Whether any meeting must follow another.
    ordered: bool,
    breaks: usize,
    /// How often a rule is not kept.
    broken: i64,
    cost: i64,
    best: Option<(usize, Vec<usize>)>,
    chance: Chance,
    /// The meetings that are to move, those whose mark is the stamp, and the people whose idle slots change by it.
    chain: Vec<usize>,
    mark: Vec<u64>,
    stamp: u64,
    touched: Vec<usize>,
}

const NONE: usize = usize::MAX;

fn breaks_of(busy: u128) -> usize {
    ((busy & !(busy << 1)).count_ones() as usize).saturating_sub(1)
}

/// A short break is nearer to its end than a long one.
fn worth(busy: u128) -> i64 {
    if busy == 0 {
        return 0;
    }
    let idle = 128 - busy.leading_zeros() - busy.trailing_zeros() - busy.count_ones();
    BREAK * breaks_of(busy) as i64 + i64::from(idle)
}

impl<'a> Climb<'a> {
    /// Ready to plan; nothing, where there are more slots than it can keep in mind.
    pub(super) fn new(case: &'a Case) -> Option<Self> {
        if case.slots > 128
            || case.meetings.is_empty()
            || case.meetings.iter().any(|m| m.allowed.is_empty())
        {
            return None;
        }
        let of = case.meetings_of();
        let mask = |allowed: &Vec<usize>| allowed.iter().fold(0u128, |mask, slot| mask | 1 << slot);
        let mut followers = vec![Vec::new(); case.meetings.len()];
        for (meeting, pair) in case.meetings.iter().enumerate() {
            for earlier in &pair.after {
                followers[*earlier].push(meeting);
            }
        }
        Some(Climb {
            allowed: case.meetings.iter().map(|m| mask(&m.allowed)).collect(),
            ordered: followers.iter().any(|f| !f.is_empty()),
            followers,
            capped: of.iter().any(|own| own.len() < 2),
            of,
            slot: vec![NONE; case.meetings.len()],
            row: vec![vec![NONE; case.slots]; case.participants],
            busy: vec![0; case.participants],
            load: vec![0; case.slots],
            having: vec![0; case.slots / 2 + 2],
            breaks: 0,
            cost: 0,
            broken: 0,
            best: None,
            chance: Chance::new(0x9e37_79b9_7f4a_7c15),
            mark: vec![0; case.meetings.len()],
            stamp: 0,
            chain: Vec::new(),
            touched: Vec::new(),
            case,
        })
    }

    /// The fewest breaks so far with all rules kept, and that plan.
    pub(super) fn best(&self) -> Option<&(usize, Vec<usize>)> {
        self.best.as_ref()
    }

    fn put(&mut self, meeting: usize, slot: usize) {
        self.slot[meeting] = slot;
        self.load[slot] += 1;
        for who in self.case.meetings[meeting].of {
            self.row[who][slot] = meeting;
            self.busy[who] |= 1 << slot;
        }
    }

    fn take(&mut self, meeting: usize) {
        let slot = self.slot[meeting];
        self.load[slot] -= 1;
        for who in self.case.meetings[meeting].of {
            if self.row[who][slot] == meeting {
                self.row[who][slot] = NONE;
                self.busy[who] &= !(1 << slot);
            }
        }
    }

    /// Puts every meeting somewhere, driving out others where it must; false if that comes to no end.
    pub(super) fn start(&mut self) -> bool {
        let mut open: Vec<usize> = (0..self.case.meetings.len()).collect();
        // Last is first: those with the least choice, and with the busiest people.
        open.sort_by_key(|meeting| {
            let of = self.case.meetings[*meeting].of;
            let busy: usize = of.iter().map(|who| self.of[*who].len()).sum();
            (Reverse(self.allowed[*meeting].count_ones()), busy)
        });
        for _ in 0..40 * open.len() + 1_000 {
            let Some(meeting) = open.pop() else { break };
            let slot = self.place_for(meeting);
            let mut driven = false;
            for who in self.case.meetings[meeting].of {
                let other = self.row[who][slot];
                if other != NONE {
                    self.take(other);
                    open.push(other);
                    driven = true;
                }
            }
            if driven && open.len() > 1 {
                // In another order than before, or the same ones drive each other out for ever.
                let (which, last) = (self.chance.below(open.len()), open.len() - 1);
                open.swap(which, last);
            }
            self.put(meeting, slot);
        }
        if open.is_empty() {
            self.weigh();
        } else {
            self.slot.fill(NONE);
        }
        open.is_empty()
    }

    /// The slot that drives out the fewest; of equals, one beside what its people do already, or any.
    fn place_for(&mut self, meeting: usize) -> usize {
        let case = self.case;
        let [a, b] = case.meetings[meeting].of;
        let (mut chosen, mut least, mut equals) = (0, usize::MAX, 0);
        for slot in case.meetings[meeting].allowed.iter().copied() {
            let out = |who: usize| usize::from(self.row[who][slot] != NONE);
            let far = |who: usize| {
                usize::from(self.busy[who] != 0 && self.busy[who] & (5 << slot >> 1) == 0)
            };
            let full = usize::from(self.load[slot] >= case.tables);
            let cost = 8 * (out(a) + out(b)) + 4 * full + far(a) + far(b);
            if cost < least {
                (chosen, least, equals) = (slot, cost, 0);
            }
            equals += usize::from(cost == least);
            if cost == least && self.chance.below(equals) == 0 {
                chosen = slot;
            }
        }
        chosen
    }

    /// Takes up a plan from elsewhere.
    pub(super) fn take_up(&mut self, slots: &[usize]) {
        for row in &mut self.row {
            row.fill(NONE);
        }
        self.busy.fill(0);
        self.load.fill(0);
        for (meeting, slot) in slots.iter().enumerate() {
            self.put(meeting, *slot);
        }
        self.weigh();
    }

    /// Reckons everything anew.
    fn weigh(&mut self) {
        self.having.fill(0);
        self.breaks = 0;
        for busy in &self.busy {
            self.having[breaks_of(*busy)] += 1;
            self.breaks += breaks_of(*busy);
        }
        let over: usize = self
            .load
            .iter()
            .map(|load| load.saturating_sub(self.case.tables))
            .sum();
        let wrong: i64 = (0..self.slot.len()).map(|m| self.wrong_after(m)).sum();
        self.broken = over as i64 + wrong + self.uneven();
        self.cost = self.busy.iter().map(|b| worth(*b)).sum::<i64>() + BROKEN * self.broken;
        self.keep();
    }

    fn keep(&mut self) {
        if self.broken == 0
            && self
                .best
                .as_ref()
                .is_none_or(|(best, _)| self.breaks < *best)
        {
            self.best = Some((self.breaks, self.slot.clone()));
        }
    }

    fn wrong_after(&self, meeting: usize) -> i64 {
        let late = |f: &&usize| self.slot[**f] <= self.slot[meeting];
        self.followers[meeting].iter().filter(late).count() as i64
    }

    /// By how much the numbers of breaks are too uneven.
    fn uneven(&self) -> i64 {
        let least = if self.capped {
            0
        } else {
            self.having.iter().position(|n| *n > 0).unwrap_or(0)
        };
        let many = self.having.iter().enumerate().skip(least + SPREAD + 1);
        many.map(|(breaks, n)| n * (breaks - least - SPREAD))
            .sum::<usize>() as i64
    }
}
