//! Who, or what, is booked twice at the same time: one sweep over the programme for all who can be booked.
//!
//! Bookable in one place at a time are the people, participants and counterparts of an item, its interpreter, and a
//! place that has a capacity. An item occupies the time between two known instants; one without a length its first
//! minute. A room for the night is kept, not occupied. Ends that touch do not overlap.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::directory::Directory;
use crate::id::{PartyId, PlaceId};
use crate::item::{Item, ItemKind};
use crate::plan::Plan;
use crate::trip::{Attendance, Invitation, Participant, Side, Trip};

/// With how many others a party or an item is reported at most: whatever overlaps with more was put there by mistake
/// as a whole, nobody reads a hundred sentences about it, and all pairs of a long programme would take minutes.
const MOST: usize = 20;

/// Two items that cannot both take place as they stand.
pub(crate) struct Clash {
    /// The index of the one that begins first.
    pub(crate) first: usize,
    /// The index of the other.
    pub(crate) second: usize,
    /// Who is booked in both, ours in order of precedence, then the others.
    pub(crate) parties: Vec<PartyId>,
    /// Who interprets at one of the two, and is booked in both.
    pub(crate) interpreters: Vec<PartyId>,
    /// The place that does not hold both.
    pub(crate) place: Option<PlaceId>,
    /// When the overlap begins.
    pub(crate) from: DateTime<Utc>,
    /// When it ends.
    pub(crate) to: DateTime<Utc>,
}

#[derive(Clone, Copy)]
struct Slot {
    item: usize,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    has_length: bool,
}

/// A booking that is found twice.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Booked {
    Party(u32),
    Interpreter(u32),
    Place,
}

/// All clashes, in the order of the later item's start.
pub(super) fn all(trip: &Trip, directory: &Directory, plan: &Plan) -> Vec<Clash> {
    let slots = slots(trip, plan);
    let mut bookings = Bookings::new(trip, directory, plan);
    let mut clashes = Vec::new();
    let mut hits: Vec<(usize, Booked)> = Vec::new();
    for (position, slot) in slots.iter().enumerate() {
        hits.clear();
        bookings.book(&slots, position, &mut hits);
        hits.retain(|(other, _)| !part_of(trip, &slots[*other], slot));
        hits.sort_unstable();
        hits.dedup();
        for pair in hits.chunk_by(|a, b| a.0 == b.0).take(MOST) {
            clashes.push(bookings.clash(&slots[pair[0].0], slot, pair));
        }
    }
    clashes
}

/// What occupies time, in the order of the start.
fn slots(trip: &Trip, plan: &Plan) -> Vec<Slot> {
    let items = trip.items.iter().zip(&plan.items).enumerate();
    let mut slots: Vec<Slot> = items
        .filter(|(_, (item, _))| !item.is_off() && !item.kind.leaves_free())
        .filter_map(|(index, (_, planned))| {
            let from = planned.start?;
            let to = planned.end.unwrap_or(from + TimeDelta::minutes(1));
            (from < to).then_some(Slot {
                item: index,
                from,
                to,
                has_length: planned.end.is_some(),
            })
        })
        .collect();
    slots.sort_by_key(|slot| (slot.from, slot.to, slot.item));
    slots
}

/// Whether one of two is a part of the other and no second booking: it hangs on the other, or it is a speech, a press
/// point or a mere moment within it, at the same place.
fn part_of(trip: &Trip, a: &Slot, b: &Slot) -> bool {
    let within = |inner: &Slot, outer: &Slot| {
        let (part, whole) = (&trip.items[inner.item], &trip.items[outer.item]);
        let attached = part
            .attach
            .as_ref()
            .is_some_and(|attach| attach.item == whole.id);
        let moment = !inner.has_length || matches!(part.kind, ItemKind::Speech | ItemKind::Press);
        let there = part.place.is_some() && part.place == whole.place;
        let contained = outer.has_length && outer.from <= inner.from && inner.to <= outer.to;
        attached || (moment && there && contained)
    };
    within(a, b) || within(b, a)
}

/// The bookings of a party that may still go on.
#[derive(Clone, Default)]
struct Held {
    /// When the last of them ends, in seconds: until then there is something to look through.
    until: i64,
    /// Positions of their slots.
    slots: Vec<usize>,
}

struct Bookings<'a> {
    trip: &'a Trip,
    directory: &'a Directory,
    plan: &'a Plan,
    /// Numbers of those who are not of ours, from the length of the roster on.
    numbers: HashMap<&'a PartyId, u32>,
    others: Vec<&'a PartyId>,
    /// What each party is booked for, of what may still go on.
    parties: Vec<Held>,
    places: HashMap<&'a PlaceId, Vec<usize>>,
}

impl<'a> Bookings<'a> {
    fn new(trip: &'a Trip, directory: &'a Directory, plan: &'a Plan) -> Self {
        let numbers = plan.roster.iter().zip(0..).collect();
        let parties = vec![Held::default(); plan.roster.len()];
        Bookings {
            trip,
            directory,
            plan,
            numbers,
            others: Vec::new(),
            parties,
            places: HashMap::new(),
        }
    }

    /// Books everybody and everything of the slot at a position; what is booked already goes to `hits`.
    fn book(&mut self, slots: &[Slot], position: usize, hits: &mut Vec<(usize, Booked)>) {
        let (trip, plan) = (self.trip, self.plan);
        let index = slots[position].item;
        let item = &trip.items[index];
        for presence in plan.items[index].people.iter() {
            take(
                &mut self.parties[presence.who as usize],
                slots,
                position,
                presence.who,
                hits,
            );
        }
        for party in guests(self.directory, item) {
            let number = self.number(party);
            take(
                &mut self.parties[number as usize],
                slots,
                position,
                number,
                hits,
            );
        }
        self.book_place(slots, position, item, hits);
        self.name_interpreters(slots, item, hits);
    }

