//! The book of a trip. Its tabs keep their numbers from trip to trip, so that an officer finds the delegation under 4
//! with closed eyes; a tab that would be empty is left out.

mod one_page;

use std::collections::BTreeMap;

use domain::id::ElementId;
use serde::Serialize;

use super::brief::Brief;
use super::clock::Status;
use super::contacts;
use super::cover::{self, Cover};
use super::daysheet::Sheet;
use super::delegation;
use super::desk::Desk;
use super::programme::Programme;
use super::texts::TextPage;

use one_page::{OnePage, one_page};

/// Cover and tabs.
#[derive(Serialize)]
pub(super) struct Body {
    cover: Cover,
    tabs: Vec<Tab>,
}

#[derive(Serialize)]
struct Tab {
    no: String,
    title: String,
    thumb: u32,
    draft: bool,
    #[serde(flatten)]
    page: Page,
}

#[derive(Serialize)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
enum Page {
    OnePage(OnePage),
    Schedule(Schedule),
    Texts(Texts),
    Delegation(delegation::Page),
    Daysheet(Box<Sheet>),
    Brief(Box<Brief>),
    Contacts(contacts::Page),
    Clearance(Clearance),
}

#[derive(Serialize)]
struct Schedule {
    title: String,
    how: String,
    #[serde(flatten)]
    programme: Programme,
    legend: Vec<String>,
    marks: Vec<Status>,
}

#[derive(Serialize)]
struct Texts {
    texts: Vec<TextPage>,
}

#[derive(Serialize)]
struct Clearance {
    title: String,
    rows: Vec<TextRow>,
    note: String,
    copies: Vec<String>,
}

#[derive(Serialize)]
struct TextRow {
    title: String,
    owner: String,
    due: Vec<String>,
    status: Status,
    initials: String,
}

/// The pack; none if nothing stands in it.
pub(super) fn body(desk: &Desk) -> Option<Body> {
    if desk.shown().is_empty() && desk.briefings().is_empty() {
        return None;
    }
    let mut book = Book {
        desk,
        tabs: Vec::new(),
        of_briefing: BTreeMap::new(),
    };
    let days = book.days();
    book.tab("1", 1, "paper-one-page", || {
        Some(Page::OnePage(one_page(desk)))
    });
    book.tab("2", 2, "paper-schedule", || {
        (!desk.shown().is_empty()).then(|| Page::Schedule(schedule(desk)))
    });
    book.texts(3..=3);
    book.tab("4", 4, "paper-delegation", || {
        delegation::page(desk).map(Page::Delegation)
    });
    book.tabs.extend(days);
    book.texts(6..=14);
    book.tab("15", 15, "paper-contacts", || {
        contacts::page(desk).map(Page::Contacts)
    });
    book.tab("19", 19, "paper-clearance", || {
        clearance(desk).map(Page::Clearance)
    });
    let Book {
        tabs, of_briefing, ..
    } = book;
    let cover = cover::cover(desk, desk.frame(&of_briefing));
    Some(Body { cover, tabs })
}

/// The tabs as they are built.
struct Book<'d, 'a> {
    desk: &'d Desk<'a>,
    tabs: Vec<Tab>,
    /// Where each briefing stands, for the frame on the cover.
    of_briefing: BTreeMap<ElementId, String>,
}

impl Book<'_, '_> {
    fn tab(&mut self, no: &str, thumb: u32, title: &str, page: impl FnOnce() -> Option<Page>) {
        let desk = self.desk;
        if let (Some(page), draft) = desk.tracked(page) {
            self.tabs.push(Tab {
                no: desk.words.digits(no),
                title: desk.word(title),
                thumb,
                draft,
                page,
            });
        }
    }

    /// The texts that are for no item, under the tabs of their kinds.
    fn texts(&mut self, numbers: std::ops::RangeInclusive<u32>) {
        let desk = self.desk;
        for number in numbers {
            let of_tab = |b: &&&domain::briefing::Briefing| {
                b.item.is_none() && Desk::tab_of(b.kind) == number
            };
            let all = desk.briefings();
            let briefings: Vec<_> = all.iter().filter(of_tab).collect();
            let Some(first) = briefings.first() else {
                continue;
            };
            let title = desk.words.briefing_kind(first.kind);
            let (texts, missing) = desk.tracked(|| {
                briefings
                    .iter()
                    .filter_map(|b| desk.text_page(b))
                    .collect::<Vec<_>>()
            });
            if texts.is_empty() {
                continue;
            }
            let no = desk.words.number(i64::from(number));
            let draft = missing || briefings.iter().any(|b| !b.stage.is_cleared());
            self.of_briefing
                .extend(briefings.iter().map(|b| (b.id.clone(), no.clone())));
            self.tabs.push(Tab {
                no,
                title,
                thumb: number,
                draft,
                page: Page::Texts(Texts { texts }),
            });
        }
    }

