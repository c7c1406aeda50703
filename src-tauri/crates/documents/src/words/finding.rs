//! A finding in words: where, what, why, and what each way out does.

mod facts;
mod records;
mod sentence;
mod there;

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::check::{Finding, Repair};
use domain::directory::Directory;
use domain::id::{PartyId, PlaceId};
use domain::item::Item;
use domain::plan::{Plan, Planned};
use domain::time::Zone;
use domain::trip::Trip;

use super::{Calendar, Words};
use facts::Facts;

/// How many names a sentence holds before it says "and so many more".
const MOST_NAMES: usize = 3;

/// What a finding says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingWords {
    /// Where: the day, the hour and the city, or whom or what it is about.
    pub place: String,
    /// What was found: one sentence.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What each repair does, in the order of the finding's repairs.
    pub repairs: Vec<String>,
}

/// The trip that findings are about, and how to write of it. Made once for all findings of a trip.
pub struct Scene<'a> {
    words: &'a Words,
    trip: &'a Trip,
    directory: &'a Directory,
    plan: &'a Plan,
    calendar: Calendar,
    isolated: bool,
    items: HashMap<&'a str, usize>,
}

impl<'a> Scene<'a> {
    /// For text alone: the command line.
    pub fn plain(
        words: &'a Words,
        trip: &'a Trip,
        directory: &'a Directory,
        plan: &'a Plan,
        calendar: Calendar,
    ) -> Self {
        let items = trip
            .items
            .iter()
            .enumerate()
            .map(|(i, item)| (item.id.as_str(), i))
            .collect();
        Scene {
            words,
            trip,
            directory,
            plan,
            calendar,
            isolated: false,
            items,
        }
    }

    /// For a screen, with each name in an isolate of direction.
    pub fn on_screen(
        words: &'a Words,
        trip: &'a Trip,
        directory: &'a Directory,
        plan: &'a Plan,
        calendar: Calendar,
    ) -> Self {
        Scene {
            isolated: true,
            ..Scene::plain(words, trip, directory, plan, calendar)
        }
    }

    /// A finding in words.
    pub fn finding(&self, finding: &Finding) -> FindingWords {
        let (id, args) = self.sentence(finding);
        let args: Vec<(&str, &str)> = args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        FindingWords {
            place: self.place(finding),
            what: self.say(&id, &args),
            why: self.say(&format!("{id}.why"), &args),
            repairs: finding
                .repairs
                .iter()
                .map(|repair| self.repair(repair))
                .collect(),
        }
    }

    /// What a way out does.
    pub fn repair(&self, repair: &Repair) -> String {
        let facts = Facts(&repair.facts);
        let time = ["start", "end", "time"]
            .iter()
            .find_map(|name| facts.wall(name));
        let now = self
            .items
            .get(repair.item.as_str())
            .and_then(|i| self.plan.items[*i].local_start);
        let other_day = time.map(|t| t.date()) != now.map(|t| t.date());
        let id = match &*repair.code {
            "move" if other_day => "repair-move-day".to_owned(),
            code => format!("repair-{}", code.replace('_', "-")),
        };
        let date = time.map_or_else(String::new, |t| {
            self.words.date_weekday_day_month(t.date(), self.calendar)
        });
        let args = [
            ("title", self.title(&repair.item)),
            ("hour", self.hour(time)),
            ("date", date),
            (
                "city",
                self.city_of_zone(facts.text("zone"), self.item(&repair.item)),
            ),
        ];
        self.say(
            &id,
            &args.each_ref().map(|(name, value)| (*name, value.as_str())),
        )
    }

    /// Where a finding belongs: day, hour and city of its item, else whom or what it is about.
    fn place(&self, finding: &Finding) -> String {
        let Some(first) = finding.about.first() else {
            return self.trip_title();
        };
        match &*first.kind {
            "item" => self
                .items
                .get(first.id.as_str())
                .map_or_else(String::new, |i| self.item_place(*i)),
            "person" => self.name(&PartyId::new(first.id.as_str())),
            "briefing" => self.briefing_title(finding).unwrap_or_default(),
            _ => self
                .place_of_item(finding)
                .unwrap_or_else(|| self.trip_title()),
        }
    }

    /// Where the first item is that a finding is about.
    fn place_of_item(&self, finding: &Finding) -> Option<String> {
        let item = finding.about.iter().find(|about| about.kind == "item")?;
        let index = self.items.get(item.id.as_str())?;
        Some(self.item_place(*index))
    }

