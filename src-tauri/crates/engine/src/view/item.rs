//! The inspector: one item, or the meeting in it, with everything that can be edited.

mod meeting;
mod people;
mod when;

use domain::id::PlaceId;
use domain::item::{Item, ItemKind, ItemStatus, Press};
use domain::leave::leaves;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::findings::FindingRow;
use super::overview::BriefingRow;
use super::scene::{Now, Scene};
use super::{Coded, Dated, Show, Worded};
use crate::book::Book;
use crate::error::Error;
use crate::kind::{Key, Kind};
pub(crate) use when::{edit_date, when_and_home};

/// An item in the inspector.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ItemView {
    /// The trip's id.
    pub trip: String,
    /// The item's id.
    pub id: String,
    /// The revision of the book that this shows.
    pub rev: u64,
    /// "Meeting 2 of 4", "Item 3 of 9".
    pub position: String,
    /// The item before it in the programme.
    pub previous: Option<String>,
    /// The item after it.
    pub next: Option<String>,
    /// The title in the language shown, or whichever there is.
    pub title: Worded,
    /// Its kind.
    pub kind: Coded,
    /// All kinds.
    pub kinds: Vec<Coded>,
    /// The line under the title: kind of contact, format, network.
    pub subtitle: String,
    /// When.
    pub when: WhenView,
    /// Where.
    pub place: Option<PlaceView>,
    /// From where, of a leg.
    pub from_place: Option<PlaceView>,
    /// Whether the whole delegation takes part (`people` is "all").
    pub everyone: bool,
    /// Ours, in order of precedence.
    pub ours: Vec<PersonRow>,
    /// Theirs.
    pub theirs: Vec<PersonRow>,
    /// Organizers and the like.
    pub others: Vec<PersonRow>,
    /// Its status.
    pub status: Coded,
    /// The statuses to choose from; none where a meeting's stage decides.
    pub statuses: Vec<Coded>,
    /// Carrier and number, of a leg.
    pub carrier: Option<String>,
    /// Number of a flight or train.
    pub number: Option<String>,
    /// What to wear.
    pub dress: Option<String>,
    /// Whether the press may be there.
    pub press: Option<Coded>,
    /// The choices for the press.
    pub presses: Vec<Coded>,
    /// What may be printed beside it.
    pub remark: Option<String>,
    /// Private notes.
    pub notes: Option<String>,
    /// The meeting, where it is one.
    pub meeting: Option<MeetingView>,
    /// The briefings for it.
    pub briefings: Vec<BriefingRow>,
    /// What was found.
    pub findings: Vec<FindingRow>,
    /// What is assumed: the words of the keys.
    pub assumed: Vec<String>,
    /// Where the facts come from.
    pub sources: Vec<String>,
    /// The item it hangs on, in words.
    pub attached: Option<String>,
    /// The latest minute to leave for it, and why.
    pub leave: Option<String>,
}

/// When an item happens, for showing and for editing.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WhenView {
    /// `exact`, `about`, `part`, `day`, `open`, with its word.
    pub precision: Coded,
    /// The local time with its city: "14:00–17:00 Tirana".
    pub local: String,
    /// The city of it.
    pub local_city: String,
    /// The home time: "16:00–19:00 Istanbul (+2 h)".
    pub home: Option<String>,
    /// Day and length: "Sat 7 Dec 2024, 3 h".
    pub day: Option<String>,
    /// The day in both calendars.
    pub date: Option<Dated>,
    /// For editing: the start as typed text, `14:00`, a word for a part of the day, empty.
    pub edit_start: String,
    /// For editing: the end as typed text.
    pub edit_end: String,
    /// For editing: the day as typed text in the calendar shown.
    pub edit_date: String,
    /// For editing: the day, `2024-12-07`.
    pub edit_date_key: Option<String>,
    /// For editing: the zone of the start.
    pub zone: String,
    /// For editing: the zone of the end.
    pub end_zone: String,
    /// Whether the hour comes from the item it hangs on.
    pub derived: bool,
}

/// A place in the inspector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlaceView {
    /// Its id.
    pub id: String,
    /// Its name with its city.
    pub name: String,
    /// Its address.
    pub address: Option<String>,
    /// Its zone.
    pub zone: String,
}

