//! Many trips: what is proposed, repaired and shifted on each is accepted by the checker.

use std::cell::Cell;
use std::collections::BTreeMap;

use domain::check;
use domain::plan::plan;
use domain::schedule::{Change, Disturbance, Reach, propose, repair, shift};
use domain::time::{When, wall};
use serde_json::{Value, json};

use crate::generate::{self, Sequence};
use crate::{antalya, checker, context, proposed, read, times};

pub type Times = BTreeMap<String, (String, String)>;

/// Asked so often whether to stop, it says yes: the searches end with the best so far, the same each time.
pub fn patience(asked: u32) -> impl Fn() -> bool {
    let left = Cell::new(asked);
    move || {
        left.set(left.get().saturating_sub(1));
        left.get() == 0
    }
}

/// The codes of what times alone can bring about.
const OF_TIMES: [&str; 5] = [
    "double_booked",
    "interpreter_double_booked",
    "short_transfer",
    "no_way_there",
    "rest_too_short",
];

/// What the check finds in a plan once items have their times, and did not find before.
pub fn new_findings(dossier: &Value, times: &Times) -> Vec<String> {
    let found = |dossier: &Value| -> Vec<String> {
        let (trip, directory) = read(dossier);
        let plan = plan(&trip, &directory);
        let found = check::all(&trip, &directory, &plan, &context());
        let found = found.iter().filter(|f| OF_TIMES.contains(&&*f.code));
        // What hangs on an item too near to it does so at any hour.
        let bare = |id: &str| id.rsplit_once("item-").map(|(_, n)| n.to_owned());
        let two = found.filter(|f| match f.about.as_slice() {
            [a, b, ..] => bare(&a.id) != bare(&b.id) || bare(&a.id).is_none(),
            _ => true,
        });
        two.map(|f| format!("{} {:?}", f.code, f.about)).collect()
    };
    let before = found(dossier);
    let mut after = found(&placed(dossier, times));
    after.retain(|finding| !before.contains(finding));
    after
}

fn given(when: &When) -> (String, String) {
    let hour = when.hour().unwrap();
    (wall::written(hour.start), hour.zone.name().to_owned())
}

/// The dossier with times written into it; none takes one away.
fn with(dossier: &Value, times: &BTreeMap<String, Option<(String, String)>>) -> Value {
    let mut dossier = dossier.clone();
    for item in dossier["trips"][0]["items"].as_array_mut().unwrap() {
        let Some(to) = times.get(item["id"].as_str().unwrap()) else {
            continue;
        };
        let minutes = match item["when"]["minutes"].as_i64() {
            Some(minutes) => json!(minutes),
            None => item["minutes"].clone(),
        };
        item["when"] = match to {
            Some((start, zone)) => json!({"start": start, "zone": zone, "minutes": minutes}),
            None => Value::Null,
        };
    }
    dossier
}

pub fn placed(dossier: &Value, times: &Times) -> Value {
    with(
        dossier,
        &times
            .iter()
            .map(|(id, to)| (id.clone(), Some(to.clone())))
            .collect(),
    )
}

/// What the checker says of the moved items of a plan, and did not say before.
fn new_complaints(before: &Value, after: &Value, moved: &Times) -> Vec<String> {
    let said = |dossier: &Value, of: &Times| checker::but_for_meals(dossier, of);
    let mut old = Times::new();
    for item in before["trips"][0]["items"].as_array().unwrap() {
        if let (Some(start), Some(zone)) = (
            item["when"]["start"].as_str(),
            item["when"]["zone"].as_str(),
        ) {
            old.insert(
                item["id"].as_str().unwrap().into(),
                (start.into(), zone.into()),
            );
        }
    }
    let old = said(before, &old);
    let mut new = said(after, moved);
    new.retain(|complaint| !old.contains(complaint));
    new
}

