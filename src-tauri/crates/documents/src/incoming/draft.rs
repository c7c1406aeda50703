//! One event as it is written, before its zones are known: they may stand behind it in the file.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use encoding_rs::{Encoding, UTF_8};

use super::event::{Event, StampSource};
use super::line::{Guess, Line};
use super::note::What;
use super::value::{self, Length, Stamp};
use super::{Desk, codes, limits, people};

/// A moment as written, with the name of its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Raw {
    pub(super) stamp: Stamp,
    /// Whether it is meant as a whole day.
    pub(super) day: bool,
    /// The zone that it names, by its number on the desk.
    pub(super) tzid: Option<usize>,
}

/// A further time of a series (RDATE), perhaps with an end or a length of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Further {
    pub(super) start: Raw,
    pub(super) end: Option<Raw>,
    pub(super) length: Option<Length>,
}

/// An event as written.
#[derive(Default)]
pub(super) struct Draft<'a> {
    pub(super) event: Event,
    pub(super) start: Option<Raw>,
    pub(super) end: Option<Raw>,
    pub(super) length: Option<Length>,
    pub(super) recurrence_id: Option<Raw>,
    pub(super) rules: Vec<Cow<'a, str>>,
    pub(super) not_rules: Vec<Cow<'a, str>>,
    pub(super) further: Vec<Further>,
    pub(super) except: Vec<Raw>,
    /// What is to be said of it, if it is imported.
    pub(super) remarks: Vec<(u32, What)>,
    /// A start was written that cannot be read.
    pub(super) bad_start: Option<String>,
    /// Midnight to midnight is meant as whole days.
    pub(super) all_day: bool,
    outlook_sequence: u32,
    modified: Option<DateTime<Utc>>,
    html: Option<String>,
}

/// Reads the lines of one event.
pub(super) fn read<'a>(
    number: u32,
    lines: impl Iterator<Item = Line<'a>>,
    desk: &mut Desk,
) -> Draft<'a> {
    let mut draft = Draft::default();
    draft.event.line = number;
    for line in lines {
        draft.take(line, desk);
    }
    draft.finish();
    draft
}

impl<'a> Draft<'a> {
    fn take(&mut self, line: Line<'a>, desk: &mut Desk) {
        match line.guess {
            Some(Guess::TooLong) => return,
            Some(Guess::Broken) => self.remark(&line, What::BrokenLine),
            Some(Guess::Separator) => {
                let value = shown(&line.text);
                self.remark(&line, What::LooseValue { value });
            }
            None => {}
        }
        let mut capitals = [0; 40];
        let name = match capitals.get_mut(..line.name().len()) {
            Some(name) => {
                name.copy_from_slice(line.name().as_bytes());
                name.make_ascii_uppercase();
                std::str::from_utf8(name).unwrap_or_default()
            }
            None => "",
        };
        match name {
            "DTSTART" | "DTEND" | "DURATION" | "RECURRENCE-ID" | "RDATE" | "EXDATE" => {
                self.take_time(name, &line, desk);
            }
            "DTSTAMP" => self.event.stamp = instant(line.value()),
            "LAST-MODIFIED" => self.modified = instant(line.value()),
            "RRULE" | "EXRULE" if line.value().is_empty() => {}
            "RRULE" if self.rules.len() < limits::RULES => self.rules.push(line.into_value()),
            "EXRULE" if self.not_rules.len() < limits::RULES => {
                self.not_rules.push(line.into_value());
            }
            "ORGANIZER" => self.event.organizer = Some(people::party(&line)),
            "ATTENDEE" => self.attendee(&line, desk),
            _ if self.take_text(name, &line) || self.take_code(name, &line) => {}
            "BEGIN" | "END" | "CREATED" => {}
            _ => self.foreign(line, desk),
        }
    }

    fn take_time(&mut self, name: &str, line: &Line, desk: &mut Desk) {
        match name {
            "DTSTART" => {
                self.start = self.moment(line, desk);
                if self.start.is_none() && !line.value().trim().is_empty() {
                    self.bad_start = Some(shown(line.value()));
                }
            }
            "DTEND" => match self.moment(line, desk) {
                Some(end) => self.end = Some(end),
                None => self.bad_end(line),
            },
            "DURATION" => match value::length(line.value()) {
                Some(length) => self.length = Some(length),
                None => self.bad_end(line),
            },
            "RECURRENCE-ID" => {
                self.recurrence_id = self.moment(line, desk);
                let range = line.param("RANGE");
                let later = range.is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"));
                self.event.this_and_future = later;
            }
            "RDATE" => self.further(line, desk),
            _ => self.except(line, desk),
        }
    }

