//! How long one is on the way between the places of two items.

use crate::directory::Directory;
use crate::distance;
use crate::id::PlaceId;
use crate::item::Item;
use crate::meeting::Format;
use crate::place::{Place, PlaceKind};
use crate::trip::Trip;

/// Where an item begins and where it ends; nowhere online, by telephone, or without a place.
pub(super) fn ends<'a>(
    directory: &'a Directory,
    item: &Item,
) -> (Option<&'a Place>, Option<&'a Place>) {
    let format = item.meeting.as_ref().and_then(|meeting| meeting.format);
    if matches!(format, Some(Format::Video | Format::Phone)) {
        return (None, None);
    }
    let somewhere = |id: &Option<PlaceId>| {
        let place = directory.place(id.as_ref()?)?;
        (place.kind != PlaceKind::Online).then_some(place)
    };
    let end = somewhere(&item.place);
    let start = if item.kind.moves() {
        somewhere(&item.from_place)
    } else {
        end
    };
    (start, end)
}

/// Minutes from one place to another: as a person set them, else by distance and pace; 0 while nobody knows.
pub(super) fn minutes(
    trip: &Trip,
    directory: &Directory,
    from: Option<&Place>,
    to: Option<&Place>,
) -> i64 {
    let (Some(from), Some(to)) = (from, to) else {
        return 0;
    };
    if from.id == to.id {
        return 0;
    }
    let set = trip
        .transfers
        .iter()
        .find(|way| (way.a == from.id && way.b == to.id) || (way.a == to.id && way.b == from.id));
    if let Some(way) = set {
        return i64::from(way.minutes);
    }
    let same_city = city(from).is_some() && city(from) == city(to);
    let position = |place: &Place| {
        let far = || directory.city_of(&place.id).filter(|_| !same_city);
        place.position().or_else(|| far().and_then(Place::position))
    };
    let (Some(a), Some(b)) = (position(from), position(to)) else {
        return 0;
    };
    let pace = trip.pace.unwrap_or_default();
    let speed = if same_city { pace.city } else { pace.road };
    let minutes = (distance::kilometres(a, b) / speed * 60.0).ceil();
    if speed > 0.0 && minutes < 1e6 {
        minutes as i64
    } else {
        0
    }
}

fn city(place: &Place) -> Option<&PlaceId> {
    place
        .city
        .as_ref()
        .or((place.kind == PlaceKind::City).then_some(&place.id))
}