/// Someone on a side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonRow {
    /// The id of the person or organization.
    pub id: String,
    /// The place in the order of precedence, or "–".
    pub number: String,
    /// The name.
    pub name: String,
    /// The title in the capacity in which someone is there; a gap is none.
    pub title: Option<String>,
    /// "on behalf of …", "represented by …".
    pub note: Option<String>,
    /// Where the row comes from: `people`, `participants`, `counterparts`: which list an edit changes; `organizers`
    /// and `supporters` are shown alone.
    pub list: String,
    /// How the invitation stands.
    pub invitation: Option<Coded>,
    /// Speaking order and minutes.
    pub speaks: Option<String>,
}

/// The meeting of an item.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MeetingView {
    /// The kind of contact.
    pub contact: Coded,
    /// All kinds of contact.
    pub contacts: Vec<Coded>,
    /// How the sides meet.
    pub format: Option<Coded>,
    /// All formats.
    pub formats: Vec<Coded>,
    /// How far it has come.
    pub stage: Coded,
    /// All stages.
    pub stages: Vec<Coded>,
    /// The five steps of the track, with the day on which each was reached.
    pub track: Vec<TrackStep>,
    /// The log of steps: stage, day, by whom, which channel, note.
    pub steps: Vec<StepRow>,
    /// What it is for, in the language shown.
    pub purpose: Option<Worded>,
    /// How one will know that it went well.
    pub success: Option<Worded>,
    /// The points of the agenda, in the language shown.
    pub agenda: Vec<Worded>,
    /// The languages spoken at it.
    pub languages: String,
    /// The interpreter, or that one is to be named.
    pub interpreter: Option<String>,
    /// The channels to choose from when a stage is set.
    pub channels: Vec<Coded>,
    /// The way in, when it is online.
    pub link: Option<String>,
}

/// A step of the stage track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TrackStep {
    /// The stage.
    pub stage: Coded,
    /// `past`, `now`, `ahead`.
    pub state: String,
    /// The day on which it was reached, short; none while it is ahead.
    pub on: Option<String>,
}

/// A step of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StepRow {
    /// The stage.
    pub stage: Coded,
    /// When.
    pub at: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// Through which channel.
    pub channel: Option<String>,
    /// A word on it.
    pub note: Option<String>,
}

const KINDS: [ItemKind; 14] = [
    ItemKind::Flight,
    ItemKind::Train,
    ItemKind::Drive,
    ItemKind::Transfer,
    ItemKind::Stay,
    ItemKind::Meeting,
    ItemKind::Session,
    ItemKind::Speech,
    ItemKind::Meal,
    ItemKind::Ceremony,
    ItemKind::SiteVisit,
    ItemKind::Press,
    ItemKind::Rest,
    ItemKind::Other,
];

const STATUSES: [ItemStatus; 4] = [
    ItemStatus::Hold,
    ItemStatus::Tentative,
    ItemStatus::Confirmed,
    ItemStatus::Cancelled,
];

const PRESSES: [Press; 3] = [Press::Closed, Press::Pictures, Press::Open];

/// An item in the inspector.
pub fn item(book: &mut Book, trip: &str, item: &str, show: Show) -> Result<ItemView, Error> {
    let (now, rev) = (Now::of(book), book.rev());
    let notes = book
        .raw(&Key::within(trip, Kind::Item, item))?
        .and_then(|body| private(body.get("notes"), show));
    let rules = book.context().rules.clone();
    let loaded = book.trip(trip)?;
    let scene = Scene::new(&loaded, now, show);
    let Some(i) = scene.index(item) else {
        return Err(Error::unknown(
            "item",
            item,
            scene.trip.items.iter().map(|i| i.id.as_str()),
        ));
    };
    let mut view = item_view(&scene, i);
    let leaves = leaves(scene.trip, scene.directory, scene.plan, &rules, None);
    view.leave = super::itinerary::leave_text(&scene, i, leaves[i].as_ref());
    view.rev = rev;
    view.notes = notes;
    Ok(view)
}

/// Private notes, which no noun holds: they are read from the element as it is stored.
fn private(notes: Option<&Value>, show: Show) -> Option<String> {
    let text: domain::text::Text = serde_json::from_value(notes?.clone()).ok()?;
    Some(text.nearest(show.language).to_owned()).filter(|t| !t.trim().is_empty())
}

