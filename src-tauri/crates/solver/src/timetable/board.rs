//! A plan on which requests are put and from which they are taken: what is possible beside what is there.

use std::ops::Range;

use super::{Case, Neighbour, Request, Start, Starts};

/// A case and a plan of it.
pub struct Board<'a> {
    /// The case.
    pub case: &'a Case,
    /// Requests of each party, meals left out.
    pub by_party: Vec<Vec<usize>>,
    /// For each request those near it, and where it stands in their lists.
    back: Vec<Vec<(usize, usize)>>,
    /// For each request those that must follow it.
    followers: Vec<Vec<usize>>,
    /// The plan.
    pub starts: Starts,
}

impl<'a> Board<'a> {
    /// A case with a plan to begin from.
    pub fn new(case: &'a Case, starts: Starts) -> Self {
        let count = case.requests.len();
        let mut by_party = vec![Vec::new(); case.parties];
        let mut followers = vec![Vec::new(); count];
        let mut back = vec![Vec::new(); count];
        for (index, request) in case.requests.iter().enumerate() {
            for seat in request.seats.iter().filter(|_| request.item.is_some()) {
                by_party[seat.party].push(index);
            }
            for earlier in &request.after {
                followers[*earlier].push(index);
            }
            for (place, neighbour) in case.near[index].iter().enumerate() {
                back[neighbour.other].push((index, place));
            }
        }
        Board {
            case,
            by_party,
            back,
            followers,
            starts,
        }
    }

    /// Takes a request out, and what must follow it.
    pub fn remove(&mut self, index: usize, removed: &mut Vec<usize>) {
        if self.starts[index].take().is_none() {
            return;
        }
        removed.push(index);
        for follower in 0..self.followers[index].len() {
            self.remove(self.followers[index][follower], removed);
        }
    }

    /// Whether a request that is placed keeps another one from a start.
    pub fn in_the_way(&self, index: usize, start: usize, other: usize) -> bool {
        let (a, b) = (&self.case.requests[index], &self.case.requests[other]);
        let Some(at) = self.starts[other].map(|s| b.starts[s].minute) else {
            return false;
        };
        let here = a.starts[start].minute;
        let crowd =
            a.room.is_some() && a.room == b.room && here < at + b.minutes && at < here + a.minutes;
        let early = a.after.contains(&other) && here < at + b.minutes;
        let late = b.after.contains(&index) && at < here + a.minutes;
        let mut near = self.case.near[other].iter().filter(|n| n.other == index);
        crowd || early || late || near.any(|n| self.bars(n, other, a).any(|r| r.contains(&start)))
    }

    /// Which starts of a request are barred by one that is placed and near it.
    fn bars(
        &self,
        near: &Neighbour,
        placed: usize,
        request: &Request,
    ) -> impl Iterator<Item = Range<usize>> {
        let other = &self.case.requests[placed];
        let at = self.starts[placed].map(|start| &other.starts[start]);
        at.into_iter()
            .flat_map(move |at| near.barred(other, at, request))
    }

    /// Which starts of a request are possible beside all that is placed.
    pub fn choices(&self, index: usize) -> Vec<bool> {
        let request = &self.case.requests[index];
        let mut free = vec![true; request.starts.len()];
        for (other, place) in &self.back[index] {
            for range in self.bars(&self.case.near[*other][*place], *other, request) {
                free[range].fill(false);
            }
        }
        let at = |minute: i64| request.starts.partition_point(|s| s.minute < minute);
        for earlier in &request.after {
            let end = self.placed(*earlier).map(|(_, to)| at(to));
            free[..end.unwrap_or(request.starts.len())].fill(false);
        }
        for later in &self.followers[index] {
            if let Some((from, _)) = self.placed(*later) {
                free[at(from - request.minutes + 1)..].fill(false);
            }
        }
        if request.room.is_some() {
            self.crowded(index, &mut free);
        }
        free
    }

    fn placed(&self, index: usize) -> Option<(i64, i64)> {
        let request: &Request = &self.case.requests[index];
        let from = request.starts[self.starts[index]?].minute;
        Some((from, from + request.minutes))
    }

    /// A place that holds several holds no more than that at any moment.
    fn crowded(&self, index: usize, free: &mut [bool]) {
        let request = &self.case.requests[index];
        let Some(room) = request.room.map(|room| &self.case.rooms[room]) else {
            return;
        };
        let others = (0..self.case.requests.len())
            .filter(|j| *j != index && self.case.requests[*j].room == request.room)
            .filter_map(|j| self.placed(j));
        let there: Vec<(i64, i64)> = others.chain(room.taken.iter().copied()).collect();
        for (free, start) in free.iter_mut().zip(&request.starts) {
            let (from, to) = (start.minute, start.minute + request.minutes);
            let at_once = |moment: i64| {
                let there = there.iter().filter(|(a, b)| *a <= moment && moment < *b);
                there.count()
            };
            let begins = there.iter().map(|(a, _)| *a);
            let mut moments = begins.filter(|a| from < *a && *a < to).chain([from]);
            *free &= moments.all(|moment| at_once(moment) < room.capacity);
        }
    }
}

/// Whether an item has room in a case beside all that is placed in a plan of a stricter one, with nothing moved but the
/// meals that have no place yet.
pub fn has_room(case: &Case, stricter: &Case, plan: &Starts, item: usize) -> bool {
    let starts: Starts = case
        .requests
        .iter()
        .map(|request| as_before(request, stricter, plan))
        .collect();
    let Some(index) = case.requests.iter().position(|r| r.item == Some(item)) else {
        return false;
    };
    let choices = Board::new(case, starts.clone()).choices(index);
    let mut choices = (0..choices.len()).filter(|start| choices[*start]);
    choices.any(|start| {
        let mut starts = starts.clone();
        starts[index] = Some(start);
        feed(Board::new(case, starts))
    })
}

/// Whether every meal that has no place yet finds one.
fn feed(mut board: Board<'_>) -> bool {
    (0..board.starts.len()).all(|meal| {
        let request = &board.case.requests[meal];
        let needless = request.item.is_some() || board.case.is_needless(meal, &board.starts);
        if board.starts[meal].is_none() && !needless {
            let free = board.choices(meal);
            board.starts[meal] = free.iter().position(|free| *free);
        }
        needless || board.starts[meal].is_some()
    })
}

/// The start at which the same request stands in a plan of another case.
fn as_before(request: &Request, other: &Case, plan: &Starts) -> Option<usize> {
    let day = |request: &Request| request.starts.first().map(|start| start.day);
    let mut others = other.requests.iter().zip(plan);
    let (same, start) = others.find(|(other, _)| match request.item {
        Some(_) => other.item == request.item,
        None => other.item.is_none() && other.seats == request.seats && day(other) == day(request),
    })?;
    let minute = same.starts[(*start)?].minute;
    let at = |s: &Start| s.minute == minute;
    request.starts.iter().position(at)
}
