//! The calendars in a mail (RFC 6047): parts of type `text/calendar`, and files that are attached.
//!
//! The same bytes often come twice, as a part and as an attachment, and count once. A calendar that
//! does not say what it wants is asked for by the type of its part.

use chrono::{DateTime, NaiveDate, Utc};
use encoding_rs::Encoding;
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::event::{Mail, Party};
use super::file::{self, Envelope};
use super::note::What;
use super::{Desk, Read, value};

/// More parts than any invitation has.
const PARTS: usize = 500;

/// More lines that may end a part than any mail has.
const BOUNDARIES: usize = 10_000;

/// More lines that look like headers, or like those of a calendar, than are read.
const HEADERS: usize = 400_000;

/// Whether bytes are a mail: they begin with its headers.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 << 10)];
    let head = head.trim_ascii_start();
    let mut lines = head
        .split(|byte| *byte == b'\n')
        .map(|line| line.trim_ascii_end());
    let Some(first) = lines.next() else {
        return false;
    };
    let header = |line: &[u8]| {
        let end = line.iter().position(|byte| *byte == b':')?;
        let name = &line[..end];
        let is_name = !name.is_empty() && name.iter().all(|b| b.is_ascii_graphic() && *b != b';');
        is_name.then(|| name.to_ascii_lowercase())
    };
    let of_mail = |name: &[u8]| {
        matches!(
            name,
            b"from"
                | b"to"
                | b"date"
                | b"subject"
                | b"message-id"
                | b"received"
                | b"mime-version"
                | b"content-type"
                | b"return-path"
                | b"delivered-to"
                | b"reply-to"
                | b"sender"
        )
    };
    let first_is_one = first.starts_with(b"From ")
        || header(first).is_some_and(|name| {
            of_mail(&name)
                || name.starts_with(b"x-")
                || name.ends_with(b"-signature")
                || name.starts_with(b"arc-")
                || name.starts_with(b"authentication-")
        });
    let mut headers = lines.take_while(|line| !line.is_empty()).filter_map(header);
    first_is_one
        && (header(first).is_some_and(|name| of_mail(&name)) || headers.any(|name| of_mail(&name)))
}

/// Whether a mail has more parts or headers than any: each costs a reader far more than its bytes.
fn is_bloated(bytes: &[u8]) -> bool {
    let starts = memchr::memchr_iter(b'\n', bytes).map(|at| &bytes[at + 1..]);
    let (mut boundaries, mut headers) = (0, 0);
    for line in starts {
        let name = line
            .iter()
            .take(80)
            .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-');
        boundaries += usize::from(line.starts_with(b"--"));
        headers += usize::from(name.is_some_and(|end| line[end] == b':'));
    }
    boundaries > BOUNDARIES || headers > HEADERS
}

/// Reads all calendars of a mail.
pub(super) fn read(bytes: &[u8], desk: &mut Desk, read: &mut Read) {
    if is_bloated(bytes) {
        return desk.say_of_file(What::TooMuch);
    }
    let Some(message) = MessageParser::default().parse(bytes) else {
        return desk.say_of_file(What::MailWithoutCalendar);
    };
    let mail = mail_of(&message);
    let date = mail.date;
    read.mail = Some(mail);
    let mut parts = Vec::new();
    calendars(&message, 0, &mut parts);
    let mut seen: Vec<&[u8]> = Vec::new();
    let mut found = false;
    for part in parts.into_iter().take(PARTS) {
        let bytes = part.contents();
        if seen.contains(&bytes) {
            continue;
        }
        seen.push(bytes);
        found |= file::read(bytes, envelope(part, date), desk, read);
    }
    if !found {
        desk.say_of_file(What::MailWithoutCalendar);
    }
}

/// The parts that are calendars; of a mail in the mail as well.
fn calendars<'m>(message: &'m Message, depth: usize, found: &mut Vec<&'m MessagePart<'m>>) {
    for part in &message.parts {
        match &part.body {
            PartType::Message(inner) if depth < 3 => calendars(inner, depth + 1, found),
            PartType::Multipart(_) | PartType::Message(_) => {}
            _ if is_calendar(part) => found.push(part),
            _ => {}
        }
    }
}

fn is_calendar(part: &MessagePart) -> bool {
    let by_type = part.content_type().is_some_and(|kind| {
        let sub = kind.subtype().unwrap_or_default();
        let main = kind.ctype();
        let is = |a: &str, b: &str| main.eq_ignore_ascii_case(a) && sub.eq_ignore_ascii_case(b);
        is("text", "calendar") || is("application", "ics") || is("text", "x-vcalendar")
    });
    let by_name = part.attachment_name().is_some_and(|name| {
        let small = name.to_ascii_lowercase();
        [".ics", ".ical", ".ifb", ".vcs"]
            .iter()
            .any(|end| small.ends_with(end))
    });
    by_type || by_name
}

fn envelope(part: &MessagePart, date: Option<DateTime<Utc>>) -> Envelope {
    let kind = part.content_type();
    let attribute = |name: &str| kind.and_then(|kind| kind.attribute(name));
    Envelope {
        method: attribute("method").and_then(|code| file::method(code.trim())),
        // A text is decoded already.
        encoding: match part.body {
            PartType::Binary(_) | PartType::InlineBinary(_) => {
                attribute("charset").and_then(|name| Encoding::for_label(name.as_bytes()))
            }
            _ => None,
        },
        date,
    }
}

fn mail_of(message: &Message) -> Mail {
    Mail {
        from: message.from().and_then(party),
        date: message.date().and_then(instant),
        subject: message
            .subject()
            .map(value::line)
            .filter(|text| !text.is_empty()),
    }
}

fn party(address: &Address) -> Option<Party> {
    let first = address.first()?;
    Some(Party {
        address: value::address(first.address.as_deref().unwrap_or_default()),
        name: first
            .name
            .as_deref()
            .map(value::line)
            .filter(|name| !name.is_empty()),
        sent_by: None,
    })
}

/// Taken apart by hand: the date of a mail may be any.
fn instant(date: &mail_parser::DateTime) -> Option<DateTime<Utc>> {
    let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
    let second = date.second.min(59).into();
    let wall = day.and_hms_opt(date.hour.into(), date.minute.into(), second)?;
    let east = i32::from(date.tz_hour) * 3600 + i32::from(date.tz_minute) * 60;
    super::event::east(wall, if date.tz_before_gmt { -east } else { east })
}
