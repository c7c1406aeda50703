//! Somebody was asked, and has not answered.
//!
//! Why it matters: an hour is kept for them that others could have had, and the second letter goes out too late. Example:
//! the port of Montréal was asked on 2 March; ten working days are over.
//!
//! A meeting that was requested, or for which an hour was proposed, waits from ten working days after its last step; its
//! day must be on record. An invitation, which has no date, waits from seven working days before the trip; whoever is not
//! expected is not asked. What is over waits no more. It is tight from seven working days before the trip, a note until
//! then; of invitations a note. Facts: of a meeting `stage`, `since` (date), `days` (working days since), `counterparts`;
//! of invitations `invited` (ids). Repairs: none; somebody must ask again.

use chrono::{DateTime, NaiveDate, Utc};

use super::near::{SECOND_RELEASE, tight_if};
use super::{Check, Finding, Found, Severity};
use crate::id::PartyId;
use crate::meeting::{Stage, StageStep};
use crate::time::wall;
use crate::trip::{Invitation, Participant};

pub(super) const CODE: &str = "no_answer";

/// One asks again after so many working days.
const PATIENCE: i64 = 10;

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    if planned.last_day().is_some_and(|day| day < check.today) {
        return;
    }
    if let Some(finding) = of_meeting(check, index) {
        found.at(planned, finding.item(&item.id));
    }
    let over = item.meeting.as_ref().is_some_and(|m| m.stage.is_over());
    if !over && let Some(finding) = of_invitations(check, &item.participants) {
        found.at(planned, finding.item(&item.id));
    }
}

/// Guests of the trip as a whole.
pub(super) fn of_guests(check: &Check<'_>, found: &mut Found) {
    if check.is_over() {
        return;
    }
    if let Some(finding) = of_invitations(check, &check.trip.participants) {
        found.when(None, finding.about("trip", check.trip.id.as_str()));
    }
}

fn of_meeting(check: &Check<'_>, index: usize) -> Option<Finding> {
    let meeting = check.trip.items[index].meeting.as_ref()?;
    if !matches!(meeting.stage, Stage::Requested | Stage::Proposed) {
        return None;
    }
    let step = meeting.stages.last().filter(|s| s.stage == meeting.stage)?;
    let since = check.noted_day(step)?;
    let days = -check.working_days_until(since);
    if days < PATIENCE {
        return None;
    }
    let finding = Finding::new(CODE, tight_if(check.is_near(SECOND_RELEASE)))
        .fact(
            "stage",
            serde_json::to_value(meeting.stage).unwrap_or_default(),
        )
        .fact("since", since.to_string())
        .fact("days", days)
        .parties("counterparts", &meeting.counterparts);
    Some(finding)
}

fn of_invitations(check: &Check<'_>, participants: &[Participant]) -> Option<Finding> {
    let waits = |p: &&Participant| {
        matches!(p.invitation, Some(Invitation::Sent | Invitation::NoAnswer))
            && p.expected != Some(false)
    };
    participants.iter().find(waits)?;
    check.is_near(SECOND_RELEASE).then_some(())?;
    let invited: Vec<&PartyId> = participants.iter().filter(waits).map(|p| &p.who).collect();
    let finding = Finding::new(CODE, Severity::Note).parties("invited", invited);
    Some(finding)
}

impl Check<'_> {
    /// The day of a step, on the calendar at home, as far as it was noted.
    pub(super) fn noted_day(&self, step: &StageStep) -> Option<NaiveDate> {
        let at = step.at.as_deref()?;
        if let Ok(instant) = at.parse::<DateTime<Utc>>() {
            return Some(self.plan.home.wall(instant).date());
        }
        wall::parse_date(at)
            .or_else(|_| wall::parse(at).map(|time| time.date()))
            .ok()
    }
}
