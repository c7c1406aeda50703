//! Findings that somebody has accepted, with a reason: they stand apart from the others for as long as their facts are
//! the same.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::check::{About, Finding};
use crate::id::ElementId;

/// Facts that only count how far off today is. They change by themselves every day, and whatever they count from is a
/// fact of its own or the day of the trip: an acceptance outlives them.
const COUNTED: [&str; 2] = ["days", "working_days"];

/// That a finding was accepted. It is kept with its trip, and does not travel in a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Accepted {
    /// Its id.
    pub id: ElementId,
    /// The code of the finding.
    pub code: String,
    /// What the finding is about.
    #[serde(default)]
    pub about: Vec<About>,
    /// The mark of what was found ([`mark`]).
    pub mark: String,
    /// Why it may stand.
    pub reason: String,
    /// Who accepted it: initials.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Accepted {
    /// Whether it is about this finding, as it was when it was accepted.
    pub fn holds(&self, finding: &Finding) -> bool {
        self.code == finding.code && self.about == finding.about && self.mark == mark(finding)
    }
}

/// The findings of a trip, those that are open apart from those that somebody accepted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parted<'a> {
    /// What is to be looked at, in the order of the findings.
    pub open: Vec<&'a Finding>,
    /// What was accepted, in the order of the findings, and by whom.
    pub accepted: Vec<(&'a Finding, &'a Accepted)>,
}

/// Parts the findings of a trip. An acceptance whose finding is gone, or has other facts by now, holds for nothing; it
/// holds again when the facts are what they were.
pub fn part<'a>(findings: &'a [Finding], accepted: &'a [Accepted]) -> Parted<'a> {
    let mut parted = Parted::default();
    for finding in findings {
        match accepted.iter().rev().find(|a| a.holds(finding)) {
            Some(acceptance) => parted.accepted.push((finding, acceptance)),
            None => parted.open.push(finding),
        }
    }
    parted
}

/// A mark of what was found: how grave it is, and its facts but for those that count from today. Eight hexadecimal
/// digits, the same on every machine.
pub fn mark(finding: &Finding) -> String {
    let severity = serde_json::to_string(&finding.severity).unwrap_or_default();
    let facts = finding
        .facts
        .iter()
        .filter(|(name, _)| !COUNTED.contains(name));
    let facts = facts.map(|(name, value)| format!("{name}={value}"));
    let written = [severity].into_iter().chain(facts).collect::<Vec<_>>();
    // FNV-1a, 32 bits: small, and of one finding no two marks are ever compared with many.
    let mark = written
        .join("\n")
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
    format!("{mark:08x}")
}

/// A key of a finding, the same while the finding is the same: its code, what it is about, and the mark of its facts,
/// since one item may have several findings of a code (a text missing in two languages).
pub fn key(finding: &Finding) -> String {
    let about: Vec<String> = finding
        .about
        .iter()
        .map(|a| format!("{}:{}", a.kind, a.id))
        .collect();
    format!("{}/{}/{}", finding.code, about.join("/"), mark(finding))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::check::Severity;

    fn finding(severity: Severity, facts: serde_json::Value) -> Finding {
        let about = About {
            kind: "item".into(),
            id: "call".into(),
        };
        Finding {
            code: "short_transfer".into(),
            severity,
            about: vec![about],
            facts: facts.as_object().cloned().unwrap_or_default().into(),
            repairs: Vec::new(),
        }
    }

    fn accepted(finding: &Finding) -> Accepted {
        Accepted {
            id: "a1".into(),
            code: finding.code.clone().into_owned(),
            about: finding.about.clone(),
            mark: mark(finding),
            reason: "The motorcade has right of way.".into(),
            by: "NK".into(),
            at: DateTime::default(),
        }
    }

    #[test]
    fn a_finding_is_accepted_while_its_facts_are_the_same() {
        let tight = finding(Severity::Tight, json!({"have": 25, "need": 40}));
        let acceptances = [accepted(&tight)];
        let findings = [tight];
        let parted = part(&findings, &acceptances);
        assert!(parted.open.is_empty(), "it was accepted");
        assert_eq!(parted.accepted[0].1.reason, acceptances[0].reason);

        let shorter = [finding(Severity::Tight, json!({"have": 20, "need": 40}))];
        assert_eq!(
            part(&shorter, &acceptances).open.len(),
            1,
            "there is less time than when it was accepted"
        );
        let graver = [finding(Severity::Stop, json!({"have": 25, "need": 40}))];
        assert_eq!(
            part(&graver, &acceptances).open.len(),
            1,
            "what was tight now cannot happen"
        );
    }

    #[test]
    fn that_a_day_has_passed_takes_no_acceptance_back() {
        let today = finding(
            Severity::Note,
            json!({"stage": "requested", "working_days": 9}),
        );
        let tomorrow = [finding(
            Severity::Note,
            json!({"stage": "requested", "working_days": 8}),
        )];
        assert!(part(&tomorrow, &[accepted(&today)]).open.is_empty());
        assert_eq!(key(&today), key(&tomorrow[0]), "and it is the same finding");
    }

    #[test]
    fn another_item_with_the_same_facts_is_not_accepted_along() {
        let here = finding(Severity::Tight, json!({"have": 25}));
        let mut there = here.clone();
        there.about[0].id = "lunch".into();
        assert_eq!(part(&[there], &[accepted(&here)]).open.len(), 1);
    }
}