    /// Texts; says whether the line was one.
    fn take_text(&mut self, name: &str, line: &Line) -> bool {
        let event = &mut self.event;
        let one = |slot: &mut Option<String>, text: String| {
            if slot.is_none() && !text.is_empty() {
                *slot = Some(text);
            }
        };
        match name {
            "UID" => one(&mut event.uid, value::line(line.value())),
            "SUMMARY" => one(&mut event.summary, value::line(&decoded(line))),
            "LOCATION" => one(&mut event.location, value::line(&decoded(line))),
            "DESCRIPTION" => one(&mut event.description, value::text(&decoded(line))),
            "X-ALT-DESC" => one(&mut self.html, value::text(&decoded(line))),
            "URL" => one(&mut event.url, value::line(line.value())),
            "CONFERENCE" | "X-GOOGLE-CONFERENCE" | "X-MICROSOFT-SKYPETEAMSMEETINGURL" => {
                one(&mut event.conference, value::line(line.value()));
            }
            "COMMENT" => {
                let text = value::text(&decoded(line));
                match &mut event.comment {
                    Some(comment) if !text.is_empty() => {
                        comment.push('\n');
                        comment.push_str(&text);
                    }
                    slot => one(slot, text),
                }
            }
            "REQUEST-STATUS" if event.request_status.len() < limits::CODES => {
                event.request_status.push(value::line(line.value()));
            }
            _ => return false,
        }
        true
    }

    /// Codes and numbers; says whether the line was one.
    fn take_code(&mut self, name: &str, line: &Line) -> bool {
        let event = &mut self.event;
        let code = line.value().trim();
        match name {
            "SEQUENCE" => event.sequence = code.parse().unwrap_or(0),
            "X-MICROSOFT-CDO-APPT-SEQUENCE" => self.outlook_sequence = code.parse().unwrap_or(0),
            "STATUS" => event.status = codes::status(code),
            "CLASS" => event.class = codes::class(code),
            "X-MICROSOFT-CDO-BUSYSTATUS" => event.busy = codes::busy(code).or(event.busy),
            "TRANSP" if event.busy.is_none() => event.busy = codes::transparency(code),
            "TRANSP" => {}
            "X-MICROSOFT-CDO-ALLDAYEVENT" => self.all_day = code.eq_ignore_ascii_case("TRUE"),
            "GEO" => event.geo = codes::geo(code),
            _ => return false,
        }
        true
    }

    fn remark(&mut self, line: &Line, what: What) {
        if self.remarks.len() < limits::REMARKS {
            self.remarks.push((line.number, what));
        }
    }

    fn bad_end(&mut self, line: &Line) {
        let value = shown(line.value());
        if !value.is_empty() {
            self.remark(line, What::BadEnd { value });
        }
    }

    /// The moment of a line that holds one.
    fn moment(&mut self, line: &Line, desk: &mut Desk) -> Option<Raw> {
        let (value, param) = misplaced(line.value());
        let as_date = |kind: &str| kind.eq_ignore_ascii_case("DATE");
        let day = line.param("VALUE").is_some_and(|kind| as_date(&kind))
            || param
                .is_some_and(|(name, kind)| name.eq_ignore_ascii_case("VALUE") && as_date(kind));
        let tzid = match (param, line.param("TZID")) {
            (Some((name, zone)), _) if name.eq_ignore_ascii_case("TZID") => {
                Some(Cow::Borrowed(zone))
            }
            // A name with a colon that nobody put in quotation marks: `TZID=GMT+02:00:2027…`.
            (Some(("", rest)), Some(zone)) => Some(Cow::Owned([&zone, ":", rest].concat())),
            (_, zone) => zone,
        };
        let tzid = tzid.and_then(|name| desk.zone_number(&name));
        let stamp = value::stamp(value)?;
        let is_misplaced = param.is_some_and(|(name, _)| !name.is_empty());
        if stamp.loose || is_misplaced || (day && stamp.timed) {
            let value = shown(line.value());
            self.remark(line, What::LooseValue { value });
        } else if !day && !stamp.timed && line.name().eq_ignore_ascii_case("DTSTART") {
            self.remark(line, What::BareDate);
        }
        Some(Raw {
            stamp,
            day: day || !stamp.timed,
            tzid,
        })
    }

    fn further(&mut self, line: &Line, desk: &mut Desk) {
        let tzid = line.param("TZID").and_then(|name| desk.zone_number(&name));
        let raw = |text: &str| {
            value::stamp(text).map(|stamp| Raw {
                stamp,
                day: !stamp.timed,
                tzid,
            })
        };
        for part in line.value().split(',') {
            if !desk.spend() {
                return;
            }
            let (start, rest) = part
                .split_once('/')
                .map_or((part, None), |(a, b)| (a, Some(b)));
            match raw(start) {
                Some(start) => self.further.push(Further {
                    start,
                    end: rest.and_then(raw),
                    length: rest.and_then(value::length),
                }),
                None if part.trim().is_empty() => {}
                None => {
                    let value = shown(part);
                    self.remark(line, What::BadRule { value });
                }
            }
        }
    }

