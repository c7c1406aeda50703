//! The commands: one list for every host, and the TypeScript made from it.

use engine::{Code, api};
use serde_json::json;

#[test]
fn the_types_of_the_face_are_those_of_the_engine() {
    let file = tests::root().join("ui/src/api/generated.ts");
    let text = api::typescript();
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        std::fs::write(&file, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == text,
        "ui/src/api/generated.ts is not what the commands make; `./dev bless` renews it"
    );
}

#[test]
fn a_wrong_call_is_refused_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = engine::Session::open_quietly(engine::session::Options {
        file: folder.path().join("book.attache"),
        clock: chrono::Utc::now,
        now: None,
        ids: || "id".to_owned(),
        author: None,
        passphrase: None,
        practice: true,
        folder: None,
    })
    .unwrap();
    let unknown = api::dispatch(&mut session, "trips_please", json!({})).unwrap_err();
    assert!(unknown.message.contains("trips_please"), "{unknown}");
    let wrong =
        api::dispatch(&mut session, "trips", json!({"show": {"language": "xx"}})).unwrap_err();
    assert_eq!(wrong.code, Code::Invalid);
    assert!(
        wrong.message.starts_with("show.language"),
        "it names the place: {wrong}"
    );
    assert_eq!(
        api::NAMES
            .iter()
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
        api::NAMES.len(),
        "no name twice"
    );
}
