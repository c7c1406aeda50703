//! VTIMEZONE: the rules of a zone in the few shapes that every client reads.
//!
//! Outlook reads nothing but TZID, DTSTART, RRULE and the two offsets, and keeps one rule pair a
//! year; so a zone is written, for the window of its events, as one fixed offset, as a pair of
//! yearly rules, or as a list of single changes. `reading` reads the finished text back, and what
//! it reads wrong is written in UTC.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use domain::time::{Change, Zone};
use ics::components::{Component, Property};

use super::encode;

/// A change to an offset: once, or by a rule each year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Observance {
    /// Whether it is the larger of two offsets, whatever the database calls it.
    pub(super) daylight: bool,
    /// The onset, on the clock before it.
    pub(super) onset: NaiveDateTime,
    /// Seconds east of UTC before it.
    pub(super) before: i32,
    /// Seconds east of UTC from it on.
    pub(super) after: i32,
    /// The rule by which it comes again each year.
    pub(super) yearly: Option<Yearly>,
}

/// A day of each year: a weekday of a month, counted from its start, or the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Yearly {
    /// The month, 1 to 12.
    pub(super) month: u32,
    /// 1 to 4, or -1 for the last.
    pub(super) week: i8,
    /// The weekday.
    pub(super) day: Weekday,
}

/// The name under which a zone is written: its IANA name of today, where it names a place.
pub(super) fn tzid(zone: Zone) -> Option<&'static str> {
    let name = zone.canonical().name();
    (name.contains('/') && !name.starts_with("Etc/")).then_some(name)
}

/// The shape of a zone for what happens between two instants.
pub(super) fn observances(
    zone: Zone,
    first: DateTime<Utc>,
    last: DateTime<Utc>,
) -> Vec<Observance> {
    let from = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let to = last.checked_add_days(Days::new(1)).unwrap_or(last);
    if zone.changes(from, to).is_empty() {
        return vec![fixed(zone.offset_at(from))];
    }
    let years = (zone.wall(from).year(), zone.wall(to).year());
    let changes = changes_of(zone, years.0 - 1, years.1 + 1);
    match pair(&changes, years.0 - 1, years.1 + 1) {
        Some(pair) => pair,
        None => singles(&changes, from, years.1),
    }
}

/// The finished text of a VTIMEZONE. Its lines are short, plain and few, so that `ics` writes them; the entries, of
/// which there may be thousands, are written line by line (see `lines`).
pub(super) fn written(tzid: &str, observances: &[Observance]) -> String {
    let mut zone = Component::new("VTIMEZONE");
    zone.add_property(Property::new("TZID", tzid));
    for observance in observances {
        zone.add_component(component(observance));
    }
    zone.to_string()
}

fn component(observance: &Observance) -> Component<'static> {
    let name = if observance.daylight {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    let mut onset = String::new();
    encode::push_wall(&mut onset, observance.onset);
    let mut component = Component::new(name);
    component.add_property(Property::new("DTSTART", onset));
    component.add_property(Property::new("TZOFFSETFROM", offset(observance.before)));
    component.add_property(Property::new("TZOFFSETTO", offset(observance.after)));
    if let Some(rule) = observance.yearly {
        let day = &rule.day.to_string().to_uppercase()[..2];
        let (week, month) = (rule.week, rule.month);
        let value = format!("FREQ=YEARLY;BYDAY={week}{day};BYMONTH={month}");
        component.add_property(Property::new("RRULE", value));
    }
    component
}

/// `+0330`. Seconds of old local times are cut off; reading back then finds the difference.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

fn fixed(seconds: i32) -> Observance {
    Observance {
        daylight: false,
        onset: NaiveDate::default().and_time(NaiveTime::MIN),
        before: seconds,
        after: seconds,
        yearly: None,
    }
}

/// The changes of whole years, by the clock before each.
fn changes_of(zone: Zone, first: i32, last: i32) -> Vec<Change> {
    let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let from = year(first).and_time(NaiveTime::MIN).and_utc() - Days::new(2);
    let to = year(last + 1).and_time(NaiveTime::MIN).and_utc() + Days::new(2);
    let mut changes = zone.changes(from, to);
    changes.retain(|c| (first..=last).contains(&c.wall_before().year()));
    changes
}

/// Two changes a year between the same offsets, each on a day that one rule describes in all years.
fn pair(changes: &[Change], first: i32, last: i32) -> Option<Vec<Observance>> {
    let mut sides: [Vec<&Change>; 2] = [Vec::new(), Vec::new()];
    for change in changes {
        sides[usize::from(change.is_forward())].push(change);
    }
    let years = usize::try_from(last - first + 1).ok()?;
    sides
        .iter()
        .map(|side| {
            let onset = side.first()?;
            let alike = side.len() == years
                && side.iter().zip(first..).all(|(c, year)| {
                    (c.before, c.after) == (onset.before, onset.after)
                        && c.wall_before().year() == year
                });
            let yearly = alike.then(|| rule(side))?;
            Some(Observance {
                yearly: Some(yearly?),
                ..single(onset)
            })
        })
        .collect()
}

/// The rule that describes every one of the changes, where there is one.
fn rule(changes: &[&Change]) -> Option<Yearly> {
    let walls: Vec<NaiveDateTime> = changes.iter().map(|c| c.wall_before()).collect();
    let first = walls.first()?;
    [-1, 1, 2, 3, 4]
        .into_iter()
        .map(|week| Yearly {
            month: first.month(),
            week,
            day: first.weekday(),
        })
        .find(|rule| {
            walls.iter().all(|wall| {
                rule.on(wall.year()) == Some(wall.date()) && wall.time() == first.time()
            })
        })
}

impl Yearly {
    /// The day that the rule names in a year.
    pub(super) fn on(&self, year: i32) -> Option<NaiveDate> {
        if let Ok(week @ 1..) = u8::try_from(self.week) {
            return NaiveDate::from_weekday_of_month_opt(year, self.month, self.day, week);
        }
        let last = (4..=5).rev();
        last.filter_map(|n| NaiveDate::from_weekday_of_month_opt(year, self.month, self.day, n))
            .next()
    }
}

/// One observance for each change, with the offset before all of them in front where they do not
/// give it.
fn singles(changes: &[Change], from: DateTime<Utc>, last: i32) -> Vec<Observance> {
    let listed = changes.iter().filter(|c| c.wall_before().year() <= last);
    let mut all: Vec<Observance> = listed.map(single).collect();
    let starts_late = changes.first().is_none_or(|change| change.at > from);
    if starts_late || all.iter().all(|o| o.daylight) {
        all.insert(0, fixed(changes.first().map_or(0, |change| change.before)));
    }
    all
}

fn single(change: &Change) -> Observance {
    Observance {
        daylight: change.is_forward(),
        onset: change.wall_before(),
        before: change.before,
        after: change.after,
        yearly: None,
    }
}
