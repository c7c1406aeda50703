//! The furniture of each page, and the cover of the pack.

use domain::plan::Plan;
use serde::Serialize;

use super::desk::{Desk, Said};
use super::draft::Frame;

/// The title of a part of the paper.
#[derive(Serialize)]
pub(super) struct TabTitle {
    /// The title.
    pub title: String,
}

/// What stands at the head and the foot of each page.
#[derive(Serialize)]
pub(super) struct Furniture {
    marking: Option<String>,
    trip: String,
    release: String,
    asof: String,
    bearer: Option<String>,
}

/// The cover of the pack.
#[derive(Serialize)]
pub(super) struct Cover {
    office: String,
    department: String,
    kind: String,
    title: String,
    dates: Dates,
    facts: Vec<CoverFact>,
    draft: Option<Frame>,
    found: String,
}

/// Dates in the first calendar, and in the second.
#[derive(Serialize)]
pub(super) struct Dates {
    main: Option<String>,
    aside: Option<String>,
}

#[derive(Serialize)]
struct CoverFact {
    label: String,
    lines: Vec<Said>,
}

/// What stands at the head and the foot of each page; called last, when the marking is known.
pub(super) fn furniture(desk: &Desk) -> Furniture {
    for index in desk.shown() {
        desk.holds(desk.item(index).0.classification);
    }
    let marking = desk
        .marking()
        .map(|class| upper(desk, &desk.words.marking(class)));
    Furniture {
        marking,
        trip: plain(desk.trip_title()),
        release: release(desk),
        asof: as_of(desk),
        bearer: desk
            .request
            .person
            .map(|p| desk.say("paper-copy-of", &[("name", &desk.name(p))])),
    }
}

/// The cover; called when everything else is built, for it says what is not final.
pub(super) fn cover(desk: &Desk, draft: Option<Frame>) -> Cover {
    Cover {
        office: desk.name(&desk.request.trip.office),
        department: department(desk),
        kind: desk.word("paper-pack"),
        title: plain(desk.trip_title()),
        dates: dates(desk),
        facts: facts(desk),
        draft,
        found: desk.say(
            "paper-found",
            &[
                ("office", &desk.name(&desk.request.trip.office)),
                ("department", &department(desk)),
            ],
        ),
    }
}

/// The department as the office names it, or as such a department is called.
pub(super) fn department(desk: &Desk) -> String {
    match desk.request.office_name {
        Some(name) => desk.own(name),
        None => desk.word("paper-department"),
    }
}

/// From the first day to the last, in one calendar or two; a single day with its weekday.
pub(super) fn dates(desk: &Desk) -> Dates {
    let Some((first, last)) = desk.span() else {
        return Dates {
            main: None,
            aside: None,
        };
    };
    let main = if first == last {
        desk.date(first)
    } else {
        desk.words.span(first, last, desk.calendar())
    };
    let aside = desk
        .second_calendar()
        .map(|calendar| desk.words.span(first, last, calendar));
    Dates {
        main: Some(main),
        aside,
    }
}

/// "Programme, release 3", or that it is not released.
pub(super) fn release(desk: &Desk) -> String {
    match desk.request.released {
        Some(number) => desk.say(
            "paper-release",
            &[("number", &desk.words.number(i64::from(number)))],
        ),
        None => desk.word("paper-not-released"),
    }
}

fn as_of(desk: &Desk) -> String {
    let now = desk.plan.home.wall(desk.request.now);
    let (date, hour) = (
        desk.words.date_plain(now.date(), desk.calendar()),
        desk.words.hour(now.time()),
    );
    desk.say("paper-as-of", &[("date", &date), ("hour", &hour)])
}

fn facts(desk: &Desk) -> Vec<CoverFact> {
    let mut facts = Vec::new();
    let mut add = |id: &str, lines: Vec<Said>| {
        if !lines.is_empty() {
            facts.push(CoverFact {
                label: desk.word(id),
                lines,
            });
        }
    };
    let head = desk.request.trip.head();
    let lines = |d: &domain::trip::Delegate| {
        let mut lines = vec![Said::Text(desk.name(&d.person))];
        lines.extend(
            desk.titles(&d.person, None)
                .into_iter()
                .filter(|t| desk.working() || matches!(t, Said::Text(_))),
        );
        lines
    };
    add("paper-head", head.map(lines).unwrap_or_default());
    let cities = cities(desk, &desk.plan);
    add(
        "paper-places",
        if cities.is_empty() {
            Vec::new()
        } else {
            vec![Said::Text(desk.line(&cities))]
        },
    );
    add("paper-programme", vec![Said::Text(release(desk))]);
    add(
        "paper-bearer",
        desk.request
            .person
            .map(|p| vec![Said::Text(desk.name(p))])
            .unwrap_or_default(),
    );
    facts
}

fn cities(desk: &Desk, plan: &Plan) -> Vec<String> {
    let mut cities: Vec<String> = Vec::new();
    for city in plan.days.iter().flat_map(|day| &day.cities) {
        let name = desk.place(city);
        if !cities.contains(&name) {
            cities.push(name);
        }
    }
    cities
}

/// The words of a text, or the gap word in its place.
pub(super) fn plain(said: Said) -> String {
    match said {
        Said::Text(text) | Said::Gap(text) => text,
    }
}

/// Capitals as the language has them: Turkish i and ı are two letters.
pub(super) fn upper(desk: &Desk, text: &str) -> String {
    match desk.language() {
        domain::text::Language::Tr => text.replace('i', "İ").replace('ı', "I").to_uppercase(),
        _ => text.to_uppercase(),
    }
}

/// The first letter in capitals.
pub(super) fn capital(desk: &Desk, text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => upper(desk, &first.to_string()) + letters.as_str(),
        None => String::new(),
    }
}
