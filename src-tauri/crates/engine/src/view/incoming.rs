//! What a file that came in would change, event by event and field by field.

use std::path::Path;

use documents::incoming::Event;
use documents::words::Words;
use domain::directory::Directory;
use domain::id::PlaceId;
use domain::time::When;
use domain::trip::Trip;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::tell::Tell;
use super::{Coded, Show};
use crate::book::Book;
use crate::call::{Outcome, TakeIn};
use crate::error::Error;
use crate::incoming::{self, Field, Incoming, Kind, Proposal, Question, Warning};

/// A file that came in, looked at.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct IncomingView {
    /// The trip into which it would be taken.
    pub trip: String,
    /// Its title.
    pub trip_title: String,
    /// From whom it came, and with which words; none of a plain file.
    pub from: Option<String>,
    /// "3 events: 1 new, 1 changed, 1 as before".
    pub said: String,
    /// Its events.
    pub rows: Vec<IncomingRow>,
    /// What was mended, what is not imported, with the line of the file.
    pub notes: Vec<String>,
}

/// An event of the file.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct IncomingRow {
    /// Its key, by which a choice names it.
    pub key: String,
    /// What it is to the book: new, changed, same, older, cancelled, answer, ...
    pub kind: Coded,
    /// Its title.
    pub title: String,
    /// When it is.
    pub when: String,
    /// The item it is about.
    pub item: Option<String>,
    /// Whether there is anything to take.
    pub can_be_taken: bool,
    /// Whether it is taken unless someone says otherwise.
    pub taken: bool,
    /// The answer of a guest, in words.
    pub answer: Option<String>,
    /// The fields that differ.
    pub fields: Vec<IncomingField>,
    /// What a person should know of it.
    pub warnings: Vec<String>,
    /// What may or must be answered.
    pub questions: Vec<IncomingQuestion>,
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct IncomingField {
    /// Its name: title, when, place, status, link, text.
    pub name: String,
    /// Its word.
    pub word: String,
    /// What the book has.
    pub ours: Option<String>,
    /// What the file brings.
    pub theirs: String,
    /// Whether a person changed it, so that it waits for a yes.
    pub conflict: bool,
}

/// Something to be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct IncomingQuestion {
    /// The name under which it is answered; of a flight, `from_zone` and `to_zone`.
    pub name: String,
    /// What kind it is: `zone`, `flight`, `trust`, `who`.
    pub kind: String,
    /// The question.
    pub text: String,
    /// Whether nothing is taken before it is answered.
    pub must: bool,
    /// Ready answers with their words; of a zone, any other name of a zone will do too.
    pub answers: Vec<Coded>,
}

/// Looks at a file.
pub fn look(book: &mut Book, args: &TakeIn) -> Result<IncomingView, Error> {
    let bytes = crate::dossier::read_file(Path::new(&args.path))?;
    let incoming = incoming::look(book, &bytes, args)?;
    view(book, &incoming, args.show)
}

/// Takes in what was chosen of a file; the value is what happened, in words.
pub fn take(book: &mut Book, args: &TakeIn) -> Result<Outcome<String>, Error> {
    let bytes = crate::dossier::read_file(Path::new(&args.path))?;
    let incoming = incoming::look(book, &bytes, args)?;
    let choices = args
        .choices
        .iter()
        .map(|choice| (choice.key.as_str(), choice))
        .collect();
    let taken = incoming::take(book, &incoming, &choices, false)?;
    let said = report_in_words(&taken.value, args.show);
    let taken = crate::commit::Committed {
        value: said,
        operation: taken.operation,
        touched: taken.touched,
    };
    book.outcome(taken, args.show)
}

/// What was taken in, in words.
pub fn report_in_words(report: &incoming::Report, show: Show) -> String {
    let words = Words::of(show.language);
    let number = |n: u32| words.digits(&n.to_string());
    let args = [
        ("added", number(report.added)),
        ("changed", number(report.changed)),
        ("left", number(report.left)),
        ("conflicts", number(report.conflicts)),
    ];
    words.say(
        "take-report",
        &args.each_ref().map(|(k, v)| (*k, v.as_str())),
    )
}

/// What was mended or left out, each with its line.
pub fn notes(incoming: &Incoming, show: Show) -> Vec<String> {
    let words = Words::of(show.language);
    incoming
        .read
        .notes
        .iter()
        .map(|note| note.sentence(words))
        .collect()
}

