//! A briefing is due, and its text is not cleared.
//!
//! Why it matters: what is not cleared is not printed without DRAFT on it. Example: the brief for the board is due seven
//! working days before the flight; that was yesterday, and it is with its clearers.
//!
//! A due date ends with its day, or at its hour, on the clock of the city that it names, else of the home city. Facts:
//! `due` (date), `time` (where one is set), `place` (the city), `stage`, `owner`, `days` (calendar days since). Repairs:
//! none; somebody must write.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Check, Finding, Found, Severity};
use crate::briefing::{Briefing, Due};
use crate::days;
use crate::id::PlaceId;
use crate::time::{Change, Instants, Zone};

pub(super) const CODE: &str = "briefing_late";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    for briefing in check.whereabouts.briefings(index) {
        late(
            check,
            &check.trip.briefings[*briefing as usize],
            Some(index),
            found,
        );
    }
}

/// Those that are for no item of the programme.
pub(super) fn of_no_item(check: &Check<'_>, found: &mut Found) {
    for briefing in check.whereabouts.other_briefings() {
        late(
            check,
            &check.trip.briefings[*briefing as usize],
            None,
            found,
        );
    }
}

fn late(check: &Check<'_>, briefing: &Briefing, item: Option<usize>, found: &mut Found) {
    if briefing.stage.is_cleared() {
        return;
    }
    let Some((day, time, city)) = due(check, briefing, item) else {
        return;
    };
    let zone = check
        .directory
        .place(city)
        .map_or(check.plan.home, |place| place.zone);
    let Some(until) = deadline(zone, day, time).filter(|until| *until <= check.context.now) else {
        return;
    };
    let today = zone.wall(check.context.now).date();
    let mut finding = Finding::new(CODE, Severity::Tight)
        .about("briefing", briefing.id.as_str())
        .fact("due", day.to_string())
        .fact("place", city.as_str())
        .fact(
            "stage",
            serde_json::to_value(briefing.stage).unwrap_or_default(),
        )
        .fact("days", (today - day).num_days());
    if let Some(time) = time {
        finding = finding.fact("time", time.format("%H:%M").to_string());
    }
    if let Some(owner) = &briefing.owner {
        finding = finding
            .fact("owner", owner.as_str())
            .about("person", owner.as_str());
    }
    if let Some(index) = item {
        finding = finding.item(&check.trip.items[index].id);
    }
    found.when(Some(until), finding);
}

/// The day on which a briefing is due, the hour if one is set, and the city whose days and clock count.
fn due<'a>(
    check: &Check<'a>,
    briefing: &'a Briefing,
    item: Option<usize>,
) -> Option<(NaiveDate, Option<NaiveTime>, &'a PlaceId)> {
    match briefing.due.as_ref()? {
        Due::On(day) => Some((*day, None, &check.trip.home)),
        Due::Before {
            working_days,
            city,
            time,
        } => {
            let city = city.as_ref().unwrap_or(&check.trip.home);
            let day = item
                .and_then(|index| check.plan.items[index].day)
                .or_else(|| check.first_day())?;
            let hour = time
                .as_deref()
                .and_then(|t| NaiveTime::parse_from_str(t, "%H:%M").ok());
            Some((
                days::working_days_before(check.directory, city, day, *working_days),
                hour,
                city,
            ))
        }
    }
}

/// The instant at which it is late: the hour, or the end of the day. Where the clocks skip that hour, when they do.
fn deadline(zone: Zone, day: NaiveDate, time: Option<NaiveTime>) -> Option<DateTime<Utc>> {
    let wall = match time {
        Some(time) => day.and_time(time),
        None => day.succ_opt()?.and_time(NaiveTime::MIN),
    };
    match zone.instants(wall) {
        Instants::None {
            change: Change { at, .. },
        } => Some(at),
        instants => instants.pick(0),
    }
}
