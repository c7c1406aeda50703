//! Days that a plan gets wrong: a flight over two clocks, a change of the clocks, an hour after midnight, a day that
//! differs at home, hours that nobody knows.

use serde_json::{Value, json};

use super::{row, rows, spring};

/// A trip from Istanbul to Paris and New York over the change of the clocks of 28 March 2027.
pub(super) fn dossier() -> String {
    let paris = |day: &str, hour: &str| json!({"start": format!("{day}T{hour}"), "zone": "Europe/Paris", "minutes": 60});
    let mut call = json!({"id": "call", "kind": "meeting", "title": "Courtesy call", "place": "hall",
        "when": paris("2027-03-25", "14:30"),
        "meeting": {"contact": "courtesy_call", "stage": "confirmed", "counterparts": ["mayor"],
            "stages": [{"stage": "requested", "at": "2027-03-02", "channel": "letter"},
                       {"stage": "confirmed", "at": "2027-03-09T10:00:00Z", "by": "zt"}]}});
    call["notes"] = json!("He prefers tea.");
    json!({"dossier": 1,
        "places": [
            {"id": "istanbul", "kind": "city", "name": "Istanbul", "country": "TR", "zone": "Europe/Istanbul"},
            {"id": "paris", "kind": "city", "name": "Paris", "country": "FR", "zone": "Europe/Paris"},
            {"id": "hall", "kind": "office", "name": "City Hall", "city": "paris", "country": "FR", "zone": "Europe/Paris"},
            {"id": "new-york", "kind": "city", "name": "New York", "country": "US", "zone": "America/New_York"}],
        "organizations": [{"id": "ibb", "kind": "municipality", "name": "Municipality"}],
        "people": [
            {"id": "yilmaz", "name": "Ece Yılmaz", "posts": [{"title": "Mayor", "organization": "ibb"}]},
            {"id": "demir", "name": "Selim Demir"}, {"id": "aksoy", "name": "Leyla Aksoy"},
            {"id": "mayor", "name": "Anne Laurent"}],
        "trips": [{"id": "spring", "kind": "outbound", "status": "planning", "title": "Spring visit", "home": "istanbul",
            "office": "ibb", "languages": ["en"],
            "delegation": [{"person": "yilmaz", "role": "head", "order": 1}, {"person": "demir", "order": 2},
                           {"person": "aksoy", "order": 3}],
            "items": [
                {"id": "assembly", "kind": "transfer", "title": "Assembly", "place": "istanbul",
                 "attach": {"item": "flight", "edge": "start", "minutes": -120}},
                {"id": "flight", "kind": "flight", "title": "Flight out", "carrier": "Turkish Airlines",
                 "number": "TK 1821", "from_place": "istanbul", "place": "paris",
                 "when": {"start": "2027-03-25T07:35", "zone": "Europe/Istanbul",
                          "end": "2027-03-25T09:20", "end_zone": "Europe/Paris"}},
                call,
                {"id": "dinner", "kind": "meal", "title": "Dinner", "place": "paris", "people": ["yilmaz", "aksoy"],
                 "when": {"start": "2027-03-25T20:00", "zone": "Europe/Paris", "about": true}},
                {"id": "back", "kind": "transfer", "title": "Return to the hotel", "place": "paris",
                 "counts_as": "2027-03-25", "when": {"start": "2027-03-26T01:30", "zone": "Europe/Paris"}},
                {"id": "sunday", "kind": "site_visit", "title": "Visit", "place": "paris",
                 "when": paris("2027-03-28", "10:00")},
                {"id": "gap", "kind": "other", "title": "In the gap", "place": "paris",
                 "when": {"start": "2027-03-28T02:30", "zone": "Europe/Paris"}},
                {"id": "late", "kind": "meal", "title": "Late supper", "place": "new-york", "people": [],
                 "when": {"start": "2027-03-30T22:30", "zone": "America/New_York"}},
                {"id": "train", "kind": "train", "title": "Train", "from_place": "paris", "place": "istanbul",
                 "when": {"date": "2027-04-01", "part": "morning", "zone": "Europe/Paris", "end_zone": "Europe/Istanbul"}},
                {"id": "lobby", "kind": "other", "title": "In the lobby", "place": "paris",
                 "attach": {"item": "train", "edge": "start", "minutes": -90}},
                {"id": "met", "kind": "transfer", "title": "Met at the station", "place": "istanbul",
                 "attach": {"item": "train", "edge": "end"}},
                {"id": "some-day", "kind": "meeting", "title": "Some day", "minutes": 45,
                 "meeting": {"stage": "requested"}}]}]})
    .to_string()
}

