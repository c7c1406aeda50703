//! The two sides of an item, and those on neither, as rows.

use domain::id::PartyId;
use domain::item::{Item, People};
use domain::precedence::{self, Seated};
use domain::trip::Participant;

use super::PersonRow;
use crate::view::scene::Scene;

/// Rows of the sides.
pub(super) struct Sides {
    /// Ours.
    pub ours: Vec<PersonRow>,
    /// Theirs.
    pub theirs: Vec<PersonRow>,
    /// Organizers and the like.
    pub others: Vec<PersonRow>,
}

pub(super) fn sides(scene: &Scene<'_>, i: usize) -> Sides {
    let item = &scene.trip.items[i];
    let sides = precedence::sides(scene.trip, scene.directory, scene.plan, i);
    let rows = |seats: Vec<Seated>| {
        seats
            .iter()
            .map(|seat| row(scene, item, i, seat))
            .collect::<Vec<_>>()
    };
    let (ours, theirs) = (rows(sides.ours), rows(sides.theirs));
    let mut others = rows(sides.others);
    if let Some(meeting) = &item.meeting {
        let lists = [
            ("organizers", &meeting.organizers),
            ("supporters", &meeting.supporters),
        ];
        for (list, who) in lists
            .into_iter()
            .flat_map(|(list, all)| all.iter().map(move |who| (list, who)))
        {
            if others.iter().all(|row| row.id != who.as_str()) {
                others.push(convener(scene, list, who));
            }
        }
    }
    Sides {
        ours,
        theirs,
        others,
    }
}

fn row(scene: &Scene<'_>, item: &Item, i: usize, seat: &Seated) -> PersonRow {
    let (tell, words) = (scene.tell, scene.tell.words);
    let guest = item.participants.iter().find(|p| p.who == seat.who);
    PersonRow {
        id: seat.who.as_str().to_owned(),
        number: seat
            .number
            .map_or_else(|| "–".to_owned(), |n| words.number(n)),
        name: scene.name(&seat.who),
        title: scene
            .directory
            .title_of(&seat.who, seat.capacity.as_ref(), tell.language),
        note: note(scene, seat),
        list: list(scene, item, i, &seat.who).to_owned(),
        invitation: guest
            .and_then(|p| p.invitation)
            .map(|i| tell.coded(&i, words.invitation(i))),
        speaks: guest.and_then(|p| speaks(scene, p)),
    }
}

/// Which list of the item a row comes from.
fn list(scene: &Scene<'_>, item: &Item, i: usize, who: &PartyId) -> &'static str {
    let of_ours = |scene: &Scene<'_>| {
        scene.plan.items[i]
            .people
            .iter()
            .any(|p| scene.plan.person(p) == who)
    };
    let listed = match &item.people {
        People::All => of_ours(scene),
        People::Listed(list) => list.iter().any(|a| &a.person == who),
    };
    let counterpart = item
        .meeting
        .as_ref()
        .is_some_and(|m| m.counterparts.contains(who));
    match (listed, counterpart) {
        (true, _) => "people",
        (false, true) => "counterparts",
        (false, false) => "participants",
    }
}

/// "on behalf of …", "represented by …".
fn note(scene: &Scene<'_>, seat: &Seated) -> Option<String> {
    let say = |id: &str, who: &PartyId| scene.tell.say(id, &[("name", &scene.name(who))]);
    let notes = [
        seat.on_behalf_of
            .as_ref()
            .map(|who| say("view-on-behalf-of", who)),
        seat.represented_by
            .as_ref()
            .map(|who| say("view-represented-by", who)),
    ];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    (!notes.is_empty()).then(|| scene.tell.line(&notes))
}

/// "speaks 2nd, 4 min, in Turkish" as parts of a line.
fn speaks(scene: &Scene<'_>, guest: &Participant) -> Option<String> {
    let (tell, speaks) = (scene.tell, guest.speaks.as_ref()?);
    let order = speaks
        .order
        .map(|n| tell.say("view-speaks-at", &[("number", &tell.words.number(n))]));
    let parts = [
        order.unwrap_or_else(|| tell.say("view-speaks", &[])),
        speaks
            .minutes
            .map(|m| tell.words.length(m.into()))
            .unwrap_or_default(),
        speaks
            .language
            .as_ref()
            .map(|code| tell.words.language_name(code))
            .unwrap_or_default(),
    ];
    Some(tell.line(&parts))
}

fn convener(scene: &Scene<'_>, list: &str, who: &PartyId) -> PersonRow {
    PersonRow {
        id: who.as_str().to_owned(),
        number: "–".to_owned(),
        name: scene.name(who),
        title: None,
        note: Some(scene.tell.say(&format!("view-{list}"), &[])),
        list: list.to_owned(),
        invitation: None,
        speaks: None,
    }
}
