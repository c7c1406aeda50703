//! A transaction: the only thing that reads and writes elements. Every write leaves its change rows.

use domain::id::{ItemId, TripId};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use super::trouble;
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::patch::{self, Body};
use crate::references::{Target, references, without};

/// The field of a change row that stands for what a dossier last said of an element.
pub const IMPORTED: &str = "@imported";

/// An element as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The element.
    pub body: Body,
    /// The order in which it was written down.
    pub position: i64,
    /// What the last dossier said of it.
    pub imported: Option<Body>,
}

/// A change of one field, as history keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Of which element.
    pub key: Key,
    /// Path of the field; empty for the whole element (then the value is `{body, position, imported}`).
    pub field: String,
    /// The value before.
    pub before: Value,
    /// The value after.
    pub after: Value,
}

/// A transaction on the book.
pub struct Tx<'a> {
    pub(super) conn: &'a Connection,
    operation: i64,
    count: i64,
    touched: Vec<Key>,
}

impl<'a> Tx<'a> {
    /// A transaction that writes its changes under an operation.
    pub fn new(conn: &'a Connection, operation: i64) -> Self {
        Tx {
            conn,
            operation,
            count: 0,
            touched: Vec::new(),
        }
    }

    /// How many changes it has written.
    pub fn changes(&self) -> i64 {
        self.count
    }

    /// The elements that it has touched, each once, in order.
    pub fn into_touched(mut self) -> Vec<Key> {
        self.touched.sort();
        self.touched.dedup();
        self.touched
    }

    /// Reads an element.
    pub fn row(&self, key: &Key) -> Result<Option<Row>, Error> {
        row(self.conn, key)
    }

    /// All ids of a kind, in the order in which they were written down.
    pub fn ids(&self, kind: Kind, trip: &str) -> Result<Vec<String>, Error> {
        ids(self.conn, kind, trip)
    }

    /// Applies a patch to an element that exists. Writes only what differs.
    pub fn patch(&mut self, key: &Key, change: &Body) -> Result<(), Error> {
        let Some(row) = self.row(key)? else {
            return Err(Error::unknown(key.kind.word(), &key.id, [""; 0]));
        };
        let mut body = row.body.clone();
        patch::merge(&mut body, change);
        self.put(key, &row, body)
    }

    /// Writes the new body of an element that exists; what is the same is not written.
    pub fn put(&mut self, key: &Key, row: &Row, body: Body) -> Result<(), Error> {
        let differences = patch::differences(&row.body, &body);
        if differences.is_empty() {
            return Ok(());
        }
        self.write(
            key,
            &Row {
                body,
                ..row.clone()
            },
        )?;
        for d in differences {
            self.record(key, &d.path, &d.before, &d.after)?;
        }
        Ok(())
    }

    /// Remembers what a dossier said of an element.
    pub fn put_imported(
        &mut self,
        key: &Key,
        row: &Row,
        imported: Option<Body>,
    ) -> Result<(), Error> {
        if row.imported == imported {
            return Ok(());
        }
        let (before, after) = (optional(row.imported.clone()), optional(imported.clone()));
        self.write(
            key,
            &Row {
                imported,
                ..row.clone()
            },
        )?;
        self.record(key, IMPORTED, &before, &after)
    }

    /// Writes a new element behind the others of its kind.
    pub fn create(
        &mut self,
        key: &Key,
        mut body: Body,
        imported: Option<Body>,
    ) -> Result<(), Error> {
        if key.kind == Kind::Item && !body.contains_key("uid") {
            // The name in calendars is kept from the first day, so that it never changes.
            let uid = documents::calendar::uid(&TripId::new(&*key.trip), &ItemId::new(&*key.id));
            body.insert("uid".to_owned(), Value::String(uid));
        }
        // Operations count up, and so do changes within one: what is written later stands later.
        let position = (self.operation << 24) + self.count;
        self.insert(
            key,
            &Row {
                body,
                position,
                imported,
            },
        )
    }