    fn item_place(&self, index: usize) -> String {
        let (item, planned) = (&self.trip.items[index], &self.plan.items[index]);
        let city = self.item_city(item);
        let Some(day) = planned.day else {
            return self.words.say("status-open", &[]);
        };
        let date = self.words.date_weekday_day_month(day, self.calendar);
        match (planned.local_start, city) {
            (Some(start), city) => {
                let city = city.unwrap_or_else(|| zone_city(planned));
                let hour = self.words.hour(start.time());
                self.say(
                    "finding-where-hour",
                    &[("date", &date), ("hour", &hour), ("city", &city)],
                )
            }
            (None, Some(city)) => {
                self.say("finding-where-day", &[("date", &date), ("city", &city)])
            }
            (None, None) => self.say("finding-where-day-alone", &[("date", &date)]),
        }
    }

    /// The city in which an item begins.
    fn item_city(&self, item: &Item) -> Option<String> {
        let place = item
            .from_place
            .as_ref()
            .filter(|_| item.kind.moves())
            .or(item.place.as_ref())?;
        self.directory
            .city_name(place, self.words.language())
            .map(str::to_owned)
    }

    /// The city by whose name a zone is called: one of the item's places, the home city, else that in the zone's name.
    fn city_of_zone(&self, zone: &str, item: Option<&Item>) -> String {
        let places = item
            .into_iter()
            .flat_map(|item| [item.from_place.as_ref(), item.place.as_ref()])
            .flatten();
        let here = places.chain([&self.trip.home]).find(|id| {
            self.directory
                .place(id)
                .is_some_and(|place| place.zone.name() == zone)
        });
        here.and_then(|id| self.directory.city_name(id, self.words.language()))
            .map_or_else(|| zone_name(zone), str::to_owned)
    }

    fn item(&self, id: &str) -> Option<&'a Item> {
        self.items.get(id).map(|i| &self.trip.items[*i])
    }

    fn title(&self, id: &str) -> String {
        match self.item(id) {
            Some(item) if !item.nearest_title(self.words.language()).is_empty() => {
                item.nearest_title(self.words.language()).to_owned()
            }
            Some(item) => self.words.kind(item.kind),
            None => id.to_owned(),
        }
    }

    fn trip_title(&self) -> String {
        self.trip.nearest_title(self.words.language()).to_owned()
    }

    fn briefing_title(&self, finding: &Finding) -> Option<String> {
        let about = finding
            .about
            .iter()
            .find(|about| about.kind == "briefing")?;
        let briefing = self
            .trip
            .briefings
            .iter()
            .find(|b| b.id.as_str() == about.id)?;
        let title = briefing.nearest_title(self.words.language());
        Some(if title.is_empty() {
            self.words.briefing_kind(briefing.kind)
        } else {
            title.to_owned()
        })
    }

    fn name(&self, party: &PartyId) -> String {
        self.directory
            .name_of(party, self.words.language())
            .unwrap_or(party.as_str())
            .to_owned()
    }

    /// The first names, and how many more there are.
    fn names(&self, parties: &[PartyId]) -> String {
        let names: Vec<String> = parties.iter().map(|party| self.name(party)).collect();
        match &names[..] {
            [first, ..] if names.len() > MOST_NAMES => {
                self.words.people_more(first, names.len() - 1)
            }
            names => self.list(names),
        }
    }

    /// "A, B and C".
    fn list(&self, names: &[String]) -> String {
        if self.isolated {
            self.words.list_isolated(names)
        } else {
            self.words.list(names)
        }
    }

    fn place_name(&self, id: &str) -> String {
        let place = self.directory.place(&PlaceId::new(id));
        place
            .map_or(id, |place| place.name_in(self.words.language()))
            .to_owned()
    }

    fn languages(&self, codes: Vec<&str>) -> String {
        let names: Vec<String> = codes
            .into_iter()
            .map(|code| self.words.language_name(code))
            .collect();
        self.list(&names)
    }

    fn hour(&self, time: Option<NaiveDateTime>) -> String {
        time.map_or_else(String::new, |time| self.words.hour(time.time()))
    }

    fn day_month(&self, date: Option<NaiveDate>) -> String {
        date.map_or_else(String::new, |date| {
            self.words.date_day_month(date, self.calendar)
        })
    }

    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        if self.isolated {
            self.words.say_isolated(id, args)
        } else {
            self.words.say(id, args)
        }
    }
}

fn zone_city(planned: &Planned) -> String {
    planned
        .local_zone
        .as_ref()
        .map(Zone::name)
        .map_or_else(String::new, zone_name)
}

/// "Buenos Aires" of "America/Argentina/Buenos_Aires".
fn zone_name(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}
