//! What came of the trip: in short, meeting by meeting, the promises, the networks, the gifts.

use domain::outcome::{By, Outcome, OutcomeKind, OutcomeStatus};
use domain::precedence::sides;
use domain::relation::Bond;
use domain::time::wall::LooseDate;
use serde::Serialize;

use super::super::clock::Status;
use super::super::desk::{Desk, Said, Title};
use super::costs::money;
use crate::words::Calendar;

/// How many lines the results in short have.
const SHORT: usize = 5;

/// A meeting and what came of it.
#[derive(Serialize)]
pub(in super::super) struct MeetingRow {
    title: Title,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    label: String,
    value: Said,
}

/// A promise, ours or theirs.
#[derive(Serialize)]
pub(in super::super) struct PromiseRow {
    #[serde(skip)]
    item: Option<domain::id::ItemId>,
    number: String,
    text: Said,
    by: Vec<String>,
    to: String,
    due: Said,
    status: Status,
}

/// What was won in a network.
#[derive(Serialize)]
pub(in super::super) struct NetworkRow {
    network: String,
    text: Said,
    term: Vec<String>,
}

/// A gift.
#[derive(Serialize)]
pub(in super::super) struct GiftRow {
    what: Said,
    from: String,
    to: String,
    value: String,
}

impl<'a> Desk<'a> {
    /// Outcomes of what stands in the report.
    fn outcomes(&self) -> impl Iterator<Item = &'a Outcome> + '_ {
        let trip = self.request.trip;
        trip.outcomes.iter().filter(|o| {
            let index = o
                .item
                .as_ref()
                .map(|id| trip.items.iter().position(|i| &i.id == id));
            index.is_none_or(|i| i.is_none_or(|i| self.scope.items[i]))
        })
    }

    fn outcome_text(&self, outcome: &Outcome) -> Option<Said> {
        let what = self.words.outcome_kind(outcome.kind);
        self.text(
            outcome.text.as_ref(),
            ("outcome", outcome.id.as_str(), "text"),
            &what,
        )
    }

    /// The results in a few lines: what was won and decided first.
    pub(super) fn summary(&self) -> Vec<Said> {
        let weight = |o: &Outcome| match o.kind {
            OutcomeKind::Appointment => 0,
            OutcomeKind::Decision => 1,
            OutcomeKind::Readout => 2,
            OutcomeKind::Proposal | OutcomeKind::Invitation => 3,
            OutcomeKind::Commitment | OutcomeKind::Quote => 9,
        };
        let mut outcomes: Vec<&Outcome> = self.outcomes().filter(|o| weight(o) < 9).collect();
        outcomes.sort_by_key(|o| weight(o));
        outcomes
            .into_iter()
            .take(SHORT)
            .filter_map(|o| self.outcome_text(o))
            .collect()
    }

    /// Meeting by meeting: with whom, what for, what came of it.
    pub(super) fn meeting_rows(&self, promises: &[PromiseRow]) -> Vec<MeetingRow> {
        self.shown()
            .into_iter()
            .filter_map(|i| self.meeting_row(i, promises))
            .collect()
    }

    fn meeting_row(&self, index: usize, promises: &[PromiseRow]) -> Option<MeetingRow> {
        let item = self.item(index).0;
        let came: Vec<&Outcome> = self
            .outcomes()
            .filter(|o| o.item.as_ref() == Some(&item.id))
            .collect();
        if item.meeting.is_none() && came.is_empty() {
            return None;
        }
        let mut lines = Vec::new();
        let mut add = |id: &str, value: Option<Said>| {
            lines.extend(value.map(|value| Line {
                label: self.word(id),
                value,
            }))
        };
        let sides = sides(
            self.request.trip,
            self.request.directory,
            self.request.plan,
            index,
        );
        let theirs: Vec<String> = sides.theirs.iter().map(|s| self.seated_name(s)).collect();
        add(
            "paper-with",
            (!theirs.is_empty()).then(|| Said::Text(self.words.list(&theirs))),
        );
        let purpose = item.meeting.as_ref().and_then(|m| m.purpose.as_ref());
        add(
            "paper-purpose",
            self.text(
                purpose,
                ("item", item.id.as_str(), "meeting.purpose"),
                &self.word("paper-purpose"),
            ),
        );
        for outcome in came.iter().filter(|o| o.kind != OutcomeKind::Commitment) {
            add("paper-result", self.outcome_text(outcome));
        }
        for promise in promises
            .iter()
            .filter(|p| p.item.as_ref() == Some(&item.id))
        {
            add(
                "paper-follow-up",
                Some(Said::Text(
                    self.say("paper-promise-no", &[("number", &promise.number)]),
                )),
            );
        }
        (!lines.is_empty()).then(|| MeetingRow {
            title: self.title(index),
            lines,
        })
    }

