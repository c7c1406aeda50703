//! The countdown: what an office does before and after a trip, in working days of its home city.

use chrono::NaiveDate;
use domain::days;

use super::overview::CountdownRow;
use super::scene::Scene;

/// The acts of an office, first act first: working days before the first day (positive) or after the last (negative).
const ACTS: [i64; 17] = [
    60, 45, 30, 21, 14, 10, 7, 5, 3, 2, 1, -1, -2, -5, -10, -30, -90,
];

/// The rows of the countdown; none while the trip has no days.
pub(crate) fn rows(scene: &Scene<'_>) -> Vec<CountdownRow> {
    let Some(span) = scene.span() else {
        return Vec::new();
    };
    let today = scene.today();
    let acts = ACTS.iter().zip(dates(scene, span));
    let mut next_is_near = true;
    acts.map(|(days, date)| {
        let state = match date.cmp(&today) {
            std::cmp::Ordering::Less => "past",
            std::cmp::Ordering::Equal => "today",
            std::cmp::Ordering::Greater if std::mem::take(&mut next_is_near) => "next",
            std::cmp::Ordering::Greater => "future",
        };
        CountdownRow {
            days: *days,
            label: scene.tell.words.t_mark(*days),
            date: scene.tell.dated_short(date),
            what: what(scene, *days),
            state: state.to_owned(),
        }
    })
    .collect()
}

/// The line under the ruler of a trip: the act of today, else the next one.
pub(crate) fn next(scene: &Scene<'_>) -> Option<String> {
    let span = scene.span()?;
    let today = scene.today();
    let act = ACTS
        .iter()
        .zip(dates(scene, span))
        .find(|(_, date)| *date >= today);
    let (days, date) = act?;
    let what = what(scene, *days);
    Some(if date == today {
        scene.tell.say("view-act-today", &[("act", &what)])
    } else {
        let (label, day) = (scene.tell.words.t_mark(*days), scene.tell.day(date));
        scene.tell.say(
            "view-act-next",
            &[("label", &label), ("day", &day), ("act", &what)],
        )
    })
}

fn what(scene: &Scene<'_>, days: i64) -> String {
    let id = if days > 0 {
        format!("view-act-{days}")
    } else {
        format!("view-act-after-{}", -days)
    };
    scene.tell.say(&id, &[])
}

/// The day of each act, in one walk away from the trip on either side.
fn dates(scene: &Scene<'_>, (first, last): (NaiveDate, NaiveDate)) -> Vec<NaiveDate> {
    let mut before = Walk {
        scene,
        day: first,
        step: NaiveDate::pred_opt,
        gone: 0,
    };
    let mut dates: Vec<NaiveDate> = ACTS
        .iter()
        .rev()
        .filter(|d| **d > 0)
        .map(|d| before.to(*d))
        .collect();
    dates.reverse();
    let mut after = Walk {
        scene,
        day: last,
        step: NaiveDate::succ_opt,
        gone: 0,
    };
    dates.extend(ACTS.iter().filter(|d| **d < 0).map(|d| after.to(-*d)));
    dates
}

/// A walk over days that counts the working ones.
struct Walk<'a, 's> {
    scene: &'a Scene<'s>,
    day: NaiveDate,
    step: fn(&NaiveDate) -> Option<NaiveDate>,
    gone: i64,
}

impl Walk<'_, '_> {
    /// The day that so many working days away from the start; the last day that there is, at the end of time.
    fn to(&mut self, count: i64) -> NaiveDate {
        let (directory, home) = (self.scene.directory, &self.scene.trip.home);
        // A place where every day is a weekend has no working days: a year without one ends the walk.
        let mut idle = 0;
        while self.gone < count && idle < 366 {
            let Some(day) = (self.step)(&self.day) else {
                break;
            };
            self.day = day;
            idle += 1;
            if days::is_working(directory, home, day) {
                self.gone += 1;
                idle = 0;
            }
        }
        self.day
    }
}
