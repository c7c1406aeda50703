//! Permissions, rules, ranks, terms, promises and reports.

use super::desk::*;
use super::*;

#[test]
fn a_council_keeps_its_quorum() {
    let seat =
        json!({"posts": [{"title": "Mayor"}, {"title": "Member", "organization": "council"}]});
    let former = json!({"posts": [{"title": "Member", "organization": "council", "to": "2023"}]});
    let desk = |needed: u32, deputy: &Value| {
        desk_of(json!({"mayor": seat, "deputy": deputy}), json!([]))
            .with_rules(json!({"quorum": {"council": "council", "members": 5, "needed": needed}}))
    };
    let items = json!({"items": [meeting("a", "10:00", 60, "louvre")]});
    let finding = desk(4, &seat).one("quorum_at_risk", items.clone());
    assert_eq!(
        (finding.severity, &finding.facts["left"]),
        (Severity::Tight, &json!(3))
    );
    assert_eq!(finding.facts["away"], json!(["mayor", "deputy"]));
    assert_eq!(
        desk(3, &seat).one("quorum_at_risk", items.clone()).severity,
        Severity::Note,
        "nobody else may be missing"
    );
    desk(2, &seat).none("quorum_at_risk", items.clone(), "enough stay");
    desk(4, &former).one("quorum_at_risk", items.clone());
    desk(3, &former).none(
        "quorum_at_risk",
        items.clone(),
        "whoever sat there last year does not count",
    );
    desk_of(json!({"mayor": seat}), json!([])).none(
        "quorum_at_risk",
        items.clone(),
        "no such rule",
    );
    desk(4, &seat).none(
        "quorum_at_risk",
        with(items, json!({"kind": "virtual"})),
        "nobody travels",
    );
}

#[test]
fn equals_meet_equals() {
    let ranked = |rank: i64| json!({"posts": [{"title": "Post", "rank": rank}]});
    let desk = desk_of(
        json!({"mayor": ranked(1), "hidalgo": ranked(1), "consul": ranked(3)}),
        json!([]),
    );
    let opposite = |who: &str, contact: &str| json!({"items": [met(json!({"stage": "confirmed", "contact": contact, "counterparts": [who]}))]});
    let finding = desk.one("rank_mismatch", opposite("consul", "bilateral"));
    assert_eq!(
        (&finding.facts["ours"], &finding.facts["theirs"]),
        (&json!("mayor"), &json!("consul"))
    );
    desk.none("rank_mismatch", opposite("hidalgo", "bilateral"), "equals");
    desk.none(
        "rank_mismatch",
        opposite("consul", "courtesy_call"),
        "one calls upwards",
    );
    desk.none(
        "rank_mismatch",
        opposite("interpreter", "bilateral"),
        "no rank on record",
    );
    let mut replaced = opposite("hidalgo", "bilateral");
    replaced["items"][0]["participants"] = json!([{"who": "hidalgo", "represented_by": "consul"}]);
    assert_eq!(
        desk.one("rank_mismatch", replaced).facts["theirs"],
        "consul",
        "whoever stands in"
    );
}

#[test]
fn a_promise_has_a_day() {
    let desk = desk();
    let outcome = |due: Value, status: Value| json!({"outcomes": [{"id": "o", "kind": "commitment", "by": "us", "due": due, "status": status}]});
    let finding = desk.one(
        "commitment_overdue",
        outcome(json!("2024-11-27"), json!("open")),
    );
    assert_eq!(finding.facts["days"], 1);
    desk.none(
        "commitment_overdue",
        outcome(json!("2024-11-28"), json!("open")),
        "the day is not over",
    );
    desk.none(
        "commitment_overdue",
        outcome(json!("2024-11-27"), json!("done")),
        "it is done",
    );
    desk.none(
        "commitment_overdue",
        outcome(Value::Null, json!("open")),
        "it has no day",
    );
    desk.one(
        "commitment_overdue",
        with(
            outcome(json!("2024-01-01"), Value::Null),
            json!({"status": "done"}),
        ),
    );
}

#[test]
fn more_people_than_the_rule_allows_do_not_travel() {
    let items = json!({"items": [meeting("a", "10:00", 60, "louvre")]});
    let desk = |most: u32| desk().with_rules(json!({"largest_delegation": most}));
    assert_eq!(
        desk(1).one("delegation_too_large", items.clone()).facts["people"],
        2
    );
    desk(2).none(
        "delegation_too_large",
        items.clone(),
        "as many as are allowed",
    );
    desk(1).none(
        "delegation_too_large",
        with(items, json!({"kind": "virtual"})),
        "nobody travels",
    );
}

