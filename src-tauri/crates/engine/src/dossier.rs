//! The open file format, in and out. A wrong file stores nothing, and the message names the place.
//!
//! The format, and the command line that goes with it, are contracts: `dossier.md` in this crate's folder.

mod export;
mod import;
mod read;

use std::path::Path;

use documents::words::Words;

pub(crate) use export::Needed;
pub use export::export;
pub(crate) use import::reads;
pub use import::{Options, import};
pub use read::{Dossier, LARGEST, read};

use crate::book::Book;
use crate::call::{ExportDossier, ExportReport, ImportDossier, ImportReport, Outcome};
use crate::error::Error;
use crate::out;
use crate::view::Show;

/// Reads a dossier from a file into the book, or looks what it would do.
pub fn import_file(book: &mut Book, args: &ImportDossier) -> Result<Outcome<ImportReport>, Error> {
    let path = Path::new(&args.path);
    let bytes = read_file(path)?;
    let options = Options {
        theirs: args.theirs,
        accepted: args.accept.iter().cloned().collect(),
        dry_run: args.dry_run,
        into: None,
    };
    let mut committed = import(book, &[(path.display().to_string(), bytes)], &options)?;
    committed.value.said = in_words(&committed.value, args.show);
    let mut outcome = book.outcome(committed, args.show)?;
    if args.dry_run {
        outcome.said.clone_from(&outcome.value.said);
    }
    Ok(outcome)
}

/// Reads a file that may hold a dossier; one that is too large is refused before it is read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    let what = "error-file-dossier";
    let size = std::fs::metadata(path)
        .map_err(|e| Error::file(what, path, &e))?
        .len();
    if size > LARGEST {
        return Err(Error::invalid(format!(
            "{} is {} MB; a dossier has at most {} MB. Nothing of it was stored.",
            path.display(),
            size / 1_000_000,
            LARGEST / 1_000_000
        )));
    }
    std::fs::read(path).map_err(|e| Error::file(what, path, &e))
}

/// What an import did, in words.
pub fn in_words(report: &ImportReport, show: Show) -> String {
    let words = Words::of(show.language);
    let number = |n: u32| words.digits(&n.to_string());
    words.say(
        "import-report",
        &[
            ("added", &number(report.added)),
            ("changed", &number(report.changed)),
            ("removed", &number(report.removed)),
            ("left", &number(report.left)),
            (
                "conflicts",
                &number(u32::try_from(report.conflicts.len()).unwrap_or(u32::MAX)),
            ),
        ],
    )
}

/// Writes a trip as a dossier.
pub fn export_file(book: &mut Book, args: &ExportDossier) -> Result<ExportReport, Error> {
    let text = export(book, &args.trip)?;
    let path = Path::new(&args.path);
    out::write_file(path, text.as_bytes())?;
    let name = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(ExportReport {
        path: Some(args.path.clone()),
        said: Words::of(args.show.language).say("export-dossier-done", &[("file", &name)]),
        file_name: name,
        remarks: Vec::new(),
        count: 1,
    })
}
