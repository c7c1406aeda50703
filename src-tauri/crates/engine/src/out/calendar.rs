//! Calendars of a trip: of all of it, of one person, of what changed, and of one meeting as a message.
//!
//! The last release leaves, or the live plan where there is none. A meeting's own calendar is issued from the live
//! plan, because it moves at 23:00: SEQUENCE rises in the log when it is written to a file, and not when one only looks.

use std::collections::HashSet;
use std::path::Path;

use documents::calendar::{
    self, Answer, Attendee, Content, Input, Kind, Mailbox, Meeting, Method, Options, Refused,
    Reminders, Role, Times, Written,
};
use documents::words::Words;
use domain::id::{ItemId, PartyId};
use domain::release::{Release, compare, parties};
use domain::text::Language;
use domain::trip::{Classification, Invitation, Trip};

use super::{may_see, someone, write_file};
use crate::book::{Book, name_fact};
use crate::call::{CalendarWish, ExportCalendar, ExportReport};
use crate::error::Error;
use crate::kind::{Key, Kind as Element};
use crate::op::Op;
use crate::release::programme::{Shown, live, shown, with_echoes};
use crate::release::{self, instant, raise_one};
use crate::store::received;
use crate::store::release::{self as rows, Issue};
use crate::view::Show;

/// What stands in the log for a meeting whose cancellation was sent.
const CALLED_OFF: &str = "called off";

/// A calendar with what a person should know of it.
pub struct Made {
    /// The file.
    pub written: Written,
    /// What it was made of.
    pub shown: Shown,
    /// The language of its texts.
    pub language: Language,
    /// Of a meeting's own: what is said of it.
    pub message: Option<Message>,
    /// Titles of what was issued by itself since the release that is written.
    pub newer: Vec<String>,
}

/// A meeting's own calendar.
pub struct Message {
    /// The item.
    pub item: ItemId,
    /// What is said of it.
    pub method: Method,
    /// Who asks.
    pub organizer: Mailbox,
    /// Who is asked.
    pub attendees: Vec<Attendee>,
    /// Who would be asked, and has no address on record.
    pub without_address: Vec<String>,
    /// What the log holds once it is issued; none where nothing is raised or kept.
    issue: Option<Issue>,
}

/// Writes a calendar into a file, or only looks what it would hold.
pub fn export_calendar(book: &mut Book, args: &ExportCalendar) -> Result<ExportReport, Error> {
    let made = make(book, &args.trip, &args.wish, args.show)?;
    let mut path = None;
    if let Some(file) = args.path.as_deref().filter(|_| made.written.written > 0) {
        write_file(Path::new(file), &made.written.bytes)?;
        issue(book, &args.trip, &made)?;
        path = Some(file);
    }
    Ok(report(&made, path, args.show))
}

/// Makes a calendar; nothing is written down.
pub fn make(book: &mut Book, trip: &str, wish: &CalendarWish, show: Show) -> Result<Made, Error> {
    let language = wish.language.unwrap_or(show.language);
    let options = options(wish)?;
    match &wish.meeting {
        None if wish.method.is_some() => Err(Error::invalid(
            Words::of(show.language).say("calendar-method-alone", &[]),
        )),
        None => programme(book, trip, wish, language, options),
        Some(item) => message(book, trip, item, wish, (language, options)),
    }
}

pub(super) fn options(wish: &CalendarWish) -> Result<Options, Error> {
    let wrong = |what: &str, text: &str, known: &str| Error::no_choice(what, text, known);
    let times = match wish.times.as_deref().unwrap_or("own") {
        "own" => Times::EachPlace,
        "flight" => Times::OneZoneForAFlight,
        "utc" => Times::Utc,
        other => return Err(wrong("times", other, "own, flight and utc")),
    };
    let content = match wish.content.as_deref().unwrap_or("everything") {
        "everything" => Content::Everything,
        "times" => Content::TimesAndPlaces,
        "busy" => Content::BusyOnly,
        other => return Err(wrong("content", other, "everything, times and busy")),
    };
    let reminders = wish.reminder.map(|before| Reminders {
        before,
        before_flights: wish.reminder_flights.unwrap_or(before),
    });
    Ok(Options {
        times,
        content,
        reminders,
    })
}

