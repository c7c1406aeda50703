//! The database under a book: SQLite, encrypted by SQLCipher. Only [`tx::Tx`] writes to it.

pub mod migrate;
pub mod received;
pub mod release;
pub mod tx;

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Code, Error, Message};

/// The first bytes of a database that is not encrypted.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";

/// What a file is, as far as its first bytes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// There is none, or it is empty.
    Absent,
    /// A database without a passphrase.
    Plain,
    /// Encrypted, or not a book at all: only the passphrase tells.
    Sealed,
}

/// Looks at the first bytes of a file.
pub fn look(path: &Path) -> Result<FileKind, Error> {
    use std::io::Read;
    let mut head = [0u8; 16];
    let mut file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(FileKind::Absent),
        Err(e) => return Err(Error::file("error-file-open-book", path, &e)),
    };
    let mut read = 0;
    while read < head.len() {
        match file.read(&mut head[read..]) {
            Ok(0) => break,
            Ok(n) => read += n,
            Err(e) => return Err(Error::file("error-file-read-book", path, &e)),
        }
    }
    Ok(match read {
        0 => FileKind::Absent,
        _ if &head == PLAIN => FileKind::Plain,
        _ => FileKind::Sealed,
    })
}

/// Opens a database file with its passphrase, or a new one, and brings it to the newest schema.
pub fn open(path: &Path, passphrase: Option<&str>) -> Result<Connection, Error> {
    let conn = connect(path, passphrase)?;
    migrate::bring_up(&conn).map_err(|e| e.at(path))?;
    Ok(conn)
}

/// Opens a database file without looking at its schema.
pub fn connect(path: &Path, passphrase: Option<&str>) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|e| trouble(e).at(path))?;
    conn.pragma_update(None, "cipher_log_level", "NONE")
        .map_err(trouble)?;
    if let Some(passphrase) = passphrase {
        conn.pragma_update(None, "key", passphrase)
            .map_err(trouble)?;
    }
    let readable = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    });
    if let Err(e) = readable {
        let sealed = e.sqlite_error_code() == Some(ErrorCode::NotADatabase);
        return Err(match (sealed, passphrase) {
            (true, Some(_)) => Error::said(
                Code::WrongPassphrase,
                Message::new("error-wrong-passphrase"),
            ),
            (true, None) => Error::said(Code::Locked, Message::new("error-locked")),
            (false, _) => trouble(e).at(path),
        });
    }
    conn.busy_timeout(Duration::from_secs(5)).map_err(trouble)?;
    conn.pragma_update(None, "journal_mode", "WAL")
        .map_err(|e| trouble(e).at(path))?;
    conn.pragma_update(None, "synchronous", "FULL")
        .map_err(trouble)?;
    conn.pragma_update(None, "foreign_keys", true)
        .map_err(trouble)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(conn)
}

/// A fault of the database in the words of a person: what happened, what is safe, what to do.
pub fn trouble(cause: rusqlite::Error) -> Error {
    let safe = |id| Message::new(id).with("safe", Message::new("error-saved-safe"));
    let why = cause.to_string();
    let (code, message) = match cause.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => (Code::File, safe("error-disk-full")),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            (Code::File, safe("error-read-only"))
        }
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => (
            Code::Damaged,
            Message::new("error-damaged").with("cause", why),
        ),
        Some(ErrorCode::CannotOpen) => (Code::File, Message::new("error-no-folder")),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            (Code::InUse, Message::new("error-busy"))
        }
        Some(ErrorCode::SystemIoFailure) => (Code::File, safe("error-disk").with("cause", why)),
        _ => return Error::internal(cause),
    };
    Error::said(code, message)
}

impl Error {
    /// The same error with the file that it is about.
    #[must_use]
    pub fn at(mut self, path: &Path) -> Self {
        if self.facts.get("file").is_some() {
            return self;
        }
        self.facts
            .insert("file".to_owned(), path.display().to_string().into());
        self.inside("error-at-file", path)
    }
}
