//! The calendar and its entries, line by line, from values that `encode` has made safe.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use domain::item::{Item, ItemKind, ItemStatus};
use domain::meeting::Format;
use domain::trip::Classification;

use super::describe::Describer;
use super::lines::Lines;
use super::moment::{Edge, Moment};
use super::options::Content;
use super::spots::{Spot, stands_at};
use super::{Entry, Sheet, encode};

/// Hours before the midnight on which a day begins: nine in the morning of the day before.
const HOURS_BEFORE_A_DAY: u32 = 15;

/// Writes the file into one buffer, entry by entry.
pub(super) struct Writer<'a> {
    pub(super) sheet: Sheet<'a>,
    pub(super) lines: Lines,
    describer: Describer<'a>,
    /// The text of one entry.
    text: String,
    /// The title of one entry.
    title: String,
}

impl<'a> Writer<'a> {
    pub(super) fn new(sheet: Sheet<'a>, entries: usize) -> Self {
        Writer {
            sheet,
            lines: Lines::with_capacity(1024 + entries * 1024),
            describer: Describer::new(sheet),
            text: String::new(),
            title: String::new(),
        }
    }

    /// The head of the file: VERSION first, for strict readers, METHOD before the components, the
    /// zones before the entries. A message about one meeting is no calendar and has no name.
    pub(super) fn open(&mut self, method: Option<&str>, vtimezones: &[String]) {
        self.lines.property("BEGIN", "VCALENDAR");
        self.lines.property("VERSION", "2.0");
        self.lines.property("PRODID", "-//Attache//Attache//EN");
        self.lines.property("CALSCALE", "GREGORIAN");
        match method {
            Some(method) => self.lines.property("METHOD", method),
            None => {
                let name = encode::name(&self.name());
                self.lines.property("NAME", &name);
                self.lines.property("X-WR-CALNAME", &name);
            }
        }
        for vtimezone in vtimezones {
            self.lines.finished(vtimezone);
        }
    }

    /// The name of the calendar; that it is not released stands here, and never in a title.
    fn name(&self) -> String {
        let Sheet {
            trip,
            directory,
            language,
            ..
        } = self.sheet;
        let phrases = &self.describer.phrases;
        let words = phrases.words;
        let mut name = match self.sheet.options.content {
            Content::BusyOnly => phrases.busy.clone(),
            _ => trip.nearest_title(language).to_owned(),
        };
        if let Some(person) = self.sheet.person {
            let person = directory
                .name_of(person, language)
                .unwrap_or(person.as_str());
            name = words.say(
                "calendar-name-person",
                &[("title", &name), ("person", person)],
            );
        }
        match self.sheet.released {
            Some(_) => name,
            None => words.say("calendar-name-not-released", &[("title", &name)]),
        }
    }

    /// An entry of a calendar.
    pub(super) fn event(&mut self, entry: &Entry) {
        let item = &self.sheet.trip.items[entry.index];
        self.lines.property("BEGIN", "VEVENT");
        self.versions(entry);
        self.times(entry);
        if let Some(came) = entry.as_it_came(&self.sheet) {
            self.as_it_came(entry, item, came);
            self.lines.property("END", "VEVENT");
            return;
        }
        self.contents(entry, item);
        let status = match entry.off {
            true => "CANCELLED",
            false => status(item, &entry.moment),
        };
        self.lines.property("STATUS", status);
        self.standing(entry, item);
        self.alarm(entry, item);
        self.lines.property("END", "VEVENT");
    }

    /// Which entry it is, and which version of it.
    pub(super) fn versions(&mut self, entry: &Entry) {
        self.stamp(entry);
        self.instant("LAST-MODIFIED:", entry.revised);
        self.sequence(entry);
    }

    /// Its name, and when this was written of it.
    pub(super) fn stamp(&mut self, entry: &Entry) {
        self.lines.property("UID", &entry.uid);
        self.instant("DTSTAMP:", entry.stamp);
    }

    /// The number of the version.
    pub(super) fn sequence(&mut self, entry: &Entry) {
        self.lines.line(|out| {
            out.push_str("SEQUENCE:");
            encode::push_number(out, entry.sequence);
        });
    }

    fn instant(&mut self, name: &str, at: DateTime<Utc>) {
        self.lines.line(|out| {
            out.push_str(name);
            encode::push_instant(out, at);
        });
    }

    /// Its start and its end.
    pub(super) fn times(&mut self, entry: &Entry) {
        let timed = match &entry.moment {
            Moment::Timed(timed) => timed,
            Moment::Days { first, after } => {
                for (name, date) in [("DTSTART", *first), ("DTEND", *after)] {
                    self.lines.line(|out| {
                        out.push_str(name);
                        out.push_str(";VALUE=DATE:");
                        encode::push_date(out, date);
                    });
                }
                return;
            }
        };
        let zones = entry.zones.unzip();
        self.time("DTSTART", &timed.start, zones.0);
        self.time("DTEND", &timed.end, zones.1);
    }

    fn time(&mut self, name: &str, edge: &Edge, zone: Option<&str>) {
        self.lines.line(|out| {
            out.push_str(name);
            match zone {
                None => {
                    out.push(':');
                    encode::push_instant(out, edge.at);
                }
                Some(zone) => {
                    out.push_str(";TZID=");
                    out.push_str(zone);
                    out.push(':');
                    encode::push_wall(out, edge.wall);
                }
            }
        });
    }

    /// What it is, where, and what is to be known of it.
    pub(super) fn contents(&mut self, entry: &Entry, item: &'a Item) {
        self.title_and_place(entry, item);
        if self.sheet.options.content != Content::BusyOnly {
            self.texts(entry, item);
        }
    }

