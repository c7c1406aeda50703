//! Whether an event is a flight as airlines write it: instants in UTC, and the local hours in its text
//! alone, so that it needs a zone at both ends.

use super::event::{Event, Moment};

/// What stands in the title or the text of a flight, in the languages of those who fly with us.
const WORDS: [&str; 14] = [
    "flight",
    "uçuş",
    "ucus",
    "پرواز",
    "vol ",
    "flug",
    "vuelo",
    "volo ",
    "voo ",
    "boarding",
    "terminal",
    "departure",
    "kalkış",
    "airlines",
];

/// Whether it is one.
pub(super) fn is_one(event: &Event) -> bool {
    let utc = |moment: &Option<Moment>| matches!(moment, Some(Moment::Utc { .. }));
    if !utc(&event.start) || !utc(&event.end) {
        return false;
    }
    let title = event.summary.as_deref().unwrap_or_default();
    let text = event.description.as_deref().unwrap_or_default();
    let text: String = text.chars().take(2_000).collect();
    let words = format!(
        "{title}\n{text}\n{}",
        event.location.as_deref().unwrap_or_default()
    );
    let words = words.to_lowercase();
    let speaks_of_flying = WORDS.iter().any(|word| words.contains(word));
    has_number(title) && (speaks_of_flying || has_route(title))
        || has_number(&text) && has_route(title)
}

/// Words of letters and figures.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// A flight's number: `TK1827`, `AF 1380`, `W6 4321`.
fn has_number(text: &str) -> bool {
    let is_number = |word: &str| {
        (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_carrier = |word: &str| {
        let (letters, others) = (
            word.bytes().filter(u8::is_ascii_uppercase).count(),
            word.bytes().filter(u8::is_ascii_digit).count(),
        );
        word.len() == 2 && letters >= 1 && letters + others == 2
    };
    let mut before = "";
    words(text).any(|word| {
        let joined = word.get(..2).zip(word.get(2..));
        let is_one =
            joined.is_some_and(|(carrier, number)| is_carrier(carrier) && is_number(number));
        let is_pair = is_carrier(before) && is_number(word);
        before = word;
        is_one || is_pair
    })
}

/// Two airports, as `IST - TIA` or `CDG→IST`.
fn has_route(text: &str) -> bool {
    let airports = words(text)
        .filter(|word| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()));
    airports.count() >= 2
}
