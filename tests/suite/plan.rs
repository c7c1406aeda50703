//! The plan: days of places, seams, home time, order, attached items, the date line. One situation each.

use domain::directory::Directory;
use domain::plan::{Plan, Row, plan};
use domain::time::Precision;
use domain::trip::Trip;
use serde_json::{Value, json};

/// A trip from Istanbul with these items, among five cities.
fn trip(items: Value) -> (Trip, Directory, Plan) {
    let city = |id: &str, zone: &str, country: &str| json!({"id": id, "kind": "city", "name": id, "zone": zone, "country": country});
    let dossier = json!({
        "places": [
            city("istanbul", "Europe/Istanbul", "TR"), city("paris", "Europe/Paris", "FR"), city("tokyo", "Asia/Tokyo", "JP"),
            city("los-angeles", "America/Los_Angeles", "US"), city("ankara", "Europe/Istanbul", "TR"),
            {"id": "hall", "kind": "venue", "name": "Hall", "city": "paris", "zone": "Europe/Paris", "country": "FR"}],
        "organizations": [{"id": "o", "kind": "municipality", "name": "O"},
            {"id": "embassy", "kind": "embassy", "name": "Embassy", "city": "paris", "country": "FR"}],
        "people": [{"id": "a", "name": "Ayşe A"}, {"id": "b", "name": "Bora B"}, {"id": "c", "name": "Cem C"},
            {"id": "envoy", "name": "E", "posts": [{"title": "Ambassador", "organization": "embassy"}]}],
        "trips": [{"id": "t", "kind": "outbound", "status": "planning", "title": "T", "home": "istanbul", "office": "o",
            "delegation": [{"person": "b", "order": 2}, {"person": "a", "order": 1}], "items": items}]
    });
    let (trip, directory) = tests::dossier(&dossier.to_string());
    let made = plan(&trip, &directory);
    (trip, directory, made)
}

fn at(start: &str, zone: &str) -> Value {
    json!({"start": start, "zone": zone, "minutes": 60})
}

/// The days as a person reads them: date, then ids and seams.
fn read(trip: &Trip, plan: &Plan) -> Vec<String> {
    let row = |row: &Row| match row {
        Row::Item(i) => trip.items[*i].id.to_string(),
        Row::Seam(seam) => format!("{:+}", seam.minutes),
    };
    plan.days
        .iter()
        .map(|d| {
            format!(
                "{}: {}",
                d.date,
                d.rows.iter().map(row).collect::<Vec<_>>().join(" ")
            )
        })
        .collect()
}

#[test]
fn a_flight_leaves_a_seam_and_the_next_item_stands_in_the_other_clock() {
    let (trip, _, plan) = trip(json!([
        {"id": "talk", "kind": "meeting", "title": "Talk", "place": "hall", "when": at("2027-03-25T14:30", "Europe/Paris")},
        {"id": "flight", "kind": "flight", "title": "F", "from_place": "istanbul", "place": "paris",
         "when": {"start": "2027-03-25T07:35", "zone": "Europe/Istanbul", "end": "2027-03-25T09:20", "end_zone": "Europe/Paris"}}]));
    assert_eq!(
        read(&trip, &plan),
        ["2027-03-25: flight -120 talk"],
        "Paris is two hours behind Istanbul in winter"
    );
    assert_eq!(plan.items[1].length(), Some(225), "3 h 45 in the air");
    assert_eq!(
        plan.items[0].home_start.unwrap().to_string(),
        "2027-03-25 16:30:00"
    );
    let cities: Vec<&str> = plan.days[0].cities.iter().map(|c| c.as_str()).collect();
    assert_eq!(cities, ["istanbul", "paris"]);
}

#[test]
fn an_item_stands_under_the_day_of_its_place_and_home_may_be_a_day_later() {
    let (_, _, plan) = trip(json!([
        {"id": "dinner", "kind": "meal", "title": "D", "place": "los-angeles", "when": at("2024-12-07T19:00", "America/Los_Angeles")}]));
    let dinner = &plan.items[0];
    assert_eq!(dinner.day.unwrap().to_string(), "2024-12-07");
    assert_eq!(
        (
            dinner.home_start.unwrap().to_string().as_str(),
            dinner.day_shift
        ),
        ("2024-12-08 06:00:00", Some(1))
    );
}

