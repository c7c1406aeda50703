//! What is to be placed, in numbers, and how a number becomes a time again.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use solver::timetable::{Case, Request, Side, Start};

use super::Cause;
use super::build::Builder;
use crate::check::Context;
use crate::directory::Directory;
use crate::id::PartyId;
use crate::place::PlaceKind;
use crate::plan::Plan;
use crate::time::{Hour, When, Zone};
use crate::trip::Trip;

/// A case, and what its numbers stand for.
pub(super) struct Numbered {
    pub(super) case: Case,
    /// The parties, by number.
    pub(super) names: Vec<PartyId>,
    /// For each start of each request the clock of its window.
    pub(super) zones: Vec<Vec<Zone>>,
}

/// What is known of a trip while it is being placed.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) trip: &'a Trip,
    pub(super) directory: &'a Directory,
    pub(super) plan: &'a Plan,
    pub(super) context: &'a Context,
}

impl<'a> View<'a> {
    /// The case of the trip, without the causes that were taken away from some items.
    pub(super) fn case(&self, eased: &BTreeSet<(usize, Cause)>) -> Numbered {
        Builder::new(*self, eased).case()
    }

    /// A start as a time of the wall clock: at the place, or on the clock of the window.
    pub(super) fn when(&self, request: &Request, start: &Start, clock: Zone) -> When {
        let place = request
            .item
            .and_then(|item| self.trip.items[item].place.as_ref());
        let place = place.and_then(|id| self.directory.place(id));
        let zone = place
            .filter(|p| p.kind != PlaceKind::Online)
            .map_or(clock, |p| p.zone);
        let at = instant(start.minute);
        let wall = zone.wall(at);
        let wanted = request.item.and_then(|item| self.trip.items[item].minutes);
        When::At(Hour {
            start: wall,
            zone,
            fold: u8::from(zone.instants(wall).pick(0) != Some(at)),
            end: None,
            end_zone: None,
            end_fold: 0,
            minutes: wanted.is_none().then_some(request.minutes as u32),
            about: false,
            minutes_about: false,
        })
    }
}

/// An instant in minutes since the epoch.
pub(super) fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

/// The instant of a minute.
pub(super) fn instant(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(minute * 60, 0).unwrap_or_default()
}

/// A case and a plan of it in numbers, for whoever wants to solve it by other means.
pub(super) fn in_numbers(case: &Case, plan: &[Option<usize>]) -> serde_json::Value {
    let requests = case.requests.iter().zip(plan).map(|(request, start)| {
        let starts: Vec<_> = request.starts.iter().map(|s| (s.minute, s.day)).collect();
        let seats = request.seats.iter();
        let seats: Vec<_> = seats.map(|s| (s.party, s.from, s.to, s.taken)).collect();
        let rooms = request.rooms.iter();
        let rooms: Vec<_> = rooms.map(|own| (own.room, own.from, own.to)).collect();
        serde_json::json!({
            "meal": request.item.is_none(), "minutes": request.minutes, "starts": starts,
            "seats": seats, "weight": request.weight, "rooms": rooms,
            "after": request.after, "instead": request.instead, "start": start,
        })
    });
    let near = case.near.iter().map(|own| {
        let own = own.iter().map(|n| (n.other, &n.bars, n.night));
        own.collect::<Vec<_>>()
    });
    let near: Vec<_> = near.collect();
    let rooms = case.rooms.iter().map(|room| (room.capacity, &room.taken));
    let side = |side: &Side| (side.request, side.minute);
    let around = case.around.iter();
    let around: Vec<_> = around
        .map(|one| (one.meal, side(&one.before), side(&one.after), one.way))
        .collect();
    let engaged = case
        .engaged
        .iter()
        .map(|((party, day), (from, to, taken))| (party, day, from, to, taken));
    serde_json::json!({
        "requests": requests.collect::<Vec<_>>(), "near": near,
        "rooms": rooms.collect::<Vec<_>>(), "around": around, "engaged": engaged.collect::<Vec<_>>(),
    })
}
