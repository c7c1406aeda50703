//! What leaves in no file, whatever is asked for: private notes, numbers of passports, what is not
//! to be raised, what is marked above the reader.

use domain::text::Language;
use domain::trip::Classification;
use serde_json::Value;

use super::desk::{Desk, unfolded, visit};
use crate::calendar::{Content, Method, Options, Reminders, Times};

/// Every way to ask for a file.
fn every_option() -> Vec<Options> {
    let mut all = Vec::new();
    for times in [Times::EachPlace, Times::OneZoneForAFlight, Times::Utc] {
        for content in [
            Content::Everything,
            Content::TimesAndPlaces,
            Content::BusyOnly,
        ] {
            for reminders in [None, Some(Reminders::default())] {
                all.push(Options {
                    times,
                    content,
                    reminders,
                });
            }
        }
    }
    all
}

/// The secrets of the visit: so many words that the test cannot be empty.
fn secrets(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.starts_with("SECRET") => found.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| secrets(value, found)),
        Value::Object(map) => map.values().for_each(|value| secrets(value, found)),
        _ => {}
    }
}

#[test]
fn no_secret_is_in_any_file() {
    let mut words = Vec::new();
    secrets(&visit(), &mut words);
    assert!(words.len() > 50, "{} fields are tried", words.len());
    let mut files = 0;
    for options in every_option() {
        for language in Language::ALL {
            for person in [None, Some("ayse"), Some("erion")] {
                let desk = Desk {
                    options,
                    language,
                    person: person.map(Into::into),
                    ..Desk::of(&visit())
                };
                let mut texts = vec![desk.text()];
                texts.extend(Method::ALL.map(|m| unfolded(&desk.meeting(m).unwrap().bytes)));
                for text in texts {
                    files += 1;
                    assert!(
                        !text.to_uppercase().contains("SECRET"),
                        "{options:?}: {text}"
                    );
                }
            }
        }
    }
    assert_eq!(files, 18 * 3 * 3 * 8);
}

#[test]
fn who_may_see_what_is_marked_sees_that_and_no_more() {
    let mut desk = Desk::of(&visit());
    desk.may_see = Classification::Confidential;
    let text = desk.text();
    let entry = text
        .split("BEGIN:VEVENT")
        .find(|e| e.contains("SECRETMARKED"))
        .unwrap();
    assert!(entry.contains("CLASS:CONFIDENTIAL"), "{entry}");
    assert!(
        !text.contains("SECRETOWN"),
        "what is personal is for the person alone"
    );
    desk.options.content = Content::BusyOnly;
    let text = desk.text();
    assert!(
        !text.contains("SECRET") && !text.contains("CONFIDENTIAL"),
        "{text}"
    );
}
