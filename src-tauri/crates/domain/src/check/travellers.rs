//! What the records say of those who travel, and of the other side, looked up once: who needs a visa, who is of another
//! organization, whose ties with us end on a day.

use crate::directory::{Directory, Index};
use crate::id::PartyId;
use crate::plan::Plan;
use crate::relation::Bond;
use crate::trip::Trip;

/// What the records say of people; indices are those of the plan's roster.
#[derive(Clone, Debug, Default)]
pub(crate) struct Travellers {
    /// Who needs a visa for some country; empty, if nobody does.
    needs_visa: Vec<bool>,
    /// Who has a visa for so many entries: then where somebody was before decides; empty, if nobody has.
    counts_entries: Vec<bool>,
    /// The delegates of another organization, in order of precedence.
    pub(super) outsiders: Vec<u32>,
    /// Whether the rank of anybody of ours is on record.
    pub(super) ranked: bool,
    /// Relations that end on a day, by who is bound by them, us aside; by their index in the directory.
    ending: Index<PartyId, Vec<u32>>,
    /// Whether a term of anybody, or a relation, ends on a day.
    pub(super) terms_end: bool,
}

impl Travellers {
    /// Of a trip.
    pub(super) fn of(trip: &Trip, directory: &Directory, plan: &Plan) -> Self {
        let mut known = Travellers::default();
        let ours = || plan.roster.iter().map(|who| directory.people.get(who));
        if ours()
            .flatten()
            .any(|person| !person.visa_required.is_empty())
        {
            let needs = |p: &crate::person::Person| !p.visa_required.is_empty();
            known.needs_visa = ours().map(|p| p.is_some_and(needs)).collect();
            let counts = |p: &crate::person::Person| {
                needs(p) && p.visas.iter().any(|visa| visa.entries.is_some())
            };
            if ours().flatten().any(counts) {
                known.counts_entries = ours().map(|p| p.is_some_and(counts)).collect();
            }
        }
        let mut posts = ours().flatten().flat_map(|person| &person.posts);
        known.ranked = posts.any(|post| post.rank.is_some());
        let delegates = plan.roster.iter().take(plan.delegates).zip(0..);
        known.outsiders = delegates
            .filter(|(who, _)| !trip.briefings.is_empty() && trip.is_outsider(directory, who))
            .map(|(_, seat)| seat)
            .collect();
        for (relation, n) in directory.relations.iter().zip(0..) {
            if let Some(party) = bound(&relation.bond, &trip.office) {
                known.ending.entry(party.clone()).or_default().push(n);
            }
        }
        let mut people = directory.people.values().flat_map(|person| &person.posts);
        known.terms_end = !known.ending.is_empty() || people.any(|post| post.to.is_some());
        known
    }

    /// Whether anybody of ours needs a visa for some country.
    pub(super) fn need_visas(&self) -> bool {
        !self.needs_visa.is_empty()
    }

    /// Whether this one does.
    pub(super) fn needs_visa(&self, who: u32) -> bool {
        self.needs_visa.get(who as usize).copied().unwrap_or(false)
    }

    /// Whether it matters how often this one crossed a border before.
    pub(super) fn counts_entries(&self, who: u32) -> bool {
        let counts = self.counts_entries.get(who as usize);
        counts.copied().unwrap_or(false)
    }

    /// The relations of somebody that end on a day, by their index in the directory.
    pub(super) fn ending(&self, party: &PartyId) -> &[u32] {
        self.ending.get(party).map_or(&[], Vec::as_slice)
    }
}

/// Who is bound by a relation that ends on a day: whoever holds an office, or the other side of a tie with ours.
fn bound<'r>(bond: &'r Bond, office: &PartyId) -> Option<&'r PartyId> {
    match bond {
        Bond::Office { holder, to, .. } => to.is_some().then_some(holder),
        Bond::SisterCity { a, b, renew_by, .. } | Bond::Agreement { a, b, renew_by, .. } => {
            renew_by.as_ref()?;
            match (a == office, b == office) {
                (true, _) => Some(b),
                (_, true) => Some(a),
                _ => None,
            }
        }
        Bond::Membership { .. } | Bond::Seat { .. } => None,
    }
}
