//! What there is to choose from: places, people, organizations, zones.

use domain::directory::Directory;
use domain::place::PlaceKind;
use domain::time::zone::zones;
use serde::Serialize;
use ts_rs::TS;

use super::Show;
use super::search::fold;
use super::tell::Tell;
use crate::book::Book;
use crate::error::Error;

/// What there is to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ChoicesView {
    /// Places, cities first, by name.
    pub places: Vec<Choice>,
    /// Cities alone.
    pub cities: Vec<Choice>,
    /// People by name.
    pub people: Vec<Choice>,
    /// Organizations by name.
    pub organizations: Vec<Choice>,
    /// Names of time zones.
    pub zones: Vec<String>,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What stands small beside it: the city of a place, the title of a person.
    pub note: Option<String>,
    /// The folded name and note, for searching: lower case, without marks, `i/ı/İ` and `ي/ی ك/ک` alike.
    pub folded: String,
    /// The zone, of a place.
    pub zone: Option<String>,
}

/// What there is to choose from.
pub fn choices(book: &mut Book, show: Show) -> Result<ChoicesView, Error> {
    let tell = Tell::new(show);
    let directory = book.directory()?;
    let places = places(directory, tell);
    let is_city = |c: &&Choice| {
        directory
            .places
            .get(c.id.as_str())
            .is_some_and(|p| p.kind == PlaceKind::City)
    };
    let cities: Vec<Choice> = places.iter().filter(is_city).cloned().collect();
    let others = places.iter().filter(|c| !is_city(c)).cloned();
    Ok(ChoicesView {
        places: cities.iter().cloned().chain(others).collect(),
        people: people(directory, tell),
        organizations: organizations(directory, tell),
        zones: zone_names(),
        cities,
    })
}

/// The names of all time zones.
pub fn zone_names() -> Vec<String> {
    zones::names().map(str::to_owned).collect()
}

fn places(directory: &Directory, tell: Tell) -> Vec<Choice> {
    let choice = |place: &domain::place::Place| {
        let name = place.name_in(tell.language);
        let city = directory
            .city_name(&place.id, tell.language)
            .filter(|city| *city != name);
        let forms = place.names.values().cloned().chain([place.name.clone()]);
        choice(
            place.id.as_str(),
            name,
            city.map(str::to_owned),
            forms,
            Some(place.zone.name()),
        )
    };
    sorted(directory.places.values().map(choice).collect())
}

fn people(directory: &Directory, tell: Tell) -> Vec<Choice> {
    let choice = |person: &domain::person::Person| {
        let post = person.posts.first();
        let title = post
            .map(|p| p.nearest_title(tell.language).to_owned())
            .filter(|t| !t.is_empty());
        let forms = person.names.values().cloned().chain([person.name.clone()]);
        choice(
            person.id.as_str(),
            person.name_in(tell.language),
            title,
            forms,
            None,
        )
    };
    sorted(directory.people.values().map(choice).collect())
}

fn organizations(directory: &Directory, tell: Tell) -> Vec<Choice> {
    let choice = |organization: &domain::organization::Organization| {
        let city = organization
            .city
            .as_ref()
            .and_then(|id| directory.city_name(id, tell.language));
        let forms = organization
            .names
            .values()
            .cloned()
            .chain([organization.name.clone()]);
        let name = organization.name_in(tell.language);
        choice(
            organization.id.as_str(),
            name,
            city.map(str::to_owned),
            forms,
            None,
        )
    };
    sorted(directory.organizations.values().map(choice).collect())
}

/// A choice, found by its name in every language and by what stands beside it.
fn choice(
    id: &str,
    name: &str,
    note: Option<String>,
    forms: impl Iterator<Item = String>,
    zone: Option<&str>,
) -> Choice {
    let mut words: Vec<String> = Vec::new();
    for text in [name.to_owned()]
        .into_iter()
        .chain(note.clone())
        .chain(forms)
    {
        let text = fold(&text);
        if !words.contains(&text) {
            words.push(text);
        }
    }
    Choice {
        id: id.to_owned(),
        name: name.to_owned(),
        note,
        folded: words.join(" "),
        zone: zone.map(str::to_owned),
    }
}

fn sorted(mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by(|a, b| (&a.folded, &a.id).cmp(&(&b.folded, &b.id)));
    choices
}
