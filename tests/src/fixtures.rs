//! The real cases as types, and the golden files that a person can read.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "only tests come here, and they stop at once"
)]

use std::hash::Hash;
use std::path::{Path, PathBuf};

use domain::directory::{Directory, Index};
use domain::trip::Trip;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The five real cases, by the name of their file.
pub const CASES: [&str; 5] = [
    "antalya-workshop",
    "brussels-congress",
    "paris-visit",
    "sister-cities-roundtable",
    "tirana-b40",
];

/// The top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ lies in the repository")
        .into()
}

/// The first trip of a real case, and the people and places around it.
pub fn case(name: &str) -> (Trip, Directory) {
    dossier(&case_text(name))
}

/// The text of a real case's dossier.
pub fn case_text(name: &str) -> String {
    let file = root()
        .join("tests/cases")
        .join(format!("{name}.dossier.json"));
    std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

/// The first trip of a dossier, and the people and places around it.
pub fn dossier(text: &str) -> (Trip, Directory) {
    let value: Value = serde_json::from_str(text).unwrap();
    let directory = Directory {
        places: by_id(&value["places"]),
        people: by_id(&value["people"]),
        organizations: by_id(&value["organizations"]),
        relations: list(&value["relations"]),
    };
    let trip = serde_json::from_value(value["trips"][0].clone()).unwrap();
    (trip, directory)
}

fn by_id<K: Eq + Hash + DeserializeOwned, V: DeserializeOwned>(array: &Value) -> Index<K, V> {
    let elements = array.as_array().into_iter().flatten();
    elements
        .map(|element| {
            let id = serde_json::from_value(element["id"].clone()).unwrap();
            let read = serde_json::from_value(element.clone());
            (id, read.unwrap_or_else(|e| panic!("{e} in {element}")))
        })
        .collect()
}

fn list<V: DeserializeOwned>(array: &Value) -> Vec<V> {
    if array.is_null() {
        Vec::new()
    } else {
        serde_json::from_value(array.clone()).unwrap()
    }
}

/// Holds bytes against `tests/golden/NAME`; with `BLESS=1` in the environment it writes the file.
pub fn golden(name: &str, bytes: &[u8]) {
    let file = root().join("tests/golden").join(name);
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, bytes).unwrap();
        return;
    }
    let kept = std::fs::read(&file)
        .unwrap_or_else(|e| panic!("{}: {e}; `./dev bless` writes it", file.display()));
    if kept == bytes {
        return;
    }
    let (kept, new) = (
        String::from_utf8_lossy(&kept),
        String::from_utf8_lossy(bytes),
    );
    let line = kept.lines().zip(new.lines()).position(|(a, b)| a != b);
    let line = line.unwrap_or_else(|| kept.lines().count().min(new.lines().count()));
    panic!(
        "{name} differs from its golden file in line {}:\n  kept: {}\n  new:  {}\nLook at it, then `./dev bless` renews it.",
        line + 1,
        kept.lines().nth(line).unwrap_or("(ends)"),
        new.lines().nth(line).unwrap_or("(ends)"),
    );
}

/// The Python of the tests: `ATTACHE_PYTHON`, else the environment that `./dev` made.
pub fn python() -> PathBuf {
    let named = std::env::var_os("ATTACHE_PYTHON").map(PathBuf::from);
    let python = named.unwrap_or_else(|| root().join("target/venv/bin/python"));
    assert!(
        python.exists(),
        "there is no {}: `./dev test` makes it, or name another in ATTACHE_PYTHON",
        python.display()
    );
    python
}
