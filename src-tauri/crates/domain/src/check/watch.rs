//! A trip under watch: its plan and all findings, kept up to date edit by edit.
//!
//! A finding belongs to an item, or to the trip as a whole, and the kind of its check says what it rests on. When items
//! change, those beside them are known from the lists of [`super::whereabouts`], and are asked again; all else stands.
//! What an edit may reach beyond that (another first or last day, people from outside the delegation, items that come
//! and go) makes the watch begin afresh: the result is always that of the whole check.

use std::cell::Cell;
use std::cmp::Ordering;
use std::sync::LazyLock;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::whereabouts::{Touched, Whereabouts};
use super::{Check, Complaint, Context, Finding, clock_change_on_trip, text_missing};
use crate::check::clash::Clash;
use crate::check::found::Found;
use crate::check::legs::{Arrival, Comer, arrivals};
use crate::directory::Directory;
use crate::plan::{self, Plan};
use crate::trip::{Trip, TripStatus};
use crate::ways::Ways;

/// What a finding of an item rests on, each asked again on its own.
#[derive(Clone, Copy)]
enum Ground {
    Item,
    Zone,
    Way,
    Clash,
}

const GROUNDS: [Ground; 4] = [Ground::Item, Ground::Zone, Ground::Way, Ground::Clash];

/// A finding, and the moment that it is about.
type Dated = (Option<DateTime<Utc>>, Finding);

/// What was found, kept by what it is of.
#[derive(Clone, Debug)]
struct Findings {
    /// Of each item, by what it rests on.
    of_items: Vec<[Vec<Dated>; GROUNDS.len()]>,
    /// The items for which it was asked when the trip begins or ends.
    dated: Vec<bool>,
    /// The items for which it was asked who has a bed on the way to them.
    slept: Vec<bool>,
    of_trip: Vec<Dated>,
}

/// A trip under watch.
#[derive(Clone, Debug)]
pub struct Watch {
    plan: Plan,
    /// Whether the days of the plan are those of its items.
    in_days: bool,
    whereabouts: Whereabouts,
    findings: Findings,
}

/// Everything that is wrong with a planned trip, the gravest first.
pub(super) fn all(
    trip: &Trip,
    directory: &Directory,
    plan: &Plan,
    context: &Context,
) -> Vec<Finding> {
    let (whereabouts, order) = Whereabouts::of(trip, directory, plan);
    let check = check(plan, &whereabouts, (trip, directory, context));
    Findings::of(&check, &order).into_sorted(&whereabouts)
}

impl Watch {
    /// Plans a trip and examines all of it.
    pub fn new(trip: &Trip, directory: &Directory, context: &Context) -> Self {
        let plan = plan::plan(trip, directory);
        let (whereabouts, order) = Whereabouts::of(trip, directory, &plan);
        let check = check(&plan, &whereabouts, (trip, directory, context));
        let findings = Findings::of(&check, &order);
        Watch {
            plan,
            in_days: true,
            whereabouts,
            findings,
        }
    }

    /// Brings plan and findings up to date after these items, by their index, were changed: all else in the trip, in the
    /// directory and in the context is as it was.
    pub fn items_changed(
        &mut self,
        trip: &Trip,
        directory: &Directory,
        context: &Context,
        changed: &[usize],
    ) {
        if self.beside(trip, directory, context, changed).is_none() {
            *self = Watch::new(trip, directory, context);
        }
    }

    fn beside(
        &mut self,
        trip: &Trip,
        directory: &Directory,
        context: &Context,
        changed: &[usize],
    ) -> Option<()> {
        let dirty = self.plan.renew(trip, directory, changed)?;
        self.in_days = false;
        let mut touched = Touched::default();
        for index in &dirty {
            let whereabouts = &mut self.whereabouts;
            whereabouts.renew(trip, directory, &self.plan, *index, &mut touched)?;
        }
        let check = check(&self.plan, &self.whereabouts, (trip, directory, context));
        self.findings.renew(&check, &dirty, touched);
        Some(())
    }

    /// Puts the days of the plan in order again, where items have changed since: for those who show it, not for checks.
    pub fn in_days(&mut self, trip: &Trip, directory: &Directory) {
        if !self.in_days {
            self.plan.in_days(trip, directory);
            self.in_days = true;
        }
    }

