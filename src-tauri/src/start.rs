//! What is decided before anything else: the clock, the rules of time zones, the book's file,
//! the language and whose hand it is. The only place that asks the machine for any of them.

use std::env;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::text::Language;
use domain::time::zone::zones::{self, Zones};
use engine::session::Options;
use engine::{Code, Error, Message};

use crate::cli::Common;

/// Where Unix keeps the rules of time zones.
const ZONEINFO: &str = "/usr/share/zoneinfo";

/// Reads an instant: `2024-11-28T09:00Z`, seconds and an offset allowed.
pub fn instant(text: &str) -> Option<DateTime<Utc>> {
    let short = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%MZ");
    let exact = || DateTime::parse_from_rfc3339(text).map(|at| at.to_utc());
    let read = short.map(|wall| wall.and_utc()).or_else(|_| exact());
    read.ok()
}

/// Now, by the computer's clock.
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// A fresh id.
fn fresh_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// What every session is begun with.
pub(crate) fn options(common: &Common, file: PathBuf) -> Options {
    Options {
        file,
        clock: now,
        now: common.now,
        ids: fresh_id,
        author: common.author.clone(),
        passphrase: None,
        practice: common.practice,
        folder: folder().ok(),
    }
}

/// The rules of time zones that a person asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneRules {
    /// Those of the program.
    Bundled,
    /// Those of the computer.
    System,
    /// Those of a file.
    File(PathBuf),
}

impl ZoneRules {
    /// Reads the argument `--zones`.
    pub fn read(text: &str) -> Result<ZoneRules, String> {
        Ok(match text {
            "bundled" => ZoneRules::Bundled,
            "system" => ZoneRules::System,
            file => ZoneRules::File(file.into()),
        })
    }
}

/// Puts rules of time zones in use; where nobody asked, the newest of the program's, the computer's
/// and those that an officer supplied.
pub fn use_zones(wish: Option<&ZoneRules>) -> Result<(), Error> {
    let rules = match wish {
        Some(ZoneRules::Bundled) => return Ok(()),
        Some(ZoneRules::System) => from_system()?,
        Some(ZoneRules::File(file)) => engine::zones::read(file)?,
        None => match newest() {
            Some(rules) => rules,
            None => return Ok(()),
        },
    };
    zones::install(rules).map_err(Error::internal)
}

/// Rules that are newer than the program's own, the newest there are.
fn newest() -> Option<Zones> {
    let own = zones::bundled_version();
    let kept = folder()
        .ok()
        .and_then(|folder| engine::zones::kept(&folder));
    let supplied = kept.filter(|rules| rules.version.as_str() > own);
    let known = supplied
        .as_ref()
        .map_or(own, |rules| &rules.version)
        .to_owned();
    let system = system_version().filter(|version| *version > known);
    system.and_then(|_| from_system().ok()).or(supplied)
}

fn from_system() -> Result<Zones, Error> {
    let read = |name: &str| std::fs::read(Path::new(ZONEINFO).join(name));
    Zones::from_system(read).map_err(|cause| {
        let message = Message::new("error-system-zones").with("folder", ZONEINFO);
        Error::said(Code::File, message.with("cause", cause.to_string()))
    })
}

/// The version of the computer's rules, from the first line of their index.
fn system_version() -> Option<String> {
    let mut line = String::new();
    let index = File::open(Path::new(ZONEINFO).join("tzdata.zi")).ok()?;
    BufReader::new(index).read_line(&mut line).ok()?;
    Some(line.strip_prefix("# version ")?.trim().to_owned())
}

/// The language of the person, as the environment tells it; English where it tells another.
pub fn language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env_text)
        .next();
    set.and_then(|name| Language::of_code(name.get(..2)?))
        .unwrap_or_default()
}

/// The name by which the system knows the person.
pub fn user_name() -> Option<String> {
    let named = ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .find_map(env_text);
    named.or_else(|| {
        // A bare environment, as of a timer, names nobody: then the system is asked.
        let asked = std::process::Command::new("id").arg("-un").output().ok()?;
        let name = String::from_utf8(asked.stdout).ok()?.trim().to_owned();
        (!name.is_empty()).then_some(name)
    })
}

fn env_text(name: &str) -> Option<String> {
    env::var(name).ok().filter(|text| !text.is_empty())
}

/// The book that is opened where none is named: in the platform's folder for data.
pub fn default_book() -> Result<PathBuf, Error> {
    Ok(folder()?.join("book.attache"))
}

/// The folder of what belongs to the program: in the platform's folder for data.
pub(crate) fn folder() -> Result<PathBuf, Error> {
    let folder = data_folder()
        .ok_or_else(|| Error::said(Code::File, Message::new("error-no-data-folder")))?;
    let folder = folder.join("attache");
    let said = "error-file-book-folder";
    std::fs::create_dir_all(&folder).map_err(|cause| Error::file(said, &folder, &cause))?;
    Ok(folder)
}

#[cfg(target_os = "macos")]
fn data_folder() -> Option<PathBuf> {
    env::home_dir().map(|home| home.join("Library/Application Support"))
}

#[cfg(windows)]
fn data_folder() -> Option<PathBuf> {
    env::var_os("APPDATA").map(PathBuf::from)
}

#[cfg(not(any(target_os = "macos", windows)))]
fn data_folder() -> Option<PathBuf> {
    let set = env::var_os("XDG_DATA_HOME").map(PathBuf::from);
    // The rule of the XDG folders: a path that is not absolute is as good as none.
    set.filter(|path| path.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".local/share")))
}
