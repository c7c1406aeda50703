//! The message of an error before it is put into a language: most are made where nobody knows yet who will read them.

use documents::words::Words;
use domain::text::Language;

/// A message by its id, and what is put into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    id: &'static str,
    parts: Vec<(&'static str, Part)>,
}

/// What is put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A name, a path, or what another program said.
    Text(String),
    /// A number, in the digits of the language.
    Number(i64),
    /// Another message, without the full stop at its end.
    Message(Message),
}

impl Message {
    /// A message.
    pub fn new(id: &'static str) -> Self {
        let parts = Vec::new();
        Message { id, parts }
    }

    /// The same with something in it.
    #[must_use]
    pub fn with(mut self, name: &'static str, part: impl Into<Part>) -> Self {
        self.parts.push((name, part.into()));
        self
    }

    /// The message in a language.
    pub fn in_language(&self, language: Language) -> String {
        let said: Vec<(&str, String)> = self
            .parts
            .iter()
            .map(|(name, part)| (*name, part.in_language(language)))
            .collect();
        let args: Vec<(&str, &str)> = said.iter().map(|(name, text)| (*name, &**text)).collect();
        Words::of(language).say(self.id, &args)
    }
}

impl Part {
    fn in_language(&self, language: Language) -> String {
        match self {
            Part::Text(text) => text.clone(),
            Part::Number(number) => Words::of(language).number(*number),
            Part::Message(message) => {
                let said = message.in_language(language);
                said.strip_suffix('.').unwrap_or(&said).to_owned()
            }
        }
    }
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Part::Text(text.to_owned())
    }
}

impl From<usize> for Part {
    fn from(number: usize) -> Self {
        Part::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Part::Text(text)
    }
}

impl From<&std::path::Path> for Part {
    fn from(path: &std::path::Path) -> Self {
        Part::Text(path.display().to_string())
    }
}

impl From<Message> for Part {
    fn from(message: Message) -> Self {
        Part::Message(message)
    }
}
