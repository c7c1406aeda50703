//! The offsets of one zone, and the search in them.
//!
//! Only the UTC offset matters here, so transitions that keep it are left out.
//! The rule of the footer is written out to the end of [`LAST_YEAR`], so that
//! nearly every question is one binary search in a flat slice; what lies beyond is
//! reckoned for the years around it. Every i64 has an answer.

use super::posix::{self, Footer, Yearly};
use super::tzif::Tzif;

/// The year to which the yearly rule is written out.
const LAST_YEAR: i64 = 2050;

/// No offset differs from UTC by more, so this is enough on each side.
pub(super) const WIDEST: i64 = 86_400;

/// Instants from 1970 on are grouped by this many bits, about 194 days: the search
/// begins at the group, and is over after a step or two.
const GROUP: u32 = 24;

/// As many groups as are counted: a file may claim a change in the year 10^11.
const MOST_GROUPS: i64 = 200;

/// A year of the calendar, on the average, in seconds.
const YEAR: i64 = 31_556_952;

/// The offsets of one zone.
#[derive(Debug)]
pub(super) struct Rules {
    steps: Steps,
    /// From here on the yearly rule is reckoned.
    horizon: i64,
    yearly: Option<Yearly>,
}

/// Offsets between instants: `offsets[i]` holds until `at[i]`, the last for good.
#[derive(Debug)]
struct Steps {
    at: Vec<i64>,
    offsets: Vec<i32>,
    /// How many changes are over at the start of each group from 1970 on.
    groups: Vec<u32>,
}

/// A change of the offset, in seconds since 1970 and seconds east of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) at: i64,
    pub(super) before: i32,
    pub(super) after: i32,
}

/// The offsets that a wall time may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hits {
    One(i32),
    Two(i32, i32),
    None(Step),
}

impl Rules {
    /// Reads a TZif body of version 2 or later; none if it is not well-formed.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let file = Tzif::read(body)?;
        let (yearly, fixed) = match posix::footer(file.footer)? {
            Footer::Fixed(offset) => (None, Some(offset)),
            Footer::Yearly(yearly) => (Some(yearly), None),
        };
        let mut steps = Steps::starting(file.first);
        for &(at, after) in &file.transitions {
            steps.push(at, after);
        }
        let last = file.transitions.last().map(|&(at, _)| at);
        match (last, yearly) {
            // Without any transition the footer is the whole truth.
            (None, yearly @ Some(_)) => Some(Self {
                steps,
                horizon: i64::MIN,
                yearly,
            }),
            (None, None) => {
                steps.offsets = vec![fixed?];
                Some(Self {
                    steps,
                    horizon: i64::MAX,
                    yearly: None,
                })
            }
            (Some(_), None) => Some(Self {
                steps: steps.grouped(),
                horizon: i64::MAX,
                yearly: None,
            }),
            (Some(last), Some(yearly)) => Some(steps.followed_by(yearly, last)),
        }
    }

    /// Seconds east of UTC at an instant.
    pub(super) fn offset_at(&self, at: i64) -> i32 {
        match &self.yearly {
            Some(yearly) if at >= self.horizon => around(yearly, at).offset_at(at),
            _ => self.steps.offset_at(at),
        }
    }

    /// The offsets that a wall time, as if it were UTC, may have.
    pub(super) fn at_wall(&self, wall: i64) -> Hits {
        match &self.yearly {
            Some(yearly) if wall.saturating_sub(WIDEST) >= self.horizon => {
                around(yearly, wall).at_wall(wall)
            }
            _ => self.steps.at_wall(wall),
        }
    }

    /// The changes from one instant to another, both included.
    pub(super) fn steps(&self, from: i64, to: i64) -> Vec<Step> {
        let mut found: Vec<Step> = self.steps.between(from, to.min(self.horizon)).collect();
        if let Some(yearly) = &self.yearly
            && to > self.horizon
        {
            let from = from.max(self.horizon.saturating_add(1));
            let later = yearly
                .steps(year_of(from) - 2..=year_of(to) + 1)
                .into_iter();
            found.extend(later.filter(|step| from <= step.at && step.at <= to));
        }
        found
    }
}

impl Steps {
    fn starting(offset: i32) -> Self {
        Self {
            at: Vec::new(),
            offsets: vec![offset],
            groups: Vec::new(),
        }
    }

