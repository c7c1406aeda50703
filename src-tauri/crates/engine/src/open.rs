//! An open trip: the trip, its plan and its findings, held in memory and brought up to date by what an edit touched.

use domain::accepted::Accepted;
use domain::check::{Context, Finding, Watch};
use domain::directory::Directory;
use domain::item::Item;
use domain::plan::Plan;
use domain::trip::Trip;

/// A trip in memory. Plan and findings are brought up to date when they are next asked for after a change.
#[derive(Debug)]
pub struct OpenTrip {
    trip: Trip,
    watch: Option<Watch>,
    /// Items that were changed since, by their index.
    changed: Vec<usize>,
    findings: Vec<Finding>,
}

impl OpenTrip {
    /// Holds a trip.
    pub fn new(trip: Trip) -> Self {
        OpenTrip {
            trip,
            watch: None,
            changed: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// The trip.
    pub fn trip(&self) -> &Trip {
        &self.trip
    }

    /// Plan and findings, where they have been brought up to date.
    pub fn examined(&self) -> Option<(&Plan, &[Finding])> {
        let watch = self.watch.as_ref().filter(|_| self.changed.is_empty())?;
        Some((watch.plan(), &self.findings))
    }

    /// Brings plan and findings up to date.
    pub fn examine(&mut self, directory: &Directory, context: &Context) {
        let changed = std::mem::take(&mut self.changed);
        let mut watch = match self.watch.take() {
            Some(watch) if changed.is_empty() => {
                self.watch = Some(watch);
                return;
            }
            Some(mut watch) => {
                watch.items_changed(&self.trip, directory, context, &changed);
                watch
            }
            None => Watch::new(&self.trip, directory, context),
        };
        watch.in_days(&self.trip, directory);
        self.findings = watch.findings();
        self.watch = Some(watch);
    }

    /// Puts one item in its place, or takes it out. A new one goes last: items are kept in the order in which they were
    /// written down.
    pub fn put(&mut self, id: &str, item: Option<Item>) {
        let mut items = self.trip.items.iter();
        let at = items.position(|item| item.id.as_str() == id);
        match (at, item) {
            (Some(at), Some(item)) => {
                self.trip.items[at] = item;
                self.changed.push(at);
            }
            (Some(at), None) => {
                self.trip.items.remove(at);
                self.forget();
            }
            (None, Some(item)) => {
                self.trip.items.push(item);
                self.forget();
            }
            (None, None) => {}
        }
    }

    /// Takes what was accepted of the findings: neither the plan nor a finding rests on it.
    pub fn accept(&mut self, accepted: Vec<Accepted>) {
        self.trip.accepted = accepted;
    }

    /// Forgets plan and findings, because something that they rest on changed.
    pub fn forget(&mut self) {
        self.watch = None;
        self.changed.clear();
    }
}
