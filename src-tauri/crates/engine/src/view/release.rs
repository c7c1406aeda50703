//! Releases: the list, what differs between two, what the next one would say, and who has been told.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use documents::words::Changes;
use domain::id::PartyId;
use domain::release::{Differences, ItemChange, Programme, Release, What, compare};
use domain::text::Language;
use domain::trip::Told;
use serde::Serialize;
use ts_rs::TS;

use super::header::TripHeader;
use super::scene::{Now, Scene};
use super::tell::Tell;
use super::{Coded, Show};
use crate::book::{Book, Loaded};
use crate::error::Error;
use crate::release;
use crate::store::release::Head;

/// The releases of a trip, the last first, and what stands before the next.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ReleasesView {
    /// The head.
    pub header: TripHeader,
    /// The releases, the last first.
    pub releases: Vec<ReleaseRow>,
    /// The number that the next one gets.
    pub next: u32,
    /// What the next one would say: what differs from the last; all that is in the programme, before the first.
    pub pending: DifferencesView,
    /// What a person should know before releasing: how many things cannot happen, what has no hour.
    pub warnings: Vec<String>,
}

/// A release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReleaseRow {
    /// Its number.
    pub number: u32,
    /// "Release 3".
    pub title: String,
    /// "Sat 7 Dec, 23:10 Istanbul".
    pub at: String,
    /// Who released it.
    pub by: String,
    /// A word on it.
    pub note: Option<String>,
    /// The version of the zone rules, in words.
    pub zones: String,
    /// Who has been told of it: "4 told".
    pub told: String,
}

/// What differs between two programmes.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DifferencesView {
    /// The number of the earlier release; none before the first.
    pub from: Option<u32>,
    /// The number of the later one; none is the live programme.
    pub to: Option<u32>,
    /// "Since release 2: 1 moved, 1 added" or that nothing differs.
    pub said: String,
    /// The items that differ, in the order of the programme.
    pub items: Vec<ChangeRow>,
    /// What changed in the delegation: sentences.
    pub delegation: Vec<String>,
    /// Everybody for whom something differs; first those who must be told, in order of precedence.
    pub people: Vec<ConcernedRow>,
}

/// An item that differs.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ChangeRow {
    /// Its id.
    pub item: String,
    /// Its title.
    pub title: String,
    /// When it is, with its day; when it was, of what is gone.
    pub when: String,
    /// What became of it, the gravest first: the code of the mark and its word ("moved").
    pub marks: Vec<Coded>,
    /// The same in sentences: "moved from 10:00 to 11:00".
    pub sentences: Vec<String>,
    /// Whether it is in the later programme, so that it can be opened.
    pub here: bool,
}

/// Someone for whom something differs.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ConcernedRow {
    /// The id of the person or organization.
    pub id: String,
    /// The name.
    pub name: String,
    /// The title of the post.
    pub post: Option<String>,
    /// Whether an hour, a place, the other side or the part in it changed: then the person must be told.
    pub must_be_told: bool,
    /// "2 changes".
    pub said: String,
    /// What changed for this person.
    pub changes: Vec<ChangeRow>,
    /// That the person was told: "told Sat 7 Dec, 23:20, by telephone".
    pub told: Vec<String>,
    /// The language in which one writes to this person, as far as it is known.
    pub language: Language,
    /// Whether an address for mail is on record.
    pub has_email: bool,
}

/// The releases of a trip.
pub fn releases(book: &mut Book, trip: &str, show: Show) -> Result<ReleasesView, Error> {
    let now = Now::of(book);
    let heads = release::heads(book, trip)?;
    let last = book.last_release(trip)?;
    let loaded = book.trip(trip)?;
    let scene = Scene::new(&loaded, now, show);
    let number = last.as_ref().map_or(0, |release| release.number);
    let pending = match &last {
        Some(release) => since(&scene, &loaded, release),
        None => from_nothing(scene.tell, loaded.programme(), None, HashMap::new()),
    };
    Ok(ReleasesView {
        header: super::header::trip_header(&scene),
        releases: heads.iter().rev().map(|head| row(&scene, head)).collect(),
        next: number.saturating_add(1),
        pending,
        warnings: warnings(&scene),
    })
}

