//! The words of a calendar file, fetched once: a file of ten thousand entries says the same few
//! things of each of them.

use std::collections::HashMap;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime, Timelike};
use domain::text::Language;
use domain::time::DayPart;

use crate::words::{Calendar, Words};

/// A message with places to fill in.
pub(super) struct Template {
    parts: Vec<Part>,
}

enum Part {
    Words(String),
    Place(usize),
}

impl Template {
    /// The message, with the arguments of these names as its places.
    fn of(words: &Words, id: &str, names: &[&str]) -> Template {
        // Letters of the private use area stand in for the values; no message holds one.
        let marks: Vec<String> = (0..names.len()).map(|i| mark(i).to_string()).collect();
        let args: Vec<(&str, &str)> = names
            .iter()
            .copied()
            .zip(marks.iter().map(String::as_str))
            .collect();
        let mut parts = vec![Part::Words(String::new())];
        for c in words.say(id, &args).chars() {
            let place = (0..names.len()).find(|i| mark(*i) == c);
            match (place, parts.last_mut()) {
                (Some(i), _) => parts.push(Part::Place(i)),
                (None, Some(Part::Words(text))) => text.push(c),
                (None, _) => parts.push(Part::Words(c.to_string())),
            }
        }
        Template { parts }
    }

    /// Appends the message with these values.
    pub(super) fn fill(&self, out: &mut String, values: &[&str]) {
        for part in &self.parts {
            match part {
                Part::Words(text) => out.push_str(text),
                Part::Place(i) => out.push_str(values.get(*i).copied().unwrap_or_default()),
            }
        }
    }
}

fn mark(i: usize) -> char {
    u32::try_from(i)
        .ok()
        .and_then(|i| char::from_u32(0xE000 + i))
        .unwrap_or('\u{E000}')
}

/// All that a calendar file says, in one language.
pub(super) struct Phrases {
    pub(super) words: &'static Words,
    /// Date, hours, city, UTC offset.
    pub(super) at: Template,
    pub(super) departure: Template,
    pub(super) arrival: Template,
    pub(super) start: Template,
    pub(super) end: Template,
    pub(super) hours: Template,
    pub(super) about: Template,
    pub(super) hour_open: Template,
    pub(super) length_open: String,
    pub(super) length_about: String,
    pub(super) way: Template,
    pub(super) place: Template,
    pub(super) ours: Template,
    pub(super) theirs: Template,
    pub(super) board: Template,
    pub(super) organizer: Template,
    pub(super) more: Template,
    pub(super) on_behalf: Template,
    pub(super) dress: Template,
    pub(super) assumed: Template,
    pub(super) called_off: String,
    /// The title of everything, where a file says no more.
    pub(super) busy: String,
    /// That the plan is not released, or the number of the release.
    pub(super) standing: String,
}

impl Phrases {
    pub(super) fn of(language: Language, released: Option<u32>) -> Phrases {
        let words = Words::of(language);
        let one = |id, name| Template::of(words, id, &[name]);
        let time = |id| one(id, "time");
        let names = |id| one(id, "names");
        Phrases {
            words,
            at: Template::of(words, "calendar-at", &["date", "hours", "city", "offset"]),
            departure: time("calendar-departure"),
            arrival: time("calendar-arrival"),
            start: time("calendar-start"),
            end: time("calendar-end"),
            hours: Template::of(words, "hour-range", &["from", "to"]),
            about: one("hour-about", "hour"),
            hour_open: one("calendar-hour-open", "part"),
            length_open: words.say("calendar-length-open", &[]),
            length_about: words.say("calendar-length-about", &[]),
            way: Template::of(words, "calendar-way", &["from", "to"]),
            place: one("calendar-place", "place"),
            ours: names("calendar-ours"),
            theirs: names("calendar-theirs"),
            board: names("calendar-board"),
            organizer: names("calendar-organizer"),
            more: Template::of(words, "calendar-names-more", &["names", "number"]),
            on_behalf: Template::of(words, "calendar-on-behalf", &["name", "other"]),
            dress: one("calendar-dress", "dress"),
            assumed: one("calendar-assumed", "facts"),
            called_off: words.say("calendar-called-off", &[]),
            busy: words.say("calendar-busy", &[]),
            standing: match released {
                None => words.say("calendar-not-released", &[]),
                Some(number) => words.say(
                    "calendar-release",
                    &[("number", &words.number(number.into()))],
                ),
            },
        }
    }

    /// The word of the part of a day, as it stands behind a title.
    pub(super) fn part(&self, part: DayPart) -> String {
        self.words.day_part(part)
    }

    /// The word for whole days, as it stands behind a title.
    pub(super) fn days(&self, days: i64) -> String {
        match days {
            1 => self.words.say("calendar-whole-day", &[]),
            _ => self.words.say(
                "calendar-whole-days",
                &[("number", &self.words.number(days))],
            ),
        }
    }

    /// What stands between two names of a list.
    pub(super) fn comma(&self) -> &'static str {
        match self.words.language() {
            Language::Fa => "، ",
            _ => ", ",
        }
    }

    /// The same between names that hold commas.
    pub(super) fn semicolon(&self) -> &'static str {
        match self.words.language() {
            Language::Fa => "؛ ",
            _ => "; ",
        }
    }
}

/// Dates, hours and offsets in words, each put together once.
pub(super) struct Times {
    words: &'static Words,
    dates: HashMap<NaiveDate, Rc<str>>,
    /// The date that was said last: the next entry is mostly of the same day.
    last: Option<(NaiveDate, Rc<str>)>,
    /// One for each minute of a day.
    hours: Vec<Option<Rc<str>>>,
    /// Few, and so looked through.
    offsets: Vec<(i32, Rc<str>)>,
}

impl Times {
    pub(super) fn of(language: Language) -> Times {
        Times {
            words: Words::of(language),
            dates: HashMap::new(),
            last: None,
            hours: vec![None; 24 * 60],
            offsets: Vec::new(),
        }
    }

    /// A date with its weekday; in Persian by both calendars, its own first.
    pub(super) fn date(&mut self, date: NaiveDate) -> Rc<str> {
        if let Some((last, said)) = &self.last
            && *last == date
        {
            return said.clone();
        }
        let words = self.words;
        let said = self
            .dates
            .entry(date)
            .or_insert_with(|| match words.language() {
                Language::Fa => {
                    let own = words.date_long(date, Calendar::SolarHijri);
                    let gregorian = words.date_plain(date, Calendar::Gregorian);
                    format!("{own} ({gregorian})").into()
                }
                _ => words.date_short(date, Calendar::Gregorian).into(),
            });
        self.last = Some((date, said.clone()));
        said.clone()
    }

    /// An hour of the clock.
    pub(super) fn hour(&mut self, time: NaiveTime) -> Rc<str> {
        let words = self.words;
        let minute = usize::try_from(time.num_seconds_from_midnight() / 60).unwrap_or_default();
        match self.hours.get_mut(minute) {
            Some(said) => said.get_or_insert_with(|| words.hour(time).into()).clone(),
            None => words.hour(time).into(),
        }
    }

    /// `UTC+03:30`, in ASCII in every language: it is read like a formula.
    pub(super) fn offset(&mut self, seconds: i32) -> Rc<str> {
        if let Some((_, said)) = self.offsets.iter().find(|(known, _)| *known == seconds) {
            return said.clone();
        }
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.abs() / 60;
        let said: Rc<str> = format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60).into();
        self.offsets.push((seconds, said.clone()));
        said
    }
}
