//! What a plan costs the people in it, for a reader: minutes on the way, and who waits longest.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::check::clash::guests;
use crate::directory::Directory;
use crate::id::{ItemId, PartyId};
use crate::plan::plan;
use crate::time::When;
use crate::trip::Trip;
use crate::ways::{Ends, Ways, ends};

/// One engagement of a party: from when until when, where it begins and where it ends.
type Stretch<'a> = (DateTime<Utc>, DateTime<Utc>, Ends<'a>);

/// A trip as it is once times are taken.
pub(super) fn with_times(trip: &Trip, times: &[(ItemId, When)]) -> Trip {
    let mut after = trip.clone();
    let times: HashMap<&ItemId, &When> = times.iter().map(|(id, when)| (id, when)).collect();
    for item in &mut after.items {
        if let Some(when) = times.get(&item.id) {
            item.when = Some(**when);
        }
    }
    after
}

/// Minutes on the way between engagements of one day, in the sum over everybody.
pub(super) fn travel(trip: &Trip, directory: &Directory) -> i64 {
    let plan = plan(trip, directory);
    let mut by_party: HashMap<&PartyId, Vec<Stretch<'_>>> = HashMap::new();
    for (item, planned) in trip.items.iter().zip(&plan.items) {
        let Some(start) = planned
            .start
            .filter(|_| !item.is_off() && !item.kind.leaves_free())
        else {
            continue;
        };
        let end = planned.end.unwrap_or(start).max(start);
        let ours = planned.people.iter().map(|presence| plan.person(presence));
        for party in ours.chain(guests(directory, item)) {
            let stretch = (start, end, ends(directory, item));
            by_party.entry(party).or_default().push(stretch);
        }
    }
    let ways = Ways::of(trip, directory);
    let on_the_way = |own: &mut Vec<Stretch<'_>>| -> i64 {
        own.sort_by_key(|(from, to, _)| (*from, *to));
        let pairs = own.windows(2);
        let near = pairs.filter(|two| two[1].0 - two[0].1 < TimeDelta::hours(8));
        let places = near.filter_map(|two| two[0].2.end.zip(two[1].2.start));
        places
            .filter_map(|(from, to)| ways.way(from, to))
            .map(|way| way.minutes)
            .sum()
    };
    by_party.values_mut().map(on_the_way).sum()
}
