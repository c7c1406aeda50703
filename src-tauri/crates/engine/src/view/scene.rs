//! A trip as the views see it: who asks, when it is now, whose clock is home, and which city names a zone.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::accepted::{self, Accepted};
use domain::check::Finding;
use domain::directory::Directory;
use domain::id::{PartyId, PlaceId};
use domain::item::Item;
use domain::meeting::Stage;
use domain::place::{Place, PlaceKind};
use domain::plan::{Plan, Planned};
use domain::time::{When, Zone};
use domain::trip::{Trip, TripStatus};

use super::tell::{Tell, code_of};
use super::{Coded, Show, Worded};
use crate::book::{Book, Loaded};

/// What a book knows beside its trips.
#[derive(Clone, Copy)]
pub(crate) struct Now {
    /// The instant.
    pub at: DateTime<Utc>,
    /// Whether the clock stands still for practice.
    pub practice: bool,
}

impl Now {
    /// The clock of the book.
    pub fn of(book: &Book) -> Self {
        Now {
            at: book.now(),
            practice: book.practice(),
        }
    }
}

/// A trip as the views see it.
pub(crate) struct Scene<'a> {
    /// The words.
    pub tell: Tell,
    /// The clock.
    pub now: Now,
    /// The trip.
    pub trip: &'a Trip,
    /// What trips share.
    pub directory: &'a Directory,
    /// The plan.
    pub plan: &'a Plan,
    /// The findings that are open: those that somebody accepted are left out.
    pub findings: Vec<&'a Finding>,
    /// The findings that somebody accepted, and who.
    pub accepted: Vec<(&'a Finding, &'a Accepted)>,
    /// The place in the order of the delegation of each of the roster.
    pub numbers: Vec<Option<i64>>,
    /// By the name of the zone.
    cities: HashMap<&'static str, String>,
}

impl<'a> Scene<'a> {
    /// Looks at a trip.
    pub fn new(loaded: &Loaded<'a>, now: Now, show: Show) -> Self {
        let tell = Tell::new(show);
        let (trip, directory, plan) = (loaded.trip, loaded.directory, loaded.plan);
        let order = trip.in_precedence();
        let position: HashMap<&PartyId, usize> = order
            .iter()
            .enumerate()
            .rev()
            .map(|(i, d)| (&d.person, i))
            .collect();
        let number = |person: &PartyId| {
            let i = *position.get(person)?;
            order[i].order.or(i64::try_from(i + 1).ok())
        };
        let numbers = plan.roster.iter().map(number).collect();
        let cities = cities(trip, directory, tell);
        let parted = accepted::part(loaded.findings, &trip.accepted);
        Scene {
            tell,
            now,
            trip,
            directory,
            plan,
            findings: parted.open,
            accepted: parted.accepted,
            numbers,
            cities,
        }
    }

    /// The zone of the home city.
    pub fn home(&self) -> Zone {
        self.plan.home
    }

    /// The name of the home city.
    pub fn home_city(&self) -> String {
        let name = self
            .directory
            .city_name(&self.trip.home, self.tell.language);
        name.map_or_else(|| self.zone_city(self.plan.home), str::to_owned)
    }

    /// Today at home.
    pub fn today(&self) -> NaiveDate {
        self.plan.home.wall(self.now.at).date()
    }

    /// The city whose clock a zone is: a place of the trip, else the last part of the zone's name.
    pub fn zone_city(&self, zone: Zone) -> String {
        self.cities
            .get(zone.name())
            .cloned()
            .unwrap_or_else(|| zone_name(zone))
    }

    /// The city of a place on whose clock an hour stands; of a table online, the city of the zone.
    pub fn city(&self, place: Option<&PlaceId>, zone: Zone) -> String {
        let here = place
            .and_then(|id| self.directory.place(id))
            .filter(|p| p.zone == zone);
        here.and_then(|p| self.city_name(&p.id))
            .unwrap_or_else(|| self.zone_city(zone))
    }

    /// The name of a place's city.
    pub fn city_name(&self, place: &PlaceId) -> Option<String> {
        self.directory
            .city_name(place, self.tell.language)
            .map(str::to_owned)
    }

    /// The name of a place, with its city where the name does not say it.
    pub fn place_name(&self, place: &PlaceId) -> Option<String> {
        let here = self.directory.place(place)?;
        let name = here.name_in(self.tell.language).to_owned();
        match self
            .city_name(place)
            .filter(|city| !name.contains(city.as_str()))
        {
            Some(city) => Some(
                self.tell
                    .words
                    .say("list-comma", &[("first", &name), ("next", &city)]),
            ),
            None => Some(name),
        }
    }

