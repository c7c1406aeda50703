//! What is done to an item of the programme.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::item::ItemKind;
use domain::text::Language;
use domain::time::entry::{DateContext, TimeContext, TimeEntry, parse_date, parse_time};
use domain::time::{Hour, When, Zone, wall};
use serde_json::{Value, json};

use super::localized;
use crate::book::{Book, Loaded, name_fact};
use crate::call::{
    Fields, ItemCreate, ItemEdit, ItemMove, ItemPeople, ItemTime, OfItem, Outcome, RepairApply,
};
use crate::error::{Code, Error, Message};
use crate::kind::{Key, Kind};
use crate::op::{Facts, Op};
use crate::patch::{self, Body};
use crate::store::tx::Tx;
use crate::view::Show;

/// Keys of an item that hold a text in several languages.
const TEXTS: [&str; 2] = ["dress", "remark"];

/// Makes an item at the end of the list.
pub fn create(book: &mut Book, args: &ItemCreate) -> Result<Outcome<String>, Error> {
    let only = only_language(book, &args.trip)?;
    let id = book.fresh_id();
    let mut body = Body::new();
    body.insert("id".to_owned(), json!(id));
    body.insert("kind".to_owned(), json!(ItemKind::Other));
    let change = localized(
        &args.fields,
        &body,
        args.show.language,
        only.as_deref(),
        &TEXTS,
    );
    patch::merge(&mut body, &change);
    body.insert("id".to_owned(), json!(id));
    readable(&body)?;
    let key = Key::within(&args.trip, Kind::Item, &id);
    let committed = book.commit(Op::CreateItem, None, |tx, facts| {
        facts.insert("what".to_owned(), name_fact(&body));
        tx.create(&key, body.clone(), None)?;
        Ok(id.clone())
    })?;
    book.outcome(committed, args.show)
}

/// Changes keys of an item.
pub fn edit(book: &mut Book, args: &ItemEdit) -> Result<Outcome<String>, Error> {
    let only = only_language(book, &args.trip)?;
    let current = stored(book, &args.trip, &args.item)?;
    let change = localized(
        &args.fields,
        &current,
        args.show.language,
        only.as_deref(),
        &TEXTS,
    );
    put(
        book,
        Op::EditItem,
        &args.trip,
        &args.item,
        &change,
        args.show,
    )
}

/// Applies a patch to an item under an operation; a patch that would make it unreadable is refused.
pub(super) fn put(
    book: &mut Book,
    op: Op,
    trip: &str,
    item: &str,
    change: &Body,
    show: Show,
) -> Result<Outcome<String>, Error> {
    let key = Key::within(trip, Kind::Item, item);
    let mut after = stored(book, trip, item)?;
    let mut change = change.clone();
    change.shift_remove("id");
    let name = name_fact(&after);
    patch::merge(&mut after, &change);
    readable(&after)?;
    references_exist(book, trip, &after)?;
    let committed = book.commit(op, None, |tx: &mut Tx<'_>, facts: &mut Facts| {
        facts.insert("what".to_owned(), name);
        tx.patch(&key, &change)?;
        Ok(item.to_owned())
    })?;
    book.outcome(committed, show)
}

/// The element as it is stored; unknown ids are answered with the nearest.
pub(super) fn stored(book: &mut Book, trip: &str, item: &str) -> Result<Body, Error> {
    let loaded = book.trip(trip)?;
    if loaded.trip.item(item).is_none() {
        return Err(Error::unknown(
            "item",
            item,
            loaded.trip.items.iter().map(|i| i.id.as_str()),
        ));
    }
    let key = Key::within(trip, Kind::Item, item);
    book.raw(&key)?
        .ok_or_else(|| Error::internal("the item is not stored"))
}

fn readable(body: &Body) -> Result<(), Error> {
    crate::dossier::reads(Kind::Item, body).map_err(|(place, why)| Error::unread(place, &why))
}