    /// The plan, with its days as they were when they were last put in order.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// All findings, the gravest first.
    pub fn findings(&self) -> Vec<Finding> {
        let order = self.findings.in_order(&self.whereabouts).into_iter();
        let of_items = order.flat_map(|index| self.findings.of_items[index].iter().flatten());
        let mut all: Vec<&Dated> = self.findings.of_trip.iter().chain(of_items).collect();
        all.sort_by(|a, b| graver(a, b));
        all.into_iter()
            .map(|(_, finding)| finding.clone())
            .collect()
    }
}

fn check<'a>(
    plan: &'a Plan,
    whereabouts: &'a Whereabouts,
    (trip, directory, context): (&'a Trip, &'a Directory, &'a Context),
) -> Check<'a> {
    Check {
        trip,
        directory,
        plan,
        context,
        whereabouts,
        today: plan.home.wall(context.now).date(),
        ways: Ways::of(trip, directory),
        moving_zones: clock_change_on_trip::moving_zones(whereabouts),
        languages: text_missing::languages(trip),
        looked_at_span: Cell::new(false),
        looked_at_beds: Cell::new(false),
    }
}

impl Findings {
    /// All of a trip; its items are asked about in an order that makes it quick.
    fn of(check: &Check<'_>, order: &[u32]) -> Self {
        let items = check.trip.items.len();
        let mut findings = Findings {
            of_items: Vec::new(),
            dated: vec![false; items],
            slept: vec![false; items],
            of_trip: Vec::new(),
        };
        findings.of_items.resize_with(items, Default::default);
        let complaints = Complaints::of(check.trip.status);
        findings.ask(check, complaints, &GROUNDS, order);
        findings.ask_of_trip(check, complaints);
        findings
    }

    /// Asks again about items that were changed and whatever they touch.
    fn renew(&mut self, check: &Check<'_>, changed: &[usize], touched: Touched) {
        let complaints = Complaints::of(check.trip.status);
        let mut own: Vec<u32> = changed.iter().map(|index| *index as u32).collect();
        if touched.span {
            let dated = self.dated.iter().zip(0..).filter(|(dated, _)| **dated);
            own.extend(dated.map(|(_, item)| item));
        }
        let mut ways = touched.ways;
        for (who, first, last) in touched.beds {
            ways.extend(self.nights(check, who, first, last));
        }
        let beside = [Vec::new(), touched.zones, ways, touched.clashes];
        for (ground, mut items) in GROUNDS.into_iter().zip(beside) {
            items.extend(&own);
            items.sort_unstable();
            items.dedup();
            self.ask(check, complaints, &[ground], &items);
        }
        if touched.trip || touched.span {
            self.ask_of_trip(check, complaints);
        }
    }

    fn ask(
        &mut self,
        check: &Check<'_>,
        complaints: &Complaints,
        grounds: &[Ground],
        items: &[u32],
    ) {
        let mut comers = Vec::new();
        for index in items {
            let index = *index as usize;
            for ground in grounds {
                let mut found = Found::default();
                if !check.trip.items[index].is_off() {
                    complaints.ask(check, *ground, index, &mut comers, &mut found);
                }
                self.of_items[index][*ground as usize] = found.0;
            }
            self.dated[index] |= check.looked_at_span.take();
            self.slept[index] |= check.looked_at_beds.take();
        }
    }

    /// The items of somebody on the way to which it was asked for a bed in these nights; a room of which nobody knows the
    /// last day is kept for as long as it is needed.
    fn nights(&self, check: &Check<'_>, who: u32, first: NaiveDate, last: NaiveDate) -> Vec<u32> {
        let from = first.pred_opt().unwrap_or(first);
        let day = |item: usize| check.plan.items[item].day;
        let asked = check.whereabouts.stops(who);
        let asked = asked.filter(|item| self.slept[*item] && day(*item) >= Some(from));
        let mut items = Vec::new();
        for item in asked {
            items.push(item as u32);
            // The way to the first one behind the last night begins in it, or before; over the date line a day comes twice.
            if first < last && day(item) > last.checked_add_days(Days::new(2)) {
                break;
            }
        }
        items
    }

    fn ask_of_trip(&mut self, check: &Check<'_>, complaints: &Complaints) {
        let mut found = Found::default();
        for complain in &complaints.trip {
            complain(check, &mut found);
        }
        self.of_trip = found.0;
    }

    /// All of them, the gravest first.
    fn into_sorted(mut self, whereabouts: &Whereabouts) -> Vec<Finding> {
        let order = self.in_order(whereabouts);
        let mut all = std::mem::take(&mut self.of_trip);
        for index in order {
            let of_item = std::mem::take(&mut self.of_items[index]);
            all.extend(of_item.into_iter().flatten());
        }
        all.sort_by(graver);
        all.into_iter().map(|(_, finding)| finding).collect()
    }

