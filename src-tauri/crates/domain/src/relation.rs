//! Relations that outlive a trip: sister cities, memberships, offices held, agreements, seats.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::id::{PartyId, RelationId};
use crate::text::Text;
use crate::time::wall::{self, LooseDate};

/// A relation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Relation {
    /// Its id, unique in the book.
    pub id: RelationId,
    /// What binds whom.
    #[serde(flatten)]
    pub bond: Bond,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}

/// What binds whom.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Bond {
    /// Two cities, in a lasting general partnership.
    SisterCity {
        /// One municipality.
        a: PartyId,
        /// The other.
        b: PartyId,
        /// Since when.
        since: Option<LooseDate>,
        /// The decision of the council.
        decision: Option<Text>,
        /// Until when it must be renewed.
        #[serde(default, with = "wall::optional_date")]
        renew_by: Option<NaiveDate>,
    },
    /// An organization in a network.
    Membership {
        /// The network.
        network: PartyId,
        /// The member.
        member: PartyId,
        /// Since when.
        since: Option<LooseDate>,
        /// Until when the fee is paid.
        #[serde(default, with = "wall::optional_date")]
        dues_paid_until: Option<NaiveDate>,
    },
    /// An office held in a network, by a person or an organization.
    Office {
        /// The network.
        network: PartyId,
        /// Who holds it.
        holder: PartyId,
        /// The role, for example vice-president.
        role: Text,
        /// The body, for example the Executive Board.
        body: Option<Text>,
        /// Since when.
        from: Option<LooseDate>,
        /// Until when.
        to: Option<LooseDate>,
    },
    /// A signed text between two organizations.
    Agreement {
        /// One side.
        a: PartyId,
        /// The other.
        b: PartyId,
        /// Its title.
        title: Text,
        /// Since when.
        since: Option<LooseDate>,
        /// Until when it must be renewed.
        #[serde(default, with = "wall::optional_date")]
        renew_by: Option<NaiveDate>,
    },
    /// A seat or bureau of a network at an organization.
    Seat {
        /// The network.
        network: PartyId,
        /// Where it sits.
        organization: PartyId,
    },
}
