//! Who is who at a meeting, and the steps of it.

use domain::item::Item;
use domain::meeting::Contact;
use domain::precedence::{self, Seated};
use serde::Serialize;

use super::super::cover::plain;
use super::super::desk::{Desk, Said};

/// A side of the table.
#[derive(Serialize)]
pub(super) struct SideOf {
    label: String,
    people: Vec<Who>,
}

/// Somebody at it.
#[derive(Serialize)]
pub(super) struct Who {
    name: String,
    lines: Vec<Said>,
    pronunciation: Option<Said>,
}

/// A step of the meeting.
#[derive(Serialize)]
pub(super) struct StepOf {
    text: Said,
    who: Option<String>,
    minutes: Option<String>,
    press: Option<String>,
}

impl Desk<'_> {
    pub(super) fn sides_of(&self, index: usize, item: &Item) -> Vec<SideOf> {
        let sides = precedence::sides(
            self.request.trip,
            self.request.directory,
            self.request.plan,
            index,
        );
        let board = item
            .meeting
            .as_ref()
            .is_some_and(|m| m.contact == Contact::Board);
        let theirs = if board {
            "paper-board-members"
        } else {
            "side-theirs"
        };
        let columns = [
            ("side-ours", sides.ours, true),
            (theirs, sides.theirs, false),
            ("side-organizer", sides.others, false),
        ];
        let column = |(label, seated, ours): (&str, Vec<Seated>, bool)| {
            let mut people: Vec<Who> = seated.iter().map(|s| self.who_is(s, item, ours)).collect();
            if people.is_empty() && label == theirs && item.meeting.is_some() {
                people.extend(self.unknown_if_working().map(|gap| Who {
                    name: plain(gap),
                    lines: Vec::new(),
                    pronunciation: None,
                }));
            }
            (!people.is_empty()).then(|| SideOf {
                label: self.word(label),
                people,
            })
        };
        columns.into_iter().filter_map(column).collect()
    }

    fn who_is(&self, seated: &Seated, item: &Item, ours: bool) -> Who {
        let directory = self.request.directory;
        let mut lines = self.titles(&seated.who, seated.capacity.as_ref());
        if seated.capacity.is_none() && !ours {
            let organizers = item.meeting.iter().flat_map(|m| &m.organizers);
            lines.extend(organizers.filter_map(|network| self.office_in(&seated.who, network)));
        }
        let speaks = item
            .participants
            .iter()
            .find(|p| p.who == seated.who)
            .and_then(|p| p.speaks.as_ref());
        if let Some(order) = speaks.and_then(|s| s.order) {
            lines.push(Said::Text(
                self.say("paper-speaks", &[("number", &self.words.number(order))]),
            ));
        }
        let person = directory.people.get(&seated.who);
        let remark = person
            .and_then(|p| p.remark.as_ref())
            .or_else(|| directory.organizations.get(&seated.who)?.remark.as_ref());
        let kind = if person.is_some() {
            "person"
        } else {
            "organization"
        };
        lines.extend(self.text(
            remark,
            (kind, seated.who.as_str(), "remark"),
            &self.word("paper-remark"),
        ));
        let said = person
            .filter(|_| !ours)
            .and_then(|p| p.pronunciation.as_ref())
            .and_then(|p| p.in_language(self.language()));
        let pronunciation =
            said.map(|text| Said::Text(self.say("paper-pronounced", &[("text", &self.own(text))])));
        Who {
            name: self.seated_name(seated),
            lines,
            pronunciation,
        }
    }

    pub(super) fn steps(&self, item: &Item) -> Vec<StepOf> {
        let what = self.line(&[self.word("paper-steps"), self.item_name(item)]);
        let step = |(i, step): (usize, &domain::item::Step)| {
            let key = format!("sequence[{i}]");
            let text = |text: Option<&domain::text::Text>| {
                self.text(text, ("item", item.id.as_str(), &key), &what)
            };
            Some(StepOf {
                text: text(Some(&step.text))?,
                who: text(step.who.as_ref()).map(plain),
                minutes: step.minutes.map(|m| self.words.number(i64::from(m))),
                press: step.press.map(|p| self.words.press(p)),
            })
        };
        item.sequence.iter().enumerate().filter_map(step).collect()
    }
}
