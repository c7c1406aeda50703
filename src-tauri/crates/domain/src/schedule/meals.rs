//! A meal at midday for each of ours, on each day on which something might take it away.
//!
//! A meal has no place of its own: between two engagements it fits if the way from the one to the other does as well.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Timelike};

use solver::timetable::{Around, Request, Seat, Side, Start};

use super::Cause;
use super::build::{Booked, Builder};
use super::case::{instant, minute};
use super::openings::at_hour;
use super::parts::Part;
use crate::item::ItemKind;
use crate::time::Zone;
use crate::ways::Ends;

/// Nobody of ours goes without this many minutes for a meal...
const MEAL: i64 = 45;
/// ... between these hours.
const MIDDAY: (u32, u32) = (12, 14);
/// A meal may begin every so many minutes.
const STEP: usize = 5;

impl Builder<'_> {
    /// Adds the meals to the requests: of those who have a right to one on a day.
    pub(super) fn meals(
        &self,
        requests: &mut Vec<Request>,
        zones: &[Vec<Zone>],
        right: &dyn Fn(usize, i32, Zone) -> bool,
    ) {
        for ((who, day), zone) in self.eaters(requests, zones) {
            let starts = match self.is_fed(who, day, zone) || !right(who, day, zone) {
                true => Vec::new(),
                false => self.midday(who, day, zone),
            };
            if starts.is_empty() {
                continue;
            }
            let instead = self.instead(requests, zones, who, day);
            requests.push(Request {
                item: None,
                minutes: MEAL,
                starts,
                seats: vec![Seat {
                    party: who,
                    from: 0,
                    to: MEAL,
                    taken: MEAL,
                }],
                weight: 0,
                rooms: Vec::new(),
                after: Vec::new(),
                instead,
            });
        }
    }

    /// Who of ours might be kept from a meal, and on which days; whoever gives up the meal for an item gives it up on
    /// each day on which the item may be at midday.
    fn eaters(&self, requests: &[Request], zones: &[Vec<Zone>]) -> BTreeMap<(usize, i32), Zone> {
        let mut eaters = BTreeMap::new();
        let mut given_up = BTreeSet::new();
        for (request, zones) in requests.iter().zip(zones) {
            let Some(index) = request.item else { continue };
            let eased = self.is_eased(index, Cause::Meal);
            for (start, zone) in request.starts.iter().zip(zones) {
                if !reaches_midday(start, *zone, request) {
                    continue;
                }
                let ours = request.seats.iter().filter(|s| self.is_ours(s.party));
                for seat in ours {
                    if eased {
                        given_up.insert((seat.party, start.day));
                    } else {
                        eaters.insert((seat.party, start.day), *zone);
                    }
                }
            }
        }
        eaters.retain(|eater, _| !given_up.contains(eater));
        eaters
    }

    /// Requests that are a meal themselves, with the starts at which they are one.
    fn instead(
        &self,
        requests: &[Request],
        zones: &[Vec<Zone>],
        who: usize,
        day: i32,
    ) -> Vec<(usize, Vec<usize>)> {
        let meals = requests.iter().enumerate().filter(|(_, request)| {
            let eats = |i: usize| self.trip.items[i].kind == ItemKind::Meal;
            request.item.is_some_and(eats) && request.seats.iter().any(|s| s.party == who)
        });
        meals
            .map(|(other, request)| {
                let at = |k: &usize| {
                    let start = &request.starts[*k];
                    start.day == day && is_lunch(start.minute, zones[other][*k])
                };
                (other, (0..request.starts.len()).filter(at).collect())
            })
            .filter(|(_, at): &(usize, Vec<usize>)| !at.is_empty())
            .collect()
    }

    /// Whether somebody has a meal on a day, or time for one, beside all that has its time.
    pub(super) fn can_eat(&self, who: usize, day: i32, zone: Zone) -> bool {
        self.is_fed(who, day, zone) || !self.midday(who, day, zone).is_empty()
    }

    fn is_fed(&self, who: usize, day: i32, zone: Zone) -> bool {
        self.booked.iter().any(|booked| {
            self.trip.items[booked.item].kind == ItemKind::Meal
                && booked.parties.contains(&who)
                && zone.wall(instant(booked.from)).num_days_from_ce() == day
                && is_lunch(booked.from, zone)
        })
    }

    /// When a meal may begin on a day, beside what is fixed and the ways between that.
    fn midday(&self, who: usize, day: i32, zone: Zone) -> Vec<Start> {
        let date = NaiveDate::from_num_days_from_ce_opt(day);
        let noon = date.and_then(|date| zone.instants(at_hour(date, MIDDAY.0)).pick(0));
        let Some(first) = noon.map(minute) else {
            return Vec::new();
        };
        let last = first + i64::from(MIDDAY.1 - MIDDAY.0) * 60 - MEAL;
        let own: Vec<&Booked<'_>> = self
            .booked
            .iter()
            .filter(|booked| booked.parties.contains(&who))
            .collect();
        let free = |at: &i64| {
            let before = own.iter().filter(|b| b.to <= *at).max_by_key(|b| b.to);
            let after = own.iter().filter(|b| b.from >= at + MEAL);
            let after = after.min_by_key(|b| b.from);
            let busy = own.iter().any(|b| b.from < at + MEAL && *at < b.to);
            let way = match (before, after) {
                (Some(a), Some(b)) => {
                    let way = self.way(&a.ends, &b.ends);
                    b.from - a.to >= MEAL + way
                }
                _ => true,
            };
            !busy && way
        };
        (first..=last)
            .step_by(STEP)
            .filter(free)
            .map(|minute| Start { minute, day })
            .collect()
    }
}

