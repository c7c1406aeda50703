//! Zones: by name, by the rules in the file, by neither.

use super::super::{Beside, Trust, read_beside};
use super::*;

/// 10:00 on 25 March 2027 in a zone that is called so.
fn in_zone(tzid: &str, definition: &str) -> (Event, Vec<What>) {
    one(&calendar(&format!(
        "{definition}\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260301T000000Z\nDTSTART;TZID={tzid}:20270325T100000\n\
         DTEND;TZID={tzid}:20270325T110000\nEND:VEVENT"
    )))
}

fn fixed(tzid: &str, offset: &str) -> String {
    format!(
        "BEGIN:VTIMEZONE\nTZID:{tzid}\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE"
    )
}

/// The rules of western Europe, as Outlook writes them.
fn european(tzid: &str) -> String {
    format!(
        "BEGIN:VTIMEZONE\nTZID:{tzid}\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
         RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\n\
         TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE"
    )
}

#[test]
fn a_zone_has_many_names() {
    for (tzid, zone) in [
        ("Europe/Istanbul", "Europe/Istanbul"),
        ("\"Europe/Istanbul\"", "Europe/Istanbul"),
        ("EUROPE/ISTANBUL", "Europe/Istanbul"),
        ("/citadel.org/20210210_1/Europe/Istanbul", "Europe/Istanbul"),
        (
            "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
        ),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("Turkey Standard Time", "Europe/Istanbul"),
        ("Iran Standard Time", "Asia/Tehran"),
        ("Morocco Standard Time", "Africa/Casablanca"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("GMT Standard Time 1", "Europe/London"),
        ("Europe/Istanbul 1", "Europe/Istanbul"),
        ("\"(UTC+03:00) Istanbul\"", "Europe/Istanbul"),
        (
            "\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\"",
            "Europe/Amsterdam",
        ),
        ("\"(GMT+02.00) Athens/Istanbul/Minsk\"", "Europe/Athens"),
        (
            "\"(UTC-05:00) Eastern Time (US & Canada)\"",
            "America/New_York",
        ),
        ("\"(UTC+03:30) Tehran\"", "Asia/Tehran"),
    ] {
        let (event, notes) = in_zone(tzid, "");
        let found = event.start.as_ref().unwrap().zone();
        assert_eq!(found.map(|zone| zone.name()), Some(zone), "{tzid}");
        assert!(notes.is_empty(), "{tzid}: {notes:?}");
    }
}

#[test]
fn every_name_of_windows_is_a_zone() {
    let table = include_str!("../data/windows_zones.tsv");
    assert!(table.lines().count() > 130);
    for line in table.lines() {
        let (name, place) = line.split_once('\t').unwrap();
        let (event, _) = in_zone(&format!("\"{name}\""), "");
        let start = event.start.unwrap();
        let is_utc = matches!(start, Moment::Utc { .. });
        assert!(start.zone().is_some() || is_utc, "{name} is {place}");
    }
}

#[test]
fn the_names_of_utc_are_instants() {
    for tzid in [
        "UTC",
        "Etc/UTC",
        "GMT",
        "Z",
        "Etc/GMT",
        "\"(UTC) Coordinated Universal Time\"",
    ] {
        let (event, _) = in_zone(tzid, "");
        if tzid == "Z" {
            continue;
        }
        assert_eq!(
            event.start,
            Some(Moment::Utc {
                at: instant("2027-03-25T10:00:00Z")
            }),
            "{tzid}"
        );
    }
}

#[test]
fn an_offset_that_is_written_out() {
    for (tzid, at) in [
        ("GMT+02:00", "2027-03-25T08:00:00Z"),
        ("UTC-3", "2027-03-25T13:00:00Z"),
        ("\"(UTC+05:30) Somewhere\"", "2027-03-25T04:30:00Z"),
        ("+0300", "2027-03-25T07:00:00Z"),
    ] {
        let (event, notes) = in_zone(tzid, "");
        assert_eq!(starts_at(&event), instant(at), "{tzid}");
        assert!(matches!(event.start, Some(Moment::Offset { .. })), "{tzid}");
        assert!(notes.is_empty());
    }
}

#[test]
fn no_zone_or_an_unknown_one_is_a_question() {
    let (event, notes) = one(&event_of("DTSTART:20270325T100000\nDTEND:20270325T110000"));
    assert!(matches!(
        event.start,
        Some(Moment::Unzoned { tzid: None, .. })
    ));
    assert_eq!(notes, [What::NoZone]);
    for tzid in [
        "Mars/Olympus",
        "7",
        "Customized Time Zone",
        "tzone://Microsoft/Custom",
    ] {
        let (event, notes) = in_zone(&format!("\"{tzid}\""), "");
        assert!(
            matches!(&event.start, Some(Moment::Unzoned { tzid: Some(name), .. }) if name == tzid)
        );
        assert_eq!(notes, [What::UnknownZone { tzid: tzid.into() }]);
    }
    assert!(matches!(
        in_zone("Europe/Paris,Europe/London", "").0.start,
        Some(Moment::Unzoned { .. })
    ));
}

#[test]
fn hours_without_a_zone_take_the_one_that_the_calendar_names() {
    let text = event_of("DTSTART:20270325T100000\nDTEND:20270325T110000")
        .replace("VERSION:2.0", "X-WR-TIMEZONE:Asia/Tehran");
    let (event, notes) = one(&text);
    assert_eq!(starts_at(&event), instant("2027-03-25T06:30:00Z"));
    assert!(matches!(notes[..], [What::ZoneOfCalendar { .. }]));
}

#[test]
fn a_zone_of_office_that_only_its_rules_tell() {
    let (event, notes) = in_zone(
        "\"Customized Time Zone\"",
        &european("Customized Time Zone"),
    );
    let Some(Moment::Offset { seconds, .. }) = event.start else {
        panic!("{event:?}")
    };
    assert_eq!(seconds, 3600, "the clocks go forward on the 28th");
    assert!(notes.is_empty(), "{notes:?}");
    let (event, _) = in_zone(
        "tzone://Microsoft/Custom",
        &fixed("tzone://Microsoft/Custom", "+0430"),
    );
    assert_eq!(starts_at(&event), instant("2027-03-25T05:30:00Z"));
}

#[test]
fn a_zone_of_rules_with_the_name_of_its_place() {
    let with_place =
        fixed("Home", "+0300").replace("TZID:Home", "TZID:Home\nX-LIC-LOCATION:Europe/Istanbul");
    let (event, _) = in_zone("Home", &with_place);
    assert_eq!(
        event.start.unwrap().zone().map(|zone| zone.name()),
        Some("Europe/Istanbul")
    );
}

#[test]
fn rules_in_the_file_that_agree_with_the_name_are_no_question() {
    let (event, notes) = in_zone(
        "W. Europe Standard Time",
        &european("W. Europe Standard Time"),
    );
    assert_eq!(
        event.start.unwrap().zone().map(|zone| zone.name()),
        Some("Europe/Berlin")
    );
    assert!(notes.is_empty(), "{notes:?}");
    // The zone stands behind the event.
    let text = event_of("DTSTART;TZID=X:20270725T100000\nDURATION:PT1H");
    let text = text.replace(
        "END:VCALENDAR",
        &format!("{}\nEND:VCALENDAR", european("X")),
    );
    assert_eq!(starts_at(&one(&text).0), instant("2027-07-25T08:00:00Z"));
}

#[test]
fn a_name_and_rules_that_disagree_are_both_shown() {
    // GMT with the rules of the British summer: right on Windows, an hour off on a Mac.
    let (event, notes) = in_zone("Europe/Paris", &fixed("Europe/Paris", "+0300"));
    let Some(Moment::Differs { seconds, trust, .. }) = event.start else {
        panic!("{event:?}")
    };
    assert_eq!(
        (seconds, trust),
        (10_800, Trust::Name),
        "an older file: our rules are right"
    );
    assert_eq!(starts_at(&event), instant("2027-03-25T09:00:00Z"));
    assert_eq!(
        notes,
        [What::ZonesDiffer {
            tzid: "Europe/Paris".into(),
            by_name: "09:00".into(),
            by_file: "07:00".into()
        }]
    );
}

#[test]
fn a_newer_file_may_know_a_law_that_we_do_not_but_not_about_istanbul() {
    let beside = Beside {
        zones_made: Some(date("2026-01-01")),
        days: None,
    };
    for (tzid, trusted) in [
        ("Europe/Paris", Trust::File),
        ("Europe/Istanbul", Trust::Name),
    ] {
        let text = calendar(&format!(
            "{}\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260301T000000Z\nDTSTART;TZID={tzid}:20270125T100000\nDURATION:PT1H\nEND:VEVENT",
            fixed(tzid, "+0200")
        ));
        let read = read_beside(text.as_bytes(), "", &beside);
        let Some(Moment::Differs { trust, .. }) = only(&read).start else {
            panic!("{tzid}")
        };
        assert_eq!(trust, trusted, "{tzid}");
    }
}

#[test]
fn offsets_that_no_clock_has_and_rules_of_the_year_one() {
    for offset in ["+5328", "+5744", "east", ""] {
        let (event, notes) = in_zone("Nowhere", &fixed("Nowhere", offset));
        assert!(
            matches!(event.start, Some(Moment::Unzoned { .. })),
            "{offset}"
        );
        assert!(
            notes.contains(&What::BadZoneRules {
                tzid: "Nowhere".into()
            }),
            "{notes:?}"
        );
    }
    let first_year = european("Nowhere").replace("1601", "0001");
    assert_eq!(
        starts_at(&in_zone("Nowhere", &first_year).0),
        instant("2027-03-25T09:00:00Z")
    );
}

#[test]
fn an_hour_that_the_clocks_skip_is_a_question() {
    let (event, notes) = one(&event_of(
        "DTSTART;TZID=Europe/Paris:20270328T023000\nDTEND;TZID=Europe/Paris:20270328T040000",
    ));
    assert_eq!(event.start.unwrap().instant(), None);
    assert!(matches!(notes[..], [What::SkippedHour { .. }]), "{notes:?}");
}

#[test]
fn a_flight_with_two_zones_keeps_both() {
    let (event, notes) = one(&event_of(
        "DTSTART;TZID=Europe/Istanbul:20270325T083500\nDTEND;TZID=Europe/Tirane:20270325T084500\nSUMMARY:TK1077",
    ));
    assert_eq!(
        event.end.as_ref().unwrap().zone().unwrap().name(),
        "Europe/Tirane"
    );
    assert_eq!(
        event.end.unwrap().instant(),
        Some(instant("2027-03-25T07:45:00Z"))
    );
    assert!(notes.is_empty(), "{notes:?}");
}
