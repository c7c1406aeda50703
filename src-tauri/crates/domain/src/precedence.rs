//! Who sits on which side of an item, in order of precedence.
//!
//! Ours: the head of our own mission in the country ranks first there, then the delegation in its order, then the
//! others of ours. Theirs: the counterparts as written, then the participants of their side.

use crate::directory::Directory;
use crate::id::PartyId;
use crate::item::{Attendee, Item, People};
use crate::organization::OrganizationKind;
use crate::plan::Plan;
use crate::trip::{Participant, Side, Trip};

/// Someone on a side.
#[derive(Clone, Debug, PartialEq)]
pub struct Seated {
    /// A person or an organization.
    pub who: PartyId,
    /// The place in the order of the delegation, 1 the first, for those who are in it.
    pub number: Option<i64>,
    /// In which capacity, where it is not the person's own.
    pub capacity: Option<PartyId>,
    /// For whom the person stands in.
    pub on_behalf_of: Option<PartyId>,
    /// Who stands in for this one.
    pub represented_by: Option<PartyId>,
}

/// The sides of an item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sides {
    /// Ours.
    pub ours: Vec<Seated>,
    /// Theirs.
    pub theirs: Vec<Seated>,
    /// The organizer's, and whoever is on no side.
    pub others: Vec<Seated>,
}

impl Seated {
    fn plain(who: &PartyId) -> Self {
        Seated {
            who: who.clone(),
            number: None,
            capacity: None,
            on_behalf_of: None,
            represented_by: None,
        }
    }
}

/// The sides of the item with this index.
pub fn sides(trip: &Trip, directory: &Directory, plan: &Plan, index: usize) -> Sides {
    let mut ours = ours(trip, directory, plan, index);
    for seated in ours.iter_mut().filter(|s| s.number.is_some()) {
        seated.number = number(trip, &seated.who);
    }
    let (theirs, others) = across(&trip.items[index]);
    Sides {
        ours,
        theirs,
        others,
    }
}

/// Our side of the item with this index, each delegate numbered by the place in the plan's roster: for a list of
/// names, where the order counts and not the number.
pub fn ours(trip: &Trip, directory: &Directory, plan: &Plan, index: usize) -> Vec<Seated> {
    let item = &trip.items[index];
    let mut ours: Vec<Seated> = Vec::new();
    for presence in plan.items[index].people.iter() {
        let attendee = listed(item, presence.listed);
        let is_delegate = (presence.who as usize) < plan.delegates;
        ours.push(Seated {
            number: is_delegate.then(|| i64::from(presence.who) + 1),
            capacity: attendee.and_then(|a| a.capacity.clone()),
            on_behalf_of: attendee.and_then(|a| a.on_behalf_of.clone()),
            ..Seated::plain(plan.person(presence))
        });
    }
    for participant in item
        .participants
        .iter()
        .filter(|p| p.side == Some(Side::Ours))
    {
        seat(&mut ours, participant);
    }
    let (envoys, rest): (Vec<_>, Vec<_>) = ours
        .into_iter()
        .partition(|s| s.number.is_none() && is_our_envoy(directory, item, &s.who));
    envoys.into_iter().chain(rest).collect()
}

/// The other side of an item, and whoever is on no side.
pub fn across(item: &Item) -> (Vec<Seated>, Vec<Seated>) {
    let counterparts = item.meeting.as_ref().map_or(&[][..], |m| &m.counterparts);
    let mut theirs: Vec<Seated> = counterparts.iter().map(Seated::plain).collect();
    let mut others = Vec::new();
    for participant in item
        .participants
        .iter()
        .filter(|p| !counterparts.contains(&p.who))
    {
        match participant.side.unwrap_or(Side::Theirs) {
            Side::Ours => {}
            Side::Theirs => seat(&mut theirs, participant),
            Side::Organizer => seat(&mut others, participant),
        }
    }
    (theirs, others)
}

fn seat(side: &mut Vec<Seated>, participant: &Participant) {
    if side.iter().all(|s| s.who != participant.who) {
        side.push(Seated {
            represented_by: participant.represented_by.clone(),
            ..Seated::plain(&participant.who)
        });
    }
}

fn listed(item: &Item, index: Option<u32>) -> Option<&Attendee> {
    match &item.people {
        People::All => None,
        People::Listed(list) => list.get(index? as usize),
    }
}

/// The place of a person in the order of the delegation, as it is numbered on paper: by `order`, else by position.
pub fn number(trip: &Trip, person: &PartyId) -> Option<i64> {
    let position = trip
        .in_precedence()
        .iter()
        .position(|d| &d.person == person)?;
    trip.in_precedence()
        .get(position)
        .and_then(|d| d.order)
        .or(i64::try_from(position + 1).ok())
}

/// Whether someone heads or serves at one of our missions in the country where the item takes place.
fn is_our_envoy(directory: &Directory, item: &Item, who: &PartyId) -> bool {
    let country = item
        .place
        .as_ref()
        .and_then(|p| directory.place(p))
        .and_then(|p| p.country.as_deref());
    let posts = directory.people.get(who).map_or(&[][..], |p| &p.posts);
    posts
        .iter()
        .filter_map(|post| directory.organizations.get(post.organization.as_ref()?))
        .any(|o| {
            matches!(
                o.kind,
                OrganizationKind::Embassy | OrganizationKind::Consulate
            ) && (o.country.is_none() || o.country.as_deref() == country)
        })
}
