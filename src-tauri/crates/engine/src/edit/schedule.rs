//! Times for items that have none: proposed, and taken in one act.

use domain::id::ItemId;
use domain::schedule::{Proposal, propose};
use domain::time::When;
use serde_json::json;

use crate::book::{Book, name_fact};
use crate::call::Outcome;
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::Body;
use crate::view::Show;

/// Proposes times for the items of a trip that have none. Nothing is changed; `stop` ends the search with the best so
/// far.
pub fn proposal(book: &mut Book, trip: &str, stop: &dyn Fn() -> bool) -> Result<Proposal, Error> {
    // Loading the trip also brings the rules up to today.
    book.trip(trip)?;
    let context = *book.context();
    let loaded = book.trip(trip)?;
    Ok(propose(
        loaded.trip,
        loaded.directory,
        loaded.plan,
        &context,
        stop,
    ))
}

/// Gives items their proposed times, all in one act; one that got a time in the meantime keeps it. Returns how many
/// were placed.
pub fn accept(
    book: &mut Book,
    trip: &str,
    times: &[(ItemId, When)],
    show: Show,
) -> Result<Outcome<u32>, Error> {
    let loaded = book.trip(trip)?;
    let open = |id: &ItemId| {
        let item = loaded.trip.item(id.as_str());
        item.is_some_and(|item| item.when.is_none())
    };
    let times: Vec<&(ItemId, When)> = times.iter().filter(|(id, _)| open(id)).collect();
    let name = book.raw(&Key::trip(trip))?.as_ref().map(name_fact);
    let committed = book.commit(Op::Schedule, None, |tx, facts| {
        facts.insert("what".to_owned(), name.unwrap_or_default());
        facts.insert("placed".to_owned(), json!(times.len()));
        for (id, when) in &times {
            let mut change = Body::new();
            let value = serde_json::to_value(when).map_err(Error::internal)?;
            change.insert("when".to_owned(), value);
            tx.patch(&Key::within(trip, Kind::Item, id.as_str()), &change)?;
        }
        Ok(times.len() as u32)
    })?;
    book.outcome(committed, show)
}
