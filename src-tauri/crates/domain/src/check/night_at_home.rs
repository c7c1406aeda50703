//! A call or a video conference that keeps a principal up at night: at home, or where it is planned from.
//!
//! Why it matters: an hour that is good in Jakarta is 02:10 for the mayor, and nobody says so to a host. Example: the
//! round table of sister cities begins at 18:00 in New York; for the mayor in Istanbul it is 01:00.
//!
//! It is about what is held by video or telephone, in a room with some of them on a screen, or at a table online, and has
//! the head of the delegation or a principal in it. The night is the office's rule, on the clock of the home city, else on
//! the clock on which the item was written. A night is broken where the first minute or the last lies in it. It is tight
//! from midnight to 05:00, else a note. Facts: `people` (the principals), `wall` and `zone` (the hour on that clock),
//! `home` (whether it is that of home), `night` (`22:00-07:00`). Repairs: none; `besttime` finds another hour.

use chrono::{NaiveDateTime, TimeDelta, Timelike};

use super::{Check, Finding, Found, Severity};
use crate::id::PartyId;
use crate::item::Item;
use crate::meeting::Format;
use crate::place::PlaceKind;
use crate::trip::{Delegate, Role};

pub(super) const CODE: &str = "night_at_home";

/// Before this hour somebody was woken.
const WOKEN: u32 = 5;

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let (Some(home), Some(there)) = (planned.home_start, planned.local_start) else {
        return;
    };
    if !is_call(check, item) || item.meeting.as_ref().is_some_and(|m| m.stage.is_over()) {
        return;
    }
    let length = TimeDelta::minutes(planned.length().unwrap_or(0).clamp(0, 24 * 60));
    let kept_up = |at: &NaiveDateTime| in_the_night(check, *at, length);
    let (wall, at_home) = match (kept_up(&home), kept_up(&there)) {
        (true, _) => (home, true),
        (false, true) => (there, false),
        (false, false) => return,
    };
    let people: Vec<&PartyId> = planned
        .people
        .iter()
        .map(|presence| check.plan.person(presence))
        .filter(|person| is_principal(check, person))
        .collect();
    if people.is_empty() {
        return;
    }
    let severity = if wall.hour() < WOKEN {
        Severity::Tight
    } else {
        Severity::Note
    };
    let zone = if at_home {
        Some(check.plan.home)
    } else {
        planned.local_zone
    };
    let finding = Finding::new(CODE, severity)
        .item(&item.id)
        .parties("people", people)
        .wall("wall", Some(wall))
        .zone("zone", zone)
        .fact("home", at_home)
        .fact("night", check.context.rules.night.to_string());
    found.at(planned, finding);
}

/// Whether the first or the last minute of what begins at an hour lies in the night.
fn in_the_night(check: &Check<'_>, start: NaiveDateTime, length: TimeDelta) -> bool {
    let last = start + (length - TimeDelta::minutes(1)).max(TimeDelta::zero());
    let minute = |at: NaiveDateTime| (at.hour() * 60 + at.minute()) as u16;
    let night = check.context.rules.night;
    [start, last]
        .into_iter()
        .any(|at| night.contains(minute(at)))
}

/// Whether people take part who are somewhere else.
fn is_call(check: &Check<'_>, item: &Item) -> bool {
    let format = item.meeting.as_ref().and_then(|meeting| meeting.format);
    if let Some(format) = format {
        return format != Format::InPerson;
    }
    let place = item.place.as_ref().and_then(|id| check.directory.place(id));
    place.is_some_and(|place| place.kind == PlaceKind::Online)
}

fn is_principal(check: &Check<'_>, person: &PartyId) -> bool {
    let leads = |d: &Delegate| d.role == Role::Head || d.principal == Some(true);
    let mut delegates = check.trip.delegation.iter();
    delegates.any(|delegate| delegate.person == *person && leads(delegate))
}
