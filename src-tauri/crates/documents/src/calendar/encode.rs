//! Values as RFC 5545 writes them. Every value passes through here before it stands in a line, so
//! that none can break out of it.

use std::borrow::Cow;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use unicode_segmentation::UnicodeSegmentation;

/// The most UTF-16 units of a title or a place that Outlook keeps.
const LONGEST_LINE: usize = 255;

/// A TEXT value: escaped, line breaks as `\n`, other control characters gone (RFC 5545 §3.3.11).
pub(super) fn text(value: &str) -> Cow<'_, str> {
    if !value.bytes().any(is_special) {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len() + value.len() / 8 + 8);
    push_text(&mut out, value);
    Cow::Owned(out)
}

/// Appends a TEXT value to what is already escaped.
pub(super) fn push_text(out: &mut String, value: &str) {
    let mut rest = value;
    while let Some(at) = rest.bytes().position(is_special) {
        out.push_str(&rest[..at]);
        let after_return =
            rest[..at].is_empty() && value[..value.len() - rest.len()].ends_with('\r');
        let Some(c) = rest[at..].chars().next() else {
            return;
        };
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' if after_return => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
        rest = &rest[at + c.len_utf8()..];
    }
    out.push_str(rest);
}

/// Whether a character that begins with this byte may need more than being copied: marks of the
/// syntax, control characters (the second set of them begins with C2), and the separators of
/// lines and paragraphs (which begin with E2, as do dashes and quotes that are copied after all).
const SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        special[byte] = matches!(byte as u8, b'\\' | b';' | b',' | 0..=31 | 127 | 0xC2 | 0xE2);
        byte += 1;
    }
    special
};

fn is_special(byte: u8) -> bool {
    SPECIAL[usize::from(byte)]
}

/// A title or a place: one line without marks of direction, cut on a grapheme to what Outlook
/// keeps. A word stands behind it in brackets, and is never cut.
pub(super) fn line(value: &str, word: Option<&str>) -> String {
    let value = one_line(value);
    let word = word
        .map(|word| format!(" ({})", text(&one_line(word))))
        .unwrap_or_default();
    let mut line = text(&value).into_owned();
    if line.len() + word.len() > LONGEST_LINE && units(&line) + units(&word) > LONGEST_LINE {
        line = cut(&value, LONGEST_LINE.saturating_sub(units(&word)));
    }
    line.push_str(&word);
    line
}

/// A name of any length, on one line.
pub(super) fn name(value: &str) -> String {
    text(&one_line(value)).into_owned()
}

