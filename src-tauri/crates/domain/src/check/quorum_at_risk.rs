//! So many members of the council travel that it can hardly decide meanwhile.
//!
//! Why it matters: the budget falls because the delegation is in Montréal. Example: of the 21 members of the council 11
//! are needed; twelve are on the way to the congress.
//!
//! The office says which council, how many members and how many are needed (rules of the city, `quorum`). Members are
//! those of ours who hold a post in it on the days of the trip; on a trip on which nobody travels, or on which guests come
//! to us, all are at home. Other trips at the same time are not seen. It is tight when too few are left, a note when
//! nobody else may be missing. Facts: `council`, `members`, `needed`, `left`, `away` (ids). Repairs: none; somebody stays
//! at home.

use super::near::tight_if;
use super::{Check, Finding, Found};
use crate::id::PartyId;
use crate::trip::TripKind;

pub(super) const CODE: &str = "quorum_at_risk";

pub(super) fn check(check: &Check<'_>, found: &mut Found) {
    let (Some(rule), Some((first, last))) = (&check.context.rules.quorum, check.span()) else {
        return;
    };
    if check.trip.kind != TripKind::Outbound || last < check.today {
        return;
    }
    let sits = |who: &&PartyId| {
        let posts = check
            .directory
            .people
            .get(*who)
            .map_or(&[][..], |p| &p.posts);
        posts.iter().any(|post| {
            post.organization.as_ref() == Some(&rule.council) && post.is_held_in(first, last)
        })
    };
    let away: Vec<&PartyId> = check.plan.roster.iter().filter(sits).collect();
    let left = rule.members.saturating_sub(away.len() as u32);
    if away.is_empty() || left > rule.needed {
        return;
    }
    let finding = Finding::new(CODE, tight_if(left < rule.needed))
        .about("organization", rule.council.as_str())
        .about("trip", check.trip.id.as_str())
        .fact("council", rule.council.as_str())
        .fact("members", rule.members)
        .fact("needed", rule.needed)
        .fact("left", left)
        .parties("away", away);
    found.when(None, finding);
}
