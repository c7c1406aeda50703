//! A watched trip says after every edit what a trip says that is examined afresh; and the diaries find the same clashes
//! as looking at all pairs.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::*;
use crate::check::clash::MOST;
use crate::id::PartyId;
use crate::item::{Item, ItemKind};

/// Numbers that look thrown, and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % n
    }

    fn one_of<T: Clone>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())].clone()
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

const ZONES: [&str; 5] = [
    "Europe/Istanbul",
    "Europe/Paris",
    "America/New_York",
    "Pacific/Auckland",
    "Pacific/Honolulu",
];

/// Days around the change of the clocks in Paris, in the spring and in the autumn.
const DAYS: [&str; 6] = [
    "2025-03-28",
    "2025-03-29",
    "2025-03-30",
    "2025-10-25",
    "2025-10-26",
    "2025-10-27",
];

const PLACES: [&str; 8] = [
    "istanbul", "paris", "new-york", "auckland", "honolulu", "louvre", "salon", "online",
];

const COUNTRIES: [&str; 5] = ["TR", "FR", "US", "NZ", "US"];

const PARTIES: [&str; 7] = [
    "mayor",
    "deputy",
    "aide",
    "hidalgo",
    "oecd",
    "interpreter",
    "driver",
];

fn directory() -> Directory {
    let place = |id: &str, zone: &str, more: Value| {
        let mut keys = json!({"id": id, "kind": "city", "name": id, "zone": zone, "lat": 41.0 + id.len() as f64, "lon": 3.0 * id.len() as f64});
        keys.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let place: crate::place::Place = serde_json::from_value(keys).unwrap();
        (place.id.clone(), place)
    };
    let cities = PLACES[..5].iter().zip(ZONES).zip(COUNTRIES);
    let mut directory = Directory {
        places: cities
            .map(|((id, zone), country)| place(id, zone, json!({"country": country})))
            .collect(),
        relations: serde_json::from_value(json!([
            {"id": "r", "kind": "sister_city", "a": "city", "b": "oecd", "renew_by": "2025-03-30"},
            {"id": "s", "kind": "office", "network": "net", "holder": "hidalgo", "role": "member", "to": "2025-10-26"},
        ]))
        .unwrap(),
        ..Directory::default()
    };
    let in_paris = |more: Value| {
        let mut keys = json!({"city": "paris"});
        keys.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        keys
    };
    directory.places.extend([
        place(
            "louvre",
            ZONES[1],
            in_paris(json!({"kind": "venue", "capacity": 2})),
        ),
        place(
            "salon",
            ZONES[1],
            in_paris(json!({"kind": "office", "capacity": 1, "country": "FR"})),
        ),
        place("online", ZONES[0], json!({"kind": "online"})),
    ]);
    for id in PARTIES.iter().filter(|id| **id != "oecd") {
        let mut person = json!({"id": id, "name": id, "languages": [&id[..1]],
            "posts": [{"title": "Post", "organization": "city", "rank": id.len() % 4, "to": "2025-10-25"}]});
        let more = match *id {
            "mayor" => json!({"visa_required": ["US"], "passports": [{"expires": "2025-06-01"}],
                "visas": [{"country": "US", "from": "2025-03-01", "to": "2025-03-29", "entries": 1}]}),
            "deputy" => json!({"visa_required": ["FR", "NZ"],
                "visas": [{"country": "NZ", "from": "2025-03-29", "to": "2025-12-31"}]}),
            "driver" => json!({"visa_required": ["TR"]}),
            _ => json!({}),
        };
        let keys = person.as_object_mut().unwrap();
        keys.extend(more.as_object().unwrap().clone());
        let person: crate::person::Person = serde_json::from_value(person).unwrap();
        directory.people.insert(person.id.clone(), person);
    }
    directory
}

