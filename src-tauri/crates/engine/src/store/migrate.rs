//! Bringing a book to the newest schema. A released migration is never edited; a newer book is refused, untouched.

use rusqlite::Connection;

use super::trouble;
use crate::error::{Code, Error, Message};

/// The migrations in order; the first brings an empty file to schema 1.
const MIGRATIONS: [&str; 2] = [
    include_str!("migrations/0001_book.sql"),
    include_str!("migrations/0002_release.sql"),
];

/// The schema that this version writes.
pub const NEWEST: u32 = MIGRATIONS.len() as u32;

/// "Attache" in ASCII, cut to 32 bits: what `file` shows of a book.
const APPLICATION_ID: i64 = 0x4174_7463;

/// Runs the migrations that a book lacks, in one transaction.
pub fn bring_up(conn: &Connection) -> Result<(), Error> {
    let version: u32 = conn
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(trouble)?;
    if version > NEWEST {
        let message = Message::new("error-newer-book").with("version", version.to_string());
        return Err(Error::said(
            Code::NewerBook,
            message.with("newest", NEWEST.to_string()),
        ));
    }
    if version == NEWEST {
        return Ok(());
    }
    let tx = conn.unchecked_transaction().map_err(trouble)?;
    for migration in &MIGRATIONS[version as usize..] {
        tx.execute_batch(migration).map_err(trouble)?;
    }
    tx.pragma_update(None, "user_version", NEWEST)
        .map_err(trouble)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)
        .map_err(trouble)?;
    tx.commit().map_err(trouble)
}

/// The objects of the schema as the database keeps them: name to text, blanks folded, comments dropped.
pub fn objects(conn: &Connection) -> Result<Vec<(String, String)>, Error> {
    let mut statement = conn
        .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .map_err(trouble)?;
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))
        .map_err(trouble)?;
    rows.map(|row| row.map(|(name, sql)| (name, plain(&sql))))
        .collect::<Result<_, _>>()
        .map_err(trouble)
}

fn plain(sql: &str) -> String {
    let lines = sql
        .lines()
        .map(|line| line.split("--").next().unwrap_or(""));
    lines
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commented_schema_is_what_the_migrations_make() {
        let migrated = Connection::open_in_memory().unwrap();
        bring_up(&migrated).unwrap();
        let commented = Connection::open_in_memory().unwrap();
        commented.execute_batch(include_str!("schema.sql")).unwrap();
        assert_eq!(
            objects(&migrated).unwrap(),
            objects(&commented).unwrap(),
            "schema.sql and the migrations agree"
        );
    }

    #[test]
    fn a_newer_book_is_refused_untouched() {
        let conn = Connection::open_in_memory().unwrap();
        conn.pragma_update(None, "user_version", NEWEST + 1)
            .unwrap();
        assert_eq!(bring_up(&conn).unwrap_err().code, Code::NewerBook);
        assert_eq!(objects(&conn).unwrap(), [], "nothing was made in it");
    }
}
