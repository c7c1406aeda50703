//! The words of typed times and dates, and the spelling in which they are compared.

use chrono::Weekday;

use super::super::DayPart;
use super::Calendar;

/// The text in one spelling: small letters without accents, ASCII digits, one kind
/// of Persian letter, no invisible marks, single spaces.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match fold(c) {
            Fold::Drop => {}
            Fold::Keep(' ') if out.is_empty() || out.ends_with(' ') => {}
            Fold::Keep(c) => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

enum Fold {
    Keep(char),
    Drop,
}

fn fold(c: char) -> Fold {
    let digit = |zero: u32| char::from_digit(c as u32 - zero, 10);
    Fold::Keep(match c {
        '۰'..='۹' => digit('۰' as u32).unwrap_or(c),
        '٠'..='٩' => digit('٠' as u32).unwrap_or(c),
        // Marks that join, isolate or decorate, and the tatweel.
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            return Fold::Drop;
        }
        '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' => {
            return Fold::Drop;
        }
        '\u{FEFF}' | '\'' | '’' => return Fold::Drop,
        'ı' | 'î' => 'i',
        'ş' => 's',
        'ç' => 'c',
        'ğ' => 'g',
        'ü' | 'û' => 'u',
        'ö' => 'o',
        'â' | 'ā' => 'a',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' | 'ۀ' => 'ه',
        'آ' | 'أ' | 'إ' => 'ا',
        'ؤ' => 'و',
        '٫' => '.',
        '،' | '٬' => ',',
        '−' | '–' | '—' => '-',
        '≈' | '≃' | '～' => '~',
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

/// Words for the time 12:00.
const NOON: [&str; 4] = ["noon", "oglen", "ogleyin", "ظهر"];

/// Words for a time that is to be confirmed.
const TO_BE_CONFIRMED: [&str; 15] = [
    "tbc",
    "tbd",
    "tba",
    "tobeconfirmed",
    "?",
    "belirlenecek",
    "teyit",
    "teyitedilecek",
    "teyitediliyor",
    "saatibekleniyor",
    "نامعلوم",
    "نامشخص",
    "درحالهماهنگی",
    "تعییننشده",
    "بعداعلاممیشود",
];

/// Words for the parts of the day, without their spaces.
const PARTS: [(DayPart, &[&str]); 6] = [
    (
        DayPart::Morning,
        &[
            "morning",
            "inthemorning",
            "sabah",
            "sabahleyin",
            "صبح",
            "بامداد",
            "پیشازظهر",
            "قبلازظهر",
        ],
    ),
    (
        DayPart::Midday,
        &[
            "midday",
            "atmidday",
            "ogle",
            "oglevakti",
            "نیمروز",
            "میانروز",
        ],
    ),
    (
        DayPart::Afternoon,
        &[
            "afternoon",
            "intheafternoon",
            "ogledensonra",
            "ikindi",
            "بعدازظهر",
        ],
    ),
    (
        DayPart::Evening,
        &[
            "evening",
            "intheevening",
            "aksam",
            "aksamleyin",
            "aksamustu",
            "عصر",
            "غروب",
        ],
    ),
    (
        DayPart::Night,
        &["night", "atnight", "gece", "geceleyin", "شب"],
    ),
    (
        DayPart::Day,
        &[
            "day",
            "duringtheday",
            "intheday",
            "gunicinde",
            "gunduz",
            "درطولروز",
            "طیروز",
        ],
    ),
];

/// Words before a time that make it "about"; longer ones first.
pub(super) const ABOUT_BEFORE: [&str; 17] = [
    "approximately",
    "approx.",
    "approx",
    "around",
    "about",
    "circa",
    "ca.",
    "yaklasik",
    "tahminen",
    "takriben",
    "درحدود",
    "درحوالی",
    "حدودا",
    "حدود",
    "حوالی",
    "تقریبا",
    "~",
];

/// Words after a time that make it "about"; longer ones first.
pub(super) const ABOUT_AFTER: [&str; 12] = [
    "sularinda",
    "civarinda",
    "sulari",
    "civari",
    "gibi",
    "or so",
    "approx.",
    "approx",
    "about",
    "حدودا",
    "تقریبا",
    "~",
];

/// Words beside a time that say nothing new.
pub(super) const HOUR_WORDS: [&str; 5] = ["at ", "saat", "ساعت", "oclock", "hrs"];

/// Letters after a time of twelve hours, and whether it is after noon.
pub(super) const HALVES: [(&str, bool); 10] = [
    ("a.m.", false),
    ("p.m.", true),
    ("am", false),
    ("pm", true),
    ("oo", false),
    ("os", true),
    ("ق.ظ", false),
    ("ب.ظ", true),
    ("قظ", false),
    ("بظ", true),
];

fn joined(text: &str) -> String {
    text.split(' ').collect()
}

/// True for the hour of noon in a word.
pub(super) fn is_noon(text: &str) -> bool {
    NOON.contains(&joined(text).as_str())
}

/// True for a time that is to be confirmed.
pub(super) fn is_to_be_confirmed(text: &str) -> bool {
    TO_BE_CONFIRMED.contains(&joined(text).as_str())
}

/// The part of the day that a text names.
pub(super) fn part(text: &str) -> Option<DayPart> {
    let text = joined(text);
    let found = PARTS
        .iter()
        .find(|(_, words)| words.contains(&text.as_str()));
    found.map(|&(part, _)| part)
}

/// Hours and minutes, as the units of a length.
const HOURS: [&str; 9] = ["h", "hr", "hrs", "hour", "hours", "sa", "saat", "س", "ساعت"];
const MINUTES: [&str; 10] = [
    "m",
    "min",
    "mins",
    "minute",
    "minutes",
    "dk",
    "dak",
    "dakika",
    "د",
    "دقیقه",
];

/// How many minutes a unit has.
pub(super) fn unit(text: &str) -> Option<u32> {
    let text = text.strip_suffix('.').unwrap_or(text);
    if HOURS.contains(&text) {
        Some(60)
    } else {
        MINUTES.contains(&text).then_some(1)
    }
}

/// Words for days in `+3 days`.
pub(super) const DAYS: [&str; 6] = ["d", "day", "days", "g", "gun", "روز"];

/// Words for days near today.
pub(super) fn near_today(text: &str) -> Option<i64> {
    Some(match text {
        "yesterday" | "dun" | "دیروز" => -1,
        "today" | "bugun" | "امروز" => 0,
        "tomorrow" | "yarin" | "فردا" => 1,
        "پسفردا" | "پس فردا" => 2,
        _ => return None,
    })
}

/// Words in a date that say nothing new.
pub(super) const DATE_NOISE: [&str; 18] = [
    "of", "the", "on", "st", "nd", "rd", "th", "ayi", "gunu", "tarihi", "ماه", "روز", "مورخ",
    "سال", "ام", "م", "هش", "ش",
];

/// The weekday that a word names.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "mon" | "monday" | "pzt" | "pts" | "pazartesi" | "دوشنبه" => Weekday::Mon,
        "tue" | "tues" | "tuesday" | "sal" | "sali" | "سهشنبه" => Weekday::Tue,
        "wed" | "weds" | "wednesday" | "car" | "crs" | "carsamba" | "چهارشنبه" | "چارشنبه" => {
            Weekday::Wed
        }
        "thu" | "thur" | "thurs" | "thursday" | "per" | "prs" | "persembe" | "پنجشنبه" => {
            Weekday::Thu
        }
        "fri" | "friday" | "cum" | "cuma" | "جمعه" | "ادینه" => Weekday::Fri,
        "sat" | "saturday" | "cmt" | "cts" | "cumartesi" | "شنبه" => Weekday::Sat,
        "sun" | "sunday" | "paz" | "pazar" | "یکشنبه" => Weekday::Sun,
        _ => return None,
    })
}

