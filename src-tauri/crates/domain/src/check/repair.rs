//! Ways out: patches of an item in the words of the dossier.
//!
//! A patch keeps the shape of what is written: an item with an end gets another end, one with a length another
//! length, so that nothing old is left behind whichever way the patch is laid over it.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use serde_json::Value;

use super::{Check, Facts, Patch, Repair};
use crate::item::ItemKind;
use crate::time::{Hour, When, Zone, wall};

/// An item is not shortened below this many minutes.
const SHORTEST: i64 = 15;

/// Proposed hours stand on minutes that people say aloud.
const STEP: i64 = 5;

impl Check<'_> {
    /// The hour of an item that a person may still move: written by hand, not fixed, no flight and no train, and not
    /// held already.
    fn movable(&self, index: usize) -> Option<&Hour> {
        let item = &self.trip.items[index];
        let bound =
            item.fixed == Some(true) || matches!(item.kind, ItemKind::Flight | ItemKind::Train);
        let over = item.meeting.as_ref().is_some_and(|m| m.stage.is_over());
        item.when.as_ref().filter(|_| !bound && !over)?.hour()
    }

    /// `move`: the item starts at an instant or at the first good minute after it, and is as long as before. Facts:
    /// `item`, `start`, `zone`.
    pub(super) fn move_to(&self, index: usize, at: DateTime<Utc>) -> Option<Repair> {
        let hour = self.movable(index)?;
        let start = round(at, STEP, Round::Later)?;
        self.moved(index, hour, start)
    }

    /// `move`: the item starts early enough to be over at an instant.
    pub(super) fn end_by(&self, index: usize, at: DateTime<Utc>) -> Option<Repair> {
        let hour = self.movable(index)?;
        let length = TimeDelta::try_minutes(self.plan.items[index].length()?)?;
        let start = round(at.checked_sub_signed(length)?, STEP, Round::Earlier)?;
        self.moved(index, hour, start)
    }

    fn moved(&self, index: usize, hour: &Hour, start: DateTime<Utc>) -> Option<Repair> {
        let by = start - hour.start_instant()?;
        let mut moved = *hour;
        (moved.start, moved.fold) = written(hour.zone, start);
        if hour.end.is_some() {
            let end = hour.end_instant(None)?.checked_add_signed(by)?;
            (moved.end, moved.end_fold) = some_written(hour.end_zone.unwrap_or(hour.zone), end);
        }
        let facts = [
            ("start", wall::written(moved.start).into()),
            ("zone", hour.zone.name().into()),
        ];
        Some(self.with_when("move", index, moved, facts))
    }

    /// `shorten`: the item ends at an instant or at the last good minute before it. Facts: `item`, `end`, `zone`,
    /// `minutes`.
    pub(super) fn shorten_to(&self, index: usize, at: DateTime<Utc>) -> Option<Repair> {
        let hour = self.movable(index)?;
        let end = round(at, STEP, Round::Earlier)?;
        let minutes = (end - hour.start_instant()?).num_minutes();
        if minutes < SHORTEST || hour.end_instant(self.trip.items[index].minutes)? <= end {
            return None;
        }
        let zone = hour.end_zone.unwrap_or(hour.zone);
        let (end_wall, end_fold) = written(zone, end);
        let facts = [
            ("end", Value::from(wall::written(end_wall))),
            ("zone", zone.name().into()),
            ("minutes", minutes.into()),
        ];
        if hour.end.is_some() {
            return Some(self.with_when(
                "shorten",
                index,
                Hour {
                    end: Some(end_wall),
                    end_fold,
                    ..*hour
                },
                facts,
            ));
        }
        if hour.minutes.is_some() {
            let shorter = Hour {
                minutes: u32::try_from(minutes).ok(),
                ..*hour
            };
            return Some(self.with_when("shorten", index, shorter, facts));
        }
        Some(self.patch("shorten", index, facts, Patch::Minutes(minutes)))
    }

    /// A repair that writes another `when`.
    pub(super) fn with_when<const N: usize>(
        &self,
        code: &'static str,
        index: usize,
        hour: Hour,
        facts: [(&'static str, Value); N],
    ) -> Repair {
        self.patch(code, index, facts, Patch::When(When::At(hour)))
    }

    fn patch<const N: usize>(
        &self,
        code: &'static str,
        index: usize,
        facts: [(&'static str, Value); N],
        patch: Patch,
    ) -> Repair {
        let item = self.trip.items[index].id.as_str();
        let mut all = Facts::default();
        all.insert("item", item);
        for (name, value) in facts {
            all.insert(name, value);
        }
        Repair {
            code: code.into(),
            facts: all,
            item: item.to_owned(),
            patch,
        }
    }
}

/// The wall time of an instant, and which of two it is.
fn written(zone: Zone, at: DateTime<Utc>) -> (NaiveDateTime, u8) {
    let wall = zone.wall(at);
    (wall, u8::from(zone.instants(wall).pick(0) != Some(at)))
}

fn some_written(zone: Zone, at: DateTime<Utc>) -> (Option<NaiveDateTime>, u8) {
    let (wall, fold) = written(zone, at);
    (Some(wall), fold)
}

enum Round {
    Earlier,
    Later,
}

/// The nearest whole step of minutes, earlier or later. Offsets of all zones in use are whole quarters of an hour, so
/// that a good minute in UTC is one on the wall.
fn round(at: DateTime<Utc>, step: i64, way: Round) -> Option<DateTime<Utc>> {
    let seconds = step * 60;
    let rest = at.timestamp().rem_euclid(seconds);
    let shift = match (rest, way) {
        (0, _) => 0,
        (rest, Round::Earlier) => -rest,
        (rest, Round::Later) => seconds - rest,
    };
    at.checked_add_signed(TimeDelta::try_seconds(shift)?)
}
