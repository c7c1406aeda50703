//! What leaves the programme: words, calendars and paper. Bytes out, the same for the same trip.

pub mod calendar;
pub mod words;
