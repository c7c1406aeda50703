//! Paper: what stands on the pages.

mod changes;
mod copy;
mod drafts;
mod report;
mod secrets;

use documents::paper::{Edition, Paper, PaperError, Size};
use domain::id::ItemId;
use domain::text::Language;
use domain::trip::Classification;
use serde_json::json;
use tests::{case, dossier, golden};

use copy::{Copy, pages, says};

fn every_paper_of(name: &str) {
    for language in Language::ALL {
        for edition in Edition::ALL {
            for paper in Paper::ALL {
                let copy = Copy {
                    paper,
                    edition,
                    language,
                    ..Copy::of(case(name))
                };
                let what = format!(
                    "{} of {name}, {}, {}",
                    paper.name(),
                    edition.name(),
                    language.code()
                );
                match copy.print() {
                    Ok(printed) => assert_eq!(pages(&printed.pdf).len(), printed.pages, "{what}"),
                    Err(trouble) => panic!("{what}: {trouble}"),
                }
            }
        }
    }
}

#[test]
fn a_workshop_prints_in_every_language_and_edition() {
    every_paper_of("antalya-workshop");
}

#[test]
fn a_congress_prints_in_every_language_and_edition() {
    every_paper_of("brussels-congress");
}

#[test]
fn a_visit_prints_in_every_language_and_edition() {
    every_paper_of("paris-visit");
}

#[test]
fn a_round_table_prints_in_every_language_and_edition() {
    every_paper_of("sister-cities-roundtable");
}

#[test]
fn a_board_prints_in_every_language_and_edition() {
    every_paper_of("tirana-b40");
}

#[test]
fn what_stands_on_a_paper_is_what_was_looked_at() {
    let pack = Copy {
        edition: Edition::Working,
        language: Language::Tr,
        ..Copy::of(case("tirana-b40"))
    };
    golden(
        "paper/tirana-pack-working-tr.json",
        pack.contents().as_bytes(),
    );
    let pack = Copy::of(case("paris-visit"));
    golden(
        "paper/paris-pack-reader-en.json",
        pack.contents().as_bytes(),
    );
    let report = Copy {
        paper: Paper::Report,
        language: Language::Fa,
        ..Copy::of(case("brussels-congress"))
    };
    golden(
        "paper/brussels-report-reader-fa.json",
        report.contents().as_bytes(),
    );
}

#[test]
fn a_half_entered_trip_is_printed_as_far_as_it_goes() {
    let trip = json!({"places": [{"id": "c", "kind": "city", "name": "Homeburg", "zone": "Europe/Istanbul"}],
        "people": [], "organizations": [], "trips": [{"id": "t", "kind": "outbound", "status": "idea", "home": "c",
        "office": "nobody", "items": [{"id": "i", "kind": "meeting", "place": "nowhere"}]}]});
    for language in Language::ALL {
        for edition in Edition::ALL {
            for paper in [Paper::Pack, Paper::Report] {
                let copy = Copy {
                    paper,
                    edition,
                    language,
                    ..Copy::of(dossier(&trip.to_string()))
                };
                let printed = copy.print().unwrap();
                assert!(
                    printed.draft.unwrap().texts_missing,
                    "it has not even a title"
                );
            }
        }
    }
    let copy = Copy {
        paper: Paper::Daysheet,
        ..Copy::of(dossier(&trip.to_string()))
    };
    let trouble = copy.print().unwrap_err();
    assert_eq!(
        trouble,
        PaperError::Nothing(Paper::Daysheet),
        "there is no day yet"
    );
}

#[test]
fn equal_requests_give_equal_bytes() {
    let copy = Copy {
        edition: Edition::Working,
        ..Copy::of(case("tirana-b40"))
    };
    assert_eq!(
        copy.print().unwrap().pdf,
        copy.print().unwrap().pdf,
        "nothing random, no clock"
    );
}

