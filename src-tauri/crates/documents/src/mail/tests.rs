//! Letters read back: by our own reading of headers and parts, and what they say.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::text::Language;
use serde_json::json;

use super::{Attachment, Draft, draft};
use crate::calendar::tests::desk::{Desk, mailbox, visit};
use crate::calendar::{Content, Input, Mailbox, Meeting, Method, Refused};

/// A letter about the talk to the other side, whose city is Tehran.
fn letter(desk: &Desk, method: Method, before: Option<&Desk>, attachment: Attachment) -> String {
    let to = [mailbox("Erion \"E.\" Veliaj", "erion@tirana.example")];
    let bytes = desk.asking(method, |meeting| {
        let written = crate::calendar::meeting(meeting).unwrap();
        let ask = |before: Option<&Input>| {
            draft(&Draft {
                meeting,
                written: &written,
                to: &to,
                cc: &[mailbox("هیئت ایرانی", "iran@office.example")],
                before,
                reader: Some(&"tehran".into()),
                attachment,
            })
        };
        match before {
            Some(before) => before.input(|input| ask(Some(input))),
            None => ask(None),
        }
    });
    String::from_utf8(bytes.unwrap()).unwrap()
}

/// The parts of a letter, decoded, each with its headers unfolded.
fn parts(letter: &str) -> Vec<(String, String)> {
    let boundary = |line: &str| line.starts_with("--");
    let mut parts = Vec::new();
    let mut lines = letter
        .split("\r\n")
        .skip_while(|line| !boundary(line))
        .peekable();
    while lines.next().is_some() {
        // The end of a list of parts, and the beginning of the next part around it.
        while lines.next_if(|line| boundary(line)).is_some() {}
        let head: Vec<&str> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
        let mut body = String::new();
        while let Some(line) = lines.next_if(|line| !boundary(line)) {
            body.push_str(line);
        }
        let head = head.join("\n").replace("\n ", " ");
        if head.contains("base64") {
            let body = String::from_utf8(STANDARD.decode(body).unwrap()).unwrap();
            parts.push((head, body));
        }
    }
    parts
}

fn text(desk: &Desk, method: Method, before: Option<&Desk>) -> String {
    parts(&letter(desk, method, before, Attachment::InPlace))
        .remove(0)
        .1
}

#[test]
fn a_letter_is_what_outlook_opens_as_a_draft_and_calendars_see() {
    let desk = Desk::of(&visit());
    for method in Method::ALL {
        let letter = letter(&desk, method, None, Attachment::AndFile);
        assert!(letter.is_ascii() && letter.ends_with("--\r\n"), "{letter}");
        assert!(
            !letter.replace("\r\n", "").contains(['\r', '\n']),
            "CRLF alone"
        );
        let widest = letter.split("\r\n").map(str::len).max();
        assert!(widest <= Some(76), "{widest:?}: {letter}");
        let head = letter.split("\r\n\r\n").next().unwrap();
        for line in [
            "X-Unsent: 1",
            "MIME-Version: 1.0",
            "Date: Sun, 22 Nov 2026 09:00:00 +0000",
            "Content-Language: en",
        ] {
            assert!(head.contains(line), "{line}: {head}");
        }
        assert!(
            head.contains("To: \"Erion \\\"E.\\\" Veliaj\" <erion@tirana.example>"),
            "{head}"
        );
        let parts = parts(&letter);
        let name = method.name();
        assert_eq!(
            parts.iter().map(|(head, _)| head.as_str()).collect::<Vec<_>>(),
            [
                "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64".to_owned(),
                format!(
                    "Content-Type: text/calendar; method={name}; charset=UTF-8; component=vevent\nContent-Transfer-Encoding: base64"
                ),
                "Content-Type: application/ics; name=invite.ics\nContent-Disposition: attachment; filename=invite.ics\nContent-Transfer-Encoding: base64".to_owned(),
            ]
        );
        assert!(
            parts[1].1.contains(&format!("METHOD:{name}\r\n")),
            "the same METHOD inside"
        );
        assert_eq!(parts[1].1, parts[2].1, "the same bytes");
    }
}

#[test]
fn the_reader_finds_what_when_where_and_who() {
    let mut desk = Desk::of(&visit());
    let said = text(&desk, Method::Request, None);
    for line in [
        "Talk; with the \"Mayor\", and others",
        "  Mon 7 Dec 2026, 10:00–10:45, Tirana time (UTC+01:00)",
        "  Mon 7 Dec 2026, 12:30–13:15, Tehran time (UTC+03:30)",
        "Place: Town Hall, Sheshi Skënderbej 2, Tirana",
        "Link: https://meet.example/talk",
        "Invited by: Dış İlişkiler \"Protokol\", İstanbul",
    ] {
        assert!(said.split("\r\n").any(|l| l == line), "{line}: {said}");
    }
    desk.language = Language::Tr;
    let turkish = text(&desk, Method::Request, None);
    assert!(
        turkish.contains("katılımınızı rica ederiz") && turkish.contains("Belediye Binası"),
        "{turkish}"
    );
    desk.language = Language::Fa;
    let persian = text(&desk, Method::Cancel, None);
    assert!(
        persian.contains("لغو شده است") && !persian.contains("meet.example"),
        "{persian}"
    );
}

