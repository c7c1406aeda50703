//! The weekends and public holidays that an office keeps in a file of its own, over those of the programme.

use domain::days::calendars::{self, BadLine};

use crate::book::Book;
use crate::error::Error;

/// The setting that holds the text of the office's file.
const SETTING: &str = "calendar_data";

impl Book {
    /// Keeps the office's file in the book, and uses it from now on; without a text the programme's data stand alone
    /// again. A file with a line that cannot be read is refused, and nothing is changed.
    pub fn keep_calendars(&mut self, text: Option<&str>) -> Result<(), Error> {
        let invalid = |line: BadLine| Error::invalid(line.to_string());
        text.map_or(Ok(()), calendars::check).map_err(invalid)?;
        self.set_setting(SETTING, &text)?;
        calendars::install(text).map_err(invalid)?;
        self.forget_plans();
        Ok(())
    }

    /// The text of the office's file, where it has one.
    pub fn calendars(&self) -> Option<String> {
        self.setting::<Option<String>>(SETTING).flatten()
    }

    /// Uses the office's file from now on. One that was kept can be read: it was checked, and a book of a newer version
    /// is not opened.
    pub(crate) fn use_calendars(&self) -> Result<(), Error> {
        let invalid = |line: BadLine| Error::invalid(line.to_string());
        calendars::install(self.calendars().as_deref()).map_err(invalid)
    }
}
