//! Where the checks put what they find.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::Value;

use super::{About, Facts, Finding, Repair, Severity};
use crate::id::{ItemId, PartyId};
use crate::plan::Planned;
use crate::time::{Zone, wall};

/// The most repairs that a finding offers.
const MOST_REPAIRS: usize = 3;

/// What was found so far, each with the moment it is about.
#[derive(Default)]
pub(crate) struct Found(pub(super) Vec<(Option<DateTime<Utc>>, Finding)>);

impl Found {
    /// A finding about an item, at its hour, or at the beginning of its day.
    pub(super) fn at(&mut self, planned: &Planned, finding: Finding) {
        let day = planned
            .day
            .map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc());
        self.0.push((planned.start.or(day), finding));
    }

    /// A finding at a moment, or about the trip as a whole.
    pub(super) fn when(&mut self, at: Option<DateTime<Utc>>, finding: Finding) {
        self.0.push((at, finding));
    }
}

impl Finding {
    /// A finding with its code and how grave it is; facts, and what it is about, follow.
    pub(super) fn new(code: &'static str, severity: Severity) -> Self {
        Finding {
            code: code.into(),
            severity,
            about: Vec::new(),
            facts: Facts::default(),
            repairs: Vec::new(),
        }
    }

    /// It is about this item.
    pub(super) fn item(self, id: &ItemId) -> Self {
        self.about("item", id.as_str())
    }

    /// It is about this thing.
    pub(super) fn about(mut self, kind: &'static str, id: &str) -> Self {
        self.about.push(About {
            kind: kind.into(),
            id: id.to_owned(),
        });
        self
    }

    /// What was found.
    pub(super) fn fact(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.facts.insert(name, value);
        self
    }

    /// A wall time, as the dossier writes it.
    pub(super) fn wall(self, name: &'static str, time: Option<NaiveDateTime>) -> Self {
        match time {
            Some(time) => self.fact(name, wall::written(time)),
            None => self,
        }
    }

    /// The name of a zone.
    pub(super) fn zone(self, name: &'static str, zone: Option<Zone>) -> Self {
        match zone {
            Some(zone) => self.fact(name, zone.name()),
            None => self,
        }
    }

    /// Ids of people and organizations, in the order given.
    pub(super) fn parties<'p>(
        self,
        name: &'static str,
        parties: impl IntoIterator<Item = &'p PartyId>,
    ) -> Self {
        let ids: Vec<Value> = parties.into_iter().map(|id| id.as_str().into()).collect();
        self.fact(name, ids)
    }

    /// A way out, unless there are enough of them, or the same one is offered already.
    pub(super) fn repair(mut self, repair: Option<Repair>) -> Self {
        if let Some(repair) = repair.filter(|r| !self.repairs.contains(r))
            && self.repairs.len() < MOST_REPAIRS
        {
            self.repairs.push(repair);
        }
        self
    }
}
