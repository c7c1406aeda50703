//! One line: its name, its parameters and its value, also where a sign between them is lost.

use std::borrow::Cow;

use super::lines::LONGEST;

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

    /// What is left of a line that is too long: enough to say what it was.
    pub(super) fn cut(number: u32, bytes: &[u8]) -> Line<'a> {
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]).into_owned();
        Line {
            number,
            name: name_end(&text),
            value: text.len(),
            text: Cow::Owned(text),
            guess: Some(Guess::TooLong),
        }
    }

    /// Finds name, parameters and value; none where it is no line of a calendar.
    pub(super) fn split(number: u32, text: Cow<'a, str>) -> Result<Line<'a>, Cow<'a, str>> {
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
        let mut ends = (5..length).filter(|end| known(*end));
        return ends.next_back().unwrap_or(length);
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

/// Puts a stray line behind the one that it must belong to: a text, or parameters that are still open.
pub(super) fn append(line: &mut Line, more: &str, reread: bool) {
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
