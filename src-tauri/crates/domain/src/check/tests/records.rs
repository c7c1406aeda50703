//! What the records lack or say too late, each in one situation that has it and in those next to it that have not.

use std::sync::Arc;

use super::*;
use crate::logistics::Present;
use crate::organization::Organization;
use crate::person::Person;

/// A directory with more about some people, and with organizations and relations.
fn directory_with(people: Value, relations: Value) -> Directory {
    let mut directory = directory();
    for (id, more) in people.as_object().unwrap() {
        let mut keys = json!({"id": id, "name": id});
        keys.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let person: Person = serde_json::from_value(keys).unwrap();
        directory.people.insert(person.id.clone(), person);
    }
    for id in ["city", "paris-city", "council", "ministry", "network"] {
        let keys = json!({"id": id, "name": id, "kind": "other"});
        let organization: Organization = serde_json::from_value(keys).unwrap();
        directory
            .organizations
            .insert(organization.id.clone(), organization);
    }
    directory.relations = serde_json::from_value(relations).unwrap();
    directory
}

/// The findings of a code in a trip, by these records, rules and presents of other trips.
struct Desk {
    directory: Directory,
    context: Context,
}

fn desk() -> Desk {
    desk_of(json!({}), json!([]))
}

fn desk_of(people: Value, relations: Value) -> Desk {
    Desk {
        directory: directory_with(people, relations),
        context: Context::at(NOW.parse().unwrap()),
    }
}

impl Desk {
    fn with_rules(mut self, rules: Value) -> Self {
        self.context.rules = serde_json::from_value(rules).unwrap();
        self
    }

    fn on(mut self, now: &str) -> Self {
        self.context.now = now.parse().unwrap();
        self
    }

    fn find(&self, code: &str, more: Value) -> Vec<Finding> {
        let trip = trip(more);
        let plan = plan(&trip, &self.directory);
        let mut findings = all(&trip, &self.directory, &plan, &self.context);
        findings.retain(|finding| finding.code == code);
        findings
    }

    fn one(&self, code: &str, more: Value) -> Finding {
        let findings = self.find(code, more);
        assert_eq!(findings.len(), 1, "{code}: {findings:?}");
        findings.into_iter().next().unwrap()
    }

    fn none(&self, code: &str, more: Value, why: &str) {
        let findings = self.find(code, more);
        assert!(findings.is_empty(), "{why}: {findings:?}");
    }
}

/// A meeting on 7 December with these keys of a meeting.
fn met(more: Value) -> Value {
    with(
        meeting("a", "10:00", 60, "louvre"),
        json!({ "meeting": more }),
    )
}

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

/// From Istanbul to Paris and back.
fn journey(extra: Value) -> Value {
    let mut items = vec![
        json!({"id": "out", "kind": "flight", "from_place": "istanbul", "place": "paris",
            "when": {"start": "2024-12-07T06:00", "zone": "Europe/Istanbul", "minutes": 210}}),
        meeting("a", "10:00", 60, "louvre"),
        meeting("b", "15:00", 60, "villa"),
    ];
    items.extend(extra.as_array().unwrap().clone());
    json!({ "items": items })
}

#[test]
fn nobody_enters_without_a_visa() {
    let needs = |visas: Value| {
        desk_of(
            json!({"deputy": {"visa_required": ["FR"], "visas": visas}}),
            json!([]),
        )
    };
    let finding = needs(json!([])).one("visa_missing", journey(json!([])));
    assert_eq!(finding.about[0].id, "a", "on the ground, once");
    assert_eq!(
        (&finding.facts["people"], &finding.facts["visa"]),
        (&json!(["deputy"]), &json!("none"))
    );
    assert_eq!(finding.severity, Severity::Tight, "T-7");
    let valid = json!([{"country": "FR", "from": "2024-12-01", "to": "2024-12-31"}]);
    needs(valid).none("visa_missing", journey(json!([])), "hers is valid");
    let german = json!([{"country": "DE", "from": "2024-12-01", "to": "2024-12-31"}]);
    needs(german).none(
        "visa_missing",
        journey(json!([])),
        "one of Schengen is good for all",
    );
    let british = json!([{"country": "GB"}]);
    assert_eq!(
        needs(british).one("visa_missing", journey(json!([]))).facts["visa"],
        "none"
    );
    let early = json!([{"country": "FR", "to": "2024-12-06"}]);
    assert_eq!(
        needs(early).one("visa_missing", journey(json!([]))).facts["visa"],
        "dates"
    );
    desk_of(json!({"deputy": {"visa_required": ["GB"]}}), json!([])).none(
        "visa_missing",
        journey(json!([])),
        "not of this country",
    );
    desk().none(
        "visa_missing",
        journey(json!([])),
        "nobody wrote that one is needed",
    );
    let after = needs(json!([])).on("2024-12-09T09:00:00Z");
    after.none("visa_missing", journey(json!([])), "they have been there");
    let near = needs(json!([])).on("2024-12-05T09:00:00Z");
    assert_eq!(
        near.one("visa_missing", journey(json!([]))).severity,
        Severity::Stop
    );
}

