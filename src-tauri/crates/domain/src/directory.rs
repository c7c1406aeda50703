//! What the trips of a book share: places, people, organizations, relations.

use std::collections::HashMap;

use crate::id::{PartyId, PlaceId};
use crate::organization::Organization;
use crate::person::Person;
use crate::place::{Place, PlaceKind};
use crate::relation::{Bond, Relation};
use crate::text::{Language, Text};

/// Things by their ids, without an order: ids are looked up by the million, and the hash is made for that.
pub type Index<K, V> = HashMap<K, V, foldhash::fast::RandomState>;

/// Places, people, organizations and relations, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// Places.
    pub places: Index<PlaceId, Place>,
    /// People.
    pub people: Index<PartyId, Person>,
    /// Organizations.
    pub organizations: Index<PartyId, Organization>,
    /// Relations, in the order in which they were written down.
    pub relations: Vec<Relation>,
}

impl Directory {
    /// The place with this id.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.get(id)
    }

    /// The city of a place: itself if it is one.
    pub fn city_of(&self, id: &PlaceId) -> Option<&Place> {
        let place = self.places.get(id)?;
        match &place.city {
            Some(city) => self.places.get(city).or(Some(place)),
            None => Some(place),
        }
    }

    /// The country of a place: its own, else that of its city.
    pub fn country_of<'a>(&'a self, place: &'a Place) -> Option<&'a str> {
        place.country.as_deref().or_else(|| {
            let city = self.places.get(place.city.as_ref()?)?;
            city.country.as_deref()
        })
    }

    /// The name of a place's city in a language; online there is none.
    pub fn city_name(&self, id: &PlaceId, language: Language) -> Option<&str> {
        self.city_of(id)
            .filter(|p| p.kind != PlaceKind::Online)
            .map(|p| p.name_in(language))
    }

    /// The name of a person or an organization in a language.
    pub fn name_of(&self, id: &PartyId, language: Language) -> Option<&str> {
        self.people
            .get(id)
            .map(|p| p.name_in(language))
            .or_else(|| self.organizations.get(id).map(|o| o.name_in(language)))
    }

    /// The title under which a person stands somewhere, if it is on record in the language: the full title of a post
    /// held in the organization of the capacity; else the first post, and behind it the office held in the network of
    /// the capacity (role, body, network).
    pub fn title_of(
        &self,
        person: &PartyId,
        capacity: Option<&PartyId>,
        language: Language,
    ) -> Option<String> {
        let record = self.people.get(person)?;
        let held = record
            .posts
            .iter()
            .find(|p| p.organization.is_some() && p.organization.as_ref() == capacity);
        if let Some(title) = held.and_then(|post| post.title_in(language)) {
            return Some(title.to_owned());
        }
        let post = record
            .posts
            .first()
            .and_then(|p| p.title_in(language))
            .map(str::to_owned);
        let office = capacity.and_then(|network| self.office_named(person, network, language));
        match (post, office) {
            (Some(post), Some(office)) => Some(format!("{post} · {office}")),
            (post, office) => post.or(office),
        }
    }

    /// An office held in a network, as it is printed behind a title: role, body, network.
    fn office_named(
        &self,
        holder: &PartyId,
        network: &PartyId,
        language: Language,
    ) -> Option<String> {
        let (role, body) = self.office_in(holder, network)?;
        let mut parts = vec![role.in_language(language)?];
        parts.extend(body.and_then(|b| b.in_language(language)));
        parts.extend(self.organizations.get(network).map(|o| o.name_in(language)));
        Some(parts.join(if language.is_rtl() { "، " } else { ", " }))
    }

    /// The role and the body of an office that a party holds in a network.
    pub fn office_in(
        &self,
        holder: &PartyId,
        in_network: &PartyId,
    ) -> Option<(&Text, Option<&Text>)> {
        self.relations
            .iter()
            .find_map(|relation| match &relation.bond {
                Bond::Office {
                    network,
                    holder: h,
                    role,
                    body,
                    ..
                } if h == holder && network == in_network => Some((role, body.as_ref())),
                _ => None,
            })
    }

    /// Whether someone is on record under this id.
    pub fn knows(&self, id: &PartyId) -> bool {
        self.people.contains_key(id) || self.organizations.contains_key(id)
    }
}
