//! Looks at an answer with other eyes: straight from the dossier's JSON, sharing nothing with the search.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Timelike, Utc};
use serde_json::Value;

struct Seat<'a> {
    item: &'a Value,
    /// The item that it hangs on in the end, or itself.
    whole: &'a str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    who: Vec<String>,
    placed: bool,
}

/// By item, its wall time and zone.
type Times = BTreeMap<String, (String, String)>;

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn list(value: &Value) -> Vec<String> {
    let name = |v: &Value| {
        v.as_str()
            .or(v["who"].as_str())
            .or(v["person"].as_str())
            .map(str::to_owned)
    };
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(name)
        .collect()
}

fn instant(wall: &str, zone: &str) -> DateTime<Utc> {
    let wall = NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M").unwrap();
    let zone: chrono_tz::Tz = zone.parse().unwrap();
    zone.from_local_datetime(&wall).earliest().unwrap().to_utc()
}

fn who(trip: &Value, item: &Value) -> Vec<String> {
    let mut who = match &item["people"] {
        Value::Array(_) => list(&item["people"]),
        _ => list(&trip["delegation"]),
    };
    who.extend(list(&item["participants"]));
    who.extend(list(&item["meeting"]["counterparts"]));
    who.extend(item["meeting"]["interpreter"].as_str().map(str::to_owned));
    who
}

/// What is wrong with a dossier's first trip once `times` (item to wall time and zone) are given out.
pub fn complaints(dossier: &Value, times: &Times) -> Vec<String> {
    let mut wrong = but_for_meals(dossier, times);
    let seats = seats(dossier, times);
    let fixed: Vec<&Seat<'_>> = seats.iter().filter(|s| !s.placed).collect();
    let all: Vec<&Seat<'_>> = seats.iter().collect();
    for (person, day) in eaters(dossier, &seats) {
        if has_meal(dossier, &fixed, &person, day) && !has_meal(dossier, &all, &person, day) {
            wrong.push(format!("{person}: no meal on {day}"));
        }
    }
    wrong
}

/// The same, whoever has no time for a meal.
pub fn but_for_meals(dossier: &Value, times: &Times) -> Vec<String> {
    let seats = seats(dossier, times);
    let mut wrong = Vec::new();
    for (i, a) in seats.iter().enumerate() {
        for b in &seats[i + 1..] {
            if (a.placed || b.placed) && a.whole != b.whole {
                wrong.extend(together(dossier, a, b));
                wrong.extend(night(dossier, a, b));
            }
        }
        if a.placed {
            wrong.extend(alone(dossier, a, &seats));
        }
    }
    wrong
}

/// What a repair took from somebody: `before` and `after` it, of which only `movable` items may have moved. What two
/// items lack of each other, and who goes without a meal, counts where it was not so before.
pub fn taken(before: &Value, after: &Value, movable: &[String]) -> Vec<String> {
    let times = |dossier: &Value| -> Times {
        let items = dossier["trips"][0]["items"].as_array().unwrap().iter();
        let own = items.filter(|i| i["when"]["start"].is_string());
        let own = own.filter(|i| movable.iter().any(|id| i["id"] == id.as_str()));
        let time = |i: &Value| {
            (
                text(&i["when"], "start").into(),
                text(&i["when"], "zone").into(),
            )
        };
        own.map(|i| (text(i, "id").to_owned(), time(i))).collect()
    };
    let about = |complaint: &String| complaint.rsplit_once(':').unwrap().0.to_owned();
    let (then, now) = (times(before), times(after));
    let old: Vec<String> = but_for_meals(before, &then).iter().map(about).collect();
    let mut wrong = but_for_meals(after, &now);
    wrong.retain(|complaint| !old.contains(&about(complaint)));
    // What has fallen out holds up nobody who was to come after it.
    let items = after["trips"][0]["items"].as_array().unwrap().iter();
    let out = items.filter(|item| item["when"].is_null());
    let out: Vec<String> = out
        .map(|i| format!(": not after {}", text(i, "id")))
        .collect();
    wrong.retain(|complaint| !out.iter().any(|out| complaint.ends_with(out)));
    let (then, now) = (seats(before, &then), seats(after, &now));
    let of = |seats: &'_ [Seat<'_>], person: &str, day, fixed: bool| {
        let those: Vec<&Seat<'_>> = seats.iter().filter(|s| !fixed || !s.placed).collect();
        has_meal(before, &those, person, day)
    };
    for (person, day) in eaters(after, &now) {
        let had = of(&then, &person, day, false);
        if had && of(&now, &person, day, true) && !of(&now, &person, day, false) {
            wrong.push(format!("{person}: the meal on {day} is lost"));
        }
    }
    wrong
}

