//! What the fuzzer and the tests do with bytes: read them, and hold what is true of every file.

use documents::incoming::{Read, limits, read};
use documents::words::Words;
use domain::text::Language;

/// Reads bytes twice, and holds what must be true of what comes out.
pub fn enter(bytes: &[u8]) {
    let once = read(bytes, "fuzz.ics");
    holds(&once);
    assert!(
        once == read(bytes, "another.eml"),
        "the same bytes are the same file"
    );
}

/// What is true of every file.
pub fn holds(read: &Read) {
    assert!(read.events.len() <= limits::EVENTS + limits::INSTANCES);
    assert!(read.notes.len() <= limits::NOTES + 1);
    let words = Language::ALL.map(Words::of);
    for note in &read.notes {
        for words in words {
            assert!(!note.sentence(words).is_empty());
        }
    }
    for event in &read.events {
        assert!(event.line > 0);
        for moment in [&event.start, &event.end, &event.recurrence_id]
            .into_iter()
            .flatten()
        {
            // A moment that cannot be placed is a question, or a day.
            let _ = (moment.instant(), moment.date(), moment.zone());
        }
        if let (Some(start), Some(end)) = (&event.start, &event.end)
            && let (Some(start), Some(end)) = (start.instant(), end.instant())
        {
            assert!(start <= end, "what ends before it begins has no end");
        }
        assert!(
            event.foreign.iter().all(|line| !line.contains('\n')),
            "a line is one line"
        );
        assert!(
            event
                .summary
                .as_deref()
                .is_none_or(|text| !text.contains('\n'))
        );
        let addresses = event.attendees.iter().map(|guest| &guest.address);
        for address in addresses {
            assert_eq!(*address, address.to_lowercase());
        }
    }
    assert!(serde_json::to_string(read).is_ok());
}
