//! What comes in, from the outside: the test files of another library, mutations of them, and the
//! corpus of the fuzzer.

mod corpus;
mod entry;
mod mutations;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

/// The calendars that the crate `calcard` is tested with: some thousand, gathered from the trackers
/// of a dozen projects. They lie in its package, wherever cargo keeps that.
fn files_of_calcard() -> Vec<PathBuf> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata is JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let calcard = packages.iter().find(|package| package["name"] == "calcard");
    let manifest = calcard.expect("calcard is a dependency")["manifest_path"].as_str();
    let folder = Path::new(manifest.unwrap()).parent().unwrap();
    let mut files = Vec::new();
    calendars_in(folder, &mut files);
    files.sort();
    assert!(
        files.len() > 900,
        "its test files are there: {} in {}",
        files.len(),
        folder.display()
    );
    files
}

fn calendars_in(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            calendars_in(&path, files);
        } else if path.extension().is_some_and(|kind| kind == "ics") {
            files.push(path);
        }
    }
}

/// The most memory that this process ever held, in megabytes. The runner gives each test one of its own.
#[cfg(target_os = "linux")]
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    kilobytes.unwrap().parse::<u64>().unwrap() / 1024
}

/// What a thread has worked since it was asked first: on a busy machine a clock on the wall tells how busy
/// it is, not how long a reader takes.
struct Worked(Duration);

impl Worked {
    fn begin() -> Self {
        Worked(worked())
    }

    fn so_far(&self) -> Duration {
        worked().saturating_sub(self.0)
    }
}

fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let first = told
        .as_deref()
        .and_then(|text| text.split_whitespace().next()?.parse().ok());
    match first {
        Some(nanoseconds) => Duration::from_nanos(nanoseconds),
        // Elsewhere the wall's must do.
        None => std::time::SystemTime::UNIX_EPOCH
            .elapsed()
            .unwrap_or_default(),
    }
}
