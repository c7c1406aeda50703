//! Values: texts, dates, lengths and offsets, read by their sense where their form is off.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A date, or a date and an hour, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Midnight for a date.
    pub(super) wall: NaiveDateTime,
    /// Whether an hour is written.
    pub(super) timed: bool,
    /// Seconds east of UTC, where the value says so itself: 0 for `Z`.
    pub(super) offset: Option<i32>,
    /// Whether the form was not that of iCalendar.
    pub(super) loose: bool,
}

/// Reads `20270325`, `20270325T083000`, `20270325T083000Z`, and what is meant so:
/// `2027-03-25T08:30:00.000+03:00`, `20270325T0830`, `20270325T083000ZZ`.
pub(super) fn stamp(text: &str) -> Option<Stamp> {
    let text = text.trim().trim_matches('"');
    strict(text.as_bytes()).or_else(|| loose(text))
}

fn strict(text: &[u8]) -> Option<Stamp> {
    let (day, clock, offset) = match text.len() {
        8 => (text, None, None),
        15 if text[8] == b'T' => (&text[..8], Some(&text[9..]), None),
        16 if text[8] == b'T' && text[15] == b'Z' => (&text[..8], Some(&text[9..15]), Some(0)),
        _ => return None,
    };
    let date = date(number(&day[..4])?, number(&day[4..6])?, number(&day[6..])?)?;
    let time = match clock {
        Some(clock) => time(
            number(&clock[..2])?,
            number(&clock[2..4])?,
            number(&clock[4..])?,
        )?,
        None => NaiveTime::MIN,
    };
    Some(Stamp {
        wall: date.and_time(time),
        timed: clock.is_some(),
        offset,
        loose: false,
    })
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum: u32, digit| {
        digit
            .is_ascii_digit()
            .then(|| sum * 10 + u32::from(digit - b'0'))
    })
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// A leap second is the second before it.
fn time(hour: u32, minute: u32, second: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, if second == 60 { 59 } else { second })
}

fn loose(text: &str) -> Option<Stamp> {
    if !text.is_ascii() || text.len() > 40 {
        return None;
    }
    let (date, clock) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let day: Vec<u8> = date.bytes().filter(|byte| *byte != b'-').collect();
    if day.len() != 8 || date.starts_with('-') {
        return None;
    }
    let date = self::date(number(&day[..4])?, number(&day[4..6])?, number(&day[6..])?)?;
    let Some(clock) = clock else {
        return Some(Stamp {
            wall: date.and_time(NaiveTime::MIN),
            timed: false,
            offset: None,
            loose: true,
        });
    };
    let end = clock
        .find(|c: char| !c.is_ascii_digit() && c != ':')
        .unwrap_or(clock.len());
    let (digits, rest) = clock.split_at(end);
    // A fraction of a second says nothing to a calendar.
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let offset = match rest.trim() {
        "" => None,
        "Z" | "z" | "ZZ" => Some(0),
        other => Some(self::offset(other)?),
    };
    Some(Stamp {
        wall: clock_on(date, digits)?,
        timed: true,
        offset,
        loose: true,
    })
}

/// The hour of loose digits on a date: `08`, `0830`, `083000`, `8:30`; 24:00 is the next midnight.
fn clock_on(date: NaiveDate, digits: &str) -> Option<NaiveDateTime> {
    let parts: Vec<u32> = if digits.contains(':') {
        let parts = digits.split(':').map(|part| number(part.as_bytes()));
        parts.take(4).collect::<Option<_>>()?
    } else {
        let pairs = digits.as_bytes().chunks(2).take(4);
        pairs.map(number).collect::<Option<_>>()?
    };
    let at = |index: usize| parts.get(index).copied().unwrap_or(0);
    if parts.is_empty() || parts.len() > 3 {
        return None;
    }
    if (at(0), at(1), at(2)) == (24, 0, 0) {
        return date.succ_opt().map(|next| next.and_time(NaiveTime::MIN));
    }
    Some(date.and_time(time(at(0), at(1), at(2))?))
}

/// Seconds east of UTC: `+0300`, `+03:00`, `-033000`, `+03`, `+3`. More than eighteen hours is nothing.
pub(super) fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        b'0'..=b'9' => (1, text),
        _ => return None,
    };
    let digits: Vec<u8> = digits
        .bytes()
        .filter(|byte| !matches!(byte, b':' | b'.'))
        .collect();
    let (hours, minutes, seconds) = match digits.len() {
        1 | 2 => (&digits[..], &[][..], &[][..]),
        3 => (&digits[..1], &digits[1..], &[][..]),
        4 => (&digits[..2], &digits[2..], &[][..]),
        6 => (&digits[..2], &digits[2..4], &digits[4..]),
        _ => return None,
    };
    let (hours, minutes, seconds) = (number(hours)?, number(minutes)?, number(seconds)?);
    let total = i32::try_from(hours * 3600 + minutes * 60 + seconds).ok()?;
    (hours <= 18 && minutes < 60 && seconds < 60).then_some(sign * total)
}

