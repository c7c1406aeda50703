//! What differs between two programmes, item by item, and for whom.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::directory::Directory;
use crate::id::{ItemId, PartyId, PlaceId};
use crate::item::{Item, ItemStatus, People};
use crate::logistics::Ride;
use crate::plan::{Plan, Planned};
use crate::time::When;
use crate::trip::{Invitation, Trip};

/// A programme: a trip, live or frozen, with its people and places, and its plan.
#[derive(Clone, Copy, Debug)]
pub struct Programme<'a> {
    /// The trip.
    pub trip: &'a Trip,
    /// Its people and places.
    pub directory: &'a Directory,
    /// Its plan.
    pub plan: &'a Plan,
}

/// What differs between an earlier and a later programme.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Differences {
    /// The items that differ: in the order of the later programme, then those that are gone, in that of the earlier.
    pub items: Vec<ItemChange>,
    /// Who came into the delegation, in its order.
    pub joined: Vec<PartyId>,
    /// Who left it.
    pub left: Vec<PartyId>,
    /// Whether those who stayed stand in another order of precedence.
    pub reordered: bool,
}

/// What became of one item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemChange {
    /// The item.
    pub item: ItemId,
    /// What changed, the gravest first; never empty.
    pub what: Vec<What>,
    /// Who was there: of ours in order, then the others.
    pub before: Vec<PartyId>,
    /// Who is there now.
    pub after: Vec<PartyId>,
    /// Whether the other side of the table changed.
    pub across: bool,
}

/// One change of an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// It is new in the programme; for one person: the person is new at it.
    Added,
    /// It is no longer in the programme; for one person: the person is no longer at it.
    Removed,
    /// It does not take place.
    CalledOff,
    /// It takes place after all.
    BackOn,
    /// It has another time: of start or end, or another precision. None is to be placed.
    Moved {
        /// When it was.
        from: Option<When>,
        /// When it is.
        to: Option<When>,
    },
    /// It is elsewhere.
    Placed {
        /// Where it was; of a leg, where it ended.
        from: Option<PlaceId>,
        /// Where it is.
        to: Option<PlaceId>,
    },
    /// Others are there.
    Staffed {
        /// Who came.
        joined: Vec<PartyId>,
        /// Who left.
        left: Vec<PartyId>,
    },
    /// It is firmer, or less firm.
    Firmness {
        /// As it was.
        from: ItemStatus,
        /// As it is.
        to: ItemStatus,
    },
    /// It is called otherwise.
    Renamed,
    /// Other things about it changed, which people are told beside.
    Details {
        /// Which, in a fixed order.
        of: Vec<Detail>,
    },
}

/// A thing about an item that a programme tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// The flight or train: carrier and number.
    Number,
    /// What to wear.
    Dress,
    /// Whether the press may be there.
    Press,
    /// The way in, online.
    Link,
    /// The languages, or how speech is carried.
    Languages,
    /// The run of show or the agenda.
    Sequence,
    /// The cars, doors and pick-up times.
    Rides,
    /// In which capacity someone of ours is there.
    Capacity,
    /// What is printed beside it.
    Remark,
}

impl Differences {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.joined.is_empty() && self.left.is_empty() && !self.reordered
    }

    /// What became of an item.
    pub fn of_item(&self, id: &str) -> Option<&ItemChange> {
        self.items.iter().find(|change| change.item.as_str() == id)
    }

    /// What changed for one person, or organization: an item at which the person is new is added, one at which the
    /// person no longer is is removed, and what the person neither attended nor attends is left out.
    pub fn of(&self, who: &PartyId) -> Vec<ItemChange> {
        self.items
            .iter()
            .filter_map(|change| change.of(who))
            .collect()
    }

    /// Who must be told, each once, in the order of the changes: who came into the delegation or left it, who was or is
    /// at an item whose hour, place or other side changed, and who came to an item or left it. That others of ours come
    /// or go, or that it is worded otherwise, wakes nobody.
    pub fn concerned(&self) -> Vec<PartyId> {
        let mut known = HashSet::new();
        let told = self.items.iter().flat_map(ItemChange::concerned);
        let all = self.joined.iter().chain(&self.left).chain(told);
        all.filter(|who| known.insert(*who)).cloned().collect()
    }
}

impl ItemChange {
    /// The same for one person; none where the person neither was nor is there, or nothing is left to tell.
    fn of(&self, who: &PartyId) -> Option<ItemChange> {
        let what = match (self.before.contains(who), self.after.contains(who)) {
            (false, false) => return None,
            (false, true) => vec![What::Added],
            (true, false) => vec![What::Removed],
            (true, true) => self.what.clone(),
        };
        Some(ItemChange {
            what,
            ..self.clone()
        })
    }

