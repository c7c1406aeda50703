//! Lines: from bytes to `NAME;PARAM=x:value`, unfolded before they are decoded.
//!
//! A fold may lie inside a character, and one file may mix line ends and encodings, so each line is
//! put together as bytes (RFC 5545 §3.1) and decoded by itself. A line that is none is taken for the
//! rest of the one before it: texts with raw line ends are the most common defect of all.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1254};

/// The longest line that is read, in bytes; inline pictures are longer, and nobody needs them.
pub(super) const LONGEST: usize = 1 << 20;

/// After so many stray lines the sign between name and value is no longer looked for anew.
const MOST_REREAD: u32 = 16;

/// A line, put together from all its folds.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// Where it begins in the file, from 1.
    pub(super) number: u32,
    /// All of it.
    pub(super) text: Cow<'a, str>,
    /// Where the name ends.
    name: usize,
    /// Where the value begins.
    value: usize,
    /// What had to be guessed.
    pub(super) guess: Option<Guess>,
}

/// What had to be guessed to read a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// Its end was found on following lines that were not marked as such.
    Broken,
    /// The sign between name and value.
    Separator,
    /// It was too long, and what is left of it is worth nothing.
    TooLong,
}

impl<'a> Line<'a> {
    /// The name as written.
    pub(super) fn name(&self) -> &str {
        &self.text[..self.name]
    }

    /// The value as written, still escaped.
    pub(super) fn value(&self) -> &str {
        &self.text[self.value..]
    }

    /// The value, kept as long as the bytes where the line had no fold.
    pub(super) fn into_value(self) -> Cow<'a, str> {
        match self.text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[self.value..]),
            Cow::Owned(text) => Cow::Owned(text[self.value..].to_owned()),
        }
    }

    /// The parameters, each a name and a raw value.
    pub(super) fn params(&self) -> Params<'_> {
        let end = self.value.saturating_sub(1).max(self.name);
        Params {
            rest: self.text.get(self.name..end).unwrap_or_default(),
        }
    }

    /// The first parameter of a name, without its quotes, its `^` signs read.
    pub(super) fn param(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut params = self.params();
        let (_, value) = params.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(plain(value))
    }

    /// Finds name, parameters and value; none where it is no line of a calendar.
    fn split(number: u32, text: Cow<'a, str>) -> Result<Line<'a>, Cow<'a, str>> {
        let name = name_end(&text);
        if !is_name(&text[..name]) {
            return Err(text);
        }
        let (value, guess) = match value_start(&text, name) {
            Some(value) => (value, None),
            // Its parameters go on below.
            None if has_open_quote(&text[name..]) => (text.len(), None),
            None if is_known(&text[..name]) => (guessed(&text, name), Some(Guess::Separator)),
            None => return Err(text),
        };
        Ok(Line {
            number,
            text,
            name,
            value,
            guess,
        })
    }
}

fn name_end(text: &str) -> usize {
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-' || *byte == b'_';
    let length = text.bytes().take_while(|byte| is_of_name(byte)).count();
    let known = |end: usize| text.get(..end).is_some_and(is_known);
    // `TRIGGER-P0D` and `DTSTART20260101` have lost the sign behind their name.
    if length > 6 && !text[length..].starts_with([':', ';']) && !known(length) {
        let ends = (5..length).filter(|end| known(*end));
        return ends.last().unwrap_or(length);
    }
    length
}

/// Where the value begins: behind the first colon that no quotation marks hold.
fn value_start(text: &str, name: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    match bytes.get(name)? {
        b':' => Some(name + 1),
        b';' => {
            let mut quoted = false;
            for (at, byte) in bytes.iter().enumerate().skip(name) {
                match byte {
                    b'"' => quoted = !quoted,
                    b':' if !quoted => return Some(at + 1),
                    _ => {}
                }
            }
            // A quotation mark that nobody closes.
            let colon = bytes[name..].iter().position(|byte| *byte == b':')?;
            Some(name + colon + 1)
        }
        _ => None,
    }
}

/// Whether parameters end within quotation marks.
fn has_open_quote(rest: &str) -> bool {
    rest.starts_with(';') && rest.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}

/// Where a value begins that has no colon before it: behind the last `=` of what looks like
/// parameters, or behind whatever stands after the name.
fn guessed(text: &str, name: usize) -> usize {
    let rest = &text[name..];
    match rest.rfind('=') {
        Some(equals) if rest.starts_with(';') => name + equals + 1,
        _ => {
            let skipped = rest.len() - rest.trim_start_matches([' ', '=', ';', '\t']).len();
            name + skipped
        }
    }
}

