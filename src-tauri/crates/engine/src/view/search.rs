//! Finding trips, items and people by their words, for the palette.

use domain::item::Item;
use domain::plan::Planned;
use serde::Serialize;
use ts_rs::TS;

use super::Show;
use super::scene::{Now, Scene};
use crate::book::Book;
use crate::error::Error;

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SearchView {
    /// The hits, best first, at most thirty.
    pub hits: Vec<Hit>,
}

/// A hit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Hit {
    /// `trip`, `item`.
    pub kind: String,
    /// The trip's id.
    pub trip: String,
    /// The item's id.
    pub item: Option<String>,
    /// Its name.
    pub title: String,
    /// Where it stands: the trip, the day and hour.
    pub note: String,
}

const MOST: usize = 30;

/// Trips and items by their words, best first; without words the trips.
pub fn search(book: &mut Book, text: &str, show: Show) -> Result<SearchView, Error> {
    let now = Now::of(book);
    let words: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
    let mut found: Vec<(u32, Hit)> = Vec::new();
    for loaded in book.trips()? {
        let scene = Scene::new(&loaded, now, show);
        let closed = u32::from(scene.is_closed());
        if let Some(score) = score(&words, &trip_words(&scene)) {
            found.push((score * 4 + closed, trip_hit(&scene)));
        }
        if words.is_empty() {
            continue;
        }
        for (item, planned) in scene.trip.items.iter().zip(&scene.plan.items) {
            if let Some(score) = score(&words, &item_words(&scene, item, planned)) {
                found.push((score * 4 + 2 + closed, item_hit(&scene, item, planned)));
            }
        }
    }
    // Equal hits keep the order of the book.
    found.sort_by_key(|(score, _)| *score);
    Ok(SearchView {
        hits: found.into_iter().take(MOST).map(|(_, hit)| hit).collect(),
    })
}

/// What a thing is found by: its titles, and what is near to it.
struct Findable {
    titles: String,
    near: String,
}

/// How well the words fit, the smaller the better; none when one of them is found nowhere.
fn score(words: &[String], thing: &Findable) -> Option<u32> {
    let mut worst = 0;
    for word in words {
        let begins = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric())
                .any(|w| w.starts_with(word.as_str()))
        };
        worst += match word {
            word if thing.titles.starts_with(word.as_str()) => 0,
            _ if begins(&thing.titles) => 1,
            _ if begins(&thing.near) => 2,
            word if thing.titles.contains(word.as_str()) => 3,
            word if thing.near.contains(word.as_str()) => 4,
            _ => return None,
        };
    }
    Some(worst)
}

fn trip_words(scene: &Scene<'_>) -> Findable {
    let trip = scene.trip;
    let titles: Vec<&str> = [trip.title.as_str()]
        .into_iter()
        .chain(trip.titles.values().map(String::as_str))
        .collect();
    let city = super::header::destination(scene)
        .and_then(|id| scene.city_name(&id))
        .unwrap_or_default();
    let people: Vec<String> = trip
        .delegation
        .iter()
        .map(|d| scene.name(&d.person))
        .collect();
    Findable {
        titles: fold(&titles.join(" ")),
        near: fold(&format!("{city} {}", people.join(" "))),
    }
}

fn item_words(scene: &Scene<'_>, item: &Item, planned: &Planned) -> Findable {
    let titles: Vec<&str> = [item.title.as_str()]
        .into_iter()
        .chain(item.titles.values().map(String::as_str))
        .collect();
    let mut near: Vec<String> = Vec::new();
    near.extend(item.place.as_ref().and_then(|id| scene.place_name(id)));
    near.extend(item.number.clone());
    near.extend(item.participants.iter().map(|p| scene.name(&p.who)));
    near.extend(
        item.meeting
            .iter()
            .flat_map(|m| &m.counterparts)
            .map(|who| scene.name(who)),
    );
    if !matches!(item.people, domain::item::People::All) {
        near.extend(
            planned
                .people
                .iter()
                .map(|p| scene.name(scene.plan.person(p))),
        );
    }
    near.push(scene.tell.words.kind(item.kind));
    Findable {
        titles: fold(&titles.join(" ")),
        near: fold(&near.join(" ")),
    }
}