    /// What it is, and where.
    pub(super) fn title_and_place(&mut self, entry: &Entry, item: &'a Item) {
        self.title = self.summary(entry, item);
        self.lines.property("SUMMARY", &self.title);
        if self.sheet.options.content == Content::BusyOnly {
            return;
        }
        let spot = stands_at(item).and_then(|id| self.describer.spots.spot(id));
        if let Some(spot) = &spot {
            self.place(spot);
        }
    }

    /// The title, with the word of an entry without an hour; the kind stands for a title that
    /// nobody gave. A calendar says that an entry is called off in the title too: Outlook does not
    /// read STATUS where there is no METHOD.
    fn summary(&self, entry: &Entry, item: &Item) -> String {
        let phrases = &self.describer.phrases;
        let mut title: Cow<'_, str> = item.nearest_title(self.sheet.language).into();
        if self.sheet.options.content == Content::BusyOnly {
            title = phrases.busy.as_str().into();
        } else if title.trim().is_empty() {
            title = phrases.words.kind(item.kind).into();
        }
        if entry.off && !self.sheet.message {
            let said = phrases
                .words
                .say("calendar-cancelled", &[("title", &title)]);
            title = said.into();
        }
        let word = self.describer.word(entry.index, &entry.moment);
        encode::line(&title, word.as_deref())
    }

    fn place(&mut self, spot: &Spot) {
        self.lines.property("LOCATION", &spot.location);
        let Some((lat, lon)) = &spot.position else {
            return;
        };
        self.lines.line(|out| {
            for part in ["GEO:", lat, ";", lon] {
                out.push_str(part);
            }
        });
        if let Some(pin) = &spot.pin {
            self.lines.line(|out| {
                out.push_str("X-APPLE-STRUCTURED-LOCATION;");
                out.push_str(pin);
            });
        }
    }

    /// The description, and the link where there is one: clients look for it in different places.
    fn texts(&mut self, entry: &Entry, item: &'a Item) {
        let link = match self.sheet.options.content {
            Content::Everything => self.describer.link(item),
            _ => None,
        };
        self.text.clear();
        self.describer.push(&mut self.text, entry, link.as_deref());
        let text = self.text.as_str();
        self.lines.line(|out| {
            out.push_str("DESCRIPTION:");
            encode::push_text(out, text);
        });
        let Some(uri) = link.as_deref().and_then(encode::uri) else {
            return;
        };
        self.lines.property("URL", &uri);
        let format = item.meeting.as_ref().and_then(|meeting| meeting.format);
        let feature = match format {
            Some(Format::Phone) => "CONFERENCE;FEATURE=PHONE;VALUE=URI",
            _ => "CONFERENCE;FEATURE=VIDEO;VALUE=URI",
        };
        self.lines.property(feature, &uri);
    }

    /// Who may see it, and whether it keeps people busy.
    pub(super) fn standing(&mut self, entry: &Entry, item: &Item) {
        let busy_only = self.sheet.options.content == Content::BusyOnly;
        let marking = item.classification.or(self.sheet.trip.classification);
        let class = match marking.filter(|_| !busy_only) {
            None | Some(Classification::Open | Classification::Office) => "PUBLIC",
            Some(Classification::Confidential) => "CONFIDENTIAL",
            Some(Classification::Personal) => "PRIVATE",
        };
        self.lines.property("CLASS", class);
        let away = matches!(
            item.kind,
            ItemKind::Flight | ItemKind::Train | ItemKind::Drive
        );
        let firm = status(item, &entry.moment) == "CONFIRMED";
        let (transparency, busy) = match entry.off || item.kind.leaves_free() {
            true => ("TRANSPARENT", "FREE"),
            false if !firm => ("OPAQUE", "TENTATIVE"),
            false if away && !busy_only => ("OPAQUE", "OOF"),
            false => ("OPAQUE", "BUSY"),
        };
        self.lines.property("TRANSP", transparency);
        self.lines.property("X-MICROSOFT-CDO-BUSYSTATUS", busy);
        if matches!(entry.moment, Moment::Days { .. }) {
            self.lines.property("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
        }
    }

    /// The reminder, where one was asked for. Outlook keeps one alarm, and reads none but one
    /// before the start right.
    pub(super) fn alarm(&mut self, entry: &Entry, item: &Item) {
        let Some(reminders) = self.sheet.options.reminders else {
            return;
        };
        if entry.off || item.kind.leaves_free() {
            return;
        }
        let trigger = match (&entry.moment, item.kind) {
            (Moment::Days { .. }, _) => format!("-PT{HOURS_BEFORE_A_DAY}H"),
            (_, ItemKind::Flight) => format!("-PT{}M", reminders.before_flights),
            _ => format!("-PT{}M", reminders.before),
        };
        self.lines.property("BEGIN", "VALARM");
        self.lines.property("ACTION", "DISPLAY");
        self.lines.property("DESCRIPTION", &self.title);
        self.lines.property("TRIGGER", &trigger);
        self.lines.property("END", "VALARM");
    }

    /// What is written so far.
    pub(super) fn finish(self) -> String {
        self.lines.into_text()
    }
}

/// How firm an item is that takes place. What has no hour yet, or was only assumed, is not firm.
pub(super) fn status(item: &Item, moment: &Moment) -> &'static str {
    let whole_days = matches!(moment, Moment::Days { .. });
    let firm = item.status() == ItemStatus::Confirmed && item.assumed.is_empty() && !whole_days;
    if firm { "CONFIRMED" } else { "TENTATIVE" }
}
