//! What each event of a file would change: found by its name, compared by version, then field by field.

use std::collections::HashMap;

use documents::incoming::{Answer, Event, Method, Read};
use documents::words::Words;
use domain::directory::Directory;
use domain::id::{PartyId, PlaceId};
use domain::meeting::Stage;
use domain::release::parties;
use serde_json::{Value, json};
use sha2::Digest;

use super::fields::{self, Answers};
use super::{Choices, Field, Kind, Proposal, Question, Values, Warning};
use crate::book::{Book, Loaded};
use crate::error::{Code, Error};
use crate::kind::{Key, Kind as Element};
use crate::patch::Body;
use crate::store::received::{self, Received};
use crate::store::release as rows;
use crate::view::Show;
use crate::view::search::fold;

/// A series of more times than these is not taken without a yes: no programme repeats itself so often.
const MANY: usize = 50;

/// The trip into which a file is taken: the one that is named; that of an item which the file names; the one on whose
/// days most of it falls; the only one there is.
pub(super) fn target(
    book: &mut Book,
    read: &Read,
    named: Option<&str>,
    show: Show,
) -> Result<String, Error> {
    if let Some(trip) = named {
        book.trip(trip)?;
        return Ok(trip.to_owned());
    }
    let ours = ours(book)?;
    for event in &read.events {
        if let Some((trip, _)) = known(book, &ours, event)? {
            return Ok(trip);
        }
    }
    let days: Vec<_> = read
        .events
        .iter()
        .filter_map(|e| e.start.as_ref())
        .map(|m| m.date())
        .collect();
    let mut best: Option<(usize, String)> = None;
    let loaded = book.trips()?;
    let only = (loaded.len() == 1).then(|| loaded[0].trip.id.as_str().to_owned());
    for trip in &loaded {
        let Some((from, to)) = trip.plan.span(trip.trip) else {
            continue;
        };
        let within = days
            .iter()
            .filter(|day| from <= **day && **day <= to)
            .count();
        if within > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((within, trip.trip.id.as_str().to_owned()));
        }
    }
    best.map(|(_, trip)| trip).or(only).ok_or_else(|| {
        Error::new(
            Code::Invalid,
            Words::of(show.language).say("take-which-trip", &[]),
        )
    })
}

/// The item that an event is about, by its UID and instance: as it was taken in before, or an item of ours.
fn known(book: &mut Book, ours: &Ours, event: &Event) -> Result<Option<(String, String)>, Error> {
    let uid = &name_of(event);
    if let Some(found) = received::one(&book.conn, uid, &instance(event), "")?
        && !found.item.is_empty()
        && book
            .raw(&Key::within(&found.trip, Element::Item, &found.item))?
            .is_some()
    {
        return Ok(Some((found.trip, found.item)));
    }
    if event.recurrence_id.is_some() {
        return Ok(None);
    }
    Ok(ours.get(uid).cloned())
}

/// The items of all trips by their names in calendars: their trip and their id.
type Ours = HashMap<String, (String, String)>;

fn ours(book: &mut Book) -> Result<Ours, Error> {
    let mut ours = Ours::new();
    for loaded in book.trips()? {
        let trip = loaded.trip.id.as_str();
        for item in &loaded.trip.items {
            if let Some(uid) = &item.uid {
                let place = (trip.to_owned(), item.id.as_str().to_owned());
                ours.entry(uid.clone()).or_insert(place);
            }
        }
    }
    Ok(ours)
}

/// The name by which an event is known: its UID; without one, what it says of when, where and what, so that the same file
/// brings the same events.
pub(super) fn name_of(event: &Event) -> String {
    event.uid.clone().unwrap_or_else(|| {
        let said = (&event.summary, &event.start, &event.end, &event.location);
        let text = serde_json::to_string(&said).unwrap_or_default();
        let digest = sha2::Sha256::digest(text.as_bytes());
        let hex: String = digest
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        format!("unnamed-{hex}")
    })
}

