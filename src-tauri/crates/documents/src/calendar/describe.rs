//! The text of an entry: what a traveller needs on the day, and nothing that is not for everyone
//! who gets the file. It never reads briefings, purposes, notes, bookings, papers or telephones.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use domain::id::{PartyId, PlaceId};
use domain::item::{Item, People, assumes};
use domain::meeting::Contact;
use domain::precedence::{self, Seated};
use domain::time::{DayPart, When, Zone};
use domain::trip::Side;

use super::moment::{Moment, Timed};
use super::options::Content;
use super::phrases::{Phrases, Template, Times};
use super::spots::Spots;
use super::{Entry, Sheet};

/// So many names of a side are written out.
const NAMES: usize = 12;

/// Keys whose value may be assumed, and the word for each.
const FACTS: [(&str, &str); 6] = [
    ("when", "calendar-fact-when"),
    ("place", "calendar-fact-place"),
    ("from_place", "calendar-fact-from-place"),
    ("minutes", "calendar-fact-minutes"),
    ("people", "calendar-fact-people"),
    ("participants", "calendar-fact-participants"),
];

/// Writes the texts of one file.
pub(super) struct Describer<'a> {
    pub(super) phrases: Phrases,
    pub(super) spots: Spots<'a>,
    times: Times,
    sheet: Sheet<'a>,
    /// The names of our side, which most items have in common with others: by the place, for at
    /// home of an envoy the envoy comes first, and by who comes.
    ours: HashMap<(Option<&'a PlaceId>, Box<[u32]>), Rc<str>>,
    /// A line that is being put together.
    line: String,
}

impl<'a> Describer<'a> {
    pub(super) fn new(sheet: Sheet<'a>) -> Self {
        let phrases = Phrases::of(sheet.language, sheet.released);
        Describer {
            spots: Spots::new(sheet, phrases.comma()),
            times: Times::of(sheet.language),
            ours: HashMap::new(),
            line: String::new(),
            phrases,
            sheet,
        }
    }

    /// The word that stands behind the title of an entry without an hour.
    pub(super) fn word(&self, index: usize, moment: &Moment) -> Option<String> {
        let Moment::Days { first, after } = moment else {
            return None;
        };
        match self.part(index) {
            Some(part) => Some(self.phrases.part(part)),
            None => Some(self.phrases.days((*after - *first).num_days())),
        }
    }

    fn part(&self, index: usize) -> Option<DayPart> {
        let items = &self.sheet.plan.items;
        let parent = || {
            items
                .get(items[index].beside?)
                .and_then(|parent| parent.when)
        };
        match items[index].when.or_else(parent) {
            Some(When::Part { part, .. }) => Some(part),
            _ => None,
        }
    }

    /// Appends the text of an entry, line by line, the link first.
    pub(super) fn push(&mut self, out: &mut String, entry: &Entry, link: Option<&str>) {
        let sheet = self.sheet;
        let item = &sheet.trip.items[entry.index];
        let start = out.len();
        if let Some(link) = link {
            out.push_str(link);
            out.push('\n');
        }
        if entry.off {
            out.push_str(&self.phrases.called_off);
            out.push('\n');
        }
        match &entry.moment {
            Moment::Timed(timed) => {
                let home = (sheet.plan.home, &sheet.trip.home);
                self.push_times(out, entry.index, timed, Some(home));
            }
            Moment::Days { .. } => {
                if let Some(part) = self.part(entry.index) {
                    self.phrases
                        .hour_open
                        .fill(out, &[&self.phrases.part(part)]);
                    out.push('\n');
                }
            }
        }
        self.push_way(out, item);
        if sheet.options.content == Content::Everything {
            self.push_people(out, entry.index, item);
        }
        match sheet.message {
            // Whoever is asked to a meeting has nothing to do with our programme.
            true => out.truncate(out.trim_end().len().max(start)),
            false => out.push_str(&self.phrases.standing),
        }
    }

    /// Who comes, in what dress, and what of it is only assumed.
    fn push_people(&mut self, out: &mut String, index: usize, item: &'a Item) {
        self.push_names(out, index);
        if let Some(dress) = &item.dress {
            push_line(out, &self.phrases.dress, dress.nearest(self.sheet.language));
        }
        if !self.sheet.message {
            self.push_assumed(out, item);
        }
    }

    /// The lines that say when something is that has an hour, on the clock of its place and on
    /// that of the reader's city.
    pub(super) fn hours(
        &mut self,
        index: usize,
        timed: &Timed,
        reader: Option<&'a PlaceId>,
    ) -> Vec<String> {
        let place = reader.and_then(|id| Some((self.sheet.directory.place(id)?.zone, id)));
        let mut text = String::new();
        self.push_times(&mut text, index, timed, place);
        text.lines().map(str::to_owned).collect()
    }

