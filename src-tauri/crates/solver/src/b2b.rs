//! Business-to-business meetings: participants ask for meetings of two, on a few tables, in a morning and an afternoon.
//!
//! Each meeting takes one slot, a participant is in one meeting at a time, and a slot has so many tables. A *break* is a
//! run of idle slots between two meetings of a participant. The sum of breaks is made as small as possible, and the
//! numbers of breaks of any two participants differ by at most [`SPREAD`]. The problem, and the implied constraints
//! that make the difference, are those of Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy and Villaret, "Constraint
//! Solving Approaches to the Business-to-Business Meeting Scheduling Problem", JAIR 2022.
//!
//! What is said to the solver beside the plain rules: a participant is busy in exactly as many slots as there are
//! meetings; in a slot are busy at most twice as many participants as tables (which counts fewer things than meetings,
//! and replaces the rule of tables); whoever has no break is busy in one run, from the first meeting on for as many
//! slots as there are meetings. All that is told by counting a participant's meetings up to each slot, of which much is
//! known beforehand (who has six meetings in the morning has had six at noon). Costs are counted by participant, not by
//! slot: the reasons of a "no" then name a few participants instead of hundreds of slots.
//!
//! Beside the solver a second search betters a whole plan by swaps ([`climb`]). It has a good one after milliseconds,
//! and the solver, shown each of its plans, looks for the best one nearby. Where a question takes the solver long, the
//! best plan is bettered in turn part by part ([`part`]).

mod climb;
mod model;
mod part;
mod read;

pub use read::read;

use crate::minimum::{Asker, minimise};
use crate::sat::{Lit, Sat};
use climb::Climb;
use part::Parts;

/// By how much the numbers of breaks of two participants may differ.
pub const SPREAD: usize = 2;

/// How many swaps are tried for the first plan, and how many each time before the solver is asked anew.
const FIRST: u64 = 6_400;
const ROUND: u64 = 64_000;
/// How many parts of a plan are looked at in vain before the solver is asked on.
const PARTS: u32 = 30;

/// One case. Participants, meetings and slots are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// How many participants there are.
    pub participants: usize,
    /// How many meetings a slot holds.
    pub tables: usize,
    /// How many slots there are.
    pub slots: usize,
    /// The meetings.
    pub meetings: Vec<Pair>,
}

/// A meeting of two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Who meets.
    pub of: [usize; 2],
    /// The slots it may take.
    pub allowed: Vec<usize>,
    /// Meetings that come before it.
    pub after: Vec<usize>,
}

/// The best plan of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solved {
    /// The slot of each meeting; none where no plan was found.
    pub slots: Option<Vec<usize>>,
    /// How many breaks it has.
    pub breaks: usize,
    /// Whether no plan has fewer; without a plan, whether there is none.
    pub proven: bool,
}

impl Case {
    /// The meetings of each participant.
    pub fn meetings_of(&self) -> Vec<Vec<usize>> {
        let mut of = vec![Vec::new(); self.participants];
        for (meeting, pair) in self.meetings.iter().enumerate() {
            for who in pair.of {
                of[who].push(meeting);
            }
        }
        of
    }

    /// The same case without slots that the order of meetings leaves none of: nobody's second meeting is at the first.
    fn narrowed(mut self) -> Case {
        let mut changed = true;
        while changed {
            changed = false;
            for meeting in 0..self.meetings.len() {
                for earlier in self.meetings[meeting].after.clone() {
                    let first = self.meetings[earlier].allowed.first().copied();
                    let last = self.meetings[meeting].allowed.last().copied();
                    let after = &mut self.meetings[meeting].allowed;
                    let before = after.len();
                    after.retain(|slot| first.is_some_and(|first| *slot > first));
                    changed |= after.len() < before;
                    let allowed = &mut self.meetings[earlier].allowed;
                    let before = allowed.len();
                    allowed.retain(|slot| last.is_some_and(|last| *slot < last));
                    changed |= allowed.len() < before;
                }
            }
        }
        self
    }