/// Which instance of a series an event is, as a text; empty for the event itself.
pub(super) fn instance(event: &Event) -> String {
    let of = event.recurrence_id.as_ref();
    of.map(|moment| match moment.instant() {
        Some(at) => at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        None => moment.date().to_string(),
    })
    .unwrap_or_default()
}

/// What each event would change in a trip.
pub fn propose(
    book: &mut Book,
    trip: &str,
    read: &Read,
    choices: &Choices<'_>,
) -> Result<Vec<Proposal>, Error> {
    let mut all = Vec::new();
    let ours = ours(book)?;
    let mut by_rule: HashMap<String, usize> = HashMap::new();
    for event in read.events.iter().filter(|event| event.from_rule) {
        *by_rule.entry(name_of(event)).or_default() += 1;
    }
    for (index, event) in read.events.iter().enumerate() {
        let found = known(book, &ours, event)?;
        let desk = Desk {
            book,
            trip,
            event,
            index,
            choices,
        };
        let mut proposal = desk.proposal(found)?;
        let times = by_rule.get(&name_of(event)).copied().unwrap_or(0);
        if event.from_rule && times > MANY {
            proposal.warnings.push(Warning::Many(times));
        }
        all.push(proposal);
    }
    Ok(all)
}

/// What is needed to judge one event.
struct Desk<'a> {
    book: &'a mut Book,
    trip: &'a str,
    event: &'a Event,
    index: usize,
    choices: &'a Choices<'a>,
}

