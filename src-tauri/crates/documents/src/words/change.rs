//! What changed between two programmes, as sentences: for a list of differences, a change sheet, a messenger.
//!
//! A sentence says what is, and what was. Gender and case never hang on a name: names and times stand behind a colon
//! or in a fixed place of the sentence.

mod facts;
mod moment;

use std::collections::HashMap;

use domain::id::PartyId;
use domain::release::{Detail, Differences, ItemChange, Programme, What};
use domain::text::Language;
use domain::trip::Trip;

use super::{Calendar, Words};
use facts::Side;

/// Keeps a text that a person typed in its own direction.
pub type Own = fn(Language, &str) -> String;

/// Two programmes, and how to write of what differs between them. Made once for all their differences.
pub struct Changes<'a> {
    words: &'a Words,
    before: Programme<'a>,
    after: Programme<'a>,
    calendar: Calendar,
    isolated: bool,
    own: Own,
    old: HashMap<&'a str, usize>,
    new: HashMap<&'a str, usize>,
}

impl<'a> Changes<'a> {
    /// For text alone: the command line.
    pub fn plain(
        words: &'a Words,
        before: Programme<'a>,
        after: Programme<'a>,
        calendar: Calendar,
    ) -> Self {
        Changes {
            words,
            before,
            after,
            calendar,
            isolated: false,
            own: |_, text| text.to_owned(),
            old: indexed(before.trip),
            new: indexed(after.trip),
        }
    }

    /// For a screen, with each name in an isolate of direction.
    pub fn on_screen(
        words: &'a Words,
        before: Programme<'a>,
        after: Programme<'a>,
        calendar: Calendar,
    ) -> Self {
        Changes {
            isolated: true,
            ..Changes::plain(words, before, after, calendar)
        }
    }

    /// For paper and messengers, which keep the direction of a typed text each in their way.
    pub fn keeping(self, own: Own) -> Self {
        Changes { own, ..self }
    }

    /// What an item is called: as it is now, else as it was.
    pub fn title(&self, change: &ItemChange) -> String {
        match self.is(change).or(self.was(change)) {
            Some(side) => self.side_title(side),
            None => change.item.as_str().to_owned(),
        }
    }

    /// When it is, with its day: as it is now, else as it was.
    pub fn moment(&self, change: &ItemChange) -> String {
        let side = self.is(change).or(self.was(change));
        side.map_or_else(String::new, |side| self.dated(side, false))
    }

    /// What an item is called, and when it is as far as its sentences do not say it: a list's heading over them.
    pub fn heading(&self, change: &ItemChange) -> String {
        let title = self.title(change);
        let (was, is) = (self.was(change), self.is(change));
        let tells = |what: &What| matches!(what, What::Added | What::Removed | What::BackOn);
        let moved = change
            .what
            .iter()
            .any(|what| matches!(what, What::Moved { .. }));
        let day = |side: Option<Side<'a>>| side.and_then(|side| side.planned().day);
        let moment = match (moved, day(is)) {
            _ if change.what.iter().any(tells) => None,
            (true, Some(date)) if day(was) == Some(date) => {
                Some(self.words.date_weekday_day_month(date, self.calendar))
            }
            (true, _) => None,
            (false, _) => Some(self.moment(change)),
        };
        match moment {
            Some(moment) => format!("{title}{}{moment}", self.comma()),
            None => title,
        }
    }

    /// What became of an item: one sentence for each change, the gravest first.
    pub fn sentences(&self, change: &ItemChange) -> Vec<String> {
        let what = change.what.iter();
        what.flat_map(|what| self.sentence(change, what)).collect()
    }

    /// What became of the delegation.
    pub fn delegation(&self, found: &Differences) -> Vec<String> {
        let mut lines = Vec::new();
        if !found.joined.is_empty() {
            lines.push(self.with_names("change-delegation-joined", &found.joined));
        }
        if !found.left.is_empty() {
            lines.push(self.with_names("change-delegation-left", &found.left));
        }
        if found.reordered {
            lines.push(self.say("change-delegation-reordered", &[]));
        }
        lines
    }

