//! What no text tells: each field of a dossier that is not for the road holds a word of its own.

use documents::message::What;
use domain::id::{ElementId, ItemId, PartyId};
use domain::text::Language;
use domain::trip::Classification;
use serde_json::{Value, json};

use super::Teller;

/// A visit in which what must not leave says `secret`, and what is told says `told`.
fn visit() -> Value {
    let mut all = programme();
    let trip = all["trips"][0].as_object_mut().unwrap();
    trip.extend(beside().as_object().unwrap().clone());
    all
}

fn programme() -> Value {
    serde_json::from_str(PROGRAMME).unwrap()
}

const PROGRAMME: &str = r#"{
    "places": [
        {"id": "home", "kind": "city", "name": "Homeburg", "zone": "Europe/Istanbul", "notes": "secret-place-notes", "remark": "secret-place-remark"},
        {"id": "away", "kind": "city", "name": "Awayville", "zone": "Europe/Paris"},
        {"id": "hall", "kind": "venue", "name": "told-hall", "city": "away", "zone": "Europe/Paris", "address": "told-address", "notes": "secret-hall-notes"}],
    "organizations": [
        {"id": "ours", "kind": "municipality", "name": "Homeburg Municipality", "notes": "secret-organization-notes"},
        {"id": "neighbour", "kind": "municipality", "name": "Neighbour Municipality"}],
    "people": [
        {"id": "head", "name": "told-head", "phone": "secret-phone-of-head", "email": "secret@example.org", "notes": "secret-person-notes",
         "diet": "secret-diet", "bio": "secret-bio", "pronunciation": "secret-pronunciation", "remark": "secret-person-remark",
         "passports": [{"country": "TR", "number": "secret-passport", "kind": "secret-kind", "expires": "2030-01-01"}],
         "posts": [{"title": "told-post-of-head", "organization": "ours"}]},
        {"id": "second", "name": "Ben Second", "phone": "secret-phone-of-second", "posts": [{"title": "Adviser", "organization": "ours"}]},
        {"id": "guest", "name": "Clara Guest", "phone": "secret-phone-of-guest", "posts": [{"title": "Mayor of Neighbour", "organization": "neighbour"}]},
        {"id": "host", "name": "told-host", "phone": "secret-phone-of-host", "posts": [{"title": "told-post"}]}],
    "trips": [{
        "id": "visit", "kind": "outbound", "status": "confirmed", "title": "told-trip", "home": "home", "office": "ours",
        "notes": "secret-trip-notes", "purpose": "secret-purpose",
        "delegation": [
            {"person": "head", "role": "head", "order": 1, "order_reason": "secret-reason", "may_see": "confidential"},
            {"person": "second", "order": 2},
            {"person": "guest", "order": 3, "organization": "neighbour"}],
        "items": [
            {"id": "flight", "kind": "flight", "from_place": "home", "place": "away", "carrier": "told-carrier", "number": "told-number",
             "locator": "secret-locator", "when": {"start": "2025-03-10T07:00", "zone": "Europe/Paris", "minutes": 60}, "notes": "secret-flight-notes"},
            {"id": "talk", "kind": "meeting", "title": "told-talk", "place": "hall", "dress": "told-dress", "notes": "secret-item-notes", "remark": "secret-remark",
             "when": {"start": "2025-03-10T10:00", "zone": "Europe/Paris", "minutes": 60}, "sources": [{"text": "secret-source"}],
             "sequence": [{"text": "secret-step", "who": "secret-step-who"}],
             "participants": [{"who": "host", "liaison": "second"}],
             "meeting": {"contact": "bilateral", "stage": "confirmed", "counterparts": ["host"], "notes": "secret-meeting-notes",
                         "purpose": "secret-meeting-purpose", "success": "secret-success", "link": "told-link",
                         "stages": [{"stage": "confirmed", "by": "secret-by", "channel": "secret-channel", "note": "secret-stage-note"}],
                         "agenda": [{"title": "secret-agenda", "position": "secret-position", "vote": "secret-vote", "decision": "secret-decision"}]}},
            {"id": "quiet", "kind": "meeting", "title": "secret-confidential", "place": "away", "classification": "confidential",
             "people": ["head", "second"], "when": {"start": "2025-03-10T12:00", "zone": "Europe/Paris", "minutes": 60}, "meeting": {"stage": "confirmed", "counterparts": ["host"]}},
            {"id": "doctor", "kind": "other", "title": "secret-personal", "place": "away", "classification": "personal",
             "people": ["second"], "when": {"start": "2025-03-10T13:00", "zone": "Europe/Paris", "minutes": 60}},
            {"id": "later", "kind": "meeting", "title": "secret-undated", "place": "away", "classification": "confidential"}]
    }]
}"#;

