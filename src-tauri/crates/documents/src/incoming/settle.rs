//! A calendar whose lines are all read becomes its events: zones are known now, series are taken
//! apart, and what is in it twice counts once.

use std::collections::HashMap;

use chrono::{DateTime, Days, Utc};

use super::draft::{Draft, Raw};
use super::event::{Event, Method, Moment, StampSource};
use super::file::{Calendar, Envelope};
use super::note::What;
use super::series;
use super::value::Length;
use super::zones::Zones;
use super::{Desk, Read, flight};

/// Puts the events of a calendar to what is read.
pub(super) fn calendar(
    mut calendar: Calendar,
    envelope: Envelope,
    desk: &mut Desk,
    read: &mut Read,
) {
    let method = method(&calendar, envelope, desk);
    read.method = read.method.or(method);
    let zones = Zones::of(&mut calendar, desk);
    let settling = Settling {
        method,
        mail_date: envelope.date,
        zones,
        uid: calendar.uid,
    };
    let mut drafts = calendar.drafts;
    drafts.retain_mut(|draft| settling.name(draft, desk));
    let drafts = newest(drafts, method, desk);
    series::settle(drafts, &settling, desk, &mut read.events);
}

/// Of two versions of a whole event or series, the newer one: their times must not mix.
fn newest<'a>(drafts: Vec<Draft<'a>>, method: Option<Method>, desk: &mut Desk) -> Vec<Draft<'a>> {
    if method.is_some_and(|method| !method.tells_a_plan()) {
        return drafts;
    }
    let mut at: HashMap<String, usize> = HashMap::new();
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    for mut draft in drafts {
        let uid = draft
            .event
            .uid
            .as_deref()
            .filter(|_| draft.recurrence_id.is_none());
        match uid.map(|uid| (at.get(uid).copied(), uid)) {
            Some((Some(known), _)) => {
                if is_newer(&kept[known].event, &draft.event) {
                    std::mem::swap(&mut kept[known], &mut draft);
                }
                desk.say(draft.event.line, about(&draft.event), What::Twice);
            }
            Some((None, uid)) => {
                at.insert(uid.to_owned(), kept.len());
                kept.push(draft);
            }
            None => kept.push(draft),
        }
    }
    kept
}

/// What the calendar wants; where it does not say so, what its mail says.
fn method(calendar: &Calendar, envelope: Envelope, desk: &mut Desk) -> Option<Method> {
    match (calendar.method, envelope.method) {
        (Some(own), Some(mail)) if own != mail => {
            desk.say_of_file(What::MethodDiffers);
            Some(own)
        }
        (None, Some(mail)) => {
            desk.say_of_file(What::MethodFromMail);
            Some(mail)
        }
        (own, _) => own,
    }
}

/// What the events of one calendar are settled by.
pub(super) struct Settling {
    pub(super) method: Option<Method>,
    mail_date: Option<DateTime<Utc>>,
    pub(super) zones: Zones,
    uid: Option<(u32, String)>,
}

impl Settling {
    /// Completes what is not about time; false where the event cannot be imported.
    fn name(&self, draft: &mut Draft, desk: &mut Desk) -> bool {
        let tells_a_plan = self.method.is_none_or(Method::tells_a_plan);
        let event = &mut draft.event;
        event.method = self.method;
        if event.stamp.is_none() && self.mail_date.is_some() {
            event.stamp = self.mail_date;
            event.stamp_from = StampSource::Mail;
        }
        if event.uid.is_none() {
            event.uid = self.uid.as_ref().map(|(_, uid)| uid.clone());
            draft.remarks.push(match &event.uid {
                Some(_) => (event.line, What::UidOfCalendar),
                None => (event.line, What::NoUid),
            });
        }
        if draft.start.is_none() && tells_a_plan {
            let what = match draft.bad_start.take() {
                Some(value) => What::BadStart { value },
                None => What::NoStart,
            };
            desk.say(draft.event.line, about(&draft.event), what);
            return false;
        }
        true
    }

    /// The finished event: its moments at their places. What is to be said of it is said once, at
    /// the first of a series.
    pub(super) fn finish(
        &self,
        mut event: Event,
        start: Option<Raw>,
        end: End,
        remarks: &mut Vec<(u32, What)>,
    ) -> Event {
        let made = event.stamp;
        if let Some(start) = start {
            let moment = self.zones.moment(&start, made);
            remarks.extend(moment.what.map(|what| (event.line, what)));
            event.start = Some(moment.value);
        }
        event.end = self.end(&event, start, end, remarks);
        event.flight = flight::is_one(&event);
        if event.flight {
            remarks.push((event.line, What::FlightZones));
        }
        event
    }

    fn end(
        &self,
        event: &Event,
        start: Option<Raw>,
        end: End,
        remarks: &mut Vec<(u32, What)>,
    ) -> Option<Moment> {
        let start_moment = event.start.as_ref()?;
        let mut say = |what| remarks.push((event.line, what));
        let moment = match end {
            End::At(end) => {
                let end = same_kind(start?, end);
                let moment = self.zones.moment(&end, event.stamp);
                // What holds for the start is said already.
                let is_new = start?.tzid != end.tzid;
                let is_own = |what: &What| is_new || matches!(what, What::SkippedHour { .. });
                moment.what.filter(is_own).into_iter().for_each(&mut say);
                moment.value
            }
            End::After(length) => after(start_moment, length)?,
            End::Open => match start_moment {
                Moment::Day { date } => Moment::Day {
                    date: date.checked_add_days(Days::new(1))?,
                },
                _ => {
                    if event.method.is_none_or(Method::tells_a_plan) {
                        say(What::NoEnd);
                    }
                    return None;
                }
            },
        };
        if let (Moment::Day { date: first }, Moment::Day { date: last }) = (start_moment, &moment)
            && first == last
        {
            say(What::SameDay);
            return Some(Moment::Day {
                date: first.checked_add_days(Days::new(1))?,
            });
        }
        if is_before(&moment, start_moment) {
            say(What::EndsBeforeStart);
            return None;
        }
        Some(moment)
    }
}

