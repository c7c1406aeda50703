//! Whether a start stands beside everything that has its time already: people, ways, nights, places, order.

use chrono::{Datelike, NaiveTime};

use solver::timetable::Start;

use super::Cause;
use super::build::{Booked, Builder};
use super::case::instant;
use super::parts::Part;
use crate::id::PlaceId;
use crate::ways::margin;

/// When a bundle must not begin because of what has its time.
#[derive(Default)]
pub(super) struct Barred {
    /// Stretches of minutes, ends not included.
    minutes: Vec<(i64, i64)>,
    /// The same, on every day but one.
    nights: Vec<(i32, i64, i64)>,
}

impl Barred {
    /// Whether a start is not among them.
    pub(super) fn allows(&self, start: &Start) -> bool {
        let within = |from: i64, to: i64| from < start.minute && start.minute < to;
        let late = |(day, from, to): &(i32, i64, i64)| *day != start.day && within(*from, *to);
        !self.minutes.iter().any(|(from, to)| within(*from, *to)) && !self.nights.iter().any(late)
    }
}

impl<'a> Builder<'a> {
    /// Whether nothing that has its time stands against a start; `barred` is what all of it bars.
    pub(super) fn is_free(&self, parts: &[Part<'a>], start: &Start, barred: &Barred) -> bool {
        let index = parts[0].item;
        let past = start.minute < self.now && !self.is_eased(index, Cause::Past);
        !past
            && barred.allows(start)
            && self.are_there(parts, start)
            && self.have_place(parts, start)
    }

    /// Whether the places of a bundle are open and have room, beside what has its time.
    pub(super) fn have_place(&self, parts: &[Part<'a>], start: &Start) -> bool {
        let index = parts[0].item;
        parts.iter().all(|part| self.has_place(index, part, start))
    }

    /// When a bundle must not begin because of some things that have their time: people and the way between, the night
    /// of ours, what must come before and after.
    pub(super) fn barred<'b>(
        &self,
        parts: &[Part<'a>],
        booked: impl Iterator<Item = &'b Booked<'a>>,
    ) -> Barred
    where
        'a: 'b,
    {
        let mut barred = Barred::default();
        let index = parts[0].item;
        for booked in booked {
            let (item, other) = (&self.trip.items[index], &self.trip.items[booked.item]);
            if item.must_follow.contains(&other.id)
                && !self.is_eased(index, Cause::Follows(other.id.clone()))
            {
                barred.minutes.push((i64::MIN, booked.to));
            }
            if other.must_follow.contains(&item.id)
                && !self.is_eased(index, Cause::Precedes(other.id.clone()))
            {
                barred.minutes.push((booked.from - parts[0].to, i64::MAX));
            }
            for part in parts {
                self.bar_by(index, part, booked, &mut barred);
            }
        }
        barred
    }

    fn bar_by(&self, index: usize, part: &Part<'_>, booked: &Booked<'_>, barred: &mut Barred) {
        if part.parties.is_disjoint(&booked.parties) {
            return;
        }
        let there = self.way(&part.ends, &booked.ends) + self.margin(part.item, booked.item);
        let back = self.way(&booked.ends, &part.ends) + self.margin(booked.item, part.item);
        for party in part.parties.intersection(&booked.parties) {
            let (before, after) = self.beside(*party, (booked.from, booked.to));
            let leaves = (booked.from - there).max(before);
            let arrives = (booked.to + back).min(after);
            barred.minutes.push((leaves - part.to, arrives - part.from));
        }
        let mut both = part.parties.intersection(&booked.parties);
        if self.needs_night(index)
            && self.needs_night(booked.item)
            && both.any(|party| self.is_ours(*party))
        {
            let (from, to) = (
                booked.from - part.to - self.rest(),
                booked.to + self.rest() - part.from,
            );
            barred.nights.push((booked.day, from, to));
        }
    }

    /// How long before a leg one is at the airport or the station, after another item.
    pub(super) fn margin(&self, before: usize, index: usize) -> i64 {
        let (before, item) = (&self.trip.items[before], &self.trip.items[index]);
        margin(self.directory, self.rules, Some(before), item)
    }

    /// Whether the place of a part is open and has room.
    fn has_place(&self, index: usize, part: &Part<'_>, start: &Start) -> bool {
        let (from, to) = (start.minute + part.from, start.minute + part.to);
        if !self.is_open_place(index, part.item, from, to) {
            return false;
        }
        let Some(capacity) = self.capacity(index, part.item) else {
            return true;
        };
        let Some(place) = &self.trip.items[part.item].place else {
            return true;
        };
        let held = self.held_at(place);
        let at_once = |moment: i64| {
            let there = held.iter().filter(|(a, b)| *a <= moment && moment < *b);
            there.count()
        };
        let begins = held.iter().map(|(a, _)| *a);
        let mut moments = begins.filter(|a| from < *a && *a < to).chain([from]);
        moments.all(|moment| at_once(moment) < capacity)
    }

    /// When a place is held by what has its time.
    pub(super) fn held_at(&self, place: &PlaceId) -> Vec<(i64, i64)> {
        let here = |booked: &&Booked<'_>| {
            let item = &self.trip.items[booked.item];
            !item.kind.moves() && item.place.as_ref() == Some(place)
        };
        let booked = self.booked.iter().filter(here);
        booked.map(|booked| (booked.from, booked.to)).collect()
    }

    /// How many the place of an item holds, where that is limited, and was not taken away from the whole to which the
    /// item belongs.
    pub(super) fn capacity(&self, whole: usize, index: usize) -> Option<usize> {
        let item = &self.trip.items[index];
        let place = self
            .directory
            .place(item.place.as_ref().filter(|_| !item.kind.moves())?)?;
        let kept = !self.is_eased(whole, Cause::Place(place.id.clone()));
        place
            .capacity
            .filter(|_| kept)
            .map(|capacity| capacity as usize)
    }

    /// Whether an item's place is open all the time; a place without hours on record is, and who only arrives somewhere
    /// does not ask.
    fn is_open_place(&self, whole: usize, index: usize, at: i64, end: i64) -> bool {
        let item = &self.trip.items[index];
        let place = item.place.as_ref().filter(|_| !item.kind.moves());
        let Some(place) = place.and_then(|id| self.directory.place(id)) else {
            return true;
        };
        if place.hours.is_empty() || self.is_eased(whole, Cause::Hours(place.id.clone())) {
            return true;
        }
        let (from, to) = (place.zone.wall(instant(at)), place.zone.wall(instant(end)));
        let day = from.weekday().to_string().to_lowercase();
        let Some((opens, closes)) = place.hours.get(&day) else {
            return false;
        };
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let (Some(opens), Some(closes)) = (time(opens), time(closes)) else {
            return true;
        };
        from.time() >= opens && from.date() == to.date() && to.time() <= closes
    }
}
