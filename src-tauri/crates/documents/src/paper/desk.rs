//! The desk at which a paper is made: the request, its words, what its reader may see, and the gaps met on the way.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::briefing::Briefing;
use domain::check::About;
use domain::item::{Item, ItemKind};
use domain::plan::{Plan, Planned};
use domain::text::{Language, Text};
use domain::time::When;
use domain::trip::Classification;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::words::{Calendar, Words};

use super::labels::LABELS;
use super::scope::Scope;
use super::{Draft, Edition, Missing, Paper, PaperError, Request};

/// Isolates of direction: a Latin name inside Persian keeps its own.
const ISOLATE: char = '\u{2068}';
const END_ISOLATE: char = '\u{2069}';

/// A text on paper: what it says, or the gap word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Said {
    /// What it says.
    Text(String),
    /// The word that stands where a text should.
    Gap(String),
}

/// The title of an item: of a leg its route.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Title {
    /// From where to where.
    Route { route: Vec<String> },
    /// In words.
    Words(Said),
}

/// The request, and everything that the sheets need of it.
pub(super) struct Desk<'a> {
    pub request: &'a Request<'a>,
    pub words: &'static Words,
    pub scope: Scope,
    /// Rooms for whole nights: they stand at the end of their days, and no clock changes because of them.
    pub nights: Vec<usize>,
    /// The plan of what else stands in the copy.
    pub plan: Plan,
    /// Why it is a draft, as far as it has been found.
    pub draft: RefCell<Draft>,
    missing: RefCell<Vec<Missing>>,
    gaps: Cell<usize>,
    class: Cell<Classification>,
}

impl<'a> Desk<'a> {
    /// A desk for a request that names what exists.
    pub fn new(request: &'a Request<'a>) -> Result<Self, PaperError> {
        if let Some(id) = request
            .item
            .filter(|id| request.trip.item(id.as_str()).is_none())
        {
            return Err(PaperError::NoItem(id.clone()));
        }
        if let Some(id) = request.person.filter(|id| !request.directory.knows(id)) {
            return Err(PaperError::NoPerson(id.clone()));
        }
        let mut scope = Scope::of(request);
        if let Some(id) = request.item.filter(|_| request.paper == Paper::Brief) {
            let only = |(i, stands): (usize, bool)| stands && &request.trip.items[i].id == id;
            scope.items = scope.items.into_iter().enumerate().map(only).collect();
        }
        let nights = nights(request, &scope);
        let stands = |i: usize| scope.items[i] && !nights.contains(&i);
        let plan = request
            .plan
            .narrowed(request.trip, request.directory, stands);
        let class = request
            .trip
            .classification
            .unwrap_or(Classification::Office);
        Ok(Desk {
            request,
            words: Words::of(request.language),
            scope,
            nights,
            plan,
            draft: RefCell::default(),
            missing: RefCell::default(),
            gaps: Cell::new(0),
            class: Cell::new(class),
        })
    }

    /// What was found: why it is a draft, and the texts that are missing.
    pub fn finish(self) -> (Option<Draft>, Vec<Missing>) {
        let mut draft = self.draft.into_inner();
        let missing = self.missing.into_inner();
        draft.texts_missing = !missing.is_empty();
        ((draft != Draft::default()).then_some(draft), missing)
    }

    /// Whether it is the working edition.
    pub fn working(&self) -> bool {
        self.request.edition == Edition::Working
    }

    /// The language of the paper.
    pub fn language(&self) -> Language {
        self.request.language
    }

    /// The calendar of the large dates.
    pub fn calendar(&self) -> Calendar {
        self.request.calendars.first().copied().unwrap_or_default()
    }

    /// The calendar of the small dates beside them, where there is one.
    pub fn second_calendar(&self) -> Option<Calendar> {
        self.request
            .calendars
            .get(1)
            .copied()
            .filter(|c| *c != self.calendar())
    }

    /// The item with an index, its plan, and its id.
    pub fn item(&self, index: usize) -> (&'a Item, &Planned) {
        (&self.request.trip.items[index], &self.plan.items[index])
    }

    /// The items of the copy, in the order of the programme, those without a day last.
    pub fn shown(&self) -> Vec<usize> {
        let mut order = self.plan.order(self.request.trip);
        order.extend(self.plan.undated.iter().copied());
        order.retain(|i| self.scope.items[*i]);
        order
    }

    /// The nights that begin on a day.
    pub fn nights_on(&self, date: NaiveDate) -> Vec<usize> {
        let spans = |i: &usize| match self.request.trip.items[*i].when {
            Some(When::Days {
                date: first, days, ..
            }) => (0..i64::from(days)).contains(&(date - first).num_days()),
            _ => false,
        };
        self.nights.iter().copied().filter(spans).collect()
    }