fn when(dice: &mut Dice) -> Value {
    let (day, zone) = (dice.one_of(&DAYS), dice.one_of(&ZONES));
    let start = format!("{day}T{:02}:{:02}", dice.below(24), 15 * dice.below(4));
    match dice.below(12) {
        0 => Value::Null,
        1 => {
            json!({"date": day, "part": dice.one_of(&["morning", "evening", "day"]), "zone": zone})
        }
        2 => json!({"date": day, "days": 1 + dice.below(4), "zone": zone}),
        3 => json!({"start": start, "zone": zone}),
        4 => json!({"start": start, "zone": zone, "minutes": 0}),
        5 => {
            let end = format!("{}T{:02}:00", dice.one_of(&DAYS), dice.below(24));
            json!({"start": start, "zone": zone, "end": end, "end_zone": dice.one_of(&ZONES)})
        }
        6 => json!({"start": start, "zone": zone, "minutes": 45, "about": true}),
        _ => {
            json!({"start": start, "zone": zone, "minutes": dice.one_of(&[15, 30, 60, 90, 240, 1500])})
        }
    }
}

fn people(dice: &mut Dice) -> Value {
    match dice.below(5) {
        0 => json!("all"),
        1 => json!([]),
        2 => json!([dice.one_of(&PARTIES[..3])]),
        3 => json!([dice.one_of(&PARTIES[..3]), dice.one_of(&PARTIES[..3])]),
        _ => json!([dice.one_of(&PARTIES)]),
    }
}

fn participants(dice: &mut Dice) -> Value {
    let list = (0..dice.below(3)).map(|_| {
        let mut participant = json!({"who": dice.one_of(&PARTIES)});
        if dice.chance(30) {
            participant["side"] = json!(dice.one_of(&["ours", "theirs", "organizer"]));
        }
        if dice.chance(20) {
            participant["represented_by"] = json!(dice.one_of(&PARTIES));
        }
        if dice.chance(20) {
            participant["invitation"] = json!(dice.one_of(&["declined", "accepted"]));
        }
        if dice.chance(10) {
            participant["attendance"] = json!(dice.one_of(&["absent", "present", "excused"]));
        }
        participant
    });
    list.collect()
}

fn meeting(dice: &mut Dice) -> Value {
    let stage = dice.one_of(&["idea", "requested", "confirmed", "held", "declined"]);
    let mut meeting = json!({"contact": "bilateral", "stage": stage, "counterparts": []});
    if dice.chance(60) {
        meeting["counterparts"] = json!([dice.one_of(&PARTIES[3..5])]);
    }
    if dice.chance(30) {
        meeting["interpreter"] = json!(dice.one_of(&["interpreter", "aide"]));
    }
    if dice.chance(15) {
        meeting["format"] = json!("video");
    }
    meeting
}

fn item(dice: &mut Dice, n: usize, others: usize) -> Value {
    let kind = dice.one_of(&[
        "meeting", "meeting", "meeting", "flight", "train", "stay", "speech", "press", "meal",
        "rest",
    ]);
    let mut item = json!({"id": format!("i{n}"), "kind": kind, "title": format!("I {n}"), "when": when(dice),
        "people": people(dice), "participants": participants(dice)});
    if dice.chance(80) {
        item["place"] = json!(dice.one_of(&PLACES));
    }
    if dice.chance(50) {
        item["from_place"] = json!(dice.one_of(&PLACES));
    }
    if dice.chance(20) {
        item["status"] = json!(dice.one_of(&["hold", "tentative", "cancelled"]));
    }
    if kind == "meeting" {
        item["meeting"] = meeting(dice);
    }
    if dice.chance(15) {
        let on = format!("i{}", dice.below(others.max(1)));
        item["attach"] =
            json!({"item": on, "edge": dice.one_of(&["start", "end"]), "minutes": -30});
        if dice.chance(80) {
            item["when"] = Value::Null;
        }
    }
    if dice.chance(10) {
        item["titles"] = json!({"tr": "Toplantı"});
        item["title"] = json!("");
    }
    if dice.chance(5) {
        item["counts_as"] = json!(dice.one_of(&DAYS));
    }
    item
}

