//! Files in and out: dossiers, calendars, paper.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::ValueEnum;
use documents::calendar_kit;
use domain::text::Language;
use engine::api::{
    CalendarWish, ExportCalendar, ExportDossier, ExportPaper, ExportReport, ImportReport,
    MailDraft, TakeIn,
};
use engine::{Book, Code, Error, Message, dossier, incoming, out, view};

use super::{Desk, typed};
use crate::start;

#[derive(Debug, Args)]
pub(crate) struct Import {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "TRIP")]
    trip: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    theirs: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Calendar {
    #[arg(value_name = "TRIP", required_unless_present = "kit")]
    trip: Option<String>,
    #[arg(long, value_name = "ID")]
    person: Option<String>,
    #[arg(long, value_name = "ID")]
    meeting: Option<String>,
    #[arg(
        long,
        value_name = "METHOD",
        requires = "meeting",
        hide_possible_values = true
    )]
    method: Option<Method>,
    #[arg(
        long,
        value_name = "ID,...",
        value_delimiter = ',',
        requires = "method"
    )]
    uninvite: Vec<String>,
    #[arg(
        long,
        value_name = "N",
        conflicts_with = "meeting",
        value_parser = typed::number::<u32>
    )]
    changes_since: Option<u32>,
    #[arg(
        long,
        value_name = "TIMES",
        default_value = "own",
        hide_possible_values = true
    )]
    times: Times,
    #[arg(
        long,
        value_name = "CONTENT",
        default_value = "everything",
        hide_possible_values = true
    )]
    content: Content,
    #[arg(long, value_name = "MINUTES", value_parser = typed::minutes::<u32>)]
    reminder: Option<u32>,
    #[arg(
        long,
        value_name = "MINUTES",
        requires = "reminder",
        value_parser = typed::minutes::<u32>
    )]
    reminder_flights: Option<u32>,
    #[arg(long, value_name = "DIR", conflicts_with = "trip")]
    kit: Option<PathBuf>,
    #[arg(long, value_name = "ADDRESS", requires = "kit")]
    guest: Option<String>,
    #[arg(short, long, value_name = "FILE", required_unless_present = "kit")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Method {
    Publish,
    Request,
    Cancel,
    Declinecounter,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Times {
    Own,
    Flight,
    Utc,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Content {
    Everything,
    Times,
    Busy,
}

#[derive(Debug, Args)]
pub(crate) struct Print {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long, value_name = "PAPER", hide_possible_values = true)]
    paper: Paper,
    #[arg(
        long,
        value_name = "EDITION",
        default_value = "reader",
        hide_possible_values = true
    )]
    edition: Edition,
    #[arg(long, value_name = "ID")]
    person: Option<String>,
    #[arg(long, value_name = "ID")]
    item: Option<String>,
    #[arg(long, value_name = "N", value_parser = typed::number::<u32>)]
    changes_since: Option<u32>,
    #[arg(
        long,
        value_name = "SIZE",
        default_value = "a4",
        hide_possible_values = true
    )]
    size: Size,
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Paper {
    Pack,
    Brief,
    Daysheet,
    Report,
    Changes,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Edition {
    Reader,
    Working,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Size {
    A4,
    Letter,
}

/// Reads dossiers: all files of one command are one operation, or none of them is stored.
pub(crate) fn import(desk: &mut Desk<'_>, wish: &Import) -> Result<(), Error> {
    let read = |file: &PathBuf| Ok((file.display().to_string(), dossier::read_file(file)?));
    let files = wish
        .files
        .iter()
        .map(read)
        .collect::<Result<Vec<_>, Error>>()?;
    let (dossiers, calendars): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|(_, bytes)| incoming::is_dossier(bytes));
    desk.with_book(|desk, session| {
        for (path, bytes) in &calendars {
            take_in(desk, session.book()?, wish, (path, bytes))?;
        }
        if dossiers.is_empty() {
            return Ok(());
        }
        let files = dossiers;
        let options = dossier::Options {
            theirs: wish.theirs,
            dry_run: wish.dry_run,
            into: wish.trip.clone(),
            ..dossier::Options::default()
        };
        let report = dossier::import(session.book()?, &files, &options)?.value;
        let said = dossier::in_words(&report, desk.show);
        desk.print(&said);
        tell_conflicts(desk, wish, &report);
        Ok(())
    })
}

/// Takes a calendar or a mail in: what is new, and what no person changed. What waits for a yes or an answer is listed.
fn take_in(
    desk: &mut Desk<'_>,
    book: &mut Book,
    wish: &Import,
    (path, bytes): (&str, &[u8]),
) -> Result<(), Error> {
    let args = TakeIn {
        path: path.to_owned(),
        trip: wish.trip.clone(),
        choices: Vec::new(),
        show: desk.show,
    };
    let found = incoming::look(book, bytes, &args)?;
    let seen = view::incoming::view(book, &found, desk.show)?;
    for note in &seen.notes {
        desk.tell(note);
    }
    for row in &seen.rows {
        desk.tell(&format!("{} · {} · {}", row.kind.word, row.title, row.when));
        for field in &row.fields {
            let ours = field.ours.clone().unwrap_or_default();
            let mark = if field.conflict { "?" } else { " " };
            desk.tell(&format!(
                "  {mark} {}: {ours} → {}",
                field.word, field.theirs
            ));
        }
        row.answer
            .iter()
            .chain(&row.warnings)
            .for_each(|line| desk.tell(&format!("  {line}")));
        row.questions
            .iter()
            .for_each(|question| desk.tell(&format!("  {}", question.text)));
    }
    if wish.dry_run {
        desk.print(&seen.said);
        return Ok(());
    }
    let taken = incoming::take(book, &found, &HashMap::new(), wish.theirs)?;
    let said = view::incoming::report_in_words(&taken.value, desk.show);
    desk.print(&said);
    Ok(())
}

fn tell_conflicts(desk: &mut Desk<'_>, wish: &Import, report: &ImportReport) {
    for conflict in &report.conflicts {
        let (ours, theirs) = (conflict.ours.to_string(), conflict.theirs.to_string());
        let args = [
            ("place", conflict.place.as_str()),
            ("ours", &ours),
            ("theirs", &theirs),
        ];
        let line = desk.say("cli-conflict", &args);
        desk.tell(&line);
    }
    if !report.conflicts.is_empty() && !wish.theirs {
        let line = desk.say("cli-conflict-hint", &[]);
        desk.tell(&line);
    }
}

pub(crate) fn export(desk: &mut Desk<'_>, wish: &Export) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let path = text(&wish.output)?;
        let args = ExportDossier {
            trip: wish.trip.clone(),
            path,
            show: desk.show,
        };
        report(desk, dossier::export_file(session.book()?, &args)?);
        Ok(())
    })
}

