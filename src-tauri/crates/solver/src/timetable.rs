//! Requests that want a place in time, in numbers: who is held when, what must be apart, and the best plan that is found.
//!
//! Nothing here knows of trips: minutes, days and parties are numbers. A plan is first built and improved by taking out
//! and putting back ([`search`]); where something is left out, the solver settles whether more can be placed at all
//! ([`exact`]).

pub mod around;
pub mod board;
pub mod exact;
pub mod mend;
pub mod search;
pub mod waits;

use std::collections::BTreeMap;
use std::ops::Range;

pub use around::{Around, Side};

/// The index of the start of each request; none, where it is left out.
pub type Starts = Vec<Option<usize>>;

/// A moment at which a request may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// Minutes since the epoch.
    pub minute: i64,
    /// The day at the place, counted.
    pub day: i32,
}

/// How a party is held by a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The party, by number.
    pub party: usize,
    /// Minutes after the start of the request.
    pub from: i64,
    /// The same for the end.
    pub to: i64,
    /// How many minutes in between are taken.
    pub taken: i64,
}

/// Something to be placed, with what moves with it.
#[derive(Clone, Debug)]
pub struct Request {
    /// What it is to whoever asks; a meal is nothing.
    pub item: Option<usize>,
    /// Its length in minutes.
    pub minutes: i64,
    /// When it may begin, in the order of time.
    pub starts: Vec<Start>,
    /// Who must be there.
    pub seats: Vec<Seat>,
    /// What it costs to leave it out.
    pub weight: i64,
    /// The places that hold several at a time, and when it is there.
    pub rooms: Vec<Use>,
    /// Requests that must come before it.
    pub after: Vec<usize>,
    /// Of a meal: requests that are one as well, and which of their starts make it needless.
    pub instead: Vec<(usize, Vec<usize>)>,
}

impl Request {
    /// When the first of it begins, in minutes after its start.
    pub fn first(&self) -> i64 {
        self.seats.iter().map(|s| s.from).min().unwrap_or(0)
    }

    /// When the last of it ends, in minutes after its start.
    pub fn last(&self) -> i64 {
        let ends = self.seats.iter().map(|s| s.to);
        ends.max().unwrap_or(self.minutes)
    }
}

/// When a request is at a place that holds several at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// Which of the case's rooms.
    pub room: usize,
    /// Minutes after the start of the request.
    pub from: i64,
    /// The same for the end.
    pub to: i64,
}

/// A place that holds several at a time.
#[derive(Clone, Debug)]
pub struct Room {
    /// How many.
    pub capacity: usize,
    /// What is there already.
    pub taken: Vec<(i64, i64)>,
}

/// Stretches of minutes, ends not included.
pub type Bars = Vec<(i64, i64)>;

/// What a request must keep from another one.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// The other.
    pub other: usize,
    /// So many minutes after the start of the first the other must not begin.
    pub bars: Bars,
    /// On another day, so many minutes must lie between the later's start and the earlier's end; 0 where days need
    /// nothing of each other.
    pub night: i64,
    /// Stretches of minutes that free the two from their bars: one of them is before it, and the other after it.
    pub legs: Vec<(i64, i64)>,
}

/// Everything there is to know for placing.
#[derive(Clone, Debug)]
pub struct Case {
    /// The requests; a plan has a start for each.
    pub requests: Vec<Request>,
    /// For each request those that it must be apart from; each of a pair has the other.
    pub near: Vec<Vec<Neighbour>>,
    /// Places that hold several.
    pub rooms: Vec<Room>,
    /// What a meal must not be squeezed between.
    pub around: Vec<Around>,
    /// How many parties there are.
    pub parties: usize,
    /// What each party has on a day already: the first start, the last end, and the minutes in between that are taken.
    pub engaged: BTreeMap<(usize, i32), (i64, i64, i64)>,
}

impl Neighbour {
    /// Which starts of the other request are barred by a start of this one: stretches of them, none of them empty.
    pub fn barred(
        &self,
        this: &Request,
        at: &Start,
        other: &Request,
    ) -> impl Iterator<Item = Range<usize>> {
        let starts = &other.starts;
        let (ends, begins) = (at.minute + this.last(), at.minute + this.first());
        let next = self.legs.iter().filter(|(from, _)| *from >= ends);
        let last = self.legs.iter().filter(|(_, to)| *to <= begins);
        let until = next.map(|(_, to)| to - other.first()).min();
        let since = last.map(|(from, _)| from - other.last()).max();
        let beside = self.bars.iter().map(move |(from, to)| {
            let (from, to) = (at.minute + from, at.minute + to);
            let (from, to) = (from.max(since.unwrap_or(from)), to.min(until.unwrap_or(to)));
            let low = starts.partition_point(|s| s.minute <= from);
            low..starts.partition_point(|s| s.minute < to)
        });
        let nights = (self.night > 0).then(|| {
            let next = starts.partition_point(|s| s.day <= at.day);
            let rested = at.minute + this.last() + self.night - other.first();
            let same = starts.partition_point(|s| s.day < at.day);
            let tired = at.minute + this.first() - self.night - other.last();
            [
                next..starts.partition_point(|s| s.minute < rested).max(next),
                starts.partition_point(|s| s.minute <= tired).min(same)..same,
            ]
        });
        let all = beside.chain(nights.into_iter().flatten());
        all.filter(|range| range.start < range.end)
    }
}

impl Case {
    /// How many requests a plan leaves out.
    pub fn left_out(&self, starts: &[Option<usize>]) -> usize {
        let out = |i: &usize| starts[*i].is_none() && !self.is_needless(*i, starts);
        (0..starts.len()).filter(out).count()
    }

    /// Whether a meal is had at an item that is one.
    pub fn is_needless(&self, index: usize, starts: &[Option<usize>]) -> bool {
        let instead = self.requests[index].instead.iter();
        instead
            .clone()
            .any(|(other, at)| starts[*other].is_some_and(|start| at.contains(&start)))
    }

    /// Idle minutes of each party in a plan: the time between the first start and the last end of a day that is not
    /// taken.
    pub fn waits(&self, starts: &[Option<usize>]) -> Vec<i64> {
        let mut days = self.engaged.clone();
        for (request, start) in self.requests.iter().zip(starts) {
            let (Some(_), Some(start)) = (request.item, start) else {
                continue;
            };
            let start = &request.starts[*start];
            for seat in &request.seats {
                let day = days
                    .entry((seat.party, start.day))
                    .or_insert((i64::MAX, i64::MIN, 0));
                day.0 = day.0.min(start.minute + seat.from);
                day.1 = day.1.max(start.minute + seat.to);
                day.2 += seat.taken;
            }
        }
        let mut waits = vec![0; self.parties];
        for ((party, _), (from, to, taken)) in days {
            waits[party] += (to - from - taken).max(0);
        }
        waits
    }
}