    /// Whether its hour, its place, or that it takes place at all changed.
    pub fn is_grave(&self) -> bool {
        self.what.iter().any(|what| match what {
            What::Added
            | What::Removed
            | What::CalledOff
            | What::BackOn
            | What::Moved { .. }
            | What::Placed { .. } => true,
            What::Staffed { .. } | What::Firmness { .. } | What::Renamed | What::Details { .. } => {
                false
            }
        })
    }

    fn concerned(&self) -> Box<dyn Iterator<Item = &PartyId> + '_> {
        let all = self.before.iter().chain(&self.after);
        if self.is_grave() || self.across {
            return Box::new(all);
        }
        Box::new(all.filter(|who| self.before.contains(who) != self.after.contains(who)))
    }
}

/// Compares two programmes.
pub fn compare(before: Programme, after: Programme) -> Differences {
    let index = |trip: &Trip| -> HashMap<ItemId, usize> {
        trip.items
            .iter()
            .enumerate()
            .map(|(i, item)| (item.id.clone(), i))
            .collect()
    };
    let (old, new) = (index(before.trip), index(after.trip));
    let (old_rides, new_rides) = (rides(before.trip), rides(after.trip));
    let mut items = Vec::new();
    for i in whole_order(after) {
        let item = &after.trip.items[i];
        let was = old.get(&item.id).map(|j| Side::of(before, *j, &old_rides));
        let is = Side::of(after, i, &new_rides);
        items.extend(match was {
            Some(was) => was.changed_into(&is),
            None => (!item.is_off()).then(|| is.alone(What::Added)),
        });
    }
    for j in whole_order(before) {
        let item = &before.trip.items[j];
        if !new.contains_key(&item.id) && !item.is_off() {
            items.push(Side::of(before, j, &old_rides).alone(What::Removed));
        }
    }
    let (was, is) = (delegation(before.trip), delegation(after.trip));
    let stayed = |of: &[&PartyId], other: &[&PartyId]| -> Vec<PartyId> {
        of.iter()
            .filter(|p| other.contains(p))
            .map(|p| (*p).clone())
            .collect()
    };
    Differences {
        items,
        joined: without(&is, &was),
        left: without(&was, &is),
        reordered: stayed(&was, &is) != stayed(&is, &was),
    }
}

/// Everybody who is to be at an item, each once: of ours in order of precedence, then the others. Who is represented is
/// not there, who stands in is; who declined is not.
pub fn parties(trip: &Trip, plan: &Plan, index: usize) -> Vec<PartyId> {
    let mut all: Vec<PartyId> = plan.items[index]
        .people
        .iter()
        .map(|p| plan.person(p).clone())
        .collect();
    for who in across(&trip.items[index]) {
        if !all.contains(who) {
            all.push(who.clone());
        }
    }
    all
}

/// The other side of an item, its interpreter and its participants.
fn across(item: &Item) -> Vec<&PartyId> {
    let meeting = item
        .meeting
        .iter()
        .flat_map(|m| m.counterparts.iter().chain(&m.interpreter));
    let participants = item
        .participants
        .iter()
        .filter_map(|p| match &p.represented_by {
            Some(substitute) => Some(substitute),
            None => Some(&p.who).filter(|_| p.invitation != Some(Invitation::Declined)),
        });
    meeting.chain(participants).collect()
}

/// All items: those with a day in the order of the programme, then the others as they were written.
fn whole_order(programme: Programme) -> Vec<usize> {
    let mut order = programme.plan.order(programme.trip);
    let placed: HashSet<usize> = order.iter().copied().collect();
    order.extend((0..programme.trip.items.len()).filter(|i| !placed.contains(i)));
    order
}

fn delegation(trip: &Trip) -> Vec<&PartyId> {
    trip.in_precedence()
        .into_iter()
        .map(|d| &d.person)
        .collect()
}

fn without(list: &[&PartyId], other: &[&PartyId]) -> Vec<PartyId> {
    list.iter()
        .filter(|p| !other.contains(p))
        .map(|p| (*p).clone())
        .collect()
}

type Rides<'a> = HashMap<&'a ItemId, Vec<&'a Ride>>;

fn rides(trip: &Trip) -> Rides<'_> {
    let mut rides: Rides = HashMap::new();
    for ride in &trip.rides {
        if let Some(item) = &ride.item {
            rides.entry(item).or_default().push(ride);
        }
    }
    rides
}

/// An item as it stands in one of the two programmes.
struct Side<'a> {
    item: &'a Item,
    planned: &'a Planned,
    plan: &'a Plan,
    parties: Vec<PartyId>,
    rides: &'a [&'a Ride],
}

impl<'a> Side<'a> {
    fn of(programme: Programme<'a>, index: usize, rides: &'a Rides<'a>) -> Self {
        let item = &programme.trip.items[index];
        Side {
            item,
            planned: &programme.plan.items[index],
            plan: programme.plan,
            parties: parties(programme.trip, programme.plan, index),
            rides: rides.get(&item.id).map_or(&[], Vec::as_slice),
        }
    }

