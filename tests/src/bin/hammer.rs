//! Commits edits to a book one after another and prints each once it is acknowledged, until it is killed: the other
//! half of the test that no acknowledged edit is lost.
#![allow(
    clippy::print_stdout,
    reason = "what is printed is what was acknowledged"
)]

use std::io::Write;
use std::path::PathBuf;

use engine::session::Options;
use engine::{Session, api};
use serde_json::json;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = PathBuf::from(std::env::args().nth(1).ok_or("usage: hammer BOOK")?);
    let mut session = Session::open_quietly(Options {
        file,
        clock: chrono::Utc::now,
        now: None,
        ids: || uuid::Uuid::now_v7().to_string(),
        author: Some("ha".to_owned()),
        passphrase: None,
        practice: true,
        folder: None,
    })?;
    let trip = session
        .book()?
        .trip_ids()?
        .first()
        .cloned()
        .ok_or("the book has no trip")?;
    let show = json!({"language": "en", "calendar": "gregorian", "both": false});
    for number in 0.. {
        let title = format!("edit {number}");
        let args = json!({"trip": trip, "fields": {"kind": "other", "title": title}, "show": show});
        api::dispatch(&mut session, "item_create", args)?;
        let mut out = std::io::stdout().lock();
        writeln!(out, "{title}")?;
        out.flush()?;
    }
    Ok(())
}
