//! The framed word of a paper that is not final. The reader's edition names the texts and nothing else; the working
//! edition says how far they are, since when they are due, and with whom they lie.

use std::collections::BTreeMap;

use domain::briefing::Briefing;
use domain::id::ElementId;
use serde::Serialize;

use super::desk::Desk;

/// How many missing texts the frame names before it only counts them.
const NAMED: usize = 6;

/// The frame on the first page.
#[derive(Serialize)]
pub(super) struct Frame {
    heading: String,
    lines: Vec<String>,
}

impl Desk<'_> {
    /// The frame, where something is not final; `tabs` says where a briefing stands.
    pub fn frame(&self, tabs: &BTreeMap<ElementId, String>) -> Option<Frame> {
        let draft = self.draft.borrow().clone();
        let mut lines = Vec::new();
        for id in &draft.not_cleared {
            let briefing = self.request.trip.briefings.iter().find(|b| &b.id == id);
            lines.extend(briefing.map(|b| self.not_cleared(b, tabs.get(id))));
        }
        let missing = self.missing_words();
        if !missing.is_empty() {
            lines.push(self.missing_line(&missing));
        }
        let reasons = [
            (draft.no_costs, "paper-draft-costs"),
            (draft.no_decision, "paper-draft-decision"),
            (draft.assumed, "paper-draft-assumed"),
        ];
        lines.extend(
            reasons
                .iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, id)| self.word(id)),
        );
        (!lines.is_empty()).then(|| Frame {
            heading: self.word("paper-draft-heading"),
            lines,
        })
    }

    fn not_cleared(&self, briefing: &Briefing, tab: Option<&String>) -> String {
        let title = self.briefing_title(briefing);
        let title = match tab {
            Some(tab) => self.line(&[self.say("paper-tab-no", &[("tab", tab)]), title]),
            None => title,
        };
        if !self.working() {
            return self.say("paper-draft-text", &[("text", &title)]);
        }
        let mut facts = vec![title, self.words.briefing_stage(briefing.stage)];
        if let Some(due) = self.due(briefing).first() {
            facts.push(self.say("paper-due-on", &[("date", due)]));
        }
        facts.extend(briefing.owner.as_ref().map(|owner| self.name(owner)));
        self.say("paper-draft-text", &[("text", &self.line(&facts))])
    }

    fn missing_line(&self, missing: &[String]) -> String {
        let named = missing
            .iter()
            .take(NAMED)
            .cloned()
            .collect::<Vec<_>>()
            .join(&self.word("paper-listed"));
        let more = i64::try_from(missing.len().saturating_sub(NAMED)).unwrap_or(0);
        let texts = match more {
            0 => named,
            _ => self.say(
                "paper-and-more",
                &[("texts", &named), ("number", &self.words.number(more))],
            ),
        };
        self.say("paper-draft-missing", &[("texts", &texts)])
    }
}
