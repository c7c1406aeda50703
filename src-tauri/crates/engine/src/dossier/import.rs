//! A dossier into the book, as one operation that can be undone: keep, clear, delete, conflicts.

use std::collections::HashSet;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::read::{Dossier, Part, Released, read};
use crate::book::Book;
use crate::call::{Conflict, ImportReport};
use crate::commit::Committed;
use crate::error::{Code, Error, Message};
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::{self, Body};
use crate::references::{Target, references};
use crate::store::tx::{Row, Tx};

/// How a dossier is read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where a person and the file both changed a field, the file wins.
    pub theirs: bool,
    /// The places of conflicts in which the file wins all the same: `trips[0].items[3].title`.
    pub accepted: HashSet<String>,
    /// Look only: nothing is stored.
    pub dry_run: bool,
    /// Only this trip of the files, and what trips share.
    pub into: Option<String>,
}

/// Reads dossiers (name and bytes of each) into the book as one operation.
pub fn import(
    book: &mut Book,
    files: &[(String, Vec<u8>)],
    options: &Options,
) -> Result<Committed<ImportReport>, Error> {
    let mut dossiers = Vec::new();
    for (name, bytes) in files {
        let mut dossier = read(bytes).map_err(|e| refused(name, e))?;
        if let Some(trip) = &options.into {
            dossier.elements.retain(|p| {
                p.trip == *trip || p.trip.is_empty() && (p.kind != Kind::Trip || p.id == *trip)
            });
            dossier.releases.retain(|r| r.trip == *trip);
        }
        dossiers.push((name, dossier));
    }
    let result = book.commit(Op::Import, None, |tx, facts| {
        let mut report = ImportReport::default();
        for (name, dossier) in &dossiers {
            take(tx, dossier, options, &mut report).map_err(|e| refused(name, e))?;
        }
        facts.insert("added".to_owned(), report.added.into());
        facts.insert("changed".to_owned(), report.changed.into());
        match options.dry_run {
            true => Err(DryRun::carry(report)),
            false => Ok(report),
        }
    });
    match result {
        Err(e) if options.dry_run => match DryRun::unpack(e) {
            Ok(report) => Ok(Committed {
                value: report,
                operation: None,
                touched: Vec::new(),
            }),
            Err(e) => Err(e),
        },
        other => other,
    }
}

/// The message of a refused file: which file, where in it, and that nothing of it was stored.
fn refused(name: &str, cause: Error) -> Error {
    let file = std::path::Path::new(name)
        .file_name()
        .map_or_else(|| name.to_owned(), |n| n.to_string_lossy().into_owned());
    cause.inside("error-not-stored", file)
}

/// A report on its way out of a transaction that is rolled back.
struct DryRun;

impl DryRun {
    const KEY: &'static str = "dry_run";

    fn carry(report: ImportReport) -> Error {
        let mut error = Error::invalid("");
        error.facts.insert(
            Self::KEY.to_owned(),
            serde_json::to_value(report).unwrap_or_default(),
        );
        error
    }

    fn unpack(mut error: Error) -> Result<ImportReport, Error> {
        match error.facts.remove(Self::KEY).map(report_of) {
            Some(report) => Ok(report),
            None => Err(error),
        }
    }
}

