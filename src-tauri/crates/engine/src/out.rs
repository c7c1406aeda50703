//! What leaves the book for a person: calendars, paper, copies. A file is written beside its place, synced, renamed.

mod calendar;
mod mail;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use documents::paper::{self, Edition, Paper, Printed, Request, Since, Size};
use documents::words::Words;
use domain::id::{ItemId, PartyId};
use domain::release::Release;
use domain::text::Language;
use domain::trip::{Classification, Trip};

use crate::book::{Book, Loaded};
use crate::call::{self, ExportReport};
use crate::error::Error;
use crate::release;
use crate::view::Show;

pub use calendar::{Made, Message, export_calendar, make};
pub use mail::draft_mail;
pub use text::{TextView, text};

/// Writes a file whole or not at all: beside its place, synced, then renamed.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = std::fs::File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&part, path));
    written.map_err(|e| {
        std::fs::remove_file(&part).ok();
        Error::file("error-file-write", path, &e)
    })
}

/// Someone who has to do with a trip: of its roster, its delegation or its participants; else the nearest names.
pub fn someone(loaded: &Loaded<'_>, id: &str) -> Result<PartyId, Error> {
    let trip = loaded.trip;
    let mut known: Vec<&PartyId> = loaded.plan.roster.iter().collect();
    known.extend(trip.participants.iter().map(|p| &p.who));
    for item in &trip.items {
        known.extend(item.participants.iter().map(|p| &p.who));
        known.extend(
            item.meeting
                .iter()
                .flat_map(|m| m.counterparts.iter().chain(&m.interpreter)),
        );
    }
    match known.iter().find(|k| k.as_str() == id) {
        Some(found) => Ok((*found).clone()),
        None => Err(Error::unknown(
            "traveller",
            id,
            known.iter().map(|k| k.as_str()),
        )),
    }
}

/// The highest marking that someone sees: as the delegation says, the office's own otherwise.
fn may_see(trip: &Trip, person: &PartyId) -> Classification {
    let delegate = trip.delegation.iter().find(|d| &d.person == person);
    delegate
        .and_then(|d| d.may_see)
        .unwrap_or(Classification::Office)
}

/// What is to be printed of a trip.
#[derive(Clone, Debug)]
pub struct Print {
    /// Which paper.
    pub paper: Paper,
    /// For whose eyes.
    pub edition: Edition,
    /// The size of the page.
    pub size: Size,
    /// In which language.
    pub language: Language,
    /// For whom.
    pub person: Option<String>,
    /// About which item.
    pub item: Option<String>,
    /// Of a change sheet: since which release; without one, since the last that differs.
    pub since: Option<u32>,
}

/// Prints a paper. Dates stand in the calendar shown first, the other beside where both are shown.
pub fn print(book: &mut Book, trip: &str, what: &Print, show: Show) -> Result<Printed, Error> {
    let now = book.now();
    let released = unchanged_since(book, trip)?;
    let earlier = match what.paper {
        Paper::Changes => earlier(book, trip, what.since, released, show)?,
        _ => None,
    };
    let was = earlier.as_ref().map(|release| release.snapshot.plan());
    let loaded = book.trip(trip)?;
    let person = what
        .person
        .as_deref()
        .map(|id| someone(&loaded, id))
        .transpose()?;
    let item = match what.item.as_deref() {
        None => None,
        Some(id) if loaded.trip.item(id).is_some() => Some(ItemId::new(id)),
        Some(id) => {
            return Err(Error::unknown(
                "item",
                id,
                loaded.trip.items.iter().map(|i| i.id.as_str()),
            ));
        }
    };
    let calendars = crate::view::calendars(show);
    let request = Request {
        paper: what.paper,
        edition: what.edition,
        size: what.size,
        language: what.language,
        calendars: &calendars,
        trip: loaded.trip,
        directory: loaded.directory,
        plan: loaded.plan,
        person: person.as_ref(),
        item: item.as_ref(),
        now,
        released,
        since: earlier
            .as_ref()
            .zip(was.as_ref())
            .map(|(release, plan)| Since {
                number: release.number,
                at: release.at,
                programme: release.snapshot.programme(plan),
            }),
        office_name: None,
    };
    paper::print(&request).map_err(|e| Error::invalid(e.to_string()))
}

/// The number of the last release, where the programme still is what was released.
fn unchanged_since(book: &mut Book, trip: &str) -> Result<Option<u32>, Error> {
    let Some(last) = book.last_release(trip)? else {
        return Ok(None);
    };
    let unchanged = release::since(&last, &book.trip(trip)?).is_empty();
    Ok(unchanged.then_some(last.number))
}

/// The release that a change sheet starts from: the one asked for, else the last that differs from the programme.
fn earlier(
    book: &mut Book,
    trip: &str,
    asked: Option<u32>,
    unchanged: Option<u32>,
    show: Show,
) -> Result<Option<Arc<Release>>, Error> {
    let number = match (asked, unchanged) {
        (Some(number), _) => number,
        (None, Some(last)) if last > 1 => last - 1,
        _ => match book.last_release(trip)? {
            Some(last) => last.number,
            None => {
                let why = Words::of(show.language).say("changes-no-release", &[]);
                return Err(Error::invalid(why));
            }
        },
    };
    Ok(Some(Arc::new(release::read(book, trip, number)?)))
}

/// Prints a paper into a file.
pub fn export_paper(book: &mut Book, args: &call::ExportPaper) -> Result<ExportReport, Error> {
    let read = |what: &str, text: &str| Error::no_choice(what, text, "");
    let named = |text: &str| serde_json::Value::String(text.to_owned());
    let what = Print {
        paper: serde_json::from_value(named(&args.paper))
            .map_err(|_| read("paper", &args.paper))?,
        edition: serde_json::from_value(named(&args.edition))
            .map_err(|_| read("edition", &args.edition))?,
        size: serde_json::from_value(named(&args.size)).map_err(|_| read("size", &args.size))?,
        language: args.language,
        person: args.person.clone(),
        item: args.item.clone(),
        since: args.changes_since,
    };
    let printed = print(book, &args.trip, &what, args.show)?;
    write_file(Path::new(&args.path), &printed.pdf)?;
    let words = Words::of(args.show.language);
    let mut remarks: Vec<String> = printed
        .missing
        .iter()
        .map(|m| words.say("export-paper-missing", &[("what", &m.what)]))
        .collect();
    if printed.draft.is_some() {
        remarks.insert(0, words.say("export-paper-draft", &[]));
    }
    let name = Path::new(&args.path)
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(ExportReport {
        path: Some(args.path.clone()),
        said: words.say(
            "export-paper-done",
            &[
                ("file", &name),
                ("pages", &words.digits(&printed.pages.to_string())),
                ("count", &printed.pages.to_string()),
            ],
        ),
        file_name: name,
        remarks,
        count: u32::try_from(printed.pages).unwrap_or(u32::MAX),
    })
}

/// Writes a whole copy of the open book.
pub fn backup(session: &mut crate::Session, args: &call::Backup) -> Result<ExportReport, Error> {
    let path = Path::new(&args.path);
    session.backup(path)?;
    let name = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(ExportReport {
        path: Some(args.path.clone()),
        said: Words::of(args.show.language).say("backup-done", &[("file", &name)]),
        file_name: name,
        remarks: Vec::new(),
        count: 1,
    })
}
