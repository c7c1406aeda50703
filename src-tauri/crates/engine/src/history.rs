//! Who changed what, when; and what can be taken back. Nothing rewrites history: an undo is an operation too.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use documents::words::Words;
use domain::text::{self, Language};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::{Facts, Op};
use crate::store::trouble;
use crate::store::tx::Change;
use crate::view::Show;

/// An operation of the history.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Operation {
    /// Its number.
    pub id: i64,
    /// The instant, RFC 3339 in UTC.
    pub at: String,
    /// Who did it.
    pub author: String,
    /// What kind of act it was: `create-item`, `undo`, ...
    pub kind: String,
    /// What the sentence about it needs.
    pub facts: Map<String, Value>,
    /// The operation that it takes back or does again.
    pub target: Option<i64>,
}

const COLUMNS: &str = "id, at, author, kind, facts, target";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Operation> {
    let facts: String = row.get(4)?;
    Ok(Operation {
        id: row.get(0)?,
        at: row.get(1)?,
        author: row.get(2)?,
        kind: row.get(3)?,
        facts: serde_json::from_str(&facts).unwrap_or_default(),
        target: row.get(5)?,
    })
}

/// The last operation.
pub fn last(conn: &Connection) -> Result<Option<Operation>, Error> {
    conn.query_row(
        &format!("SELECT {COLUMNS} FROM operation ORDER BY id DESC LIMIT 1"),
        [],
        read,
    )
    .optional()
    .map_err(trouble)
}

/// An operation.
pub fn operation(conn: &Connection, id: i64) -> Result<Option<Operation>, Error> {
    conn.query_row(
        &format!("SELECT {COLUMNS} FROM operation WHERE id = ?1"),
        [id],
        read,
    )
    .optional()
    .map_err(trouble)
}

/// All operations that touched a trip, the oldest first.
pub fn of_trip(conn: &Connection, trip: &str) -> Result<Vec<Operation>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM operation WHERE id IN (SELECT operation FROM change WHERE trip = ?1) ORDER BY id"
    );
    let mut statement = conn.prepare(&sql).map_err(trouble)?;
    let rows = statement.query_map([trip], read).map_err(trouble)?;
    rows.collect::<Result<_, _>>().map_err(trouble)
}

/// When each item of a trip was last changed.
pub fn revisions(conn: &Connection, trip: &str) -> Result<HashMap<String, DateTime<Utc>>, Error> {
    let sql = "SELECT c.id, max(o.at) FROM change c JOIN operation o ON o.id = c.operation \
               WHERE c.trip = ?1 AND c.kind = 'item' AND c.field NOT LIKE '@%' GROUP BY c.id";
    let mut statement = conn.prepare_cached(sql).map_err(trouble)?;
    let rows = statement
        .query_map([trip], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })
        .map_err(trouble)?;
    let mut revisions = HashMap::new();
    for row in rows {
        let (id, at) = row.map_err(trouble)?;
        if let Ok(at) = at.parse() {
            revisions.insert(id, at);
        }
    }
    Ok(revisions)
}

/// An operation with what it takes back or does again, and what it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// The operation.
    pub operation: Operation,
    /// Of an undo or redo: the operation that it takes back or does again.
    pub target: Option<Operation>,
    /// What it changed, in order.
    pub changes: Vec<Change>,
}

/// All that was done to a trip, the oldest first.
pub fn acts(book: &crate::Book, trip: &str) -> Result<Vec<Act>, Error> {
    let conn = &book.conn;
    let operations = of_trip(conn, trip)?;
    let whole = |operation: Operation| {
        let target = operation
            .target
            .map(|t| self::operation(conn, t))
            .transpose()?
            .flatten();
        let changes = changes(conn, operation.id)?;
        Ok(Act {
            operation,
            target,
            changes: changes
                .into_iter()
                .filter(|c| c.key.of_trip() == Some(trip))
                .collect(),
        })
    };
    operations.into_iter().map(whole).collect()
}

/// The changes of an operation in order.
pub fn changes(conn: &Connection, operation: i64) -> Result<Vec<Change>, Error> {
    let sql = "SELECT kind, trip, id, field, before, after FROM change WHERE operation = ?1 ORDER BY number";
    let mut statement = conn.prepare_cached(sql).map_err(trouble)?;
    let rows = statement
        .query_map([operation], |row| {
            let kind: String = row.get(0)?;
            let before: String = row.get(4)?;
            let after: String = row.get(5)?;
            Ok((
                Kind::of_word(&kind),
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get(3)?,
                before,
                after,
            ))
        })
        .map_err(trouble)?;
    rows.map(|row| {
        let (kind, trip, id, field, before, after) = row.map_err(trouble)?;
        let kind = kind.ok_or_else(|| Error::internal("a change of an unknown kind"))?;
        let key = match kind {
            Kind::Trip => Key::trip(&id),
            _ => Key { kind, trip, id },
        };
        Ok(Change {
            key,
            field,
            before: serde_json::from_str(&before).map_err(Error::internal)?,
            after: serde_json::from_str(&after).map_err(Error::internal)?,
        })
    })
    .collect()
}

