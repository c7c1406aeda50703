//! A book: one open file with its clock, its author, what is loaded of it, and who listens to its changes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::accepted::Accepted;
use domain::check::{Context, Finding};
use domain::directory::Directory;
use domain::id::PlaceId;
use domain::plan::Plan;
use domain::release::Release;
use domain::rules::Rules;
use domain::trip::Trip;
use fs4::FileExt;
use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::error::{Code, Error, Message};
use crate::history::Operation;
use crate::kind::{Key, Kind};
use crate::op::Facts;
use crate::open::OpenTrip;
use crate::patch::Body;
use crate::seek::Seeks;
use crate::store::{self, tx};

/// Tells the time; the shell passes it in.
pub type Clock = Box<dyn Fn() -> DateTime<Utc> + Send>;

/// Makes fresh ids (UUIDv7); the shell passes it in.
pub type Ids = Box<dyn Fn() -> String + Send>;

/// What changed, told to listeners after the commit.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Changed {
    /// The revision of the book.
    pub rev: u64,
    /// What was touched: `trip:ID`, `trips`, `directory`, `status`; `*` for everything.
    pub touched: Vec<String>,
    /// Who did it.
    pub by: String,
}

impl Changed {
    /// The tag of everything: a rule of the office was set, or a file of holidays taken.
    pub const ALL: &str = "*";
}

/// Someone who listens to changes.
pub type Listener = Box<dyn Fn(&Changed) + Send>;

/// The officer who uses the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Officer {
    /// The name.
    pub name: String,
    /// Initials, which sign the history.
    pub initials: String,
    /// Electronic mail.
    pub email: Option<String>,
}

/// The office whose book it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Office {
    /// Its name; none in a book made without a window.
    pub name: Option<String>,
    /// Its home city.
    pub home: Option<PlaceId>,
    /// The officer who uses the book.
    pub officer: Option<Officer>,
}

/// A trip as views and checks read it.
#[derive(Clone, Copy, Debug)]
pub struct Loaded<'a> {
    /// The trip.
    pub trip: &'a Trip,
    /// What trips share.
    pub directory: &'a Directory,
    /// Its plan.
    pub plan: &'a Plan,
    /// Its findings, gravest first.
    pub findings: &'a [Finding],
}

/// An open book.
pub struct Book {
    pub(crate) conn: Connection,
    path: PathBuf,
    lock: std::fs::File,
    encrypted: bool,
    clock: Clock,
    ids: Ids,
    author: String,
    pub(crate) listeners: Vec<Listener>,
    directory: Option<Directory>,
    trips: HashMap<String, OpenTrip>,
    /// The last release of each trip that was asked for; a release never changes.
    released: HashMap<String, Arc<Release>>,
    context: Context,
    /// Whether the presents in the context are those of the book.
    presents_known: bool,
    last_now: Option<DateTime<Utc>>,
    /// Searches that go on beside everything else.
    pub(crate) seeks: Seeks,
}

