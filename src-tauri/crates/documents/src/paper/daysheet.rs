//! The sheet of a day: everything that is needed on it, on one page.

use std::collections::BTreeMap;

use domain::plan::{self, Day};
use domain::time::{Change, Zone};
use serde::Serialize;

use super::clock::{Clock, Status};
use super::cover::TabTitle;
use super::desk::{Desk, Title};
use super::draft::Frame;
use super::facts::Fact;

/// The sheets of all days.
#[derive(Serialize)]
pub(super) struct Body {
    days: Vec<Sheet>,
    draft: Option<Frame>,
}

/// The sheet of one day.
#[derive(Serialize)]
pub(super) struct Sheet {
    tab: TabTitle,
    heading: String,
    aside: Option<String>,
    ordinal: Option<String>,
    cities: Vec<String>,
    changes: Vec<String>,
    rows: Vec<Row>,
    phones: Vec<Phone>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Row {
    Item(Box<Stop>),
    Seam(String),
}

#[derive(Serialize)]
struct Stop {
    clock: Clock,
    zones: Vec<String>,
    title: Title,
    status: Status,
    facts: Vec<Fact>,
}

/// A telephone number at the foot of a page; without one there is room to write it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Phone {
    /// Whose it is.
    pub label: String,
    /// The number.
    pub number: Option<String>,
}

/// The sheets of all days of the copy; with an item, of its day.
pub(super) fn body(desk: &Desk) -> Option<Body> {
    let wanted = |day: &Day| match desk.request.item {
        None => true,
        Some(id) => day
            .rows
            .iter()
            .any(|r| matches!(r, plan::Row::Item(i) if &desk.item(*i).0.id == id)),
    };
    let days = desk
        .plan
        .days
        .iter()
        .enumerate()
        .filter(|(_, day)| wanted(day));
    let days: Vec<Sheet> = days
        .map(|(i, day)| desk.day_sheet(i, day, &BTreeMap::new()))
        .collect();
    if days.is_empty() {
        return None;
    }
    let draft = desk.frame(&BTreeMap::new());
    Some(Body { days, draft })
}

