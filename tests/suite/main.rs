//! The suite: one binary, one module for each subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at once, also in its helpers"
)]

mod api;
mod book;
mod cli;
mod calendar;
mod check;
mod house;
#[cfg(target_os = "linux")]
mod window;
mod paper;
mod plan;
mod view;
mod zones;