    /// Tabs 5.1, 5.2, ...: each day with its sheet, and after it the briefs of its meetings; last what has no day.
    fn days(&mut self) -> Vec<Tab> {
        let desk = self.desk;
        let Numbers { order, of_item } = numbers(desk);
        for briefing in desk.briefings() {
            let index = briefing
                .item
                .as_ref()
                .and_then(|id| desk.request.trip.items.iter().position(|i| &i.id == id));
            let no = index.and_then(|i| of_item.get(&i)).cloned();
            self.of_briefing
                .extend(no.map(|no| (briefing.id.clone(), no)));
        }
        let mut tabs = Vec::new();
        for (day, no, items) in order {
            if let Some(d) = day {
                let day = &desk.plan.days[d];
                let (sheet, draft) = desk.tracked(|| desk.day_sheet(d, day, &of_item));
                tabs.push(Tab {
                    no,
                    title: desk.day_title(day),
                    thumb: 5,
                    draft,
                    page: Page::Daysheet(Box::new(sheet)),
                });
            }
            for i in items {
                let brief = desk.brief(i);
                let (title, draft) = (brief.tab.title.clone(), brief.draft);
                let no = of_item.get(&i).cloned().unwrap_or_default();
                tabs.push(Tab {
                    no,
                    title,
                    thumb: 5,
                    draft,
                    page: Page::Brief(Box::new(brief)),
                });
            }
        }
        tabs
    }
}

/// The tabs of the days and of the briefs.
pub(super) struct Numbers {
    /// Each day by its index, with its number and the items whose briefs follow it; last those without a day.
    pub order: Vec<(Option<usize>, String, Vec<usize>)>,
    /// The number of each item's brief.
    pub of_item: BTreeMap<usize, String>,
}

/// Which numbers the days and the briefs of a copy have.
pub(super) fn numbers(desk: &Desk) -> Numbers {
    let mut numbers = 1..;
    let mut next = || {
        let number = numbers.next();
        number.map_or_else(String::new, |n| desk.words.digits(&format!("5.{n}")))
    };
    let mut of_item = BTreeMap::new();
    let mut order = Vec::new();
    let mut left = desk.to_be_briefed();
    for (d, day) in desk.plan.days.iter().enumerate() {
        let no = next();
        let is_row = |i: &usize| day.rows.contains(&domain::plan::Row::Item(*i));
        let items: Vec<usize> = left.iter().copied().filter(is_row).collect();
        left.retain(|i| !items.contains(i));
        of_item.extend(items.iter().map(|i| (*i, next())));
        order.push((Some(d), no, items));
    }
    of_item.extend(left.iter().map(|i| (*i, next())));
    order.push((None, String::new(), left));
    Numbers { order, of_item }
}

fn schedule(desk: &Desk) -> Schedule {
    let programme = desk.programme();
    let mut marks: Vec<Status> = Vec::new();
    for index in desk.shown() {
        let status = desk.status(index);
        if marks.iter().all(|m| m.mark != status.mark) {
            marks.push(status);
        }
    }
    let away = programme.home_label.is_some();
    let legend = [
        Some("paper-legend-hours").filter(|_| away),
        Some("paper-legend-slot").filter(|_| desk.shown().into_iter().any(|i| desk.clock(i).slot)),
    ];
    Schedule {
        title: desk.word("paper-schedule"),
        how: if away {
            desk.say("paper-schedule-how", &[("home", &desk.home())])
        } else {
            String::new()
        },
        programme,
        legend: legend
            .into_iter()
            .flatten()
            .map(|id| desk.word(id))
            .collect(),
        marks,
    }
}

/// Who answers for which text, and who got a copy: for the office alone.
fn clearance(desk: &Desk) -> Option<Clearance> {
    if !desk.working() || desk.scope.outsider {
        return None;
    }
    let row = |b: &domain::briefing::Briefing| TextRow {
        title: desk.briefing_title(b),
        owner: b.owner.as_ref().map(|o| desk.name(o)).unwrap_or_default(),
        due: desk.due(b),
        status: Status {
            mark: if b.stage.is_cleared() { "done" } else { "open" },
            word: desk.words.briefing_stage(b.stage),
        },
        initials: desk.words.list(
            &b.clearers
                .iter()
                .filter(|c| c.cleared.is_some())
                .map(|c| desk.name(&c.person))
                .collect::<Vec<_>>(),
        ),
    };
    let principals = desk.delegates().into_iter().map(|d| desk.name(&d.person));
    Some(Clearance {
        title: desk.word("paper-clearance"),
        rows: desk.briefings().into_iter().map(row).collect(),
        note: desk.word("paper-clearance-note"),
        copies: principals
            .chain([cover::department(desk), desk.word("paper-archive")])
            .collect(),
    })
}
