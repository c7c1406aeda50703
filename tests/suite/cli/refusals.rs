//! What is refused, and how it is said.

use super::*;

#[test]
fn a_wrong_dossier_is_refused_with_its_place_and_nothing_is_stored() {
    let desk = Desk::new();
    desk.done(&["import", &desk.write("right.json", dossier(|_| ()))]);
    desk.done(&["undo"]);
    let wrong: [(&str, Vec<u8>, &[&str]); 9] = [
        ("not JSON", b"{ \"dossier\": 1, ".into(), &["line 1"]),
        (
            "not UTF-8",
            b"{ \"dossier\": 1, \"source\": \"\xff\" }".into(),
            &["UTF-8"],
        ),
        (
            "unknown version",
            dossier(|d| d["dossier"] = json!(7)).into(),
            &["7", "1"],
        ),
        (
            "unknown zone",
            dossier(|d| d["trips"][0]["items"][0]["when"]["zone"] = json!("Europe/Istambul"))
                .into(),
            &[
                "trips[0].items[0].when",
                "Europe/Istambul",
                "Europe/Istanbul",
            ],
        ),
        (
            "a date that does not exist",
            dossier(|d| d["trips"][0]["items"][0]["when"]["start"] = json!("2024-02-30T10:00"))
                .into(),
            &["trips[0].items[0].when", "2024-02-30"],
        ),
        (
            "a reference to nobody",
            dossier(|d| d["trips"][0]["items"][0]["place"] = json!("ancara")).into(),
            &["trips[0].items[0].place", "ancara"],
        ),
        (
            "a duplicate id",
            dossier(|d| {
                let item = d["trips"][0]["items"][0].clone();
                d["trips"][0]["items"].as_array_mut().unwrap().push(item);
            })
            .into(),
            &["trips[0].items[1]", "one"],
        ),
        (
            "nesting of 10,000",
            [
                "{\"dossier\": 1, \"x\": ",
                &"[".repeat(10_000),
                &"]".repeat(10_000),
                "}",
            ]
            .concat()
            .into(),
            &[],
        ),
        ("an empty file", Vec::new(), &[]),
    ];
    for (what, content, named) in wrong {
        let file = desk.write("wrong.json", content);
        let said = desk.refused(&["import", &file]);
        assert_eq!(
            said.trim_end().lines().count(),
            1,
            "{what}: one message: {said}"
        );
        assert!(
            said.contains("wrong.json"),
            "{what}: the file is named: {said}"
        );
        for word in named {
            assert!(said.contains(word), "{what}: {word} is not in: {said}");
        }
        assert_eq!(
            desk.json(&["trips", "--json"]),
            json!([]),
            "{what}: nothing is stored"
        );
    }
}

#[test]
fn a_dossier_of_a_hundred_megabytes_is_refused() {
    let desk = Desk::new();
    let file = desk.path("large.json");
    // Sparse: it takes no room on the disk.
    fs::File::create(&file)
        .unwrap()
        .set_len(100 * 1024 * 1024)
        .unwrap();
    let said = desk.refused(&["import", file.to_str().unwrap()]);
    assert!(said.contains("MB"), "{said}");
    let missing = desk.refused(&["import", &desk.file("missing.json")]);
    assert!(missing.contains("missing.json"), "{missing}");
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let desk = Desk::with_cases();
    assert!(
        desk.refused(&["itinerary", "tirana-b41"])
            .contains("tirana-b40")
    );
    assert!(desk.refused(&["history", "tirana"]).contains("tirana-b40"));
    let args = ["itinerary", "tirana-b40", "--person", "ekrem-imamoğlu"];
    assert!(desk.refused(&args).contains("ekrem-imamoglu"));
    let ics = desk.file("x.ics");
    let args = ["calendar", "tirana-b40", "--person", "ekrem", "-o", &ics];
    assert!(desk.refused(&args).contains("ekrem-imamoglu"));
    assert!(
        !desk.path("x.ics").exists(),
        "nothing is written for nobody"
    );
}

#[test]
fn wrong_use_ends_with_two() {
    let desk = Desk::new();
    for args in [
        &["fly"][..],
        &["itinerary"],
        &["trips", "--now", "yesterday"],
        &["trips", "--language", "xx"],
        &["print", "tirana-b40", "--paper", "napkin", "-o", "x.pdf"],
    ] {
        let done = desk.run(args);
        assert_eq!(
            (done.code, done.out.as_str()),
            (2, ""),
            "{args:?}: {}",
            done.err
        );
        assert!(!done.err.is_empty(), "{args:?} says what is wrong");
    }
    assert!(
        !desk.path("book.attache").exists(),
        "wrong use makes no book"
    );
}

