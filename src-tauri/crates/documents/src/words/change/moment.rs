//! The time of an item in words, and how it moved.

use chrono::NaiveDateTime;
use domain::id::PlaceId;
use domain::time::{When, Zone};

use super::Changes;
use super::facts::Side;

impl<'a> Changes<'a> {
    /// How its time changed: the day where it changed, the local hours, and whose clock where it is another.
    pub(super) fn moved(&self, was: Side<'a>, is: Side<'a>) -> String {
        let (before, after) = (when(was), when(is));
        let (Some(before), Some(after)) = (before, after) else {
            return match after {
                Some(_) => self.say("change-time-set", &[("to", self.dated(is, false))]),
                None => self.say("change-time-lost", &[("from", self.dated(was, false))]),
            };
        };
        let same_day = was.planned().day == is.planned().day;
        let same_clock = was.planned().local_zone == is.planned().local_zone;
        let text = |side, city| {
            if same_day {
                self.hours(side, city)
            } else {
                self.dated(side, city)
            }
        };
        let (mut from, mut to) = (text(was, !same_clock), text(is, !same_clock));
        if from == to {
            (from, to) = (self.dated(was, true), self.dated(is, true));
        }
        if from == to {
            return self.say("change-time-anew", &[("to", to)]);
        }
        let same_start =
            same_day && same_clock && was.planned().local_start == is.planned().local_start;
        let id = match (before, after) {
            (When::At(_), When::At(_)) if !same_start => "change-moved",
            (When::At(_), When::Part { .. } | When::Days { .. }) => "change-hour-lost",
            (When::Part { .. } | When::Days { .. }, When::At(_)) => "change-hour-set",
            _ => "change-now",
        };
        self.say(id, &[("from", from), ("to", to)])
    }

    /// Its day and its hour, or the word for it.
    pub(super) fn dated(&self, side: Side<'a>, city: bool) -> String {
        let hours = self.hours(side, city);
        match side.planned().day {
            Some(day) => {
                let date = self.words.date_weekday_day_month(day, self.calendar);
                let args = [("date", date.as_str()), ("hours", &hours)];
                self.words.say("change-dated", &args)
            }
            None => hours,
        }
    }

    /// Its hour on the clock of its place, or the word for it.
    fn hours(&self, side: Side<'a>, city: bool) -> String {
        match when(side) {
            Some(When::At(hour)) => {
                let start = side.planned().local_start.unwrap_or(hour.start);
                let hours = self.span(side, start, city);
                if hour.about {
                    self.words.about(&hours)
                } else {
                    hours
                }
            }
            Some(When::Part { part, .. }) => self.words.day_part(part),
            Some(When::Days { days: 1, .. }) => self.words.say("calendar-whole-day", &[]),
            Some(When::Days { days, .. }) => {
                let number = self.words.number(days.into());
                self.words
                    .say("calendar-whole-days", &[("number", &number)])
            }
            None => self.words.say("status-open", &[]),
        }
    }

    /// From an hour to another: with the city where the two stand on different clocks, with the day where it is another.
    fn span(&self, side: Side<'a>, start: NaiveDateTime, city: bool) -> String {
        let (item, planned) = (side.item(), side.planned());
        let first = item.from_place.as_ref().filter(|_| item.kind.moves());
        let (from_place, to_place) = (first.or(item.place.as_ref()), item.place.as_ref());
        let from = self.words.hour(start.time());
        let Some(end) = planned.local_end.filter(|end| *end != start) else {
            return if city {
                self.at(side, &from, planned.local_zone, from_place)
            } else {
                from
            };
        };
        let clocks = (planned.local_zone, planned.local_end_zone);
        if clocks.0 == clocks.1 && start.date() == end.date() && start < end {
            let hours = self.words.range(start.time(), end.time());
            return if city {
                self.at(side, &hours, clocks.0, from_place)
            } else {
                hours
            };
        }
        let mut to = self.words.hour(end.time());
        let mut from = from;
        if clocks.0 != clocks.1 || city {
            from = self.at(side, &from, clocks.0, from_place);
            to = self.at(side, &to, clocks.1, to_place);
        }
        if start.date() != end.date() {
            let date = self.words.date_weekday_day_month(end.date(), self.calendar);
            to = self
                .words
                .say("change-dated", &[("date", &date), ("hours", &to)]);
        }
        self.words
            .say("change-span", &[("from", &from), ("to", &to)])
    }

    /// Hours with the city whose clock they are on.
    fn at(
        &self,
        side: Side<'a>,
        hours: &str,
        zone: Option<Zone>,
        place: Option<&PlaceId>,
    ) -> String {
        let Some(zone) = zone else {
            return hours.to_owned();
        };
        let directory = side.programme.directory;
        let here = |id: &&PlaceId| directory.place(id).is_some_and(|place| place.zone == zone);
        let home = &side.programme.trip.home;
        let near = place.into_iter().chain([home]).find(here);
        let city = near
            .and_then(|id| directory.city_name(id, self.words.language()))
            .map_or_else(|| zone_city(zone), str::to_owned);
        let city = self.own(&city);
        self.words
            .say("change-hour-in", &[("hours", hours), ("city", &city)])
    }
}

/// The time, of its own or of what it stands beside.
fn when(side: Side) -> Option<When> {
    let planned = side.planned();
    planned
        .when
        .or_else(|| side.programme.plan.items[planned.beside?].when)
}

/// "Buenos Aires" of "America/Argentina/Buenos_Aires".
fn zone_city(zone: Zone) -> String {
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}
