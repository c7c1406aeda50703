//! Words a person reads: the only place where a code becomes a sentence.
//!
//! The sentences are Fluent messages in `src-tauri/locales`, one file per area and language, and the UI
//! reads the same files. Arguments are ready strings: dates, hours and numbers arrive with the digits of
//! the language. Alone the argument `count` is a number; it chooses between forms and is never printed.

mod change;
mod finding;
mod noun;
pub mod time;

use std::sync::{Arc, LazyLock};

use domain::text::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use change::{Changes, Own};
pub use finding::{FindingWords, Scene};
pub use time::Calendar;

macro_rules! areas {
    ($code:literal) => {
        [
            include_str!(concat!("../../../locales/", $code, "/noun.ftl")),
            include_str!(concat!("../../../locales/", $code, "/time.ftl")),
            include_str!(concat!("../../../locales/", $code, "/finding.ftl")),
            include_str!(concat!("../../../locales/", $code, "/calendar.ftl")),
            include_str!(concat!("../../../locales/", $code, "/incoming.ftl")),
            include_str!(concat!("../../../locales/", $code, "/paper.ftl")),
            include_str!(concat!("../../../locales/", $code, "/cli.ftl")),
            include_str!(concat!("../../../locales/", $code, "/command.ftl")),
            include_str!(concat!("../../../locales/", $code, "/ui.ftl")),
            include_str!(concat!("../../../locales/", $code, "/view.ftl")),
            include_str!(concat!("../../../locales/", $code, "/besttime.ftl")),
            include_str!(concat!("../../../locales/", $code, "/schedule.ftl")),
            include_str!(concat!("../../../locales/", $code, "/rules.ftl")),
            include_str!(concat!("../../../locales/", $code, "/history.ftl")),
            include_str!(concat!("../../../locales/", $code, "/change.ftl")),
            include_str!(concat!("../../../locales/", $code, "/message.ftl")),
            include_str!(concat!("../../../locales/", $code, "/kit.ftl")),
            include_str!(concat!("../../../locales/", $code, "/mail.ftl")),
            include_str!(concat!("../../../locales/", $code, "/error.ftl")),
        ]
    };
}

static EN: LazyLock<Words> = LazyLock::new(|| Words::read(Language::En, &areas!("en")));
static TR: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Tr, &areas!("tr")));
static FA: LazyLock<Words> = LazyLock::new(|| Words::read(Language::Fa, &areas!("fa")));

/// All messages of one language.
pub struct Words {
    language: Language,
    plain: FluentBundle<Arc<FluentResource>>,
    isolated: FluentBundle<Arc<FluentResource>>,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::En => &EN,
            Language::Tr => &TR,
            Language::Fa => &FA,
        }
    }

    /// Which language these are.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message with its arguments put in, without marks of direction: for calendars, the command line, file
    /// names and paper. `id.why` is the attribute `why` of the message `id`. A message that does not exist is its id;
    /// the tests see to it that none is missing.
    pub fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        say(&self.plain, id, args)
    }

    /// The same for a screen: each argument stands in an isolate of direction, so that a Latin name does not turn a
    /// Persian sentence around.
    pub fn say_isolated(&self, id: &str, args: &[(&str, &str)]) -> String {
        say(&self.isolated, id, args)
    }

    /// Whether there is such a message, or attribute of one.
    pub fn has(&self, id: &str) -> bool {
        let (message, attribute) = split(id);
        self.plain
            .get_message(message)
            .is_some_and(|found| match attribute {
                Some(name) => found.get_attribute(name).is_some(),
                None => found.value().is_some(),
            })
    }

    /// Reads the files. What is not Fluent is left out: a test reads every file strictly.
    fn read(language: Language, sources: &[&str]) -> Words {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut plain = FluentBundle::new_concurrent(vec![locale.clone()]);
        let mut isolated = FluentBundle::new_concurrent(vec![locale]);
        plain.set_use_isolating(false);
        isolated.set_use_isolating(true);
        for source in sources {
            let file = match FluentResource::try_new((*source).to_owned()) {
                Ok(file) | Err((file, _)) => Arc::new(file),
            };
            plain.add_resource_overriding(file.clone());
            isolated.add_resource_overriding(file);
        }
        Words {
            language,
            plain,
            isolated,
        }
    }
}

fn split(id: &str) -> (&str, Option<&str>) {
    match id.split_once('.') {
        Some((message, attribute)) => (message, Some(attribute)),
        None => (id, None),
    }
}

fn say(bundle: &FluentBundle<Arc<FluentResource>>, id: &str, args: &[(&str, &str)]) -> String {
    let (message, attribute) = split(id);
    let found = bundle
        .get_message(message)
        .and_then(|found| match attribute {
            Some(name) => found.get_attribute(name).map(|a| a.value()),
            None => found.value(),
        });
    let Some(pattern) = found else {
        return id.to_owned();
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        let value = match (*name, value.parse::<i64>()) {
            ("count", Ok(number)) => FluentValue::from(number),
            _ => FluentValue::from(*value),
        };
        values.set(*name, value);
    }
    bundle
        .format_pattern(pattern, Some(&values), &mut Vec::new())
        .into_owned()
}

#[cfg(test)]
mod messages;
#[cfg(test)]
mod tests;
