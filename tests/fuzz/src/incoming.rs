//! Bytes from libFuzzer, through the same entry as the suite's own mutations.
#![no_main]

#[path = "../../suite/incoming/entry.rs"]
mod entry;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entry::enter(bytes));