    /// The items of which something was found, in the order of the programme.
    fn in_order(&self, whereabouts: &Whereabouts) -> Vec<usize> {
        let mut items: Vec<usize> = (0..self.of_items.len())
            .filter(|index| self.of_items[*index].iter().any(|found| !found.is_empty()))
            .collect();
        items.sort_by_key(|index| {
            let key = whereabouts.key(*index);
            (key.is_none(), key, *index)
        });
        items
    }
}

/// By severity, then by time (what has none last), then by code; what is equal in these stays in the order of the
/// programme.
fn graver((at, a): &Dated, (bt, b): &Dated) -> Ordering {
    let time = (at.is_none(), at).cmp(&(bt.is_none(), bt));
    a.severity
        .cmp(&b.severity)
        .then(time)
        .then_with(|| a.code.cmp(&b.code))
}

/// The complaints about a trip that has come so far, by their kind.
#[derive(Default)]
struct Complaints {
    trip: Vec<fn(&Check<'_>, &mut Found)>,
    item: Vec<fn(&Check<'_>, usize, &mut Found)>,
    zone: Vec<fn(&Check<'_>, usize, &mut Found)>,
    way: Vec<fn(&Check<'_>, &Arrival<'_>, &mut Found)>,
    clock: Vec<fn(&Check<'_>, &Arrival<'_>, &mut Found)>,
    clash: Vec<fn(&Check<'_>, &Clash, &mut Found)>,
}

impl Complaints {
    /// A trip that is done has nothing left to mend before it, one that was called off nothing at all.
    fn of(status: TripStatus) -> &'static Self {
        static BEFORE: LazyLock<Complaints> = LazyLock::new(|| Complaints::those(|_| true));
        static AFTERWARDS: LazyLock<Complaints> =
            LazyLock::new(|| Complaints::those(|code| super::AFTERWARDS.contains(&code)));
        static NONE: LazyLock<Complaints> = LazyLock::new(Complaints::default);
        match status {
            TripStatus::Cancelled => &NONE,
            TripStatus::Done => &AFTERWARDS,
            _ => &BEFORE,
        }
    }

    fn those(counts: impl Fn(&str) -> bool) -> Self {
        let mut complaints = Complaints::default();
        for (code, complaint) in super::ALL {
            if !counts(code) {
                continue;
            }
            match complaint {
                Complaint::Trip(complain) => complaints.trip.push(complain),
                Complaint::Item(complain) => complaints.item.push(complain),
                Complaint::Zone(complain) => complaints.zone.push(complain),
                Complaint::Way(complain) => complaints.way.push(complain),
                Complaint::Clock(complain) => complaints.clock.push(complain),
                Complaint::Clash(complain) => complaints.clash.push(complain),
            }
        }
        complaints
    }

    fn ask(
        &self,
        check: &Check<'_>,
        ground: Ground,
        index: usize,
        comers: &mut Vec<Comer>,
        found: &mut Found,
    ) {
        match ground {
            Ground::Item => self.of_item(check, index, found),
            Ground::Zone => self.in_zone(check, index, found),
            Ground::Way => self.on_the_way(check, index, comers, found),
            Ground::Clash => self.at_once(check, index, found),
        }
    }

    fn of_item(&self, check: &Check<'_>, index: usize, found: &mut Found) {
        for complain in &self.item {
            complain(check, index, found);
        }
    }

    fn in_zone(&self, check: &Check<'_>, index: usize, found: &mut Found) {
        for complain in &self.zone {
            complain(check, index, found);
        }
    }

    fn on_the_way(
        &self,
        check: &Check<'_>,
        index: usize,
        comers: &mut Vec<Comer>,
        found: &mut Found,
    ) {
        check.whereabouts.comers(index, comers);
        arrivals(index, comers, |arrival| {
            for complain in &self.way {
                complain(check, arrival, found);
            }
        });
        check.whereabouts.comers_by_clock(index, comers);
        arrivals(index, comers, |arrival| {
            for complain in &self.clock {
                complain(check, arrival, found);
            }
        });
    }

    fn at_once(&self, check: &Check<'_>, index: usize, found: &mut Found) {
        for clash in check.whereabouts.clashes(check.trip, check.plan, index) {
            for complain in &self.clash {
                complain(check, &clash, found);
            }
        }
    }
}

#[cfg(test)]
mod tests;
