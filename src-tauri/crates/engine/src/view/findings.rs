//! Findings in words: where, what, why, and ways out.

use std::collections::{HashMap, HashSet};

use documents::words::{FindingWords, Scene as Wording};
use domain::accepted::{Accepted, key};
use domain::check::{Finding, Severity};
use serde::Serialize;
use ts_rs::TS;

use super::scene::{Now, Scene};
use super::tell::{Tell, code_of};
use super::{Coded, FindingCounts, Show};
use crate::book::Book;
use crate::error::Error;

/// All findings of a trip, gravest first.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FindingsView {
    /// How many are open.
    pub counts: FindingCounts,
    /// Those that are open.
    pub rows: Vec<FindingRow>,
    /// Those that somebody accepted.
    pub accepted: Vec<AcceptedRow>,
    /// "Accepted 2"; none where nothing was accepted.
    pub accepted_words: Option<String>,
}

/// A finding that somebody accepted.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct AcceptedRow {
    /// The finding.
    pub finding: FindingRow,
    /// Why it may stand.
    pub reason: String,
    /// Who accepted it, and when: "NK · 24 March, 16:42 Istanbul".
    pub by: String,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FindingRow {
    /// A key that is the same while the finding is the same.
    pub key: String,
    /// Its code.
    pub code: String,
    /// `stop`, `tight`, `note`.
    pub severity: String,
    /// "cannot happen", "tight", "note".
    pub severity_word: String,
    /// Where: day, hour, city.
    pub at: String,
    /// What.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// The item to go to.
    pub item: Option<String>,
    /// Ways out.
    pub repairs: Vec<RepairRow>,
}

/// A way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RepairRow {
    /// Its place among the repairs of the finding: `repair` is called with the finding's key and this.
    pub index: u32,
    /// "Move to 17:05".
    pub text: String,
}

/// All findings of a trip.
pub fn findings(book: &mut Book, trip: &str, show: Show) -> Result<FindingsView, Error> {
    let now = Now::of(book);
    let scene = Scene::new(&book.trip(trip)?, now, show);
    Ok(FindingsView {
        counts: counts(scene.tell, &scene.findings),
        rows: rows(&scene).collect(),
        accepted_words: accepted_words(&scene),
        accepted: accepted(&scene),
    })
}

/// "Accepted 2"; nothing where nothing was.
pub(crate) fn accepted_words(scene: &Scene<'_>) -> Option<String> {
    let count = scene.accepted.len();
    (count > 0).then(|| scene.tell.count("view-findings-accepted", count))
}

/// What was accepted, by whom, and when on the clock at home.
fn accepted(scene: &Scene<'_>) -> Vec<AcceptedRow> {
    if scene.accepted.is_empty() {
        return Vec::new();
    }
    let wording = wording(scene);
    let row = |(finding, accepted): &(&Finding, &Accepted)| AcceptedRow {
        finding: row(scene, &wording, finding),
        reason: accepted.reason.clone(),
        by: by(scene, accepted),
    };
    scene.accepted.iter().map(row).collect()
}

fn by(scene: &Scene<'_>, accepted: &Accepted) -> String {
    let tell = scene.tell;
    let wall = scene.home().wall(accepted.at);
    let args = [
        ("by", accepted.by.as_str()),
        ("date", &tell.words.date_short(wall.date(), tell.calendar)),
        ("hour", &tell.hour(wall.time())),
        ("city", &scene.home_city()),
    ];
    tell.say("view-accepted-by", &args)
}

/// How many findings of each severity.
pub(crate) fn counts(tell: Tell, findings: &[&Finding]) -> FindingCounts {
    let of = |severity| findings.iter().filter(|f| f.severity == severity).count();
    let all =
        [Severity::Stop, Severity::Tight, Severity::Note].map(|severity| (severity, of(severity)));
    let word = |(severity, count): (Severity, usize)| {
        let code = code_of(&severity);
        let word = tell.count(&format!("view-findings-{code}"), count);
        Coded { code, word }
    };
    let [stop, tight, note] = all.map(|(_, count)| u32::try_from(count).unwrap_or(u32::MAX));
    FindingCounts {
        stop,
        tight,
        note,
        words: all
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(word)
            .collect(),
    }
}

/// All findings in words, gravest first.
pub(crate) fn rows<'a>(scene: &'a Scene<'_>) -> impl Iterator<Item = FindingRow> + 'a {
    rows_where(scene, |_| true)
}

/// The findings that concern an item first.
pub(crate) fn rows_of<'a>(
    scene: &'a Scene<'_>,
    item: &'a str,
) -> impl Iterator<Item = FindingRow> + 'a {
    rows_where(scene, move |finding| item_of(finding) == Some(item))
}

/// Some findings in words. Words cost more than all else in a view: only those that are shown are made.
fn rows_where<'a>(
    scene: &'a Scene<'_>,
    shown: impl Fn(&Finding) -> bool + 'a,
) -> impl Iterator<Item = FindingRow> + 'a {
    let wording = wording(scene);
    let findings = scene.findings.iter().filter(move |finding| shown(finding));
    findings.map(move |finding| row(scene, &wording, finding))
}

/// How findings of a trip are written.
fn wording<'a>(scene: &'a Scene<'_>) -> Wording<'a> {
    let make = if scene.tell.language.is_rtl() {
        Wording::on_screen
    } else {
        Wording::plain
    };
    make(
        scene.tell.words,
        scene.trip,
        scene.directory,
        scene.plan,
        scene.tell.calendar,
    )
}

/// The item that a finding concerns first.
fn item_of(finding: &Finding) -> Option<&str> {
    finding
        .about
        .iter()
        .find(|about| about.kind == "item")
        .map(|about| about.id.as_str())
}

/// The gravest finding of each item that it concerns first; the others stand in the inspector and among the warnings.
pub(crate) fn gravest_by_item(scene: &Scene<'_>) -> HashMap<String, FindingRow> {
    let mut seen = HashSet::new();
    let first: HashSet<*const Finding> = scene
        .findings
        .iter()
        .copied()
        .filter(|finding| item_of(finding).is_some_and(|item| seen.insert(item)))
        .map(std::ptr::from_ref)
        .collect();
    let rows = rows_where(scene, move |finding| {
        first.contains(&std::ptr::from_ref(finding))
    });
    rows.filter_map(|row| Some((row.item.clone()?, row)))
        .collect()
}

fn row(scene: &Scene<'_>, wording: &Wording<'_>, finding: &Finding) -> FindingRow {
    let tell = scene.tell;
    let FindingWords {
        place,
        what,
        why,
        repairs,
    } = wording.finding(finding);
    let repair = |(index, text)| RepairRow { index, text };
    FindingRow {
        key: key(finding),
        code: finding.code.clone().into_owned(),
        severity: code_of(&finding.severity),
        severity_word: tell.words.severity(finding.severity),
        at: place,
        what,
        why,
        item: item_of(finding).map(str::to_owned),
        repairs: (0u32..).zip(repairs).map(repair).collect(),
    }
}