fn references_exist(book: &mut Book, trip: &str, body: &Body) -> Result<(), Error> {
    use crate::references::{Target, references};
    let loaded = book.trip(trip)?;
    for reference in references(Kind::Item, body) {
        let id = reference.id.as_str();
        let known = match reference.target {
            Target::Place => loaded.directory.places.contains_key(id),
            Target::Party => {
                loaded.directory.people.contains_key(id)
                    || loaded.directory.organizations.contains_key(id)
            }
            // An item may hang on one that was removed: the plan is total.
            Target::Relation | Target::Within(_) => true,
        };
        if !known {
            let why = Message::new("error-nothing-under").with("name", id);
            return Err(Error::wrong_at(reference.place, why));
        }
    }
    Ok(())
}

/// The one language of a trip that has only one: what is written in it plainly is in this language.
pub(super) fn only_language(book: &mut Book, trip: &str) -> Result<Option<String>, Error> {
    let loaded = book.trip(trip)?;
    Ok(match loaded.trip.languages.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    })
}

/// Moves an item with an hour by minutes; its end moves with it.
pub fn move_by(book: &mut Book, args: &ItemMove) -> Result<Outcome<String>, Error> {
    let delta = TimeDelta::try_minutes(args.minutes).unwrap_or_default();
    let words = documents::words::Words::of(args.show.language);
    let loaded = book.trip(&args.trip)?;
    let item = known(&loaded, &args.item)?;
    let Some(When::At(hour)) = item.when else {
        return Err(Error::invalid(words.say("move-no-hour", &[])));
    };
    let moved =
        shifted(&hour, delta).ok_or_else(|| Error::invalid(words.say("move-too-far", &[])))?;
    let time = moved.start.format("%H:%M").to_string();
    set_when(
        book,
        Op::MoveItem,
        (&args.trip, &args.item),
        Some(When::At(moved)),
        Some(time),
        args.show,
    )
}

/// An hour moved along the wall clock, its end by the same.
fn shifted(hour: &Hour, delta: TimeDelta) -> Option<Hour> {
    let end = match hour.end {
        Some(end) => Some(end.checked_add_signed(delta)?),
        None => None,
    };
    Some(Hour {
        start: hour.start.checked_add_signed(delta)?,
        end,
        fold: 0,
        end_fold: 0,
        ..*hour
    })
}

fn known<'a>(loaded: &Loaded<'a>, item: &str) -> Result<&'a domain::item::Item, Error> {
    let trip = loaded.trip;
    trip.item(item)
        .ok_or_else(|| Error::unknown("item", item, trip.items.iter().map(|i| i.id.as_str())))
}

pub(super) fn set_when(
    book: &mut Book,
    op: Op,
    (trip, item): (&str, &str),
    when: Option<When>,
    time: Option<String>,
    show: Show,
) -> Result<Outcome<String>, Error> {
    let key = Key::within(trip, Kind::Item, item);
    let name = name_fact(&stored(book, trip, item)?);
    let value = when
        .map_or(Ok(Value::Null), serde_json::to_value)
        .map_err(Error::internal)?;
    let mut change = Body::new();
    change.insert("when".to_owned(), value);
    let committed = book.commit(op, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        facts.insert("time".to_owned(), json!(time.unwrap_or_default()));
        tx.patch(&key, &change)?;
        Ok(item.to_owned())
    })?;
    book.outcome(committed, show)
}

