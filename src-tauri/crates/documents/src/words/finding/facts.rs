//! The facts of a finding or a repair, by name.

use chrono::{NaiveDate, NaiveDateTime};
use domain::id::PartyId;
use domain::time::wall;
use serde_json::Value;

/// Facts, read without complaint: a finding of another version may lack some.
pub(super) struct Facts<'f>(pub(super) &'f domain::check::Facts);

impl<'f> Facts<'f> {
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(super) fn text(&self, name: &str) -> &'f str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn number(&self, name: &str) -> i64 {
        self.0.get(name).and_then(Value::as_i64).unwrap_or_default()
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.0
            .get(name)
            .and_then(Value::as_bool)
            .unwrap_or_default()
    }

    pub(super) fn wall(&self, name: &str) -> Option<NaiveDateTime> {
        wall::parse(self.text(name)).ok()
    }

    pub(super) fn date(&self, name: &str) -> Option<NaiveDate> {
        wall::parse_date(self.text(name)).ok()
    }

    pub(super) fn texts(&self, name: &str) -> Vec<&'f str> {
        let list = self.0.get(name).and_then(Value::as_array);
        list.into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    pub(super) fn parties(&self, name: &str) -> Vec<PartyId> {
        self.texts(name).into_iter().map(PartyId::new).collect()
    }
}