/// What is beside the programme: briefings, presents, approvals, rooms, what was issued.
fn records(dice: &mut Dice, programme: &[Value]) -> Value {
    let items = programme.len();
    let on = |dice: &mut Dice| format!("i{}", dice.below(items));
    let briefing = |dice: &mut Dice, n: usize| {
        let mut briefing = json!({"id": format!("b{n}"), "kind": "bilateral", "title": "B",
            "stage": dice.one_of(&["draft", "in_review", "cleared"]), "owner": dice.one_of(&PARTIES[..3]),
            "sections": [{"kind": "points", "text": "Say this", "marking": "confidential"}],
            "clearers": [{"person": "aide"}], "due": {"working_days_before": dice.below(9)}});
        if dice.chance(80) {
            briefing["for"] = json!(on(dice));
        }
        briefing
    };
    let issued = |dice: &mut Dice| {
        let item = dice.one_of(programme);
        json!({"item": item["id"], "sequence": 0, "moment": item["when"], "start": "2025-03-30T10:00:00Z", "end": null,
            "zones": "2024a"})
    };
    let gift = |dice: &mut Dice, n: usize| {
        json!({"id": format!("g{n}"), "item": on(dice), "direction": "given", "from": "mayor", "to": dice.one_of(&PARTIES[3..5]),
            "value": 100 * dice.below(9), "currency": "EUR"})
    };
    json!({
        "briefings": (0..dice.below(6)).map(|n| briefing(dice, n)).collect::<Vec<_>>(),
        "gifts": (0..dice.below(3)).map(|n| gift(dice, n)).collect::<Vec<_>>(),
        "rooms": [{"id": "r", "people": [dice.one_of(&PARTIES[..3])], "from": dice.one_of(&DAYS), "to": "2025-10-30"}],
        "issued": (0..dice.below(3)).map(|_| issued(dice)).collect::<Vec<_>>(),
        "participants": [{"who": dice.one_of(&PARTIES[3..]), "invitation": "sent"}],
    })
}

fn trip(dice: &mut Dice) -> Trip {
    let n = 2 + dice.below(40);
    let items: Vec<Value> = (0..n).map(|i| item(dice, i, n)).collect();
    let mut trip = json!({
        "id": "t", "kind": dice.one_of(&["outbound", "outbound", "hosted"]), "status": "planning", "title": "T",
        "home": "istanbul", "office": "city",
        "delegation": [{"person": "mayor", "role": "head", "order": 1, "principal": true}, {"person": "deputy", "order": 2},
            {"person": "aide", "order": 3, "organization": "oecd"}],
        "languages": ["en", "tr"], "items": items,
    });
    let more = records(dice, trip["items"].as_array().unwrap());
    trip.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    serde_json::from_value(trip).unwrap()
}

/// A day before, among and after the days of the trips, by rules that ask for much.
fn context(dice: &mut Dice) -> Context {
    let now = ["2025-03-24", "2025-03-27", "2025-03-29", "2025-10-27"];
    let now = format!("{}T09:00:00Z", dice.one_of(&now));
    let mut context = Context::at(now.parse().unwrap());
    context.rules.largest_delegation = Some(2);
    context.rules.report_days = Some(1);
    let limits = json!([{"value": 300.0, "currency": "EUR"}]);
    context.rules.gift_limits = serde_json::from_value(limits).unwrap();
    let approvals = json!([{"body": "council", "abroad_only": true, "working_days_before": 2}]);
    context.rules.approvals = serde_json::from_value(approvals).unwrap();
    context
}

/// Changes some items as an officer would, and now and then the list itself. Which were changed.
fn edit(dice: &mut Dice, trip: &mut Trip) -> Vec<usize> {
    if dice.chance(5) {
        let number = 100 + dice.below(1000);
        let fresh = item(dice, number, trip.items.len());
        trip.items.push(serde_json::from_value(fresh).unwrap());
        return vec![trip.items.len() - 1];
    }
    if dice.chance(3) && trip.items.len() > 2 {
        let gone = dice.below(trip.items.len());
        trip.items.remove(gone);
        return Vec::new();
    }
    let changed: Vec<usize> = (0..1 + dice.below(2))
        .map(|_| dice.below(trip.items.len()))
        .collect();
    for index in &changed {
        let fresh: Item = serde_json::from_value(item(dice, *index, trip.items.len())).unwrap();
        let old = &mut trip.items[*index];
        match dice.below(9) {
            0..=3 => old.when = fresh.when,
            4 => old.people = fresh.people,
            5 => (old.place, old.from_place) = (fresh.place, fresh.from_place),
            6 => (old.meeting, old.kind) = (fresh.meeting, fresh.kind),
            7 => (old.participants, old.own_status) = (fresh.participants, fresh.own_status),
            _ => {
                *old = Item {
                    id: old.id.clone(),
                    ..fresh
                }
            }
        }
    }
    changed
}

