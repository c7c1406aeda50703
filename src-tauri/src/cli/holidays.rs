//! `holidays`: which weekends and public holidays are in use, and the office's own over them.

use std::path::PathBuf;

use clap::Args;
use domain::days::{self, calendars};
use engine::Error;
use serde_json::json;

use super::Desk;

#[derive(Debug, Args)]
pub(crate) struct Holidays {
    #[arg(long, value_name = "FILE", conflicts_with = "clear")]
    update: Option<PathBuf>,
    #[arg(long)]
    clear: bool,
    #[arg(long)]
    json: bool,
}

pub(crate) fn holidays(desk: &mut Desk<'_>, wish: &Holidays) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        if let Some(file) = &wish.update {
            book.keep_calendar_file(file)?;
            let name = file.display().to_string();
            let line = desk.say("cli-holidays-kept", &[("file", &name)]);
            desk.tell(&line);
        } else if wish.clear {
            book.keep_calendars(None)?;
            let line = desk.say("cli-holidays-cleared", &[]);
            desk.tell(&line);
        }
        show(desk, book.calendars().is_some(), wish.json);
        Ok(())
    })
}

fn show(desk: &mut Desk<'_>, office: bool, as_json: bool) {
    let countries = calendars::current().countries();
    if as_json {
        let answer = json!({"source": days::SOURCE, "countries": countries, "office": office});
        desk.print_json(&answer);
        return;
    }
    let number = desk.words().digits(&countries.to_string());
    let args = [("countries", number.as_str()), ("source", days::SOURCE)];
    let line = desk.say("cli-holidays", &args);
    desk.print(&line);
    if office {
        let line = desk.say("cli-holidays-office", &[]);
        desk.print(&line);
    }
}
