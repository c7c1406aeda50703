//! Somebody's term, or a tie with another city, ends before the trip does.
//!
//! Why it matters: a title on paper is wrong, a signature has no power, and an agreement lapses in the week in which one
//! sits with those who could renew it. Example: the mayor opposite was elected until June, and the visit is in July.
//!
//! Of a person the post that counts, the first, of ours and of guests by the trip's last day (tight), of a counterpart by
//! the day of the meeting (tight); offices in a network, where they end between today and then (a note); agreements and
//! sister-city ties of our office with whoever sits opposite, or is invited, where they are to be renewed by then (a note).
//! A month or a year ends with its last day. Facts: `what` (post, office, sister_city, agreement), `who` (the person, the
//! holder, or the other side), `ends` (date), `until` (the day looked at), `with` (organization or network). Repairs: none.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{Check, Finding, Found, Severity};
use crate::id::PartyId;
use crate::relation::{Bond, Relation};
use crate::time::wall::LooseDate;

pub(super) const CODE: &str = "term_ends";

/// Of counterparts.
pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let travellers = &check.whereabouts.travellers;
    let (item, planned) = check.item(index);
    let Some(meeting) = item.meeting.as_ref().filter(|_| travellers.terms_end) else {
        return;
    };
    let Some(until) = planned.last_day().filter(|_| !meeting.stage.is_over()) else {
        return;
    };
    if until < check.today {
        return;
    }
    let mut tied: Vec<&PartyId> = Vec::new();
    for who in &meeting.counterparts {
        if let Some(finding) = of_post(check, who, until) {
            found.at(planned, finding.item(&item.id));
        }
        let post = check
            .directory
            .people
            .get(who)
            .and_then(|p| p.posts.first());
        tied.extend(
            [Some(who), post.and_then(|p| p.organization.as_ref())]
                .into_iter()
                .flatten(),
        );
    }
    tied.sort_unstable();
    tied.dedup();
    for party in tied {
        for finding in of_relations(check, party, until) {
            found.at(planned, finding.item(&item.id));
        }
    }
}

/// Of ours, and of the guests of the trip.
pub(super) fn of_the_trip(check: &Check<'_>, found: &mut Found) {
    let Some(until) = check.last_day().filter(|last| *last >= check.today) else {
        return;
    };
    if !check.whereabouts.travellers.terms_end {
        return;
    }
    let ours = check.plan.roster.iter();
    let guests = check.trip.participants.iter().map(|p| &p.who);
    let mut seen: HashSet<&PartyId> = HashSet::new();
    for who in ours.chain(guests).chain([&check.trip.office]) {
        if !seen.insert(who) {
            continue;
        }
        found
            .0
            .extend(of_post(check, who, until).map(|finding| (None, finding)));
        for finding in of_relations(check, who, until) {
            found.when(None, finding);
        }
    }
}

fn of_post(check: &Check<'_>, who: &PartyId, until: NaiveDate) -> Option<Finding> {
    let post = check.directory.people.get(who)?.posts.first()?;
    let ends = post
        .to
        .and_then(LooseDate::last)
        .filter(|ends| *ends < until)?;
    let mut finding =
        finding("post", who, ends, until, Severity::Tight).about("person", who.as_str());
    if let Some(organization) = &post.organization {
        finding = finding.fact("with", organization.as_str());
    }
    Some(finding)
}

fn of_relations<'c>(
    check: &'c Check<'_>,
    party: &'c PartyId,
    until: NaiveDate,
) -> impl Iterator<Item = Finding> + 'c {
    let relations = check.whereabouts.travellers.ending(party).iter();
    let relations = relations.map(|n| &check.directory.relations[*n as usize]);
    relations.filter_map(move |relation| of_relation(check, relation, party, until))
}

fn of_relation(
    check: &Check<'_>,
    relation: &Relation,
    party: &PartyId,
    until: NaiveDate,
) -> Option<Finding> {
    let (what, ends, network) = match &relation.bond {
        Bond::Office { network, to, .. } => {
            // What ended long ago is history, and is not held any more.
            let ends = to
                .and_then(LooseDate::last)
                .filter(|ends| *ends >= check.today)?;
            ("office", ends, Some(network))
        }
        Bond::SisterCity { renew_by, .. } => ("sister_city", (*renew_by)?, None),
        Bond::Agreement { renew_by, .. } => ("agreement", (*renew_by)?, None),
        Bond::Membership { .. } | Bond::Seat { .. } => return None,
    };
    let mut finding =
        finding(what, party, ends, until, Severity::Note).about("relation", relation.id.as_str());
    if let Some(network) = network {
        finding = finding.fact("with", network.as_str());
    }
    (ends < until).then_some(finding)
}

fn finding(
    what: &str,
    who: &PartyId,
    ends: NaiveDate,
    until: NaiveDate,
    severity: Severity,
) -> Finding {
    Finding::new(CODE, severity)
        .fact("what", what)
        .fact("who", who.as_str())
        .fact("ends", ends.to_string())
        .fact("until", until.to_string())
}
