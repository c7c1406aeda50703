//! What an hour means, in words: whom it suits, whom it costs what, and each city's own hour to be sent.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::besttime::{Burden, City, Hour, Minutes, Rule, Share, Split};
use domain::days::Holiday;
use domain::text::Language;

use super::Asked;
use crate::view::tell::{Tell, code_of};

/// How many of those who pay are named.
const NAMED: usize = 6;

/// Whether an hour falls hard on a city: a rule is broken, or it is night.
pub(super) fn is_hard(share: &Share) -> bool {
    !share.suits || share.burden == Burden::Night
}

impl Asked {
    /// The day of an instant at home.
    pub(super) fn date(&self, at: DateTime<Utc>) -> NaiveDate {
        self.clock().wall(at).date()
    }

    /// "15:00" at home.
    pub(super) fn clock_hour(&self, at: DateTime<Utc>) -> String {
        self.tell.hour(self.clock().wall(at).time())
    }

    /// "15:00 Istanbul".
    pub(super) fn at_home(&self, at: DateTime<Utc>) -> String {
        let (hour, city) = (self.clock_hour(at), &self.names[self.home]);
        self.tell
            .say("besttime-clock", &[("hour", &hour), ("city", city)])
    }

    /// "17 of 20".
    pub(super) fn of_all(&self, suits: usize) -> String {
        let (number, all) = (self.tell.number(suits), self.tell.number(self.cities.len()));
        self.tell
            .say("besttime-of", &[("number", &number), ("all", &all)])
    }

    /// "Wed 15 Jan 15:00 Istanbul".
    pub(super) fn day_and_hour(&self, at: DateTime<Utc>) -> String {
        let (day, hour) = (self.tell.day(self.date(at)), self.at_home(at));
        format!("{day} {hour}")
    }

    /// Whether an hour suits all, and what the best one costs.
    pub(super) fn verdict(&self, best: Option<&Hour>) -> String {
        let all = self.tell.count("besttime-cities", self.cities.len());
        match best {
            Some(best) if best.suits_all() => {
                let start = self.clock().wall(best.at);
                let day = self.tell.day(start.date());
                let hour = self.tell.line(&[day, self.tell.hour(start.time())]);
                self.tell
                    .say("besttime-suits-all", &[("hour", &hour), ("all", &all)])
            }
            _ => self.tell.say("besttime-none", &[("all", &all)]),
        }
    }

    /// Whom an hour costs something, the worst off first: those on whom it falls hard, else those who are not at work.
    pub(super) fn reason(&self, name: &str, shares: &[Share]) -> String {
        let mut payers: Vec<(usize, &Share)> = shares.iter().enumerate().collect();
        payers.retain(|(_, share)| share.cost > 0);
        if payers.iter().any(|(_, share)| is_hard(share)) {
            payers.retain(|(_, share)| is_hard(share));
        }
        payers.sort_by_key(|(i, share)| (std::cmp::Reverse(share.cost), *i));
        let more = payers.len().saturating_sub(NAMED);
        let mut named: Vec<String> = payers
            .iter()
            .take(NAMED)
            .map(|(i, share)| self.payer(*i, share))
            .collect();
        if named.is_empty() {
            return self.tell.say("besttime-free", &[("name", name)]);
        }
        if more > 0 {
            named.push(format!("+{}", self.tell.number(more)));
        }
        let cities = self.tell.list(&named);
        self.tell
            .say("besttime-costs", &[("name", name), ("cities", &cities)])
    }

    /// A city and its hour; and why it is none, where the hour does not say it.
    fn payer(&self, city: usize, share: &Share) -> String {
        let hour = self.tell.hour(share.wall.time());
        let name = self.names.get(city).map_or("", String::as_str);
        let args = [("city", name), ("hour", hour.as_str())];
        match self.why(share) {
            Some(why) => {
                let [city, hour] = args;
                self.tell
                    .say("besttime-payer-why", &[city, hour, ("why", &why)])
            }
            None => self.tell.say("besttime-payer", &args),
        }
    }

    fn why(&self, share: &Share) -> Option<String> {
        match (share.burden, share.holiday) {
            (Burden::Holiday, Some(holiday)) => Some(self.holiday(holiday)),
            (Burden::Weekend, _) => Some(self.tell.say("besttime-kind-weekend", &[])),
            (Burden::Work | Burden::Shoulder, _) if !share.suits => {
                Some(self.tell.say("besttime-rule-broken", &[]))
            }
            _ => None,
        }
    }

