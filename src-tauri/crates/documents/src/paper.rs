//! Paper: the book of a trip, the brief of a meeting, the sheet of a day, the report to the council, what changed.
//!
//! Each paper is built in two steps: a Rust file turns the trip into the data of a sheet, in the words of the language
//! and with nothing in it that its reader may not see; a template of the same name sets that data. What a person typed
//! is a string for the typesetter, never markup. Equal requests give equal bytes.

mod brief;
mod changes;
mod clock;
mod contacts;
mod cover;
mod daysheet;
mod delegation;
mod desk;
mod draft;
mod facts;
mod labels;
mod names;
mod pack;
mod programme;
mod report;
mod scope;
mod texts;
mod world;

use std::fmt;

use chrono::{DateTime, Utc};
use domain::check::About;
use domain::directory::Directory;
use domain::id::{ElementId, ItemId, PartyId};
use domain::plan::Plan;
use domain::release::Programme;
use domain::text::Language;
use domain::trip::Trip;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::words::Calendar;

use desk::Desk;

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// The book of a trip.
    Pack,
    /// One meeting; without an item, each meeting in turn.
    Brief,
    /// A page for each day; with an item, its day.
    Daysheet,
    /// The report to the council.
    Report,
    /// What changed since a release, and the pages to swap.
    Changes,
}

/// For whose eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// What a principal or a delegate holds: no gap but one neutral word, nothing of our own work.
    Reader,
    /// What the office works with: everything, gaps with room for the pen.
    Working,
}

/// The size of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// 210 by 297 mm.
    A4,
    /// 148 by 210 mm.
    A5,
    /// 105 by 148 mm.
    A6,
    /// 8.5 by 11 inches.
    Letter,
}

/// What is to be printed, and for whom.
pub struct Request<'a> {
    /// Which paper.
    pub paper: Paper,
    /// For whose eyes.
    pub edition: Edition,
    /// The size of the page.
    pub size: Size,
    /// In which language.
    pub language: Language,
    /// The calendars of the dates, the first one large; empty is the Gregorian alone.
    pub calendars: &'a [Calendar],
    /// The trip.
    pub trip: &'a Trip,
    /// Places, people and organizations.
    pub directory: &'a Directory,
    /// The plan of the trip.
    pub plan: &'a Plan,
    /// The one for whom it is; none: for everyone.
    pub person: Option<&'a PartyId>,
    /// The one item it is about, of a brief or a day sheet.
    pub item: Option<&'a ItemId>,
    /// The instant of printing: the as-of time on each page.
    pub now: DateTime<Utc>,
    /// The number of the last release; none: not released.
    pub released: Option<u32>,
    /// The release that a change sheet starts from.
    pub since: Option<Since<'a>>,
    /// The name of the department, where it is not the usual one.
    pub office_name: Option<&'a str>,
}

/// An earlier release.
#[derive(Clone, Copy, Debug)]
pub struct Since<'a> {
    /// Its number.
    pub number: u32,
    /// When it was released.
    pub at: DateTime<Utc>,
    /// The programme as it stood.
    pub programme: Programme<'a>,
}

/// A printed paper.
#[derive(Debug)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The texts that are missing in the language; each stands as the gap word.
    pub missing: Vec<Missing>,
    /// Why it is a draft; none: it is final.
    pub draft: Option<Draft>,
}

/// A text that nobody has written in the language of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// Whose text.
    pub about: About,
    /// Which key of it, as the dossier writes it.
    pub key: String,
    /// What it is, in the words of the language.
    pub what: String,
}

/// Why a paper is a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Briefings in it that are not cleared.
    pub not_cleared: Vec<ElementId>,
    /// Whether texts are missing in the language.
    pub texts_missing: bool,
    /// Of a report: whether it prints something that nobody has confirmed.
    pub assumed: bool,
    /// Of a report: whether there are no costs.
    pub no_costs: bool,
    /// Of a report: whether there is no number of a decision.
    pub no_decision: bool,
}

/// Why a paper could not be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperError {
    /// There is no such item in the trip.
    NoItem(ItemId),
    /// Nobody is known by this id.
    NoPerson(PartyId),
    /// The paper does not come in this size.
    Size(Paper, Size),
    /// The paper would be empty: there is no meeting, no day, or nothing that concerns the person.
    Nothing(Paper),
    /// Nothing is released, so a change sheet has nothing to start from.
    NoRelease,
    /// The typesetter failed; what it said.
    Typesetter(String),
}

