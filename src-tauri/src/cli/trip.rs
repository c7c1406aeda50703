//! What a trip is, to be read: the list of trips, the itinerary day by day, and the history. The JSON of each is a contract (the dossier's page): its keys stay.

use chrono::{DateTime, SecondsFormat, Utc};
use clap::Args;
use domain::id::PartyId;
use domain::plan::{Plan, Planned};
use domain::time::{When, wall};
use domain::trip::Trip;
use engine::Error;
use engine::book::Loaded;
use engine::history::{self, Act};
use engine::store::tx::IMPORTED;
use engine::view::itinerary::{AgendaRow, DayView, ItemRow};
use engine::view::{self, Dated};
use serde_json::{Value, json};

use super::Desk;

#[derive(Debug, Args)]
pub(crate) struct Trips {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Itinerary {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long, value_name = "ID")]
    person: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct History {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long)]
    json: bool,
}

pub(crate) fn trips(desk: &mut Desk<'_>, wish: &Trips) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        if wish.json {
            let list = book
                .trips()?
                .iter()
                .map(|trip| summary(desk, trip))
                .collect();
            desk.print_json(&list);
            return Ok(());
        }
        let seen = view::trips::trips(book, desk.show)?;
        if seen.groups.is_empty() {
            let line = desk.say("cli-no-trips", &[]);
            desk.tell(&line);
        }
        for group in seen.groups {
            desk.print(&group.group.word);
            for trip in group.rows {
                let dates = trip.dates.as_ref().map(dated).unwrap_or_default();
                let line = joined(&[&trip.title, &dates, &trip.kind.word, &trip.status.word]);
                desk.print(&format!("  {}  {line}", padded(&trip.id, 28)));
            }
        }
        Ok(())
    })
}

fn summary(desk: &Desk<'_>, loaded: &Loaded<'_>) -> Value {
    let trip = loaded.trip;
    let span = loaded.plan.span(trip);
    json!({
        "id": trip.id,
        "title": trip.nearest_title(desk.show.language),
        "kind": trip.kind,
        "status": trip.status,
        "from": span.map(|(from, _)| from),
        "to": span.map(|(_, to)| to),
    })
}

pub(crate) fn itinerary(desk: &mut Desk<'_>, wish: &Itinerary) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        let loaded = book.trip(&wish.trip)?;
        let person = wish
            .person
            .as_deref()
            .map(|name| of_ours(loaded.plan, name))
            .transpose()?;
        if wish.json {
            let answer = programme(loaded.trip, loaded.plan, person.as_ref());
            desk.print_json(&answer);
            return Ok(());
        }
        let seen = view::itinerary::itinerary(book, &wish.trip, wish.person.as_deref(), desk.show)?;
        desk.print(&seen.header.title);
        if let Some(dates) = &seen.header.dates {
            desk.print(&dated(dates));
        }
        for day in &seen.days {
            print_day(desk, day);
        }
        if !seen.tray.is_empty() {
            desk.print(&format!("\n{}", seen.tray_note));
        }
        for row in &seen.tray {
            print_item(desk, row);
        }
        Ok(())
    })
}

/// Someone of ours in the plan, or the nearest names.
fn of_ours(plan: &Plan, name: &str) -> Result<PartyId, Error> {
    let found = plan.roster.iter().find(|id| id.as_str() == name).cloned();
    let known = || plan.roster.iter().map(PartyId::as_str);
    found.ok_or_else(|| Error::unknown("traveller", name, known()))
}

/// The itinerary as JSON: what has a day in the order of the programme, then what is to be placed.
fn programme(trip: &Trip, plan: &Plan, person: Option<&PartyId>) -> Value {
    let mut order = plan.order(trip);
    order.extend(&plan.undated);
    if let Some(person) = person {
        let theirs: Vec<usize> = plan.items_of(person).collect();
        order.retain(|index| theirs.contains(index));
    }
    let items: Vec<Value> = order.iter().map(|&index| item(trip, plan, index)).collect();
    json!({ "items": items })
}