    fn except(&mut self, line: &Line, desk: &mut Desk) {
        let tzid = line.param("TZID").and_then(|name| desk.zone_number(&name));
        for part in line.value().split(',') {
            if !desk.spend() {
                return;
            }
            if let Some(stamp) = value::stamp(part) {
                self.except.push(Raw {
                    stamp,
                    day: !stamp.timed,
                    tzid,
                });
            }
        }
    }

    fn attendee(&mut self, line: &Line, desk: &mut Desk) {
        if !desk.spend() || self.event.attendees.len() >= limits::ATTENDEES {
            return;
        }
        let attendee = people::attendee(line);
        if attendee.address.is_empty() {
            let name = attendee.name.clone().unwrap_or_else(|| shown(line.value()));
            self.remark(line, What::NoAddress { name });
        }
        self.event.attendees.push(attendee);
    }

    fn foreign(&mut self, line: Line, desk: &mut Desk) {
        let fits = line.text.len() <= limits::FOREIGN_LINE
            && self.event.foreign.len() < limits::FOREIGN_LINES;
        if fits && desk.spend() {
            self.event.foreign.push(line.text.into_owned());
        }
    }

    /// What can be said only when all lines are read.
    fn finish(&mut self) {
        let event = &mut self.event;
        if event.sequence == 0 {
            event.sequence = self.outlook_sequence;
        }
        if event.stamp.is_none() {
            event.stamp = self.modified;
            event.stamp_from = match self.modified {
                Some(_) => StampSource::LastModified,
                None => StampSource::Missing,
            };
        }
        let html = |text: &String| {
            ["<br", "</p>", "</div>", "<html"]
                .iter()
                .any(|tag| text.contains(tag))
        };
        match &event.description {
            Some(text) if html(text) => event.description = some(value::without_marks(text)),
            Some(_) => {}
            None => {
                let text = self.html.take().map(|html| value::without_marks(&html));
                event.description = text.and_then(some);
            }
        }
        // Whole days that Outlook writes from midnight to midnight.
        let midnight = |raw: &Raw| raw.stamp.wall.time() == chrono::NaiveTime::MIN;
        let times = [self.start.as_mut(), self.end.as_mut()];
        if self.all_day && times.iter().flatten().all(|raw| midnight(raw)) {
            for raw in times.into_iter().flatten() {
                raw.day |= raw.stamp.offset.is_none();
            }
        }
    }
}

/// The text, if there is any.
pub(super) fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// So much of a value as a person needs to find it.
pub(super) fn shown(value: &str) -> String {
    let line: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(60)
        .collect();
    let mut line = line.trim().to_owned();
    if value.chars().nth(60).is_some() {
        line.push('…');
    }
    line
}

/// `DTSTART:TZID=Europe/Paris:20270325T083000`: a parameter behind the wrong sign. What stands before
/// the last colon and is none has no name.
fn misplaced(value: &str) -> (&str, Option<(&str, &str)>) {
    let Some((param, rest)) = value.rsplit_once(':') else {
        return (value, None);
    };
    match param.split_once('=') {
        Some((name, zone)) if name.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            (rest, Some((name, zone)))
        }
        _ if value::stamp(value).is_none() => (rest, Some(("", param))),
        _ => (value, None),
    }
}

/// A moment that must be in UTC; one without a zone is taken so.
fn instant(value: &str) -> Option<DateTime<Utc>> {
    let stamp = value::stamp(value)?;
    super::event::east(stamp.wall, stamp.offset.unwrap_or(0))
}

/// The value of a text, of a vCalendar 1.0 out of its transfer form.
fn decoded<'l>(line: &'l Line) -> Cow<'l, str> {
    let value = line.value();
    if !value.contains('=') {
        return Cow::Borrowed(value);
    }
    let quoted = line.params().any(|(name, value)| {
        let word = |text: &str| text.eq_ignore_ascii_case("QUOTED-PRINTABLE");
        word(name) || (name.eq_ignore_ascii_case("ENCODING") && word(value))
    });
    let bytes = quoted.then(|| {
        mail_parser::decoders::quoted_printable::quoted_printable_decode(value.as_bytes())
    });
    let Some(bytes) = bytes.flatten() else {
        return Cow::Borrowed(value);
    };
    let charset = line.param("CHARSET");
    let charset = charset.and_then(|name| Encoding::for_label(name.as_bytes()));
    let text = charset.unwrap_or(UTF_8).decode(&bytes).0.into_owned();
    // Here a line end is one, and not an escape.
    Cow::Owned(text.replace('\r', ""))
}
