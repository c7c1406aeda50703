//! What raises the number of a version: the rules O1 to O4 of an organizer (RFC 5546 §2.1.4).

use domain::directory::Directory;
use domain::item::Item;
use domain::plan::Plan;
use domain::text::Language;
use domain::trip::Trip;
use serde::{Deserialize, Serialize};

use super::event::status;
use super::moment::{self, Edge, Moment};
use super::spots;

/// What an entry is to those who have it in their calendars, as a text to be kept and compared.
///
/// - O1: what is issued for the first time has SEQUENCE 0.
/// - O2: SEQUENCE rises when the essence differs from the one last issued: the start or the end
///   (the instant and the zone, or the days), STATUS, or LOCATION (Thunderbird counts it too).
/// - O3: all else (title, text, link, people, reminder) is not in here: the same SEQUENCE.
/// - O4: SEQUENCE rises with each CANCEL, also of one guest, whatever the essence is.
///
/// LOCATION counts as the place, its own name and its address as they were first written down, so
/// that the essence is one in all languages.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Essence(String);

impl Essence {
    /// One that was kept as a text.
    pub fn kept(text: impl Into<String>) -> Essence {
        Essence(text.into())
    }

    /// The text to keep.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The essence of the item with this index in the trip; none of what stands in no calendar,
/// because it has no day or no instant.
pub fn essence(trip: &Trip, directory: &Directory, plan: &Plan, index: usize) -> Option<Essence> {
    let item = trip.items.get(index)?;
    let moment = moment::of(trip, &plan.items, index).ok()?;
    let times = match &moment {
        Moment::Timed(timed) => format!("{} {}", edge(&timed.start), edge(&timed.end)),
        Moment::Days { first, after } => format!("{first} {after}"),
    };
    let status = if item.is_off() {
        "CANCELLED"
    } else {
        status(item, &moment)
    };
    Some(Essence(format!(
        "{times}\n{status}\n{}",
        location(directory, item)
    )))
}

fn edge(edge: &Edge) -> String {
    let at = edge.at.format("%Y-%m-%dT%H:%M:%SZ");
    format!("{at} {}", edge.zone.canonical().name())
}

fn location(directory: &Directory, item: &Item) -> String {
    let Some(id) = spots::stands_at(item) else {
        return String::new();
    };
    let Some(place) = directory.place(id) else {
        return String::new();
    };
    let address = place
        .address
        .as_ref()
        .map_or("", |a| a.nearest(Language::En));
    let city = place.city.as_ref().map_or("", |city| city.as_str());
    [id.as_str(), &place.name, address, city].join("\n")
}
