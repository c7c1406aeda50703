//! One period of a rule of repetition: its days, and the hours of a day.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::rule::{Frequency, Rule};
use super::times::Budget;

/// No calendar of a trip reaches beyond this year, and no rule is followed further.
const LAST_YEAR: i32 = 2200;

/// The hours of a day.
pub(super) struct Clock {
    pub(super) hours: Vec<u32>,
    pub(super) minutes: Vec<u32>,
    pub(super) seconds: Vec<u32>,
}

impl Clock {
    fn of(rule: &Rule, start: NaiveDateTime) -> Self {
        let or = |list: &[u32], own: u32| {
            if list.is_empty() {
                vec![own]
            } else {
                list.to_vec()
            }
        };
        Clock {
            hours: or(&rule.hours, start.hour()),
            minutes: or(&rule.minutes, start.minute()),
            seconds: or(&rule.seconds, start.second()),
        }
    }

    fn len(&self) -> usize {
        self.hours.len() * self.minutes.len() * self.seconds.len()
    }

    /// The time of a number, counted through in order.
    fn at(&self, index: usize) -> Option<NaiveTime> {
        let second = self.seconds.get(index % self.seconds.len().max(1))?;
        let index = index / self.seconds.len().max(1);
        let minute = self.minutes.get(index % self.minutes.len().max(1))?;
        let hour = self.hours.get(index / self.minutes.len().max(1))?;
        NaiveTime::from_hms_opt(*hour, *minute, *second)
    }

    /// Tells the times of some days, or those at certain positions among them.
    pub(super) fn tell(
        &self,
        days: &[NaiveDate],
        positions: &[i32],
        budget: &mut Budget,
        tell: &mut dyn FnMut(NaiveDateTime) -> bool,
    ) -> bool {
        let all = days.len() * self.len();
        let mut one = |index: usize| {
            let day = days.get(index / self.len().max(1));
            let time = self.at(index % self.len().max(1));
            budget.spend(1)
                && day
                    .zip(time)
                    .is_none_or(|(day, time)| tell(day.and_time(time)))
        };
        if positions.is_empty() {
            return (0..all).all(one);
        }
        let index = |position: &i32| match usize::try_from(position.unsigned_abs()) {
            Ok(back) if *position < 0 => all.checked_sub(back),
            Ok(on) => on.checked_sub(1).filter(|index| *index < all),
            Err(_) => None,
        };
        let mut chosen: Vec<usize> = positions.iter().filter_map(index).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen.into_iter().all(&mut one)
    }
}

/// A rule of days and longer, with what its start fills in where the rule is silent.
pub(super) struct Shape<'r> {
    pub(super) rule: &'r Rule,
    start: NaiveDateTime,
    months: Vec<u32>,
    month_days: Vec<i32>,
    weekdays: Vec<(i32, Weekday)>,
    pub(super) clock: Clock,
    /// What looking at one day costs: long lists take longer.
    pub(super) cost: u32,
}

impl<'r> Shape<'r> {
    /// The shape of a rule that begins at a time.
    pub(super) fn of(rule: &'r Rule, start: NaiveDateTime) -> Self {
        let mut months = rule.months.clone();
        let mut month_days = rule.month_days.clone();
        let mut weekdays = rule.days.clone();
        let silent = month_days.is_empty() && weekdays.is_empty() && rule.year_days.is_empty();
        let own_day = i32::try_from(start.day()).unwrap_or(1);
        match rule.frequency {
            Frequency::Yearly if silent && !rule.weeks.is_empty() => {
                weekdays.push((0, start.weekday()));
            }
            Frequency::Yearly if silent => {
                if months.is_empty() {
                    months.push(start.month());
                }
                month_days.push(own_day);
            }
            Frequency::Monthly if silent => month_days.push(own_day),
            Frequency::Weekly if weekdays.is_empty() => weekdays.push((0, start.weekday())),
            _ => {}
        }
        let lists = month_days.len() + weekdays.len() + rule.year_days.len() + rule.weeks.len();
        Shape {
            rule,
            start,
            months,
            month_days,
            weekdays,
            clock: Clock::of(rule, start),
            cost: 1 + u32::try_from(lists / 8).unwrap_or(u32::MAX),
        }
    }

    /// The period before the one in which a time lies.
    pub(super) fn period_of(&self, time: NaiveDateTime) -> i64 {
        let (start, time) = (self.start.date(), time.date());
        let units = match self.rule.frequency {
            Frequency::Yearly => i64::from(time.year() - start.year()),
            Frequency::Monthly => month_number(time) - month_number(start),
            Frequency::Weekly => (time - start).num_days() / 7,
            _ => (time - start).num_days(),
        };
        (units / i64::from(self.rule.interval) - 1).max(0)
    }

    /// The days of a period, in order; none when no more are to come.
    pub(super) fn days(
        &self,
        period: i64,
        budget: &mut Budget,
        days: &mut Vec<NaiveDate>,
    ) -> Option<()> {
        let step = period.checked_mul(i64::from(self.rule.interval))?;
        let start = self.start.date();
        match self.rule.frequency {
            Frequency::Yearly => {
                let year = i32::try_from(step).ok()?.checked_add(start.year())?;
                self.days_of_year(within(year)?, budget, days);
            }
            Frequency::Monthly => {
                let number = month_number(start).checked_add(step)?;
                let year = within(i32::try_from(number.div_euclid(12)).ok()?)?;
                let month = u32::try_from(number.rem_euclid(12)).ok()? + 1;
                self.days_of_month(year, month, budget, days);
            }
            Frequency::Weekly => {
                let first = start.week(self.rule.week_start).checked_first_day()?;
                let first =
                    first.checked_add_days(Days::new(u64::try_from(step.checked_mul(7)?).ok()?))?;
                within(first.year())?;
                let week = first.iter_days().take(7);
                self.keep(week, budget, days);
            }
            _ => {
                let day = start.checked_add_days(Days::new(u64::try_from(step).ok()?))?;
                within(day.year())?;
                self.keep(std::iter::once(day), budget, days);
            }
        }
        Some(())
    }

