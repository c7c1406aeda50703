//! With what a question begins: the cities of those who meet, their day and length; or nothing yet but the next days.

use chrono::{Days, NaiveDate};
use domain::directory::Directory;
use domain::id::{PartyId, PlaceId};
use domain::item::Item;
use domain::place::PlaceKind;
use domain::trip::Trip;
use serde::Serialize;
use ts_rs::TS;

use crate::book::Book;
use crate::call::OfBestStart;
use crate::error::Error;

/// The length of a meeting of which none is known.
const MINUTES: u32 = 60;
/// The days that are looked at where no day is known: from tomorrow on, so many.
const AHEAD: u64 = 14;

/// With what a question begins.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BestTimeStart {
    /// Ids of the cities, home first.
    pub cities: Vec<String>,
    /// The length.
    pub minutes: u32,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// On whose clock days begin.
    pub home: Option<String>,
    /// The title of the meeting, or of the trip.
    pub title: Option<String>,
}

/// With what a question begins, from a meeting, a trip, or nowhere.
pub fn start(book: &mut Book, args: &OfBestStart) -> Result<BestTimeStart, Error> {
    let now = book.now();
    let office = book.office().home;
    let Some(trip) = &args.trip else {
        let home = office.filter(|home| book.directory().is_ok_and(|d| d.place(home).is_some()));
        let clock = home
            .as_ref()
            .and_then(|home| book.directory().ok()?.place(home))
            .map(|p| p.zone);
        let today = clock.map_or(now.date_naive(), |zone| zone.wall(now).date());
        return Ok(begin(None, home, Vec::new(), None, today));
    };
    let loaded = book.trip(trip)?;
    let wanted = args.item.as_deref();
    let at = wanted.and_then(|id| loaded.trip.items.iter().position(|i| i.id.as_str() == id));
    let item = at.map(|at| &loaded.trip.items[at]);
    let day = match at {
        Some(at) => loaded.plan.items[at].day.map(|day| (day, day)),
        None => loaded.plan.span(loaded.trip),
    };
    let today = loaded.plan.home.wall(now).date();
    let cities = cities(loaded.trip, item, loaded.directory);
    let title = item.map_or_else(
        || loaded.trip.nearest_title(args.show.language),
        |item| item.nearest_title(args.show.language),
    );
    let mut started = begin(
        Some(title.to_owned()),
        Some(loaded.trip.home.clone()),
        cities,
        day,
        today,
    );
    started.minutes = item.and_then(length).unwrap_or(MINUTES);
    Ok(started)
}

fn begin(
    title: Option<String>,
    home: Option<PlaceId>,
    cities: Vec<PlaceId>,
    days: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
) -> BestTimeStart {
    let after = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let (from, to) = days.unwrap_or((after(1), after(AHEAD)));
    let all = home.iter().cloned().chain(cities);
    let mut ids: Vec<String> = Vec::new();
    for id in all.map(|id| id.as_str().to_owned()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    BestTimeStart {
        cities: ids,
        minutes: MINUTES,
        from: from.to_string(),
        to: to.to_string(),
        home: home.map(|id| id.as_str().to_owned()),
        title,
    }
}

/// How long a meeting is, or is wanted to be.
fn length(item: &Item) -> Option<u32> {
    let hour = item.when.as_ref().and_then(|when| when.hour());
    let planned = hour.and_then(|hour| {
        let (start, end) = (hour.start_instant()?, hour.end_instant(item.minutes)?);
        u32::try_from((end - start).num_minutes()).ok()
    });
    planned
        .or(item.minutes)
        .filter(|m| (1..=domain::besttime::LONGEST).contains(m))
}

/// The cities of those who meet: of the place, and of everybody's organization.
fn cities(trip: &Trip, item: Option<&Item>, directory: &Directory) -> Vec<PlaceId> {
    let meeting = item.and_then(|item| item.meeting.as_ref());
    let participants = item.map_or(&trip.participants, |item| {
        match item.participants.is_empty() {
            true => &trip.participants,
            false => &item.participants,
        }
    });
    let counterparts = meeting
        .into_iter()
        .flat_map(|m| m.counterparts.iter().chain(&m.organizers));
    let parties = counterparts.chain(participants.iter().map(|p| &p.who));
    let place = item.and_then(|item| item.place.as_ref());
    let here = place.and_then(|id| directory.city_of(id));
    let here = here
        .filter(|p| p.kind == PlaceKind::City)
        .map(|p| p.id.clone());
    here.into_iter()
        .chain(parties.filter_map(|party| city_of(directory, party)))
        .collect()
}

/// The city of an organization, or of the one in which a person holds a post.
fn city_of(directory: &Directory, party: &PartyId) -> Option<PlaceId> {
    let person = directory.people.get(party);
    let post = person.and_then(|p| p.posts.first()?.organization.as_ref());
    let city = directory
        .organizations
        .get(post.unwrap_or(party))?
        .city
        .clone()?;
    directory.place(&city).map(|_| city)
}
