//! The order of a programme: days, what stands on them, and the seams where another clock begins to count.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{Day, Planned, Row, Seam};
use crate::directory::Directory;
use crate::id::PlaceId;
use crate::item::{Edge, Item};
use crate::place::PlaceKind;
use crate::time::{Change, DayPart, When, Zone};
use crate::trip::Trip;

/// The hour by which an item without one is put in order: where a reader would look for it.
fn nominal(part: Option<DayPart>) -> NaiveTime {
    let hour = match part {
        None => 0,
        Some(DayPart::Morning) => 8,
        Some(DayPart::Midday | DayPart::Day) => 12,
        Some(DayPart::Afternoon) => 15,
        Some(DayPart::Evening) => 19,
        Some(DayPart::Night) => 22,
    };
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

/// The instant by which an item is put in order, and its place among those attached to the same.
fn sort_key(trip: &Trip, items: &[Planned], i: usize) -> Option<(DateTime<Utc>, i64)> {
    let planned = &items[i];
    if let Some(parent) = planned.beside {
        let (at, _) = sort_key_of_when(&items[parent])?;
        let attach = trip.items[i].attach.as_ref()?;
        let side = if attach.edge == Edge::Start {
            -1_000_000
        } else {
            1_000_000
        };
        return Some((at, side + attach.minutes));
    }
    sort_key_of_when(planned)
}

fn sort_key_of_when(planned: &Planned) -> Option<(DateTime<Utc>, i64)> {
    if let Some(start) = planned.start {
        return Some((start, 0));
    }
    let (wall, zone) = match planned.when? {
        When::At(hour) => (hour.start, hour.zone),
        When::Part {
            date, part, zone, ..
        } => (date.and_time(nominal(Some(part))), zone),
        When::Days { date, zone, .. } => (date.and_time(nominal(None)), zone),
    };
    let instants = zone.instants(wall);
    let at = instants.pick(0).unwrap_or_else(|| {
        wall.and_utc() - TimeDelta::seconds(i64::from(zone.offset_at(wall.and_utc())))
    });
    Some((at, 0))
}

/// Where an item stands in the order of the programme. Days follow each other by date; where a journey over the date
/// line takes one back to an earlier date, what comes after it follows it all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    /// How many journeys back over the date line come before it.
    stage: u32,
    /// The day on whose sheet it stands.
    pub(crate) day: NaiveDate,
    /// The instant by which it is put in order.
    pub(crate) at: DateTime<Utc>,
    /// Its place among those attached to the same.
    beside: i64,
    /// The index of the item.
    pub(crate) item: u32,
}

/// When journeys over the date line took one back to an earlier date, in order.
pub(crate) fn journeys_back(trip: &Trip, items: &[Planned]) -> Vec<DateTime<Utc>> {
    let both = items.iter().zip(&trip.items);
    let mut back: Vec<DateTime<Utc>> = both
        .filter_map(|(planned, item)| journey_back(item, planned))
        .collect();
    back.sort();
    back
}

/// When an item takes one back to an earlier date, if it does.
pub(crate) fn journey_back(item: &Item, planned: &Planned) -> Option<DateTime<Utc>> {
    let (start, end) = planned.local_start.zip(planned.local_end)?;
    let goes = item.kind.moves() && !item.is_off() && end.date() < start.date();
    planned.end.filter(|end| goes && Some(*end) > planned.start)
}

/// The place of an item in the order; none without a day.
pub(crate) fn key(trip: &Trip, items: &[Planned], back: &[DateTime<Utc>], i: usize) -> Option<Key> {
    let day = items[i].day?;
    let (at, beside) = sort_key(trip, items, i)?;
    Some(Key {
        stage: back.partition_point(|b| *b <= at) as u32,
        day,
        at,
        beside,
        item: i as u32,
    })
}

/// All dated items in order.
pub(super) fn order(trip: &Trip, items: &[Planned]) -> Vec<usize> {
    let back = journeys_back(trip, items);
    let mut keys: Vec<Key> = (0..items.len())
        .filter_map(|i| key(trip, items, &back, i))
        .collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| key.item as usize).collect()
}

pub(super) fn days(
    trip: &Trip,
    directory: &Directory,
    items: &[Planned],
    order: &[usize],
    home: Zone,
) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let mut clock: Option<(Zone, DateTime<Utc>)> = None;
    for &i in order {
        let (planned, item) = (&items[i], &trip.items[i]);
        let (Some(date), Some(zone)) = (planned.day, planned.local_zone) else {
            continue;
        };
        let at = sort_key(trip, items, i).map_or_else(DateTime::default, |(at, _)| at);
        let fresh = days
            .last()
            .is_none_or(|day| day.date != date || went_back(items, &day.rows, i));
        if fresh {
            days.push(Day {
                date,
                rows: Vec::new(),
                zone,
                cities: Vec::new(),
                changes: Vec::new(),
            });
        }
        let Some(day) = days.last_mut() else { continue };
        let start_place = if item.kind.moves() {
            item.from_place.as_ref().or(item.place.as_ref())
        } else {
            item.place.as_ref()
        };
        if let Some((before, _)) = clock.filter(|_| !fresh && !item.is_off()) {
            push_seam(&mut day.rows, before, zone, at, start_place);
        }
        day.rows.push(Row::Item(i));
        if item.is_off() {
            continue;
        }
        clock = Some((zone, at));
        add_city(&mut day.cities, directory, start_place);
        note_change(&mut day.changes, zone, date);
        note_change(&mut day.changes, home, date);
        if item.kind.moves() {
            let end_zone = planned.local_end_zone.unwrap_or(zone);
            let end = planned.end.unwrap_or(at);
            add_city(&mut day.cities, directory, item.place.as_ref());
            note_change(&mut day.changes, end_zone, date);
            let waits = order.iter().any(|&j| items[j].beside == Some(i));
            if !waits {
                push_seam(&mut day.rows, zone, end_zone, end, item.place.as_ref());
                clock = Some((end_zone, end));
            }
        }
    }
    days
}

/// Whether an item stands on the same date as the day before it, but after a journey back over the date line.
fn went_back(items: &[Planned], rows: &[Row], next: usize) -> bool {
    let last = rows.iter().rev().find_map(|row| match row {
        Row::Item(i) => Some(*i),
        Row::Seam(_) => None,
    });
    let (Some(last), Some(day)) = (last, items[next].day) else {
        return false;
    };
    items[last].local_end.is_some_and(|end| {
        items[last]
            .local_start
            .is_some_and(|s| end.date() < s.date())
            && end.date() < day
    })
}

fn push_seam(
    rows: &mut Vec<Row>,
    from: Zone,
    to: Zone,
    at: DateTime<Utc>,
    place: Option<&PlaceId>,
) {
    let minutes = (to.offset_at(at) - from.offset_at(at)) / 60;
    if minutes != 0 {
        rows.push(Row::Seam(Seam {
            zone: to,
            place: place.cloned(),
            minutes,
        }));
    }
}

fn add_city(cities: &mut Vec<PlaceId>, directory: &Directory, place: Option<&PlaceId>) {
    let city = place
        .and_then(|id| directory.city_of(id))
        .filter(|p| p.kind != PlaceKind::Online);
    if let Some(city) = city.filter(|city| cities.last() != Some(&city.id)) {
        cities.push(city.id.clone());
    }
}

fn note_change(changes: &mut Vec<(Zone, Change)>, zone: Zone, date: NaiveDate) {
    if changes.iter().all(|(known, _)| *known != zone)
        && let Some(change) = zone.change_on(date)
    {
        changes.push((zone, change));
    }
}
