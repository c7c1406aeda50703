//! The VTIMEZONEs of all zones against the database, as both kinds of clients read them; below,
//! what files say, message by message.

pub(crate) mod desk;
mod meetings;
mod options;
mod secrets;

use chrono::{DateTime, TimeDelta, Utc};
use domain::time::zone::zones;
use domain::time::{Instants, Zone};

use super::reading::Reading;
use super::vtimezone::{self, Observance};

fn at(date: &str) -> DateTime<Utc> {
    format!("{date}T00:00:00Z").parse().unwrap()
}

/// Every zone that a file may name.
fn places() -> Vec<Zone> {
    let named = zones::names().map(|name| Zone::named(name).unwrap());
    named
        .filter(|zone| vtimezone::tzid(*zone) == Some(zone.name()))
        .collect()
}

/// How the zones come out for a window: how many of each shape, and which are read wrong.
struct Outcome {
    fixed: usize,
    pairs: usize,
    lists: usize,
    wrong_by_the_standard: Vec<&'static str>,
    wrong_by_outlook: Vec<&'static str>,
}

fn outcome(from: &str, to: &str, step: TimeDelta) -> Outcome {
    let (from, to) = (at(from), at(to));
    let mut outcome = Outcome {
        fixed: 0,
        pairs: 0,
        lists: 0,
        wrong_by_the_standard: Vec::new(),
        wrong_by_outlook: Vec::new(),
    };
    for zone in places() {
        let shape = vtimezone::observances(zone, from, to);
        match &shape[..] {
            [_] => outcome.fixed += 1,
            [a, b] if a.yearly.is_some() && b.yearly.is_some() => outcome.pairs += 1,
            _ => outcome.lists += 1,
        }
        let reading = reading_of(zone, &shape);
        let moments = moments(zone, from, to, step);
        let wrong = |read: &dyn Fn(chrono::NaiveDateTime) -> Option<i32>| {
            moments
                .iter()
                .any(|at| read(zone.wall(*at)) != Some(zone.offset_at(*at)))
        };
        if wrong(&|wall| reading.by_the_standard(wall)) {
            outcome.wrong_by_the_standard.push(zone.name());
        }
        if wrong(&|wall| reading.by_outlook(wall)) {
            outcome.wrong_by_outlook.push(zone.name());
        }
    }
    outcome
}

fn reading_of(zone: Zone, shape: &[Observance]) -> Reading {
    let text = vtimezone::written(zone.name(), shape);
    for refused in ["RDATE", "UNTIL", "BYMONTHDAY", "X-"] {
        assert!(!text.contains(refused), "{refused} in {text}");
    }
    assert!(text.contains("BEGIN:STANDARD"), "{text}");
    let reading = Reading::of(&text);
    reading.unwrap_or_else(|| panic!("we cannot read what we wrote: {text}"))
}

/// Instants of a window whose wall time happens once: in steps, and around each change.
fn moments(
    zone: Zone,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    step: TimeDelta,
) -> Vec<DateTime<Utc>> {
    let steps = std::iter::successors(Some(from), |at| Some(*at + step)).take_while(|at| *at < to);
    let around = zone.changes(from, to).into_iter().flat_map(|change| {
        [-10_801, -3_601, -1, 0, 3_600, 10_800].map(|s| change.at + TimeDelta::seconds(s))
    });
    let all = steps.chain(around).filter(|at| from <= *at && *at < to);
    all.filter(|at| matches!(zone.instants(zone.wall(*at)), Instants::One(_)))
        .collect()
}

#[test]
fn four_weeks_need_no_rule_and_are_exact_in_every_zone() {
    let outcome = outcome("2026-11-22", "2026-12-20", TimeDelta::minutes(61));
    assert_eq!((outcome.pairs, outcome.lists), (0, 0));
    assert!(outcome.fixed > 400, "{} zones", outcome.fixed);
    assert_eq!(outcome.wrong_by_the_standard, [""; 0]);
    assert_eq!(outcome.wrong_by_outlook, [""; 0]);
}

#[test]
fn a_year_is_exact_but_where_the_law_changes_in_it() {
    let outcome = outcome("2027-01-01", "2028-01-01", TimeDelta::minutes(307));
    assert!(
        outcome.pairs > 100 && outcome.lists > 0,
        "{} pairs, {} lists",
        outcome.pairs,
        outcome.lists
    );
    assert_eq!(outcome.wrong_by_the_standard, [""; 0]);
    assert_eq!(
        outcome.wrong_by_outlook,
        ["America/Havana"],
        "these fall to UTC"
    );
}

#[test]
fn four_years_are_exact_but_where_the_law_changes_in_them() {
    let outcome = outcome("2027-01-01", "2031-01-01", TimeDelta::minutes(1_417));
    assert_eq!(outcome.wrong_by_the_standard, [""; 0]);
    assert_eq!(
        outcome.wrong_by_outlook,
        ["America/Havana"],
        "these fall to UTC"
    );
}

#[test]
fn a_year_in_which_many_laws_change_is_read_right_by_the_standard() {
    let outcome = outcome("2026-01-01", "2027-01-01", TimeDelta::minutes(307));
    assert_eq!(outcome.wrong_by_the_standard, [""; 0]);
    let fall_to_utc = [
        "Africa/Casablanca",
        "Africa/El_Aaiun",
        "America/Edmonton",
        "America/Havana",
        "America/Inuvik",
        "America/Vancouver",
        "America/Winnipeg",
    ];
    assert_eq!(outcome.wrong_by_outlook, fall_to_utc);
}

#[test]
fn the_hard_zones_come_out_as_they_should() {
    let text = |name: &str, from: &str, to: &str| {
        let zone = Zone::named(name).unwrap();
        vtimezone::written(name, &vtimezone::observances(zone, at(from), at(to)))
    };
    let dublin = text("Europe/Dublin", "2027-01-01", "2027-12-31");
    assert!(
        dublin.contains(
            "BEGIN:DAYLIGHT\r\nDTSTART:20250330T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100"
        ),
        "the larger offset is daylight time, whatever the database calls it: {dublin}"
    );
    assert!(
        dublin.contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"),
        "{dublin}"
    );
    let lord_howe = text("Australia/Lord_Howe", "2027-01-01", "2027-12-31");
    assert!(
        lord_howe.contains("TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100"),
        "half an hour: {lord_howe}"
    );
    let gaza = text("Asia/Gaza", "2026-01-01", "2029-12-31");
    assert!(
        !gaza.contains("RRULE"),
        "the Saturday after a date is no nth Saturday: {gaza}"
    );
    let nuuk = text("America/Nuuk", "2026-01-01", "2029-12-31");
    assert!(
        !nuuk.contains("RRULE"),
        "one rule fits until 2028, not in 2029: {nuuk}"
    );
    let istanbul = text("Europe/Istanbul", "2026-01-01", "2029-12-31");
    assert_eq!(istanbul.matches("BEGIN:STANDARD").count(), 1);
    assert!(
        istanbul.contains("TZOFFSETTO:+0300") && !istanbul.contains("DAYLIGHT"),
        "{istanbul}"
    );
}
