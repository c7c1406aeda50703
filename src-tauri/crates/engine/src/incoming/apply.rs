//! Taking in what was accepted, as one operation that can be undone. What came is remembered beside it, so that the
//! next version is known for what it is.

use std::collections::HashMap;

use documents::incoming::{Event, Method};
use domain::id::PartyId;
use serde_json::{Map, Value, json};

use super::known::{instance, name_of};
use super::people::is_ours;
use super::propose::{stage, stamp};
use super::{Choices, Incoming, Kind, Proposal, Question, Warning, fields};
use crate::book::Book;
use crate::call::IncomingChoice;
use crate::commit::Committed;
use crate::error::Error;
use crate::kind::{Key, Kind as Element};
use crate::op::Op;
use crate::patch::{self, Body};
use crate::store::received::Received;
use crate::store::release::{Issue, TAKEN_IN};
use crate::store::tx::Tx;

/// What was taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// New items.
    pub added: u32,
    /// Items that changed, answers among them.
    pub changed: u32,
    /// Events that were left as they are: the same, older, or not accepted.
    pub left: u32,
    /// Fields that a person changed, or that wait for a yes.
    pub conflicts: u32,
    /// The ids of the items.
    pub items: Vec<String>,
}

/// Takes in what was accepted. Without a choice what is new is taken, and of what is known each field that no person
/// changed; `theirs` takes the others too.
pub fn take(
    book: &mut Book,
    incoming: &Incoming,
    choices: &Choices<'_>,
    theirs: bool,
) -> Result<Committed<Report>, Error> {
    let at = crate::release::instant(book.now());
    let mut plans = Vec::new();
    let mut report = Report::default();
    for proposal in &incoming.proposals {
        let event = &incoming.read.events[proposal.event];
        let wish = wish(
            proposal,
            choices.get(proposal.key.as_str()).copied(),
            theirs,
        );
        report.conflicts += u32::try_from(wish.waiting).unwrap_or(u32::MAX);
        match wish.accepted {
            false => report.left += 1,
            true => plans.push(Plan::of(book, incoming, proposal, event, wish)?),
        }
    }
    let mut made = Made::default();
    book.commit(Op::TakeIn, None, |tx, facts| {
        for plan in &plans {
            plan.carry_out(tx, &mut made, &mut report, &at)?;
        }
        facts.insert("added".to_owned(), report.added.into());
        facts.insert("changed".to_owned(), report.changed.into());
        Ok(report)
    })
}

/// What a file made so far, so that what it names again is made once: places by name, people by address.
#[derive(Default)]
struct Made {
    places: HashMap<String, String>,
    people: HashMap<String, PartyId>,
}

/// What is wanted of one proposal.
struct Wish {
    accepted: bool,
    fields: Vec<&'static str>,
    /// How many fields wait for a yes.
    waiting: usize,
    new_people: Vec<(String, Option<String>)>,
    known_as: Vec<(String, PartyId)>,
}

fn wish(proposal: &Proposal, choice: Option<&IncomingChoice>, theirs: bool) -> Wish {
    let doubtful = proposal.warnings.iter().any(Warning::is_grave);
    let said = choice.and_then(|choice| choice.accept);
    let chosen = choice.and_then(|choice| choice.fields.as_ref());
    let wanted = |name: &str, conflict: bool| match chosen {
        Some(chosen) => chosen.iter().any(|c| c == name),
        None => theirs || !conflict || said == Some(true) && proposal.kind != Kind::Changed,
    };
    let fields: Vec<&'static str> = proposal
        .fields
        .iter()
        .filter(|field| wanted(field.name, field.conflict))
        .map(|field| field.name)
        .collect();
    let waiting = proposal.fields.len() - fields.len();
    let something =
        !fields.is_empty() || proposal.kind == Kind::Answer || proposal.kind == Kind::New;
    let accepted = proposal.kind.can_be_taken() && something && said.unwrap_or(theirs || !doubtful);
    let mut wish = Wish {
        accepted,
        fields,
        waiting,
        new_people: Vec::new(),
        known_as: Vec::new(),
    };
    for question in &proposal.questions {
        let Question::Who { address, name } = question else {
            continue;
        };
        if choice
            .and_then(|c| c.answers.get(&question.name()))
            .map(String::as_str)
            == Some("add")
        {
            wish.new_people.push((address.clone(), name.clone()));
        }
    }
    for (question, answer) in choice.iter().flat_map(|choice| &choice.answers) {
        if let Some(address) = question.strip_prefix("who:")
            && proposal.people.iter().any(|id| id.as_str() == answer)
        {
            wish.known_as
                .push((address.to_owned(), PartyId::new(answer.as_str())));
        }
    }
    wish
}