    /// The promises of both sides.
    pub(super) fn promise_rows(&self) -> Vec<PromiseRow> {
        let promises: Vec<&Outcome> = self
            .outcomes()
            .filter(|o| o.kind == OutcomeKind::Commitment)
            .collect();
        promises
            .into_iter()
            .zip(1..)
            .filter_map(|(o, number)| self.promise_row(o, number))
            .collect()
    }

    fn promise_row(&self, outcome: &Outcome, number: i64) -> Option<PromiseRow> {
        let side = outcome.by.map(|by| {
            self.word(if by == By::Us {
                "paper-by-us"
            } else {
                "paper-by-them"
            })
        });
        let owner = outcome.owner.as_ref().map(|o| self.name(o));
        let status = outcome.status.unwrap_or(OutcomeStatus::Open);
        let mark = match status {
            OutcomeStatus::Open => "open",
            OutcomeStatus::InProgress => "soft",
            OutcomeStatus::Done => "done",
            OutcomeStatus::Dropped => "off",
        };
        Some(PromiseRow {
            item: outcome.item.clone(),
            number: self.words.number(number),
            text: self.outcome_text(outcome)?,
            by: side.into_iter().chain(owner).collect(),
            to: outcome
                .to
                .as_ref()
                .map(|t| self.name(t))
                .unwrap_or_default(),
            due: outcome.due.map_or_else(
                || self.unknown(),
                |d| Said::Text(self.words.date_plain(d, self.calendar())),
            ),
            status: Status {
                mark,
                word: self.words.outcome_status(status),
            },
        })
    }

    /// What was won in the networks, with its term.
    pub(super) fn network_rows(&self) -> Vec<NetworkRow> {
        let row = |outcome: &'a Outcome| {
            let relation = self
                .request
                .directory
                .relations
                .iter()
                .find(|r| Some(&r.id) == outcome.relation.as_ref())?;
            let (network, from, to) = match &relation.bond {
                Bond::Office {
                    network, from, to, ..
                } => (network, *from, *to),
                Bond::Membership { network, since, .. } => (network, *since, None),
                Bond::Seat { network, .. } => (network, None, None),
                Bond::SisterCity { .. } | Bond::Agreement { .. } => return None,
            };
            Some(NetworkRow {
                network: self.name(network),
                text: self.outcome_text(outcome)?,
                term: self.term(from, to),
            })
        };
        self.outcomes().filter_map(row).collect()
    }

    /// A term in the first calendar, and below it in the second.
    fn term(&self, from: Option<LooseDate>, to: Option<LooseDate>) -> Vec<String> {
        let calendars = [Some(self.calendar()), self.second_calendar()];
        let line = |calendar: Calendar| {
            let (from, to) = (
                from.and_then(|d| self.loose(d, calendar)),
                to.and_then(|d| self.loose(d, calendar)),
            );
            match (from, to) {
                (Some(from), Some(to)) => {
                    Some(self.say("date-span", &[("from", &from), ("to", &to)]))
                }
                (Some(from), None) => Some(self.say("paper-since", &[("date", &from)])),
                (None, to) => to,
            }
        };
        calendars.into_iter().flatten().filter_map(line).collect()
    }

    /// A date as exactly as it is known; a month is named after its middle in the other calendar.
    fn loose(&self, date: LooseDate, calendar: Calendar) -> Option<String> {
        let first = date.first()?;
        match (date.month, date.day) {
            (Some(_), Some(_)) => Some(self.words.date_plain(first, calendar)),
            (Some(_), None) => Some(
                self.words
                    .month_year(first + chrono::Days::new(14), calendar),
            ),
            (None, _) if calendar == Calendar::Gregorian => {
                Some(self.words.number(i64::from(date.year)))
            }
            (None, _) => None,
        }
    }

    /// The gifts given and received.
    pub(super) fn gift_rows(&self) -> Vec<GiftRow> {
        let row = |gift: &domain::logistics::Gift| {
            let value = gift.value.as_ref().and_then(|v| v.as_f64());
            Some(GiftRow {
                what: self.text(
                    gift.what.as_ref(),
                    ("gift", gift.id.as_str(), "what"),
                    &self.word("paper-gift"),
                )?,
                from: gift.from.as_ref().map(|p| self.name(p)).unwrap_or_default(),
                to: gift.to.as_ref().map(|p| self.name(p)).unwrap_or_default(),
                value: value
                    .map(|v| money(self, v, gift.currency.as_deref().unwrap_or_default()))
                    .unwrap_or_default(),
            })
        };
        let stands = |g: &&domain::logistics::Gift| {
            let index = g
                .item
                .as_ref()
                .map(|id| self.request.trip.items.iter().position(|i| &i.id == id));
            index.is_none_or(|i| i.is_none_or(|i| self.scope.items[i]))
        };
        self.request
            .trip
            .gifts
            .iter()
            .filter(stands)
            .filter_map(row)
            .collect()
    }
}