/// Writes a calendar of a trip, or the kit that shows what a mail client does with ours.
pub(crate) fn calendar(desk: &mut Desk<'_>, wish: &Calendar) -> Result<(), Error> {
    if let Some(folder) = &wish.kit {
        return kit(desk, folder, wish.guest.as_deref());
    }
    let (Some(trip), Some(output)) = (wish.trip.clone(), &wish.output) else {
        return Err(Error::internal("a trip and a file are required"));
    };
    desk.with_book(|desk, session| {
        let path = text(output)?;
        let calendar = CalendarWish {
            person: wish.person.clone(),
            meeting: wish.meeting.clone(),
            method: wish.method.map(name),
            uninvite: Some(wish.uninvite.clone()),
            changes_since: wish.changes_since,
            times: Some(name(wish.times)),
            content: Some(name(wish.content)),
            reminder: wish.reminder,
            reminder_flights: wish.reminder_flights,
            language: desk.common.language,
        };
        let show = desk.show;
        let is_mail = output
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("eml"));
        let written = if is_mail {
            let args = MailDraft {
                trip,
                wish: calendar,
                path: Some(path),
                show,
            };
            out::draft_mail(session.book()?, &args)?
        } else {
            let args = ExportCalendar {
                trip,
                wish: calendar,
                path: Some(path),
                show,
            };
            out::export_calendar(session.book()?, &args)?
        };
        let nothing = written.path.is_none();
        report(desk, written);
        match nothing {
            true => Err(Error::new(
                Code::Nothing,
                desk.say("cli-calendar-empty", &[]),
            )),
            false => Ok(()),
        }
    })
}

/// The twelve files and the form, for a person who opens them in a mail client.
fn kit(desk: &mut Desk<'_>, folder: &Path, guest: Option<&str>) -> Result<(), Error> {
    let said = "error-file-kit";
    std::fs::create_dir_all(folder).map_err(|cause| Error::file(said, folder, &cause))?;
    let now = desk.common.now.unwrap_or_else(start::now);
    let guest = guest.unwrap_or(calendar_kit::GUEST);
    let files = calendar_kit::files_for(guest, desk.show.language, now);
    if files.is_empty() {
        return Err(Error::invalid(
            desk.say("cli-kit-no-address", &[("address", guest)]),
        ));
    }
    for (name, bytes) in &files {
        out::write_file(&folder.join(name), bytes)?;
    }
    let number = desk.words().digits(&files.len().to_string());
    let args = [
        ("number", number.as_str()),
        ("folder", &folder.display().to_string()),
    ];
    let line = desk.say("cli-kit-done", &args);
    desk.print(&line);
    Ok(())
}

pub(crate) fn print(desk: &mut Desk<'_>, wish: &Print) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let args = ExportPaper {
            trip: wish.trip.clone(),
            paper: name(wish.paper),
            edition: name(wish.edition),
            person: wish.person.clone(),
            item: wish.item.clone(),
            changes_since: wish.changes_since,
            language: language(desk),
            size: name(wish.size),
            path: text(&wish.output)?,
            show: desk.show,
        };
        report(desk, out::export_paper(session.book()?, &args)?);
        Ok(())
    })
}

fn language(desk: &Desk<'_>) -> Language {
    desk.show.language
}

/// A file that was written, on standard output; what is missing in it, beside.
fn report(desk: &mut Desk<'_>, report: ExportReport) {
    desk.print(&report.said);
    for remark in &report.remarks {
        desk.tell(remark);
    }
}

/// The word by which a choice is written on the command line, which is also the engine's.
fn name(choice: impl ValueEnum) -> String {
    choice
        .to_possible_value()
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}

fn text(path: &Path) -> Result<String, Error> {
    let text = path.to_str().map(str::to_owned);
    text.ok_or_else(|| Error::refused(Message::new("error-file-name").with("file", path)))
}
