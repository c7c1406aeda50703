//! The screen: one day of the range, a row for each city with its own hours, what each quarter suits, and up to three
//! hours held against each other.

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use domain::besttime::{self, City, Hour, Rule, Share};
use domain::time::{Zone, wall};
use serde::Serialize;
use ts_rs::TS;

use super::words::{is_hard, range};
use super::{Asked, instant, read_instant, rules_as_written};
use crate::book::Book;
use crate::call::OfBestTime;
use crate::error::Error;
use crate::view::tell::code_of;
use crate::view::{Coded, Dated};

/// How many days are listed.
const DAYS: usize = 10;
/// How many hours are held against each other.
const PINS: usize = 3;
/// How far apart hours are that the programme itself holds against each other.
const APART_MINUTES: i64 = 120;

/// The best hour for many cities.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeView {
    /// "20 cities".
    pub cities: String,
    /// "1 h".
    pub length: String,
    /// The range of days.
    pub range: Dated,
    /// The rules that hold, as written and in words.
    pub rules: Vec<Coded>,
    /// Rules to choose from.
    pub presets: Vec<Coded>,
    /// The id of the city on whose clock the day is.
    pub home: String,
    /// Its name.
    pub home_city: String,
    /// The best days, each with its best hour, the best first.
    pub days: Vec<BestTimeDay>,
    /// The day shown.
    pub day: String,
    /// The same in words.
    pub dated: Dated,
    /// The day before it, where the range has one.
    pub previous: Option<String>,
    /// The day after it.
    pub next: Option<String>,
    /// The quarters of the day, in order: 96, on a day when the clock changes more or fewer.
    pub slots: Vec<BestTimeSlot>,
    /// "Cities inside 07:00–22:00".
    pub suiting: String,
    /// The hours of the clock at home.
    pub hours: Vec<BestTimeCell>,
    /// The cities, from west to east.
    pub rows: Vec<BestTimeRow>,
    /// The hours held against each other.
    pub pins: Vec<BestTimePin>,
    /// What the grounds of the cells mean, by their kinds; `midnight` too.
    pub legend: Vec<Coded>,
    /// Whether an hour suits all, what the hours cost, and who paid last time: a sentence each.
    pub said: Vec<String>,
    /// Two meetings in place of one, where no hour suits all.
    pub split: Option<BestTimeTwo>,
}

/// Two meetings in place of one.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeTwo {
    /// "Two meetings on Wed 15 Jan: 09:00 (11 cities) and 17:00 (9 cities)."
    pub text: String,
    /// Their day.
    pub day: String,
    /// When they begin: instants.
    pub hours: [String; 2],
}

/// A day with its best hour.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeDay {
    /// The day.
    pub date: String,
    /// "Wed 15 Jan".
    pub label: String,
    /// "15:00".
    pub hour: String,
    /// When that is.
    pub instant: String,
    /// "17 of 20".
    pub suits: String,
    /// Whether it suits all.
    pub suits_all: bool,
}

/// A quarter of an hour of the day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeSlot {
    /// When a meeting would begin.
    pub instant: String,
    /// "15:00".
    pub label: String,
    /// In how many cities no rule would be broken.
    pub suits: u32,
    /// "15:00 Istanbul, 17 of 20".
    pub said: String,
}

/// An hour of a city's clock on the day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeCell {
    /// The first of its quarters on the day, counted from 0.
    pub at: u32,
    /// How many quarters of it lie on the day.
    pub span: u32,
    /// "04", the hour there.
    pub hour: String,
    /// `work`, `shoulder`, `weekend`, `holiday`, `night`.
    pub kind: String,
    /// Whether the day begins there.
    pub midnight: bool,
}

/// A city.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// By how much its clock differs from home, "−11 h"; at home the word for it.
    pub delta: String,
    /// Whether it is the home.
    pub home: bool,
    /// Its hours.
    pub cells: Vec<BestTimeCell>,
    /// What each of the pinned hours is here.
    pub pins: Vec<BestTimeHere>,
}

/// What a pinned hour is in a city.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeHere {
    /// "04:00".
    pub hour: String,
    /// "+1 day Thu", where the date differs from home.
    pub shift: Option<String>,
    /// Whether it falls hard on the city.
    pub hard: bool,
    /// What kind of hour it is, with the word.
    pub kind: Coded,
}

/// An hour held against others.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimePin {
    /// "A", "B", "C".
    pub letter: String,
    /// When it is.
    pub instant: String,
    /// The quarter of the day shown, where it lies on it.
    pub at: Option<u32>,
    /// "15:00 Istanbul".
    pub label: String,
    /// The day, where it is not the one shown.
    pub day: Option<String>,
    /// "17 of 20".
    pub suits: String,
    /// Whether it suits all.
    pub suits_all: bool,
    /// Every city's own hour as text to send.
    pub text: String,
}

