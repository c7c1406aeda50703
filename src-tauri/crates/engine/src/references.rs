//! Which keys of an element name other elements, so that a dossier that refers to nobody is refused with its place.

use serde_json::Value;

use crate::kind::Kind;
use crate::patch::Body;

/// What a key refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A place.
    Place,
    /// A person or an organization.
    Party,
    /// A relation.
    Relation,
    /// An element of the same trip.
    Within(Kind),
}

/// A reference in an element.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Its place in the element: `people[1].as`.
    pub place: String,
    /// What it refers to.
    pub target: Target,
    /// The id.
    pub id: String,
}

/// The keys of a kind that refer to something. `[]` goes through a list; a list of people may hold ids or maps.
fn keys(kind: Kind) -> &'static [(&'static str, Target)] {
    use Target::{Party, Place, Relation, Within};
    match kind {
        Kind::Place => &[("city", Place)],
        Kind::Organization => &[("city", Place)],
        Kind::Person => &[("posts[].organization", Party)],
        Kind::Relation => &[
            ("a", Party),
            ("b", Party),
            ("network", Party),
            ("member", Party),
            ("holder", Party),
            ("organization", Party),
        ],
        Kind::Trip => &[
            ("home", Place),
            ("office", Party),
            ("delegation[].person", Party),
            ("delegation[].organization", Party),
            ("participants[].who", Party),
            ("participants[].represented_by", Party),
            ("participants[].liaison", Party),
            ("transfers[].a", Place),
            ("transfers[].b", Place),
        ],
        Kind::Item => &[
            ("place", Place),
            ("from_place", Place),
            ("people[]", Party),
            ("people[].person", Party),
            ("people[].as", Party),
            ("people[].on_behalf_of", Party),
            ("participants[].who", Party),
            ("participants[].represented_by", Party),
            ("participants[].liaison", Party),
            ("meeting.counterparts[]", Party),
            ("meeting.organizers[]", Party),
            ("meeting.supporters[]", Party),
            ("meeting.interpreter", Party),
            ("attach.item", Within(Kind::Item)),
            ("must_follow[]", Within(Kind::Item)),
        ],
        Kind::Window => &[
            ("items[]", Within(Kind::Item)),
            ("people[]", Party),
            ("place", Place),
        ],
        Kind::Briefing => &[
            ("for", Within(Kind::Item)),
            ("owner", Party),
            ("clearers[].person", Party),
            ("due.city", Place),
        ],
        Kind::Task => &[("owner", Party), ("organization", Party)],
        Kind::Approval => &[("body", Party)],
        Kind::Risk => &[("owner", Party)],
        Kind::Incident | Kind::Vehicle => &[],
        Kind::Outcome => &[
            ("item", Within(Kind::Item)),
            ("owner", Party),
            ("to", Party),
            ("relation", Relation),
        ],
        Kind::Gift => &[("item", Within(Kind::Item)), ("from", Party), ("to", Party)],
        Kind::Ride => &[
            ("item", Within(Kind::Item)),
            ("vehicle", Within(Kind::Vehicle)),
            ("people[]", Party),
        ],
        Kind::Room => &[("place", Place), ("people[]", Party)],
        Kind::Cost => &[("person", Party), ("payer", Party)],
        Kind::Call => &[("who", Party), ("item", Within(Kind::Item))],
        Kind::Told => &[("who", Party)],
        // What a finding is about may be gone: then it is no more a finding, and nothing is to be cleared.
        Kind::Accepted => &[],
    }
}

/// The references of an element.
pub fn references(kind: Kind, body: &Body) -> Vec<Reference> {
    let mut found = Vec::new();
    for (path, target) in keys(kind) {
        let (first, rest) = path
            .split_once('.')
            .map_or((*path, None), |(f, r)| (f, Some(r)));
        follow(body, first, rest, "", *target, &mut found);
    }
    found
}

/// An element without what names a removed element of its trip; none where it makes no sense without it: a ride is a
/// ride to something.
pub fn without(kind: Kind, body: &Body, gone: (Kind, &str)) -> Option<Body> {
    let names = |target: Target, id: &str| target == Target::Within(gone.0) && id == gone.1;
    let found = references(kind, body);
    if !found.iter().any(|r| names(r.target, &r.id)) {
        return Some(body.clone());
    }
    if kind == Kind::Ride {
        return None;
    }
    let mut body = body.clone();
    for (path, target) in keys(kind)
        .iter()
        .filter(|(_, target)| *target == Target::Within(gone.0))
    {
        let key = path.split(['.', '[']).next().unwrap_or(path);
        let Some(value) = body.get_mut(key) else {
            continue;
        };
        match value {
            Value::Array(list) => list.retain(|id| id.as_str() != Some(gone.1)),
            // `attach` is one value: an item that hangs on nothing has no attachment.
            value
                if names(
                    *target,
                    value.get("item").unwrap_or(value).as_str().unwrap_or(""),
                ) =>
            {
                *value = Value::Null;
            }
            _ => {}
        }
        if body
            .get(key)
            .is_some_and(|v| v.is_null() || *v == Value::Array(Vec::new()))
        {
            body.shift_remove(key);
        }
    }
    Some(body)
}

fn follow(
    body: &Body,
    key: &str,
    rest: Option<&str>,
    prefix: &str,
    target: Target,
    found: &mut Vec<Reference>,
) {
    let name = key.trim_end_matches("[]");
    let Some(value) = body.get(name) else { return };
    let place = if prefix.is_empty() {
        name.to_owned()
    } else {
        format!("{prefix}.{name}")
    };
    match (key.ends_with("[]"), value.as_array()) {
        (true, Some(list)) => {
            for (i, value) in list.iter().enumerate() {
                reach(value, &format!("{place}[{i}]"), rest, target, found);
            }
        }
        // "all" stands where a list could: it names nobody.
        (true, None) => {}
        (false, _) => reach(value, &place, rest, target, found),
    }
}

fn reach(
    value: &Value,
    place: &str,
    rest: Option<&str>,
    target: Target,
    found: &mut Vec<Reference>,
) {
    match (value, rest) {
        (Value::String(id), None) => {
            found.push(Reference {
                place: place.to_owned(),
                target,
                id: id.clone(),
            });
        }
        (Value::Object(body), Some(rest)) => {
            let (first, rest) = rest
                .split_once('.')
                .map_or((rest, None), |(f, r)| (f, Some(r)));
            follow(body, first, rest, place, target, found);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn references_are_found_with_their_places() {
        let item = json!({"id": "x", "place": "tirana", "people": ["a", {"person": "b", "as": "n"}],
            "participants": "all", "meeting": {"counterparts": ["c"]}, "attach": {"item": "y", "edge": "start"}});
        let found = references(Kind::Item, item.as_object().unwrap());
        let places: Vec<_> = found
            .iter()
            .map(|r| (r.place.as_str(), r.id.as_str()))
            .collect();
        assert_eq!(
            places,
            [
                ("place", "tirana"),
                ("people[0]", "a"),
                ("people[1].person", "b"),
                ("people[1].as", "n"),
                ("meeting.counterparts[0]", "c"),
                ("attach.item", "y")
            ]
        );
    }
}
