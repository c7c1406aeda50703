//! A trip out of the book as a dossier, with all that it refers to: places with their cities, people with their
//! organizations, the relations between these.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::book::Book;
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::patch::Body;
use crate::references::{Target, references};
use crate::store::{release, tx};

/// The dossier of a trip: UTF-8 JSON, indented, ending in a line feed.
pub fn export(book: &Book, trip: &str) -> Result<String, Error> {
    let Some(mut body) = book.raw(&Key::trip(trip))? else {
        return Err(Error::unknown("trip", trip, book.trip_ids()?));
    };
    let mut needed = Needed::default();
    needed.of(Kind::Trip, &body);
    let travel = |kind: &Kind| !kind.stays_in_the_book();
    for kind in Kind::IN_TRIP.into_iter().filter(travel) {
        let list = tx::bodies(&book.conn, kind, trip)?;
        list.iter().for_each(|element| needed.of(kind, element));
        if !list.is_empty() {
            body.insert(
                kind.list().to_owned(),
                list.into_iter().map(Value::Object).collect(),
            );
        }
    }
    let releases = releases(book, trip)?;
    if !releases.is_empty() {
        body.insert("releases".to_owned(), releases.into());
    }
    let shared = needed.with_all_they_need(book)?;
    let mut top = Body::new();
    top.insert("dossier".to_owned(), json!(1));
    for (kind, list) in shared {
        if !list.is_empty() {
            top.insert(
                kind.list().to_owned(),
                list.into_iter().map(Value::Object).collect(),
            );
        }
    }
    top.insert("trips".to_owned(), json!([body]));
    let mut text = serde_json::to_string_pretty(&top).map_err(Error::internal)?;
    text.push('\n');
    Ok(text)
}

/// The releases of a trip, whole.
fn releases(book: &Book, trip: &str) -> Result<Vec<Value>, Error> {
    let heads = release::heads(&book.conn, trip)?;
    let all = heads
        .iter()
        .map(|head| release::one(&book.conn, trip, head.number));
    Ok(all
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// Ids of what a trip refers to.
#[derive(Default)]
pub(crate) struct Needed {
    places: BTreeSet<String>,
    parties: BTreeSet<String>,
    relations: BTreeSet<String>,
}

impl Needed {
    /// Notes what an element refers to.
    pub(crate) fn of(&mut self, kind: Kind, body: &Body) {
        for reference in references(kind, body) {
            match reference.target {
                Target::Place => self.places.insert(reference.id),
                Target::Party => self.parties.insert(reference.id),
                Target::Relation => self.relations.insert(reference.id),
                Target::Within(_) => false,
            };
        }
    }

    fn size(&self) -> usize {
        self.places.len() + self.parties.len() + self.relations.len()
    }

    /// Follows references until nothing new is found, then reads all in the order in which they were written down.
    /// A relation comes along when the trip names it, or when all whom it binds come along.
    pub(crate) fn with_all_they_need(
        mut self,
        book: &Book,
    ) -> Result<Vec<(Kind, Vec<Body>)>, Error> {
        loop {
            let before = self.size();
            let mut lists = Vec::new();
            for kind in Kind::SHARED {
                let mut kept = Vec::new();
                for body in tx::bodies(&book.conn, kind, "")? {
                    if self.wants(kind, &body) {
                        self.of(kind, &body);
                        kept.push(body);
                    }
                }
                lists.push((kind, kept));
            }
            if self.size() == before {
                return Ok(lists);
            }
        }
    }

    fn wants(&self, kind: Kind, body: &Body) -> bool {
        let id = body.get("id").and_then(Value::as_str).unwrap_or("");
        match kind {
            Kind::Place => self.places.contains(id),
            Kind::Person | Kind::Organization => self.parties.contains(id),
            _ => {
                self.relations.contains(id)
                    || references(kind, body)
                        .iter()
                        .all(|r| self.parties.contains(&r.id))
            }
        }
    }
}
