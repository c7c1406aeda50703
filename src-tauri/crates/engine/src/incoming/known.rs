//! Which trip a file belongs to, and which item an event is: by its name.

use std::collections::HashMap;

use documents::incoming::{Event, Read};
use documents::words::Words;
use sha2::Digest;

use crate::book::Book;
use crate::error::{Code, Error};
use crate::kind::{Key, Kind as Element};
use crate::store::received;
use crate::view::Show;

/// The trip into which a file is taken: the one that is named; that of an item which the file names; the one on whose
/// days most of it falls; the only one there is.
pub(super) fn target(
    book: &mut Book,
    read: &Read,
    named: Option<&str>,
    show: Show,
) -> Result<String, Error> {
    if let Some(trip) = named {
        book.trip(trip)?;
        return Ok(trip.to_owned());
    }
    let ours = ours(book)?;
    for event in &read.events {
        if let Some((trip, _)) = known(book, &ours, event)? {
            return Ok(trip);
        }
    }
    let days: Vec<_> = read
        .events
        .iter()
        .filter_map(|e| e.start.as_ref())
        .map(|m| m.date())
        .collect();
    let mut best: Option<(usize, String)> = None;
    let loaded = book.trips()?;
    let only = (loaded.len() == 1).then(|| loaded[0].trip.id.as_str().to_owned());
    for trip in &loaded {
        let Some((from, to)) = trip.plan.span(trip.trip) else {
            continue;
        };
        let within = days
            .iter()
            .filter(|day| from <= **day && **day <= to)
            .count();
        if within > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((within, trip.trip.id.as_str().to_owned()));
        }
    }
    best.map(|(_, trip)| trip).or(only).ok_or_else(|| {
        Error::new(
            Code::Invalid,
            Words::of(show.language).say("take-which-trip", &[]),
        )
    })
}

/// The item that an event is about, by its UID and instance: as it was taken in before, or an item of ours.
pub(super) fn known(
    book: &mut Book,
    ours: &Ours,
    event: &Event,
) -> Result<Option<(String, String)>, Error> {
    let uid = &name_of(event);
    if let Some(found) = received::one(&book.conn, uid, &instance(event), "")?
        && !found.item.is_empty()
        && book
            .raw(&Key::within(&found.trip, Element::Item, &found.item))?
            .is_some()
    {
        return Ok(Some((found.trip, found.item)));
    }
    if event.recurrence_id.is_some() {
        return Ok(None);
    }
    Ok(ours.get(uid).cloned())
}

/// The items of all trips by their names in calendars: their trip and their id.
pub(super) type Ours = HashMap<String, (String, String)>;

pub(super) fn ours(book: &mut Book) -> Result<Ours, Error> {
    let mut ours = Ours::new();
    for loaded in book.trips()? {
        let trip = loaded.trip.id.as_str();
        for item in &loaded.trip.items {
            if let Some(uid) = &item.uid {
                let place = (trip.to_owned(), item.id.as_str().to_owned());
                ours.entry(uid.clone()).or_insert(place);
            }
        }
    }
    Ok(ours)
}

/// The name by which an event is known: its UID; without one, what it says of when, where and what, so that the same file
/// brings the same events.
pub(super) fn name_of(event: &Event) -> String {
    event.uid.clone().unwrap_or_else(|| {
        let said = (&event.summary, &event.start, &event.end, &event.location);
        let text = serde_json::to_string(&said).unwrap_or_default();
        let digest = sha2::Sha256::digest(text.as_bytes());
        let hex: String = digest
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        format!("unnamed-{hex}")
    })
}

/// Which instance of a series an event is, as a text; empty for the event itself.
pub(super) fn instance(event: &Event) -> String {
    let of = event.recurrence_id.as_ref();
    of.map(|moment| match moment.instant() {
        Some(at) => at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        None => moment.date().to_string(),
    })
    .unwrap_or_default()
}