fn item_view(scene: &Scene<'_>, i: usize) -> ItemView {
    let (tell, words, item) = (scene.tell, scene.tell.words, &scene.trip.items[i]);
    let sides = people::sides(scene, i);
    let (position, previous, next) = position(scene, i);
    let briefings = scene
        .trip
        .briefings
        .iter()
        .filter(|b| b.item.as_ref() == Some(&item.id));
    let parent = item
        .attach
        .as_ref()
        .and_then(|a| Some((a, scene.trip.item(a.item.as_str())?)));
    let status = |status: ItemStatus| tell.coded(&status, words.status(status));
    ItemView {
        trip: scene.trip.id.as_str().to_owned(),
        id: item.id.as_str().to_owned(),
        rev: 0,
        position,
        previous,
        next,
        title: scene.title(item),
        kind: tell.coded(&item.kind, words.kind(item.kind)),
        kinds: KINDS
            .iter()
            .map(|kind| tell.coded(kind, words.kind(*kind)))
            .collect(),
        subtitle: subtitle(scene, item),
        when: when::when(scene, i),
        place: item.place.as_ref().and_then(|id| place(scene, id)),
        from_place: item.from_place.as_ref().and_then(|id| place(scene, id)),
        everyone: item.people == domain::item::People::All,
        ours: sides.ours,
        theirs: sides.theirs,
        others: sides.others,
        status: scene.standing(item),
        statuses: if item.meeting.is_some() {
            Vec::new()
        } else {
            STATUSES.map(status).to_vec()
        },
        carrier: item.carrier.clone(),
        number: item.number.clone(),
        dress: tell.text(item.dress.as_ref()).map(|t| t.text),
        press: item
            .press
            .map(|press| tell.coded(&press, words.press(press))),
        presses: PRESSES
            .iter()
            .map(|press| tell.coded(press, words.press(*press)))
            .collect(),
        remark: tell.text(item.remark.as_ref()).map(|t| t.text),
        notes: None,
        meeting: item
            .meeting
            .as_ref()
            .map(|m| meeting::meeting(scene, item, m)),
        briefings: briefings
            .map(|b| super::overview::briefing_row(scene, b))
            .collect(),
        findings: super::findings::rows_of(scene, item.id.as_str()).collect(),
        assumed: tell.assumed(&item.assumed),
        sources: item.sources.iter().map(|s| tell.source(s)).collect(),
        attached: parent.map(|(attach, parent)| {
            let relation = super::itinerary::relation(scene, attach);
            tell.line(&[relation, super::itinerary::attached_text(scene, parent)])
        }),
        leave: None,
    }
}

/// "Meeting 2 of 4", "Item 3 of 9", and its neighbours in the programme.
fn position(scene: &Scene<'_>, i: usize) -> (String, Option<String>, Option<String>) {
    let order = scene.order();
    let is_meeting = scene.trip.items[i].meeting.is_some();
    let alike = order
        .iter()
        .filter(|&&j| scene.trip.items[j].meeting.is_some() || !is_meeting);
    let place = alike.clone().position(|j| *j == i).map_or(0, |at| at + 1);
    let (at, all) = (scene.tell.number(place), scene.tell.number(alike.count()));
    let id = if is_meeting {
        "view-meeting-of"
    } else {
        "view-item-of"
    };
    let here = order.iter().position(|j| *j == i);
    let id_at = |at: Option<usize>| Some(scene.trip.items[*order.get(at?)?].id.as_str().to_owned());
    let previous = id_at(here.and_then(|at| at.checked_sub(1)));
    let next = id_at(here.map(|at| at + 1));
    (
        scene.tell.say(id, &[("number", &at), ("all", &all)]),
        previous,
        next,
    )
}

/// The line under the title: kind of contact, format and network of a meeting; kind, carrier and number of the others.
fn subtitle(scene: &Scene<'_>, item: &Item) -> String {
    let words = scene.tell.words;
    let parts = match &item.meeting {
        Some(m) => vec![
            words.contact(m.contact),
            m.format.map(|f| words.format(f)).unwrap_or_default(),
            scene.tell.list(
                &m.organizers
                    .iter()
                    .map(|o| scene.name(o))
                    .collect::<Vec<_>>(),
            ),
        ],
        None => vec![words.kind(item.kind)],
    };
    scene.tell.line(&parts)
}

fn place(scene: &Scene<'_>, id: &PlaceId) -> Option<PlaceView> {
    let place = scene.directory.place(id)?;
    Some(PlaceView {
        id: id.as_str().to_owned(),
        name: scene.place_name(id)?,
        address: scene.tell.text(place.address.as_ref()).map(|t| t.text),
        zone: place.zone.name().to_owned(),
    })
}
