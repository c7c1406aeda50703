//! The snapshot: what a programme says, with all that it names, and nothing that only the book should hold.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::briefing::Briefing;
use domain::release::Span;
use serde_json::{Value, json};

use crate::book::{Book, typed};
use crate::dossier::Needed;
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::patch::Body;
use crate::store::tx;

/// What a programme consists of: the lists of a trip that a traveller, a host or a driver reads.
const LISTS: [Kind; 5] = [
    Kind::Item,
    Kind::Briefing,
    Kind::Vehicle,
    Kind::Ride,
    Kind::Room,
];

/// What stays in the book: private notes, travel papers, and what concerns nobody but the person.
const KEPT_BACK: [&str; 6] = [
    "notes",
    "passports",
    "visas",
    "visa_required",
    "emergency_contact",
    "photo",
];

/// An instant as the book keeps it: RFC 3339 in UTC.
pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The programme as it stands.
pub(super) fn snapshot(book: &mut Book, trip: &str) -> Result<Value, Error> {
    let Some(mut body) = book.raw(&Key::trip(trip))? else {
        return Err(Error::unknown("trip", trip, book.trip_ids()?));
    };
    let mut needed = Needed::default();
    needed.of(Kind::Trip, &body);
    for kind in LISTS {
        let mut list = tx::bodies(&book.conn, kind, trip)?;
        list.retain(|element| kind != Kind::Briefing || is_cleared(element));
        for element in &mut list {
            needed.of(kind, element);
            keep_back(element);
        }
        body.insert(
            kind.list().to_owned(),
            list.into_iter().map(Value::Object).collect(),
        );
    }
    keep_back(&mut body);
    let mut snapshot = Body::new();
    snapshot.insert("trip".to_owned(), Value::Object(body));
    for (kind, mut list) in needed.with_all_they_need(book)? {
        list.iter_mut().for_each(keep_back);
        snapshot.insert(
            kind.list().to_owned(),
            list.into_iter().map(Value::Object).collect(),
        );
    }
    let revised: BTreeMap<String, String> = crate::history::revisions(&book.conn, trip)?
        .into_iter()
        .map(|(item, at)| (item, instant(at)))
        .collect();
    snapshot.insert("revised".to_owned(), json!(revised));
    let live = book.trip(trip)?;
    let spans = live
        .trip
        .items
        .iter()
        .zip(&live.plan.items)
        .map(|(item, planned)| {
            (
                item.id.as_str().to_owned(),
                Span {
                    start: planned.start,
                    end: planned.end,
                },
            )
        });
    let instants: BTreeMap<String, Span> = spans.collect();
    snapshot.insert("instants".to_owned(), json!(instants));
    Ok(Value::Object(snapshot))
}

fn is_cleared(element: &Body) -> bool {
    typed::<Briefing>(Kind::Briefing, element.clone()).is_ok_and(|b| b.stage.is_cleared())
}

fn keep_back(element: &mut Body) {
    for key in KEPT_BACK {
        element.shift_remove(key);
    }
}
