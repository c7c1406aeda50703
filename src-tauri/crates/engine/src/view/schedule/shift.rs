//! Everything after an item later or earlier by minutes: what would move, where it stops, what breaks.

use domain::id::ItemId;
use domain::schedule::{Reach, Shift};
use domain::time::When;
use domain::trip::Trip;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::moves::{Before, MovesView};
use crate::book::Book;
use crate::call::ShiftAsk;
use crate::edit::schedule;
use crate::error::Error;
use crate::view::Worded;
use crate::view::scene::{Now, Scene};

/// How far a shift goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShiftReach {
    /// To the end of the day.
    Day,
    /// Over the nights as well.
    Trip,
}

impl From<ShiftReach> for Reach {
    fn from(reach: ShiftReach) -> Self {
        match reach {
            ShiftReach::Day => Reach::Day,
            ShiftReach::Trip => Reach::Trip,
        }
    }
}

/// What a shift would do.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ShiftView {
    /// The item after which everything moves.
    pub item: Worded,
    /// When it is, which stays.
    pub when: String,
    /// "5 items move by 30 min, up to “Flight to Istanbul”, which does not."
    pub said: String,
    /// What would change.
    pub moves: MovesView,
}

/// What it would do to shift everything after an item.
pub fn look(book: &mut Book, args: &ShiftAsk) -> Result<ShiftView, Error> {
    let from = (args.item.as_str(), args.reach.into());
    let shift = schedule::shift_preview(book, &args.trip, from, args.minutes, args.show)?;
    let (now, context) = (Now::of(book), book.context().clone());
    let before = Before {
        loaded: book.trip(&args.trip)?,
        context,
        now,
        show: args.show,
    };
    let would = with_times(before.loaded.trip, &shift.moved);
    let after = before.after(would);
    let scene = Scene::new(&before.loaded, now, args.show);
    let moves = before.moves(&after, &shift.tell, |id| concerned(&scene, id));
    let index = scene.index(&args.item);
    let item = index.map(|i| &scene.trip.items[i]);
    Ok(ShiftView {
        item: item.map_or_else(Worded::default, |item| scene.title(item)),
        when: index.map_or_else(String::new, |i| when(&scene, i)),
        said: said(&scene, &shift, moves.rows.len(), args.minutes),
        moves,
    })
}

pub(super) fn with_times(trip: &Trip, times: &[(ItemId, When)]) -> Trip {
    let mut trip = trip.clone();
    for (id, when) in times {
        if let Some(item) = trip.items.iter_mut().find(|item| item.id == *id) {
            item.when = Some(*when);
        }
    }
    trip
}

/// Who must be told of an item.
pub(super) fn concerned(scene: &Scene<'_>, id: &str) -> Vec<domain::id::PartyId> {
    let index = scene.index(id);
    let parties = index.map(|i| super::people::parties(scene, i));
    parties.into_iter().flatten().cloned().collect()
}

fn when(scene: &Scene<'_>, i: usize) -> String {
    let (item, planned) = (&scene.trip.items[i], &scene.plan.items[i]);
    crate::view::item::when_and_home(scene, item, planned).0
}

fn said(scene: &Scene<'_>, shift: &Shift, count: usize, minutes: i64) -> String {
    let tell = scene.tell;
    let until = shift.until.as_ref().and_then(|id| scene.index(id.as_str()));
    let stops = until.map(|i| {
        let title = scene.title(&scene.trip.items[i]).text;
        tell.say(
            "shift-until",
            &[("item", &title), ("when", &when(scene, i))],
        )
    });
    if count == 0 {
        let nothing = tell.say("shift-nothing", &[]);
        return [Some(nothing), stops]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
    }
    let (plain, number) = (count.to_string(), tell.number(count));
    let length = tell.words.length(minutes.abs());
    let id = if minutes < 0 {
        "shift-earlier"
    } else {
        "shift-later"
    };
    let args = [
        ("count", &*plain),
        ("number", &*number),
        ("length", &*length),
    ];
    let moves = tell.say(id, &args);
    [Some(moves), stops]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
