//! A typed hour on the clock of its place and of home, with gaps and folds told before anything is stored.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use domain::time::entry::{EntryTrouble, TimeContext, TimeEntry, parse_time};
use domain::time::{Change, Instants, Zone};

use super::{EchoOffer, TimeEcho, trouble};
use crate::call::AskTime;
use crate::view::scene::Scene;
use crate::view::tell::code_of;

/// The hour from which the arrows step while the field is empty.
const FIRST_HOUR: u32 = 9;

pub(super) fn echo(
    scene: &Scene<'_>,
    ask: &AskTime,
    zone: Zone,
    date: Option<NaiveDate>,
) -> TimeEcho {
    let start =
        ask.start
            .as_deref()
            .and_then(|text| match parse_time(text, TimeContext::default()) {
                Ok(TimeEntry::At { time, .. }) => Some(time),
                _ => None,
            });
    let entry = stepped(parse_time(&ask.text, TimeContext { start }), ask.step);
    let asked = Asked {
        scene,
        zone,
        date,
        start,
        ends: ask.start.is_some(),
    };
    match entry {
        Ok(TimeEntry::At { time, about }) => asked.hour(time, about),
        Ok(TimeEntry::Plus(minutes)) => asked.plus(minutes),
        Ok(TimeEntry::ToBeConfirmed) => asked.word(ask.text.trim(), "view-echo-hour-awaited"),
        Ok(TimeEntry::Part(part)) if !asked.ends => {
            asked.word(ask.text.trim(), &format!("view-part-{}", code_of(&part)))
        }
        Ok(TimeEntry::Part(_)) => asked.refused(ask, &EntryTrouble::NotATime),
        Err(EntryTrouble::Empty) => asked.word(
            "",
            if asked.ends {
                "view-echo-no-end"
            } else {
                "view-echo-whole-day"
            },
        ),
        Err(trouble) => asked.refused(ask, &trouble),
    }
}

/// The entry moved by a step of the arrows; an empty field starts in the morning.
fn stepped(
    entry: Result<TimeEntry, EntryTrouble>,
    step: Option<i64>,
) -> Result<TimeEntry, EntryTrouble> {
    let Some(step) = step else { return entry };
    let by = TimeDelta::try_minutes(step % (24 * 60)).unwrap_or_default();
    match entry {
        Ok(TimeEntry::At { time, about }) => Ok(TimeEntry::At {
            time: time.overflowing_add_signed(by).0,
            about,
        }),
        Ok(TimeEntry::Plus(minutes)) => {
            let moved = i64::from(minutes).saturating_add(step).max(0);
            Ok(TimeEntry::Plus(u32::try_from(moved).unwrap_or(minutes)))
        }
        Err(EntryTrouble::Empty) => {
            let time = NaiveTime::from_hms_opt(FIRST_HOUR, 0, 0).ok_or(EntryTrouble::Empty)?;
            Ok(TimeEntry::At { time, about: false })
        }
        other => other,
    }
}

/// What an hour is asked for.
struct Asked<'a, 's> {
    scene: &'a Scene<'s>,
    zone: Zone,
    date: Option<NaiveDate>,
    start: Option<NaiveTime>,
    /// Whether it is the end of something.
    ends: bool,
}

impl Asked<'_, '_> {
    fn fine(&self, text: String, echo: String) -> TimeEcho {
        TimeEcho {
            ok: true,
            text,
            echo,
            state: "fine".to_owned(),
            offers: Vec::new(),
        }
    }

    fn word(&self, text: &str, id: &str) -> TimeEcho {
        self.fine(text.to_owned(), self.scene.tell.say(id, &[]))
    }

    fn refused(&self, ask: &AskTime, why: &EntryTrouble) -> TimeEcho {
        TimeEcho {
            ok: false,
            text: ask.text.clone(),
            echo: trouble(self.scene.tell.language, &ask.text, why),
            state: "trouble".to_owned(),
            offers: Vec::new(),
        }
    }

    fn hour(&self, time: NaiveTime, about: bool) -> TimeEcho {
        let tell = self.scene.tell;
        let mark = if about { "~" } else { "" };
        let text = format!("{mark}{}", tell.hour(time));
        let Some(date) = self.date else {
            let city = self.scene.zone_city(self.zone);
            let echo = tell.say(
                "view-hours-city",
                &[("hours", &tell.hour(time)), ("city", &city)],
            );
            return self.fine(text, echo);
        };
        let wall = self.day_of(date, time).and_time(time);
        match self.zone.instants(wall) {
            Instants::One(at) => {
                let mut parts = self.clocks(wall, at);
                parts.extend(about.then(|| tell.say("view-about", &[])));
                self.fine(text, tell.line(&parts))
            }
            Instants::Two { first, second } => self.fold(text, wall, [first, second]),
            Instants::None { change } => self.gap(text, wall, &change),
        }
    }