impl Book {
    /// Opens a book, or makes a new one. One process at a time holds it.
    pub fn open(
        path: &Path,
        passphrase: Option<&str>,
        clock: Clock,
        ids: Ids,
        author: Option<String>,
    ) -> Result<Self, Error> {
        let lock = hold(path)?;
        let conn = store::open(path, passphrase)?;
        let mut book = Book {
            conn,
            path: path.to_owned(),
            lock,
            encrypted: passphrase.is_some(),
            clock,
            ids,
            author: author.clone().unwrap_or_default(),
            listeners: Vec::new(),
            directory: None,
            trips: HashMap::new(),
            released: HashMap::new(),
            context: Context::at(DateTime::default()),
            presents_known: false,
            last_now: None,
            seeks: Seeks::default(),
        };
        if author.is_none() {
            book.author = book
                .office()
                .officer
                .map_or_else(|| "?".to_owned(), |o| o.initials);
        }
        book.use_calendars()?;
        book.context.rules = book.rules();
        Ok(book)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file is encrypted.
    pub fn encrypted(&self) -> bool {
        self.encrypted
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// A fresh id.
    pub fn fresh_id(&self) -> String {
        (self.ids)()
    }

    /// Who signs what is done.
    pub fn author(&self) -> &str {
        &self.author
    }

    /// Signs with other initials from here on.
    pub fn sign_as(&mut self, author: &str) {
        author.clone_into(&mut self.author);
    }

    /// Tells someone of every change after its commit.
    pub fn on_change(&mut self, listener: Listener) {
        self.listeners.push(listener);
    }

    /// The revision of the book: how many operations it has seen.
    pub fn rev(&self) -> u64 {
        let sql = "SELECT coalesce(max(id), 0) FROM operation";
        self.conn
            .query_row(sql, [], |row| row.get::<_, i64>(0))
            .map_or(0, |rev| rev.unsigned_abs())
    }

    /// A setting.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let sql = "SELECT value FROM setting WHERE name = ?1";
        let text: String = self.conn.query_row(sql, [name], |row| row.get(0)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// Keeps a setting.
    pub fn set_setting(&self, name: &str, value: &impl serde::Serialize) -> Result<(), Error> {
        let text = serde_json::to_string(value).map_err(Error::internal)?;
        let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.conn
            .execute(sql, [name, &text])
            .map_err(store::trouble)?;
        Ok(())
    }

    /// Whether it is a practice book.
    pub fn practice(&self) -> bool {
        self.setting("practice").unwrap_or(false)
    }

    /// The office whose book it is.
    pub fn office(&self) -> Office {
        Office {
            name: self.setting("office"),
            home: self.setting::<String>("home").map(PlaceId::new),
            officer: self.setting("officer"),
        }
    }

    /// An element as it is stored.
    pub fn raw(&self, key: &Key) -> Result<Option<Body>, Error> {
        Ok(tx::row(&self.conn, key)?.map(|row| row.body))
    }

    /// Ids of all trips in the order in which they were made.
    pub fn trip_ids(&self) -> Result<Vec<String>, Error> {
        tx::ids(&self.conn, Kind::Trip, "")
    }

    /// What trips share.
    pub fn directory(&mut self) -> Result<&Directory, Error> {
        self.load_directory()?;
        self.directory
            .as_ref()
            .ok_or_else(|| Error::internal("no directory"))
    }

    /// A trip with its plan and its findings.
    pub fn trip(&mut self, id: &str) -> Result<Loaded<'_>, Error> {
        self.load_directory()?;
        self.refresh_now();
        self.load_presents()?;
        self.examine_trip(id)?;
        self.loaded(id)
    }

    /// The last release of a trip, where there is one.
    pub fn last_release(&mut self, trip: &str) -> Result<Option<Arc<Release>>, Error> {
        let Some(number) = store::release::last(&self.conn, trip)? else {
            return Ok(None);
        };
        if let Some(kept) = self.released.get(trip).filter(|r| r.number == number) {
            return Ok(Some(kept.clone()));
        }
        let release = Arc::new(crate::release::read(self, trip, number)?);
        self.released.insert(trip.to_owned(), release.clone());
        Ok(Some(release))
    }

    /// All trips in the order in which they were made.
    pub fn trips(&mut self) -> Result<Vec<Loaded<'_>>, Error> {
        self.load_directory()?;
        self.refresh_now();
        self.load_presents()?;
        let ids = self.trip_ids()?;
        for id in &ids {
            self.examine_trip(id)?;
        }
        ids.iter().map(|id| self.loaded(id)).collect()
    }

    /// The last operation that anybody did.
    pub fn last_operation(&self) -> Result<Option<Operation>, Error> {
        crate::history::last(&self.conn)
    }

    /// Whether something of this author can be taken back.
    pub fn can_undo(&self) -> bool {
        crate::history::undo_target(&self.conn, &self.author).is_ok_and(|t| t.is_some())
    }

    /// Whether what would be taken back is the last thing that was done, or an undo was.
    pub fn undo_is_last(&self) -> bool {
        let never = |kind: &str| matches!(kind, "release" | "issue" | "begin");
        let last = crate::history::last(&self.conn).ok().flatten();
        self.can_undo() && last.is_some_and(|last| !never(&last.kind))
    }

    /// Whether something taken back can be done again.
    pub fn can_redo(&self) -> bool {
        crate::history::redo_target(&self.conn, &self.author).is_ok_and(|t| t.is_some())
    }

    /// The rules by which findings are made.
    pub fn context(&self) -> &Context {
        &self.context
    }

    fn loaded(&self, id: &str) -> Result<Loaded<'_>, Error> {
        let open = self.trips.get(id);
        let examined = open.and_then(|open| Some((open.trip(), open.examined()?)));
        let (Some(directory), Some((trip, (plan, findings)))) = (&self.directory, examined) else {
            return Err(Error::internal(format!("trip {id} is not loaded")));
        };
        Ok(Loaded {
            trip,
            directory,
            plan,
            findings,
        })
    }

