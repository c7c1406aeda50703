//! The log of what calendars last said: when SEQUENCE rises.

use std::collections::{BTreeSet, HashMap};

use documents::calendar;
use domain::release::{Differences, Release, What};
use domain::time::When;
use domain::time::zone::zones;
use serde_json::Value;

use super::freeze::instant;
use crate::book::Loaded;
use crate::error::Error;
use crate::store::release::{Issue, TAKEN_IN};
use crate::store::tx::Tx;

/// What stands in the log for an item that is in no calendar any more.
const GONE: &str = "gone";

/// The items from which someone was uninvited: that is a CANCEL, which raises SEQUENCE (O4).
pub(super) fn uninvited(differences: &Differences) -> BTreeSet<String> {
    let lost = differences.items.iter().filter(|change| {
        change
            .what
            .iter()
            .any(|w| matches!(w, What::Staffed { left, .. } if !left.is_empty()))
    });
    lost.map(|change| change.item.as_str().to_owned()).collect()
}

/// The log after a release, in the order of the trip, then what is gone: each item with the SEQUENCE of its calendars.
pub(super) fn raise(
    mut known: HashMap<String, Issue>,
    live: &Loaded<'_>,
    uninvited: &BTreeSet<String>,
    at: &str,
) -> Vec<(String, Issue)> {
    let mut log = Vec::new();
    for (index, item) in live.trip.items.iter().enumerate() {
        let id = item.id.as_str();
        let before = known.remove(id);
        let forced = uninvited.contains(id);
        log.extend(next(live, index, before, forced, at).map(|issue| (id.to_owned(), issue)));
    }
    let mut gone: Vec<(String, Issue)> = known.into_iter().collect();
    gone.sort_by(|(a, _), (b, _)| a.cmp(b));
    log.extend(
        gone.into_iter()
            .map(|(id, issue)| (id, taken_back(issue, at))),
    );
    log
}

/// What a meeting's own calendar says from now on; none of what stands in no calendar.
pub(crate) fn raise_one(
    live: &Loaded<'_>,
    index: usize,
    before: Option<Issue>,
    forced: bool,
    at: &str,
) -> Option<Issue> {
    next(live, index, before, forced, at)
}

/// Takes over what the calendars of another book's release said, so that no SEQUENCE goes down here.
pub(crate) fn take_over(tx: &mut Tx<'_>, trip: &str, release: &Release) -> Result<(), Error> {
    let known = tx.issues(trip)?;
    let snapshot = &release.snapshot;
    let (plan, at) = (snapshot.plan(), instant(release.at));
    for (id, sequence) in &release.sequences {
        if known
            .get(id.as_str())
            .is_some_and(|issue| issue.sequence > *sequence)
        {
            continue;
        }
        let index = snapshot.trip.items.iter().position(|item| item.id == *id);
        let essence =
            index.and_then(|i| calendar::essence(&snapshot.trip, &snapshot.directory, &plan, i));
        let planned = index.map(|i| &plan.items[i]);
        let span = snapshot.instants.get(id);
        let issue = Issue {
            sequence: *sequence,
            essence: essence.map_or_else(|| GONE.to_owned(), |e| e.as_str().to_owned()),
            at: at.clone(),
            zones: release.zones.clone(),
            moment: planned.and_then(|p| p.when).map_or(Value::Null, written),
            starts: span.and_then(|s| s.start).map(instant),
            ends: span.and_then(|s| s.end).map(instant),
        };
        tx.issue(trip, id.as_str(), &issue)?;
    }
    Ok(())
}

fn written(when: When) -> Value {
    serde_json::to_value(when).unwrap_or(Value::Null)
}

fn next(
    live: &Loaded<'_>,
    index: usize,
    before: Option<Issue>,
    forced: bool,
    at: &str,
) -> Option<Issue> {
    let essence = calendar::essence(live.trip, live.directory, live.plan, index);
    let Some(essence) = essence else {
        // It stood in calendars, and has lost its day.
        return before.map(|issue| taken_back(issue, at));
    };
    let sequence = match &before {
        None if live.trip.items[index].is_off() => return None,
        None => 0,
        Some(issue) if issue.essence == TAKEN_IN => issue.sequence,
        Some(issue) if issue.essence != essence.as_str() || forced => {
            issue.sequence.saturating_add(1)
        }
        Some(issue) => issue.sequence,
    };
    let planned = &live.plan.items[index];
    Some(Issue {
        sequence,
        essence: essence.as_str().to_owned(),
        at: at.to_owned(),
        zones: zones::current().version.clone(),
        moment: planned.when.map_or(Value::Null, written),
        starts: planned.start.map(instant),
        ends: planned.end.map(instant),
    })
}

/// An item that no calendar holds any more: announced once more as cancelled.
fn taken_back(issue: Issue, at: &str) -> Issue {
    if issue.essence == GONE {
        return issue;
    }
    Issue {
        sequence: issue.sequence.saturating_add(1),
        essence: GONE.to_owned(),
        at: at.to_owned(),
        moment: Value::Null,
        starts: None,
        ends: None,
        ..issue
    }
}
