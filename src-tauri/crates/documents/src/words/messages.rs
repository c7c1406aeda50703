//! Held by test: every message stands in all three languages and needs the same there, none is missing, none is unused,
//! and no Turkish message hangs a suffix on a variable.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use domain::text::Language;
use fluent_bundle::FluentResource;
use ts_rs::TS;

use super::Words;

/// Areas whose messages the UI's own tests look after.
const OF_THE_UI: [&str; 2] = ["ui", "command"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(3)
        .unwrap()
        .to_owned()
}

/// The areas of a language, each with its text.
fn areas(language: Language) -> BTreeMap<String, String> {
    let folder = root().join("src-tauri/locales").join(language.code());
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|e| e == "ftl"))
        .map(|path| {
            let area = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (area, std::fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// Messages, and their attributes as `id.attribute`, with the variables that each needs; `count` only chooses a form,
/// and a language without such forms does without it.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let named = line.split_once('=').map(|(name, _)| name.trim());
        match named {
            Some(name) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                message = name.to_owned();
                current = name.to_owned();
            }
            Some(name) if line.trim_start().starts_with('.') && !name.contains(' ') => {
                current = format!("{message}{name}")
            }
            _ => {}
        }
        if !current.is_empty() {
            let needs = found.entry(current.clone()).or_default();
            let parts = line.split('$').skip(1);
            let names = parts.map(|p| {
                p.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                    .collect()
            });
            needs.extend(names.filter(|name: &String| name != "count"));
        }
    }
    found
}

/// Official forms, whose opening and closing differ from language to language, and so does what stands in them.
const OFFICIAL_FORMS: [&str; 1] = ["paper-addressee"];