impl fmt::Display for PaperError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PaperError::NoItem(id) => write!(f, "there is no item \"{id}\" in this trip"),
            PaperError::NoPerson(id) => write!(f, "there is nobody with the id \"{id}\""),
            PaperError::Size(paper, size) => {
                write!(
                    f,
                    "the {} does not come in {}; it comes in a4 and letter",
                    paper.name(),
                    size.name()
                )
            }
            PaperError::Nothing(paper) => {
                let what = match paper {
                    Paper::Brief => "no meeting to be briefed on",
                    Paper::Daysheet => "no day with an item on it",
                    Paper::Pack | Paper::Report | Paper::Changes => "nothing in the programme",
                };
                write!(f, "there is {what}, so nothing was printed")
            }
            PaperError::NoRelease => f.write_str(
                "nothing is released yet, so there are no changes to print; release the programme first",
            ),
            PaperError::Typesetter(said) => write!(f, "the paper could not be set: {said}"),
        }
    }
}

impl std::error::Error for PaperError {}

impl Paper {
    /// All of them.
    pub const ALL: [Paper; 5] = [
        Paper::Pack,
        Paper::Brief,
        Paper::Daysheet,
        Paper::Report,
        Paper::Changes,
    ];

    /// The word of the command line.
    pub fn name(self) -> &'static str {
        match self {
            Paper::Pack => "pack",
            Paper::Brief => "brief",
            Paper::Daysheet => "daysheet",
            Paper::Report => "report",
            Paper::Changes => "changes",
        }
    }
}

impl Edition {
    /// Both.
    pub const ALL: [Edition; 2] = [Edition::Reader, Edition::Working];

    /// The word of the command line.
    pub fn name(self) -> &'static str {
        match self {
            Edition::Reader => "reader",
            Edition::Working => "working",
        }
    }
}

impl Size {
    /// All of them.
    pub const ALL: [Size; 4] = [Size::A4, Size::A5, Size::A6, Size::Letter];

    /// The word of the command line.
    pub fn name(self) -> &'static str {
        match self {
            Size::A4 => "a4",
            Size::A5 => "a5",
            Size::A6 => "a6",
            Size::Letter => "letter",
        }
    }

    /// The typesetter's name of it, where these papers are laid out for it.
    fn sheet(self) -> Option<&'static str> {
        match self {
            Size::A4 => Some("a4"),
            Size::Letter => Some("us-letter"),
            Size::A5 | Size::A6 => None,
        }
    }
}

/// The data of a paper, as its template reads it.
#[derive(Serialize)]
#[serde(untagged)]
enum Body {
    Pack(pack::Body),
    Brief(brief::Body),
    Daysheet(daysheet::Body),
    Report(Box<report::Body>),
    Changes(changes::Body),
}

/// Prints a paper.
pub fn print(request: &Request) -> Result<Printed, PaperError> {
    let (data, desk) = data(request)?;
    let data = serde_json::to_vec(&data).map_err(|e| PaperError::Typesetter(e.to_string()))?;
    let (pdf, pages) = world::typeset(data).map_err(PaperError::Typesetter)?;
    let (draft, missing) = desk.finish();
    Ok(Printed {
        pdf,
        pages,
        missing,
        draft,
    })
}

/// What stands on a paper, before it is set: the data of its template, without the labels.
pub fn contents(request: &Request) -> Result<Value, PaperError> {
    let (mut data, _) = data(request)?;
    if let Some(map) = data.as_object_mut() {
        map.shift_remove("words");
    }
    Ok(data)
}

/// The data of a paper, and the desk at which it was made.
fn data<'a>(request: &'a Request<'a>) -> Result<(Value, Desk<'a>), PaperError> {
    let sheet = request
        .size
        .sheet()
        .ok_or(PaperError::Size(request.paper, request.size))?;
    let desk = Desk::new(request)?;
    let body = match request.paper {
        Paper::Pack => pack::body(&desk).map(Body::Pack),
        Paper::Brief => brief::body(&desk).map(Body::Brief),
        Paper::Daysheet => daysheet::body(&desk).map(Body::Daysheet),
        Paper::Report => report::body(&desk).map(|body| Body::Report(Box::new(body))),
        Paper::Changes => {
            let since = request.since.ok_or(PaperError::NoRelease)?;
            Some(Body::Changes(changes::body(&desk, since)))
        }
    };
    let body = body.ok_or(PaperError::Nothing(request.paper))?;
    let data = json!({
        "paper": request.paper.name(),
        "size": sheet,
        "lang": request.language.code(),
        "rtl": request.language.is_rtl(),
        "working": desk.working(),
        "words": desk.labels(),
        "furniture": cover::furniture(&desk),
        "body": body,
    });
    Ok((data, desk))
}
