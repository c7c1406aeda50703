//! A meeting was agreed by word of mouth, and nothing in writing says so.
//!
//! Why it matters: whoever said yes on the telephone may be on leave that day, and their colleagues know of nothing.
//! Example: the cabinet of the governor confirmed the courtesy call by telephone; no letter and no mail followed.
//!
//! Looked at are the steps by which a meeting became confirmed: one that came by letter, by e-mail or through the embassy
//! is enough. A step whose channel nobody wrote down says nothing, and neither does one in words of the office's own; a
//! meeting whose day is over needs nothing more. It is tight from seven working days before the trip, a note until then.
//! Facts: `channel` (telephone, in_person), `on` (the date, where one is noted), `working_days` (until the trip's first
//! day). Repairs: none; a line must be asked for.

use super::near::{SECOND_RELEASE, tight_if};
use super::{Check, Finding, Found};
use crate::meeting::Stage;

pub(super) const CODE: &str = "not_in_writing";

/// Channels that leave nothing in the hand.
const SPOKEN: [&str; 2] = ["telephone", "in_person"];

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let Some(meeting) = item
        .meeting
        .as_ref()
        .filter(|m| m.stage == Stage::Confirmed)
    else {
        return;
    };
    let agreed = || {
        meeting
            .stages
            .iter()
            .filter(|s| s.stage == Stage::Confirmed)
    };
    let Some(last) = agreed().next_back() else {
        return;
    };
    let spoken = |channel: &Option<String>| channel.as_deref().is_some_and(|c| SPOKEN.contains(&c));
    if !agreed().all(|step| spoken(&step.channel)) {
        return;
    }
    if planned.last_day().is_some_and(|day| day < check.today) {
        return;
    }
    let mut finding = Finding::new(CODE, tight_if(check.is_near(SECOND_RELEASE)))
        .item(&item.id)
        .fact("channel", last.channel.as_deref())
        .fact("working_days", check.days_left());
    if let Some(day) = check.noted_day(last) {
        finding = finding.fact("on", day.to_string());
    }
    found.at(planned, finding);
}
