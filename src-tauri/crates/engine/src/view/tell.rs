//! The words of the views: dates in one or two calendars, hours, names in a row, in the language shown.
//!
//! In a right-to-left language what is put into a sentence stands in an isolate of direction, so that a Latin name
//! does not turn the sentence around; signs before numbers are left to the face, which isolates them with their digits.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use documents::words::{self, Words};
use domain::item::Source;
use domain::text::{Language, surname};
use serde::Serialize;

use super::{Coded, Dated, Show, Worded};

/// How the views speak.
#[derive(Clone, Copy)]
pub(crate) struct Tell {
    /// The words of the language shown.
    pub words: &'static Words,
    /// The language shown.
    pub language: Language,
    /// The calendar that stands first.
    pub calendar: words::Calendar,
    /// The calendar that stands beside it, where both are shown.
    pub second: Option<words::Calendar>,
}

impl Tell {
    /// Speaks as a person wants to see things.
    pub fn new(show: Show) -> Self {
        let calendars = super::calendars(show);
        let calendar = calendars.first().copied().unwrap_or_default();
        let second = calendars.get(1).copied();
        Tell {
            words: Words::of(show.language),
            language: show.language,
            calendar,
            second,
        }
    }

    /// A message.
    pub fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        if self.language.is_rtl() {
            self.words.say_isolated(id, args)
        } else {
            self.words.say(id, args)
        }
    }

    /// A message that counts something.
    pub fn count(&self, id: &str, count: usize) -> String {
        let (plain, number) = (count.to_string(), self.number(count));
        self.say(id, &[("count", &plain), ("number", &number)])
    }

    /// A number in the digits of the language.
    pub fn number(&self, number: usize) -> String {
        self.words.number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// The date with its weekday, in full: the heading of a day.
    pub fn dated(&self, date: NaiveDate) -> Dated {
        self.dates(|calendar, first| match first {
            true => self.words.date_long(date, calendar),
            false => self.words.date_plain(date, calendar),
        })
    }

    /// The date in short: "Sat 7 Dec".
    pub fn dated_short(&self, date: NaiveDate) -> Dated {
        self.dates(|calendar, _| self.words.date_weekday_day_month(date, calendar))
    }

    /// From a date to a date.
    pub fn span(&self, (from, to): (NaiveDate, NaiveDate)) -> Dated {
        self.dates(|calendar, _| self.words.span(from, to, calendar))
    }

    fn dates(&self, say: impl Fn(words::Calendar, bool) -> String) -> Dated {
        Dated {
            first: say(self.calendar, true),
            second: self.second.map(|second| say(second, false)),
        }
    }

    /// "Sat 7 Dec" in the calendar that stands first.
    pub fn day(&self, date: NaiveDate) -> String {
        self.words.date_weekday_day_month(date, self.calendar)
    }

    /// "14:30".
    pub fn hour(&self, time: NaiveTime) -> String {
        self.words.hour(time)
    }

    /// "16:42:07".
    pub fn hour_with_seconds(&self, time: NaiveTime) -> String {
        let seconds = self.words.digits(&format!("{:02}", time.second()));
        format!("{}:{seconds}", self.words.hour(time))
    }

    /// "14:30–16:00", or the start alone.
    pub fn range(&self, from: NaiveDateTime, to: Option<NaiveDateTime>) -> String {
        match to {
            Some(to) => self.words.range(from.time(), to.time()),
            None => self.words.hour(from.time()),
        }
    }

    /// By how many days a date lies from another, with its weekday: "+1 day Sun"; nothing for the same day.
    pub fn shift(&self, from: NaiveDate, to: NaiveDate) -> Option<String> {
        use chrono::Datelike;
        let days = (to - from).num_days();
        (days != 0).then(|| self.words.shift(days, to.weekday()))
    }

    /// "A, B and C"; a long list only with commas, but where it runs from right to left: there the word between the
    /// last two says so.
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        const SPOKEN: usize = 6;
        if names.len() <= SPOKEN || self.language.is_rtl() {
            return self.words.list_isolated(names);
        }
        names
            .iter()
            .map(AsRef::as_ref)
            .collect::<Vec<_>>()
            .join(self.comma())
    }

    /// What stands between the parts of a list.
    pub fn comma(&self) -> &'static str {
        if self.language.is_rtl() { "، " } else { ", " }
    }

    /// Parts of a line. Where it runs from right to left, or a part does, each has its own direction: a Latin name
    /// would draw the number of the next part to its side, and all that stands between.
    pub fn line(&self, parts: &[String]) -> String {
        let rtl = |c: char| ('\u{0590}'..='\u{08FF}').contains(&c);
        let parts: Vec<&String> = parts.iter().filter(|part| !part.is_empty()).collect();
        let alone = parts.len() < 2;
        let isolated = |part: &&String| {
            // What has isolates alone in it would have no direction of its own.
            match (part.chars().any(rtl), self.language.is_rtl()) {
                _ if alone => (*part).clone(),
                (true, true) => format!("\u{2067}{part}\u{2069}"),
                (false, false) => (*part).clone(),
                _ => format!("\u{2068}{part}\u{2069}"),
            }
        };
        let parts: Vec<String> = parts.iter().map(isolated).collect();
        parts.join(" · ")
    }

    /// A code with its word.
    pub fn coded(&self, code: &impl Serialize, word: String) -> Coded {
        Coded {
            code: code_of(code),
            word,
        }
    }

    /// A text, and whether it stands in another language than the one shown.
    pub fn worded(&self, here: Option<&str>, nearest: &str) -> Worded {
        Worded {
            text: here.unwrap_or(nearest).to_owned(),
            foreign: here.is_none() && !nearest.is_empty(),
        }
    }

    /// The words of keys that nobody has confirmed; a key without a word is its own.
    pub fn assumed(&self, keys: &[String]) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for key in keys {
            let whole = format!("view-key-{}", key.replace(['.', '_'], "-"));
            let first = key.split('.').next().unwrap_or(key).replace('_', "-");
            let first = format!("view-key-{first}");
            let known = [whole, first].into_iter().find(|id| self.words.has(id));
            let word = known.map_or_else(|| key.clone(), |id| self.say(&id, &[]));
            if !told.contains(&word) {
                told.push(word);
            }
        }
        told
    }

    /// Where a fact comes from, and when it was checked: "Letter of the secretariat, checked Tue 26 Nov".
    pub fn source(&self, source: &Source) -> String {
        let text = source.text.nearest(self.language).to_owned();
        match source.checked {
            Some(day) => {
                let day = self.words.date_short(day, self.calendar);
                self.say("view-source-checked", &[("source", &text), ("day", &day)])
            }
            None => text,
        }
    }

    /// A text in several languages, unless nobody wrote it.
    pub fn text(&self, text: Option<&domain::text::Text>) -> Option<Worded> {
        let text = text.filter(|t| !t.is_empty())?;
        Some(self.worded(text.in_language(self.language), text.nearest(self.language)))
    }
}

