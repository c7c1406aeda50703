//! Who must be told when hours change: everybody who takes part, ours in order of precedence, then the others.

use std::collections::BTreeSet;

use crate::check::clash::guests;
use crate::directory::Directory;
use crate::id::PartyId;
use crate::plan::Plan;
use crate::trip::Trip;

/// A list of those to be told that grows item by item.
pub(super) struct Told<'a> {
    directory: &'a Directory,
    plan: &'a Plan,
    ours: BTreeSet<u32>,
    others: Vec<PartyId>,
}

impl<'a> Told<'a> {
    /// Nobody yet.
    pub(super) fn new(directory: &'a Directory, plan: &'a Plan) -> Self {
        Told {
            directory,
            plan,
            ours: BTreeSet::new(),
            others: Vec::new(),
        }
    }

    /// Adds everybody who takes part in an item.
    pub(super) fn add(&mut self, trip: &Trip, index: usize) {
        let people = self.plan.items[index].people.iter();
        self.ours.extend(people.map(|presence| presence.who));
        for guest in guests(self.directory, &trip.items[index]) {
            if !self.others.contains(guest) {
                self.others.push(guest.clone());
            }
        }
    }

    /// All of them, nobody twice.
    pub(super) fn in_order(self) -> Vec<PartyId> {
        let ours: Vec<PartyId> = self
            .ours
            .into_iter()
            .map(|who| self.plan.roster[who as usize].clone())
            .collect();
        let others = self.others.into_iter().filter(|who| !ours.contains(who));
        ours.iter().cloned().chain(others).collect()
    }
}
