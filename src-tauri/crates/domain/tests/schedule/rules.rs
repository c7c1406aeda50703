//! What must hold beside the windows: the night's rest, meals, flights, and what is attached to an item.

use domain::check::Context;
use domain::plan::plan;
use domain::schedule::{Cause, Proposal, propose};
use serde_json::{Value, json};

use crate::{context, proposed, read, times};

/// A trip of one delegate and one aide to one town, in a first week of March.
fn trip(items: Value, windows: &[(&str, &str)]) -> Value {
    let person = |id: &str| json!({"id": id, "name": id});
    let window = |(n, (start, end)): (usize, &(&str, &str))| {
        json!({"id": format!("window-{n}"), "zone": "Europe/Paris",
            "start": format!("2027-03-{start}"), "end": format!("2027-03-{end}")})
    };
    let windows: Vec<Value> = windows.iter().enumerate().map(window).collect();
    json!({"places": [{"id": "town", "kind": "city", "name": "Town", "zone": "Europe/Paris"}],
        "people": [person("we"), person("aide"), person("host")], "organizations": [],
        "trips": [{"id": "trip", "kind": "outbound", "status": "planning", "title": "Trip", "home": "town", "office": "office",
            "delegation": [{"person": "we", "order": 1}, {"person": "aide", "order": 2}],
            "items": items, "windows": windows}]})
}

fn meeting(id: &str, minutes: u32) -> Value {
    json!({"id": id, "kind": "meeting", "title": id, "people": ["we"], "minutes": minutes, "when": null,
        "meeting": {"stage": "requested", "counterparts": ["host"]}})
}

fn fixed(id: &str, kind: &str, start: &str, minutes: u32, who: &str) -> Value {
    json!({"id": id, "kind": kind, "title": id, "people": [who],
        "when": {"start": format!("2027-03-{start}"), "zone": "Europe/Paris", "minutes": minutes}})
}

fn start(proposal: &Proposal, id: &str) -> String {
    times(proposal)[id].0.clone()
}

fn causes(proposal: &Proposal) -> Vec<Vec<Cause>> {
    let unplaced = proposal.unplaced.iter();
    unplaced.map(|(_, reason)| reason.causes.clone()).collect()
}

#[test]
fn a_late_evening_puts_the_morning_off() {
    let items = json!([
        fixed("dinner", "meal", "01T20:00", 210, "we"),
        meeting("early", 60)
    ]);
    let proposal = proposed(&trip(items.clone(), &[("02T07:00", "02T10:30")]));
    assert_eq!(
        start(&proposal, "early"),
        "2027-03-02T09:30",
        "ten hours after half past eleven"
    );
    let proposal = proposed(&trip(items, &[("02T07:00", "02T10:00")]));
    assert_eq!(causes(&proposal), [[Cause::Rest]]);
}

#[test]
fn a_flight_is_not_reached_at_the_last_minute() {
    let items = json!([
        fixed("flight", "flight", "01T12:00", 90, "we"),
        meeting("last", 60)
    ]);
    let proposal = proposed(&trip(items, &[("01T09:40", "01T12:00")]));
    assert_eq!(
        start(&proposal, "last"),
        "2027-03-01T09:40",
        "an hour and a quarter before"
    );
}

#[test]
fn whatever_hangs_on_an_item_is_free_as_well() {
    let escort = json!({"id": "escort", "kind": "transfer", "title": "Escort", "people": ["aide"], "minutes": 30,
        "attach": {"item": "visit", "edge": "start", "minutes": -30}});
    let items = json!([
        fixed("work", "other", "01T08:00", 240, "aide"),
        meeting("visit", 30),
        escort
    ]);
    let proposal = proposed(&trip(items.clone(), &[("01T09:00", "01T13:00")]));
    assert_eq!(
        start(&proposal, "visit"),
        "2027-03-01T12:30",
        "the escort is at work until noon"
    );
    let proposal = proposed(&trip(items, &[("01T09:00", "01T12:30")]));
    assert_eq!(proposal.placed, []);
}

#[test]
fn a_lunch_that_is_placed_is_the_meal() {
    let mut lunch = meeting("lunch", 60);
    lunch["kind"] = json!("meal");
    let items = json!([lunch, meeting("talk", 60)]);
    let proposal = proposed(&trip(items, &[("01T12:00", "01T14:00")]));
    assert_eq!(proposal.unplaced, [], "no second meal is kept free");
    let items = json!([meeting("one", 60), meeting("talk", 60)]);
    let proposal = proposed(&trip(items, &[("01T12:00", "01T14:00")]));
    assert_eq!(causes(&proposal), [[Cause::Meal]]);
}

#[test]
fn what_is_over_is_called_over() {
    let items = json!([meeting("late", 60)]);
    let (trip, directory) = read(&trip(items, &[("01T09:00", "01T12:00")]));
    let context = Context::at("2027-03-01T11:00:00Z".parse().unwrap());
    let proposal = propose(
        &trip,
        &directory,
        &plan(&trip, &directory),
        &context,
        &|| false,
    );
    assert_eq!(
        causes(&proposal),
        [[Cause::Window]],
        "the afternoon is still to come"
    );
    let context = Context::at("2027-03-02T11:00:00Z".parse().unwrap());
    let proposal = propose(
        &trip,
        &directory,
        &plan(&trip, &directory),
        &context,
        &|| false,
    );
    assert_eq!(causes(&proposal), [[Cause::Past]]);
}