    /// Findings speak of today: when the day has changed they are made afresh.
    fn refresh_now(&mut self) {
        let now = self.now();
        if self
            .last_now
            .is_none_or(|last| last.date_naive() != now.date_naive())
        {
            self.context.now = now;
            self.trips.values_mut().for_each(OpenTrip::forget);
            self.last_now = Some(now);
        }
    }

    fn load_presents(&mut self) -> Result<(), Error> {
        if !self.presents_known {
            self.context.presents = crate::presents::of_all_trips(self)?;
            self.presents_known = true;
        }
        Ok(())
    }

    fn load_directory(&mut self) -> Result<(), Error> {
        if self.directory.is_some() {
            return Ok(());
        }
        let mut directory = Directory::default();
        for body in tx::bodies(&self.conn, Kind::Place, "")? {
            let place: domain::place::Place = typed(Kind::Place, body)?;
            directory.places.insert(place.id.clone(), place);
        }
        for body in tx::bodies(&self.conn, Kind::Organization, "")? {
            let organization: domain::organization::Organization = typed(Kind::Organization, body)?;
            directory
                .organizations
                .insert(organization.id.clone(), organization);
        }
        for body in tx::bodies(&self.conn, Kind::Person, "")? {
            let person: domain::person::Person = typed(Kind::Person, body)?;
            directory.people.insert(person.id.clone(), person);
        }
        for body in tx::bodies(&self.conn, Kind::Relation, "")? {
            directory.relations.push(typed(Kind::Relation, body)?);
        }
        self.directory = Some(directory);
        Ok(())
    }

    fn examine_trip(&mut self, id: &str) -> Result<(), Error> {
        self.load_trip(id)?;
        if let (Some(directory), Some(open)) = (&self.directory, self.trips.get_mut(id)) {
            open.examine(directory, &self.context);
        }
        Ok(())
    }

    fn load_trip(&mut self, id: &str) -> Result<(), Error> {
        if self.trips.contains_key(id) {
            return Ok(());
        }
        let Some(mut body) = self.raw(&Key::trip(id))? else {
            let names = self.trip_ids()?;
            return Err(Error::unknown("trip", id, names));
        };
        for kind in Kind::IN_TRIP {
            let list = tx::bodies(&self.conn, kind, id)?;
            if kind.stays_in_the_book() {
                body.shift_remove(kind.list());
            }
            if !list.is_empty() {
                body.insert(
                    kind.list().to_owned(),
                    list.into_iter().map(Value::Object).collect(),
                );
            }
        }
        let issued = store::release::issued(&self.conn, id)?;
        body.insert("issued".to_owned(), Value::Array(issued));
        self.trips
            .insert(id.to_owned(), OpenTrip::new(typed(Kind::Trip, body)?));
        Ok(())
    }

