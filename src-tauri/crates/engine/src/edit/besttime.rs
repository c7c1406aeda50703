//! An hour that was chosen for many cities becomes a meeting's time; the book remembers whom it fell hard on.

use domain::time::{Hour, When};
use serde_json::json;

use super::item::set_when;
use super::localized;
use super::trip::home_and_office;
use crate::book::{Book, name_fact};
use crate::call::{BestTimeTake, OfBestTime, Outcome};
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::{self, Body};
use crate::view::besttime::{Asked, PAID, read_instant};

/// Gives a meeting the hour, or makes a meeting at it: in a trip, or in a new virtual one.
pub fn take(book: &mut Book, args: &BestTimeTake) -> Result<Outcome<String>, Error> {
    let at = read_instant(&args.at, args.show)?;
    let day = at.date_naive().to_string();
    let question = OfBestTime {
        cities: args.cities.clone(),
        minutes: args.minutes,
        from: day.clone(),
        to: day,
        rules: args.rules.clone(),
        home: args.home.clone(),
        day: None,
        pins: Vec::new(),
        paid: None,
        show: args.show,
    };
    let asked = Asked::read(book, &question)?;
    let payers = asked.payers(at);
    let when = asked.when(at);
    let taken = match (&args.trip, &args.item) {
        (Some(trip), Some(item)) => {
            let time = Some(when.start.format("%H:%M").to_string());
            let of = (trip.as_str(), item.as_str());
            let set = set_when(
                book,
                Op::MoveItem,
                of,
                Some(When::At(when)),
                time,
                args.show,
            )?;
            Outcome {
                value: trip.clone(),
                ..set
            }
        }
        (Some(trip), None) => create(book, args, trip, None, when)?,
        (None, _) => {
            let id = book.fresh_id();
            let trip = virtual_trip(book, args, &id)?;
            create(book, args, &id, Some(trip), when)?
        }
    };
    book.set_setting(PAID, &payers)?;
    Ok(taken)
}

/// A new meeting at the hour, and the trip around it where that is new too: one act.
fn create(
    book: &mut Book,
    args: &BestTimeTake,
    trip: &str,
    new: Option<Body>,
    when: Hour,
) -> Result<Outcome<String>, Error> {
    if new.is_none() {
        book.trip(trip)?;
    }
    let item = book.fresh_id();
    let mut body = Body::from_iter([
        ("id".to_owned(), json!(item)),
        ("kind".to_owned(), json!("meeting")),
        ("when".to_owned(), json!(When::At(when))),
        (
            "meeting".to_owned(),
            json!({"contact": "roundtable", "format": "video", "stage": "idea"}),
        ),
    ]);
    named(&mut body, args);
    let op = match new {
        Some(_) => Op::CreateTrip,
        None => Op::CreateItem,
    };
    let key = Key::within(trip, Kind::Item, &item);
    let committed = book.commit(op, None, |tx, facts| {
        facts.insert("what".to_owned(), name_fact(&body));
        if let Some(new) = &new {
            tx.create(&Key::trip(trip), new.clone(), None)?;
        }
        tx.create(&key, body.clone(), None)?;
        Ok(trip.to_owned())
    })?;
    book.outcome(committed, args.show)
}

fn virtual_trip(book: &mut Book, args: &BestTimeTake, id: &str) -> Result<Body, Error> {
    let (home, office) = home_and_office(book, args.home.as_deref())?;
    let mut body = Body::from_iter([
        ("id".to_owned(), json!(id)),
        ("kind".to_owned(), json!("virtual")),
        ("status".to_owned(), json!("planning")),
        ("home".to_owned(), json!(home)),
        ("office".to_owned(), json!(office)),
        ("languages".to_owned(), json!([args.show.language])),
    ]);
    named(&mut body, args);
    Ok(body)
}

fn named(body: &mut Body, args: &BestTimeTake) {
    let words = documents::words::Words::of(args.show.language);
    let title = words.say("besttime-new-title", &[]);
    let named = Body::from_iter([("title".to_owned(), json!(title))]);
    let change = localized(&named, body, args.show.language, None, &[]);
    patch::merge(body, &change);
}
