//! The rows of releases, and the log of what calendars last said of each item.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value, json};

use super::trouble;
use super::tx::Tx;
use crate::error::Error;
use crate::kind::{Key, Kind};

/// The field of a change row that stands for a release: its number.
pub const RELEASE: &str = "@release";

/// The field of a change row that stands for a meeting's own calendar that was issued.
pub const ISSUED: &str = "@issued";

/// The field of a change row that stands for the answer of a guest.
pub const ANSWERED: &str = "@answered";

/// The essence of an item that came from outside: nobody has issued it from here yet.
pub const TAKEN_IN: &str = "";

/// A release without its snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub number: u32,
    /// The instant, RFC 3339 in UTC.
    pub at: String,
    /// Who released it.
    pub by: String,
    /// A word on it; may be empty.
    pub note: String,
    /// The version of the zone rules.
    pub zones: String,
}

/// What a calendar last said of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Its SEQUENCE.
    pub sequence: u32,
    /// What raises SEQUENCE when it changes.
    pub essence: String,
    /// The instant at which it was issued, RFC 3339 in UTC.
    pub at: String,
    /// The version of the zone rules.
    pub zones: String,
    /// Its time as the dossier writes it.
    pub moment: Value,
    /// Its start as computed, RFC 3339 in UTC.
    pub starts: Option<String>,
    /// Its end as computed.
    pub ends: Option<String>,
}

/// The releases of a trip, the first first.
pub fn heads(conn: &Connection, trip: &str) -> Result<Vec<Head>, Error> {
    let sql = "SELECT number, at, author, note, zones FROM release WHERE trip = ?1 ORDER BY number";
    let mut statement = conn.prepare_cached(sql).map_err(trouble)?;
    let rows = statement
        .query_map([trip], |row| {
            Ok(Head {
                number: row.get(0)?,
                at: row.get(1)?,
                by: row.get(2)?,
                note: row.get(3)?,
                zones: row.get(4)?,
            })
        })
        .map_err(trouble)?;
    rows.collect::<Result<_, _>>().map_err(trouble)
}

/// The number of the last release.
pub fn last(conn: &Connection, trip: &str) -> Result<Option<u32>, Error> {
    let sql = "SELECT max(number) FROM release WHERE trip = ?1";
    conn.query_row(sql, [trip], |row| row.get(0))
        .map_err(trouble)
}

/// A release as the dossier writes it.
pub fn one(conn: &Connection, trip: &str, number: u32) -> Result<Option<Value>, Error> {
    let sql = "SELECT number, at, author, note, zones, snapshot, sequences FROM release \
               WHERE trip = ?1 AND number = ?2";
    let mut statement = conn.prepare_cached(sql).map_err(trouble)?;
    let text = |row: &rusqlite::Row, i| row.get::<_, String>(i);
    let read = |row: &rusqlite::Row| {
        Ok((
            row.get::<_, u32>(0)?,
            [text(row, 1)?, text(row, 2)?, text(row, 3)?, text(row, 4)?],
            [text(row, 5)?, text(row, 6)?],
        ))
    };
    let found = statement
        .query_row(params![trip, number], read)
        .optional()
        .map_err(trouble)?;
    let Some((number, [at, by, note, zones], [snapshot, sequences])) = found else {
        return Ok(None);
    };
    let parsed = |text: &str| serde_json::from_str::<Value>(text).map_err(Error::internal);
    let mut body = json!({"number": number, "at": at, "by": by, "zones": zones});
    if !note.is_empty() {
        body["note"] = note.into();
    }
    body["snapshot"] = parsed(&snapshot)?;
    body["sequences"] = parsed(&sequences)?;
    Ok(Some(body))
}

/// The log of a trip: item to what was last said of it.
pub fn issues(conn: &Connection, trip: &str) -> Result<HashMap<String, Issue>, Error> {
    let sql = "SELECT item, sequence, essence, at, zones, moment, starts, ends FROM issued \
               WHERE trip = ?1";
    let mut statement = conn.prepare_cached(sql).map_err(trouble)?;
    let rows = statement
        .query_map([trip], |row| {
            let moment: String = row.get(5)?;
            let issue = Issue {
                sequence: row.get(1)?,
                essence: row.get(2)?,
                at: row.get(3)?,
                zones: row.get(4)?,
                moment: serde_json::from_str(&moment).unwrap_or_default(),
                starts: row.get(6)?,
                ends: row.get(7)?,
            };
            Ok((row.get(0)?, issue))
        })
        .map_err(trouble)?;
    rows.collect::<Result<_, _>>().map_err(trouble)
}

