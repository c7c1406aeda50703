//! Whole copies of a book: written, brought back, verified; another passphrase.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::book::Book;
use crate::error::{Code, Error, Message};
use crate::kind::{Key, Kind};
use crate::references::{Target, references};
use crate::store::{self, trouble, tx};

/// How many copies made at closing are kept.
const KEPT: usize = 10;

/// Writes a whole copy of an open book to a new file, as encrypted as the book: beside it first, then renamed.
pub fn backup(book: &Book, passphrase: Option<&str>, to: &Path) -> Result<(), Error> {
    if to == book.path() {
        return Err(Error::refused(Message::new("error-copy-onto-itself")));
    }
    let part = beside(to, "part");
    let written = copy(&book.conn, &part, passphrase.filter(|_| book.encrypted()));
    let renamed = written.and_then(|()| {
        std::fs::File::open(&part)
            .and_then(|f| f.sync_all())
            .and_then(|()| std::fs::rename(&part, to))
            .map_err(|e| Error::file("error-file-write-copy", to, &e))
    });
    if renamed.is_err() {
        std::fs::remove_file(&part).ok();
    }
    renamed
}

fn copy(from: &Connection, to: &Path, passphrase: Option<&str>) -> Result<(), Error> {
    std::fs::remove_file(to).ok();
    let mut target = Connection::open(to).map_err(|e| trouble(e).at(to))?;
    if let Some(passphrase) = passphrase {
        target
            .pragma_update(None, "key", passphrase)
            .map_err(trouble)?;
    }
    Backup::new(from, &mut target)
        .and_then(|backup| backup.run_to_completion(4096, std::time::Duration::ZERO, None))
        .map_err(|e| trouble(e).at(to))?;
    // The copy is one file: what it holds stands in no journal beside it.
    target
        .pragma_update(None, "journal_mode", "DELETE")
        .map_err(|e| trouble(e).at(to))?;
    target.close().map_err(|(_, e)| trouble(e).at(to))
}

/// Keeps a copy in the folder `copies` beside the book, if something changed since the newest one; the last ten stay.
pub fn copy_at_closing(book: &Book, passphrase: Option<&str>) -> Result<(), Error> {
    let rev = book.rev();
    if rev == 0 || book.setting::<u64>("copied_rev") == Some(rev) {
        return Ok(());
    }
    let folder = book
        .path()
        .parent()
        .unwrap_or(Path::new("."))
        .join("copies");
    std::fs::create_dir_all(&folder)
        .map_err(|e| Error::file("error-file-copies-folder", &folder, &e))?;
    let stem = stem(book.path());
    backup(
        book,
        passphrase,
        &folder.join(format!("{stem}-{}-{rev:08}.attache", stamp(book.now()))),
    )?;
    book.set_setting("copied_rev", &rev)?;
    let prefix = format!("{stem}-");
    let mut copies: Vec<PathBuf> = std::fs::read_dir(&folder)
        .map_err(|e| Error::file("error-file-copies", &folder, &e))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|p| {
            p.file_name()
                .is_some_and(|n| n.to_string_lossy().starts_with(&prefix))
        })
        .filter(|p| p.extension().is_some_and(|e| e == "attache"))
        .collect();
    copies.sort_by_key(|p| std::fs::metadata(p).and_then(|m| m.modified()).ok());
    let surplus = copies.len().saturating_sub(KEPT);
    for old in &copies[..surplus] {
        std::fs::remove_file(old).map_err(|e| Error::file("error-file-old-copy", old, &e))?;
    }
    Ok(())
}

/// Brings a copy back in the place of a book that is closed. The old book stays beside it, under the name returned.
pub fn restore(
    book: &Path,
    from: &Path,
    passphrase: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Option<PathBuf>, Error> {
    // Nobody else may have it open while it is put aside.
    let _held = crate::book::hold(book)?;
    if store::look(from)? == store::FileKind::Absent {
        let message = Message::new("error-no-copy").with("file", from);
        return Err(Error::said(Code::File, message));
    }
    let passphrase =
        passphrase.filter(|_| store::look(from).is_ok_and(|k| k == store::FileKind::Sealed));
    let part = beside(book, "part");
    std::fs::copy(from, &part).map_err(|e| Error::file("error-file-read-copy", from, &e))?;
    let sound = store::open(&part, passphrase).and_then(|conn| {
        let complaints = complaints(&conn)?;
        conn.pragma_update(None, "journal_mode", "DELETE")
            .map_err(trouble)?;
        conn.close().map_err(|(_, e)| trouble(e))?;
        match complaints.first() {
            None => Ok(()),
            Some(first) => {
                let message = Message::new("error-damaged-copy").with("file", from);
                let message = message.with("cause", first.as_str());
                Err(Error::said(Code::Damaged, message))
            }
        }
    });
    if let Err(e) = sound {
        std::fs::remove_file(&part).ok();
        return Err(e);
    }
    let old = match store::look(book)? {
        store::FileKind::Absent => None,
        _ => Some(put_aside(book, now)?),
    };
    std::fs::File::open(&part)
        .and_then(|f| f.sync_all())
        .and_then(|()| std::fs::rename(&part, book))
        .map_err(|e| Error::file("error-file-place-copy", book, &e))?;
    Ok(old)
}

/// Renames a book, with what its database may have left beside it.
fn put_aside(book: &Path, now: DateTime<Utc>) -> Result<PathBuf, Error> {
    let old = book.with_file_name(format!("{}-before-{}.attache", stem(book), stamp(now)));
    for suffix in ["", "-wal", "-shm"] {
        let (from, to) = (with_suffix(book, suffix), with_suffix(&old, suffix));
        match std::fs::rename(&from, &to) {
            Err(e) if suffix.is_empty() || e.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::file("error-file-put-aside", book, &e));
            }
            _ => {}
        }
    }
    Ok(old)
}