#[test]
fn a_reason_that_was_not_tried_is_not_given() {
    let items = json!([meeting("one", 60), meeting("two", 60)]);
    let (trip, directory) = read(&trip(items, &[("01T09:00", "01T10:00")]));
    let plan = plan(&trip, &directory);
    let stopped = propose(&trip, &directory, &plan, &context(), &|| true);
    assert_eq!(
        (causes(&stopped), stopped.proven),
        (vec![Vec::new()], false)
    );
    let whole = propose(&trip, &directory, &plan, &context(), &|| false);
    assert!(whole.proven);
    assert!(matches!(
        causes(&whole)[0][..],
        [Cause::Party(_) | Cause::Window]
    ));
}

#[test]
fn nobody_meets_before_he_has_come_or_after_he_has_gone() {
    let windows = [("01T09:00", "01T13:00"), ("02T09:00", "02T13:00")];
    let with = |noted: Value| {
        let mut dossier = trip(json!([meeting("talk", 60)]), &windows);
        let mut guest = json!({"who": "host"});
        guest
            .as_object_mut()
            .unwrap()
            .extend(noted.as_object().unwrap().clone());
        dossier["trips"][0]["participants"] = json!([guest]);
        proposed(&dossier)
    };
    let at = |noted: Value| start(&with(noted), "talk");
    let day = |n: u32, from: &str| format!("2027-03-0{n}T{from}");
    assert!(at(json!({"arrives": "2027-03-01T11:40"})) >= day(1, "11:45"));
    assert!(at(json!({"arrives": "2027-03-02"})) >= day(2, "09:00"));
    let zoned = json!({"start": "2027-03-02T11:00", "zone": "Europe/London"});
    assert_eq!(at(json!({"arrives": zoned})), day(2, "12:00"));
    assert_eq!(at(json!({"leaves": "2027-03-01T10:00"})), day(1, "09:00"));
    assert!(at(json!({"arrives": 5, "leaves": "2027-03-01"})) <= day(1, "12:00"));
    let gone = with(json!({"arrives": "2027-03-02T11:30", "leaves": "2027-03-02T12:15"}));
    assert_eq!(causes(&gone), [[Cause::Party("host".into())]]);
}

#[test]
fn the_way_around_a_meal_is_reckoned() {
    let at = |id: &str, place: &str| {
        let mut item = meeting(id, 60);
        item["place"] = json!(place);
        item
    };
    let with = |items: Value, until: &str| {
        let mut dossier = trip(items, &[("01T11:30", until)]);
        for id in ["hall", "port"] {
            let place = json!({"id": id, "kind": "venue", "name": id, "city": "town", "zone": "Europe/Paris"});
            dossier["places"].as_array_mut().unwrap().push(place);
        }
        dossier["trips"][0]["transfers"] = json!([{"a": "hall", "b": "port", "minutes": 30}]);
        proposed(&dossier)
    };
    let both = || json!([at("one", "hall"), at("two", "port")]);
    let short = with(both(), "01T14:15");
    assert_eq!(short.placed.len(), 1, "three quarters of an hour between");
    assert_eq!(causes(&short), [[Cause::Meal]]);
    let long = with(both(), "01T14:45");
    assert_eq!(long.placed.len(), 2, "the way and the meal");
    let starts = [start(&long, "one"), start(&long, "two")];
    assert!(
        starts.contains(&"2027-03-01T11:30".to_owned())
            && starts.contains(&"2027-03-01T13:45".to_owned()),
        "{starts:?}"
    );
    // The same where one of the two has its time already.
    let mut before = fixed("one", "session", "01T11:30", 60, "we");
    before["place"] = json!("hall");
    let beside = |until: &str| with(json!([before.clone(), at("two", "port")]), until);
    assert_eq!(causes(&beside("01T14:15")), [[Cause::Meal]]);
    assert_eq!(start(&beside("01T14:45"), "two"), "2027-03-01T13:45");
}

