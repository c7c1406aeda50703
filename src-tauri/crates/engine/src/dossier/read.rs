//! From bytes to the elements of a dossier: JSON, version, lists, ids. Nothing is stored here.

use serde_json::Value;

use crate::error::Error;
use crate::kind::Kind;
use crate::patch::Body;

/// The largest dossier that is read, in bytes.
pub const LARGEST: u64 = 64_000_000;

/// The version of the format.
const VERSION: i64 = 1;

/// A dossier, taken apart into its elements in the order in which they are stored.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// Its elements: what trips share first, then each trip and what lives in it.
    pub elements: Vec<Part>,
    /// The releases of its trips.
    pub releases: Vec<Released>,
}

/// A release in a dossier.
#[derive(Clone, Debug, PartialEq)]
pub struct Released {
    /// The trip.
    pub trip: String,
    /// Where it stands in the file: `trips[0].releases[2]`.
    pub place: String,
    /// The release as the file has it.
    pub body: Body,
}

/// An element of a dossier.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its kind.
    pub kind: Kind,
    /// The trip that it lives in; empty for what trips share, and for a trip.
    pub trip: String,
    /// Its id.
    pub id: String,
    /// Where it stands in the file: `trips[0].items[3]`.
    pub place: String,
    /// What the file says of it.
    pub patch: Body,
    /// Whether the file removes it.
    pub deleted: bool,
}

/// Reads a dossier.
pub fn read(bytes: &[u8]) -> Result<Dossier, Error> {
    if bytes.len() as u64 > LARGEST {
        return Err(Error::invalid(format!(
            "it has {} MB; a dossier has at most {} MB",
            bytes.len() / 1_000_000,
            LARGEST / 1_000_000
        )));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let line = bytes[..e.valid_up_to()]
            .iter()
            .filter(|b| **b == b'\n')
            .count()
            + 1;
        Error::invalid(format!(
            "line {line}: it is not UTF-8 (byte {}); save it as UTF-8",
            e.valid_up_to()
        ))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|e| Error::invalid(not_json(&e)))?;
    let Value::Object(mut top) = value else {
        return Err(Error::invalid(
            "it is not a dossier: the file must hold one JSON object with \"dossier\": 1",
        ));
    };
    match top.get("dossier") {
        Some(version) if version.as_i64() == Some(VERSION) => {}
        Some(version) => {
            return Err(Error::invalid(format!(
                "dossier: the format version is {version}; this programme reads version {VERSION}"
            )));
        }
        None => {
            return Err(Error::invalid(
                "dossier: the format version is missing; write \"dossier\": 1",
            ));
        }
    }
    let mut dossier = Dossier::default();
    for kind in Kind::SHARED {
        take_list(&mut top, kind, "", "", &mut dossier)?;
    }
    take_list(&mut top, Kind::Trip, "", "", &mut dossier)?;
    no_two_alike(&dossier)?;
    Ok(dossier)
}

fn not_json(cause: &serde_json::Error) -> String {
    let what = cause.to_string();
    if what.starts_with("recursion limit") {
        return format!(
            "line {}: it is nested more than 128 deep; a dossier is nested less than 16 deep",
            cause.line()
        );
    }
    format!("it is not JSON: {what}")
}

fn take_list(
    holder: &mut Body,
    kind: Kind,
    trip: &str,
    prefix: &str,
    dossier: &mut Dossier,
) -> Result<(), Error> {
    let place = if prefix.is_empty() {
        kind.list().to_owned()
    } else {
        format!("{prefix}.{}", kind.list())
    };
    let list = match holder.shift_remove(kind.list()) {
        None | Some(Value::Null) => return Ok(()),
        Some(Value::Array(list)) => list,
        Some(_) => return Err(Error::invalid(format!("{place}: it must be a list"))),
    };
    for (i, value) in list.into_iter().enumerate() {
        let place = format!("{place}[{i}]");
        let Value::Object(mut patch) = value else {
            return Err(Error::invalid(format!(
                "{place}: it must be an object with an \"id\""
            )));
        };
        let id = match patch.get("id") {
            Some(Value::String(id)) => id.clone(),
            Some(_) => return Err(Error::invalid(format!("{place}.id: an id is a text"))),
            None => {
                return Err(Error::invalid(format!(
                    "{place}.id: it is missing; every element here has an id"
                )));
            }
        };
        if let Some(why) = domain::id::trouble(&id) {
            return Err(Error::invalid(format!("{place}.id: {why}")));
        }
        let deleted = match patch.shift_remove("deleted") {
            None | Some(Value::Null | Value::Bool(false)) => false,
            Some(Value::Bool(true)) => true,
            Some(_) => {
                return Err(Error::invalid(format!(
                    "{place}.deleted: it is true or false"
                )));
            }
        };
        let mut inner = Dossier::default();
        if kind == Kind::Trip {
            take_releases(&mut patch, &id, &place, dossier)?;
            for within in Kind::IN_TRIP {
                if within.stays_in_the_book() {
                    patch.shift_remove(within.list());
                    continue;
                }
                take_list(&mut patch, within, &id, &place, &mut inner)?;
            }
        }
        dossier.elements.push(Part {
            kind,
            trip: trip.to_owned(),
            id,
            place,
            patch,
            deleted,
        });
        dossier.elements.append(&mut inner.elements);
    }
    Ok(())
}

/// Takes the releases of a trip out of it: they are no part of what is edited.
fn take_releases(
    trip: &mut Body,
    id: &str,
    prefix: &str,
    dossier: &mut Dossier,
) -> Result<(), Error> {
    let list = match trip.shift_remove("releases") {
        None | Some(Value::Null) => return Ok(()),
        Some(Value::Array(list)) => list,
        Some(_) => {
            return Err(Error::invalid(format!(
                "{prefix}.releases: it must be a list"
            )));
        }
    };
    for (i, value) in list.into_iter().enumerate() {
        let place = format!("{prefix}.releases[{i}]");
        let read: Result<domain::release::Release, _> = serde_path_to_error::deserialize(&value);
        if let Err(e) = read {
            return Err(Error::invalid(format!(
                "{place}.{}: {}",
                e.path(),
                e.inner()
            )));
        }
        if let Value::Object(body) = value {
            dossier.releases.push(Released {
                trip: id.to_owned(),
                place,
                body,
            });
        }
    }
    Ok(())
}

fn no_two_alike(dossier: &Dossier) -> Result<(), Error> {
    let mut seen = std::collections::HashMap::new();
    for part in &dossier.elements {
        // People and organizations share one id space.
        let space = if part.kind == Kind::Organization {
            Kind::Person
        } else {
            part.kind
        };
        if let Some(first) = seen.insert((space, part.trip.as_str(), part.id.as_str()), &part.place)
        {
            return Err(Error::invalid(format!(
                "{}.id: \"{}\" stands twice; it is also the id of {first}",
                part.place, part.id
            )));
        }
    }
    Ok(())
}
