//! Taking back and doing again. An undo touches only fields that still hold what the operation wrote.

use serde_json::Value;

use crate::book::Book;
use crate::call::Outcome;
use crate::error::{Code, Error};
use crate::history;
use crate::op::{Facts, Op};
use crate::patch;
use crate::store::tx::{Change, IMPORTED, Row, Tx, unwhole};
use crate::view::Show;

/// Takes the last act of this author back.
pub fn undo(book: &mut Book, show: Show) -> Result<Outcome<String>, Error> {
    let target = history::undo_target(&book.conn, book.author())?;
    let target = target.ok_or_else(|| {
        Error::new(
            Code::Nothing,
            documents::words::Words::of(show.language).say("undo-nothing", &[]),
        )
    })?;
    let mut changes = history::changes(&book.conn, target.id)?;
    changes.reverse();
    for change in &mut changes {
        std::mem::swap(&mut change.before, &mut change.after);
    }
    replay(book, Op::Undo, target.id, &changes, show)
}

/// Does again what was taken back last.
pub fn redo(book: &mut Book, show: Show) -> Result<Outcome<String>, Error> {
    let target = history::redo_target(&book.conn, book.author())?;
    let target = target.ok_or_else(|| {
        Error::new(
            Code::Nothing,
            documents::words::Words::of(show.language).say("redo-nothing", &[]),
        )
    })?;
    let changes = history::changes(&book.conn, target.id)?;
    replay(book, Op::Redo, target.id, &changes, show)
}

fn replay(
    book: &mut Book,
    op: Op,
    target: i64,
    changes: &[Change],
    show: Show,
) -> Result<Outcome<String>, Error> {
    let committed = book.commit(op, Some(target), |tx, facts: &mut Facts| {
        let mut skipped = Vec::new();
        for change in changes {
            if !apply(tx, change)? {
                skipped.push(
                    format!(
                        "{} {} {}",
                        change.key.kind.word(),
                        change.key.id,
                        change.field
                    )
                    .trim_end()
                    .to_owned(),
                );
            }
        }
        let list = skipped.join("; ");
        if !skipped.is_empty() {
            facts.insert("skipped".to_owned(), skipped.into());
        }
        Ok(list)
    })?;
    book.outcome(committed, show)
}

/// Applies a change if the field still holds what stood before it; else leaves it, and says so.
fn apply(tx: &mut Tx<'_>, change: &Change) -> Result<bool, Error> {
    let row = tx.row(&change.key)?;
    match (change.field.as_str(), row) {
        ("", None) if change.before.is_null() => match unwhole(&change.after) {
            Some(row) => tx.insert(&change.key, &row).map(|()| true),
            None => Ok(false),
        },
        ("", Some(row)) if change.after.is_null() => {
            // What a dossier said of it since is no change by a person.
            let same = unwhole(&change.before).is_some_and(|before| before.body == row.body);
            if same && is_free(tx, change)? {
                tx.delete(&change.key).map(|()| true)
            } else {
                Ok(false)
            }
        }
        (IMPORTED, Some(row)) => {
            let imported = change.after.as_object().cloned();
            tx.put_imported(&change.key, &row, imported).map(|()| true)
        }
        ("", _) | (_, None) => Ok(false),
        (field, Some(row)) => {
            if *patch::value(&row.body, field) != change.before {
                return Ok(false);
            }
            let mut body = row.body.clone();
            patch::set(&mut body, field, change.after.clone());
            tx.put(&change.key, &Row { ..row }, body).map(|()| true)
        }
    }
}

/// Whether an element can go: nothing that stays refers to it. What lives in a trip goes before the trip.
fn is_free(tx: &Tx<'_>, change: &Change) -> Result<bool, Error> {
    use crate::kind::Kind;
    match change.key.kind {
        Kind::Trip => {
            for kind in Kind::IN_TRIP {
                if !tx.ids(kind, &change.key.id)?.is_empty() {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        kind if Kind::SHARED.contains(&kind) => tx.is_unreferenced(&change.key),
        _ => Ok(true),
    }
}

/// The facts of an operation that lists what an undo left, for a caller that shows them.
pub fn skipped(facts: &Facts) -> Vec<String> {
    let list = facts.get("skipped").and_then(Value::as_array);
    list.map_or_else(Vec::new, |l| {
        l.iter()
            .filter_map(|v| v.as_str().map(str::to_owned))
            .collect()
    })
}