fn seats<'a>(dossier: &'a Value, times: &BTreeMap<String, (String, String)>) -> Vec<Seat<'a>> {
    let trip = &dossier["trips"][0];
    let mut seats: Vec<Seat<'_>> = Vec::new();
    for item in trip["items"].as_array().unwrap() {
        let given = times.get(text(item, "id"));
        let (wall, zone) = match given {
            Some((wall, zone)) => (wall.as_str(), zone.as_str()),
            None if item["when"]["start"].is_string() => {
                (text(&item["when"], "start"), text(&item["when"], "zone"))
            }
            None => continue,
        };
        let from = instant(wall, zone);
        seats.push(Seat {
            item,
            whole: text(item, "id"),
            from,
            to: from + length(item),
            who: who(trip, item),
            placed: given.is_some(),
        });
    }
    // What hangs on something goes with it, and what hangs on that.
    let mut next = 0;
    while next < seats.len() {
        let (id, whole) = (text(seats[next].item, "id"), seats[next].whole);
        let (from, to, placed) = (seats[next].from, seats[next].to, seats[next].placed);
        for item in trip["items"].as_array().unwrap() {
            let attach = &item["attach"];
            if attach["item"] != id || !item["when"].is_null() {
                continue;
            }
            let edge = if attach["edge"] == "start" { from } else { to };
            let from = edge + TimeDelta::minutes(attach["minutes"].as_i64().unwrap_or(0));
            seats.push(Seat {
                item,
                whole,
                from,
                to: from + length(item),
                who: who(trip, item),
                placed,
            });
        }
        next += 1;
    }
    seats
}

fn length(item: &Value) -> TimeDelta {
    let minutes = item["when"]["minutes"].as_i64();
    TimeDelta::minutes(minutes.or(item["minutes"].as_i64()).unwrap_or(60))
}

/// Between the days ours have ten hours.
fn night(dossier: &Value, a: &Seat<'_>, b: &Seat<'_>) -> Option<String> {
    let (a, b) = if a.from <= b.from { (a, b) } else { (b, a) };
    let ours = list(&dossier["trips"][0]["delegation"]);
    let one = ours
        .iter()
        .find(|one| a.who.contains(one) && b.who.contains(one))?;
    let day = |at: DateTime<Utc>| at.with_timezone(&chrono_tz::Europe::Paris).date_naive();
    let hours = (b.from - a.to).num_minutes();
    (day(a.from) < day(b.from) && hours < 600).then(|| {
        format!(
            "{one}: night from {} to {}: {hours} minutes",
            a.item["id"], b.item["id"]
        )
    })
}

fn together(dossier: &Value, a: &Seat<'_>, b: &Seat<'_>) -> Option<String> {
    let (a, b) = if a.from <= b.from { (a, b) } else { (b, a) };
    let both = a.who.iter().find(|who| b.who.contains(who))?;
    let way = way(dossier, text(a.item, "place"), text(b.item, "place"));
    let have = (b.from - a.to).num_minutes();
    (have < way).then(|| {
        format!(
            "{both}: {} and {}: {have} of {way} minutes",
            a.item["id"], b.item["id"]
        )
    })
}

