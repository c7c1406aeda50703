//! Accepting a finding with a reason, and taking that back.

use domain::accepted::{key, mark};
use domain::check::Finding;
use domain::trip::Trip;
use serde_json::{Value, json};

use crate::book::{Book, name_fact};
use crate::call::{FindingAccept, FindingReopen, Outcome};
use crate::error::{Code, Error};
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::patch::Body;
use crate::view::Show;

/// Accepts a finding: it stands apart until its facts change. One that is accepted already gets the new reason.
pub fn accept(book: &mut Book, args: &FindingAccept) -> Result<Outcome<String>, Error> {
    let reason = args.reason.trim();
    if reason.is_empty() {
        return Err(Error::invalid(say(args.show, "accept-needs-reason")));
    }
    let (finding, holds, stale) = looked_up(book, &args.trip, &args.finding, args.show)?;
    let name = name(book, &args.trip, &finding)?;
    let id = holds.clone().unwrap_or_else(|| book.fresh_id());
    let at = crate::release::instant(book.now());
    let body = json!({
        "id": id, "code": finding.code, "about": finding.about, "mark": mark(&finding),
        "reason": reason, "by": book.author(), "at": at,
    });
    let body: Body = body.as_object().cloned().unwrap_or_default();
    let element = |id: &str| Key::within(&args.trip, Kind::Accepted, id);
    let committed = book.commit(Op::AcceptFinding, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        facts.insert("reason".to_owned(), json!(reason));
        for old in &stale {
            tx.delete(&element(old))?;
        }
        match holds {
            Some(_) => tx.patch(&element(&id), &body)?,
            None => tx.create(&element(&id), body, None)?,
        }
        Ok(id.clone())
    })?;
    book.outcome(committed, args.show)
}

/// Opens a finding again that was accepted.
pub fn reopen(book: &mut Book, args: &FindingReopen) -> Result<Outcome<String>, Error> {
    let (finding, holds, _) = looked_up(book, &args.trip, &args.finding, args.show)?;
    let Some(id) = holds else {
        return Err(Error::new(
            Code::Nothing,
            say(args.show, "reopen-not-accepted"),
        ));
    };
    let name = name(book, &args.trip, &finding)?;
    let element = Key::within(&args.trip, Kind::Accepted, &id);
    let committed = book.commit(Op::ReopenFinding, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        tx.delete(&element)?;
        Ok(id)
    })?;
    book.outcome(committed, args.show)
}

/// The finding with this key, the acceptance that holds for it, and those of the same complaint that hold for nothing
/// any more.
fn looked_up(
    book: &mut Book,
    trip: &str,
    wanted: &str,
    show: Show,
) -> Result<(Finding, Option<String>, Vec<String>), Error> {
    let loaded = book.trip(trip)?;
    let found = loaded.findings.iter().find(|f| key(f) == wanted);
    let Some(finding) = found else {
        return Err(Error::new(Code::Nothing, say(show, "repair-gone")));
    };
    let id = |accepted: &domain::accepted::Accepted| accepted.id.as_str().to_owned();
    let accepted = &loaded.trip.accepted;
    let holds = accepted.iter().rev().find(|a| a.holds(finding)).map(id);
    let stale = stale(loaded.trip, loaded.findings, finding);
    Ok((finding.clone(), holds, stale))
}

fn stale(trip: &Trip, findings: &[Finding], finding: &Finding) -> Vec<String> {
    let same = trip
        .accepted
        .iter()
        .filter(|a| a.code == finding.code && a.about == finding.about);
    same.filter(|a| !findings.iter().any(|f| a.holds(f)))
        .map(|a| a.id.as_str().to_owned())
        .collect()
}

/// What the finding is about first, for a sentence: an item, a briefing, a person, else the trip.
fn name(book: &Book, trip: &str, finding: &Finding) -> Result<Value, Error> {
    for about in &finding.about {
        let Some(kind) = Kind::of_word(&about.kind) else {
            continue;
        };
        let key = match kind {
            Kind::Trip => Key::trip(&about.id),
            shared if Kind::SHARED.contains(&shared) => Key::shared(shared, &about.id),
            within => Key::within(trip, within, &about.id),
        };
        if let Some(body) = book.raw(&key)? {
            return Ok(name_fact(&body));
        }
    }
    let body = book.raw(&Key::trip(trip))?.unwrap_or_default();
    Ok(name_fact(&body))
}

fn say(show: Show, id: &str) -> String {
    documents::words::Words::of(show.language).say(id, &[])
}