/// Sets an item's time as it was typed; what was not typed is kept.
pub fn set_time(book: &mut Book, args: &ItemTime) -> Result<Outcome<String>, Error> {
    let today = book.now();
    let loaded = book.trip(&args.trip)?;
    let item = known(&loaded, &args.item)?;
    let planned = loaded
        .trip
        .items
        .iter()
        .position(|i| i.id == item.id)
        .map(|i| &loaded.plan.items[i]);
    let shown = item.when.or(planned.and_then(|p| p.when));
    let context = DateContext {
        today: loaded.plan.home.wall(today).date(),
        trip_start: loaded.plan.span(loaded.trip).map(|(first, _)| first),
    };
    let day = match args.date.as_deref().map(str::trim) {
        Some("") => {
            return set_when(
                book,
                Op::UnplaceItem,
                (&args.trip, &args.item),
                None,
                None,
                args.show,
            );
        }
        Some(typed) => Some(
            parse_date(typed, context)
                .map_err(|e| not_understood(typed, &e, args.show.language))?,
        ),
        None => shown.map(|w| w.date()),
    };
    let zone = zone_of(args.zone.as_deref())?
        .or(shown.map(|w| w.zone()))
        .or_else(|| place_zone(&loaded, item.place.as_ref()))
        .unwrap_or(loaded.plan.home);
    let end_zone = zone_of(args.end_zone.as_deref())?;
    let base = Base {
        shown,
        wanted: item.minutes,
        zone,
        end_zone,
        context,
    };
    let (when, time) = base.typed(day, args)?;
    set_when(
        book,
        Op::MoveItem,
        (&args.trip, &args.item),
        Some(when),
        Some(time),
        args.show,
    )
}

fn zone_of(name: Option<&str>) -> Result<Option<Zone>, Error> {
    name.map(Zone::named).transpose().map_err(Error::no_zone)
}

fn place_zone(loaded: &Loaded<'_>, place: Option<&domain::id::PlaceId>) -> Option<Zone> {
    Some(loaded.directory.place(place?)?.zone)
}

/// From what a typed time starts.
struct Base {
    shown: Option<When>,
    wanted: Option<u32>,
    zone: Zone,
    end_zone: Option<Zone>,
    context: DateContext,
}

impl Base {
    /// The time that is meant, and how it is said in the status line.
    fn typed(&self, day: Option<NaiveDate>, args: &ItemTime) -> Result<(When, String), Error> {
        let date = day
            .or(self.context.trip_start)
            .unwrap_or(self.context.today);
        let language = args.show.language;
        let start = match args.start.as_deref().map(str::trim) {
            None => match self.shown {
                Some(When::At(hour)) => Start::Hour(hour.start.time(), hour.about),
                Some(When::Part { part, .. }) => Start::Part(part),
                _ => Start::Day,
            },
            Some("") => Start::Day,
            Some(typed) => match parse_time(
                typed,
                TimeContext {
                    start: self.start_time(),
                },
            ) {
                Ok(TimeEntry::At { time, about, .. }) => Start::Hour(time, about),
                Ok(TimeEntry::Part(part)) => Start::Part(part),
                Ok(TimeEntry::ToBeConfirmed) => Start::Part(domain::time::DayPart::Day),
                Ok(TimeEntry::Plus(minutes)) => {
                    let time = self.start_time().unwrap_or_default();
                    Start::Hour(
                        time.overflowing_add_signed(TimeDelta::minutes(i64::from(minutes)))
                            .0,
                        false,
                    )
                }
                Err(e) => return Err(not_understood(typed, &e, language)),
            },
        };
        let words = documents::words::Words::of(language);
        Ok(match start {
            Start::Hour(time, about) => {
                let when = self.hour(date, time, about, args)?;
                (When::At(when), time.format("%H:%M").to_string())
            }
            Start::Part(part) => {
                let end_zone = self
                    .end_zone
                    .or(self.shown.map(|w| w.end_zone()))
                    .filter(|z| *z != self.zone);
                (
                    When::Part {
                        date,
                        part,
                        zone: self.zone,
                        end_zone,
                    },
                    words.day_part(part),
                )
            }
            Start::Day => {
                let days = match self.shown {
                    Some(When::Days { days, .. }) => days,
                    _ => 1,
                };
                (
                    When::Days {
                        date,
                        days,
                        zone: self.zone,
                    },
                    words.date_plain(date, documents::words::Calendar::Gregorian),
                )
            }
        })
    }

