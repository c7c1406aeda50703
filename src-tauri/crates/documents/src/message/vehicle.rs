//! The runs of a vehicle, for whoever drives it: when, from which door, where from and where to, and who. What the
//! passengers do there is not the driver's.

use chrono::NaiveDate;
use domain::id::{ElementId, PlaceId};
use domain::item::{Item, ItemKind};
use domain::logistics::{Ride, Vehicle};
use domain::plan::Planned;

use super::Writer;

impl<'a> Writer<'a> {
    /// The runs of the vehicle, day by day.
    pub(super) fn vehicle(&mut self, id: &ElementId) -> Option<()> {
        let trip = self.message.trip;
        let vehicle = trip.vehicles.iter().find(|v| &v.id == id)?;
        self.push(self.vehicle_line(vehicle));
        let mut rides: Vec<&Ride> = trip
            .rides
            .iter()
            .filter(|r| r.vehicle.as_ref() == Some(id))
            .collect();
        rides.retain(|ride| self.may_tell(ride));
        rides.sort_by_key(|ride| {
            let start = self
                .of_ride(ride)
                .and_then(|(_, planned)| planned.local_start);
            (
                self.ride_day(ride).is_none(),
                self.ride_day(ride),
                ride.at.or(start),
            )
        });
        if rides.is_empty() {
            self.push(self.say("message-no-runs", &[]));
        }
        let mut day = None;
        for ride in rides {
            let date = self.ride_day(ride);
            self.push(String::new());
            if let Some(date) = date.filter(|_| date != day) {
                self.push(self.date(date));
                self.push(String::new());
            }
            day = date;
            self.run(ride);
        }
        Some(())
    }

    fn vehicle_line(&self, vehicle: &Vehicle) -> String {
        let plate = vehicle.plate.as_ref().map(|plate| self.own(plate));
        let driver = vehicle.driver.as_ref().map(|driver| {
            let driver = self.own(driver);
            self.say("message-driver", &[("driver", &driver)])
        });
        let facts = [
            self.own(&vehicle.name),
            plate.unwrap_or_default(),
            driver.unwrap_or_default(),
        ];
        self.say("message-vehicle", &[("facts", &self.facts(&facts))])
    }

    /// Whether a run may be told: it takes place, and its item is not marked above the reader.
    fn may_tell(&mut self, ride: &Ride) -> bool {
        let Some((item, _)) = self.of_ride(ride) else {
            return true;
        };
        if item.is_off() {
            return false;
        }
        let admitted = self.admits(item);
        if !admitted {
            self.leave_out(&item.id);
        }
        admitted
    }

    fn of_ride(&self, ride: &Ride) -> Option<(&'a Item, &'a Planned)> {
        let trip = self.message.trip;
        let index = trip
            .items
            .iter()
            .position(|i| Some(&i.id) == ride.item.as_ref())?;
        Some((&trip.items[index], &self.message.plan.items[index]))
    }

    fn ride_day(&self, ride: &Ride) -> Option<NaiveDate> {
        let day = || self.of_ride(ride).and_then(|(_, planned)| planned.day);
        ride.at.map(|at| at.date()).or_else(day)
    }

    fn run(&mut self, ride: &Ride) {
        let hour = match ride.at {
            Some(at) => {
                let hour = self.words.hour(at.time());
                self.say("message-hour", &[("hour", &hour)])
            }
            None => self.say("message-hour-open", &[]),
        };
        self.push(self.facts(&[hour, self.door(ride)]));
        let (from, to) = self.ends(ride);
        for (id, place) in [("message-from", from), ("message-to", to)] {
            if let Some(place) = place.and_then(|id| self.place(id)) {
                self.push(self.say(id, &[("place", &place)]));
            }
        }
        let riders = self.riders(ride);
        if !riders.is_empty() {
            let names = self.words.list(&riders);
            self.push(self.say("message-riders", &[("names", &names)]));
        }
    }

    /// Where a run begins and ends, as far as it is on record: a car goes the way of its own leg, to a flight before it
    /// leaves and from it after it lands, and else to the place of the item.
    fn ends(&self, ride: &Ride) -> (Option<&'a PlaceId>, Option<&'a PlaceId>) {
        let Some((item, planned)) = self.of_ride(ride) else {
            return (None, None);
        };
        let landed = || {
            ride.at
                .zip(planned.local_end)
                .is_some_and(|(at, end)| at >= end)
        };
        match item.kind {
            ItemKind::Drive | ItemKind::Transfer => (item.from_place.as_ref(), item.place.as_ref()),
            ItemKind::Flight | ItemKind::Train if landed() => (item.place.as_ref(), None),
            ItemKind::Flight | ItemKind::Train => (None, item.from_place.as_ref()),
            _ => (None, item.place.as_ref()),
        }
    }
}
