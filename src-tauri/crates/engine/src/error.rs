//! What a caller is told when something could not be done: a code only where someone acts on it, a message that says
//! what could not be done and what is safe, and the facts.
//!
//! An error is mostly made where nobody knows who will read it. It says its message in English then, and again in the
//! language of whoever asked, where that is known: at the door of the engine, or on the command line.

pub mod message;
mod value;

use domain::text::Language;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

pub use message::Message;
use message::Part;

/// Why something could not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The book asks for its passphrase.
    Locked,
    /// The passphrase is wrong.
    WrongPassphrase,
    /// Another process holds the book.
    InUse,
    /// The book was written by a newer version.
    NewerBook,
    /// The book is damaged.
    Damaged,
    /// There is no such trip, item, person.
    Unknown,
    /// What was given is wrong: the message names the place.
    Invalid,
    /// A file could not be read or written.
    File,
    /// Nothing to take back, or to do again.
    Nothing,
    /// Something is broken here; what was stored is safe.
    Internal,
}

/// An error, as it reaches a person.
#[derive(Clone, Debug, PartialEq, Serialize, thiserror::Error, TS)]
#[error("{message}")]
pub struct Error {
    /// What a caller may branch on.
    pub code: Code,
    /// What could not be done, what is safe, what to do.
    pub message: String,
    /// Names and values.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// The message before it was put into a language; none of what was said in the right one at once.
    #[serde(skip)]
    #[ts(skip)]
    says: Option<Box<Message>>,
}

impl Error {
    /// An error with a code and a message.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Error {
            code,
            message: message.into(),
            facts: Map::new(),
            says: None,
        }
    }

    /// What was given is wrong.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(Code::Invalid, message)
    }

    /// An error with a code and a message that is put into the reader's language later.
    pub fn said(code: Code, message: Message) -> Self {
        Error {
            says: Some(Box::new(message.clone())),
            ..Self::new(code, message.in_language(Language::En))
        }
    }

    /// What was given is wrong.
    pub fn refused(message: Message) -> Self {
        Self::said(Code::Invalid, message)
    }

    /// What was given is wrong at a place in it.
    pub fn wrong_at(place: impl std::fmt::Display, why: impl Into<Part>) -> Self {
        let place = place.to_string();
        Self::refused(
            Message::new("error-at")
                .with("place", place)
                .with("why", why),
        )
    }

    /// What was given cannot be read at a place in it, as the reader of JSON says.
    pub fn unread(place: impl std::fmt::Display, said: &str) -> Self {
        let (place, why) = (place.to_string(), value::why(said));
        match place.as_str() {
            "." | "" => Self::refused(Message::new("error-whole").with("why", why)),
            _ => Self::wrong_at(place, why),
        }
    }

    /// The same, with its message inside another: the file that it is about, that nothing was stored.
    #[must_use]
    pub fn inside(self, id: &'static str, place: impl Into<Part>) -> Self {
        let why = self.part();
        let message = Message::new(id).with("place", place).with("why", why);
        Error {
            facts: self.facts,
            ..Self::said(self.code, message)
        }
    }

    /// What it says, to stand in another message.
    fn part(&self) -> Part {
        match &self.says {
            Some(message) => Part::Message((**message).clone()),
            None => Part::Text(self.message.trim_end_matches('.').to_owned()),
        }
    }

    /// The same for a reader of a language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        if let Some(message) = &self.says {
            self.message = message.in_language(language);
        }
        self
    }

    /// Something here is broken.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        let message = Message::new("error-internal").with("cause", cause.to_string());
        Self::said(Code::Internal, message)
    }

    /// No command has this name.
    pub fn unknown_command(name: &str) -> Self {
        Self::new(Code::Internal, format!("there is no command \"{name}\""))
    }

    /// A command was called with wrong arguments.
    pub fn wrong_arguments(cause: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        Self::unread(cause.path(), &cause.inner().to_string())
    }

    /// There is no such thing; the nearest names follow. The kind is a word of `error-unknown`.
    pub fn unknown(
        kind: &str,
        name: &str,
        known: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        let near = nearest(name, known).join(", ");
        let message = Message::new("error-unknown")
            .with("kind", kind)
            .with("name", name);
        Self::said(
            Code::Unknown,
            match near.is_empty() {
                true => message,
                false => Message::new("error-near")
                    .with("why", message)
                    .with("near", near),
            },
        )
    }

    /// There is no such choice; those that there are follow, where they are few.
    pub fn no_choice(what: &str, name: &str, known: &str) -> Self {
        let id = match known.is_empty() {
            true => "error-no-choice",
            false => "error-no-choice-of",
        };
        let message = Message::new(id).with("what", what).with("name", name);
        Self::refused(match known.is_empty() {
            true => message,
            false => message.with("known", known),
        })
    }

    /// There is no such time zone.
    pub fn no_zone(cause: impl std::fmt::Display) -> Self {
        Self::refused(Message::new("error-whole").with("why", value::why(&cause.to_string())))
    }

    /// A file could not be read or written; `what` is a message that says so.
    pub fn file(what: &'static str, path: &std::path::Path, cause: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let why: Part = match cause.kind() {
            ErrorKind::NotFound => Message::new("error-no-file").into(),
            ErrorKind::PermissionDenied => Message::new("error-no-right").into(),
            ErrorKind::StorageFull => Message::new("error-full").into(),
            ErrorKind::ReadOnlyFilesystem => Message::new("error-read-only-folder").into(),
            ErrorKind::IsADirectory => Message::new("error-is-folder").into(),
            ErrorKind::InvalidData => Message::new("error-no-text").into(),
            _ => cause.to_string().into(),
        };
        let message = Message::new("error-file").with("what", Message::new(what));
        Self::said(Code::File, message.with("file", path).with("why", why))
    }
}

/// The three nearest of the known names, the nearest first; those that have nothing in common are left out.
fn nearest(name: &str, known: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let mut scored: Vec<(f64, String)> = known
        .into_iter()
        .map(|k| {
            (
                strsim::jaro_winkler(&name.to_lowercase(), &k.as_ref().to_lowercase()),
                k.as_ref().to_owned(),
            )
        })
        .filter(|(score, _)| *score > 0.6)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    scored.into_iter().take(3).map(|(_, k)| k).collect()
}
