//! The values of an event in the dossier's own vocabulary.

use std::collections::BTreeMap;

use documents::incoming::{Event, Method, Moment, Status, Trust};
use documents::words::Words;
use domain::text::Language;
use domain::time::{DayPart, Hour, When, Zone};
use serde_json::{Value, json};

use super::Question;
use crate::patch::Body;

/// Answers to questions by their names.
pub(super) type Answers = BTreeMap<String, String>;

/// When an event is, as the dossier writes it, or what must be answered first. `near` is the zone of its place, on
/// whose clock an instant in UTC is written.
pub(super) fn when(
    event: &Event,
    answers: &Answers,
    near: Option<Zone>,
) -> Result<Value, Vec<Question>> {
    let Some(start) = &event.start else {
        return Ok(Value::Null);
    };
    if let Moment::Day { date } = start {
        let after = match &event.end {
            Some(Moment::Day { date }) => Some(*date),
            _ => None,
        };
        let days = after.map_or(1, |after| (after - *date).num_days().max(1));
        let zone = near.unwrap_or_else(Zone::utc);
        return Ok(match part(event).filter(|_| days == 1) {
            Some((part, _)) => json!({"date": date.to_string(), "part": part, "zone": zone.name()}),
            None => json!({"date": date.to_string(), "days": days, "zone": zone.name()}),
        });
    }
    let named = |name: &str| answers.get(name).and_then(|zone| Zone::named(zone).ok());
    let from = named("from_zone").or_else(|| named("zone"));
    let to = named("to_zone").or(from);
    let start = edge(start, answers, from, near)?;
    let end = event
        .end
        .as_ref()
        .map(|end| edge(end, answers, to, near))
        .transpose()?;
    let mut hour = Hour {
        start: start.0,
        zone: start.2,
        fold: start.1,
        end: None,
        end_zone: None,
        end_fold: 0,
        minutes: None,
        about: false,
        minutes_about: false,
    };
    if let Some((wall, fold, zone)) = end {
        hour.end = Some(wall);
        hour.end_fold = fold;
        hour.end_zone = (zone != hour.zone).then_some(zone);
    }
    serde_json::to_value(When::At(hour)).map_err(|_| Vec::new())
}

type Edge = (chrono::NaiveDateTime, u8, Zone);

/// A moment on the clock of a zone; which of two equal hours it is.
fn edge(
    moment: &Moment,
    answers: &Answers,
    answered: Option<Zone>,
    near: Option<Zone>,
) -> Result<Edge, Vec<Question>> {
    let on = |zone: Zone, at: chrono::DateTime<chrono::Utc>| {
        let wall = zone.wall(at);
        (
            wall,
            u8::from(zone.instants(wall).pick(0) != Some(at)),
            zone,
        )
    };
    match moment {
        Moment::Day { date } => {
            let zone = near.unwrap_or_else(Zone::utc);
            Ok((date.and_time(chrono::NaiveTime::MIN), 0, zone))
        }
        Moment::At { wall, zone, fold } => Ok((*wall, *fold, *zone)),
        Moment::Utc { at } => Ok(on(answered.or(near).unwrap_or_else(Zone::utc), *at)),
        Moment::Offset { .. } => {
            let at = moment.instant().ok_or_else(Vec::new)?;
            Ok(on(answered.or(near).unwrap_or_else(Zone::utc), at))
        }
        Moment::Unzoned { wall, tzid } => match answered {
            Some(zone) => Ok((*wall, 0, zone)),
            None => Err(vec![Question::Zone { tzid: tzid.clone() }]),
        },
        Moment::Differs {
            wall,
            zone,
            fold,
            trust,
            ..
        } => {
            let trust = match answers.get("trust").map(String::as_str) {
                Some("name") => Trust::Name,
                Some("file") => Trust::File,
                _ => *trust,
            };
            match trust {
                Trust::Name => Ok((*wall, *fold, *zone)),
                Trust::File => {
                    let Moment::Differs { seconds, .. } = moment else {
                        return Err(Vec::new());
                    };
                    let at = wall.and_utc() - chrono::TimeDelta::seconds(i64::from(*seconds));
                    Ok(on(*zone, at))
                }
            }
        }
    }
}

/// What may be answered of an event, although it can be taken as it is.
pub(super) fn open_questions(event: &Event) -> Vec<Question> {
    let mut questions = Vec::new();
    if event.flight {
        questions.push(Question::FlightZones);
    }
    if let Some(Moment::Offset { tzid, .. }) = &event.start {
        questions.push(Question::Zone {
            tzid: Some(tzid.clone()),
        });
    }
    let moments = [event.start.as_ref(), event.end.as_ref()];
    for moment in moments.into_iter().flatten() {
        if let Moment::Differs {
            wall,
            zone,
            fold,
            seconds,
            ..
        } = moment
        {
            let written = |at: chrono::DateTime<chrono::Utc>| at.format("%H:%M UTC").to_string();
            let by_name = zone
                .instants(*wall)
                .pick(*fold)
                .map(written)
                .unwrap_or_default();
            let file = wall.and_utc() - chrono::TimeDelta::seconds(i64::from(*seconds));
            questions.push(Question::Trust {
                by_name,
                by_file: written(file),
            });
            break;
        }
    }
    questions
}

/// The part of a day that stands in words behind the title of a whole day, as this programme writes it, and the title
/// without it.
pub(super) fn part(event: &Event) -> Option<(DayPart, &str)> {
    let (Some(Moment::Day { .. }), Some(title)) = (&event.start, event.summary.as_deref()) else {
        return None;
    };
    let (rest, word) = title.trim().strip_suffix(')')?.rsplit_once(" (")?;
    let known = Language::ALL.into_iter().flat_map(|language| {
        let words = Words::of(language);
        DayPart::ALL.map(|part| (part, words.day_part(part)))
    });
    let (part, _) = known.into_iter().find(|(_, name)| name == word)?;
    Some((part, rest))
}

/// The status of an item, of one that is no meeting.
pub(super) fn status(event: &Event) -> &'static str {
    match event.status {
        Some(Status::Cancelled) => "cancelled",
        // What is asked of us is agreed when we agree.
        _ if matches!(event.method, Some(Method::Request | Method::Add)) => "tentative",
        Some(Status::Tentative) => "tentative",
        Some(Status::Confirmed) | None => "confirmed",
    }
}

/// The link of an event: that of its conference, else its own.
pub(super) fn link(event: &Event) -> Option<&str> {
    event
        .conference
        .as_deref()
        .or(event.url.as_deref())
        .filter(|link| !link.trim().is_empty())
}

/// An event as it came, for the next version and for the calendars that we write: see [`domain::item::Came`].
pub(super) fn came(event: &Event, item: &Body) -> Value {
    let pin = event
        .foreign
        .iter()
        .find(|line| line.starts_with("X-APPLE-STRUCTURED-LOCATION;"));
    json!({
        "summary": event.summary,
        "description": event.description,
        "location": event.location,
        "geo": event.geo,
        "pin": pin,
        "url": event.url,
        "conference": event.conference,
        "status": event.status,
        "class": event.class,
        "busy": event.busy,
        "stamp": event.stamp.map(crate::release::instant),
        "title": item.get("title"),
        "when": item.get("when"),
        "place": item.get("place"),
    })
}