    /// The days of something that has no hour, and their word.
    pub(super) fn days(&mut self, index: usize, moment: &Moment) -> String {
        let Moment::Days { first, after } = moment else {
            return String::new();
        };
        let mut said = self.times.date(*first).to_string();
        if let Some(last) = after.pred_opt().filter(|last| last > first) {
            said.push_str(" – ");
            said.push_str(&self.times.date(last));
        }
        if let Some(word) = self.word(index, moment) {
            said.push_str(self.phrases.comma());
            said.push_str(&word);
        }
        said
    }

    /// The way in to a meeting online: its own, or that of the place.
    pub(super) fn link(&mut self, item: &'a Item) -> Option<Cow<'a, str>> {
        let own = item
            .meeting
            .as_ref()
            .and_then(|meeting| meeting.link.as_deref());
        if let Some(link) = own.filter(|link| !link.trim().is_empty()) {
            return Some(Cow::Borrowed(link));
        }
        let spot = self.spots.spot(item.place.as_ref()?)?;
        spot.link.clone().map(Cow::Owned)
    }

    /// The local times with their UTC offsets, and those of another clock where that differs.
    fn push_times(
        &mut self,
        out: &mut String,
        index: usize,
        timed: &Timed,
        other: Option<(Zone, &'a PlaceId)>,
    ) {
        let item = &self.sheet.trip.items[index];
        let planned = &self.sheet.plan.items[index];
        let hour = planned.hour();
        let about = hour.is_some_and(|hour| hour.about);
        let zone = planned.local_zone.unwrap_or(timed.start.zone);
        let end_zone = planned.local_end_zone.unwrap_or(timed.end.zone);
        let (start, end) = (timed.start.at, timed.end.at);
        let at = item.place.as_ref();
        if item.kind.moves() {
            let from = item.from_place.as_ref();
            self.time(start, None, zone, from, about);
            push_line(out, &self.phrases.departure, &self.line);
            if !timed.lengthless {
                self.time(end, None, end_zone, at, about);
                push_line(out, &self.phrases.arrival, &self.line);
            }
        } else if timed.lengthless {
            self.push_range(out, start, None, zone, at, about);
        } else if zone == end_zone && zone.wall(start).date() == zone.wall(end).date() {
            self.push_range(out, start, Some(end), zone, at, about);
        } else {
            self.time(start, None, zone, at, about);
            push_line(out, &self.phrases.start, &self.line);
            self.time(end, None, end_zone, at, about);
            push_line(out, &self.phrases.end, &self.line);
        }
        let differs = |(other, _): &(Zone, _)| other.offset_at(start) != zone.offset_at(start);
        if let Some((other, place)) = other.filter(|o| !item.kind.moves() && differs(o)) {
            let end = (!timed.lengthless).then_some(end);
            self.push_range(out, start, end, other, Some(place), about);
        }
        if timed.lengthless {
            out.push_str(&self.phrases.length_open);
            out.push('\n');
        } else if hour.is_some_and(|hour| hour.minutes_about) {
            out.push_str(&self.phrases.length_about);
            out.push('\n');
        }
    }

    fn push_range(
        &mut self,
        out: &mut String,
        start: DateTime<Utc>,
        end: Option<DateTime<Utc>>,
        zone: Zone,
        place: Option<&'a PlaceId>,
        about: bool,
    ) {
        self.time(start, end, zone, place, about);
        out.push_str(&self.line);
        out.push('\n');
    }

    /// Puts date, hours, city and UTC offset into the line.
    fn time(
        &mut self,
        start: DateTime<Utc>,
        end: Option<DateTime<Utc>>,
        zone: Zone,
        place: Option<&'a PlaceId>,
        about: bool,
    ) {
        let seconds = zone.offset_at(start);
        let wall = zone.wall(start);
        let mut hours = self.times.hour(wall.time());
        if let Some(end) = end {
            let to = self.times.hour(zone.wall(end).time());
            hours = filled(&self.phrases.hours, &[&hours, &to]);
        }
        if about {
            hours = filled(&self.phrases.about, &[&hours]);
        }
        let date = self.times.date(wall.date());
        let (city, offset) = (self.spots.city(zone, place), self.times.offset(seconds));
        self.line.clear();
        self.phrases
            .at
            .fill(&mut self.line, &[&date, &hours, &city, &offset]);
    }

    fn push_way(&mut self, out: &mut String, item: &'a Item) {
        if !item.kind.moves() {
            if let Some(spot) = item.place.as_ref().and_then(|id| self.spots.spot(id)) {
                push_line(out, &self.phrases.place, &spot.located);
            }
            return;
        }
        let carrier = [item.carrier.as_deref(), item.number.as_deref()];
        for (i, part) in carrier.into_iter().flatten().enumerate() {
            out.push_str(if i == 0 { "" } else { " " });
            out.push_str(part);
        }
        if item.carrier.is_some() || item.number.is_some() {
            out.push('\n');
        }
        let (directory, language) = (self.sheet.directory, self.sheet.language);
        let name = |id: Option<&PlaceId>| Some(directory.place(id?)?.name_in(language));
        if let (Some(from), Some(to)) = (name(item.from_place.as_ref()), name(item.place.as_ref()))
        {
            self.phrases.way.fill(out, &[from, to]);
            out.push('\n');
        }
    }

    fn push_names(&mut self, out: &mut String, index: usize) {
        let item = &self.sheet.trip.items[index];
        let ours = self.ours(index, item);
        push_line(out, &self.phrases.ours, &ours);
        let (theirs, others) = precedence::across(item);
        let label = match item.meeting.as_ref().map(|meeting| meeting.contact) {
            Some(Contact::Board) => &self.phrases.board,
            _ => &self.phrases.theirs,
        };
        push_line(out, label, &self.names(&theirs));
        push_line(out, &self.phrases.organizer, &self.names(&others));
    }

    fn ours(&mut self, index: usize, item: &'a Item) -> Rc<str> {
        let (trip, directory, plan) = (self.sheet.trip, self.sheet.directory, self.sheet.plan);
        let names = |this: &Self| -> Rc<str> {
            this.names(&precedence::ours(trip, directory, plan, index))
                .into()
        };
        if !is_plain(item) {
            return names(self);
        }
        let who = plan.items[index].people.iter().map(|p| p.who).collect();
        let key = (item.place.as_ref(), who);
        if let Some(known) = self.ours.get(&key) {
            return known.clone();
        }
        let said = names(self);
        self.ours.insert(key, said.clone());
        said
    }

    /// The first names of a side in their order, and how many more there are.
    fn names(&self, side: &[Seated]) -> String {
        let names: Vec<Cow<'_, str>> = side
            .iter()
            .take(NAMES)
            .map(|seated| self.seated(seated))
            .collect();
        // A list whose names have commas of their own is parted by semicolons.
        let comma = self.phrases.comma();
        let parted = if names.iter().any(|name| name.contains(comma)) {
            names.join(self.phrases.semicolon())
        } else {
            names.join(comma)
        };
        let more = i64::try_from(side.len().saturating_sub(NAMES)).unwrap_or(i64::MAX);
        if more == 0 {
            return parted;
        }
        let mut all = String::with_capacity(parted.len() + 16);
        self.phrases
            .more
            .fill(&mut all, &[&parted, &self.phrases.words.number(more)]);
        all
    }

    /// One name, and for whom someone stands in.
    fn seated<'b>(&'b self, seated: &'b Seated) -> Cow<'b, str> {
        let (who, other) = match (&seated.represented_by, &seated.on_behalf_of) {
            (Some(substitute), _) => (substitute, Some(&seated.who)),
            (None, other) => (&seated.who, other.as_ref()),
        };
        let Some(other) = other else {
            return Cow::Borrowed(self.name(who));
        };
        let mut name = String::new();
        self.phrases
            .on_behalf
            .fill(&mut name, &[self.name(who), self.name(other)]);
        Cow::Owned(name)
    }

    fn name<'b>(&'b self, id: &'b PartyId) -> &'b str {
        self.sheet
            .directory
            .name_of(id, self.sheet.language)
            .unwrap_or(id.as_str())
    }

    fn push_assumed(&self, out: &mut String, item: &Item) {
        if item.assumed.is_empty() {
            return;
        }
        let facts = FACTS.iter().filter(|(key, _)| assumes(&item.assumed, key));
        let facts: Vec<String> = facts
            .map(|(_, id)| self.phrases.words.say(id, &[]))
            .collect();
        push_line(
            out,
            &self.phrases.assumed,
            &facts.join(self.phrases.comma()),
        );
    }
}

/// Whether ours come as themselves, and nobody beside the list of people.
fn is_plain(item: &Item) -> bool {
    let themselves = match &item.people {
        People::All => true,
        People::Listed(list) => list
            .iter()
            .all(|a| a.capacity.is_none() && a.on_behalf_of.is_none()),
    };
    themselves && item.participants.iter().all(|p| p.side != Some(Side::Ours))
}

fn push_line(out: &mut String, label: &Template, value: &str) {
    if !value.is_empty() {
        label.fill(out, &[value]);
        out.push('\n');
    }
}

fn filled(template: &Template, values: &[&str]) -> Rc<str> {
    let mut text = String::with_capacity(24);
    template.fill(&mut text, values);
    text.into()
}