/// An item that has an hour of its own, picked by number.
fn picked(dossier: &Value, next: &mut Sequence) -> String {
    let items = dossier["trips"][0]["items"].as_array().unwrap();
    let own: Vec<&Value> = items
        .iter()
        .filter(|item| item["when"]["start"].is_string())
        .collect();
    own[next.below(own.len())]["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// What a repair may move: it has an hour of its own, is not fixed, and is not what happened.
fn movable(dossier: &Value, given: &[Change]) -> Vec<String> {
    let items = dossier["trips"][0]["items"].as_array().unwrap().iter();
    let movable = items.filter(|item| {
        let happened = given.iter().any(|c| item["id"] == c.item.as_str());
        item["when"]["start"].is_string() && item["fixed"] != true && !happened
    });
    movable
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect()
}

fn repairs(name: &str, dossier: &Value, next: &mut Sequence) {
    let (trip, directory) = read(dossier);
    let planned = plan(&trip, &directory);
    let id = trip.item(&picked(dossier, next)).unwrap().id.clone();
    let late = 15 * (1 + next.below(8)) as i64;
    let host = domain::id::PartyId::from("host-1");
    let disturbances = [
        Disturbance::Late(id.clone(), late),
        Disturbance::Without(id),
        Disturbance::Away(host, None, None),
    ];
    // One of them on each trip: it is not the searches that are tried here, but what comes out of them.
    let which = next.below(disturbances.len());
    for disturbance in &disturbances[which..=which] {
        let stop = patience(60);
        let repair = repair(&trip, &directory, &planned, &context(), disturbance, &stop).unwrap();
        let changes = repair.given.iter().chain(&repair.changes);
        let all = changes.map(|c| (c.item.as_str().to_owned(), c.to.as_ref().map(given)));
        let after = with(dossier, &all.collect());
        let movable = movable(dossier, &repair.given);
        for change in &repair.changes {
            assert!(movable.iter().any(|id| id == change.item.as_str()));
        }
        let wrong = checker::taken(dossier, &after, &movable);
        assert_eq!(
            wrong,
            Vec::<String>::new(),
            "{name}, {disturbance:?}: {repair:?}"
        );
    }
}

/// A shift may break what it likes, but it says so.
fn shifts(name: &str, dossier: &Value, next: &mut Sequence) {
    let (trip, directory) = read(dossier);
    let planned = plan(&trip, &directory);
    let id = trip.item(&picked(dossier, next)).unwrap().id.clone();
    for (reach, minutes) in [(Reach::Day, 20), (Reach::Trip, 45), (Reach::Day, -25)] {
        let shift = shift(
            &trip,
            &directory,
            &planned,
            &context(),
            (&id, reach),
            minutes,
        )
        .unwrap();
        let moved: Times = shift
            .moved
            .iter()
            .map(|(id, to)| (id.as_str().to_owned(), given(to)))
            .collect();
        let after = placed(dossier, &moved);
        for (id, _) in &shift.moved {
            let fixed = trip.item(id.as_str()).unwrap().fixed == Some(true);
            assert!(!fixed, "{name}: {id:?} is fixed");
        }
        let twice = |complaint: &&String| complaint.ends_with(" minutes");
        let wrong = new_complaints(dossier, &after, &moved);
        let clashes = wrong.iter().filter(twice).count();
        assert!(
            clashes == 0 || !shift.breaks.is_empty(),
            "{name}, {minutes} after {id:?}: {wrong:?}"
        );
    }
}

/// The same trip with what makes it harder: things that hang on others, evenings before mornings, a window that is for
/// some of ours only, and one thing that cannot move.
fn rich(seed: u64) -> Value {
    let mut dossier = generate::dossier(seed);
    let mut next = Sequence::new(seed + 1_000_003);
    let trip = &mut dossier["trips"][0];
    let mut hanging = Vec::new();
    for item in trip["items"].as_array().unwrap() {
        if next.below(4) > 0 {
            continue;
        }
        let (edge, minutes) =
            [("start", -30), ("end", 0), ("end", 15), ("end", 200)][next.below(4)];
        let id = item["id"].as_str().unwrap();
        hanging.push(json!({"id": format!("with-{id}"), "kind": "other", "title": "With", "when": null,
            "minutes": 20, "people": item["people"], "place": format!("place-{}", 2 + next.below(4)),
            "attach": {"item": id, "edge": edge, "minutes": minutes}}));
        if next.below(3) == 0 {
            hanging.push(
                json!({"id": format!("then-{id}"), "kind": "other", "title": "Then", "when": null,
                "minutes": 10, "people": ["we-0"], "place": "place-0",
                "attach": {"item": format!("with-{id}"), "edge": "end", "minutes": 5}}),
            );
        }
    }
    let items = trip["items"].as_array_mut().unwrap();
    for item in items.iter_mut().filter(|item| !item["when"].is_null()) {
        if next.below(2) == 0 {
            item["fixed"] = json!(true);
        }
    }
    items.extend(hanging);
    for (day, window) in trip["windows"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        if seed % 2 == 1 && day < 2 {
            let hour = if day == 0 { "end" } else { "start" };
            let to = if day == 0 { "22:45" } else { "08:00" };
            window[hour] = json!(format!("2027-03-{:02}T{to}", 1 + day));
        }
        if day == 2 {
            window["people"] = json!(["we-0", "we-1"]);
        }
    }
    dossier
}

#[test]
fn the_checker_accepts_what_is_done_with_sixty_trips() {
    let mut count = 0;
    for seed in 0..60 {
        let name = format!("trip {seed}");
        let dossier = rich(seed);
        let (trip, directory) = read(&dossier);
        let planned = plan(&trip, &directory);
        let proposal = propose(&trip, &directory, &planned, &context(), &patience(60));
        let times = times(&proposal);
        assert_eq!(
            checker::complaints(&dossier, &times),
            Vec::<String>::new(),
            "{name}"
        );
        assert_eq!(
            new_findings(&dossier, &times),
            Vec::<String>::new(),
            "{name}"
        );
        count += times.len();
        let dossier = placed(&dossier, &times);
        let mut next = Sequence::new(seed + 77);
        repairs(&name, &dossier, &mut next);
        shifts(&name, &dossier, &mut next);
    }
    assert!(count > 600, "most have been placed: {count}");
}

#[test]
fn the_checker_accepts_what_is_done_with_the_workshop() {
    let dossier = antalya();
    let dossier = placed(&dossier, &times(&proposed(&dossier)));
    for seed in 0..9 {
        let mut next = Sequence::new(seed);
        repairs("workshop", &dossier, &mut next);
        shifts("workshop", &dossier, &mut next);
    }
}
