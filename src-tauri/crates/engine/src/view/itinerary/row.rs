//! One item as a row: its hour on both clocks or the word that stands for it, and the second line.

use chrono::NaiveDateTime;
use domain::item::{Attachment, Edge, Item, ItemKind, ItemStatus};
use domain::leave::Leave;
use domain::plan::Planned;
use domain::time::{Hour, Precision, When};

use super::{AttachedTo, ItemRow, Rows};
use crate::view::scene::{Scene, noon};

/// A time as it stands in a column.
#[derive(Default)]
pub(crate) struct Shown {
    /// The digits, or a word.
    pub text: String,
    /// What stands small after it.
    pub note: Option<String>,
    /// Whether it is an hour.
    pub is_hour: bool,
}

pub(super) fn item(rows: &mut Rows<'_, '_>, i: usize) -> ItemRow {
    let scene = rows.scene;
    let (item, planned) = (&scene.trip.items[i], &scene.plan.items[i]);
    let crowd = rows.crowds.of(scene, &planned.people);
    let local = local(scene, item, planned);
    let home = home(scene, planned);
    let (detail, detail_is_home) = detail(scene, item, planned);
    ItemRow {
        id: item.id.as_str().to_owned(),
        kind: rows.kind(item.kind),
        spoken: spoken(scene, item, planned, &local),
        local: local.text,
        local_note: local.note,
        local_is_hour: local.is_hour,
        home: home.as_ref().map(|h| h.text.clone()),
        home_note: home.and_then(|h| h.note),
        title: scene.title(item),
        leg: leg(scene, item),
        detail,
        detail_is_home,
        leave: leave_text(scene, i, rows.leaves.get(i).and_then(Option::as_ref)),
        place: item.place.as_ref().and_then(|id| rows.place(id)),
        who: crowd.who,
        who_full: crowd.full,
        numbers: crowd.numbers,
        status: scene.standing(item),
        is_meeting: item.meeting.is_some(),
        briefing: rows.briefings.get(item.id.as_str()).cloned(),
        attached: attached(rows, item),
        findings: rows.findings.remove(item.id.as_str()).into_iter().collect(),
        assumed: assumed(scene, item),
        changed: rows.changes.get(item.id.as_str()).cloned(),
        movable: !planned.derived && matches!(item.when, Some(When::At(_))),
    }
}

fn local(scene: &Scene<'_>, item: &Item, planned: &Planned) -> Shown {
    let word = |id: &str| Shown {
        text: scene.tell.say(id, &[]),
        ..Shown::default()
    };
    if planned.beside.is_some() {
        return item
            .attach
            .as_ref()
            .map_or_else(Shown::default, |attach| Shown {
                text: relation(scene, attach),
                ..Shown::default()
            });
    }
    match &planned.when {
        Some(When::At(hour)) => hour_shown(scene, item, planned, hour),
        Some(When::Part { part, .. }) => word(&format!(
            "view-part-{}",
            crate::view::tell::code_of(part).replace('_', "-")
        )),
        Some(When::Days { days: 1, .. }) => word("view-all-day"),
        Some(When::Days { days, .. }) => Shown {
            text: scene.tell.count("view-days", *days as usize),
            ..Shown::default()
        },
        None if scene.is_over(item, planned) => word("view-day-not-recorded"),
        None => word("view-to-be-confirmed"),
    }
}

fn hour_shown(scene: &Scene<'_>, item: &Item, planned: &Planned, hour: &Hour) -> Shown {
    let start = planned.local_start.unwrap_or(hour.start);
    let end = shown_end(item, planned, hour);
    let text = scene.tell.range(start, end);
    let mut notes = Vec::new();
    if hour.about {
        notes.push(scene.tell.say("view-about", &[]));
    }
    notes.extend(
        planned
            .day
            .and_then(|day| scene.tell.shift(day, start.date())),
    );
    if let Some(end) = end.filter(|end| end.date() != start.date()) {
        notes.extend(
            scene
                .tell
                .shift(planned.day.unwrap_or(start.date()), end.date()),
        );
    }
    notes.dedup();
    let note = (!notes.is_empty()).then(|| scene.tell.line(&notes));
    Shown {
        text,
        note,
        is_hour: true,
    }
}

/// The end that stands beside the start: one that somebody set, on the same clock, of what does not travel.
fn shown_end(item: &Item, planned: &Planned, hour: &Hour) -> Option<NaiveDateTime> {
    let set = hour.end.is_some() || hour.minutes.is_some() && !hour.minutes_about;
    let same_clock = planned.local_end_zone == planned.local_zone;
    planned
        .local_end
        .filter(|_| set && same_clock && !item.kind.moves())
}

/// The local time of an item with what stands after it, as a range where it has an end; and whether it is an hour.
pub(crate) fn hours_local(scene: &Scene<'_>, item: &Item, planned: &Planned) -> (String, bool) {
    let shown = local(scene, item, planned);
    let text = match shown.note {
        Some(note) => format!("{} {note}", shown.text),
        None => shown.text,
    };
    (text, shown.is_hour)
}

