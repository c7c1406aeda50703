//! The two sides of a bilateral meeting are not led by equals.
//!
//! Why it matters: an equal is received by an equal; what is meant as modesty is read as disregard. Example: the mayor
//! meets a deputy mayor of the other city for a bilateral.
//!
//! Looked at are bilateral meetings, alone or with delegations; one pays a courtesy call upwards, and a word in passing
//! has no rank. Each side is led by the first in its order of precedence, or by whoever stands in for them; ranks are
//! those of their posts in the office's order, 1 the highest, and where either is not on record nothing is said. A note.
//! Facts: `ours` and `theirs` (who leads), `our_rank`, `their_rank`. Repairs: none.

use super::{Check, Finding, Found, Severity};
use crate::id::PartyId;
use crate::item::{Item, People};
use crate::meeting::Contact;

pub(super) const CODE: &str = "rank_mismatch";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    if !check.whereabouts.travellers.ranked {
        return;
    }
    let (item, planned) = check.item(index);
    let Some(meeting) = item.meeting.as_ref().filter(|m| !m.stage.is_over()) else {
        return;
    };
    let of_two = matches!(
        meeting.contact,
        Contact::Bilateral | Contact::TeteATete | Contact::Expanded
    );
    let (Some(lead), Some(counterpart)) = (planned.people.first(), meeting.counterparts.first())
    else {
        return;
    };
    if !of_two {
        return;
    }
    let capacity = match &item.people {
        People::Listed(list) => lead
            .listed
            .and_then(|n| list.get(n as usize)?.capacity.as_ref()),
        People::All => None,
    };
    let ours = check.plan.person(lead);
    let theirs = standing_in(item, counterpart);
    let (Some(our_rank), Some(their_rank)) =
        (rank(check, ours, capacity), rank(check, theirs, None))
    else {
        return;
    };
    if our_rank == their_rank {
        return;
    }
    let finding = Finding::new(CODE, Severity::Note)
        .item(&item.id)
        .about("person", theirs.as_str())
        .fact("ours", ours.as_str())
        .fact("theirs", theirs.as_str())
        .fact("our_rank", our_rank)
        .fact("their_rank", their_rank);
    found.at(planned, finding);
}

/// Who stands in for a counterpart, or the counterpart.
fn standing_in<'a>(item: &'a Item, counterpart: &'a PartyId) -> &'a PartyId {
    let participant = item.participants.iter().find(|p| p.who == *counterpart);
    participant
        .and_then(|p| p.represented_by.as_ref())
        .unwrap_or(counterpart)
}

fn rank(check: &Check<'_>, who: &PartyId, capacity: Option<&PartyId>) -> Option<i64> {
    check.directory.people.get(who)?.post_in(capacity)?.rank
}