#[test]
fn typed_text_is_never_markup() {
    let nasty = "#[x] *y* #read(\"/etc/passwd\") $x^2$ @ref <tag> \\ `code` = - + // /* {a}";
    let mut copy = Copy {
        edition: Edition::Working,
        ..Copy::of(case("tirana-b40"))
    };
    copy.trip.title = nasty.to_owned();
    copy.trip.titles.clear();
    copy.trip.items[2].title = nasty.to_owned();
    copy.trip.items[2].titles.clear();
    copy.trip.briefings[0].language = None;
    copy.trip.briefings[0].sections[0].text = "#read(\"/etc/passwd\") and #[more]".into();
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let text = words(&copy.text());
    assert!(
        text.contains("#[x] *y* #read(\"/etc/passwd\") $x^2$ @ref <tag>"),
        "as it stands:\n{text}"
    );
    assert!(
        text.contains("#read(\"/etc/passwd\") and #[more]"),
        "in rich text, too"
    );
    assert!(!text.contains("root:"), "no file is read");
}

#[test]
fn the_cover_has_both_calendars_and_the_contents_their_pages() {
    let copy = Copy {
        language: Language::Tr,
        released: Some(3),
        ..Copy::of(case("tirana-b40"))
    };
    let pages = copy.pages();
    let cover = &pages[0];
    assert!(
        cover.contains("7 Aralık 2024 Cumartesi"),
        "no comma before the weekday:\n{cover}"
    );
    assert!(
        cover.contains("17 Âzer 1403"),
        "the second calendar beside it"
    );
    assert!(cover.contains("B40 Yürütme Kurulu Toplantısı,"));
    assert!(
        cover.contains("İstanbul Büyükşehir Belediye Başkanı"),
        "the title whole, as it is written"
    );
    assert!(
        cover.contains("Program, sürüm 3"),
        "the number of the release"
    );
    for (page, text) in pages.iter().enumerate() {
        assert!(
            text.contains(&format!("Sayfa {} / {}", page + 1, pages.len())),
            "page {}",
            page + 1
        );
        assert_eq!(
            text.matches("HİZMETE ÖZEL").count(),
            2,
            "marked at the head and the foot:\n{text}"
        );
        assert!(text.contains("28 Kasım 2024 12:00 itibarıyla"), "as of");
    }
    let sheet = pages
        .iter()
        .position(|p| p.contains("7 Aralık 2024 Cumartesi") && p.contains("Sekme 5.1"));
    let line = format!("5.1 Gün sayfası: 7 Aralık {}", sheet.unwrap() + 1);
    assert!(
        cover.contains(&line),
        "the contents name the page of the day sheet:\n{cover}"
    );
}

#[test]
fn an_hour_that_nobody_knows_is_a_word_and_never_midnight() {
    for edition in Edition::ALL {
        let text = Copy {
            edition,
            language: Language::Tr,
            ..Copy::of(case("tirana-b40"))
        }
        .text();
        assert!(
            text.contains("sabah") && text.contains("gün içinde"),
            "the parts of the day"
        );
        assert!(!text.contains("00:00"), "nobody said midnight");
        assert!(
            text.contains("Buradan sonra Tiran saati (2 saat geri)"),
            "the seam"
        );
        assert!(
            text.contains("+2 saat"),
            "what is added to have the hour at home"
        );
    }
}

#[test]
fn local_and_home_hours_stand_beside_each_other() {
    let schedule = &Copy {
        language: Language::Fa,
        ..Copy::of(case("brussels-congress"))
    }
    .pages()[2];
    assert!(
        schedule.contains("۱۰:۰۰") && schedule.contains("۱۱:۳۰"),
        "Brussels and Tehran:\n{schedule}"
    );
    assert!(
        says(schedule, "۲۳ خرداد ۱۴۰۲") && says(schedule, "۱۳ ژوئن ۲۰۲۳"),
        "both calendars"
    );
}