    fn sentence(&self, change: &ItemChange, what: &What) -> Vec<String> {
        let (was, is) = (self.was(change), self.is(change));
        let one = |sentence: String| vec![sentence];
        match what {
            What::Added => {
                // It stood there before, with others: then it is new to one person, not in the programme.
                let known =
                    was.is_some_and(|was| !was.item().is_off()) && !change.before.is_empty();
                let id = if known {
                    "change-added-person"
                } else {
                    "change-added"
                };
                one(self.say(id, &[("facts", self.facts(is.or(was)))]))
            }
            What::Removed => {
                let stays = is.is_some_and(|is| !is.item().is_off());
                let id = if stays {
                    "change-removed-person"
                } else {
                    "change-removed"
                };
                one(self.say(id, &[("facts", self.facts(was.or(is)))]))
            }
            What::CalledOff => one(self.say("change-called-off", &[])),
            What::BackOn => one(self.say("change-back-on", &[("facts", self.facts(is))])),
            What::Moved { .. } => was
                .zip(is)
                .map(|(a, b)| self.moved(a, b))
                .into_iter()
                .collect(),
            What::Placed { .. } => was
                .zip(is)
                .map(|(a, b)| self.placed(a, b))
                .into_iter()
                .collect(),
            What::Staffed { joined, left } => self.staffed(joined, left),
            What::Firmness { from, to } => {
                let args = [
                    ("from", self.words.status(*from)),
                    ("to", self.words.status(*to)),
                ];
                one(self.say("change-firmness", &args))
            }
            // The title that is read in this language may be the one that it was.
            What::Renamed
                if was.map(|was| self.side_title(was)) == is.map(|is| self.side_title(is)) =>
            {
                Vec::new()
            }
            What::Renamed => {
                let title = was.map_or_else(String::new, |was| self.side_title(was));
                one(self.say("change-renamed", &[("title", title)]))
            }
            What::Details { of } => self.details(is, was, of),
        }
    }

    fn staffed(&self, joined: &[PartyId], left: &[PartyId]) -> Vec<String> {
        let of = |id: &str, list: &[PartyId]| (!list.is_empty()).then(|| self.with_names(id, list));
        let lines = [of("change-joined", joined), of("change-left", left)];
        lines.into_iter().flatten().collect()
    }

    /// Those with a value of their own each in a sentence, the others in one.
    fn details(&self, is: Option<Side<'a>>, was: Option<Side<'a>>, of: &[Detail]) -> Vec<String> {
        let mut lines = Vec::new();
        let mut others = Vec::new();
        for detail in of {
            match is.and_then(|is| self.detail(is, was, *detail)) {
                Some(line) => lines.push(line),
                None => others.push(self.words.say(detail_word(*detail), &[])),
            }
        }
        if !others.is_empty() {
            lines.push(self.say("change-details", &[("what", self.list(&others))]));
        }
        lines
    }

    fn was(&self, change: &ItemChange) -> Option<Side<'a>> {
        let index = *self.old.get(change.item.as_str())?;
        Some(Side {
            programme: self.before,
            index,
        })
    }

    fn is(&self, change: &ItemChange) -> Option<Side<'a>> {
        let index = *self.new.get(change.item.as_str())?;
        Some(Side {
            programme: self.after,
            index,
        })
    }

    fn with_names(&self, id: &str, list: &[PartyId]) -> String {
        let names: Vec<String> = list.iter().map(|who| self.name(who)).collect();
        self.say(id, &[("names", self.list(&names))])
    }

    fn list(&self, names: &[String]) -> String {
        if self.isolated {
            self.words.list_isolated(names)
        } else {
            self.words.list(names)
        }
    }

    fn say(&self, id: &str, args: &[(&str, String)]) -> String {
        let args: Vec<(&str, &str)> = args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        if self.isolated {
            self.words.say_isolated(id, &args)
        } else {
            self.words.say(id, &args)
        }
    }

    /// A text that was typed.
    fn own(&self, text: &str) -> String {
        (self.own)(self.words.language(), text)
    }
}

/// The word for a detail without a value of its own.
fn detail_word(detail: Detail) -> &'static str {
    match detail {
        Detail::Number => "change-detail-number",
        Detail::Dress => "change-detail-dress",
        Detail::Press => "change-detail-press",
        Detail::Link => "change-detail-link",
        Detail::Languages => "change-detail-languages",
        Detail::Sequence => "change-detail-sequence",
        Detail::Rides => "change-detail-rides",
        Detail::Capacity => "change-detail-capacity",
        Detail::Remark => "change-detail-remark",
    }
}

fn indexed(trip: &Trip) -> HashMap<&str, usize> {
    let items = trip.items.iter().enumerate();
    items.map(|(i, item)| (item.id.as_str(), i)).collect()
}

#[cfg(test)]
mod tests;
