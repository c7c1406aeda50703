//! The places of a file, each worked out once: what it is called in full, where its pin stands,
//! and the name of the city whose clock hangs there.

use std::collections::HashMap;
use std::rc::Rc;

use domain::id::PlaceId;
use domain::item::Item;
use domain::place::{Place, PlaceKind};
use domain::time::Zone;

use super::{Sheet, encode};

/// A place, ready to be written.
pub(super) struct Spot {
    /// Name, address and city, each said once.
    pub(super) located: String,
    /// The same as a LOCATION value.
    pub(super) location: String,
    /// Latitude and longitude, where they are on record and nobody only assumed them.
    pub(super) position: Option<(String, String)>,
    /// Apple's pin, parameters first, where one would lead people to the door.
    pub(super) pin: Option<String>,
    /// The way in, of a place online.
    pub(super) link: Option<String>,
    /// The city, and the clock that hangs there; online there is none.
    city: Option<(Rc<str>, Zone)>,
}

/// The places of a file.
pub(super) struct Spots<'a> {
    sheet: Sheet<'a>,
    comma: &'static str,
    known: HashMap<&'a PlaceId, Option<Rc<Spot>>>,
    home: Option<Rc<Spot>>,
}

impl<'a> Spots<'a> {
    pub(super) fn new(sheet: Sheet<'a>, comma: &'static str) -> Self {
        let mut spots = Spots {
            sheet,
            comma,
            known: HashMap::new(),
            home: None,
        };
        spots.home = spots.spot(&sheet.trip.home);
        spots
    }

    /// A place, where it is on record.
    pub(super) fn spot(&mut self, id: &'a PlaceId) -> Option<Rc<Spot>> {
        let (sheet, comma) = (self.sheet, self.comma);
        let known = self.known.entry(id);
        known
            .or_insert_with(|| {
                sheet
                    .directory
                    .place(id)
                    .map(|p| Rc::new(spot(sheet, p, comma)))
            })
            .clone()
    }

    /// Whose clock it is: the city of the place, where its clock is that one; else home; else the
    /// city by which the zone is named.
    pub(super) fn city(&mut self, zone: Zone, place: Option<&'a PlaceId>) -> Rc<str> {
        let near = place.and_then(|id| self.spot(id));
        let city = [&near, &self.home]
            .into_iter()
            .filter_map(|spot| spot.as_ref()?.city.as_ref())
            .find(|(_, own)| *own == zone || own.canonical() == zone.canonical());
        match city {
            Some((city, _)) => city.clone(),
            None => zone
                .canonical()
                .name()
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .replace('_', " ")
                .into(),
        }
    }
}

fn spot(sheet: Sheet, place: &Place, comma: &str) -> Spot {
    let (directory, language) = (sheet.directory, sheet.language);
    let name = place.name_in(language);
    let city = directory.city_name(&place.id, language);
    let address = place
        .address
        .as_ref()
        .map(|address| address.nearest(language));
    let mut located = name.to_owned();
    for part in [address, city].into_iter().flatten() {
        if !part.is_empty() && !located.contains(part) {
            located.push_str(comma);
            located.push_str(part);
        }
    }
    let assumed = |key: &str| place.assumed.iter().any(|a| a == key);
    let position = place
        .position()
        .filter(|_| !assumed("lat") && !assumed("lon"));
    let online = place.kind == PlaceKind::Online;
    let position = position.and_then(encode::position);
    // A pin in the middle of a city would send people there.
    let pinned = position.as_ref().filter(|_| place.kind != PlaceKind::City);
    Spot {
        location: encode::line(&located, None),
        pin: pinned.map(|position| pin(name, &located, position)),
        located,
        position,
        link: place.url.clone().filter(|_| online),
        city: city.map(|city| (city.into(), place.zone)),
    }
}

/// The value of X-APPLE-STRUCTURED-LOCATION, its parameters in front.
fn pin(name: &str, located: &str, (lat, lon): &(String, String)) -> String {
    let (address, title) = (encode::parameter(located), encode::parameter(name));
    format!("VALUE=URI;X-ADDRESS={address};X-APPLE-RADIUS=100;X-TITLE={title}:geo:{lat},{lon}")
}

/// Where an item stands on a map: at its place, or for a leg, where it begins.
pub(super) fn stands_at(item: &Item) -> Option<&PlaceId> {
    let from = item.from_place.as_ref().filter(|_| item.kind.moves());
    from.or(item.place.as_ref())
}
