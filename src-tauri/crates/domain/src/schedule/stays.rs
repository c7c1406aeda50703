//! Whoever takes part only from an arrival on, or until a departure, is in nothing before or after.

use chrono::Days;

use solver::timetable::Start;

use super::build::Builder;
use super::case::minute;
use super::parts::Part;
use crate::id::PartyId;
use crate::plan::Plan;
use crate::time::{Zone, wall};
use crate::trip::{Noted, Participant, Trip};

/// From when until when somebody is there, in minutes since the epoch.
pub(super) struct Stay<'a> {
    /// At one item; at all of them, where it was noted for the trip.
    item: Option<usize>,
    who: &'a PartyId,
    from: i64,
    to: i64,
}

/// The stays that were noted, of the trip and of its items.
pub(super) fn stays<'a>(trip: &'a Trip, plan: &Plan) -> Vec<Stay<'a>> {
    let window = trip.windows.first();
    let zone = window.map_or(plan.home, |window| window.zone);
    let whole = trip.participants.iter().map(|p| (None, p));
    let items = trip.items.iter().enumerate();
    let single = items.flat_map(|(i, item)| item.participants.iter().map(move |p| (Some(i), p)));
    whole
        .chain(single)
        .filter_map(|(item, participant)| stay(item, participant, zone))
        .collect()
}

fn stay(item: Option<usize>, participant: &Participant, zone: Zone) -> Option<Stay<'_>> {
    let moment = |noted: &Option<Noted>, whole_day| moment(noted.as_ref()?, zone, whole_day);
    let (from, to) = (
        moment(&participant.arrives, 0),
        moment(&participant.leaves, 1),
    );
    (from.is_some() || to.is_some()).then(|| Stay {
        item,
        who: participant
            .represented_by
            .as_ref()
            .unwrap_or(&participant.who),
        from: from.unwrap_or(i64::MIN),
        to: to.unwrap_or(i64::MAX),
    })
}

/// The minute of a moment; a date stands for its first, or so many days later.
fn moment(noted: &Noted, zone: Zone, days: u64) -> Option<i64> {
    let (text, zone) = match noted {
        Noted::Text(text) => (text, zone),
        Noted::At { start, zone } => (start, *zone),
        Noted::Other(_) => return None,
    };
    let at = match wall::parse_date(text) {
        Ok(date) => date.checked_add_days(Days::new(days))?.into(),
        Err(_) => wall::parse(text).ok()?,
    };
    zone.instants(at).pick(0).map(minute)
}

impl Builder<'_> {
    /// Whether all who must be at a bundle have come by its start, and are still there at its end.
    pub(super) fn are_there(&self, parts: &[Part<'_>], start: &Start) -> bool {
        self.stays.iter().all(|stay| {
            let needs = |part: &&Part<'_>| {
                let this = stay.item.is_none_or(|item| item == part.item);
                this && part
                    .parties
                    .iter()
                    .any(|party| self.names[*party] == stay.who)
            };
            let inside = |part: &Part<'_>| {
                stay.from <= start.minute + part.from && start.minute + part.to <= stay.to
            };
            parts.iter().filter(needs).all(inside)
        })
    }
}
