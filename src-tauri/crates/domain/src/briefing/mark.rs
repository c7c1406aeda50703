//! The fingerprint of what a clearer agreed to: the text, and the meeting that it is for.
//!
//! It is made of parts, each a letter and eight hexadecimal digits, so that one can say later which of them is
//! another: `t` the text, `m` the meeting (its kind, place, purpose and agenda), `h` its hour, `c` the counterparts;
//! `t1f2e3d4c-m…-h…-c…`, or the first alone where the briefing is for no item. A fingerprint of another form, made by
//! another programme, says nothing.

use serde::Serialize;

use super::Briefing;
use crate::item::Item;
use crate::plan::Planned;
use crate::text::Text;

/// What of a briefing can change after it was cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The text.
    Text,
    /// What the meeting is: its kind, place, purpose and agenda.
    Meeting,
    /// Its hour.
    Hour,
    /// Who sits opposite.
    Counterparts,
}

const PARTS: [(char, Part); 4] = [
    ('t', Part::Text),
    ('m', Part::Meeting),
    ('h', Part::Hour),
    ('c', Part::Counterparts),
];

impl Briefing {
    /// The fingerprint of the text as it stands, and of the item that it is for.
    pub fn fingerprint(&self, item: Option<(&Item, &Planned)>) -> String {
        let mut all = vec![(Part::Text, self.text_mark())];
        if let Some((item, planned)) = item {
            let when = serde_json::to_string(&planned.when).unwrap_or_default();
            all.extend([
                (Part::Meeting, meeting_mark(item)),
                (Part::Hour, Mark::new().with(&when)),
                (Part::Counterparts, counterparts_mark(item)),
            ]);
        }
        let written = all.into_iter().map(|(part, mark)| {
            let letter = PARTS.iter().find(|(_, p)| *p == part);
            format!(
                "{}{:08x}",
                letter.map_or('?', |(letter, _)| *letter),
                mark.0
            )
        });
        written.collect::<Vec<_>>().join("-")
    }

    fn text_mark(&self) -> Mark {
        let mut mark = Mark::new().with(self.language.as_deref().unwrap_or_default());
        for section in &self.sections {
            let kind = serde_json::to_string(&section.kind).unwrap_or_default();
            mark = mark
                .with(&kind)
                .of_text(section.heading.as_ref())
                .with(section.text.trim());
        }
        mark
    }
}

fn meeting_mark(item: &Item) -> Mark {
    let place = item.place.as_ref().map_or("", |place| place.as_str());
    let mut mark = Mark::new().with(place);
    if let Some(meeting) = &item.meeting {
        let kind = serde_json::to_string(&(meeting.contact, meeting.format)).unwrap_or_default();
        mark = mark
            .with(&kind)
            .of_text(meeting.purpose.as_ref())
            .of_text(meeting.success.as_ref());
        for point in &meeting.agenda {
            mark = mark.of_text(Some(point.title()));
        }
    }
    mark
}

fn counterparts_mark(item: &Item) -> Mark {
    let opposite = item.meeting.iter().flat_map(|m| &m.counterparts);
    opposite.fold(Mark::new(), |mark, who| mark.with(who.as_str()))
}

/// What is another than it was when a fingerprint was made; nothing, if the fingerprint is not one of ours.
pub fn changed(before: &str, now: &str) -> Vec<Part> {
    let part_of = |mark: &str, letter: char| {
        let parts = mark.split('-');
        parts
            .filter_map(|part| part.strip_prefix(letter))
            .find(|digits| digits.len() == 8)
            .map(str::to_owned)
    };
    let is_another = |letter: char| {
        part_of(before, letter).is_some_and(|mark| part_of(now, letter) != Some(mark))
    };
    PARTS
        .into_iter()
        .filter(|(letter, _)| is_another(*letter))
        .map(|(_, part)| part)
        .collect()
}

/// FNV-1a, 32 bits: small, and the same on every machine.
struct Mark(u32);

impl Mark {
    fn new() -> Self {
        Mark(0x811c_9dc5)
    }

    /// With a further text, kept apart from the one before.
    fn with(self, text: &str) -> Self {
        let bytes = text.bytes().chain([0x1f]);
        Mark(bytes.fold(self.0, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        }))
    }

    fn of_text(self, text: Option<&Text>) -> Self {
        let written = text.and_then(|text| serde_json::to_string(text).ok());
        self.with(written.as_deref().unwrap_or_default())
    }
}
