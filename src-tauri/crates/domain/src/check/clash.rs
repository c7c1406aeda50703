//! Who, or what, is booked twice at the same time.
//!
//! Bookable in one place at a time are the people, participants and counterparts of an item, its interpreter, and a
//! place that has a capacity. An item occupies the time between two known instants; one without a length its first
//! minute. A room for the night is kept, not occupied. Ends that touch do not overlap.
//!
//! Each who can be booked has a list of bookings in the order of their start; those before one that overlap it are found
//! by walking back from it, until all that came before were over by then. An item is reported with the latest
//! [`MOST`] that began before it.

use chrono::{DateTime, TimeDelta, Utc};

use super::line::Line;
use crate::directory::{Directory, Index};
use crate::id::{PartyId, PlaceId};
use crate::item::{Item, ItemKind};
use crate::plan::{Plan, Planned, Presence};
use crate::trip::{Attendance, Invitation, Participant, Side, Trip};

/// With how many others an item is reported at most, and with how many for one who is booked: whatever overlaps with
/// more was put there by mistake as a whole, and nobody reads a hundred sentences about it.
pub(super) const MOST: usize = 20;

/// A booking for longer than this is kept apart from the others.
const LONG: TimeDelta = TimeDelta::hours(12);

/// Two items that cannot both take place as they stand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clash {
    /// The index of the one that begins first.
    pub(crate) first: usize,
    /// The index of the other.
    pub(crate) second: usize,
    /// Who is booked in both, ours in order of precedence, then the others as the second names them.
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

/// What an item occupies. Slots are in order by their start, then by their end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    /// The index of the item.
    pub(super) item: u32,
    has_length: bool,
}

impl Slot {
    /// What an item occupies that has not been called off.
    pub(super) fn of(item: &Item, planned: &Planned, index: usize) -> Option<Slot> {
        let from = planned.start.filter(|_| !item.kind.leaves_free())?;
        let to = planned.end.unwrap_or(from + TimeDelta::minutes(1));
        (from < to).then_some(Slot {
            from,
            to,
            item: index as u32,
            has_length: planned.end.is_some(),
        })
    }
}

/// A booking that is found twice.
#[derive(Clone, Copy)]
enum Booked {
    Party(u32),
    Interpreter(u32),
    Place,
}

/// The bookings of one who can be booked: those for less than half a day, and the few for longer. So whoever walks back
/// from a booking past others that were over long ago never walks back further than that, for the sake of a long one.
#[derive(Clone, Debug, Default)]
struct Diary {
    short: Bound,
    long: Bound,
}

/// Bookings in order.
#[derive(Clone, Debug, Default)]
struct Bound {
    line: Line,
    /// For each booking, when the last of it and of all before it is over: whoever walks back need go no further.
    over: Vec<DateTime<Utc>>,
}

impl Diary {
    fn insert(&mut self, slots: &[Slot], item: u32) {
        self.of(&slots[item as usize]).insert(slots, item);
    }

    fn remove(&mut self, slots: &[Slot], item: u32) {
        self.of(&slots[item as usize]).remove(slots, item);
    }

    fn of(&mut self, slot: &Slot) -> &mut Bound {
        if slot.to - slot.from > LONG {
            &mut self.long
        } else {
            &mut self.short
        }
    }

    /// The bookings before one that overlap it, the latest first.
    fn before(&self, slots: &[Slot], slot: Slot) -> Vec<Slot> {
        let mut before = Vec::new();
        self.short.before(slots, slot, &mut before);
        let short = before.len();
        self.long.before(slots, slot, &mut before);
        if before.len() > short {
            before.sort_unstable_by(|a, b| b.cmp(a));
        }
        before
    }

    /// The bookings after one that overlap it.
    fn after<'d>(&'d self, slots: &'d [Slot], slot: Slot) -> impl Iterator<Item = u32> + 'd {
        let both = [&self.short, &self.long].into_iter();
        both.flat_map(move |bound| bound.after(slots, slot))
    }
}

impl Bound {
    fn insert(&mut self, slots: &[Slot], item: u32) {
        let slot = slots[item as usize];
        let at = self.line.insert(item, |other| slots[other as usize] < slot);
        match at {
            Some(at) if at == self.over.len() => {
                let last = self.over.last().map_or(slot.to, |last| slot.to.max(*last));
                self.over.push(last);
            }
            Some(at) => {
                self.over.insert(at, DateTime::<Utc>::MIN_UTC);
                self.note_from(slots, at);
            }
            None => {}
        }
    }

    fn remove(&mut self, slots: &[Slot], item: u32) {
        let slot = slots[item as usize];
        let at = self.line.remove(item, |other| slots[other as usize] < slot);
        if let Some(at) = at {
            self.over.remove(at);
            self.note_from(slots, at);
        }
    }

