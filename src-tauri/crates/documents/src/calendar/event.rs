//! The calendar and its entries, built with `ics` from values that `encode` has made safe.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::rc::Rc;

use domain::item::{Item, ItemKind, ItemStatus};
use domain::meeting::Format;
use domain::trip::Classification;
use ics::components::{Component, Parameter, Property};

use super::describe::Describer;
use super::moment::{Edge, Moment};
use super::spots::Spot;
use super::{Entry, Sheet, encode, fold};

/// Writes the file into one buffer, entry by entry.
pub(super) struct Writer<'a> {
    sheet: Sheet<'a>,
    describer: Describer<'a>,
    out: String,
    /// The lines of one component as `ics` writes them.
    raw: String,
    /// The text of one entry.
    text: String,
}

impl<'a> Writer<'a> {
    pub(super) fn new(sheet: Sheet<'a>, entries: usize) -> Self {
        Writer {
            sheet,
            describer: Describer::new(sheet),
            out: String::with_capacity(1024 + entries * 1024),
            raw: String::new(),
            text: String::new(),
        }
    }

    /// The head of the file: VERSION first, for strict readers, and the zones before the entries.
    pub(super) fn open(&mut self, vtimezones: &[String]) {
        let name = encode::name(&self.name());
        self.out.push_str("BEGIN:VCALENDAR\r\n");
        let head = [
            Property::new("VERSION", "2.0"),
            Property::new("PRODID", "-//Attache//Attache//EN"),
            Property::new("CALSCALE", "GREGORIAN"),
            Property::new("NAME", name.as_str()),
            Property::new("X-WR-CALNAME", name.as_str()),
        ];
        for property in head {
            fold::push_refolded(&mut self.out, &property.to_string());
        }
        for vtimezone in vtimezones {
            self.out.push_str(vtimezone);
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
        let words = self.describer.phrases.words;
        let mut name = trip.nearest_title(language).to_owned();
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

    /// An entry.
    pub(super) fn event(&mut self, entry: &Entry) {
        let item = &self.sheet.trip.items[entry.index];
        let revised = encode::instant(entry.revised);
        let spot = self.spot(item);
        let mut event = Component::new("VEVENT");
        event.add_property(Property::new("UID", entry.uid.as_str()));
        event.add_property(Property::new("DTSTAMP", revised.as_str()));
        event.add_property(Property::new("LAST-MODIFIED", revised.as_str()));
        event.add_property(Property::new("SEQUENCE", entry.sequence.to_string()));
        for property in times(&entry.moment, entry.zones) {
            event.add_property(property);
        }
        event.add_property(Property::new("SUMMARY", self.summary(entry, item)));
        if let Some(spot) = &spot {
            add_place(&mut event, spot);
        }
        self.add_texts(&mut event, entry, item);
        add_standing(
            &mut event,
            item,
            &entry.moment,
            self.sheet.trip.classification,
        );
        self.raw.clear();
        // Writing into a String cannot fail.
        let _ = write!(self.raw, "{event}");
        fold::push_refolded(&mut self.out, &self.raw);
    }

    /// Where it is, or for a leg, where it begins.
    fn spot(&mut self, item: &'a Item) -> Option<Rc<Spot>> {
        let from = item.from_place.as_ref().filter(|_| item.kind.moves());
        self.describer.spots.spot(from.or(item.place.as_ref())?)
    }

    /// What is written so far.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// The title, with the word of an entry without an hour; the kind stands for a title that
    /// nobody gave.
    fn summary(&self, entry: &Entry, item: &Item) -> String {
        let title = item.nearest_title(self.sheet.language);
        let word = self.describer.word(entry.index, &entry.moment);
        if title.trim().is_empty() {
            let kind = self.describer.phrases.words.kind(item.kind);
            return encode::line(&kind, word.as_deref());
        }
        encode::line(title, word.as_deref())
    }

    /// The description, and the link where there is one: clients look for it in different places.
    fn add_texts(&mut self, event: &mut Component<'_>, entry: &Entry, item: &'a Item) {
        let link = self.link(item);
        self.text.clear();
        self.describer
            .push(&mut self.text, entry.index, &entry.moment, link.as_deref());
        let mut description = String::with_capacity(self.text.len() + self.text.len() / 8);
        encode::push_text(&mut description, &self.text);
        event.add_property(Property::new("DESCRIPTION", description));
        let Some(uri) = link.as_deref().and_then(encode::uri) else {
            return;
        };
        event.add_property(Property::new("URL", uri.clone()));
        let format = item.meeting.as_ref().and_then(|meeting| meeting.format);
        let feature = if format == Some(Format::Phone) {
            "PHONE"
        } else {
            "VIDEO"
        };
        let mut conference = Property::new("CONFERENCE", uri);
        conference.add(Parameter::new("VALUE", "URI"));
        conference.add(Parameter::new("FEATURE", feature));
        event.add_property(conference);
    }

    /// The way in to a meeting online: its own, or that of the place.
    fn link(&mut self, item: &'a Item) -> Option<Cow<'a, str>> {
        let own = item
            .meeting
            .as_ref()
            .and_then(|meeting| meeting.link.as_deref());
        if let Some(link) = own.filter(|link| !link.trim().is_empty()) {
            return Some(Cow::Borrowed(link));
        }
        let spot = self.describer.spots.spot(item.place.as_ref()?)?;
        spot.link.clone().map(Cow::Owned)
    }
}

fn add_place<'s>(event: &mut Component<'s>, spot: &'s Spot) {
    event.add_property(Property::new("LOCATION", spot.location.as_str()));
    let Some((lat, lon)) = &spot.position else {
        return;
    };
    event.add_property(Property::new("GEO", format!("{lat};{lon}")));
    let Some(name) = &spot.pin else { return };
    let mut pin = Property::new("X-APPLE-STRUCTURED-LOCATION", format!("geo:{lat},{lon}"));
    pin.add(Parameter::new("VALUE", "URI"));
    pin.add(Parameter::new(
        "X-ADDRESS",
        encode::parameter(&spot.located),
    ));
    pin.add(Parameter::new("X-APPLE-RADIUS", "100"));
    pin.add(Parameter::new("X-TITLE", name.as_str()));
    event.add_property(pin);
}

fn times(moment: &Moment, zones: Option<(&'static str, &'static str)>) -> [Property<'static>; 2] {
    let of_type = |name: &'static str, value: String, parameter: Parameter<'static>| {
        let mut property = Property::new(name, value);
        property.add(parameter);
        property
    };
    let timed = match moment {
        Moment::Timed(timed) => timed,
        Moment::Days { first, after } => {
            let date =
                |name, date| of_type(name, encode::date(date), Parameter::new("VALUE", "DATE"));
            return [date("DTSTART", *first), date("DTEND", *after)];
        }
    };
    let Some((start, end)) = zones else {
        return [
            Property::new("DTSTART", encode::instant(timed.start.at)),
            Property::new("DTEND", encode::instant(timed.end.at)),
        ];
    };
    let local = |name, edge: &Edge, zone| {
        of_type(name, encode::wall(edge.wall), Parameter::new("TZID", zone))
    };
    [
        local("DTSTART", &timed.start, start),
        local("DTEND", &timed.end, end),
    ]
}

/// How firm it is, who may see it, and whether it keeps people busy.
fn add_standing(
    event: &mut Component<'_>,
    item: &Item,
    moment: &Moment,
    marking: Option<Classification>,
) {
    let whole_days = matches!(moment, Moment::Days { .. });
    let firm = item.status() == ItemStatus::Confirmed && item.assumed.is_empty() && !whole_days;
    let status = if firm { "CONFIRMED" } else { "TENTATIVE" };
    event.add_property(Property::new("STATUS", status));
    let class = match item.classification.or(marking) {
        None | Some(Classification::Open | Classification::Office) => "PUBLIC",
        Some(Classification::Confidential) => "CONFIDENTIAL",
        Some(Classification::Personal) => "PRIVATE",
    };
    event.add_property(Property::new("CLASS", class));
    let away = matches!(
        item.kind,
        ItemKind::Flight | ItemKind::Train | ItemKind::Drive
    );
    let (transparency, busy) = match item.kind.leaves_free() {
        true => ("TRANSPARENT", "FREE"),
        false if !firm => ("OPAQUE", "TENTATIVE"),
        false if away => ("OPAQUE", "OOF"),
        false => ("OPAQUE", "BUSY"),
    };
    event.add_property(Property::new("TRANSP", transparency));
    event.add_property(Property::new("X-MICROSOFT-CDO-BUSYSTATUS", busy));
    if whole_days {
        event.add_property(Property::new("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"));
    }
}