/// What surrounds the programme of the visit.
fn beside() -> Value {
    json!({
        "briefings": [{"id": "b", "for": "talk", "kind": "bilateral", "title": "secret-briefing", "stage": "final", "notes": "secret-briefing-notes",
            "sections": [{"kind": "points", "text": "secret-points"}, {"kind": "do_not_raise", "text": "secret-never-raise"}, {"kind": "background", "text": "secret-background"}]}],
        "vehicles": [{"id": "car", "name": "told-car", "plate": "told-plate", "phone": "secret-phone-of-driver", "driver": "told-driver", "order": 1}],
        "rides": [
            {"id": "r1", "item": "talk", "vehicle": "car", "people": ["head", "second"], "at": "2025-03-10T09:30", "door": "told-door"},
            {"id": "r2", "item": "quiet", "vehicle": "car", "people": ["head"], "at": "2025-03-10T11:45", "door": "secret-door"}],
        "rooms": [{"id": "room", "place": "hall", "number": "secret-room", "people": ["head"]}],
        "risks": [{"id": "risk", "title": "secret-risk", "mitigation": "secret-mitigation"}],
        "incidents": [{"id": "incident", "title": "secret-incident", "text": "secret-incident-text"}],
        "gifts": [{"id": "gift", "item": "talk", "direction": "given", "what": "secret-gift"}],
        "outcomes": [{"id": "o", "item": "talk", "kind": "readout", "text": "secret-outcome"}],
        "tasks": [{"id": "task", "kind": "other", "title": "secret-task"}],
        "approvals": [{"id": "a", "kind": "secret-approval", "answer": "secret-answer", "conditions": "secret-conditions"}],
        "costs": [{"id": "c", "kind": "secret-cost", "receipt": "secret-receipt"}],
        "calls": [{"id": "call", "text": "secret-call", "number": "secret-number", "item": "talk"}]
    })
}

/// Another visit as it was before: nothing in it was as it is.
fn earlier() -> Value {
    let mut all = visit();
    let items = all["trips"][0]["items"].as_array_mut().unwrap();
    for item in items.iter_mut() {
        item["remark"] = "secret-earlier-remark".into();
        item["locator"] = "secret-earlier-locator".into();
        item["place"] = "home".into();
        item["sequence"] = json!([{"text": "secret-earlier-step"}]);
    }
    items[1]["meeting"]["link"] = "secret-earlier-link".into();
    items[1]["meeting"]["agenda"] = json!(["secret-earlier-agenda"]);
    items[2]["title"] = "secret-earlier-title".into();
    items.pop();
    all
}

fn every_text(may_see: Classification) -> Vec<(String, String)> {
    let mut teller = Teller::of(&visit());
    teller.may_see = may_see;
    let before = Teller::of(&earlier());
    let items = ["flight", "talk", "quiet", "doctor", "later"].map(ItemId::new);
    let people = ["head", "second", "guest", "host", "ours", "neighbour"].map(PartyId::new);
    let car = ElementId::new("car");
    let day = "2025-03-10".parse().unwrap();
    let since = |who| What::Changes {
        who,
        before: before.programme(),
        number: 1,
    };
    let mut all = vec![What::Day(day), What::Vehicle(&car), since(None)];
    all.extend(items.iter().map(What::Item));
    all.extend(people.iter().map(|who| What::Person { who, day: None }));
    all.extend(people.iter().map(|who| since(Some(who))));
    let tell = |what: &What| {
        Language::ALL.map(|language| {
            (
                format!("{what:?}").chars().take(80).collect(),
                teller.told(language, *what).text,
            )
        })
    };
    all.iter().flat_map(tell).collect()
}

#[test]
fn what_is_not_for_the_road_is_in_no_text() {
    let texts = every_text(Classification::Office);
    for (what, text) in &texts {
        for (at, _) in text.match_indices("secret") {
            let own = text[at..].starts_with("secret-personal");
            assert!(own && what.contains("second"), "{what}:\n{text}");
        }
    }
    let whole: String = texts.into_iter().map(|(_, text)| text).collect();
    for told in [
        "told-hall",
        "told-address",
        "told-head",
        "told-host",
        "told-post",
        "told-post-of-head",
        "told-trip",
        "told-carrier",
        "told-number",
        "told-talk",
        "told-dress",
        "told-link",
        "told-car",
        "told-plate",
        "told-driver",
        "told-door",
    ] {
        assert!(whole.contains(told), "{told} is told somewhere");
    }
}

#[test]
fn what_is_marked_is_for_those_who_may_see_it() {
    let mut teller = Teller::of(&visit());
    let (head, second) = (PartyId::new("head"), PartyId::new("second"));
    let of = |teller: &Teller, who| teller.told(Language::En, What::Person { who, day: None });
    let kept = of(&teller, &head);
    assert!(!kept.text.contains("secret-confidential"));
    assert_eq!(
        kept.left_out,
        [ItemId::new("quiet"), ItemId::new("later")],
        "and it is said what is kept back"
    );
    teller.may_see = Classification::Confidential;
    assert!(of(&teller, &head).text.contains("secret-confidential"));
    assert!(
        !of(&teller, &head).text.contains("secret-personal"),
        "of somebody else"
    );
    assert!(
        of(&teller, &second).text.contains("secret-personal"),
        "for the person alone"
    );
    let all = teller.told(Language::En, What::Day("2025-03-10".parse().unwrap()));
    assert!(!all.text.contains("secret-personal"), "never for everybody");
    let car = teller.told(Language::En, What::Vehicle(&ElementId::new("car")));
    assert!(
        car.text.contains("secret-door") && !car.text.contains("secret-confidential"),
        "a driver drives"
    );
}

#[test]
fn what_was_marked_and_is_no_longer_is_new() {
    let mut before = visit();
    let items = before["trips"][0]["items"].as_array_mut().unwrap();
    items[1]["classification"] = "confidential".into();
    items[1]["title"] = "secret-old-title".into();
    items[1]["place"] = "home".into();
    let (before, after) = (Teller::of(&before), Teller::of(&visit()));
    let what = What::Changes {
        who: None,
        before: before.programme(),
        number: 1,
    };
    let text = after.told(Language::En, what).text;
    assert!(
        !text.contains("secret-old-title") && !text.contains("was"),
        "{text}"
    );
    assert!(text.contains("told-talk\n"), "{text}");
}