    /// Brings what is in memory up to date by what a commit touched.
    pub(crate) fn refresh(&mut self, touched: &[Key]) -> Result<(), Error> {
        if touched.iter().any(|key| Kind::SHARED.contains(&key.kind)) {
            self.directory = None;
            self.trips.values_mut().for_each(OpenTrip::forget);
        }
        let is_of_presents = |key: &Key| match key.kind {
            Kind::Gift => true,
            Kind::Trip => !self.context.presents.is_empty(),
            _ => false,
        };
        if touched.iter().any(is_of_presents) {
            self.presents_known = false;
            self.trips.values_mut().for_each(OpenTrip::forget);
        }
        for key in touched {
            let Some(trip) = key.of_trip() else { continue };
            if key.kind == Kind::Accepted {
                // Neither the plan nor a finding rests on it.
                if let Some(open) = self.trips.get_mut(trip) {
                    open.accept(accepted(&self.conn, trip)?);
                }
                continue;
            }
            let row = match key.kind {
                Kind::Item => Some(tx::row(&self.conn, key)?),
                _ => None,
            };
            match (self.trips.get_mut(trip), row) {
                (Some(open), Some(row)) => {
                    let item = row.map(|row| typed(Kind::Item, row.body)).transpose()?;
                    open.put(&key.id, item);
                }
                _ => {
                    self.trips.remove(trip);
                }
            }
        }
        Ok(())
    }

    /// Lets every trip be planned and checked afresh: what they rest on has changed.
    pub(crate) fn forget_plans(&mut self) {
        self.trips.clear();
    }

    /// Makes findings by other rules from here on.
    pub(crate) fn rest_on(&mut self, rules: Rules) {
        self.context.rules = rules;
        self.trips.values_mut().for_each(OpenTrip::forget);
        self.tell_that_all_changed();
    }

    /// Tells the listeners that every view is stale, though no element was touched: a setting was kept.
    pub(crate) fn tell_that_all_changed(&self) {
        let changed = Changed {
            rev: self.rev(),
            touched: vec![Changed::ALL.to_owned()],
            by: self.author.clone(),
        };
        self.listeners
            .iter()
            .for_each(|listener| listener(&changed));
    }

    /// What is given up to be closed: the connection and the lock.
    pub fn close(self) -> Result<(), Error> {
        let Book { conn, lock, .. } = self;
        conn.close().map_err(|(_, e)| store::trouble(e))?;
        drop(lock);
        Ok(())
    }
}

/// The findings of a trip that somebody accepted.
fn accepted(conn: &Connection, trip: &str) -> Result<Vec<Accepted>, Error> {
    let bodies = tx::bodies(conn, Kind::Accepted, trip)?;
    bodies
        .into_iter()
        .map(|body| typed(Kind::Accepted, body))
        .collect()
}

/// Reads an element as its noun; the error names the place in it.
pub fn typed<T: DeserializeOwned>(kind: Kind, body: Body) -> Result<T, Error> {
    let id = body
        .get("id")
        .and_then(Value::as_str)
        .unwrap_or("")
        .to_owned();
    serde_path_to_error::deserialize(Value::Object(body)).map_err(|e| {
        Error::new(
            Code::Damaged,
            format!("{} \"{id}\", {}: {}", kind.word(), e.path(), e.inner()),
        )
    })
}

/// Holds the book for this process: a lock on a file beside it, which the system gives back when the process ends.
pub(crate) fn hold(path: &Path) -> Result<std::fs::File, Error> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let lock_path = PathBuf::from(name);
    let file = std::fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&lock_path)
        .map_err(|e| Error::file("error-file-write-book", path, &e))?;
    match FileExt::try_lock(&file) {
        Ok(()) => Ok(file),
        Err(fs4::TryLockError::WouldBlock) => {
            let message = Message::new("error-in-use").with("file", path);
            Err(Error::said(Code::InUse, message))
        }
        Err(fs4::TryLockError::Error(e)) => Err(Error::file("error-file-hold", path, &e)),
    }
}

/// What an operation's message needs of an element: its name in every language that it has.
pub fn name_fact(body: &Body) -> Value {
    let base = ["title", "name"]
        .iter()
        .find_map(|k| body.get(*k))
        .cloned()
        .unwrap_or_default();
    let forms = ["titles", "names"]
        .iter()
        .find_map(|k| body.get(*k))
        .cloned()
        .unwrap_or(Value::Object(Map::new()));
    let mut fact = Facts::new();
    fact.insert("base".to_owned(), base);
    fact.insert("forms".to_owned(), forms);
    Value::Object(fact)
}