impl Desk<'_> {
    /// The sheet of a day; `tabs` says where the brief of an item stands.
    pub fn day_sheet(&self, index: usize, day: &Day, tabs: &BTreeMap<usize, String>) -> Sheet {
        let items: Vec<usize> = day
            .rows
            .iter()
            .filter_map(|row| {
                if let plan::Row::Item(i) = row {
                    Some(*i)
                } else {
                    None
                }
            })
            .collect();
        let rows = day.rows.iter().map(|row| match row {
            plan::Row::Item(i) => {
                Row::Item(Box::new(self.stop(*i, tabs.get(i).map(String::as_str))))
            }
            plan::Row::Seam(seam) => Row::Seam(self.seam(seam)),
        });
        let nights = self.nights_on(day.date).into_iter();
        let rows = rows.chain(nights.map(|i| Row::Item(Box::new(self.stop(i, None)))));
        Sheet {
            tab: TabTitle {
                title: self.day_title(day),
            },
            heading: self.date(day.date),
            aside: self.date_aside(day.date),
            ordinal: self.ordinal(index, day.date),
            cities: day.cities.iter().map(|c| self.place(c)).collect(),
            changes: day
                .changes
                .iter()
                .map(|(zone, change)| self.law_change(*zone, change))
                .collect(),
            rows: rows.collect(),
            phones: self.phones(&items),
        }
    }

    /// "Day sheet: 7 December".
    pub fn day_title(&self, day: &Day) -> String {
        self.say(
            "paper-daysheet-of",
            &[(
                "date",
                &self.words.date_day_month(day.date, self.calendar()),
            )],
        )
    }

    fn stop(&self, index: usize, tab: Option<&str>) -> Stop {
        let (item, planned) = self.item(index);
        let mut zones = Vec::new();
        let place = if item.kind.moves() {
            item.from_place.as_ref()
        } else {
            item.place.as_ref()
        };
        let clock = self.clock(index);
        if clock.home.as_deref().is_some_and(|home| home != "=") {
            let city = place.and_then(|p| self.city(p));
            zones.extend(city.map(|city| self.say("paper-city-time", &[("city", &city)])));
            let home = self.home();
            let line = match (&clock.home, planned.home_start, planned.hour()) {
                (Some(hour), Some(_), Some(_)) => {
                    self.say("paper-hour-in", &[("city", &home), ("hour", hour)])
                }
                (Some(offset), ..) => {
                    self.say("paper-home-offset", &[("city", &home), ("offset", offset)])
                }
                _ => String::new(),
            };
            zones.push(line);
            zones.extend(clock.home_day.clone());
        }
        zones.extend(self.other_clocks(index));
        Stop {
            clock,
            zones,
            title: self.title(index),
            status: self.status(index),
            facts: self.facts(index, tab),
        }
    }

    /// That the law changes the clocks of a city on this day.
    fn law_change(&self, zone: Zone, change: &Change) -> String {
        let of_zone = |p: &&domain::plan::Planned| p.local_zone == Some(zone);
        let place = self
            .plan
            .items
            .iter()
            .zip(&self.request.trip.items)
            .find(|(p, _)| of_zone(p));
        let city = place
            .and_then(|(_, item)| item.place.as_ref())
            .and_then(|p| self.city(p));
        let city = city.unwrap_or_else(|| {
            if zone == self.plan.home {
                self.home()
            } else {
                self.own(zone.name())
            }
        });
        let length = self
            .words
            .length_written(i64::from((change.after - change.before).abs() / 60));
        let hour = self.words.hour(change.wall_before().time());
        let id = if change.is_forward() {
            "paper-clocks-forward"
        } else {
            "paper-clocks-back"
        };
        self.say(id, &[("city", &city), ("length", &length), ("hour", &hour)])
    }

    /// The numbers that matter on the way: drivers and liaisons of these items; in the working edition room for those
    /// that are not known.
    pub fn phones(&self, items: &[usize]) -> Vec<Phone> {
        let trip = self.request.trip;
        let mut phones: Vec<Phone> = Vec::new();
        for &index in items {
            let item = self.item(index).0;
            let mine = |people: &[domain::id::PartyId]| {
                self.request.person.is_none_or(|p| people.contains(p))
            };
            let rides = trip
                .rides
                .iter()
                .filter(|r| r.item.as_ref() == Some(&item.id) && mine(&r.people));
            for vehicle in rides.filter_map(|r| {
                trip.vehicles
                    .iter()
                    .find(|v| Some(&v.id) == r.vehicle.as_ref())
            }) {
                let label = self.line(&[
                    self.own(&vehicle.name),
                    vehicle
                        .driver
                        .as_ref()
                        .map(|d| self.own(d))
                        .unwrap_or_default(),
                ]);
                phones.extend(vehicle.phone.clone().map(|number| Phone {
                    label,
                    number: Some(number),
                }));
            }
            for liaison in item.participants.iter().filter_map(|p| p.liaison.as_ref()) {
                let phone = self
                    .request
                    .directory
                    .people
                    .get(liaison)
                    .and_then(|p| p.phone.clone());
                let label = self.line(&[self.word("paper-liaison"), self.name(liaison)]);
                phones.extend(phone.map(|number| Phone {
                    label,
                    number: Some(number),
                }));
            }
        }
        let mut unique: Vec<Phone> = Vec::new();
        for phone in phones {
            if !unique.contains(&phone) {
                unique.push(phone);
            }
        }
        if self.working() {
            let blanks = ["paper-duty-protocol", "paper-liaison", "paper-mission"];
            let blanks = blanks.iter().map(|id| Phone {
                label: self.word(id),
                number: None,
            });
            let room = 3_usize.saturating_sub(unique.len());
            unique.extend(blanks.take(room));
        }
        unique.truncate(3);
        unique
    }
}
