//! What a way out would do: where its item would stand, before anybody takes it.

use std::collections::HashMap;

use domain::plan::{Plan, Row};
use serde::Serialize;
use ts_rs::TS;

use super::{ItemRow, Rows};
use crate::book::{Book, Loaded, typed};
use crate::call::RepairApply;
use crate::edit::item::found_repair;
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::patch;
use crate::view::scene::{Now, Scene};

/// An item as it would stand after a way out.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct GhostView {
    /// The key of its day; none where it would have no day.
    pub day: Option<String>,
    /// The item before which it would stand; none where it would be the last of its day.
    pub before: Option<String>,
    /// Its row.
    pub row: ItemRow,
}

/// Works out where the item of a way out would stand. Nothing is written.
pub fn ghost(book: &mut Book, args: &RepairApply) -> Result<GhostView, Error> {
    let now = Now::of(book);
    let repair = found_repair(book, &args.trip, &args.finding, args.index, args.show)?;
    let key = Key::within(&args.trip, Kind::Item, &repair.item);
    let Some(mut body) = book.raw(&key)? else {
        return Err(Error::unknown("item", &repair.item, [""; 0]));
    };
    patch::merge(&mut body, &repair.patch.fields());
    let changed: domain::item::Item = typed(Kind::Item, body)?;
    let rules = book.context().rules.clone();
    let loaded = book.trip(&args.trip)?;
    let mut trip = loaded.trip.clone();
    let at = trip.items.iter().position(|item| item.id == changed.id);
    let Some(at) = at else {
        return Err(Error::unknown("item", &repair.item, [""; 0]));
    };
    trip.items[at] = changed;
    let plan = domain::plan::plan(&trip, loaded.directory);
    let after = Loaded {
        trip: &trip,
        plan: &plan,
        findings: &[],
        ..loaded
    };
    let scene = Scene::new(&after, now, args.show);
    let row = Rows::new(&scene, &HashMap::new(), &rules, None).item(at);
    let (day, next) = stands(&plan, at).unzip();
    let before = next.flatten().map(|i| trip.items[i].id.as_str().to_owned());
    Ok(GhostView { day, before, row })
}

/// The key of the day on which an item stands, and the item after it on that day.
fn stands(plan: &Plan, item: usize) -> Option<(String, Option<usize>)> {
    let items = |day: usize| {
        plan.days[day].rows.iter().filter_map(|row| match row {
            Row::Item(i) => Some(*i),
            Row::Seam(_) => None,
        })
    };
    let day = (0..plan.days.len()).find(|day| items(*day).any(|i| i == item))?;
    let next = items(day).skip_while(|i| *i != item).nth(1);
    let date = plan.days[day].date;
    let earlier = plan.days[..day].iter().filter(|d| d.date == date).count();
    let key = match earlier {
        0 => date.to_string(),
        n => format!("{date}/{}", n + 1),
    };
    Some((key, next))
}
