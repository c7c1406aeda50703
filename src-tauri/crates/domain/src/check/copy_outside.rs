//! A delegate of another organization gets a copy without what is ours alone.
//!
//! Why it matters: points to make, what they will raise, what not to raise and background leave the house in nobody's copy
//! but ours; whoever sits at the table with less must know it before. Example: the mayor of Çanakkale travels with the
//! mayor of Istanbul; the pack handed over has no background to the board meeting.
//!
//! Paper leaves these sections out of such a copy by itself. Of another organization is a delegate who travels for one,
//! or who holds no post in the trip's office. It is a note; tight where somebody may see what is confidential, and sees
//! less all the same. Facts: `people` (who), `briefing`, `sections` (points, they_will_raise, do_not_raise, background).
//! Repairs: none; a person decides, and says what they need to know.

use std::collections::BTreeSet;

use super::near::tight_if;
use super::{Check, Finding, Found};
use crate::briefing::{Briefing, Section, SectionKind};
use crate::id::PartyId;
use crate::trip::Classification;

pub(super) const CODE: &str = "copy_outside";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let outsiders = &check.whereabouts.travellers.outsiders;
    if outsiders.is_empty() {
        return;
    }
    for briefing in check.whereabouts.briefings(index) {
        let (item, planned) = check.item(index);
        let here = planned.people.iter().map(|presence| presence.who);
        let people = here.filter(|who| outsiders.binary_search(who).is_ok());
        let briefing = &check.trip.briefings[*briefing as usize];
        if let Some(finding) = less(check, briefing, people.collect()) {
            found.at(planned, finding.item(&item.id));
        }
    }
}

/// Those that are for no item of the programme: all delegates get them.
pub(super) fn of_no_item(check: &Check<'_>, found: &mut Found) {
    let outsiders = &check.whereabouts.travellers.outsiders;
    for briefing in check.whereabouts.other_briefings() {
        let briefing = &check.trip.briefings[*briefing as usize];
        let finding = less(check, briefing, outsiders.clone());
        found.0.extend(finding.map(|finding| (None, finding)));
    }
}

fn less(check: &Check<'_>, briefing: &Briefing, who: Vec<u32>) -> Option<Finding> {
    let ours = |section: &&Section| section.kind.is_ours_alone() && !section.text.trim().is_empty();
    let withheld: BTreeSet<&str> = briefing
        .sections
        .iter()
        .filter(ours)
        .filter_map(|section| code(section.kind))
        .collect();
    if who.is_empty() || withheld.is_empty() {
        return None;
    }
    let people: Vec<&PartyId> = who
        .iter()
        .map(|seat| &check.plan.roster[*seat as usize])
        .collect();
    let trusted = check.trip.delegation.iter().any(|delegate| {
        delegate.may_see >= Some(Classification::Confidential) && people.contains(&&delegate.person)
    });
    let sections: Vec<&str> = withheld.into_iter().collect();
    let finding = Finding::new(CODE, tight_if(trusted))
        .about("briefing", briefing.id.as_str())
        .fact("briefing", briefing.id.as_str())
        .fact("sections", sections)
        .parties("people", people);
    Some(finding)
}

fn code(kind: SectionKind) -> Option<&'static str> {
    match kind {
        SectionKind::Points => Some("points"),
        SectionKind::TheyWillRaise => Some("they_will_raise"),
        SectionKind::DoNotRaise => Some("do_not_raise"),
        SectionKind::Background => Some("background"),
        _ => None,
    }
}