#[test]
fn every_message_stands_in_all_three_languages_and_needs_the_same() {
    let english = areas(Language::En);
    let mut wrong = Vec::new();
    for language in [Language::Tr, Language::Fa] {
        let other = areas(language);
        assert!(
            english.keys().eq(other.keys()),
            "the same files in {language:?}"
        );
        for (area, text) in &english {
            let (a, b) = (messages(text), messages(&other[area]));
            let ids: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            let differs =
                |id: &&String| a.get(*id) != b.get(*id) && !OFFICIAL_FORMS.contains(&id.as_str());
            let of = |id: &String| {
                format!(
                    "{area}.ftl: {id}: English {:?}, {language:?} {:?}",
                    a.get(id),
                    b.get(id)
                )
            };
            wrong.extend(ids.into_iter().filter(differs).map(of));
        }
    }
    assert!(
        wrong.is_empty(),
        "a message is missing (None), or needs other arguments:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_file_is_fluent_and_no_id_stands_twice() {
    for language in Language::ALL {
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        for (area, text) in areas(language) {
            let read = FluentResource::try_new(text.clone()).map_err(|(_, errors)| errors);
            assert!(read.is_ok(), "{area}.ftl in {language:?}: {:?}", read.err());
            for id in messages(&text).into_keys() {
                let first = ids.insert(id.clone(), area.clone());
                assert!(
                    first.is_none(),
                    "{id} stands in {area}.ftl and in {}.ftl",
                    first.unwrap_or_default()
                );
            }
        }
        let words = Words::of(language);
        let unread: Vec<_> = ids.keys().filter(|id| !words.has(id)).collect();
        assert!(
            unread.is_empty(),
            "{language:?}: areas! names every file; unread {unread:?}"
        );
    }
}

#[test]
fn no_turkish_message_hangs_a_suffix_on_a_variable() {
    for (area, text) in areas(Language::Tr) {
        for (number, line) in text.lines().enumerate() {
            for after in line.split('}').skip(1) {
                let after = after.trim_start_matches(['\'', '’']);
                let hangs = after.starts_with(char::is_alphabetic);
                assert!(
                    !hangs,
                    "tr/{area}.ftl, line {}: a suffix on a variable: {line}",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn every_code_has_its_word() {
    use domain::briefing::{BriefingKind, BriefingStage, SectionKind};
    use domain::item::{ItemKind, ItemStatus, Press};
    use domain::meeting::{Contact, Format, Interpretation, Priority, Stage};
    use domain::outcome::{OutcomeKind, OutcomeStatus};
    use domain::trip::{Attendance, Classification, Invitation, Role, Side, TripKind, TripStatus};
    holds::<Stage>("stage");
    holds::<ItemStatus>("status");
    holds::<BriefingStage>("briefing");
    holds::<BriefingKind>("briefing-kind");
    holds::<SectionKind>("section");
    holds::<ItemKind>("kind");
    holds::<Contact>("contact");
    holds::<Format>("format");
    holds::<Interpretation>("interpretation");
    holds::<Press>("press");
    holds::<Priority>("priority");
    holds::<Role>("role");
    holds::<Side>("side");
    holds::<Invitation>("invitation");
    holds::<Attendance>("attendance");
    holds::<Classification>("marking");
    holds::<TripKind>("trip-kind");
    holds::<TripStatus>("trip-status");
    holds::<OutcomeKind>("outcome");
    holds::<OutcomeStatus>("outcome-status");
    holds::<domain::place::PlaceKind>("place-kind");
    holds::<domain::check::Severity>("severity");
    holds::<domain::time::DayPart>("part");
}

/// Every variant of a type of codes has a message of the family.
fn holds<T: TS>(family: &str) {
    let codes = codes::<T>();
    assert!(
        codes.len() > 1,
        "{family}: the codes of the type can be read"
    );
    for code in codes {
        let id = format!("{family}-{code}");
        assert!(Words::of(Language::En).has(&id), "{id}");
    }
}

fn codes<T: TS>() -> Vec<String> {
    let form = T::inline(&ts_rs::Config::default());
    form.split('"')
        .skip(1)
        .step_by(2)
        .map(|code| code.replace('_', "-"))
        .collect()
}

#[test]
fn every_finding_and_repair_has_its_sentence_and_no_sentence_lacks_its_finding() {
    let codes: Vec<String> = domain::check::codes()
        .map(|code| code.replace('_', "-"))
        .collect();
    for code in &codes {
        let words = Words::of(Language::En);
        assert!(words.has(&format!("finding-{code}")), "finding-{code}");
        assert!(
            words.has(&format!("finding-{code}.why")),
            "finding-{code}.why"
        );
    }
    let variants = [
        "about",
        "agreement",
        "back",
        "before",
        "carrier",
        "closed",
        "dates",
        "departure",
        "devices",
        "edge",
        "entries",
        "flight",
        "given",
        "home",
        "invited",
        "languages",
        "margin",
        "maybe",
        "office",
        "out",
        "over",
        "place",
        "received",
        "set",
        "sister",
        "theirs",
        "twice",
        "undated",
        "unnamed",
    ];
    let repairs = [
        "move",
        "move-day",
        "shorten",
        "use-time",
        "use-second",
        "end-next-day",
        "end-zone",
    ];
    for id in messages(&areas(Language::En)["finding"]).into_keys() {
        let id = id.trim_end_matches(".why");
        let known = match (id.strip_prefix("finding-"), id.strip_prefix("repair-")) {
            (Some(name), _) => {
                let variant = name
                    .rsplit_once('-')
                    .filter(|(_, end)| variants.contains(end));
                let code = |name: &str| codes.iter().any(|code| code == name);
                code(name)
                    || variant.is_some_and(|(name, _)| code(name))
                    || name.starts_with("where-")
                    || name.starts_with("text-")
                    || name.starts_with("part-")
            }
            (_, Some(repair)) => repairs.contains(&repair),
            _ => false,
        };
        assert!(known, "{id}: which finding says it?");
    }
}

/// Families of ids that `Words` puts together from the code of an enumeration; `every_code_has_its_word` holds them.
const ENUMERATIONS: [&str; 23] = [
    "stage-",
    "status-",
    "briefing-",
    "section-",
    "kind-",
    "contact-",
    "format-",
    "interpretation-",
    "press-",
    "priority-",
    "role-",
    "side-",
    "invitation-",
    "attendance-",
    "marking-",
    "trip-kind-",
    "trip-status-",
    "outcome-",
    "place-kind-",
    "severity-",
    "part-",
    "month-",
    "solar-month-",
];

#[test]
fn no_message_is_unused() {
    let mut sources = String::new();
    for folder in ["src-tauri/src", "src-tauri/crates", "ui/src"] {
        read_sources(&root().join(folder), &mut sources);
    }
    // What stands between two quotation marks, and the beginnings that something is put behind: "cli-help-{name}".
    let spoken: BTreeSet<&str> = sources.split(['"', '`']).collect();
    let beginning =
        |text: &&str| text.ends_with('-') && text.starts_with(|c: char| c.is_ascii_lowercase());
    let begun = spoken.iter().filter_map(|text| {
        text.split(['{', '$'])
            .next()
            .filter(|t| t.len() < text.len())
    });
    let families: Vec<&str> = begun.filter(beginning).chain(ENUMERATIONS).collect();
    let mut unused = Vec::new();
    for (area, text) in areas(Language::En)
        .into_iter()
        .filter(|(area, _)| !OF_THE_UI.contains(&area.as_str()))
    {
        for id in messages(&text).into_keys() {
            let base = id.split('.').next().unwrap_or(&id);
            // A variant of a sentence has an end of its own: finding-double-booked-place.
            let made = families.iter().any(|family| base.starts_with(family));
            if !spoken.contains(base) && !spoken.contains(id.as_str()) && !made {
                unused.push(format!("{area}.ftl: {id}"));
            }
        }
    }
    assert!(unused.is_empty(), "nobody says:\n{}", unused.join("\n"));
}

fn read_sources(folder: &Path, sources: &mut String) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let kind = path
            .extension()
            .and_then(|e| e.to_str())
            .unwrap_or_default();
        if path.is_dir() {
            read_sources(&path, sources);
        } else if matches!(kind, "rs" | "ts" | "tsx" | "typ") {
            sources.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}
