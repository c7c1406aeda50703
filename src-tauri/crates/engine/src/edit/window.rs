//! Windows: the time into which items without a time may be put.

use chrono::TimeDelta;
use domain::text::Language;
use domain::time::entry::{
    DateContext, EntryTrouble, TimeContext, TimeEntry, parse_date, parse_time,
};
use domain::time::{Zone, wall};
use serde_json::{Value, json};

use crate::book::{Book, name_fact};
use crate::call::{OfWindow, Outcome, WindowPut};
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::Body;

/// Opens a window, or changes one; the value is its id. It closes on the next day where the end is not after the start.
pub fn put(book: &mut Book, args: &WindowPut) -> Result<Outcome<String>, Error> {
    let change = typed(book, args)?;
    if let Some(id) = &args.window {
        known(book, &args.trip, id)?;
    }
    let id = args.window.clone().unwrap_or_else(|| book.fresh_id());
    let key = Key::within(&args.trip, Kind::Window, &id);
    let name = book.raw(&Key::trip(&args.trip))?.as_ref().map(name_fact);
    let committed = book.commit(Op::SetWindow, None, |tx, facts| {
        facts.insert("what".to_owned(), name.unwrap_or_default());
        if args.window.is_some() {
            tx.patch(&key, &change)?;
        } else {
            let mut body = Body::from_iter([("id".to_owned(), json!(id))]);
            crate::patch::merge(&mut body, &change);
            tx.create(&key, body, None)?;
        }
        Ok(id.clone())
    })?;
    book.outcome(committed, args.show)
}

/// Closes a window for good.
pub fn delete(book: &mut Book, args: &OfWindow) -> Result<Outcome<String>, Error> {
    known(book, &args.trip, &args.window)?;
    let key = Key::within(&args.trip, Kind::Window, &args.window);
    let name = book.raw(&Key::trip(&args.trip))?.as_ref().map(name_fact);
    let committed = book.commit(Op::DeleteWindow, None, |tx, facts| {
        facts.insert("what".to_owned(), name.unwrap_or_default());
        tx.delete(&key)?;
        Ok(args.window.clone())
    })?;
    book.outcome(committed, args.show)
}

fn known(book: &mut Book, trip: &str, window: &str) -> Result<(), Error> {
    let loaded = book.trip(trip)?;
    let windows = loaded.trip.windows.iter().map(|w| w.id.as_str());
    if windows.clone().any(|id| id == window) {
        return Ok(());
    }
    Err(Error::unknown("window", window, windows))
}

/// The window as it was typed; the lists that are empty stand for everybody and everything.
fn typed(book: &mut Book, args: &WindowPut) -> Result<Body, Error> {
    let today = book.now();
    let loaded = book.trip(&args.trip)?;
    let language = args.show.language;
    let context = DateContext {
        today: loaded.plan.home.wall(today).date(),
        trip_start: loaded.plan.span(loaded.trip).map(|(first, _)| first),
    };
    let date = args.date.trim();
    let date = parse_date(date, context).map_err(|e| not_understood(date, &e, language))?;
    let start = date.and_time(hour(&args.start, None, language)?);
    let until = args
        .until
        .as_deref()
        .map(str::trim)
        .filter(|t| !t.is_empty());
    let until = until
        .map(|typed| parse_date(typed, context).map_err(|e| not_understood(typed, &e, language)));
    let last = until.transpose()?.unwrap_or(date);
    let mut end = last.and_time(hour(&args.end, Some(start.time()), language)?);
    if end <= start && last < date {
        let words = documents::words::Words::of(language);
        return Err(Error::invalid(words.say("window-ends-before", &[])));
    }
    if end <= start {
        end += TimeDelta::days(1);
    }
    let place = args.place.as_ref().filter(|id| !id.is_empty());
    let here = place.and_then(|id| loaded.directory.places.get(id.as_str()));
    if let (Some(id), None) = (place, here) {
        let places = loaded.directory.places.keys().map(|p| p.as_str());
        return Err(Error::unknown("place", id, places));
    }
    let zone = match &args.zone {
        Some(name) => Zone::named(name).map_err(Error::no_zone)?,
        None => here.map_or(loaded.plan.home, |place| place.zone),
    };
    let list = |ids: &[String]| match ids {
        [] => Value::Null,
        ids => json!(ids),
    };
    Ok(Body::from_iter([
        ("start".to_owned(), json!(wall::written(start))),
        ("end".to_owned(), json!(wall::written(end))),
        ("zone".to_owned(), json!(zone.name())),
        ("items".to_owned(), list(&args.items)),
        ("people".to_owned(), list(&args.people)),
        ("place".to_owned(), json!(place)),
    ]))
}

/// An hour as it was typed: a window opens and closes at one, not in the morning or some time.
fn hour(
    typed: &str,
    start: Option<chrono::NaiveTime>,
    language: Language,
) -> Result<chrono::NaiveTime, Error> {
    let typed = typed.trim();
    match parse_time(typed, TimeContext { start }) {
        Ok(TimeEntry::At { time, .. }) => Ok(time),
        Ok(TimeEntry::Plus(minutes)) if start.is_some() => {
            let length = TimeDelta::minutes(i64::from(minutes));
            Ok(start.unwrap_or_default().overflowing_add_signed(length).0)
        }
        Ok(_) => Err(Error::invalid(
            documents::words::Words::of(language).say("window-needs-hours", &[]),
        )),
        Err(e) => Err(not_understood(typed, &e, language)),
    }
}

fn not_understood(typed: &str, trouble: &EntryTrouble, language: Language) -> Error {
    Error::invalid(crate::view::echo::trouble(language, typed, trouble))
}
