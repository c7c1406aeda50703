//! Content lines of at most 75 octets (RFC 5545 §3.1).
//!
//! The crate `ics` folds too, but its continuation lines have 76 octets with their blank, and it
//! folds inside an escape and next to a blank, where mail clients have lost a character. So its
//! folds are taken out again and ours are put in.

/// The most octets of a line, without its break.
const LIMIT: usize = 75;

/// Appends finished lines, folded anew: the folds of the writer go, ours come. Lines that it did
/// not fold are short enough and copied as they are.
pub(super) fn push_refolded(out: &mut String, lines: &str) {
    let (mut copied, mut start) = (0, 0);
    while let Some(length) = lines[start..].find('\n') {
        let next = start + length + 1;
        if !lines[next..].starts_with(' ') {
            start = next;
            continue;
        }
        out.push_str(&lines[copied..start]);
        let (whole, after) = unfolded(&lines[start..]);
        push_folded(out, &whole);
        start += after;
        copied = start;
    }
    out.push_str(&lines[copied..]);
}

/// The first content line without its folds, and where the next begins.
fn unfolded(lines: &str) -> (String, usize) {
    let mut whole = String::with_capacity(8 * LIMIT);
    let mut at = 0;
    loop {
        let end = lines[at..]
            .find("\r\n")
            .map_or(lines.len(), |length| at + length);
        whole.push_str(&lines[at..end]);
        at = (end + 2).min(lines.len());
        match lines[at..].strip_prefix(' ') {
            Some(_) => at += 1,
            None => return (whole, at),
        }
    }
}

/// Appends one content line and its break, folded where it must be.
fn push_folded(out: &mut String, line: &str) {
    let mut rest = line;
    let mut room = LIMIT;
    while rest.len() > room {
        let at = place(rest, room);
        out.push_str(&rest[..at]);
        out.push_str("\r\n ");
        rest = &rest[at..];
        // The blank that opens a continuation counts.
        room = LIMIT - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// Where to fold: as late as fits, between characters, not inside an escape and not next to a
/// blank. A run of blanks that fills half of the line is folded all the same.
fn place(line: &str, room: usize) -> usize {
    let mut last = 0;
    for at in (room / 2..=room).rev() {
        if !line.is_char_boundary(at) {
            continue;
        }
        last = last.max(at);
        if is_good(line.as_bytes(), at) {
            return at;
        }
    }
    last.max(1)
}

fn is_good(line: &[u8], at: usize) -> bool {
    let blank = |byte: u8| byte == b' ' || byte == b'\t';
    !blank(line[at - 1])
        && !blank(line[at])
        && !escapes(line, at, b'\\')
        && !escapes(line, at, b'^')
}

/// Whether the octet before `at` opens an escape: an odd number of them in a row does.
fn escapes(line: &[u8], at: usize, mark: u8) -> bool {
    let run = line[..at]
        .iter()
        .rev()
        .take_while(|byte| **byte == mark)
        .count();
    run % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        push_folded(&mut out, line);
        out
    }

    #[test]
    fn the_writers_own_folds_are_taken_out() {
        let mut property = ics::components::Property::new("DESCRIPTION", "a".repeat(200));
        property.add(ics::components::Parameter::new("LANGUAGE", "tr"));
        let raw = property.to_string();
        let widest = raw.split("\r\n").map(str::len).max();
        assert!(
            widest > Some(LIMIT),
            "ics 0.5.8 folds to 76; if it no longer does, so much the better"
        );
        let mut ours = String::new();
        push_refolded(&mut ours, &raw);
        assert!(ours.split("\r\n").all(|line| line.len() <= LIMIT));
        assert_eq!(ours.replace("\r\n ", ""), raw.replace("\r\n ", ""));
    }

    #[test]
    fn an_escape_stays_whole() {
        for length in 60..80 {
            let line = format!("X:{}\\n\\,\\\\n{}", "a".repeat(length), "b".repeat(60));
            for part in folded(&line).split("\r\n") {
                let run = part.bytes().rev().take_while(|b| *b == b'\\').count();
                assert_eq!(run % 2, 0, "{part:?} ends inside an escape");
            }
        }
    }

    proptest! {
        #[test]
        fn folding_loses_nothing_and_keeps_the_limit(line in "[a-zşی🎉 \\\\\u{200C}]{1,300}") {
            let line = format!("X:{line}");
            let out = folded(&line);
            prop_assert_eq!(out.replace("\r\n ", ""), format!("{line}\r\n"));
            prop_assert!(out.split("\r\n").all(|part| part.len() <= LIMIT));
        }
    }
}