/// A file in words.
pub fn view(book: &mut Book, incoming: &Incoming, show: Show) -> Result<IncomingView, Error> {
    let tell = Tell::new(show);
    let loaded = book.trip(&incoming.trip)?;
    let directory = loaded.directory;
    let title = loaded.trip.nearest_title(show.language).to_owned();
    let home = loaded.plan.home.name();
    let rows: Vec<IncomingRow> = incoming
        .proposals
        .iter()
        .map(|p| row(tell, loaded.trip, directory, home, incoming, p))
        .collect();
    let mut counted: Vec<(Coded, usize)> = Vec::new();
    for row in &rows {
        match counted.iter_mut().find(|(kind, _)| *kind == row.kind) {
            Some((_, n)) => *n += 1,
            None => counted.push((row.kind.clone(), 1)),
        }
    }
    let counts: Vec<String> = counted
        .iter()
        .map(|(kind, n)| format!("{}: {}", kind.word, tell.number(*n)))
        .collect();
    let mail = incoming.read.mail.as_ref();
    let from = mail.and_then(|mail| {
        let from = mail.from.as_ref()?;
        let who = from.name.clone().unwrap_or_else(|| from.address.clone());
        Some(tell.line(&[who, mail.subject.clone().unwrap_or_default()]))
    });
    Ok(IncomingView {
        trip: incoming.trip.clone(),
        trip_title: title,
        from,
        said: counts.join(tell.comma()),
        rows,
        notes: notes(incoming, show),
    })
}

fn row(
    tell: Tell,
    trip: &Trip,
    directory: &Directory,
    home: &str,
    incoming: &Incoming,
    proposal: &Proposal,
) -> IncomingRow {
    let event = &incoming.read.events[proposal.event];
    let word = proposal.kind.word();
    let conflicts = proposal.fields.iter().all(|f| f.conflict) && !proposal.fields.is_empty();
    let doubtful = proposal.warnings.iter().any(Warning::is_grave);
    IncomingRow {
        key: proposal.key.clone(),
        kind: Coded {
            code: word.to_owned(),
            word: tell.say(&format!("take-kind-{word}"), &[]),
        },
        title: title(tell, trip, event, proposal),
        when: when_of(tell, event, proposal),
        item: proposal.item.as_ref().map(|(_, item)| item.clone()),
        can_be_taken: proposal.kind.can_be_taken(),
        taken: proposal.kind.can_be_taken() && !conflicts && !doubtful,
        answer: proposal.answer.as_ref().map(|(who, answer)| {
            let name = directory
                .name_of(who, tell.language)
                .unwrap_or(who.as_str());
            let answer = tell.say(&format!("take-answer-{}", answer.replace('_', "-")), &[]);
            tell.say("take-answer", &[("name", name), ("answer", &answer)])
        }),
        fields: proposal
            .fields
            .iter()
            .map(|field| in_words(tell, directory, field))
            .collect(),
        warnings: proposal
            .warnings
            .iter()
            .map(|warning| warn(tell, warning))
            .collect(),
        questions: proposal
            .questions
            .iter()
            .flat_map(|question| ask(tell, directory, home, question))
            .map(|asked| IncomingQuestion {
                must: asked.must && proposal.kind == Kind::Open,
                ..asked
            })
            .collect(),
    }
}

/// The title that the event brings; an answer brings none, and is about an item that has one.
fn title(tell: Tell, trip: &Trip, event: &Event, proposal: &Proposal) -> String {
    let title = event
        .summary
        .clone()
        .filter(|title| !title.trim().is_empty());
    let ours = || {
        let item = trip.item(&proposal.item.as_ref()?.1)?;
        Some(item.nearest_title(tell.language).to_owned())
    };
    title
        .or_else(ours)
        .unwrap_or_else(|| tell.say("take-no-title", &[]))
}

fn when_of(tell: Tell, event: &Event, proposal: &Proposal) -> String {
    let planned = proposal.values.iter().find(|(name, _)| *name == "when");
    let field = proposal.fields.iter().find(|field| field.name == "when");
    match planned
        .map(|(_, when)| when)
        .or(field.map(|field| &field.theirs))
    {
        Some(when) if !when.is_null() => moment(tell, when),
        _ => event
            .start
            .as_ref()
            .map(|start| tell.day(start.date()))
            .unwrap_or_default(),
    }
}

/// A time in words: day, hours, zone.
fn moment(tell: Tell, when: &Value) -> String {
    let Ok(when) = serde_json::from_value::<When>(when.clone()) else {
        return tell.say("take-no-time", &[]);
    };
    let zone = |zone: domain::time::Zone| super::scene::zone_name(zone);
    match when {
        When::At(hour) => {
            let start = tell.hour(hour.start.time());
            let (here, there) = (zone(hour.zone), hour.end_zone.map(zone));
            let end = hour.end.map(|end| {
                let other_day = end.date() != hour.start.date();
                let day = if other_day {
                    tell.day(end.date())
                } else {
                    String::new()
                };
                tell.line(&[day, tell.hour(end.time())])
            });
            let range = match (end, there) {
                (Some(end), Some(there)) => format!("{start} {here} – {end} {there}"),
                (Some(end), None) => format!("{start}–{end} {here}"),
                (None, _) => format!("{start} {here}"),
            };
            tell.line(&[tell.day(hour.start.date()), range])
        }
        When::Part { date, part, .. } => tell.line(&[tell.day(date), tell.words.day_part(part)]),
        When::Days { date, days, .. } if days > 1 => {
            let last = date
                .checked_add_days(chrono::Days::new(u64::from(days) - 1))
                .unwrap_or(date);
            tell.words.span(date, last, tell.calendar)
        }
        When::Days { date, .. } => tell.day(date),
    }
}

