//! What a caller is told when something could not be done: a code only where someone acts on it, a message that says
//! what could not be done and what is safe, and the facts.

use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

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
}

impl Error {
    /// An error with a code and a message.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Error {
            code,
            message: message.into(),
            facts: Map::new(),
        }
    }

    /// What was given is wrong.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(Code::Invalid, message)
    }

    /// Something here is broken.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::new(
            Code::Internal,
            format!("Something went wrong inside the programme ({cause}). What was saved is safe."),
        )
    }

    /// No command has this name.
    pub fn unknown_command(name: &str) -> Self {
        Self::new(Code::Internal, format!("there is no command \"{name}\""))
    }

    /// A command was called with wrong arguments.
    pub fn wrong_arguments(cause: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        Self::invalid(format!("{}: {}", cause.path(), cause.inner()))
    }

    /// There is no such thing; the nearest names follow.
    pub fn unknown(
        kind: &str,
        name: &str,
        known: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        let near = nearest(name, known);
        let hint = if near.is_empty() {
            String::new()
        } else {
            format!("; the nearest: {}", near.join(", "))
        };
        Self::new(
            Code::Unknown,
            format!("there is no {kind} \"{name}\"{hint}"),
        )
    }

    /// A file could not be read or written.
    pub fn file(what: &str, path: &std::path::Path, cause: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let why = match cause.kind() {
            ErrorKind::NotFound => "there is no such file or folder".to_owned(),
            ErrorKind::PermissionDenied => "it may not be read or written here".to_owned(),
            ErrorKind::StorageFull => "the disk is full".to_owned(),
            ErrorKind::ReadOnlyFilesystem => "the folder is read-only".to_owned(),
            _ => cause.to_string(),
        };
        Self::new(
            Code::File,
            format!(
                "{what} {}: {why}. Nothing was lost; what was there before is untouched.",
                path.display()
            ),
        )
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