    /// Counts the changes of each group; to be done when no more will come.
    fn grouped(mut self) -> Self {
        let last = self.at.last().copied().unwrap_or(-1);
        if last >> GROUP <= MOST_GROUPS {
            let starts = (0..=last >> GROUP).map(|group| group << GROUP);
            self.groups = starts.map(|start| self.search(start) as u32).collect();
        }
        self
    }

    /// How many changes are over at an instant.
    fn search(&self, at: i64) -> usize {
        self.at.partition_point(|&step| step <= at)
    }

    /// The same, by the groups where there are some.
    fn index(&self, at: i64) -> usize {
        let group = usize::try_from(at >> GROUP)
            .ok()
            .and_then(|group| self.groups.get(group));
        let Some(&group) = group else {
            return self.search(at);
        };
        let mut index = group as usize;
        while self.at.get(index).is_some_and(|&step| step <= at) {
            index += 1;
        }
        index
    }

    fn push(&mut self, at: i64, after: i32) {
        if self.offsets.last() != Some(&after) {
            self.at.push(at);
            self.offsets.push(after);
        }
    }

    /// Writes out the yearly rule that holds after the last transition.
    fn followed_by(mut self, yearly: Yearly, last: i64) -> Rules {
        let to = LAST_YEAR.max(year_of(last) + 2);
        let steps = yearly.steps(year_of(last) - 1..=to);
        for step in steps.iter().filter(|step| step.at > last) {
            self.push(step.at, step.after);
        }
        match steps.last() {
            // Before the last change, so that no wall time needs what is not written out.
            Some(end) => Rules {
                steps: self.grouped(),
                horizon: end.at - 2 * WIDEST,
                yearly: Some(yearly),
            },
            None => Rules {
                steps: self.grouped(),
                horizon: i64::MAX,
                yearly: None,
            },
        }
    }

    fn offset_at(&self, at: i64) -> i32 {
        // Most places have not moved their clocks for years.
        let index = match self.at.last() {
            Some(&last) if at < last => self.index(at),
            _ => self.at.len(),
        };
        self.offsets[index]
    }

    fn at_wall(&self, wall: i64) -> Hits {
        let low = wall.saturating_sub(WIDEST);
        let start = match self.at.last() {
            Some(&last) if low < last => self.index(low),
            _ => return Hits::One(self.offsets[self.at.len()]),
        };
        let high = wall.saturating_add(WIDEST);
        let mut first = None;
        let mut index = start;
        loop {
            let offset = self.offsets[index];
            let at = wall.saturating_sub(i64::from(offset));
            let begun = index == 0 || self.at[index - 1] <= at;
            let over = self.at.get(index).is_some_and(|&end| end <= at);
            if begun && !over {
                match first {
                    None => first = Some(offset),
                    Some(first) => return Hits::Two(first, offset),
                }
            }
            match self.at.get(index) {
                Some(&end) if end <= high => index += 1,
                _ => break,
            }
        }
        match first {
            Some(offset) => Hits::One(offset),
            None => Hits::None(self.skipping(wall, start)),
        }
    }

    /// The change whose gap holds a wall time that never happens.
    fn skipping(&self, wall: i64, start: usize) -> Step {
        let mut index = start;
        while index + 1 < self.at.len() {
            let after = self.at[index].saturating_add(i64::from(self.offsets[index + 1]));
            if wall < after {
                break;
            }
            index += 1;
        }
        self.step(index)
    }

    fn step(&self, index: usize) -> Step {
        Step {
            at: self.at[index],
            before: self.offsets[index],
            after: self.offsets[index + 1],
        }
    }

    fn between(&self, from: i64, to: i64) -> impl Iterator<Item = Step> {
        let start = self.at.partition_point(|&step| step < from);
        let end = self.at.partition_point(|&step| step <= to).max(start);
        (start..end).map(|index| self.step(index))
    }
}

/// The yearly rule, written out for the years around an instant.
fn around(yearly: &Yearly, at: i64) -> Steps {
    let year = year_of(at);
    let found = yearly.steps(year - 2..=year + 2);
    let first = found.first().map_or(yearly.daylight(), |step| step.before);
    let mut steps = Steps::starting(first);
    for step in found {
        steps.push(step.at, step.after);
    }
    steps
}

/// About the year of an instant: never wrong by more than one.
fn year_of(at: i64) -> i64 {
    1970 + at.div_euclid(YEAR)
}
