//! What is wrong with a trip, or may become so: findings with a code, facts, and ways out. Never a refusal.
//!
//! One file per check, named by its complaint; [`ALL`] lists them.

mod ambiguous_time;
mod arrives_before_leaving;
mod briefing_late;
mod briefing_missing;
pub(crate) mod clash;
mod clock_change_on_trip;
mod double_booked;
mod found;
mod interpreter_double_booked;
mod interpreter_missing;
mod legs;
mod no_way_there;
mod nonexistent_time;
mod passport_expires;
mod repair;
mod short_transfer;
mod text_missing;
mod unconfirmed;
mod unplaced;
mod zone_rules_changed;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::days;
use crate::directory::Directory;
use crate::item::Item;
use crate::plan::{Plan, Planned, Row};
use crate::trip::{Trip, TripStatus};
use clash::Clash;
use found::Found;
use legs::{Ends, Ways};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It cannot happen.
    Stop,
    /// It will hardly go well.
    Tight,
    /// It should be known.
    Note,
}

/// What a finding is about: `{kind, id}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct About {
    /// `item`, `person`, `place`, `briefing`, `trip`, ...
    pub kind: String,
    /// Its id.
    pub id: String,
}

/// A way out that the programme can carry out: a patch of an item, in the words of the dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Repair {
    /// What it does: `move`, `shorten`, `use_fold`, ...: the message `repair-<code>` says it.
    pub code: String,
    /// What the message needs, as ready or as structured facts (wall times as `YYYY-MM-DDTHH:MM`).
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// The item it changes.
    pub item: String,
    /// The change: keys of the item as the dossier writes them.
    #[ts(type = "Record<string, unknown>")]
    pub patch: Map<String, Value>,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// The code: a word that stays (dossier, "Codes of findings").
    pub code: String,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about, the most concerned first.
    pub about: Vec<About>,
    /// What was found: names of facts to values; wall times as `YYYY-MM-DDTHH:MM`, dates as `YYYY-MM-DD`.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Up to three ways out.
    pub repairs: Vec<Repair>,
}

/// What the checks must be told: they have no clock and no book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// Now.
    pub now: DateTime<Utc>,
    /// For how many days after the trip's last day a passport must be valid: the office's rule.
    pub passport_margin_days: i64,
}

impl Context {
    /// The rules that hold until an office sets others.
    pub fn at(now: DateTime<Utc>) -> Self {
        Context {
            now,
            passport_margin_days: 90,
        }
    }
}

/// One trip under examination: what all checks share.
pub(crate) struct Check<'a> {
    trip: &'a Trip,
    directory: &'a Directory,
    plan: &'a Plan,
    context: &'a Context,
    /// Today on the calendar of the home city.
    today: NaiveDate,
    /// Indices of the items that have a day and are not called off, in the order of the programme.
    order: Vec<usize>,
    /// Where each item begins and ends.
    ends: Vec<Ends<'a>>,
    /// The ways between places.
    ways: Ways<'a>,
    /// Who, or what, is booked twice at the same time.
    clashes: Vec<Clash>,
}

/// A check: it says what it finds, and changes nothing.
type Complaint = fn(&Check<'_>, &mut Found);

/// All checks, by their codes.
const ALL: [(&str, Complaint); 16] = [
    (ambiguous_time::CODE, ambiguous_time::check),
    (arrives_before_leaving::CODE, arrives_before_leaving::check),
    (briefing_late::CODE, briefing_late::check),
    (briefing_missing::CODE, briefing_missing::check),
    (clock_change_on_trip::CODE, clock_change_on_trip::check),
    (double_booked::CODE, double_booked::check),
    (
        interpreter_double_booked::CODE,
        interpreter_double_booked::check,
    ),
    (interpreter_missing::CODE, interpreter_missing::check),
    (no_way_there::CODE, no_way_there::check),
    (nonexistent_time::CODE, nonexistent_time::check),
    (passport_expires::CODE, passport_expires::check),
    (short_transfer::CODE, short_transfer::check),
    (text_missing::CODE, text_missing::check),
    (unconfirmed::CODE, unconfirmed::check),
    (unplaced::CODE, unplaced::check),
    (zone_rules_changed::CODE, zone_rules_changed::check),
];

/// The codes of all checks, in the order of the alphabet.
pub fn codes() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(code, _)| *code)
}

/// Everything that is wrong with a trip: the gravest first, then in the order of time, then by code. A trip that is
/// done or called off has nothing left to mend before it.
pub fn all(trip: &Trip, directory: &Directory, plan: &Plan, context: &Context) -> Vec<Finding> {
    if matches!(trip.status, TripStatus::Done | TripStatus::Cancelled) {
        return Vec::new();
    }
    let rows = plan.days.iter().flat_map(|day| &day.rows);
    let placed = rows.filter_map(|row| match row {
        Row::Item(i) => Some(*i),
        Row::Seam(_) => None,
    });
    let order: Vec<usize> = placed.filter(|i| !trip.items[*i].is_off()).collect();
    let clashes = clash::all(trip, directory, plan);
    let today = plan.home.wall(context.now).date();
    let ends = trip
        .items
        .iter()
        .map(|item| legs::ends(directory, item))
        .collect();
    let check = Check {
        trip,
        directory,
        plan,
        context,
        today,
        order,
        ends,
        ways: Ways::of(trip),
        clashes,
    };
    let mut found = Found::default();
    for (_, complaint) in ALL {
        complaint(&check, &mut found);
    }
    found.in_order()
}

impl<'a> Check<'a> {
    /// An item and what the plan knows of it.
    fn item(&self, index: usize) -> (&'a Item, &'a Planned) {
        (&self.trip.items[index], &self.plan.items[index])
    }

    /// Items that are not called off, with what the plan knows of them.
    fn live(&self) -> impl Iterator<Item = (usize, &'a Item, &'a Planned)> {
        let items = self.trip.items.iter().zip(&self.plan.items).enumerate();
        items
            .filter(|(_, (item, _))| !item.is_off())
            .map(|(i, (item, planned))| (i, item, planned))
    }

    /// The first day of the trip.
    fn first_day(&self) -> Option<NaiveDate> {
        self.plan.span(self.trip).map(|(first, _)| first)
    }

    /// Working days of the home city from today until a day: T minus how many.
    fn working_days_until(&self, day: NaiveDate) -> i64 {
        days::working_days_between(self.directory, &self.trip.home, self.today, day)
    }
}

#[cfg(test)]
mod tests;
