//! Texts for a messenger, in the recipient's language: of the last release, or of the live plan where there is none.

use chrono::NaiveDate;
use documents::message::{self, Message, What};
use documents::words::Words;
use domain::id::{ElementId, ItemId, PartyId};
use domain::release::Release;
use domain::text::Language;
use domain::trip::Classification;
use serde::Serialize;
use ts_rs::TS;

use super::calendar::party;
use super::may_see;
use crate::book::Book;
use crate::call::AskText;
use crate::error::Error;
use crate::release::{self, programme};

/// A text for a messenger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TextView {
    /// The text, ready to be pasted.
    pub text: String,
    /// The language in which it is.
    pub language: Language,
    /// Its first words, for the status line: "Copied: …".
    pub said: String,
    /// What its reader may not see, and it therefore does not hold, by title.
    pub left_out: Vec<String>,
}

/// Writes a text.
pub fn text(book: &mut Book, args: &AskText) -> Result<TextView, Error> {
    let person = match args.person.as_deref() {
        None => None,
        Some(id) => Some(party(book, &args.trip, id)?),
    };
    let day = args.day.as_deref().map(day).transpose()?;
    let earlier = args
        .changes_since
        .map(|number| release::read(book, &args.trip, number))
        .transpose()?;
    let last = book.last_release(&args.trip)?;
    // What is called off is told among the changes; a plain text holds what there is.
    let shown = match (&last, &earlier) {
        (Some(last), Some(earlier)) if last.number == earlier.number => {
            programme::live(book, &args.trip)?
        }
        (Some(last), _) => programme::with_echoes(Release::clone(last), &[], None),
        (None, _) => programme::live(book, &args.trip)?,
    };
    let language = args
        .language
        .or_else(|| release::language_of(&shown.directory, person.as_ref()?))
        .unwrap_or(args.show.language);
    let was = earlier.as_ref().map(|release| release.snapshot.plan());
    let (item, vehicle) = (
        args.item.as_deref().map(ItemId::new),
        args.vehicle.as_deref().map(ElementId::new),
    );
    let what = match (&earlier, &was, &item, &vehicle, &person) {
        (Some(release), Some(was), ..) => What::Changes {
            who: person.as_ref(),
            before: release.snapshot.programme(was),
            number: release.number,
        },
        (_, _, Some(item), ..) => What::Item(item),
        (_, _, _, Some(vehicle), _) => What::Vehicle(vehicle),
        (_, _, _, _, Some(who)) => What::Person { who, day },
        _ => What::Day(
            match day.or_else(|| Some(shown.plan.span(&shown.trip)?.0)) {
                Some(day) => day,
                None => {
                    let why = Words::of(args.show.language).say("text-nothing", &[]);
                    return Err(Error::invalid(why));
                }
            },
        ),
    };
    let calendars = crate::view::calendars(args.show);
    let written = message::write(&Message {
        trip: &shown.trip,
        directory: &shown.directory,
        plan: &shown.plan,
        what,
        language,
        calendars: if language == args.show.language {
            &calendars
        } else {
            &[]
        },
        released: shown.released,
        may_see: person
            .as_ref()
            .map_or(Classification::Office, |who: &PartyId| {
                may_see(&shown.trip, who)
            }),
    });
    let Some(written) = written else {
        return Err(unknown(args, &shown));
    };
    let title = |id: &ItemId| {
        shown
            .trip
            .item(id.as_str())
            .map(|i| i.nearest_title(language).to_owned())
    };
    Ok(TextView {
        said: first_words(&written.text, args),
        left_out: written.left_out.iter().filter_map(title).collect(),
        text: written.text,
        language,
    })
}

fn day(text: &str) -> Result<NaiveDate, Error> {
    domain::time::wall::parse_date(text).map_err(Error::invalid)
}

fn unknown(args: &AskText, shown: &programme::Shown) -> Error {
    let trip = &shown.trip;
    match (&args.item, &args.vehicle, &args.person) {
        (Some(item), ..) => Error::unknown("item", item, trip.items.iter().map(|i| i.id.as_str())),
        (_, Some(vehicle), _) => Error::unknown(
            "vehicle",
            vehicle,
            trip.vehicles.iter().map(|v| v.id.as_str()),
        ),
        (_, _, Some(person)) => Error::unknown(
            "person",
            person,
            shown.plan.roster.iter().map(PartyId::as_str),
        ),
        _ => Error::invalid(Words::of(args.show.language).say("text-nothing", &[])),
    }
}

/// "Copied: …" with the words that say what it is about.
fn first_words(text: &str, args: &AskText) -> String {
    const LONGEST: usize = 60;
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    // The first line is the trip's.
    let about = match lines.as_slice() {
        [_, about @ ..] if !about.is_empty() => about,
        all => all,
    };
    let line = about.join(" · ");
    let mut words: String = line.chars().take(LONGEST).collect();
    if line.chars().count() > LONGEST {
        words.push('…');
    }
    Words::of(args.show.language).say("text-copied", &[("text", &words)])
}
