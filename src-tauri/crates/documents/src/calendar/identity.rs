//! The name of an entry, which is the same in every file and for ever.

use std::collections::HashSet;

use domain::id::{ItemId, TripId};
use domain::item::Item;
use domain::trip::Trip;
use uuid::Uuid;

/// The name space of UIDs: UUIDv5 of `attache.calendar` in the name space of domain names.
const NAMESPACE: Uuid = Uuid::from_u128(0xae96_f1d0_6239_5c41_a42c_c005_34fd_5a16);

/// What stands after the `@` of a UID. It never changes, and nothing is looked up under it.
const UID_DOMAIN: &str = "attache.calendar";

/// The UID of an item that brings none: UUIDv5 of the trip's and the item's id, the same for ever.
pub fn uid(trip: &TripId, item: &ItemId) -> String {
    // No id holds a control character, so no two pairs of ids give the same name.
    let name = [trip.as_str(), "\n", item.as_str()].concat();
    let uuid = Uuid::new_v5(&NAMESPACE, name.as_bytes());
    let mut text = [0; uuid::fmt::Hyphenated::LENGTH];
    [uuid.hyphenated().encode_lower(&mut text), "@", UID_DOMAIN].concat()
}

/// The UID of every item, the same in a file of all as in a file of one person. Two entries with
/// one UID make Outlook refuse a file, so where two items bring the same one, the later gets its
/// derived one.
pub(super) fn uids(trip: &Trip) -> Vec<String> {
    let uids: Vec<String> = trip.items.iter().map(|item| own(trip, item)).collect();
    let mut used = HashSet::with_capacity(uids.len());
    if uids.iter().all(|uid| used.insert(uid)) {
        return uids;
    }
    parted(trip)
}

/// The UID that an item brings, or the one that is derived for it.
fn own(trip: &Trip, item: &Item) -> String {
    let kept = item.uid.as_ref().filter(|uid| is_uid(uid));
    kept.cloned().unwrap_or_else(|| uid(&trip.id, &item.id))
}

/// The same where two items bring one UID.
fn parted(trip: &Trip) -> Vec<String> {
    let mut used = HashSet::new();
    let uids = trip.items.iter().map(|item| {
        let mut name = own(trip, item);
        if used.contains(&name) {
            name = uid(&trip.id, &item.id);
        }
        while !used.insert(name.clone()) {
            name = uid(&trip.id, &ItemId::new(name));
        }
        name
    });
    uids.collect()
}

fn is_uid(text: &str) -> bool {
    (1..=255).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}
