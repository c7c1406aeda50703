//! Opening the book for a command, and its passphrase: from an open file descriptor, from a file,
//! or from a person at a terminal. Never from an argument, which others on the machine can read.

use std::env;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::{Path, PathBuf};

use engine::session::Options;
use engine::store::{self, FileKind};
use engine::{Code, Error, Session};

use super::Desk;
use crate::start;

/// Names the file that holds the passphrase.
const PASSPHRASE_FILE: &str = "ATTACHE_PASSPHRASE_FILE";
/// Names the file that holds the next passphrase.
const NEW_PASSPHRASE_FILE: &str = "ATTACHE_NEW_PASSPHRASE_FILE";

impl Desk<'_> {
    /// Works on the open book, and closes it.
    pub(crate) fn with_book(
        &mut self,
        work: impl FnOnce(&mut Self, &mut Session) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let (mut session, _) = self.open()?;
        let done = work(self, &mut session);
        let closed = session.close();
        done.and(closed)
    }

    /// The open book, and the passphrase that was given for it.
    pub(crate) fn open(&mut self) -> Result<(Session, Option<String>), Error> {
        let file = self.file()?;
        let passphrase = self.passphrase_for(&file)?;
        let options = Options {
            author: self.common.author.clone().or_else(start::user_name),
            passphrase: passphrase.clone(),
            ..start::options(self.common, file)
        };
        Ok((Session::open_quietly(options)?, passphrase))
    }

    /// The file of the book.
    pub(crate) fn file(&self) -> Result<PathBuf, Error> {
        self.common
            .book
            .clone()
            .map_or_else(start::default_book, Ok)
    }

    /// The passphrase that was given; where none was and the file wants one, it is asked for.
    pub(crate) fn passphrase_for(&mut self, file: &Path) -> Result<Option<String>, Error> {
        let given = self.given(self.common.passphrase_fd, PASSPHRASE_FILE)?;
        if given.is_some() || store::look(file)? != FileKind::Sealed {
            return Ok(given);
        }
        let name = file.display().to_string();
        if !std::io::stdin().is_terminal() {
            let message = self.say("cli-passphrase-wanted", &[("file", &name)]);
            return Err(Error::new(Code::Locked, message));
        }
        let question = self.say("cli-passphrase-ask", &[("file", &name)]);
        self.ask(&question).map(Some)
    }

    /// The passphrase that the book is to have from now on.
    pub(crate) fn new_passphrase(&mut self, fd: Option<u32>) -> Result<String, Error> {
        if let Some(given) = self.given(fd, NEW_PASSPHRASE_FILE)? {
            return Ok(given);
        }
        if !std::io::stdin().is_terminal() {
            return Err(Error::invalid(self.say("cli-passphrase-new-wanted", &[])));
        }
        let first = self.ask(&self.say("cli-passphrase-new", &[]))?;
        let again = self.ask(&self.say("cli-passphrase-again", &[]))?;
        if first != again {
            return Err(Error::invalid(self.say("cli-passphrase-differs", &[])));
        }
        Ok(first)
    }

    fn given(&self, fd: Option<u32>, variable: &str) -> Result<Option<String>, Error> {
        // An open descriptor is a file by this name on every Unix; Windows has no such thing.
        let fd = fd.map(|number| PathBuf::from(format!("/dev/fd/{number}")));
        let named = || env::var_os(variable).filter(|name| !name.is_empty());
        let Some(file) = fd.or_else(|| named().map(PathBuf::from)) else {
            return Ok(None);
        };
        let mut line = String::new();
        let read =
            std::fs::File::open(&file).and_then(|file| BufReader::new(file).read_line(&mut line));
        read.map_err(|cause| {
            let args = [
                ("file", &*file.to_string_lossy()),
                ("why", &cause.to_string()),
            ];
            Error::new(Code::File, self.say("cli-passphrase-unread", &args))
        })?;
        self.not_empty(line.trim_end_matches(['\r', '\n']).to_owned())
            .map(Some)
    }

    fn ask(&self, question: &str) -> Result<String, Error> {
        let typed = rpassword::prompt_password(question).map_err(|cause| {
            let args = [("file", "terminal"), ("why", &cause.to_string())];
            Error::new(Code::File, self.say("cli-passphrase-unread", &args))
        })?;
        self.not_empty(typed)
    }

    fn not_empty(&self, passphrase: String) -> Result<String, Error> {
        match passphrase.is_empty() {
            true => Err(Error::invalid(self.say("cli-passphrase-empty", &[]))),
            false => Ok(passphrase),
        }
    }
}