    fn number(&mut self, party: &'a PartyId) -> u32 {
        let next = self.parties.len() as u32;
        *self.numbers.entry(party).or_insert_with(|| {
            self.others.push(party);
            self.parties.push(Held::default());
            next
        })
    }

    fn book_place(
        &mut self,
        slots: &[Slot],
        position: usize,
        item: &'a Item,
        hits: &mut Vec<(usize, Booked)>,
    ) {
        let Some(id) = item.place.as_ref().filter(|_| !item.kind.moves()) else {
            return;
        };
        let Some(capacity) = self.directory.place(id).and_then(|place| place.capacity) else {
            return;
        };
        let here = self.places.entry(id).or_default();
        here.retain(|earlier| slots[*earlier].to > slots[position].from);
        let held: Vec<usize> = here
            .iter()
            .copied()
            .filter(|e| !part_of(self.trip, &slots[*e], &slots[position]))
            .collect();
        if held.len() >= capacity as usize {
            // Of several that fill a place, the one that leaves it last is the one to talk to.
            hits.extend(held.last().map(|earlier| (*earlier, Booked::Place)));
        }
        here.push(position);
    }

    /// Whoever interprets at one of the two is called an interpreter, not a guest.
    fn name_interpreters(&self, slots: &[Slot], item: &Item, hits: &mut [(usize, Booked)]) {
        let interpreter = |item: &Item| {
            let named = item.meeting.as_ref()?.interpreter.as_ref()?;
            self.numbers.get(named).copied()
        };
        let here = interpreter(item);
        for (other, booked) in hits {
            if let Booked::Party(who) = *booked
                && (here == Some(who)
                    || interpreter(&self.trip.items[slots[*other].item]) == Some(who))
            {
                *booked = Booked::Interpreter(who);
            }
        }
    }

    fn clash(&self, first: &Slot, second: &Slot, hits: &[(usize, Booked)]) -> Clash {
        let mut clash = Clash {
            first: first.item,
            second: second.item,
            parties: Vec::new(),
            interpreters: Vec::new(),
            place: None,
            from: first.from.max(second.from),
            to: first.to.min(second.to),
        };
        for (_, booked) in hits {
            match booked {
                Booked::Party(who) => clash.parties.push(self.name(*who)),
                Booked::Interpreter(who) => clash.interpreters.push(self.name(*who)),
                Booked::Place => clash.place = self.trip.items[second.item].place.clone(),
            }
        }
        clash
    }

    fn name(&self, who: u32) -> PartyId {
        let ours = &self.plan.roster;
        ours.get(who as usize)
            .unwrap_or_else(|| self.others[who as usize - ours.len()])
            .clone()
    }
}

/// Adds a booking; those that go on when it begins are hits.
fn take(
    held: &mut Held,
    slots: &[Slot],
    position: usize,
    who: u32,
    hits: &mut Vec<(usize, Booked)>,
) {
    let slot = &slots[position];
    let (from, to) = (slot.from.timestamp(), slot.to.timestamp());
    if held.until <= from || held.slots.is_empty() {
        held.slots.clear();
        held.slots.push(position);
        held.until = to;
        return;
    }
    held.slots.retain(|earlier| slots[*earlier].to > slot.from);
    let others = held.slots.iter().filter(|earlier| **earlier != position);
    hits.extend(others.map(|earlier| (*earlier, Booked::Party(who))));
    if held.slots.last() != Some(&position) && held.slots.len() <= MOST {
        held.slots.push(position);
        held.until = held.until.max(to);
    }
}

/// Who is booked beside ours: participants who come, counterparts, the interpreter. A person for whom somebody stands
/// in is free; an organization is there through its representative, and booked as well. Only an organization that
/// holds the event is not: it can hold several.
pub(crate) fn guests<'a>(
    directory: &'a Directory,
    item: &'a Item,
) -> impl Iterator<Item = &'a PartyId> {
    let is_person = move |id: &PartyId| directory.people.contains_key(id);
    let substitute = move |who: &PartyId| {
        item.participants
            .iter()
            .find(|p| &p.who == who)
            .and_then(|p| p.represented_by.as_ref())
    };
    let stands_there = move |p: &&Participant| p.side != Some(Side::Organizer) || is_person(&p.who);
    let comes = item
        .participants
        .iter()
        .filter(|p| comes(p))
        .filter(stands_there)
        .map(|p| &p.who);
    let meeting = item.meeting.as_ref();
    let opposite = meeting
        .into_iter()
        .flat_map(|m| &m.counterparts)
        .filter(move |who| item.participants.iter().all(|p| &p.who != *who));
    let interpreter = meeting.and_then(|m| m.interpreter.as_ref());
    comes
        .chain(opposite)
        .flat_map(move |who| {
            let substitute = substitute(who);
            [
                Some(who).filter(|who| substitute.is_none() || !is_person(who)),
                substitute,
            ]
        })
        .flatten()
        .chain(interpreter)
}

/// Whether a participant is to be there: invited and not away.
fn comes(participant: &Participant) -> bool {
    participant.expected != Some(false)
        && participant.invitation != Some(Invitation::Declined)
        && !matches!(
            participant.attendance,
            Some(Attendance::Absent | Attendance::Excused)
        )
}
