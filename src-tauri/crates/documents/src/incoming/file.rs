//! A calendar file, component by component: events are kept, what else it holds is named.
//!
//! Ends that are missing are supplied at the next beginning, and a calendar that has no beginning is
//! one all the same. Zones may stand behind the events that use them, so that events are settled when
//! their calendar ends.

use encoding_rs::Encoding;

use super::draft::{self, Draft};
use super::line::{Guess, Line};
use super::lines::{LONGEST, Lines};
use super::note::What;
use super::zones::{Definition, ObservanceLines};
use super::{Desk, Method, Read, limits, settle, value};

/// What a mail tells of the calendar in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Envelope {
    pub(super) method: Option<Method>,
    pub(super) encoding: Option<&'static Encoding>,
    pub(super) date: Option<chrono::DateTime<chrono::Utc>>,
}

/// A calendar that is being read.
#[derive(Default)]
pub(super) struct Calendar<'a> {
    pub(super) method: Option<Method>,
    pub(super) zone: Option<String>,
    /// The offset of all hours of a vCalendar 1.0.
    pub(super) offset: Option<i32>,
    pub(super) uid: Option<(u32, String)>,
    pub(super) drafts: Vec<Draft<'a>>,
    pub(super) zones: Vec<Definition<'a>>,
    has_content: bool,
}

/// What is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Calendar,
    Event,
    Zone,
    Observance,
    /// An alarm, a task, whatever else.
    Other,
}

/// The reading of one text, which may hold several calendars.
struct Reading<'a, 'd> {
    desk: &'d mut Desk,
    read: &'d mut Read,
    envelope: Envelope,
    open: Vec<Part>,
    /// Parts deeper than are read.
    too_deep: usize,
    calendar: Option<Calendar<'a>>,
    event: Vec<Line<'a>>,
    event_at: u32,
    observance: ObservanceLines<'a>,
    events: usize,
    found: bool,
}

/// Reads all calendars of a text. False where there is none.
pub(super) fn read(bytes: &[u8], envelope: Envelope, desk: &mut Desk, read: &mut Read) -> bool {
    let mut lines = Lines::new(bytes, envelope.encoding);
    let mut reading = Reading {
        events: read.events.len(),
        desk,
        read,
        envelope,
        open: Vec::new(),
        too_deep: 0,
        calendar: None,
        event: Vec::new(),
        event_at: 0,
        observance: ObservanceLines::default(),
        found: false,
    };
    let mut last = 0;
    for line in &mut lines {
        last = line.number;
        reading.take(line);
    }
    let is_open = !reading.open.is_empty();
    reading.end_all();
    let found = reading.found;
    if found && is_open {
        desk.say(last, None, What::NoEndLine);
    }
    if found && let Some(encoding) = lines.decoded {
        desk.say_of_file(What::Encoding {
            name: encoding.name(),
        });
    }
    found
}

