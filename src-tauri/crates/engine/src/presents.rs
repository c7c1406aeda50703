//! The presents of all trips: whoever got something once does not get it again.

use std::sync::Arc;

use domain::id::TripId;
use domain::logistics::Present;
use domain::text::Forms;
use serde_json::Value;

use crate::book::{Book, typed};
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::store::tx;

/// The presents of all trips that are not called off.
pub(crate) fn of_all_trips(book: &Book) -> Result<Arc<[Present]>, Error> {
    let mut presents = Vec::new();
    for id in book.trip_ids()? {
        let gifts = tx::bodies(&book.conn, Kind::Gift, &id)?;
        if gifts.is_empty() {
            continue;
        }
        let trip = book.raw(&Key::trip(&id))?.unwrap_or_default();
        let text = |key: &str| trip.get(key).and_then(Value::as_str).unwrap_or_default();
        if text("status") == "cancelled" {
            continue;
        }
        let titles = trip.get("titles").cloned().unwrap_or_default();
        let titles: Forms = serde_json::from_value(titles).unwrap_or_default();
        for gift in gifts {
            presents.push(Present {
                trip: TripId::new(id.as_str()),
                title: (text("title").to_owned(), titles.clone()),
                gift: typed(Kind::Gift, gift)?,
            });
        }
    }
    Ok(presents.into())
}
