//! The delegation in order of precedence, those of ours who join it, and who else takes part.

use domain::id::PartyId;
use domain::trip::{Delegate, Invitation, Role, Side};
use domain::{precedence, relation::Bond};
use serde::Serialize;

use super::cover::plain;
use super::desk::{Desk, Said};

/// The page of the delegation.
#[derive(Serialize)]
pub(super) struct Page {
    title: String,
    columns: Vec<String>,
    people: Vec<Member>,
    groups: Vec<Group>,
}

/// Somebody in the delegation.
#[derive(Serialize)]
pub(super) struct Member {
    /// The place in the order.
    pub number: String,
    /// The name.
    pub name: String,
    /// Titles, languages.
    pub lines: Vec<Said>,
    /// The part played.
    pub role: String,
    cells: Vec<Said>,
}

#[derive(Serialize)]
struct Group {
    label: String,
    answers: bool,
    people: Vec<Guest>,
}

#[derive(Serialize)]
struct Guest {
    name: String,
    lines: Vec<Said>,
    answer: String,
}

/// The page of the delegation; none where nobody travels and nobody is invited.
pub(super) fn page(desk: &Desk) -> Option<Page> {
    let cars = !desk.request.trip.vehicles.is_empty();
    let rooms = !desk.request.trip.rooms.is_empty();
    // Cars and rooms of others stand in nobody's own copy.
    let all = desk.request.person.is_none();
    let columns = [(cars && all, "paper-car"), (rooms && all, "paper-room")];
    let people: Vec<Member> = desk
        .members()
        .into_iter()
        .map(|(delegate, member)| Member {
            cells: cells(desk, delegate, &columns),
            ..member
        })
        .collect();
    let groups = groups(desk);
    if people.is_empty() && groups.is_empty() {
        return None;
    }
    let columns = columns
        .iter()
        .filter(|(shown, _)| *shown)
        .map(|(_, id)| desk.word(id))
        .collect();
    Some(Page {
        title: desk.word("paper-delegation-title"),
        columns,
        people,
        groups,
    })
}

fn cells(desk: &Desk, delegate: &Delegate, columns: &[(bool, &str)]) -> Vec<Said> {
    let cell = |(_, id): &(bool, &str)| match *id {
        "paper-car" => car(desk, &delegate.person),
        _ => room(desk, &delegate.person),
    };
    let or_gap = |text: Option<String>| text.map_or_else(|| desk.unknown(), Said::Text);
    columns
        .iter()
        .filter(|(shown, _)| *shown)
        .map(|c| or_gap(cell(c)))
        .collect()
}

