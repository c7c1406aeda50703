//! The times of a rule of repetition, one after the other, for as long as somebody pays.
//!
//! A rule is walked period by period, and in each period day by day; the hours of a day are counted
//! through, never listed. Every step costs a unit of a budget, so that a rule that gives nothing, or
//! far too much, ends as soon as its budget does. Dates are those of the clock at the place: zones
//! come afterwards.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::rule::{Frequency, Rule};
use super::shape::{Clock, Shape, within};

/// How many steps rules may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget(pub(super) u32);

impl Budget {
    /// Takes some steps; false when there are none left.
    pub(super) fn spend(&mut self, steps: u32) -> bool {
        self.0 = self.0.saturating_sub(steps);
        self.0 > 0
    }
}

/// How the walk along a rule ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// At the end of the rule, or where the listener had enough.
    Done,
    /// The budget was used up.
    TooDense,
}

/// Tells the times of a rule in their order, none before its start, until the listener returns
/// false. What lies long before `from` is passed over; a rule with COUNT must be walked from its
/// start, so there `from` is the start.
pub(super) fn walk(
    rule: &Rule,
    start: NaiveDateTime,
    from: NaiveDateTime,
    budget: &mut Budget,
    tell: &mut dyn FnMut(NaiveDateTime) -> bool,
) -> Ending {
    let mut tell = |time: NaiveDateTime| time < start || tell(time);
    let from = from.max(start);
    if rule.frequency < Frequency::Daily {
        return walk_clock(rule, start, from, budget, &mut tell);
    }
    let shape = Shape::of(rule, start);
    let mut days = Vec::new();
    let mut period = shape.period_of(from);
    loop {
        days.clear();
        let Some(()) = shape.days(period, budget, &mut days) else {
            return Ending::Done;
        };
        if !budget.spend(1) {
            return Ending::TooDense;
        }
        // Positions are counted in the whole period; else what is over is over.
        if rule.positions.is_empty() {
            days.retain(|day| *day >= start.date());
        }
        if !shape.clock.tell(&days, &rule.positions, budget, &mut tell) {
            return if budget.0 == 0 {
                Ending::TooDense
            } else {
                Ending::Done
            };
        }
        period += 1;
    }
}

/// Hours, minutes and seconds: one step after the other, over what does not fit in leaps.
fn walk_clock(
    rule: &Rule,
    start: NaiveDateTime,
    from: NaiveDateTime,
    budget: &mut Budget,
    tell: &mut dyn FnMut(NaiveDateTime) -> bool,
) -> Ending {
    let shape = Shape::of(rule, start);
    let unit = match rule.frequency {
        Frequency::Hourly => 3600,
        Frequency::Minutely => 60,
        _ => 1,
    };
    let step = i64::from(rule.interval) * unit;
    let mut index = ((from - start).num_seconds() / step - 1).max(0);
    loop {
        if !budget.spend(shape.cost) {
            return Ending::TooDense;
        }
        let delta = index.checked_mul(step).and_then(TimeDelta::try_seconds);
        let Some(time) = delta.and_then(|delta| start.checked_add_signed(delta)) else {
            return Ending::Done;
        };
        if within(time.year()).is_none() {
            return Ending::Done;
        }
        match next_that_may_fit(&shape, time) {
            Some(next) => {
                let seconds = (next - start).num_seconds();
                index = (index + 1)
                    .max(seconds.div_euclid(step) + i64::from(seconds.rem_euclid(step) > 0));
            }
            None => {
                let within = within_period(rule, time);
                if !within.tell(&[time.date()], &rule.positions, budget, tell) {
                    return if budget.0 == 0 {
                        Ending::TooDense
                    } else {
                        Ending::Done
                    };
                }
                index += 1;
            }
        }
    }
}

/// Where a time does not fit, the earliest one that may.
fn next_that_may_fit(shape: &Shape, time: NaiveDateTime) -> Option<NaiveDateTime> {
    let rule = shape.rule;
    let lacks = |list: &[u32], own: u32| !list.is_empty() && !list.contains(&own);
    let hour = time.date().and_hms_opt(time.hour(), 0, 0)?;
    let minute = time.date().and_hms_opt(time.hour(), time.minute(), 0)?;
    if !shape.fits(time.date()) {
        return time
            .date()
            .succ_opt()
            .map(|next| next.and_time(NaiveTime::MIN));
    }
    if lacks(&rule.hours, time.hour()) {
        return hour.checked_add_signed(TimeDelta::hours(1));
    }
    if rule.frequency < Frequency::Hourly && lacks(&rule.minutes, time.minute()) {
        return minute.checked_add_signed(TimeDelta::minutes(1));
    }
    if rule.frequency == Frequency::Secondly && lacks(&rule.seconds, time.second()) {
        return time.checked_add_signed(TimeDelta::seconds(1));
    }
    None
}

/// The times within an hour, a minute or a second.
fn within_period(rule: &Rule, time: NaiveDateTime) -> Clock {
    let or = |list: &[u32], own: u32, expands: bool| {
        if list.is_empty() || !expands {
            vec![own]
        } else {
            list.to_vec()
        }
    };
    Clock {
        hours: vec![time.hour()],
        minutes: or(
            &rule.minutes,
            time.minute(),
            rule.frequency == Frequency::Hourly,
        ),
        seconds: or(
            &rule.seconds,
            time.second(),
            rule.frequency > Frequency::Secondly,
        ),
    }
}
