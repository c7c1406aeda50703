//! Hours that the clocks skip or repeat.

use super::*;

#[test]
fn an_hour_that_the_clock_skips_is_kept_and_named() {
    let at = |start: &str| json!([{"id": "night", "kind": "other", "title": "x", "when": {"start": start, "zone": "Europe/Paris", "minutes": 20}}]);
    let finding = &found("nonexistent_time", at("2025-03-30T02:30"))[0];
    assert_eq!(
        (&finding.facts["gap_from"], &finding.facts["gap_to"]),
        (&json!("2025-03-30T02:00"), &json!("2025-03-30T03:00"))
    );
    let starts: Vec<Value> = finding
        .repairs
        .iter()
        .map(|r| r.patch.fields()["when"]["start"].clone())
        .collect();
    assert_eq!(starts, ["2025-03-30T03:30", "2025-03-30T03:00"]);
    assert!(
        found("nonexistent_time", at("2025-03-30T03:00")).is_empty(),
        "the first hour after the gap exists"
    );
}

#[test]
fn an_hour_that_comes_twice_wants_a_choice() {
    let at = |fold: u8| json!([{"id": "night", "kind": "other", "title": "x", "when": {"start": "2025-10-26T02:30", "zone": "Europe/Paris", "fold": fold, "minutes": 20}}]);
    let finding = &found("ambiguous_time", at(0))[0];
    assert_eq!(
        (&finding.facts["first"], &finding.facts["second"]),
        (&json!(120), &json!(60))
    );
    assert_eq!(patch_of(finding, "use_second")["patch"]["when"]["fold"], 1);
    assert!(
        found("ambiguous_time", at(1)).is_empty(),
        "somebody has chosen"
    );
}

#[test]
fn a_landing_before_the_take_off_is_found_and_one_at_an_earlier_hour_of_the_clock_is_not() {
    let flight = |start: &str, end: &str, zone: &str| {
        json!([{"id": "f", "kind": "flight", "title": "x", "from_place": "istanbul", "place": "paris",
            "when": {"start": start, "zone": "Europe/Istanbul", "end": end, "end_zone": zone}}])
    };
    assert!(
        found(
            "arrives_before_leaving",
            flight("2024-12-07T08:10", "2024-12-07T08:00", "Europe/Paris")
        )
        .is_empty()
    );
    let overnight = &found(
        "arrives_before_leaving",
        flight("2024-12-07T23:50", "2024-12-07T02:30", "Europe/Paris"),
    )[0];
    assert_eq!(
        patch_of(overnight, "end_next_day")["patch"]["when"]["end"],
        "2024-12-08T02:30"
    );
    let wrong_zone = &found(
        "arrives_before_leaving",
        flight("2024-12-07T08:10", "2024-12-07T07:00", "Europe/Istanbul"),
    )[0];
    assert_eq!(
        patch_of(wrong_zone, "end_zone")["patch"]["when"]["end_zone"],
        "Europe/Paris"
    );
}

#[test]
fn a_change_of_the_clocks_is_told_where_the_programme_is() {
    let on = |a: &str, b: &str| {
        let item = |id: &str, date: &str| json!({"id": id, "kind": "meeting", "title": id, "place": "louvre", "when": {"start": format!("{date}T10:00"), "zone": "Europe/Paris", "minutes": 60}});
        found(
            "clock_change_on_trip",
            json!([item("first", a), item("last", b)]),
        )
    };
    let finding = &on("2025-03-29", "2025-03-31")[0];
    assert_eq!(
        (&finding.facts["before"], &finding.facts["after"]),
        (&json!("2025-03-30T02:00"), &json!("2025-03-30T03:00"))
    );
    assert_eq!(
        (&finding.facts["home_before"], &finding.facts["home_after"]),
        (&json!(120), &json!(60)),
        "Istanbul is +1 h from then on"
    );
    assert_eq!(
        finding.about[0].id, "last",
        "the first item on the new clock"
    );
    assert_eq!(
        on("2025-03-30", "2025-03-30").len(),
        1,
        "the night before the first meeting counts"
    );
    assert!(
        on("2025-03-31", "2025-04-02").is_empty(),
        "the day after does not"
    );
}