/// The cars in which somebody rides, each once.
fn car(desk: &Desk, person: &PartyId) -> Option<String> {
    let trip = desk.request.trip;
    let mut names: Vec<String> = Vec::new();
    for ride in trip.rides.iter().filter(|r| r.people.contains(person)) {
        let vehicle = trip
            .vehicles
            .iter()
            .find(|v| Some(&v.id) == ride.vehicle.as_ref());
        if let Some(name) = vehicle
            .map(|v| desk.own(&v.name))
            .filter(|n| !names.contains(n))
        {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| desk.line(&names))
}

fn room(desk: &Desk, person: &PartyId) -> Option<String> {
    let room = desk
        .request
        .trip
        .rooms
        .iter()
        .find(|r| r.people.contains(person))?;
    let place = room
        .place
        .as_ref()
        .map(|p| desk.place(p))
        .unwrap_or_default();
    Some(
        desk.line(&[
            place,
            room.number
                .clone()
                .map(|n| desk.own(&n))
                .unwrap_or_default(),
        ]),
    )
}

fn groups(desk: &Desk) -> Vec<Group> {
    let mut groups = Vec::new();
    let also = also_ours(desk);
    if !also.is_empty() {
        let people = also.iter().map(|(id, capacity)| Guest {
            name: desk.name(id),
            lines: desk.titles(id, capacity.as_ref()),
            answer: String::new(),
        });
        groups.push(Group {
            label: desk.word("paper-also-ours"),
            answers: false,
            people: people.collect(),
        });
    }
    let participants = desk.request.trip.participants.iter();
    let comes = |p: &&domain::trip::Participant| {
        desk.working() || p.invitation != Some(Invitation::Declined)
    };
    let people: Vec<Guest> = participants
        .filter(comes)
        .map(|p| Guest {
            name: match &p.represented_by {
                Some(other) => desk.say(
                    "paper-represented",
                    &[("name", &desk.name(&p.who)), ("other", &desk.name(other))],
                ),
                None => desk.name(&p.who),
            },
            lines: desk.titles(&p.who, None),
            answer: p
                .invitation
                .map(|i| desk.words.invitation(i))
                .unwrap_or_default(),
        })
        .collect();
    if !people.is_empty() {
        groups.push(Group {
            label: desk.word("paper-participants"),
            answers: desk.working(),
            people,
        });
    }
    groups
}

/// Those of ours who take part in an item of the copy and are not in the delegation, with their capacity there.
fn also_ours(desk: &Desk) -> Vec<(PartyId, Option<PartyId>)> {
    let mut also: Vec<(PartyId, Option<PartyId>)> = Vec::new();
    for index in desk.shown() {
        let sides = precedence::sides(
            desk.request.trip,
            desk.request.directory,
            desk.request.plan,
            index,
        );
        for seated in sides.ours.into_iter().filter(|s| s.number.is_none()) {
            if also.iter().all(|(id, _)| *id != seated.who) {
                also.push((seated.who, seated.capacity));
            }
        }
    }
    // The organizer's and theirs are no more ours because they come to our own workshop.
    let theirs = |id: &PartyId| {
        desk.request
            .trip
            .participants
            .iter()
            .any(|p| &p.who == id && p.side == Some(Side::Theirs))
    };
    also.retain(|(id, _)| !theirs(id) && id != &desk.request.trip.office);
    also
}

impl<'a> Desk<'a> {
    /// The delegation, each with number, name, titles and role.
    pub fn members(&self) -> Vec<(&'a Delegate, Member)> {
        let member = |delegate: &'a Delegate| {
            let number =
                precedence::number(self.request.trip, &delegate.person).unwrap_or_default();
            let mut lines = self.titles(&delegate.person, None);
            lines.extend(self.assumed(Some(&delegate.assumed)));
            let role = self.words.role(delegate.role);
            if delegate.role != Role::Member {
                lines.push(Said::Text(role.clone()));
            }
            let member = Member {
                number: self.words.number(number),
                name: self.name(&delegate.person),
                lines,
                role,
                cells: Vec::new(),
            };
            (delegate, member)
        };
        self.delegates().into_iter().map(member).collect()
    }

    /// The titles of a person: of the post that counts, and of an office held in the network of the capacity. Of an
    /// organization: its offices in that network.
    pub fn titles(&self, who: &PartyId, capacity: Option<&PartyId>) -> Vec<Said> {
        let directory = self.request.directory;
        let Some(person) = directory.people.get(who) else {
            let office = capacity.and_then(|network| self.office_in(who, network));
            let assumed = directory.organizations.get(who).map(|o| &o.assumed);
            return office.into_iter().chain(self.assumed(assumed)).collect();
        };
        let mut lines = Vec::new();
        match person.post_in(capacity) {
            // Someone known by the post alone: "Mayor of Konya".
            Some(post)
                if post.title_in(self.language()) == Some(person.name_in(self.language())) => {}
            Some(post) => lines.push(match post.title_in(self.language()) {
                Some(title) => Said::Text(self.own(title)),
                None => self.miss(
                    "person",
                    who.as_str(),
                    "posts",
                    self.say("paper-function-of", &[("name", &self.name(who))]),
                ),
            }),
            None => lines.extend(self.unknown_if_working()),
        }
        // A post in the network itself says the office already.
        let post = person.post_in(capacity);
        let by_post = post.is_some_and(|p| p.organization.as_ref() == capacity);
        if !by_post {
            lines.extend(capacity.and_then(|network| self.office_in(who, network)));
        }
        lines.extend(self.assumed(Some(&person.assumed)));
        lines
    }

    /// The word for what nobody has confirmed, where a name or a post is such.
    fn assumed(&self, keys: Option<&Vec<String>>) -> Option<Said> {
        let named = |key: &String| ["name", "names", "posts", "person"].contains(&key.as_str());
        let assumed = keys.is_some_and(|keys| keys.iter().any(named));
        assumed.then(|| Said::Text(self.assumed_word()))
    }

    /// The office that somebody holds in a network: role, body, and the network's name.
    pub fn office_in(&self, who: &PartyId, network: &PartyId) -> Option<Said> {
        let held = self
            .request
            .directory
            .relations
            .iter()
            .find_map(|relation| match &relation.bond {
                Bond::Office {
                    network: n,
                    holder,
                    role,
                    body,
                    ..
                } if n == network && holder == who => Some((&relation.id, role, body)),
                _ => None,
            });
        let (id, role, body) = held?;
        let what = self.say("paper-function-of", &[("name", &self.name(who))]);
        let role = plain(self.text(Some(role), ("relation", id.as_str(), "role"), &what)?);
        let body = body
            .as_ref()
            .and_then(|b| b.in_language(self.language()))
            .map(|b| self.own(b))
            .unwrap_or_default();
        Some(Said::Text(self.line(&[role, body, self.name(network)])))
    }
}
