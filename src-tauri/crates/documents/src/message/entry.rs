//! An item as lines of a text: when and what, where, whom one meets, what to wear, which car.

use domain::id::PartyId;
use domain::item::{Item, ItemStatus};
use domain::logistics::Ride;
use domain::meeting::Stage;
use domain::place::PlaceKind;
use domain::plan::Planned;
use domain::precedence;
use domain::time::Precision;

use super::Writer;
use super::clock::Moment;
use super::direction::one_line;

impl<'a> Writer<'a> {
    /// An item: its hour and title, and what belongs to it, line by line.
    pub(super) fn entry(&mut self, index: usize) {
        let (item, planned) = self.at(index);
        let title = self.heading(index);
        let line = match self.moment(index) {
            Moment::Hours(hours) => self.say("message-at", &[("hours", &hours), ("title", &title)]),
            Moment::About(hours) => {
                self.say("message-about", &[("hours", &hours), ("title", &title)])
            }
            Moment::Word(word) => self.facts(&[title, word]),
        };
        let line = match self.standing(item, planned) {
            Some(word) => self.say("message-note", &[("text", &line), ("note", &word)]),
            None => line,
        };
        self.push(line);
        self.way(item, planned);
        self.details(index, true);
    }

    /// What an item is called: of a leg its kind, its way and its number.
    pub(super) fn heading(&self, index: usize) -> String {
        let item = self.at(index).0;
        let kind = self.words.kind(item.kind);
        let title = match self.cities(item) {
            Some((from, to)) => self.say(
                "message-leg",
                &[("kind", &kind), ("from", &from), ("to", &to)],
            ),
            None => match item.nearest_title(self.message.language) {
                "" => kind,
                title => self.own(title),
            },
        };
        let number = [&item.carrier, &item.number].into_iter().flatten();
        let number: Vec<&str> = number.map(String::as_str).collect();
        self.facts(&[title, self.own(&number.join(" "))])
    }

    /// What stands below the first line; of an item that was told beside its place, without that.
    pub(super) fn details(&mut self, index: usize, place: bool) {
        let (item, planned) = self.at(index);
        let mut lines: Vec<Option<String>> = vec![self.home(index)];
        if place && !item.kind.moves() {
            lines.push(self.where_(item));
        }
        lines.extend(self.people(index).into_iter().map(Some));
        lines.push(item.dress.as_ref().map(|dress| {
            let dress = self.own(dress.nearest(self.message.language));
            self.say("message-dress", &[("dress", &dress)])
        }));
        lines.extend(self.cars(item, planned).into_iter().map(Some));
        lines.push(self.link(item));
        lines.into_iter().flatten().for_each(|line| self.push(line));
    }

    /// The cars of an item alone.
    pub(super) fn car_lines(&mut self, index: usize) {
        let (item, planned) = self.at(index);
        self.lines.extend(self.cars(item, planned));
    }

    fn at(&self, index: usize) -> (&'a Item, &'a Planned) {
        (
            &self.message.trip.items[index],
            &self.message.plan.items[index],
        )
    }

    /// From which city to which, or in one city from which place to which.
    fn cities(&self, item: &Item) -> Option<(String, String)> {
        if !item.kind.moves() {
            return None;
        }
        let (from, to) = (item.from_place.as_ref()?, item.place.as_ref()?);
        let cities = self.city(from).zip(self.city(to)).filter(|(a, b)| a != b);
        cities.or_else(|| self.place_name(from).zip(self.place_name(to)))
    }

    /// How firm it is, where that is not plain: not agreed, an hour that nobody confirmed, an hour still awaited.
    fn standing(&self, item: &Item, planned: &Planned) -> Option<String> {
        let stage = item.meeting.as_ref().map(|m| m.stage);
        if matches!(stage, Some(Stage::Held | Stage::FollowedUp)) {
            return None;
        }
        let assumed = item.is_assumed("when") || item.is_assumed("when.start");
        match (item.status(), planned.precision()) {
            (ItemStatus::Cancelled, _) => Some(self.words.status(ItemStatus::Cancelled)),
            (_, Precision::Open) => None,
            (ItemStatus::Confirmed, _) if assumed => Some(self.words.status(ItemStatus::Tentative)),
            (ItemStatus::Confirmed, Precision::Part) => Some(self.words.standing(item, planned)),
            (ItemStatus::Confirmed, _) => None,
            (status, _) => Some(self.words.status(status)),
        }
    }