/// An operation is taken back when the last undo or redo of it is an undo.
const UNDONE: &str = "coalesce((SELECT t.kind FROM operation t WHERE t.target = o.id ORDER BY t.id DESC LIMIT 1) = 'undo', 0)";

/// Acts that are never taken back: what was released or sent is known to others.
const NEVER_UNDONE: &str = "'begin', 'release', 'issue'";

/// The operation that an undo by this author takes back.
pub fn undo_target(conn: &Connection, author: &str) -> Result<Option<Operation>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM operation o WHERE author = ?1 AND kind NOT IN ('undo', 'redo', {NEVER_UNDONE}) AND NOT {UNDONE} \
         ORDER BY id DESC LIMIT 1"
    );
    conn.query_row(&sql, [author], read)
        .optional()
        .map_err(trouble)
}

/// The operation that a redo by this author does again: what was taken back last, unless something new was done since.
pub fn redo_target(conn: &Connection, author: &str) -> Result<Option<Operation>, Error> {
    let newest = format!(
        "SELECT coalesce(max(id), 0) FROM operation WHERE author = ?1 AND kind NOT IN ('undo', 'redo', {NEVER_UNDONE})"
    );
    let newest: i64 = conn
        .query_row(&newest, [author], |row| row.get(0))
        .map_err(trouble)?;
    let sql = format!(
        "SELECT o.id, o.at, o.author, o.kind, o.facts, o.target FROM operation o \
         JOIN operation u ON u.target = o.id AND u.kind = 'undo' \
         WHERE o.author = ?1 AND u.author = ?1 AND u.id > ?2 AND {UNDONE} ORDER BY u.id DESC LIMIT 1"
    );
    conn.query_row(&sql, params![author, newest], read)
        .optional()
        .map_err(trouble)
}

/// An operation in words.
pub fn sentence(conn: &Connection, id: i64, show: Show) -> Result<String, Error> {
    let Some(operation) = operation(conn, id)? else {
        return Ok(String::new());
    };
    let target = operation
        .target
        .map(|t| self::operation(conn, t))
        .transpose()?
        .flatten();
    Ok(said(show.language, &operation, target.as_ref()))
}

/// An operation in words; of an undo or redo, what it took back or did again.
pub fn said(language: Language, operation: &Operation, target: Option<&Operation>) -> String {
    let words = Words::of(language);
    let of = target.map(|t| plain(language, &t.kind, &t.facts));
    let skipped = operation
        .facts
        .get("skipped")
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    match (Op::of_word(&operation.kind), of) {
        (Some(Op::Undo), Some(of)) if skipped > 0 => words.say(
            "said-undo-partly",
            &[
                ("what", &of),
                ("number", &words.digits(&skipped.to_string())),
            ],
        ),
        (Some(Op::Undo), Some(of)) => words.say("said-undo", &[("what", &of)]),
        (Some(Op::Redo), Some(of)) => words.say("said-redo", &[("what", &of)]),
        _ => plain(language, &operation.kind, &operation.facts),
    }
}

fn plain(language: Language, kind: &str, facts: &Facts) -> String {
    let words = Words::of(language);
    let owned: Vec<(&str, String)> = facts
        .iter()
        .filter(|(k, _)| k.as_str() != "skipped")
        .map(|(k, v)| (k.as_str(), worded(language, k, v)))
        .collect();
    let arguments: Vec<(&str, &str)> = owned.iter().map(|(k, v)| (*k, v.as_str())).collect();
    words.say(&format!("said-{kind}"), &arguments)
}

/// A fact as it is said: a name in the language, a stage by its word, a number in its digits.
fn worded(language: Language, key: &str, value: &Value) -> String {
    let words = Words::of(language);
    match value {
        Value::Object(map) if map.contains_key("base") => {
            let base = map.get("base").and_then(Value::as_str).unwrap_or("");
            let forms: text::Forms = map
                .get("forms")
                .and_then(|f| serde_json::from_value(f.clone()).ok())
                .unwrap_or_default();
            text::nearest(base, &forms, language).to_owned()
        }
        Value::String(text) if key == "stage" => {
            words.say(&format!("stage-{}", text.replace('_', "-")), &[])
        }
        Value::String(text) if key == "time" => words.digits(text),
        Value::String(text) => text.clone(),
        other => words.digits(&other.to_string()),
    }
}

/// The changes of an operation, field by field.
pub fn of_operation(book: &crate::Book, operation: i64) -> Result<Vec<Change>, Error> {
    changes(&book.conn, operation)
}

/// All operations that touched a trip, the oldest first.
pub fn trip(book: &mut crate::Book, trip: &str) -> Result<Vec<Operation>, Error> {
    book.trip(trip)?;
    of_trip(&book.conn, trip)
}
