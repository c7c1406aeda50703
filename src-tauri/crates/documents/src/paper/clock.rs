//! Time on paper: the hour of the place large, the hour at home beside it; without an hour its word, and a place to
//! write the hour in. A wanted length is never printed as a past one.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use domain::id::PartyId;
use domain::item::{Item, ItemStatus};
use domain::meeting::Stage;
use domain::place::PlaceKind;
use domain::plan::{Planned, Seam};
use domain::time::{DayPart, Precision, When, Zone};
use serde::Serialize;

use super::Paper;
use super::desk::Desk;

/// An hour as a template sets it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Clock {
    /// The hour at the place, or its word.
    pub start: String,
    /// The hour at which it ends, by the same clock.
    pub end: Option<String>,
    /// The word for an hour that is only about.
    pub about: Option<String>,
    /// Whether there is room to write an hour in.
    pub slot: bool,
    /// A word below: that nobody has confirmed it.
    pub note: Option<String>,
    /// The hour at home, "=" for the same clock, or by how much it differs.
    pub home: Option<String>,
    /// The day at home, where it is another.
    pub home_day: Option<String>,
}

/// State by shape and word.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Status {
    /// firm, soft, open, done, off.
    pub mark: &'static str,
    /// The word.
    pub word: String,
}

impl Desk<'_> {
    /// When an item happens, as a cell.
    pub fn clock(&self, index: usize) -> Clock {
        let (item, planned) = self.item(index);
        let note = assumes_hour(item).then(|| self.assumed_word());
        if self.nights.contains(&index) {
            return Clock {
                start: self.words.day_part(DayPart::Night),
                end: None,
                about: None,
                slot: false,
                note,
                home: None,
                home_day: None,
            };
        }
        let (home, home_day) = self.home_clock(planned);
        let hour = |time: NaiveDateTime| self.words.hour(time.time());
        // An hour that the clock of the place skips has no instant, and is none to be printed.
        let start = planned.local_start.filter(|_| planned.start.is_some());
        match (start, planned.precision()) {
            (Some(start), precision @ (Precision::Exact | Precision::About)) => Clock {
                start: hour(start),
                end: self.end_shown(item, planned).map(hour),
                about: (precision == Precision::About).then(|| self.word("paper-about")),
                slot: false,
                note,
                home,
                home_day,
            },
            _ => Clock {
                start: self.hour_word(item, planned),
                end: None,
                about: None,
                slot: self.awaits_hour(item, planned),
                note,
                home,
                home_day: None,
            },
        }
    }

    /// The hour of an item in one line: "14:00–15:00", or its word.
    pub fn clock_line(&self, index: usize) -> String {
        let clock = self.clock(index);
        let hours = match clock.end {
            Some(end) => self.say("hour-range", &[("from", &clock.start), ("to", &end)]),
            None => clock.start,
        };
        match clock.about {
            Some(about) => format!("{about} {hours}"),
            None => hours,
        }
    }

    /// The word for a time without an hour.
    fn hour_word(&self, item: &Item, planned: &Planned) -> String {
        let when = planned
            .when
            .or_else(|| self.plan.items[planned.beside?].when);
        match when {
            Some(When::Part { part, .. }) => self.words.day_part(part),
            Some(When::Days { .. }) => self.word("paper-all-day"),
            Some(When::At(_)) => self.gap_word(),
            None if item.meeting.as_ref().is_some_and(|m| m.stage.is_over()) => {
                self.word("paper-no-date")
            }
            None => self.gap_word(),
        }
    }

    /// Whether there is room to write an hour in: it is still to come, not for whole days, and the paper no letter.
    fn awaits_hour(&self, item: &Item, planned: &Planned) -> bool {
        let whole_days = matches!(planned.when, Some(When::Days { .. }));
        let letter = self.request.paper == Paper::Report;
        !whole_days && !letter && !self.is_over(item, planned) && !item.is_off()
    }

    /// Whether it lies behind us.
    pub fn is_over(&self, item: &Item, planned: &Planned) -> bool {
        let past = planned
            .last_day()
            .is_some_and(|day| day < self.plan.home.wall(self.request.now).date());
        past || item.meeting.as_ref().is_some_and(|m| m.stage.is_over())
    }

    /// The end that stands beside the start: on the same clock, the same day, and not merely wanted once it is over.
    fn end_shown(&self, item: &Item, planned: &Planned) -> Option<NaiveDateTime> {
        let (start, end) = (planned.local_start?, planned.local_end?);
        let same_clock = planned.local_zone? == planned.local_end_zone?
            && start.date() == end.date()
            && end > start;
        (same_clock && !self.only_wanted(item, planned)).then_some(end)
    }

    /// Whether its length is one that was wanted, and it is over.
    fn only_wanted(&self, item: &Item, planned: &Planned) -> bool {
        let known = planned
            .hour()
            .is_some_and(|h| h.end.is_some() || h.minutes.is_some());
        !known && self.is_over(item, planned)
    }

    /// The hour at home at which it begins, and the day there where it is another.
    fn home_clock(&self, planned: &Planned) -> (Option<String>, Option<String>) {
        let at = self.about_instant(planned);
        let Some((zone, at)) = planned.local_zone.zip(at) else {
            return (None, None);
        };
        let minutes = minutes_between(zone, self.plan.home, at);
        if minutes == 0 {
            return (Some("=".to_owned()), None);
        }
        let exact = matches!(planned.precision(), Precision::Exact | Precision::About);
        let Some(start) = planned.home_start.filter(|_| exact) else {
            return (Some(self.offset(minutes)), None);
        };
        let days = planned.day_shift.filter(|d| *d != 0);
        let shift = days.map(|days| self.words.shift(days, start.weekday()));
        (Some(self.words.hour(start.time())), shift)
    }

    /// An instant on the day of an item, for the difference of two clocks.
    fn about_instant(&self, planned: &Planned) -> Option<DateTime<Utc>> {
        let noon = || {
            let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
            let day = planned.day?.and_time(noon);
            planned.local_zone?.instants(day).pick(0)
        };
        planned.start.or_else(noon)
    }

    /// By how much one adds to the hour of the place to have the one at home: "+2 hours".
    fn offset(&self, minutes: i64) -> String {
        let sign = if minutes < 0 { "−" } else { "+" };
        // Without the mark the sign would stand on the other side of Persian digits.
        let mark = if self.language().is_rtl() {
            "\u{200E}"
        } else {
            ""
        };
        format!("{mark}{sign}{}", self.words.length_written(minutes.abs()))
    }

    /// The length of an item in words, if it is known, and if it was: "1 hour 45 minutes (assumed)".
    pub fn length(&self, index: usize) -> Option<String> {
        let (item, planned) = self.item(index);
        let minutes = planned
            .length()
            .or(item.wanted_minutes().map(i64::from))
            .filter(|m| *m > 0)?;
        if self.only_wanted(item, planned) || item.kind == domain::item::ItemKind::Stay {
            return None;
        }
        let mut length = self.words.length_written(minutes);
        if planned.hour().is_some_and(|h| h.minutes_about) {
            length = self.words.about_length(&length);
        }
        if item.is_assumed("minutes") {
            length = self.say(
                "paper-with-note",
                &[("text", &length), ("note", &self.assumed_word())],
            );
        }
        Some(length)
    }

    /// The clocks of other cities at the hour of an item: of the home city, and of those who take part online.
    pub fn other_clocks(&self, index: usize) -> Vec<String> {
        let (item, planned) = self.item(index);
        let (Some(start), Some(zone)) = (planned.start, planned.local_zone) else {
            return Vec::new();
        };
        let online = item
            .place
            .as_ref()
            .and_then(|p| self.request.directory.place(p))
            .is_some_and(|p| p.kind == PlaceKind::Online);
        let mut known = vec![zone];
        let mut lines = Vec::new();
        let cities = if online {
            self.cities_of_participants(item)
        } else {
            Vec::new()
        };
        for (city, elsewhere) in cities {
            if known
                .iter()
                .all(|k| minutes_between(*k, elsewhere, start) != 0)
            {
                known.push(elsewhere);
                let wall = elsewhere.wall(start);
                let hour = self.words.hour(wall.time());
                lines.push(self.say("paper-hour-in", &[("city", &city), ("hour", &hour)]));
            }
        }
        lines
    }

    fn cities_of_participants(&self, item: &Item) -> Vec<(String, Zone)> {
        let directory = self.request.directory;
        let organization = |who: &PartyId| {
            let of_person = directory
                .people
                .get(who)
                .and_then(|p| p.posts.first())
                .and_then(|p| p.organization.clone());
            directory
                .organizations
                .get(&of_person.unwrap_or_else(|| who.clone()))
        };
        let counterparts = item.meeting.iter().flat_map(|m| m.counterparts.iter());
        let who = item.participants.iter().map(|p| &p.who).chain(counterparts);
        let city = who.filter_map(organization).filter_map(|o| o.city.as_ref());
        city.filter_map(|c| Some((self.city(c)?, directory.place(c)?.zone)))
            .collect()
    }

    /// From which clock one goes to another, on the way.
    pub fn seam(&self, seam: &Seam) -> String {
        let city = seam
            .place
            .as_ref()
            .and_then(|p| self.city(p))
            .unwrap_or_else(|| self.own(seam.zone.name()));
        let length = self.words.length_written(i64::from(seam.minutes.abs()));
        let id = if seam.minutes < 0 {
            "paper-seam-back"
        } else {
            "paper-seam-forward"
        };
        self.say(id, &[("city", &city), ("length", &length)])
    }

    /// For each city of the programme with another clock than home: by how much it differs.
    pub fn clock_lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for index in self.shown() {
            let (item, planned) = self.item(index);
            let ends = [
                (
                    item.from_place.as_ref().filter(|_| item.kind.moves()),
                    planned.local_zone,
                ),
                (item.place.as_ref(), planned.local_end_zone),
            ];
            for (place, zone) in ends {
                let Some((city, zone)) = place.and_then(|p| self.city(p)).zip(zone) else {
                    continue;
                };
                let Some(at) = planned.end.or_else(|| self.about_instant(planned)) else {
                    continue;
                };
                let minutes = minutes_between(self.plan.home, zone, at);
                let id = if minutes < 0 {
                    "paper-clock-behind"
                } else {
                    "paper-clock-ahead"
                };
                let length = self.words.length_written(minutes.abs());
                let line = self.say(
                    id,
                    &[("city", &city), ("home", &self.home()), ("length", &length)],
                );
                if minutes != 0 && !lines.contains(&line) {
                    lines.push(line);
                }
            }
        }
        lines
    }

    /// Whether every item of the copy runs on the clock of home.
    pub fn home_clock_only(&self) -> bool {
        self.shown().into_iter().all(|i| {
            let planned = &self.plan.items[i];
            let same = |zone: Option<Zone>| match (zone, self.about_instant(planned)) {
                (Some(zone), Some(at)) => minutes_between(zone, self.plan.home, at) == 0,
                _ => true,
            };
            same(planned.local_zone) && same(planned.local_end_zone)
        })
    }

    /// How an item stands.
    pub fn status(&self, index: usize) -> Status {
        let (item, planned) = self.item(index);
        let stage = item
            .meeting
            .as_ref()
            .map(|m| m.stage)
            .filter(|s| matches!(s, Stage::Held | Stage::FollowedUp));
        if let Some(stage) = stage {
            return Status {
                mark: "done",
                word: self.words.stage(stage),
            };
        }
        let over = self.is_over(item, planned);
        // An hour that nobody has confirmed is not a firm one, here as in a calendar.
        let doubtful = assumes_hour(item) && planned.day.is_some() && !over;
        if item.status() == ItemStatus::Confirmed && doubtful {
            return Status {
                mark: "soft",
                word: self.words.status(ItemStatus::Tentative),
            };
        }
        let mark = match (item.status(), planned.precision()) {
            (ItemStatus::Cancelled, _) => "off",
            (_, Precision::Open) | (ItemStatus::Hold, _) => "open",
            (ItemStatus::Tentative, _) => "soft",
            (ItemStatus::Confirmed, _) => "firm",
        };
        Status {
            mark,
            word: if over && planned.day.is_some() {
                self.words.status(item.status())
            } else {
                self.words.standing(item, planned)
            },
        }
    }

    /// From the first day of the copy to the last.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let alive = |i: &usize| self.scope.items[*i] && !self.item(*i).0.is_off();
        let days = (0..self.plan.items.len()).filter(alive).filter_map(|i| {
            let planned = &self.plan.items[i];
            Some((planned.day?, planned.last_day()?))
        });
        days.fold(None, |span, (a, b)| {
            Some(
                span.map_or((a, b), |(first, last): (NaiveDate, NaiveDate)| {
                    (first.min(a), last.max(b))
                }),
            )
        })
    }
}

/// Whether its hour, or its day, is one that nobody has confirmed.
pub(super) fn assumes_hour(item: &Item) -> bool {
    item.is_assumed("when") || item.is_assumed("when.start")
}

/// What one adds to the hour of one clock to have that of another, in minutes.
fn minutes_between(from: Zone, to: Zone, at: DateTime<Utc>) -> i64 {
    i64::from((to.offset_at(at) - from.offset_at(at)) / 60)
}
