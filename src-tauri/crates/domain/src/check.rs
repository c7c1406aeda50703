//! What is wrong with a trip, or may become so: findings with a code, facts, and ways out. Never a refusal.
//!
//! One file per check, named by its complaint; [`ALL`] lists them.

mod ambiguous_time;
mod approval_missing;
mod arrives_before_leaving;
mod briefing_late;
mod briefing_missing;
mod briefing_stale;
pub(crate) mod clash;
mod clearance_missing;
mod clock_change_on_trip;
mod commitment_overdue;
mod copy_outside;
mod delegation_too_large;
mod double_booked;
mod facts;
mod found;
mod gift_over_limit;
mod gift_repeated;
mod gift_undeclared;
mod institution;
mod interpreter_double_booked;
mod interpreter_missing;
mod legs;
mod line;
mod near;
mod night_at_home;
mod night_without_bed;
mod no_answer;
mod no_way_there;
mod nonexistent_time;
mod not_in_writing;
mod outside_working_hours;
mod passport_expires;
mod public_holiday;
mod quorum_at_risk;
mod rank_mismatch;
mod repair;
mod report_due;
mod rest_too_short;
mod short_transfer;
mod term_ends;
mod text_missing;
mod travellers;
mod unconfirmed;
mod unplaced;
mod visa_missing;
mod watch;
mod weekend_there;
mod whereabouts;
mod zone_rules_changed;

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::days;
use crate::directory::Directory;
use crate::item::Item;
use crate::logistics::Present;
use crate::plan::{Plan, Planned};
use crate::rules::Rules;
use crate::text::Language;
use crate::time::{When, Zone};
use crate::trip::Trip;
use crate::ways::{self, Ends, Ways};
use clash::Clash;
use found::Found;
use legs::Arrival;
use whereabouts::Whereabouts;

pub use facts::Facts;
pub use watch::Watch;

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
    #[ts(type = "string")]
    pub kind: Cow<'static, str>,
    /// Its id.
    pub id: String,
}

/// A way out that the programme can carry out: a patch of an item, in the words of the dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Repair {
    /// What it does: `move`, `shorten`, `use_fold`, ...: the message `repair-<code>` says it.
    #[ts(type = "string")]
    pub code: Cow<'static, str>,
    /// What the message needs.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Facts,
    /// The item it changes.
    pub item: String,
    /// The change.
    #[ts(type = "Record<string, unknown>")]
    pub patch: Patch,
}

/// A change of an item that mends something: in JSON a key of the item with its new value, as the dossier writes it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Patch {
    /// Another time.
    When(When),
    /// Another length, in minutes.
    Minutes(i64),
}

impl Patch {
    /// The keys of the item, as the dossier writes them.
    pub fn fields(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        }
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// The code: a word that stays (dossier, "Codes of findings").
    #[ts(type = "string")]
    pub code: Cow<'static, str>,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about, the most concerned first.
    pub about: Vec<About>,
    /// What was found: names of facts to values; wall times as `YYYY-MM-DDTHH:MM`, dates as `YYYY-MM-DD`.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Facts,
    /// Up to three ways out.
    pub repairs: Vec<Repair>,
}

/// What the checks must be told: they have no clock and no book.
#[derive(Clone, Debug, PartialEq)]
pub struct Context {
    /// Now.
    pub now: DateTime<Utc>,
    /// The rules of the office.
    pub rules: Rules,
    /// The presents of all trips that are not called off.
    pub presents: Arc<[Present]>,
}

impl Context {
    /// The rules that hold until an office sets others.
    pub fn at(now: DateTime<Utc>) -> Self {
        Context {
            now,
            rules: Rules::default(),
            presents: Arc::default(),
        }
    }
}

