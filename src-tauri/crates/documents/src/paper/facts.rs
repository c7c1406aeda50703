//! What stands below the title of an item: how one travels, where, with whom, what to wear.

use domain::id::PartyId;
use domain::item::{Item, ItemKind, People};
use domain::place::PlaceKind;
use domain::precedence::{Seated, sides};
use serde::Serialize;

use super::desk::{Desk, Said};

/// How many names stand on a row before the others are only counted.
const NAMED: usize = 6;

/// A label and what belongs to it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Fact {
    /// The label.
    pub label: String,
    /// What belongs to it.
    pub value: Said,
    /// Whether it is to be seen first.
    pub strong: bool,
}

impl Desk<'_> {
    fn fact(&self, id: &str, value: Option<Said>) -> Option<Fact> {
        value.map(|value| Fact {
            label: self.word(id),
            value,
            strong: false,
        })
    }

    /// The facts of an item, for a day sheet; `tab` is where its brief stands.
    pub fn facts(&self, index: usize, tab: Option<&str>) -> Vec<Fact> {
        let (item, _) = self.item(index);
        let text = |line: String| Some(line).filter(|l| !l.is_empty()).map(Said::Text);
        let seated = sides(
            self.request.trip,
            self.request.directory,
            self.request.plan,
            index,
        );
        let names = |list: &[Seated]| {
            let names = list.iter().map(|s| self.seated_name(s)).collect();
            text(self.words.list(&self.first_of(names)))
        };
        let meets = !item.kind.moves() && !matches!(item.kind, ItemKind::Stay | ItemKind::Rest);
        let asked = || {
            if meets {
                self.unknown_if_working()
            } else {
                None
            }
        };
        let meeting = item.meeting.as_ref();
        let mut facts: Vec<Option<Fact>> = vec![
            self.travel(index).map(|value| Fact {
                label: self.words.kind(item.kind),
                value,
                strong: false,
            }),
            self.fact("paper-arrival", self.arrival(index).map(Said::Text)),
            self.fact(
                "paper-place",
                self.ends(item)
                    .or_else(|| self.where_(item))
                    .map(Said::Text)
                    .or_else(asked),
            ),
            self.fact("paper-who", text(self.words.list(&self.who(index)))),
            self.fact("paper-opposite", names(&seated.theirs)),
            self.fact("paper-organizer", names(&seated.others)),
            self.fact("paper-languages", text(self.languages(item))),
            self.fact("paper-interpreter", self.interpreter(item)),
            self.fact(
                "paper-dress",
                self.text(
                    item.dress.as_ref(),
                    ("item", item.id.as_str(), "dress"),
                    &self.word("paper-dress"),
                )
                .or_else(asked),
            ),
            self.fact(
                "paper-press",
                item.press
                    .map(|p| Said::Text(self.words.press(p)))
                    .or_else(asked),
            ),
            self.fact(
                "paper-link",
                meeting
                    .and_then(|m| m.link.clone())
                    .or_else(|| self.place_link(item))
                    .map(|l| Said::Text(self.own(&l))),
            ),
        ];
        facts.extend(self.rides(item).into_iter().map(Some));
        facts.push(tab.map(|tab| Fact {
            label: self.word("paper-see"),
            value: Said::Text(self.say("paper-tab-no", &[("tab", tab)])),
            strong: true,
        }));
        facts.push(self.fact(
            "paper-remark",
            self.text(
                item.remark.as_ref(),
                ("item", item.id.as_str(), "remark"),
                &self.word("paper-remark"),
            ),
        ));
        facts.push(self.fact("paper-assumed-keys", self.assumed_keys(item)));
        facts.into_iter().flatten().collect()
    }

    /// What else nobody has confirmed of an item: for the office, whose hours and places carry the word already.
    fn assumed_keys(&self, item: &Item) -> Option<Said> {
        let word = |key: &String| match key.as_str() {
            "title" | "titles" => Some(self.word("paper-key-title")),
            "from_place" => Some(self.word("paper-key-from")),
            "participants" => Some(self.word("paper-participants")),
            "people" => Some(self.word("paper-who")),
            _ => None,
        };
        let words: Vec<String> = item.assumed.iter().filter_map(word).collect();
        (self.working() && !words.is_empty()).then(|| Said::Text(self.words.list(&words)))
    }

    /// Carrier, number and length of a leg.
    pub fn travel(&self, index: usize) -> Option<Said> {
        let (item, _) = self.item(index);
        if !item.kind.moves() {
            return None;
        }
        let number = [&item.carrier, &item.number]
            .into_iter()
            .flatten()
            .map(|t| self.own(t))
            .collect::<Vec<_>>()
            .join(" ");
        let length = self.length(index).unwrap_or_default();
        let line = self.line(&[number.clone(), length]);
        let numbered = matches!(item.kind, ItemKind::Flight | ItemKind::Train);
        match (
            line.is_empty(),
            numbered && number.is_empty() && self.working(),
        ) {
            (false, false) => Some(Said::Text(line)),
            (false, true) => Some(Said::Text(self.line(&[
                line,
                self.say("paper-number-gap", &[("gap", &self.gap_word())]),
            ]))),
            (true, _) => self.unknown_if_working(),
        }
    }

    /// Where a leg begins and ends, where its title has only the cities.
    pub fn ends(&self, item: &Item) -> Option<String> {
        let (from, to) = (item.from_place.as_ref()?, item.place.as_ref()?);
        let (a, b) = (self.place(from), self.place(to));
        let cities = (self.city(from)?, self.city(to)?);
        let told = (&a, &b) == (&cities.0, &cities.1) || cities.0 == cities.1;
        (item.kind.moves() && !told).then(|| self.say("paper-from-to", &[("from", &a), ("to", &b)]))
    }

    /// The hour of arrival on the clock of where a leg ends.
    pub fn arrival(&self, index: usize) -> Option<String> {
        let (item, planned) = self.item(index);
        let (start, end) = (planned.local_start?, planned.local_end?);
        if !item.kind.moves()
            || planned.local_zone == planned.local_end_zone && start.date() == end.date()
        {
            return None;
        }
        let city = item.place.as_ref().and_then(|p| self.city(p))?;
        let hour = self.words.hour(end.time());
        let day = (start.date() != end.date()).then(|| {
            self.words
                .date_weekday_day_month(end.date(), self.calendar())
        });
        Some(self.line(&[
            self.say("paper-hour-in", &[("city", &city), ("hour", &hour)]),
            day.unwrap_or_default(),
        ]))
    }

    /// Where it is: the place, its city, its address.
    pub fn where_(&self, item: &Item) -> Option<String> {
        let place = self.request.directory.place(item.place.as_ref()?)?;
        if item.kind.moves() {
            return None;
        }
        let name = self.own(place.name_in(self.language()));
        let city = self
            .city(&place.id)
            .filter(|city| *city != name && place.kind != PlaceKind::Online);
        let address = place
            .address
            .as_ref()
            .and_then(|a| a.in_language(self.language()))
            .map(|a| self.own(a));
        let mut line = self.line(&[name, city.unwrap_or_default(), address.unwrap_or_default()]);
        if item.is_assumed("place") || place.assumed.iter().any(|key| key == "name") {
            line = self.say(
                "paper-with-note",
                &[("text", &line), ("note", &self.assumed_word())],
            );
        }
        Some(line)
    }

    fn place_link(&self, item: &Item) -> Option<String> {
        let place = self.request.directory.place(item.place.as_ref()?)?;
        place
            .url
            .clone()
            .filter(|_| place.kind == PlaceKind::Online)
    }

    /// The first of many names, and how many more there are; all of them stand in the brief.
    fn first_of(&self, mut names: Vec<String>) -> Vec<String> {
        let more = names.len().saturating_sub(NAMED);
        if more > 1 {
            names.truncate(NAMED);
            let number = self.words.number(i64::try_from(more).unwrap_or_default());
            names.push(self.say("paper-people-more", &[("number", &number)]));
        }
        names
    }

    /// Who is there, for a row: ours, or where none of ours is there, those who meet.
    pub fn there(&self, index: usize) -> Vec<String> {
        let ours = self.who(index);
        if !ours.is_empty() {
            return self.first_of(ours);
        }
        let request = self.request;
        let seated = sides(request.trip, request.directory, request.plan, index);
        let met = seated.theirs.iter().chain(&seated.others);
        self.first_of(met.map(|s| self.seated_name(s)).collect())
    }

    /// Who of ours is there, in order of precedence; the whole delegation is named as such.
    pub fn who(&self, index: usize) -> Vec<String> {
        let (item, _) = self.item(index);
        let seated = sides(
            self.request.trip,
            self.request.directory,
            self.request.plan,
            index,
        )
        .ours;
        let whole = matches!(item.people, People::All) && self.request.trip.delegation.len() > 1;
        let numbered = |s: &&Seated| s.number.is_some();
        let mut names: Vec<String> = seated
            .iter()
            .filter(|s| !(whole && numbered(s)))
            .map(|s| self.seated_name(s))
            .collect();
        if whole {
            let envoys = seated
                .iter()
                .take_while(|s| s.number.is_none())
                .count()
                .min(names.len());
            names.insert(envoys, self.word("paper-whole-delegation"));
        }
        names
    }

    /// A name, and for whom the person stands in, or who stands in.
    pub fn seated_name(&self, seated: &Seated) -> String {
        let name = self.name(&seated.who);
        if let Some(other) = &seated.on_behalf_of {
            return self.say(
                "paper-on-behalf",
                &[("name", &name), ("other", &self.name(other))],
            );
        }
        match &seated.represented_by {
            Some(other) => self.say(
                "paper-represented",
                &[("name", &name), ("other", &self.name(other))],
            ),
            None => name,
        }
    }

    /// The languages spoken, in words.
    pub fn languages(&self, item: &Item) -> String {
        let codes = item.meeting.as_ref().map_or(&[][..], |m| &m.languages);
        self.words.list(
            &codes
                .iter()
                .map(|code| self.words.language_name(code))
                .collect::<Vec<_>>(),
        )
    }

    /// Who interprets, and how; a gap where somebody must and nobody is named.
    pub fn interpreter(&self, item: &Item) -> Option<Said> {
        let meeting = item.meeting.as_ref()?;
        let how = meeting
            .interpretation
            .map(|i| self.words.interpretation(i))
            .unwrap_or_default();
        match &meeting.interpreter {
            Some(who) => Some(Said::Text(self.line(&[self.name(who), how]))),
            None if meeting.interpreter_needed == Some(true) => Some(self.unknown()),
            None => Some(how).filter(|h| !h.is_empty()).map(Said::Text),
        }
    }

    /// The cars of an item; in a person's copy only the own.
    fn rides(&self, item: &Item) -> Vec<Fact> {
        let trip = self.request.trip;
        let mine = |people: &[PartyId]| self.request.person.is_none_or(|p| people.contains(p));
        let rides = trip
            .rides
            .iter()
            .filter(|r| r.item.as_ref() == Some(&item.id) && mine(&r.people));
        let mut rides: Vec<_> = rides
            .map(|ride| {
                (
                    trip.vehicles
                        .iter()
                        .find(|v| Some(&v.id) == ride.vehicle.as_ref()),
                    ride,
                )
            })
            .collect();
        rides.sort_by_key(|(vehicle, _)| vehicle.and_then(|v| v.order).unwrap_or(i64::MAX));
        let fact = |(vehicle, ride): (
            Option<&domain::logistics::Vehicle>,
            &domain::logistics::Ride,
        )| {
            let label = vehicle.map_or_else(|| self.word("paper-car"), |v| self.own(&v.name));
            let hour = ride
                .at
                .map(|at| self.words.hour(at.time()))
                .unwrap_or_default();
            let door = self.text(
                ride.door.as_ref(),
                ("ride", ride.id.as_str(), "door"),
                &self.word("paper-car"),
            );
            let door = match door {
                Some(Said::Text(text) | Said::Gap(text)) => text,
                None => String::new(),
            };
            let mut riders: Vec<&PartyId> = ride.people.iter().collect();
            riders.sort_by_key(|p| domain::precedence::number(trip, p).unwrap_or(i64::MAX));
            let names = self
                .words
                .list(&riders.into_iter().map(|p| self.name(p)).collect::<Vec<_>>());
            Fact {
                label,
                value: Said::Text(self.line(&[hour, door, names])),
                strong: false,
            }
        };
        rides.into_iter().map(fact).collect()
    }
}
