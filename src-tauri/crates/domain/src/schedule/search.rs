//! A plan built and improved: some requests are taken out, and put back where they cost least.
//!
//! What decides where to look is a fixed sequence of numbers, so that equal trips get equal plans.

use super::case::{Case, Request};

/// After how many rounds without an improvement the search ends.
const PATIENCE: usize = 12_000;
/// What one unit of weight left out outweighs, in idle minutes: more than there can be.
const MISSED: i64 = 10_000_000;
/// By how many idle minutes a plan may be worse than the one it was made from, at first.
const SLACK: i64 = 90;

/// The index of the start of each request.
pub(super) type Starts = Vec<Option<usize>>;

/// What a plan costs: what is left out first; then the idle time of everybody, and of the one who waits longest.
pub(super) fn cost(case: &Case, by_party: &[Vec<usize>], starts: &Starts) -> i64 {
    let missed: i64 = missed(case, starts);
    let (mut total, mut longest) = (0, 0);
    let mut days: Vec<Day> = Vec::new();
    for (party, requests) in by_party.iter().enumerate() {
        days_of(case, party, requests, starts, None, &mut days);
        let idle: i64 = days.iter().map(Day::idle).sum();
        total += idle;
        longest = longest.max(idle);
    }
    missed * MISSED + total + longest
}

/// The weight of what is left out.
pub(super) fn missed(case: &Case, starts: &Starts) -> i64 {
    let out = case
        .requests
        .iter()
        .zip(starts)
        .filter(|(_, start)| start.is_none());
    out.map(|(request, _)| request.weight).sum()
}

/// Builds a plan, or takes one, and improves it until nothing better turns up for long, or until told to stop.
pub(super) fn improve(case: &Case, begin: Option<Starts>, stop: &dyn Fn() -> bool) -> Starts {
    let mut search = Search::new(case, begin);
    let everything: Vec<usize> = (0..case.requests.len()).collect();
    search.put_back(everything);
    let mut best = (search.cost(), search.starts.clone());
    let mut current = best.clone();
    let mut idle_rounds = 0;
    while idle_rounds < PATIENCE && best.0 > 0 && !stop() && !case.requests.is_empty() {
        search.starts.clone_from(&current.1);
        search.disturb();
        let cost = search.cost();
        let slack = SLACK * (PATIENCE - idle_rounds) as i64 / PATIENCE as i64;
        if cost <= current.0 || cost < best.0 + slack {
            current = (cost, search.starts.clone());
        }
        idle_rounds += 1;
        if cost < best.0 {
            best.clone_from(&current);
            idle_rounds = 0;
        }
        if idle_rounds % 500 == 499 {
            current.clone_from(&best);
        }
    }
    best.1
}

/// What a party has on a day.
struct Day {
    day: i32,
    from: i64,
    to: i64,
    taken: i64,
}

impl Day {
    fn idle(&self) -> i64 {
        (self.to - self.from - self.taken).max(0)
    }

    /// By how much the idle time grows if one more engagement is on the day.
    fn growth(&self, from: i64, to: i64) -> i64 {
        let longer = self.to.max(to) - self.from.min(from);
        (longer - self.taken - (to - from)).max(0) - self.idle()
    }
}

fn days_of(
    case: &Case,
    party: usize,
    requests: &[usize],
    starts: &Starts,
    without: Option<usize>,
    days: &mut Vec<Day>,
) {
    days.clear();
    let fixed = case.engaged.range((party, i32::MIN)..=(party, i32::MAX));
    days.extend(fixed.map(|((_, day), (from, to, taken))| Day {
        day: *day,
        from: *from,
        to: *to,
        taken: *taken,
    }));
    for index in requests.iter().filter(|index| Some(**index) != without) {
        let request = &case.requests[*index];
        let Some(start) = starts[*index].map(|s| &request.starts[s]) else {
            continue;
        };
        let (from, to) = (start.minute, start.minute + request.minutes);
        match days.iter_mut().find(|day| day.day == start.day) {
            Some(day) => {
                day.from = day.from.min(from);
                day.to = day.to.max(to);
                day.taken += request.minutes;
            }
            None => days.push(Day {
                day: start.day,
                from,
                to,
                taken: request.minutes,
            }),
        }
    }
}

