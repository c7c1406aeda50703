//! What is typed: the echo of hours and days, and the month to choose from.

use serde_json::{Value, json};

use super::{rows, spring};

#[test]
fn what_is_offered_for_editing_is_understood_when_it_comes_back() {
    let mut desk = spring();
    for language in ["en", "tr", "fa"] {
        let view = desk.see(language, "itinerary", json!({"trip": "spring"}));
        for row in rows(&view) {
            let item = desk.see(
                language,
                "item",
                json!({"trip": "spring", "item": row["id"]}),
            );
            let when = &item["when"];
            if when["edit_date_key"].is_null() {
                continue;
            }
            let day = desk.see(
                language,
                "date_echo",
                json!({"trip": "spring", "text": when["edit_date"]}),
            );
            assert_eq!(
                day["key"], when["edit_date_key"],
                "{} in {language}",
                when["edit_date"]
            );
            let args = json!({"trip": "spring", "text": when["edit_start"], "zone": when["zone"]});
            let start = desk.see(language, "time_echo", args);
            assert_eq!(
                (&start["ok"], &start["text"]),
                (&json!(true), &when["edit_start"]),
                "{language}"
            );
            let args = json!({"trip": "spring", "text": when["edit_end"], "zone": when["end_zone"], "start": when["edit_start"]});
            let end = desk.see(language, "time_echo", args);
            assert_eq!(
                (&end["ok"], &end["text"]),
                (&json!(true), &when["edit_end"]),
                "{language}"
            );
        }
    }
}

#[test]
fn a_typed_hour_is_echoed_on_both_clocks() {
    let mut desk = spring();
    let mut echo = |text: &str, date: &str, more: Value| {
        let mut args =
            json!({"trip": "spring", "text": text, "date": date, "zone": "Europe/Paris"});
        args.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        desk.see("en", "time_echo", args)
    };
    let fine = echo("1430", "2027-03-25", json!({}));
    assert_eq!(
        (&fine["text"], &fine["state"]),
        (&json!("14:30"), &json!("fine"))
    );
    assert_eq!(
        fine["echo"],
        "14:30 Paris · 16:30 Istanbul (+2 h) · Thu 25 Mar"
    );
    let end = echo("+90m", "2027-03-25", json!({"start": "14:30"}));
    assert_eq!(
        end["echo"],
        "16:00 Paris · 18:00 Istanbul (+2 h) · Thu 25 Mar · 1 h 30"
    );
    let after_midnight = echo("0:30", "2027-03-25", json!({"start": "23:00"}));
    assert_eq!(
        after_midnight["echo"],
        "00:30 Paris · 02:30 Istanbul (+2 h) · Fri 26 Mar"
    );
    let stepped = echo("14:30", "2027-03-25", json!({"step": -15}));
    assert_eq!(stepped["text"], "14:15");
    assert_eq!(echo("tbc", "2027-03-25", json!({}))["ok"], true);
    let wrong = echo("25:00", "2027-03-25", json!({}));
    assert_eq!(
        (&wrong["ok"], &wrong["state"]),
        (&json!(false), &json!("trouble"))
    );
    assert_eq!(
        wrong["echo"],
        "There is no hour 25. Hours run from 0 to 23."
    );
}

#[test]
fn an_hour_that_never_comes_or_comes_twice_is_told_before_it_is_stored() {
    let mut desk = spring();
    let mut echo = |date: &str| {
        desk.see(
            "en",
            "time_echo",
            json!({"trip": "spring", "text": "2:30", "date": date, "zone": "Europe/Paris"}),
        )
    };
    let gap = echo("2027-03-28");
    assert_eq!(gap["state"], "gap");
    assert_eq!(
        gap["echo"],
        "02:30 does not exist in Paris on 28 March (clocks go from 02:00 to 03:00). Use 03:30?"
    );
    assert_eq!(
        gap["offers"],
        json!([{"text": "03:30", "fold": 0, "label": "03:30"}])
    );
    let fold = echo("2027-10-31");
    assert_eq!(fold["state"], "fold");
    let labels: Vec<&str> = fold["offers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["label"].as_str().unwrap())
        .collect();
    assert_eq!(
        labels,
        ["the first 02:30 (UTC+2)", "the second 02:30 (UTC+1)"]
    );
}

#[test]
fn a_month_begins_on_the_first_day_of_the_week_of_its_readers() {
    let mut desk = spring();
    let month = desk.see("en", "month", json!({"day": "2024-12-07"}));
    assert_eq!(month["title"], "December 2024");
    assert_eq!(month["weekdays"][0]["code"], "mon");
    assert_eq!(month["weeks"][0][0]["key"], "2024-11-25");
    let month = desk.see("fa", "month", json!({"day": "2024-12-07"}));
    assert_eq!(month["title"], "آذر ۱۴۰۳");
    assert_eq!(month["weekdays"][0]["code"], "sat");
    assert_eq!(
        (&month["previous"], &month["next"]),
        (&json!("2024-11-20"), &json!("2024-12-21"))
    );
    let cells = month["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|w| w.as_array().unwrap());
    assert_eq!(
        cells.filter(|c| c["inside"] == true).count(),
        30,
        "Azar has thirty days"
    );
}