#[test]
fn what_hangs_on_an_item_needs_room_and_an_open_door_as_well() {
    let place = |id: &str| json!({"id": id, "kind": "venue", "name": id, "city": "town", "zone": "Europe/Paris"});
    let with = |capacity: u32, hours: Value| {
        let tea = json!({"id": "tea", "kind": "other", "title": "Tea", "people": [], "minutes": 30, "place": "parlour",
            "attach": {"item": "visit", "edge": "end", "minutes": 0}});
        let mut others: Vec<Value> = (0..2)
            .map(|n| {
                let mut other = fixed(&format!("other-{n}"), "session", "01T09:00", 120, "aide");
                other["people"] = json!([]);
                other["place"] = json!("parlour");
                other
            })
            .collect();
        others.extend([meeting("visit", 30), tea]);
        let mut dossier = trip(json!(others), &[("01T09:00", "01T11:30")]);
        let mut parlour = place("parlour");
        parlour["capacity"] = json!(capacity);
        parlour["hours"] = hours;
        dossier["places"].as_array_mut().unwrap().push(parlour);
        proposed(&dossier)
    };
    assert!(start(&with(3, json!({})), "visit").as_str() <= "2027-03-01T11:00");
    assert!(
        start(&with(2, json!({})), "visit").as_str() >= "2027-03-01T10:30",
        "tea from eleven"
    );
    let open = |to: &str| json!({"mon": ["09:30", to]});
    assert_eq!(start(&with(3, open("10:00")), "visit"), "2027-03-01T09:00");
    assert_eq!(
        causes(&with(3, open("09:45"))),
        [[Cause::Hours("parlour".into())]]
    );
    let full = with(2, open("10:30"));
    assert_eq!(full.placed, []);
    assert!(
        causes(&full)[0].contains(&Cause::Place("parlour".into()))
            || causes(&full)[0].contains(&Cause::Hours("parlour".into()))
    );
}

#[test]
fn a_room_for_two_holds_two_of_what_is_being_placed() {
    let mut items = Vec::new();
    for n in 0..3 {
        let (id, tea) = (format!("visit-{n}"), format!("tea-{n}"));
        items.push(json!({"id": id, "kind": "meeting", "title": id, "people": [], "minutes": 30, "when": null,
            "meeting": {"stage": "requested", "counterparts": [format!("guest-{n}")]}}));
        items.push(json!({"id": tea, "kind": "other", "title": "Tea", "people": [], "minutes": 30, "place": "parlour",
            "attach": {"item": id, "edge": "end", "minutes": 0}}));
    }
    let with = |until: &str| {
        let mut dossier = trip(json!(items), &[("01T09:00", until)]);
        let parlour = json!({"id": "parlour", "kind": "venue", "name": "Parlour", "city": "town", "zone": "Europe/Paris", "capacity": 2,
            "hours": {"mon": ["09:30", "10:30"]}});
        dossier["places"].as_array_mut().unwrap().push(parlour);
        for n in 0..3 {
            dossier["people"]
                .as_array_mut()
                .unwrap()
                .push(json!({"id": format!("guest-{n}"), "name": "Guest"}));
        }
        proposed(&dossier)
    };
    let long = with("01T10:30");
    assert_eq!((long.placed.len(), long.proven), (3, true));
    let short = with("01T09:30");
    assert_eq!((short.placed.len(), short.proven), (2, true), "{short:?}");
}

#[test]
fn where_nothing_is_to_be_placed_nothing_is() {
    let items = json!([
        fixed("one", "session", "01T09:00", 60, "we"),
        fixed("two", "session", "01T11:00", 60, "we")
    ]);
    let proposal = proposed(&trip(items, &[("01T09:00", "01T18:00")]));
    assert_eq!((proposal.placed.len(), proposal.proven), (0, true));
    assert_eq!(proposal.unplaced, []);
}

#[test]
fn a_train_between_two_towns_is_the_way() {
    let at = |id: &str, place: &str| {
        let mut item = meeting(id, 60);
        item["place"] = json!(place);
        item["meeting"]["counterparts"] = json!([]);
        item
    };
    let mut train = fixed("train", "train", "01T12:00", 180, "we");
    train["from_place"] = json!("station");
    train["place"] = json!("far-station");
    let mut back = fixed("back", "train", "01T20:00", 180, "we");
    back["from_place"] = json!("far-station");
    back["place"] = json!("station");
    let mut talk = fixed("talk", "session", "01T09:00", 60, "we");
    talk["place"] = json!("hall");
    let items = json!([
        at("here", "hall"),
        at("there", "far-hall"),
        at("over", "far-hall"),
        train,
        back,
        talk
    ]);
    let mut dossier = trip(items, &[("01T09:00", "01T12:00"), ("01T15:00", "01T17:20")]);
    let places = dossier["places"].as_array_mut().unwrap();
    for (town, lat) in [("", 48.85), ("far-", 45.75)] {
        let city = if town.is_empty() { "town" } else { "far-town" };
        for (name, off) in [("station", 0.0), ("hall", 0.02)] {
            places.push(json!({"id": format!("{town}{name}"), "kind": "venue", "name": name, "city": city, "zone": "Europe/Paris",
                "lat": lat + off, "lon": 2.35}));
        }
    }
    places.push(json!({"id": "far-town", "kind": "city", "name": "Far", "zone": "Europe/Paris", "lat": 45.75, "lon": 2.35}));
    places[0]["lat"] = json!(48.85);
    places[0]["lon"] = json!(2.35);
    let proposal = proposed(&dossier);
    assert_eq!(proposal.unplaced, []);
    assert!(start(&proposal, "here").as_str() < "2027-03-01T11:00");
    let mut far = ["there", "over"].map(|id| start(&proposal, id));
    far.sort();
    assert_eq!(far, ["2027-03-01T15:15", "2027-03-01T16:15"]);
    let new = crate::many::new_findings(&dossier, &times(&proposal));
    assert_eq!(new, Vec::<String>::new());
}