#[test]
fn a_journey_needs_the_permissions_of_its_office() {
    let rule = |more: Value| {
        desk().with_rules(json!({"approvals": [with(json!({"body": "ministry"}), more)]}))
    };
    let items = |approvals: Value| json!({"items": [meeting("a", "10:00", 60, "louvre")], "approvals": approvals});
    let given = json!([{"id": "p", "body": "ministry", "answer": "Approved"}]);
    let asked = json!([{"id": "p", "body": "ministry", "kind": "permission"}]);
    let any = rule(json!({}));
    let finding = any.one("approval_missing", items(json!([])));
    assert_eq!(finding.severity, Severity::Tight, "T-30 is over");
    assert_eq!(
        any.one("approval_missing", items(asked)).facts["asked"],
        true
    );
    any.none("approval_missing", items(given), "they answered");
    let other = json!([{"id": "p", "body": "council", "answer": "Approved"}]);
    any.one("approval_missing", items(other));
    let soon = rule(json!({"working_days_before": 5})).one("approval_missing", items(json!([])));
    assert_eq!(
        (soon.severity, &soon.facts["due"]),
        (Severity::Note, &json!("2024-12-02"))
    );
    rule(json!({"of": "consul"})).none("approval_missing", items(json!([])), "they do not travel");
    let abroad = rule(json!({"abroad_only": true}));
    abroad.one("approval_missing", items(json!([])));
    let at_home = json!({"items": [meeting("a", "10:00", 60, "istanbul")]});
    abroad.none("approval_missing", at_home, "it stays in the country");
}

#[test]
fn a_report_follows_the_trip() {
    let rule = || desk().with_rules(json!({"report_days": 14}));
    let done = |tasks: Value| json!({"status": "done", "items": [meeting("a", "10:00", 60, "louvre")], "tasks": tasks});
    let soon = rule()
        .on("2024-12-10T09:00:00Z")
        .one("report_due", done(json!([])));
    assert_eq!(
        (soon.severity, &soon.facts["due"]),
        (Severity::Note, &json!("2024-12-21"))
    );
    let late = rule().on("2024-12-23T09:00:00Z");
    assert_eq!(
        late.one("report_due", done(json!([]))).severity,
        Severity::Tight
    );
    let task = |due: Value, is_done: bool| json!([{"id": "r", "kind": "report", "due": due, "done": is_done}]);
    late.none("report_due", done(task(Value::Null, true)), "it is done");
    assert_eq!(
        late.one("report_due", done(task(json!("2024-12-31"), false)))
            .facts["due"],
        "2024-12-31",
        "its own day wins"
    );
    desk().on("2024-12-23T09:00:00Z").none(
        "report_due",
        done(json!([])),
        "no such rule, and no such task",
    );
    rule().none(
        "report_due",
        json!({"items": [meeting("a", "10:00", 60, "louvre")]}),
        "the trip lies before us",
    );
}

#[test]
fn a_term_that_ends_before_the_meeting_is_known_before() {
    let post =
        |to: &str| json!({"posts": [{"title": "Mayor", "organization": "paris-city", "to": to}]});
    let opposite =
        json!({"items": [met(json!({"stage": "confirmed", "counterparts": ["hidalgo"]}))]});
    let desk = |people: Value| desk_of(people, json!([]));
    let finding = desk(json!({"hidalgo": post("2024-11")})).one("term_ends", opposite.clone());
    assert_eq!(
        (finding.severity, &finding.facts["ends"]),
        (Severity::Tight, &json!("2024-11-30"))
    );
    desk(json!({"hidalgo": post("2024-12")})).none(
        "term_ends",
        opposite.clone(),
        "until the end of the month",
    );
    desk(json!({"hidalgo": {"posts": [{"title": "Mayor"}, {"title": "Deputy", "to": "2014"}]}}))
        .none(
            "term_ends",
            opposite.clone(),
            "what one was before is history",
        );
    let ours = desk(json!({"deputy": post("2024-12-01")})).one("term_ends", opposite);
    assert_eq!(
        (&ours.facts["who"], &*ours.about[0].kind),
        (&json!("deputy"), "person")
    );
}

#[test]
fn a_tie_with_those_opposite_that_must_be_renewed_is_told() {
    let opposite =
        json!({"items": [met(json!({"stage": "confirmed", "counterparts": ["hidalgo"]}))]});
    let people = json!({"hidalgo": {"posts": [{"title": "Mayor", "organization": "paris-city"}]}});
    let tie = |a: &str, b: &str, day: &str| json!([{"id": "r", "kind": "sister_city", "a": a, "b": b, "renew_by": day}]);
    let desk = |relations: Value| desk_of(people.clone(), relations);
    let finding = desk(tie("paris-city", "city", "2024-12-01")).one("term_ends", opposite.clone());
    assert_eq!(
        (&finding.facts["what"], &finding.facts["who"]),
        (&json!("sister_city"), &json!("paris-city"))
    );
    desk(tie("city", "paris-city", "2025-12-01")).none(
        "term_ends",
        opposite.clone(),
        "there is a year",
    );
    desk(tie("city", "ministry", "2024-12-01")).none(
        "term_ends",
        opposite.clone(),
        "nobody of them is there",
    );
    let office = |to: &str| json!([{"id": "r", "kind": "office", "network": "network", "holder": "mayor", "role": "member", "to": to}]);
    assert_eq!(
        desk(office("2024-12-05"))
            .one("term_ends", opposite.clone())
            .facts["what"],
        "office"
    );
    desk(office("2019")).none("term_ends", opposite, "that is history");
}
