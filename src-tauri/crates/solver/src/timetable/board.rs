//! A plan on which requests are put and from which they are taken: what is possible beside what is there.

use std::ops::Range;

use super::{Case, Neighbour, Request, Start, Starts, Use};

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
    /// For each request what is around a meal that it has a part in.
    around: Vec<Vec<usize>>,
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
        let mut around = vec![Vec::new(); count];
        for (index, one) in case.around.iter().enumerate() {
            let requests = [Some(one.meal), one.before.request, one.after.request];
            for request in requests.into_iter().flatten() {
                around[request].push(index);
            }
        }
        Board {
            case,
            by_party,
            back,
            followers,
            around,
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
        let crowd = a.rooms.iter().any(|own| {
            let meets = |there: &Use| {
                own.room == there.room
                    && here + own.from < at + there.to
                    && at + there.from < here + own.to
            };
            b.rooms.iter().any(meets)
        });
        let early = a.after.contains(&other) && here < at + b.minutes;
        let late = b.after.contains(&index) && at < here + a.minutes;
        let mut near = self.case.near[other].iter().filter(|n| n.other == index);
        crowd
            || early
            || late
            || near.any(|n| self.bars(n, other, a).any(|r| r.contains(&start)))
            || self.squeezes(index, start, other)
    }

    /// Whether a meal would be squeezed: of two requests around it, it is the meal that is in the way.
    fn squeezes(&self, index: usize, start: usize, other: usize) -> bool {
        let around = self.around[index].iter().map(|one| &self.case.around[*one]);
        let mut both = around.filter(|one| {
            one.has(other) && (one.meal == index || one.meal == other) && index != other
        });
        both.any(|one| {
            let barred = one.barred(self.case, &self.starts, index);
            barred.is_some_and(|range| range.contains(&start))
        })
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
        for one in &self.around[index] {
            let barred = self.case.around[*one].barred(self.case, &self.starts, index);
            if let Some(range) = barred {
                free[range].fill(false);
            }
        }
        for own in &request.rooms {
            self.crowded(index, own, &mut free);
        }
        free
    }

    /// Puts a meal where the least is in its way, and takes that out.
    fn make_room(&mut self, meal: usize) {
        let against = |start: usize| -> Vec<usize> {
            let others = (0..self.starts.len()).filter(|other| *other != meal);
            others
                .filter(|other| self.in_the_way(meal, start, *other))
                .collect()
        };
        let weight = |others: &Vec<usize>| -> (usize, i64) {
            let weights = others.iter().map(|other| self.case.requests[*other].weight);
            (others.len(), weights.sum())
        };
        let starts = 0..self.case.requests[meal].starts.len();
        let least = starts
            .map(|start| (start, against(start)))
            .min_by_key(|(_, others)| weight(others));
        if let Some((start, others)) = least {
            for other in others {
                self.remove(other, &mut Vec::new());
            }
            self.starts[meal] = Some(start);
        }
    }

    fn placed(&self, index: usize) -> Option<(i64, i64)> {
        let request: &Request = &self.case.requests[index];
        let from = request.starts[self.starts[index]?].minute;
        Some((from, from + request.minutes))
    }

    /// A place that holds several holds no more than that at any moment.
    fn crowded(&self, index: usize, own: &Use, free: &mut [bool]) {
        let request = &self.case.requests[index];
        let room = &self.case.rooms[own.room];
        let others = (0..self.case.requests.len()).filter(|j| *j != index);
        let there = others.flat_map(|j| {
            let uses = self.case.requests[j].rooms.iter();
            let here = uses.filter(|there| there.room == own.room);
            here.filter_map(move |there| {
                let (from, _) = self.placed(j)?;
                Some((from + there.from, from + there.to))
            })
        });
        let there: Vec<(i64, i64)> = there.chain(room.taken.iter().copied()).collect();
        for (free, start) in free.iter_mut().zip(&request.starts) {
            let (from, to) = (start.minute + own.from, start.minute + own.to);
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

/// A plan in which each meal has a place, or an item stands for it: what leaves the meal none is taken out, as little
/// of it as can be for each.
pub fn fed(case: &Case, starts: Starts) -> Starts {
    let mut board = Board::new(case, starts);
    let meals = (0..case.requests.len()).filter(|i| case.requests[*i].item.is_none());
    for meal in meals {
        if board.starts[meal].is_some() || case.is_needless(meal, &board.starts) {
            continue;
        }
        let free = board.choices(meal);
        board.starts[meal] = free.iter().position(|free| *free);
        if board.starts[meal].is_none() {
            board.make_room(meal);
        }
    }
    board.starts
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
