//! The weekends and public holidays that an office keeps in a file of its own, over those of the programme.

use std::path::Path;

use chrono::NaiveDate;
use domain::days::calendars::{self, BadLine, Wrong};
use serde::{Deserialize, Serialize};

use crate::book::Book;
use crate::error::{Error, Message};

/// The setting that holds the text of the office's file.
const SETTING: &str = "calendar_data";

/// The setting that holds where it came from.
const FROM: &str = "calendar_data_from";

/// Where the office's file came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarsFrom {
    /// The name of the file.
    pub file: String,
    /// The day since which it is in use.
    pub on: NaiveDate,
}

impl Book {
    /// Keeps the office's file in the book, and uses it from now on; without a text the programme's data stand alone
    /// again. A file with a line that cannot be read is refused, and nothing is changed.
    pub fn keep_calendars(&mut self, text: Option<&str>) -> Result<(), Error> {
        text.map_or(Ok(()), calendars::check).map_err(refused)?;
        self.set_setting(SETTING, &text)?;
        self.set_setting(FROM, &None::<CalendarsFrom>)?;
        calendars::install(text).map_err(refused)?;
        self.forget_plans();
        self.tell_that_all_changed();
        Ok(())
    }

    /// Reads the office's file and keeps it, with its name and the day.
    pub fn keep_calendar_file(&mut self, path: &Path) -> Result<(), Error> {
        let text = std::fs::read_to_string(path)
            .map_err(|e| Error::file("error-file-holidays", path, &e))?;
        self.keep_calendars(Some(&text))?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        let from = CalendarsFrom {
            file: name.to_string_lossy().into_owned(),
            on: self.now().date_naive(),
        };
        self.set_setting(FROM, &from)
    }

    /// The text of the office's file, where it has one.
    pub fn calendars(&self) -> Option<String> {
        self.setting::<Option<String>>(SETTING).flatten()
    }

    /// Where the office's file came from, where that is known.
    pub fn calendars_from(&self) -> Option<CalendarsFrom> {
        self.setting::<Option<CalendarsFrom>>(FROM).flatten()
    }

    /// Uses the office's file from now on. One that was kept can be read: it was checked, and a book of a newer version
    /// is not opened.
    pub(crate) fn use_calendars(&self) -> Result<(), Error> {
        calendars::install(self.calendars().as_deref()).map_err(refused)
    }
}

/// Which line of the file cannot be read, and why not.
fn refused(BadLine { line, why }: BadLine) -> Error {
    let (id, text) = match why {
        Wrong::Parts => ("error-holidays-parts", None),
        Wrong::Country(text) => ("error-holidays-country", Some(text)),
        Wrong::Day(text) => ("error-holidays-day", Some(text)),
        Wrong::Kind(text) => ("error-holidays-kind", Some(text)),
        Wrong::NoName => ("error-holidays-name", None),
        Wrong::Weekday(text) => ("error-holidays-weekday", Some(text)),
    };
    let why = Message::new(id);
    let why = match text {
        Some(text) => why.with("text", text),
        None => why,
    };
    let message = Message::new("error-holidays-line").with("line", line);
    Error::refused(message.with("why", why))
}