impl<'a> Reading<'a, '_> {
    fn take(&mut self, line: Line<'a>) {
        let is = |name: &str| line.name().eq_ignore_ascii_case(name);
        if line.guess == Some(Guess::TooLong) && !self.open.is_empty() {
            self.desk.say(
                line.number,
                None,
                What::LineTooLong {
                    most: LONGEST >> 10,
                },
            );
        } else if is("BEGIN") {
            self.begin(&line);
        } else if is("END") {
            self.end(line.value().trim(), line.number);
        } else if self.too_deep == 0 {
            match self.open.last() {
                Some(Part::Event) if self.event.len() < limits::LINES => self.event.push(line),
                Some(Part::Observance) => self.observance.take(line),
                Some(Part::Zone) => self.of_zone(&line),
                Some(Part::Calendar) => self.of_calendar(line),
                _ => {}
            }
        }
    }

    fn begin(&mut self, line: &Line) {
        let name = line.value().trim().to_ascii_uppercase();
        match name.as_str() {
            "VCALENDAR" => {
                if !self.open.is_empty() {
                    self.desk.say(line.number, None, What::NoEndLine);
                }
                self.end_all();
                self.begin_calendar();
            }
            "VEVENT" | "VTIMEZONE" => {
                self.close_down_to_calendar(line.number);
                let event = name == "VEVENT";
                if event {
                    self.event_at = line.number;
                    self.event.clear();
                } else if !self.begin_zone(line.number) {
                    return self.open.push(Part::Other);
                }
                self.open.push(if event { Part::Event } else { Part::Zone });
            }
            "STANDARD" | "DAYLIGHT" if self.open.last() == Some(&Part::Zone) => {
                self.observance = ObservanceLines::default();
                self.open.push(Part::Observance);
            }
            _ => self.begin_other(&name, line.number),
        }
    }

    /// False where there are too many already.
    fn begin_zone(&mut self, line: u32) -> bool {
        let zones = self.calendar.as_mut().map(|calendar| &mut calendar.zones);
        match zones.filter(|zones| zones.len() < limits::ZONES) {
            Some(zones) => zones.push(Definition::at(line)),
            None => return false,
        }
        true
    }

    fn begin_other(&mut self, name: &str, number: u32) {
        if self.open.is_empty() {
            return;
        }
        if self.open.len() >= limits::DEPTH || self.too_deep > 0 {
            if self.too_deep == 0 {
                self.desk.say(
                    number,
                    None,
                    What::TooDeep {
                        most: limits::DEPTH,
                    },
                );
            }
            self.too_deep += 1;
            return;
        }
        if self.open.last() == Some(&Part::Calendar) && name != "VALARM" {
            let kind = draft::shown(name);
            self.desk.say(number, None, What::NotAnEvent { kind });
        }
        self.open.push(Part::Other);
    }

    fn begin_calendar(&mut self) {
        self.found = true;
        self.desk.zones.clear();
        self.desk.zone_numbers.clear();
        self.calendar = Some(Calendar::default());
        self.open.push(Part::Calendar);
    }

    /// Before an event or a zone begins: what should have ended, ends here.
    fn close_down_to_calendar(&mut self, number: u32) {
        if self.calendar.is_none() {
            self.desk.say(number, None, What::NoBeginLine);
            self.begin_calendar();
        }
        if self.open.len() > 1 {
            self.desk.say(number, None, What::NoEndLine);
        }
        self.too_deep = 0;
        while self.open.len() > 1 {
            self.close();
        }
        if self.open.is_empty() {
            self.open.push(Part::Calendar);
        }
    }

    fn end(&mut self, name: &str, number: u32) {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if is("VCALENDAR") {
            if self.open.len() > 1 {
                self.desk.say(number, None, What::NoEndLine);
            }
            return self.end_all();
        }
        let part = match name {
            _ if is("VEVENT") => Part::Event,
            _ if is("VTIMEZONE") => Part::Zone,
            _ if is("STANDARD") || is("DAYLIGHT") => Part::Observance,
            _ => Part::Other,
        };
        if part == Part::Other && self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        // An end without its beginning ends nothing.
        if let Some(at) = self.open.iter().rposition(|open| *open == part) {
            self.too_deep = 0;
            while self.open.len() > at {
                self.close();
            }
        }
    }

    /// Ends the innermost part.
    fn close(&mut self) {
        match self.open.pop() {
            Some(Part::Event) => self.close_event(),
            Some(Part::Observance) => {
                let observance = std::mem::take(&mut self.observance);
                let zones = self.calendar.as_mut().map(|calendar| &mut calendar.zones);
                if let Some(zone) = zones.and_then(|zones| zones.last_mut()) {
                    zone.add(observance);
                }
            }
            Some(Part::Calendar) => {
                if let Some(calendar) = self.calendar.take() {
                    settle::calendar(calendar, self.envelope, self.desk, self.read);
                }
            }
            _ => {}
        }
    }

    fn close_event(&mut self) {
        let Some(calendar) = &mut self.calendar else {
            return;
        };
        calendar.has_content = true;
        self.events += 1;
        if self.events > limits::EVENTS {
            if self.events == limits::EVENTS + 1 {
                self.desk.say(
                    self.event_at,
                    None,
                    What::TooManyEvents {
                        most: limits::EVENTS,
                    },
                );
            }
            self.event.clear();
            return;
        }
        let draft = draft::read(self.event_at, self.event.drain(..), self.desk);
        calendar.drafts.push(draft);
    }

    fn end_all(&mut self) {
        self.too_deep = 0;
        while !self.open.is_empty() {
            self.close();
        }
    }

    fn of_zone(&mut self, line: &Line<'a>) {
        let zones = self.calendar.as_mut().map(|calendar| &mut calendar.zones);
        let Some(zone) = zones.and_then(|zones| zones.last_mut()) else {
            return;
        };
        let is = |name: &str| line.name().eq_ignore_ascii_case(name);
        if is("TZID") {
            zone.tzid = value::line(line.value()).trim_matches('"').to_owned();
        } else if is("X-LIC-LOCATION") {
            zone.location = Some(value::line(line.value()));
        }
    }

    fn of_calendar(&mut self, line: Line<'a>) {
        let Some(calendar) = &mut self.calendar else {
            return;
        };
        let text = || Some(value::line(line.value())).filter(|text| !text.is_empty());
        let read = &mut *self.read;
        match line.name().to_ascii_uppercase().as_str() {
            "METHOD" => {
                let code = line.value().trim();
                calendar.method = method(code);
                if calendar.method.is_none() && !code.is_empty() {
                    let value = draft::shown(code);
                    self.desk
                        .say(line.number, None, What::MethodUnknown { value });
                } else if calendar.has_content {
                    self.desk.say(line.number, None, What::MethodLate);
                }
            }
            "VERSION" if line.value().trim() == "1.0" => {
                self.desk.say(line.number, None, What::OldFormat);
            }
            "PRODID" if read.product.is_none() => read.product = text(),
            "NAME" | "X-WR-CALNAME" if read.name.is_none() => read.name = text(),
            "X-WR-TIMEZONE" => calendar.zone = text(),
            "TZ" => calendar.offset = value::offset(line.value()),
            "UID" => calendar.uid = text().map(|uid| (line.number, uid)),
            _ => {}
        }
    }
}

/// The method of a code.
pub(super) fn method(code: &str) -> Option<Method> {
    Some(match code.to_ascii_uppercase().as_str() {
        "PUBLISH" => Method::Publish,
        "REQUEST" => Method::Request,
        "REPLY" => Method::Reply,
        "CANCEL" => Method::Cancel,
        "COUNTER" => Method::Counter,
        "DECLINECOUNTER" => Method::DeclineCounter,
        "REFRESH" => Method::Refresh,
        "ADD" => Method::Add,
        _ => return None,
    })
}
