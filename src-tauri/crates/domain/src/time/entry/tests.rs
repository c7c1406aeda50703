//! What offices type, and what nobody should.

use super::*;
use chrono::{TimeDelta, Timelike};
use proptest::prelude::*;

fn noon_start() -> TimeContext {
    TimeContext {
        start: NaiveTime::from_hms_opt(12, 0, 0),
    }
}

fn time(text: &str) -> Result<TimeEntry, EntryTrouble> {
    parse_time(text, noon_start())
}

fn at(text: &str) -> (String, bool) {
    match time(text) {
        Ok(TimeEntry::At { time, about }) => (time.format("%H:%M").to_string(), about),
        other => panic!("{text:?} is {other:?}"),
    }
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// Saturday, 21 November 2026.
fn without_trip() -> DateContext {
    DateContext {
        today: day("2026-11-21"),
        trip_start: None,
    }
}

/// A trip from Wednesday, 24 March 2027.
fn in_march() -> DateContext {
    DateContext {
        today: day("2026-11-21"),
        trip_start: Some(day("2027-03-24")),
    }
}

#[test]
fn times_of_the_clock() {
    for (text, expected) in [
        ("9", "09:00"),
        ("930", "09:30"),
        ("0930", "09:30"),
        ("1430", "14:30"),
        ("9.30", "09:30"),
        ("14.30", "14:30"),
        ("14:30", "14:30"),
        (" 14 : 30 ", "14:30"),
        ("14h30", "14:30"),
        ("14h", "14:00"),
        ("9:30pm", "21:30"),
        ("9:30 PM", "21:30"),
        ("9 p.m.", "21:00"),
        ("12am", "00:00"),
        ("12 pm", "12:00"),
        ("0", "00:00"),
        ("00:00", "00:00"),
        ("۹:۳۰", "09:30"),
        ("١٤٣٠", "14:30"),
        ("۹٫۳۰", "09:30"),
        ("noon", "12:00"),
        ("öğlen", "12:00"),
        ("ÖĞLEN", "12:00"),
        ("oglen", "12:00"),
        ("ظهر", "12:00"),
        ("saat 14.30", "14:30"),
        ("ساعت ۹:۳۰", "09:30"),
        ("۹ صبح", "09:00"),
        ("۳ بعد از ظهر", "15:00"),
        ("۱۱ شب", "23:00"),
        ("۱۲ شب", "00:00"),
        ("sabah 9", "09:00"),
        ("öğleden sonra 3", "15:00"),
        ("akşam 8", "20:00"),
        ("gece 2", "02:00"),
    ] {
        assert_eq!(at(text), (expected.to_owned(), false), "{text:?}");
    }
}

#[test]
fn about_an_hour() {
    for text in [
        "~15",
        "15~",
        "about 15",
        "15:00 about",
        "around 3pm",
        "15 civarı",
        "15:00 gibi",
        "yaklaşık 15.00",
        "حدود ۱۵",
        "حدوداً ۱۵",
        "۱۵ تقریباً",
        "حدود ساعت ۱۵",
        "About 15",
    ] {
        assert_eq!(at(text), ("15:00".to_owned(), true), "{text:?}");
    }
    assert_eq!(at("حدود ظهر"), ("12:00".to_owned(), true));
}

#[test]
fn lengths_after_the_start() {
    for (text, minutes) in [
        ("+45m", 45),
        ("+90", 90),
        ("+45dk", 45),
        ("+۴۵د", 45),
        ("+ 45 min", 45),
        ("+1h30", 90),
        ("+1h 30m", 90),
        ("+1sa", 60),
        ("+1 sa 30 dk", 90),
        ("+1:30", 90),
        ("+1,5 sa", 90),
        ("+1.5h", 90),
        ("+۱س", 60),
        ("+۱ ساعت و ۳۰ دقیقه", 90),
        ("+0", 0),
    ] {
        assert_eq!(time(text), Ok(TimeEntry::Plus(minutes)), "{text:?}");
    }
    let alone = parse_time("+45m", TimeContext::default());
    assert_eq!(
        alone,
        Err(EntryTrouble::NoStart),
        "there is nothing to add it to"
    );
    assert_eq!(time("+999h"), Err(EntryTrouble::TooLong { most: LONGEST }));
    for text in ["+", "+h", "+1m30h", "+1h1h", "+1.5m", "+1:99", "+-3"] {
        assert_eq!(time(text), Err(EntryTrouble::NotATime), "{text:?}");
    }
}

#[test]
fn no_hour_yet() {
    for text in [
        "tbc",
        "TBC",
        "to be confirmed",
        "belirlenecek",
        "teyit",
        "نامعلوم",
        "?",
    ] {
        assert_eq!(time(text), Ok(TimeEntry::ToBeConfirmed), "{text:?}");
    }
    for (part, words) in [
        (DayPart::Morning, ["morning", "sabah", "صبح"]),
        (DayPart::Midday, ["midday", "öğle", "نیمروز"]),
        (
            DayPart::Afternoon,
            ["afternoon", "öğleden sonra", "بعدازظهر"],
        ),
        (
            DayPart::Afternoon,
            ["In the afternoon", "ogleden sonra", "بعد از ظهر"],
        ),
        (
            DayPart::Afternoon,
            ["AFTERNOON", "ÖĞLEDEN SONRA", "بعد‌از‌ظهر"],
        ),
        (DayPart::Evening, ["evening", "akşam", "عصر"]),
        (DayPart::Night, ["night", "gece", "شب"]),
        (DayPart::Day, ["day", "gün içinde", "در طول روز"]),
    ] {
        for word in words {
            assert_eq!(time(word), Ok(TimeEntry::Part(part)), "{word:?}");
        }
    }
}

#[test]
fn what_is_no_time_says_why() {
    assert_eq!(time("  "), Err(EntryTrouble::Empty));
    assert_eq!(time("24"), Err(EntryTrouble::HourTooLarge { hour: 24 }));
    assert_eq!(time("2530"), Err(EntryTrouble::HourTooLarge { hour: 25 }));
    assert_eq!(
        time("1275"),
        Err(EntryTrouble::MinuteTooLarge { minute: 75 })
    );
    for text in [
        "abc",
        "9.5",
        "9:5",
        "12345",
        "14:30:00",
        "13am",
        "~",
        "۹ صبح شب",
        "am",
        "9:",
        ":30",
    ] {
        assert_eq!(time(text), Err(EntryTrouble::NotATime), "{text:?}");
    }
}

#[test]
fn dates_beside_a_trip() {
    for (text, expected) in [
        ("25 mar", "2027-03-25"),
        ("25mar", "2027-03-25"),
        ("Mar 25", "2027-03-25"),
        ("25 March 2027", "2027-03-25"),
        ("25th of March", "2027-03-25"),
        ("25 mart", "2027-03-25"),
        ("25 Mart 2027 Perşembe", "2027-03-25"),
        ("Thu 25 Mar", "2027-03-25"),
        ("۲۵ مارس", "2027-03-25"),
        ("25.3", "2027-03-25"),
        ("25.03.", "2027-03-25"),
        ("25/3/2027", "2027-03-25"),
        ("25-3-27", "2027-03-25"),
        ("2027-03-25", "2027-03-25"),
        ("20270325", "2027-03-25"),
        ("5 farvardin", "2027-03-25"),
        ("۵ فروردین", "2027-03-25"),
        ("۵ فروردين ۱۴۰۶", "2027-03-25"),
        ("۱۴۰۶ فروردین ۵", "2027-03-25"),
        ("1406/1/5", "2027-03-25"),
        ("۱۴۰۶/۰۱/۰۵", "2027-03-25"),
        ("5/1/1406", "2027-03-25"),
        ("thu", "2027-03-25"),
        ("per", "2027-03-25"),
        ("PERŞEMBE", "2027-03-25"),
        ("پنجشنبه", "2027-03-25"),
        ("پنج‌شنبه", "2027-03-25"),
        ("پنج شنبه ۵ فروردین", "2027-03-25"),
        ("wed", "2027-03-24"),
        ("salı", "2027-03-30"),
        ("SALI", "2027-03-30"),
        ("+3", "2027-03-27"),
        ("+۳ روز", "2027-03-27"),
        ("+3 gün", "2027-03-27"),
        ("-1", "2027-03-23"),
        ("20 mar", "2027-03-20"),
        ("today", "2026-11-21"),
        ("yarın", "2026-11-22"),
        ("YARIN", "2026-11-22"),
        ("امروز", "2026-11-21"),
        ("17 azar 1403", "2024-12-07"),
        ("17 آذر 1403", "2024-12-07"),
        ("30 esfand 1403", "2025-03-20"),
        ("28 kasım", "2026-11-28"),
    ] {
        assert_eq!(parse_date(text, in_march()), Ok(day(expected)), "{text:?}");
    }
}

#[test]
fn dates_without_a_trip_look_ahead() {
    for (text, expected) in [
        ("25 mar", "2027-03-25"),
        ("20 nov", "2027-11-20"),
        ("21 nov", "2026-11-21"),
        ("sat", "2026-11-21"),
        ("cuma", "2026-11-27"),
        ("1 dey", "2026-12-22"),
        ("30 aban", "2026-11-21"),
    ] {
        assert_eq!(
            parse_date(text, without_trip()),
            Ok(day(expected)),
            "{text:?}"
        );
    }
}

#[test]
fn every_month_has_its_names() {
    let names = [
        ["jan", "Ocak", "ژانویه", "Farvardin", "فروردین"],
        ["feb", "Şubat", "فوریه", "Ordibehesht", "اردیبهشت"],
        ["march", "MART", "مارس", "Khordad", "خرداد"],
        ["april", "nis", "آوریل", "Tir", "تیر"],
        ["may", "Mayıs", "مه", "Mordad", "مرداد"],
        ["jun", "Haziran", "ژوئن", "Shahrivar", "شهریور"],
        ["jul", "Temmuz", "ژوئیه", "Mehr", "مهر"],
        ["aug", "AĞUSTOS", "اوت", "Aban", "آبان"],
        ["sept", "Eylül", "سپتامبر", "Azar", "آذر"],
        ["oct", "EKİM", "اکتبر", "Dey", "دی"],
        ["nov", "KASIM", "نوامبر", "Bahman", "بهمن"],
        ["december", "Aralık", "دسامبر", "Esfand", "اسفند"],
    ];
    for (month, names) in names.iter().enumerate() {
        let month = month as u8 + 1;
        let gregorian = NaiveDate::from_ymd_opt(2027, month.into(), 5);
        for name in &names[..3] {
            assert_eq!(
                parse_date(&format!("5 {name} 2027"), in_march()).ok(),
                gregorian,
                "{name}"
            );
        }
        let solar = crate::time::solar::to_gregorian(1406, month, 5);
        for name in &names[3..] {
            assert_eq!(
                parse_date(&format!("5 {name} 1406"), in_march()).ok(),
                solar,
                "{name}"
            );
        }
    }
}

#[test]
fn what_is_no_date_says_why() {
    let date = |text| parse_date(text, in_march());
    let no_such = |calendar, year, month, day| {
        Err(EntryTrouble::NoSuchDate {
            calendar,
            year,
            month,
            day,
        })
    };
    assert_eq!(date(""), Err(EntryTrouble::Empty));
    assert_eq!(date("30 feb"), no_such(Calendar::Gregorian, None, 2, 30));
    assert_eq!(
        date("2027-02-29"),
        no_such(Calendar::Gregorian, Some(2027), 2, 29)
    );
    assert_eq!(date("3/25"), no_such(Calendar::Gregorian, None, 25, 3));
    assert_eq!(
        date("1404/12/30"),
        no_such(Calendar::Solar, Some(1404), 12, 30)
    );
    assert_eq!(
        date("5 mar 1406"),
        no_such(Calendar::Gregorian, Some(1406), 3, 5)
    );
    assert_eq!(
        date("25/3/1066"),
        Err(EntryTrouble::YearOutOfRange { year: 1066 })
    );
    assert_eq!(
        date("fri 25 mar"),
        Err(EntryTrouble::WeekdayDiffers {
            date: day("2027-03-25"),
            typed: Weekday::Fri,
            actual: Weekday::Thu,
        })
    );
    for text in [
        "25", "foo", "25 foo", "mar", "2027-03", "1 2 3 4", "+", "+9999999", "thu fri",
    ] {
        assert_eq!(date(text), Err(EntryTrouble::NotADate), "{text:?}");
    }
}

#[test]
fn trouble_is_a_code_and_facts() {
    let trouble = serde_json::to_value(EntryTrouble::HourTooLarge { hour: 25 }).unwrap();
    assert_eq!(
        trouble,
        serde_json::json!({ "code": "hour_too_large", "hour": 25 })
    );
}

/// Pieces of times and dates in any order, as well as any text at all.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "9",
        "30",
        "1430",
        "۱۵",
        "٢٥",
        "1406",
        "2027",
        ":",
        ".",
        "/",
        "-",
        "+",
        "~",
        " ",
        "h",
        "m",
        "pm",
        "saat",
        "sabah",
        "ظهر",
        "حدود",
        "شنبه",
        "پنج",
        "فروردین",
        "mar",
        "per",
        "İ",
        "ı",
        "\u{200c}",
        "é",
        "ß",
        "𝟗",
        "ا\u{64b}",
        "99999999999",
    ]);
    let pieces = prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat());
    prop_oneof![pieces, any::<String>()]
}