/// "2 h before", "on landing": where an item stands that is attached to one without an hour.
pub(crate) fn relation(scene: &Scene<'_>, attach: &Attachment) -> String {
    let parent = scene.trip.item(attach.item.as_str()).map(|item| item.kind);
    let moves = parent.is_some_and(ItemKind::moves);
    let length = scene.tell.words.length(attach.minutes.saturating_abs());
    let id = match (attach.edge, attach.minutes) {
        (Edge::Start, 0) if moves => "view-on-departure",
        (Edge::Start, 0) => "view-at-the-start",
        (Edge::End, 0) if parent == Some(ItemKind::Flight) => "view-on-landing",
        (Edge::End, 0) if moves => "view-on-arrival",
        (Edge::End, 0) => "view-at-the-end",
        (Edge::Start, ..0) => "view-before",
        (Edge::Start, _) => "view-after-start",
        (Edge::End, ..0) => "view-before-end",
        (Edge::End, _) => "view-after",
    };
    scene.tell.say(id, &[("length", &length)])
}

fn home(scene: &Scene<'_>, planned: &Planned) -> Option<Shown> {
    let equal = || Shown {
        text: "=".to_owned(),
        ..Shown::default()
    };
    if let (Some(home), Some(local)) = (planned.home_start, planned.local_start) {
        if home == local {
            return Some(equal());
        }
        let mut notes: Vec<String> = Vec::new();
        if planned.hour().is_some_and(|h| h.about) {
            notes.push(scene.tell.say("view-about", &[]));
        }
        notes.extend(scene.tell.shift(local.date(), home.date()));
        let note = (!notes.is_empty()).then(|| scene.tell.line(&notes));
        return Some(Shown {
            text: scene.tell.hour(home.time()),
            note,
            is_hour: true,
        });
    }
    // In a gap there is no instant, and no hour at home. Without an hour, equal clocks are equal all day.
    let zone = planned.local_zone.filter(|_| planned.hour().is_none())?;
    let at = noon(planned.day?, zone)?;
    (scene.ahead(zone, at) == 0).then(equal)
}

/// "14:30 in Paris, 16:30 in Istanbul".
fn spoken(scene: &Scene<'_>, item: &Item, planned: &Planned, local: &Shown) -> String {
    let Some(zone) = planned.local_zone else {
        return local.text.clone();
    };
    let place = item
        .from_place
        .as_ref()
        .filter(|_| item.kind.moves())
        .or(item.place.as_ref());
    let city = scene.city(place, zone);
    let time = match &local.note {
        Some(note) if local.is_hour => format!("{} {note}", local.text),
        _ => local.text.clone(),
    };
    match planned
        .home_start
        .filter(|home| Some(*home) != planned.local_start)
    {
        Some(home) => {
            let shift = planned
                .local_start
                .and_then(|l| scene.tell.shift(l.date(), home.date()));
            let hour = [Some(scene.tell.hour(home.time())), shift]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ");
            let args = [
                ("time", &*time),
                ("city", &*city),
                ("home-time", &*hour),
                ("home", &scene.home_city()),
            ];
            scene.tell.say("view-spoken-both", &args)
        }
        None => scene
            .tell
            .say("view-spoken", &[("time", &time), ("city", &city)]),
    }
}

/// The cities of a leg between two.
fn leg(scene: &Scene<'_>, item: &Item) -> Option<[String; 2]> {
    let (from, to) = (
        item.from_place.as_ref()?,
        item.place.as_ref().filter(|_| item.kind.moves())?,
    );
    let [a, b] = [from, to].map(|id| scene.directory.city_of(id).map(|p| &p.id));
    (a != b)
        .then(|| Some([scene.city_name(from)?, scene.city_name(to)?]))
        .flatten()
}

/// The second line, and whether it speaks of the clock at home.
fn detail(scene: &Scene<'_>, item: &Item, planned: &Planned) -> (Option<String>, bool) {
    let tell = scene.tell;
    let mut parts: Vec<String> = Vec::new();
    let mut is_home = false;
    if let [Some(carrier), Some(number)] = [&item.carrier, &item.number] {
        parts.push(format!("{carrier} {number}"));
    } else {
        parts.extend(item.carrier.iter().chain(&item.number).cloned());
    }
    let over = scene.is_over(item, planned);
    if planned.precision() == Precision::Part && planned.beside.is_none() && !over {
        let id = if item.status() == ItemStatus::Confirmed {
            "status-hour-awaited"
        } else {
            "view-hour-awaited"
        };
        parts.push(tell.say(id, &[]));
    }
    if let (Some(hour), Some(end)) = (planned.hour(), planned.local_end)
        && shown_end(item, planned, hour).is_none()
        && (item.kind.moves() || hour.end.is_some())
    {
        let (text, home) = arrival(scene, item, planned, end);
        parts.push(text);
        is_home = home && parts.len() == 1;
    }
    parts.extend(length(scene, item, planned, over));
    if let Some(When::Days { days: 2.., .. }) = planned.when {
        parts.extend(
            planned
                .last_day()
                .map(|day| tell.say("view-until-day", &[("day", &tell.day(day))])),
        );
    }
    let line = tell.line(&parts);
    ((!line.is_empty()).then_some(line), is_home)
}