/// What differs between two releases, or between one and the live programme.
pub fn differences(
    book: &mut Book,
    trip: &str,
    (from, to): (u32, Option<u32>),
    show: Show,
) -> Result<DifferencesView, Error> {
    let now = Now::of(book);
    let earlier = match from {
        0 => None,
        number => Some(release::read(book, trip, number)?),
    };
    let later = to
        .map(|number| release::read(book, trip, number))
        .transpose()?;
    let loaded = book.trip(trip)?;
    let scene = Scene::new(&loaded, now, show);
    let Some(earlier) = earlier else {
        return Ok(since_nothing(&scene, &loaded, later.as_ref()));
    };
    let Some(later) = later else {
        return Ok(since(&scene, &loaded, &earlier));
    };
    let (was, is) = (earlier.snapshot.plan(), later.snapshot.plan());
    let before = earlier.snapshot.programme(&was);
    let after = later.snapshot.programme(&is);
    let told = told_of(&scene, later.number);
    Ok(Compared::new(scene.tell, before, after, told).view(from, to))
}

/// What differs between a release and the live programme. That people were told belongs to the live one's last release.
fn since(scene: &Scene<'_>, live: &Loaded<'_>, release: &Release) -> DifferencesView {
    let plan = release.snapshot.plan();
    let before = release.snapshot.programme(&plan);
    Compared::new(scene.tell, before, live.programme(), HashMap::new()).view(release.number, None)
}

/// What differs from the last release, for the itinerary.
#[derive(Default)]
pub(crate) struct Since {
    /// "Since release 3: 1 moved, 1 removed"; none where nothing differs.
    pub said: Option<String>,
    /// By item the gravest mark: its code, and "moved since release 3".
    pub marks: HashMap<String, Coded>,
}

impl Since {
    /// Compares the live programme with a release.
    pub fn new(tell: Tell, release: &Release, live: &Loaded<'_>) -> Self {
        let plan = release.snapshot.plan();
        let before = release.snapshot.programme(&plan);
        let compared = Compared::new(tell, before, live.programme(), HashMap::new());
        let number = tell.number(release.number as usize);
        let mark = |change: &ItemChange| {
            let Coded { code, word } = mark(tell, change.what.first()?);
            let word = tell.say(
                "view-changed-since",
                &[("what", &word), ("release", &number)],
            );
            Some((change.item.as_str().to_owned(), Coded { code, word }))
        };
        Since {
            said: (!compared.differences.is_empty()).then(|| compared.said(release.number)),
            marks: compared.differences.items.iter().filter_map(mark).collect(),
        }
    }
}

/// The mark of a change: its code and its word.
fn mark(tell: Tell, what: &What) -> Coded {
    let value = serde_json::to_value(what).unwrap_or_default();
    let code = value
        .get("what")
        .and_then(|w| w.as_str())
        .unwrap_or("")
        .to_owned();
    let word = tell.say(&format!("view-mark-{}", code.replace('_', "-")), &[]);
    Coded { code, word }
}

/// Two programmes side by side, and how to write of them.
struct Compared<'a> {
    tell: Tell,
    before: Programme<'a>,
    after: Programme<'a>,
    differences: Differences,
    told: HashMap<PartyId, Vec<String>>,
}

impl<'a> Compared<'a> {
    fn new(
        tell: Tell,
        before: Programme<'a>,
        after: Programme<'a>,
        told: HashMap<PartyId, Vec<String>>,
    ) -> Self {
        Compared {
            tell,
            before,
            after,
            differences: compare(before, after),
            told,
        }
    }

