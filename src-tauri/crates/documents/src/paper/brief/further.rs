//! What is good to know at a meeting: promises still open, gifts, dress, sources.

use domain::id::PartyId;
use domain::item::Item;
use domain::outcome::{OutcomeKind, OutcomeStatus};
use serde::Serialize;

use super::super::cover::plain;
use super::super::desk::{Desk, Said};

/// A promise still open.
#[derive(Serialize)]
pub(super) struct Promise {
    text: Said,
    by: String,
    to: String,
    due: String,
}

/// A label and the lines that belong to it.
#[derive(Serialize)]
pub(super) struct FactLines {
    label: String,
    lines: Vec<Said>,
}

impl Desk<'_> {
    /// Promises still open with those who sit opposite, from other meetings.
    pub(super) fn promises(&self, item: &Item) -> Vec<Promise> {
        let opposite: Vec<&PartyId> = item.meeting.iter().flat_map(|m| &m.counterparts).collect();
        let home_of = |id: &PartyId| {
            self.request
                .directory
                .people
                .get(id)
                .and_then(|p| p.posts.first())
                .and_then(|p| p.organization.as_ref())
        };
        let concerns = |id: &PartyId| opposite.iter().any(|o| *o == id || home_of(o) == Some(id));
        let open = self.request.trip.outcomes.iter().filter(|o| {
            o.kind == OutcomeKind::Commitment
                && matches!(
                    o.status,
                    None | Some(OutcomeStatus::Open | OutcomeStatus::InProgress)
                )
                && o.item.as_ref() != Some(&item.id)
                && [&o.owner, &o.to].into_iter().flatten().any(concerns)
        });
        open.filter_map(|o| self.promise(o)).collect()
    }

    fn promise(&self, outcome: &domain::outcome::Outcome) -> Option<Promise> {
        Some(Promise {
            text: self.text(
                outcome.text.as_ref(),
                ("outcome", outcome.id.as_str(), "text"),
                &self.word("paper-promise"),
            )?,
            by: outcome
                .owner
                .as_ref()
                .map(|o| self.name(o))
                .unwrap_or_default(),
            to: outcome
                .to
                .as_ref()
                .map(|o| self.name(o))
                .unwrap_or_default(),
            due: outcome
                .due
                .map(|d| self.words.date_plain(d, self.calendar()))
                .unwrap_or_default(),
        })
    }

    pub(super) fn more_facts(&self, item: &Item) -> Vec<FactLines> {
        let gifts = self
            .request
            .trip
            .gifts
            .iter()
            .filter(|g| g.item.as_ref() == Some(&item.id));
        let gift = |g: &domain::logistics::Gift| {
            let what = self
                .text(
                    g.what.as_ref(),
                    ("gift", g.id.as_str(), "what"),
                    &self.word("paper-gift"),
                )
                .map(plain)?;
            let from = g.from.as_ref().map(|p| self.name(p)).unwrap_or_default();
            let to =
                g.to.as_ref()
                    .map(|p| self.say("paper-gift-to", &[("name", &self.name(p))]))
                    .unwrap_or_default();
            Some(Said::Text(self.line(&[what, from, to])))
        };
        let sources = item
            .sources
            .iter()
            .filter(|_| self.working())
            .map(|source| {
                let text = source.text.nearest(self.language());
                let checked = source.checked.map(|d| {
                    self.say(
                        "paper-checked",
                        &[("date", &self.words.date_plain(d, self.calendar()))],
                    )
                });
                Said::Text(self.line(&[self.own(text), checked.unwrap_or_default()]))
            });
        let remark = self.text(
            item.remark.as_ref(),
            ("item", item.id.as_str(), "remark"),
            &self.word("paper-remark"),
        );
        let facts = [
            (
                "paper-dress",
                self.text(
                    item.dress.as_ref(),
                    ("item", item.id.as_str(), "dress"),
                    &self.word("paper-dress"),
                )
                .into_iter()
                .collect(),
            ),
            ("paper-remark", remark.into_iter().collect::<Vec<_>>()),
            ("paper-gift", gifts.filter_map(gift).collect()),
            ("paper-sources", sources.collect()),
        ];
        let facts = facts.into_iter().filter(|(_, lines)| !lines.is_empty());
        facts
            .map(|(id, lines)| FactLines {
                label: self.word(id),
                lines,
            })
            .collect()
    }
}
