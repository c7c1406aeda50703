//! Who of ours goes from which item to which.

use super::Check;
use crate::id::PartyId;
use crate::place::Place;

/// Somebody who comes to an item: from which, by its index, and who, by the place in the roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Comer {
    /// The item before, or [`NOWHERE`].
    pub(super) from: u32,
    /// Who.
    pub(super) who: u32,
}

/// The programme of somebody begins here.
pub(super) const NOWHERE: u32 = u32::MAX;

/// People who come to an item from the same one before it.
pub(crate) struct Arrival<'c> {
    /// The item before; none where the programme of these people begins.
    pub(super) from: Option<usize>,
    /// The item.
    pub(super) to: usize,
    /// Who, in order of precedence.
    pub(super) people: &'c [Comer],
}

/// Puts comers together by where they come from.
pub(super) fn arrivals(to: usize, comers: &mut [Comer], mut visit: impl FnMut(&Arrival<'_>)) {
    if !comers.is_sorted() {
        comers.sort_unstable();
    }
    for people in comers.chunk_by(|a, b| a.from == b.from) {
        let from = (people[0].from != NOWHERE).then_some(people[0].from as usize);
        visit(&Arrival { from, to, people });
    }
}

impl Check<'_> {
    /// The people who go.
    pub(super) fn people<'s>(&'s self, party: &'s [Comer]) -> impl Iterator<Item = &'s PartyId> {
        party
            .iter()
            .map(|comer| &self.plan.roster[comer.who as usize])
    }

    /// How long it takes from the end of one item to the start of another.
    pub(super) fn way_between(&self, from: usize, to: usize) -> Option<i64> {
        let (from, to) = (self.ends(from).end?, self.ends(to).start?);
        self.ways.way(from, to).map(|way| way.minutes)
    }

    /// Whether one of the delegation is away from home at a place. Who is not of the delegation, and only joins an item,
    /// is at home wherever that is.
    pub(super) fn is_away(&self, who: u32, place: &Place) -> bool {
        if who as usize >= self.plan.delegates {
            return false;
        }
        let home = self.directory.place(&self.trip.home);
        home.is_some_and(|home| self.ways.far(home, place)) && !self.lives_at(who, place)
    }

    /// Whether an organization for which one of the delegation travels, or holds a post, sits in the city of a place.
    fn lives_at(&self, who: u32, place: &Place) -> bool {
        let id = &self.plan.roster[who as usize];
        let delegates = self.trip.delegation.iter().filter(|d| d.person == *id);
        let travels_for = delegates.filter_map(|delegate| delegate.organization.as_ref());
        let posts = self.directory.people.get(id).map_or(&[][..], |p| &p.posts);
        let serves = posts.iter().filter_map(|post| post.organization.as_ref());
        travels_for.chain(serves).any(|organization| {
            let organization = self.directory.organizations.get(organization);
            let city = organization.and_then(|o| self.directory.place(o.city.as_ref()?));
            city.is_some_and(|city| !self.ways.far(city, place))
        })
    }
}
