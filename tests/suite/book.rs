//! The book: what every test of it needs, and the tests by subject.

mod dossiers;
mod edits;
mod findings;
mod incoming;
mod keeping;
mod presents;
mod releases;
mod rules;

use std::path::Path;

use chrono::{DateTime, Utc};
use engine::kind::{Key, Kind};
use engine::session::Options;
use engine::{Session, api, dossier};
use serde_json::{Value, json};
use tempfile::TempDir;

const NOW: &str = "2024-11-28T09:00:00Z";

fn now() -> DateTime<Utc> {
    NOW.parse().unwrap()
}

fn options(file: &Path, passphrase: Option<&str>) -> Options {
    Options {
        file: file.to_owned(),
        clock: now,
        now: Some(now()),
        ids: || uuid::Uuid::now_v7().to_string(),
        author: Some("zt".to_owned()),
        passphrase: passphrase.map(str::to_owned),
        practice: passphrase.is_none(),
        folder: None,
    }
}

fn open(folder: &TempDir) -> Session {
    Session::open_quietly(options(&folder.path().join("book.attache"), None)).unwrap()
}

fn show() -> Value {
    json!({"language": "en", "calendar": "gregorian", "both": false})
}

/// Calls a command with how to show it.
fn call(session: &mut Session, name: &str, mut args: Value) -> Result<Value, engine::Error> {
    args["show"] = show();
    api::dispatch(session, name, args)
}

fn import(session: &mut Session, text: &str) -> Result<api::ImportReport, engine::Error> {
    import_with(session, text, &dossier::Options::default())
}

fn import_with(
    session: &mut Session,
    text: &str,
    options: &dossier::Options,
) -> Result<api::ImportReport, engine::Error> {
    let files = [("file.dossier.json".to_owned(), text.as_bytes().to_vec())];
    dossier::import(session.book()?, &files, options).map(|c| c.value)
}

fn tirana(session: &mut Session) {
    import(session, &tests::case_text("tirana-b40")).unwrap();
}

fn title(session: &mut Session, item: &str) -> Value {
    let key = Key::within("tirana-b40", Kind::Item, item);
    session
        .book()
        .unwrap()
        .raw(&key)
        .unwrap()
        .map_or(Value::Null, |b| b["title"].clone())
}
