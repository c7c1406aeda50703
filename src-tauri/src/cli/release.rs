//! `release` freezes the programme; `changes` says what differs between two.

use clap::Args;
use domain::release::{Differences, compare};
use engine::api::ReleaseMake;
use engine::view::release::{ChangeRow, DifferencesView};
use engine::{Book, Error, edit, release, view};
use serde_json::{Value, json};

use super::{Desk, typed};

#[derive(Debug, Args)]
pub(crate) struct Release {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Changes {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long, value_name = "N", value_parser = typed::number::<u32>)]
    since: u32,
    #[arg(long, value_name = "N", value_parser = typed::number::<u32>)]
    to: Option<u32>,
    #[arg(long)]
    json: bool,
}

/// Freezes the programme as the next number, and says what changed for whom since the last one.
pub(crate) fn release(desk: &mut Desk<'_>, wish: &Release) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        let args = ReleaseMake {
            trip: wish.trip.clone(),
            note: wish.note.clone(),
            show: desk.show,
        };
        let done = edit::release::release(book, &args)?;
        let number = done.value;
        let former = number.checked_sub(1).filter(|former| *former > 0);
        if wish.json {
            let found = match former {
                Some(former) => as_json(book, &wish.trip, former, Some(number))?,
                None => Value::Null,
            };
            desk.print_json(&json!({ "release": number, "changes": found }));
            return Ok(());
        }
        desk.print(&done.said);
        if let Some(former) = former {
            let seen =
                view::release::differences(book, &wish.trip, (former, Some(number)), desk.show)?;
            print_differences(desk, &seen);
        }
        Ok(())
    })
}

/// Says what differs between a release and a later one, or the live programme.
pub(crate) fn changes(desk: &mut Desk<'_>, wish: &Changes) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        if wish.json {
            let found = as_json(book, &wish.trip, wish.since, wish.to)?;
            desk.print_json(&found);
            return Ok(());
        }
        let seen = view::release::differences(book, &wish.trip, (wish.since, wish.to), desk.show)?;
        print_differences(desk, &seen);
        Ok(())
    })
}

/// The differences as data, with those who must be told.
fn as_json(book: &mut Book, trip: &str, from: u32, to: Option<u32>) -> Result<Value, Error> {
    let earlier = release::read(book, trip, from)?;
    let found: Differences = match to {
        None => release::since(&earlier, &book.trip(trip)?),
        Some(to) => {
            let later = release::read(book, trip, to)?;
            let (was, is) = (earlier.snapshot.plan(), later.snapshot.plan());
            compare(
                earlier.snapshot.programme(&was),
                later.snapshot.programme(&is),
            )
        }
    };
    let mut value = serde_json::to_value(&found).map_err(Error::internal)?;
    value["since"] = from.into();
    value["to"] = to.into();
    value["concerned"] = json!(found.concerned());
    Ok(value)
}

fn print_differences(desk: &mut Desk<'_>, seen: &DifferencesView) {
    desk.print(&seen.said);
    for line in &seen.delegation {
        desk.print(&format!("  {line}"));
    }
    for row in &seen.items {
        print_change(desk, row, "  ");
    }
    for person in seen.people.iter().filter(|person| person.must_be_told) {
        let name = match &person.post {
            Some(post) => format!("{} · {post}", person.name),
            None => person.name.clone(),
        };
        desk.print(&format!("\n{name}: {}", person.said));
        for row in &person.changes {
            print_change(desk, row, "  ");
        }
    }
}

fn print_change(desk: &mut Desk<'_>, row: &ChangeRow, indent: &str) {
    desk.print(&format!("{indent}{}", row.title));
    for sentence in &row.sentences {
        desk.print(&format!("{indent}  {sentence}"));
    }
}
