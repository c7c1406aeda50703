//! Texts and names in several languages.
//!
//! A text is available in a language when it was written in it. The base text (`title`, or a plain
//! string) stands for English, unless it repeats the form of another language, and for every language
//! while nothing else was written, provided that its script can be of that language. A proper name is never missing: where there is no form
//! of it in a language, the base form is printed.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

/// A language the programme speaks on screen and on paper.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, Default,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Turkish.
    Tr,
    /// Persian, written right to left.
    Fa,
}

impl Language {
    /// All of them, English first.
    pub const ALL: [Language; 3] = [Language::En, Language::Tr, Language::Fa];

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Tr => "tr",
            Language::Fa => "fa",
        }
    }

    /// The language with this ISO 639-1 code, if the programme speaks it.
    pub fn of_code(code: &str) -> Option<Language> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    /// Whether it is written right to left.
    pub fn is_rtl(self) -> bool {
        self == Language::Fa
    }
}

/// Language code to text: the full printed form in that language.
pub type Forms = BTreeMap<String, String>;

/// A text: one string, or one per language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Text {
    /// One string, whose language nobody wrote down.
    Plain(String),
    /// One per language.
    Each(Forms),
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Text;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text, or a map of language to text")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::Plain(text.to_owned()))
            }
            fn visit_string<E: serde::de::Error>(self, text: String) -> Result<Text, E> {
                Ok(Text::Plain(text))
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
                Forms::deserialize(serde::de::value::MapAccessDeserializer::new(map))
                    .map(Text::Each)
            }
        }
        d.deserialize_any(Visitor)
    }
}

impl Text {
    /// The text in a language, if it is available in it.
    pub fn in_language(&self, language: Language) -> Option<&str> {
        match self {
            Text::Plain(text) => available(Some(text), None, language),
            Text::Each(forms) => forms
                .get(language.code())
                .map(String::as_str)
                .filter(|t| !t.trim().is_empty()),
        }
    }

    /// The text in a language, or in whichever there is; for a screen, where any word is better than none.
    pub fn nearest(&self, language: Language) -> &str {
        match self {
            Text::Plain(text) => text,
            Text::Each(forms) => self
                .in_language(language)
                .or_else(|| forms.get("en").map(String::as_str))
                .or_else(|| forms.values().next().map(String::as_str))
                .unwrap_or(""),
        }
    }

    /// Whether nothing is written in any language.
    pub fn is_empty(&self) -> bool {
        match self {
            Text::Plain(text) => text.trim().is_empty(),
            Text::Each(forms) => forms.values().all(|t| t.trim().is_empty()),
        }
    }
}

/// The text in a language, from a base text and its forms, if it is available in it (see the module).
pub fn available<'a>(
    base: Option<&'a str>,
    forms: Option<&'a Forms>,
    language: Language,
) -> Option<&'a str> {
    let none_written = forms.is_none_or(BTreeMap::is_empty);
    // A base that only repeats the form of another language was typed in that language, not in English.
    let repeats = |text: &str| forms.is_some_and(|forms| forms.values().any(|form| form == text));
    forms
        .and_then(|forms| forms.get(language.code()))
        .map(String::as_str)
        .or_else(|| {
            base.filter(|text| {
                (none_written || language == Language::En && !repeats(text))
                    && script_fits(text, language)
            })
        })
        .filter(|text| text.contains(|c: char| !c.is_whitespace()))
}

/// The text in a language, or the base, or any form: never missing while there is one.
pub fn nearest<'a>(base: &'a str, forms: &'a Forms, language: Language) -> &'a str {
    if let Some(text) = forms.get(language.code()) {
        return text;
    }
    if base.is_empty() {
        forms.values().next().map_or("", String::as_str)
    } else {
        base
    }
}

/// Whether a text can be of a language by its letters: Persian needs an Arabic letter, the others none alone.
fn script_fits(text: &str, language: Language) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    let mut others = letters.clone();
    let mut arabic = || letters.any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
    let mut latin = || others.any(|c| c < '\u{0250}');
    if language.is_rtl() {
        arabic() || !latin()
    } else {
        latin() || !arabic()
    }
}

/// The surname by which a person stands in a row: the last word of the name.
pub fn surname(name: &str) -> &str {
    name.split_whitespace().next_back().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(pairs: &[(&str, &str)]) -> Forms {
        pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect()
    }

    #[test]
    fn a_title_with_a_turkish_form_has_no_persian_one() {
        let f = forms(&[("tr", "Paris resmî ziyareti")]);
        let title = Some("Official visit to Paris");
        assert_eq!(
            available(title, Some(&f), Language::En),
            title,
            "the base stands for English"
        );
        assert_eq!(
            available(title, Some(&f), Language::Tr),
            Some("Paris resmî ziyareti")
        );
        assert_eq!(
            available(title, Some(&f), Language::Fa),
            None,
            "nobody wrote a Persian form"
        );
    }

    #[test]
    fn a_lone_text_serves_every_language_of_its_script() {
        let text = Text::Plain("Nezaket ziyareti".into());
        assert_eq!(text.in_language(Language::Tr), Some("Nezaket ziyareti"));
        assert_eq!(
            text.in_language(Language::Fa),
            None,
            "Latin letters are not Persian"
        );
        let text = Text::Plain("دیدار با شهردار".into());
        assert_eq!(
            text.in_language(Language::En),
            None,
            "Persian letters are not English"
        );
        assert_eq!(
            text.nearest(Language::En),
            "دیدار با شهردار",
            "but a screen shows what there is"
        );
    }
}