fn alone(dossier: &Value, a: &Seat<'_>, seats: &[Seat<'_>]) -> Vec<String> {
    let mut wrong = Vec::new();
    let name = text(a.item, "id");
    let own = name == a.whole;
    let for_all = |w: &&Value| match &w["people"] {
        Value::Array(_) => {
            let (own, named) = (list(&a.item["people"]), list(&w["people"]));
            own.iter().all(|who| named.contains(who))
        }
        _ => true,
    };
    let inside = dossier["trips"][0]["windows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(for_all)
        .any(|w| {
            instant(text(w, "start"), text(w, "zone")) <= a.from
                && a.to <= instant(text(w, "end"), text(w, "zone"))
        });
    if own && !inside {
        wrong.push(format!("{name}: outside of the windows"));
    }
    let place = place(dossier, text(a.item, "place"));
    if let Some(capacity) = place["capacity"].as_u64() {
        let here = |moment: DateTime<Utc>| {
            let there = |s: &&Seat<'_>| {
                let other = s.whole != a.whole || s.item["id"] == a.item["id"];
                other && s.item["place"] == a.item["place"] && s.from <= moment && moment < s.to
            };
            seats.iter().filter(there).count() as u64
        };
        if here(a.from) > capacity {
            wrong.push(format!("{name}: {} is full", place["id"]));
        }
    }
    if place["hours"].is_object() {
        let zone: chrono_tz::Tz = text(place, "zone").parse().unwrap();
        let (from, to) = (a.from.with_timezone(&zone), a.to.with_timezone(&zone));
        let day = from.weekday().to_string().to_lowercase();
        let hours = list(&place["hours"][&day]);
        let clock = |t: &DateTime<chrono_tz::Tz>| format!("{:02}:{:02}", t.hour(), t.minute());
        if hours.len() != 2 || clock(&from) < hours[0] || clock(&to) > hours[1] {
            wrong.push(format!("{name}: {} is closed", place["id"]));
        }
    }
    for before in list(&a.item["must_follow"]) {
        if !seats
            .iter()
            .any(|s| text(s.item, "id") == before && s.to <= a.from)
        {
            wrong.push(format!("{name}: not after {before}"));
        }
    }
    wrong
}

/// Those of ours who take part in something placed, and the days on which they do.
fn eaters(dossier: &Value, seats: &[Seat<'_>]) -> BTreeSet<(String, NaiveDate)> {
    let ours = list(&dossier["trips"][0]["delegation"]);
    let placed = seats.iter().filter(|s| s.placed);
    let day = |s: &Seat<'_>| s.from.with_timezone(&chrono_tz::Europe::Paris).date_naive();
    let eaters = placed.flat_map(|s| {
        let who = s.who.iter().filter(|who| ours.contains(who));
        who.map(move |who| (who.clone(), day(s)))
    });
    eaters.collect()
}

/// Whether somebody has three quarters of an hour free between twelve and two, and the way between what is before it and
/// what is after it beside.
fn has_meal(dossier: &Value, seats: &[&Seat<'_>], person: &str, day: NaiveDate) -> bool {
    let noon = instant(&format!("{day}T12:00"), "Europe/Paris");
    let mut own = Vec::new();
    for seat in seats
        .iter()
        .filter(|s| s.who.iter().any(|who| who == person))
    {
        own.push((seat.from, seat.to, text(seat.item, "place")));
    }
    (0..=75).step_by(5).any(|late| {
        let from = noon + TimeDelta::minutes(late);
        let to = from + TimeDelta::minutes(45);
        let fits = |a: &(DateTime<Utc>, DateTime<Utc>, &str)| {
            let (left, here) = (a.1, a.2);
            let later = own.iter().filter(|b| left <= from && to <= b.0);
            let mut later = later.map(|b| (b.0 - left).num_minutes() - way(dossier, here, b.2));
            (left <= from || to <= a.0) && later.all(|free| free >= 45)
        };
        own.iter().all(fits)
    })
}

fn place<'a>(dossier: &'a Value, id: &str) -> &'a Value {
    static NOWHERE: Value = Value::Null;
    let mut places = dossier["places"].as_array().unwrap().iter();
    places.find(|p| p["id"] == id).unwrap_or(&NOWHERE)
}

fn way(dossier: &Value, a: &str, b: &str) -> i64 {
    let position = |id: &str| {
        let place = place(dossier, id);
        Some((
            place["lat"].as_f64()?.to_radians(),
            place["lon"].as_f64()?.to_radians(),
        ))
    };
    let (Some(p), Some(q)) = (position(a), position(b)) else {
        return 0;
    };
    if a == b {
        return 0;
    }
    // The angle between two directions from the middle of the earth, and 20 km in an hour.
    let cos = p.0.sin() * q.0.sin() + p.0.cos() * q.0.cos() * (p.1 - q.1).cos();
    (6371.0088 * cos.min(1.0).acos() / 20.0 * 60.0 - 1e-6).ceil() as i64
}