    fn words(&self) -> Changes<'a> {
        Changes::on_screen(self.tell.words, self.before, self.after, self.tell.calendar)
    }

    fn view(&self, from: u32, to: Option<u32>) -> DifferencesView {
        let words = self.words();
        let items: Vec<ChangeRow> = self
            .differences
            .items
            .iter()
            .map(|change| self.row(&words, change))
            .collect();
        DifferencesView {
            from: Some(from),
            to,
            said: self.said(from),
            items,
            delegation: words.delegation(&self.differences),
            people: self.people(&words),
        }
    }

    /// "Since release 2: 1 moved, 1 added", or that nothing differs.
    fn said(&self, from: u32) -> String {
        let number = self.tell.number(from as usize);
        if self.differences.is_empty() {
            return self
                .tell
                .say("view-differences-none", &[("release", &number)]);
        }
        let mut counts = counts(self.tell, &self.differences);
        if counts.is_empty() {
            counts.push(self.tell.say("view-differences-delegation", &[]));
        }
        let args = [
            ("release", number.as_str()),
            ("counts", &self.tell.list(&counts)),
        ];
        self.tell.say("view-differences", &args)
    }

    fn row(&self, words: &Changes<'_>, change: &ItemChange) -> ChangeRow {
        ChangeRow {
            item: change.item.as_str().to_owned(),
            title: words.title(change),
            when: words.moment(change),
            marks: change
                .what
                .iter()
                .map(|what| mark(self.tell, what))
                .collect(),
            sentences: words.sentences(change),
            here: self.after.trip.item(change.item.as_str()).is_some(),
        }
    }

    /// Those who must be told first; each group in order: the delegation, ours, then the others as they appear.
    fn people(&self, words: &Changes<'_>) -> Vec<ConcernedRow> {
        let concerned = self.differences.concerned();
        let mut all: Vec<&PartyId> = self.after.plan.roster.iter().collect();
        all.extend(self.before.plan.roster.iter());
        for change in &self.differences.items {
            all.extend(change.before.iter().chain(&change.after));
        }
        let mut seen = std::collections::HashSet::new();
        all.retain(|who| seen.insert(*who));
        let rows = all.into_iter().filter_map(|who| {
            let changes = self.differences.of(who);
            let must = concerned.contains(who);
            (must || !changes.is_empty()).then(|| self.concerned(words, who, must, &changes))
        });
        let mut rows: Vec<ConcernedRow> = rows.collect();
        rows.sort_by_key(|row| !row.must_be_told);
        rows
    }

    fn concerned(
        &self,
        words: &Changes<'_>,
        who: &PartyId,
        must_be_told: bool,
        changes: &[ItemChange],
    ) -> ConcernedRow {
        let language = self.tell.language;
        let directory = match self.after.directory.knows(who) {
            true => self.after.directory,
            false => self.before.directory,
        };
        let person = directory.people.get(who);
        ConcernedRow {
            id: who.as_str().to_owned(),
            name: directory
                .name_of(who, language)
                .unwrap_or(who.as_str())
                .to_owned(),
            post: directory.title_of(who, None, language),
            must_be_told,
            said: self.tell.count("view-changes-for", changes.len()),
            changes: changes
                .iter()
                .map(|change| self.row(words, change))
                .collect(),
            told: self.told.get(who).cloned().unwrap_or_default(),
            language: release::language_of(directory, who).unwrap_or(language),
            has_email: person.is_some_and(|p| p.email.is_some()),
        }
    }
}

/// How many items moved, were added, ...: each by its gravest mark, in the order of the marks' gravity.
fn counts(tell: Tell, differences: &Differences) -> Vec<String> {
    let mut counted: Vec<(Coded, usize)> = Vec::new();
    for what in differences
        .items
        .iter()
        .filter_map(|change| change.what.first())
    {
        let mark = mark(tell, what);
        match counted.iter_mut().find(|(known, _)| *known == mark) {
            Some((_, n)) => *n += 1,
            None => counted.push((mark, 1)),
        }
    }
    let said = |(mark, n): &(Coded, usize)| format!("{}: {}", mark.word, tell.number(*n));
    counted.iter().map(said).collect()
}

/// What a release says to those who had nothing before it.
fn since_nothing(
    scene: &Scene<'_>,
    live: &Loaded<'_>,
    release: Option<&Release>,
) -> DifferencesView {
    let Some(release) = release else {
        return from_nothing(scene.tell, live.programme(), None, HashMap::new());
    };
    let (plan, told) = (release.snapshot.plan(), told_of(scene, release.number));
    let programme = release.snapshot.programme(&plan);
    from_nothing(scene.tell, programme, Some(release.number), told)
}

