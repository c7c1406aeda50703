//! Calendar files: what is in them, what is not, and that other programmes read the same instants.

mod contents;
mod desk;
mod letters;
mod lint;
mod methods;
mod readers;
mod texts;
mod times;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use documents::calendar::{self, Written};
use domain::text::Language;
use domain::time::When;
use tests::{CASES, case, golden};

use desk::Desk;
use readers::read_back;

/// The instants, or days, that the plan has for each item that a file must hold, by UID.
fn planned(desk: &Desk) -> BTreeMap<String, (String, Option<String>)> {
    let items = desk.trip.items.iter().zip(&desk.plan.items);
    items
        .filter(|(item, planned)| !item.is_off() && planned.when.is_some())
        .map(|(item, planned)| {
            let uid = item
                .uid
                .clone()
                .unwrap_or_else(|| calendar::uid(&desk.trip.id, &item.id));
            let said = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
            let times = match planned.when {
                Some(When::At(_)) => (said(planned.start.unwrap()), planned.end.map(said)),
                Some(when) => (when.date().to_string(), None),
                None => unreachable!(),
            };
            (uid, times)
        })
        .collect()
}

#[test]
fn the_real_cases_are_read_back_to_the_instants_of_the_plan() {
    let mut desks = Vec::new();
    for name in CASES {
        for language in Language::ALL {
            let desk = Desk {
                language,
                ..Desk::of(case(name))
            };
            desks.push(Desk {
                person: desk.plan.roster.first().cloned(),
                ..Desk {
                    language,
                    ..Desk::of(case(name))
                }
            });
            desks.push(desk);
        }
    }
    let files: Vec<Written> = desks.iter().map(Desk::write).collect();
    let written: Vec<(&Desk, &Written)> = desks
        .iter()
        .zip(&files)
        .filter(|(_, f)| f.written > 0)
        .collect();
    let read = read_back(&written.iter().map(|(_, file)| *file).collect::<Vec<_>>());
    for ((desk, file), read) in written.iter().zip(read) {
        assert!(
            file.in_utc.is_empty(),
            "every zone of the cases is written by its name"
        );
        assert_eq!(read.events.len(), file.written);
        let planned = planned(desk);
        assert!(
            desk.person.is_some() || planned.len() == read.events.len(),
            "all of the plan is there"
        );
        for event in read.events {
            let (start, end) = &planned[&event.uid];
            assert_eq!(&event.start, start, "{}", event.summary);
            assert!(
                end.as_ref().is_none_or(|end| &event.end == end),
                "{}",
                event.summary
            );
        }
    }
}

#[test]
fn the_real_cases_stay_as_they_were_looked_at() {
    for name in CASES {
        golden(
            &format!("calendar/{name}.ics"),
            &Desk::of(case(name)).write().bytes,
        );
    }
    let mut desk = Desk {
        language: Language::Tr,
        ..Desk::of(case("tirana-b40"))
    };
    desk.person = Some("muharrem-erkek".into());
    golden("calendar/tirana-b40.erkek.tr.ics", &desk.write().bytes);
    let desk = Desk {
        language: Language::Fa,
        released: Some(3),
        ..Desk::of(case("brussels-congress"))
    };
    golden("calendar/brussels-congress.fa.ics", &desk.write().bytes);
}

#[test]
fn the_same_trip_gives_the_same_bytes() {
    for name in CASES {
        let desk = Desk::of(case(name));
        assert_eq!(desk.write(), desk.write(), "{name}");
        assert_eq!(
            desk.write(),
            Desk::of(case(name)).write(),
            "{name} read again"
        );
    }
}