#[test]
fn a_time_typed_in_the_home_zone_is_shown_on_the_clock_of_the_place() {
    let (_, _, plan) = trip(json!([
        {"id": "talk", "kind": "meeting", "title": "T", "place": "hall", "when": at("2024-12-08T00:30", "Europe/Istanbul")}]));
    assert_eq!(
        plan.items[0].local_start.unwrap().to_string(),
        "2024-12-07 22:30:00"
    );
    assert_eq!(
        plan.items[0].day.unwrap().to_string(),
        "2024-12-07",
        "the day of the place counts"
    );
}

#[test]
fn a_part_of_a_day_has_no_instant_and_stands_where_one_looks_for_it() {
    let (trip, _, plan) = trip(json!([
        {"id": "lunch", "kind": "meal", "title": "L", "place": "hall", "when": at("2024-12-07T13:00", "Europe/Paris")},
        {"id": "evening", "kind": "meal", "title": "E", "place": "hall", "when": {"date": "2024-12-07", "part": "evening", "zone": "Europe/Paris"}},
        {"id": "morning", "kind": "other", "title": "M", "place": "hall", "when": {"date": "2024-12-07", "part": "morning", "zone": "Europe/Paris"}},
        {"id": "whole", "kind": "other", "title": "W", "place": "hall", "when": {"date": "2024-12-07", "days": 2, "zone": "Europe/Paris"}},
        {"id": "open", "kind": "other", "title": "O", "when": null}]));
    assert_eq!(
        read(&trip, &plan),
        ["2024-12-07: whole morning lunch evening"]
    );
    assert_eq!(
        plan.items[2].start, None,
        "never 00:00 for what nobody knows"
    );
    assert_eq!(
        (plan.undated.clone(), plan.items[4].precision()),
        (vec![4], Precision::Open)
    );
    assert_eq!(
        plan.span(&trip).unwrap().1.to_string(),
        "2024-12-08",
        "two whole days"
    );
}

#[test]
fn attached_items_keep_their_distance_and_stand_beside_a_parent_without_an_hour() {
    let attached = |id: &str, edge: &str, minutes: i64| json!({"id": id, "kind": "transfer", "title": id, "minutes": 30, "attach": {"item": "flight", "edge": edge, "minutes": minutes}});
    let items = |when: Value| {
        json!([attached("car", "end", 0), attached("assembly", "start", -120),
        {"id": "flight", "kind": "flight", "title": "F", "from_place": "istanbul", "place": "paris", "when": when}])
    };
    let (trip_one, _, plan_one) = trip(items(
        json!({"start": "2024-12-07T08:00", "zone": "Europe/Istanbul", "end": "2024-12-07T10:00", "end_zone": "Europe/Paris"}),
    ));
    assert_eq!(
        read(&trip_one, &plan_one),
        ["2024-12-07: assembly flight -120 car"]
    );
    assert_eq!(
        plan_one.items[1].local_start.unwrap().to_string(),
        "2024-12-07 06:00:00"
    );
    assert_eq!(
        plan_one.items[0].local_start.unwrap().to_string(),
        "2024-12-07 10:00:00",
        "on landing, on the clock there"
    );
    let (trip_two, _, plan_two) = trip(items(
        json!({"date": "2024-12-07", "part": "morning", "zone": "Europe/Istanbul", "end_zone": "Europe/Paris"}),
    ));
    assert_eq!(
        read(&trip_two, &plan_two),
        ["2024-12-07: assembly flight -120 car"]
    );
    assert_eq!(
        plan_two.items[0].beside,
        Some(2),
        "without an hour it shows its relation"
    );
}

#[test]
fn items_attached_in_a_circle_or_to_nothing_are_to_be_placed() {
    let (_, _, plan) = trip(json!([
        {"id": "x", "kind": "other", "title": "x", "attach": {"item": "y", "edge": "start", "minutes": 0}},
        {"id": "y", "kind": "other", "title": "y", "attach": {"item": "x", "edge": "start", "minutes": 0}},
        {"id": "z", "kind": "other", "title": "z", "attach": {"item": "nowhere", "edge": "end", "minutes": 0}}]));
    assert_eq!(plan.undated, [0, 1, 2]);
}