/// Names that make a line one even where they are written in small letters.
const KNOWN: [&str; 58] = [
    "ACKNOWLEDGED",
    "ACTION",
    "ATTACH",
    "ATTENDEE",
    "BEGIN",
    "CALSCALE",
    "CATEGORIES",
    "CLASS",
    "COLOR",
    "COMMENT",
    "COMPLETED",
    "CONFERENCE",
    "CONTACT",
    "CREATED",
    "DAYLIGHT",
    "DCREATED",
    "DESCRIPTION",
    "DTEND",
    "DTSTAMP",
    "DTSTART",
    "DUE",
    "DURATION",
    "END",
    "EXDATE",
    "EXRULE",
    "FREEBUSY",
    "GEO",
    "IMAGE",
    "LAST-MODIFIED",
    "LOCATION",
    "METHOD",
    "NAME",
    "ORGANIZER",
    "PERCENT-COMPLETE",
    "PRIORITY",
    "PRODID",
    "RDATE",
    "RECURRENCE-ID",
    "REFRESH-INTERVAL",
    "RELATED-TO",
    "REPEAT",
    "REQUEST-STATUS",
    "RESOURCES",
    "RRULE",
    "SEQUENCE",
    "SOURCE",
    "STATUS",
    "SUMMARY",
    "TRANSP",
    "TRIGGER",
    "TZ",
    "TZID",
    "TZNAME",
    "TZOFFSETFROM",
    "TZOFFSETTO",
    "UID",
    "URL",
    "VERSION",
];

fn is_known(name: &str) -> bool {
    KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether a line can begin so: a known name, one of a vendor, or capitals.
fn is_name(name: &str) -> bool {
    let is_vendor = name.len() > 2 && name.as_bytes()[..2].eq_ignore_ascii_case(b"X-");
    let is_capital = |byte: u8| byte.is_ascii_uppercase() || byte == b'-' || byte.is_ascii_digit();
    name.len() > 1 && (name.bytes().all(is_capital) || is_vendor || is_known(name))
}

/// The parameters of a line.
pub(super) struct Params<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Params<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<(&'t str, &'t str)> {
        loop {
            let rest = self.rest.strip_prefix(';')?;
            let mut quoted = false;
            let end = rest.bytes().position(|byte| {
                quoted ^= byte == b'"';
                byte == b';' && !quoted
            });
            let (param, rest) = rest.split_at(end.unwrap_or(rest.len()));
            self.rest = rest;
            match param.split_once('=') {
                Some((name, value)) => return Some((name.trim(), value.trim())),
                // vCalendar 1.0: `DESCRIPTION;QUOTED-PRINTABLE:`
                None if !param.is_empty() => return Some((param.trim(), "")),
                None => {}
            }
        }
    }
}

/// A parameter's value without quotation marks, its `^n ^^ ^'` read (RFC 6868).
pub(super) fn plain(value: &str) -> Cow<'_, str> {
    let value = value.trim_matches('"');
    if !value.contains('^') {
        return Cow::Borrowed(value);
    }
    let mut read = String::with_capacity(value.len());
    let mut rest = value.chars().peekable();
    while let Some(sign) = rest.next() {
        let meant = match (sign, rest.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('^')) => '^',
            ('^', Some('\'')) => '"',
            _ => {
                read.push(sign);
                continue;
            }
        };
        rest.next();
        read.push(meant);
    }
    Cow::Owned(read)
}

/// The lines of a file.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    number: u32,
    /// How bytes are read that are not UTF-8.
    fallback: &'static Encoding,
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
            fallback: named
                .filter(|encoding| *encoding != UTF_8)
                .unwrap_or_else(|| likely(bytes)),
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
        self.decoded = Some(self.fallback);
        self.fallback.decode_without_bom_handling(bytes).0
    }

    fn read(&mut self) -> Option<Result<Line<'a>, (u32, Cow<'a, str>)>> {
        let (number, bytes, whole) = self.unfolded()?;
        if !whole {
            // The name is enough to say what was left out.
            let cut = bytes.len().min(64);
            let text = String::from_utf8_lossy(&bytes[..cut]).into_owned();
            return Some(Ok(Line {
                number,
                name: name_end(&text),
                value: text.len(),
                text: Cow::Owned(text),
                guess: Some(Guess::TooLong),
            }));
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

/// Puts a stray line behind the one that it must belong to: a text, or parameters that are still open.
fn append(line: &mut Line, more: &str, reread: bool) {
    if line.guess == Some(Guess::TooLong) || line.text.len() + more.len() > LONGEST {
        return;
    }
    let is = |name: &&str| line.name().eq_ignore_ascii_case(name);
    let is_text = ["DESCRIPTION", "COMMENT", "SUMMARY", "LOCATION"]
        .iter()
        .any(is);
    // A name, a date or a code ends with its line; what follows it is lost.
    let goes_on = is_text || !is_known(line.name()) || line.value == line.text.len();
    if !goes_on {
        return;
    }
    line.guess = Some(Guess::Broken);
    let text = line.text.to_mut();
    text.push_str(if is_text { "\\n" } else { " " });
    text.push_str(more.trim());
    // A quoted parameter that ran over the line: only now is the value seen.
    if reread
        && line.text[line.name..].starts_with(';')
        && let Some(value) = value_start(&line.text, line.name)
    {
        line.value = value;
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