/// What is written of one event.
struct Plan<'a> {
    proposal: &'a Proposal,
    event: &'a Event,
    trip: String,
    item: String,
    wish: Wish,
    ours: Vec<PartyId>,
    theirs: Vec<PartyId>,
    /// Fresh ids: of a new place, and of each new person.
    place_id: String,
    people_ids: Vec<String>,
    /// The zone of a new place.
    zone: String,
    sender: Option<String>,
}

impl<'a> Plan<'a> {
    fn of(
        book: &mut Book,
        incoming: &Incoming,
        proposal: &'a Proposal,
        event: &'a Event,
        wish: Wish,
    ) -> Result<Self, Error> {
        let (place_id, fresh) = (book.fresh_id(), book.fresh_id());
        let people_ids = wish.new_people.iter().map(|_| book.fresh_id()).collect();
        let (trip, item) = match &proposal.item {
            Some((trip, item)) => (trip.clone(), item.clone()),
            None => (incoming.trip.clone(), fresh),
        };
        let loaded = book.trip(&trip)?;
        let (ours, theirs) = proposal
            .people
            .iter()
            .cloned()
            .partition(|who| is_ours(&loaded, who));
        let when = proposal
            .values
            .iter()
            .find(|(name, _)| *name == "when")
            .map(|(_, when)| when);
        let zone = when
            .and_then(|when| when.get("zone"))
            .and_then(Value::as_str);
        let zone = zone.unwrap_or(loaded.plan.home.name()).to_owned();
        let answers = proposal.answer.is_some() || proposal.kind == Kind::Counter;
        let sender = event
            .attendees
            .first()
            .filter(|_| answers)
            .map(|a| a.address.clone());
        Ok(Plan {
            proposal,
            event,
            trip,
            item,
            wish,
            ours,
            theirs,
            place_id,
            people_ids,
            zone,
            sender,
        })
    }

    fn key(&self) -> Key {
        Key::within(&self.trip, Element::Item, &self.item)
    }

    fn carry_out(
        &self,
        tx: &mut Tx<'_>,
        made: &mut Made,
        report: &mut Report,
        at: &str,
    ) -> Result<(), Error> {
        let new = self.make_people(tx, made)?;
        let changes = tx.changes();
        match self.proposal.kind {
            Kind::New => {
                let body = self.new_item(tx, made, new)?;
                tx.create(&self.key(), body, None)?;
                tx.issue(&self.trip, &self.item, &self.taken_in(at))?;
                report.added += 1;
            }
            Kind::Answer => {
                self.keep_answer(tx)?;
                report.changed += 1;
            }
            _ => {
                self.change_item(tx, made)?;
                report.changed += u32::from(tx.changes() > changes);
            }
        }
        report.items.push(self.item.clone());
        tx.receive(&self.received(tx, at)?)
    }

    /// Those who were named for the first time, and the addresses of those who were known without one.
    fn make_people(&self, tx: &mut Tx<'_>, made: &mut Made) -> Result<Vec<PartyId>, Error> {
        let mut new = Vec::new();
        for ((address, name), id) in self.wish.new_people.iter().zip(&self.people_ids) {
            if let Some(known) = made.people.get(address) {
                new.push(known.clone());
                continue;
            }
            made.people
                .insert(address.clone(), PartyId::new(id.as_str()));
            let name = name
                .as_deref()
                .filter(|n| !n.trim().is_empty())
                .unwrap_or(address);
            let body = json!({"id": id, "name": name, "email": address});
            let body = body.as_object().cloned().unwrap_or_default();
            tx.create(&Key::shared(Element::Person, id), body, None)?;
            new.push(PartyId::new(id.as_str()));
        }
        for (address, id) in &self.wish.known_as {
            let key = Key::shared(Element::Person, id.as_str());
            if tx
                .row(&key)?
                .is_some_and(|row| !row.body.contains_key("email"))
            {
                tx.patch(
                    &key,
                    &Body::from_iter([("email".to_owned(), json!(address))]),
                )?;
            }
        }
        Ok(new)
    }

