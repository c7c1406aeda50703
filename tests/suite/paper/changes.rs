//! The change sheet: what was and what is, the pages to swap, and for whom.

use documents::paper::{Edition, Paper, PaperError};
use domain::text::Language;
use serde_json::{Value, json};
use tests::{case_text, dossier, golden};

use super::copy::{Copy, says};
use super::secrets::visit;

fn tirana() -> Value {
    serde_json::from_str(&case_text("tirana-b40")).unwrap()
}

fn item<'a>(all: &'a mut Value, id: &str) -> &'a mut Value {
    let items = all["trips"][0]["items"].as_array_mut().unwrap();
    items.iter_mut().find(|item| item["id"] == id).unwrap()
}

/// What changed between two dossiers, on paper.
fn sheet(before: &Value, after: &Value) -> Copy {
    Copy::of(dossier(&after.to_string())).since(dossier(&before.to_string()))
}

/// At 23:00: the flight has an hour, the board begins at eleven, and a dinner of the day after is new.
fn at_night() -> Value {
    let mut all = tirana();
    item(&mut all, "flight-out")["when"] = json!({"start": "2024-12-07T07:40", "zone": "Europe/Istanbul", "end": "2024-12-07T07:20", "end_zone": "Europe/Tirane"});
    item(&mut all, "board")["when"] =
        json!({"start": "2024-12-07T11:00", "zone": "Europe/Tirane", "minutes": 120});
    let titles = json!({"tr": "Akşam yemeği", "fa": "ضیافت شام"});
    let dinner = json!({"id": "dinner", "kind": "meal", "title": "Dinner", "titles": titles, "place": "tirana", "people": ["ekrem-imamoglu"],
                        "when": {"start": "2024-12-08T20:00", "zone": "Europe/Tirane"}});
    all["trips"][0]["items"]
        .as_array_mut()
        .unwrap()
        .push(dinner);
    all
}

#[test]
fn it_tells_what_was_and_is_and_which_pages_to_swap() {
    let copy = sheet(&tirana(), &at_night());
    let pages = copy.pages();
    let first = &pages[0];
    for line in [
        "Changes since release 1",
        "Release 1 is of 25 November 2024, 18:30.",
        "Executive Board meeting, Sat 7 Dec",
        "Now has an hour: 11:00–13:00; was during the day.",
        "New in the programme: Sun 8 Dec, 20:00, Tirana.",
        "Replace",
        "Day sheet: 7 December · tab 5.1",
        "Insert",
        "Day sheet: 8 December",
    ] {
        assert!(first.contains(line), "{line}:\n{first}");
    }
    assert!(first.contains("Programme, release 2") && first.contains("As of 28 November 2024"));
    assert!(
        pages[1].contains("Tab 5.1 · Day sheet: 7 December"),
        "{}",
        pages[1]
    );
    assert!(pages[1].contains("11:00–13:00"), "freshly printed");
    let brief = pages.iter().find(|page| page.contains("Tab 5.2")).unwrap();
    assert!(
        brief.contains("Executive Board meeting"),
        "with the number of the one it replaces"
    );
    assert!(
        !pages[1..]
            .iter()
            .any(|page| page.contains("Presentation on the network")),
        "what did not change stays"
    );
}

#[test]
fn it_reads_in_every_language() {
    for language in Language::ALL {
        let copy = Copy {
            language,
            ..sheet(&tirana(), &at_night())
        };
        let name = format!("paper/tirana-changes-reader-{}.json", language.code());
        golden(&name, copy.contents().as_bytes());
        assert_eq!(copy.pages().len(), copy.print().unwrap().pages);
    }
    let fa = Copy {
        language: Language::Fa,
        ..sheet(&tirana(), &at_night())
    }
    .text();
    assert!(says(&fa, "تغییرات پس از نسخهٔ ۱"), "{fa}");
    let tr = Copy {
        language: Language::Tr,
        ..sheet(&tirana(), &at_night())
    }
    .text();
    assert!(
        tr.contains("Saati belli oldu: 11:00–13:00; önceki: gün içinde."),
        "{tr}"
    );
}

