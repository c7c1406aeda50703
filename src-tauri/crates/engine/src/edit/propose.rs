//! Times for items that have none, as a person has them sought: begun, stopped, and taken whole or in part.

use std::time::Duration;

use domain::id::ItemId;
use domain::schedule::propose;
use domain::time::When;

use super::schedule::accept;
use crate::book::Book;
use crate::call::{OfTrip, Outcome, ScheduleBegin, ScheduleTake};
use crate::error::{Code, Error};
use crate::seek::{Progress, Proposing, Seek};

/// How long the search may take, unless somebody says otherwise.
const SECONDS: u32 = 10;
/// So long a person notices no wait: an answer that comes sooner is the first that is shown.
const AT_ONCE: Duration = Duration::from_millis(150);

/// Begins to look for times, in place of what was found before.
pub fn begin(book: &mut Book, args: &ScheduleBegin) -> Result<(), Error> {
    // Loading the trip also brings the rules up to today.
    book.trip(&args.trip)?;
    let context = book.context().clone();
    let loaded = book.trip(&args.trip)?;
    let (trip, directory, plan) = (
        loaded.trip.clone(),
        loaded.directory.clone(),
        loaded.plan.clone(),
    );
    let limit = Duration::from_secs(u64::from(args.seconds.unwrap_or(SECONDS)));
    let of = trip.clone();
    let mut seek = Seek::begin(limit, move |stop| {
        propose(&of, &directory, &plan, &context, stop)
    })?;
    seek.progress(AT_ONCE);
    let proposing = Proposing { seek, trip };
    book.seeks.proposals.insert(args.trip.clone(), proposing);
    Ok(())
}

/// Stops looking; the best so far stands.
pub fn stop(book: &mut Book, args: &OfTrip) -> Result<(), Error> {
    if let Some(proposing) = book.seeks.proposals.get_mut(&args.trip) {
        proposing.seek.stop();
        proposing.seek.progress(AT_ONCE);
    }
    Ok(())
}

/// Gives items the times that were found for them: those that are named, or all of them; in one act. The value is how
/// many got one.
pub fn take(book: &mut Book, args: &ScheduleTake) -> Result<Outcome<u32>, Error> {
    let proposing = book.seeks.proposals.get_mut(&args.trip);
    let found = proposing.map(|proposing| proposing.seek.progress(Duration::ZERO));
    let Some(Progress::Found(proposal, _)) = found else {
        let words = documents::words::Words::of(args.show.language);
        let gone = words.say("schedule-gone", &[]);
        return Err(Error::new(Code::Nothing, gone));
    };
    let wanted = |id: &ItemId| {
        let named = args.items.as_ref();
        named.is_none_or(|items| items.iter().any(|item| item == id.as_str()))
    };
    let times: Vec<(ItemId, When)> = proposal
        .placed
        .iter()
        .filter(|(id, _)| wanted(id))
        .cloned()
        .collect();
    accept(book, &args.trip, &times, args.show)
}
