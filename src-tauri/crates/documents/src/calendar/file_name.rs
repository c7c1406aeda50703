//! What a calendar file is called: ASCII, because mail clients mangle the rest.

use domain::text::Language;
use domain::trip::Trip;

use super::Input;
use super::options::Content;

/// The most characters of a slug.
const LONGEST: usize = 60;

/// `trip-<slug>-<date>.ics`: the trip's title, the person's name where it is for one, and the
/// first day of the trip.
pub(super) fn of(input: &Input) -> String {
    let trip = input.trip;
    let mut name = match input.options.content {
        // The name of the file says no more than its entries.
        Content::BusyOnly => "busy".to_owned(),
        _ => title(trip),
    };
    if let Some(person) = input.person {
        let known = input
            .directory
            .name_of(person, Language::En)
            .unwrap_or_default();
        let person = [known, person.as_str()]
            .into_iter()
            .map(slug)
            .find(|slug| !slug.is_empty());
        name = [name, person.unwrap_or_default()].join("-");
    }
    let first = input
        .plan
        .span(trip)
        .map_or_else(|| input.stamp.date_naive(), |(first, _)| first);
    let date = first.format("%Y-%m-%d").to_string();
    let parts = ["trip", name.trim_matches('-'), &date];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.ics", parts.join("-"))
}

/// The trip's title, or the first form of it that has a letter of ASCII.
fn title(trip: &Trip) -> String {
    let titles = [trip.title.as_str(), trip.nearest_title(Language::En)];
    let titles = titles
        .into_iter()
        .chain(trip.titles.values().map(String::as_str));
    titles
        .chain([trip.id.as_str()])
        .map(slug)
        .find(|slug| !slug.is_empty())
        .unwrap_or_default()
}

/// A text in small ASCII letters, digits and hyphens; letters that have no such form fall away.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letter) if slug.len() < LONGEST => slug.push(letter),
            None if !c.is_alphanumeric() && !is_mark(c) && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.trim_matches('-').to_owned()
}

/// The ASCII letter for a letter of the languages around us.
fn plain(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ā' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ě' => 'e',
        'ğ' => 'g',
        'ı' | 'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => 'o',
        'ş' | 'ș' | 'š' | 'ß' => 's',
        'ț' | 'ť' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ż' | 'ź' => 'z',
        _ => return None,
    })
}

/// A mark above or below a letter, as in `i̇`, the small form of `İ`; and the Persian joiners.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{0300}'..='\u{036F}' | '\u{200C}' | '\u{200D}' | '’' | '\''
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_ascii() {
        assert_eq!(
            slug("B40 Yürütme Kurulu Toplantısı, İstanbul"),
            "b40-yurutme-kurulu-toplantisi-istanbul"
        );
        assert_eq!(slug("کنگره جهانی"), "", "no letter of it is ASCII");
        assert_eq!(
            slug("../../etc/passwd\0"),
            "etc-passwd",
            "no way out of the folder"
        );
    }
}
