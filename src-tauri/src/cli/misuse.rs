//! Wrong use, in the words of the language: what clap found is said by `cli-misuse-...`, and why a
//! value does not fit by the message that its reader names (typed.rs).

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use documents::words::Words;

/// What is wrong with the arguments, in sentences; none where help was asked for, or where clap
/// says it better.
pub(super) fn said(trouble: &clap::Error, words: &Words) -> Option<String> {
    let what = what(trouble, words)?;
    let reason = reason(trouble, words);
    let choices = choices(trouble, words);
    let perhaps = suggestion(trouble)
        .map(|suggestion| words.say("cli-misuse-perhaps", &[("suggestion", &suggestion)]));
    let first: Vec<String> = [Some(what), reason, choices, perhaps]
        .into_iter()
        .flatten()
        .collect();
    let mut lines = vec![first.join(" ")];
    lines.extend(usage(trouble, words));
    lines.push(words.say("cli-misuse-more", &[]));
    Some(lines.join("\n"))
}

fn what(trouble: &clap::Error, words: &Words) -> Option<String> {
    let argument = text(trouble, ContextKind::InvalidArg).unwrap_or_default();
    let value = text(trouble, ContextKind::InvalidValue).unwrap_or_default();
    let of_argument = [("argument", &*argument)];
    let of_value = [("argument", &*argument), ("value", &*value)];
    Some(match trouble.kind() {
        ErrorKind::UnknownArgument => words.say("cli-misuse-unknown-argument", &of_argument),
        ErrorKind::InvalidSubcommand => {
            let command = text(trouble, ContextKind::InvalidSubcommand)?;
            words.say("cli-misuse-unknown-command", &[("command", &command)])
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            words.say("cli-misuse-no-command", &[])
        }
        ErrorKind::MissingRequiredArgument => {
            words.say("cli-misuse-missing", &[("arguments", &argument)])
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            words.say("cli-misuse-no-value", &of_argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            words.say("cli-misuse-wrong-value", &of_value)
        }
        ErrorKind::TooManyValues => words.say("cli-misuse-too-many", &of_value),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            words.say("cli-misuse-no-value", &of_argument)
        }
        ErrorKind::ArgumentConflict => {
            let other = text(trouble, ContextKind::PriorArg).unwrap_or_default();
            if other.is_empty() || other == argument {
                words.say("cli-misuse-twice", &of_argument)
            } else {
                let both = [("argument", &*argument), ("other", &*other)];
                words.say("cli-misuse-conflict", &both)
            }
        }
        ErrorKind::InvalidUtf8 => words.say("cli-misuse-not-text", &[]),
        _ => return None,
    })
}

/// Why a value does not fit, where its reader names the message.
fn reason(trouble: &clap::Error, words: &Words) -> Option<String> {
    let id = trouble.source()?.to_string();
    id.starts_with("cli-wrong-").then(|| words.say(&id, &[]))
}

fn choices(trouble: &clap::Error, words: &Words) -> Option<String> {
    let values = text(trouble, ContextKind::ValidValue).filter(|values| !values.is_empty())?;
    Some(words.say("cli-misuse-choices", &[("values", &values)]))
}

fn suggestion(trouble: &clap::Error) -> Option<String> {
    let kinds = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    kinds.into_iter().find_map(|kind| text(trouble, kind))
}

/// How it is used, under the word for it: clap puts its own before.
fn usage(trouble: &clap::Error, words: &Words) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = trouble.get(ContextKind::Usage) else {
        return None;
    };
    let usage = usage.to_string();
    let usage = usage.trim().trim_start_matches("Usage:").trim();
    Some(format!("{}: {usage}", words.say("cli-usage", &[])))
}

fn text(trouble: &clap::Error, kind: ContextKind) -> Option<String> {
    match trouble.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(" · ")),
        _ => None,
    }
}