    fn new_item(&self, tx: &mut Tx<'_>, made: &mut Made, new: Vec<PartyId>) -> Result<Body, Error> {
        let event = self.event;
        let theirs: Vec<PartyId> = self.theirs.iter().cloned().chain(new).collect();
        let link = fields::link(event);
        let meets = event.organizer.is_some() || !event.attendees.is_empty() || link.is_some();
        let kind = match event.flight {
            true => "flight",
            false if meets => "meeting",
            false => "other",
        };
        let mut body = Body::new();
        body.insert("id".to_owned(), json!(self.item));
        body.insert("kind".to_owned(), json!(kind));
        if let Some(uid) = event.uid.as_ref().filter(|_| event.recurrence_id.is_none()) {
            body.insert("uid".to_owned(), json!(uid));
        }
        if kind == "meeting" {
            let channel = event.method.map(|_| "email");
            let step = json!({"stage": stage(event), "at": stamp_day(event), "channel": channel});
            let mut meeting = json!({"contact": "other", "stage": stage(event), "stages": [step]});
            if !theirs.is_empty() {
                meeting["counterparts"] = json!(theirs);
            }
            body.insert("meeting".to_owned(), meeting);
        }
        if !self.ours.is_empty() {
            body.insert("people".to_owned(), json!(self.ours));
        }
        let mut change = self.changed(tx, made)?;
        if kind == "meeting" {
            change.shift_remove("status");
        }
        patch::merge(&mut body, &change);
        body.insert(
            "came".to_owned(),
            without_nothing(fields::came(event, &body)),
        );
        let title = body
            .get("title")
            .and_then(Value::as_str)
            .unwrap_or("")
            .to_owned();
        body.insert("title".to_owned(), json!(title));
        Ok(body)
    }

    fn change_item(&self, tx: &mut Tx<'_>, made: &mut Made) -> Result<(), Error> {
        let Some(row) = tx.row(&self.key())? else {
            return Ok(());
        };
        let mut change = self.changed(tx, made)?;
        if self.wish.fields.contains(&"status") {
            change.shift_remove("status");
            let off = self
                .proposal
                .fields
                .iter()
                .any(|f| f.name == "status" && f.theirs == "cancelled");
            match off {
                true => patch::merge(&mut change, &called_off(&row.body)),
                false if row.body.contains_key("meeting") => {
                    let stage = json!({ "meeting": { "stage": stage(self.event) } });
                    patch::merge(&mut change, &stage.as_object().cloned().unwrap_or_default());
                }
                false => {
                    change.insert("status".to_owned(), json!(fields::status(self.event)));
                }
            }
        }
        if !matches!(self.proposal.kind, Kind::Cancelled | Kind::Counter) {
            let mut now = row.body.clone();
            patch::merge(&mut now, &change);
            let came = without_nothing(fields::came(self.event, &now));
            change.insert("came".to_owned(), came);
        }
        tx.patch(&self.key(), &change)
    }

    /// The accepted fields as a patch of the item; a place that nobody knew is made.
    fn changed(&self, tx: &mut Tx<'_>, made: &mut Made) -> Result<Body, Error> {
        let mut change = Body::new();
        for field in self
            .proposal
            .fields
            .iter()
            .filter(|f| self.wish.fields.contains(&f.name))
        {
            match (field.name, field.theirs.get("new").and_then(Value::as_str)) {
                ("place", Some(name)) => {
                    let id = self.make_place(tx, made, name)?;
                    change.insert("place".to_owned(), json!(id));
                }
                ("link", _) => {
                    let link = json!({ "meeting": { "link": field.theirs } });
                    patch::merge(&mut change, &link.as_object().cloned().unwrap_or_default());
                }
                // The text stands among what came.
                ("text", _) => {}
                (name, _) => {
                    change.insert(name.to_owned(), field.theirs.clone());
                }
            }
        }
        Ok(change)
    }

    /// Makes a place, unless an event before has made it.
    fn make_place(&self, tx: &mut Tx<'_>, made: &mut Made, name: &str) -> Result<String, Error> {
        if let Some(id) = made.places.get(name) {
            return Ok(id.clone());
        }
        made.places.insert(name.to_owned(), self.place_id.clone());
        let key = Key::shared(Element::Place, &self.place_id);
        let online = name.contains("://");
        let kind = if online { "online" } else { "venue" };
        let mut body = json!({"id": self.place_id, "kind": kind, "name": name, "zone": self.zone});
        if self.zone == "UTC" {
            body["assumed"] = json!(["zone"]);
        }
        tx.create(&key, body.as_object().cloned().unwrap_or_default(), None)?;
        Ok(self.place_id.clone())
    }

