//! Findings, the rules behind them, and the best hour: what the office sets, and what follows.

use super::*;

#[test]
fn findings_are_given_with_their_facts_and_a_sentence() {
    let desk = Desk::with_cases();
    let findings = desk.json(&["check", "tirana-b40", "--json"])["findings"].take();
    let findings = findings.as_array().unwrap();
    let codes: Vec<&str> = findings
        .iter()
        .map(|f| f["code"].as_str().unwrap())
        .collect();
    assert!(
        codes.contains(&"unconfirmed"),
        "the flight is not agreed yet: {codes:?}"
    );
    for finding in findings {
        let known = [
            "code", "severity", "about", "facts", "text", "repairs", "key", "accepted",
        ];
        assert_eq!(keys(finding), known, "the keys are a contract");
        assert!(["stop", "tight", "note"].contains(&finding["severity"].as_str().unwrap()));
        assert_eq!(keys(&finding["about"][0]), ["kind", "id"]);
        let text = finding["text"].as_str().unwrap();
        assert!(
            text.contains(' ') && !text.contains("{ $"),
            "a sentence: {text}"
        );
    }
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_opened_again() {
    let desk = Desk::with_cases();
    let list = |args: &[&str]| {
        let command = [&["check", "tirana-b40", "--json"], args].concat();
        desk.json(&command)["findings"].take()
    };
    let open = list(&[]);
    let (count, key) = (
        open.as_array().unwrap().len(),
        open[0]["key"].as_str().unwrap(),
    );
    desk.done(&[
        "accept",
        "tirana-b40",
        key,
        "--reason",
        "Agreed by telephone.",
    ]);
    assert_eq!(list(&[]).as_array().unwrap().len(), count - 1);
    let all = list(&["--accepted"]);
    let accepted = all.as_array().unwrap().iter().find(|f| f["key"] == key);
    assert_eq!(
        accepted.unwrap()["accepted"]["reason"],
        "Agreed by telephone."
    );
    let told = desk.done(&["check", "tirana-b40", "--accepted"]);
    assert!(told.contains("Agreed by telephone."), "{told}");
    desk.done(&["reopen", "tirana-b40", key]);
    assert_eq!(list(&[]).as_array().unwrap().len(), count);
}

#[test]
fn the_rules_of_the_office_are_shown_and_set_from_a_file() {
    let desk = Desk::with_cases();
    let mut rules = desk.json(&["rules", "--json"]);
    assert_eq!(rules["passport_margin_days"], 90, "what usually holds");
    rules["passport_margin_days"] = 180.into();
    let file = desk.write("rules.json", rules.to_string());
    assert!(desk.done(&["rules", "set", &file]).contains("180"));
    assert_eq!(desk.json(&["rules", "--json"]), rules);
    for (wrong, named) in [
        (
            r#"{"gift_limits": [{"value": 100, "currency": "euro"}]}"#,
            "gift_limits[0].currency",
        ),
        (r#"{"nigth": "22-7"}"#, "nigth"),
        ("[]", "wrong.json: it must hold one JSON object"),
        ("{", "wrong.json: it is not JSON"),
    ] {
        let file = desk.write("wrong.json", wrong);
        let refused = desk.refused(&["rules", "set", &file]);
        assert!(refused.contains(named), "{refused}");
    }
    assert_eq!(
        desk.json(&["rules", "--json"]),
        rules,
        "nothing was changed"
    );
}

#[test]
fn the_best_hours_for_many_cities_are_ranked_and_each_city_has_its_own() {
    let desk = Desk::with_cases();
    let args = [
        "besttime",
        "--cities",
        "istanbul,tirana,paris",
        "--minutes",
        "60",
    ];
    let range = ["--from", "2025-01-13", "--to", "2025-01-17"];
    let list = [&args[..], &range, &["--json"]].concat();
    let found = desk.json(&list);
    let known = [
        "cities",
        "minutes",
        "from",
        "to",
        "home",
        "rules",
        "suits_all",
        "text",
        "hours",
        "split",
    ];
    assert_eq!(keys(&found), known, "the keys are a contract");
    let hour = &found["hours"][0];
    let known = [
        "instant", "start", "day", "suits", "suits_of", "worst", "sum", "again", "reason", "text",
        "cities",
    ];
    assert_eq!(keys(hour), known, "the keys are a contract");
    assert_eq!(hour["suits"], 3);
    let text = desk.done(&[&args[..], &range].concat());
    assert!(text.contains("suits all 3 cities."), "{text}");
    assert!(
        text.contains("Istanbul: Monday 13 January 2025, 11:00"),
        "{text}"
    );
    let why = desk.refused(&[&args[..], &range, &["--rule", "never"]].concat());
    assert!(why.contains("\"never\" is no rule"), "{why}");
}

#[test]
fn an_office_puts_its_own_holidays_over_the_programmes() {
    let desk = Desk::with_cases();
    let before = desk.json(&["holidays", "--json"]);
    assert_eq!(
        (&before["office"], &before["countries"]),
        (&json!(false), &json!(61))
    );
    let ours = desk.write("ours.tsv", "TR\t2025-01-15\texact\tDay of the city\n");
    desk.done(&["holidays", "--update", &ours]);
    assert_eq!(
        desk.json(&["holidays", "--json"])["office"],
        true,
        "it is kept in the book"
    );
    let best = [
        "besttime",
        "--cities",
        "istanbul,paris",
        "--from",
        "2025-01-15",
        "--to",
        "2025-01-15",
    ];
    let found = desk.json(&[&best[..], &["--json"]].concat());
    assert_eq!(found["hours"][0]["cities"][0]["holiday"], "Day of the city");
    let wrong = desk.write("wrong.tsv", "TR\tsome day\texact\tX\n");
    assert!(
        desk.refused(&["holidays", "--update", &wrong])
            .contains("Line 1")
    );
    desk.done(&["holidays", "--clear"]);
    assert_eq!(desk.json(&["holidays", "--json"])["office"], false);
}

#[test]
fn rules_of_time_zones_can_be_chosen() {
    let desk = Desk::new();
    let rules = desk.json(&["zones", "--json"]);
    assert_eq!(rules["source"], "bundled");
    assert!(rules["version"].as_str().unwrap() >= "2026f", "{rules}");
    let bad = desk.write("zones", "no zones");
    let said = desk.refused(&["zones", "--zones", &bad]);
    assert!(said.contains(&bad), "{said}");
}

#[test]
fn newer_rules_of_time_zones_are_kept_and_hold_from_the_next_start() {
    let desk = Desk::new();
    let data = tests::root().join("src-tauri/crates/domain/data/zones/zones.dat");
    let rules = fs::read(data).unwrap();
    let line = b"\nversion 2026f\n";
    let at = rules.windows(line.len()).position(|part| part == line);
    let mut newer = rules.clone();
    newer[at.unwrap() + 9..][..5].copy_from_slice(b"2099z");
    let newer = desk.write("newer.zones", newer);
    // As an officer has it: nobody says which rules are to be used.
    let version = || {
        let mut command = Command::new(program("attache").unwrap());
        let done = finish(
            command
                .args(["zones", "--json"])
                .env("XDG_DATA_HOME", desk.folder.path())
                .stdin(Stdio::null()),
        );
        assert_eq!(done.code, 0, "{}", done.err);
        let answer: Value = serde_json::from_str(&done.out).unwrap();
        answer["version"].as_str().unwrap().to_owned()
    };
    desk.done(&["zones", "update", &newer]);
    assert_eq!(version(), "2099z", "the newest there are");
    let older = desk.write("older.zones", rules);
    let mut command = Command::new(program("attache").unwrap());
    let done = finish(
        command
            .args(["zones", "update", &older])
            .env("XDG_DATA_HOME", desk.folder.path())
            .stdin(Stdio::null()),
    );
    assert_eq!(done.code, 1, "older rules are not taken: {}", done.out);
    assert_eq!(version(), "2099z");
}
