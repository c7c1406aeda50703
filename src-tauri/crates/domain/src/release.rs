//! A release: the programme frozen under a number, and what differs between two programmes.
//!
//! A snapshot needs nothing else: it holds the trip and the people and places that it names, in the types of the
//! live ones, so that whatever shows, prints or exports a trip shows a release with the same words. It is never undone;
//! a mistaken one is followed by the next.

mod difference;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize};

use crate::directory::Directory;
use crate::id::ItemId;
use crate::organization::Organization;
use crate::person::Person;
use crate::place::Place;
use crate::plan::{self, Plan};
use crate::relation::Relation;
use crate::trip::Trip;

pub use difference::{Detail, Differences, ItemChange, Programme, What, compare, parties};

/// A programme, frozen and numbered.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Release {
    /// Its number: 1, 2, 3, ...
    pub number: u32,
    /// When it was released.
    pub at: DateTime<Utc>,
    /// Who released it: initials.
    pub by: String,
    /// A word on it.
    #[serde(default)]
    pub note: Option<String>,
    /// The version of the zone rules by which its instants were computed: `2026f`.
    #[serde(default)]
    pub zones: String,
    /// The programme as it stood.
    pub snapshot: Snapshot,
    /// The SEQUENCE under which each item stands in its calendars (RFC 5545 §3.8.7.4).
    #[serde(default)]
    pub sequences: BTreeMap<ItemId, u32>,
}

/// A programme with all that it names.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The trip: its programme, delegation, cars, rooms and cleared briefings.
    pub trip: Trip,
    /// The people, organizations and places that it names.
    pub directory: Directory,
    /// The instants as they were computed.
    pub instants: BTreeMap<ItemId, Span>,
    /// When each item was last changed before the release.
    pub revised: BTreeMap<ItemId, DateTime<Utc>>,
}

/// From when to when, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The start.
    pub start: Option<DateTime<Utc>>,
    /// The end.
    pub end: Option<DateTime<Utc>>,
}

impl Snapshot {
    /// The plan of the frozen programme, by the rules of the zones as they are known now.
    pub fn plan(&self) -> Plan {
        plan::plan(&self.trip, &self.directory)
    }

    /// The frozen programme with its plan.
    pub fn programme<'a>(&'a self, plan: &'a Plan) -> Programme<'a> {
        Programme {
            trip: &self.trip,
            directory: &self.directory,
            plan,
        }
    }
}

impl<'de> Deserialize<'de> for Snapshot {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Keys {
            trip: Trip,
            #[serde(default)]
            places: Vec<Place>,
            #[serde(default)]
            organizations: Vec<Organization>,
            #[serde(default)]
            people: Vec<Person>,
            #[serde(default)]
            relations: Vec<Relation>,
            #[serde(default)]
            instants: BTreeMap<ItemId, Span>,
            #[serde(default)]
            revised: BTreeMap<ItemId, DateTime<Utc>>,
        }
        let keys = Keys::deserialize(d)?;
        let directory = Directory {
            places: keys.places.into_iter().map(|p| (p.id.clone(), p)).collect(),
            people: keys.people.into_iter().map(|p| (p.id.clone(), p)).collect(),
            organizations: keys
                .organizations
                .into_iter()
                .map(|o| (o.id.clone(), o))
                .collect(),
            relations: keys.relations,
        };
        Ok(Snapshot {
            trip: keys.trip,
            directory,
            instants: keys.instants,
            revised: keys.revised,
        })
    }
}

#[cfg(test)]
mod tests;