    fn start_time(&self) -> Option<NaiveTime> {
        self.shown.and_then(|w| w.hour().map(|h| h.start.time()))
    }

    fn hour(
        &self,
        date: NaiveDate,
        time: NaiveTime,
        about: bool,
        args: &ItemTime,
    ) -> Result<Hour, Error> {
        let before = self.shown.and_then(|w| w.hour().copied());
        let start = date.and_time(time);
        let same_start = before.is_some_and(|h| h.start == start && h.zone == self.zone);
        let end_zone = self
            .end_zone
            .or(before.and_then(|h| h.end_zone))
            .filter(|z| *z != self.zone);
        let mut hour = Hour {
            start,
            zone: self.zone,
            fold: args
                .fold
                .unwrap_or(before.filter(|_| same_start).map_or(0, |h| h.fold))
                .min(1),
            end: None,
            end_zone,
            end_fold: 0,
            minutes: before.map_or(self.wanted, |h| h.minutes),
            about,
            minutes_about: before.is_some_and(|h| h.minutes_about),
        };
        match args.end.as_deref().map(str::trim) {
            None => hour.end = before.and_then(|h| h.end.map(|end| end + (start - h.start))),
            Some("") => (hour.minutes, hour.minutes_about) = (None, false),
            Some(typed) => match parse_time(typed, TimeContext { start: Some(time) }) {
                Ok(TimeEntry::At { time: end, .. }) => {
                    (hour.minutes, hour.minutes_about) = (None, false);
                    hour.end = Some(end_after(&hour, date.and_time(end)));
                }
                Ok(TimeEntry::Plus(minutes)) => {
                    hour.minutes = Some(minutes).filter(|m| *m <= wall::LONGEST_MINUTES);
                    hour.minutes_about = false;
                }
                Ok(TimeEntry::ToBeConfirmed) => (hour.minutes, hour.minutes_about) = (None, false),
                Ok(TimeEntry::Part(_)) => {
                    return Err(Error::invalid(
                        documents::words::Words::of(args.show.language).say("end-needs-hour", &[]),
                    ));
                }
                Err(e) => return Err(not_understood(typed, &e, args.show.language)),
            },
        }
        Ok(hour)
    }
}

enum Start {
    Hour(NaiveTime, bool),
    Part(domain::time::DayPart),
    Day,
}

/// The end that a typed hour means: on the day of the start, or on the next one that makes it come after the start.
/// Over the date line an end may stand on the day before.
fn end_after(hour: &Hour, same_day: chrono::NaiveDateTime) -> chrono::NaiveDateTime {
    let zone = hour.end_zone.unwrap_or(hour.zone);
    let Some(start) = hour.start_instant() else {
        return if same_day < hour.start {
            same_day + TimeDelta::days(1)
        } else {
            same_day
        };
    };
    let candidates = [-1, 0, 1, 2].map(|d| same_day + TimeDelta::days(d));
    let after = candidates
        .into_iter()
        .find(|c| zone.instants(*c).pick(0).is_none_or(|end| end >= start));
    after.unwrap_or(same_day)
}

/// What was typed is no time: the same words as the echo under the field.
fn not_understood(
    typed: &str,
    trouble: &domain::time::entry::EntryTrouble,
    language: Language,
) -> Error {
    Error::invalid(crate::view::echo::trouble(language, typed, trouble))
}