fn in_words(tell: Tell, directory: &Directory, field: &Field) -> IncomingField {
    let said = |value: &Value| -> Option<String> {
        match (field.name, value) {
            (_, Value::Null) => None,
            ("when", when) => Some(moment(tell, when)),
            ("place", Value::String(id)) => {
                let place = directory.place(&PlaceId::new(id.as_str()));
                Some(
                    place
                        .map_or(id.as_str(), |p| p.name_in(tell.language))
                        .to_owned(),
                )
            }
            ("place", other) => {
                let name = other.get("new").and_then(Value::as_str).unwrap_or_default();
                Some(tell.say("take-new-place", &[("name", name)]))
            }
            ("status", Value::String(code)) => Some(tell.say(&format!("status-{code}"), &[])),
            (_, Value::String(text)) => Some(text.clone()),
            (_, other) => Some(other.to_string()),
        }
    };
    IncomingField {
        name: field.name.to_owned(),
        word: tell.say(&format!("take-field-{}", field.name), &[]),
        ours: said(&field.ours),
        theirs: said(&field.theirs).unwrap_or_else(|| tell.say("take-no-time", &[])),
        conflict: field.conflict,
    }
}

fn warn(tell: Tell, warning: &Warning) -> String {
    match warning {
        Warning::OrganizerChanged { before, now } => {
            tell.say("take-warn-organizer", &[("before", before), ("now", now)])
        }
        Warning::OlderVersion => tell.say("take-warn-older", &[]),
        Warning::NotDelivered(code) => tell.say("take-warn-not-delivered", &[("code", code)]),
        Warning::Stranger(address) => tell.say("take-warn-stranger", &[("address", address)]),
        Warning::LaterToo => tell.say("take-warn-later-too", &[]),
        Warning::Many(times) => tell.say("take-warn-many", &[("number", &tell.number(*times))]),
    }
}

fn ask(
    tell: Tell,
    directory: &Directory,
    home: &str,
    question: &Question,
) -> Vec<IncomingQuestion> {
    let one =
        |name: &str, kind: &str, text: String, must: bool, answers: Vec<Coded>| IncomingQuestion {
            name: name.to_owned(),
            kind: kind.to_owned(),
            text,
            must,
            answers,
        };
    match question {
        Question::Zone { tzid } => {
            let text = match tzid {
                Some(tzid) => tell.say("take-ask-zone-named", &[("name", tzid)]),
                None => tell.say("take-ask-zone", &[]),
            };
            vec![one("zone", "zone", text, true, zones(directory, home))]
        }
        Question::FlightZones => {
            let ask = |name: &str, id: &str| {
                one(
                    name,
                    "flight",
                    tell.say(id, &[]),
                    false,
                    zones(directory, home),
                )
            };
            vec![
                ask("from_zone", "take-ask-from-zone"),
                ask("to_zone", "take-ask-to-zone"),
            ]
        }
        Question::Trust { by_name, by_file } => {
            let answer = |code: &str, time: &str| Coded {
                code: code.to_owned(),
                word: tell.say(&format!("take-trust-{code}"), &[("time", time)]),
            };
            let answers = vec![answer("name", by_name), answer("file", by_file)];
            vec![one(
                "trust",
                "trust",
                tell.say("take-ask-trust", &[]),
                false,
                answers,
            )]
        }
        Question::Who { address, name } => {
            let shown = name.clone().unwrap_or_else(|| address.clone());
            let args = [("name", shown.as_str()), ("address", address.as_str())];
            let text = tell.say("take-ask-who", &args);
            let add = Coded {
                code: "add".to_owned(),
                word: tell.say("take-who-add", &[]),
            };
            let mut answers = vec![add];
            let mut alike: Vec<(&str, &str)> = directory
                .people
                .values()
                .filter(|p| {
                    p.email.is_none() && name.as_deref().is_some_and(|n| is_alike(&p.name, n))
                })
                .map(|p| (p.id.as_str(), p.name_in(tell.language)))
                .collect();
            alike.sort_unstable();
            answers.extend(alike.into_iter().map(|(id, name)| Coded {
                code: id.to_owned(),
                word: name.to_owned(),
            }));
            vec![one(&question.name(), "who", text, false, answers)]
        }
    }
}

/// Whether two names may be one person's: they share a word.
fn is_alike(ours: &str, theirs: &str) -> bool {
    let theirs = super::search::fold(theirs);
    let ours = super::search::fold(ours);
    ours.split_whitespace()
        .any(|word| word.len() > 2 && theirs.split_whitespace().any(|w| w == word))
}

/// The zones of the places on record, that of home first.
fn zones(directory: &Directory, home: &str) -> Vec<Coded> {
    let mut names: Vec<&'static str> = directory.places.values().map(|p| p.zone.name()).collect();
    names.sort_unstable();
    names.dedup();
    let coded = |name: &str| Coded {
        code: name.to_owned(),
        word: name.replace('_', " "),
    };
    let others = names.into_iter().filter(|name| *name != home).map(coded);
    std::iter::once(coded(home)).chain(others).collect()
}
