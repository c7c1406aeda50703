//! A briefing was cleared, and then the meeting or the text became another.
//!
//! Why it matters: the initials of the clearer stand under something that was never shown to them. Example: the legal
//! adviser cleared the note on Thursday; on Friday the deputy mayor took the mayor's chair at the other side of the table.
//!
//! Each clearance keeps a fingerprint of what was cleared ([`crate::briefing::Briefing::fingerprint`]): the text, and of
//! the meeting its kind, place, purpose, agenda, hour and counterparts. A clearance without one, or with one of another
//! form, says nothing; a text that is still being drafted will be shown again. It is tight. Facts: `changed` (text,
//! meeting, hour, counterparts), `clearers` (whose clearance it was). Repairs: none; it must be cleared again.

use std::collections::BTreeSet;

use super::{Check, Finding, Found, Severity};
use crate::briefing::{Briefing, BriefingStage, changed};
use crate::id::PartyId;

pub(super) const CODE: &str = "briefing_stale";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    for briefing in check.whereabouts.briefings(index) {
        let briefing = &check.trip.briefings[*briefing as usize];
        if let Some(finding) = stale(check, briefing, Some(index)) {
            let (item, planned) = check.item(index);
            found.at(planned, finding.item(&item.id));
        }
    }
}

/// Those that are for no item of the programme.
pub(super) fn of_no_item(check: &Check<'_>, found: &mut Found) {
    for briefing in check.whereabouts.other_briefings() {
        let briefing = &check.trip.briefings[*briefing as usize];
        found
            .0
            .extend(stale(check, briefing, None).map(|finding| (None, finding)));
    }
}

fn stale(check: &Check<'_>, briefing: &Briefing, item: Option<usize>) -> Option<Finding> {
    let kept = briefing
        .clearers
        .iter()
        .filter_map(|c| Some((&c.person, c.of.as_deref().filter(|_| c.cleared.is_some())?)));
    let none_kept = kept.clone().next().is_none();
    if briefing.stage < BriefingStage::InReview || none_kept || check.is_over() {
        return None;
    }
    let now = briefing.fingerprint(item.map(|index| check.item(index)));
    let mut parts = BTreeSet::new();
    let mut clearers: Vec<&PartyId> = Vec::new();
    for (person, of) in kept {
        let another = changed(of, &now);
        if !another.is_empty() {
            clearers.push(person);
            parts.extend(another);
        }
    }
    let finding = Finding::new(CODE, Severity::Tight)
        .about("briefing", briefing.id.as_str())
        .fact("changed", serde_json::to_value(&parts).unwrap_or_default())
        .parties("clearers", clearers);
    (!parts.is_empty()).then_some(finding)
}
