//! Texts for a messenger: a day, an item, a person's programme, the runs of a car, what changed.
//!
//! Short lines without markup, in the language of whoever gets them; hours on the clock of the place. A text is passed
//! on without asking, so it holds what one needs on the way and nothing else: no purpose, no briefing, no note, no
//! booking, no travel paper, no outcome, and nobody's telephone number, a driver's neither; nothing that is marked above
//! its reader. What somebody typed stands on one line, in its own direction.

mod changes;
mod clock;
pub mod direction;
mod entry;
mod people;
mod vehicle;

use chrono::NaiveDate;
use domain::directory::Directory;
use domain::id::{ElementId, ItemId, PartyId};
use domain::item::Item;
use domain::plan::{Plan, Row};
use domain::release::{self, Programme};
use domain::text::Language;
use domain::time::When;
use domain::trip::{Classification, Trip};

use crate::words::{Calendar, Words};

/// What is to be told, to whom.
pub struct Message<'a> {
    /// The trip: of the last release, or, where there is none, as it stands.
    pub trip: &'a Trip,
    /// Its people and places.
    pub directory: &'a Directory,
    /// Its plan.
    pub plan: &'a Plan,
    /// What is told.
    pub what: What<'a>,
    /// In the recipient's language.
    pub language: Language,
    /// The calendars of a day's heading; empty is as the language has it. In Persian both always stand there.
    pub calendars: &'a [Calendar],
    /// The number of the release that is told; none: the first line says that it is not released.
    pub released: Option<u32>,
    /// The highest marking that the recipient may see.
    pub may_see: Classification,
}

/// What a text tells.
#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// A day of everybody.
    Day(NaiveDate),
    /// One item.
    Item(&'a ItemId),
    /// What one person, or organization, attends.
    Person {
        /// Who gets the text.
        who: &'a PartyId,
        /// On one day; none: from the first to the last.
        day: Option<NaiveDate>,
    },
    /// The runs of a vehicle, in their order.
    Vehicle(&'a ElementId),
    /// What changed since a release.
    Changes {
        /// For whom; none: for all.
        who: Option<&'a PartyId>,
        /// The programme of that release.
        before: Programme<'a>,
        /// Its number.
        number: u32,
    },
}

/// A text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The text, without a line break at its end.
    pub text: String,
    /// Items that would stand in it but for their marking.
    pub left_out: Vec<ItemId>,
}

/// Writes the text; none where there is no such item, vehicle or person.
pub fn write(message: &Message) -> Option<Written> {
    let mut writer = Writer::new(message);
    writer.title();
    match message.what {
        What::Day(day) => writer.day_of_all(day),
        What::Item(id) => writer.item(id)?,
        What::Person { who, day } => writer.person(who, day)?,
        What::Vehicle(id) => writer.vehicle(id)?,
        What::Changes {
            who,
            before,
            number,
        } => writer.changes(who, before, number)?,
    }
    Some(writer.finish())
}

/// The text as it grows.
struct Writer<'a> {
    message: &'a Message<'a>,
    words: &'static Words,
    /// Whom it is for, where it is for one.
    reader: Option<&'a PartyId>,
    lines: Vec<String>,
    left_out: Vec<ItemId>,
}

