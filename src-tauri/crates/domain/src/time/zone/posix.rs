//! The footer of a TZif file: the rule that holds after its last transition.
//!
//! POSIX.1 `TZ` with the extension of RFC 9636 section 3.3.1 (hours of a change
//! from -167 to 167), as in `EET-2EEST,M3.5.0/3,M10.5.0/4`.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, Weekday};

use super::rules::Step;

/// Two offsets that follow one another each year.
#[derive(Clone, Debug)]
pub(super) struct Yearly {
    standard: i32,
    daylight: i32,
    start: Moment,
    end: Moment,
}

/// A moment that comes back each year: a day, and seconds after its midnight.
#[derive(Clone, Debug)]
struct Moment {
    day: Day,
    seconds: i64,
}

#[derive(Clone, Debug)]
enum Day {
    /// `Jn`: 1 to 365, 29 February is never counted.
    Julian(u32),
    /// `n`: 0 to 365, 29 February is counted.
    Ordinal(u32),
    /// `Mm.w.d`: the w-th weekday of a month; 5 is the last.
    Weekday {
        month: u32,
        week: u32,
        weekday: Weekday,
    },
}

/// What a footer says: one offset for good, or two that alternate.
pub(super) enum Footer {
    Fixed(i32),
    Yearly(Yearly),
}

/// Reads a footer; none if it is not well-formed.
pub(super) fn footer(text: &str) -> Option<Footer> {
    let mut rest = text;
    name(&mut rest)?;
    let standard = -seconds(&mut rest)?;
    if rest.is_empty() {
        return bounded(standard).map(Footer::Fixed);
    }
    name(&mut rest)?;
    let daylight = if rest.starts_with(',') {
        standard + 3600
    } else {
        -seconds(&mut rest)?
    };
    let start = moment(&mut rest)?;
    let end = moment(&mut rest)?;
    if !rest.is_empty() {
        return None;
    }
    let (standard, daylight) = (bounded(standard)?, bounded(daylight)?);
    Some(Footer::Yearly(Yearly {
        standard,
        daylight,
        start,
        end,
    }))
}

impl Yearly {
    /// The changes of some years, in order, none of them without effect.
    pub(super) fn steps(&self, years: RangeInclusive<i64>) -> Vec<Step> {
        let mut all = Vec::new();
        // A year more on each side: what holds before the first change, and after the last.
        for year in years.start() - 1..=years.end() + 1 {
            all.push((self.start.at(year, self.standard), self.daylight, year));
            all.push((self.end.at(year, self.daylight), self.standard, year));
        }
        // Daylight time for good is written as an end that meets the next start:
        // of two at one instant the start counts.
        all.sort_by_key(|&(at, after, _)| (at, after == self.daylight));
        let mut now = None;
        let mut steps = Vec::with_capacity(all.len());
        for (index, &(at, after, year)) in all.iter().enumerate() {
            if all.get(index + 1).is_some_and(|next| next.0 == at) {
                continue;
            }
            if let Some(before) = now
                && before != after
                && years.contains(&year)
            {
                steps.push(Step { at, before, after });
            }
            now = Some(after);
        }
        steps
    }

    /// The offset that holds where there is no change in any year.
    pub(super) fn daylight(&self) -> i32 {
        self.daylight
    }
}

impl Moment {
    /// The instant in a year, where the clocks are still at `offset`.
    fn at(&self, year: i64, offset: i32) -> i64 {
        self.day.in_year(year) * 86_400 + self.seconds - i64::from(offset)
    }
}

impl Day {
    /// Days since 1970-01-01.
    fn in_year(&self, year: i64) -> i64 {
        // The calendar repeats after 400 years, which are whole weeks: any year of
        // any i64 is reckoned in a cycle that chrono knows.
        let cycle = (year - 2000).div_euclid(400);
        let inside = i32::try_from(year - cycle * 400).unwrap_or(2000);
        let first = NaiveDate::from_yo_opt(inside, 1).unwrap_or_default();
        let date_of = |month, day| NaiveDate::from_ymd_opt(inside, month, day);
        let days = match *self {
            Self::Julian(day) => {
                let past_february = first.leap_year() && day >= 60;
                i64::from(day) - 1 + i64::from(past_february)
            }
            Self::Ordinal(day) => i64::from(day),
            Self::Weekday {
                month,
                week,
                weekday,
            } => {
                let fifth = NaiveDate::from_weekday_of_month_opt;
                let weeks = (1..=week as u8).rev();
                let date = weeks
                    .filter_map(|n| fifth(inside, month, weekday, n))
                    .next();
                let date = date.or_else(|| date_of(month, 1)).unwrap_or(first);
                i64::from(date.ordinal0())
            }
        };
        let epoch = NaiveDate::default();
        (first - epoch).num_days() + days + cycle * 146_097
    }
}

