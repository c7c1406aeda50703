//! Series: a rule of repetition becomes its single times, each an event with the name of its instance.
//!
//! What stands in the file for one time by itself (RECURRENCE-ID) takes the place of the time that
//! the rule gives. A cancellation or an answer is about the whole series or about one time of it, and
//! is never taken apart.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use super::draft::{Draft, Further, Raw};
use super::event::{Event, Method};
use super::note::What;
use super::rule::{self, Refusal, Rule};
use super::settle::{End, Settling, about, instance};
use super::times::{self, Budget, Ending};
use super::{Desk, limits};

/// Steps that all rules of a calendar may take.
const STEPS: u32 = 300_000;

/// How far an endless rule is followed where no days are given.
const ENDLESS: Days = Days::new(366);

/// How much text the copies of a series may take together.
const TEXT: usize = 64 << 20;

/// Finishes the drafts, and takes series apart.
pub(super) fn settle(drafts: Vec<Draft>, by: &Settling, desk: &mut Desk, events: &mut Vec<Event>) {
    let mut own = instances_with_their_own(&drafts, by);
    let mut purse = Purse {
        budget: Budget(STEPS),
        instances: limits::INSTANCES,
        text: TEXT,
    };
    for mut draft in drafts {
        let repeats = !draft.rules.is_empty() || !draft.further.is_empty();
        let takes_apart = !matches!(
            by.method,
            Some(Method::Cancel | Method::Reply | Method::Refresh | Method::DeclineCounter)
        );
        if repeats && draft.recurrence_id.is_none() && takes_apart {
            let uid = draft.event.uid.clone().unwrap_or_default();
            let own = own.remove(&uid).unwrap_or_default();
            apart(draft, by, &own, &mut purse, desk, events);
            continue;
        }
        if repeats && by.method == Some(Method::Reply) {
            draft.remarks.push((draft.event.line, What::RuleIgnored));
        }
        events.push(single(draft, by, desk));
    }
}

/// Of each series, the times that stand in the file by themselves.
fn instances_with_their_own(drafts: &[Draft], by: &Settling) -> HashMap<String, HashSet<String>> {
    let mut own: HashMap<String, HashSet<String>> = HashMap::new();
    for draft in drafts {
        if let (Some(uid), Some(raw)) = (&draft.event.uid, &draft.recurrence_id) {
            let moment = by.zones.moment(raw, draft.event.stamp).value;
            own.entry(uid.clone())
                .or_default()
                .insert(instance(&moment));
        }
    }
    own
}

/// An event that is not taken apart.
fn single(draft: Draft, by: &Settling, desk: &mut Desk) -> Event {
    let (start, end) = (draft.start, end_of(&draft));
    let Draft {
        mut event,
        mut remarks,
        recurrence_id,
        length,
        ..
    } = draft;
    if matches!(end, End::At(_)) && length.is_some() {
        remarks.push((event.line, What::EndAndLength));
    }
    event.recurrence_id = recurrence_id.map(|raw| by.zones.moment(&raw, event.stamp).value);
    if event.this_and_future {
        remarks.push((event.line, What::LaterToo));
    }
    let event = by.finish(event, start, end, &mut remarks);
    say_all(&event, remarks, desk);
    event
}

fn end_of(draft: &Draft) -> End {
    match (draft.end, draft.length) {
        (Some(end), _) => End::At(end),
        (None, Some(length)) => End::After(length),
        (None, None) => End::Open,
    }
}

fn say_all(event: &Event, remarks: Vec<(u32, What)>, desk: &mut Desk) {
    for (line, what) in remarks {
        desk.say(line, about(event), what);
    }
}

/// What the series of a calendar may still cost.
struct Purse {
    budget: Budget,
    instances: usize,
    text: usize,
}

/// The times of a series, and why there are not more.
struct Times {
    starts: Vec<Further>,
    trouble: Option<What>,
}

