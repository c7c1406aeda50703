//! A zone by whatever a file calls it: its IANA name, with what programs put before and behind it; the
//! name that Windows gives it; the text that Windows shows for it; an offset that is written out.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::time::{Zone, zone::zones as database};

use super::super::value;

/// Windows' names and the places that stand for them; `SOURCE` beside it says where it comes from.
const WINDOWS: &str = include_str!("../data/windows_zones.tsv");

/// What Windows shows instead of a name, where it names no city: "(UTC-05:00) Eastern Time (US & Canada)".
const SHOWN: [(&str, &str); 14] = [
    ("eastern time", "America/New_York"),
    ("central time", "America/Chicago"),
    ("mountain time", "America/Denver"),
    ("pacific time", "America/Los_Angeles"),
    ("atlantic time", "America/Halifax"),
    ("alaska", "America/Anchorage"),
    ("hawaii", "Pacific/Honolulu"),
    ("arizona", "America/Phoenix"),
    ("newfoundland", "America/St_Johns"),
    ("abu dhabi", "Asia/Dubai"),
    ("new delhi", "Asia/Kolkata"),
    ("islamabad", "Asia/Karachi"),
    ("beijing", "Asia/Shanghai"),
    ("pretoria", "Africa/Johannesburg"),
];

/// Every name in small letters.
static IANA: LazyLock<HashMap<String, Zone>> = LazyLock::new(|| {
    let zones = database::names().filter_map(|name| Some((name, Zone::named(name).ok()?)));
    zones
        .map(|(name, zone)| (name.to_ascii_lowercase(), zone))
        .collect()
});

/// The last part of every name in small letters, where it is a city of one place alone.
static CITIES: LazyLock<HashMap<String, Zone>> = LazyLock::new(|| {
    let mut cities = HashMap::new();
    for (name, zone) in IANA.iter().filter(|(name, _)| name.contains('/')) {
        let city = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
        // Of two with one city the one that still stands counts: Asia/Istanbul is Europe/Istanbul.
        cities.entry(city).or_insert(zone.canonical());
    }
    cities
});

static BY_WINDOWS: LazyLock<HashMap<String, Zone>> = LazyLock::new(|| {
    let pairs = WINDOWS.lines().filter_map(|line| line.split_once('\t'));
    pairs
        .filter_map(|(name, place)| Some((name.to_ascii_lowercase(), iana(place)?)))
        .collect()
});

/// The zone of a name, whoever gave it.
pub(super) fn named(tzid: &str) -> Option<Zone> {
    let name = tzid.trim().trim_matches(['"', '\'', '\\']).trim();
    if name.len() > 200 {
        return None;
    }
    iana(name)
        .or_else(|| windows(name))
        .or_else(|| without_number(name))
        .or_else(|| shown(name))
}

/// By its IANA name: `Europe/Istanbul`, `europe/istanbul`, `/citadel.org/20210210_1/Europe/Istanbul`.
pub(super) fn iana(name: &str) -> Option<Zone> {
    let small = name.trim().to_ascii_lowercase();
    let found = |name: &str| IANA.get(name).copied();
    let plain = small.replace(' ', "_");
    if let Some(zone) = found(&plain) {
        return Some(zone);
    }
    let starts = plain.match_indices('/').map(|(at, _)| at + 1);
    let tails = starts
        .filter_map(|at| plain.get(at..))
        .filter(|tail| tail.contains('/'));
    tails.into_iter().find_map(found)
}

fn windows(name: &str) -> Option<Zone> {
    BY_WINDOWS.get(&name.to_ascii_lowercase()).copied()
}

/// Exchange counts the zones of a mail: `GMT Standard Time 1`.
fn without_number(name: &str) -> Option<Zone> {
    let short = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let short = short.strip_suffix([' ', '-', '_'])?.trim_end();
    if offset(name).is_some() {
        return None;
    }
    (short.len() < name.len()).then(|| iana(short).or_else(|| windows(short)))?
}

/// What Windows shows: `(UTC+03:00) Istanbul`, `(GMT+01.00) Amsterdam / Berlin / Bern`. The place
/// must have had the offset that stands before it.
fn shown(name: &str) -> Option<Zone> {
    let (offset, cities) = name.strip_prefix('(')?.split_once(')')?;
    let small = cities.to_lowercase();
    let seconds = self::offset(offset)?;
    if small.contains("coordinated universal time") {
        return Some(Zone::utc());
    }
    let known = SHOWN.iter().find(|(text, _)| small.contains(text));
    if let Some(zone) = known.and_then(|(_, place)| iana(place)) {
        return Some(zone);
    }
    let mut names = small.split([',', '/']).map(str::trim);
    names.find_map(|city| {
        let zone = *CITIES.get(city)?;
        has_had(zone, seconds).then_some(zone)
    })
}

/// Whether a zone has an offset at some time of this decade.
fn has_had(zone: Zone, seconds: i32) -> bool {
    (0..44).any(|quarter| {
        let at = 1_420_070_400 + quarter * 7_889_400;
        chrono::DateTime::from_timestamp(at, 0).is_some_and(|at| zone.offset_at(at) == seconds)
    })
}

/// An offset that is written out: `GMT+02:00`, `UTC-3`, `(UTC+05:30) …`, `+0300`.
pub(super) fn offset(name: &str) -> Option<i32> {
    let name = name.trim().trim_start_matches('(');
    let name = name.split(')').next().unwrap_or(name).trim();
    let small = name.to_ascii_uppercase();
    let rest = small
        .strip_prefix("UTC")
        .or_else(|| small.strip_prefix("GMT"));
    match rest {
        Some("") => Some(0),
        Some(rest) if rest.starts_with(['+', '-']) => value::offset(rest),
        Some(_) => None,
        None if small.starts_with(['+', '-']) => value::offset(&small),
        None => None,
    }
}
