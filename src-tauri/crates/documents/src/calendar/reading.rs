//! Our own VTIMEZONE, read back as two kinds of clients read it.
//!
//! One follows RFC 5545: the latest onset counts. The other is Outlook, which keeps one pair of
//! yearly rules for each year in which an observance begins (MS-OXCICAL 2.1.3.1.1.19). A local
//! time that either of them reads wrong must not be written in this zone.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::vtimezone::{Observance, Yearly};

/// The observances that a text holds.
pub(super) struct Reading {
    all: Vec<Observance>,
    years: Vec<YearRules>,
}

/// What Outlook keeps for a year and those after it, until the next year with rules.
struct YearRules {
    year: i32,
    standard: Vec<Observance>,
    daylight: Vec<Observance>,
}

impl Reading {
    /// Reads the text of one VTIMEZONE; none where anything in it is not as we write it.
    pub(super) fn of(vtimezone: &str) -> Option<Reading> {
        let mut all = Vec::new();
        let mut part: Option<Part> = None;
        for line in vtimezone.replace("\r\n ", "").lines() {
            match line.split_once(':')? {
                ("BEGIN", "STANDARD") => part = Some(Part::new(false)),
                ("BEGIN", "DAYLIGHT") => part = Some(Part::new(true)),
                ("BEGIN" | "END", "VTIMEZONE") | ("TZID", _) => {}
                ("END", _) => all.push(part.take()?.finished()?),
                (name, value) => part.as_mut()?.take(name, value)?,
            }
        }
        let years = by_year(&all);
        Some(Reading { all, years })
    }

    /// Seconds east of UTC at a local time, as RFC 5545 has it.
    pub(super) fn by_the_standard(&self, wall: NaiveDateTime) -> Option<i32> {
        let latest = self
            .all
            .iter()
            .filter_map(|o| Some((last_onset(o, wall)?, o.after)));
        latest
            .max_by_key(|(onset, _)| *onset)
            .map(|(_, after)| after)
    }

    /// Seconds east of UTC at a local time, as Outlook has it; none where it keeps no clear rule.
    pub(super) fn by_outlook(&self, wall: NaiveDateTime) -> Option<i32> {
        let kept = self
            .years
            .iter()
            .rev()
            .find(|rules| rules.year <= wall.year());
        let rules = kept.or(self.years.first())?;
        match (&rules.standard[..], &rules.daylight[..]) {
            ([standard], []) => Some(standard.after),
            ([standard], [daylight]) => {
                let winter = start_in(standard, wall.year())?;
                let summer = start_in(daylight, wall.year())?;
                let is_summer = if summer < winter {
                    summer <= wall && wall < winter
                } else {
                    !(winter <= wall && wall < summer)
                };
                Some(if is_summer {
                    daylight.after
                } else {
                    standard.after
                })
            }
            _ => None,
        }
    }

    /// Whether both read a local time as so many seconds east of UTC.
    pub(super) fn agrees(&self, wall: NaiveDateTime, offset: i32) -> bool {
        self.by_the_standard(wall) == Some(offset) && self.by_outlook(wall) == Some(offset)
    }
}

fn by_year(all: &[Observance]) -> Vec<YearRules> {
    let mut years: Vec<YearRules> = Vec::new();
    let mut sorted: Vec<&Observance> = all.iter().collect();
    sorted.sort_by_key(|o| o.onset);
    for observance in sorted {
        let year = observance.onset.year();
        if years.last().is_none_or(|rules| rules.year != year) {
            years.push(YearRules {
                year,
                standard: Vec::new(),
                daylight: Vec::new(),
            });
        }
        if let Some(rules) = years.last_mut() {
            let side = if observance.daylight {
                &mut rules.daylight
            } else {
                &mut rules.standard
            };
            side.push(observance.clone());
        }
    }
    years
}

/// The last onset at or before a local time.
fn last_onset(observance: &Observance, wall: NaiveDateTime) -> Option<NaiveDateTime> {
    if observance.yearly.is_none() {
        return Some(observance.onset).filter(|onset| *onset <= wall);
    }
    [wall.year(), wall.year() - 1]
        .into_iter()
        .filter_map(|year| start_in(observance, year))
        .find(|onset| observance.onset <= *onset && *onset <= wall)
}

/// When an observance starts in a year. Outlook makes a rule of a single change too, of the
/// weekday and the week on which it falls.
fn start_in(observance: &Observance, year: i32) -> Option<NaiveDateTime> {
    let rule = observance.yearly.unwrap_or_else(|| {
        let date = observance.onset.date();
        let week = i8::try_from((date.day() - 1) / 7 + 1).unwrap_or(1);
        Yearly {
            month: date.month(),
            week: if week > 4 { -1 } else { week },
            day: date.weekday(),
        }
    });
    Some(rule.on(year)?.and_time(observance.onset.time()))
}

/// An observance, half read.
struct Part {
    daylight: bool,
    onset: Option<NaiveDateTime>,
    before: Option<i32>,
    after: Option<i32>,
    yearly: Option<Yearly>,
}

impl Part {
    fn new(daylight: bool) -> Self {
        Part {
            daylight,
            onset: None,
            before: None,
            after: None,
            yearly: None,
        }
    }

    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "DTSTART" => {
                self.onset = Some(NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").ok()?);
            }
            "TZOFFSETFROM" => self.before = Some(offset(value)?),
            "TZOFFSETTO" => self.after = Some(offset(value)?),
            "RRULE" => self.yearly = Some(rule(value)?),
            _ => return None,
        }
        Some(())
    }

    fn finished(self) -> Option<Observance> {
        Some(Observance {
            daylight: self.daylight,
            onset: self.onset?,
            before: self.before?,
            after: self.after?,
            yearly: self.yearly,
        })
    }
}

fn offset(value: &str) -> Option<i32> {
    let sign = match value.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let number = |part: Option<&str>| part?.parse::<i32>().ok();
    Some(sign * (number(value.get(1..3))? * 60 + number(value.get(3..5))?) * 60)
}

fn rule(value: &str) -> Option<Yearly> {
    let value = value.strip_prefix("FREQ=YEARLY;BYDAY=")?;
    let (day, month) = value.split_once(";BYMONTH=")?;
    let (week, day) = day.split_at(day.len().checked_sub(2)?);
    let rule = Yearly {
        month: month.parse().ok()?,
        week: week.parse().ok()?,
        day: weekday(day)?,
    };
    NaiveDate::from_ymd_opt(2000, rule.month, 1).map(|_| rule)
}

fn weekday(two: &str) -> Option<Weekday> {
    Some(match two {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}