    /// The change of an item that stands in one of the two only.
    fn alone(self, what: What) -> ItemChange {
        let (before, after) = match what {
            What::Removed => (self.parties, Vec::new()),
            _ => (Vec::new(), self.parties),
        };
        ItemChange {
            item: self.item.id.clone(),
            what: vec![what],
            before,
            after,
            across: false,
        }
    }

    fn changed_into(self, is: &Side) -> Option<ItemChange> {
        let was = &self;
        let mut what = Vec::new();
        match (was.item.is_off(), is.item.is_off()) {
            (true, true) => return None,
            (false, true) => what.push(What::CalledOff),
            (true, false) => what.push(What::BackOn),
            (false, false) => {}
        }
        if was.moment() != is.moment() {
            what.push(What::Moved {
                from: was.when(),
                to: is.when(),
            });
        }
        if (&was.item.place, &was.item.from_place) != (&is.item.place, &is.item.from_place) {
            let (from, to) = (was.item.place.clone(), is.item.place.clone());
            what.push(What::Placed { from, to });
        }
        let joined: Vec<PartyId> = missing(&is.parties, &was.parties);
        let left: Vec<PartyId> = missing(&was.parties, &is.parties);
        let theirs =
            |list: &[PartyId], side: &Side| list.iter().any(|who| across(side.item).contains(&who));
        let across = theirs(&joined, is) || theirs(&left, was);
        if !joined.is_empty() || !left.is_empty() {
            what.push(What::Staffed { joined, left });
        }
        let (from, to) = (was.item.status(), is.item.status());
        if from != to && !was.item.is_off() && !is.item.is_off() {
            what.push(What::Firmness { from, to });
        }
        if (&was.item.title, &was.item.titles) != (&is.item.title, &is.item.titles) {
            what.push(What::Renamed);
        }
        let of = was.details(is);
        if !of.is_empty() {
            what.push(What::Details { of });
        }
        (!what.is_empty()).then(|| ItemChange {
            item: is.item.id.clone(),
            what,
            before: was.parties.clone(),
            after: is.parties.clone(),
            across,
        })
    }

    /// The time, of its own or of what it stands beside.
    fn when(&self) -> Option<When> {
        self.planned
            .when
            .or_else(|| self.plan.items[self.planned.beside?].when)
    }

    /// What one reads of its time: day, hours on the clocks of their places, and how well they are known.
    fn moment(&self) -> impl PartialEq + use<'a> {
        let p = self.planned;
        let when = self.when();
        let about = match when {
            Some(When::At(hour)) => (hour.about, hour.minutes_about),
            _ => (false, false),
        };
        let part = match when {
            Some(When::Part { part, .. }) => Some(part),
            _ => None,
        };
        (
            (p.day, p.last_day(), part, p.precision(), about),
            (
                p.start,
                p.end,
                p.local_start,
                p.local_end,
                when.map(|w| (w.zone(), w.end_zone())),
            ),
        )
    }

    fn details(&self, is: &Side) -> Vec<Detail> {
        let (a, b) = (self.item, is.item);
        let (m, n) = (a.meeting.as_ref(), b.meeting.as_ref());
        let mut details = Vec::new();
        let mut note = |detail, same: bool| {
            if !same {
                details.push(detail);
            }
        };
        note(
            Detail::Number,
            (&a.carrier, &a.number) == (&b.carrier, &b.number),
        );
        note(Detail::Dress, a.dress == b.dress);
        note(Detail::Press, a.press == b.press);
        note(
            Detail::Link,
            m.and_then(|m| m.link.as_ref()) == n.and_then(|n| n.link.as_ref()),
        );
        let speech = |m: Option<&crate::meeting::Meeting>| {
            m.map(|m| (m.languages.clone(), m.interpretation, m.format))
        };
        note(Detail::Languages, speech(m) == speech(n));
        note(
            Detail::Sequence,
            a.sequence == b.sequence && m.map(|m| &m.agenda) == n.map(|n| &n.agenda),
        );
        note(Detail::Rides, self.rides == is.rides);
        note(Detail::Capacity, capacities(a) == capacities(b));
        note(Detail::Remark, a.remark == b.remark);
        details
    }
}

/// In which capacity each of ours is there, of those who are in another than their own.
fn capacities(item: &Item) -> Vec<(&PartyId, Option<&PartyId>, Option<&PartyId>)> {
    match &item.people {
        People::All => Vec::new(),
        People::Listed(list) => list
            .iter()
            .filter(|a| a.capacity.is_some() || a.on_behalf_of.is_some())
            .map(|a| (&a.person, a.capacity.as_ref(), a.on_behalf_of.as_ref()))
            .collect(),
    }
}

fn missing(list: &[PartyId], from: &[PartyId]) -> Vec<PartyId> {
    list.iter()
        .filter(|who| !from.contains(who))
        .cloned()
        .collect()
}
