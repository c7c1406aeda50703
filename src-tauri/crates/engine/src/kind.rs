//! The kinds of elements that a book holds, and where they stand in a dossier.

use serde::{Deserialize, Serialize};

/// A kind of element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A place.
    Place,
    /// An organization.
    Organization,
    /// A person.
    Person,
    /// A relation.
    Relation,
    /// A trip, without the lists whose elements have ids.
    Trip,
    /// An item of a trip.
    Item,
    /// A window in which items may be put.
    Window,
    /// A briefing.
    Briefing,
    /// A task.
    Task,
    /// An approval.
    Approval,
    /// A risk.
    Risk,
    /// An incident.
    Incident,
    /// An outcome.
    Outcome,
    /// A gift.
    Gift,
    /// A vehicle.
    Vehicle,
    /// A ride.
    Ride,
    /// A room.
    Room,
    /// A cost.
    Cost,
    /// A call.
    Call,
    /// That someone was told of a release.
    Told,
    /// That somebody accepted a finding. It belongs to the book, and travels in no dossier.
    Accepted,
}

impl Kind {
    /// The kinds that trips share, in the order in which a dossier lists them.
    pub const SHARED: [Kind; 4] = [
        Kind::Place,
        Kind::Organization,
        Kind::Person,
        Kind::Relation,
    ];

    /// The kinds that live in a trip.
    pub const IN_TRIP: [Kind; 16] = [
        Kind::Item,
        Kind::Window,
        Kind::Briefing,
        Kind::Task,
        Kind::Approval,
        Kind::Risk,
        Kind::Incident,
        Kind::Outcome,
        Kind::Gift,
        Kind::Vehicle,
        Kind::Ride,
        Kind::Room,
        Kind::Cost,
        Kind::Call,
        Kind::Told,
        Kind::Accepted,
    ];

    /// The word for one of them, as in history and in messages.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Place => "place",
            Kind::Organization => "organization",
            Kind::Person => "person",
            Kind::Relation => "relation",
            Kind::Trip => "trip",
            Kind::Item => "item",
            Kind::Window => "window",
            Kind::Briefing => "briefing",
            Kind::Task => "task",
            Kind::Approval => "approval",
            Kind::Risk => "risk",
            Kind::Incident => "incident",
            Kind::Outcome => "outcome",
            Kind::Gift => "gift",
            Kind::Vehicle => "vehicle",
            Kind::Ride => "ride",
            Kind::Room => "room",
            Kind::Cost => "cost",
            Kind::Call => "call",
            Kind::Told => "told",
            Kind::Accepted => "accepted",
        }
    }

    /// Whether it belongs to the book alone: it is written into no dossier, and taken from none.
    pub fn stays_in_the_book(self) -> bool {
        self == Kind::Accepted
    }

    /// The kind with this word.
    pub fn of_word(word: &str) -> Option<Kind> {
        Self::SHARED
            .into_iter()
            .chain([Kind::Trip])
            .chain(Self::IN_TRIP)
            .find(|k| k.word() == word)
    }

    /// The key of its list in a dossier.
    pub fn list(self) -> &'static str {
        match self {
            Kind::Place => "places",
            Kind::Organization => "organizations",
            Kind::Person => "people",
            Kind::Relation => "relations",
            Kind::Trip => "trips",
            Kind::Item => "items",
            Kind::Window => "windows",
            Kind::Briefing => "briefings",
            Kind::Task => "tasks",
            Kind::Approval => "approvals",
            Kind::Risk => "risks",
            Kind::Incident => "incidents",
            Kind::Outcome => "outcomes",
            Kind::Gift => "gifts",
            Kind::Vehicle => "vehicles",
            Kind::Ride => "rides",
            Kind::Room => "rooms",
            Kind::Cost => "costs",
            Kind::Call => "calls",
            Kind::Told => "told",
            Kind::Accepted => "accepted",
        }
    }
}

/// The address of an element: its kind, its trip (empty for what trips share, and for a trip itself), its id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The kind.
    pub kind: Kind,
    /// The id of the trip it lives in.
    pub trip: String,
    /// Its id.
    pub id: String,
}

impl Key {
    /// The address of a trip.
    pub fn trip(id: &str) -> Self {
        Key {
            kind: Kind::Trip,
            trip: String::new(),
            id: id.to_owned(),
        }
    }

    /// The address of what trips share.
    pub fn shared(kind: Kind, id: &str) -> Self {
        Key {
            kind,
            trip: String::new(),
            id: id.to_owned(),
        }
    }

    /// The address of an element of a trip.
    pub fn within(trip: &str, kind: Kind, id: &str) -> Self {
        Key {
            kind,
            trip: trip.to_owned(),
            id: id.to_owned(),
        }
    }

    /// The trip that it belongs to, itself if it is one; none for what trips share.
    pub fn of_trip(&self) -> Option<&str> {
        match self.kind {
            Kind::Trip => Some(&self.id),
            _ if self.trip.is_empty() => None,
            _ => Some(&self.trip),
        }
    }
}
