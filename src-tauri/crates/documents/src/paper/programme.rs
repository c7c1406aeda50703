//! The programme as rows: one for each item, under the days of its places, with the seams where the clock changes.

use chrono::NaiveDate;
use domain::plan::{self, Day};
use serde::Serialize;

use super::clock::{Clock, Status};
use super::desk::{Desk, Title};

/// The rows of the programme and how to read them.
#[derive(Serialize)]
pub(super) struct Programme {
    /// The heading of the column of local hours.
    #[serde(rename = "local-label")]
    pub local_label: String,
    /// The heading of the column of hours at home; none where there is no other clock.
    #[serde(rename = "home-label")]
    pub home_label: Option<String>,
    /// The days.
    pub days: Vec<DayBlock>,
}

/// A day and its rows.
#[derive(Serialize)]
pub(super) struct DayBlock {
    /// The date in the first calendar, or the heading of what has no day.
    pub heading: String,
    /// The date in the second.
    pub aside: Option<String>,
    /// Which day of the trip it is, while days follow each other.
    pub ordinal: Option<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Row {
    /// An item.
    Item(Box<Line>),
    /// From here another clock counts.
    Seam(String),
}

/// An item on one row.
#[derive(Serialize)]
pub(super) struct Line {
    clock: Clock,
    title: Title,
    sub: Vec<String>,
    who: Vec<String>,
    status: Status,
}

impl Desk<'_> {
    /// The whole programme.
    pub fn programme(&self) -> Programme {
        let mut days: Vec<DayBlock> = self
            .plan
            .days
            .iter()
            .enumerate()
            .map(|(i, day)| self.day_block(i, day))
            .collect();
        days.retain(|day| !day.rows.is_empty());
        let undated: Vec<Row> = self
            .plan
            .undated
            .iter()
            .map(|i| Row::Item(Box::new(self.row(*i))))
            .collect();
        if !undated.is_empty() {
            let heading = self.word("paper-undated");
            days.push(DayBlock {
                heading,
                aside: None,
                ordinal: None,
                rows: undated,
            });
        }
        let home = (!self.home_clock_only())
            .then(|| self.say("paper-city-time", &[("city", &self.home())]));
        Programme {
            local_label: self.word("paper-local-time"),
            home_label: home,
            days,
        }
    }

    fn day_block(&self, index: usize, day: &Day) -> DayBlock {
        let rows = day.rows.iter().map(|row| match row {
            plan::Row::Item(i) => Row::Item(Box::new(self.row(*i))),
            plan::Row::Seam(seam) => Row::Seam(self.seam(seam)),
        });
        let nights = self.nights_on(day.date).into_iter();
        let rows = rows.chain(nights.map(|i| Row::Item(Box::new(self.row(i)))));
        DayBlock {
            heading: self.date(day.date),
            aside: self.date_aside(day.date),
            ordinal: self.ordinal(index, day.date),
            rows: rows.collect(),
        }
    }

    /// "Day 2", while the days of the programme follow each other without a break.
    pub fn ordinal(&self, index: usize, date: NaiveDate) -> Option<String> {
        let first = self.plan.days.first()?.date;
        let days = i64::try_from(index).ok()?;
        let unbroken = (date - first).num_days() == days && self.plan.days.len() > 1;
        unbroken.then(|| self.say("paper-day-no", &[("number", &self.words.number(days + 1))]))
    }

    fn row(&self, index: usize) -> Line {
        let (item, _) = self.item(index);
        let travel = match self.travel(index) {
            Some(super::desk::Said::Text(text)) => text,
            _ => String::new(),
        };
        let place = self.where_(item).unwrap_or_default();
        let ends = self.ends(item).unwrap_or_default();
        let kind = if item.kind.moves() {
            self.words.kind(item.kind)
        } else {
            String::new()
        };
        let sub = [
            self.line(&[kind, travel]),
            ends,
            place,
            self.arrival(index)
                .map(|a| self.say("paper-arrives", &[("hour", &a)]))
                .unwrap_or_default(),
        ];
        Line {
            clock: self.clock(index),
            title: self.title(index),
            sub: sub
                .into_iter()
                .filter(|s| !s.is_empty())
                .chain(self.other_clocks(index))
                .collect(),
            who: self.there(index),
            status: self.status(index),
        }
    }
}