fn bounded(offset: i32) -> Option<i32> {
    (offset.abs() < 86_400).then_some(offset)
}

fn name(rest: &mut &str) -> Option<()> {
    let end = match rest.strip_prefix('<') {
        Some(quoted) => quoted.find('>')? + 2,
        None => rest
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(rest.len()),
    };
    (end >= 3).then(|| *rest = &rest[end..])
}

/// `[+|-]h[h[h]][:mm[:ss]]`.
fn seconds(rest: &mut &str) -> Option<i32> {
    let sign = if rest.starts_with('-') { -1 } else { 1 };
    if rest.starts_with(['-', '+']) {
        *rest = &rest[1..];
    }
    let mut total = number(rest, 167)? * 3600;
    for unit in [60, 1] {
        if let Some(more) = rest.strip_prefix(':') {
            *rest = more;
            total += number(rest, 59)? * unit;
        } else {
            break;
        }
    }
    Some(sign * total)
}

fn number(rest: &mut &str, most: i32) -> Option<i32> {
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let value: i32 = rest[..end].parse().ok()?;
    *rest = &rest[end..];
    (value <= most).then_some(value)
}

fn moment(rest: &mut &str) -> Option<Moment> {
    *rest = rest.strip_prefix(',')?;
    let day = if let Some(more) = rest.strip_prefix('M') {
        *rest = more;
        let month = number(rest, 12).filter(|&month| month > 0)? as u32;
        *rest = rest.strip_prefix('.')?;
        let week = number(rest, 5).filter(|&week| week > 0)? as u32;
        *rest = rest.strip_prefix('.')?;
        let sunday_first = number(rest, 6)? as u8;
        let weekday = Weekday::try_from((sunday_first + 6) % 7).ok()?;
        Day::Weekday {
            month,
            week,
            weekday,
        }
    } else if let Some(more) = rest.strip_prefix('J') {
        *rest = more;
        Day::Julian(number(rest, 365).filter(|&day| day > 0)? as u32)
    } else {
        Day::Ordinal(number(rest, 365)? as u32)
    };
    let seconds = match rest.strip_prefix('/') {
        Some(more) => {
            *rest = more;
            seconds(rest)?
        }
        None => 2 * 3600,
    };
    Some(Moment {
        day,
        seconds: i64::from(seconds),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str, year: i64) -> Vec<(i64, i32, i32)> {
        match footer(text) {
            Some(Footer::Yearly(yearly)) => {
                let steps = yearly.steps(year..=year).into_iter();
                steps
                    .map(|step| (step.at, step.before, step.after))
                    .collect()
            }
            _ => panic!("{text} has no yearly rule"),
        }
    }

    #[test]
    fn the_clocks_of_paris_in_2027() {
        let expected = vec![(1_806_195_600, 3600, 7200), (1_824_944_400, 7200, 3600)];
        assert_eq!(steps("CET-1CEST,M3.5.0,M10.5.0/3", 2027), expected);
    }

    #[test]
    fn a_rule_repeats_after_400_years() {
        let text = "EET-2EEST,M3.4.4/50,M10.4.4/50";
        let span = 146_097 * 86_400;
        for (here, there) in steps(text, 2027).iter().zip(steps(text, 2027 + 400 * 90)) {
            assert_eq!(here.0 + span * 90, there.0);
        }
    }

    #[test]
    fn daylight_time_for_good_has_no_changes() {
        match footer("XXX3EDT4,0/0,J365/23") {
            Some(Footer::Yearly(yearly)) => {
                assert_eq!(yearly.steps(2027..=2029), []);
                assert_eq!(yearly.daylight(), -4 * 3600);
            }
            _ => panic!("no yearly rule"),
        }
    }

    #[test]
    fn what_is_not_a_rule_is_refused() {
        for text in [
            "",
            "UTC",
            "EET-2EEST,M3.5.0/3",
            "EET-2EEST,M13.5.0,M1.1.1",
            "A0",
            "UTC0x",
            "UTC999",
        ] {
            assert!(footer(text).is_none(), "{text}");
        }
    }
}