struct Search<'a> {
    case: &'a Case,
    /// Requests of each party, meals left out.
    by_party: Vec<Vec<usize>>,
    /// For each request those that it must be apart from.
    neighbours: Vec<Vec<usize>>,
    /// For each request those that must follow it.
    followers: Vec<Vec<usize>>,
    starts: Starts,
    state: u64,
}

impl<'a> Search<'a> {
    fn new(case: &'a Case, begin: Option<Starts>) -> Self {
        let count = case.requests.len();
        let mut by_party = vec![Vec::new(); case.names.len()];
        let mut followers = vec![Vec::new(); count];
        for (index, request) in case.requests.iter().enumerate() {
            for party in request.parties.iter().filter(|_| request.item.is_some()) {
                by_party[*party].push(index);
            }
            for earlier in &request.after {
                followers[*earlier].push(index);
            }
        }
        let near = |i: usize| {
            (0..count)
                .filter(|j| *j != i && case.apart[i][*j].is_some())
                .collect()
        };
        Search {
            case,
            by_party,
            neighbours: (0..count).map(near).collect(),
            followers,
            starts: begin.unwrap_or_else(|| vec![None; count]),
            state: 0x2545_f491_4f6c_dd1d,
        }
    }

    fn cost(&self) -> i64 {
        cost(self.case, &self.by_party, &self.starts)
    }