/// Sets one of the three lists of people of an item.
pub fn set_people(book: &mut Book, args: &ItemPeople) -> Result<Outcome<String>, Error> {
    let current = stored(book, &args.trip, &args.item)?;
    let mut change = Body::new();
    let by_id = |list: Option<&Value>, key: &str, id: &str| {
        list.and_then(Value::as_array)
            .and_then(|l| {
                l.iter().find(|e| {
                    e.as_str() == Some(id) || e.get(key).and_then(Value::as_str) == Some(id)
                })
            })
            .cloned()
    };
    match (args.list.as_str(), &args.ids) {
        ("people", None) => {
            change.insert("people".to_owned(), json!("all"));
        }
        ("people", Some(ids)) => {
            let list: Vec<Value> = ids
                .iter()
                .map(|id| by_id(current.get("people"), "person", id).unwrap_or_else(|| json!(id)))
                .collect();
            change.insert("people".to_owned(), list.into());
        }
        ("participants", ids) => {
            let ids = ids.as_deref().unwrap_or_default();
            let fresh = |id: &String| json!({"who": id, "side": "theirs", "invitation": "to_send"});
            let list: Vec<Value> = ids
                .iter()
                .map(|id| {
                    by_id(current.get("participants"), "who", id).unwrap_or_else(|| fresh(id))
                })
                .collect();
            change.insert("participants".to_owned(), list.into());
        }
        ("counterparts", ids) => {
            change.insert(
                "meeting".to_owned(),
                json!({"counterparts": ids.as_deref().unwrap_or_default()}),
            );
        }
        (other, _) => {
            return Err(Error::no_choice("list", other, ""));
        }
    }
    put(
        book,
        Op::SetPeople,
        &args.trip,
        &args.item,
        &change,
        args.show,
    )
}

/// Makes an item like another, right behind it in time: same people and place, not its calendar name or its stages.
pub fn duplicate(book: &mut Book, args: &OfItem) -> Result<Outcome<String>, Error> {
    let mut body = stored(book, &args.trip, &args.item)?;
    let name = name_fact(&body);
    let id = book.fresh_id();
    body.insert("id".to_owned(), json!(id));
    for key in ["uid", "locator", "attach", "notes", "sources"] {
        body.shift_remove(key);
    }
    if let Some(Value::Object(meeting)) = body.get_mut("meeting") {
        meeting.insert("stage".to_owned(), json!("idea"));
        meeting.shift_remove("stages");
    }
    let key = Key::within(&args.trip, Kind::Item, &id);
    let committed = book.commit(Op::DuplicateItem, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        tx.create(&key, body, None)?;
        Ok(id.clone())
    })?;
    book.outcome(committed, args.show)
}

/// Removes an item.
pub fn delete(book: &mut Book, args: &OfItem) -> Result<Outcome<String>, Error> {
    let name = name_fact(&stored(book, &args.trip, &args.item)?);
    let key = Key::within(&args.trip, Kind::Item, &args.item);
    let committed = book.commit(Op::DeleteItem, None, |tx, facts| {
        facts.insert("what".to_owned(), name);
        tx.delete_item(&key)?;
        Ok(args.item.clone())
    })?;
    book.outcome(committed, args.show)
}

/// Carries out a way out of a finding.
pub fn repair(book: &mut Book, args: &RepairApply) -> Result<Outcome<String>, Error> {
    let repair = found_repair(book, &args.trip, &args.finding, args.index, args.show)?;
    let change: Fields = repair.patch.fields();
    put(
        book,
        Op::Repair,
        &args.trip,
        &repair.item,
        &change,
        args.show,
    )
}

/// A way out of a finding that still holds.
pub(crate) fn found_repair(
    book: &mut Book,
    trip: &str,
    finding: &str,
    index: u32,
    show: crate::view::Show,
) -> Result<domain::check::Repair, Error> {
    let loaded = book.trip(trip)?;
    let found = loaded
        .findings
        .iter()
        .find(|f| domain::accepted::key(f) == finding);
    let repair = found.and_then(|f| f.repairs.get(index as usize)).cloned();
    repair.ok_or_else(|| {
        let words = documents::words::Words::of(show.language);
        Error::new(Code::Nothing, words.say("repair-gone", &[]))
    })
}