    /// The name of a person or organization; of one that nobody knows, the id.
    pub fn name(&self, who: &PartyId) -> String {
        self.directory
            .name_of(who, self.tell.language)
            .unwrap_or(who.as_str())
            .to_owned()
    }

    /// By how many minutes the clock at home is ahead of another.
    pub fn ahead(&self, zone: Zone, at: DateTime<Utc>) -> i64 {
        i64::from(self.plan.home.offset_at(at) - zone.offset_at(at)) / 60
    }

    /// The instant by which a planned item is reckoned: its start, else noon of its day where it happens.
    pub fn instant(&self, planned: &Planned) -> Option<DateTime<Utc>> {
        let noon = || noon(planned.day?, planned.local_zone.unwrap_or(self.plan.home));
        planned.start.or_else(noon)
    }

    /// The title of an item.
    pub fn title(&self, item: &Item) -> Worded {
        let language = self.tell.language;
        match item.title_in(language) {
            None if item.title.is_empty() && item.titles.is_empty() => Worded {
                text: self.tell.words.kind(item.kind),
                foreign: false,
            },
            here => self.tell.worded(here, item.nearest_title(language)),
        }
    }

    /// The stage of a meeting, or the status of an item.
    pub fn standing(&self, item: &Item) -> Coded {
        match &item.meeting {
            Some(meeting) => self.stage(meeting.stage),
            None => Coded {
                code: code_of(&item.status()),
                word: self.tell.words.status(item.status()),
            },
        }
    }

    /// A stage with its word.
    pub fn stage(&self, stage: Stage) -> Coded {
        self.tell.coded(&stage, self.tell.words.stage(stage))
    }

    /// Whether nothing of an item lies ahead: it was held, it is off, or its day is past.
    pub fn is_over(&self, item: &Item, planned: &Planned) -> bool {
        item.is_off()
            || item.meeting.as_ref().is_some_and(|m| m.stage.is_over())
            || self.is_closed()
            || planned.last_day().is_some_and(|day| day < self.today())
    }

    /// Whether the trip is over and done with, or called off.
    pub fn is_closed(&self) -> bool {
        matches!(self.trip.status, TripStatus::Done | TripStatus::Cancelled)
    }

    /// The first and the last day.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.plan.span(self.trip)
    }

    /// The index of an item.
    pub fn index(&self, item: &str) -> Option<usize> {
        self.trip.items.iter().position(|i| i.id.as_str() == item)
    }

    /// All items in the order of the programme, those to be placed last.
    pub fn order(&self) -> Vec<usize> {
        let days = self.plan.order(self.trip);
        days.into_iter()
            .chain(self.plan.undated.iter().copied())
            .collect()
    }
}

/// Noon of a day on the clock of a zone.
pub(crate) fn noon(date: NaiveDate, zone: Zone) -> Option<DateTime<Utc>> {
    let noon = date.and_time(NaiveTime::from_hms_opt(12, 0, 0)?);
    zone.instants(noon).pick(0)
}

/// The last part of a zone's name, for a zone in which no place of the trip lies.
pub(crate) fn zone_name(zone: Zone) -> String {
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// The city for each zone of the trip: of the home, then of the places in the order of the programme.
fn cities(trip: &Trip, directory: &Directory, tell: Tell) -> HashMap<&'static str, String> {
    let mut cities = HashMap::new();
    let of_items = trip
        .items
        .iter()
        .flat_map(|i| [i.from_place.as_ref(), i.place.as_ref()]);
    for id in [Some(&trip.home)].into_iter().chain(of_items).flatten() {
        let Some(place) = directory.place(id) else {
            continue;
        };
        if let Some(city) = named_city(directory, place, tell) {
            cities.entry(place.zone.name()).or_insert(city);
        }
    }
    let others = trip
        .items
        .iter()
        .filter_map(|i| i.when)
        .flat_map(|w: When| [w.zone(), w.end_zone()]);
    let mut open: Vec<Zone> = others
        .filter(|zone| !cities.contains_key(zone.name()))
        .collect();
    open.dedup();
    for zone in open {
        let known = directory
            .places
            .values()
            .filter(|p| p.zone == zone && p.kind == PlaceKind::City);
        if let Some(place) = known.min_by(|a, b| a.id.as_str().cmp(b.id.as_str())) {
            cities.insert(zone.name(), place.name_in(tell.language).to_owned());
        }
    }
    cities
}

fn named_city(directory: &Directory, place: &Place, tell: Tell) -> Option<String> {
    let city = directory.city_name(&place.id, tell.language)?;
    Some(city.to_owned())
}
