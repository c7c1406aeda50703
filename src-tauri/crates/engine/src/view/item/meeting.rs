//! The meeting of an item: how far it has come, step by step, and what it is for.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::item::Item;
use domain::meeting::{Contact, Format, Meeting, Stage, StageStep};
use domain::time::wall;

use super::{MeetingView, StepRow, TrackStep};
use crate::view::Coded;
use crate::view::scene::Scene;

const CONTACTS: [Contact; 9] = [
    Contact::CourtesyCall,
    Contact::Bilateral,
    Contact::TeteATete,
    Contact::Expanded,
    Contact::PullAside,
    Contact::BrushBy,
    Contact::Board,
    Contact::Roundtable,
    Contact::Other,
];

const FORMATS: [Format; 4] = [
    Format::InPerson,
    Format::Video,
    Format::Hybrid,
    Format::Phone,
];

/// The steps of a meeting that goes well.
const TRACK: [Stage; 5] = [
    Stage::Requested,
    Stage::Proposed,
    Stage::Confirmed,
    Stage::Held,
    Stage::FollowedUp,
];

/// The ways in which word of a stage comes; others can be written freely.
const CHANNELS: [&str; 5] = ["letter", "email", "telephone", "in_person", "embassy"];

pub(super) fn meeting(scene: &Scene<'_>, item: &Item, meeting: &Meeting) -> MeetingView {
    let (tell, words) = (scene.tell, scene.tell.words);
    let languages: Vec<String> = meeting
        .languages
        .iter()
        .map(|code| words.language_name(code))
        .collect();
    MeetingView {
        contact: tell.coded(&meeting.contact, words.contact(meeting.contact)),
        contacts: CONTACTS
            .iter()
            .map(|c| tell.coded(c, words.contact(*c)))
            .collect(),
        format: meeting.format.map(|f| tell.coded(&f, words.format(f))),
        formats: FORMATS
            .iter()
            .map(|f| tell.coded(f, words.format(*f)))
            .collect(),
        stage: scene.stage(meeting.stage),
        stages: Stage::ALL.iter().map(|s| scene.stage(*s)).collect(),
        track: track(scene, meeting),
        steps: meeting
            .stages
            .iter()
            .map(|step| step_row(scene, step))
            .collect(),
        purpose: tell.text(meeting.purpose.as_ref()),
        success: tell.text(meeting.success.as_ref()),
        agenda: meeting
            .agenda
            .iter()
            .filter_map(|point| tell.text(Some(point.title())))
            .collect(),
        languages: tell.list(&languages),
        interpreter: interpreter(scene, item, meeting),
        channels: CHANNELS
            .iter()
            .map(|code| Coded {
                code: (*code).to_owned(),
                word: channel(scene, code),
            })
            .collect(),
        link: meeting.link.clone(),
    }
}

/// The five steps; of a meeting that does not take place, the steps that it reached and how it ended.
fn track(scene: &Scene<'_>, meeting: &Meeting) -> Vec<TrackStep> {
    let reached = |stage: Stage| meeting.stages.iter().rev().find(|step| step.stage == stage);
    let step = |stage: Stage, state: &str| TrackStep {
        stage: scene.stage(stage),
        state: state.to_owned(),
        on: reached(stage)
            .and_then(|s| day(scene, s))
            .map(|day| scene.tell.day(day)),
    };
    if meeting.stage.is_off() {
        let before = TRACK
            .into_iter()
            .filter(|stage| reached(*stage).is_some())
            .map(|stage| step(stage, "past"));
        return before.chain([step(meeting.stage, "now")]).collect();
    }
    let state = |stage: Stage| match stage.cmp(&meeting.stage) {
        std::cmp::Ordering::Less => "past",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "ahead",
    };
    let mut track: Vec<TrackStep> = TRACK
        .into_iter()
        .map(|stage| step(stage, state(stage)))
        .collect();
    for step in track.iter_mut().filter(|s| s.state == "ahead") {
        step.on = None;
    }
    track
}

fn step_row(scene: &Scene<'_>, step: &StageStep) -> StepRow {
    let by = step.by.as_ref().map(|by| {
        let known = scene
            .directory
            .people
            .iter()
            .find(|(id, _)| id.as_str() == by);
        known.map_or_else(
            || by.clone(),
            |(_, p)| p.name_in(scene.tell.language).to_owned(),
        )
    });
    StepRow {
        stage: scene.stage(step.stage),
        at: step.at.as_ref().map(|at| at_words(scene, at)),
        by,
        channel: step.channel.as_ref().map(|code| channel(scene, code)),
        note: scene.tell.text(step.note.as_ref()).map(|t| t.text),
    }
}

/// The word for a channel; one that was written freely stays as it is.
fn channel(scene: &Scene<'_>, code: &str) -> String {
    let id = format!("view-channel-{}", code.replace('_', "-"));
    if scene.tell.words.has(&id) {
        scene.tell.say(&id, &[])
    } else {
        code.to_owned()
    }
}

/// When a step was reached: an instant, a wall time or a day, as it was noted.
fn moment(scene: &Scene<'_>, at: &str) -> Option<(NaiveDate, Option<NaiveTime>)> {
    if let Ok(instant) = at.parse::<DateTime<Utc>>() {
        let wall = scene.home().wall(instant);
        return Some((wall.date(), Some(wall.time())));
    }
    match wall::parse(at) {
        Ok(wall) => Some((wall.date(), Some(wall.time()))),
        Err(_) => Some((wall::parse_date(at).ok()?, None)),
    }
}

fn day(scene: &Scene<'_>, step: &StageStep) -> Option<NaiveDate> {
    moment(scene, step.at.as_deref()?).map(|(day, _)| day)
}

fn at_words(scene: &Scene<'_>, at: &str) -> String {
    let tell = scene.tell;
    match moment(scene, at) {
        Some((day, Some(time))) => {
            let city = scene.home_city();
            let hour = tell.say(
                "view-hours-city",
                &[("hours", &tell.hour(time)), ("city", &city)],
            );
            format!("{} {hour}", tell.words.date_short(day, tell.calendar))
        }
        Some((day, None)) => tell.words.date_short(day, tell.calendar),
        None => at.to_owned(),
    }
}

/// The interpreter, or that one is to be named: where somebody said so, or the check found it.
fn interpreter(scene: &Scene<'_>, item: &Item, meeting: &Meeting) -> Option<String> {
    if let Some(who) = &meeting.interpreter {
        return Some(scene.name(who));
    }
    let found = scene.findings.iter().any(|f| {
        f.code == "interpreter_missing"
            && f.about
                .iter()
                .any(|a| a.kind == "item" && a.id == item.id.as_str())
    });
    let needed = meeting.interpreter_needed.unwrap_or(found) && !meeting.stage.is_over();
    needed.then(|| scene.tell.say("view-interpreter-to-be-named", &[]))
}
