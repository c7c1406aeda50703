//! The report on a trip is due.
//!
//! Why it matters: the council takes note of what is brought to it in time, and of nothing else. Example: the rule says
//! fourteen days after the return; sixteen are over, and the report is not done.
//!
//! It is due on the day of the trip's task of the kind report; where no such task is on record, so many days after the
//! trip's last day as the office says (rules of the city, `report_days`), for trips out. A task that is done ends it. A
//! note from the end of the trip, tight when the day is over. Found afterwards only. Facts: `due` (date), `days` (calendar
//! days since, negative until it), `owner` and `task` (where they are on record). Repairs: none; it must be written.

use chrono::{Days, NaiveDate};

use super::near::tight_if;
use super::{Check, Finding, Found};
use crate::logistics::{Task, TaskKind};
use crate::trip::TripKind;

pub(super) const CODE: &str = "report_due";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    if !check.is_over() {
        return;
    }
    let mut reports = check
        .trip
        .tasks
        .iter()
        .filter(|t| t.kind == TaskKind::Report);
    let by_rule = by_rule(check);
    if reports.clone().next().is_none() {
        found
            .0
            .extend(finding(check, by_rule, None).map(|finding| (None, finding)));
        return;
    }
    let open = reports.find(|task| task.done != Some(true));
    if let Some(task) = open {
        let finding = finding(check, task.due.or(by_rule), Some(task));
        found.0.extend(finding.map(|finding| (None, finding)));
    }
}

/// When it is due by the rule of the office.
fn by_rule(check: &Check<'_>) -> Option<NaiveDate> {
    let days = check.context.rules.report_days?;
    let last = check.last_day()?;
    let due = last.checked_add_days(Days::new(u64::from(days)));
    due.filter(|_| check.trip.kind == TripKind::Outbound)
}

fn finding(check: &Check<'_>, due: Option<NaiveDate>, task: Option<&Task>) -> Option<Finding> {
    let due = due?;
    let mut finding = Finding::new(CODE, tight_if(due < check.today))
        .about("trip", check.trip.id.as_str())
        .fact("due", due.to_string())
        .fact("days", (check.today - due).num_days());
    if let Some(task) = task {
        finding = finding
            .about("task", task.id.as_str())
            .fact("task", task.id.as_str());
        if let Some(owner) = &task.owner {
            finding = finding.fact("owner", owner.as_str());
        }
    }
    Some(finding)
}
