//! What a copy may hold: which items concern its bearer, and what its bearer may see.

use domain::id::PartyId;
use domain::item::Item;
use domain::trip::Classification;

use super::{Edition, Paper, Request};

/// What a copy may hold.
pub(super) struct Scope {
    /// For each item of the trip, whether it stands in the copy.
    pub items: Vec<bool>,
    /// The highest classification in it.
    pub limit: Classification,
    /// Whether the bearer is of another organization: then nothing that is ours alone.
    pub outsider: bool,
}

impl Scope {
    /// The scope of a request.
    pub fn of(request: &Request) -> Scope {
        let base = request
            .trip
            .classification
            .unwrap_or(Classification::Office);
        // What the delegation says of a person holds as it is; the trip's own marking lifts only what nobody said.
        let limit = match may_see(request) {
            Some(said) if request.paper != Paper::Report => said,
            _ => limit(request).max(base),
        };
        let items = request.trip.items.iter().enumerate();
        Scope {
            items: items
                .map(|(i, item)| stands(request, i, item, limit))
                .collect(),
            limit,
            outsider: request
                .person
                .is_some_and(|person| request.trip.is_outsider(request.directory, person)),
        }
    }

    /// Whether something of a classification stands in the copy.
    pub fn admits(&self, classification: Option<Classification>) -> bool {
        classification.unwrap_or(Classification::Open) <= self.limit
    }
}

/// The highest classification: of a person's copy as the delegation says, of everybody's that of the office. Only the
/// working edition holds what is confidential without naming a reader; a report goes to a council and never does.
fn limit(request: &Request) -> Classification {
    let of_person = request
        .person
        .map(|_| may_see(request).unwrap_or(Classification::Office));
    match (of_person, request.edition, request.paper) {
        (_, _, Paper::Report) | (None, Edition::Reader, _) => Classification::Office,
        (Some(may_see), ..) => may_see,
        (None, Edition::Working, _) => Classification::Confidential,
    }
}

/// What the delegation says that the bearer may see.
fn may_see(request: &Request) -> Option<Classification> {
    let person = request.person?;
    let delegate = request.trip.delegation.iter().find(|d| &d.person == person);
    delegate?.may_see
}

fn stands(request: &Request, index: usize, item: &Item, limit: Classification) -> bool {
    let concerned = request
        .person
        .is_none_or(|person| concerns(request, index, person));
    let class = item.classification.unwrap_or(Classification::Open);
    // Personal things are for the person alone, who sees them in the own copy.
    let own = class == Classification::Personal
        && request.person.is_some()
        && request.paper != Paper::Report;
    let admitted = if class == Classification::Personal {
        own
    } else {
        class <= limit
    };
    let alive =
        !item.is_off() || (request.edition == Edition::Working && request.paper != Paper::Report);
    concerned && admitted && alive
}

/// Whether someone has a part in an item: of ours, invited, on the other side, standing in, or interpreting.
fn concerns(request: &Request, index: usize, person: &PartyId) -> bool {
    let item = &request.trip.items[index];
    let ours = request.plan.items[index]
        .people
        .iter()
        .any(|p| request.plan.person(p) == person);
    let invited = item
        .participants
        .iter()
        .any(|p| &p.who == person || p.represented_by.as_ref() == Some(person));
    let met = item
        .meeting
        .as_ref()
        .is_some_and(|m| m.counterparts.contains(person) || m.interpreter.as_ref() == Some(person));
    ours || invited || met
}