impl Desk<'_> {
    fn proposal(self, found: Option<(String, String)>) -> Result<Proposal, Error> {
        let event = self.event;
        let sender = event
            .attendees
            .first()
            .map(|a| a.address.clone())
            .unwrap_or_default();
        let method = event.method.unwrap_or(Method::Publish);
        let is_answer = matches!(method, Method::Reply | Method::Counter | Method::Refresh);
        let parts = [
            event
                .uid
                .clone()
                .unwrap_or_else(|| format!("line {}", event.line)),
            instance(event),
            if is_answer {
                sender.clone()
            } else {
                String::new()
            },
        ];
        let mut proposal = Proposal {
            event: self.index,
            key: parts.join("/"),
            kind: Kind::New,
            item: found.clone(),
            values: Vec::new(),
            fields: Vec::new(),
            warnings: warnings(event),
            questions: Vec::new(),
            answer: None,
            place: None,
            people: Vec::new(),
        };
        match (method, found) {
            (Method::Reply, found) => self.reply(&mut proposal, found, &sender)?,
            (Method::Counter, found) => self.counter(&mut proposal, found, &sender)?,
            (Method::Refresh | Method::DeclineCounter, _) => proposal.kind = Kind::Note,
            (Method::Cancel, found) => self.cancel(&mut proposal, found)?,
            (_, Some((trip, item))) => self.version(&mut proposal, &trip, &item)?,
            (_, None) => self.unknown(&mut proposal)?,
        }
        Ok(proposal)
    }

    fn answers(&self, key: &str) -> Answers {
        self.choices
            .get(key)
            .map(|choice| choice.answers.clone())
            .unwrap_or_default()
    }

    /// Something that nobody here knows yet.
    fn unknown(self, proposal: &mut Proposal) -> Result<(), Error> {
        let answers = self.answers(&proposal.key);
        let loaded = self.book.trip(self.trip)?;
        proposal.place = place_named(self.event.location.as_deref(), loaded.directory);
        let near = proposal
            .place
            .as_ref()
            .and_then(|id| loaded.directory.place(id))
            .map(|p| p.zone);
        proposal.questions = fields::open_questions(self.event);
        match fields::when(self.event, &answers, near) {
            Err(questions) => {
                proposal.kind = Kind::Open;
                proposal.questions.extend(questions);
            }
            Ok(when) => {
                proposal.values = values(self.event, when, proposal.place.as_ref());
                proposal.fields = compared(&Body::new(), None, &proposal.values);
            }
        }
        who_is_who(self.event, &loaded, proposal, &answers);
        Ok(())
    }

    /// Another version of what is known.
    fn version(self, proposal: &mut Proposal, trip: &str, item: &str) -> Result<(), Error> {
        let answers = self.answers(&proposal.key);
        let uid = &name_of(self.event);
        let last = received::one(&self.book.conn, uid, &instance(self.event), "")?;
        let issued = rows::issues(&self.book.conn, trip)?.remove(item);
        let body = self
            .book
            .raw(&Key::within(trip, Element::Item, item))?
            .unwrap_or_default();
        let loaded = self.book.trip(trip)?;
        proposal.place = place_named(self.event.location.as_deref(), loaded.directory);
        let near = proposal
            .place
            .as_ref()
            .and_then(|id| loaded.directory.place(id))
            .map(|p| p.zone);
        proposal.questions = fields::open_questions(self.event);
        if is_older(self.event, last.as_ref(), issued.map(|i| i.sequence)) {
            proposal.kind = Kind::Older;
            return Ok(());
        }
        organizer_changed(self.event, last.as_ref(), proposal);
        let when = match fields::when(self.event, &answers, near) {
            Ok(when) => when,
            Err(questions) => {
                proposal.kind = Kind::Open;
                proposal.questions.extend(questions);
                return Ok(());
            }
        };
        proposal.values = values(self.event, when, proposal.place.as_ref());
        let mut theirs = proposal.values.clone();
        if last.is_none() {
            // Our own calendar comes back: its text was made from what the book has, and of a leg it names the place
            // where it starts.
            let item = loaded.trip.item(item);
            let moves = item.is_some_and(|item| item.kind.moves());
            theirs.retain(|(name, said)| match *name {
                "text" => false,
                "place" => !moves,
                // What has no hour yet, or is only assumed, leaves as tentative.
                "status" => said == "cancelled",
                _ => true,
            });
        }
        proposal.fields = compared(&body, last.as_ref(), &theirs);
        proposal.kind = if proposal.fields.is_empty() {
            Kind::Same
        } else {
            Kind::Changed
        };
        who_is_who(self.event, &loaded, proposal, &answers);
        Ok(())
    }

    /// It is called off: the whole, or our part in it.
    fn cancel(self, proposal: &mut Proposal, found: Option<(String, String)>) -> Result<(), Error> {
        let Some((trip, item)) = found else {
            proposal.kind = Kind::UnknownCancelled;
            return Ok(());
        };
        let uid = &name_of(self.event);
        let last = received::one(&self.book.conn, uid, &instance(self.event), "")?;
        organizer_changed(self.event, last.as_ref(), proposal);
        let older = last
            .as_ref()
            .is_some_and(|last| self.event.sequence < last.sequence);
        let body = self
            .book
            .raw(&Key::within(&trip, Element::Item, &item))?
            .unwrap_or_default();
        let off = super::apply::called_off(&body);
        proposal.kind = match () {
            () if older => Kind::Older,
            () if off.is_empty() => Kind::Same,
            () => Kind::Cancelled,
        };
        if proposal.kind == Kind::Cancelled {
            let ours = standing(&body);
            proposal.fields.push(Field {
                name: "status",
                ours,
                theirs: json!("cancelled"),
                conflict: last.is_none(),
            });
        }
        Ok(())
    }

    /// Somebody answers our invitation.
    fn reply(
        self,
        proposal: &mut Proposal,
        found: Option<(String, String)>,
        sender: &str,
    ) -> Result<(), Error> {
        let answer = self.event.attendees.first().and_then(|a| a.answer);
        let (Some((trip, item)), Some(answer)) = (found, answer) else {
            proposal.kind = Kind::UnknownAnswer;
            return Ok(());
        };
        if self.is_an_older_answer(sender)? {
            proposal.kind = Kind::Older;
            return Ok(());
        }
        self.outdated(proposal, &trip, &item)?;
        let loaded = self.book.trip(&trip)?;
        let Some(who) = asked(&loaded, &item, sender) else {
            proposal.kind = Kind::UnknownAnswer;
            proposal.warnings.push(Warning::Stranger(sender.to_owned()));
            return Ok(());
        };
        let said = answer_word(answer);
        let before = received::answers(&self.book.conn, &name_of(self.event))?;
        let same = before.get(sender).map(String::as_str) == Some(said);
        proposal.kind = if same { Kind::Same } else { Kind::Answer };
        proposal.answer = Some((who, said.to_owned()));
        Ok(())
    }

    /// Somebody whom we invited proposes another time.
    fn counter(
        self,
        proposal: &mut Proposal,
        found: Option<(String, String)>,
        sender: &str,
    ) -> Result<(), Error> {
        let Some((trip, item)) = found else {
            proposal.kind = Kind::UnknownAnswer;
            return Ok(());
        };
        let answers = self.answers(&proposal.key);
        self.outdated(proposal, &trip, &item)?;
        let body = self
            .book
            .raw(&Key::within(&trip, Element::Item, &item))?
            .unwrap_or_default();
        let loaded = self.book.trip(&trip)?;
        if asked(&loaded, &item, sender).is_none() {
            proposal.warnings.push(Warning::Stranger(sender.to_owned()));
        }
        let ours = body.get("when").cloned().unwrap_or_default();
        let near = loaded
            .trip
            .item(&item)
            .and_then(|i| i.when)
            .map(|when| when.zone());
        match fields::when(self.event, &answers, near) {
            Err(questions) => {
                proposal.kind = Kind::Open;
                proposal.questions.extend(questions);
            }
            Ok(theirs) if same_time(&ours, &theirs) => proposal.kind = Kind::Same,
            Ok(theirs) => {
                proposal.kind = Kind::Counter;
                // Another's wish moves nothing of ours without a yes.
                proposal.fields.push(Field {
                    name: "when",
                    ours,
                    theirs,
                    conflict: true,
                });
            }
        }
        Ok(())
    }

    /// Whether a later answer of the same guest is known (R5).
    fn is_an_older_answer(&self, sender: &str) -> Result<bool, Error> {
        let uid = &name_of(self.event);
        let last = received::one(&self.book.conn, uid, &instance(self.event), sender)?;
        Ok(last.is_some_and(|last| {
            let stamp = stamp(self.event);
            (self.event.sequence, stamp.as_str()) < (last.sequence, last.stamp.as_str())
        }))
    }

    /// Notes that an answer is to an older version than the one that was issued (R5).
    fn outdated(&self, proposal: &mut Proposal, trip: &str, item: &str) -> Result<(), Error> {
        let issued = rows::issues(&self.book.conn, trip)?.remove(item);
        if issued.is_some_and(|issued| self.event.sequence < issued.sequence) {
            proposal.warnings.push(Warning::OlderVersion);
        }
        Ok(())
    }
}

