//! The rules of an office: typed field by field, kept in the book, and what findings are made by.

use engine::Session;
use serde_json::{Value, json};

use super::{call, import, open};

const TRIP: &str = "trip";

/// A trip of one whose passport ends 60 days after it, and a council with three members.
fn prepared(folder: &tempfile::TempDir) -> Session {
    let mut session = open(folder);
    let member = |id: &str| json!({"id": id, "name": id, "posts": [{"title": "Member", "organization": "council"}]});
    let dossier = json!({
        "dossier": 1,
        "places": [{"id": "home", "kind": "city", "name": "Istanbul", "country": "TR", "zone": "Europe/Istanbul"}],
        "organizations": [
            {"id": "office", "kind": "municipality", "name": "Office"},
            {"id": "council", "kind": "council", "name": "Council"}
        ],
        "people": [
            {"id": "mayor", "name": "Mayor", "passports": [{"country": "TR", "number": "U1", "expires": "2025-02-06"}]},
            member("one"), member("two"), member("three")
        ],
        "trips": [{
            "id": TRIP, "kind": "outbound", "status": "planning", "title": "Trip", "home": "home", "office": "office",
            "delegation": [{"person": "mayor", "role": "head"}],
            "items": [{"id": "walk", "kind": "other", "title": "Walk", "place": "home",
                "when": {"start": "2024-12-08T10:00", "zone": "Europe/Istanbul", "minutes": 60}}]
        }]
    });
    import(&mut session, &dossier.to_string()).unwrap();
    session
}

fn edit(session: &mut Session, fields: Value) -> Result<Value, engine::Error> {
    call(session, "rules_edit", json!({"fields": fields}))
}

fn codes(session: &mut Session) -> Vec<String> {
    let view = call(session, "findings", json!({"trip": TRIP})).unwrap();
    let rows = view["rows"].as_array().unwrap().clone();
    rows.iter()
        .map(|row| row["code"].as_str().unwrap().to_owned())
        .collect()
}

fn field<'a>(view: &'a Value, name: &str) -> &'a Value {
    let groups = view["groups"].as_array().unwrap().iter();
    let mut fields = groups.flat_map(|group| group["fields"].as_array().unwrap());
    fields.find(|field| field["name"] == name).unwrap()
}

#[test]
fn findings_are_made_by_the_rules_of_the_office() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = prepared(&folder);
    let expires = "passport_expires".to_owned();
    assert!(codes(&mut session).contains(&expires), "90 days are usual");
    edit(&mut session, json!({"passport_margin_days": "۳۰"})).unwrap();
    assert!(
        !codes(&mut session).contains(&expires),
        "30 are enough here"
    );

    session.close().unwrap();
    let mut again = open(&folder);
    assert!(!codes(&mut again).contains(&expires), "the book keeps it");
    edit(&mut again, json!({"passport_margin_days": ""})).unwrap();
    assert!(
        codes(&mut again).contains(&expires),
        "left empty, it is as usual"
    );
}

#[test]
fn rules_are_shown_as_they_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = prepared(&folder);
    let typed = json!({"night": "23-6", "rest_overnight": "11 h", "largest_delegation": "12"});
    let view = edit(&mut session, typed).unwrap();
    assert_eq!(field(&view, "night")["text"], "23:00–06:00");
    assert_eq!(field(&view, "rest_overnight")["text"], "11 h");
    assert_eq!(field(&view, "largest_delegation")["text"], "12");
    assert_eq!(field(&view, "largest_delegation")["usual"], "");
    let again = edit(&mut session, json!({"night": "23:00–06:00"})).unwrap();
    assert_eq!(again, view, "what is shown is read back as the same");
}

#[test]
fn a_quorum_begins_with_more_than_half_of_those_on_record() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = prepared(&folder);
    let view = edit(&mut session, json!({"quorum": {"council": "council"}})).unwrap();
    assert_eq!(view["quorum"]["members"], "3");
    assert_eq!(view["quorum"]["needed"], "2");
    let refused = edit(&mut session, json!({"quorum": {"needed": "4"}})).unwrap_err();
    assert_eq!(refused.facts["field"], "quorum.needed");
    let view = edit(&mut session, json!({"quorum": {"needed": "3"}})).unwrap();
    assert_eq!(view["quorum"]["needed"], "3");
    let view = edit(&mut session, json!({"quorum": null})).unwrap();
    assert_eq!(view["quorum"], Value::Null);
}

#[test]
fn what_makes_no_sense_is_refused_with_its_field_and_nothing_is_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = prepared(&folder);
    let before = call(&mut session, "rules", json!({})).unwrap();
    for (fields, named) in [
        (
            json!({"passport_margin_days": "soon"}),
            "passport_margin_days",
        ),
        (json!({"report_days": "0"}), "report_days"),
        (json!({"night": "late"}), "night"),
        (
            json!({"approvals": [{"body": "nobody"}]}),
            "approvals[0].body",
        ),
        (
            json!({"gift_limits": [{"value": "100", "currency": "€"}]}),
            "gift_limits[0].currency",
        ),
    ] {
        let refused = edit(&mut session, fields).unwrap_err();
        assert_eq!(refused.facts["field"], named, "{}", refused.message);
    }
    assert_eq!(call(&mut session, "rules", json!({})).unwrap(), before);
}

#[test]
fn approvals_and_gift_limits_are_lists() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = prepared(&folder);
    let fields = json!({
        "approvals": [{"body": "council", "abroad_only": true, "of": "mayor", "working_days_before": "10"}],
        "gift_limits": [{"direction": "received", "value": "1250,50", "currency": "try"}]
    });
    let view = edit(&mut session, fields).unwrap();
    assert_eq!(view["approvals"][0]["name"], "Council");
    assert_eq!(view["approvals"][0]["of_name"], "Mayor");
    assert_eq!(view["approvals"][0]["working_days_before"], "10");
    assert_eq!(view["gift_limits"][0]["currency"], "TRY");
    assert_eq!(view["gift_limits"][0]["direction"], "received");
    let kept = session.book().unwrap().rules();
    assert_eq!(kept.gift_limits[0].value, 1250.5);
}

#[test]
fn those_who_listen_are_told_that_everything_may_have_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = prepared(&folder);
    let (told, heard) = std::sync::mpsc::channel();
    session.on_change(Box::new(move |changed| {
        told.send(changed.touched.clone()).unwrap();
    }));
    edit(&mut session, json!({"report_days": "30"})).unwrap();
    assert_eq!(heard.try_iter().collect::<Vec<_>>(), [["*"]]);
}