/// Where a leg ends, on both clocks: "arrives 09:55 Tirana, 11:55 Istanbul"; where it ends at home, its whole way on
/// the clock at home: "15:20–17:05 Istanbul".
fn arrival(
    scene: &Scene<'_>,
    item: &Item,
    planned: &Planned,
    end: NaiveDateTime,
) -> (String, bool) {
    let tell = scene.tell;
    let zone = planned.local_end_zone.unwrap_or(scene.home());
    let city = scene.city(item.place.as_ref(), zone);
    let shift = planned
        .local_start
        .and_then(|start| tell.shift(start.date(), end.date()));
    let hour = [Some(tell.hour(end.time())), shift]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let differs = |a: Option<NaiveDateTime>, b| a.filter(|a| Some(*a) != b);
    if let (Some(home_start), None, Some(home_end)) = (
        differs(planned.home_start, planned.local_start),
        differs(planned.home_end, Some(end)),
        planned.home_end,
    ) {
        let hours = tell.range(home_start, Some(home_end));
        return (
            tell.say("view-hours-city", &[("hours", &hours), ("city", &city)]),
            true,
        );
    }
    let id = if item.kind.moves() {
        "view-arrives"
    } else {
        "view-ends"
    };
    let text = tell.say(id, &[("hour", &hour), ("city", &city)]);
    match differs(planned.home_end, Some(end)) {
        Some(home) => {
            let home_hour = tell.hour(home.time());
            let args = [
                ("arrival", &*text),
                ("hour", &*home_hour),
                ("city", &scene.home_city()),
            ];
            (tell.say("view-and-at-home", &args), false)
        }
        None => (text, false),
    }
}

/// The length where the hours do not say it: of a leg, and what is wanted while there is no end.
fn length(scene: &Scene<'_>, item: &Item, planned: &Planned, over: bool) -> Option<String> {
    let words = scene.tell.words;
    let hour = planned.hour();
    let set = hour.is_some_and(|h| h.end.is_some() || h.minutes.is_some());
    if set {
        let minutes = planned.length().filter(|m| *m > 0)?;
        let about = hour.is_some_and(|h| h.minutes_about && h.end.is_none());
        return match (about, item.kind.moves()) {
            (true, _) => Some(words.about_length(&words.length(minutes))),
            (false, true) => Some(words.length(minutes)),
            (false, false) => None,
        };
    }
    // A wanted length is never shown as a past one.
    let wanted = item.wanted_minutes().filter(|_| !over)?;
    Some(words.about_length(&words.length(wanted.into())))
}

/// "leave Villa at 07:05 (40 min + 2 h before the departure)": nothing of what is over or called off.
pub(crate) fn leave_text(scene: &Scene<'_>, i: usize, leave: Option<&Leave>) -> Option<String> {
    let (item, planned) = (&scene.trip.items[i], &scene.plan.items[i]);
    let leave = leave.filter(|_| !item.is_off() && !scene.is_over(item, planned))?;
    let place = scene.directory.place(&leave.from)?;
    let (tell, words) = (scene.tell, scene.tell.words);
    let wall = place.zone.wall(leave.at);
    let shift = planned
        .local_start
        .and_then(|start| tell.shift(start.date(), wall.date()));
    let hour = [Some(tell.hour(wall.time())), shift]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let args = [
        ("place", place.name_in(tell.language)),
        ("hour", &*hour),
        ("way", &*words.length(leave.way)),
        ("margin", &*words.length(leave.margin)),
    ];
    let id = match (leave.way, leave.margin) {
        (0, _) => "view-leave-there",
        (_, 0) => "view-leave",
        _ => "view-leave-margin",
    };
    Some(tell.say(id, &args))
}

fn attached(rows: &Rows<'_, '_>, item: &Item) -> Option<AttachedTo> {
    let attach = item.attach.as_ref()?;
    let parent = *rows.index.get(attach.item.as_str())?;
    let side = match (attach.edge, attach.minutes) {
        (Edge::Start, ..=0) => "before",
        _ => "after",
    };
    let text = attached_text(rows.scene, &rows.scene.trip.items[parent]);
    Some(AttachedTo {
        item: attach.item.as_str().to_owned(),
        side: side.to_owned(),
        text,
    })
}

/// "attached to: Flight to Tirana".
pub(crate) fn attached_text(scene: &Scene<'_>, parent: &Item) -> String {
    scene
        .tell
        .say("view-attached", &[("item", &scene.title(parent).text)])
}

fn assumed(scene: &Scene<'_>, item: &Item) -> Option<String> {
    let keys = scene.tell.assumed(&item.assumed);
    (!keys.is_empty()).then(|| {
        scene
            .tell
            .say("view-assumed", &[("what", &scene.tell.list(&keys))])
    })
}
