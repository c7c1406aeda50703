//! The report to the council: its form, what it tells, and what keeps it a draft.

use documents::paper::Paper;
use domain::logistics::Approval;
use domain::text::Language;
use domain::trip::Trip;
use serde_json::json;
use tests::{case, dossier};

use super::copy::{Copy, pages, says};

/// The congress with nothing assumed, with costs and the number of a decision.
fn settled() -> Copy {
    let text = tests::case_text("brussels-congress");
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    fn settle(value: &mut serde_json::Value) {
        if let Some(map) = value.as_object_mut() {
            map.shift_remove("assumed");
            map.values_mut().for_each(settle);
        }
        if let Some(list) = value.as_array_mut() {
            list.iter_mut().for_each(settle);
        }
    }
    settle(&mut value);
    let trip = &mut value["trips"][0];
    trip["costs"] = json!([{"id": "c1", "kind": "travel", "actual": 1234.5, "currency": "EUR", "payer": "tehran-m"}]);
    let decision =
        json!({"id": "a-council", "body": "tehran-council", "kind": "decision", "number": "412"});
    trip["approvals"].as_array_mut().unwrap().push(decision);
    Copy {
        paper: Paper::Report,
        language: Language::Fa,
        ..Copy::of(dossier(&value.to_string()))
    }
}

#[test]
fn a_report_that_prints_what_is_assumed_or_has_no_costs_or_decision_is_a_draft() {
    let report = Copy {
        paper: Paper::Report,
        language: Language::Fa,
        ..Copy::of(case("brussels-congress"))
    };
    let draft = report.print().unwrap().draft.unwrap();
    assert!(draft.assumed && draft.no_costs && draft.no_decision);
    assert!(says(&report.text(), "پیش‌نویس"), "the framed word");

    let settled = settled();
    let printed = settled.print().unwrap();
    assert_eq!(printed.draft, None, "{:?}", printed.missing);
    let text = pages(&printed.pdf).join("\n");
    assert!(
        text.contains("۱٬۲۳۴٫۵۰") && text.contains("EUR"),
        "the costs:\n{text}"
    );
    assert!(says(&text, "شمارهٔ 412"), "the decision");

    let without = |change: &dyn Fn(&mut Trip)| {
        let mut copy = self::settled();
        change(&mut copy.trip);
        copy.print().unwrap().draft
    };
    assert!(without(&|trip| trip.costs.clear()).unwrap().no_costs);
    let no_number = |a: &mut Approval| a.number = None;
    assert!(
        without(&|trip| trip.approvals.iter_mut().for_each(no_number))
            .unwrap()
            .no_decision
    );
    assert!(
        without(&|trip| trip.items[0].assumed = vec!["when".into()])
            .unwrap()
            .assumed
    );
}

#[test]
fn the_report_has_the_official_form_of_its_language() {
    let fa = settled().pages();
    let first = &fa[0];
    for form in [
        "بسمه تعالی",
        "شماره",
        "تاریخ",
        "پیوست",
        "ریاست محترم شورای اسلامی شهر تهران",
        "با سلام و احترام",
    ] {
        assert!(says(first, form), "{form}:\n{first}");
    }
    assert!(says(
        &fa.join("\n"),
        "این گزارش جهت استحضار تقدیم می‌شود و مصوبه‌ای درخواست نمی‌شود"
    ));

    let tr = Copy {
        paper: Paper::Report,
        language: Language::Tr,
        ..Copy::of(case("tirana-b40"))
    }
    .text();
    for form in [
        "T.C.",
        "İSTANBUL BÜYÜKŞEHİR BELEDİYESİ",
        "Dış İlişkiler Daire Başkanlığı",
        "Sayı:",
        "Konu:",
        "Tarih:",
    ] {
        assert!(tr.contains(form), "{form}:\n{tr}");
    }
    assert!(
        tr.contains("İSTANBUL BÜYÜKŞEHİR BELEDİYE MECLİSİ BAŞKANLIĞINA"),
        "the addressee:\n{tr}"
    );
    assert!(tr.contains("Bilgilerinize arz ederim."));

    let en = Copy {
        paper: Paper::Report,
        ..Copy::of(case("paris-visit"))
    }
    .text();
    let order = [
        "Official visit to Paris",
        "Reference:",
        "To the City Council",
        "The Council is invited to take note.",
    ];
    let places: Vec<_> = order
        .iter()
        .map(|form| en.find(form).unwrap_or_else(|| panic!("{form}:\n{en}")))
        .collect();
    assert!(places.is_sorted(), "title, reference, addressee, closing");
}

#[test]
fn the_report_tells_results_promises_and_terms() {
    let text = settled().text();
    for result in [
        "شهردار تهران برای سه سال",
        "ارائه رویکردهای مدیریت",
        "خرداد ۱۴۰۲ تا خرداد ۱۴۰۵",
        "شهر مشهد دفتر متروپلیس را ایجاد کرد",
    ] {
        assert!(says(&text, result), "{result}:\n{text}");
    }
}
