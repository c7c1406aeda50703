//! Other programmes' eyes: the lint, Python's icalendar with dateutil, and ical.js.

use std::path::{Path, PathBuf};
use std::process::Command;

use documents::calendar::Written;
use serde::Deserialize;
use tests::{python, root};

/// What a reader found in one file.
#[derive(Deserialize)]
pub(super) struct Read {
    name: String,
    pub(super) events: Vec<Event>,
}

#[derive(Deserialize)]
pub(super) struct Event {
    pub(super) uid: String,
    pub(super) start: String,
    pub(super) end: String,
    by_rules: Option<[String; 2]>,
    pub(super) summary: String,
    pub(super) description: Option<String>,
    location: Option<String>,
}

/// Lints files and reads them with Python's icalendar and dateutil, and with ical.js; both must
/// find the same, which comes back.
pub(super) fn read_back(files: &[&Written]) -> Vec<Read> {
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<PathBuf> = (0..files.len())
        .map(|i| folder.path().join(format!("{i}.ics")))
        .collect();
    for (path, file) in paths.iter().zip(files) {
        std::fs::write(path, &file.bytes).unwrap();
    }
    run(&python(), "ics_lint.py", &paths);
    let of_python = read_by(&python(), "read_ics.py", &paths);
    let of_node = read_by(Path::new("node"), "read_ics.mjs", &paths);
    for (a, b) in of_python.iter().zip(&of_node) {
        assert_eq!(a.name, b.name);
        assert_eq!(a.events.len(), b.events.len());
        for (a, b) in a.events.iter().zip(&b.events) {
            assert_eq!((&a.uid, &a.start, &a.end), (&b.uid, &b.start, &b.end));
            assert_eq!(
                (&a.summary, &a.location),
                (&b.summary, &b.location),
                "{}",
                a.uid
            );
            assert_eq!(a.description, b.description, "{}", a.uid);
            let by_rules = a.by_rules.as_ref().unwrap();
            assert_eq!(
                by_rules,
                &[a.start.clone(), a.end.clone()],
                "dateutil by our rules: {}",
                a.summary
            );
        }
    }
    of_python
}

fn read_by(program: &Path, script: &str, paths: &[PathBuf]) -> Vec<Read> {
    serde_json::from_str(&run(program, script, paths)).unwrap()
}

fn run(program: &Path, script: &str, paths: &[PathBuf]) -> String {
    let mut command = Command::new(program);
    let output = command
        .arg(root().join("tests/tools").join(script))
        .args(paths)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success(),
        "{script}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}
