//! What a plan costs: what is left out first, then the time that people wait.

use super::{Case, Request, Seat, Start, Starts};

/// What one unit of weight left out outweighs, in idle minutes: more than there can be.
const MISSED: i64 = 10_000_000;

/// What a plan costs: what is left out first; then the idle time of everybody, and of the one who waits longest.
pub fn cost(case: &Case, by_party: &[Vec<usize>], starts: &Starts) -> i64 {
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
pub fn missed(case: &Case, starts: &Starts) -> i64 {
    let out = (0..starts.len()).filter(|i| starts[*i].is_none() && !case.is_needless(*i, starts));
    out.map(|index| case.requests[index].weight).sum()
}

/// What a party has on a day.
pub struct Day {
    /// Which day.
    pub day: i32,
    from: i64,
    to: i64,
    taken: i64,
}

impl Day {
    fn idle(&self) -> i64 {
        (self.to - self.from - self.taken).max(0)
    }

    /// By how much the idle time grows if one more engagement is on the day.
    pub fn growth(&self, start: &Start, seat: &Seat) -> i64 {
        let (from, to) = (start.minute + seat.from, start.minute + seat.to);
        let longer = self.to.max(to) - self.from.min(from);
        (longer - self.taken - seat.taken).max(0) - self.idle()
    }

    fn add(days: &mut Vec<Day>, start: &Start, seat: &Seat) {
        let (from, to) = (start.minute + seat.from, start.minute + seat.to);
        match days.iter_mut().find(|day| day.day == start.day) {
            Some(day) => {
                day.from = day.from.min(from);
                day.to = day.to.max(to);
                day.taken += seat.taken;
            }
            None => days.push(Day {
                day: start.day,
                from,
                to,
                taken: seat.taken,
            }),
        }
    }
}

/// The days of a party, but for one of its requests.
pub fn days_of(
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
        let request: &Request = &case.requests[*index];
        let start = starts[*index].map(|s| &request.starts[s]);
        let seat = request.seats.iter().find(|seat| seat.party == party);
        if let (Some(start), Some(seat)) = (start, seat) {
            Day::add(days, start, seat);
        }
    }
}