    /// Both ends of a leg, where they stand on different clocks or are more than their cities.
    fn way(&mut self, item: &Item, planned: &Planned) {
        if !item.kind.moves() {
            return;
        }
        let named = |id: Option<&domain::id::PlaceId>| {
            let place = self.message.directory.place(id?)?;
            (place.kind != PlaceKind::City).then(|| self.own(place.name_in(self.message.language)))
        };
        let (from, to) = (item.from_place.as_ref(), item.place.as_ref());
        let told = self
            .cities(item)
            .and_then(|_| self.city(from?).zip(self.city(to?)));
        // Within one city the places stand in the title.
        let inside = told.is_some_and(|(a, b)| a == b);
        let (first, last) = if inside {
            (None, None)
        } else {
            (named(from), named(to))
        };
        let clocks = planned.local_zone != planned.local_end_zone;
        let over = planned.local_start.map(|t| t.date()) != planned.local_end.map(|t| t.date());
        let hours = planned
            .local_start
            .zip(planned.local_end)
            .filter(|_| clocks || over);
        let (start, end) = match hours {
            Some((start, end)) => (
                Some(self.hour_at(start, planned.local_zone, from, planned.day)),
                Some(self.hour_at(end, planned.local_end_zone, to, planned.day)),
            ),
            None => (None, None),
        };
        for (id, hour, place) in [
            ("message-departure", start, first),
            ("message-arrival", end, last),
        ] {
            let facts = self.facts(&[hour.unwrap_or_default(), place.unwrap_or_default()]);
            if !facts.is_empty() {
                self.push(self.say(id, &[("facts", &facts)]));
            }
        }
    }

    fn where_(&self, item: &Item) -> Option<String> {
        let id = item.place.as_ref()?;
        let mut place = self.place(id)?;
        let record = self.message.directory.place(id)?;
        if item.is_assumed("place") || record.assumed.iter().any(|key| key == "name") {
            let note = self.say("paper-gap", &[]);
            place = self.say("message-note", &[("text", &place), ("note", &note)]);
        }
        Some(self.say("message-place", &[("place", &place)]))
    }

    /// The way in, alone at the end of its line, so that a messenger finds all of it.
    fn link(&self, item: &Item) -> Option<String> {
        let place = item
            .place
            .as_ref()
            .and_then(|id| self.message.directory.place(id));
        let online = place.filter(|place| place.kind == PlaceKind::Online);
        let of_place = online.and_then(|place| place.url.as_ref());
        let link = item
            .meeting
            .as_ref()
            .and_then(|m| m.link.as_ref())
            .or(of_place)?;
        Some(self.say("message-link", &[("link", &one_line(link))]))
    }

    /// The cars of an item: the reader's own, or all of them with who rides.
    fn cars(&self, item: &Item, planned: &Planned) -> Vec<String> {
        let trip = self.message.trip;
        let mine = |ride: &&Ride| self.reader.is_none_or(|who| ride.people.contains(who));
        let rides = trip
            .rides
            .iter()
            .filter(|r| r.item.as_ref() == Some(&item.id));
        let vehicle = |ride: &Ride| {
            trip.vehicles
                .iter()
                .find(|v| Some(&v.id) == ride.vehicle.as_ref())
        };
        let mut rides: Vec<&Ride> = rides.filter(mine).collect();
        rides.sort_by_key(|ride| vehicle(ride).and_then(|v| v.order).unwrap_or(i64::MAX));
        let line = |ride: &Ride| {
            let names = match self.reader {
                Some(_) => String::new(),
                None => self.words.list(&self.riders(ride)),
            };
            let name = vehicle(ride).map(|v| self.own(&v.name)).unwrap_or_default();
            let hour = ride.at.map(|at| {
                let hour = self.words.hour(at.time());
                let hour = self.say("message-hour", &[("hour", &hour)]);
                let day = (planned.day != Some(at.date())).then(|| self.short_date(at.date()));
                self.facts(&[day.unwrap_or_default(), hour])
            });
            let facts = self.facts(&[name, hour.unwrap_or_default(), self.door(ride)]);
            let facts = match names.as_str() {
                "" => facts,
                names => self.say("message-note", &[("text", &facts), ("note", names)]),
            };
            self.say("message-car", &[("facts", &facts)])
        };
        rides.into_iter().map(line).collect()
    }

    /// From which door a car leaves.
    pub(super) fn door(&self, ride: &Ride) -> String {
        let door = ride
            .door
            .as_ref()
            .map(|door| door.nearest(self.message.language));
        door.map(|door| self.own(door)).unwrap_or_default()
    }

    /// Who rides, in order of precedence.
    pub(super) fn riders(&self, ride: &Ride) -> Vec<String> {
        let trip = self.message.trip;
        let mut riders: Vec<&PartyId> = ride.people.iter().collect();
        riders.sort_by_key(|who| precedence::number(trip, who).unwrap_or(i64::MAX));
        riders
            .into_iter()
            .filter_map(|who| self.name(who))
            .collect()
    }
}
