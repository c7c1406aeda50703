//! The house rules that a machine can hold: which way dependencies run, one home for each heavy
//! one, and licences that let a city use and change the programme.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

/// Who may depend on which of our own crates (and on no other of them).
const DIRECTIONS: [(&str, &[&str]); 6] = [
    ("solver", &[]),
    ("domain", &["solver"]),
    ("documents", &["domain"]),
    ("engine", &["documents", "domain"]),
    ("attache", &["documents", "domain", "engine"]),
    ("tests", &["documents", "domain", "engine"]),
];

/// The one crate that may name a heavy dependency, and the folder where its sources may.
/// A name that ends in `*` stands for a family.
const HOMES: [(&str, &str, &str); 8] = [
    ("tauri*", "attache", "src-tauri"),
    ("rusqlite", "engine", "src-tauri/crates/engine"),
    (
        "typst*",
        "documents",
        "src-tauri/crates/documents/src/paper",
    ),
    (
        "comemo",
        "documents",
        "src-tauri/crates/documents/src/paper",
    ),
    (
        "ics",
        "documents",
        "src-tauri/crates/documents/src/calendar",
    ),
    ("batsat", "solver", "src-tauri/crates/solver"),
    ("cadical", "solver", "src-tauri/crates/solver"),
    ("pulldown-cmark", "domain", "src-tauri/crates/domain"),
];

#[test]
fn dependencies_run_one_way() {
    for (package, allowed) in DIRECTIONS {
        let ours: BTreeSet<String> = direct(package)
            .into_iter()
            .filter(|name| is_ours(name))
            .collect();
        let allowed: BTreeSet<String> = allowed.iter().map(ToString::to_string).collect();
        let upward: Vec<_> = ours.difference(&allowed).collect();
        assert!(upward.is_empty(), "{package} must not depend on {upward:?}");
    }
    let named: BTreeSet<&str> = DIRECTIONS.iter().map(|(package, _)| *package).collect();
    let unknown: Vec<_> = members().filter(|m| !named.contains(m.as_str())).collect();
    assert!(
        unknown.is_empty(),
        "{unknown:?}: say in DIRECTIONS what it may depend on"
    );
}

#[test]
fn each_heavy_dependency_has_one_home() {
    for package in members() {
        for dependency in direct(&package) {
            for (heavy, home, _) in HOMES {
                assert!(
                    !belongs(&dependency, heavy) || package == home,
                    "{package} depends on {dependency}, whose home is {home}"
                );
            }
        }
    }
}

#[test]
fn a_heavy_dependency_is_named_only_in_its_folder() {
    let root = root();
    for file in sources(&root.join("src-tauri"))
        .into_iter()
        .chain(sources(&root.join("tests")))
    {
        let text = std::fs::read_to_string(&file).unwrap();
        for (heavy, _, folder) in HOMES {
            let home = root.join(folder);
            if file.starts_with(&home)
                || file == home.with_extension("rs")
                || file.ends_with("suite/house.rs")
            {
                continue;
            }
            let path = if let Some(family) = heavy.strip_suffix('*') {
                let words = [format!("{family}::"), format!("{family}_")];
                words.into_iter().find(|word| uses(&text, word))
            } else {
                Some(format!("{}::", heavy.replace('-', "_"))).filter(|word| uses(&text, word))
            };
            assert!(
                path.is_none(),
                "{} uses {heavy}, whose home is {folder}",
                file.display()
            );
        }
    }
}

#[test]
fn every_licence_is_allowed() {
    let allowed = allowed_licences();
    let mut refused = BTreeMap::new();
    for package in PACKAGES.iter() {
        let licence = package["license"]
            .as_str()
            .unwrap_or("none named")
            .to_owned();
        if !permits(&licence, &allowed) {
            refused.insert(name_of(package), licence);
        }
    }
    for lockfile in ["ui/package-lock.json", "tests/package-lock.json"] {
        refused.extend(refused_of_npm(lockfile, &allowed));
    }
    assert!(refused.is_empty(), "not allowed by .deny.toml: {refused:?}");
}