    /// The briefings of the copy: those for an item of it, or for none, that its bearer may see.
    pub fn briefings(&self) -> Vec<&'a Briefing> {
        let stands = |b: &&Briefing| {
            let item = b
                .item
                .as_ref()
                .map(|id| self.request.trip.items.iter().position(|i| &i.id == id));
            self.scope.admits(b.classification)
                && item.is_none_or(|i| i.is_some_and(|i| self.scope.items[i]))
        };
        self.request.trip.briefings.iter().filter(stands).collect()
    }

    /// Raises the marking of the paper to that of something in it.
    pub fn holds(&self, classification: Option<Classification>) {
        self.class.set(
            self.class
                .get()
                .max(classification.unwrap_or(Classification::Open)),
        );
    }

    /// The marking of the paper; an open one has none.
    pub fn marking(&self) -> Option<Classification> {
        Some(self.class.get()).filter(|class| *class != Classification::Open)
    }

    // -------------------------------------------------------------- words

    /// A message of the papers.
    pub fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words.say(id, args)
    }

    /// A message without arguments.
    pub fn word(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// The labels that stand in the templates, by their name there.
    pub fn labels(&self) -> Map<String, Value> {
        let label = |id: &&str| {
            (
                id.trim_start_matches("paper-").to_owned(),
                Value::from(self.word(id)),
            )
        };
        LABELS.iter().map(label).collect()
    }

    /// A text that was typed, kept in its own direction inside Persian.
    pub fn own(&self, text: &str) -> String {
        own(self.language(), text)
    }

    /// The word for what is not known.
    pub fn gap_word(&self) -> String {
        self.word("paper-gap")
    }

    /// What is not known, where it is not a text that is missing.
    pub fn unknown(&self) -> Said {
        Said::Gap(self.gap_word())
    }

    /// What the working edition asks for; the reader's leaves the line out.
    pub fn unknown_if_working(&self) -> Option<Said> {
        self.working().then(|| self.unknown())
    }

    /// The word beside what nobody has confirmed: "assumed" for us, the neutral word for the reader. A report looks
    /// back, where nothing is being arranged any more: what it assumes, it says so.
    pub fn assumed_word(&self) -> String {
        if self.working() || self.request.paper == super::Paper::Report {
            self.word("paper-assumed")
        } else {
            self.gap_word()
        }
    }

    /// Notes that a text is missing in the language; it stands as the gap word.
    pub fn miss(&self, kind: &str, id: &str, key: &str, what: String) -> Said {
        self.gaps.set(self.gaps.get() + 1);
        let about = About {
            kind: kind.to_owned().into(),
            id: id.to_owned(),
        };
        let missing = Missing {
            about,
            key: key.to_owned(),
            what,
        };
        let mut known = self.missing.borrow_mut();
        if !known.contains(&missing) {
            known.push(missing);
        }
        Said::Gap(self.gap_word())
    }

    /// A text in the language, or a gap that is noted; nothing where nothing is written at all.
    pub fn text(
        &self,
        text: Option<&Text>,
        (kind, id, key): (&str, &str, &str),
        what: &str,
    ) -> Option<Said> {
        let text = text.filter(|t| !t.is_empty())?;
        Some(match text.in_language(self.language()) {
            Some(text) => Said::Text(self.own(text)),
            None => self.miss(kind, id, key, what.to_owned()),
        })
    }

    /// The texts found missing so far, in words.
    pub fn missing_words(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let missing = self.missing.borrow();
        missing
            .iter()
            .map(|m| m.what.clone())
            .filter(|what| seen.insert(what.clone()))
            .collect()
    }

    /// Builds a page, and says whether a text was missing on it.
    pub fn tracked<T>(&self, build: impl FnOnce() -> T) -> (T, bool) {
        let before = self.gaps.get();
        let built = build();
        (built, self.gaps.get() > before)
    }
}

/// A text that was typed, kept in its own direction inside Persian.
pub(super) fn own(language: Language, text: &str) -> String {
    let latin = text
        .chars()
        .any(|c| c.is_alphabetic() && !('\u{0600}'..='\u{06FF}').contains(&c));
    if language.is_rtl() && latin {
        format!("{ISOLATE}{text}{END_ISOLATE}")
    } else {
        text.to_owned()
    }
}

/// The rooms of the copy that are kept for whole nights of days on which something else happens.
fn nights(request: &Request, scope: &Scope) -> Vec<usize> {
    let items = &request.trip.items;
    let stands = |i: &usize| scope.items[*i];
    let is_night = |i: &usize| {
        items[*i].kind == ItemKind::Stay && matches!(items[*i].when, Some(When::Days { .. }))
    };
    let (nights, others): (Vec<usize>, Vec<usize>) =
        (0..items.len()).filter(stands).partition(is_night);
    let busy = |day| others.iter().any(|i| request.plan.items[*i].day == day);
    nights
        .into_iter()
        .filter(|i| busy(request.plan.items[*i].day))
        .collect()
}