/// The programme of all or of one person, whole or only what changed.
fn programme(
    book: &mut Book,
    trip: &str,
    wish: &CalendarWish,
    language: Language,
    options: Options,
) -> Result<Made, Error> {
    let person = match wish.person.as_deref() {
        None => None,
        Some(id) => Some(party(book, trip, id)?),
    };
    let (shown, only) = match wish.changes_since {
        None => (shown(book, trip, person.as_ref())?, None),
        Some(number) => changed_since(book, trip, number, person.as_ref())?,
    };
    let may_see = match person.as_ref() {
        Some(person) => may_see(&shown.trip, person),
        None => Classification::Office,
    };
    let newer = newer(book, trip, &shown, language)?;
    let written = write(
        book,
        &shown,
        &Ask {
            person: person.as_ref(),
            language,
            options,
            only,
            may_see,
        },
    );
    Ok(Made {
        written,
        shown,
        language,
        message: None,
        newer,
    })
}

/// Titles of the meetings whose own calendars were issued since the release.
fn newer(book: &Book, trip: &str, shown: &Shown, language: Language) -> Result<Vec<String>, Error> {
    if shown.released.is_none() {
        return Ok(Vec::new());
    }
    let issued = rows::issues(&book.conn, trip)?;
    let is_newer = |id: &ItemId| {
        let here = shown.sequences.get(id).copied().unwrap_or(0);
        issued
            .get(id.as_str())
            .is_some_and(|issue| issue.sequence > here)
    };
    let items = shown.trip.items.iter().filter(|item| is_newer(&item.id));
    Ok(items
        .map(|item| item.nearest_title(language).to_owned())
        .collect())
}

/// Someone of the live trip or of its last release.
pub(super) fn party(book: &mut Book, trip: &str, id: &str) -> Result<PartyId, Error> {
    let unknown = match someone(&book.trip(trip)?, id) {
        Ok(found) => return Ok(found),
        Err(unknown) => unknown,
    };
    let released = book.last_release(trip)?;
    let found = released.and_then(|r| release::someone(&r).find(|known| known.as_str() == id));
    found.ok_or(unknown)
}

/// What changed between a release and the programme that is shown, with what is gone as called off.
fn changed_since(
    book: &mut Book,
    trip: &str,
    number: u32,
    person: Option<&PartyId>,
) -> Result<(Shown, Option<HashSet<ItemId>>), Error> {
    let earlier = release::read(book, trip, number)?;
    let last = book
        .last_release(trip)?
        .filter(|last| last.number != number);
    let (mut shown, at) = match last {
        Some(last) => (with_echoes(Release::clone(&last), &[], person), last.at),
        None => (live(book, trip)?, book.now()),
    };
    let was = earlier.snapshot.plan();
    let differences = compare(earlier.snapshot.programme(&was), shown.programme());
    let changes = match person {
        Some(person) => differences.of(person),
        None => differences.items,
    };
    let echoes = shown.echo(std::slice::from_ref(&earlier), person, at);
    let mut only: HashSet<ItemId> = changes.into_iter().map(|change| change.item).collect();
    only.extend(echoes.iter().cloned());
    shown.announced.extend(echoes);
    Ok((shown, Some(only)))
}

/// What is asked of the writer.
pub(super) struct Ask<'a> {
    pub(super) person: Option<&'a PartyId>,
    pub(super) language: Language,
    pub(super) options: Options,
    pub(super) only: Option<HashSet<ItemId>>,
    pub(super) may_see: Classification,
}

fn write(book: &Book, shown: &Shown, ask: &Ask<'_>) -> Written {
    with_input(book, shown, ask, calendar::write)
}