#[test]
fn after_thousands_of_edits_the_watch_says_what_the_whole_check_says() {
    let directory = directory();
    let mut dice = Dice(0x5eed_0001);
    let mut beside = 0;
    let mut told: BTreeSet<String> = BTreeSet::new();
    for round in 0..120 {
        let context = context(&mut dice);
        let mut trip = trip(&mut dice);
        let mut watch = Watch::new(&trip, &directory, &context);
        for step in 0..25 {
            let changed = edit(&mut dice, &mut trip);
            beside += usize::from(
                watch
                    .clone()
                    .beside(&trip, &directory, &context, &changed)
                    .is_some(),
            );
            watch.items_changed(&trip, &directory, &context, &changed);
            let afresh = Watch::new(&trip, &directory, &context);
            let (says, whole) = (watch.findings(), afresh.findings());
            let more: Vec<_> = says.iter().filter(|f| !whole.contains(f)).collect();
            let less: Vec<_> = whole.iter().filter(|f| !says.contains(f)).collect();
            assert!(
                says == whole,
                "round {round}, step {step}, items {changed:?}: not {more:?}, but {less:?}"
            );
            told.extend(watch.findings().into_iter().map(|f| f.code.into_owned()));
            watch.in_days(&trip, &directory);
            let (a, b) = (watch.plan(), afresh.plan());
            assert_eq!(
                format!("{:?} {:?} {:?}", a.items, a.days, a.undated),
                format!("{:?} {:?} {:?}", b.items, b.days, b.undated),
                "round {round}, step {step}"
            );
        }
    }
    assert!(
        beside > 900,
        "most edits reach no further than what is beside them: {beside} of 3000"
    );
    let never: Vec<&str> = crate::check::codes()
        .filter(|code| !told.contains(*code))
        .collect();
    assert_eq!(never, NEVER_TOLD, "what these trips cannot have");
}

/// What rests on no item, or on what these trips do not have: a cleared text that changed, a meeting agreed by word.
const NEVER_TOLD: [&str; 6] = [
    "briefing_stale",
    "commitment_overdue",
    "gift_repeated",
    "gift_undeclared",
    "not_in_writing",
    "quorum_at_risk",
];

/// What two items have in common that can be booked only once at a time, by looking at both.
fn bookable(directory: &Directory, plan: &Plan, trip: &Trip, index: usize) -> BTreeSet<PartyId> {
    let item = &trip.items[index];
    let ours = plan.items[index].people.iter().map(|p| plan.person(p));
    let mut parties: BTreeSet<PartyId> = ours.cloned().collect();
    let person = |id: &PartyId| directory.people.contains_key(id);
    let stand_in = |who: &PartyId| {
        let first = item.participants.iter().find(|p| p.who == *who)?;
        first.represented_by.clone()
    };
    let mut guests: Vec<PartyId> = Vec::new();
    for guest in &item.participants {
        let away = serde_json::to_value(guest.attendance).unwrap();
        let declined = serde_json::to_value(guest.invitation).unwrap() == "declined";
        let holds_it =
            serde_json::to_value(guest.side).unwrap() == "organizer" && !person(&guest.who);
        if !(declined || holds_it || away == "absent" || away == "excused") {
            guests.push(guest.who.clone());
        }
    }
    if let Some(meeting) = &item.meeting {
        let named = |who: &&PartyId| item.participants.iter().all(|p| p.who != **who);
        guests.extend(meeting.counterparts.iter().filter(named).cloned());
        parties.extend(meeting.interpreter.clone());
    }
    for guest in guests {
        match stand_in(&guest) {
            Some(other) if person(&guest) => parties.insert(other),
            Some(other) => parties.insert(other) | parties.insert(guest),
            None => parties.insert(guest),
        };
    }
    parties
}

