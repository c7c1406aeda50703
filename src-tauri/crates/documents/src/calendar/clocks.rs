//! Which clock each time is written on: of its zone where every reader gets it right, else UTC.

use chrono::{DateTime, Utc};
use domain::time::Zone;

use super::moment::{Edge, Timed};
use super::reading::Reading;
use super::vtimezone;

/// From this round on, a zone that is still read wrong is given up whole.
const PATIENCE: usize = 4;

/// The zones that a file needs, and the entries that are better in UTC.
pub(super) struct Clocks {
    /// The VTIMEZONEs, finished, in the order of their names.
    pub(super) vtimezones: Vec<String>,
    /// For each entry, the names of the zones of its start and end; none where both are in UTC.
    pub(super) names: Vec<Option<(&'static str, &'static str)>>,
}

/// A zone with the window of what happens in it, and how its text reads. A file has few of them,
/// so they are looked through.
struct Written {
    name: &'static str,
    zone: Zone,
    window: (DateTime<Utc>, DateTime<Utc>),
    text: String,
    reading: Option<Reading>,
}

/// Settles the clocks of all entries. An entry that any reader would get wrong goes to UTC with
/// both ends, which makes the windows of its zones smaller; so until nothing is read wrong.
pub(super) fn settle(entries: &[Timed]) -> Clocks {
    let mut names = named(entries);
    for round in 0.. {
        let zones = zones_of(entries, &names);
        let wrong = read_wrong(entries, &names, &zones);
        if wrong.is_empty() {
            let vtimezones = zones.into_iter().map(|zone| zone.text).collect();
            return Clocks { vtimezones, names };
        }
        for name in &mut names {
            if let Some((start, end)) = *name
                && round >= PATIENCE
                && wrong.iter().any(|(_, zone)| *zone == start || *zone == end)
            {
                *name = None;
            }
        }
        for (entry, _) in wrong {
            names[entry] = None;
        }
    }
    Clocks {
        vtimezones: Vec::new(),
        names,
    }
}

fn named(entries: &[Timed]) -> Vec<Option<(&'static str, &'static str)>> {
    let mut known: Vec<(&'static str, Option<&'static str>)> = Vec::new();
    let mut name = |zone: Zone| {
        let own = zone.name();
        if let Some((_, name)) = known.iter().find(|(known, _)| *known == own) {
            return *name;
        }
        let name = vtimezone::tzid(zone);
        known.push((own, name));
        name
    };
    entries
        .iter()
        .map(|e| {
            let (start, end) = (name(e.start.zone), name(e.end.zone));
            start.zip(end).filter(|_| !e.twice)
        })
        .collect()
}

/// The zones of a file in the order of their names.
fn zones_of(entries: &[Timed], names: &[Option<(&'static str, &'static str)>]) -> Vec<Written> {
    let mut zones: Vec<Written> = Vec::new();
    let mut widen = |name: &'static str, edge: &Edge| {
        if let Some(zone) = zones.iter_mut().find(|zone| zone.name == name) {
            zone.window = (zone.window.0.min(edge.at), zone.window.1.max(edge.at));
            return;
        }
        zones.push(Written {
            name,
            zone: edge.zone,
            window: (edge.at, edge.at),
            text: String::new(),
            reading: None,
        });
    };
    for (entry, name) in entries.iter().zip(names) {
        if let Some((start, end)) = name {
            widen(start, &entry.start);
            widen(end, &entry.end);
        }
    }
    zones.sort_by_key(|zone| zone.name);
    for zone in &mut zones {
        let shape = vtimezone::observances(zone.zone, zone.window.0, zone.window.1);
        zone.text = vtimezone::written(zone.name, &shape);
        zone.reading = Reading::of(&zone.text);
    }
    zones
}

/// The entries that a reader of the finished texts gets wrong, each with the zone.
fn read_wrong(
    entries: &[Timed],
    names: &[Option<(&'static str, &'static str)>],
    zones: &[Written],
) -> Vec<(usize, &'static str)> {
    let right = |name: &str, edge: &Edge| {
        let offset = i32::try_from((edge.wall.and_utc() - edge.at).num_seconds());
        let zone = zones.iter().find(|zone| zone.name == name);
        let reading = zone.and_then(|zone| zone.reading.as_ref());
        reading
            .zip(offset.ok())
            .is_some_and(|(reading, offset)| reading.agrees(edge.wall, offset))
    };
    let mut wrong = Vec::new();
    for (i, (entry, name)) in entries.iter().zip(names).enumerate() {
        let Some((start, end)) = *name else { continue };
        if !right(start, &entry.start) {
            wrong.push((i, start));
        } else if !right(end, &entry.end) {
            wrong.push((i, end));
        }
    }
    wrong
}
