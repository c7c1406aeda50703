//! Betters a plan part by part: most meetings stay where they are, and the quick solver looks for better slots of the
//! rest.
//!
//! A part is all meetings of some slots, or of some people who have to do with one another. It grows where parts are
//! settled in vain, and shrinks where they are too hard to settle. Conflicts are counted, and chance is a fixed
//! sequence: the same case gets the same plans.

use super::{Case, model};
use crate::chance::Chance;
use crate::count::{Bound, counter};
use crate::sat::{Answer, Lit, Sat};

/// How many conflicts one part is worth.
const WORTH: u64 = 600;
/// After how many parts in vain they grow, or shrink.
const PATIENCE: u32 = 12;
/// With how many slots, or people, a part begins.
const SIZE: usize = 8;

/// How parts of one kind have fared.
#[derive(Clone, Copy)]
struct Kind {
    size: usize,
    settled: u32,
    open: u32,
}

/// A case, and what was learnt of its parts.
pub(super) struct Parts<'a> {
    case: &'a Case,
    of: Vec<Vec<usize>>,
    sat: Sat<'a>,
    at: model::Choices,
    /// Literal k: more than k breaks.
    more: Vec<Lit>,
    chance: Chance,
    /// Of slots, and of people.
    kinds: [Kind; 2],
    turn: usize,
}

impl<'a> Parts<'a> {
    /// Ready to better a plan of so many breaks.
    pub(super) fn new(case: &'a Case, breaks: usize, stop: &'a dyn Fn() -> bool) -> Self {
        let mut sat = Sat::brief(stop, u64::MAX);
        let model = model::build(&mut sat, case);
        let steps = model.costs.iter().flat_map(|cost| cost.steps.iter());
        let steps: Vec<Lit> = steps.copied().collect();
        let kind = Kind {
            size: SIZE,
            settled: 0,
            open: 0,
        };
        Parts {
            of: case.meetings_of(),
            more: counter(&mut sat, &steps, breaks, Bound::Upward),
            case,
            sat,
            at: model.at,
            chance: Chance::new(0x2545_f491_4f6c_dd1d),
            kinds: [kind; 2],
            turn: 0,
        }
    }

    /// A plan with fewer breaks than one that has some, unless so many parts are looked at in vain.
    pub(super) fn better(&mut self, slots: &[usize], parts: u32) -> Option<Vec<usize>> {
        let breaks = self.case.breaks(slots);
        let fewer = self.more.get(breaks.iter().sum::<usize>().checked_sub(1)?);
        let fewer = fewer.map(|more| -more);
        for _ in 0..parts {
            self.turn = 1 - self.turn;
            let free = match self.turn {
                0 => self.of_slots(slots),
                _ => self.of_people(&breaks),
            };
            let mut assumed: Vec<Lit> = fewer.into_iter().collect();
            let stay = slots
                .iter()
                .enumerate()
                .filter(|(meeting, _)| !free[*meeting]);
            assumed.extend(stay.filter_map(|(meeting, slot)| {
                let own = self.at[meeting].iter().find(|(own, _)| own == slot);
                own.map(|(_, lit)| *lit)
            }));
            match self.sat.ask_within(&assumed, WORTH) {
                Some(Answer::Yes) => {
                    self.kinds[self.turn].settled = 0;
                    return Some(model::slots(&self.at, &self.sat));
                }
                Some(Answer::Stopped) => return None,
                Some(Answer::No) => self.kinds[self.turn].in_vain(true),
                None => self.kinds[self.turn].in_vain(false),
            }
        }
        None
    }

    /// All meetings of some slots: of a stretch, or of any.
    fn of_slots(&mut self, slots: &[usize]) -> Vec<bool> {
        let all = self.case.slots;
        let size = self.kinds[0].size.min(all);
        self.kinds[0].size = size;
        let mut open = vec![false; all];
        if self.chance.below(2) == 0 {
            let from = self.chance.below(all - size + 1);
            open[from..from + size].fill(true);
        } else {
            let mut count = 0;
            while count < size {
                let slot = self.chance.below(all);
                count += usize::from(!open[slot]);
                open[slot] = true;
            }
        }
        slots.iter().map(|slot| open[*slot]).collect()
    }

    /// All meetings of somebody who has a break, and of people who meet him or one another.
    fn of_people(&mut self, breaks: &[usize]) -> Vec<bool> {
        let size = self.kinds[1].size.min(self.case.participants);
        self.kinds[1].size = size;
        let broken: Vec<usize> = (0..breaks.len()).filter(|who| breaks[*who] > 0).collect();
        let mut people = vec![broken[self.chance.below(broken.len())]];
        // Where nobody else meets them there are fewer.
        for _ in 0..8 * size {
            if people.len() >= size {
                break;
            }
            let from = people[self.chance.below(people.len())];
            let which = self.chance.below(self.of[from].len());
            let [a, b] = self.case.meetings[self.of[from][which]].of;
            let other = if a == from { b } else { a };
            if !people.contains(&other) {
                people.push(other);
            }
        }
        let mut free = vec![false; self.case.meetings.len()];
        for meeting in people.iter().flat_map(|who| &self.of[*who]) {
            free[*meeting] = true;
        }
        free
    }
}

impl Kind {
    /// Another part brought nothing: because there is nothing better, or because it was too hard to say.
    fn in_vain(&mut self, settled: bool) {
        self.settled += u32::from(settled);
        self.open += u32::from(!settled);
        if self.settled >= PATIENCE || self.open >= PATIENCE {
            self.size = if settled {
                self.size + 1
            } else {
                (self.size - 1).max(2)
            };
            (self.settled, self.open) = (0, 0);
        }
    }
}
