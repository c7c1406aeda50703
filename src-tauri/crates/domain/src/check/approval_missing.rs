//! A permission that the trip needs is not on record.
//!
//! Why it matters: without it the journey is private, and who pays for it is asked afterwards. Example: a journey of the
//! mayor abroad needs the consent of the ministry; there is no answer yet, and tickets are to be bought.
//!
//! The office says whose permission (rules of the city, `approvals`): of every trip, of those into another country, of
//! those of one person; and how many working days before the trip it must be there, thirty unless set. One of that body
//! with an answer or a number is enough; what was answered, people read. A note until that day, then tight. Facts:
//! `body`, `due` (date), `days` (working days until it, negative when it is over), `of` (whose journey, where the rule
//! names one), `asked` (whether the application is on record). Repairs: none; it must be asked for.

use super::near::{APPROVED, tight_if};
use super::{Check, Finding, Found};
use crate::days;
use crate::rules::ApprovalRule;
use crate::trip::TripKind;

pub(super) const CODE: &str = "approval_missing";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    if check.trip.kind != TripKind::Outbound || check.is_over() {
        return;
    }
    for rule in &check.context.rules.approvals {
        if concerns(check, rule) {
            found
                .0
                .extend(missing(check, rule).map(|finding| (None, finding)));
        }
    }
}

fn concerns(check: &Check<'_>, rule: &ApprovalRule) -> bool {
    let abroad = !rule.abroad_only || check.whereabouts.is_abroad();
    abroad
        && rule
            .of
            .as_ref()
            .is_none_or(|who| check.plan.roster.contains(who))
}

fn missing(check: &Check<'_>, rule: &ApprovalRule) -> Option<Finding> {
    let mut of_body = check
        .trip
        .approvals
        .iter()
        .filter(|approval| approval.body.as_ref() == Some(&rule.body));
    let asked = of_body.clone().next().is_some();
    let answered = of_body.any(|approval| {
        let written = |text: &String| !text.trim().is_empty();
        approval
            .answer
            .as_ref()
            .is_some_and(|answer| !answer.is_empty())
            || approval.number.as_ref().is_some_and(written)
    });
    if answered {
        return None;
    }
    let n = rule.working_days_before.unwrap_or(APPROVED as u32);
    let due = check
        .first_day()
        .map(|first| days::working_days_before(check.directory, &check.trip.home, first, n));
    let left = due.map(|due| check.working_days_until(due));
    let mut finding = Finding::new(CODE, tight_if(due.is_some_and(|due| due <= check.today)))
        .about("trip", check.trip.id.as_str())
        .about("organization", rule.body.as_str())
        .fact("body", rule.body.as_str())
        .fact("asked", asked);
    if let Some((due, left)) = due.zip(left) {
        finding = finding.fact("due", due.to_string()).fact("days", left);
    }
    if let Some(who) = &rule.of {
        finding = finding.fact("of", who.as_str());
    }
    Some(finding)
}
