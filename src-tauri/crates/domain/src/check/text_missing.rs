//! A text that the papers of the trip print is missing in one of its languages.
//!
//! Why it matters: the reader's paper says "to be confirmed" in its place, and stays a draft. Example: the trip's papers
//! are in Turkish and Persian, and the board meeting has no Persian title.
//!
//! Looked at are the titles and purposes of the trip, of its items and meetings, and the points of agendas. One finding
//! for the trip and one for each item. Facts: `missing` (list of {`text`: title, purpose, success or agenda, `languages`}),
//! `languages` (all of them). Repairs: none; somebody must write it.

use serde_json::json;

use super::{Check, Finding, Found, Severity};
use crate::item::Item;
use crate::text::{Language, Text};
use crate::trip::Trip;

pub(super) const CODE: &str = "text_missing";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    if let Some(finding) = of_item(item, &check.languages).finding() {
        found.at(planned, finding.item(&item.id));
    }
}

/// What is missing of the trip itself.
pub(super) fn of_the_trip(check: &Check<'_>, found: &mut Found) {
    let trip = check.trip;
    let mut gaps = Gaps::new(&check.languages);
    gaps.add("title", |language| trip.title_in(language).is_some());
    gaps.text("purpose", trip.purpose.as_ref());
    if let Some(finding) = gaps.finding() {
        found.when(None, finding.about("trip", trip.id.as_str()));
    }
}

/// The languages of a trip's papers.
pub(super) fn languages(trip: &Trip) -> Vec<Language> {
    let codes = trip.languages.iter();
    codes.filter_map(|code| Language::of_code(code)).collect()
}

fn of_item<'a>(item: &Item, languages: &'a [Language]) -> Gaps<'a> {
    let mut gaps = Gaps::new(languages);
    gaps.add("title", |language| item.title_in(language).is_some());
    if let Some(meeting) = &item.meeting {
        gaps.text("purpose", meeting.purpose.as_ref());
        gaps.text("success", meeting.success.as_ref());
        let points = &meeting.agenda;
        gaps.add("agenda", |language| {
            points
                .iter()
                .all(|point| point.title().in_language(language).is_some())
        });
    }
    gaps
}

/// Which texts are missing in which languages.
struct Gaps<'a> {
    languages: &'a [Language],
    missing: Vec<(&'static str, Vec<Language>)>,
}

impl<'a> Gaps<'a> {
    fn new(languages: &'a [Language]) -> Self {
        Gaps {
            languages,
            missing: Vec::new(),
        }
    }

    fn add(&mut self, text: &'static str, is_there: impl Fn(Language) -> bool) {
        let absent: Vec<Language> = self
            .languages
            .iter()
            .copied()
            .filter(|language| !is_there(*language))
            .collect();
        if !absent.is_empty() {
            self.missing.push((text, absent));
        }
    }

    /// A text that nobody has written at all is not missing in a language.
    fn text(&mut self, name: &'static str, text: Option<&Text>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.add(name, |language| text.in_language(language).is_some());
        }
    }

    fn finding(&self) -> Option<Finding> {
        if self.missing.is_empty() {
            return None;
        }
        let codes = |languages: &[Language]| languages.iter().map(|l| l.code()).collect::<Vec<_>>();
        let missing: Vec<_> = self
            .missing
            .iter()
            .map(|(text, absent)| json!({ "text": text, "languages": codes(absent) }))
            .collect();
        let absent = |language: &Language| {
            self.missing
                .iter()
                .any(|(_, absent)| absent.contains(language))
        };
        let languages: Vec<Language> = self.languages.iter().copied().filter(absent).collect();
        let finding = Finding::new(CODE, Severity::Note)
            .fact("missing", missing)
            .fact("languages", codes(&languages));
        Some(finding)
    }
}