#[test]
fn our_ambassador_comes_first_in_his_country() {
    let mut copy = Copy {
        paper: Paper::Brief,
        ..Copy::of(case("paris-visit"))
    };
    copy.item = Some(ItemId::new("ambassador"));
    let text = copy.text();
    let (ambassador, mayor) = (
        text.find("Yunus Demirer").unwrap(),
        text.rfind("Ekrem İmamoğlu").unwrap(),
    );
    assert!(ambassador < mayor, "the head of our mission first:\n{text}");
}

#[test]
fn the_readers_edition_has_nothing_of_our_own_work() {
    let copy = Copy {
        language: Language::Tr,
        ..Copy::of(case("tirana-b40"))
    };
    let reader = copy.text();
    let working = Copy {
        edition: Edition::Working,
        ..copy
    }
    .text();
    for ours in [
        "son tarih",
        "Son tarih",
        "7 iş günü önce",
        "Onay ve dağıtım",
        "Dikkat edilecek hususlar",
        "varsayım",
    ] {
        assert!(!reader.contains(ours), "{ours}");
        assert!(
            working.to_lowercase().contains(&ours.to_lowercase()),
            "{ours} is for the office"
        );
    }
    assert!(!reader.contains("Beklenen sonuç"), "no empty section");
    assert!(working.contains("Beklenen sonuç"), "but a gap to be filled");
    assert!(
        !reader.contains("İletişim"),
        "nobody can be reached yet, so there is no page for it"
    );
}

#[test]
fn an_open_paper_carries_no_marking() {
    let mut copy = Copy::of(case("paris-visit"));
    assert!(
        copy.text().contains("OFFICE USE"),
        "the office's own, where nobody said otherwise"
    );
    copy.trip.classification = Some(Classification::Open);
    let text = copy.text();
    assert!(
        !text.contains("OFFICE USE") && !text.contains("OPEN"),
        "none"
    );
}

#[test]
fn a_brief_is_of_one_meeting() {
    let mut copy = Copy {
        paper: Paper::Brief,
        ..Copy::of(case("paris-visit"))
    };
    copy.item = Some(ItemId::new("hidalgo"));
    let text = copy.text();
    assert!(text.contains("Meeting with the Mayor of Paris") && text.contains("Anne Hidalgo"));
    assert!(!text.contains("Yunus Demirer"), "not of the other meeting");
    copy.item = Some(ItemId::new("nothing"));
    assert_eq!(
        copy.print().unwrap_err(),
        PaperError::NoItem(ItemId::new("nothing"))
    );
}

#[test]
fn these_papers_come_in_two_sizes() {
    for paper in Paper::ALL {
        let copy = Copy {
            paper,
            size: Size::Letter,
            ..Copy::of(case("paris-visit"))
        };
        assert!(copy.print().is_ok(), "{} on letter", paper.name());
        for size in [Size::A5, Size::A6] {
            let trouble = Copy {
                size,
                paper,
                ..Copy::of(case("paris-visit"))
            }
            .print()
            .unwrap_err();
            assert!(
                trouble.to_string().ends_with("it comes in a4 and letter"),
                "{trouble}"
            );
        }
    }
}

#[test]
fn a_wanted_length_is_not_printed_as_a_past_one() {
    let mut copy = Copy {
        language: Language::Tr,
        ..Copy::of(case("tirana-b40"))
    };
    assert!(
        copy.text().contains("1 saat 45 dakika"),
        "ahead of it, how long the flight is wanted to take"
    );
    let flight = copy
        .trip
        .items
        .iter_mut()
        .find(|i| i.id.as_str() == "flight-out")
        .unwrap();
    flight.when = serde_json::from_value(
        json!({"date": "2024-11-07", "part": "morning", "zone": "Europe/Istanbul"}),
    )
    .unwrap();
    let copy = Copy {
        language: Language::Tr,
        ..Copy::of((copy.trip, copy.directory))
    };
    assert!(
        !copy.text().contains("45 dakika"),
        "afterwards nobody knows how long it took"
    );
}