#[test]
fn a_new_time_stands_beside_the_old_one() {
    let before = Desk::of(&visit());
    let moved = Desk::with(
        "talk",
        "when",
        json!({"start": "2026-12-07T11:30", "zone": "Europe/Tirane", "minutes": 45}),
    );
    let said = text(&moved, Method::Reschedule, Some(&before));
    assert!(
        said.contains("Former time:\r\n  Mon 7 Dec 2026, 10:00–10:45"),
        "{said}"
    );
    assert!(
        said.contains("New time:\r\n  Mon 7 Dec 2026, 11:30–12:15"),
        "{said}"
    );
    assert!(!said.contains("Former place"), "the place stands: {said}");
    let elsewhere = Desk::with("talk", "place", json!("tirana"));
    let said = text(&elsewhere, Method::Reschedule, Some(&before));
    assert!(
        said.contains("Former place: Town Hall") && said.contains("New place: Tirana"),
        "{said}"
    );
}

#[test]
fn subjects_and_names_of_any_script_survive_and_none_breaks_out() {
    let title = "Görüşme با شهردار 🎉 ".repeat(9) + "\r\nBcc: x@example.org";
    let desk = Desk::with("talk", "title", json!(title));
    let letter = letter(&desk, Method::Request, None, Attachment::InPlace);
    let head = letter.split("\r\n\r\n").next().unwrap();
    assert!(!head.contains("Bcc"), "{head}");
    let subject = head
        .split("\r\n")
        .skip_while(|l| !l.starts_with("Subject:"));
    let words: Vec<&str> = subject
        .take_while(|l| l.starts_with("Subject:") || l.starts_with(' '))
        .flat_map(|l| l.split(' '))
        .filter_map(|w| w.strip_prefix("=?UTF-8?B?")?.strip_suffix("?="))
        .collect();
    let decoded: Vec<String> = words
        .iter()
        .map(|w| String::from_utf8(STANDARD.decode(w).unwrap()).unwrap())
        .collect();
    let expected = format!(
        "Invitation: {}",
        title.replace("\r\n", " ").replace("  ", " ")
    );
    assert_eq!(
        decoded.concat(),
        expected,
        "each word is of whole characters"
    );
    assert!(head.contains("Cc: =?UTF-8?B?"), "{head}");
}

#[test]
fn the_same_letter_has_the_same_bytes_and_another_has_another_name() {
    let desk = Desk::of(&visit());
    let one = |method| letter(&desk, method, None, Attachment::InPlace);
    assert_eq!(one(Method::Request), one(Method::Request));
    let id = |letter: String| {
        let line = letter.split("\r\n").find(|l| l.starts_with("Message-ID"));
        line.unwrap().to_owned()
    };
    assert_ne!(id(one(Method::Request)), id(one(Method::Cancel)));
}

#[test]
fn no_secret_is_in_any_letter_and_no_letter_goes_to_nobody() {
    let mut desk = Desk::of(&visit());
    for content in [
        Content::Everything,
        Content::TimesAndPlaces,
        Content::BusyOnly,
    ] {
        for language in Language::ALL {
            (desk.options.content, desk.language) = (content, language);
            for method in Method::ALL {
                let letter = letter(&desk, method, Some(&desk), Attachment::AndFile);
                let parts = parts(&letter);
                assert_eq!(parts.len(), 3);
                let all = parts
                    .iter()
                    .map(|(_, body)| body.as_str())
                    .chain([letter.as_str()]);
                all.for_each(|text| assert!(!text.to_uppercase().contains("SECRET"), "{text}"));
                let busy = content == Content::BusyOnly;
                assert!(!busy || !parts[0].1.contains("Mayor"), "{}", parts[0].1);
            }
        }
    }
    let refused = |to: &[Mailbox]| {
        desk.asking(Method::Request, |meeting: &Meeting| {
            draft(&Draft {
                meeting,
                written: &crate::calendar::meeting(meeting).unwrap(),
                to,
                cc: &[],
                before: None,
                reader: None,
                attachment: Attachment::InPlace,
            })
        })
    };
    assert_eq!(refused(&[]), Err(Refused::NobodyAsked));
    let evil = [mailbox("x", "x@y>\r\nBcc: z@example.org")];
    assert!(matches!(refused(&evil), Err(Refused::NoAddress { .. })));
}
