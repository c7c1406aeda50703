//! When an item stands in a calendar: at two instants, or on whole days, or not at all and why.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use domain::item::Item;
use domain::plan::Planned;
use domain::time::{Hour, Instants, When, Zone};
use domain::trip::Trip;

use super::Reason;

/// An item without a length is written with this one, and its text says so.
const NO_LENGTH: TimeDelta = TimeDelta::minutes(60);

/// Where an item stands in a calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Moment {
    /// Between two instants.
    Timed(Timed),
    /// On whole days: the first, and the one after the last.
    Days { first: NaiveDate, after: NaiveDate },
}

/// Two instants on the clocks of their places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Timed {
    pub(super) start: Edge,
    pub(super) end: Edge,
    /// Whether no length is known, and an hour stands for it.
    pub(super) lengthless: bool,
    /// Whether a clock shows the start or the end twice, so that only UTC can name it.
    pub(super) twice: bool,
}

/// An instant on the clock of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edge {
    pub(super) at: DateTime<Utc>,
    pub(super) wall: NaiveDateTime,
    pub(super) zone: Zone,
}

/// When an item stands in a calendar, or would if it were not called off; or why it does not.
pub(super) fn of(trip: &Trip, plan: &[Planned], index: usize) -> Result<Moment, Reason> {
    let planned = &plan[index];
    match planned.when.or_else(|| plan[planned.beside?].when) {
        None => Err(Reason::Unplaced),
        Some(When::Part { date, .. }) => days(date, 1),
        Some(When::Days {
            date, days: count, ..
        }) => days(date, count),
        Some(When::At(hour)) => timed(&trip.items[index], planned, &hour).map(Moment::Timed),
    }
}

fn days(first: NaiveDate, count: u32) -> Result<Moment, Reason> {
    let after = first.checked_add_days(Days::new(u64::from(count.max(1))));
    let after = after.filter(|day| is_writable(*day) && is_writable(first));
    Ok(Moment::Days {
        first,
        after: after.ok_or(Reason::NoInstant)?,
    })
}

fn timed(item: &Item, planned: &Planned, hour: &Hour) -> Result<Timed, Reason> {
    let end_zone = hour.end_zone.unwrap_or(hour.zone);
    let start = edge(planned.start, hour.zone)?;
    let known = match hour.end {
        Some(_) => Some(planned.end.ok_or(Reason::NoInstant)?),
        None => hour.end_instant(item.minutes),
    };
    if known.is_some_and(|end| end < start.at) {
        return Err(Reason::EndsBeforeStart);
    }
    // A length of nothing is no length: RFC 5545 wants an end after the start.
    let known = known.filter(|end| *end > start.at);
    let end = edge(
        known.or_else(|| start.at.checked_add_signed(NO_LENGTH)),
        end_zone,
    )?;
    Ok(Timed {
        start,
        end,
        lengthless: known.is_none(),
        twice: happens_twice(&start) || happens_twice(&end),
    })
}

fn happens_twice(edge: &Edge) -> bool {
    matches!(edge.zone.instants(edge.wall), Instants::Two { .. })
}

impl Timed {
    /// The same with its end on the clock of its start.
    pub(super) fn on_one_clock(self) -> Timed {
        match edge(Some(self.end.at), self.start.zone) {
            Err(_) => self,
            Ok(end) => Timed {
                end,
                twice: happens_twice(&self.start) || happens_twice(&end),
                ..self
            },
        }
    }
}

fn edge(at: Option<DateTime<Utc>>, zone: Zone) -> Result<Edge, Reason> {
    let at = at.ok_or(Reason::NoInstant)?;
    let wall = zone.wall(at);
    if !is_writable(wall.date()) || !is_writable(at.date_naive()) {
        return Err(Reason::NoInstant);
    }
    Ok(Edge { at, wall, zone })
}

/// A calendar file has four digits for a year.
fn is_writable(date: NaiveDate) -> bool {
    (1..=9999).contains(&date.year())
}
