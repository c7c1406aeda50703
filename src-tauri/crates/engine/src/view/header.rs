//! The head of a trip's screens: title, dates, T minus, and the two clocks.

use chrono::NaiveDate;
use domain::days;
use domain::directory::Directory;
use domain::id::PlaceId;
use domain::place::PlaceKind;
use domain::time::Zone;
use serde::Serialize;
use ts_rs::TS;

use super::scene::{Now, Scene, zone_name};
use super::tell::Tell;
use super::{Coded, Dated, FindingCounts, Show};
use crate::book::Book;
use crate::error::Error;

/// The hour now in a city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CityClock {
    /// The city.
    pub city: String,
    /// The hour there, `16:42`.
    pub time: String,
}

/// The clocks of the header: local before home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Clocks {
    /// The date today at home.
    pub today: Dated,
    /// At the next place of the trip; none while that is home.
    pub local: Option<CityClock>,
    /// At home.
    pub home: CityClock,
    /// Home minus local, `+2 h`; none without a local clock, or where they are equal.
    pub difference: Option<String>,
    /// Whether the clock is a practice clock that stands still.
    pub practice: bool,
}

/// T minus n working days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TMinus {
    /// Working days until the first day; negative after the last.
    pub days: i64,
    /// `T−7`.
    pub label: String,
    /// The label with its unit, "T−7 working days".
    pub words: String,
}

/// The head of a trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TripHeader {
    /// The trip's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A short name for the rail: the city of the trip.
    pub short: String,
    /// Its days, none while nothing has one.
    pub dates: Option<Dated>,
    /// Outbound, hosted, virtual.
    pub kind: Coded,
    /// Idea, planning, confirmed, ...
    pub status: Coded,
    /// T minus, while it is not closed.
    pub t_minus: Option<TMinus>,
    /// The clocks.
    pub clocks: Clocks,
    /// The findings of the trip.
    pub findings: FindingCounts,
    /// The home city's name.
    pub home_city: String,
}

/// Date and hour at the office's home.
pub fn office_clocks(book: &mut Book, show: Show) -> Result<Clocks, Error> {
    let now = Now::of(book);
    let (zone, city) = office_home(book, Tell::new(show))?;
    Ok(home_clocks(Tell::new(show), now, zone, city))
}

/// The zone and the name of the office's home city; of an office that has named none, that of its first trip.
pub(crate) fn office_home(book: &mut Book, tell: Tell) -> Result<(Zone, String), Error> {
    let home = match book.office().home {
        Some(home) => Some(home),
        None => first_home(book)?,
    };
    let directory = book.directory()?;
    let place = home.as_ref().and_then(|id| directory.place(id));
    Ok(match place {
        Some(place) => (place.zone, place.name_in(tell.language).to_owned()),
        None => (Zone::utc(), zone_name(Zone::utc())),
    })
}

fn first_home(book: &mut Book) -> Result<Option<PlaceId>, Error> {
    let first = book.trip_ids()?.into_iter().next();
    Ok(match first {
        Some(id) => Some(book.trip(&id)?.trip.home.clone()),
        None => None,
    })
}

fn home_clocks(tell: Tell, now: Now, zone: Zone, city: String) -> Clocks {
    let wall = zone.wall(now.at);
    Clocks {
        today: tell.dated(wall.date()),
        local: None,
        home: CityClock {
            city,
            time: tell.hour(wall.time()),
        },
        difference: None,
        practice: now.practice,
    }
}

/// The head of a trip.
pub(crate) fn trip_header(scene: &Scene<'_>) -> TripHeader {
    let (tell, trip) = (scene.tell, scene.trip);
    TripHeader {
        id: trip.id.as_str().to_owned(),
        title: trip.nearest_title(tell.language).to_owned(),
        short: short(scene),
        dates: scene.span().map(|span| tell.span(span)),
        kind: tell.coded(&trip.kind, tell.words.trip_kind(trip.kind)),
        status: tell.coded(&trip.status, tell.words.trip_status(trip.status)),
        t_minus: t_minus(scene),
        clocks: clocks(scene),
        findings: super::findings::counts(tell, &scene.findings),
        home_city: scene.home_city(),
    }
}

/// The clocks of a trip: at its next place, and at home.
fn clocks(scene: &Scene<'_>) -> Clocks {
    let mut clocks = home_clocks(scene.tell, scene.now, scene.home(), scene.home_city());
    if let Some((zone, city)) = next_place(scene).filter(|(_, city)| *city != clocks.home.city) {
        let ahead = scene.ahead(zone, scene.now.at);
        let time = scene.tell.hour(zone.wall(scene.now.at).time());
        clocks.local = Some(CityClock { city, time });
        clocks.difference = (ahead != 0).then(|| scene.tell.words.offset_words(ahead));
    }
    clocks
}

