//! A meal between two engagements: the way from the one to the other and the meal have to fit between them.
//!
//! A meal has no place of its own, so it costs no way by itself; but whoever eats between two places still has to get
//! from the one to the other.

use std::ops::Range;

use super::{Case, Request};

/// What lies before or after a meal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// A request; none for what has its time.
    pub request: Option<usize>,
    /// When it ends, or begins: minutes after the request begins, or a minute of its own.
    pub minute: i64,
}

/// Two engagements of whoever eats a meal, the one before it and the other after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// The meal.
    pub meal: usize,
    /// What ends before it.
    pub before: Side,
    /// What begins after it.
    pub after: Side,
    /// The minutes on the way from the one to the other.
    pub way: i64,
}

impl Side {
    /// The minute, where it is known while requests stand where they are.
    fn minute(&self, case: &Case, starts: &[Option<usize>]) -> Option<i64> {
        match self.request {
            None => Some(self.minute),
            Some(request) => {
                let start = case.requests[request].starts[starts[request]?];
                Some(start.minute + self.minute)
            }
        }
    }
}

/// The starts of a request that lie in a stretch of minutes; its end is not included.
pub(super) fn starts_in(request: &Request, from: i64, to: i64) -> Range<usize> {
    let low = request.starts.partition_point(|s| s.minute < from);
    low..request.starts.partition_point(|s| s.minute < to).max(low)
}

impl Around {
    /// Whether a request has a part in it.
    pub(super) fn has(&self, index: usize) -> bool {
        self.meal == index
            || self.before.request == Some(index)
            || self.after.request == Some(index)
    }

    /// Which starts of one of the three are barred while the other two stand where they are.
    pub(super) fn barred(
        &self,
        case: &Case,
        starts: &[Option<usize>],
        index: usize,
    ) -> Option<Range<usize>> {
        let request = &case.requests[index];
        let length = case.requests[self.meal].minutes;
        if index == self.meal {
            let left = self.before.minute(case, starts)?;
            let begins = self.after.minute(case, starts)?;
            let narrow = begins - left < length + self.way;
            return narrow.then(|| starts_in(request, left, begins - length + 1));
        }
        let meal = case.requests[self.meal].starts[starts[self.meal]?].minute;
        if self.before.request == Some(index) {
            let begins = self.after.minute(case, starts)?;
            let off = self.before.minute;
            let from = begins - length - self.way + 1 - off;
            let to = meal + 1 - off;
            (meal + length <= begins).then(|| starts_in(request, from, to))
        } else {
            let left = self.before.minute(case, starts)?;
            let off = self.after.minute;
            let from = meal + length - off;
            let to = left + length + self.way - off;
            (left <= meal).then(|| starts_in(request, from, to))
        }
    }

    /// For each moment at which the one before may end: who must not be where all together, so that it holds.
    pub(super) fn never(&self, case: &Case) -> Vec<Vec<(usize, Range<usize>)>> {
        let meal = &case.requests[self.meal];
        let ends: Vec<(Option<(usize, usize)>, i64)> = match self.before.request {
            None => vec![(None, self.before.minute)],
            Some(request) => {
                let starts = case.requests[request].starts.iter().enumerate();
                starts
                    .map(|(k, s)| (Some((request, k)), s.minute + self.before.minute))
                    .collect()
            }
        };
        let mut never = Vec::new();
        for (at, left) in ends {
            let eaten = starts_in(meal, left, left + self.way);
            let (from, to) = (left + meal.minutes, left + meal.minutes + self.way);
            let mut together = vec![(self.meal, eaten)];
            together.extend(at.map(|(request, k)| (request, k..k + 1)));
            match self.after.request {
                None if (from..to).contains(&self.after.minute) => {}
                None => continue,
                Some(request) => {
                    let off = self.after.minute;
                    let begins = starts_in(&case.requests[request], from - off, to - off);
                    together.push((request, begins));
                }
            }
            if together.iter().all(|(_, range)| !range.is_empty()) {
                never.push(together);
            }
        }
        never
    }
}
