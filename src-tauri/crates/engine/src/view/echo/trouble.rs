//! Why a typed hour or day is none, in a sentence with an example of what would be right.

use documents::words::Words;
use domain::text::Language;
use domain::time::entry::{Calendar, EntryTrouble};

/// What is wrong with what was typed.
pub fn trouble(language: Language, typed: &str, trouble: &EntryTrouble) -> String {
    let words = Words::of(language);
    let number = |n: u32| words.number(n.into());
    let say = |id: &str, args: &[(&str, &str)]| {
        let mut all = vec![("typed", typed)];
        all.extend_from_slice(args);
        if language.is_rtl() {
            words.say_isolated(id, &all)
        } else {
            words.say(id, &all)
        }
    };
    match trouble {
        EntryTrouble::Empty => say("view-entry-empty", &[]),
        EntryTrouble::NotATime => say("view-entry-not-a-time", &[]),
        EntryTrouble::HourTooLarge { hour } => {
            say("view-entry-hour-too-large", &[("hour", &number(*hour))])
        }
        EntryTrouble::MinuteTooLarge { minute } => say(
            "view-entry-minute-too-large",
            &[("minute", &number(*minute))],
        ),
        EntryTrouble::NoStart => say("view-entry-no-start", &[]),
        EntryTrouble::TooLong { most } => say(
            "view-entry-too-long",
            &[("days", &number(*most / (24 * 60)))],
        ),
        EntryTrouble::NotADate => say("view-entry-not-a-date", &[]),
        EntryTrouble::NoSuchDate { calendar, .. } => {
            let calendar = match calendar {
                Calendar::Gregorian => "view-calendar-gregorian",
                Calendar::Solar => "view-calendar-solar",
            };
            say(
                "view-entry-no-such-date",
                &[("calendar", &words.say(calendar, &[]))],
            )
        }
        EntryTrouble::YearOutOfRange { .. } => say("view-entry-year-out-of-range", &[]),
        EntryTrouble::WeekdayDiffers { date, actual, .. } => {
            let day = words.date_plain(*date, documents::words::Calendar::Gregorian);
            say(
                "view-entry-weekday-differs",
                &[("day", &day), ("weekday", &words.weekday(*actual))],
            )
        }
    }
}