/// How an event ends.
#[derive(Clone, Copy, Debug)]
pub(super) enum End {
    /// At a moment.
    At(Raw),
    /// So much later.
    After(Length),
    /// Nothing is written.
    Open,
}

/// Who a note is about.
pub(super) fn about(event: &Event) -> Option<&str> {
    event.summary.as_deref().or(event.uid.as_deref())
}

/// An end in the kind of its start: whole days end with a day, hours with an hour.
fn same_kind(start: Raw, end: Raw) -> Raw {
    match (start.day, end.day) {
        (true, false) => {
            let midnight = end.stamp.wall.time() == chrono::NaiveTime::MIN;
            let next = end.stamp.wall.checked_add_days(Days::new(1));
            let mut day = end;
            day.day = true;
            if !midnight && let Some(next) = next {
                day.stamp.wall = next;
            }
            day
        }
        (false, true) => Raw {
            day: false,
            tzid: start.tzid,
            stamp: super::value::Stamp {
                timed: true,
                offset: start.stamp.offset,
                ..end.stamp
            },
        },
        _ => end,
    }
}

fn is_before(end: &Moment, start: &Moment) -> bool {
    match (end, start) {
        (Moment::Day { date: end }, Moment::Day { date: start }) => end < start,
        (
            Moment::Unzoned { wall: end, tzid: a },
            Moment::Unzoned {
                wall: start,
                tzid: b,
            },
        ) if a == b => end < start,
        _ => match (end.instant(), start.instant()) {
            (Some(end), Some(start)) => end < start,
            _ => false,
        },
    }
}

/// The moment so much later: days by the calendar, then hours by the clock (RFC 5545 §3.3.6).
fn after(start: &Moment, length: Length) -> Option<Moment> {
    let days = Days::new(u64::try_from(length.days).ok()?);
    let clock = length.clock;
    Some(match start {
        Moment::Day { date } => {
            let rest = u64::try_from((clock.num_seconds() + 86_399) / 86_400).ok()?;
            let whole = length.days == 0 && rest == 0;
            let date = date.checked_add_days(days)?;
            let date = date.checked_add_days(Days::new(if whole { 1 } else { rest }))?;
            Moment::Day { date }
        }
        Moment::Utc { at } => Moment::Utc {
            at: at.checked_add_days(days)?.checked_add_signed(clock)?,
        },
        Moment::At { wall, zone, fold } => {
            let wall = wall.checked_add_days(days)?;
            match zone.instants(wall).pick(*fold) {
                Some(at) => {
                    let at = at.checked_add_signed(clock)?;
                    super::zones::at(*zone, at)
                }
                None => Moment::At {
                    wall: wall.checked_add_signed(clock)?,
                    zone: *zone,
                    fold: *fold,
                },
            }
        }
        Moment::Offset { .. } | Moment::Unzoned { .. } | Moment::Differs { .. } => {
            let mut end = start.clone();
            if let Moment::Offset { wall, .. }
            | Moment::Unzoned { wall, .. }
            | Moment::Differs { wall, .. } = &mut end
            {
                *wall = wall.checked_add_days(days)?.checked_add_signed(clock)?;
            }
            end
        }
    })
}

/// The newer of two versions (R1, R2): whether the second one is it.
pub(super) fn is_newer(old: &Event, new: &Event) -> bool {
    (new.sequence, new.stamp) > (old.sequence, old.stamp)
}

/// Takes out what stands in a file twice: the same event in two calendars, or two versions of it.
pub(super) fn once(events: Vec<Event>, desk: &mut Desk) -> Vec<Event> {
    let mut seen: HashMap<(String, Option<String>, String), usize> = HashMap::new();
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    for event in events {
        let Some(key) = key(&event) else {
            kept.push(event);
            continue;
        };
        match seen.get(&key) {
            None => {
                seen.insert(key, kept.len());
                kept.push(event);
            }
            Some(at) => {
                let (loser, line) = if is_newer(&kept[*at], &event) {
                    let line = kept[*at].line;
                    (std::mem::replace(&mut kept[*at], event), line)
                } else {
                    let line = event.line;
                    (event, line)
                };
                desk.say(line, about(&loser), What::Twice);
            }
        }
    }
    kept
}

/// The key of RFC 5546 §2.1.5; answers count for each person.
fn key(event: &Event) -> Option<(String, Option<String>, String)> {
    let uid = event.uid.clone()?;
    let who = match event.method {
        Some(Method::Reply | Method::Counter | Method::Refresh) => {
            let first = event.attendees.first();
            first
                .map(|attendee| attendee.address.clone())
                .unwrap_or_default()
        }
        _ => String::new(),
    };
    Some((uid, event.recurrence_id.as_ref().map(instance), who))
}

/// The name of an instance: the same however its moment is written.
pub(super) fn instance(moment: &Moment) -> String {
    match moment.instant() {
        Some(at) => at.timestamp().to_string(),
        None => match moment {
            Moment::Unzoned { wall, .. } => format!("{wall}"),
            other => format!("{}", other.date()),
        },
    }
}
