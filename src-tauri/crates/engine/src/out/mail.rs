//! Drafts of mails about a meeting: a file that the computer's own mail program opens. Nothing is sent by itself.

use std::path::Path;

use documents::calendar::{self, Options};
use documents::mail::{self, Attachment, Draft};
use documents::words::Words;
use domain::id::PlaceId;
use domain::release::Release;
use domain::text::Language;
use domain::trip::Classification;

use super::calendar::{Ask, Made, Ready, issue, options, prepare, report, with_input};
use super::write_file;
use crate::book::Book;
use crate::call::{CalendarWish, ExportReport, MailDraft};
use crate::error::Error;
use crate::release::{self, programme};
use crate::view::Show;

/// Writes a draft into a file, or only looks what it would hold.
pub fn draft_mail(book: &mut Book, args: &MailDraft) -> Result<ExportReport, Error> {
    let (made, letter) = make(book, &args.trip, &args.wish, args.show)?;
    if let Some(file) = args.path.as_deref() {
        write_file(Path::new(file), &letter)?;
        issue(book, &args.trip, &made)?;
    }
    let mut told = report(&made, args.path.as_deref(), args.show);
    told.file_name = Path::new(&told.file_name)
        .with_extension("eml")
        .display()
        .to_string();
    let to = made
        .message
        .as_ref()
        .map_or(0, |message| message.attendees.len());
    let words = Words::of(args.show.language);
    told.said = words.say(
        "export-mail-done",
        &[("number", &words.digits(&to.to_string()))],
    );
    Ok(told)
}

fn make(
    book: &mut Book,
    trip: &str,
    wish: &CalendarWish,
    show: Show,
) -> Result<(Made, Vec<u8>), Error> {
    let Some(item) = wish.meeting.as_deref() else {
        return Err(Error::invalid(
            Words::of(show.language).say("calendar-method-alone", &[]),
        ));
    };
    let options = options(wish)?;
    let language = match wish.language {
        Some(language) => language,
        None => {
            let first = prepare(book, trip, item, wish, (show.language, options))?;
            common_language(&first).unwrap_or(show.language)
        }
    };
    let ready = prepare(book, trip, item, wish, (language, options))?;
    let reader = reader_city(&ready);
    // What was issued last, for what was when and where before.
    let last = book.last_release(trip)?;
    let former = last.map(|last| programme::with_echoes(Release::clone(&last), &[], None));
    let made = ready.with(book, |meeting| {
        let written = calendar::meeting(meeting)?;
        let asks = &meeting.organizer.address;
        let asked = meeting
            .attendees
            .iter()
            .map(|attendee| attendee.mailbox.clone());
        let to: Vec<_> = asked
            .filter(|to| !to.address.eq_ignore_ascii_case(asks))
            .collect();
        let write = |before: Option<&calendar::Input>| {
            mail::draft(&Draft {
                meeting,
                written: &written,
                to: &to,
                cc: &[],
                before,
                reader: reader.as_ref(),
                attachment: Attachment::AndFile,
            })
        };
        let letter = match &former {
            None => write(None),
            Some(former) => {
                let ask = Ask {
                    person: None,
                    language,
                    options: Options::default(),
                    only: None,
                    may_see: Classification::Office,
                };
                with_input(book, former, &ask, |before| write(Some(before)))
            }
        }?;
        Ok((written, letter))
    });
    let (written, letter) = made.map_err(|refused| ready.refused(&refused))?;
    let Ready { shown, message, .. } = ready;
    Ok((
        Made {
            written,
            shown,
            language,
            message: Some(message),
            newer: Vec::new(),
        },
        letter,
    ))
}

/// The language that all who are asked have in common.
fn common_language(ready: &Ready) -> Option<Language> {
    let mut languages = people(ready).map(|id| release::language_of(&ready.shown.directory, &id));
    let first = languages.next()??;
    languages
        .all(|language| language == Some(first))
        .then_some(first)
}

/// The city of the organization of the only one who is asked.
fn reader_city(ready: &Ready) -> Option<PlaceId> {
    let mut people = people(ready);
    let (only, None) = (people.next()?, people.next()) else {
        return None;
    };
    let directory = &ready.shown.directory;
    let organization = directory
        .people
        .get(&only)?
        .posts
        .first()?
        .organization
        .as_ref()?;
    directory.organizations.get(organization)?.city.clone()
}

fn people(ready: &Ready) -> impl Iterator<Item = domain::id::PartyId> + '_ {
    let directory = &ready.shown.directory;
    ready.message.attendees.iter().filter_map(move |attendee| {
        let address = &attendee.mailbox.address;
        let mut known = directory.people.values();
        let found = known.find(|p| {
            p.email
                .as_deref()
                .is_some_and(|e| e.eq_ignore_ascii_case(address))
        });
        found.map(|person| person.id.clone())
    })
}