    /// "public holiday: Republic Day"; a name that the reader does not read says nothing.
    fn holiday(&self, holiday: &Holiday) -> String {
        let code = self.tell.language.code();
        let name = match self.tell.language {
            Language::En => Some(holiday.name_en),
            _ => holiday
                .names
                .iter()
                .find(|(language, _)| *language == code)
                .map(|(_, name)| *name),
        };
        let said = match name {
            Some(name) => self
                .tell
                .say("besttime-holiday-named", &[("holiday", name)]),
            None => self.tell.say("besttime-kind-holiday", &[]),
        };
        match holiday.about {
            true => self
                .tell
                .say("besttime-holiday-about", &[("holiday", &said)]),
            false => said,
        }
    }

    /// What an hour is in a city, in words.
    pub(super) fn kind(&self, share: &Share) -> String {
        let code = code_of(&share.burden);
        match share.holiday.filter(|_| share.burden == Burden::Holiday) {
            Some(holiday) => self.holiday(holiday),
            None => self.tell.say(&format!("besttime-kind-{code}"), &[]),
        }
    }

    /// Every city's own hour, a line each: to be sent, so without marks of direction.
    pub(super) fn text(&self, shares: &[Share]) -> String {
        let words = self.tell.words;
        let length = words.length_written(i64::from(self.minutes));
        let mut lines = vec![words.say("besttime-text-head", &[("length", &length)])];
        for (name, share) in self.names.iter().zip(shares) {
            let day = words.date_long(share.wall.date(), self.tell.calendar);
            let hour = self.tell.hour(share.wall.time());
            let args = [("city", name.as_str()), ("day", &day), ("hour", &hour)];
            lines.push(words.say("besttime-text-line", &args));
        }
        lines.join("\n")
    }

    /// "Two meetings on Wed 15 Jan: 09:00 (11 cities) and 17:00 (9 cities)."
    pub(super) fn split_in_words(&self, split: &Split) -> String {
        let late = split.in_second.iter().filter(|second| **second).count();
        let start = self.clock().wall(split.first);
        let second = self.clock().wall(split.second);
        let day = self.tell.day(start.date());
        let cities = |count| self.tell.count("besttime-cities", count);
        self.tell.say(
            "besttime-split",
            &[
                ("day", &day),
                ("first", &self.tell.hour(start.time())),
                ("early", &cities(split.in_second.len() - late)),
                ("second", &self.tell.hour(second.time())),
                ("late", &cities(late)),
            ],
        )
    }

    /// Who paid last time, where anybody did.
    pub(super) fn last_time(&self) -> Option<String> {
        let paid = self
            .cities
            .iter()
            .zip(&self.names)
            .filter(|(city, _)| city.paid > 0);
        let names: Vec<&str> = paid.map(|(_, name)| name.as_str()).collect();
        let cities = self.tell.list(&names);
        (!names.is_empty()).then(|| self.tell.say("besttime-again", &[("cities", &cities)]))
    }

    /// A rule in words.
    pub(super) fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Nobody(hours) => {
                let (from, to) = (clock(self.tell, hours.from), clock(self.tell, hours.to));
                self.tell
                    .say("besttime-rule-nobody", &[("from", &from), ("to", &to)])
            }
            Rule::Working => self.tell.say("besttime-rule-working", &[]),
            Rule::Workdays => self.tell.say("besttime-rule-workdays", &[]),
            Rule::Only(id, hours) => {
                let at = |city: &City| city.id == *id;
                let known = self.cities.iter().position(at);
                let name = known
                    .and_then(|i| self.names.get(i))
                    .map_or(id.as_str(), |n| n);
                let hours = range(self.tell, *hours);
                self.tell
                    .say("besttime-rule-only", &[("city", name), ("hours", &hours)])
            }
        }
    }
}

/// "22:00".
fn clock(tell: Tell, minute: u16) -> String {
    tell.hour(time(minute))
}

/// "22:00–07:00".
pub(super) fn range(tell: Tell, hours: Minutes) -> String {
    tell.words.range(time(hours.from), time(hours.to))
}

/// The end of the day is shown as midnight.
fn time(minute: u16) -> NaiveTime {
    let minute = u32::from(minute) % 1440;
    NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default()
}
