//! Keeping the book: taking acts back, copies, its soundness, its passphrase.

use std::path::PathBuf;

use clap::Args;
use engine::{Code, Error, backup, edit};

use super::{Desk, typed};
use crate::start;

#[derive(Debug, Args)]
pub(crate) struct Backup {
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[arg(value_name = "FILE")]
    copy: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Passphrase {
    #[arg(long, value_name = "N", value_parser = typed::number::<u32>)]
    new_fd: Option<u32>,
}

pub(crate) fn undo(desk: &mut Desk<'_>) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let outcome = edit::undo::undo(session.book()?, desk.show)?;
        done(desk, &outcome.said, &outcome.value);
        Ok(())
    })
}

pub(crate) fn redo(desk: &mut Desk<'_>) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let outcome = edit::undo::redo(session.book()?, desk.show)?;
        done(desk, &outcome.said, &outcome.value);
        Ok(())
    })
}

/// What happened, and what was left because someone has changed it since.
fn done(desk: &mut Desk<'_>, said: &str, left: &str) {
    desk.print(said);
    if !left.is_empty() {
        desk.tell(left);
    }
}

pub(crate) fn backup(desk: &mut Desk<'_>, wish: &Backup) -> Result<(), Error> {
    let (mut session, passphrase) = desk.open()?;
    let book = session.book()?;
    backup::backup(book, passphrase.as_deref(), &wish.output)?;
    let file = book.path().display().to_string();
    let copy = wish.output.display().to_string();
    let line = desk.say("cli-backed-up", &[("copy", &copy), ("file", &file)]);
    desk.print(&line);
    session.close()
}

pub(crate) fn restore(desk: &mut Desk<'_>, wish: &Restore) -> Result<(), Error> {
    let file = desk.file()?;
    let passphrase = desk.passphrase_for(&wish.copy)?;
    let now = desk.common.now.unwrap_or_else(start::now);
    let former = backup::restore(&file, &wish.copy, passphrase.as_deref(), now)?;
    let (copy, file) = (wish.copy.display().to_string(), file.display().to_string());
    let line = match former.map(|path| path.display().to_string()) {
        Some(former) => desk.say(
            "cli-restored",
            &[("copy", &copy), ("file", &file), ("former", &former)],
        ),
        None => desk.say("cli-restored-new", &[("copy", &copy), ("file", &file)]),
    };
    desk.print(&line);
    Ok(())
}

pub(crate) fn verify(desk: &mut Desk<'_>) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        let complaints = backup::verify(book)?;
        if !complaints.is_empty() {
            return Err(Error::new(Code::Damaged, complaints.join("\n")));
        }
        let words = desk.words();
        let trips = words.digits(&book.trip_ids()?.len().to_string());
        let acts = words.digits(&book.rev().to_string());
        let file = book.path().display().to_string();
        let args = [("file", file.as_str()), ("trips", &trips), ("acts", &acts)];
        let line = desk.say("cli-verified", &args);
        desk.print(&line);
        Ok(())
    })
}

pub(crate) fn passphrase(desk: &mut Desk<'_>, wish: &Passphrase) -> Result<(), Error> {
    let (mut session, given) = desk.open()?;
    let book = session.book()?;
    let file = book.path().display().to_string();
    let new = match given {
        // A book without a passphrase did not ask for one: what was given is to be its first.
        Some(given) if !book.encrypted() && wish.new_fd.is_none() => given,
        _ => desk.new_passphrase(wish.new_fd)?,
    };
    session.change_passphrase(&new)?;
    let line = desk.say("cli-passphrase-set", &[("file", &file)]);
    desk.print(&line);
    // Not closed with a copy, which would still have the former passphrase.
    Ok(())
}
