//! Releasing a programme, and keeping who was told of it.

use serde_json::json;

use crate::book::{Book, name_fact};
use crate::call::{Outcome, ReleaseMake, TellPerson};
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::Body;
use crate::release;

/// Freezes the programme as the next number. It is never undone.
pub fn release(book: &mut Book, args: &ReleaseMake) -> Result<Outcome<u32>, Error> {
    let note = args.note.as_deref().map_or("", str::trim);
    let frozen = release::freeze(book, &args.trip, note)?;
    let name = book
        .raw(&Key::trip(&args.trip))?
        .map(|body| name_fact(&body));
    let committed = book.commit(Op::Release, None, |tx, facts| {
        facts.insert("what".to_owned(), name.unwrap_or_default());
        facts.insert("release".to_owned(), json!(frozen.number));
        tx.freeze(&args.trip, &frozen.body)?;
        for (item, issue) in &frozen.log {
            tx.issue(&args.trip, item, issue)?;
        }
        Ok(frozen.number)
    })?;
    book.outcome(committed, args.show)
}

/// Keeps that someone was told of a release, when and by which channel.
pub fn tell(book: &mut Book, args: &TellPerson) -> Result<Outcome<String>, Error> {
    let release = release::read(book, &args.trip, args.release)?;
    let loaded = book.trip(&args.trip)?;
    let who = crate::out::someone(&loaded, &args.who).or_else(|unknown| {
        release::someone(&release)
            .find(|id| id.as_str() == args.who)
            .ok_or(unknown)
    })?;
    let id = book.fresh_id();
    let at = release::instant(book.now());
    let by = book.author().to_owned();
    let told = json!({
        "id": id, "release": args.release, "who": who, "at": at, "channel": args.channel, "by": by,
    });
    let told: Body = told.as_object().cloned().unwrap_or_default();
    let name = party_name(book, who.as_str())?;
    let key = Key::within(&args.trip, Kind::Told, &id);
    let committed = book.commit(Op::Tell, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        facts.insert("release".to_owned(), json!(args.release));
        facts.insert("channel".to_owned(), json!(args.channel));
        tx.create(&key, told, None)?;
        Ok(id)
    })?;
    book.outcome(committed, args.show)
}

/// The name of a person or an organization for a sentence.
fn party_name(book: &Book, id: &str) -> Result<serde_json::Value, Error> {
    for kind in [Kind::Person, Kind::Organization] {
        if let Some(body) = book.raw(&Key::shared(kind, id))? {
            return Ok(name_fact(&body));
        }
    }
    Ok(json!(id))
}