/// What a meeting's own calendar said last, as an essence; none where nobody was asked to it yet.
pub fn asked_last(conn: &Connection, trip: &str, item: &str) -> Result<Option<String>, Error> {
    let sql = "SELECT after FROM change WHERE trip = ?1 AND kind = 'item' AND id = ?2 AND field = ?3 \
               ORDER BY operation DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql).map_err(trouble)?;
    let after: Option<String> = statement
        .query_row(params![trip, item, ISSUED], |row| row.get(0))
        .optional()
        .map_err(trouble)?;
    let said = after.and_then(|text| serde_json::from_str::<Value>(&text).ok());
    Ok(said.and_then(|said| Some(said.get("essence")?.as_str()?.to_owned())))
}

/// The log as a trip holds it: `issued`, in the order of the items' ids.
pub fn issued(conn: &Connection, trip: &str) -> Result<Vec<Value>, Error> {
    let mut all: Vec<(String, Issue)> = issues(conn, trip)?.into_iter().collect();
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    let written = |(item, issue): (String, Issue)| {
        json!({
            "item": item, "sequence": issue.sequence, "moment": issue.moment,
            "start": issue.starts, "end": issue.ends, "zones": issue.zones,
        })
    };
    Ok(all.into_iter().map(written).collect())
}

impl Tx<'_> {
    /// The log of a trip.
    pub fn issues(&self, trip: &str) -> Result<HashMap<String, Issue>, Error> {
        issues(self.conn, trip)
    }

    /// The number of the last release of a trip.
    pub fn last_release(&self, trip: &str) -> Result<Option<u32>, Error> {
        last(self.conn, trip)
    }

    /// A release as the dossier writes it.
    pub fn release(&self, trip: &str, number: u32) -> Result<Option<Value>, Error> {
        one(self.conn, trip, number)
    }

    /// Writes a release, which is never changed again.
    pub fn freeze(&mut self, trip: &str, release: &Map<String, Value>) -> Result<(), Error> {
        let text = |key: &str| {
            release
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or("")
                .to_owned()
        };
        let json = |key: &str| {
            release
                .get(key)
                .map_or_else(|| "{}".to_owned(), Value::to_string)
        };
        let number = release.get("number").and_then(Value::as_u64).unwrap_or(0);
        let sql = "INSERT INTO release (trip, number, at, author, note, zones, snapshot, sequences) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let row = params![
            trip,
            i64::try_from(number).unwrap_or(i64::MAX),
            text("at"),
            text("by"),
            text("note"),
            text("zones"),
            json("snapshot"),
            json("sequences")
        ];
        self.conn
            .prepare_cached(sql)
            .and_then(|mut s| s.execute(row))
            .map_err(trouble)?;
        self.record(&Key::trip(trip), RELEASE, &Value::Null, &number.into())
    }

    /// Writes down what a calendar says of an item from now on.
    pub fn issue(&mut self, trip: &str, item: &str, issue: &Issue) -> Result<(), Error> {
        let sql = "INSERT INTO issued (trip, item, sequence, essence, at, zones, moment, starts, ends) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (trip, item) DO UPDATE SET \
                   sequence = max(sequence, excluded.sequence), essence = excluded.essence, \
                   at = excluded.at, zones = excluded.zones, moment = excluded.moment, \
                   starts = excluded.starts, ends = excluded.ends";
        let row = params![
            trip,
            item,
            issue.sequence,
            issue.essence,
            issue.at,
            issue.zones,
            issue.moment.to_string(),
            issue.starts,
            issue.ends
        ];
        self.conn
            .prepare_cached(sql)
            .and_then(|mut s| s.execute(row))
            .map_err(trouble)?;
        Ok(())
    }

    /// Leaves a trace in the history that a meeting's own calendar was issued, and what it said.
    pub fn note_issue(&mut self, trip: &str, item: &str, issue: &Issue) -> Result<(), Error> {
        let key = Key::within(trip, Kind::Item, item);
        let said = json!({"sequence": issue.sequence, "essence": issue.essence});
        self.record(&key, ISSUED, &Value::Null, &said)
    }

    /// Leaves a trace in the history that a guest answered.
    pub fn note_answer(&mut self, trip: &str, item: &str, answer: &str) -> Result<(), Error> {
        let key = Key::within(trip, Kind::Item, item);
        self.record(&key, ANSWERED, &Value::Null, &answer.into())
    }
}
