//! The suite: one binary, one module for each subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at once, also in its helpers"
)]

mod api;
mod besttime;
mod book;
mod calendar;
mod check;
mod cli;
mod house;
mod incoming;
mod message;
mod others;
mod paper;
mod plan;
mod schedule;
mod view;
#[cfg(target_os = "linux")]
mod window;
mod zones;
