//! What an entry says, and what it keeps to itself.

use documents::calendar::Reason;
use domain::text::Language;
use domain::trip::Classification;
use serde_json::json;

use super::desk::{Desk, entry, reasons, small, uid};
use super::readers::read_back;

#[test]
fn how_firm_an_entry_is() {
    let at = json!({"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30});
    let desk = Desk::with(json!([
        {"id": "sure", "when": at},
        {"id": "hold", "status": "hold", "when": at},
        {"id": "assumed", "assumed": ["when.start", "place"], "when": at},
        {"id": "asked", "when": at, "meeting": {"stage": "requested"}},
        {"id": "stay", "kind": "stay", "when": at},
        {"id": "declined", "when": at, "meeting": {"stage": "declined"}},
    ]));
    let text = desk.text();
    for (item, status, busy, transparency) in [
        ("sure", "CONFIRMED", "BUSY", "OPAQUE"),
        ("hold", "TENTATIVE", "TENTATIVE", "OPAQUE"),
        ("assumed", "TENTATIVE", "TENTATIVE", "OPAQUE"),
        ("asked", "TENTATIVE", "TENTATIVE", "OPAQUE"),
        ("stay", "CONFIRMED", "FREE", "TRANSPARENT"),
    ] {
        let lines = entry(&text, item);
        for line in [
            format!("STATUS:{status}"),
            format!("X-MICROSOFT-CDO-BUSYSTATUS:{busy}"),
            format!("TRANSP:{transparency}"),
            "SEQUENCE:0".to_owned(),
        ] {
            assert!(
                lines.contains(&line.as_str()),
                "{item} wants {line}: {lines:?}"
            );
        }
    }
    assert!(
        text.contains("Assumed\\, not confirmed: time\\, place"),
        "{text}"
    );
    assert!(
        !text.contains(&uid("declined")),
        "a plain file never announced it"
    );
    for word in [
        "METHOD",
        "ATTENDEE",
        "ORGANIZER",
        "VALARM",
        "DURATION",
        "RRULE",
    ] {
        assert!(!text.contains(word), "{word} has no place in a plain file");
    }
}

#[test]
fn nothing_that_is_not_for_every_reader_is_in_a_file() {
    let mut dossier = small(json!([
        {"id": "talk", "kind": "meeting", "title": "Talk", "place": "hall", "notes": "CANARYNOTES",
         "locator": "CANARYLOCATOR", "remark": "CANARYREMARK", "sources": [{"text": "CANARYSOURCE"}],
         "dress": {"en": "Dark suit"}, "sequence": [{"text": "CANARYSTEP"}],
         "when": {"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30},
         "participants": [{"who": "erion", "side": "theirs", "liaison": "ayse"}],
         "meeting": {"stage": "confirmed", "counterparts": ["erion"], "purpose": "CANARYPURPOSE",
                     "success": "CANARYSUCCESS", "agenda": ["CANARYAGENDA", {"title": "CANARYPOINT", "position": "CANARYPOSITION"}],
                     "stages": [{"stage": "confirmed", "by": "CANARYBY", "note": "CANARYSTAGE"}]}},
        {"id": "secret", "title": "CANARYSECRET", "classification": "confidential",
         "when": {"start": "2024-12-07T17:00", "zone": "Europe/Tirane", "minutes": 30}},
    ]));
    let trip = dossier["trips"][0].as_object_mut().unwrap();
    trip.insert("purpose".into(), json!("CANARYTRIPPURPOSE"));
    trip.insert("briefings".into(), json!([{"id": "b", "for": "talk", "kind": "bilateral", "title": "CANARYBRIEF", "stage": "final",
        "sections": [{"kind": "do_not_raise", "text": "CANARYDONOTRAISE"}, {"kind": "points", "text": "CANARYPOINTS"}]}]));
    trip.insert(
        "rooms".into(),
        json!([{"id": "room", "place": "hall", "number": "CANARYROOM", "people": ["ayse"]}]),
    );
    trip.insert("risks".into(), json!([{"id": "r", "title": "CANARYRISK"}]));
    let mut desk = Desk::of(tests::dossier(&dossier.to_string()));
    for person in [None, Some("ayse"), Some("erion")] {
        for language in Language::ALL {
            desk.person = person.map(Into::into);
            desk.language = language;
            let text = desk.text();
            assert!(
                !text.contains("CANARY") && !text.contains("canary"),
                "{person:?}: {text}"
            );
            assert!(
                text.contains("Ayşe Öztürk")
                    && text.contains("Erion Veliaj")
                    && text.contains("Dark suit")
            );
        }
    }
    desk.person = None;
    assert_eq!(reasons(&desk.write()), [("secret", Reason::Confidential)]);
    desk.may_see = Classification::Confidential;
    let text = desk.text();
    assert!(
        entry(&text, "secret").contains(&"CLASS:CONFIDENTIAL"),
        "who may see it, sees it marked"
    );
}

#[test]
fn a_persons_file_holds_what_that_person_attends_under_the_same_uids() {
    let at = |hour: u8| json!({"start": format!("2024-12-07T{hour:02}:00"), "zone": "Europe/Tirane", "minutes": 30});
    let mut desk = Desk::with(json!([
        {"id": "all", "when": at(8)},
        {"id": "hers", "when": at(9), "people": ["ayse"]},
        {"id": "his", "when": at(10), "people": ["mehmet"]},
        {"id": "none", "when": at(11), "people": []},
        {"id": "guest", "when": at(12), "people": [], "participants": [{"who": "ayse"}]},
        {"id": "declined", "when": at(13), "people": [], "participants": [{"who": "ayse", "invitation": "declined"}]},
        {"id": "sent", "when": at(14), "people": [], "participants": [{"who": "erion", "represented_by": "ayse"}]},
        {"id": "speaks", "when": at(15), "people": ["mehmet"], "meeting": {"stage": "confirmed", "interpreter": "ayse"}},
        {"id": "open", "when": null, "people": ["mehmet"]},
    ]));
    let uids = |desk: &Desk| -> Vec<String> {
        desk.text()
            .lines()
            .filter_map(|line| line.strip_prefix("UID:").map(str::to_owned))
            .collect()
    };
    let all = uids(&desk);
    desk.person = Some("ayse".into());
    let hers = uids(&desk);
    assert_eq!(hers, ["all", "hers", "guest", "sent", "speaks"].map(uid));
    assert!(
        hers.iter().all(|uid| all.contains(uid)),
        "the same item has the same UID in every file"
    );
    assert_eq!(
        reasons(&desk.write()),
        [],
        "what is not hers is not missing either"
    );
    let text = desk.text();
    assert!(
        text.contains("NAME:Small trip – Ayşe Öztürk\\, \"Çağrı\" (not released)"),
        "{text}"
    );
    assert_eq!(
        desk.write().file_name,
        "trip-small-trip-ayse-ozturk-cagri-2024-12-07.ics"
    );
    desk.person = Some("erion".into());
    let nothing = desk.write();
    assert_eq!(
        (nothing.written, nothing.bytes.len()),
        (0, 0),
        "a calendar without an entry is not valid"
    );
}

#[test]
fn the_live_plan_is_marked_in_the_name_and_the_text_and_never_in_a_title() {
    let at = json!({"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30});
    let mut desk = Desk::with(json!([{"id": "a", "title": "Talk", "when": at}]));
    let live = desk.text();
    assert!(
        live.contains(
            "\r\nNAME:Small trip (not released)\r\nX-WR-CALNAME:Small trip (not released)\r\n"
        ),
        "{live}"
    );
    assert!(live.contains("\\nNot released: ") && live.contains("\r\nSUMMARY:Talk\r\n"));
    desk.released = Some(3);
    let released = desk.text();
    assert!(
        released.contains("\r\nNAME:Small trip\r\n") && released.contains("\\nProgramme no. 3\r\n"),
        "{released}"
    );
    assert!(!released.to_lowercase().contains("not released"));
}

#[test]
fn two_items_never_share_a_uid() {
    let at = json!({"start": "2024-12-07T15:00", "zone": "Europe/Tirane", "minutes": 30});
    let desk = Desk::with(json!([
        {"id": "a", "uid": "kept@example.org", "when": at},
        {"id": "b", "uid": "kept@example.org", "when": at},
        {"id": "c", "uid": "not for a file\r\nATTENDEE:x", "when": at},
        {"id": "d", "when": at},
    ]));
    let written = desk.write();
    let read = &read_back(&[&written])[0];
    let uids: Vec<&str> = read.events.iter().map(|event| event.uid.as_str()).collect();
    assert_eq!(uids, ["kept@example.org", &uid("b"), &uid("c"), &uid("d")]);
    assert_eq!(
        uid("d"),
        "ab9786a6-8373-5056-b0e2-86f8b6f0d035@attache.calendar",
        "it never changes"
    );
}