/// Before the first release everything is new, and all in the delegation receive the whole of it.
fn from_nothing(
    tell: Tell,
    programme: Programme<'_>,
    to: Option<u32>,
    told: HashMap<PartyId, Vec<String>>,
) -> DifferencesView {
    let compared = Compared::new(tell, programme, programme, told);
    let words = compared.words();
    let whole = |who: &PartyId| ConcernedRow {
        said: tell.say("view-receives-whole", &[]),
        ..compared.concerned(&words, who, true, &[])
    };
    DifferencesView {
        from: None,
        to,
        said: tell.count("view-first-release", programme.trip.items.len()),
        items: Vec::new(),
        delegation: Vec::new(),
        people: programme.plan.roster.iter().map(whole).collect(),
    }
}

/// What a person should know before releasing.
fn warnings(scene: &Scene<'_>) -> Vec<String> {
    let stops = scene
        .findings
        .iter()
        .filter(|f| f.severity == domain::check::Severity::Stop)
        .count();
    let open = scene
        .plan
        .undated
        .iter()
        .filter(|i| !scene.trip.items[**i].is_off())
        .count();
    let mut warnings = Vec::new();
    if stops > 0 {
        warnings.push(scene.tell.count("view-release-stops", stops));
    }
    if open > 0 {
        warnings.push(scene.tell.count("view-release-open", open));
    }
    warnings
}

fn row(scene: &Scene<'_>, head: &Head) -> ReleaseRow {
    let tell = scene.tell;
    let number = tell.number(head.number as usize);
    let told: std::collections::HashSet<&PartyId> = scene
        .trip
        .told
        .iter()
        .filter(|t| t.release == head.number)
        .map(|t| &t.who)
        .collect();
    ReleaseRow {
        number: head.number,
        title: tell.say("view-release", &[("release", &number)]),
        at: at_home(scene, &head.at),
        by: head.by.clone(),
        note: Some(head.note.clone()).filter(|note| !note.is_empty()),
        zones: tell.say("view-release-zones", &[("version", &head.zones)]),
        told: tell.count("view-release-told", told.len()),
    }
}

/// "Sat 7 Dec, 23:10 Istanbul": an instant on the clock of home; what is no instant stands as it was noted.
fn at_home(scene: &Scene<'_>, at: &str) -> String {
    let Ok(at) = at.parse::<DateTime<Utc>>() else {
        return at.to_owned();
    };
    let wall = scene.home().wall(at);
    let (day, hour) = (scene.tell.day(wall.date()), scene.tell.hour(wall.time()));
    let city = scene.home_city();
    // It stands in other sentences, whose isolate around it takes its direction from a letter of its own.
    scene.tell.words.say(
        "view-at-home",
        &[("day", &day), ("hour", &hour), ("city", &city)],
    )
}

/// Who was told of a release, when and by which channel, in words.
fn told_of(scene: &Scene<'_>, number: u32) -> HashMap<PartyId, Vec<String>> {
    let mut all: HashMap<PartyId, Vec<String>> = HashMap::new();
    for told in scene.trip.told.iter().filter(|t| t.release == number) {
        all.entry(told.who.clone())
            .or_default()
            .push(told_in_words(scene, told));
    }
    all
}

fn told_in_words(scene: &Scene<'_>, told: &Told) -> String {
    let at = told
        .at
        .as_deref()
        .map(|at| at_home(scene, at))
        .unwrap_or_default();
    let channel = told
        .channel
        .as_deref()
        .map(|c| channel(scene.tell, c))
        .unwrap_or_default();
    let by = told.by.clone().unwrap_or_default();
    scene.tell.say(
        "view-told",
        &[("at", &at), ("channel", &channel), ("by", &by)],
    )
}

/// A channel in words; one that has no word stands as it was noted.
fn channel(tell: Tell, code: &str) -> String {
    let id = format!("view-channel-{}", code.replace('_', "-"));
    if tell.words.has(&id) {
        tell.say(&id, &[])
    } else {
        code.to_owned()
    }
}
