//! Repairs: small plans disturbed at random, and the answer compared with all that could have been done.

use chrono::TimeDelta;
use domain::directory::Directory;
use domain::plan::{Plan, plan};
use domain::schedule::{Change, Disturbance, Repair, repair};
use domain::time::{When, wall};
use domain::trip::Trip;
use serde_json::{Value, json};

use crate::generate::Sequence;
use crate::{context, read};

/// Minutes after nine in the morning: a day of four hours.
const DAY: i64 = 240;
/// The way between the two places.
const WAY: i64 = 15;

/// An item of a small plan.
#[derive(Clone, Debug)]
struct Small {
    at: i64,
    minutes: i64,
    who: Vec<&'static str>,
    place: usize,
    fixed: bool,
    priority: &'static str,
}

fn small(seed: u64) -> Vec<Small> {
    let mut next = Sequence::new(seed);
    (0..5)
        .map(|n| {
            let minutes = [20, 30, 45, 60][next.below(4)];
            let who = [
                vec!["we"],
                vec!["we", "host"],
                vec!["host"],
                vec!["we", "guest"],
            ][next.below(4)]
            .clone();
            Small {
                at: 5 * next.below(((DAY - minutes) / 5 + 1) as usize) as i64,
                minutes,
                who,
                place: next.below(2),
                fixed: n == 1,
                priority: ["must", "should", "could"][next.below(3)],
            }
        })
        .collect()
}

fn clock(minute: i64) -> String {
    format!("2027-03-01T{:02}:{:02}", 9 + minute / 60, minute % 60)
}

fn dossier(items: &[Small]) -> Value {
    let items: Vec<Value> = items
        .iter()
        .enumerate()
        .map(|(n, item)| {
            let ours: Vec<&str> = item.who.iter().copied().filter(|w| *w == "we").collect();
            let others: Vec<&&str> = item.who.iter().filter(|w| **w != "we").collect();
            json!({"id": format!("item-{n}"), "kind": "meeting", "title": "Item", "people": ours,
                "place": format!("place-{}", item.place), "fixed": item.fixed,
                "meeting": {"stage": "confirmed", "priority": item.priority, "counterparts": others},
                "when": {"start": clock(item.at), "zone": "Europe/Paris", "minutes": item.minutes}})
        })
        .collect();
    let place = |id: &str| json!({"id": id, "kind": "venue", "name": id, "city": "town", "zone": "Europe/Paris"});
    let person = |id: &str| json!({"id": id, "name": id});
    json!({"places": [{"id": "town", "kind": "city", "name": "Town", "zone": "Europe/Paris"}, place("place-0"), place("place-1")],
        "people": [person("we"), person("host"), person("guest")], "organizations": [],
        "trips": [{"id": "trip", "kind": "outbound", "status": "planning", "title": "Trip", "home": "town",
            "office": "office", "delegation": [{"person": "we", "order": 1}],
            "transfers": [{"a": "place-0", "b": "place-1", "minutes": WAY}],
            "windows": [{"id": "day", "start": clock(0), "end": clock(DAY), "zone": "Europe/Paris"}],
            "items": items}]})
}

fn repaired(dossier: &Value, disturbance: &Disturbance) -> Repair {
    let (trip, directory) = read(dossier);
    let plan = plan(&trip, &directory);
    repair(&trip, &directory, &plan, &context(), disturbance, &|| false).unwrap()
}

/// Whether two cannot both be as they are.
fn clash(a: &Small, b: &Small) -> bool {
    let (a, b) = if (a.at, a.minutes) <= (b.at, b.minutes) {
        (a, b)
    } else {
        (b, a)
    };
    let way = if a.place == b.place { 0 } else { WAY };
    a.who.iter().any(|who| b.who.contains(who)) && b.at - a.at - a.minutes < way
}

/// Whether there is time for a meal beside some items, with the way between what is before and after it.
fn can_eat(items: &[&Small]) -> bool {
    let own: Vec<&&Small> = items.iter().filter(|i| i.who.contains(&"we")).collect();
    (180..=255).step_by(5).any(|meal| {
        own.iter().all(|a| {
            let end = a.at + a.minutes;
            let later = own.iter().filter(|b| end <= meal && meal + 45 <= b.at);
            let mut later = later.map(|b| b.at - end - if a.place == b.place { 0 } else { WAY });
            (end <= meal || meal + 45 <= a.at) && later.all(|free| free >= 45)
        })
    })
}