/// One trip under examination: what all checks share.
pub(crate) struct Check<'a> {
    trip: &'a Trip,
    directory: &'a Directory,
    plan: &'a Plan,
    context: &'a Context,
    /// Who is where, when.
    whereabouts: &'a Whereabouts,
    /// Today on the calendar of the home city.
    today: NaiveDate,
    /// The ways between places.
    ways: Ways<'a>,
    /// The zones in which the clocks may change on the trip.
    moving_zones: Vec<Zone>,
    /// The languages of its papers.
    languages: Vec<Language>,
    /// Whether anybody has asked for the first and the last day.
    looked_at_span: Cell<bool>,
    /// Whether anybody has asked who has a bed.
    looked_at_beds: Cell<bool>,
}

/// A check, and with its kind what its findings may rest on: after an edit it is asked again about no more than that
/// ([`watch`]). All of them may rest on the records of the trip and of the directory, on the rules, on the roster, and on
/// the first and the last day.
#[derive(Clone, Copy)]
enum Complaint {
    /// Of the trip as a whole: rests on no single item.
    Trip(fn(&Check<'_>, &mut Found)),
    /// Of an item that is not called off: rests on it alone.
    Item(fn(&Check<'_>, usize, &mut Found)),
    /// Of an item, as the next of its zone: rests on it, and on those before and after it in its zones.
    Zone(fn(&Check<'_>, usize, &mut Found)),
    /// Of people who come to an item from another, in the order of the programme, whatever is known of its hour: rests
    /// on both, and on the beds of these people in between.
    Way(fn(&Check<'_>, &Arrival<'_>, &mut Found)),
    /// The same in the order of the clock: of items with an hour, and without the rooms for the night.
    Clock(fn(&Check<'_>, &Arrival<'_>, &mut Found)),
    /// Of two items that somebody, or a place, is booked for at the same time: rests on both.
    Clash(fn(&Check<'_>, &Clash, &mut Found)),
}

/// All checks, by their codes; one that looks at the trip as a whole beside its items stands here twice.
const ALL: [(&str, Complaint); 47] = [
    (ambiguous_time::CODE, Complaint::Item(ambiguous_time::check)),
    (
        approval_missing::CODE,
        Complaint::Trip(approval_missing::check),
    ),
    (
        arrives_before_leaving::CODE,
        Complaint::Item(arrives_before_leaving::check),
    ),
    (briefing_late::CODE, Complaint::Item(briefing_late::check)),
    (
        briefing_late::CODE,
        Complaint::Trip(briefing_late::of_no_item),
    ),
    (
        briefing_missing::CODE,
        Complaint::Item(briefing_missing::check),
    ),
    (briefing_stale::CODE, Complaint::Item(briefing_stale::check)),
    (
        briefing_stale::CODE,
        Complaint::Trip(briefing_stale::of_no_item),
    ),
    (
        clearance_missing::CODE,
        Complaint::Item(clearance_missing::check),
    ),
    (
        clearance_missing::CODE,
        Complaint::Trip(clearance_missing::of_no_item),
    ),
    (
        clock_change_on_trip::CODE,
        Complaint::Zone(clock_change_on_trip::check),
    ),
    (
        clock_change_on_trip::CODE,
        Complaint::Trip(clock_change_on_trip::at_home),
    ),
    (
        commitment_overdue::CODE,
        Complaint::Trip(commitment_overdue::check),
    ),
    (copy_outside::CODE, Complaint::Item(copy_outside::check)),
    (
        copy_outside::CODE,
        Complaint::Trip(copy_outside::of_no_item),
    ),
    (
        delegation_too_large::CODE,
        Complaint::Trip(delegation_too_large::check),
    ),
    (double_booked::CODE, Complaint::Clash(double_booked::check)),
    (
        gift_over_limit::CODE,
        Complaint::Trip(gift_over_limit::check),
    ),
    (gift_repeated::CODE, Complaint::Trip(gift_repeated::check)),
    (
        gift_undeclared::CODE,
        Complaint::Trip(gift_undeclared::check),
    ),
    (
        interpreter_double_booked::CODE,
        Complaint::Clash(interpreter_double_booked::check),
    ),
    (
        interpreter_missing::CODE,
        Complaint::Item(interpreter_missing::check),
    ),
    (night_at_home::CODE, Complaint::Item(night_at_home::check)),
    (
        night_without_bed::CODE,
        Complaint::Way(night_without_bed::check),
    ),
    (no_answer::CODE, Complaint::Item(no_answer::check)),
    (no_answer::CODE, Complaint::Trip(no_answer::of_guests)),
    (no_way_there::CODE, Complaint::Way(no_way_there::check)),
    (
        nonexistent_time::CODE,
        Complaint::Item(nonexistent_time::check),
    ),
    (not_in_writing::CODE, Complaint::Item(not_in_writing::check)),
    (
        outside_working_hours::CODE,
        Complaint::Item(outside_working_hours::check),
    ),
    (public_holiday::CODE, Complaint::Item(public_holiday::check)),
    (
        passport_expires::CODE,
        Complaint::Trip(passport_expires::check),
    ),
    (quorum_at_risk::CODE, Complaint::Trip(quorum_at_risk::check)),
    (rank_mismatch::CODE, Complaint::Item(rank_mismatch::check)),
    (report_due::CODE, Complaint::Trip(report_due::check)),
    (
        rest_too_short::CODE,
        Complaint::Clock(rest_too_short::check),
    ),
    (
        short_transfer::CODE,
        Complaint::Clock(short_transfer::check),
    ),
    (term_ends::CODE, Complaint::Item(term_ends::check)),
    (term_ends::CODE, Complaint::Trip(term_ends::of_the_trip)),
    (text_missing::CODE, Complaint::Item(text_missing::check)),
    (
        text_missing::CODE,
        Complaint::Trip(text_missing::of_the_trip),
    ),
    (unconfirmed::CODE, Complaint::Item(unconfirmed::check)),
    (unplaced::CODE, Complaint::Item(unplaced::check)),
    (visa_missing::CODE, Complaint::Way(visa_missing::check)),
    (visa_missing::CODE, Complaint::Trip(visa_missing::of_guests)),
    (weekend_there::CODE, Complaint::Item(weekend_there::check)),
    (
        zone_rules_changed::CODE,
        Complaint::Item(zone_rules_changed::check),
    ),
];

/// What is still looked at when a trip is done.
const AFTERWARDS: [&str; 4] = [
    commitment_overdue::CODE,
    gift_over_limit::CODE,
    gift_undeclared::CODE,
    report_due::CODE,
];

/// The codes of all checks, in the order of the alphabet.
pub fn codes() -> impl Iterator<Item = &'static str> {
    let codes: BTreeSet<&str> = ALL.iter().map(|(code, _)| *code).collect();
    codes.into_iter()
}

/// Everything that is wrong with a trip: the gravest first, then in the order of time, then by code. A trip that is
/// done has only what is left to do after it, one that was called off nothing at all.
pub fn all(trip: &Trip, directory: &Directory, plan: &Plan, context: &Context) -> Vec<Finding> {
    watch::all(trip, directory, plan, context)
}

impl<'a> Check<'a> {
    /// An item and what the plan knows of it.
    fn item(&self, index: usize) -> (&'a Item, &'a Planned) {
        (&self.trip.items[index], &self.plan.items[index])
    }

    /// Where an item begins and where it ends.
    fn ends(&self, index: usize) -> Ends<'a> {
        ways::ends(self.directory, &self.trip.items[index])
    }

    /// The first day of the trip.
    fn first_day(&self) -> Option<NaiveDate> {
        self.span().map(|(first, _)| first)
    }

    /// The first and the last day of the trip. Whoever asks is asked again when they change.
    fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.looked_at_span.set(true);
        self.whereabouts.span()
    }

    /// Working days of the home city from today until a day: T minus how many.
    fn working_days_until(&self, day: NaiveDate) -> i64 {
        days::working_days_between(self.directory, &self.trip.home, self.today, day)
    }
}

#[cfg(test)]
mod tests;
