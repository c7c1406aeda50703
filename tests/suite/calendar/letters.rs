//! Letters about a meeting, as Python's email reads them, and as they were looked at.

use std::process::Command;

use documents::calendar::Method;
use documents::mail::{Attachment, Draft, draft};
use domain::text::Language;
use serde::Deserialize;
use serde_json::json;
use tests::{golden, python, root};

use super::desk::Desk;
use super::methods::{about, mailbox, message, visit, visit_with};

/// A letter as another programme read it.
#[derive(Deserialize)]
struct Letter {
    defects: Vec<String>,
    subject: String,
    from: Vec<[String; 2]>,
    to: Vec<[String; 2]>,
    unsent: Option<String>,
    parts: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    kind: String,
    parameters: std::collections::BTreeMap<String, String>,
    text: String,
}

fn letter(desk: &Desk, method: Method, attachment: Attachment) -> Vec<u8> {
    let before = visit();
    let to = [
        mailbox("Erion \"E.\" Veliaj", "erion@tirana.example"),
        mailbox("شهردار", "mayor@tirana.example"),
    ];
    let written = message(desk, method);
    let letter = about(desk, method, |meeting| {
        before.input(|before| {
            draft(&Draft {
                meeting,
                written: &written,
                to: &to,
                cc: &[],
                before: Some(before),
                reader: Some(&"honolulu".into()),
                attachment,
            })
        })
    });
    letter.unwrap()
}

fn read(letters: &[Vec<u8>]) -> Vec<Letter> {
    let folder = tempfile::tempdir().unwrap();
    let paths = letters.iter().enumerate().map(|(i, letter)| {
        let path = folder.path().join(format!("{i}.eml"));
        std::fs::write(&path, letter).unwrap();
        path
    });
    let output = Command::new(python())
        .arg(root().join("tests/tools/read_mail.py"))
        .args(paths)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn letters_are_read_as_they_were_meant() {
    let moved =
        || visit_with(json!({"start": "2024-12-07T11:30", "zone": "Europe/Tirane", "minutes": 45}));
    let mut letters = Vec::new();
    for language in Language::ALL {
        for method in Method::ALL {
            let desk = Desk {
                language,
                ..moved()
            };
            for attachment in [Attachment::InPlace, Attachment::AndFile] {
                letters.push((
                    method,
                    message(&desk, method),
                    letter(&desk, method, attachment),
                ));
            }
        }
    }
    let bytes: Vec<Vec<u8>> = letters
        .iter()
        .map(|(_, _, letter)| letter.clone())
        .collect();
    for ((method, file, _), read) in letters.iter().zip(read(&bytes)) {
        assert_eq!(read.defects, [""; 0]);
        assert_eq!(read.unsent.as_deref(), Some("1"), "Outlook opens a draft");
        assert!(read.subject.contains(": "), "{}", read.subject);
        assert_eq!(
            read.from,
            [[
                "Dış İlişkiler \"Protokol\", İstanbul",
                "ayse@office.example"
            ]]
        );
        assert_eq!(
            read.to,
            [
                ["Erion \"E.\" Veliaj", "erion@tirana.example"],
                ["شهردار", "mayor@tirana.example"]
            ]
        );
        let kinds: Vec<&str> = read.parts.iter().map(|part| part.kind.as_str()).collect();
        assert_eq!(kinds[..2], ["text/plain", "text/calendar"]);
        let calendar = &read.parts[1];
        assert_eq!(
            calendar.parameters["method"],
            method.name(),
            "the METHOD of the file"
        );
        assert_eq!(calendar.parameters["charset"], "UTF-8");
        assert_eq!(calendar.parameters["component"], "vevent");
        for part in &read.parts[1..] {
            assert_eq!(part.text.as_bytes(), file.bytes, "{}", part.kind);
        }
        assert!(read.parts.len() == 2 || kinds[2] == "application/ics");
        assert!(!read.parts[0].text.is_empty());
    }
}

#[test]
fn letters_stay_as_they_were_looked_at() {
    let moved = Desk {
        language: Language::Tr,
        ..visit_with(json!({"start": "2024-12-07T11:30", "zone": "Europe/Tirane", "minutes": 45}))
    };
    golden(
        "calendar/letter.reschedule.tr.eml",
        &letter(&moved, Method::Reschedule, Attachment::AndFile),
    );
    let called_off = Desk {
        language: Language::Fa,
        ..visit()
    };
    golden(
        "calendar/letter.cancel.fa.eml",
        &letter(&called_off, Method::Cancel, Attachment::InPlace),
    );
    let texts = read(&[
        letter(&moved, Method::Reschedule, Attachment::InPlace),
        letter(&called_off, Method::Cancel, Attachment::InPlace),
        letter(&visit(), Method::Request, Attachment::InPlace),
    ]);
    let texts: Vec<String> = texts
        .iter()
        .map(|l| format!("{}\n\n{}", l.subject, l.parts[0].text))
        .collect();
    golden(
        "calendar/letters.txt",
        texts.join("\n----\n").replace('\r', "").as_bytes(),
    );
}
