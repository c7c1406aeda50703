//! Values as they are typed behind a command. What does not fit is named by the id of the message
//! that says how it is written: see misuse.rs.

use chrono::{DateTime, Utc};
use domain::text::Language;
use domain::time::entry::{parse_length, parse_number};

use crate::start;

/// A whole number, in the digits of any script.
pub(super) fn number<N: TryFrom<i64>>(text: &str) -> Result<N, String> {
    let read = parse_number(text).and_then(|number| N::try_from(number).ok());
    read.ok_or_else(|| "cli-wrong-number".to_owned())
}

/// Minutes: a number, or a length as the window reads it: `1h30`, `۱ ساعت و ۳۰ دقیقه`.
pub(super) fn minutes<N: TryFrom<i64>>(text: &str) -> Result<N, String> {
    let length = || parse_length(text).ok().map(i64::from);
    let read = parse_number(text).or_else(length);
    read.and_then(|minutes| N::try_from(minutes).ok())
        .ok_or_else(|| "cli-wrong-minutes".to_owned())
}

/// `ITEM=MINUTES`, taken apart.
pub(super) fn late(text: &str) -> Result<(String, i64), String> {
    let parts = text.rsplit_once('=');
    let read = parts.and_then(|(item, late)| Some((item.to_owned(), minutes(late).ok()?)));
    read.ok_or_else(|| "cli-wrong-late".to_owned())
}

/// An instant: `2024-11-28T09:00Z`.
pub(super) fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    start::instant(text).ok_or_else(|| "cli-wrong-instant".to_owned())
}

/// One of the three languages.
pub(super) fn language(text: &str) -> Result<Language, String> {
    Language::of_code(text).ok_or_else(|| "cli-wrong-language".to_owned())
}