/// The moment of a version as a text; what has none is older than all.
pub(super) fn stamp(event: &Event) -> String {
    event.stamp.map(crate::release::instant).unwrap_or_default()
}

fn is_older(event: &Event, last: Option<&Received>, issued: Option<u32>) -> bool {
    match (last, issued) {
        (Some(last), _) => {
            (event.sequence, stamp(event).as_str()) < (last.sequence, last.stamp.as_str())
        }
        (None, Some(issued)) => event.sequence < issued,
        (None, None) => false,
    }
}

fn warnings(event: &Event) -> Vec<Warning> {
    let failed = event
        .request_status
        .iter()
        .filter(|code| code.as_str() >= "3");
    let mut warnings: Vec<Warning> = failed.cloned().map(Warning::NotDelivered).collect();
    if event.this_and_future {
        warnings.push(Warning::LaterToo);
    }
    warnings
}

fn organizer_changed(event: &Event, last: Option<&Received>, proposal: &mut Proposal) {
    let before = last
        .and_then(|l| l.body.get("organizer"))
        .and_then(Value::as_str)
        .unwrap_or("");
    let now = event.organizer.as_ref().map_or("", |o| o.address.as_str());
    if !before.is_empty() && !now.is_empty() && before != now {
        let (before, now) = (before.to_owned(), now.to_owned());
        proposal
            .warnings
            .push(Warning::OrganizerChanged { before, now });
    }
}