    /// The answer of a guest, in the list of those who were invited where the guest stands in it.
    fn keep_answer(&self, tx: &mut Tx<'_>) -> Result<(), Error> {
        let Some((who, answer)) = &self.proposal.answer else {
            return Ok(());
        };
        let invitation = match answer.as_str() {
            "accepted" => "accepted",
            "declined" => "declined",
            _ => "no_answer",
        };
        let Some(row) = tx.row(&self.key())? else {
            return Ok(());
        };
        let list = row
            .body
            .get("participants")
            .and_then(Value::as_array)
            .cloned();
        if let Some(mut list) = list {
            for guest in list
                .iter_mut()
                .filter(|g| g.get("who").and_then(Value::as_str) == Some(who.as_str()))
            {
                guest["invitation"] = json!(invitation);
                guest["answered_on"] = json!(stamp_day(self.event));
            }
            let change = Body::from_iter([("participants".to_owned(), Value::Array(list))]);
            tx.patch(&self.key(), &change)?;
        }
        // Where the guest is a counterpart the answer is only remembered; history names it all the same.
        tx.note_answer(&self.trip, &self.item, answer)
    }

    fn taken_in(&self, at: &str) -> Issue {
        Issue {
            sequence: self.event.sequence,
            essence: TAKEN_IN.to_owned(),
            at: at.to_owned(),
            zones: String::new(),
            moment: Value::Null,
            starts: None,
            ends: None,
        }
    }

    /// What is remembered of the version. An answer does not speak for the meeting.
    fn received(&self, tx: &Tx<'_>, at: &str) -> Result<Received, Error> {
        let event = self.event;
        let uid = name_of(event);
        let sender = self.sender.clone().unwrap_or_default();
        let before = tx.received(&uid, &instance(event), &sender)?;
        // What was not accepted stays what they said before, so that it is asked for again.
        let kept = before
            .as_ref()
            .and_then(|b| b.body.get("fields"))
            .and_then(Value::as_object);
        let mut said = kept.cloned().unwrap_or_default();
        for (name, value) in &self.proposal.values {
            let waits = self.proposal.fields.iter().any(|f| f.name == *name)
                && !self.wish.fields.contains(name);
            if !waits {
                said.insert((*name).to_owned(), value.clone());
            }
        }
        let organizer = event.organizer.as_ref().map(|o| o.address.clone());
        let body = json!({
            "organizer": organizer,
            "answer": self.proposal.answer.as_ref().map(|(_, answer)| answer),
            "comment": event.comment,
            "foreign": event.foreign,
            "fields": Value::Object(said),
        });
        Ok(Received {
            uid,
            recurrence: instance(event),
            sender,
            trip: self.trip.clone(),
            item: self.item.clone(),
            method: method_word(event.method).to_owned(),
            sequence: event.sequence,
            stamp: stamp(event),
            at: at.to_owned(),
            body: without_nothing(body),
        })
    }
}

/// The patch that calls an item off; empty where it is off already.
pub(super) fn called_off(item: &Body) -> Body {
    let stage = item
        .get("meeting")
        .and_then(|m| m.get("stage"))
        .and_then(Value::as_str);
    let patch = match (stage, item.get("status").and_then(Value::as_str)) {
        (Some("cancelled" | "declined"), _) | (None, Some("cancelled")) => json!({}),
        (Some(_), _) => json!({ "meeting": { "stage": "cancelled" } }),
        (None, _) => json!({ "status": "cancelled" }),
    };
    patch.as_object().cloned().unwrap_or_default()
}

/// The day of a version.
fn stamp_day(event: &Event) -> Option<String> {
    event.stamp.map(|at| at.date_naive().to_string())
}

fn method_word(method: Option<Method>) -> &'static str {
    match method.unwrap_or(Method::Publish) {
        Method::Publish => "publish",
        Method::Request => "request",
        Method::Reply => "reply",
        Method::Cancel => "cancel",
        Method::Counter => "counter",
        Method::DeclineCounter => "declinecounter",
        Method::Refresh => "refresh",
        Method::Add => "add",
    }
}

/// An object without the keys that hold nothing.
fn without_nothing(value: Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(
            map.into_iter()
                .filter(|(_, v)| !v.is_null() && *v != json!([]))
                .collect::<Map<String, Value>>(),
        ),
        other => other,
    }
}
