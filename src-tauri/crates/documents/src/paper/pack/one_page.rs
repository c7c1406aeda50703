//! The visit on one page: what it is for, its course, the clocks, the delegation, the numbers.

use domain::trip::Role;
use serde::Serialize;

use super::super::daysheet::Phone;
use super::super::desk::{Desk, Said, Title};

/// The page.
#[derive(Serialize)]
pub(super) struct OnePage {
    title: String,
    purpose: Option<Said>,
    course: Vec<Course>,
    clocks: Vec<String>,
    delegation: Vec<Who>,
    care: Vec<String>,
    phones: Vec<Phone>,
}

#[derive(Serialize)]
struct Course {
    when: Vec<String>,
    place: String,
    title: Title,
}

#[derive(Serialize)]
struct Who {
    name: String,
    title: Option<Said>,
    role: Option<String>,
}

/// The most rows that the course of the trip takes on its one page.
const COURSE_ROWS: usize = 14;

/// The visit on one page.
pub(super) fn one_page(desk: &Desk) -> OnePage {
    let trip = desk.request.trip;
    let purpose = desk.text(
        trip.purpose.as_ref(),
        ("trip", trip.id.as_str(), "purpose"),
        &desk.word("paper-purpose"),
    );
    let delegation = desk.delegates().into_iter().map(|d| Who {
        name: desk.name(&d.person),
        title: desk.titles(&d.person, None).into_iter().next(),
        role: (d.role != Role::Member).then(|| desk.words.role(d.role)),
    });
    OnePage {
        title: desk.word("paper-one-page"),
        purpose: purpose.or_else(|| desk.unknown_if_working()),
        course: course(desk),
        clocks: desk.clock_lines(),
        delegation: delegation.collect(),
        care: if desk.working() {
            care(desk)
        } else {
            Vec::new()
        },
        phones: desk.phones(&desk.shown()),
    }
}

/// The course of the trip: each item, or where they are too many, the meetings and what cannot move.
fn course(desk: &Desk) -> Vec<Course> {
    let all: Vec<usize> = desk
        .shown()
        .into_iter()
        .filter(|i| desk.plan.items[*i].day.is_some() && !desk.nights.contains(i))
        .collect();
    let weighty = |i: &usize| {
        let item = desk.item(*i).0;
        item.meeting.is_some() || item.fixed == Some(true)
    };
    let several_days = desk.plan.days.len() > 1;
    let mut chosen = all.clone();
    if chosen.len() > COURSE_ROWS {
        chosen.retain(weighty);
    }
    chosen.truncate(COURSE_ROWS);
    let mut last = None;
    let row = |i: usize| {
        let (item, planned) = desk.item(i);
        let day = planned.day.filter(|d| several_days && last != Some(*d));
        last = planned.day.or(last);
        let day = day.map(|d| desk.words.date_weekday_day_month(d, desk.calendar()));
        let place = if item.kind.moves() {
            item.from_place.as_ref()
        } else {
            item.place.as_ref()
        };
        Course {
            when: day.into_iter().chain([desk.clock(i).start]).collect(),
            place: place.and_then(|p| desk.city(p)).unwrap_or_default(),
            title: desk.title(i),
        }
    };
    chosen.into_iter().map(row).collect()
}

/// What the working edition says about the plan itself: what has no hour, no day, or no firm yes.
fn care(desk: &Desk) -> Vec<String> {
    let groups = [
        ("paper-care-hours", "hour"),
        ("paper-care-undated", "day"),
        ("paper-care-open", "yes"),
    ];
    let belongs = |i: usize, group: &str| {
        let (item, planned) = desk.item(i);
        if item.is_off() || desk.is_over(item, planned) || desk.nights.contains(&i) {
            return false;
        }
        match group {
            "hour" => planned.day.is_some() && planned.start.is_none(),
            "day" => planned.day.is_none(),
            _ => planned.day.is_some() && matches!(desk.status(i).mark, "soft" | "open"),
        }
    };
    let line = |(id, group): (&str, &str)| {
        let titles: Vec<String> = desk
            .shown()
            .into_iter()
            .filter(|i| belongs(*i, group))
            .map(|i| desk.title_line(i))
            .collect();
        let (named, more) = (
            titles.iter().take(5).cloned().collect::<Vec<_>>(),
            titles.len().saturating_sub(5),
        );
        let named = named.join(&desk.word("paper-listed"));
        let titles_said = match i64::try_from(more).unwrap_or(0) {
            0 => named,
            more => desk.say(
                "paper-and-more",
                &[("texts", &named), ("number", &desk.words.number(more))],
            ),
        };
        (!titles.is_empty()).then(|| desk.say(id, &[("titles", &titles_said)]))
    };
    groups.into_iter().filter_map(line).collect()
}
