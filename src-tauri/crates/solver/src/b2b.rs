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
//! slots as there are meetings. Costs are counted by participant, not by slot: the reasons of a "no" then name a few
//! participants instead of hundreds of slots.

mod model;
mod read;

pub use read::read;

use crate::minimum::minimise;
use crate::sat::Sat;

/// By how much the numbers of breaks of two participants may differ.
pub const SPREAD: usize = 2;

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
    let mut sat = Sat::new(stop);
    let model = model::build(&mut sat, case);
    let mut best: Option<(usize, Vec<usize>)> = None;
    let ended = minimise(&mut sat, &model.costs, &mut |sat| {
        let slots = model.slots(sat);
        let breaks = case.breaks(&slots).iter().sum();
        if best.as_ref().is_none_or(|(fewest, _)| breaks < *fewest) {
            better(breaks);
            best = Some((breaks, slots));
        }
        breaks as u64
    });
    Solved {
        breaks: best.as_ref().map_or(0, |(breaks, _)| *breaks),
        slots: best.map(|(_, slots)| slots),
        proven: ended.proven,
    }
}
