//! Texts that are not cleared, or missing in a language, keep a pack a draft and are named in it.

use documents::paper::Edition;
use domain::briefing::BriefingStage;
use domain::text::Language;
use tests::case;

use super::copy::{Copy, pages, says};

#[test]
fn a_text_that_is_not_cleared_keeps_the_pack_a_draft() {
    let reader = Copy {
        language: Language::Tr,
        ..Copy::of(case("tirana-b40"))
    };
    let printed = reader.print().unwrap();
    let draft = printed.draft.expect("the board papers are a draft");
    assert_eq!(draft.not_cleared, [reader.trip.briefings[0].id.clone()]);
    assert!(!draft.texts_missing, "all is written in Turkish");
    let pages = pages(&printed.pdf);
    assert!(
        pages[0].contains("TASLAK")
            && pages[0].contains("Onaylanmamış metin: sekme 5.2 · B40 Yürütme Kurulu")
    );
    assert!(
        !pages[0].contains("28 Kasım 2024 ·"),
        "the reader's frame names the text and nothing else"
    );
    assert!(!pages[0].contains("hazırlanıyor"), "no stage");
    let brief = pages.iter().find(|p| p.contains("Sekme 5.2 ·")).unwrap();
    assert!(
        brief.contains("TASLAK"),
        "on the pages that are not cleared"
    );
    let schedule = pages.iter().find(|p| p.contains("Sekme 2 ·")).unwrap();
    assert!(!schedule.contains("TASLAK"), "and on no other");

    let working = Copy {
        edition: Edition::Working,
        ..reader
    };
    let cover = &working.pages()[0];
    assert!(
        cover.contains("hazırlanıyor · son tarih 28 Kasım 2024"),
        "its stage and since when:\n{cover}"
    );
}

#[test]
fn a_pack_whose_texts_are_cleared_is_final() {
    let mut copy = Copy {
        language: Language::Tr,
        ..Copy::of(case("tirana-b40"))
    };
    copy.trip.briefings[0].stage = BriefingStage::Cleared;
    let printed = copy.print().unwrap();
    assert_eq!(printed.draft, None);
    assert_eq!(printed.missing, []);
    assert!(!pages(&printed.pdf).join("").contains("TASLAK"));
}

#[test]
fn a_text_missing_in_the_language_is_the_gap_word_and_is_listed() {
    let mut copy = Copy::of(case("tirana-b40"));
    copy.trip.briefings[0].stage = BriefingStage::Final;
    let printed = copy.print().unwrap();
    let missing: Vec<_> = printed
        .missing
        .iter()
        .map(|m| (&*m.about.kind, m.about.id.as_str(), m.key.as_str()))
        .collect();
    assert_eq!(
        missing,
        [
            ("briefing", "b-board", "sections[1].text"),
            ("briefing", "b-board", "sections[0].text")
        ]
    );
    assert!(printed.draft.unwrap().texts_missing, "it stays a draft");
    let text = pages(&printed.pdf).join("\n");
    assert!(
        text.contains("Purpose being confirmed"),
        "one neutral word:\n{text}"
    );
    assert!(
        text.contains("No English text: B40 Executive Board · Purpose"),
        "the frame names them"
    );
    assert!(
        !text.contains("Kasım 2021"),
        "no text of another language in its place"
    );
}

#[test]
fn a_persian_pack_says_what_is_not_in_persian() {
    let copy = Copy {
        language: Language::Fa,
        ..Copy::of(case("tirana-b40"))
    };
    let printed = copy.print().unwrap();
    let ids: Vec<_> = printed
        .missing
        .iter()
        .map(|m| m.about.id.as_str())
        .collect();
    assert!(
        ids.contains(&"presentation"),
        "its title is in English and Turkish alone: {ids:?}"
    );
    assert!(
        ids.contains(&"ekrem-imamoglu"),
        "so is the title of the mayor"
    );
    let text = pages(&printed.pdf).join("\n");
    assert!(says(&text, "در حال هماهنگی"), "the gap word");
    assert!(text.contains("Ekrem İmamoğlu"), "a name is never missing");
}
