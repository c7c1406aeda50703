//! Ids: text, stable for ever, up to 64 characters of any letters (dossier, "Ids").

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

/// The most characters that an id may have.
pub const LONGEST: usize = 64;

/// Says why a text cannot be an id, in words that follow "this id"; `None` when it can.
pub fn trouble(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        Some("an id may not be empty")
    } else if text.chars().count() > LONGEST {
        Some("an id has at most 64 characters")
    } else if text.chars().any(char::is_control) {
        Some("an id may not hold control characters")
    } else {
        None
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, TS)]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// The id with this text; whoever reads foreign input deserializes instead, which checks it.
            pub fn new(text: impl Into<String>) -> Self { Self(text.into()) }
            /// The text of the id.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{:?}", self.0) }
        }
        impl Borrow<str> for $name { fn borrow(&self) -> &str { &self.0 } }
        impl From<&str> for $name { fn from(text: &str) -> Self { Self::new(text) } }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                match trouble(&text) {
                    Some(why) => Err(serde::de::Error::custom(why)),
                    None => Ok(Self(text)),
                }
            }
        }
    )*};
}

ids! {
    /// A place: a city, or a venue in one.
    PlaceId,
    /// A person or an organization: the two share one id space, so that either can take part.
    PartyId,
    /// A standing relation between organizations, cities and networks.
    RelationId,
    /// A trip.
    TripId,
    /// An item of a trip's programme.
    ItemId,
    /// Any other element inside a trip: a briefing, a task, an outcome, ...
    ElementId,
}
