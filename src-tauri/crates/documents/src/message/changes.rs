//! What changed since a release, for one or for all: each item once, what is and what was.

use domain::id::PartyId;
use domain::item::Item;
use domain::logistics::Ride;
use domain::release::{Detail, Differences, ItemChange, Programme, What, compare};
use domain::trip::Trip;

use super::{Writer, direction};
use crate::words::{Calendar, Changes};

impl<'a> Writer<'a> {
    /// What changed; one line where nothing did.
    pub(super) fn changes(
        &mut self,
        who: Option<&PartyId>,
        before: Programme<'a>,
        number: u32,
    ) -> Option<()> {
        let message = self.message;
        if let Some(who) = who {
            let known = message.directory.knows(who) || before.directory.knows(who);
            known.then_some(())?;
        }
        let after = Programme {
            trip: message.trip,
            directory: message.directory,
            plan: message.plan,
        };
        let found = compare(before, after);
        let items = match who {
            Some(who) => found.of(who),
            None => found.items.clone(),
        };
        let items = items
            .into_iter()
            .filter_map(|change| self.admitted(change, before));
        let items: Vec<ItemChange> = items.collect();
        let usual = if message.language.is_rtl() {
            Calendar::SolarHijri
        } else {
            Calendar::Gregorian
        };
        let calendar = message.calendars.first().copied().unwrap_or(usual);
        let said = Changes::plain(self.words, before, after, calendar).keeping(direction::own);
        let delegation = said.delegation(&of_delegation(found, who));
        self.since(
            who.is_some(),
            items.is_empty() && delegation.is_empty(),
            number,
        );
        for change in &items {
            self.change(&said, change);
        }
        if !delegation.is_empty() {
            self.push(String::new());
            delegation.into_iter().for_each(|line| self.push(line));
        }
        Some(())
    }

    fn since(&mut self, personal: bool, nothing: bool, number: u32) {
        let id = match (nothing, personal) {
            (false, true) => "message-changes-person",
            (false, false) => "message-changes",
            (true, true) => "message-no-changes-person",
            (true, false) => "message-no-changes",
        };
        let number = self.words.number(number.into());
        self.push(self.say(id, &[("number", &number)]));
    }

    fn change(&mut self, said: &Changes, change: &ItemChange) {
        self.push(String::new());
        let fresh = change
            .what
            .iter()
            .any(|what| matches!(what, What::Added | What::BackOn));
        self.push(said.heading(change));
        for line in said.sentences(change) {
            self.push(line);
        }
        let index = self
            .message
            .trip
            .items
            .iter()
            .position(|i| i.id == change.item);
        match index {
            Some(index) if fresh => self.details(index, false),
            Some(index) if tells(change, Detail::Rides) => self.car_lines(index),
            _ => {}
        }
    }

    /// A change as its reader may be told it: nothing of an item that is marked above, and what was marked above and is
    /// no longer is new.
    fn admitted(&mut self, change: ItemChange, before: Programme<'a>) -> Option<ItemChange> {
        let id = change.item.as_str();
        let seen = |item: Option<&Item>| item.is_none_or(|item| self.admits(item));
        match (seen(before.trip.item(id)), seen(self.message.trip.item(id))) {
            (_, false) => {
                self.leave_out(&change.item);
                None
            }
            (false, true) if change.what.contains(&What::Removed) => None,
            (false, true) => Some(ItemChange {
                what: vec![What::Added],
                before: Vec::new(),
                ..change
            }),
            (true, true) => self.own_rides(change, before),
        }
    }

    /// A change without that of cars in which the reader neither rode nor rides; none where nothing else changed.
    fn own_rides(&self, mut change: ItemChange, before: Programme<'a>) -> Option<ItemChange> {
        let Some(who) = self.reader else {
            return Some(change);
        };
        let of = |trip: &'a Trip| -> Vec<&'a Ride> {
            let rides = trip
                .rides
                .iter()
                .filter(|r| r.item.as_ref() == Some(&change.item));
            rides.filter(|r| r.people.contains(who)).collect()
        };
        if of(before.trip) == of(self.message.trip) {
            for what in &mut change.what {
                if let What::Details { of } = what {
                    of.retain(|detail| *detail != Detail::Rides);
                }
            }
            let empty = |what: &What| matches!(what, What::Details { of } if of.is_empty());
            change.what.retain(|what| !empty(what));
        }
        (!change.what.is_empty()).then_some(change)
    }
}

fn tells(change: &ItemChange, detail: Detail) -> bool {
    let has = |what: &What| matches!(what, What::Details { of } if of.contains(&detail));
    change.what.iter().any(has)
}

/// Of the delegation everything for all, and for one person what became of that one.
fn of_delegation(found: Differences, who: Option<&PartyId>) -> Differences {
    let Some(who) = who else {
        return found;
    };
    let only = |list: Vec<PartyId>| list.into_iter().filter(|p| p == who).collect();
    Differences {
        joined: only(found.joined),
        left: only(found.left),
        ..Differences::default()
    }
}