    /// Writes an element that is not there, at its place.
    pub fn insert(&mut self, key: &Key, row: &Row) -> Result<(), Error> {
        let sql = match key.kind {
            Kind::Trip => "INSERT INTO trip (id, position, body, imported) VALUES (?2, ?4, ?5, ?6)",
            k if Kind::SHARED.contains(&k) => {
                "INSERT INTO shared (kind, id, position, body, imported) VALUES (?1, ?2, ?4, ?5, ?6)"
            }
            _ => {
                "INSERT INTO element (kind, id, trip, position, body, imported) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
            }
        };
        self.execute(sql, key, row)?;
        self.record(key, "", &Value::Null, &whole(row))
    }

    /// Removes an element.
    pub fn delete(&mut self, key: &Key) -> Result<(), Error> {
        let Some(row) = self.row(key)? else {
            return Ok(());
        };
        let sql = match key.kind {
            Kind::Trip => "DELETE FROM trip WHERE id = ?1 AND ?2 = 'trip' AND ?3 = ''",
            k if Kind::SHARED.contains(&k) => {
                "DELETE FROM shared WHERE id = ?1 AND kind = ?2 AND ?3 = ''"
            }
            _ => "DELETE FROM element WHERE id = ?1 AND kind = ?2 AND trip = ?3",
        };
        let mut statement = self.conn.prepare_cached(sql).map_err(trouble)?;
        statement
            .execute(params![key.id, key.kind.word(), key.trip])
            .map_err(trouble)?;
        self.record(key, "", &whole(&row), &Value::Null)
    }

    /// Removes an item, and what names it in its trip: rides to it go, other elements lose the name.
    pub fn delete_item(&mut self, key: &Key) -> Result<(), Error> {
        for kind in Kind::IN_TRIP {
            for id in self.ids(kind, &key.trip)? {
                let other = Key::within(&key.trip, kind, &id);
                let Some(row) = self.row(&other)? else {
                    continue;
                };
                match without(kind, &row.body, (Kind::Item, &key.id)) {
                    Some(body) => self.put(&other, &row, body)?,
                    None => self.delete(&other)?,
                }
            }
        }
        self.delete(key)
    }

