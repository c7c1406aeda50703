//! The calendar and its entries, built with `ics` from values that `encode` has made safe.

use std::borrow::Cow;
use std::fmt::Write as _;

use domain::item::{Item, ItemKind, ItemStatus};
use domain::meeting::Format;
use domain::place::{Place, PlaceKind};
use domain::trip::Classification;
use ics::components::{Component, Parameter, Property};

use super::describe::Describer;
use super::moment::Moment;
use super::{Entry, Input, encode, fold};

/// Writes the file into one buffer, entry by entry.
pub(super) struct Writer<'a> {
    input: &'a Input<'a>,
    describer: Describer<'a>,
    out: String,
    /// The lines of one component as `ics` writes them.
    raw: String,
    /// The text of one entry.
    text: String,
}

impl<'a> Writer<'a> {
    pub(super) fn new(input: &'a Input<'a>, entries: usize) -> Self {
        Writer {
            input,
            describer: Describer::new(input),
            out: String::with_capacity(1024 + entries * 1024),
            raw: String::new(),
            text: String::new(),
        }
    }

    /// The head of the file: VERSION first, for strict readers, and the zones before the entries.
    pub(super) fn open(&mut self, vtimezones: &[String]) {
        let name = encode::line(&self.name(), "");
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
        let Input {
            trip,
            directory,
            language,
            ..
        } = *self.input;
        let words = self.describer.phrases.words;
        let mut name = trip.nearest_title(language).to_owned();
        if let Some(person) = self.input.person {
            let person = directory
                .name_of(person, language)
                .unwrap_or(person.as_str());
            name = words.say(
                "calendar-name-person",
                &[("title", &name), ("person", person)],
            );
        }
        match self.input.released {
            Some(_) => name,
            None => words.say("calendar-name-not-released", &[("title", &name)]),
        }
    }

    /// An entry; the names of its zones, or none where it is on whole days or in UTC.
    pub(super) fn event(&mut self, entry: &Entry, zones: Option<(&'static str, &'static str)>) {
        let input = self.input;
        let item = &input.trip.items[entry.index];
        let revised = encode::instant((input.revised)(&item.id));
        let mut event = Component::new("VEVENT");
        let mut put = |name: &'static str, value: Cow<'_, str>| {
            event.add_property(Property::new(name, value.into_owned()));
        };
        put("UID", Cow::Borrowed(&entry.uid));
        put("DTSTAMP", Cow::Borrowed(&revised));
        put("LAST-MODIFIED", Cow::Borrowed(&revised));
        put(
            "SEQUENCE",
            Cow::Owned((input.sequence)(&item.id).to_string()),
        );
        for property in times(&entry.moment, zones) {
            event.add_property(property);
        }
        event.add_property(Property::new("SUMMARY", self.summary(entry, item)));
        self.add_place(&mut event, item);
        self.add_texts(&mut event, entry, item);
        add_standing(
            &mut event,
            item,
            &entry.moment,
            self.input.trip.classification,
        );
        self.raw.clear();
        // Writing into a String cannot fail.
        let _ = write!(self.raw, "{event}");
        fold::push_refolded(&mut self.out, &self.raw);
    }

    /// The finished file.
    pub(super) fn close(mut self) -> Vec<u8> {
        self.out.push_str("END:VCALENDAR\r\n");
        self.out.into_bytes()
    }

    /// The title, with the word of an entry without an hour; the kind stands for a title that
    /// nobody gave.
    fn summary(&self, entry: &Entry, item: &Item) -> String {
        let title = item.nearest_title(self.input.language);
        let word = self.describer.word(entry.index, &entry.moment);
        let tail = word.map(|word| format!(" ({word})")).unwrap_or_default();
        if title.trim().is_empty() {
            return encode::line(&self.describer.phrases.words.kind(item.kind), &tail);
        }
        encode::line(title, &tail)
    }

    /// Where it is, or for a leg, where it begins.
    fn add_place(&self, event: &mut Component<'_>, item: &Item) {
        let id = match item.kind.moves() {
            true => item.from_place.as_ref().or(item.place.as_ref()),
            false => item.place.as_ref(),
        };
        let Some(place) = id.and_then(|id| self.input.directory.place(id)) else {
            return;
        };
        let located = self.describer.located(&place.id).unwrap_or_default();
        event.add_property(Property::new("LOCATION", encode::line(&located, "")));
        let assumed = |key: &str| place.assumed.iter().any(|a| a == key);
        let position = place
            .position()
            .filter(|_| !assumed("lat") && !assumed("lon"));
        let Some((lat, lon)) = position.and_then(encode::position) else {
            return;
        };
        event.add_property(Property::new("GEO", format!("{lat};{lon}")));
        // A pin in the middle of a city would send people there.
        if place.kind != PlaceKind::City {
            event.add_property(self.pin(place, &located, &format!("geo:{lat},{lon}")));
        }
    }

    fn pin(&self, place: &Place, located: &str, geo: &str) -> Property<'static> {
        let name = place.name_in(self.input.language);
        let mut pin = Property::new("X-APPLE-STRUCTURED-LOCATION", geo.to_owned());
        pin.add(Parameter::new("VALUE", "URI"));
        pin.add(Parameter::new("X-ADDRESS", encode::parameter(located)));
        pin.add(Parameter::new("X-APPLE-RADIUS", "100"));
        pin.add(Parameter::new("X-TITLE", encode::parameter(name)));
        pin
    }

    /// The description, and the link where there is one: clients look for it in different places.
    fn add_texts(&mut self, event: &mut Component<'_>, entry: &Entry, item: &'a Item) {
        let link = self.link(item);
        self.text.clear();
        let mut text = std::mem::take(&mut self.text);
        self.describer
            .push(&mut text, entry.index, &entry.moment, link);
        event.add_property(Property::new(
            "DESCRIPTION",
            encode::text(&text).into_owned(),
        ));
        self.text = text;
        let Some(uri) = link.and_then(encode::uri) else {
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
    fn link(&self, item: &'a Item) -> Option<&'a str> {
        let input = self.input;
        let own = item
            .meeting
            .as_ref()
            .and_then(|meeting| meeting.link.as_deref());
        let place = item.place.as_ref().and_then(|id| input.directory.place(id));
        let of_place = place
            .filter(|p| p.kind == PlaceKind::Online)
            .and_then(|p| p.url.as_deref());
        own.or(of_place).filter(|link| !link.trim().is_empty())
    }
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
    let local = |name, edge: &super::moment::Edge, zone| {
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
