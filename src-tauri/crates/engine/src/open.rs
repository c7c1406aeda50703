//! An open trip: the trip, its plan and its findings, held in memory and brought up to date by what an edit touched.

use std::sync::OnceLock;

use domain::check::Finding;
use domain::directory::Directory;
use domain::plan::Plan;
use domain::trip::Trip;

/// A trip in memory. Plan and findings are made when they are first asked for after a change.
#[derive(Debug)]
pub struct OpenTrip {
    /// The trip.
    pub trip: Trip,
    plan: OnceLock<Plan>,
    findings: OnceLock<Vec<Finding>>,
}

impl OpenTrip {
    /// Holds a trip.
    pub fn new(trip: Trip) -> Self {
        OpenTrip {
            trip,
            plan: OnceLock::new(),
            findings: OnceLock::new(),
        }
    }

    /// The plan of the trip.
    pub fn plan(&self, directory: &Directory) -> &Plan {
        self.plan
            .get_or_init(|| domain::plan::plan(&self.trip, directory))
    }

    /// The findings of the trip.
    pub fn findings(&self, directory: &Directory, context: &domain::check::Context) -> &[Finding] {
        self.findings.get_or_init(|| {
            domain::check::all(&self.trip, directory, self.plan(directory), context)
        })
    }

    /// The trip, to be changed; plan and findings are made afresh when they are next asked for.
    pub fn change(&mut self) -> &mut Trip {
        self.stale();
        &mut self.trip
    }

    /// Forgets plan and findings, because something that they rest on changed.
    pub fn stale(&mut self) {
        self.plan = OnceLock::new();
        self.findings = OnceLock::new();
    }
}
