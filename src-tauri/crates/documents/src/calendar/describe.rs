//! The text of an entry: what a traveller needs on the day, and nothing that is not for everyone
//! who gets the file. It never reads briefings, purposes, notes, bookings, papers or telephones.

use chrono::{DateTime, Utc};
use domain::id::{PartyId, PlaceId};
use domain::item::{Item, assumes};
use domain::meeting::Contact;
use domain::place::PlaceKind;
use domain::plan::Planned;
use domain::precedence::{self, Seated};
use domain::time::{DayPart, When, Zone};

use super::Input;
use super::moment::{Moment, Timed};
use super::phrases::{Phrases, Template};

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
    input: &'a Input<'a>,
    /// A line that is being put together.
    line: String,
}

impl<'a> Describer<'a> {
    pub(super) fn new(input: &'a Input<'a>) -> Self {
        let phrases = Phrases::of(input.language, input.released);
        Describer {
            phrases,
            input,
            line: String::new(),
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
        let items = &self.input.plan.items;
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
    pub(super) fn push(
        &mut self,
        out: &mut String,
        index: usize,
        moment: &Moment,
        link: Option<&str>,
    ) {
        let input = self.input;
        let (item, planned) = (&input.trip.items[index], &input.plan.items[index]);
        if let Some(link) = link {
            out.push_str(link);
            out.push('\n');
        }
        match moment {
            Moment::Timed(timed) => self.push_times(out, item, planned, timed),
            Moment::Days { .. } => {
                if let Some(part) = self.part(index) {
                    self.phrases
                        .hour_open
                        .fill(out, &[&self.phrases.part(part)]);
                    out.push('\n');
                }
            }
        }
        self.push_way(out, item);
        self.push_names(out, index);
        if let Some(dress) = item
            .dress
            .as_ref()
            .map(|dress| dress.nearest(input.language))
        {
            push_line(out, &self.phrases.dress, dress);
        }
        self.push_assumed(out, item);
        out.push_str(&self.phrases.standing);
    }

    /// The local times with their UTC offsets, and home time where that is another.
    fn push_times(&mut self, out: &mut String, item: &Item, planned: &Planned, timed: &Timed) {
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
        let home = self.input.plan.home;
        if !item.kind.moves() && home.offset_at(start) != zone.offset_at(start) {
            let end = (!timed.lengthless).then_some(end);
            self.push_range(out, start, end, home, Some(&self.input.trip.home), about);
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
        place: Option<&PlaceId>,
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
        place: Option<&PlaceId>,
        about: bool,
    ) {
        let wall = zone.wall(start);
        let mut hours = String::with_capacity(16);
        let from = self.phrases.hour(wall.time()).to_owned();
        match end {
            Some(end) => {
                let to = self.phrases.hour(zone.wall(end).time()).to_owned();
                self.phrases.hours.fill(&mut hours, &[&from, &to]);
            }
            None => hours = from,
        }
        if about {
            let exact = std::mem::take(&mut hours);
            self.phrases.about.fill(&mut hours, &[&exact]);
        }
        let offset = offset(zone.offset_at(start));
        let city = self.city(zone, place);
        let date = self.phrases.date(wall.date()).to_owned();
        self.line.clear();
        self.phrases
            .at
            .fill(&mut self.line, &[&date, &hours, &city, &offset]);
    }

    /// Whose clock it is: the city of the place, where its clock is that one; else home; else the
    /// city by which the zone is named.
    fn city(&self, zone: Zone, place: Option<&PlaceId>) -> String {
        let (directory, home) = (self.input.directory, &self.input.trip.home);
        let near = [place, Some(home)].into_iter().flatten().find(|id| {
            directory.place(id).is_some_and(|place| {
                place.kind != PlaceKind::Online
                    && (place.zone == zone || place.zone.canonical() == zone.canonical())
            })
        });
        let name = near.and_then(|id| directory.city_name(id, self.input.language));
        name.map_or_else(
            || {
                zone.name()
                    .rsplit('/')
                    .next()
                    .unwrap_or_default()
                    .replace('_', " ")
            },
            str::to_owned,
        )
    }

    fn push_way(&mut self, out: &mut String, item: &Item) {
        let input = self.input;
        let name = |id: &Option<PlaceId>| {
            let place = input.directory.place(id.as_ref()?)?;
            Some(place.name_in(input.language))
        };
        if item.kind.moves() {
            let carrier = [item.carrier.as_deref(), item.number.as_deref()];
            let carrier: Vec<&str> = carrier.into_iter().flatten().collect();
            if !carrier.is_empty() {
                out.push_str(&carrier.join(" "));
                out.push('\n');
            }
            if let (Some(from), Some(to)) = (name(&item.from_place), name(&item.place)) {
                self.phrases.way.fill(out, &[from, to]);
                out.push('\n');
            }
        } else if let Some(place) = item.place.as_ref().and_then(|id| self.located(id)) {
            push_line(out, &self.phrases.place, &place);
        }
    }

    /// A place with its address and its city, each said once.
    pub(super) fn located(&self, id: &PlaceId) -> Option<String> {
        let (directory, language) = (self.input.directory, self.input.language);
        let place = directory.place(id)?;
        let mut text = place.name_in(language).to_owned();
        let address = place
            .address
            .as_ref()
            .map(|address| address.nearest(language));
        for part in [address, directory.city_name(id, language)]
            .into_iter()
            .flatten()
        {
            if !part.is_empty() && !text.contains(part) {
                text.push_str(self.phrases.comma());
                text.push_str(part);
            }
        }
        Some(text)
    }

    fn push_names(&mut self, out: &mut String, index: usize) {
        let input = self.input;
        let sides = precedence::sides(input.trip, input.directory, input.plan, index);
        let contact = input.trip.items[index]
            .meeting
            .as_ref()
            .map(|meeting| meeting.contact);
        let theirs = match contact {
            Some(Contact::Board) => &self.phrases.board,
            _ => &self.phrases.theirs,
        };
        for (label, side) in [
            (&self.phrases.ours, &sides.ours),
            (theirs, &sides.theirs),
            (&self.phrases.organizer, &sides.others),
        ] {
            push_line(out, label, &self.names(side));
        }
    }

    /// The first names of a side in their order, and how many more there are.
    fn names(&self, side: &[Seated]) -> String {
        let mut names = String::new();
        for seated in side.iter().take(NAMES) {
            if !names.is_empty() {
                names.push_str(self.phrases.comma());
            }
            let (name, other) = match (&seated.represented_by, &seated.on_behalf_of) {
                (Some(substitute), _) => (substitute, Some(&seated.who)),
                (None, other) => (&seated.who, other.as_ref()),
            };
            match other {
                Some(other) => {
                    self.phrases
                        .on_behalf
                        .fill(&mut names, &[self.name(name), self.name(other)]);
                }
                None => names.push_str(self.name(name)),
            }
        }
        let more = side.len().saturating_sub(NAMES);
        if more > 0 {
            let first = std::mem::take(&mut names);
            let number = self
                .phrases
                .words
                .number(i64::try_from(more).unwrap_or(i64::MAX));
            self.phrases.more.fill(&mut names, &[&first, &number]);
        }
        names
    }

    fn name(&self, id: &'a PartyId) -> &'a str {
        self.input
            .directory
            .name_of(id, self.input.language)
            .unwrap_or(id.as_str())
    }

    fn push_assumed(&self, out: &mut String, item: &Item) {
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

fn push_line(out: &mut String, label: &Template, value: &str) {
    if !value.is_empty() {
        label.fill(out, &[value]);
        out.push('\n');
    }
}

/// `UTC+03:30`, in ASCII in every language: it is read like a formula.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