    /// Notes anew when those from one on are over; as soon as that is as it was, all that follow are.
    fn note_from(&mut self, slots: &[Slot], first: usize) {
        let mut last = first.checked_sub(1).map(|before| self.over[before]);
        let noted = self.over.iter_mut().zip(self.line.items()).skip(first);
        for (over, item) in noted {
            let to = slots[*item as usize].to;
            let until = last.map_or(to, |last| last.max(to));
            if *over == until {
                break;
            }
            *over = until;
            last = Some(until);
        }
    }

    fn before(&self, slots: &[Slot], slot: Slot, found: &mut Vec<Slot>) {
        if self.over.last().is_none_or(|over| *over <= slot.from) {
            return;
        }
        let is_before = |other: u32| slots[other as usize] < slot;
        let position = self.line.position(slot.item, is_before);
        let mut at = position.unwrap_or_else(|at| at);
        while at > 0 && self.over[at - 1] > slot.from {
            at -= 1;
            let other = slots[self.line.items()[at] as usize];
            if other.to > slot.from {
                found.push(other);
            }
        }
    }

    fn after<'d>(&'d self, slots: &'d [Slot], slot: Slot) -> impl Iterator<Item = u32> + 'd {
        let is_before = |other: u32| slots[other as usize] < slot;
        let position = self.line.position(slot.item, is_before);
        let at = position.map_or_else(|at| at, |at| at + 1);
        let later = self.line.items()[at..].iter().copied();
        later.take_while(move |other| slots[*other as usize].from < slot.to)
    }
}

/// The bookings of all: of ours, by their place in the roster, of others behind them, and of places.
#[derive(Clone, Debug)]
pub(super) struct Bookings {
    ours: usize,
    /// What each item occupies, while it is booked.
    slots: Vec<Slot>,
    numbers: Index<PartyId, u32>,
    others: Vec<PartyId>,
    parties: Vec<Diary>,
    rooms: Index<PlaceId, u32>,
    places: Vec<Diary>,
}

/// Whom and what an item needs beside ours.
#[derive(Clone, Debug, Default)]
pub(super) struct Needs {
    /// Others, by their numbers.
    others: Vec<u32>,
    /// A place of which only so many can be had at a time, by its number, and how many.
    room: Option<(u32, usize)>,
}

impl Bookings {
    /// Nobody is booked yet.
    pub(super) fn new(plan: &Plan) -> Self {
        let ours = plan.roster.len();
        Bookings {
            ours,
            slots: vec![Slot::default(); plan.items.len()],
            numbers: plan.roster.iter().cloned().zip(0..).collect(),
            others: Vec::new(),
            parties: vec![Diary::default(); ours],
            rooms: Index::default(),
            places: Vec::new(),
        }
    }

    /// What an item needs.
    pub(super) fn needs(&mut self, directory: &Directory, item: &Item) -> Needs {
        let guests = guests(directory, item);
        Needs {
            others: guests.map(|party| self.number(party)).collect(),
            room: room(directory, item).map(|(id, most)| (self.room(id), most as usize)),
        }
    }

    fn number(&mut self, party: &PartyId) -> u32 {
        if let Some(number) = self.numbers.get(party) {
            return *number;
        }
        let number = self.parties.len() as u32;
        self.numbers.insert(party.clone(), number);
        self.others.push(party.clone());
        self.parties.push(Diary::default());
        number
    }

    fn room(&mut self, place: &PlaceId) -> u32 {
        if let Some(number) = self.rooms.get(place) {
            return *number;
        }
        let number = self.places.len() as u32;
        self.rooms.insert(place.clone(), number);
        self.places.push(Diary::default());
        number
    }

    /// Books everybody and everything that an item needs.
    pub(super) fn book(&mut self, slot: Slot, people: &[Presence], needs: &Needs) {
        self.slots[slot.item as usize] = slot;
        for number in numbers(people, needs) {
            self.parties[number as usize].insert(&self.slots, slot.item);
        }
        if let Some((place, _)) = needs.room {
            self.places[place as usize].insert(&self.slots, slot.item);
        }
    }

    /// Takes the bookings of an item back.
    pub(super) fn free(&mut self, item: u32, people: &[Presence], needs: &Needs) {
        for number in numbers(people, needs) {
            self.parties[number as usize].remove(&self.slots, item);
        }
        if let Some((place, _)) = needs.room {
            self.places[place as usize].remove(&self.slots, item);
        }
    }

