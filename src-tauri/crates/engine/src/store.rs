//! The database under a book: SQLite, encrypted by SQLCipher. Only [`tx::Tx`] writes to it.

pub mod migrate;
pub mod received;
pub mod release;
pub mod tx;

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Code, Error};

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
        Err(e) => return Err(Error::file("The book could not be opened:", path, &e)),
    };
    let mut read = 0;
    while read < head.len() {
        match file.read(&mut head[read..]) {
            Ok(0) => break,
            Ok(n) => read += n,
            Err(e) => return Err(Error::file("The book could not be read:", path, &e)),
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
            (true, Some(_)) => Error::new(
                Code::WrongPassphrase,
                "The passphrase is wrong, or the file is not a book of this programme. Nothing was changed; try again.",
            ),
            (true, None) => Error::new(
                Code::Locked,
                "The book is encrypted: it opens with its passphrase.",
            ),
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
    let safe = "What was saved before is untouched.";
    match cause.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Error::new(
            Code::File,
            format!(
                "The change could not be saved: the disk is full. {safe} Make room, then do it again."
            ),
        ),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Error::new(
            Code::File,
            format!(
                "The book cannot be written: its file or folder is read-only. {safe} Allow writing, or copy the book to another folder."
            ),
        ),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Error::new(
            Code::Damaged,
            format!(
                "The book is damaged ({cause}). Nothing was written to it. Restore the newest copy from the folder \"copies\" beside it: attache restore FILE."
            ),
        ),
        Some(ErrorCode::CannotOpen) => Error::new(
            Code::File,
            "The book cannot be opened: its folder does not exist or may not be written."
                .to_owned(),
        ),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::new(
            Code::InUse,
            "The book is open in another window or programme. Close it there, then try again.",
        ),
        Some(ErrorCode::SystemIoFailure) => Error::new(
            Code::File,
            format!("The disk did not answer ({cause}). {safe}"),
        ),
        _ => Error::internal(cause),
    }
}

impl Error {
    /// The same error with the file that it is about.
    #[must_use]
    pub fn at(mut self, path: &Path) -> Self {
        if self.facts.get("file").is_none() {
            self.facts
                .insert("file".to_owned(), path.display().to_string().into());
            self.message = format!("{}: {}", path.display(), self.message);
        }
        self
    }
}
