//! Bytes: line ends, folds, encodings, and beginnings and ends that are missing.

use super::*;

const PLAIN: &str = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1@test\nDTSTAMP:20270301T000000Z\n\
    DTSTART:20270325T080000Z\nDTEND:20270325T090000Z\nSUMMARY:Görüşme: öğle\nEND:VEVENT\nEND:VCALENDAR\n";

#[test]
fn line_ends_of_every_kind_are_the_same_file() {
    let plain = read_text(PLAIN);
    assert_eq!(only(&plain).summary.as_deref(), Some("Görüşme: öğle"));
    assert!(plain.notes.is_empty(), "{:?}", plain.notes);
    for text in [
        PLAIN.replace('\n', "\r\n"),
        PLAIN.replace('\n', "\r"),
        PLAIN.replacen('\n', "\r\n", 3),
        PLAIN.replace('\n', "\n\n"),
        PLAIN.replace('\n', "\r\n \r\n"),
        format!("\u{FEFF}{PLAIN}"),
        format!("\n\n{PLAIN}\nthe end\n"),
    ] {
        let read = read_text(&text);
        let mut event = only(&read).clone();
        event.line = only(&plain).line;
        assert_eq!(&event, only(&plain), "{text:?}");
        assert!(read.notes.is_empty(), "{text:?}: {:?}", read.notes);
    }
}

#[test]
fn names_in_small_letters() {
    let (event, notes) = one(
        "begin:vcalendar\nversion:2.0\nbegin:vevent\nuid:a\ndtstart;tzid=europe/istanbul:20270325T100000\n\
         dtend;tzid=Europe/Istanbul:20270325T110000\nsummary:yes\nend:vevent\nend:vcalendar",
    );
    assert_eq!(event.summary.as_deref(), Some("yes"));
    assert_eq!(starts_at(&event), instant("2027-03-25T07:00:00Z"));
    assert!(notes.is_empty(), "{notes:?}");
}

#[test]
fn folds_with_a_tab_or_a_blank_line_before_them_and_inside_a_character() {
    let text = event_of("SUMMARY:One\n\t two\n\n  three");
    assert_eq!(one(&text).0.summary.as_deref(), Some("One two three"));
    let mut bytes = event_of("SUMMARY:Gö§").into_bytes();
    // Cut within the letter ö.
    let at = bytes.iter().position(|byte| *byte == 0xC3).unwrap() + 1;
    bytes.splice(at..at, *b"\r\n ");
    let read = read(&bytes, "");
    assert_eq!(only(&read).summary.as_deref(), Some("Gö§"));
    assert!(
        read.notes.is_empty(),
        "a fold in a character is no other encoding: {:?}",
        read.notes
    );
}

#[test]
fn an_old_turkish_or_western_encoding_is_read_and_said() {
    let with = |title: &[u8]| {
        let text = event_of("SUMMARY:~").into_bytes();
        let at = text.iter().position(|byte| *byte == b'~').unwrap();
        let mut bytes = text;
        bytes.splice(at..=at, title.iter().copied());
        read(&bytes, "")
    };
    let found = with(b"\xDE\xFDk g\xF6r\xFC\xFEme \xD0");
    assert_eq!(only(&found).summary.as_deref(), Some("Şık görüşme Ğ"));
    assert!(says(
        &found,
        &What::Encoding {
            name: "windows-1254"
        }
    ));
    let found = with(b"\x8Eeljko \xE9t\xE9");
    assert_eq!(only(&found).summary.as_deref(), Some("Željko été"));
    assert!(says(
        &found,
        &What::Encoding {
            name: "windows-1252"
        }
    ));
}

#[test]
fn sixteen_bits_a_letter() {
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(PLAIN.encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(
        only(&read(&bytes, "")).summary.as_deref(),
        Some("Görüşme: öğle")
    );
}

#[test]
fn a_file_that_breaks_off() {
    for end in ["END:VEVENT\nEND:VCALENDAR\n", "END:VCALENDAR\n"] {
        let text = PLAIN.replace(end, "");
        let read = read_text(&text);
        assert_eq!(only(&read).summary.as_deref(), Some("Görüşme: öğle"));
        assert!(says(&read, &What::NoEndLine), "{end:?}");
    }
    let read = read_text(&PLAIN.replace("END:VEVENT\n", ""));
    assert!(says(&read, &What::NoEndLine));
    assert_eq!(read.events.len(), 1);
}

#[test]
fn an_event_that_does_not_end_before_the_next_begins() {
    let two = "BEGIN:VEVENT\nUID:1\nDTSTART:20270325T080000Z\nDTEND:20270325T090000Z\n\
        BEGIN:VEVENT\nUID:2\nDTSTART:20270326T080000Z\nDTEND:20270326T090000Z\nEND:VEVENT";
    let read = read_text(&calendar(two));
    assert_eq!(read.events.len(), 2);
    assert!(says(&read, &What::NoEndLine));
}

#[test]
fn an_event_without_a_calendar_around_it() {
    let text = PLAIN.replace("BEGIN:VCALENDAR\nVERSION:2.0\n", "");
    let text = text.replace("END:VCALENDAR\n", "");
    let read = read_text(&text);
    assert_eq!(only(&read).uid.as_deref(), Some("1@test"));
    assert!(says(&read, &What::NoBeginLine));
}

#[test]
fn several_calendars_in_one_file() {
    let second = PLAIN
        .replace("1@test", "2@test")
        .replace("VERSION", "METHOD:CANCEL\nVERSION");
    let read = read_text(&format!("{PLAIN}{second}"));
    assert_eq!(read.events.len(), 2);
    assert_eq!(read.events[0].method, None);
    assert_eq!(read.events[1].method, Some(super::super::Method::Cancel));
}

#[test]
fn a_page_of_the_web_instead_of_a_calendar() {
    let read = read_text("<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>");
    assert_eq!(whats(&read), [What::WebPage]);
    assert_eq!(whats(&read_text("")), [What::Empty]);
    assert_eq!(whats(&read_text("\u{FEFF} \r\n")), [What::Empty]);
    assert_eq!(
        whats(&read_text("%PDF-1.7 something")),
        [What::NotACalendar]
    );
}

#[test]
fn what_is_no_event_is_named_with_its_line() {
    let read = read_text(&calendar("BEGIN:VTODO\nUID:t\nSUMMARY:Buy\nEND:VTODO"));
    assert_eq!(read.notes[0].line, 4);
    assert_eq!(
        read.notes[0].what,
        What::NotAnEvent {
            kind: "VTODO".into()
        }
    );
    let said = read.notes[0].sentence(Words::of(Language::En));
    assert_eq!(
        said,
        "Line 4: This is no event (VTODO) and is not imported."
    );
}

#[test]
fn the_number_of_a_line_counts_folds_and_blank_lines() {
    let text = event_of("SUMMARY:One\n two\n\nDTSTART:never");
    let read = read_text(&text);
    assert!(read.events.is_empty());
    assert_eq!(read.notes[0].line, 4, "the event begins there");
    assert_eq!(read.notes[0].about.as_deref(), Some("Onetwo"));
}