#[test]
fn a_visa_that_ends_under_way_is_found_where_it_ends() {
    let visas = json!([{"country": "FR", "to": "2024-12-07"}]);
    let desk = desk_of(
        json!({"deputy": {"visa_required": ["FR"], "visas": visas}}),
        json!([]),
    );
    let next_day = with(
        meeting("c", "10:00", 60, "louvre"),
        json!({"when": {"start": "2024-12-08T10:00", "zone": "Europe/Paris", "minutes": 60}}),
    );
    assert_eq!(
        desk.one("visa_missing", journey(json!([next_day]))).about[0].id,
        "c"
    );
}

#[test]
fn a_second_entry_wants_a_second_entry_on_the_visa() {
    let once = |entries: u32| {
        let visas = json!([{"country": "FR", "to": "2024-12-31", "entries": entries}]);
        desk_of(
            json!({"deputy": {"visa_required": ["FR"], "visas": visas}}),
            json!([]),
        )
    };
    let at = |day: &str, item: Value| {
        with(
            item,
            json!({"when": {"start": day, "zone": "UTC", "minutes": 60}}),
        )
    };
    let flight = |id: &str, from: &str, to: &str, start: &str| {
        at(
            start,
            json!({"id": id, "kind": "flight", "from_place": from, "place": to}),
        )
    };
    let back = json!([
        flight("home", "paris", "istanbul", "2024-12-08T08:00"),
        at(
            "2024-12-08T16:00",
            json!({"id": "office", "kind": "meeting", "title": "office", "place": "istanbul"})
        ),
        flight("again", "istanbul", "paris", "2024-12-09T08:00"),
        at(
            "2024-12-09T16:00",
            json!({"id": "second", "kind": "meeting", "title": "second", "place": "louvre"})
        ),
    ]);
    let finding = once(1).one("visa_missing", journey(back.clone()));
    assert_eq!(
        (&finding.about[0].id, &finding.facts["visa"]),
        (&"second".to_owned(), &json!("entries"))
    );
    assert_eq!(finding.facts["entries"], 1);
    once(2).none("visa_missing", journey(back), "it allows two");
    let over_lyon = json!([
        flight("domestic", "paris", "lyon", "2024-12-08T08:00"),
        at(
            "2024-12-08T16:00",
            json!({"id": "second", "kind": "meeting", "title": "second", "place": "lyon"})
        )
    ]);
    once(1).none("visa_missing", journey(over_lyon), "they never left");
}

#[test]
fn a_change_of_aircraft_is_no_entry() {
    let desk = desk_of(json!({"deputy": {"visa_required": ["FR"]}}), json!([]));
    let flight = |id: &str, from: &str, to: &str, start: &str| json!({"id": id, "kind": "flight", "from_place": from, "place": to, "when": {"start": start, "zone": "UTC", "minutes": 60}});
    let items = json!({"items": [flight("one", "istanbul", "paris", "2024-12-07T06:00"), flight("two", "paris", "istanbul", "2024-12-07T09:00")]});
    desk.none("visa_missing", items, "nobody leaves the airport");
}

#[test]
fn guests_need_visas_to_come_to_us() {
    let people = json!({"hidalgo": {"visa_required": ["TR"]}});
    let desk = desk_of(people, json!([]));
    let hosted = |guest: Value| json!({"kind": "hosted", "items": [meeting("a", "10:00", 60, "istanbul")], "participants": [guest]});
    let finding = desk.one("visa_missing", hosted(json!({"who": "hidalgo"})));
    assert_eq!(finding.facts["people"], json!(["hidalgo"]));
    desk.none(
        "visa_missing",
        hosted(json!({"who": "hidalgo", "invitation": "declined"})),
        "she does not come",
    );
}

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

fn gifts(gifts: Value) -> Value {
    json!({"items": [meeting("a", "10:00", 60, "louvre")], "gifts": gifts})
}

