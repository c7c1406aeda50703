//! The rows of what came in by calendar: versions of meetings, and answers of those who were asked.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use super::trouble;
use super::tx::Tx;
use crate::error::Error;

/// What came in last under one name.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The UID.
    pub uid: String,
    /// Which of a series; empty for the meeting itself.
    pub recurrence: String,
    /// Empty for the organizer's version; else the address, in small letters, whose answer it is.
    pub sender: String,
    /// The trip into which it was taken; empty where it was only noted.
    pub trip: String,
    /// The item as which it was taken.
    pub item: String,
    /// `publish`, `request`, `reply`, `cancel`, `counter`, ...
    pub method: String,
    /// Its SEQUENCE.
    pub sequence: u32,
    /// Its DTSTAMP, RFC 3339 in UTC.
    pub stamp: String,
    /// When it was taken in, RFC 3339 in UTC.
    pub at: String,
    /// `organizer`, `answer`, `foreign` (property lines that we do not know).
    pub body: Value,
}

const COLUMNS: &str = "uid, recurrence, sender, trip, item, method, sequence, stamp, at, body";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Received> {
    let body: String = row.get(9)?;
    Ok(Received {
        uid: row.get(0)?,
        recurrence: row.get(1)?,
        sender: row.get(2)?,
        trip: row.get(3)?,
        item: row.get(4)?,
        method: row.get(5)?,
        sequence: row.get(6)?,
        stamp: row.get(7)?,
        at: row.get(8)?,
        body: serde_json::from_str(&body).unwrap_or_default(),
    })
}

/// What came in last under a name.
pub fn one(
    conn: &Connection,
    uid: &str,
    recurrence: &str,
    sender: &str,
) -> Result<Option<Received>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM received WHERE uid = ?1 AND recurrence = ?2 AND sender = ?3"
    );
    let mut statement = conn.prepare_cached(&sql).map_err(trouble)?;
    statement
        .query_row([uid, recurrence, sender], read)
        .optional()
        .map_err(trouble)
}

/// All that came in under a UID.
pub fn all(conn: &Connection, uid: &str) -> Result<Vec<Received>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM received WHERE uid = ?1 ORDER BY recurrence, sender");
    let mut statement = conn.prepare_cached(&sql).map_err(trouble)?;
    let rows = statement.query_map([uid], read).map_err(trouble)?;
    rows.collect::<Result<_, _>>().map_err(trouble)
}

/// The property lines of an invitation from outside that we do not know, for the reply.
pub fn foreign(conn: &Connection, uid: &str) -> Result<Vec<String>, Error> {
    let kept = one(conn, uid, "", "")?.map(|received| received.body);
    let lines = kept
        .as_ref()
        .and_then(|body| body.get("foreign"))
        .and_then(Value::as_array);
    let text = |line: &Value| line.as_str().map(str::to_owned);
    Ok(lines.map_or_else(Vec::new, |lines| lines.iter().filter_map(text).collect()))
}

/// The last answer of each who was asked: address in small letters to `accepted`, `declined`, `tentative`, ...
pub fn answers(conn: &Connection, uid: &str) -> Result<HashMap<String, String>, Error> {
    let answer = |received: Received| {
        let answer = received.body.get("answer")?.as_str()?.to_owned();
        Some((received.sender, answer))
    };
    let replies = all(conn, uid)?.into_iter().filter(|r| !r.sender.is_empty());
    Ok(replies.filter_map(answer).collect())
}

impl Tx<'_> {
    /// What came in last under a name.
    pub fn received(
        &self,
        uid: &str,
        recurrence: &str,
        sender: &str,
    ) -> Result<Option<Received>, Error> {
        one(self.conn, uid, recurrence, sender)
    }

    /// Keeps what came in, in the place of what came in before under the same name.
    pub fn receive(&mut self, received: &Received) -> Result<(), Error> {
        let sql = format!(
            "INSERT OR REPLACE INTO received ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        );
        let row = params![
            received.uid,
            received.recurrence,
            received.sender,
            received.trip,
            received.item,
            received.method,
            received.sequence,
            received.stamp,
            received.at,
            received.body.to_string()
        ];
        self.conn
            .prepare_cached(&sql)
            .and_then(|mut s| s.execute(row))
            .map_err(trouble)?;
        Ok(())
    }
}
