//! The verbs: what a person does to a book. Each is a few lines over [`crate::book::Book::commit`].

pub mod besttime;
pub mod directory;
pub mod finding;
pub mod item;
pub mod meeting;
pub mod propose;
pub mod release;
pub mod schedule;
pub mod trip;
pub mod undo;
pub mod window;

use domain::text::Language;
use serde_json::{Map, Value, json};

use crate::patch::Body;

/// Puts a text into an element in a language, under `base` with its forms under `forms` (`title`, `titles`).
/// English is the base; any other language stands among the forms, and is the base too while there is none.
fn put_title(
    change: &mut Body,
    current: &Body,
    base: &str,
    forms: &str,
    text: &str,
    language: Language,
) {
    if language == Language::En {
        change.insert(base.to_owned(), json!(text));
        return;
    }
    change.insert(forms.to_owned(), json!({ language.code(): text }));
    if current
        .get(base)
        .and_then(Value::as_str)
        .is_none_or(str::is_empty)
    {
        change.insert(base.to_owned(), json!(text));
    }
}

/// A text in a language, to be stored in place of what is there: other languages are kept.
fn put_text(current: Option<&Value>, text: &str, language: Language, only: Option<&str>) -> Value {
    let code = language.code();
    let new = if text.trim().is_empty() {
        Value::Null
    } else {
        json!(text)
    };
    let mut forms = Map::new();
    if let Some(Value::String(plain)) = current {
        let guess = only.unwrap_or_else(|| if has_arabic(plain) { "fa" } else { "en" });
        if guess == code {
            return new;
        }
        forms.insert(guess.to_owned(), json!(plain));
    }
    forms.insert(code.to_owned(), new);
    Value::Object(forms)
}

fn has_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c))
}

/// A patch in which texts that were typed as plain strings stand in the language shown.
/// `texts` are the keys that hold a text in several languages.
fn localized(
    fields: &Body,
    current: &Body,
    language: Language,
    only: Option<&str>,
    texts: &[&str],
) -> Body {
    let mut change = Body::new();
    for (key, value) in fields {
        match value {
            Value::String(text) if key == "title" => {
                put_title(&mut change, current, "title", "titles", text, language)
            }
            Value::String(text) if texts.contains(&key.as_str()) => {
                change.insert(
                    key.clone(),
                    put_text(current.get(key), text, language, only),
                );
            }
            Value::Object(inner) if key == "meeting" => {
                let empty = Body::new();
                let now = current
                    .get(key)
                    .and_then(Value::as_object)
                    .unwrap_or(&empty);
                let mut inner = localized(inner, now, language, only, &["purpose", "success"]);
                if let Some(Value::Array(points)) = inner.get("agenda") {
                    let points = agenda(points, now.get("agenda"), language, only);
                    inner.insert("agenda".to_owned(), points);
                }
                change.insert(key.clone(), Value::Object(inner));
            }
            _ => {
                change.insert(key.clone(), value.clone());
            }
        }
    }
    change
}

/// An agenda as it was typed, point by point, over the one that is stored: a point whose words still stand is kept
/// whole, wherever it stands now; one that was reworded in its place keeps its other languages, position and decision.
fn agenda(
    typed: &[Value],
    stored: Option<&Value>,
    language: Language,
    only: Option<&str>,
) -> Value {
    let stored = stored
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice);
    let mut left: Vec<Option<&Value>> = stored.iter().map(Some).collect();
    let same: Vec<Option<&Value>> = typed
        .iter()
        .map(|point| {
            left.iter_mut()
                .find(|old| old.is_some_and(|old| says(old, point)))
                .and_then(Option::take)
        })
        .collect();
    let in_place = typed.len() == stored.len();
    let points = typed
        .iter()
        .zip(same)
        .enumerate()
        .map(|(i, (point, same))| {
            match (
                point,
                same,
                left.get(i).copied().flatten().filter(|_| in_place),
            ) {
                (_, Some(same), _) => same.clone(),
                (Value::String(text), None, old) => reworded(old, text, language, only),
                (other, None, _) => other.clone(),
            }
        });
    points.collect()
}

/// Whether a point of an agenda says this in one of its languages.
fn says(point: &Value, text: &Value) -> bool {
    match point.get("title").unwrap_or(point) {
        Value::Object(forms) => forms.values().any(|form| form == text),
        title => title == text,
    }
}

/// A point of an agenda with other words in one language.
fn reworded(old: Option<&Value>, text: &str, language: Language, only: Option<&str>) -> Value {
    let whole = old
        .and_then(Value::as_object)
        .filter(|old| old.contains_key("title"));
    let title = whole.map_or(old, |whole| whole.get("title"));
    let mut new = put_text(title, text, language, only);
    if let (Some(Value::Object(kept)), Value::Object(forms)) = (title, &new) {
        let mut kept = kept.clone();
        crate::patch::merge(&mut kept, forms);
        new = Value::Object(kept);
    }
    whole.cloned().map_or(new.clone(), |mut whole| {
        whole.insert("title".to_owned(), new);
        Value::Object(whole)
    })
}