/// Whether nobody loses a meal that he had, as far as those that move could help it.
fn eats(before: &[Small], after: &[Option<Small>]) -> bool {
    let rest: Vec<&Small> = after[..2].iter().flatten().collect();
    let all: Vec<&Small> = after.iter().flatten().collect();
    let had = can_eat(&before.iter().collect::<Vec<_>>());
    !had || !can_eat(&rest) || can_eat(&all)
}

/// Whether a plan holds: whatever two lack of each other they lacked before, and neither was changed.
fn holds(before: &[Small], after: &[Option<Small>], changed: &[usize]) -> bool {
    let apart = (0..before.len()).all(|i| {
        (0..i).all(|j| match (&after[i], &after[j]) {
            (Some(a), Some(b)) => {
                let stays = !changed.contains(&i) && !changed.contains(&j);
                // What is late and what is fixed are nothing that a repair could move.
                let given = (i, j) == (1, 0);
                given || !clash(a, b) || (stays && clash(&before[i], &before[j]))
            }
            _ => true,
        })
    });
    apart && eats(before, after)
}

/// What a repair costs: changes, the weight of what loses its time, minutes moved.
type Cost = (usize, i64, i64);

fn weight(item: &Small) -> i64 {
    // Of the five one is late and one is fixed.
    let many = 4;
    match item.priority {
        "must" => many * many,
        "should" => many,
        _ => 1,
    }
}

/// The least cost, of all the ways to change `left` more items.
fn least(
    before: &[Small],
    after: &mut Vec<Option<Small>>,
    changed: &mut Vec<usize>,
    left: usize,
    spent: (i64, i64),
) -> Option<Cost> {
    if left == 0 {
        return holds(before, after, changed).then_some((changed.len(), spent.0, spent.1));
    }
    let mut best: Option<Cost> = None;
    let from = changed.last().map_or(2, |last| last + 1);
    for index in from..before.len() {
        changed.push(index);
        let was = before[index].clone();
        let mut try_out =
            |after: &mut Vec<Option<Small>>, changed: &mut Vec<usize>, to: Option<Small>, spent| {
                after[index] = to;
                let found = least(before, after, changed, left - 1, spent);
                best = [best, found].into_iter().flatten().min();
            };
        for at in (0..=DAY - was.minutes)
            .step_by(5)
            .filter(|at| *at != was.at)
        {
            let moved = (spent.0, spent.1 + (at - was.at).abs());
            try_out(after, changed, Some(Small { at, ..was.clone() }), moved);
        }
        try_out(after, changed, None, (spent.0 + weight(&was), spent.1));
        after[index] = Some(was);
        changed.pop();
    }
    best
}

fn brute(before: &[Small], late: i64) -> Cost {
    let mut after: Vec<Option<Small>> = before.iter().cloned().map(Some).collect();
    after[0] = Some(Small {
        at: before[0].at + late,
        ..before[0].clone()
    });
    (0..=3)
        .find_map(|count| least(before, &mut after, &mut Vec::new(), count, (0, 0)))
        .unwrap()
}

/// Minutes after nine of a time.
fn minutes(when: &When) -> i64 {
    let start = when.hour().unwrap().start;
    let nine = wall::parse(&clock(0)).unwrap();
    (start - nine).num_minutes()
}

fn number(change: &Change) -> usize {
    change.item.as_str()["item-".len()..].parse().unwrap()
}

