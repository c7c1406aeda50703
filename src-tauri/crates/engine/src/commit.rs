//! The only way to write: one immediate transaction under a named operation, and listeners after it.

use serde_json::Value;

use crate::book::{Book, Changed};
use crate::call::Outcome;
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::{Facts, Op};
use crate::store::trouble;
use crate::store::tx::Tx;

/// What a commit did.
#[derive(Debug)]
pub struct Committed<T> {
    /// What the function gave back.
    pub value: T,
    /// The operation's number; none where nothing changed, and then nothing was written.
    pub operation: Option<i64>,
    /// The elements it touched.
    pub touched: Vec<Key>,
}

impl Book {
    /// Runs a function in one transaction under an operation. When it fails, or changes nothing, nothing is written.
    /// The function may add to the facts that the operation's sentence needs.
    pub fn commit<T>(
        &mut self,
        op: Op,
        target: Option<i64>,
        change: impl FnOnce(&mut Tx<'_>, &mut Facts) -> Result<T, Error>,
    ) -> Result<Committed<T>, Error> {
        let at = self
            .now()
            .to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        let author = self.author().to_owned();
        let transaction = rusqlite::Transaction::new_unchecked(
            &self.conn,
            rusqlite::TransactionBehavior::Immediate,
        )
        .map_err(trouble)?;
        let sql =
            "INSERT INTO operation (at, author, kind, facts, target) VALUES (?1, ?2, ?3, '{}', ?4)";
        transaction
            .prepare_cached(sql)
            .and_then(|mut s| s.execute(rusqlite::params![at, author, op.word(), target]))
            .map_err(trouble)?;
        let operation = transaction.last_insert_rowid();
        let mut tx = Tx::new(&transaction, operation);
        let mut facts = Facts::new();
        let value = change(&mut tx, &mut facts)?;
        if tx.changes() == 0 && target.is_none() {
            transaction.rollback().map_err(trouble)?;
            return Ok(Committed {
                value,
                operation: None,
                touched: Vec::new(),
            });
        }
        let touched = tx.into_touched();
        transaction
            .prepare_cached("UPDATE operation SET facts = ?1 WHERE id = ?2")
            .and_then(|mut s| {
                s.execute(rusqlite::params![
                    Value::Object(facts).to_string(),
                    operation
                ])
            })
            .map_err(trouble)?;
        transaction.commit().map_err(trouble)?;
        self.refresh(&touched)?;
        let changed = Changed {
            rev: operation.unsigned_abs(),
            touched: tags(&touched),
            by: author,
        };
        self.listeners
            .iter()
            .for_each(|listener| listener(&changed));
        Ok(Committed {
            value,
            operation: Some(operation),
            touched,
        })
    }

    /// The answer to a caller: what was made, what was touched, and what happened, in words.
    pub fn outcome<T: ts_rs::TS>(
        &self,
        committed: Committed<T>,
        show: crate::view::Show,
    ) -> Result<Outcome<T>, Error> {
        let said = match committed.operation {
            Some(id) => crate::history::sentence(&self.conn, id, show)?,
            None => documents::words::Words::of(show.language).say("said-nothing", &[]),
        };
        Ok(Outcome {
            value: committed.value,
            rev: self.rev(),
            op: committed.operation,
            touched: tags(&committed.touched),
            said,
        })
    }
}

/// The tags by which views know that they are stale.
pub fn tags(touched: &[Key]) -> Vec<String> {
    let mut tags: Vec<String> = touched
        .iter()
        .map(|key| match key.of_trip() {
            Some(trip) => format!("trip:{trip}"),
            None => "directory".to_owned(),
        })
        .collect();
    if touched.iter().any(|key| key.kind == Kind::Trip) {
        tags.push("trips".to_owned());
    }
    tags.push("status".to_owned());
    tags.sort();
    tags.dedup();
    tags
}
