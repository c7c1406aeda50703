//! Patches: elements written in part, in the dossier's own vocabulary.
//!
//! An absent key keeps, null clears, maps merge key by key. A *field* is a path of keys down to what is not a map, or
//! to a key that is one value although it is written as a map (a time is not half a time).

use serde_json::{Map, Value};

/// An element as the dossier writes it.
pub type Body = Map<String, Value>;

/// Keys whose maps are one value: they are kept, cleared and taken back whole.
const WHOLE: [&str; 7] = ["when", "due", "attach", "pace", "speaks", "hours", "came"];

/// One leaf of an element: `meeting.purpose.tr`.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The path, keys joined by points; keys never hold points themselves in what the programme writes.
    pub path: String,
    /// Its value; null clears it.
    pub value: Value,
}

/// A field on which two elements differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The path of the field.
    pub path: String,
    /// The value before; null where there was none.
    pub before: Value,
    /// The value after; null where there is none.
    pub after: Value,
}

/// Applies a patch to an element.
pub fn merge(base: &mut Body, patch: &Body) {
    for (key, value) in patch {
        match (base.get_mut(key), value) {
            (_, Value::Null) => {
                base.shift_remove(key);
            }
            (Some(Value::Object(inner)), Value::Object(change)) if !is_whole(key) => {
                merge(inner, change);
                if inner.is_empty() {
                    base.shift_remove(key);
                }
            }
            (_, Value::Object(change)) if !is_whole(key) => {
                let mut inner = Body::new();
                merge(&mut inner, change);
                if !inner.is_empty() {
                    base.insert(key.clone(), Value::Object(inner));
                }
            }
            _ => {
                base.insert(key.clone(), value.clone());
            }
        }
    }
}

/// The fields that a patch names.
pub fn fields(patch: &Body) -> Vec<Field> {
    let mut fields = Vec::new();
    collect(patch, "", &mut fields);
    fields
}

fn collect(map: &Body, prefix: &str, fields: &mut Vec<Field>) {
    for (key, value) in map {
        let path = if prefix.is_empty() {
            key.clone()
        } else {
            format!("{prefix}.{key}")
        };
        match value {
            Value::Object(inner) if !is_whole(key) && !inner.is_empty() => {
                collect(inner, &path, fields)
            }
            _ => fields.push(Field {
                path,
                value: value.clone(),
            }),
        }
    }
}

/// The fields on which two elements differ, in the order of the later one, cleared ones last.
pub fn differences(before: &Body, after: &Body) -> Vec<Difference> {
    let mut found = Vec::new();
    differ(before, after, "", &mut found);
    found
}

fn differ(before: &Body, after: &Body, prefix: &str, found: &mut Vec<Difference>) {
    let path = |key: &str| {
        if prefix.is_empty() {
            key.to_owned()
        } else {
            format!("{prefix}.{key}")
        }
    };
    for (key, new) in after {
        match (before.get(key), new) {
            (Some(old), new) if old == new => {}
            (Some(Value::Object(old)), Value::Object(new)) if !is_whole(key) => {
                differ(old, new, &path(key), found)
            }
            (None, Value::Object(new)) if !is_whole(key) && !new.is_empty() => {
                differ(&Body::new(), new, &path(key), found);
            }
            (old, new) => found.push(Difference {
                path: path(key),
                before: old.cloned().unwrap_or(Value::Null),
                after: new.clone(),
            }),
        }
    }
    for (key, old) in before {
        if after.contains_key(key) {
            continue;
        }
        match old {
            Value::Object(old) if !is_whole(key) && !old.is_empty() => {
                differ(old, &Body::new(), &path(key), found)
            }
            _ => found.push(Difference {
                path: path(key),
                before: old.clone(),
                after: Value::Null,
            }),
        }
    }
}

/// The value of a field; null where there is none.
pub fn value<'a>(body: &'a Body, path: &str) -> &'a Value {
    let mut keys = path.split('.');
    let mut found = keys.next().and_then(|key| body.get(key));
    for key in keys {
        found = found
            .and_then(Value::as_object)
            .and_then(|map| map.get(key));
    }
    found.unwrap_or(&Value::Null)
}

/// Sets a field, making the maps on its way; null removes it, and the maps that it leaves empty.
pub fn set(body: &mut Body, path: &str, value: Value) {
    match path.split_once('.') {
        None if value.is_null() => {
            body.shift_remove(path);
        }
        None => {
            body.insert(path.to_owned(), value);
        }
        Some((key, rest)) => {
            let inner = body
                .entry(key.to_owned())
                .or_insert_with(|| Value::Object(Body::new()));
            if !inner.is_object() {
                *inner = Value::Object(Body::new());
            }
            if let Value::Object(map) = inner {
                set(map, rest, value);
                if map.is_empty() {
                    body.shift_remove(key);
                }
            }
        }
    }
}

fn is_whole(key: &str) -> bool {
    WHOLE.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn body(value: Value) -> Body {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn absent_keeps_null_clears_and_languages_merge() {
        let mut item = body(
            json!({"title": "Board", "titles": {"tr": "Kurul"}, "dress": "dark", "when": {"date": "2024-12-07", "part": "day", "zone": "Europe/Tirane"}}),
        );
        merge(
            &mut item,
            &body(
                json!({"titles": {"fa": "شورا"}, "dress": null, "when": {"start": "2024-12-07T14:00", "zone": "Europe/Tirane"}}),
            ),
        );
        assert_eq!(
            Value::Object(item),
            json!({"title": "Board", "titles": {"tr": "Kurul", "fa": "شورا"}, "when": {"start": "2024-12-07T14:00", "zone": "Europe/Tirane"}}),
            "a time is replaced whole, a map of languages is not"
        );
    }

    #[test]
    fn differences_are_leaves_and_setting_them_back_restores_the_element() {
        let before = body(
            json!({"a": 1, "meeting": {"stage": "idea", "purpose": {"en": "x"}}, "gone": [1]}),
        );
        let after =
            body(json!({"a": 1, "meeting": {"stage": "held", "purpose": {"en": "x", "tr": "y"}}}));
        let found = differences(&before, &after);
        assert_eq!(
            found.iter().map(|d| d.path.as_str()).collect::<Vec<_>>(),
            ["meeting.stage", "meeting.purpose.tr", "gone"]
        );
        let mut back = after;
        for d in &found {
            set(&mut back, &d.path, d.before.clone());
        }
        assert_eq!(back, before, "every difference can be taken back");
    }
}