/// The best hour for many cities, and a day of it.
pub fn besttime(book: &mut Book, args: &OfBestTime) -> Result<BestTimeView, Error> {
    let asked = Asked::read(book, args)?;
    let hours = besttime::every(&asked.question());
    let best = best_of_days(&asked, &hours);
    let day = match &args.day {
        Some(day) => wall::parse_date(day).map_err(Error::invalid)?,
        None => best.first().map_or(asked.from, |hour| asked.date(hour.at)),
    };
    let day = day.clamp(asked.from, asked.to);
    let of_day: Vec<Hour> = hours
        .iter()
        .filter(|h| asked.date(h.at) == day)
        .copied()
        .collect();
    let pins = match args.pins.is_empty() {
        true => pinned(&of_day),
        false => given(&asked, args)?,
    };
    let single = best.first().copied();
    Ok(BestTimeView {
        cities: asked.tell.count("besttime-cities", asked.cities.len()),
        length: asked.tell.words.length(i64::from(asked.minutes)),
        range: asked.tell.span((asked.from, asked.to)),
        rules: asked.rules_in_words(&rules_as_written(&args.rules)),
        presets: asked.rules_in_words(&["22-07", "working", "workdays", "any"].map(str::to_owned)),
        home: asked.cities[asked.home].id.as_str().to_owned(),
        home_city: asked.names[asked.home].clone(),
        days: best.iter().take(DAYS).map(|hour| asked.day(hour)).collect(),
        day: day.to_string(),
        dated: asked.tell.dated(day),
        previous: day
            .pred_opt()
            .filter(|d| *d >= asked.from)
            .map(|d| d.to_string()),
        next: day
            .succ_opt()
            .filter(|d| *d <= asked.to)
            .map(|d| d.to_string()),
        slots: of_day.iter().map(|hour| asked.slot(hour)).collect(),
        suiting: asked.suiting(),
        hours: asked.cells(asked.home, &of_day),
        rows: asked.rows(&of_day, &pins),
        legend: asked.legend(),
        said: asked.said(single.as_ref(), &pins),
        split: single
            .filter(|hour| !hour.suits_all())
            .and_then(|_| asked.two()),
        pins: pins
            .iter()
            .enumerate()
            .map(|(i, pin)| asked.pin(i, pin, day, &of_day))
            .collect(),
    })
}

/// The best hour of each day, the best first.
fn best_of_days(asked: &Asked, hours: &[Hour]) -> Vec<Hour> {
    let mut days: Vec<(NaiveDate, Hour)> = Vec::new();
    for hour in hours {
        let date = asked.date(hour.at);
        match days.last_mut().filter(|(day, _)| *day == date) {
            Some((_, best)) if hour.rank() < best.rank() => *best = *hour,
            Some(_) => {}
            None => days.push((date, *hour)),
        }
    }
    let mut best: Vec<Hour> = days.into_iter().map(|(_, hour)| hour).collect();
    best.sort_by_key(Hour::rank);
    best
}

/// The best hours of a day, well apart.
fn pinned(of_day: &[Hour]) -> Vec<Hour> {
    let mut ranked = of_day.to_vec();
    ranked.sort_by_key(Hour::rank);
    let mut pins: Vec<Hour> = Vec::new();
    for hour in ranked {
        let near = |pin: &Hour| (pin.at - hour.at).num_minutes().abs() < APART_MINUTES;
        if pins.len() < PINS && !pins.iter().any(near) {
            pins.push(hour);
        }
    }
    pins
}

/// The hours that a person holds against each other.
fn given(asked: &Asked, args: &OfBestTime) -> Result<Vec<Hour>, Error> {
    let hour = |text: &String| {
        let at = read_instant(text, args.show)?;
        let shares = besttime::shares(&asked.question(), at);
        let again = asked
            .cities
            .iter()
            .zip(&shares)
            .map(|(c, s)| c.paid * u32::from(s.cost));
        Ok(Hour {
            at,
            worst: shares.iter().map(|s| s.cost).max().unwrap_or(0),
            sum: shares.iter().map(|s| u32::from(s.cost)).sum(),
            again: again.sum(),
            suits: shares.iter().filter(|s| s.suits).count(),
        })
    };
    args.pins.iter().take(PINS).map(hour).collect()
}

fn letter(index: usize) -> &'static str {
    ["A", "B", "C"].get(index).copied().unwrap_or("")
}

impl Asked {
    fn day(&self, hour: &Hour) -> BestTimeDay {
        let date = self.date(hour.at);
        BestTimeDay {
            date: date.to_string(),
            label: self.tell.day(date),
            hour: self.clock_hour(hour.at),
            instant: instant(hour.at),
            suits: self.of_all(hour.suits),
            suits_all: hour.suits_all(),
        }
    }

    fn slot(&self, hour: &Hour) -> BestTimeSlot {
        BestTimeSlot {
            instant: instant(hour.at),
            label: self.clock_hour(hour.at),
            suits: hour.suits as u32,
            said: [self.at_home(hour.at), self.of_all(hour.suits)].join(self.tell.comma()),
        }
    }

    /// The rules as written, with their words; what cannot be read was refused before.
    fn rules_in_words(&self, written: &[String]) -> Vec<Coded> {
        let word = |rule: &String| match Rule::read(rule) {
            Some(rule) => self.rule(&rule),
            None => self.tell.say("besttime-rule-any", &[]),
        };
        let coded = |rule: &String| Coded {
            code: rule.clone(),
            word: word(rule),
        };
        written.iter().map(coded).collect()
    }

