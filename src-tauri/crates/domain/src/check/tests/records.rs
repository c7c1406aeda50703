//! What the records lack or say too late, each in one situation that has it and in those next to it that have not.

use super::desk::*;
use super::*;

#[test]
fn a_yes_on_the_telephone_wants_a_line_in_writing() {
    let desk = desk();
    let steps =
        |steps: Value| json!({"items": [met(json!({"stage": "confirmed", "stages": steps}))]});
    let by = |channel: &str| json!([{"stage": "requested", "channel": "letter"}, {"stage": "confirmed", "at": "2024-11-20", "channel": channel}]);
    let finding = desk.one("not_in_writing", steps(by("telephone")));
    assert_eq!(finding.severity, Severity::Tight, "T-7 is today");
    assert_eq!(finding.facts["on"], "2024-11-20");
    desk.none("not_in_writing", steps(by("letter")), "that is in writing");
    desk.none(
        "not_in_writing",
        steps(by("kurye ile")),
        "a word of their own says nothing",
    );
    desk.none(
        "not_in_writing",
        steps(json!([{"stage": "confirmed"}])),
        "nobody noted how",
    );
    desk.none("not_in_writing", steps(json!([])), "nobody noted anything");
    let then = json!([{"stage": "confirmed", "channel": "in_person"}, {"stage": "confirmed", "channel": "email"}]);
    desk.none("not_in_writing", steps(then), "a mail followed");
    let early = desk_of(json!({}), json!([])).on("2024-11-01T09:00:00Z");
    assert_eq!(
        early.one("not_in_writing", steps(by("in_person"))).severity,
        Severity::Note
    );
    desk_of(json!({}), json!([]))
        .on("2024-12-08T09:00:00Z")
        .none("not_in_writing", steps(by("telephone")), "the day is over");
}

#[test]
fn a_request_waits_ten_working_days_for_its_answer() {
    let desk = desk();
    let asked = |stage: &str, at: &str| json!({"items": [met(json!({"stage": stage, "stages": [{"stage": stage, "at": at}], "counterparts": ["hidalgo"]}))]});
    let finding = desk.one("no_answer", asked("requested", "2024-11-14"));
    assert_eq!(
        (&finding.facts["days"], &finding.facts["since"]),
        (&json!(10), &json!("2024-11-14"))
    );
    desk.none(
        "no_answer",
        asked("requested", "2024-11-15"),
        "nine days are patience",
    );
    desk.none(
        "no_answer",
        asked("confirmed", "2024-11-01"),
        "they answered",
    );
    desk.none(
        "no_answer",
        asked("requested", "in autumn"),
        "nobody noted a day",
    );
    let at = asked("proposed", "2024-11-13T21:30:00Z");
    assert_eq!(
        desk.one("no_answer", at).facts["since"],
        "2024-11-14",
        "the day at home"
    );
}

#[test]
fn invitations_wait_until_the_trip_is_near() {
    let desk = desk();
    let guest = |invitation: Value| json!({"who": "hidalgo", "invitation": invitation});
    let items = |guest: Value| json!({"items": [with(meeting("a", "10:00", 60, "louvre"), json!({"participants": [guest]}))]});
    let finding = desk.one("no_answer", items(guest(json!("sent"))));
    assert_eq!(finding.facts["invited"], json!(["hidalgo"]));
    assert_eq!(finding.about[0].id, "a");
    desk.none("no_answer", items(guest(json!("accepted"))), "they come");
    desk.none(
        "no_answer",
        items(guest(Value::Null)),
        "nobody wrote that they were asked",
    );
    desk.none(
        "no_answer",
        items(with(guest(json!("sent")), json!({"expected": false}))),
        "nobody expects them",
    );
    let of_trip = json!({"items": [meeting("a", "10:00", 60, "louvre")], "participants": [guest(json!("no_answer"))]});
    assert_eq!(desk.one("no_answer", of_trip.clone()).about[0].kind, "trip");
    let early = desk_of(json!({}), json!([])).on("2024-11-01T09:00:00Z");
    early.none("no_answer", of_trip, "there is time");
}

/// A briefing for the meeting, with this clearer.
fn briefed(item: Value, clearer: Value, text: &str, stage: &str) -> Value {
    json!({"items": [item], "briefings": [{"id": "b", "for": "a", "kind": "bilateral", "stage": stage, "language": "tr",
        "clearers": [clearer], "sections": [{"kind": "points", "text": text}]}]})
}

