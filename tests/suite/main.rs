//! The suite: one binary, one module for each subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at once, also in its helpers"
)]

mod house;
mod zones;