fn apart(
    mut draft: Draft,
    by: &Settling,
    own: &HashSet<String>,
    purse: &mut Purse,
    desk: &mut Desk,
    events: &mut Vec<Event>,
) {
    let Some(start) = draft.start else {
        return events.push(single(draft, by, desk));
    };
    let Times { starts, trouble } = times(&draft, start, by, desk, purse);
    let is_unread = matches!(
        trouble,
        Some(What::BadRule { .. } | What::OtherScale { .. })
    );
    if is_unread && starts.len() <= 1 {
        draft
            .remarks
            .extend(trouble.map(|what| (draft.event.line, what)));
        return events.push(single(draft, by, desk));
    }
    let mut remarks = std::mem::take(&mut draft.remarks);
    let line = draft.event.line;
    remarks.extend(trouble.map(|what| (line, what)));
    if starts.is_empty() {
        if !remarks
            .iter()
            .any(|(_, what)| matches!(what, What::RuleTooLong { .. }))
        {
            remarks.push((line, What::RuleWithoutTimes));
        }
        return say_all(&draft.event, remarks, desk);
    }
    let size = text_of(&draft.event);
    for (index, time) in starts.iter().enumerate() {
        let event = instance_of(&draft, start, time, by, &mut remarks);
        let name = event
            .recurrence_id
            .as_ref()
            .map(instance)
            .unwrap_or_default();
        if index == 0 {
            remarks.dedup();
            say_all(&event, std::mem::take(&mut remarks), desk);
        }
        remarks.clear();
        if own.contains(&name) {
            continue;
        }
        purse.text = purse.text.saturating_sub(size);
        if purse.text == 0 {
            let what = What::RuleTooLong { number: index };
            return desk.say(line, about(&event), what);
        }
        events.push(event);
    }
}

/// One time of a series: the event, moved to it.
fn instance_of(
    draft: &Draft,
    start: Raw,
    time: &Further,
    by: &Settling,
    remarks: &mut Vec<(u32, What)>,
) -> Event {
    let shift = time.start.stamp.wall - start.stamp.wall;
    let moved = |raw: Raw| moved(raw, shift).unwrap_or(raw);
    let end = match (time.end, time.length, end_of(draft)) {
        (Some(end), _, _) => End::At(end),
        (None, Some(length), _) => End::After(length),
        (None, None, End::At(end)) => End::At(moved(end)),
        (None, None, other) => other,
    };
    let mut event = draft.event.clone();
    event.recurrence_id = Some(by.zones.moment(&time.start, event.stamp).value);
    event.from_rule = true;
    by.finish(event, Some(time.start), end, remarks)
}

fn moved(mut raw: Raw, shift: TimeDelta) -> Option<Raw> {
    raw.stamp.wall = raw.stamp.wall.checked_add_signed(shift)?;
    Some(raw)
}

/// All starts of a series in order: of its rules, and of its further dates, without the excepted.
fn times(draft: &Draft, start: Raw, by: &Settling, desk: &Desk, purse: &mut Purse) -> Times {
    let mut trouble = None;
    let rules = read_rules(&draft.rules, &mut trouble);
    let not = read_rules(&draft.not_rules, &mut trouble);
    let frame = Frame::of(start, &rules, desk);
    let mut found: Vec<NaiveDateTime> = Vec::new();
    if frame.holds(start.stamp.wall.date()) {
        found.push(start.stamp.wall);
    }
    let mut cut = frame.is_cut;
    for rule in &rules {
        match follow(rule, start, by, &frame, purse, &mut found) {
            Followed::Whole => {}
            Followed::TooMany => cut = true,
            Followed::TooDense => trouble = trouble.or(Some(What::RuleTooDense)),
        }
    }
    let mut starts: Vec<Further> = found.into_iter().map(|wall| at(start, wall)).collect();
    let further = draft
        .further
        .iter()
        .filter(|time| frame.holds(time.start.stamp.wall.date()));
    starts.extend(further.take(purse.instances));
    starts.sort_by_key(|time| time.start.stamp.wall);
    starts.dedup_by_key(|time| (time.start.stamp.wall, time.start.tzid));
    without(draft, &not, start, by, &frame, purse, &mut starts);
    purse.instances = purse.instances.saturating_sub(starts.len());
    if cut && trouble.is_none() {
        trouble = Some(What::RuleTooLong {
            number: starts.len(),
        });
    }
    Times { starts, trouble }
}

fn at(start: Raw, wall: NaiveDateTime) -> Further {
    let mut raw = start;
    raw.stamp.wall = wall;
    Further {
        start: raw,
        end: None,
        length: None,
    }
}

/// The rules that can be read; of the others the first is said.
fn read_rules(texts: &[std::borrow::Cow<str>], trouble: &mut Option<What>) -> Vec<Rule> {
    let mut rules = Vec::new();
    for text in texts {
        match rule::read(text) {
            Ok(rule) => rules.push(rule),
            Err(refusal) if trouble.is_none() => {
                *trouble = Some(match refusal {
                    Refusal::Unreadable => What::BadRule {
                        value: super::draft::shown(text),
                    },
                    Refusal::Scale(scale) => What::OtherScale { scale },
                });
            }
            Err(_) => {}
        }
    }
    rules
}