proptest! {
    #[test]
    fn any_text_has_an_answer(text in typed()) {
        let _ = parse_time(&text, noon_start());
        let _ = parse_time(&text, TimeContext::default());
        let _ = parse_date(&text, in_march());
        let _ = parse_date(&text, without_trip());
        let ends = [NaiveDate::MIN, NaiveDate::MAX];
        for today in ends {
            let _ = parse_date(&text, DateContext { today, trip_start: None });
            let _ = parse_date(&text, DateContext { today, trip_start: Some(today) });
        }
    }

    #[test]
    fn digits_of_any_script_say_the_same(text in typed()) {
        let in_script = |zero: char| -> String {
            let digit = |c: char| c.to_digit(10).and_then(|n| char::from_u32(zero as u32 + n));
            text.chars().map(|c| digit(c).unwrap_or(c)).collect()
        };
        for zero in ['۰', '٠'] {
            let other = in_script(zero);
            prop_assert_eq!(time(&text), time(&other));
            prop_assert_eq!(parse_date(&text, in_march()), parse_date(&other, in_march()));
        }
    }

    #[test]
    fn every_minute_is_read_back(hour in 0u32..24, minute in 0u32..60) {
        for text in [format!("{hour}:{minute:02}"), format!("{hour:02}{minute:02}"), format!("{hour}.{minute:02}")] {
            match time(&text) {
                Ok(TimeEntry::At { time, about: false }) => {
                    prop_assert_eq!((time.hour(), time.minute()), (hour, minute));
                }
                other => prop_assert!(false, "{} is {:?}", text, other),
            }
        }
    }

    #[test]
    fn every_day_is_read_back_in_both_calendars(days in 0i64..36_000) {
        let date = day("2000-01-01") + TimeDelta::days(days);
        prop_assert_eq!(parse_date(&date.to_string(), in_march()), Ok(date));
        let solar = crate::time::solar::from(date);
        let typed = format!("{}/{}/{}", solar.year, solar.month, solar.day);
        prop_assert_eq!(parse_date(&typed, in_march()), Ok(date));
    }
}
