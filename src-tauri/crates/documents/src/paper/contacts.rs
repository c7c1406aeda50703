//! Whom to reach, and how: ours, the drivers, the other side, the addresses. A person's copy holds the own number, the
//! drivers of the own cars and the liaisons, and nobody else's.

use domain::id::PartyId;
use domain::place::PlaceKind;
use domain::precedence;
use serde::Serialize;

use super::desk::{Desk, Said};

/// The page of contacts.
#[derive(Serialize)]
pub(super) struct Page {
    title: String,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    label: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    lines: Vec<Said>,
    reach: Vec<String>,
}

/// The page; in the reader's edition none where nobody can be reached.
pub(super) fn page(desk: &Desk) -> Option<Page> {
    let groups = [
        ("paper-our-side", ours(desk)),
        ("paper-cars", cars(desk)),
        ("paper-other-side", theirs(desk)),
        ("paper-addresses", addresses(desk)),
    ];
    let groups: Vec<Group> = groups
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(id, rows)| Group {
            label: desk.word(id),
            rows,
        })
        .collect();
    (!groups.is_empty()).then(|| Page {
        title: desk.word("paper-contacts"),
        groups,
    })
}

fn ours(desk: &Desk) -> Vec<Row> {
    let of_bearer = |id: &&PartyId| desk.request.person.is_none_or(|p| p == *id);
    let roster = desk.request.plan.roster.iter().filter(of_bearer);
    let taking_part = roster.filter(|id| {
        desk.delegates().iter().any(|d| &d.person == *id)
            || desk.plan.items_of(id).any(|i| desk.scope.items[i])
    });
    rows(desk, taking_part.cloned().collect())
}

/// The other side, and those who look after ours there.
fn theirs(desk: &Desk) -> Vec<Row> {
    let mut people: Vec<PartyId> = Vec::new();
    for index in desk.shown() {
        let item = desk.item(index).0;
        let mut met: Vec<PartyId> = item
            .participants
            .iter()
            .filter_map(|p| p.liaison.clone())
            .collect();
        if desk.request.person.is_none() {
            let sides = precedence::sides(
                desk.request.trip,
                desk.request.directory,
                desk.request.plan,
                index,
            );
            met.extend(sides.theirs.into_iter().chain(sides.others).map(|s| s.who));
        }
        people.extend(met);
    }
    let ours = &desk.request.plan.roster;
    let mut seen = Vec::new();
    people.retain(|id| {
        let fresh = !ours.contains(id) && id != &desk.request.trip.office && !seen.contains(id);
        seen.push(id.clone());
        fresh
    });
    rows(desk, people)
}

fn rows(desk: &Desk, people: Vec<PartyId>) -> Vec<Row> {
    let directory = desk.request.directory;
    let reach = |id: &PartyId| -> Vec<String> {
        let person = directory
            .people
            .get(id)
            .map(|p| [p.phone.clone(), p.email.clone()]);
        let website = directory
            .organizations
            .get(id)
            .and_then(|o| o.website.clone());
        person
            .into_iter()
            .flatten()
            .flatten()
            .chain(website)
            .collect()
    };
    let people = people
        .into_iter()
        .map(|id| (reach(&id), id))
        .filter(|(reach, _)| desk.working() || !reach.is_empty());
    people
        .map(|(reach, id)| Row {
            name: desk.name(&id),
            lines: desk.titles(&id, None),
            reach,
        })
        .collect()
}

fn cars(desk: &Desk) -> Vec<Row> {
    let trip = desk.request.trip;
    let mine = |id: &domain::id::ElementId| {
        desk.request.person.is_none_or(|p| {
            trip.rides
                .iter()
                .any(|r| r.vehicle.as_ref() == Some(id) && r.people.contains(p))
        })
    };
    let mut vehicles: Vec<_> = trip.vehicles.iter().filter(|v| mine(&v.id)).collect();
    vehicles.sort_by_key(|v| v.order.unwrap_or(i64::MAX));
    let reachable = vehicles
        .into_iter()
        .filter(|v| desk.working() || v.phone.is_some());
    let row = |v: &domain::logistics::Vehicle| Row {
        name: desk.own(&v.name),
        lines: [&v.driver, &v.plate]
            .into_iter()
            .flatten()
            .map(|t| Said::Text(desk.own(t)))
            .collect(),
        reach: v.phone.iter().cloned().collect(),
    };
    reachable.map(row).collect()
}

fn addresses(desk: &Desk) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for index in desk.shown() {
        let place = desk
            .item(index)
            .0
            .place
            .as_ref()
            .and_then(|p| desk.request.directory.place(p));
        let Some(place) = place.filter(|p| !matches!(p.kind, PlaceKind::City | PlaceKind::Online))
        else {
            continue;
        };
        let what = desk.word("paper-address");
        let address = desk.text(
            place.address.as_ref(),
            ("place", place.id.as_str(), "address"),
            &what,
        );
        // Nobody looks for the address of an airport that is not on record.
        let wanted = !matches!(place.kind, PlaceKind::Airport | PlaceKind::Station);
        let gap = desk.unknown_if_working().filter(|_| wanted);
        let Some(address) = address.or(gap) else {
            continue;
        };
        let city = desk.city(&place.id).map(Said::Text);
        let row = Row {
            name: desk.place(&place.id),
            lines: [Some(address), city].into_iter().flatten().collect(),
            reach: place.url.iter().cloned().collect(),
        };
        if rows.iter().all(|r| r.name != row.name) {
            rows.push(row);
        }
    }
    rows
}