/// The city that is next on the trip, other than home: where someone is, or where the next item takes them.
fn next_place(scene: &Scene<'_>) -> Option<(Zone, String)> {
    if scene.is_closed() || scene.span()?.1 < scene.today() {
        return None;
    }
    let home = scene.directory.city_of(&scene.trip.home).map(|p| &p.id);
    let order = scene.plan.order(scene.trip);
    order.into_iter().find_map(|i| {
        let (item, planned) = (&scene.trip.items[i], &scene.plan.items[i]);
        let past = match planned.end.or(planned.start) {
            Some(end) => end < scene.now.at,
            None => planned.last_day()? < scene.today(),
        };
        let place = item.place.as_ref().filter(|_| !past && !item.is_off())?;
        let city = scene
            .directory
            .city_of(place)
            .filter(|p| p.kind != PlaceKind::Online)?;
        (Some(&city.id) != home).then(|| (city.zone, city.name_in(scene.tell.language).to_owned()))
    })
}

/// A short name for the rail: the city that the trip goes to, else the first words of its title.
pub(crate) fn short(scene: &Scene<'_>) -> String {
    destination(scene)
        .and_then(|id| scene.city_name(&id))
        .unwrap_or_else(|| first_words(scene.trip.nearest_title(scene.tell.language)))
}

/// The city, other than home, in which most of the trip takes place.
pub(crate) fn destination(scene: &Scene<'_>) -> Option<PlaceId> {
    let home = scene.directory.city_of(&scene.trip.home).map(|p| &p.id);
    let mut cities: Vec<(&PlaceId, usize)> = Vec::new();
    for (item, planned) in scene.trip.items.iter().zip(&scene.plan.items) {
        let city = item
            .place
            .as_ref()
            .and_then(|id| scene.directory.city_of(id));
        let Some(city) = city.filter(|c| c.kind == PlaceKind::City && Some(&c.id) != home) else {
            continue;
        };
        let weight = if planned.day.is_some() { 1000 } else { 1 };
        match cities.iter_mut().find(|(id, _)| *id == &city.id) {
            Some((_, count)) => *count += weight,
            None => cities.push((&city.id, weight)),
        }
    }
    let most = cities.iter().map(|(_, count)| *count).max()?;
    cities
        .into_iter()
        .find(|(_, count)| *count == most)
        .map(|(id, _)| id.clone())
}

/// As many words as fit into the rail.
fn first_words(title: &str) -> String {
    const ROOM: usize = 24;
    if title.chars().count() <= ROOM {
        return title.to_owned();
    }
    let mut short = String::new();
    for word in title.split_whitespace() {
        if !short.is_empty() && short.chars().count() + word.chars().count() + 1 > ROOM {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.extend(word.chars().take(ROOM));
    }
    short.push('…');
    short
}

/// T minus, while the trip is not closed and has days.
pub(crate) fn t_minus(scene: &Scene<'_>) -> Option<TMinus> {
    let span = scene.span().filter(|_| !scene.is_closed())?;
    let days = working_days_to(scene.directory, &scene.trip.home, scene.today(), span)?;
    let words = match span {
        (first, last)
            if days == 0 && last > first && scene.today() >= first && scene.today() <= last =>
        {
            let day = scene
                .tell
                .number(usize::try_from((scene.today() - first).num_days() + 1).unwrap_or(1));
            let of = scene
                .tell
                .number(usize::try_from((last - first).num_days() + 1).unwrap_or(1));
            scene
                .tell
                .say("view-day-of-trip", &[("day", &day), ("days", &of)])
        }
        _ => scene.tell.words.t_minus(days),
    };
    Some(TMinus {
        days,
        label: scene.tell.words.t_mark(days),
        words,
    })
}

/// Working days of a city until the first day (positive), or since the last (negative); 0 in between. Nothing for a
/// trip that is years away, where a count of working days says nothing.
pub(crate) fn working_days_to(
    directory: &Directory,
    home: &PlaceId,
    today: NaiveDate,
    (first, last): (NaiveDate, NaiveDate),
) -> Option<i64> {
    const FAR: i64 = 1500;
    let away = (first - today).num_days().max((today - last).num_days());
    if away > FAR {
        return None;
    }
    Some(match today {
        day if day < first => days::working_days_between(directory, home, day, first),
        day if day > last => days::working_days_between(directory, home, day, last),
        _ => 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_gives_the_words_that_fit_into_the_rail() {
        assert_eq!(
            first_words("2nd City and Diplomacy Workshop"),
            "2nd City and Diplomacy…"
        );
        assert_eq!(first_words("Berlin"), "Berlin");
        assert_eq!(first_words(""), "");
        assert!(
            first_words(&"x".repeat(900)).chars().count() < 30,
            "a word without end is cut"
        );
    }
}