impl<'a> Writer<'a> {
    fn new(message: &'a Message<'a>) -> Self {
        let reader = match message.what {
            What::Person { who, .. } => Some(who),
            What::Changes { who, .. } => who,
            _ => None,
        };
        Writer {
            message,
            words: Words::of(message.language),
            reader,
            lines: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// The trip, and whether it is released.
    fn title(&mut self) {
        let title = self.own(self.message.trip.nearest_title(self.message.language));
        let line = match self.message.released {
            None => self.say("message-not-released", &[("title", &title)]),
            Some(number) => {
                let number = self.words.number(number.into());
                self.say(
                    "message-released",
                    &[("title", &title), ("number", &number)],
                )
            }
        };
        self.push(line);
    }

    fn day_of_all(&mut self, day: NaiveDate) {
        let items = self.on_day(day, |_| true);
        self.day(day, &items);
        if items.is_empty() {
            self.push(self.say("message-nothing", &[]));
        }
    }

    fn item(&mut self, id: &ItemId) -> Option<()> {
        let items = &self.message.trip.items;
        let index = items.iter().position(|item| &item.id == id)?;
        if !self.admits(&items[index]) {
            self.left_out.push(id.clone());
            self.push(self.say("message-kept", &[]));
            return Some(());
        }
        match self.message.plan.items[index].day {
            Some(day) => self.day(day, &[index]),
            None => self.entry(index),
        }
        Some(())
    }

    fn person(&mut self, who: &PartyId, day: Option<NaiveDate>) -> Option<()> {
        let name = self.name(who)?;
        self.push(self.say("message-for", &[("name", &name)]));
        let (trip, plan) = (self.message.trip, self.message.plan);
        let attends = |i: usize| release::parties(trip, plan, i).contains(who);
        let mut days: Vec<NaiveDate> = match day {
            Some(day) => vec![day],
            None => plan.days.iter().map(|day| day.date).collect(),
        };
        days.dedup();
        let mut told = false;
        for date in days {
            let items = self.on_day(date, attends);
            if !items.is_empty() || day.is_some() {
                self.day(date, &items);
            }
            told |= !items.is_empty();
        }
        if day.is_none() {
            told |= self.undated(attends);
        }
        if !told {
            self.push(self.say("message-nothing", &[]));
        }
        Some(())
    }

    /// What is to be placed, in one line.
    fn undated(&mut self, stands: impl Fn(usize) -> bool) -> bool {
        let all = self.message.plan.undated.iter().copied();
        let over = |i: usize| {
            let meeting = self.message.trip.items[i].meeting.as_ref();
            meeting.is_some_and(|m| m.stage.is_over())
        };
        let items: Vec<usize> = all.filter(|i| stands(*i) && !over(*i)).collect();
        let items = self.kept(items);
        let titles: Vec<String> = items.iter().map(|i| self.heading(*i)).collect();
        if !titles.is_empty() {
            self.push(String::new());
            let titles = self.words.list(&titles);
            self.push(self.say("message-undated", &[("titles", &titles)]));
        }
        !titles.is_empty()
    }

    /// The heading of a day, and what is on it.
    fn day(&mut self, day: NaiveDate, items: &[usize]) {
        self.push(String::new());
        self.push(self.date(day));
        for index in items {
            self.push(String::new());
            self.entry(*index);
        }
    }

    /// The items that stand on a day, those of several days on each of them.
    fn on_day(&mut self, day: NaiveDate, stands: impl Fn(usize) -> bool) -> Vec<usize> {
        let plan = self.message.plan;
        let days = plan.days.iter().filter(|d| d.date == day);
        let rows = days.flat_map(|d| &d.rows).filter_map(|row| match row {
            Row::Item(index) => Some(*index),
            Row::Seam(_) => None,
        });
        let mut items: Vec<usize> = rows.collect();
        let spans = |i: &usize| match plan.items[*i].when {
            Some(When::Days { date, days, .. }) => {
                date < day && (day - date).num_days() < i64::from(days)
            }
            _ => false,
        };
        items.extend((0..plan.items.len()).filter(spans));
        items.retain(|i| stands(*i) && !self.message.trip.items[*i].is_off());
        self.kept(items)
    }

    /// Those of some items that the reader may see; the others are noted.
    fn kept(&mut self, items: Vec<usize>) -> Vec<usize> {
        let all = &self.message.trip.items;
        let (kept, hidden): (Vec<usize>, Vec<usize>) =
            items.into_iter().partition(|i| self.admits(&all[*i]));
        for index in hidden {
            self.leave_out(&all[index].id);
        }
        kept
    }

    fn leave_out(&mut self, id: &ItemId) {
        if !self.left_out.contains(id) {
            self.left_out.push(id.clone());
        }
    }

    /// Whether the reader may see an item; what is personal is for the person alone.
    fn admits(&self, item: &Item) -> bool {
        match item.classification.unwrap_or(Classification::Open) {
            Classification::Personal => self.reader.is_some(),
            class => class <= self.message.may_see,
        }
    }

    fn push(&mut self, line: String) {
        self.lines.push(line);
    }

    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words.say(id, args)
    }

    fn own(&self, text: &str) -> String {
        direction::own(self.message.language, text)
    }

    /// Facts on one line.
    fn facts(&self, facts: &[String]) -> String {
        let comma = if self.message.language.is_rtl() {
            "، "
        } else {
            ", "
        };
        let facts = facts.iter().filter(|fact| !fact.is_empty());
        facts.map(String::as_str).collect::<Vec<_>>().join(comma)
    }

    fn finish(self) -> Written {
        let language = self.message.language;
        let lines = self.lines.iter().map(|l| direction::line(language, l));
        Written {
            text: lines.collect::<Vec<_>>().join("\n"),
            left_out: self.left_out,
        }
    }
}