    /// The next number of the fixed sequence (xorshift), below a bound.
    fn next(&mut self, below: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 33) as usize % below.max(1)
    }

    /// Takes some requests out, mostly such as have to do with one another, and puts them back.
    fn disturb(&mut self) {
        let count = self.case.requests.len();
        let out: Vec<usize> = (0..count).filter(|i| self.starts[*i].is_none()).collect();
        let mut removed = Vec::new();
        if !out.is_empty() && self.next(2) == 0 {
            let wanted = out[self.next(out.len())];
            self.force(wanted, &mut removed);
        } else {
            let first = self.next(count);
            self.remove(first, &mut removed);
            let more = 1 + self.next(6);
            for _ in 0..more {
                let near = &self.neighbours[first];
                let other = if near.is_empty() || self.state.is_multiple_of(4) {
                    self.next(count)
                } else {
                    let length = near.len();
                    let chosen = self.next(length);
                    self.neighbours[first][chosen]
                };
                self.remove(other, &mut removed);
            }
        }
        removed.extend(out);
        self.put_back(removed);
    }

    fn remove(&mut self, index: usize, removed: &mut Vec<usize>) {
        if self.starts[index].take().is_none() {
            return;
        }
        removed.push(index);
        for follower in 0..self.followers[index].len() {
            self.remove(self.followers[index][follower], removed);
        }
    }

    /// Puts a request somewhere, and takes out what is in its way.
    fn force(&mut self, index: usize, removed: &mut Vec<usize>) {
        let choices = self.case.requests[index].starts.len();
        if choices == 0 {
            return;
        }
        let start = self.next(choices);
        for other in 0..self.case.requests.len() {
            if other != index
                && self.starts[other].is_some()
                && self.in_the_way(index, start, other)
            {
                self.remove(other, removed);
            }
        }
        if self.choices(index).get(start) == Some(&true) {
            self.starts[index] = Some(start);
        }
    }

    fn in_the_way(&self, index: usize, start: usize, other: usize) -> bool {
        let (a, b) = (&self.case.requests[index], &self.case.requests[other]);
        let Some(at) = self.starts[other].map(|s| b.starts[s].minute) else {
            return false;
        };
        let here = a.starts[start].minute;
        let crowd =
            a.room.is_some() && a.room == b.room && here < at + b.minutes && at < here + a.minutes;
        let early = a.after.contains(&other) && here < at + b.minutes;
        let late = b.after.contains(&index) && at < here + a.minutes;
        crowd
            || early
            || late
            || self
                .forbidden(index, other)
                .is_some_and(|(from, to)| from < here && here < to)
    }

    /// Between which moments a request must not begin because of another that is placed.
    fn forbidden(&self, index: usize, other: usize) -> Option<(i64, i64)> {
        let (a, b) = (&self.case.requests[index], &self.case.requests[other]);
        let at = b.starts[self.starts[other]?].minute;
        let (before, after) = (
            self.case.apart[index][other]?,
            self.case.apart[other][index]?,
        );
        Some((at - before - a.minutes, at + b.minutes + after))
    }

    /// Which starts of a request are possible beside all that is placed.
    fn choices(&self, index: usize) -> Vec<bool> {
        let request = &self.case.requests[index];
        let mut free = vec![true; request.starts.len()];
        let mut bar = |from: i64, to: i64| {
            let low = request.starts.partition_point(|start| start.minute <= from);
            let high = request.starts.partition_point(|start| start.minute < to);
            if low < high {
                free[low..high].fill(false);
            }
        };
        for other in &self.neighbours[index] {
            if let Some((from, to)) = self.forbidden(index, *other) {
                bar(from, to);
            }
        }
        for earlier in &request.after {
            match self.placed(*earlier) {
                Some((_, to)) => bar(i64::MIN, to),
                None => bar(i64::MIN, i64::MAX),
            }
        }
        for later in &self.followers[index] {
            if let Some((from, _)) = self.placed(*later) {
                bar(from - request.minutes, i64::MAX);
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
                there
                    .iter()
                    .filter(|(a, b)| *a <= moment && moment < *b)
                    .count()
            };
            let moments = there
                .iter()
                .map(|(a, _)| *a)
                .filter(|a| from < *a && *a < to);
            *free &= moments
                .chain([from])
                .all(|moment| at_once(moment) < room.capacity);
        }
    }

    /// Puts requests where they cost least, what weighs most first.
    fn put_back(&mut self, requests: Vec<usize>) {
        let mut order: Vec<(i64, usize, usize, usize)> = Vec::with_capacity(requests.len());
        for index in requests {
            let request = &self.case.requests[index];
            let (weight, choice) = (-request.weight, request.starts.len());
            let chance = self.next(1 + choice);
            order.push((weight, self.rank(index), chance, index));
        }
        order.sort_unstable();
        for (.., index) in order {
            if self.starts[index].is_none() {
                self.starts[index] = self.cheapest(index);
            }
        }
    }

    /// How many must come before a request, one after the other.
    fn rank(&self, index: usize) -> usize {
        let mut rank = 0;
        let mut level = self.case.requests[index].after.clone();
        while !level.is_empty() && rank < 20 {
            rank += 1;
            level = level
                .iter()
                .flat_map(|i| self.case.requests[*i].after.clone())
                .collect();
        }
        rank
    }

    fn cheapest(&mut self, index: usize) -> Option<usize> {
        let request = &self.case.requests[index];
        let free = self.choices(index);
        let mut days: Vec<Vec<Day>> = Vec::with_capacity(request.parties.len());
        for party in request.parties.iter().filter(|_| request.item.is_some()) {
            let mut own = Vec::new();
            days_of(
                self.case,
                *party,
                &self.by_party[*party],
                &self.starts,
                Some(index),
                &mut own,
            );
            days.push(own);
        }
        let growth = |start: usize| -> i64 {
            let at = &request.starts[start];
            let day = days
                .iter()
                .filter_map(|own| own.iter().find(|day| day.day == at.day));
            day.map(|day| day.growth(at.minute, at.minute + request.minutes))
                .sum()
        };
        let possible: Vec<usize> = (0..free.len()).filter(|start| free[*start]).collect();
        let least = possible.iter().map(|start| growth(*start)).min()?;
        // Now and then one that costs a little more: what fits best at once is not always best in the end.
        let slack = if self.next(8) == 0 { least + 30 } else { least };
        let good: Vec<usize> = possible
            .into_iter()
            .filter(|start| growth(*start) <= slack)
            .collect();
        let chosen = self.next(good.len());
        good.get(chosen).copied()
    }
}
