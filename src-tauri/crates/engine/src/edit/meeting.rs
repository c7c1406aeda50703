//! What is done to a meeting: the stages it reaches, with who said so, when and how.

use domain::time::entry::{DateContext, parse_date};
use serde_json::{Value, json};

use super::item::stored;
use crate::book::{Book, name_fact};
use crate::call::{MeetingStage, Outcome};
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::Body;

/// Records that a meeting reached a stage. An item that was none becomes one.
pub fn reach(book: &mut Book, args: &MeetingStage) -> Result<Outcome<String>, Error> {
    let current = stored(book, &args.trip, &args.item)?;
    let by = match args.by.as_deref().map(str::trim).filter(|b| !b.is_empty()) {
        Some(by) => by.to_owned(),
        None => book
            .office()
            .officer
            .map_or_else(|| book.author().to_owned(), |o| o.name),
    };
    let now = book.now();
    let loaded = book.trip(&args.trip)?;
    let today = loaded.plan.home.wall(now).date();
    let at = match args.at.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
        None => today.to_string(),
        Some(typed) => {
            // A stage was reached not long ago: of a day without its year the nearest is meant.
            let context = DateContext {
                today,
                trip_start: Some(today),
            };
            let day = parse_date(typed, context).map_err(|e| {
                Error::invalid(crate::view::echo::trouble(args.show.language, typed, &e))
            })?;
            day.to_string()
        }
    };
    let mut step = json!({"stage": args.stage, "at": at, "by": by});
    for (key, text) in [("channel", &args.channel), ("note", &args.note)] {
        if let Some(text) = text.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
            step[key] = json!(text);
        }
    }
    let mut steps = current
        .get("meeting")
        .and_then(|m| m.get("stages"))
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    steps.push(step);
    let mut change = Body::new();
    change.insert(
        "meeting".to_owned(),
        json!({"stage": args.stage, "stages": steps}),
    );
    let key = Key::within(&args.trip, Kind::Item, &args.item);
    let name = name_fact(&current);
    let committed = book.commit(Op::ReachStage, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        facts.insert("stage".to_owned(), json!(args.stage));
        tx.patch(&key, &change)?;
        Ok(args.item.clone())
    })?;
    book.outcome(committed, args.show)
}