#[test]
fn over_the_date_line_the_programme_goes_on_although_the_date_goes_back() {
    let (trip, _, plan) = trip(json!([
        {"id": "tokyo", "kind": "meeting", "title": "A", "place": "tokyo", "when": at("2024-12-08T10:00", "Asia/Tokyo")},
        {"id": "flight", "kind": "flight", "title": "F", "from_place": "tokyo", "place": "los-angeles",
         "when": {"start": "2024-12-08T00:05", "zone": "Asia/Tokyo", "end": "2024-12-07T17:00", "end_zone": "America/Los_Angeles"}},
        {"id": "evening", "kind": "meal", "title": "E", "place": "los-angeles", "when": at("2024-12-07T19:00", "America/Los_Angeles")},
        {"id": "next", "kind": "meeting", "title": "N", "place": "los-angeles", "when": at("2024-12-08T09:00", "America/Los_Angeles")}]));
    let days = read(&trip, &plan);
    assert_eq!(days.len(), 3, "{days:?}");
    assert!(days[0].starts_with("2024-12-08: flight"), "{days:?}");
    assert!(
        days[1].starts_with("2024-12-07:") && days[1].contains("evening"),
        "{days:?}"
    );
    assert_eq!(
        plan.items[1].length(),
        Some(9 * 60 + 55),
        "nine hours and fifty-five minutes"
    );
}

#[test]
fn what_counts_as_the_day_before_stands_on_its_sheet() {
    let (trip, _, plan) = trip(json!([
        {"id": "dinner", "kind": "meal", "title": "D", "place": "hall", "when": at("2024-12-07T21:00", "Europe/Paris")},
        {"id": "return", "kind": "transfer", "title": "R", "from_place": "hall", "place": "paris", "counts_as": "2024-12-07", "when": at("2024-12-08T01:30", "Europe/Paris")},
        {"id": "breakfast", "kind": "meal", "title": "B", "place": "hall", "when": at("2024-12-08T08:00", "Europe/Paris")}]));
    assert_eq!(
        read(&trip, &plan),
        ["2024-12-07: dinner return", "2024-12-08: breakfast"]
    );
}

#[test]
fn a_day_on_which_the_law_changes_the_clock_says_so() {
    let (_, _, plan) = trip(json!([
        {"id": "walk", "kind": "other", "title": "W", "place": "hall", "when": at("2027-03-28T10:00", "Europe/Paris")}]));
    let (zone, change) = plan.days[0].changes[0];
    assert_eq!(
        (zone.name(), change.after - change.before),
        ("Europe/Paris", 3600)
    );
}

#[test]
fn an_hour_that_does_not_exist_is_kept_and_has_no_instant() {
    let (trip, _, plan) = trip(json!([
        {"id": "gap", "kind": "other", "title": "G", "place": "hall", "when": at("2027-03-28T02:30", "Europe/Paris")}]));
    assert_eq!(
        (
            plan.items[0].start,
            plan.items[0].day.unwrap().to_string().as_str()
        ),
        (None, "2027-03-28")
    );
    assert_eq!(read(&trip, &plan), ["2027-03-28: gap"]);
}

#[test]
fn people_stand_in_order_of_precedence_whatever_the_list_says() {
    let (trip, _, plan) = trip(json!([
        {"id": "all", "kind": "other", "title": "A"},
        {"id": "some", "kind": "other", "title": "S", "people": ["c", "b", "a"]},
        {"id": "none", "kind": "other", "title": "N", "people": []}]));
    let names = |i: usize| {
        plan.items[i]
            .people
            .iter()
            .map(|p| plan.person(p).as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(0), ["a", "b"], "absent means the whole delegation");
    assert_eq!(
        names(1),
        ["a", "b", "c"],
        "those outside the delegation come last"
    );
    assert!(names(2).is_empty(), "an empty list is none of ours");
    assert_eq!(plan.items_of(&"c".into()).collect::<Vec<_>>(), [1]);
    assert_eq!(trip.head().unwrap().person.as_str(), "a");
}

#[test]
fn our_ambassador_ranks_first_in_his_country_and_not_elsewhere() {
    let with = |place: &str| {
        json!([{"id": "m", "kind": "meeting", "title": "M", "place": place,
        "participants": [{"who": "envoy", "side": "ours"}, {"who": "o", "side": "organizer"}], "meeting": {"counterparts": ["c"]}}])
    };
    let sides = |place: &str| {
        let (trip, directory, plan) = trip(with(place));
        let sides = domain::precedence::sides(&trip, &directory, &plan, 0);
        sides
            .ours
            .iter()
            .map(|s| s.who.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(sides("hall"), ["envoy", "a", "b"]);
    assert_eq!(sides("tokyo"), ["a", "b", "envoy"]);
}

#[test]
fn a_trip_with_nothing_in_it_is_a_normal_trip() {
    let (trip, _, plan) = trip(json!([]));
    assert!(plan.days.is_empty() && plan.undated.is_empty());
    assert_eq!(plan.span(&trip), None);
}
