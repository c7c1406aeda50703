//! Whose the addresses of an event are.

use std::collections::HashMap;

use documents::incoming::Event;
use domain::directory::Directory;
use domain::id::PartyId;
use domain::release::parties;

use super::fields::Answers;
use super::{Proposal, Question};
use crate::book::Loaded;

/// The one with an address among those who are asked to an item (R7: exact, in small letters).
pub(super) fn asked(loaded: &Loaded<'_>, item: &str, address: &str) -> Option<PartyId> {
    let index = loaded
        .trip
        .items
        .iter()
        .position(|i| i.id.as_str() == item)?;
    let has = |id: &PartyId| email_of(loaded.directory, id).as_deref() == Some(address);
    parties(loaded.trip, loaded.plan, index)
        .into_iter()
        .find(has)
}

fn email_of(directory: &Directory, id: &PartyId) -> Option<String> {
    directory
        .people
        .get(id)?
        .email
        .as_deref()
        .map(|e| e.trim().to_lowercase())
}

/// Whose the addresses are; of one that nobody knows it is asked whose it is.
pub(super) fn who_is_who(
    event: &Event,
    loaded: &Loaded<'_>,
    proposal: &mut Proposal,
    answers: &Answers,
) {
    let by_address: HashMap<String, &PartyId> = {
        let mut ids: Vec<&PartyId> = loaded.directory.people.keys().collect();
        ids.sort();
        ids.iter()
            .filter_map(|id| Some((email_of(loaded.directory, id)?, *id)))
            .collect()
    };
    let organizer = event.organizer.iter().map(|o| (&o.address, &o.name));
    let guests = event.attendees.iter().map(|a| (&a.address, &a.name));
    for (address, name) in organizer
        .chain(guests)
        .filter(|(address, _)| !address.is_empty())
    {
        match by_address.get(address.as_str()) {
            Some(id) if !proposal.people.contains(id) => proposal.people.push((*id).clone()),
            Some(_) => {}
            None => {
                let question = Question::Who {
                    address: address.clone(),
                    name: name.clone(),
                };
                let answered = answers.get(&question.name());
                if let Some(id) =
                    answered.filter(|id| loaded.directory.people.contains_key(id.as_str()))
                {
                    let id = PartyId::new(id.as_str());
                    if !proposal.people.contains(&id) {
                        proposal.people.push(id);
                    }
                } else if !proposal.questions.contains(&question) {
                    proposal.questions.push(question);
                }
            }
        }
    }
}

/// Whether someone is of ours: in the delegation or the roster of the plan.
pub(super) fn is_ours(loaded: &Loaded<'_>, who: &PartyId) -> bool {
    loaded.plan.roster.contains(who)
}
