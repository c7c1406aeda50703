//! A trip under watch: its plan and all findings, kept up to date edit by edit.
//!
//! A finding belongs to an item, or to the trip as a whole, and the kind of its check says what it rests on. When items
//! change, those beside them are known from the lists of [`super::whereabouts`], and are asked again; all else stands.
//! What an edit may reach beyond that (another first or last day, people from outside the delegation, items that come
//! and go) makes the watch begin afresh: the result is always that of the whole check.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};

use super::whereabouts::{Touched, Whereabouts};
use super::{Check, Complaint, Context, Finding};
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

/// Findings of one item, by what they rest on.
type OfItem = [Vec<Dated>; GROUNDS.len()];

/// A trip under watch.
#[derive(Clone, Debug)]
pub struct Watch {
    plan: Plan,
    /// Whether the days of the plan are those of its items.
    in_days: bool,
    whereabouts: Whereabouts,
    of_items: Vec<OfItem>,
    of_trip: Vec<Dated>,
}

impl Watch {
    /// Plans a trip and examines all of it.
    pub fn new(trip: &Trip, directory: &Directory, context: &Context) -> Self {
        Watch::over(trip, directory, plan::plan(trip, directory), context)
    }

    /// Examines all of a trip that is planned already.
    pub(super) fn over(trip: &Trip, directory: &Directory, plan: Plan, context: &Context) -> Self {
        let whereabouts = Whereabouts::of(trip, directory, &plan);
        let mut watch = Watch {
            plan,
            in_days: true,
            whereabouts,
            of_items: Vec::new(),
            of_trip: Vec::new(),
        };
        watch
            .of_items
            .resize_with(trip.items.len(), OfItem::default);
        let everything: Vec<u32> = (0..trip.items.len() as u32).collect();
        for ground in GROUNDS {
            watch.ask(trip, directory, context, ground, &everything);
        }
        watch.ask_of_trip(trip, directory, context);
        watch
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
        let own: Vec<u32> = dirty.iter().map(|index| *index as u32).collect();
        self.ask(trip, directory, context, Ground::Item, &own);
        for (ground, mut beside) in [
            (Ground::Zone, touched.zones),
            (Ground::Way, touched.ways),
            (Ground::Clash, touched.clashes),
        ] {
            beside.extend(&own);
            beside.sort_unstable();
            beside.dedup();
            self.ask(trip, directory, context, ground, &beside);
        }
        if touched.other_zones {
            self.ask_of_trip(trip, directory, context);
        }
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
        let of_items = self.in_order().into_iter();
        let of_items = of_items.flat_map(|index| self.of_items[index].iter().flatten());
        let mut all: Vec<&Dated> = self.of_trip.iter().chain(of_items).collect();
        all.sort_by(|a, b| graver(a, b));
        all.into_iter()
            .map(|(_, finding)| finding.clone())
            .collect()
    }

    /// All findings, the gravest first, where the trip is watched no longer.
    pub(super) fn into_findings(mut self) -> Vec<Finding> {
        let order = self.in_order();
        let mut all = std::mem::take(&mut self.of_trip);
        for index in order {
            let of_item = std::mem::take(&mut self.of_items[index]);
            all.extend(of_item.into_iter().flatten());
        }
        all.sort_by(graver);
        all.into_iter().map(|(_, finding)| finding).collect()
    }

    /// The items of which something was found, in the order of the programme.
    fn in_order(&self) -> Vec<usize> {
        let mut items: Vec<usize> = (0..self.of_items.len())
            .filter(|index| self.of_items[*index].iter().any(|found| !found.is_empty()))
            .collect();
        items.sort_by_key(|index| {
            let key = self.whereabouts.key(*index);
            (key.is_none(), key, *index)
        });
        items
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
        }
    }

    fn ask(
        &mut self,
        trip: &Trip,
        directory: &Directory,
        context: &Context,
        ground: Ground,
        items: &[u32],
    ) {
        let check = Watch::check(&self.plan, &self.whereabouts, (trip, directory, context));
        let complaints: Vec<Complaint> = complaints(trip.status).collect();
        let mut comers = Vec::new();
        for index in items {
            let index = *index as usize;
            let mut found = Found::default();
            if !trip.items[index].is_off() {
                match ground {
                    Ground::Item => of_item(&check, &complaints, index, &mut found),
                    Ground::Zone => in_zone(&check, &complaints, index, &mut found),
                    Ground::Way => on_the_way(&check, &complaints, index, &mut comers, &mut found),
                    Ground::Clash => at_once(&check, &complaints, index, &mut found),
                }
            }
            self.of_items[index][ground as usize] = found.0;
        }
    }

    fn ask_of_trip(&mut self, trip: &Trip, directory: &Directory, context: &Context) {
        let check = Watch::check(&self.plan, &self.whereabouts, (trip, directory, context));
        let mut found = Found::default();
        for complaint in complaints(trip.status) {
            if let Complaint::Trip(complain) = complaint {
                complain(&check, &mut found);
            }
        }
        self.of_trip = found.0;
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

fn of_item(check: &Check<'_>, complaints: &[Complaint], index: usize, found: &mut Found) {
    for complaint in complaints {
        if let Complaint::Item(complain) = complaint {
            complain(check, index, found);
        }
    }
}

fn in_zone(check: &Check<'_>, complaints: &[Complaint], index: usize, found: &mut Found) {
    for complaint in complaints {
        if let Complaint::Zone(complain) = complaint {
            complain(check, index, found);
        }
    }
}

fn on_the_way(
    check: &Check<'_>,
    complaints: &[Complaint],
    index: usize,
    comers: &mut Vec<Comer>,
    found: &mut Found,
) {
    let mut visit = |comers: &mut [Comer], complain: fn(&Check<'_>, &Arrival<'_>, &mut Found)| {
        arrivals(index, comers, |arrival| complain(check, arrival, found));
    };
    check.whereabouts.comers(index, comers);
    for complaint in complaints {
        if let Complaint::Way(complain) = complaint {
            visit(comers, *complain);
        }
    }
    check.whereabouts.comers_by_clock(index, comers);
    for complaint in complaints {
        if let Complaint::Clock(complain) = complaint {
            visit(comers, *complain);
        }
    }
}

fn at_once(check: &Check<'_>, complaints: &[Complaint], index: usize, found: &mut Found) {
    for clash in check.whereabouts.clashes(check.trip, check.plan, index) {
        for complaint in complaints {
            if let Complaint::Clash(complain) = complaint {
                complain(check, &clash, found);
            }
        }
    }
}

/// The complaints about a trip that has come so far: one that is done has nothing left to mend before it, one that was
/// called off nothing at all.
fn complaints(status: TripStatus) -> impl Iterator<Item = Complaint> {
    super::ALL
        .into_iter()
        .filter(move |(code, _)| match status {
            TripStatus::Cancelled => false,
            TripStatus::Done => super::AFTERWARDS.contains(code),
            _ => true,
        })
        .map(|(_, complaint)| complaint)
}

#[cfg(test)]
mod tests;
