//! What leaves the programme: words, calendars and paper. Bytes out, the same for the same trip.

pub mod calendar;
pub mod calendar_kit;
pub mod incoming;
pub mod mail;
pub mod message;
#[cfg(feature = "paper")]
pub mod paper;
pub mod words;