/// As many graphemes, escaped, as fit into so many units, and an ellipsis.
fn cut(value: &str, room: usize) -> String {
    let mut kept = String::with_capacity(LONGEST_LINE);
    let mut length = units("…");
    for grapheme in value.graphemes(true) {
        let escaped = text(grapheme);
        length += units(&escaped);
        if length > room {
            break;
        }
        kept.push_str(&escaped);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// UTF-16 units: what Outlook counts.
fn units(value: &str) -> usize {
    value.encode_utf16().count()
}

/// The text on one line, without marks of direction.
pub(crate) fn one_line(value: &str) -> Cow<'_, str> {
    let odd = |c: char| c.is_control() || is_direction(c) || matches!(c, '\u{2028}' | '\u{2029}');
    // No odd character begins with another byte than these (061C is the only one with D8).
    let may_be_odd = |byte: u8| matches!(byte, 0..=31 | 127 | 0xC2 | 0xD8 | 0xE2);
    if !value.bytes().any(may_be_odd) && value.trim().len() == value.len() {
        return Cow::Borrowed(value);
    }
    if !value.contains(odd) && value.trim().len() == value.len() {
        return Cow::Borrowed(value);
    }
    let spaced: String = value
        .chars()
        .filter(|c| !is_direction(*c))
        .map(|c| if odd(c) { ' ' } else { c })
        .collect();
    Cow::Owned(spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Marks that turn the direction of what follows; the joiners of Persian are none of them.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A parameter value: always quoted, by RFC 6868 where it holds a quote, a caret or a line break.
pub(super) fn parameter(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for c in one_line(value).chars() {
        match c {
            '"' => out.push_str("^'"),
            '^' => out.push_str("^^"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A link as a URI value; none where it is no link of the web.
pub(super) fn uri(link: &str) -> Option<String> {
    let link = link.trim();
    let (scheme, rest) = link.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    if !web || rest.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(link.len());
    for byte in link.bytes() {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(hex(byte >> 4));
            out.push(hex(byte & 15));
        }
    }
    Some(out)
}

fn hex(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).map_or('0', |c| c.to_ascii_uppercase())
}

/// Latitude and longitude as numbers with a point, to a tenth of a metre.
pub(super) fn position((lat, lon): (f64, f64)) -> Option<(String, String)> {
    let sound = lat.is_finite() && lon.is_finite() && lat.abs() <= 90.0 && lon.abs() <= 180.0;
    sound.then(|| (number(lat), number(lon)))
}

fn number(value: f64) -> String {
    let written = format!("{value:.6}");
    let short = written.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" {
        "0".to_owned()
    } else {
        short.to_owned()
    }
}

/// Appends `20241207`.
pub(super) fn push_date(out: &mut String, date: NaiveDate) {
    push_digits(out, date.year().unsigned_abs(), 4);
    push_digits(out, date.month(), 2);
    push_digits(out, date.day(), 2);
}

/// Appends `20241207T081000`.
pub(super) fn push_wall(out: &mut String, wall: NaiveDateTime) {
    push_date(out, wall.date());
    out.push('T');
    push_digits(out, wall.hour(), 2);
    push_digits(out, wall.minute(), 2);
    push_digits(out, wall.second(), 2);
}

/// Appends `20241207T051000Z`.
pub(super) fn push_instant(out: &mut String, at: DateTime<Utc>) {
    push_wall(out, at.naive_utc());
    out.push('Z');
}

/// Appends a number in as many digits as it needs.
pub(super) fn push_number(out: &mut String, value: u32) {
    push_digits(out, value, value.checked_ilog10().unwrap_or(0) + 1);
}

fn push_digits(out: &mut String, value: u32, width: u32) {
    for place in (0..width).rev() {
        let digit = value / 10_u32.pow(place) % 10;
        out.push(char::from(b'0' + u8::try_from(digit).unwrap_or(0)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_escaped_and_its_control_characters_are_gone() {
        assert_eq!(
            text("a;b,c\\d\r\ne\nf\rg:\"h\""),
            "a\\;b\\,c\\\\d\\ne\\nf\\ng:\"h\""
        );
        assert_eq!(
            text("a\u{0}\u{7}b\u{85}\tc"),
            "ab c",
            "a tab is a blank, the rest goes"
        );
        assert_eq!(
            text("می‌رود 🎉"),
            "می‌رود 🎉",
            "a zero-width non-joiner stays"
        );
    }

    #[test]
    fn a_title_is_one_line_of_at_most_255_units_and_keeps_its_tail() {
        assert_eq!(
            line(" Two\r\nlines\u{202E} ", Some("morning")),
            "Two lines (morning)"
        );
        let long = line(&"👩‍👩‍👧,".repeat(90), Some("morning"));
        assert!(units(&long) <= 255, "{} units", units(&long));
        assert!(
            long.ends_with("… (morning)"),
            "the word of the day's part is never cut"
        );
        assert!(!long.contains("👩‍👩‍…"), "a family is not torn apart");
    }

    #[test]
    fn a_parameter_is_quoted_and_cannot_break_out() {
        assert_eq!(
            parameter("Öztürk, \"Çağrı\" ^\r\nX:1"),
            "\"Öztürk, ^'Çağrı^' ^^ X:1\""
        );
    }

    #[test]
    fn a_link_is_of_the_web_and_ascii() {
        assert_eq!(
            uri("https://meet.example/oda çay\r\nX").as_deref(),
            Some("https://meet.example/oda%20%C3%A7ay%0D%0AX")
        );
        assert_eq!(uri("javascript:alert(1)"), None);
        assert_eq!(uri("file:///etc/passwd"), None);
    }

    #[test]
    fn a_position_has_a_point_and_stays_on_the_globe() {
        let written = position((-0.000_000_01, 28.9784)).unwrap();
        assert_eq!(written, ("0".to_owned(), "28.9784".to_owned()));
        assert_eq!(position((91.0, 0.0)), None);
        assert_eq!(position((f64::NAN, 0.0)), None);
    }
}
