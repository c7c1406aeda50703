//! From bytes to the elements of a dossier: JSON, version, lists, ids. Nothing is stored here.

use serde_json::Value;

use crate::error::{Error, Message};
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
        let in_mb = |bytes: u64| (bytes / 1_000_000).to_string();
        let message = Message::new("dossier-too-large").with("size", in_mb(bytes.len() as u64));
        return Err(Error::refused(message.with("most", in_mb(LARGEST))));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let line = bytes[..e.valid_up_to()]
            .iter()
            .filter(|b| **b == b'\n')
            .count()
            + 1;
        let message = Message::new("dossier-not-utf8").with("line", line.to_string());
        Error::refused(message.with("byte", e.valid_up_to().to_string()))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|e| Error::refused(not_json(&e)))?;
    let Value::Object(mut top) = value else {
        return Err(Error::refused(Message::new("dossier-no-object")));
    };
    match top.get("dossier") {
        Some(version) if version.as_i64() == Some(VERSION) => {}
        Some(version) => {
            let message = Message::new("dossier-other-version");
            let message = message.with("version", version.to_string());
            return Err(Error::refused(message.with("known", VERSION.to_string())));
        }
        None => {
            return Err(Error::refused(Message::new("dossier-no-version")));
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

fn not_json(cause: &serde_json::Error) -> Message {
    let what = cause.to_string();
    if what.starts_with("recursion limit") {
        return Message::new("dossier-nested").with("line", cause.line().to_string());
    }
    Message::new("dossier-not-json").with("cause", what)
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
        Some(_) => return Err(Error::wrong_at(place, Message::new("dossier-must-be-list"))),
    };
    for (i, value) in list.into_iter().enumerate() {
        let place = format!("{place}[{i}]");
        let Value::Object(mut patch) = value else {
            return Err(Error::wrong_at(
                place,
                Message::new("dossier-must-be-object"),
            ));
        };
        let id = match patch.get("id") {
            Some(Value::String(id)) => id.clone(),
            other => {
                let id = match other {
                    Some(_) => "dossier-id-text",
                    None => "dossier-id-missing",
                };
                return Err(Error::wrong_at(format!("{place}.id"), Message::new(id)));
            }
        };
        if let Some(why) = domain::id::trouble(&id) {
            return Err(Error::wrong_at(format!("{place}.id"), why));
        }
        let deleted = match patch.shift_remove("deleted") {
            None | Some(Value::Null | Value::Bool(false)) => false,
            Some(Value::Bool(true)) => true,
            Some(_) => {
                let why = Message::new("dossier-deleted");
                return Err(Error::wrong_at(format!("{place}.deleted"), why));
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
            let why = Message::new("dossier-must-be-list");
            return Err(Error::wrong_at(format!("{prefix}.releases"), why));
        }
    };
    for (i, value) in list.into_iter().enumerate() {
        let place = format!("{prefix}.releases[{i}]");
        let read: Result<domain::release::Release, _> = serde_path_to_error::deserialize(&value);
        if let Err(e) = read {
            let place = format!("{place}.{}", e.path());
            return Err(Error::unread(place, &e.inner().to_string()));
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
            let why = Message::new("dossier-twice").with("id", part.id.as_str());
            let place = format!("{}.id", part.place);
            return Err(Error::wrong_at(place, why.with("first", first.as_str())));
        }
    }
    Ok(())
}