#[test]
fn no_repair_changes_more_than_it_must() {
    let mut counts = [0; 4];
    for seed in 0..60 {
        let before = small(seed);
        let late = 5 * (1 + (seed as i64 * 7) % 18);
        let dossier = dossier(&before);
        let (trip, _) = read(&dossier);
        let repair = repaired(&dossier, &Disturbance::Late(trip.items[0].id.clone(), late));
        let mut after: Vec<Option<Small>> = before.iter().cloned().map(Some).collect();
        after[0] = Some(Small {
            at: before[0].at + late,
            ..before[0].clone()
        });
        let mut spent = (0, 0);
        let mut changed = Vec::new();
        for change in &repair.changes {
            let index = number(change);
            assert!(index > 1, "plan {seed}: what is late or fixed is not moved");
            let was = before[index].clone();
            after[index] = change.to.map(|to| Small {
                at: minutes(&to),
                ..was.clone()
            });
            match &after[index] {
                Some(now) => spent.1 += (now.at - was.at).abs(),
                None => spent.0 += weight(&was),
            }
            changed.push(index);
        }
        assert!(holds(&before, &after, &changed), "plan {seed}: {repair:?}");
        assert!(repair.proven, "plan {seed}");
        let cost = (repair.changes.len(), spent.0, spent.1);
        assert_eq!(
            cost,
            brute(&before, late),
            "plan {seed}: {before:?} late by {late}"
        );
        counts[cost.0] += 1;
    }
    assert!(
        counts.iter().take(3).all(|count| *count > 0),
        "plans of each kind: {counts:?}"
    );
}

/// A morning: a flight lands at nine, a car waits for it, and three meetings follow each other.
fn morning() -> Value {
    let meeting = |id: &str, hour: &str, other: &str| {
        json!({"id": id, "kind": "meeting", "title": id, "people": "all", "minutes": 60,
            "meeting": {"stage": "confirmed", "counterparts": [other]},
            "when": {"start": format!("2027-03-01T{hour}"), "zone": "Europe/Paris"}})
    };
    let person = |id: &str| json!({"id": id, "name": id});
    json!({"places": [{"id": "town", "kind": "city", "name": "Town", "zone": "Europe/Paris"}],
        "people": [person("we"), person("aide"), person("minister"), person("mayor"), person("dean"), person("driver")], "organizations": [],
        "trips": [{"id": "trip", "kind": "outbound", "status": "planning", "title": "Trip", "home": "town", "office": "office",
            "delegation": [{"person": "we", "order": 1}, {"person": "aide", "order": 2}],
            "items": [
                {"id": "flight", "kind": "flight", "title": "Flight", "people": "all", "minutes": 120,
                    "when": {"start": "2027-03-01T07:00", "zone": "Europe/Paris"}},
                {"id": "car", "kind": "transfer", "title": "Car", "people": "all", "minutes": 30,
                    "participants": [{"who": "driver"}], "attach": {"item": "flight", "edge": "end", "minutes": 15}},
                meeting("minister", "10:00", "minister"), meeting("mayor", "11:00", "mayor"), meeting("dean", "15:00", "dean")]}]})
}

fn id(dossier: &Value, item: &str) -> domain::id::ItemId {
    read(dossier).0.item(item).unwrap().id.clone()
}

fn said(changes: &[Change]) -> Vec<String> {
    let time = |when: &When| when.hour().unwrap().start.format("%H:%M").to_string();
    changes
        .iter()
        .map(|c| {
            format!(
                "{} {} {}",
                c.item.as_str(),
                time(&c.from),
                c.to.as_ref().map_or("-".into(), time)
            )
        })
        .collect()
}

