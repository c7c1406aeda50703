//! Texts that break calendars.

use serde_json::{Value, json};

use super::desk::{Desk, small, uid};
use super::readers::read_back;

/// Texts that break calendars: of other scripts, with every mark of the syntax, and attempts to
/// write lines of their own.
const NASTY: [&str; 14] = [
    "\\ ; , : \" ' ^ = | % & < >",
    "Öztürk, Çağrı; \"İğdır\"",
    "می‌خواهم، بروم؛ «شهر»",
    "line one\nline two\r\nline three\rline four",
    "END:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:x@example.org",
    "👩‍👩‍👧‍👦 🇹🇷 e\u{301}",
    "\u{202E}sdrawkcab\u{202C} \u{200F}",
    "tab\there, bell\u{7}, null\u{0}, next\u{85}line, sep\u{2028}par\u{2029}",
    "trailing backslash \\",
    "\\n is not a line break, nor \\\\n, nor ^n ^' ^^",
    "        eight blanks, then        more        ",
    "https://meet.example/a b\"c<d>é",
    " ",
    "\u{FEFF}mark of order",
];

#[test]
fn every_text_survives_and_none_breaks_out() {
    let at = json!({"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30});
    let items: Vec<Value> = NASTY
        .iter()
        .enumerate()
        .flat_map(|(i, text)| {
            let long = format!("{text} ").repeat(40);
            [(format!("n{i}"), (*text).to_owned()), (format!("l{i}"), long)]
        })
        .map(|(id, text)| {
            json!({"id": id, "title": text, "place": "hall", "dress": text, "carrier": text, "when": at,
                   "meeting": {"stage": "confirmed", "link": text}})
        })
        .collect();
    let mut dossier = small(json!(items));
    let hall = &mut dossier["places"][4];
    hall["address"] = json!(NASTY.concat());
    dossier["people"][0]["name"] = json!(NASTY.concat());
    dossier["trips"][0]["title"] = json!(NASTY.concat());
    let desk = Desk::of(tests::dossier(&dossier.to_string()));
    let written = desk.write();
    let read = &read_back(&[&written])[0];
    assert_eq!(
        read.events.len(),
        items.len(),
        "no text opens or closes an entry"
    );
    for event in &read.events {
        let index = (0..items.len())
            .find(|i| uid(items[*i]["id"].as_str().unwrap()) == event.uid)
            .unwrap();
        let text = items[index]["dress"].as_str().unwrap();
        let description = event.description.as_ref().unwrap();
        let kept = kept(text);
        assert!(
            kept.trim().is_empty() || description.contains(kept.trim_end()),
            "{kept:?} in {description:?}"
        );
        assert!(!event.summary.contains(['\n', '\u{202E}']) && !event.summary.is_empty());
    }
    assert!(
        written.file_name.is_ascii() && !written.file_name.contains(['/', '\\', ' ', '"']),
        "{}",
        written.file_name
    );
}

/// What a reader gets of a text: line breaks as such, a tab as a blank, no other control character.
fn kept(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ");
    text.chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}