fn trip_hit(scene: &Scene<'_>) -> Hit {
    let dates = scene.span().map(|span| scene.tell.span(span).first);
    Hit {
        kind: "trip".to_owned(),
        trip: scene.trip.id.as_str().to_owned(),
        item: None,
        title: scene.trip.nearest_title(scene.tell.language).to_owned(),
        note: dates.unwrap_or_else(|| scene.tell.words.trip_status(scene.trip.status)),
    }
}

fn item_hit(scene: &Scene<'_>, item: &Item, planned: &Planned) -> Hit {
    let (when, _) = super::item::when_and_home(scene, item, planned);
    Hit {
        kind: "item".to_owned(),
        trip: scene.trip.id.as_str().to_owned(),
        item: Some(item.id.as_str().to_owned()),
        title: scene.title(item).text,
        note: scene.tell.line(&[super::header::short(scene), when]),
    }
}

/// A text in one spelling for searching: lower case, no marks, `i ı İ` alike, one kind of Persian letter, ASCII
/// digits, no invisible marks.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            // Marks that stand over, under or between letters, and those that are not seen.
            '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{0640}' => {}
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}' => {}
            '\u{1f00}'..='\u{1fff}' => folded.push(c),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            _ => folded.push(plain(c)),
        }
    }
    folded
}

/// A letter without its mark, and digits in ASCII.
fn plain(c: char) -> char {
    const MARKED: [(&str, char); 21] = [
        ("àáâãäåāăąǎ", 'a'),
        ("çćĉċč", 'c'),
        ("ďđð", 'd'),
        ("èéêëēĕėęěǝ", 'e'),
        ("ĝğġģ", 'g'),
        ("ĥħ", 'h'),
        ("ìíîïĩīĭįı", 'i'),
        ("ĵ", 'j'),
        ("ķ", 'k'),
        ("ĺļľł", 'l'),
        ("ñńņňŉ", 'n'),
        ("òóôõöøōŏő", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşšș", 's'),
        ("ţťŧț", 't'),
        ("ùúûüũūŭůűų", 'u'),
        ("ŵ", 'w'),
        ("ýÿŷ", 'y'),
        ("źżž", 'z'),
        ("آأإٱ", 'ا'),
        ("ةۀە", 'ه'),
    ];
    match c {
        c if c.is_ascii() => c,
        'ي' | 'ى' | 'ئ' => 'ی',
        'ك' => 'ک',
        'ؤ' => 'و',
        '۰'..='۹' => digit(c, '۰'),
        '٠'..='٩' => digit(c, '٠'),
        c => MARKED
            .iter()
            .find(|(letters, _)| letters.contains(c))
            .map_or(c, |(_, plain)| *plain),
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_all_ways_to_write_a_name() {
        assert_eq!(fold("İSTANBUL"), fold("istanbul"), "the dotted capital");
        assert_eq!(fold("ISPARTA"), fold("ısparta"), "the dotless one");
        assert_eq!(fold("Çanakkale Şehir Müdürü"), "canakkale sehir muduru");
        assert_eq!(
            fold("علي كريمي"),
            fold("علی کریمی"),
            "Arabic and Persian letters"
        );
        assert_eq!(
            fold("خواهر‌خواندگی"),
            fold("خواهرخواندگی"),
            "the joiner is not seen"
        );
        assert_eq!(fold("۱۴۰۳"), "1403");
        assert_eq!(fold("Straße"), "strasse");
    }

    #[test]
    fn a_word_that_begins_a_title_comes_before_one_inside_it() {
        let thing = |titles: &str| Findable {
            titles: fold(titles),
            near: String::new(),
        };
        let words = ["tir".to_owned()];
        assert!(score(&words, &thing("Tirana board")) < score(&words, &thing("Board, Tirana")));
        assert!(score(&words, &thing("Board, Tirana")) < score(&words, &thing("Satir")));
        assert_eq!(score(&words, &thing("Paris")), None);
    }
}