    /// Whether nothing in the book refers to what trips share under this address.
    pub fn is_unreferenced(&self, key: &Key) -> Result<bool, Error> {
        let refers = |kind: Kind, trip: &str| -> Result<bool, Error> {
            let bodies = bodies(self.conn, kind, trip)?;
            Ok(bodies.iter().any(|body| {
                references(kind, body).iter().any(|r| {
                    r.id == key.id
                        && match r.target {
                            Target::Place => key.kind == Kind::Place,
                            Target::Party => matches!(key.kind, Kind::Person | Kind::Organization),
                            Target::Relation => key.kind == Kind::Relation,
                            Target::Within(_) => false,
                        }
                })
            }))
        };
        for kind in Kind::SHARED.into_iter().chain([Kind::Trip]) {
            if refers(kind, "")? {
                return Ok(false);
            }
        }
        for trip in self.ids(Kind::Trip, "")? {
            for kind in Kind::IN_TRIP {
                if refers(kind, &trip)? {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    fn write(&mut self, key: &Key, row: &Row) -> Result<(), Error> {
        let sql = match key.kind {
            Kind::Trip => "UPDATE trip SET position = ?4, body = ?5, imported = ?6 WHERE id = ?2",
            k if Kind::SHARED.contains(&k) => {
                "UPDATE shared SET position = ?4, body = ?5, imported = ?6 WHERE kind = ?1 AND id = ?2"
            }
            _ => {
                "UPDATE element SET position = ?4, body = ?5, imported = ?6 WHERE kind = ?1 AND id = ?2 AND trip = ?3"
            }
        };
        self.execute(sql, key, row)
    }

    fn execute(&self, sql: &str, key: &Key, row: &Row) -> Result<(), Error> {
        let body = text(&row.body)?;
        let imported = row.imported.as_ref().map(text).transpose()?;
        let mut statement = self.conn.prepare_cached(sql).map_err(trouble)?;
        statement
            .execute(params![
                key.kind.word(),
                key.id,
                key.trip,
                row.position,
                body,
                imported
            ])
            .map_err(trouble)?;
        Ok(())
    }

    pub(super) fn record(
        &mut self,
        key: &Key,
        field: &str,
        before: &Value,
        after: &Value,
    ) -> Result<(), Error> {
        let sql = "INSERT INTO change (operation, number, kind, trip, id, field, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let mut statement = self.conn.prepare_cached(sql).map_err(trouble)?;
        let trip = key.of_trip().unwrap_or("");
        self.count += 1;
        statement
            .execute(params![
                self.operation,
                self.count,
                key.kind.word(),
                trip,
                key.id,
                field,
                before.to_string(),
                after.to_string()
            ])
            .map_err(trouble)?;
        if self.touched.last() != Some(key) {
            self.touched.push(key.clone());
        }
        Ok(())
    }
}

/// Reads an element.
pub fn row(conn: &Connection, key: &Key) -> Result<Option<Row>, Error> {
    let sql = match key.kind {
        Kind::Trip => {
            "SELECT body, position, imported FROM trip WHERE id = ?1 AND ?2 = 'trip' AND ?3 = ''"
        }
        k if Kind::SHARED.contains(&k) => {
            "SELECT body, position, imported FROM shared WHERE id = ?1 AND kind = ?2 AND ?3 = ''"
        }
        _ => {
            "SELECT body, position, imported FROM element WHERE id = ?1 AND kind = ?2 AND trip = ?3"
        }
    };
    let mut statement = conn.prepare_cached(sql).map_err(trouble)?;
    let read = |row: &rusqlite::Row| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, i64>(1)?,
            row.get::<_, Option<String>>(2)?,
        ))
    };
    let found = statement.query_row(params![key.id, key.kind.word(), key.trip], read);
    let Some((body, position, imported)) = found.optional().map_err(trouble)? else {
        return Ok(None);
    };
    Ok(Some(Row {
        body: parsed(&body)?,
        position,
        imported: imported.as_deref().map(parsed).transpose()?,
    }))
}

/// All ids of a kind, in the order in which they were written down.
pub fn ids(conn: &Connection, kind: Kind, trip: &str) -> Result<Vec<String>, Error> {
    column(conn, "id", kind, trip)
}

/// All bodies of a kind, in the order in which they were written down.
pub fn bodies(conn: &Connection, kind: Kind, trip: &str) -> Result<Vec<Body>, Error> {
    column(conn, "body", kind, trip)?
        .iter()
        .map(|text| parsed(text))
        .collect()
}

fn column(conn: &Connection, column: &str, kind: Kind, trip: &str) -> Result<Vec<String>, Error> {
    let sql = match kind {
        Kind::Trip => {
            format!("SELECT {column} FROM trip WHERE ?1 = 'trip' AND ?2 = '' ORDER BY position, id")
        }
        k if Kind::SHARED.contains(&k) => {
            format!("SELECT {column} FROM shared WHERE kind = ?1 AND ?2 = '' ORDER BY position, id")
        }
        _ => format!(
            "SELECT {column} FROM element WHERE kind = ?1 AND trip = ?2 ORDER BY position, id"
        ),
    };
    let mut statement = conn.prepare_cached(&sql).map_err(trouble)?;
    let rows = statement
        .query_map(params![kind.word(), trip], |row| row.get(0))
        .map_err(trouble)?;
    rows.collect::<Result<_, _>>().map_err(trouble)
}

/// The whole of an element for a change row.
pub fn whole(row: &Row) -> Value {
    let mut map = Body::new();
    map.insert("body".to_owned(), Value::Object(row.body.clone()));
    map.insert("position".to_owned(), row.position.into());
    if let Some(imported) = &row.imported {
        map.insert("imported".to_owned(), Value::Object(imported.clone()));
    }
    Value::Object(map)
}

/// The row of a whole element in a change row.
pub fn unwhole(value: &Value) -> Option<Row> {
    Some(Row {
        body: value.get("body")?.as_object()?.clone(),
        position: value.get("position")?.as_i64()?,
        imported: value.get("imported").and_then(Value::as_object).cloned(),
    })
}

fn optional(body: Option<Body>) -> Value {
    body.map_or(Value::Null, Value::Object)
}

fn text(body: &Body) -> Result<String, Error> {
    serde_json::to_string(body).map_err(Error::internal)
}

fn parsed(text: &str) -> Result<Body, Error> {
    serde_json::from_str(text).map_err(Error::internal)
}
