//! Times for items that have none, as a person has them sought: begun, stopped, and taken whole or in part.

use std::time::Duration;

use domain::id::ItemId;
use domain::schedule::propose;
use domain::time::When;

use super::schedule;
use crate::book::Book;
use crate::call::{OfTrip, Outcome, RepairAsk, ScheduleBegin, ScheduleTake};
use crate::error::{Code, Error};
use crate::seek::{Progress, Proposing, Seek};
use crate::view::Show;
use crate::view::schedule::repair::{Sought, sought};

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
    if let Some(repairing) = &mut book.seeks.repair {
        repairing.seek.stop();
        repairing.seek.progress(AT_ONCE);
    }
    Ok(())
}

/// Gives items the times that were found for them: those that are named, or all of them; in one act. The value is how
/// many got one.
pub fn take(book: &mut Book, args: &ScheduleTake) -> Result<Outcome<u32>, Error> {
    let proposing = book.seeks.proposals.get_mut(&args.trip);
    let found = proposing.map(|proposing| proposing.seek.progress(Duration::ZERO));
    let Some(Progress::Found(proposal, _)) = found else {
        return Err(gone(args.show));
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
    schedule::accept(book, &args.trip, &times, args.show)
}

/// Makes the changes that were found for what happened, and writes down what happened; in one act. The value is how many
/// items changed.
pub fn repair(book: &mut Book, args: &RepairAsk) -> Result<Outcome<u32>, Error> {
    match sought(book, args)? {
        Sought::Found(repair) => schedule::repair(book, &args.trip, &repair, args.show),
        Sought::Running(_) | Sought::Broken => Err(gone(args.show)),
    }
}

fn gone(show: Show) -> Error {
    let words = documents::words::Words::of(show.language);
    Error::new(Code::Nothing, words.say("schedule-gone", &[]))
}