pub(super) fn with_input<T>(
    book: &Book,
    shown: &Shown,
    ask: &Ask<'_>,
    act: impl FnOnce(&Input) -> T,
) -> T {
    let now = book.now();
    let never = chrono::DateTime::from_timestamp(0, 0).unwrap_or(now);
    act(&Input {
        trip: &shown.trip,
        directory: &shown.directory,
        plan: &shown.plan,
        person: ask.person,
        language: ask.language,
        released: shown.released,
        stamp: now,
        revised: &|item| shown.revised.get(item).copied().unwrap_or(never),
        sequence: &|item| shown.sequences.get(item).copied().unwrap_or(0),
        may_see: ask.may_see,
        options: ask.options,
        only: ask.only.as_ref(),
        announced: &|item| shown.announced.contains(item),
    })
}

/// One meeting as a message, from the live plan.
fn message(
    book: &mut Book,
    trip: &str,
    item: &str,
    wish: &CalendarWish,
    how: (Language, Options),
) -> Result<Made, Error> {
    let ready = prepare(book, trip, item, wish, how)?;
    let written = ready.with(book, calendar::meeting);
    let written = written.map_err(|refused| ready.refused(&refused))?;
    let Ready {
        shown,
        language,
        message,
        ..
    } = ready;
    Ok(Made {
        written,
        shown,
        language,
        message: Some(message),
        newer: Vec::new(),
    })
}

/// A meeting that is ready to be written.
pub(super) struct Ready {
    pub(super) shown: Shown,
    pub(super) language: Language,
    pub(super) message: Message,
    options: Options,
    foreign: Vec<String>,
}

impl Ready {
    /// Does something with the meeting as the writers want it.
    pub(super) fn with<T>(&self, book: &Book, act: impl FnOnce(&Meeting) -> T) -> T {
        let ask = Ask {
            person: None,
            language: self.language,
            options: self.options,
            only: None,
            may_see: Classification::Office,
        };
        with_input(book, &self.shown, &ask, |input| {
            act(&Meeting {
                input,
                item: &self.message.item,
                method: self.message.method,
                organizer: &self.message.organizer,
                attendees: &self.message.attendees,
                sent_by: None,
                comment: None,
                foreign: &self.foreign,
            })
        })
    }

    /// Why it was not written.
    pub(super) fn refused(&self, refused: &Refused) -> Error {
        Error::invalid(refused.sentence(&self.shown.trip, &self.message.item, self.language))
    }
}

/// Brings together what a message about a meeting says.
pub(super) fn prepare(
    book: &mut Book,
    trip: &str,
    item: &str,
    wish: &CalendarWish,
    (language, options): (Language, Options),
) -> Result<Ready, Error> {
    let mut shown = live(book, trip)?;
    let Some(index) = shown.trip.items.iter().position(|i| i.id.as_str() == item) else {
        let known = shown.trip.items.iter().map(|i| i.id.as_str());
        return Err(Error::unknown("item", item, known));
    };
    let id = shown.trip.items[index].id.clone();
    let before = rows::issues(&book.conn, trip)?.remove(item);
    let at = instant(book.now());
    let asked = rows::asked_last(&book.conn, trip, item)?;
    let loaded = book.trip(trip)?;
    let fresh = raise_one(&loaded, index, before.clone(), false, &at);
    let now = fresh.as_ref().map(|issue| issue.essence.as_str());
    let off = shown.trip.items[index].is_off();
    let method = method(wish, asked.as_deref(), now, off, Words::of(language))?;
    let issue = match method {
        Method::DeclineCounter => None,
        _ if forces(method, before.is_some()) => raise_one(&loaded, index, before, true, &at),
        _ => fresh,
    };
    let issue = issue.map(|issue| match method {
        // Whatever is said of it next, it is not what was called off.
        Method::Cancel => Issue {
            essence: CALLED_OFF.to_owned(),
            ..issue
        },
        _ => issue,
    });
    if let Some(issue) = &issue {
        shown.sequences.insert(id.clone(), issue.sequence);
    }
    let organizer = organizer(book, trip, index)?;
    let (attendees, without_address) = attendees(book, &shown, index, wish, language)?;
    let uid = shown.trip.items[index].uid.clone().unwrap_or_default();
    let foreign = received::foreign(&book.conn, &uid)?;
    let message = Message {
        item: id,
        method,
        organizer,
        attendees,
        without_address,
        issue,
    };
    Ok(Ready {
        shown,
        language,
        message,
        options,
        foreign,
    })
}