/// The code of a value as the dossier writes it.
pub(crate) fn code_of(code: &impl Serialize) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// The name by which a person stands in a row: the surname; a post in place of a name ("Mayor of Konya") whole.
pub(crate) fn row_name(name: &str) -> &str {
    if is_description(name) {
        name
    } else {
        surname(name)
    }
}

/// "E. İmamoğlu": the name for a line of names. In scripts without capitals the name stays whole.
pub(crate) fn short_name(name: &str) -> String {
    let initial = name.chars().next().filter(|c| c.is_uppercase());
    match initial {
        Some(initial) if !is_description(name) && surname(name) != name => {
            format!("{initial}. {}", surname(name))
        }
        _ => name.to_owned(),
    }
}

/// Whether what stands as a name describes a post: it has a word in small letters, a digit, or many words.
fn is_description(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.len() > 4
        || words.iter().any(|w| {
            w.chars()
                .next()
                .is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
                && w.len() < 4
        })
        || name.chars().any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_stand_in_a_row_by_surname_and_posts_whole() {
        assert_eq!(row_name("Ekrem İmamoğlu"), "İmamoğlu");
        assert_eq!(
            row_name("Mayor of Konya"),
            "Mayor of Konya",
            "Konya is no surname"
        );
        assert_eq!(short_name("Ekrem İmamoğlu"), "E. İmamoğlu");
        assert_eq!(
            short_name("علیرضا زاکانی"),
            "علیرضا زاکانی",
            "Persian has no capitals"
        );
        assert_eq!(short_name("City 2"), "City 2");
        assert_eq!(short_name(""), "");
    }
}
