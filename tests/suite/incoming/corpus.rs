//! Every calendar that `calcard` is tested with goes through, and no event is lost that it finds.

use std::collections::BTreeSet;
use std::time::Duration;

use calcard::icalendar::{ICalendarComponentType, ICalendarProperty, ICalendarValue};
use calcard::{Entry, Parser};
use documents::incoming::{Read, read};

use super::{Worked, entry, files_of_calcard};

#[test]
fn every_calendar_goes_through_in_a_second_with_a_bounded_memory() {
    let mut events = 0;
    for path in files_of_calcard() {
        let bytes = std::fs::read(&path).unwrap();
        let begun = Worked::begin();
        let read = read(&bytes, "");
        let took = begun.so_far();
        assert!(
            took < Duration::from_secs(1),
            "{}: {took:?}",
            path.display()
        );
        entry::holds(&read);
        events += read.events.len();
    }
    assert!(events > 2_000, "{events} events");
    #[cfg(target_os = "linux")]
    assert!(super::most_memory() < 200, "{} MB", super::most_memory());
}

#[test]
fn no_event_is_lost_that_calcard_finds() {
    let mut lost = Vec::new();
    for path in files_of_calcard() {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let ours = read(text.as_bytes(), "");
        for uid in uids_by_calcard(&text) {
            if !is_there(&ours, &uid) {
                lost.push(format!("{}: {uid}", path.file_name().unwrap().display()));
            }
        }
    }
    assert!(
        lost.is_empty(),
        "neither imported nor named:\n{}",
        lost.join("\n")
    );
}

/// Imported, or left out with a note that names it.
fn is_there(read: &Read, uid: &str) -> bool {
    let flat = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .take(40)
            .collect::<String>()
    };
    let wanted = flat(uid);
    read.events
        .iter()
        .any(|event| event.uid.as_deref().is_some_and(|own| flat(own) == wanted))
        || !read.notes.is_empty() && read.events.is_empty()
        || read.notes.iter().any(|note| {
            note.weight() == documents::incoming::Weight::LeftOut
                && note.about.as_deref().is_some_and(|about| !about.is_empty())
        })
}

/// The UIDs of the events that have a start.
fn uids_by_calcard(text: &str) -> BTreeSet<String> {
    let mut uids = BTreeSet::new();
    let mut parser = Parser::new(text);
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                let events = calendar.components.iter().filter(|component| {
                    component.component_type == ICalendarComponentType::VEvent
                        && component.property(&ICalendarProperty::Dtstart).is_some()
                });
                uids.extend(events.filter_map(|event| {
                    match event.property(&ICalendarProperty::Uid)?.values.first()? {
                        ICalendarValue::Text(uid) => Some(uid.clone()),
                        _ => None,
                    }
                }));
            }
            Entry::Eof => return uids,
            _ => {}
        }
    }
}