#[test]
fn a_present_has_a_limit_in_its_currency_and_direction() {
    let desk = desk().with_rules(
        json!({"gift_limits": [{"value": 150.0, "currency": "EUR", "direction": "given"}]}),
    );
    let gift = |direction: &str, value: Value, currency: &str| {
        gifts(
            json!([{"id": "g", "item": "a", "direction": direction, "to": "hidalgo", "what": "Vase", "value": value, "currency": currency}]),
        )
    };
    let finding = desk.one("gift_over_limit", gift("given", json!(240), "EUR"));
    assert_eq!(
        (&finding.facts["value"], &finding.facts["party"]),
        (&json!(240.0), &json!("hidalgo"))
    );
    desk.none(
        "gift_over_limit",
        gift("given", json!(150), "EUR"),
        "it is the limit itself",
    );
    desk.none(
        "gift_over_limit",
        gift("given", json!(9000), "TRY"),
        "another currency",
    );
    desk.none(
        "gift_over_limit",
        gift("received", json!(240), "EUR"),
        "of what is received nothing is said",
    );
    desk.none(
        "gift_over_limit",
        gift("given", Value::Null, "EUR"),
        "no value",
    );
    let mut done = gift("given", json!(240), "EUR");
    done["status"] = json!("done");
    desk.one("gift_over_limit", done);
}

#[test]
fn nobody_gets_the_same_twice() {
    let gift = |id: &str, to: &str, what: Value| json!({"id": id, "direction": "given", "to": to, "what": what});
    let both = |to: &str, what: Value| {
        gifts(json!([
            gift("g", "hidalgo", json!("Iznik plate")),
            gift("h", to, what)
        ]))
    };
    let mut desk = desk();
    let finding = desk.one(
        "gift_repeated",
        both(
            "hidalgo",
            json!({"tr": "İznik tabağı", "en": "İZNIK-Plate"}),
        ),
    );
    assert_eq!(
        (&finding.facts["gift"], &finding.facts["other_gift"]),
        (&json!("h"), &json!("g"))
    );
    desk.none(
        "gift_repeated",
        both("consul", json!("Iznik plate")),
        "another person",
    );
    desk.none(
        "gift_repeated",
        both("hidalgo", json!("Book")),
        "another present",
    );
    let present = |trip: &str, to: &str| Present {
        trip: crate::id::TripId::new(trip),
        title: ("Spring".to_owned(), Default::default()),
        gift: serde_json::from_value(gift("x", to, json!("book"))).unwrap(),
    };
    desk.context.presents = Arc::from([present("t", "hidalgo"), present("other", "consul")]);
    desk.none(
        "gift_repeated",
        both("hidalgo", json!("Book")),
        "its own trip, and another person",
    );
    desk.context.presents = Arc::from([present("other", "hidalgo")]);
    let finding = desk.one("gift_repeated", both("hidalgo", json!("Book")));
    assert_eq!(finding.facts["other_trip"], "other");
}

#[test]
fn what_was_received_must_be_declared() {
    let desk = desk();
    let gift = |direction: &str, declared: Value| {
        gifts(
            json!([{"id": "g", "direction": direction, "from": "hidalgo", "what": "Vase", "declared": declared}]),
        )
    };
    desk.none(
        "gift_undeclared",
        gift("received", Value::Null),
        "it is expected, and not yet there",
    );
    let after = desk_of(json!({}), json!([])).on("2024-12-19T09:00:00Z");
    let finding = after.one("gift_undeclared", gift("received", Value::Null));
    assert_eq!(
        (finding.severity, &finding.facts["days"]),
        (Severity::Tight, &json!(12))
    );
    after.none(
        "gift_undeclared",
        gift("received", json!(true)),
        "it is declared",
    );
    after.none(
        "gift_undeclared",
        gift("given", Value::Null),
        "nobody says it is not",
    );
    after.one("gift_undeclared", gift("given", json!(false)));
    after.one(
        "gift_undeclared",
        with(gift("received", json!(false)), json!({"status": "done"})),
    );
    after.none(
        "gift_undeclared",
        with(
            gift("received", json!(false)),
            json!({"status": "cancelled"}),
        ),
        "there was no trip",
    );
    let under_way = desk_of(json!({}), json!([])).on("2024-12-07T18:00:00Z");
    assert_eq!(
        under_way
            .one("gift_undeclared", gift("received", Value::Null))
            .severity,
        Severity::Note
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
