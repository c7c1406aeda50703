//! The rules of the office: kept in the book, and what every finding is made by.
//!
//! A person types them field by field ([`edit`]); a file brings all of them ([`read`]). What makes no sense is refused,
//! with the field that is wrong, and nothing is changed.

mod typed;

use std::path::Path;

use documents::words::Words;
use domain::directory::Directory;
use domain::rules::{Quorum, Rules, Unsound, Wrong};
use domain::text::Language;
use serde_json::{Map, Value, json};

use crate::book::Book;
use crate::call::{RulesEdit, UpdateHolidays};
use crate::error::{Error, Message};
use crate::view::rules::RulesView;

/// The setting that holds them.
const SETTING: &str = "rules";

impl Book {
    /// The rules of the office; until it sets others, those that usually hold.
    pub fn rules(&self) -> Rules {
        self.setting(SETTING).unwrap_or_default()
    }

    /// Keeps the rules of the office. Every finding is made afresh.
    pub fn set_rules(&mut self, rules: &Rules, language: Language) -> Result<(), Error> {
        rules
            .sound(self.directory()?)
            .map_err(|unsound| refused(&unsound, language))?;
        self.set_setting(SETTING, rules)?;
        self.rest_on(rules.clone());
        Ok(())
    }
}

/// Reads rules from a file; the error names the place in it.
pub fn read(text: &str) -> Result<Rules, Error> {
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|cause| {
        let message = Message::new("dossier-not-json");
        Error::refused(message.with("cause", cause.to_string()))
    })?;
    if !value.is_object() {
        return Err(Error::refused(Message::new("error-no-rules")));
    }
    serde_path_to_error::deserialize(value).map_err(|e| Error::wrong_arguments(&e))
}

/// Changes rules as a person typed them. A field that is left empty is again as it usually is.
pub fn edit(book: &mut Book, args: &RulesEdit) -> Result<RulesView, Error> {
    let language = args.show.language;
    let current = serde_json::to_value(book.rules()).map_err(Error::internal)?;
    let Value::Object(mut rules) = current else {
        return Err(Error::internal("rules are no object"));
    };
    for (field, value) in &args.fields {
        let value = typed::value(field, value).map_err(|e| worded(&e.field, e.word(), language))?;
        let value = match (field.as_str(), &value) {
            ("quorum", Value::Object(change)) => quorum(book.directory()?, &rules, change),
            _ => value,
        };
        match value {
            Value::Null => rules.shift_remove(field),
            value => rules.insert(field.clone(), value),
        };
    }
    let rules: Rules = serde_path_to_error::deserialize(Value::Object(rules))
        .map_err(|e| Error::wrong_arguments(&e))?;
    book.set_rules(&rules, language)?;
    crate::view::rules::rules(book, args.show)
}

/// Takes a file of the office over the calendars of public holidays, or goes back to the programme's.
pub fn holidays(book: &mut Book, args: &UpdateHolidays) -> Result<RulesView, Error> {
    match &args.path {
        Some(path) => book.keep_calendar_file(Path::new(path))?,
        None => book.keep_calendars(None)?,
    }
    crate::view::rules::rules(book, args.show)
}

/// A quorum with what was changed of it. Of a council that is named for the first time it is more than half of those
/// who are on record as its members.
fn quorum(directory: &Directory, rules: &Map<String, Value>, change: &Map<String, Value>) -> Value {
    let kept: Option<Quorum> = rules
        .get("quorum")
        .and_then(|kept| serde_json::from_value(kept.clone()).ok());
    let named = change.get("council").and_then(Value::as_str);
    let mut quorum = match (kept, named) {
        (Some(kept), named) if named.is_none_or(|named| named == kept.council.as_str()) => {
            json!(kept)
        }
        (_, named) => {
            let council = named.unwrap_or_default();
            let members = members(directory, council).max(1);
            json!({"council": council, "members": members, "needed": members / 2 + 1})
        }
    };
    if let Value::Object(quorum) = &mut quorum {
        quorum.extend(change.clone().into_iter().filter(|(_, v)| !v.is_null()));
    }
    quorum
}

/// How many people have a post in a council.
fn members(directory: &Directory, council: &str) -> usize {
    let sits = |person: &&domain::person::Person| {
        let mut posts = person.posts.iter();
        posts.any(|post| {
            post.organization
                .as_ref()
                .is_some_and(|id| id.as_str() == council)
        })
    };
    directory.people.values().filter(sits).count()
}

/// Why a rule cannot be kept, in words, with the field.
fn refused(unsound: &Unsound, language: Language) -> Error {
    let number = |n: i64| Words::of(language).number(n);
    let (id, args) = match &unsound.why {
        Wrong::NotBetween { least, most } => (
            "rules-not-between",
            vec![("least", number(*least)), ("most", number(*most))],
        ),
        Wrong::MoreThanMembers { members } => (
            "rules-more-than-members",
            vec![("members", number(i64::from(*members)))],
        ),
        Wrong::Nobody { id } => ("rules-nobody", vec![("id", id.clone())]),
        Wrong::NoCurrency => ("rules-no-currency", Vec::new()),
    };
    let args: Vec<(&str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
    said(&unsound.field, &Words::of(language).say(id, &args))
}

fn worded(field: &str, id: &str, language: Language) -> Error {
    said(field, &Words::of(language).say(id, &[]))
}

fn said(field: &str, why: &str) -> Error {
    let mut error = Error::invalid(why);
    error.facts.insert("field".to_owned(), json!(field));
    error
}