    /// An end that is earlier on the clock than the start is on the next day.
    fn day_of(&self, date: NaiveDate, time: NaiveTime) -> NaiveDate {
        match self.start {
            Some(start) if self.ends && time < start => date.succ_opt().unwrap_or(date),
            _ => date,
        }
    }

    /// "14:30 Paris", "16:30 Istanbul (+2 h)", "Thu 25 Mar".
    fn clocks(&self, wall: NaiveDateTime, at: DateTime<Utc>) -> Vec<String> {
        let (scene, tell) = (self.scene, self.scene.tell);
        let city = scene.zone_city(self.zone);
        let mut parts = vec![tell.say(
            "view-hours-city",
            &[("hours", &tell.hour(wall.time())), ("city", &city)],
        )];
        let ahead = scene.ahead(self.zone, at);
        if ahead != 0 {
            let home = scene.home().wall(at);
            let shift = tell.shift(wall.date(), home.date());
            let hours = [Some(tell.hour(home.time())), shift]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ");
            let difference = tell.words.offset_words(ahead);
            let args = [
                ("hours", &*hours),
                ("city", &*scene.home_city()),
                ("difference", &difference),
            ];
            parts.push(tell.say("view-hours-city-differs", &args));
        }
        parts.push(tell.day(wall.date()));
        parts
    }

    fn plus(&self, minutes: u32) -> TimeEcho {
        let tell = self.scene.tell;
        let text = tell.words.say(
            "view-typed-length",
            &[("minutes", &tell.words.number(minutes.into()))],
        );
        let length = tell.words.length(minutes.into());
        let end = || {
            let start = self.date?.and_time(self.start?);
            let at = self
                .zone
                .instants(start)
                .pick(0)?
                .checked_add_signed(TimeDelta::minutes(minutes.into()))?;
            Some((self.zone.wall(at), at))
        };
        let mut parts = end()
            .map(|(wall, at)| self.clocks(wall, at))
            .unwrap_or_default();
        parts.push(length);
        self.fine(text, tell.line(&parts))
    }

    /// A wall time that never happens: what the clocks do instead, and the hour that exists.
    fn gap(&self, text: String, wall: NaiveDateTime, change: &Change) -> TimeEcho {
        let tell = self.scene.tell;
        let exists = wall + TimeDelta::seconds(i64::from(change.after - change.before));
        let (hour, offered) = (tell.hour(wall.time()), tell.hour(exists.time()));
        let city = self.scene.zone_city(self.zone);
        let day = tell.words.date_day_month(wall.date(), tell.calendar);
        let (from, to) = (
            tell.hour(change.wall_before().time()),
            tell.hour(change.wall_after().time()),
        );
        let args = [
            ("hour", &*hour),
            ("city", &*city),
            ("day", &day),
            ("from", &from),
            ("to", &to),
            ("instead", &offered),
        ];
        TimeEcho {
            ok: true,
            text,
            echo: tell.say("view-echo-gap", &args),
            state: "gap".to_owned(),
            offers: vec![EchoOffer {
                text: offered.clone(),
                fold: 0,
                label: offered,
            }],
        }
    }

    /// A wall time that happens twice: both meanings, with their distance from universal time.
    fn fold(&self, text: String, wall: NaiveDateTime, both: [DateTime<Utc>; 2]) -> TimeEcho {
        let tell = self.scene.tell;
        let hour = tell.hour(wall.time());
        let offer = |(fold, at): (u8, DateTime<Utc>)| {
            let id = if fold == 0 {
                "view-echo-first"
            } else {
                "view-echo-second"
            };
            let offset = tell.words.digits(&utc_offset(self.zone.offset_at(at)));
            EchoOffer {
                text: text.clone(),
                fold,
                label: tell.say(id, &[("hour", &hour), ("offset", &offset)]),
            }
        };
        let offers = (0u8..).zip(both).map(offer).collect();
        let city = self.scene.zone_city(self.zone);
        let day = tell.words.date_day_month(wall.date(), tell.calendar);
        let echo = tell.say(
            "view-echo-fold",
            &[("hour", &hour), ("city", &city), ("day", &day)],
        );
        TimeEcho {
            ok: true,
            text: text.clone(),
            echo,
            state: "fold".to_owned(),
            offers,
        }
    }
}

/// "UTC+2", "UTC−3:30".
fn utc_offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.abs() / 60;
    match minutes % 60 {
        0 => format!("UTC{sign}{}", minutes / 60),
        rest => format!("UTC{sign}{}:{rest:02}", minutes / 60),
    }
}