/// A CANCEL of what was issued before raises SEQUENCE, whatever else changed (O4).
fn forces(method: Method, issued: bool) -> bool {
    issued && matches!(method, Method::Cancel | Method::Uninvite)
}

/// What is said of a meeting. Who was never asked gets an invitation; later it is another time or place than the one
/// that was asked for last, or something else.
fn method(
    wish: &CalendarWish,
    asked: Option<&str>,
    now: Option<&str>,
    off: bool,
    words: &Words,
) -> Result<Method, Error> {
    let uninvites = wish.uninvite.as_ref().is_some_and(|list| !list.is_empty());
    if uninvites && wish.method.as_deref() != Some("cancel") {
        return Err(Error::invalid(words.say("calendar-uninvite-alone", &[])));
    }
    Ok(match wish.method.as_deref() {
        None if off => Method::Cancel,
        None | Some("request") => match asked {
            None => Method::Request,
            Some(_) if asked == now => Method::Update,
            Some(_) => Method::Reschedule,
        },
        Some("publish") => Method::Publish,
        Some("cancel") if uninvites => Method::Uninvite,
        Some("cancel") => Method::Cancel,
        Some("declinecounter") => Method::DeclineCounter,
        Some(other) => {
            let known = "publish, request, cancel, declinecounter";
            return Err(Error::no_choice("method", other, known));
        }
    })
}

/// Who asks: the officer of the book; without one, whoever of ours at the meeting has an address, the first in order.
fn organizer(book: &mut Book, trip: &str, index: usize) -> Result<Mailbox, Error> {
    if let Some(officer) = book.office().officer
        && let Some(address) = officer.email
    {
        return Ok(Mailbox {
            name: officer.name,
            address,
        });
    }
    let loaded = book.trip(trip)?;
    let ours = loaded.plan.items[index]
        .people
        .iter()
        .map(|p| loaded.plan.person(p));
    let ours = ours.chain(loaded.plan.roster.iter());
    let found = ours
        .filter_map(|id| loaded.directory.people.get(id))
        .find_map(|person| {
            Some(Mailbox {
                name: person.name.clone(),
                address: person.email.clone()?,
            })
        });
    Ok(found.unwrap_or(Mailbox {
        name: String::new(),
        address: String::new(),
    }))
}

/// Who is asked, with the answers on record, and the names of those whose address nobody knows.
fn attendees(
    book: &Book,
    shown: &Shown,
    index: usize,
    wish: &CalendarWish,
    language: Language,
) -> Result<(Vec<Attendee>, Vec<String>), Error> {
    let item = &shown.trip.items[index];
    let wanted = wish.uninvite.as_deref().unwrap_or_default();
    let mut all = parties(&shown.trip, &shown.plan, index);
    for id in wanted {
        // Who is uninvited may be gone from the item already.
        let id = PartyId::new(id.as_str());
        if !shown.directory.knows(&id) {
            let known = shown.directory.people.keys().map(PartyId::as_str);
            return Err(Error::unknown("person", id.as_str(), known));
        }
        if !all.contains(&id) {
            all.push(id);
        }
    }
    let replies = received::answers(&book.conn, item.uid.as_deref().unwrap_or_default())?;
    let (mut asked, mut without) = (Vec::new(), Vec::new());
    for who in all {
        if !wanted.is_empty() && !wanted.iter().any(|id| id == who.as_str()) {
            continue;
        }
        let name = shown
            .directory
            .name_of(&who, language)
            .unwrap_or(who.as_str())
            .to_owned();
        let person = shown.directory.people.get(&who);
        let Some(address) = person.and_then(|p| p.email.clone()) else {
            without.push(name);
            continue;
        };
        let replied = replies
            .get(&address.to_lowercase())
            .and_then(|answer| answer_of(answer));
        asked.push(Attendee {
            mailbox: Mailbox { name, address },
            role: role(&shown.trip, index, &who),
            kind: Kind::Individual,
            answer: replied.unwrap_or_else(|| answer(&shown.trip, index, &who)),
            asked: true,
        });
    }
    Ok((asked, without))
}

