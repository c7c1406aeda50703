//! `text`: a short text for a messenger.

use clap::Args;
use domain::text::Language;
use engine::api::AskText;
use engine::{Error, out};

use super::{Desk, typed};

#[derive(Debug, Args)]
pub(crate) struct Text {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long, value_name = "ID")]
    person: Option<String>,
    #[arg(long, value_name = "DATE")]
    day: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "day")]
    item: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with_all = ["day", "item", "person"])]
    vehicle: Option<String>,
    #[arg(long, value_name = "N", conflicts_with_all = ["day", "item", "vehicle"], value_parser = typed::number::<u32>)]
    changes_since: Option<u32>,
}

/// Prints a text in the language that was asked for; without one, in that of the person it is for.
pub(crate) fn text(desk: &mut Desk<'_>, wish: &Text) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let language: Option<Language> = desk.common.language;
        let args = AskText {
            trip: wish.trip.clone(),
            person: wish.person.clone(),
            day: wish.day.clone(),
            item: wish.item.clone(),
            vehicle: wish.vehicle.clone(),
            changes_since: wish.changes_since,
            language,
            show: desk.show,
        };
        let written = out::text(session.book()?, &args)?;
        desk.print_text(&written.text);
        for title in &written.left_out {
            let line = desk.say("cli-text-left-out", &[("title", title)]);
            desk.tell(&line);
        }
        Ok(())
    })
}
