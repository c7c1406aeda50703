//! Which clock each time is written on: of its zone where every reader gets it right, else UTC.

use std::collections::{BTreeMap, HashMap};

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

/// A zone with the window of what happens in it, and how its text reads.
struct Written {
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
            let vtimezones = zones.into_values().map(|zone| zone.text).collect();
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
    let mut known: HashMap<&'static str, Option<&'static str>> = HashMap::new();
    let mut name = |zone: Zone| {
        let name = known.entry(zone.name());
        *name.or_insert_with(|| vtimezone::tzid(zone))
    };
    entries
        .iter()
        .map(|e| {
            let (start, end) = (name(e.start.zone), name(e.end.zone));
            start.zip(end).filter(|_| !e.twice)
        })
        .collect()
}

fn zones_of(
    entries: &[Timed],
    names: &[Option<(&'static str, &'static str)>],
) -> BTreeMap<&'static str, Written> {
    let mut zones: BTreeMap<&'static str, Written> = BTreeMap::new();
    let mut widen = |name: &'static str, edge: &Edge| {
        let zone = zones.entry(name).or_insert_with(|| Written {
            zone: edge.zone,
            window: (edge.at, edge.at),
            text: String::new(),
            reading: None,
        });
        zone.window = (zone.window.0.min(edge.at), zone.window.1.max(edge.at));
    };
    for (entry, name) in entries.iter().zip(names) {
        if let Some((start, end)) = name {
            widen(start, &entry.start);
            widen(end, &entry.end);
        }
    }
    for (name, zone) in &mut zones {
        let shape = vtimezone::observances(zone.zone, zone.window.0, zone.window.1);
        zone.text = vtimezone::written(name, &shape);
        zone.reading = Reading::of(&zone.text);
    }
    zones
}

/// The entries that a reader of the finished texts gets wrong, each with the zone.
fn read_wrong(
    entries: &[Timed],
    names: &[Option<(&'static str, &'static str)>],
    zones: &BTreeMap<&'static str, Written>,
) -> Vec<(usize, &'static str)> {
    let right = |name: &str, edge: &Edge| {
        let offset = i32::try_from((edge.wall.and_utc() - edge.at).num_seconds());
        let reading = zones.get(name).and_then(|zone| zone.reading.as_ref());
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