#[test]
fn a_page_whose_day_or_meeting_is_gone_is_taken_out() {
    let mut after = tirana();
    item(&mut after, "board")["meeting"]["stage"] = "cancelled".into();
    item(&mut after, "flight-out")["when"]["date"] = "2024-12-08".into();
    let first = &sheet(&tirana(), &after).pages()[0];
    for line in [
        "Called off.",
        "Take out",
        "Day sheet: 7 December · tab 5.1",
        "Brief: Executive Board meeting · tab 5.2",
        "Insert",
    ] {
        assert!(first.contains(line), "{line}:\n{first}");
    }
    assert!(!first.contains("Replace"), "{first}");
}

#[test]
fn without_changes_it_says_so_in_one_line() {
    let copy = sheet(&tirana(), &tirana());
    let pages = copy.pages();
    assert_eq!(pages.len(), 1);
    assert!(
        pages[0].contains("Nothing has changed since release 1."),
        "{}",
        pages[0]
    );
    assert!(!pages[0].contains("Replace"));
}

#[test]
fn a_person_gets_what_concerns_that_person() {
    let mut after = at_night();
    after["trips"][0]["delegation"]
        .as_array_mut()
        .unwrap()
        .reverse();
    let erkek = sheet(&tirana(), &after).held_by("muharrem-erkek").text();
    assert!(
        erkek.contains("Copy of Muharrem Erkek") && erkek.contains("11:00–13:00"),
        "{erkek}"
    );
    assert!(
        !erkek.contains("Dinner"),
        "the dinner is another's:\n{erkek}"
    );
    let mut nothing = tirana();
    item(&mut nothing, "presentation")["dress"] = "dark suit".into();
    let mayor = sheet(&tirana(), &nothing).held_by("ekrem-imamoglu").text();
    assert!(
        mayor.contains("Nothing has changed since release 1."),
        "{mayor}"
    );
}

#[test]
fn nothing_is_compared_before_the_first_release() {
    let copy = Copy {
        first: true,
        ..sheet(&tirana(), &tirana())
    };
    assert_eq!(copy.print().unwrap_err(), PaperError::NoRelease);
    assert!(
        PaperError::NoRelease
            .to_string()
            .contains("release the programme first")
    );
}

/// The visit with its secrets as it was before: every hour another, every secret another one.
fn before() -> Value {
    let mut all: Value = serde_json::from_str(&visit().to_string().replace("T1", "T0")).unwrap();
    for id in ["talk", "private-word", "doctor"] {
        item(&mut all, id)["notes"] = "note-of-before".into();
    }
    item(&mut all, "private-word")["title"] = "confidential-title-before".into();
    all
}

#[test]
fn it_holds_no_secret_and_for_another_organization_nothing_of_ours() {
    let copy = |person: Option<&str>, edition| {
        let sheet = Copy {
            edition,
            ..sheet(&before(), &visit())
        };
        match person {
            Some(person) => sheet.held_by(person),
            None => sheet,
        }
    };
    for edition in Edition::ALL {
        for person in [None, Some("head"), Some("guest"), Some("second")] {
            let text = copy(person, edition).text();
            for secret in [
                "note-of",
                "PASSPORT-1",
                "reason-of-order",
                "diet-of-head",
                "text-of-call",
                "risk-",
                "incident-",
            ] {
                assert!(!text.contains(secret), "{secret}, {person:?}:\n{text}");
            }
            let sees = person == Some("head") || person.is_none() && edition == Edition::Working;
            assert_eq!(
                text.contains("confidential-title"),
                sees,
                "{person:?}:\n{text}"
            );
            assert_eq!(
                text.contains("personal-title"),
                person == Some("second"),
                "{person:?}"
            );
            for ours in [
                "points-of-ours",
                "raise-of-theirs",
                "never-raise-this",
                "background-of-ours",
                "position-of-ours",
            ] {
                let theirs = person == Some("guest");
                assert_eq!(text.contains(ours), !theirs, "{ours}, {person:?}:\n{text}");
            }
        }
    }
    let guest = copy(Some("guest"), Edition::Reader);
    assert_eq!(guest.paper, Paper::Changes);
    assert!(guest.text().contains("The talk") && !guest.text().contains("Dinner of the head"));
}

#[test]
fn what_was_marked_and_is_no_longer_is_new() {
    let mut was = visit();
    item(&mut was, "talk")["classification"] = "confidential".into();
    item(&mut was, "talk")["title"] = "The secret talk".into();
    let text = sheet(&was, &visit()).text();
    assert!(
        text.contains("New in the programme") && !text.contains("The secret talk"),
        "{text}"
    );
    let text = sheet(&visit(), &was).text();
    assert!(!text.contains("The secret talk"), "{text}");
}