/// A length: days by the calendar, and a stretch of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    /// Whole days.
    pub(super) days: i64,
    /// And so much more.
    pub(super) clock: TimeDelta,
}

/// Reads `PT45M`, `P1DT2H`, `P2W`; a `T` that was forgotten is forgiven. More than ten years is
/// nothing, and a length that goes back neither.
pub(super) fn length(text: &str) -> Option<Length> {
    let text = text.trim();
    let rest = text.strip_prefix('+').unwrap_or(text);
    let mut rest = rest.strip_prefix(['P', 'p'])?;
    let (mut days, mut seconds, mut in_clock) = (0_i64, 0_i64, false);
    while !rest.is_empty() {
        if let Some(more) = rest.strip_prefix(['T', 't']) {
            in_clock = true;
            rest = more;
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest
            .get(..end)
            .filter(|digits| digits.len() <= 9)?
            .parse()
            .ok()?;
        let unit = rest[end..].chars().next()?;
        rest = &rest[end + unit.len_utf8()..];
        match unit.to_ascii_uppercase() {
            'W' => days += count * 7,
            'D' => days += count,
            'H' => seconds += count * 3600,
            'M' if in_clock => seconds += count * 60,
            'S' => seconds += count,
            _ => return None,
        }
    }
    let longest = 3660;
    (days <= longest && seconds <= longest * 86_400).then_some(Length {
        days,
        clock: TimeDelta::seconds(seconds),
    })
}

/// A TEXT without its escapes (RFC 5545 §3.3.11), and without control characters.
pub(super) fn text(value: &str) -> String {
    let value = value.trim();
    let is_plain = |byte: u8| byte != b'\\' && (byte >= 0x20 || byte == b'\t') && byte != 0x7F;
    if value.bytes().all(is_plain) {
        return value.to_owned();
    }
    let mut read = String::with_capacity(value.len());
    let mut rest = value.chars();
    while let Some(sign) = rest.next() {
        match sign {
            '\\' => match rest.next() {
                Some('n' | 'N') => read.push('\n'),
                Some(meant @ ('\\' | ';' | ',' | ':' | '"')) => read.push(meant),
                // `\r` is what some programs make of a line end.
                Some('r') => {}
                Some(other) => {
                    read.push('\\');
                    read.push(other);
                }
                None => {}
            },
            '\n' | '\t' => read.push(sign),
            _ if sign.is_control() => {}
            _ => read.push(sign),
        }
    }
    read.truncate(read.trim_end().len());
    read
}

/// The same on one line.
pub(super) fn line(value: &str) -> String {
    let text = text(value);
    if !text.contains(['\n', '\t']) {
        return text;
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is left of HTML without its marks: words, and an end of line where a paragraph ends.
pub(super) fn without_marks(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        let name_end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '/' && c != '!');
        let name = tag[..name_end.unwrap_or(tag.len())].to_ascii_lowercase();
        match name.as_str() {
            "br" | "br/" | "/p" | "/div" | "/li" | "/tr" => text.push('\n'),
            _ => {}
        }
        // What is not shown.
        let close = match name.as_str() {
            "style" | "script" | "head" => format!("</{name}"),
            _ => String::new(),
        };
        rest = match (close.as_str(), tag.find(close.as_str())) {
            ("", _) => tag,
            (_, Some(end)) => &tag[end..],
            (_, None) => "",
        };
        rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
    }
    text.push_str(rest);
    tidy(&entities(&text))
}

fn entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let named = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let plain = named.iter().fold(text.to_owned(), |text, (name, sign)| {
        text.replace(name, sign)
    });
    Cow::Owned(plain)
}

/// Without blanks at the ends of lines, and without more than one empty line at a time.
fn tidy(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

/// A mail address in lower case without `mailto:`, or nothing where none is written.
pub(super) fn address(value: &str) -> String {
    let value = value.trim().trim_matches('"');
    let scheme = value
        .get(..7)
        .is_some_and(|s| s.eq_ignore_ascii_case("mailto:"));
    let value = if scheme { &value[7..] } else { value };
    let value = value.trim().trim_start_matches('<').trim_end_matches('>');
    let is_one = value.contains('@') && !value.contains(char::is_whitespace);
    if is_one {
        value.to_lowercase()
    } else {
        String::new()
    }
}
