//! What an event says beside what the book says: field by field.

use documents::incoming::Event;
use domain::directory::Directory;
use domain::id::PlaceId;
use serde_json::{Value, json};

use super::{Field, Values, fields};
use crate::patch::Body;
use crate::store::received::Received;
use crate::view::search::fold;

/// The place that a text names: by any form of its name, alone or with its city, in one spelling.
pub(super) fn place_named(text: Option<&str>, directory: &Directory) -> Option<PlaceId> {
    let text = fold(text?.trim());
    let mut ids: Vec<&PlaceId> = directory.places.keys().collect();
    ids.sort();
    let named = |id: &&&PlaceId| {
        let place = &directory.places[**id];
        let city = directory.city_of(id).filter(|city| city.id != place.id);
        let forms = std::iter::once(&place.name).chain(place.names.values());
        forms
            .map(|name| fold(name))
            .filter(|name| !name.is_empty())
            .any(|name| {
                let with_city = city.is_some_and(|city| {
                    let cities = std::iter::once(&city.name).chain(city.names.values());
                    cities
                        .map(|c| fold(c))
                        .any(|c| [", ", "، "].iter().any(|m| text == format!("{name}{m}{c}")))
                });
                name == text || with_city
            })
    };
    ids.iter().find(named).map(|id| (*id).clone())
}

/// What an event says, in the order in which it is shown.
pub(super) fn values(event: &Event, when: Value, place: Option<&PlaceId>) -> Values {
    let filled = |text: Option<&str>| {
        let text = text.map(str::trim).filter(|text| !text.is_empty());
        text.map(str::to_owned)
    };
    let place = match (place, filled(event.location.as_deref())) {
        (Some(id), _) => Some(json!(id)),
        // A place that nobody knows yet is made when it is taken.
        (None, Some(text)) => Some(json!({ "new": text })),
        (None, None) => None,
    };
    let mut values = vec![("when", when)];
    let title = fields::part(event)
        .map(|(_, title)| title)
        .or(event.summary.as_deref());
    values.extend(filled(title).map(|title| ("title", json!(title))));
    values.extend(place.map(|place| ("place", place)));
    values.push(("status", json!(fields::status(event))));
    values.extend(fields::link(event).map(|link| ("link", json!(link))));
    values.extend(filled(event.description.as_deref()).map(|text| ("text", json!(text))));
    values
}

/// The fields that differ from the book's. What they have not changed since their last version is no news; what a
/// person changed since, or wrote without ever having had a version, waits for a yes.
pub(super) fn compared(ours: &Body, last: Option<&Received>, theirs: &Values) -> Vec<Field> {
    let mut fields = Vec::new();
    for (name, theirs) in theirs {
        let ours = value_of(ours, name);
        let base = last
            .and_then(|l| l.body.get("fields"))
            .and_then(|f| f.get(name));
        let same = |a: &Value, b: &Value| {
            if *name == "when" {
                same_time(a, b)
            } else {
                a == b
            }
        };
        if same(&ours, theirs) || base.is_some_and(|base| same(base, theirs)) {
            continue;
        }
        let conflict = match base {
            Some(base) => !same(base, &ours),
            None => !ours.is_null(),
        };
        fields.push(Field {
            name,
            ours,
            theirs: theirs.clone(),
            conflict,
        });
    }
    fields
}

/// The value of a field of an item.
fn value_of(item: &Body, name: &str) -> Value {
    let meeting = item.get("meeting").and_then(Value::as_object);
    match name {
        "status" => standing(item),
        "link" => meeting
            .and_then(|m| m.get("link"))
            .cloned()
            .unwrap_or_default(),
        "text" => item
            .get("came")
            .and_then(|c| c.get("description"))
            .cloned()
            .unwrap_or_default(),
        _ => item.get(name).cloned().unwrap_or_default(),
    }
}

/// How firm an item is, by its word; null of one that is not there.
pub(super) fn standing(item: &Body) -> Value {
    let stage = item
        .get("meeting")
        .and_then(|m| m.get("stage"))
        .and_then(Value::as_str);
    match (stage, item.get("status")) {
        _ if item.is_empty() => Value::Null,
        (Some("declined" | "cancelled"), _) => json!("cancelled"),
        (Some("confirmed" | "held" | "followed_up"), _) => json!("confirmed"),
        (Some("idea"), _) => json!("hold"),
        (Some(_), _) => json!("tentative"),
        (None, Some(status)) => status.clone(),
        (None, None) => json!("confirmed"),
    }
}

/// Whether two times are the same, whichever way they are written.
pub(super) fn same_time(a: &Value, b: &Value) -> bool {
    let read = |v: &Value| serde_json::from_value::<domain::time::When>(v.clone()).ok();
    let (Some(a), Some(b)) = (read(a), read(b)) else {
        return a == b;
    };
    match (a.hour(), b.hour()) {
        (Some(p), Some(q)) => {
            let (start, end) = (p.start_instant(), p.end_instant(None));
            let open = end.is_none() || q.end_instant(None).is_none();
            a == b
                || start.is_some()
                    && start == q.start_instant()
                    && (open || end == q.end_instant(None))
        }
        (None, None) => a.date() == b.date(),
        _ => false,
    }
}