/// The days between which times are made.
struct Frame {
    from: NaiveDate,
    to: NaiveDate,
    /// An endless rule that is followed only so far.
    is_cut: bool,
}

impl Frame {
    fn of(start: Raw, rules: &[Rule], desk: &Desk) -> Self {
        let first = start.stamp.wall.date();
        let endless = rules.iter().any(|rule| !rule.ends());
        match desk.beside.days {
            // A day more at both ends: the trip's clocks are not those of the series.
            Some((from, to)) => Frame {
                from: from.checked_sub_days(Days::new(1)).unwrap_or(from),
                to: to.checked_add_days(Days::new(1)).unwrap_or(to),
                is_cut: false,
            },
            None => Frame {
                from: first,
                to: match endless {
                    true => first.checked_add_days(ENDLESS).unwrap_or(first),
                    false => NaiveDate::MAX,
                },
                is_cut: endless,
            },
        }
    }

    fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// How far a rule was followed.
enum Followed {
    Whole,
    TooMany,
    TooDense,
}

fn follow(
    rule: &Rule,
    start: Raw,
    by: &Settling,
    frame: &Frame,
    purse: &mut Purse,
    found: &mut Vec<NaiveDateTime>,
) -> Followed {
    let first = start.stamp.wall;
    // The start is the first time, whether the rule gives it or not (RFC 5545 §3.8.5.3).
    let mut left = rule.count.unwrap_or(u64::MAX).saturating_sub(1);
    let from = match rule.count {
        Some(_) => first,
        None => frame.from.and_time(first.time()),
    };
    let (mut too_many, most) = (false, purse.instances);
    let ending = times::walk(rule, first, from, &mut purse.budget, &mut |time| {
        if time == first {
            return true;
        }
        if left == 0 || time.date() > frame.to || !reaches(rule, start, time, by) {
            return false;
        }
        left -= 1;
        if frame.holds(time.date()) {
            too_many = found.len() >= most;
            if too_many {
                return false;
            }
            found.push(time);
        }
        true
    });
    match ending {
        Ending::TooDense => Followed::TooDense,
        Ending::Done if too_many => Followed::TooMany,
        Ending::Done => Followed::Whole,
    }
}

/// Whether the rule still holds at a time; its end is mostly written in UTC.
fn reaches(rule: &Rule, start: Raw, time: NaiveDateTime, by: &Settling) -> bool {
    let in_utc = rule.until.is_some_and(|until| until.offset.is_some());
    let utc = in_utc.then(|| {
        let moment = by.zones.moment(&at(start, time).start, None).value;
        moment.instant().map(|at| at.naive_utc())
    });
    rule.reaches(time, utc.flatten())
}

/// Takes the excepted times out: single ones, days, and those of excepting rules.
fn without(
    draft: &Draft,
    not: &[Rule],
    start: Raw,
    by: &Settling,
    frame: &Frame,
    purse: &mut Purse,
    starts: &mut Vec<Further>,
) {
    let mut days = HashSet::new();
    let mut walls = HashSet::new();
    let mut instants = HashSet::new();
    for raw in &draft.except {
        if raw.day {
            days.insert(raw.stamp.wall.date());
        } else if raw.stamp.offset.is_none() && raw.tzid == start.tzid {
            walls.insert(raw.stamp.wall);
        } else {
            instants.extend(by.zones.moment(raw, None).value.instant());
        }
    }
    for rule in not {
        let mut found = Vec::new();
        follow(rule, start, by, frame, purse, &mut found);
        walls.extend(found);
        walls.insert(start.stamp.wall);
    }
    if days.is_empty() && walls.is_empty() && instants.is_empty() {
        return;
    }
    starts.retain(|time| {
        let wall = time.start.stamp.wall;
        let instant = || by.zones.moment(&time.start, None).value.instant();
        !days.contains(&wall.date())
            && !walls.contains(&wall)
            && (instants.is_empty() || instant().is_none_or(|at| !instants.contains(&at)))
    });
}

/// How much text an event holds, and what it costs besides.
fn text_of(event: &Event) -> usize {
    let texts = [
        &event.summary,
        &event.description,
        &event.location,
        &event.url,
        &event.comment,
    ];
    let texts: usize = texts.into_iter().flatten().map(String::len).sum();
    let foreign: usize = event.foreign.iter().map(String::len).sum();
    texts + foreign + 200 * event.attendees.len() + 1_000
}