    /// "Cities inside 07:00–22:00", where the night is all that is ruled out.
    fn suiting(&self) -> String {
        match self.rules.as_slice() {
            [Rule::Nobody(night)] => {
                let day = besttime::Minutes {
                    from: night.to,
                    to: night.from,
                };
                self.tell
                    .say("besttime-inside", &[("hours", &range(self.tell, day))])
            }
            _ => self.tell.say("besttime-suiting", &[]),
        }
    }

    fn rows(&self, of_day: &[Hour], pins: &[Hour]) -> Vec<BestTimeRow> {
        let noon = of_day
            .get(of_day.len() / 2)
            .map_or(DateTime::<Utc>::MIN_UTC, |hour| hour.at);
        let shares: Vec<Vec<Share>> = pins
            .iter()
            .map(|pin| besttime::shares(&self.question(), pin.at))
            .collect();
        let ahead = |city: &City| city.zone.offset_at(noon) - self.clock().offset_at(noon);
        let mut order: Vec<usize> = (0..self.cities.len()).collect();
        order.sort_by_key(|i| (ahead(&self.cities[*i]), &self.names[*i]));
        let row = |i: usize| BestTimeRow {
            id: self.cities[i].id.as_str().to_owned(),
            name: self.names[i].clone(),
            delta: match i == self.home {
                true => self.tell.say("besttime-home", &[]),
                false => self
                    .tell
                    .words
                    .offset_words(i64::from(ahead(&self.cities[i]) / 60)),
            },
            home: i == self.home,
            cells: self.cells(i, of_day),
            pins: pins
                .iter()
                .zip(&shares)
                .map(|(pin, all)| self.here(pin, &all[i]))
                .collect(),
        };
        order.into_iter().map(row).collect()
    }

    fn here(&self, pin: &Hour, share: &Share) -> BestTimeHere {
        BestTimeHere {
            hour: self.tell.hour(share.wall.time()),
            shift: self.tell.shift(self.date(pin.at), share.wall.date()),
            hard: is_hard(share),
            kind: self.tell.coded(&share.burden, self.kind(share)),
        }
    }

    /// The hours of a city's clock on the day: quarters that stand in the same hour of the same offset are one cell.
    fn cells(&self, city: usize, of_day: &[Hour]) -> Vec<BestTimeCell> {
        let city = &self.cities[city];
        let same = |a: &Hour, b: &Hour| hour_of(city.zone, a.at) == hour_of(city.zone, b.at);
        let mut at = 0;
        let mut cells = Vec::new();
        for quarters in of_day.chunk_by(same) {
            let span = quarters.len() as u32;
            let begins = city.zone.wall(quarters[0].at);
            let share = besttime::share(city, &self.rules, quarters[0].at, span * 15);
            let hour = self.tell.words.digits(&format!("{:02}", begins.hour()));
            cells.push(BestTimeCell {
                at,
                span,
                hour,
                kind: code_of(&share.burden),
                midnight: begins.hour() == 0 && begins.minute() < 15,
            });
            at += span;
        }
        cells
    }

    fn pin(&self, index: usize, pin: &Hour, day: NaiveDate, of_day: &[Hour]) -> BestTimePin {
        let at = of_day.iter().position(|hour| hour.at == pin.at);
        let date = self.date(pin.at);
        BestTimePin {
            letter: letter(index).to_owned(),
            instant: instant(pin.at),
            at: at.and_then(|at| u32::try_from(at).ok()),
            label: self.at_home(pin.at),
            day: (date != day).then(|| self.tell.day(date)),
            suits: self.of_all(pin.suits),
            suits_all: pin.suits_all(),
            text: self.text(&besttime::shares(&self.question(), pin.at)),
        }
    }

    fn legend(&self) -> Vec<Coded> {
        let night = range(self.tell, self.question().night());
        let work = range(self.tell, self.office_hours);
        let coded = |code: &str, hours: &str| Coded {
            code: code.to_owned(),
            word: self
                .tell
                .say(&format!("besttime-legend-{code}"), &[("hours", hours)]),
        };
        [
            ("work", work.as_str()),
            ("shoulder", ""),
            ("night", &night),
            ("free", ""),
            ("midnight", ""),
        ]
        .map(|(code, hours)| coded(code, hours))
        .into()
    }

    fn said(&self, best: Option<&Hour>, pins: &[Hour]) -> Vec<String> {
        let mut said = vec![self.verdict(best)];
        if let Some(pin) = pins.first() {
            let shares = besttime::shares(&self.question(), pin.at);
            said.push(self.reason(letter(0), &shares));
        }
        said.extend(self.last_time());
        said
    }
}

/// The hour of a clock at an instant, as no other hour of the day is.
fn hour_of(zone: Zone, at: DateTime<Utc>) -> (NaiveDate, u32, i32) {
    let here = zone.wall(at);
    (here.date(), here.hour(), zone.offset_at(at))
}