/// What was typed, what fits, and how it is used, in the words of the language.
#[test]
fn wrong_use_is_said_in_the_language_of_whoever_asks() {
    let desk = Desk::new();
    for (args, en, tr, fa) in [
        (
            &["fly"][..],
            "is not a command",
            "komut yok",
            "فرمانی به نام",
        ),
        (
            &["trips", "--langauge", "en"],
            "not known",
            "bilinmiyor",
            "شناخته نیست",
        ),
        (
            &["itinerary"],
            "Still needed: <TRIP>",
            "Eksik: <TRIP>",
            "لازم است: <TRIP>",
        ),
        (
            &["print", "a", "--paper"],
            "needs a value",
            "değer gerekli",
            "مقداری لازم است",
        ),
        (
            &["trips", "--now", "soon"],
            "An instant is written",
            "An şöyle",
            "لحظه را چنین",
        ),
        (
            &["shift", "a", "b", "much"],
            "Minutes are needed",
            "Dakika",
            "دقیقه یا مدت",
        ),
        (
            &["changes", "a", "--since", "x"],
            "whole number",
            "Tam sayı",
            "عددی صحیح",
        ),
        (
            &["repair", "a", "--late", "b"],
            "arrival=90",
            "arrival=90",
            "arrival=90",
        ),
        (
            &["repair", "a", "--without", "b", "--away", "c"],
            "do not go together",
            "birlikte verilemez",
            "با هم نمی‌آیند",
        ),
    ] {
        for (language, words) in [("en", en), ("tr", tr), ("fa", fa)] {
            let done = desk.run(&[&["--language", language], args].concat());
            assert_eq!(done.code, 2, "{args:?}: {}", done.err);
            assert!(
                done.err.contains(words),
                "{language} {args:?}: {}",
                done.err
            );
            assert!(!done.err.contains("cli-"), "{}", done.err);
        }
    }
    let misspelt = desk.run(&["trips", "--langauge", "en"]).err;
    assert!(misspelt.contains("Perhaps --language"), "{misspelt}");
}

#[test]
fn numbers_and_lengths_are_read_in_the_digits_of_any_script() {
    let desk = Desk::with_cases();
    let shift = |by: &str| {
        desk.done(&[
            "shift",
            "city-diplomacy-workshop-2",
            "opening",
            by,
            "--json",
        ])
    };
    let later = shift("30");
    assert!(later.contains("2024-12-17T11:15"), "{later}");
    for by in ["۳۰", "٣٠", "30m", "۳۰ دقیقه", "+30"] {
        assert_eq!(shift(by), later, "{by}");
    }
    let earlier = shift("-30");
    assert_ne!(earlier, later);
    for by in ["-۳۰", "−30"] {
        assert_eq!(shift(by), earlier, "{by}");
    }
    let late = |minutes: &str| {
        let late = format!("opening={minutes}");
        desk.done(&[
            "repair",
            "city-diplomacy-workshop-2",
            "--late",
            &late,
            "--json",
        ])
    };
    assert_eq!(late("۶۰"), late("60"));
    assert_eq!(late("1h"), late("60"));
}

#[test]
fn help_is_given_in_the_language_asked_for() {
    let desk = Desk::new();
    for (language, word) in [("en", "Usage"), ("tr", "Kullanım"), ("fa", "کاربرد")] {
        let done = desk.run(&["--help", "--language", language]);
        assert_eq!(done.code, 0);
        assert!(done.out.contains(word), "{}", done.out);
        assert!(
            !done.out.contains("cli-"),
            "every message is there: {}",
            done.out
        );
    }
    let print = desk.done(&["print", "--help"]);
    assert!(
        print.contains("--paper") && !print.contains("cli-"),
        "{print}"
    );
}

/// What one meets by ordinary mistakes, in each language; names and places stay as they are.
#[test]
fn a_refusal_is_said_in_the_language_of_whoever_asks() {
    let desk = Desk::with_cases();
    let misspelt = desk.write("misspelt.json", r#"{"report_day": 30}"#);
    let wrong = desk.write(
        "wrong.json",
        r#"{"dossier": 1, "trips": [{"id": "a", "kind": "outbond", "title": "A"}]}"#,
    );
    let none = desk.file("none.json");
    let asked: [(&[&str], &str); 8] = [
        (&["itinerary", "tirana"], "tirana-b40"),
        (&["shift", "tirana-b40", "bord", "10"], "board"),
        (
            &["itinerary", "tirana-b40", "--person", "ekrm"],
            "ekrem-imamoglu",
        ),
        (
            &[
                "besttime",
                "--cities",
                "istanbul,tiranna",
                "--from",
                "2025-01-13",
                "--to",
                "2025-01-17",
            ],
            "tirana",
        ),
        (&["rules", "set", &misspelt], "report_days"),
        (&["rules", "set", &none], "none.json"),
        (&["import", &wrong], "trips[0].kind"),
        (&["changes", "tirana-b40", "--since", "4"], "4"),
    ];
    for (args, named) in asked {
        let said = ["en", "tr", "fa"].map(|language| {
            let with = [args, &["--language", language]].concat();
            desk.refused(&with)
        });
        for text in &said {
            assert!(text.contains(named), "{named} in {text}");
            assert!(!text.contains("error-"), "{text}");
        }
        assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
        let english = ["there is no", "could not", "Nothing"];
        assert!(
            english.iter().all(|words| !said[1].contains(words)),
            "{}",
            said[1]
        );
        assert!(
            english.iter().all(|words| !said[2].contains(words)),
            "{}",
            said[2]
        );
    }
}

#[test]
fn nothing_is_moved_into_another_year_by_a_slip_of_the_hand() {
    let desk = Desk::with_cases();
    let trip = "city-diplomacy-workshop-2";
    let far = "99999999";
    let shifted = desk.refused(&["shift", trip, "opening", far, "--apply"]);
    let late = desk.refused(&[
        "repair",
        trip,
        "--late",
        &format!("opening={far}"),
        "--apply",
    ]);
    assert_eq!(shifted, late);
    assert!(late.contains("that far"), "{late}");
}