fn day<'a>(view: &'a Value, key: &str) -> &'a Value {
    view["days"]
        .as_array()
        .unwrap()
        .iter()
        .find(|d| d["key"] == key)
        .unwrap()
}

#[test]
fn local_time_stands_before_home_time_and_the_columns_name_their_cities() {
    let view = spring().see("en", "itinerary", json!({"trip": "spring"}));
    let first = day(&view, "2027-03-25");
    assert_eq!(first["cities"], json!(["Istanbul", "Paris"]));
    assert_eq!(
        first["date"],
        json!({"first": "Thursday 25 March 2027", "second": "5 Farvardin 1406"})
    );
    assert_eq!(
        (&first["local_head"], &first["home_head"]),
        (&json!("Istanbul, local"), &json!("Istanbul, home"))
    );
    let seam = first["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|r| r["row"] == "seam")
        .unwrap();
    assert_eq!(seam["text"], "Clock goes back 2 h — now Paris time");
    assert_eq!(
        (&seam["local_head"], &seam["home_head"]),
        (&json!("Paris, local"), &json!("Istanbul (+2 h)"))
    );
    let call = row(&view, "call");
    assert_eq!(
        (&call["local"], &call["home"]),
        (&json!("14:30–15:30"), &json!("16:30"))
    );
    assert_eq!(call["spoken"], "14:30–15:30 in Paris, 16:30 in Istanbul");
    assert_eq!(
        (&call["who"], &call["numbers"]),
        (&json!("Yılmaz +2"), &json!("1–3"))
    );
    assert_eq!(
        row(&view, "flight")["home"],
        "=",
        "at home the same hour is not repeated"
    );
}

#[test]
fn a_leg_tells_its_arrival_on_both_clocks() {
    let view = spring().see("en", "itinerary", json!({"trip": "spring"}));
    let flight = row(&view, "flight");
    assert_eq!(flight["local"], "07:35");
    assert_eq!(flight["leg"], json!(["Istanbul", "Paris"]));
    assert_eq!(
        flight["detail"],
        "Turkish Airlines TK 1821 · arrives 09:20 Paris, 11:20 Istanbul · 3 h 45"
    );
}

#[test]
fn what_is_not_exact_is_said_in_words() {
    let view = spring().see("en", "itinerary", json!({"trip": "spring"}));
    let dinner = row(&view, "dinner");
    assert_eq!(
        (&dinner["local"], &dinner["local_note"]),
        (&json!("20:00"), &json!("about"))
    );
    assert_eq!(
        (&dinner["home"], &dinner["home_note"]),
        (&json!("22:00"), &json!("about"))
    );
    assert_eq!(dinner["numbers"], "1, 3");
    assert_eq!(row(&view, "train")["local"], "morning");
    assert_eq!(
        row(&view, "train")["detail"],
        "date confirmed, hour awaited"
    );
    assert_eq!(row(&view, "lobby")["local"], "1 h 30 before");
    assert_eq!(
        row(&view, "lobby")["attached"]["text"],
        "attached to: Train"
    );
    assert_eq!(row(&view, "met")["local"], "on arrival");
    let open = row(&view, "some-day");
    assert_eq!(
        (&open["local"], &open["detail"]),
        (&json!("to be confirmed"), &json!("about 45 min"))
    );
    assert_eq!(view["tray_note"], "1 item without a day");
}

#[test]
fn an_hour_that_follows_another_keeps_its_distance() {
    let view = spring().see("en", "itinerary", json!({"trip": "spring"}));
    let assembly = row(&view, "assembly");
    assert_eq!(
        (&assembly["local"], &assembly["movable"]),
        (&json!("05:35"), &json!(false))
    );
    assert_eq!(assembly["attached"]["side"], "before");
}

#[test]
fn a_day_that_differs_is_named_with_its_weekday() {
    let view = spring().see("en", "itinerary", json!({"trip": "spring"}));
    let back = row(&view, "back");
    assert_eq!(
        (&back["local"], &back["local_note"]),
        (&json!("01:30"), &json!("+1 day Fri"))
    );
    let late = row(&view, "late");
    assert_eq!(
        (&late["home"], &late["home_note"]),
        (&json!("05:30"), &json!("+1 day Wed"))
    );
    assert_eq!(late["who"], "none of ours");
}

#[test]
fn a_change_of_the_clocks_stands_on_its_day_with_both_differences() {
    let view = spring().see("en", "itinerary", json!({"trip": "spring"}));
    let sunday = day(&view, "2027-03-28");
    let note = &sunday["notes"][0];
    assert_eq!(note["code"], "clock_change");
    assert_eq!(
        note["text"],
        "Paris: clocks go from 02:00 to 03:00; difference Paris–Istanbul: +2 h, from then on +1 h"
    );
    assert_eq!(row(&view, "sunday")["home"], "11:00");
    let gap = row(&view, "gap");
    assert_eq!(
        (&gap["local"], &gap["home"]),
        (&json!("02:30"), &Value::Null),
        "an hour that never comes has no hour at home"
    );
}

#[test]
fn one_person_sees_what_concerns_them() {
    let mut desk = spring();
    let view = desk.see(
        "en",
        "itinerary",
        json!({"trip": "spring", "person": "demir"}),
    );
    let ids: Vec<Value> = rows(&view).iter().map(|r| r["id"].clone()).collect();
    assert!(
        ids.contains(&json!("call")) && !ids.contains(&json!("dinner")),
        "{ids:?}"
    );
    let error = desk
        .ask(
            "en",
            "itinerary",
            json!({"trip": "spring", "person": "demirr"}),
        )
        .unwrap_err();
    assert!(error.message.contains("demir"), "{}", error.message);
    let error = desk
        .ask("en", "itinerary", json!({"trip": "sprung"}))
        .unwrap_err();
    assert!(error.message.contains("spring"), "{}", error.message);
    let error = desk
        .ask("en", "item", json!({"trip": "spring", "item": "cal"}))
        .unwrap_err();
    assert!(error.message.contains("call"), "{}", error.message);
}

#[test]
fn the_inspector_shows_the_way_of_a_meeting_and_the_private_notes() {
    let mut desk = spring();
    let view = desk.see("en", "item", json!({"trip": "spring", "item": "call"}));
    assert_eq!(view["when"]["local"], "14:30–15:30 Paris");
    assert_eq!(view["when"]["home"], "16:30–17:30 Istanbul (+2 h)");
    assert_eq!(view["when"]["day"], "Thu 25 Mar 2027, 1 h");
    assert_eq!(view["place"]["name"], "City Hall, Paris");
    assert_eq!(view["notes"], "He prefers tea.");
    assert_eq!(view["position"], "Meeting 1 of 2");
    let ours: Vec<(&str, &str)> = view["ours"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p["number"].as_str().unwrap(), p["name"].as_str().unwrap()))
        .collect();
    assert_eq!(
        ours,
        [
            ("1", "Ece Yılmaz"),
            ("2", "Selim Demir"),
            ("3", "Leyla Aksoy")
        ],
        "in order of precedence"
    );
    assert_eq!(view["theirs"][0]["list"], "counterparts");
    let track: Vec<(&str, &str, Option<&str>)> = view["meeting"]["track"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| {
            (
                t["stage"]["code"].as_str().unwrap(),
                t["state"].as_str().unwrap(),
                t["on"].as_str(),
            )
        })
        .collect();
    assert_eq!(track[0], ("requested", "past", Some("Tue 2 Mar")));
    assert_eq!(track[2], ("confirmed", "now", Some("Tue 9 Mar")));
    assert_eq!(track[3], ("held", "ahead", None));
    assert_eq!(view["meeting"]["steps"][0]["channel"], "by letter");
    assert_eq!(
        view["meeting"]["steps"][1]["at"],
        "Tue 9 Mar 2027 13:00 Istanbul"
    );
    assert_eq!(view["statuses"], json!([]), "the stage decides");
}