/// An engagement of whoever eats: when it begins and ends, and where.
struct Stop<'a> {
    request: Option<usize>,
    from: i64,
    to: i64,
    ends: Ends<'a>,
}

impl<'a> Builder<'a> {
    /// What lies around the meals, with a way between that may leave too little time.
    pub(super) fn around(&self, bundles: &[Vec<Part<'a>>], requests: &[Request]) -> Vec<Around> {
        let mut around = Vec::new();
        for (meal, request) in requests.iter().enumerate().skip(bundles.len()) {
            let stops = self.stops(bundles, request.seats[0].party);
            for before in &stops {
                for after in &stops {
                    around.extend(self.between(meal, before, after, requests));
                }
            }
        }
        around
    }

    fn stops(&self, bundles: &[Vec<Part<'a>>], who: usize) -> Vec<Stop<'a>> {
        let mut stops = Vec::new();
        for (request, parts) in bundles.iter().enumerate() {
            let own = || parts.iter().filter(|part| part.parties.contains(&who));
            let (first, last) = (
                own().min_by_key(|part| part.from),
                own().max_by_key(|part| part.to),
            );
            if let Some((first, last)) = first.zip(last) {
                stops.push(Stop {
                    request: Some(request),
                    from: first.from,
                    to: last.to,
                    ends: Ends {
                        start: first.ends.start,
                        end: last.ends.end,
                    },
                });
            }
        }
        let booked = self.booked.iter().filter(|b| b.parties.contains(&who));
        stops.extend(booked.map(|booked| Stop {
            request: None,
            from: booked.from,
            to: booked.to,
            ends: booked.ends,
        }));
        stops
    }

    /// A meal between two engagements, one of which at least is to be placed: nothing, where they cannot come near it,
    /// or are so far apart that something else carries people there.
    fn between(
        &self,
        meal: usize,
        before: &Stop<'a>,
        after: &Stop<'a>,
        requests: &[Request],
    ) -> Option<Around> {
        let way = self.near_way(&before.ends, &after.ends);
        let same = before.request == after.request;
        if way == 0 || same {
            return None;
        }
        let eaten = &requests[meal];
        let (first, last) = (eaten.starts.first()?.minute, eaten.starts.last()?.minute);
        let reaches = |stop: &Stop<'_>, minute: i64, from: i64, to: i64| match stop.request {
            None => (from..=to).contains(&minute),
            Some(request) => {
                let starts = &requests[request].starts;
                let next = starts.partition_point(|s| s.minute + minute < from);
                starts.get(next).is_some_and(|s| s.minute + minute <= to)
            }
        };
        let close = reaches(before, before.to, first - way, last)
            && reaches(after, after.from, first + MEAL, last + MEAL + way);
        let side = |stop: &Stop<'_>, minute| Side {
            request: stop.request,
            minute,
        };
        close.then(|| Around {
            meal,
            before: side(before, before.to),
            after: side(after, after.from),
            way,
        })
    }
}

/// Whether a meal that begins at a moment is the one at midday.
fn is_lunch(at: i64, zone: Zone) -> bool {
    (MIDDAY.0 - 1..=MIDDAY.1).contains(&zone.wall(instant(at)).hour())
}

fn reaches_midday(start: &Start, zone: Zone, request: &Request) -> bool {
    let wall = zone.wall(instant(start.minute));
    let from = i64::from(wall.hour() * 60 + wall.minute());
    from + request.first() < i64::from(MIDDAY.1) * 60
        && from + request.last() > i64::from(MIDDAY.0) * 60
}
