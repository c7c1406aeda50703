//! Content lines of at most 75 octets, put together in one buffer (RFC 5545 §3.1).
//!
//! A line is written at once and folded only where it is too long: between characters, not inside
//! an escape, and not next to a blank, where mail clients have lost a character.

/// The most octets of a line, without its break.
const LIMIT: usize = 75;

/// The lines of a file, or of a part of one.
pub(super) struct Lines {
    out: String,
    /// A long line, while it is being folded.
    long: String,
}

impl Lines {
    /// None yet, with room for so many octets.
    pub(super) fn with_capacity(octets: usize) -> Lines {
        Lines {
            out: String::with_capacity(octets),
            long: String::new(),
        }
    }

    /// A line whose value needs no more care.
    pub(super) fn property(&mut self, name: &str, value: &str) {
        self.line(|out| {
            out.push_str(name);
            out.push(':');
            out.push_str(value);
        });
    }

    /// A line, as it is pushed without its break.
    pub(super) fn line(&mut self, push: impl FnOnce(&mut String)) {
        let start = self.out.len();
        push(&mut self.out);
        if self.out.len() - start > LIMIT {
            self.long.clear();
            self.long.push_str(&self.out[start..]);
            self.out.truncate(start);
            push_folded(&mut self.out, &self.long);
        }
        self.out.push_str("\r\n");
    }

    /// Lines that are finished.
    pub(super) fn finished(&mut self, lines: &str) {
        self.out.push_str(lines);
    }

    /// All of them.
    pub(super) fn into_text(self) -> String {
        self.out
    }
}

/// Appends one content line, folded where it must be.
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
        let mut lines = Lines::with_capacity(0);
        lines.line(|out| out.push_str(line));
        lines.into_text()
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
