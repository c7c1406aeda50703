//! The ways between what people do, and what carries them to another town.

use super::build::{Booked, Builder};
use crate::place::Place;
use crate::ways::Ends;

impl Builder<'_> {
    /// Minutes from where one thing ends to where another begins; 0 while nobody knows.
    pub(super) fn way(&self, from: &Ends<'_>, to: &Ends<'_>) -> i64 {
        let ends = from.end.zip(to.start);
        let way = ends.and_then(|(from, to)| self.ways.way(from, to));
        way.map_or(0, |way| way.minutes)
    }

    /// The same within a town and around it; farther away something has to carry one.
    pub(super) fn near_way(&self, from: &Ends<'_>, to: &Ends<'_>) -> i64 {
        match self.is_far(from, to) {
            true => 0,
            false => self.way(from, to),
        }
    }

    /// Whether one thing ends in another town than the other begins, and not in the next.
    pub(super) fn is_far(&self, from: &Ends<'_>, to: &Ends<'_>) -> bool {
        let ends = from.end.zip(to.start);
        ends.is_some_and(|(from, to)| self.are_far(from, to))
    }

    /// Whether two places are not in one town, or in neighbouring ones.
    pub(super) fn are_far(&self, from: &Place, to: &Place) -> bool {
        self.ways.far(from, to)
    }

    /// Whether something that has its time carries people to another town.
    pub(super) fn carries(&self, booked: &Booked<'_>) -> bool {
        let ends = booked.ends.start.zip(booked.ends.end);
        let far = ends.is_some_and(|(from, to)| self.are_far(from, to));
        far && self.trip.items[booked.item].kind.moves()
    }

    /// Until when something carries a party to where it is in a stretch of time, and from when on away: before and after
    /// that the way from there does not matter.
    pub(super) fn beside(&self, party: usize, (from, to): (i64, i64)) -> (i64, i64) {
        let diary = self.diaries.get(&party).map_or(&[][..], Vec::as_slice);
        let (earlier, later) = diary.split_at(diary.partition_point(|(begin, _)| *begin < from));
        let before = earlier.iter().rev().find(|(_, end)| *end <= from);
        let after = later.iter().find(|(begin, _)| *begin >= to);
        (
            before.map_or(i64::MIN, |(_, end)| *end),
            after.map_or(i64::MAX, |(begin, _)| *begin),
        )
    }
}