/// The place that a text names: by any form of its name, alone or with its city, in one spelling.
fn place_named(text: Option<&str>, directory: &Directory) -> Option<PlaceId> {
    let text = fold(text?.trim());
    let mut ids: Vec<&PlaceId> = directory.places.keys().collect();
    ids.sort();
    let named = |id: &&&PlaceId| {
        let place = &directory.places[**id];
        let city = directory.city_of(id).filter(|city| city.id != place.id);
        let forms = std::iter::once(&place.name).chain(place.names.values());
        forms
            .map(|name| fold(name))
            .filter(|name| !name.is_empty())
            .any(|name| {
                let with_city = city.is_some_and(|city| {
                    let cities = std::iter::once(&city.name).chain(city.names.values());
                    cities
                        .map(|c| fold(c))
                        .any(|c| [", ", "، "].iter().any(|m| text == format!("{name}{m}{c}")))
                });
                name == text || with_city
            })
    };
    ids.iter().find(named).map(|id| (*id).clone())
}

/// What an event says, in the order in which it is shown.
fn values(event: &Event, when: Value, place: Option<&PlaceId>) -> Values {
    let filled = |text: Option<&str>| {
        let text = text.map(str::trim).filter(|text| !text.is_empty());
        text.map(str::to_owned)
    };
    let place = match (place, filled(event.location.as_deref())) {
        (Some(id), _) => Some(json!(id)),
        // A place that nobody knows yet is made when it is taken.
        (None, Some(text)) => Some(json!({ "new": text })),
        (None, None) => None,
    };
    let mut values = vec![("when", when)];
    let title = fields::part(event)
        .map(|(_, title)| title)
        .or(event.summary.as_deref());
    values.extend(filled(title).map(|title| ("title", json!(title))));
    values.extend(place.map(|place| ("place", place)));
    values.push(("status", json!(fields::status(event))));
    values.extend(fields::link(event).map(|link| ("link", json!(link))));
    values.extend(filled(event.description.as_deref()).map(|text| ("text", json!(text))));
    values
}

/// The fields that differ from the book's. What they have not changed since their last version is no news; what a
/// person changed since, or wrote without ever having had a version, waits for a yes.
fn compared(ours: &Body, last: Option<&Received>, theirs: &Values) -> Vec<Field> {
    let mut fields = Vec::new();
    for (name, theirs) in theirs {
        let ours = value_of(ours, name);
        let base = last
            .and_then(|l| l.body.get("fields"))
            .and_then(|f| f.get(name));
        let same = |a: &Value, b: &Value| {
            if *name == "when" {
                same_time(a, b)
            } else {
                a == b
            }
        };
        if same(&ours, theirs) || base.is_some_and(|base| same(base, theirs)) {
            continue;
        }
        let conflict = match base {
            Some(base) => !same(base, &ours),
            None => !ours.is_null(),
        };
        fields.push(Field {
            name,
            ours,
            theirs: theirs.clone(),
            conflict,
        });
    }
    fields
}

/// The value of a field of an item.
fn value_of(item: &Body, name: &str) -> Value {
    let meeting = item.get("meeting").and_then(Value::as_object);
    match name {
        "status" => standing(item),
        "link" => meeting
            .and_then(|m| m.get("link"))
            .cloned()
            .unwrap_or_default(),
        "text" => item
            .get("came")
            .and_then(|c| c.get("description"))
            .cloned()
            .unwrap_or_default(),
        _ => item.get(name).cloned().unwrap_or_default(),
    }
}

/// How firm an item is, by its word; null of one that is not there.
fn standing(item: &Body) -> Value {
    let stage = item
        .get("meeting")
        .and_then(|m| m.get("stage"))
        .and_then(Value::as_str);
    match (stage, item.get("status")) {
        _ if item.is_empty() => Value::Null,
        (Some("declined" | "cancelled"), _) => json!("cancelled"),
        (Some("confirmed" | "held" | "followed_up"), _) => json!("confirmed"),
        (Some("idea"), _) => json!("hold"),
        (Some(_), _) => json!("tentative"),
        (None, Some(status)) => status.clone(),
        (None, None) => json!("confirmed"),
    }
}

