//! Meetings that need an institution at work: what the days and hours of a place bear on.
//!
//! A talk between two sides wants somebody in the office. A board, a round table, a congress, a dinner, a word in a
//! corridor choose their day and hour themselves; what was held already, or is online, has none to keep.

use chrono::{NaiveDate, Weekday};

use super::Check;
use crate::days::Holiday;
use crate::item::{Item, ItemKind};
use crate::meeting::Contact;
use crate::place::Place;

/// The place of an item that needs an institution there at work.
pub(super) fn at_work<'a>(check: &Check<'a>, index: usize) -> Option<&'a Place> {
    let item = &check.trip.items[index];
    needs_office(item)
        .then(|| check.ends(index).start)
        .flatten()
}

fn needs_office(item: &Item) -> bool {
    let Some(meeting) = &item.meeting else {
        return item.kind == ItemKind::Meeting;
    };
    let official = match meeting.contact {
        Contact::CourtesyCall | Contact::Bilateral | Contact::TeteATete | Contact::Expanded => {
            item.kind != ItemKind::Meal
        }
        Contact::Board | Contact::Roundtable | Contact::PullAside | Contact::BrushBy => false,
        Contact::Other => item.kind == ItemKind::Meeting,
    };
    official && !meeting.stage.is_over()
}

impl Check<'_> {
    /// Whether a day of the week is the weekend at a place: its own, its city's, its country's.
    pub(super) fn is_weekend_at(&self, place: &Place, day: Weekday) -> bool {
        let city = || self.directory.city_of(&place.id);
        let own = place.weekend.as_ref();
        match own.or_else(|| city()?.weekend.as_ref()) {
            Some(days) => days.iter().any(|free| Weekday::from(*free) == day),
            None => {
                let country = crate::ways::country(self.directory, place);
                crate::days::calendars::current()
                    .weekend(country)
                    .contains(&day)
            }
        }
    }

    /// The public holiday at a place on a day of the trip.
    pub(super) fn holiday_at(&self, place: &Place, day: NaiveDate) -> Option<&'static Holiday> {
        let country = crate::ways::country(self.directory, place)?;
        crate::days::holiday(country, day)
    }
}
