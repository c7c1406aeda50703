//! Lines: from bytes to `NAME;PARAM=x:value`, unfolded before they are decoded.
//!
//! A fold may lie inside a character, and one file may mix line ends and encodings, so each line is
//! put together as bytes (RFC 5545 §3.1) and decoded by itself. A line that is none is taken for the
//! rest of the one before it: texts with raw line ends are the most common defect of all.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1254};

use super::line::{Line, append};

/// The longest line that is read, in bytes; inline pictures are longer, and nobody needs them.
pub(super) const LONGEST: usize = 1 << 20;

/// After so many stray lines the sign between name and value is no longer looked for anew.
const MOST_REREAD: u32 = 16;

/// The lines of a file.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    number: u32,
    /// How bytes are read that are not UTF-8, where the mail says so.
    named: Option<&'static Encoding>,
    /// Whether any had to be.
    pub(super) decoded: Option<&'static Encoding>,
    /// A line that was read one too far.
    ahead: Option<Line<'a>>,
}

impl<'a> Lines<'a> {
    /// The lines of bytes, whose encoding the mail may have named.
    pub(super) fn new(bytes: &'a [u8], named: Option<&'static Encoding>) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        Lines {
            bytes,
            at: 0,
            number: 0,
            named: named.filter(|encoding| *encoding != UTF_8),
            decoded: None,
            ahead: None,
        }
    }

    /// One line as it lies there, without its end.
    fn physical(&mut self) -> Option<(u32, &'a [u8])> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        self.number = self.number.saturating_add(1);
        let end = memchr::memchr2(b'\r', b'\n', rest);
        let (line, used) = match end {
            Some(end) if rest[end] == b'\r' && rest.get(end + 1) == Some(&b'\n') => (end, end + 2),
            Some(end) => (end, end + 1),
            None => (rest.len(), rest.len()),
        };
        self.at += used;
        Some((self.number, &rest[..line]))
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// One line with all its folds, as bytes.
    fn unfolded(&mut self) -> Option<(u32, Cow<'a, [u8]>, bool)> {
        let (number, first) = loop {
            let (number, line) = self.physical()?;
            if !line.trim_ascii().is_empty() {
                break (number, line);
            }
        };
        let mut line = Cow::Borrowed(first);
        let mut whole = first.len() <= LONGEST;
        loop {
            let soft = line.ends_with(b"=") && is_quoted_printable(&line);
            let fold = match self.peek() {
                Some(b' ' | b'\t') => true,
                // A blank line between a line and its fold.
                Some(b'\r' | b'\n') if !soft => {
                    if !self.skip_blanks_before_a_fold() {
                        break;
                    }
                    continue;
                }
                _ => false,
            };
            if !fold && !soft {
                break;
            }
            let Some((_, more)) = self.physical() else {
                break;
            };
            let more = if fold { &more[1..] } else { more };
            whole &= line.len() + more.len() <= LONGEST;
            if whole {
                let line = line.to_mut();
                if soft {
                    line.pop();
                }
                line.extend_from_slice(more);
            }
        }
        Some((number, line, whole))
    }

    /// Goes over blank lines if a fold follows them, and says whether one does.
    fn skip_blanks_before_a_fold(&mut self) -> bool {
        let rest = &self.bytes[self.at..];
        let blanks = rest
            .iter()
            .take_while(|b| matches!(b, b'\r' | b'\n'))
            .count();
        let folds = matches!(rest.get(blanks), Some(b' ' | b'\t'));
        // A line of blanks alone is no fold either.
        let text = rest.get(blanks..).unwrap_or_default();
        let end = memchr::memchr2(b'\r', b'\n', text).unwrap_or(text.len());
        if !folds || text[..end].trim_ascii().is_empty() {
            return false;
        }
        let stop = self.at + blanks;
        while self.at < stop {
            self.physical();
        }
        true
    }

    fn decode(&mut self, line: Cow<'a, [u8]>) -> Cow<'a, str> {
        match line {
            Cow::Borrowed(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Cow::Borrowed(text),
                Err(_) => self.foreign(bytes).into_owned().into(),
            },
            Cow::Owned(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Cow::Owned(text),
                Err(error) => self.foreign(error.as_bytes()).into_owned().into(),
            },
        }
    }

    fn foreign<'b>(&mut self, bytes: &'b [u8]) -> Cow<'b, str> {
        let encoding = self
            .decoded
            .or(self.named)
            .unwrap_or_else(|| likely(self.bytes));
        self.decoded = Some(encoding);
        encoding.decode_without_bom_handling(bytes).0
    }

    fn read(&mut self) -> Option<Result<Line<'a>, (u32, Cow<'a, str>)>> {
        let (number, bytes, whole) = self.unfolded()?;
        if !whole {
            return Some(Ok(Line::cut(number, &bytes)));
        }
        let text = self.decode(bytes);
        Some(Line::split(number, text).map_err(|text| (number, text)))
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let mut line = match self.ahead.take() {
            Some(line) => line,
            None => loop {
                match self.read()? {
                    Ok(line) => break line,
                    // Nothing before it that it could belong to.
                    Err(_) => continue,
                }
            },
        };
        // The end of a component has nothing that could go on.
        if line.name().eq_ignore_ascii_case("BEGIN") || line.name().eq_ignore_ascii_case("END") {
            return Some(line);
        }
        for strays in 0.. {
            match self.read() {
                None => break,
                Some(Ok(next)) => {
                    self.ahead = Some(next);
                    break;
                }
                Some(Err((_, more))) => append(&mut line, &more, strays < MOST_REREAD),
            }
        }
        Some(line)
    }
}

fn is_quoted_printable(line: &[u8]) -> bool {
    let head = &line[..line.len().min(256)];
    let head = &head[..head.iter().position(|b| *b == b':').unwrap_or(head.len())];
    let word = b"QUOTED-PRINTABLE";
    head.windows(word.len())
        .any(|part| part.eq_ignore_ascii_case(word))
}

/// The encoding of an office's old programs: Turkish, unless letters are there that Turkish lacks.
fn likely(bytes: &[u8]) -> &'static Encoding {
    match memchr::memchr2(0x8E, 0x9E, bytes) {
        Some(_) => WINDOWS_1252,
        None => WINDOWS_1254,
    }
}