/// Checks every page and every rule of a book; an empty list says that it is sound.
pub fn verify(book: &Book) -> Result<Vec<String>, Error> {
    let mut found = complaints(&book.conn)?;
    if book.encrypted() {
        found.extend(texts(&book.conn, "PRAGMA cipher_integrity_check")?);
    }
    Ok(found)
}

fn complaints(conn: &Connection) -> Result<Vec<String>, Error> {
    let mut found: Vec<String> = texts(conn, "PRAGMA integrity_check")?
        .into_iter()
        .filter(|t| t != "ok")
        .collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let orphans: i64 = conn
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })
        .map_err(trouble)?;
    if orphans > 0 {
        found.push(format!("{orphans} rows refer to a trip that is not there"));
    }
    for kind in Kind::SHARED {
        read_all(conn, kind, "", &mut found)?;
    }
    for trip in tx::ids(conn, Kind::Trip, "")? {
        for kind in Kind::IN_TRIP {
            read_all(conn, kind, &trip, &mut found)?;
        }
    }
    read_all(conn, Kind::Trip, "", &mut found)?;
    Ok(found)
}

/// Every element can be read as its noun, and what it refers to is there.
fn read_all(
    conn: &Connection,
    kind: Kind,
    trip: &str,
    found: &mut Vec<String>,
) -> Result<(), Error> {
    for body in tx::bodies(conn, kind, trip)? {
        for reference in references(kind, &body) {
            let there = match reference.target {
                Target::Place => tx::row(conn, &Key::shared(Kind::Place, &reference.id))?.is_some(),
                Target::Relation => {
                    tx::row(conn, &Key::shared(Kind::Relation, &reference.id))?.is_some()
                }
                Target::Party => {
                    tx::row(conn, &Key::shared(Kind::Person, &reference.id))?.is_some()
                        || tx::row(conn, &Key::shared(Kind::Organization, &reference.id))?.is_some()
                }
                // An item may be removed while something still speaks of it: a plan with a gap is a normal plan.
                Target::Within(_) => true,
            };
            if !there {
                found.push(format!(
                    "{} {}: {} refers to \"{}\", which is not there",
                    kind.word(),
                    id(&body),
                    reference.place,
                    reference.id
                ));
            }
        }
        if let Err((place, why)) = crate::dossier::reads(kind, &body) {
            found.push(format!("{} {}, {place}: {why}", kind.word(), id(&body)));
        }
    }
    Ok(())
}

fn id(body: &crate::patch::Body) -> &str {
    body.get("id")
        .and_then(serde_json::Value::as_str)
        .unwrap_or("?")
}

fn texts(conn: &Connection, sql: &str) -> Result<Vec<String>, Error> {
    let mut statement = conn.prepare(sql).map_err(trouble)?;
    let rows = statement.query_map([], |row| row.get(0)).map_err(trouble)?;
    rows.collect::<Result<_, _>>().map_err(trouble)
}

/// Encrypts an open, encrypted book with another passphrase.
pub fn rekey(book: &Book, new: &str) -> Result<(), Error> {
    not_empty(new)?;
    book.conn.pragma_update(None, "rekey", new).map_err(trouble)
}

/// Writes an open book that has no passphrase into an encrypted file beside it, closes it, and puts the file in its
/// place.
pub fn seal(book: Book, new: &str) -> Result<(), Error> {
    not_empty(new)?;
    let path = book.path().to_owned();
    let part = beside(&path, "part");
    std::fs::remove_file(&part).ok();
    let sealed = export_sealed(&book.conn, &part, new).and_then(|()| book.close());
    let placed = sealed.and_then(|()| {
        std::fs::File::open(&part)
            .and_then(|f| f.sync_all())
            .and_then(|()| std::fs::rename(&part, &path))
            .map_err(|e| Error::file("error-file-place-sealed", &path, &e))
    });
    if placed.is_err() {
        std::fs::remove_file(&part).ok();
    }
    placed
}

fn export_sealed(conn: &Connection, part: &Path, passphrase: &str) -> Result<(), Error> {
    conn.execute(
        "ATTACH DATABASE ?1 AS sealed KEY ?2",
        [&part.to_string_lossy(), passphrase],
    )
    .map_err(trouble)?;
    conn.query_row("SELECT sqlcipher_export('sealed')", [], |_| Ok(()))
        .map_err(trouble)?;
    for pragma in ["user_version", "application_id"] {
        let value: i64 = conn
            .query_row(&format!("PRAGMA main.{pragma}"), [], |row| row.get(0))
            .map_err(trouble)?;
        conn.execute_batch(&format!("PRAGMA sealed.{pragma} = {value}"))
            .map_err(trouble)?;
    }
    conn.execute_batch("DETACH DATABASE sealed")
        .map_err(trouble)
}

fn not_empty(passphrase: &str) -> Result<(), Error> {
    match passphrase.is_empty() {
        true => Err(Error::refused(Message::new("error-empty-passphrase"))),
        false => Ok(()),
    }
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map_or_else(|| "book".to_owned(), |s| s.to_string_lossy().into_owned())
}

fn stamp(now: DateTime<Utc>) -> String {
    now.format("%Y%m%d-%H%M%S").to_string()
}

fn beside(path: &Path, what: &str) -> PathBuf {
    with_suffix(path, &format!(".{what}"))
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