fn role(trip: &Trip, index: usize, who: &PartyId) -> Role {
    let meeting = trip.items[index].meeting.as_ref();
    let convenes = meeting.is_some_and(|m| m.organizers.contains(who));
    if convenes {
        Role::Chair
    } else {
        Role::Required
    }
}

/// The answer on record: that of the invitation to the item.
fn answer(trip: &Trip, index: usize, who: &PartyId) -> Answer {
    let mut listed = trip.items[index].participants.iter();
    match listed.find(|p| &p.who == who).and_then(|p| p.invitation) {
        Some(Invitation::Accepted) => Answer::Accepted,
        Some(Invitation::Declined) => Answer::Declined,
        _ => Answer::NeedsAction,
    }
}

/// An answer as it came in.
fn answer_of(text: &str) -> Option<Answer> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).ok()
}

/// Writes into the log that a meeting's calendar was issued.
pub(crate) fn issue(book: &mut Book, trip: &str, made: &Made) -> Result<(), Error> {
    let Some(Message {
        item,
        issue: Some(issue),
        ..
    }) = &made.message
    else {
        return Ok(());
    };
    let name = book.raw(&Key::within(trip, Element::Item, item.as_str()))?;
    let name = name.map(|body| name_fact(&body)).unwrap_or_default();
    book.commit(Op::Issue, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        tx.issue(trip, item.as_str(), issue)?;
        tx.note_issue(trip, item.as_str(), issue)
    })?;
    Ok(())
}

/// What was written, or would be, in words.
pub(crate) fn report(made: &Made, path: Option<&str>, show: Show) -> ExportReport {
    let words = Words::of(show.language);
    let Written {
        written,
        left_out,
        in_utc,
        file_name,
        ..
    } = &made.written;
    let mut remarks: Vec<String> = left_out
        .iter()
        .map(|l| l.sentence(&made.shown.trip, show.language))
        .collect();
    for item in in_utc {
        let found = made.shown.trip.item(item.as_str());
        let title = found.map_or("", |i| i.nearest_title(show.language));
        remarks.push(words.say("export-calendar-utc", &[("title", title)]));
    }
    if let Some(message) = &made.message {
        for name in &message.without_address {
            remarks.push(words.say("export-calendar-no-address", &[("name", name)]));
        }
    }
    for title in &made.newer {
        remarks.push(words.say("export-calendar-newer", &[("title", title)]));
    }
    if made.message.is_none() && made.shown.released.is_none() {
        remarks.push(words.say("export-calendar-not-released", &[]));
    }
    let number = |n: usize| words.digits(&n.to_string());
    let id = if *written == 0 {
        "export-calendar-nothing"
    } else {
        "export-calendar-done"
    };
    let args = [
        ("number", number(*written)),
        ("count", written.to_string()),
        ("left", number(left_out.len())),
    ];
    let args = args.each_ref().map(|(k, v)| (*k, v.as_str()));
    ExportReport {
        path: path.map(str::to_owned),
        file_name: file_name.clone(),
        said: words.say(id, &args),
        remarks,
        count: u32::try_from(*written).unwrap_or(u32::MAX),
    }
}