fn report_of(value: Value) -> ImportReport {
    let count = |key: &str| {
        value
            .get(key)
            .and_then(Value::as_u64)
            .and_then(|n| u32::try_from(n).ok())
            .unwrap_or(0)
    };
    let list = |key: &str| {
        value
            .get(key)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    ImportReport {
        added: count("added"),
        changed: count("changed"),
        removed: count("removed"),
        left: count("left"),
        conflicts: list("conflicts")
            .into_iter()
            .map(|c| Conflict {
                place: c
                    .get("place")
                    .and_then(Value::as_str)
                    .unwrap_or("")
                    .to_owned(),
                ours: c.get("ours").cloned().unwrap_or_default(),
                theirs: c.get("theirs").cloned().unwrap_or_default(),
            })
            .collect(),
        trips: list("trips")
            .iter()
            .filter_map(|t| t.as_str().map(str::to_owned))
            .collect(),
        said: String::new(),
    }
}

fn take(
    tx: &mut Tx<'_>,
    dossier: &Dossier,
    options: &Options,
    report: &mut ImportReport,
) -> Result<(), Error> {
    for part in &dossier.elements {
        take_part(tx, part, options, report)?;
        if part.kind == Kind::Trip {
            report.trips.push(part.id.clone());
        }
    }
    for released in &dossier.releases {
        take_release(tx, released, report)?;
    }
    delete_marked(tx, dossier, report)?;
    check_references(tx, dossier)
}

/// Takes a release over that the book does not have. One under the same number that says something else is never
/// overwritten, whoever wins otherwise: a release stays what it was.
fn take_release(
    tx: &mut Tx<'_>,
    released: &Released,
    report: &mut ImportReport,
) -> Result<(), Error> {
    let theirs = Value::Object(released.body.clone());
    let release = crate::release::typed(theirs.clone())?;
    match tx.release(&released.trip, release.number)? {
        Some(ours) if ours == theirs => report.left += 1,
        Some(ours) => report.conflicts.push(Conflict {
            place: released.place.clone(),
            ours: ours.get("at").cloned().unwrap_or_default(),
            theirs: theirs.get("at").cloned().unwrap_or_default(),
        }),
        None => {
            tx.freeze(&released.trip, &released.body)?;
            crate::release::take_over(tx, &released.trip, &release)?;
            report.added += 1;
        }
    }
    Ok(())
}

fn key_of(part: &Part) -> Key {
    Key {
        kind: part.kind,
        trip: part.trip.clone(),
        id: part.id.clone(),
    }
}

fn take_part(
    tx: &mut Tx<'_>,
    part: &Part,
    options: &Options,
    report: &mut ImportReport,
) -> Result<(), Error> {
    if part.deleted {
        return Ok(());
    }
    let key = key_of(part);
    match tx.row(&key)? {
        None => {
            other_kind_has(tx, part)?;
            let mut body = Body::new();
            patch::merge(&mut body, &part.patch);
            check(part, &body)?;
            report.added += 1;
            tx.create(&key, body.clone(), Some(body))
        }
        Some(row) => {
            let (body, conflicts) = resolve(part, &row, options);
            check(part, &body)?;
            report.conflicts.extend(conflicts);
            match body == row.body {
                true => report.left += 1,
                false => report.changed += 1,
            }
            let mut imported = row.imported.clone().unwrap_or_default();
            patch::merge(&mut imported, &part.patch);
            tx.put(&key, &row, body.clone())?;
            tx.put_imported(&key, &Row { body, ..row }, Some(imported))
        }
    }
}

/// People and organizations share one id space: an id of the one cannot come as the other.
fn other_kind_has(tx: &Tx<'_>, part: &Part) -> Result<(), Error> {
    let other = match part.kind {
        Kind::Person => Kind::Organization,
        Kind::Organization => Kind::Person,
        _ => return Ok(()),
    };
    match tx.row(&Key::shared(other, &part.id))? {
        None => Ok(()),
        Some(_) => {
            let why = Message::new("dossier-id-of-other").with("id", part.id.as_str());
            Err(Error::wrong_at(format!("{}.id", part.place), why))
        }
    }
}

/// The new body of an element: field by field the file's value, unless a person changed the field since the last file.
fn resolve(part: &Part, row: &Row, options: &Options) -> (Body, Vec<Conflict>) {
    let mut body = row.body.clone();
    let mut conflicts = Vec::new();
    let nothing = Body::new();
    let last = row.imported.as_ref().unwrap_or(&nothing);
    for field in patch::fields(&part.patch) {
        let ours = patch::value(&row.body, &field.path);
        let base = patch::value(last, &field.path);
        let theirs = &field.value;
        let untouched = ours == base || ours.is_null() && row.imported.is_none();
        if ours == theirs {
            continue;
        }
        let place = format!("{}.{}", part.place, field.path);
        let wins = options.theirs || options.accepted.contains(&place);
        if untouched || wins && theirs != base {
            patch::set(&mut body, &field.path, theirs.clone());
        } else if theirs != base {
            conflicts.push(Conflict {
                place,
                ours: ours.clone(),
                theirs: theirs.clone(),
            });
        }
    }
    (body, conflicts)
}

/// Reads an element as its noun, for the error that names the place.
fn check(part: &Part, body: &Body) -> Result<(), Error> {
    if matches!(part.kind, Kind::Item | Kind::Briefing | Kind::Trip) {
        let named = ["title", "titles"]
            .iter()
            .any(|k| body.get(*k).is_some_and(|v| v.as_str() != Some("")));
        if !named {
            let place = format!("{}.title", part.place);
            return Err(Error::wrong_at(place, Message::new("dossier-missing")));
        }
    }
    let Err((path, why)) = reads(part.kind, body) else {
        return Ok(());
    };
    let place = if path == "." {
        part.place.clone()
    } else {
        format!("{}.{path}", part.place)
    };
    Err(Error::unread(place, &why))
}

/// Whether an element can be read as its noun; else the place in it, and why not.
pub(crate) fn reads(kind: Kind, body: &Body) -> Result<(), (String, String)> {
    use domain::{briefing, item, logistics, organization, outcome, person, place, relation, trip};
    match kind {
        Kind::Place => read_as::<place::Place>(body),
        Kind::Organization => read_as::<organization::Organization>(body),
        Kind::Person => read_as::<person::Person>(body),
        Kind::Relation => read_as::<relation::Relation>(body),
        Kind::Trip => read_as::<trip::Trip>(body),
        Kind::Item => read_as::<item::Item>(body),
        Kind::Window => read_as::<trip::Window>(body),
        Kind::Briefing => read_as::<briefing::Briefing>(body),
        Kind::Task => read_as::<logistics::Task>(body),
        Kind::Approval => read_as::<logistics::Approval>(body),
        Kind::Risk => read_as::<logistics::Risk>(body),
        Kind::Incident => read_as::<logistics::Incident>(body),
        Kind::Outcome => read_as::<outcome::Outcome>(body),
        Kind::Gift => read_as::<logistics::Gift>(body),
        Kind::Vehicle => read_as::<logistics::Vehicle>(body),
        Kind::Ride => read_as::<logistics::Ride>(body),
        Kind::Room => read_as::<logistics::Room>(body),
        Kind::Cost => read_as::<logistics::Cost>(body),
        Kind::Call => read_as::<logistics::Call>(body),
        Kind::Told => read_as::<trip::Told>(body),
        Kind::Accepted => read_as::<domain::accepted::Accepted>(body),
    }
}

fn read_as<T: DeserializeOwned>(body: &Body) -> Result<(), (String, String)> {
    let read: Result<T, _> = serde_path_to_error::deserialize(body);
    read.map(drop)
        .map_err(|e| (e.path().to_string(), e.inner().to_string()))
}

fn delete_marked(
    tx: &mut Tx<'_>,
    dossier: &Dossier,
    report: &mut ImportReport,
) -> Result<(), Error> {
    for part in dossier.elements.iter().rev().filter(|p| p.deleted) {
        let key = key_of(part);
        if tx.row(&key)?.is_none() {
            report.left += 1;
            continue;
        }
        if part.kind == Kind::Trip {
            for kind in Kind::IN_TRIP {
                for id in tx.ids(kind, &part.id)? {
                    tx.delete(&Key::within(&part.id, kind, &id))?;
                }
            }
        }
        match part.kind {
            Kind::Item => tx.delete_item(&key)?,
            _ => tx.delete(&key)?,
        }
        report.removed += 1;
    }
    Ok(())
}

/// Everything that the file refers to is on record, in the file or in the book.
fn check_references(tx: &Tx<'_>, dossier: &Dossier) -> Result<(), Error> {
    let mut known = HashSet::new();
    for part in dossier.elements.iter().filter(|p| !p.deleted) {
        for reference in references(part.kind, &part.patch) {
            let trip = if part.kind == Kind::Trip {
                &part.id
            } else {
                &part.trip
            };
            let seen = (space(reference.target), trip.clone(), reference.id.clone());
            if known.contains(&seen) {
                continue;
            }
            if !exists(tx, &reference.target, trip, &reference.id)? {
                let (what, names) = candidates(tx, &reference.target, trip)?;
                let place = format!("{}.{}", part.place, reference.place);
                let unknown = Error::unknown(what, &reference.id, names);
                let mut wrong = unknown.inside("error-at", place);
                wrong.code = Code::Invalid;
                return Err(wrong);
            }
            known.insert(seen);
        }
    }
    Ok(())
}

fn space(target: Target) -> &'static str {
    match target {
        Target::Place => "place",
        Target::Party => "party",
        Target::Relation => "relation",
        Target::Within(kind) => kind.word(),
    }
}

fn exists(tx: &Tx<'_>, target: &Target, trip: &str, id: &str) -> Result<bool, Error> {
    Ok(match target {
        Target::Place => tx.row(&Key::shared(Kind::Place, id))?.is_some(),
        Target::Relation => tx.row(&Key::shared(Kind::Relation, id))?.is_some(),
        Target::Party => {
            tx.row(&Key::shared(Kind::Person, id))?.is_some()
                || tx.row(&Key::shared(Kind::Organization, id))?.is_some()
        }
        Target::Within(kind) => tx.row(&Key::within(trip, *kind, id))?.is_some(),
    })
}

fn candidates(
    tx: &Tx<'_>,
    target: &Target,
    trip: &str,
) -> Result<(&'static str, Vec<String>), Error> {
    Ok(match target {
        Target::Place => ("place", tx.ids(Kind::Place, "")?),
        Target::Relation => ("relation", tx.ids(Kind::Relation, "")?),
        Target::Party => {
            let mut names = tx.ids(Kind::Person, "")?;
            names.extend(tx.ids(Kind::Organization, "")?);
            ("party", names)
        }
        Target::Within(kind) => (kind.word(), tx.ids(*kind, trip)?),
    })
}