#[test]
fn a_late_flight_moves_one_meeting_and_names_all_who_must_be_told() {
    let dossier = morning();
    let repair = repaired(&dossier, &Disturbance::Late(id(&dossier, "flight"), 40));
    assert_eq!(said(&repair.given), ["flight 07:00 07:40"]);
    assert_eq!(
        said(&repair.changes),
        ["minister 10:00 12:00"],
        "not both, by 25 minutes each"
    );
    assert!(
        repair.proven && repair.remains.is_empty(),
        "{:?}",
        repair.remains
    );
    let told = |change: &Change| {
        change
            .tell
            .iter()
            .map(|p| p.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        told(&repair.given[0]),
        ["we", "aide", "driver"],
        "the car waits as well"
    );
    assert_eq!(told(&repair.changes[0]), ["we", "aide", "minister"]);
}

#[test]
fn a_meeting_that_falls_out_moves_nobody_else() {
    let dossier = morning();
    let repair = repaired(&dossier, &Disturbance::Without(id(&dossier, "mayor")));
    assert_eq!(said(&repair.given), ["mayor 11:00 -"]);
    assert_eq!(repair.changes, []);
    assert!(repair.proven);
}

#[test]
fn a_host_who_is_away_gets_another_hour_and_one_of_ours_stops_nothing() {
    let dossier = morning();
    let (trip, _) = read(&dossier);
    let party = |id: &str| domain::id::PartyId::from(id);
    let from: chrono::DateTime<chrono::Utc> = "2027-03-01T09:00:00Z".parse().unwrap();
    let until = Some(from + TimeDelta::hours(3));
    let away = Disturbance::Away(party("minister"), None, until);
    let repair = repaired(&dossier, &away);
    assert_eq!(said(&repair.changes), ["minister 10:00 13:00"]);
    let for_good = repaired(
        &dossier,
        &Disturbance::Away(party("mayor"), Some(from), None),
    );
    assert_eq!(said(&for_good.changes), ["mayor 11:00 -"]);
    let aide = repaired(
        &dossier,
        &Disturbance::Away(trip.delegation[1].person.clone(), None, None),
    );
    assert_eq!(aide.changes, [], "the rest of the delegation goes");
}

/// A repair that is stopped before it looks for anything.
fn repair_at_once(trip: &Trip, directory: &Directory, plan: &Plan, what: &Disturbance) -> Repair {
    repair(trip, directory, plan, &context(), what, &|| true).unwrap()
}

#[test]
fn a_repair_that_is_stopped_at_once_still_holds() {
    let dossier = morning();
    let (trip, directory) = read(&dossier);
    let plan = plan(&trip, &directory);
    let late = Disturbance::Late(id(&dossier, "flight"), 40);
    let repair = repair_at_once(&trip, &directory, &plan, &late);
    assert_eq!(said(&repair.changes), ["minister 10:00 -"]);
    assert!(!repair.proven);
}

/// A day on which the first meeting is late, and the hour at noon is the only one that is free before two.
fn noon(until: &str) -> Value {
    let item = |id: &str, hour: &str, fixed: bool| {
        json!({"id": id, "kind": "session", "title": id, "people": "all", "minutes": 60, "fixed": fixed,
            "when": {"start": format!("2027-03-01T{hour}"), "zone": "Europe/Paris"}})
    };
    json!({"places": [{"id": "town", "kind": "city", "name": "Town", "zone": "Europe/Paris"}],
        "people": [{"id": "we", "name": "We"}], "organizations": [],
        "trips": [{"id": "trip", "kind": "outbound", "status": "planning", "title": "Trip", "home": "town", "office": "office",
            "delegation": [{"person": "we", "order": 1}],
            "windows": [{"id": "day", "start": "2027-03-01T10:00", "end": format!("2027-03-01T{until}"), "zone": "Europe/Paris"}],
            "items": [item("first", "09:00", true), item("talk", "10:00", false),
                item("council", "11:00", true), item("signing", "13:00", true)]}]})
}

#[test]
fn no_repair_takes_the_lunch() {
    let late = |dossier: &Value| repaired(dossier, &Disturbance::Late(id(dossier, "first"), 60));
    let repair = late(&noon("18:00"));
    assert_eq!(said(&repair.changes), ["talk 10:00 14:00"], "not at noon");
    assert!(repair.proven);
    assert_eq!(said(&late(&noon("14:00")).changes), ["talk 10:00 -"]);
    // Whoever had no lunch before is not given one by a repair.
    let mut hungry = noon("18:00");
    hungry["trips"][0]["items"][3]["when"]["start"] = json!("2027-03-01T12:30");
    assert_eq!(said(&late(&hungry).changes), ["talk 10:00 13:30"]);
}

#[test]
fn what_is_late_takes_nobodys_lunch_where_something_else_can_move() {
    let mut dossier = noon("18:00");
    let items = &mut dossier["trips"][0]["items"];
    items[3]["fixed"] = json!(false);
    let late = Disturbance::Late(id(&dossier, "council"), 40);
    let repair = repaired(&dossier, &late);
    assert_eq!(
        said(&repair.changes),
        ["signing 13:00 13:25"],
        "the council ends at twenty to one"
    );
    let (trip, directory) = read(&dossier);
    let plan = plan(&trip, &directory);
    let stopped = repair_at_once(&trip, &directory, &plan, &late);
    assert_eq!(said(&stopped.changes), ["signing 13:00 -"]);
}