    fn days_of_year(&self, year: i32, budget: &mut Budget, days: &mut Vec<NaiveDate>) {
        let january = NaiveDate::from_ymd_opt(year, 1, 1);
        if !self.rule.year_days.is_empty() {
            let length = january.map_or(365, |day| if day.leap_year() { 366 } else { 365 });
            let numbers = self.rule.year_days.iter().map(|day| from_end(*day, length));
            let dates = numbers.filter_map(|number| NaiveDate::from_yo_opt(year, number?));
            self.keep(dates, budget, days);
            days.sort_unstable();
            days.dedup();
        } else if self.months.is_empty() && self.month_days.is_empty() {
            let all = january
                .into_iter()
                .flat_map(|day| day.iter_days().take(366));
            self.keep(all.take_while(|day| day.year() == year), budget, days);
        } else {
            for month in 1..=12 {
                if self.months.is_empty() || self.months.contains(&month) {
                    self.days_of_month(year, month, budget, days);
                }
            }
        }
    }

    fn days_of_month(&self, year: i32, month: u32, budget: &mut Budget, days: &mut Vec<NaiveDate>) {
        let length = days_in(year, month);
        if self.month_days.is_empty() {
            let all = (1..=length).filter_map(|day| NaiveDate::from_ymd_opt(year, month, day));
            return self.keep(all, budget, days);
        }
        let mut numbers: Vec<u32> = self
            .month_days
            .iter()
            .filter_map(|day| from_end(*day, length))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let dates = numbers
            .into_iter()
            .filter_map(|day| NaiveDate::from_ymd_opt(year, month, day));
        self.keep(dates, budget, days);
    }

    fn keep(
        &self,
        dates: impl Iterator<Item = NaiveDate>,
        budget: &mut Budget,
        days: &mut Vec<NaiveDate>,
    ) {
        for date in dates {
            if !budget.spend(self.cost) {
                return;
            }
            if self.fits(date) {
                days.push(date);
            }
        }
    }

    /// Whether every part of the rule that speaks of days agrees.
    pub(super) fn fits(&self, date: NaiveDate) -> bool {
        let month = days_in(date.year(), date.month());
        let year = if date.leap_year() { 366 } else { 365 };
        let is_in = |list: &[i32], number: u32, of: u32| {
            list.is_empty() || list.iter().any(|day| from_end(*day, of) == Some(number))
        };
        (self.months.is_empty() || self.months.contains(&date.month()))
            && is_in(&self.month_days, date.day(), month)
            && is_in(&self.rule.year_days, date.ordinal(), year)
            && self.fits_week(date)
            && self.fits_weekday(date)
    }

    fn fits_weekday(&self, date: NaiveDate) -> bool {
        let counts_in_year =
            self.rule.frequency == Frequency::Yearly && self.rule.months.is_empty();
        let (number, of) = match self.rule.frequency {
            Frequency::Yearly if counts_in_year && self.rule.weeks.is_empty() => {
                (date.ordinal(), if date.leap_year() { 366 } else { 365 })
            }
            Frequency::Yearly | Frequency::Monthly => {
                (date.day(), days_in(date.year(), date.month()))
            }
            _ => (0, 0),
        };
        let weekday = date.weekday();
        self.weekdays.is_empty()
            || self.weekdays.iter().any(|(nth, day)| {
                let nth_fits = match *nth {
                    0 => true,
                    _ if of == 0 => true,
                    nth if nth > 0 => (number - 1) / 7 + 1 == nth.unsigned_abs(),
                    nth => (of - number) / 7 + 1 == nth.unsigned_abs(),
                };
                *day == weekday && nth_fits
            })
    }

    /// Weeks are numbered as in ISO 8601, from the weekday on which the rule lets them begin.
    fn fits_week(&self, date: NaiveDate) -> bool {
        if self.rule.weeks.is_empty() || self.rule.frequency != Frequency::Yearly {
            return true;
        }
        let into = date
            .weekday()
            .days_since(self.rule.week_start)
            .cast_signed();
        // The week belongs to the year that holds its fourth day.
        let fourth = date.num_days_from_ce() - into + 3;
        let Some(fourth) = NaiveDate::from_num_days_from_ce_opt(fourth) else {
            return false;
        };
        let number = fourth.ordinal0() / 7 + 1;
        let left = (if fourth.leap_year() { 366 } else { 365 }) - fourth.ordinal();
        let all = number + left / 7;
        self.rule
            .weeks
            .iter()
            .any(|week| from_end(*week, all) == Some(number))
    }
}

/// The year, if it is one that matters.
pub(super) fn within(year: i32) -> Option<i32> {
    (1..=LAST_YEAR).contains(&year).then_some(year)
}

fn month_number(date: NaiveDate) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month0())
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if NaiveDate::from_ymd_opt(year, 1, 1).is_some_and(|day| day.leap_year()) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A number counted from the beginning, or back from the end of so many.
fn from_end(number: i32, of: u32) -> Option<u32> {
    let number = if number < 0 {
        of.checked_sub(number.unsigned_abs() - 1)?
    } else {
        number.unsigned_abs()
    };
    (1..=of).contains(&number).then_some(number)
}
