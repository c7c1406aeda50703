//! Somebody who must clear a briefing has not.
//!
//! Why it matters: what goes to print without them is theirs to disown. Example: the pack is frozen the day after
//! tomorrow, and the budget department has not cleared the note for the signing.
//!
//! From seven working days before the trip, the day on which texts are to be cleared, for every briefing with clearers;
//! for one that is marked as cleared although somebody has not, at once. It is tight from the day on which the pack is
//! printed, two working days before the trip, a note until then. Facts: `clearers` (who has not), `stage`,
//! `working_days` (until the trip's first day). Repairs: none; they must be asked.

use super::near::{PRINTED, SECOND_RELEASE, tight_if};
use super::{Check, Finding, Found};
use crate::briefing::Briefing;
use crate::id::PartyId;

pub(super) const CODE: &str = "clearance_missing";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    for briefing in check.whereabouts.briefings(index) {
        let briefing = &check.trip.briefings[*briefing as usize];
        if let Some(finding) = missing(check, briefing) {
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
            .extend(missing(check, briefing).map(|finding| (None, finding)));
    }
}

fn missing(check: &Check<'_>, briefing: &Briefing) -> Option<Finding> {
    let open = briefing.clearers.iter().filter(|c| c.cleared.is_none());
    let open: Vec<&PartyId> = open.map(|clearer| &clearer.person).collect();
    if open.is_empty() || check.is_over() {
        return None;
    }
    if !briefing.stage.is_cleared() && !check.is_near(SECOND_RELEASE) {
        return None;
    }
    let finding = Finding::new(CODE, tight_if(check.is_near(PRINTED)))
        .about("briefing", briefing.id.as_str())
        .fact(
            "stage",
            serde_json::to_value(briefing.stage).unwrap_or_default(),
        )
        .fact("working_days", check.days_left())
        .parties("clearers", open);
    Some(finding)
}
