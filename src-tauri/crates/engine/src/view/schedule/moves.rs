//! What would change for the programme if items moved: hour by hour as it was and as it would be, the warnings that
//! come and go, who must be told, and the text to tell it by.

use domain::check::{self, Finding};
use domain::directory::Directory;
use domain::id::PartyId;
use domain::plan::{Plan, plan};
use domain::trip::Trip;
use serde::Serialize;
use ts_rs::TS;

use crate::book::Loaded;
use crate::view::findings::FindingRow;
use crate::view::item::when_and_home;
use crate::view::scene::{Now, Scene};
use crate::view::{Coded, Show, Worded, plain};
use documents::message::direction;

/// What would change.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MovesView {
    /// What would change, in the order of the programme.
    pub rows: Vec<MoveRow>,
    /// Warnings that would come with it.
    pub breaks: Vec<FindingRow>,
    /// Warnings that would go.
    pub mends: Vec<FindingRow>,
    /// Who must be told: ours in order of precedence, then the others; none where it is nobody.
    pub told: Option<String>,
    /// The same as text to send.
    pub text: String,
}

/// An item that would change.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MoveRow {
    /// The item's id.
    pub id: String,
    /// Its title.
    pub title: Worded,
    /// What becomes of it: `moved`, `unplaced`, `called_off`, and the word for it.
    pub what: Coded,
    /// When it is now: "Sat 7 Dec 14:00–17:00 Tirana".
    pub was: String,
    /// When it would be, or what becomes of it.
    pub becomes: String,
    /// The same at home, where its clock differs.
    pub home: Option<String>,
    /// Who must be told of it, in order.
    pub tell: String,
}

/// A trip as it is, with what it takes to see it otherwise.
pub(super) struct Before<'a> {
    pub loaded: Loaded<'a>,
    pub context: check::Context,
    pub now: Now,
    pub show: Show,
}

/// A trip as it would be.
pub(super) struct After {
    trip: Trip,
    plan: Plan,
    breaks: Vec<Finding>,
    mends: Vec<Finding>,
}

impl Before<'_> {
    /// Plans and checks the trip as it would be.
    pub fn after(&self, trip: Trip) -> After {
        let directory = self.loaded.directory;
        let plan = plan(&trip, directory);
        let findings = check::all(&trip, directory, &plan, &self.context);
        let known = self.loaded.findings;
        After {
            breaks: super::newly(known, findings.clone()),
            mends: super::newly(&findings, known.to_vec()),
            trip,
            plan,
        }
    }

    fn scene<'s>(
        &'s self,
        (trip, plan): (&'s Trip, &'s Plan),
        findings: &'s [Finding],
    ) -> Scene<'s> {
        let directory: &Directory = self.loaded.directory;
        let loaded = Loaded {
            trip,
            directory,
            plan,
            findings,
        };
        Scene::new(&loaded, self.now, self.show)
    }

    /// What would change, in words. `told` are all who must be told, `of` says who of one item.
    pub fn moves(
        &self,
        after: &After,
        told: &[PartyId],
        of: impl Fn(&str) -> Vec<PartyId>,
    ) -> MovesView {
        let is = (self.loaded.trip, self.loaded.plan);
        let was = self.scene(is, &after.mends);
        let will = self.scene((&after.trip, &after.plan), &after.breaks);
        let mut order = was.order();
        order.retain(|i| changes(&was, &will, *i));
        let rows: Vec<MoveRow> = order
            .into_iter()
            .map(|i| row(&was, &will, i, &of))
            .collect();
        let names: Vec<String> = told.iter().map(|who| was.name(who)).collect();
        MovesView {
            text: text(&was, &rows),
            rows,
            breaks: crate::view::findings::rows(&will).collect(),
            mends: crate::view::findings::rows(&was).collect(),
            told: (!names.is_empty()).then(|| was.tell.list(&names)),
        }
    }
}

/// Whether an item would be at another time, called off, or without a time.
fn changes(was: &Scene<'_>, will: &Scene<'_>, i: usize) -> bool {
    let (a, b) = (&was.plan.items[i], &will.plan.items[i]);
    let off = |scene: &Scene<'_>| scene.trip.items[i].is_off();
    (a.start, a.end, a.day) != (b.start, b.end, b.day) || off(was) != off(will)
}

fn row(was: &Scene<'_>, will: &Scene<'_>, i: usize, of: &impl Fn(&str) -> Vec<PartyId>) -> MoveRow {
    let tell = was.tell;
    let (item, then) = (&was.trip.items[i], &will.trip.items[i]);
    let (a, b) = (&was.plan.items[i], &will.plan.items[i]);
    let (becomes, home) = when_and_home(will, then, b);
    let gone = |code: &str, id: &str| {
        let word = tell.say(id, &[]);
        (tell.coded(&code, word.clone()), word, None)
    };
    let (what, becomes, home) = if then.is_off() {
        gone("called_off", "schedule-called-off")
    } else if b.day.is_none() {
        gone("unplaced", "schedule-unplaced")
    } else {
        let word = tell.say("view-mark-moved", &[]);
        (tell.coded(&"moved", word), becomes, home)
    };
    let names: Vec<String> = of(item.id.as_str())
        .iter()
        .map(|who| was.name(who))
        .collect();
    MoveRow {
        id: item.id.as_str().to_owned(),
        title: was.title(item),
        what,
        was: when_and_home(was, item, a).0,
        becomes,
        home,
        tell: tell.list(&names),
    }
}

/// What changes, as text to send to those concerned.
fn text(scene: &Scene<'_>, rows: &[MoveRow]) -> String {
    let (words, language) = (scene.tell.words, scene.tell.language);
    let title = direction::own(language, scene.trip.nearest_title(language));
    let mut lines = vec![direction::line(language, &title)];
    for row in rows {
        let args = [
            ("title", &*direction::own(language, &row.title.text)),
            ("becomes", &plain(&row.becomes)),
            ("was", &plain(&row.was)),
        ];
        lines.push(direction::line(
            language,
            &words.say("schedule-text-line", &args),
        ));
    }
    lines.join("\n")
}
