//! A session of the programme: a file that may still be locked, or not made yet, and the book once it is open.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use documents::words::Words;
use serde_json::json;

use crate::backup;
use crate::book::{Book, Clock, Ids, Listener};
use crate::call::{Begin, Shown, Unlock, UpdateZones};
use crate::error::{Code, Error, Message};
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::store::{self, FileKind};
use crate::view::Show;
use crate::view::status::BookState;

/// What a host passes in.
pub struct Options {
    /// The file of the book.
    pub file: PathBuf,
    /// Tells the time.
    pub clock: fn() -> DateTime<Utc>,
    /// A clock that stands still, where one was given.
    pub now: Option<DateTime<Utc>>,
    /// Makes fresh ids.
    pub ids: fn() -> String,
    /// Initials to sign with, where they were given.
    pub author: Option<String>,
    /// The passphrase, where it was given.
    pub passphrase: Option<String>,
    /// Whether a new book is a practice book.
    pub practice: bool,
    /// The folder in which what belongs to the programme is kept beside the books: supplied rules of time zones.
    pub folder: Option<PathBuf>,
}

/// A session.
pub struct Session {
    options: Options,
    book: Option<Book>,
    trouble: Option<Error>,
    waiting: Vec<Listener>,
}

impl Session {
    /// Begins a session on a file. A book that is locked or cannot be opened does not end it: its state says so.
    pub fn begin(options: Options) -> Self {
        let mut session = Session {
            options,
            book: None,
            trouble: None,
            waiting: Vec::new(),
        };
        let passphrase = session.options.passphrase.clone();
        let ready = match store::look(&session.options.file) {
            Ok(FileKind::Absent) => session.options.practice || passphrase.is_some(),
            Ok(FileKind::Plain) => true,
            Ok(FileKind::Sealed) => passphrase.is_some(),
            Err(e) => {
                session.trouble = Some(e);
                false
            }
        };
        if ready && let Err(e) = session.open(passphrase.as_deref()) {
            session.trouble = Some(e);
        }
        session
    }

    /// Opens the book for a host without a window: a new one is made, and nothing is asked.
    pub fn open_quietly(options: Options) -> Result<Self, Error> {
        let passphrase = options.passphrase.clone();
        let mut session = Session {
            options,
            book: None,
            trouble: None,
            waiting: Vec::new(),
        };
        session.open(passphrase.as_deref())?;
        Ok(session)
    }

    fn open(&mut self, passphrase: Option<&str>) -> Result<(), Error> {
        let fresh = store::look(&self.options.file)? == FileKind::Absent;
        if let (true, Some(folder)) = (fresh, self.options.file.parent()) {
            std::fs::create_dir_all(folder)
                .map_err(|e| Error::file("error-file-book-folder", folder, &e))?;
        }
        // A book without a passphrase is opened without one, whatever was given: it says that it is not encrypted.
        let passphrase = passphrase.filter(|_| {
            fresh || store::look(&self.options.file).is_ok_and(|k| k == FileKind::Sealed)
        });
        let clock: Clock = match self.options.now {
            Some(now) => Box::new(move || now),
            None => Box::new(self.options.clock),
        };
        let ids: Ids = Box::new(self.options.ids);
        let mut book = Book::open(
            &self.options.file,
            passphrase,
            clock,
            ids,
            self.options.author.clone(),
        )?;
        if fresh && self.options.practice {
            book.set_setting("practice", &true)?;
        }
        for listener in self.waiting.drain(..) {
            book.on_change(listener);
        }
        self.trouble = None;
        self.book = Some(book);
        Ok(())
    }

    /// The open book.
    pub fn book(&mut self) -> Result<&mut Book, Error> {
        let locked = || Error::said(Code::Locked, Message::new("error-not-open"));
        match (&mut self.book, &self.trouble) {
            (Some(book), _) => Ok(book),
            (None, trouble) => Err(trouble.clone().unwrap_or_else(locked)),
        }
    }

    /// Tells someone of every change, also of a book that is opened later.
    pub fn on_change(&mut self, listener: Listener) {
        match &mut self.book {
            Some(book) => book.on_change(listener),
            None => self.waiting.push(listener),
        }
    }

    /// Whether the clock was given and stands still.
    pub fn clock_stands(&self) -> bool {
        self.options.now.is_some()
    }

    /// Writes a whole copy of the open book, as encrypted as the book.
    pub fn backup(&mut self, to: &std::path::Path) -> Result<(), Error> {
        let passphrase = self.options.passphrase.clone();
        backup::backup(self.book()?, passphrase.as_deref(), to)
    }

    /// Encrypts the open book with another passphrase, or with its first one.
    pub fn change_passphrase(&mut self, new: &str) -> Result<(), Error> {
        if self.book()?.encrypted() {
            backup::rekey(self.book()?, new)?;
            self.options.passphrase = Some(new.to_owned());
            return Ok(());
        }
        let Some(mut book) = self.book.take() else {
            return Ok(());
        };
        self.waiting = std::mem::take(&mut book.listeners);
        let sealed = backup::seal(book, new);
        if sealed.is_ok() {
            self.options.passphrase = Some(new.to_owned());
        }
        let passphrase = self.options.passphrase.clone();
        self.open(passphrase.as_deref())?;
        sealed
    }

