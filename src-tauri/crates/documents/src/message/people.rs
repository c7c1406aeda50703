//! Whom one meets, who of ours is there, and what places are called.

use domain::id::{PartyId, PlaceId};
use domain::item::{ItemKind, People};
use domain::meeting::{Contact, Meeting};
use domain::place::PlaceKind;
use domain::precedence::{Seated, Sides, sides};

use super::Writer;

/// So many names are written out; the others are counted.
const NAMED: usize = 6;

impl Writer<'_> {
    /// The name of a person or an organization.
    pub(super) fn name(&self, who: &PartyId) -> Option<String> {
        let name = self.message.directory.name_of(who, self.message.language);
        name.map(|name| self.own(name))
    }

    /// The name of the city of a place.
    pub(super) fn city(&self, id: &PlaceId) -> Option<String> {
        let city = self.message.directory.city_name(id, self.message.language);
        city.map(|city| self.own(city))
    }

    /// The name of a place.
    pub(super) fn place_name(&self, id: &PlaceId) -> Option<String> {
        let place = self.message.directory.place(id)?;
        Some(self.own(place.name_in(self.message.language)))
    }

    /// A place as one finds it: name, address, city.
    pub(super) fn place(&self, id: &PlaceId) -> Option<String> {
        let (directory, language) = (self.message.directory, self.message.language);
        let place = directory.place(id)?;
        let name = place.name_in(language);
        let address = place.address.as_ref().map(|a| a.nearest(language));
        let city = directory
            .city_name(id, language)
            .filter(|_| place.kind != PlaceKind::Online);
        let mut parts: Vec<&str> = vec![name];
        for part in [address, city].into_iter().flatten() {
            if !part.is_empty() && !parts.iter().any(|known| known.contains(part)) {
                parts.push(part);
            }
        }
        let parts: Vec<String> = parts.into_iter().map(|part| self.own(part)).collect();
        Some(self.facts(&parts))
    }

    /// Whom the reader meets at an item, and who comes along.
    pub(super) fn people(&self, index: usize) -> Vec<String> {
        let message = self.message;
        let sides = sides(message.trip, message.directory, message.plan, index);
        let guest = self
            .reader
            .is_some_and(|who| self.sits(&sides.theirs, who) || self.sits(&sides.others, who));
        let (met, organizers) = if guest {
            let met = sides.ours.into_iter().chain(sides.theirs).collect();
            (met, sides.others)
        } else {
            return self.of_ours(index, sides);
        };
        let lines = [
            self.named("message-with", met, true),
            self.named("message-organizer", organizers, true),
        ];
        lines.into_iter().flatten().collect()
    }

    /// The same for one of ours, and for everybody.
    fn of_ours(&self, index: usize, sides: Sides) -> Vec<String> {
        let item = &self.message.trip.items[index];
        let board = |m: &Meeting| m.contact == Contact::Board;
        let label = match &item.meeting {
            Some(meeting) if board(meeting) => "message-board",
            Some(_) if item.kind != ItemKind::Session => "message-with",
            _ => "message-participants",
        };
        // The whole delegation needs no naming: it stands above the programme.
        let ours = match item.people {
            People::All => None,
            People::Listed(_) => self.named("message-ours", sides.ours, false),
        };
        let lines = [
            self.named(label, sides.theirs, true),
            self.named("message-organizer", sides.others, true),
            ours,
        ];
        lines.into_iter().flatten().collect()
    }

    /// A label and names, without the reader's own.
    fn named(&self, label: &str, side: Vec<Seated>, posts: bool) -> Option<String> {
        let others: Vec<Seated> = side.into_iter().filter(|s| !self.is_reader(s)).collect();
        let named = others.iter().take(NAMED);
        let names: Vec<String> = named.filter_map(|s| self.seated(s, posts)).collect();
        if names.is_empty() {
            return None;
        }
        let more = i64::try_from(others.len().saturating_sub(NAMED)).unwrap_or_default();
        let names = if more > 0 {
            let number = self.words.number(more);
            let names = self.facts(&names);
            self.say("message-more", &[("names", &names), ("number", &number)])
        } else {
            self.words.list(&names)
        };
        Some(self.say(label, &[("names", &names)]))
    }

    /// A name with the post, and for whom someone stands in.
    fn seated(&self, seated: &Seated, posts: bool) -> Option<String> {
        let (who, other) = match (&seated.represented_by, &seated.on_behalf_of) {
            (Some(substitute), _) => (substitute, Some(&seated.who)),
            (None, other) => (&seated.who, other.as_ref()),
        };
        let name = self.name(who)?;
        if let Some(other) = other.and_then(|other| self.name(other)) {
            return Some(self.say("message-on-behalf", &[("name", &name), ("other", &other)]));
        }
        let post = if posts {
            self.post(who, seated.capacity.as_ref())
        } else {
            None
        };
        // Somebody of whom only the post is known is called by it.
        Some(match post.filter(|post| !name.contains(post.as_str())) {
            Some(post) => self.say("message-name-post", &[("name", &name), ("post", &post)]),
            None => name,
        })
    }

    /// The post in the language, else as it is on record.
    fn post(&self, who: &PartyId, capacity: Option<&PartyId>) -> Option<String> {
        let (directory, language) = (self.message.directory, self.message.language);
        let titled = directory.title_of(who, capacity, language);
        let nearest = || {
            let post = directory.people.get(who)?.posts.first()?;
            Some(post.nearest_title(language).to_owned())
        };
        let post = titled.or_else(nearest).filter(|post| !post.is_empty())?;
        Some(self.own(&post))
    }

    fn sits(&self, side: &[Seated], who: &PartyId) -> bool {
        side.iter()
            .any(|s| &s.who == who || s.represented_by.as_ref() == Some(who))
    }

    fn is_reader(&self, seated: &Seated) -> bool {
        self.reader
            .is_some_and(|who| seated.represented_by.as_ref().unwrap_or(&seated.who) == who)
    }

    /// Whether the text is for somebody who is not of the trip's office, or not known to be.
    pub(super) fn reader_is_guest(&self) -> bool {
        let Some(who) = self.reader else {
            return false;
        };
        let office = &self.message.trip.office;
        let mut delegation = self.message.trip.delegation.iter();
        let delegate = delegation.find(|d| &d.person == who);
        if let Some(organization) = delegate.and_then(|d| d.organization.as_ref()) {
            return organization != office;
        }
        let person = self.message.directory.people.get(who);
        let posts = person.map_or(&[][..], |p| &p.posts);
        delegate.is_none()
            && !posts
                .iter()
                .any(|post| post.organization.as_ref() == Some(office))
    }
}