#[test]
fn a_licence_expression_is_read_as_spdx_does() {
    let allowed = BTreeSet::from(["MIT".into(), "Apache-2.0 WITH LLVM-exception".into()]);
    for (expression, expected, why) in [
        ("MIT", true, "named"),
        ("GPL-3.0", false, "not named"),
        ("GPL-3.0 OR MIT", true, "a choice: one is enough"),
        ("GPL-3.0/MIT", true, "the old way to write a choice"),
        ("GPL-3.0 AND MIT", false, "both hold"),
        ("(GPL-3.0 OR MIT) AND MIT", true, "brackets first"),
        ("MIT AND MIT OR GPL-3.0", true, "AND binds more than OR"),
        (
            "Apache-2.0 WITH LLVM-exception",
            true,
            "with its exception it is another licence",
        ),
        ("Apache-2.0", false, "and without it is not allowed here"),
    ] {
        assert_eq!(
            permits(expression, &allowed),
            expected,
            "{expression}: {why}"
        );
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// All packages of the lockfile, as `cargo metadata` tells them (it takes a second).
static PACKAGES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata is JSON");
    metadata["packages"]
        .as_array()
        .expect("a list of packages")
        .clone()
});

fn name_of(package: &Value) -> String {
    package["name"]
        .as_str()
        .expect("a package has a name")
        .to_owned()
}

fn members() -> impl Iterator<Item = String> {
    PACKAGES.iter().filter(|p| is_member(p)).map(name_of)
}

fn is_member(package: &Value) -> bool {
    package["source"].is_null()
}

fn is_ours(name: &str) -> bool {
    DIRECTIONS.iter().any(|(package, _)| *package == name)
}

/// What a package of ours names in its manifest, for whatever purpose.
fn direct(package: &str) -> Vec<String> {
    let ours = PACKAGES
        .iter()
        .find(|p| is_member(p) && p["name"] == package);
    let ours = ours.unwrap_or_else(|| panic!("there is no package {package}"));
    ours["dependencies"]
        .as_array()
        .unwrap()
        .iter()
        .map(name_of)
        .collect()
}

fn belongs(dependency: &str, heavy: &str) -> bool {
    heavy
        .strip_suffix('*')
        .map_or(dependency == heavy, |family| dependency.starts_with(family))
}

/// Whether the word stands in the code as a path's beginning (comments do not count).
fn uses(text: &str, word: &str) -> bool {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .any(|line| {
            line.match_indices(word).any(|(at, _)| {
                !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
            })
        })
}

/// The Rust files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// The list of `.deny.toml`, so that there is one list.
fn allowed_licences() -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join(".deny.toml")).unwrap();
    let list = text.split_once("allow = [").expect("a list of licences").1;
    let list = list.split_once(']').expect("the list ends").0;
    let names = list
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"'));
    let allowed: BTreeSet<String> = names
        .map(|line| line.trim_end_matches([',', '"']).to_owned())
        .collect();
    assert!(allowed.contains("MIT"), "the list was read: {allowed:?}");
    allowed
}

/// What ships of an npm lockfile and is not allowed (tools that only build are not shipped).
fn refused_of_npm(lockfile: &str, allowed: &BTreeSet<String>) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join(lockfile)).unwrap();
    let lock: Value = serde_json::from_str(&text).expect("a lockfile is JSON");
    let packages = lock["packages"].as_object().expect("a list of packages");
    let shipped = packages
        .iter()
        .filter(|(name, p)| !name.is_empty() && p["dev"] != true);
    let licences = shipped.map(|(name, package)| {
        (
            name.clone(),
            package["license"]
                .as_str()
                .unwrap_or("none named")
                .to_owned(),
        )
    });
    licences
        .filter(|(_, licence)| !permits(licence, allowed))
        .collect()
}

/// Whether an SPDX expression can be satisfied with the allowed licences.
fn permits(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let mut words: Vec<&str> = spaced.split_whitespace().rev().collect();
    any_of(&mut words, allowed) && words.is_empty()
}

/// `a OR b OR c`; words are taken from the end of the list.
fn any_of(words: &mut Vec<&str>, allowed: &BTreeSet<String>) -> bool {
    let mut permitted = all_of(words, allowed);
    while words.pop_if(|word| *word == "OR").is_some() {
        permitted |= all_of(words, allowed);
    }
    permitted
}

/// `a AND b AND c`.
fn all_of(words: &mut Vec<&str>, allowed: &BTreeSet<String>) -> bool {
    let mut permitted = one(words, allowed);
    while words.pop_if(|word| *word == "AND").is_some() {
        permitted &= one(words, allowed);
    }
    permitted
}

/// A licence, with its exception if there is one, or an expression in brackets.
fn one(words: &mut Vec<&str>, allowed: &BTreeSet<String>) -> bool {
    if words.pop_if(|word| *word == "(").is_some() {
        let permitted = any_of(words, allowed);
        return words.pop() == Some(")") && permitted;
    }
    let Some(mut licence) = words.pop().map(ToOwned::to_owned) else {
        return false;
    };
    if words.pop_if(|word| *word == "WITH").is_some() {
        licence = format!("{licence} WITH {}", words.pop().unwrap_or_default());
    }
    allowed.contains(&licence)
}