    /// Closes the book; a copy is kept where something changed since the last one.
    pub fn close(mut self) -> Result<(), Error> {
        let Some(book) = self.book.take() else {
            return Ok(());
        };
        let passphrase = self
            .options
            .passphrase
            .as_deref()
            .filter(|_| book.encrypted());
        let copied = backup::copy_at_closing(&book, passphrase);
        book.close()?;
        copied
    }
}

/// What the book is.
pub fn state(session: &mut Session, args: Shown) -> Result<BookState, Error> {
    Ok(describe(session, args.show))
}

fn describe(session: &Session, show: Show) -> BookState {
    let kind = store::look(&session.options.file);
    let office = session.book.as_ref().map(Book::office).unwrap_or_default();
    let practice = session.book.as_ref().is_some_and(Book::practice);
    let state = match (&session.book, &session.trouble, kind) {
        (Some(_), _, _) if practice || office.name.is_some() => "open",
        (Some(_), _, _) => "new",
        (None, Some(e), _) if e.code != Code::WrongPassphrase => "trouble",
        (None, _, Ok(FileKind::Absent)) => "new",
        (None, _, _) => "locked",
    };
    let trouble = session.trouble.clone();
    BookState {
        state: state.to_owned(),
        message: trouble.map(|e| e.in_language(show.language).message),
        file: session.options.file.display().to_string(),
        office: office.name,
        officer: office.officer,
        encrypted: session.book.as_ref().is_some_and(Book::encrypted),
        practice,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        zones: zones_in_words(show),
        holidays: domain::days::SOURCE.to_owned(),
    }
}

/// The version of the zone rules, and where they come from.
pub fn zones_in_words(show: Show) -> String {
    use domain::time::zone::zones::{Source, current};
    let words = Words::of(show.language);
    let zones = current();
    let source = match &zones.source {
        Source::Bundled => words.say("zones-bundled", &[]),
        Source::System => words.say("zones-system", &[]),
        Source::File(name) => name.clone(),
    };
    words.say(
        "zones-source",
        &[("version", &zones.version), ("source", &source)],
    )
}

/// Opens a locked book.
pub fn unlock(session: &mut Session, args: Unlock) -> Result<BookState, Error> {
    if session.book.is_none() {
        session.open(Some(&args.passphrase))?;
        session.options.passphrase = Some(args.passphrase);
    }
    Ok(describe(session, args.show))
}

/// Keeps rules of time zones that an officer supplies, for the next start; what was done, in words.
pub fn update_zones(session: &mut Session, args: &UpdateZones) -> Result<String, Error> {
    let words = Words::of(args.show.language);
    let none = || Error::new(Code::File, words.say("zones-no-folder", &[]));
    let folder = session.options.folder.clone().ok_or_else(none)?;
    crate::zones::update(std::path::Path::new(&args.path), &folder, args.show)
}

/// Sets up a new book: office, officer, home city, passphrase.
pub fn begin(session: &mut Session, args: Begin) -> Result<BookState, Error> {
    let (office, city) = (args.office.trim(), args.city.trim());
    let officer = crate::book::Officer {
        name: args.officer.name.trim().to_owned(),
        initials: args.officer.initials.trim().to_owned(),
        email: args.officer.email.filter(|e| !e.trim().is_empty()),
    };
    if office.is_empty()
        || city.is_empty()
        || officer.name.is_empty()
        || officer.initials.is_empty()
    {
        return Err(Error::invalid(
            Words::of(args.show.language).say("begin-incomplete", &[]),
        ));
    }
    let zone = domain::time::Zone::named(&args.zone).map_err(Error::no_zone)?;
    let passphrase = args.passphrase.filter(|p| !p.is_empty());
    if session.book.is_none() {
        if passphrase.is_none() && !args.without_passphrase {
            return Err(Error::invalid(
                Words::of(args.show.language).say("begin-passphrase", &[]),
            ));
        }
        session.open(passphrase.as_deref())?;
        session.options.passphrase = passphrase;
    } else if let Some(passphrase) =
        passphrase.filter(|_| !session.book().is_ok_and(|b| b.encrypted()))
    {
        session.change_passphrase(&passphrase)?;
    }
    let book = session.book()?;
    let (place, party) = (book.fresh_id(), book.fresh_id());
    let language = args.show.language.code();
    let mut names = serde_json::Map::new();
    names.insert(language.to_owned(), json!(city));
    let city_body = json!({"id": place, "kind": "city", "name": city, "names": names, "zone": zone.name(), "country": args.country});
    let mut names = serde_json::Map::new();
    names.insert(language.to_owned(), json!(office));
    let office_body = json!({"id": party, "kind": "municipality", "name": office, "names": names, "city": place, "country": args.country});
    book.sign_as(&officer.initials);
    book.commit(Op::Begin, None, |tx, facts| {
        facts.insert("office".to_owned(), json!(office));
        tx.create(
            &Key::shared(Kind::Place, &place),
            without_nulls(city_body),
            None,
        )?;
        tx.create(
            &Key::shared(Kind::Organization, &party),
            without_nulls(office_body),
            None,
        )
    })?;
    book.set_setting("home", &place)?;
    book.set_setting("office_id", &party)?;
    book.set_setting("officer", &officer)?;
    book.set_setting("office", &office)?;
    Ok(describe(session, args.show))
}

/// An element without the keys that are null.
pub fn without_nulls(value: serde_json::Value) -> crate::patch::Body {
    let mut body = crate::patch::Body::new();
    if let serde_json::Value::Object(map) = value {
        crate::patch::merge(&mut body, &map);
    }
    body
}
