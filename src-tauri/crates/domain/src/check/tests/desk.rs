//! An office with records, rules and presents: what the checks of these are tried on.

use super::*;
use crate::organization::Organization;
use crate::person::Person;

/// A directory with more about some people, and with organizations and relations.
pub(super) fn directory_with(people: Value, relations: Value) -> Directory {
    let mut directory = directory();
    for (id, more) in people.as_object().unwrap() {
        let mut keys = json!({"id": id, "name": id});
        keys.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let person: Person = serde_json::from_value(keys).unwrap();
        directory.people.insert(person.id.clone(), person);
    }
    for id in ["city", "paris-city", "council", "ministry", "network"] {
        let keys = json!({"id": id, "name": id, "kind": "other"});
        let organization: Organization = serde_json::from_value(keys).unwrap();
        directory
            .organizations
            .insert(organization.id.clone(), organization);
    }
    directory.relations = serde_json::from_value(relations).unwrap();
    directory
}

/// The findings of a code in a trip, by these records, rules and presents of other trips.
pub(super) struct Desk {
    pub(super) directory: Directory,
    pub(super) context: Context,
}

pub(super) fn desk() -> Desk {
    desk_of(json!({}), json!([]))
}

pub(super) fn desk_of(people: Value, relations: Value) -> Desk {
    Desk {
        directory: directory_with(people, relations),
        context: Context::at(NOW.parse().unwrap()),
    }
}

impl Desk {
    pub(super) fn with_rules(mut self, rules: Value) -> Self {
        self.context.rules = serde_json::from_value(rules).unwrap();
        self
    }

    pub(super) fn on(mut self, now: &str) -> Self {
        self.context.now = now.parse().unwrap();
        self
    }

    pub(super) fn find(&self, code: &str, more: Value) -> Vec<Finding> {
        let trip = trip(more);
        let plan = plan(&trip, &self.directory);
        let mut findings = all(&trip, &self.directory, &plan, &self.context);
        findings.retain(|finding| finding.code == code);
        findings
    }

    pub(super) fn one(&self, code: &str, more: Value) -> Finding {
        let findings = self.find(code, more);
        assert_eq!(findings.len(), 1, "{code}: {findings:?}");
        findings.into_iter().next().unwrap()
    }

    pub(super) fn none(&self, code: &str, more: Value, why: &str) {
        let findings = self.find(code, more);
        assert!(findings.is_empty(), "{why}: {findings:?}");
    }
}

/// A meeting on 7 December with these keys of a meeting.
pub(super) fn met(more: Value) -> Value {
    with(
        meeting("a", "10:00", 60, "louvre"),
        json!({ "meeting": more }),
    )
}
