//! What each event of a file would change: found by its name, compared by version, then field by field.

use std::collections::HashMap;

use documents::incoming::{Answer, Event, Method, Read};
use domain::meeting::Stage;
use serde_json::{Value, json};

use super::compare::{compared, place_named, same_time, standing, values};
use super::fields::{self, Answers};
use super::known::{instance, known, name_of, ours};
use super::people::{asked, who_is_who};
use super::{Choices, Field, Kind, Proposal, Warning};
use crate::book::Book;
use crate::error::Error;
use crate::kind::{Key, Kind as Element};
use crate::patch::Body;
use crate::store::received::{self, Received};
use crate::store::release as rows;

/// A series of more times than these is not taken without a yes: no programme repeats itself so often.
const MANY: usize = 50;

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

fn answer_word(answer: Answer) -> &'static str {
    match answer {
        Answer::Awaited => "needs_action",
        Answer::Accepted => "accepted",
        Answer::Declined => "declined",
        Answer::Tentative => "tentative",
        Answer::Delegated => "delegated",
    }
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