fn item(trip: &Trip, plan: &Plan, index: usize) -> Value {
    let planned = &plan.items[index];
    let people: Vec<&PartyId> = planned.people.iter().map(|p| plan.person(p)).collect();
    json!({
        "id": trip.items[index].id,
        "start": planned.local_start.map(wall::written).or_else(|| day(planned)),
        "zone": planned.local_zone,
        "end": planned.local_end.map(wall::written),
        "end_zone": planned.local_end.and(planned.local_end_zone),
        "precision": planned.precision(),
        "instant": planned.start.map(instant),
        "end_instant": planned.end.map(instant),
        "home_start": planned.home_start.map(wall::written),
        "day_shift": planned.day_shift,
        "people": people,
    })
}

/// The day of what has no hour.
fn day(planned: &Planned) -> Option<String> {
    planned
        .when
        .as_ref()
        .map(When::date)
        .or(planned.day)
        .map(|date| date.to_string())
}

pub(crate) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn print_day(desk: &mut Desk<'_>, day: &DayView) {
    let cities = day.cities.join(" → ");
    desk.print(&format!("\n{}", joined(&[&dated(&day.date), &cities])));
    desk.print(&columns(&day.local_head, &day.home_head, ""));
    for note in &day.notes {
        desk.print(&format!("  {}", note.text));
    }
    for row in &day.rows {
        match row {
            AgendaRow::Item(item) => print_item(desk, item),
            AgendaRow::Seam {
                text,
                local_head,
                home_head,
            } => {
                desk.print(&format!("  -- {text}"));
                desk.print(&columns(local_head, home_head, ""));
            }
        }
    }
}

fn print_item(desk: &mut Desk<'_>, item: &ItemRow) {
    let noted = |time: &str, note: &Option<String>| match note {
        Some(note) => format!("{time} {note}"),
        None => time.to_owned(),
    };
    let home = item
        .home
        .as_deref()
        .map(|home| noted(home, &item.home_note))
        .unwrap_or_default();
    let place = item.place.as_deref().unwrap_or_default();
    let what = joined(&[&item.title.text, place, &item.who, &item.status.word]);
    desk.print(&columns(
        &noted(&item.local, &item.local_note),
        &home,
        &what,
    ));
    if let Some(detail) = &item.detail {
        desk.print(&columns("", "", detail));
    }
    for finding in &item.findings {
        desk.print(&columns("", "", &format!("! {}", finding.what)));
    }
}

fn columns(local: &str, home: &str, rest: &str) -> String {
    format!("  {} {} {rest}", padded(local, 20), padded(home, 20))
        .trim_end()
        .to_owned()
}

/// A text brought to a width in characters, which no terminal shows exactly in every script.
fn padded(text: &str, width: usize) -> String {
    format!("{text:<width$}")
}

/// What is there of some texts, in one line.
pub(crate) fn joined(parts: &[&str]) -> String {
    let there: Vec<&str> = parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect();
    there.join(" · ")
}

fn dated(dates: &Dated) -> String {
    joined(&[&dates.first, dates.second.as_deref().unwrap_or_default()])
}

pub(crate) fn history(desk: &mut Desk<'_>, wish: &History) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        let acts = history::acts(book, &wish.trip)?;
        if acts.is_empty() {
            // A trip that was removed has a history; one that never was has none.
            book.trip(&wish.trip)?;
        }
        if wish.json {
            let list = acts.iter().map(|act| act_as_json(desk, act)).collect();
            desk.print_json(&list);
            return Ok(());
        }
        for act in &acts {
            let said = history::said(desk.show.language, &act.operation, act.target.as_ref());
            desk.print(&joined(&[&act.operation.at, &act.operation.author, &said]));
        }
        Ok(())
    })
}

fn act_as_json(desk: &Desk<'_>, act: &Act) -> Value {
    let changes = act
        .changes
        .iter()
        .filter(|change| change.field != IMPORTED)
        .map(|change| {
            json!({
                "kind": change.key.kind,
                "id": change.key.id,
                "field": change.field,
                "before": change.before,
                "after": change.after,
            })
        });
    json!({
        "id": act.operation.id,
        "at": act.operation.at,
        "by": act.operation.author,
        "act": act.operation.kind,
        "of": act.operation.target,
        "text": history::said(desk.show.language, &act.operation, act.target.as_ref()),
        "changes": changes.collect::<Vec<_>>(),
    })
}
