//! The programme that others are shown: the last release, or, where there is none, the live plan, which says so.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use domain::directory::Directory;
use domain::id::{ItemId, PartyId};
use domain::item::{Attendee, Item, ItemStatus, People};
use domain::meeting::Stage;
use domain::plan::{self, Plan};
use domain::release::{Programme, Release, parties};
use domain::trip::Trip;

use crate::book::Book;
use crate::error::Error;
use crate::store::release as rows;

/// For how many releases what is gone is still written as called off: most importers never remove what a file no
/// longer holds (calendar, "PUBLISH feeds").
const ECHOES: u32 = 2;

/// A programme as it is shown to others, with all that it names.
pub struct Shown {
    /// The number of the release; none of a live plan.
    pub released: Option<u32>,
    /// When it was released.
    pub at: Option<DateTime<Utc>>,
    /// The trip; what is gone since earlier releases stands in it as called off.
    pub trip: Trip,
    /// Its people and places.
    pub directory: Directory,
    /// Its plan.
    pub plan: Plan,
    /// The SEQUENCE of each item that was ever issued.
    pub sequences: BTreeMap<ItemId, u32>,
    /// When each item was last changed.
    pub revised: BTreeMap<ItemId, DateTime<Utc>>,
    /// Items that are called off and were announced before.
    pub announced: HashSet<ItemId>,
}

impl Shown {
    /// The programme.
    pub fn programme(&self) -> Programme<'_> {
        Programme {
            trip: &self.trip,
            directory: &self.directory,
            plan: &self.plan,
        }
    }
}

/// The live plan.
pub fn live(book: &mut Book, trip: &str) -> Result<Shown, Error> {
    let revised = crate::history::revisions(&book.conn, trip)?;
    let issues = rows::issues(&book.conn, trip)?;
    let loaded = book.trip(trip)?;
    Ok(Shown {
        released: None,
        at: None,
        trip: loaded.trip.clone(),
        directory: loaded.directory.clone(),
        plan: loaded.plan.clone(),
        announced: issues
            .iter()
            .filter(|(_, issue)| issue.essence != rows::TAKEN_IN)
            .map(|(id, _)| ItemId::new(id.as_str()))
            .collect(),
        sequences: issues
            .into_iter()
            .map(|(id, issue)| (ItemId::new(id), issue.sequence))
            .collect(),
        revised: revised
            .into_iter()
            .map(|(id, at)| (ItemId::new(id), at))
            .collect(),
    })
}

/// The last release for everybody or for one person, else the live plan. What was in one of the two releases before and
/// is gone, or no longer concerns the person, stands in it once more as called off.
pub fn shown(book: &mut Book, trip: &str, person: Option<&PartyId>) -> Result<Shown, Error> {
    let Some(release) = book.last_release(trip)? else {
        return live(book, trip);
    };
    let first = release.number.saturating_sub(ECHOES).max(1);
    let mut former = Vec::new();
    for number in (first..release.number).rev() {
        former.push(super::read(book, trip, number)?);
    }
    Ok(with_echoes(Release::clone(&release), &former, person))
}

/// A release with what earlier ones held, and it no longer does, as called off.
pub fn with_echoes(release: Release, former: &[Release], person: Option<&PartyId>) -> Shown {
    let plan = release.snapshot.plan();
    let mut shown = Shown {
        released: Some(release.number),
        at: Some(release.at),
        trip: release.snapshot.trip,
        directory: release.snapshot.directory,
        plan,
        sequences: release.sequences,
        revised: release.snapshot.revised,
        announced: HashSet::new(),
    };
    let at = release.at;
    shown.announced = shown.echo(former, person, at);
    shown
}

impl Shown {
    /// Puts in once more, as called off, what earlier releases held for someone and this programme no longer does;
    /// gives these, and those that it calls off itself.
    pub fn echo(
        &mut self,
        former: &[Release],
        person: Option<&PartyId>,
        at: DateTime<Utc>,
    ) -> HashSet<ItemId> {
        let now = attended(&self.trip, &self.plan, person);
        let mut echoes = HashSet::new();
        for earlier in former {
            let snapshot = &earlier.snapshot;
            let was = snapshot.plan();
            for (id, index) in attended(&snapshot.trip, &was, person) {
                let item = &snapshot.trip.items[index];
                let stood = !item.is_off() && was.items[index].day.is_some();
                if !stood || echoes.contains(&id) {
                    continue;
                }
                let is_off = match now.get(&id) {
                    Some(here) if self.trip.items[*here].is_off() => true,
                    Some(here) if self.plan.items[*here].day.is_some() => continue,
                    _ => false,
                };
                if !is_off {
                    put_called_off(&mut self.trip, item, was.items[index].when, person);
                    merge(&mut self.directory, &snapshot.directory);
                    self.revised.insert(id.clone(), at);
                }
                echoes.insert(id);
            }
        }
        self.plan = plan::plan(&self.trip, &self.directory);
        echoes
    }
}

/// The items that concern someone, or all, with their indices.
fn attended(trip: &Trip, plan: &Plan, person: Option<&PartyId>) -> BTreeMap<ItemId, usize> {
    let there = |index: &usize| person.is_none_or(|who| parties(trip, plan, *index).contains(who));
    let all = (0..trip.items.len()).filter(there);
    all.map(|index| (trip.items[index].id.clone(), index))
        .collect()
}

/// Puts an item as it was, called off, in the place of what it is now.
/// For one person, that person stands in it alone of ours: who else was there is told nobody.
fn put_called_off(
    trip: &mut Trip,
    item: &Item,
    when: Option<domain::time::When>,
    person: Option<&PartyId>,
) {
    let mut off = Item {
        own_status: Some(ItemStatus::Cancelled),
        when,
        attach: None,
        ..item.clone()
    };
    if let Some(person) = person {
        off.people = People::Listed(vec![Attendee::plain(person.clone())]);
    }
    if let Some(meeting) = &mut off.meeting {
        meeting.stage = Stage::Cancelled;
    }
    match trip.items.iter_mut().find(|i| i.id == off.id) {
        Some(place) => *place = off,
        None => trip.items.push(off),
    }
}

/// Adds the people and places that only the earlier one names.
fn merge(directory: &mut Directory, earlier: &Directory) {
    for (id, place) in &earlier.places {
        directory
            .places
            .entry(id.clone())
            .or_insert_with(|| place.clone());
    }
    for (id, person) in &earlier.people {
        directory
            .people
            .entry(id.clone())
            .or_insert_with(|| person.clone());
    }
    for (id, organization) in &earlier.organizations {
        directory
            .organizations
            .entry(id.clone())
            .or_insert_with(|| organization.clone());
    }
}