    /// How many breaks each participant has in a plan.
    pub fn breaks(&self, slots: &[usize]) -> Vec<usize> {
        let breaks = |meetings: &Vec<usize>| {
            let mut busy: Vec<usize> = meetings.iter().map(|m| slots[*m]).collect();
            busy.sort_unstable();
            busy.windows(2).filter(|two| two[1] - two[0] > 1).count()
        };
        self.meetings_of().iter().map(breaks).collect()
    }
}

/// Finds the plan with the fewest breaks, or the best until it is told to stop; `better` hears of each improvement.
pub fn solve(case: &Case, stop: &dyn Fn() -> bool, better: &mut dyn FnMut(usize)) -> Solved {
    let case = &case.clone().narrowed();
    let mut search = Search {
        climb: Climb::new(case),
        parts: None,
        at: Vec::new(),
        best: None,
        case,
        stop,
        better,
    };
    search.start();
    let mut proven = search.best.as_ref().is_some_and(|(breaks, _)| *breaks == 0);
    if !proven {
        let mut sat = Sat::new(stop);
        let model = model::build(&mut sat, case);
        search.at = model.at;
        proven = minimise(&mut sat, &model.costs, &mut search).proven;
    }
    Solved {
        breaks: search.best.as_ref().map_or(0, |(breaks, _)| *breaks),
        slots: search.best.map(|(_, slots)| slots),
        proven,
    }
}

/// What a search knows: the best plan, and a second one that is bettered step by step beside the solver.
struct Search<'a> {
    case: &'a Case,
    /// None, where there are too many slots for it, or it has no plan to begin with.
    climb: Option<Climb<'a>>,
    /// What betters the best plan part by part, once the solver takes long.
    parts: Option<Parts<'a>>,
    /// For each meeting the slots it may take, each with the literal that it does.
    at: model::Choices,
    best: Option<(usize, Vec<usize>)>,
    stop: &'a dyn Fn() -> bool,
    better: &'a mut dyn FnMut(usize),
}

impl Search<'_> {
    /// A first plan without the solver, where one can be put together.
    fn start(&mut self) {
        let Some(climb) = &mut self.climb else { return };
        if climb.start() {
            climb.round(FIRST, 0, self.stop);
            self.climbed();
        }
    }

    fn climbed(&mut self) {
        let best = self.climb.as_ref().and_then(|climb| climb.best().cloned());
        if let Some((breaks, slots)) = best {
            self.keep(breaks, slots);
        }
    }

    fn keep(&mut self, breaks: usize, slots: Vec<usize>) {
        if self
            .best
            .as_ref()
            .is_none_or(|(fewest, _)| breaks < *fewest)
        {
            (self.better)(breaks);
            self.best = Some((breaks, slots));
        }
    }
}

impl Asker for Search<'_> {
    fn measure(&mut self, sat: &Sat<'_>) -> u64 {
        let slots = model::slots(&self.at, sat);
        let breaks = self.case.breaks(&slots).iter().sum();
        if let Some(climb) = &mut self.climb
            && climb.best().is_none()
        {
            climb.take_up(&slots);
        }
        self.keep(breaks, slots);
        breaks as u64
    }

    fn guess(&mut self, at_least: u64) -> Option<(u64, Vec<Lit>)> {
        let lower = usize::try_from(at_least).unwrap_or(usize::MAX);
        self.climb.as_mut()?.round(ROUND, lower, self.stop);
        self.climbed();
        let (breaks, slots) = self.climb.as_ref()?.best()?;
        Some((*breaks as u64, model::lits(&self.at, slots)))
    }

    fn better(&mut self, at_least: u64) -> Option<(u64, Vec<Lit>)> {
        let (mut breaks, mut slots) = self.best.clone()?;
        let (case, stop) = (self.case, self.stop);
        let parts = self
            .parts
            .get_or_insert_with(|| Parts::new(case, breaks, stop));
        while breaks as u64 > at_least
            && let Some(better) = parts.better(&slots, PARTS)
        {
            breaks = case.breaks(&better).iter().sum();
            slots = better;
        }
        let lits = model::lits(&self.at, &slots);
        self.keep(breaks, slots);
        Some((breaks as u64, lits))
    }
}
