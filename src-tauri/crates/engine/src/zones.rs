//! Rules of time zones from outside: a file in the programme's own form, or a folder as systems keep it.
//!
//! The rules are chosen once, when the programme starts: the newest of its own, the computer's and those that an officer
//! supplied, which are kept beside the books.

use std::path::{Path, PathBuf};

use documents::words::Words;
use domain::time::zone::zones::{self, Source, Zones};

use crate::error::{Code, Error};
use crate::out::write_file;
use crate::view::Show;

/// The name under which supplied rules are kept.
pub const KEPT: &str = "zones";

/// Reads rules from a file, or from a folder with `tzdata.zi` in it.
pub fn read(path: &Path) -> Result<Zones, Error> {
    let said = "error-file-zones";
    let name = path.display().to_string();
    let rules = if path.is_dir() {
        Zones::from_folder(|file| std::fs::read(path.join(file)), Source::File(name))
    } else {
        let bytes = std::fs::read(path).map_err(|cause| Error::file(said, path, &cause))?;
        Zones::from_file(&bytes, Source::File(name))
    };
    rules.map_err(|cause| {
        let message = format!("{}: {cause}. Nothing was done.", path.display());
        Error::new(Code::File, message)
    })
}

/// Keeps supplied rules for the next start, unless those in use are newer; what was done, in words.
pub fn update(path: &Path, folder: &Path, show: Show) -> Result<String, Error> {
    let words = Words::of(show.language);
    let (new, current) = (read(path)?, zones::current());
    let args = [
        ("version", new.version.as_str()),
        ("current", current.version.as_str()),
    ];
    if new.version < current.version {
        return Err(Error::invalid(words.say("zones-older", &args)));
    }
    write_file(&folder.join(KEPT), &new.to_file())?;
    Ok(words.say("zones-updated", &args))
}

/// The supplied rules that are kept in a folder, where there are any that can be read.
pub fn kept(folder: &Path) -> Option<Zones> {
    let path: PathBuf = folder.join(KEPT);
    path.is_file().then(|| read(&path).ok()).flatten()
}
