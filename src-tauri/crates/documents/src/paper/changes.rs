//! The change sheet: what was and what is, item by item, which pages of the printed pack to swap, and these pages. They
//! keep the numbers of the pages that they replace, so that the pack stays in order; a page that is new has none.

mod pages;

use domain::id::ItemId;
use domain::item::Item;
use domain::release::{Detail, ItemChange, Programme, What, compare};
use domain::trip::Classification;
use serde::Serialize;

use crate::words::Changes;

use super::desk::{Desk, own};
use super::draft::Frame;
use super::{Request, Since};

use pages::{Page, Swaps, swaps};

/// The sheet, and the pages that follow it.
#[derive(Serialize)]
pub(super) struct Body {
    title: String,
    sub: String,
    none: Option<String>,
    rows: Vec<Row>,
    delegation: Option<Labelled>,
    swap: Option<Swap>,
    draft: Option<Frame>,
    pages: Vec<Page>,
}

#[derive(Serialize)]
struct Row {
    title: String,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Swap {
    title: String,
    groups: Vec<Labelled>,
    note: String,
}

/// Lines under a label.
#[derive(Serialize)]
struct Labelled {
    label: String,
    lines: Vec<String>,
}

/// The earlier copy of the same reader, and what became of it.
pub(super) struct Comparison<'d, 'a> {
    /// The desk of the copy now.
    pub now: &'d Desk<'a>,
    /// The desk of the copy then; none where its bearer was not on record.
    pub then: Option<&'d Desk<'d>>,
    /// What changed for whom the sheet is, as the bearer may read it.
    pub told: Vec<ItemChange>,
    /// The items whose pages are to be looked at.
    pub touched: Vec<ItemId>,
}

/// The change sheet of a copy.
pub(super) fn body(desk: &Desk, since: Since) -> Body {
    let then = earlier(desk.request, since.programme);
    let then = Desk::new(&then).ok();
    let now = Programme {
        trip: desk.request.trip,
        directory: desk.request.directory,
        plan: desk.request.plan,
    };
    let found = compare(since.programme, now);
    let all = match desk.request.person {
        Some(who) => found.of(who),
        None => found.items.clone(),
    };
    let comparison = Comparison {
        now: desk,
        then: then.as_ref(),
        touched: all.iter().map(|change| change.item.clone()).collect(),
        told: all
            .into_iter()
            .filter_map(|change| admitted(desk, since.programme, change))
            .collect(),
    };
    let said = Changes::plain(desk.words, since.programme, now, desk.calendar()).keeping(own);
    let delegation = match desk.request.person {
        None => said.delegation(&found),
        Some(_) => Vec::new(),
    };
    let nothing = comparison.told.is_empty() && delegation.is_empty();
    let (pages, swap) = pages_of(desk, &comparison);
    let number = desk.words.number(i64::from(since.number));
    Body {
        title: desk.say("paper-changes-since", &[("number", &number)]),
        sub: released_at(desk, since),
        none: nothing.then(|| desk.say("paper-changes-none", &[("number", &number)])),
        rows: comparison
            .told
            .iter()
            .map(|change| row(&said, change))
            .collect(),
        delegation: (!delegation.is_empty()).then(|| Labelled {
            label: desk.word("paper-delegation"),
            lines: delegation,
        }),
        swap,
        draft: desk.frame(&Default::default()),
        pages,
    }
}

/// The same copy of an earlier programme.
fn earlier<'r>(request: &'r Request<'r>, before: Programme<'r>) -> Request<'r> {
    Request {
        trip: before.trip,
        directory: before.directory,
        plan: before.plan,
        item: None,
        since: None,
        ..*request
    }
}

/// A change as the bearer of the copy may read it: nothing of an item that is marked above, and what was marked above
/// and is no longer is new.
fn admitted(desk: &Desk, before: Programme, change: ItemChange) -> Option<ItemChange> {
    let seen = |item: Option<&Item>| {
        item.is_none_or(|item| match item.classification {
            Some(Classification::Personal) => desk.request.person.is_some(),
            class => desk.scope.admits(class),
        })
    };
    let id = change.item.as_str();
    let (was, is) = (before.trip.item(id), desk.request.trip.item(id));
    if !seen(is) || !seen(was) && change.what.contains(&What::Removed) {
        return None;
    }
    if let Some(item) = was.or(is) {
        desk.holds(item.classification.filter(|_| seen(was)));
    }
    if seen(was) {
        return own_rides(desk, before, change);
    }
    Some(ItemChange {
        what: vec![What::Added],
        before: Vec::new(),
        ..change
    })
}

/// A change without that of cars in which the bearer neither rode nor rides; none where nothing else changed.
fn own_rides(desk: &Desk, before: Programme, mut change: ItemChange) -> Option<ItemChange> {
    let Some(who) = desk.request.person else {
        return Some(change);
    };
    let ridden = |programme: Programme| {
        let rides = programme.trip.rides.iter();
        let mine =
            rides.filter(|r| r.item.as_ref() == Some(&change.item) && r.people.contains(who));
        mine.cloned().collect::<Vec<_>>()
    };
    let now = Programme {
        trip: desk.request.trip,
        directory: desk.request.directory,
        plan: desk.request.plan,
    };
    if ridden(before) == ridden(now) {
        for what in &mut change.what {
            if let What::Details { of } = what {
                of.retain(|detail| *detail != Detail::Rides);
            }
        }
        let empty = |what: &What| matches!(what, What::Details { of } if of.is_empty());
        change.what.retain(|what| !empty(what));
    }
    (!change.what.is_empty()).then_some(change)
}

fn row(said: &Changes, change: &ItemChange) -> Row {
    Row {
        title: said.heading(change),
        lines: said.sentences(change),
    }
}

fn pages_of(desk: &Desk, comparison: &Comparison) -> (Vec<Page>, Option<Swap>) {
    let Swaps {
        pages,
        replace,
        insert,
        remove,
    } = swaps(comparison);
    let groups = [
        ("paper-swap-replace", replace),
        ("paper-swap-insert", insert),
        ("paper-swap-remove", remove),
    ];
    let groups: Vec<Labelled> = groups
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(id, lines)| Labelled {
            label: desk.word(id),
            lines,
        })
        .collect();
    let swap = (!groups.is_empty()).then(|| Swap {
        title: desk.word("paper-swap"),
        groups,
        note: desk.word("paper-swap-note"),
    });
    (pages, swap)
}

/// Of when the release was, by the clock at home.
fn released_at(desk: &Desk, since: Since) -> String {
    let at = desk.plan.home.wall(since.at);
    let args = [
        ("number", desk.words.number(i64::from(since.number))),
        ("date", desk.words.date_plain(at.date(), desk.calendar())),
        ("hour", desk.words.hour(at.time())),
    ];
    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
    desk.say("paper-changes-of", &args)
}
