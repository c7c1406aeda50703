//! Releases of a trip: freezing the programme, raising SEQUENCE, reading a release back, and comparing two programmes.
//!
//! Freezing and raising are one act; the log of what calendars last said is shared by releases and by the calendars of
//! single meetings, and nothing takes it back (RFC 5546 §2.1.4: a SEQUENCE never goes down).

mod freeze;
mod log;
pub mod programme;

use domain::directory::Directory;
use domain::id::PartyId;
use domain::release::{Differences, Programme, Release, compare, parties};
use domain::text::Language;
use domain::time::zone::zones;
use serde_json::{Map, Value, json};

use crate::book::{Book, Loaded};
use crate::error::Error;
use crate::store::release::{self as rows, Head, Issue};

pub(crate) use freeze::instant;
pub(crate) use log::{raise_one, take_over};

/// The releases of a trip, the first first.
pub fn heads(book: &mut Book, trip: &str) -> Result<Vec<Head>, Error> {
    book.trip(trip)?;
    rows::heads(&book.conn, trip)
}

/// A release.
pub fn read(book: &Book, trip: &str, number: u32) -> Result<Release, Error> {
    let Some(body) = rows::one(&book.conn, trip, number)? else {
        let known = rows::heads(&book.conn, trip)?;
        let names = known.iter().map(|head| head.number.to_string());
        return Err(Error::unknown("release", &number.to_string(), names));
    };
    typed(body)
}

/// A release as the dossier writes it, as a noun; the error names the place in it.
pub fn typed(body: Value) -> Result<Release, Error> {
    let number = body.get("number").cloned().unwrap_or_default();
    serde_path_to_error::deserialize(body)
        .map_err(|e| Error::internal(format!("release {number}, {}: {}", e.path(), e.inner())))
}

/// What differs between a release and the live programme.
pub fn since(release: &Release, live: &Loaded<'_>) -> Differences {
    let plan = release.snapshot.plan();
    let before = release.snapshot.programme(&plan);
    compare(before, live.programme())
}

impl<'a> Loaded<'a> {
    /// The live programme.
    pub fn programme(&self) -> Programme<'a> {
        Programme {
            trip: self.trip,
            directory: self.directory,
            plan: self.plan,
        }
    }
}

/// What a release writes down.
pub(crate) struct Frozen {
    /// Its number.
    pub number: u32,
    /// The release as the dossier writes it.
    pub body: Map<String, Value>,
    /// What its calendars say of each item.
    pub log: Vec<(String, Issue)>,
}

/// Freezes the programme under the next number, and raises SEQUENCE where it must rise.
pub(crate) fn freeze(book: &mut Book, trip: &str, note: &str) -> Result<Frozen, Error> {
    let (at, by) = (instant(book.now()), book.author().to_owned());
    let snapshot = freeze::snapshot(book, trip)?;
    let former = book.last_release(trip)?;
    let known = rows::issues(&book.conn, trip)?;
    let live = book.trip(trip)?;
    let uninvited = former
        .as_ref()
        .map(|former| log::uninvited(&since(former, &live)));
    let log = log::raise(known, &live, &uninvited.unwrap_or_default(), &at);
    let number = former.map_or(1, |former| former.number.saturating_add(1));
    let sequences: Map<String, Value> = log
        .iter()
        .map(|(item, issue)| (item.clone(), issue.sequence.into()))
        .collect();
    let body = json!({
        "number": number, "at": at, "by": by, "note": note, "zones": zones::current().version,
        "snapshot": snapshot, "sequences": sequences,
    });
    match body {
        Value::Object(body) => Ok(Frozen { number, body, log }),
        _ => Err(Error::internal("a release is an object")),
    }
}

/// Everybody who has a part in a released programme: who may be told of it even when gone from the live one.
pub fn someone(release: &Release) -> impl Iterator<Item = PartyId> {
    let (trip, plan) = (&release.snapshot.trip, release.snapshot.plan());
    let all = (0..trip.items.len()).flat_map(|index| parties(trip, &plan, index));
    all.collect::<Vec<_>>().into_iter()
}

/// The language in which one writes to someone: the first of the person's languages that the programme speaks, else
/// that of the country of the city where the post or the organization is.
pub fn language_of(directory: &Directory, who: &PartyId) -> Option<Language> {
    let person = directory.people.get(who);
    let spoken = person.and_then(|p| p.languages.iter().find_map(|code| Language::of_code(code)));
    spoken.or_else(|| {
        let post = person.and_then(|p| p.posts.first()?.organization.as_ref());
        let organization = directory.organizations.get(post.unwrap_or(who))?;
        match organization.country.as_deref()? {
            "TR" => Some(Language::Tr),
            "IR" => Some(Language::Fa),
            _ => Some(Language::En),
        }
    })
}