/// Whether one of two items is a part of the other.
fn is_part(trip: &Trip, plan: &Plan, part: usize, whole: usize) -> bool {
    let (a, b) = (&trip.items[part], &trip.items[whole]);
    let hangs = a.attach.as_ref().is_some_and(|attach| attach.item == b.id);
    let (p, w) = (&plan.items[part], &plan.items[whole]);
    let small = p.end.is_none() || matches!(a.kind, ItemKind::Speech | ItemKind::Press);
    let end = p
        .end
        .or(p.start.map(|start| start + chrono::TimeDelta::minutes(1)));
    let inside = w.end.is_some() && w.start <= p.start && end <= w.end;
    hangs || (small && inside && a.place.is_some() && a.place == b.place)
}

#[test]
fn the_diaries_find_what_looking_at_all_pairs_finds() {
    let directory = directory();
    let mut dice = Dice(0x5eed_0002);
    let context = Context::at("2025-03-27T09:00:00Z".parse().unwrap());
    let mut seen = 0;
    for round in 0..600 {
        let trip = trip(&mut dice);
        let plan = plan::plan(&trip, &directory);
        let found = Watch::new(&trip, &directory, &context).findings();
        let mut told: BTreeMap<(String, String), (BTreeSet<String>, bool)> = BTreeMap::new();
        for finding in found.iter().filter(|f| f.code.ends_with("double_booked")) {
            let name = |fact: &str| finding.facts[fact].as_str().unwrap().to_owned();
            let entry = told.entry((name("first"), name("second"))).or_default();
            for list in ["parties", "interpreters"] {
                let ids = finding.facts.get(list).and_then(Value::as_array);
                let ids = ids.into_iter().flatten().filter_map(Value::as_str);
                entry.0.extend(ids.map(str::to_owned));
            }
            entry.1 |= finding.facts.contains_key("place");
        }
        assert_eq!(
            told,
            by_all_pairs(&trip, &directory, &plan),
            "round {round}"
        );
        seen += told.len();
    }
    assert!(seen > 1_500, "the plans clash: {seen}");
}

type Pairs = BTreeMap<(String, String), (BTreeSet<String>, bool)>;

fn by_all_pairs(trip: &Trip, directory: &Directory, plan: &Plan) -> Pairs {
    let span = |i: usize| {
        let planned = &plan.items[i];
        let start = planned.start?;
        let end = planned.end.unwrap_or(start + chrono::TimeDelta::minutes(1));
        (start < end).then_some((start, end))
    };
    let mut spans: Vec<_> = (0..trip.items.len())
        .filter(|i| !trip.items[*i].is_off() && trip.items[*i].kind != ItemKind::Stay)
        .filter_map(|i| Some((span(i)?, i)))
        .collect();
    spans.sort();
    let parties: Vec<_> = (0..trip.items.len())
        .map(|i| bookable(directory, plan, trip, i))
        .collect();
    let mut pairs = Pairs::new();
    for (at, ((from, _), second)) in spans.iter().enumerate() {
        let overlapping: Vec<usize> = spans[..at]
            .iter()
            .filter(|((_, to), _)| to > from)
            .map(|(_, first)| *first)
            .filter(|first| {
                !is_part(trip, plan, *first, *second) && !is_part(trip, plan, *second, *first)
            })
            .collect();
        let mut of_second: Vec<(usize, BTreeSet<String>, bool)> = Vec::new();
        let here = trip.items[*second].place.as_ref();
        let capacity = here.and_then(|id| directory.place(id)?.capacity);
        let same_room = |first: &usize| {
            let room = |i: usize| (!trip.items[i].kind.moves()).then_some(&trip.items[i].place);
            room(*first) == room(*second) && room(*second).is_some()
        };
        let there: Vec<usize> = overlapping.iter().copied().filter(same_room).collect();
        for first in &overlapping {
            let both = parties[*first].intersection(&parties[*second]);
            let both: BTreeSet<String> = both.map(|id| id.as_str().to_owned()).collect();
            let full =
                capacity.is_some_and(|n| there.len() >= n as usize) && there.last() == Some(first);
            if !both.is_empty() || full {
                of_second.push((*first, both, full));
            }
        }
        assert!(
            of_second.len() <= MOST,
            "so few overlap that none is left out"
        );
        let id = |i: usize| trip.items[i].id.as_str().to_owned();
        pairs.extend(
            of_second
                .into_iter()
                .map(|(first, both, full)| ((id(first), id(*second)), (both, full))),
        );
    }
    pairs
}