    /// The items that begin after one, and overlap it for somebody or for a place.
    pub(super) fn later<'b>(
        &'b self,
        slot: Slot,
        people: &'b [Presence],
        needs: &'b Needs,
    ) -> impl Iterator<Item = u32> + 'b {
        let parties = numbers(people, needs).map(|number| &self.parties[number as usize]);
        let place = needs.room.map(|(place, _)| &self.places[place as usize]);
        parties
            .chain(place)
            .flat_map(move |diary| diary.after(&self.slots, slot))
    }

    fn name(&self, number: u32) -> &PartyId {
        &self.others[number as usize - self.ours]
    }
}

/// Everybody who is booked for an item; whoever is there twice is booked once.
fn numbers<'b>(people: &'b [Presence], needs: &'b Needs) -> impl Iterator<Item = u32> + 'b {
    let ours = people.iter().map(|presence| presence.who);
    ours.chain(needs.others.iter().copied())
}

/// With what an item overlaps, of those that begin before it.
pub(super) fn of(
    trip: &Trip,
    plan: &Plan,
    bookings: &Bookings,
    slot: Slot,
    needs: &Needs,
) -> Vec<Clash> {
    let index = slot.item as usize;
    let mut hits: Vec<(Slot, Booked)> = Vec::new();
    let apart = |other: &Slot| !part_of(trip, other, &slot);
    for number in numbers(&plan.items[index].people, needs) {
        let others = bookings.parties[number as usize].before(&bookings.slots, slot);
        let others = others.into_iter().filter(apart).take(MOST);
        hits.extend(others.map(|other| (other, Booked::Party(number))));
    }
    if let Some((place, capacity)) = needs.room {
        let place = &bookings.places[place as usize];
        let held = place.before(&bookings.slots, slot).into_iter();
        let mut held = held.filter(apart);
        // Of several that fill a place, the last to come is the one to talk to.
        let last = held.next();
        if last.is_some() && 1 + held.count() >= capacity {
            hits.extend(last.map(|other| (other, Booked::Place)));
        }
    }
    if hits.is_empty() {
        return Vec::new();
    }
    name_interpreters(trip, bookings, &trip.items[index], &mut hits);
    // Those who are booked stay in the order in which the item names them.
    hits.sort_by_key(|(other, _)| *other);
    let pairs: Vec<_> = hits.chunk_by(|a, b| a.0 == b.0).collect();
    let latest = &pairs[pairs.len().saturating_sub(MOST)..];
    latest
        .iter()
        .map(|pair| clash(trip, plan, bookings, pair, slot))
        .collect()
}

/// Whoever interprets at one of the two is called an interpreter, not a guest.
fn name_interpreters(trip: &Trip, bookings: &Bookings, item: &Item, hits: &mut [(Slot, Booked)]) {
    let interpreter = |item: &Item| {
        let named = item.meeting.as_ref()?.interpreter.as_ref()?;
        bookings.numbers.get(named).copied()
    };
    let here = interpreter(item);
    for (other, booked) in hits {
        if let Booked::Party(who) = *booked
            && (here == Some(who) || interpreter(&trip.items[other.item as usize]) == Some(who))
        {
            *booked = Booked::Interpreter(who);
        }
    }
}

fn clash(
    trip: &Trip,
    plan: &Plan,
    bookings: &Bookings,
    hits: &[(Slot, Booked)],
    second: Slot,
) -> Clash {
    let first = hits[0].0;
    let mut clash = Clash {
        first: first.item as usize,
        second: second.item as usize,
        parties: Vec::new(),
        interpreters: Vec::new(),
        place: None,
        from: first.from.max(second.from),
        to: first.to.min(second.to),
    };
    let name = |who: u32| {
        let ours = plan.roster.get(who as usize);
        ours.unwrap_or_else(|| bookings.name(who)).clone()
    };
    let add = |list: &mut Vec<PartyId>, who: PartyId| {
        if !list.contains(&who) {
            list.push(who);
        }
    };
    for (_, booked) in hits {
        match booked {
            Booked::Party(who) => add(&mut clash.parties, name(*who)),
            Booked::Interpreter(who) => add(&mut clash.interpreters, name(*who)),
            Booked::Place => clash.place = trip.items[clash.second].place.clone(),
        }
    }
    clash
}

/// Whether one of two is a part of the other and no second booking: it hangs on the other, or it is a speech, a press
/// point or a mere moment within it, at the same place.
fn part_of(trip: &Trip, a: &Slot, b: &Slot) -> bool {
    let within = |inner: &Slot, outer: &Slot| {
        let (part, whole) = (
            &trip.items[inner.item as usize],
            &trip.items[outer.item as usize],
        );
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

/// The place of an item, where it is exclusive, and how many it holds at a time.
fn room<'a>(directory: &'a Directory, item: &'a Item) -> Option<(&'a PlaceId, u32)> {
    let id = item.place.as_ref().filter(|_| !item.kind.moves())?;
    Some((id, directory.place(id)?.capacity?))
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