#[test]
fn a_clearance_is_of_a_text_an_hour_and_those_opposite() {
    let desk = desk();
    let item = met(json!({"stage": "confirmed", "counterparts": ["hidalgo"]}));
    let plain = trip(briefed(
        item.clone(),
        json!({"person": "deputy"}),
        "Say this",
        "cleared",
    ));
    let planned = plan(&plain, &desk.directory);
    let of = plain.briefings[0].fingerprint(Some((&plain.items[0], &planned.items[0])));
    let cleared = json!({"person": "deputy", "cleared": "2024-11-20T10:00:00Z", "of": of});
    let briefed =
        |item: &Value, text: &str| briefed(item.clone(), cleared.clone(), text, "cleared");
    desk.none(
        "briefing_stale",
        briefed(&item, "Say this"),
        "it is what was cleared",
    );
    let changed = |trip: Value| desk.one("briefing_stale", trip).facts["changed"].clone();
    assert_eq!(changed(briefed(&item, "Say that")), json!(["text"]));
    let later = with(
        item.clone(),
        json!({"when": {"start": "2024-12-07T11:00", "zone": "Europe/Paris", "minutes": 60}}),
    );
    assert_eq!(changed(briefed(&later, "Say this")), json!(["hour"]));
    let other = met(json!({"stage": "confirmed", "counterparts": ["consul"]}));
    assert_eq!(
        changed(briefed(&other, "Say this")),
        json!(["counterparts"])
    );
    let elsewhere = with(item.clone(), json!({"place": "villa"}));
    let finding = desk.one("briefing_stale", briefed(&elsewhere, "Say that"));
    assert_eq!(finding.facts["changed"], json!(["text", "meeting"]));
    assert_eq!(finding.facts["clearers"], json!(["deputy"]));
    let renamed = with(
        item.clone(),
        json!({"title": "Another title", "people": ["mayor"]}),
    );
    desk.none(
        "briefing_stale",
        briefed(&renamed, "Say this"),
        "the meeting is the same",
    );
    let mut foreign = briefed(&item, "Say that");
    foreign["briefings"][0]["clearers"][0]["of"] = json!("sha256:7f3a");
    desk.none(
        "briefing_stale",
        foreign,
        "another programme's fingerprint says nothing",
    );
    let mut draft = briefed(&item, "Say that");
    draft["briefings"][0]["stage"] = json!("draft");
    desk.none("briefing_stale", draft, "it will be shown to them again");
}

#[test]
fn a_paper_goes_to_print_when_all_have_cleared_it() {
    let desk = desk();
    let item = met(json!({"stage": "confirmed"}));
    let open = json!({"person": "deputy"});
    let done = json!({"person": "deputy", "cleared": "2024-11-20T10:00:00Z"});
    let finding = desk.one(
        "clearance_missing",
        briefed(item.clone(), open.clone(), "x", "in_review"),
    );
    assert_eq!(
        (finding.severity, &finding.facts["clearers"]),
        (Severity::Note, &json!(["deputy"]))
    );
    desk.none(
        "clearance_missing",
        briefed(item.clone(), done, "x", "in_review"),
        "all have",
    );
    let early = desk_of(json!({}), json!([])).on("2024-11-01T09:00:00Z");
    early.none(
        "clearance_missing",
        briefed(item.clone(), open.clone(), "x", "in_review"),
        "there is time",
    );
    early.one(
        "clearance_missing",
        briefed(item.clone(), open.clone(), "x", "cleared"),
    );
    let late = desk_of(json!({}), json!([])).on("2024-12-05T09:00:00Z");
    assert_eq!(
        late.one("clearance_missing", briefed(item, open, "x", "in_review"))
            .severity,
        Severity::Tight
    );
}

#[test]
fn a_delegate_of_another_organization_gets_a_thinner_copy() {
    let own = json!({"mayor": {"posts": [{"title": "Mayor", "organization": "city"}]}});
    let desk = desk_of(own, json!([]));
    let item = met(json!({"stage": "confirmed"}));
    let briefing = |kind: &str| json!([{"id": "b", "for": "a", "kind": "bilateral", "sections": [{"kind": kind, "text": "x"}]}]);
    let with_delegate = |delegate: Value, kind: &str| json!({"items": [item], "briefings": briefing(kind), "delegation": [{"person": "mayor", "role": "head"}, delegate]});
    let finding = desk.one(
        "copy_outside",
        with_delegate(json!({"person": "deputy"}), "points"),
    );
    assert_eq!(
        (finding.severity, &finding.facts["people"]),
        (Severity::Note, &json!(["deputy"]))
    );
    assert_eq!(finding.facts["sections"], json!(["points"]));
    desk.none(
        "copy_outside",
        with_delegate(json!({"person": "deputy"}), "purpose"),
        "that is for all",
    );
    desk.none(
        "copy_outside",
        with_delegate(
            json!({"person": "deputy", "organization": "city"}),
            "points",
        ),
        "they travel for us",
    );
    let trusted = json!({"person": "deputy", "may_see": "confidential"});
    assert_eq!(
        desk.one("copy_outside", with_delegate(trusted, "do_not_raise"))
            .severity,
        Severity::Tight
    );
    let mut alone = with_delegate(json!({"person": "deputy"}), "points");
    alone["items"][0]["people"] = json!(["mayor"]);
    desk.none("copy_outside", alone, "they are not at that meeting");
}