/// Whether two times are the same, whichever way they are written.
fn same_time(a: &Value, b: &Value) -> bool {
    let read = |v: &Value| serde_json::from_value::<domain::time::When>(v.clone()).ok();
    let (Some(a), Some(b)) = (read(a), read(b)) else {
        return a == b;
    };
    match (a.hour(), b.hour()) {
        (Some(p), Some(q)) => {
            let (start, end) = (p.start_instant(), p.end_instant(None));
            let open = end.is_none() || q.end_instant(None).is_none();
            a == b
                || start.is_some()
                    && start == q.start_instant()
                    && (open || end == q.end_instant(None))
        }
        (None, None) => a.date() == b.date(),
        _ => false,
    }
}

/// The one with an address among those who are asked to an item (R7: exact, in small letters).
fn asked(loaded: &Loaded<'_>, item: &str, address: &str) -> Option<PartyId> {
    let index = loaded
        .trip
        .items
        .iter()
        .position(|i| i.id.as_str() == item)?;
    let has = |id: &PartyId| email_of(loaded.directory, id).as_deref() == Some(address);
    parties(loaded.trip, loaded.plan, index)
        .into_iter()
        .find(has)
}

fn email_of(directory: &Directory, id: &PartyId) -> Option<String> {
    directory
        .people
        .get(id)?
        .email
        .as_deref()
        .map(|e| e.trim().to_lowercase())
}

/// Whose the addresses are; of one that nobody knows it is asked whose it is.
fn who_is_who(event: &Event, loaded: &Loaded<'_>, proposal: &mut Proposal, answers: &Answers) {
    let by_address: HashMap<String, &PartyId> = {
        let mut ids: Vec<&PartyId> = loaded.directory.people.keys().collect();
        ids.sort();
        ids.iter()
            .filter_map(|id| Some((email_of(loaded.directory, id)?, *id)))
            .collect()
    };
    let organizer = event.organizer.iter().map(|o| (&o.address, &o.name));
    let guests = event.attendees.iter().map(|a| (&a.address, &a.name));
    for (address, name) in organizer
        .chain(guests)
        .filter(|(address, _)| !address.is_empty())
    {
        match by_address.get(address.as_str()) {
            Some(id) if !proposal.people.contains(id) => proposal.people.push((*id).clone()),
            Some(_) => {}
            None => {
                let question = Question::Who {
                    address: address.clone(),
                    name: name.clone(),
                };
                let answered = answers.get(&question.name());
                if let Some(id) =
                    answered.filter(|id| loaded.directory.people.contains_key(id.as_str()))
                {
                    let id = PartyId::new(id.as_str());
                    if !proposal.people.contains(&id) {
                        proposal.people.push(id);
                    }
                } else if !proposal.questions.contains(&question) {
                    proposal.questions.push(question);
                }
            }
        }
    }
}

fn answer_word(answer: Answer) -> &'static str {
    match answer {
        Answer::Awaited => "needs_action",
        Answer::Accepted => "accepted",
        Answer::Declined => "declined",
        Answer::Tentative => "tentative",
        Answer::Delegated => "delegated",
    }
}

/// Whether someone is of ours: in the delegation or the roster of the plan.
pub(super) fn is_ours(loaded: &Loaded<'_>, who: &PartyId) -> bool {
    loaded.plan.roster.contains(who)
}

/// The stage that an invitation gives a meeting: it is proposed by the one who asks.
pub(super) fn stage(event: &Event) -> Stage {
    match (event.status, event.method) {
        (Some(documents::incoming::Status::Cancelled), _) => Stage::Cancelled,
        (_, Some(Method::Request | Method::Add)) => Stage::Proposed,
        (Some(documents::incoming::Status::Tentative), _) => Stage::Proposed,
        _ => Stage::Confirmed,
    }
}
