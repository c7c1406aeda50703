//! Calendar files, read by others: the one door that every file goes through which a test writes.
//!
//! `tests/tools/read_calendars.py` asks the lint, libical, ical.js, icalendar, dateutil, `ical`, vobject
//! and khal, all files in one run: starting them is slow, reading is not.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "only tests come here, and they stop at once"
)]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::{python, root};

/// What others found in one file; they agree, or there would be none.
#[derive(Debug, Deserialize)]
pub struct Read {
    /// Its entries, in the order of the file.
    pub events: Vec<Event>,
    /// What khal shows a person, on the clock of the zone that the file names first: the days, each
    /// with its rows.
    pub listing: String,
}

/// An entry as others read it.
#[derive(Debug, Deserialize)]
pub struct Event {
    /// Its UID.
    pub uid: String,
    /// Its SEQUENCE; 0 where it has none.
    pub sequence: u32,
    /// Its start: an instant in UTC (`2024-12-07T05:10:00Z`), or a date. Empty in an answer without one.
    #[serde(deserialize_with = "or_empty")]
    pub start: String,
    /// Its end, likewise.
    #[serde(deserialize_with = "or_empty")]
    pub end: String,
    /// Its title, likewise.
    #[serde(deserialize_with = "or_empty")]
    pub summary: String,
    /// Its text.
    pub description: Option<String>,
    /// Its place.
    pub location: Option<String>,
    /// Its STATUS.
    pub status: Option<String>,
}

fn or_empty<'de, D: serde::Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(d)?.unwrap_or_default())
}

/// Has others read files, each by a name for the message, and gives what they found.
///
/// # Panics
/// Where one of them does not take a file, or two find different things in it.
pub fn check(files: &[(String, Vec<u8>)]) -> Vec<Read> {
    verdict(files).unwrap_or_else(|findings| panic!("others do not read it so:\n{findings}"))
}

/// The same; what others object to is a line each: the file, the reader, the reason.
pub fn verdict(files: &[(String, Vec<u8>)]) -> Result<Vec<Read>, String> {
    let folder = tempfile::tempdir().unwrap();
    let paths = files.iter().map(|(name, bytes)| {
        let path = folder
            .path()
            .join(format!("{}.ics", name.trim_end_matches(".ics")));
        std::fs::write(&path, bytes).unwrap();
        path
    });
    let paths: Vec<PathBuf> = paths.collect();
    let script = root().join("tests/tools/read_calendars.py");
    let mut command = Command::new(python());
    let output = command.arg(script).args(paths).output().unwrap();
    if output.status.success() {
        Ok(serde_json::from_slice(&output.stdout).unwrap())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// Keeps a file that a test wrote, where `./dev test` has all of them read by others at its end: in
/// the folder that `ATTACHE_WRITTEN` names, if it names one.
pub fn keep(bytes: &[u8]) {
    let Some(folder) = std::env::var_os("ATTACHE_WRITTEN").filter(|_| !bytes.is_empty()) else {
        return;
    };
    let mut hash = DefaultHasher::new();
    bytes.hash(&mut hash);
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("test").replace("::", ".");
    let file = PathBuf::from(folder).join(format!("{test}.{:016x}.ics", hash.finish()));
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, bytes).unwrap();
}

/// The same for a file, or a folder of them, if it is there.
pub fn keep_written(path: &Path) {
    let inside = std::fs::read_dir(path).into_iter().flatten().flatten();
    let files = inside.map(|entry| entry.path()).chain([path.to_owned()]);
    for file in files.filter(|file| file.extension().is_some_and(|end| end == "ics")) {
        if let Ok(bytes) = std::fs::read(file) {
            keep(&bytes);
        }
    }
}
