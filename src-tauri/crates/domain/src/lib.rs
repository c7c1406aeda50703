//! The nouns of a delegation trip and the reasoning over them.
//!
//! Pure: no I/O, no clock, no randomness; the shell passes in now, the zone and fresh ids.
//!
//! # Invariants
//!
//! - A trip is never invalid. Planning is total; trouble is a [`check::Finding`], never a refusal.
//!   A half-entered trip is a normal trip.
//! - A future moment is a civil time and an IANA zone; the instant is derived when it is needed,
//!   never the truth that is stored.
//! - A time has a precision (exact, about, part of the day, all day, to be confirmed).
//!   What is not known is never shown as 00:00.
//! - An item belongs to the calendar day of the place where it happens, unless `counts_as` names
//!   another.
//! - `people` absent or "all" = the whole delegation; an empty list = none of ours. Every list of
//!   people is in order of precedence unless a person said otherwise, and why.
//! - Nobody is "we" by accident: a trip has an office, a home city and, in each item, the capacity
//!   in which someone is there.
//! - What is assumed, and where a fact comes from, is data.
//! - Private notes leave the book in a dossier and in nothing else.

pub mod accepted;
pub mod besttime;
pub mod briefing;
pub mod check;
pub mod days;
pub mod directory;
pub mod distance;
pub mod doc;
pub mod id;
pub mod item;
pub mod leave;
pub mod logistics;
pub mod meeting;
pub mod organization;
pub mod outcome;
pub mod person;
pub mod place;
pub mod plan;
pub mod precedence;
pub mod relation;
pub mod release;
pub mod rules;
pub mod schedule;
pub mod text;
pub mod time;
pub mod trip;
pub mod ways;
