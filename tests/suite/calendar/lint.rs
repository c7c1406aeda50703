//! The lint itself: every kind of defect that is planted into a sound file is found under its code.

use std::process::Command;

use documents::calendar::{Content, Method, Options, Reminders};
use tests::{python, root};

use super::methods::{message, visit};

/// Which sound text a defect is planted into.
#[derive(Clone, Copy)]
enum Soil {
    File,
    Message(Method),
}
use Soil::{File, Message};

const REQUEST: Soil = Message(Method::Request);
const CANCEL: Soil = Message(Method::Cancel);
const PUBLISH: Soil = Message(Method::Publish);
const DECLINE: Soil = Message(Method::DeclineCounter);

/// Code, soil, what gives way, what comes in its stead. Lines are unfolded, and folded again.
const DEFECTS: [(&str, Soil, &str, &str); 52] = [
    ("R03", File, "VERSION:2.0\r\n", "VERSION:2.0\n"),
    ("R04", File, "END:VCALENDAR\r\n", "END:VCALENDAR\r\n\r\n"),
    ("R06", File, "SUMMARY:Hotel", "SUMMARY:Ho\u{7}tel"),
    (
        "R08",
        File,
        "CALSCALE:GREGORIAN\r\n",
        "CALSCALE:GREGORIAN\r\n\r\n",
    ),
    ("S01", File, "TRANSP:OPAQUE", "TRANSP OPAQUE"),
    (
        "S03",
        File,
        "DTSTART;TZID=Europe/Tirane:",
        "DTSTART;TZID=Europe/Tirane;TZID=Europe/Tirane:",
    ),
    ("S05", File, "END:VEVENT", "END:EVENT"),
    ("K01", File, "VERSION:2.0\r\n", ""),
    ("K02", File, "VERSION:2.0", "VERSION:1.0"),
    (
        "K07",
        REQUEST,
        "METHOD:REQUEST\r\n",
        "METHOD:REQUEST\r\nMETHOD:REQUEST\r\n",
    ),
    (
        "K08",
        REQUEST,
        "END:VEVENT\r\n",
        "END:VEVENT\r\nMETHOD:REQUEST\r\n",
    ),
    ("K09", File, "CALSCALE:GREGORIAN\r\n", ""),
    (
        "K10",
        File,
        "X-WR-CALNAME:Small trip (not released)\r\n",
        "",
    ),
    (
        "K11",
        File,
        "BEGIN:VTIMEZONE",
        "X-WR-TIMEZONE:Europe/Paris\r\nBEGIN:VTIMEZONE",
    ),
    ("Z05", File, "TZOFFSETTO:+0300\r\n", ""),
    (
        "Z07",
        File,
        "DTSTART:19700101T000000",
        "DTSTART:15000101T000000",
    ),
    ("Z08", File, "TZOFFSETTO:+0300", "TZOFFSETTO:+0360"),
    (
        "Z10",
        File,
        "TZOFFSETTO:+0300",
        "TZOFFSETTO:+0300\r\nRDATE:20240101T000000",
    ),
    ("Z11", File, "TZID=Europe/Istanbul:", "TZID=Europe/Tirane:"),
    ("V06", File, "DTSTART;TZID=Europe/Tirane:", "DTSTART:"),
    (
        "V07",
        File,
        "DTSTART;TZID=Europe/Tirane:",
        "DTSTART;TZID=Europe/Rome:",
    ),
    (
        "V02",
        File,
        "DTSTART;VALUE=DATE:20241207",
        "DTSTART;VALUE=DATE:20241307",
    ),
    ("V08", File, "TRANSP:OPAQUE", "TRANSP:BUSY"),
    ("V09", File, "Talk\\;", "Talk;"),
    ("V10", File, "Talk\\;", "Talk\\:"),
    ("V12", File, "SEQUENCE:2", "SEQUENCE:-1"),
    ("V13", File, "GEO:41.3275;19.8187", "GEO:41,3275;19,8187"),
    (
        "V14",
        REQUEST,
        ":mailto:erion@tirana.example",
        ":erion@tirana.example",
    ),
    ("V15", REQUEST, "PARTSTAT=NEEDS-ACTION", "PARTSTAT=MAYBE"),
    ("V16", REQUEST, "CN=\"Ayşe Öztürk\"", "CN=Ayşe Öztürk"),
    ("V17", REQUEST, "^'Protokol^'", "^xProtokol^'"),
    ("V19", File, "TRANSP:TRANSPARENT", "TRANSP:OPAQUE"),
    ("E01", File, "DTSTAMP:20241128T090000Z\r\n", ""),
    (
        "E06",
        File,
        "DTSTAMP:20241128T090000Z",
        "DTSTAMP:20241128T090000",
    ),
    ("E08", File, "DTEND;VALUE=DATE:20241208\r\n", ""),
    (
        "E09",
        File,
        "DTEND;VALUE=DATE:20241208",
        "DTEND:20241208T000000Z",
    ),
    (
        "E11",
        File,
        "DTEND;VALUE=DATE:20241208",
        "DTEND;VALUE=DATE:20241207",
    ),
    (
        "E15",
        File,
        "SUMMARY:Hotel",
        "DURATION:PT1H\r\nSUMMARY:Hotel",
    ),
    (
        "E17",
        File,
        "DTSTAMP:20241128T090000Z",
        "DTSTAMP:20241128T090001Z",
    ),
    ("E19", File, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n", ""),
    (
        "A02",
        File,
        "DESCRIPTION:Flight to Tirana\r\nTRIGGER",
        "TRIGGER",
    ),
    ("O05", File, "TRIGGER:-PT60M", "TRIGGER:PT60M"),
    (
        "O01",
        REQUEST,
        "ORGANIZER;CN=\"Dış İlişkiler ^'Protokol^', İstanbul\";",
        "ORGANIZER;",
    ),
    ("M03", REQUEST, "ORGANIZER", "X-ORGANIZER"),
    ("M04", REQUEST, "STATUS:CONFIRMED", "STATUS:CANCELLED"),
    (
        "M05",
        PUBLISH,
        "STATUS:CONFIRMED",
        "ATTENDEE:mailto:x@example.org\r\nSTATUS:CONFIRMED",
    ),
    (
        "M01",
        CANCEL,
        "STATUS:CANCELLED",
        "BEGIN:VALARM\r\nEND:VALARM\r\nSTATUS:CANCELLED",
    ),
    ("M07", CANCEL, "SEQUENCE:2\r\n", ""),
    ("M15", REQUEST, "CUTYPE=INDIVIDUAL;", ""),
    ("M16", REQUEST, "SENT-BY=\"mailto:", "SENT-BY=\""),
    ("M17", CANCEL, "STATUS:CANCELLED", "STATUS:TENTATIVE"),
    ("M19", DECLINE, "COMMENT:", "SUMMARY:"),
];

fn sound(soil: Soil) -> String {
    let bytes = match soil {
        Message(method) => message(&visit(), method).bytes,
        File => {
            let mut desk = visit();
            desk.options = Options {
                content: Content::Everything,
                reminders: Some(Reminders::default()),
                ..Options::default()
            };
            desk.write().bytes
        }
    };
    String::from_utf8(bytes).unwrap().replace("\r\n ", "")
}

/// Long lines folded again, so that nothing but the planted defect is wrong.
fn folded(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive("\r\n") {
        let mut room = 70;
        for c in line.chars() {
            if room < c.len_utf8() && c != '\r' && c != '\n' {
                out.push_str("\r\n ");
                room = 69;
            }
            out.push(c);
            room = room.saturating_sub(c.len_utf8());
        }
    }
    out
}

/// What the lint says of texts, a line for each finding, by the text.
fn findings(texts: &[String]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<String> = (0..texts.len()).map(|i| format!("{i:03}.ics")).collect();
    for (name, text) in names.iter().zip(texts) {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let output = Command::new(python())
        .arg(root().join("tests/tools/ics_lint.py"))
        .args(names.iter().map(|name| folder.path().join(name)))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let of = |name: &String| {
        let mark = format!("{name}: ");
        let lines = said
            .lines()
            .filter_map(|line| Some(line.split_once(&mark)?.1.to_owned()));
        lines.collect()
    };
    names.iter().map(of).collect()
}

#[test]
fn sound_files_pass() {
    let all = [File].into_iter().chain(Method::ALL.map(Message));
    let texts: Vec<String> = all.map(|soil| folded(&sound(soil))).collect();
    for (text, found) in texts.iter().zip(findings(&texts)) {
        assert_eq!(found, [""; 0], "{text}");
    }
}

#[test]
fn every_planted_defect_is_found() {
    let texts: Vec<String> = DEFECTS
        .iter()
        .map(|(code, soil, from, to)| {
            let sound = sound(*soil);
            assert!(
                sound.contains(from),
                "{code}: nothing to spoil: {from} in {sound}"
            );
            folded(&sound.replacen(from, to, 1))
        })
        .collect();
    for ((code, _, from, to), found) in DEFECTS.iter().zip(findings(&texts)) {
        let known = found.iter().any(|said| said.starts_with(code));
        assert!(known, "{code}, {from:?} for {to:?}: {found:?}");
    }
}

#[test]
fn defects_of_bytes_are_found() {
    let sound = sound(File);
    let long = sound.clone();
    let bom = format!("\u{feff}{}", folded(&sound));
    let event = &sound[sound.find("BEGIN:VEVENT").unwrap()..sound.find("END:VEVENT").unwrap()];
    let doubled = folded(&sound.replace(
        "END:VCALENDAR",
        &format!("{event}END:VEVENT\r\nEND:VCALENDAR"),
    ));
    let asked = self::sound(REQUEST);
    let line = asked.lines().find(|l| l.contains("erion@")).unwrap();
    let again = folded(&asked.replace("STATUS:", &format!("{line}\r\nSTATUS:")));
    let found = findings(&[long, bom, doubled, again]);
    for (i, code) in [(0, "R05"), (1, "R01"), (2, "E12"), (3, "M14")] {
        assert!(
            found[i].iter().any(|said| said.starts_with(code)),
            "{code}: {:?}",
            found[i]
        );
    }
}