/// The names of the months, short ones too, from the first to the twelfth.
const GREGORIAN: [&[&str]; 12] = [
    &["january", "jan", "ocak", "oca", "oc", "ژانویه"],
    &["february", "feb", "subat", "sub", "sbt", "فوریه"],
    &["march", "mar", "mart", "mrt", "مارس"],
    &["april", "apr", "nisan", "nis", "اوریل", "اپریل"],
    &["may", "mayis", "مه", "می"],
    &["june", "jun", "haziran", "haz", "ژوئن", "جون"],
    &["july", "jul", "temmuz", "tem", "ژوئیه", "جولای", "ژوییه"],
    &["august", "aug", "agustos", "agu", "اوت", "اگوست"],
    &["september", "sep", "sept", "eylul", "eyl", "سپتامبر"],
    &["october", "oct", "ekim", "eki", "ekm", "اکتبر"],
    &["november", "nov", "kasim", "kas", "ksm", "نوامبر"],
    &["december", "dec", "aralik", "ara", "arl", "دسامبر"],
];

const SOLAR: [&[&str]; 12] = [
    &["farvardin", "far", "ferverdin", "فروردین", "فرو"],
    &["ordibehesht", "ordibehest", "ord", "اردیبهشت", "ارد"],
    &["khordad", "kho", "hordad", "خرداد", "خرد"],
    &["tir", "تیر"],
    &["mordad", "mor", "amordad", "مرداد", "امرداد"],
    &["shahrivar", "sha", "sehriver", "شهریور", "شهر"],
    &["mehr", "meh", "mihr", "مهر"],
    &["aban", "aba", "ابان", "ابا"],
    &["azar", "aza", "azer", "اذر"],
    &["dey", "دی"],
    &["bahman", "bah", "behmen", "بهمن", "بهم"],
    &["esfand", "esf", "isfand", "esfend", "اسفند", "اسف"],
];

/// The calendar and the month, from 1, that a word names.
pub(super) fn month(word: &str) -> Option<(Calendar, u32)> {
    for (calendar, months) in [(Calendar::Gregorian, GREGORIAN), (Calendar::Solar, SOLAR)] {
        if let Some(index) = months.iter().position(|names| names.contains(&word)) {
            return Some((calendar, index as u32 + 1));
        }
    }
    None
}
