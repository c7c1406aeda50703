//! Days and hours of a text.

use chrono::{NaiveDate, NaiveDateTime};
use domain::id::PlaceId;
use domain::time::{Precision, When, Zone};

use super::Writer;
use crate::words::Calendar;

/// When an item is: its hours, or a word for them.
pub(super) enum Moment {
    /// From an hour to another, by the clock of its place.
    Hours(String),
    /// The same, and only about.
    About(String),
    /// Without an hour.
    Word(String),
}

impl Writer<'_> {
    /// The heading of a day: in Persian by both calendars.
    pub(super) fn date(&self, day: NaiveDate) -> String {
        let given = self.message.calendars;
        let usual = if self.message.language.is_rtl() {
            Calendar::SolarHijri
        } else {
            Calendar::Gregorian
        };
        let first = given.first().copied().unwrap_or(usual);
        let other = match first {
            Calendar::Gregorian => Calendar::SolarHijri,
            Calendar::SolarHijri => Calendar::Gregorian,
        };
        let date = self.words.date_long(day, first);
        if given.contains(&other) || self.message.language.is_rtl() {
            let second = self.words.date_plain(day, other);
            return self.say(
                "message-date-both",
                &[("first", &date), ("second", &second)],
            );
        }
        date
    }

    /// A date inside a line.
    pub(super) fn short_date(&self, day: NaiveDate) -> String {
        let usual = if self.message.language.is_rtl() {
            Calendar::SolarHijri
        } else {
            Calendar::Gregorian
        };
        let calendar = self.message.calendars.first().copied().unwrap_or(usual);
        self.words.date_weekday_day_month(day, calendar)
    }

    /// When an item is, by the clock of its place. A leg that ends by another clock has its start alone.
    pub(super) fn moment(&self, index: usize) -> Moment {
        let (item, planned) = (
            &self.message.trip.items[index],
            &self.message.plan.items[index],
        );
        let beside = || self.message.plan.items[planned.beside?].when;
        match planned.when.or_else(beside) {
            // An hour that the clock of the place skips is none to be passed on.
            Some(When::At(_)) if planned.start.is_none() => {
                Moment::Word(self.say("paper-gap", &[]))
            }
            Some(When::At(hour)) => {
                let start = planned.local_start.unwrap_or(hour.start);
                let same_clock = planned.local_zone == planned.local_end_zone;
                let end = planned.local_end.filter(|end| same_clock && *end > start);
                let end = end.filter(|end| !item.kind.moves() || end.date() == start.date());
                let hours = self.hours(start, end);
                match planned.precision() {
                    Precision::About => Moment::About(hours),
                    _ => Moment::Hours(hours),
                }
            }
            Some(When::Part { part, .. }) => Moment::Word(self.words.day_part(part)),
            Some(When::Days { .. }) => Moment::Word(self.say("calendar-whole-day", &[])),
            None => Moment::Word(self.say("status-open", &[])),
        }
    }

    /// From an hour to another, with the day where it ends on another.
    fn hours(&self, start: NaiveDateTime, end: Option<NaiveDateTime>) -> String {
        let from = self.words.hour(start.time());
        match end {
            None => from,
            Some(end) if end.date() == start.date() => self.words.range(start.time(), end.time()),
            Some(end) => {
                let to = [self.short_date(end.date()), self.words.hour(end.time())];
                let args = [("from", from.as_str()), ("to", &self.facts(&to))];
                self.say("message-until", &args)
            }
        }
    }

    /// The hour at home, where the clock there is another and whoever reads lives by it.
    pub(super) fn home(&self, index: usize) -> Option<String> {
        let (plan, trip) = (self.message.plan, self.message.trip);
        let planned = &plan.items[index];
        let (start, local) = (planned.home_start?, planned.local_start?);
        planned.hour()?;
        if start == local || trip.items[index].kind.moves() || self.reader_is_guest() {
            return None;
        }
        let same_day =
            |end: &NaiveDateTime| planned.local_end.is_some() && end.date() == start.date();
        let end = planned.home_end.filter(|end| same_day(end) && *end > start);
        let hours = self.hours(start, end);
        let day = (start.date() != local.date()).then(|| self.short_date(start.date()));
        let city = self.city(&trip.home)?;
        let hours = self.facts(&[day.unwrap_or_default(), hours]);
        Some(self.say("message-home", &[("city", &city), ("hours", &hours)]))
    }

    /// An hour with the city whose clock it is on, and its day where that is not the one above.
    pub(super) fn hour_at(
        &self,
        time: NaiveDateTime,
        zone: Option<Zone>,
        place: Option<&PlaceId>,
        day: Option<NaiveDate>,
    ) -> String {
        let hour = self.words.hour(time.time());
        let hour = match zone.and_then(|zone| self.clock_city(zone, place)) {
            Some(city) => self.say("message-hour-in", &[("hour", &hour), ("city", &city)]),
            None => hour,
        };
        let date = (day != Some(time.date())).then(|| self.short_date(time.date()));
        self.facts(&[date.unwrap_or_default(), hour])
    }

    /// The city by whose name a clock is called.
    fn clock_city(&self, zone: Zone, place: Option<&PlaceId>) -> Option<String> {
        let directory = self.message.directory;
        let here = |id: &&PlaceId| directory.place(id).is_some_and(|p| p.zone == zone);
        let home = &self.message.trip.home;
        let near = place.into_iter().chain([home]).find(here);
        near.and_then(|id| self.city(id)).or_else(|| {
            let last = zone.name().rsplit('/').next()?;
            Some(self.own(&last.replace('_', " ")))
        })
    }
}
