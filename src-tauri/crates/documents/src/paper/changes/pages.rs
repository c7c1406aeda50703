//! The pages of a printed pack that no longer hold, and those that take their place.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use domain::id::ItemId;
use domain::plan::Day;
use domain::release::{Detail, What};
use domain::time::When;
use serde::Serialize;

use super::Comparison;
use crate::paper::brief::Brief;
use crate::paper::daysheet::Sheet;
use crate::paper::desk::Desk;
use crate::paper::pack::numbers;

/// A page to be put into the pack.
#[derive(Serialize)]
pub(in crate::paper) struct Page {
    no: Option<String>,
    title: String,
    draft: bool,
    #[serde(flatten)]
    what: Kind,
}

#[derive(Serialize)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
enum Kind {
    Daysheet(Box<Sheet>),
    Brief(Box<Brief>),
}

/// What is to be done with the pack, and the pages for it.
#[derive(Default)]
pub(super) struct Swaps {
    pub pages: Vec<Page>,
    pub replace: Vec<String>,
    pub insert: Vec<String>,
    pub remove: Vec<String>,
}

/// The pages of the pack as it was printed, by what stands on them.
#[derive(Default)]
struct Printed {
    days: BTreeMap<Key, (String, String)>,
    briefs: BTreeMap<ItemId, (String, String)>,
}

/// Which pages are to be swapped: the sheets of the days on which something changed, and the briefs of what changed.
pub(super) fn swaps(comparison: &Comparison) -> Swaps {
    let desk = comparison.now;
    let printed = comparison.then.map(Printed::of).unwrap_or_default();
    let days = touched_days(comparison);
    let briefed = touched_briefs(comparison);
    let order = numbers(desk).order;
    let keys = keys(&desk.plan.days);
    let tabs: BTreeMap<usize, String> = (0..desk.request.trip.items.len())
        .filter_map(|i| Some((i, printed.briefs.get(&desk.item(i).0.id)?.0.clone())))
        .collect();
    let mut swaps = Swaps::default();
    let mut kept_days = BTreeSet::new();
    let mut kept_briefs = BTreeSet::new();
    for (day, _, items) in order {
        if let Some(d) = day {
            let day = &desk.plan.days[d];
            kept_days.insert(keys[d]);
            if days.contains(&day.date) {
                let (sheet, draft) = desk.tracked(|| desk.day_sheet(d, day, &tabs));
                let no = printed.days.get(&keys[d]).map(|(no, _)| no.clone());
                swaps.put(
                    desk,
                    no,
                    desk.day_title(day),
                    draft,
                    Kind::Daysheet(Box::new(sheet)),
                );
            }
        }
        for i in items {
            let id = &desk.item(i).0.id;
            kept_briefs.insert(id.clone());
            if briefed.contains(id) {
                let brief = desk.brief(i);
                let (title, draft) = (brief.tab.title.clone(), brief.draft);
                let no = tabs.get(&i).cloned();
                swaps.put(desk, no, title, draft, Kind::Brief(Box::new(brief)));
            }
        }
    }
    let gone_days = printed
        .days
        .iter()
        .filter(|(key, _)| !kept_days.contains(*key));
    let gone_briefs = printed
        .briefs
        .iter()
        .filter(|(id, _)| !kept_briefs.contains(*id));
    let gone = gone_days
        .map(|(_, page)| page)
        .chain(gone_briefs.map(|(_, page)| page));
    swaps.remove = gone
        .map(|(no, title)| place(desk, title, Some(no)))
        .collect();
    swaps
}

impl Swaps {
    fn put(&mut self, desk: &Desk, no: Option<String>, title: String, draft: bool, what: Kind) {
        let line = place(desk, &title, no.as_ref());
        match no {
            Some(_) => self.replace.push(line),
            None => self.insert.push(line),
        }
        self.pages.push(Page {
            no,
            title,
            draft,
            what,
        });
    }
}

impl Printed {
    fn of(desk: &Desk) -> Printed {
        let numbers = numbers(desk);
        let mut printed = Printed::default();
        let keys = keys(&desk.plan.days);
        for (day, no, _) in &numbers.order {
            if let Some(d) = *day {
                let title = desk.day_title(&desk.plan.days[d]);
                printed.days.insert(keys[d], (no.clone(), title));
            }
        }
        for (i, no) in numbers.of_item {
            let title = desk.say("paper-brief-of", &[("title", &desk.title_line(i))]);
            printed
                .briefs
                .insert(desk.item(i).0.id.clone(), (no, title));
        }
        printed
    }
}

/// A page, and where it stands in the pack.
fn place(desk: &Desk, title: &str, no: Option<&String>) -> String {
    let tab = no.map(|no| desk.say("paper-tab-no", &[("tab", no)]));
    desk.line(&[title.to_owned(), tab.unwrap_or_default()])
}

/// A day of the pack: its date, and which of several of that date it is, for on both sides of the date line one comes
/// twice.
type Key = (NaiveDate, usize);

/// The keys of the days of a plan, in order.
fn keys(days: &[Day]) -> Vec<Key> {
    let mut seen: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let key = |day: &Day| {
        let which = seen.entry(day.date).or_default();
        *which += 1;
        (day.date, *which)
    };
    days.iter().map(key).collect()
}

/// The days on which something changed, then or now.
fn touched_days(comparison: &Comparison) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    for desk in [Some(comparison.now), comparison.then]
        .into_iter()
        .flatten()
    {
        let items = desk.request.trip.items.iter().enumerate();
        let touched =
            items.filter(|(i, item)| desk.scope.items[*i] && comparison.touched.contains(&item.id));
        for (index, _) in touched {
            let planned = &desk.request.plan.items[index];
            let length = match planned.when {
                Some(When::Days { days, .. }) => u64::from(days),
                _ => 1,
            };
            let first = planned.day.into_iter();
            days.extend(first.flat_map(|day| {
                (0..length).filter_map(move |n| day.checked_add_days(Days::new(n)))
            }));
        }
    }
    days
}

/// The items whose brief says something else: no brief tells of cars.
fn touched_briefs(comparison: &Comparison) -> BTreeSet<ItemId> {
    let cars_alone =
        |what: &What| matches!(what, What::Details { of } if of[..] == [Detail::Rides]);
    let told = comparison
        .told
        .iter()
        .filter(|change| !change.what.iter().all(cars_alone));
    told.map(|change| change.item.clone()).collect()
}
