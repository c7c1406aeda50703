//! What is done to a trip as a whole.

use serde_json::{Value, json};

use super::item::only_language;
use super::localized;
use crate::book::{Book, name_fact};
use crate::call::{OfTrip, Outcome, TripCreate, TripEdit};
use crate::error::{Error, Message};
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::{self, Body};
use crate::store::tx;

/// Makes a trip of the office: an idea without items.
pub fn create(book: &mut Book, args: &TripCreate) -> Result<Outcome<String>, Error> {
    let words = documents::words::Words::of(args.show.language);
    let title = args.title.trim();
    if title.is_empty() {
        return Err(Error::invalid(words.say("trip-needs-title", &[])));
    }
    let (home, office) = home_and_office(book, args.home.as_deref())?;
    let id = book.fresh_id();
    let mut body = Body::new();
    for (key, value) in [
        ("id", json!(id)),
        ("kind", json!(args.kind)),
        ("status", json!("planning")),
        ("home", json!(home)),
        ("office", json!(office)),
        ("languages", json!([args.show.language])),
    ] {
        body.insert(key.to_owned(), value);
    }
    let named = Body::from_iter([("title".to_owned(), json!(title))]);
    let change = localized(&named, &body, args.show.language, None, &[]);
    patch::merge(&mut body, &change);
    let committed = book.commit(Op::CreateTrip, None, |tx, facts| {
        facts.insert("what".to_owned(), name_fact(&body));
        tx.create(&Key::trip(&id), body.clone(), None)?;
        Ok(id.clone())
    })?;
    book.outcome(committed, args.show)
}

/// The home city and the office of a new trip: those of the book, else those of its last trip.
pub(super) fn home_and_office(
    book: &mut Book,
    home: Option<&str>,
) -> Result<(String, String), Error> {
    let own = book.office().home.map(|h| h.as_str().to_owned());
    let office: Option<String> = book.setting("office_id");
    let last = book.trip_ids()?.last().cloned();
    let last = last
        .map(|id| book.raw(&Key::trip(&id)))
        .transpose()?
        .flatten()
        .unwrap_or_default();
    let of_last = |key: &str| last.get(key).and_then(Value::as_str).map(str::to_owned);
    let home = home.map(str::to_owned).or(own).or_else(|| of_last("home"));
    let office = office.or_else(|| of_last("office"));
    match (home, office) {
        (Some(home), Some(office)) => Ok((home, office)),
        _ => Err(Error::refused(Message::new("error-no-home"))),
    }
}

/// Changes keys of a trip.
pub fn edit(book: &mut Book, args: &TripEdit) -> Result<Outcome<String>, Error> {
    let only = only_language(book, &args.trip)?;
    let key = Key::trip(&args.trip);
    let current = book.raw(&key)?.unwrap_or_default();
    let mut change = localized(
        &args.fields,
        &current,
        args.show.language,
        only.as_deref(),
        &["purpose"],
    );
    change.shift_remove("id");
    let mut after = current.clone();
    patch::merge(&mut after, &change);
    crate::dossier::reads(Kind::Trip, &after).map_err(|(place, why)| Error::unread(place, &why))?;
    let committed = book.commit(Op::EditTrip, None, |tx, facts| {
        facts.insert("what".to_owned(), name_fact(&current));
        tx.patch(&key, &change)?;
        Ok(args.trip.clone())
    })?;
    book.outcome(committed, args.show)
}

/// Makes a trip like another, as a template: its items without times, stages and calendar names, its delegation and
/// its briefings without texts; not its tasks, outcomes, costs and the like.
pub fn duplicate(book: &mut Book, args: &OfTrip) -> Result<Outcome<String>, Error> {
    book.trip(&args.trip)?;
    let mut body = book.raw(&Key::trip(&args.trip))?.unwrap_or_default();
    let name = name_fact(&body);
    let id = book.fresh_id();
    body.insert("id".to_owned(), json!(id));
    body.insert("status".to_owned(), json!("planning"));
    for key in ["releases", "notes", "sources", "assumed"] {
        body.shift_remove(key);
    }
    let items: Vec<Body> = tx::bodies(&book.conn, Kind::Item, &args.trip)?
        .into_iter()
        .map(as_template)
        .collect();
    let briefings: Vec<Body> = tx::bodies(&book.conn, Kind::Briefing, &args.trip)?
        .into_iter()
        .map(briefing_as_template)
        .collect();
    let committed = book.commit(Op::DuplicateTrip, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        tx.create(&Key::trip(&id), body, None)?;
        for (kind, list) in [(Kind::Item, items), (Kind::Briefing, briefings)] {
            for element in list {
                let element_id = element
                    .get("id")
                    .and_then(Value::as_str)
                    .unwrap_or("")
                    .to_owned();
                tx.create(&Key::within(&id, kind, &element_id), element, None)?;
            }
        }
        Ok(id.clone())
    })?;
    book.outcome(committed, args.show)
}

fn as_template(mut item: Body) -> Body {
    for key in [
        "uid",
        "when",
        "locator",
        "counts_as",
        "notes",
        "sources",
        "assumed",
        "status",
    ] {
        item.shift_remove(key);
    }
    if let Some(Value::Object(meeting)) = item.get_mut("meeting") {
        meeting.insert("stage".to_owned(), json!("idea"));
        meeting.shift_remove("stages");
    }
    if let Some(Value::Array(participants)) = item.get_mut("participants") {
        for participant in participants.iter_mut().filter_map(Value::as_object_mut) {
            for key in [
                "invitation",
                "answered_on",
                "attendance",
                "arrives",
                "leaves",
            ] {
                participant.shift_remove(key);
            }
        }
    }
    item
}

fn briefing_as_template(mut briefing: Body) -> Body {
    for key in ["sections", "notes", "sources", "assumed"] {
        briefing.shift_remove(key);
    }
    briefing.insert("stage".to_owned(), json!("commissioned"));
    if let Some(Value::Array(clearers)) = briefing.get_mut("clearers") {
        for clearer in clearers.iter_mut().filter_map(Value::as_object_mut) {
            clearer.shift_remove("cleared");
            clearer.shift_remove("of");
        }
    }
    briefing
}

/// Removes a trip with all that lives in it. It can be taken back.
pub fn delete(book: &mut Book, args: &OfTrip) -> Result<Outcome<String>, Error> {
    book.trip(&args.trip)?;
    let body = book.raw(&Key::trip(&args.trip))?.unwrap_or_default();
    let committed = book.commit(Op::DeleteTrip, None, |tx, facts| {
        facts.insert("what".to_owned(), name_fact(&body));
        for kind in Kind::IN_TRIP {
            for id in tx.ids(kind, &args.trip)? {
                tx.delete(&Key::within(&args.trip, kind, &id))?;
            }
        }
        tx.delete(&Key::trip(&args.trip))?;
        Ok(args.trip.clone())
    })?;
    book.outcome(committed, args.show)
}
