//! Writes generated trips in numbers, with the plans found for them in so many seconds, one line of JSON each: what
//! `tests/tools/bench_trips.py` measures OR-Tools against. `trips SECONDS FIRST LAST`.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement reads the clock, prints, and stops at what it cannot measure"
)]

#[path = "../tests/schedule/generate.rs"]
mod generate;

use std::hash::Hash;
use std::time::Instant;

use domain::check::Context;
use domain::directory::{Directory, Index};
use domain::plan::plan;
use domain::schedule::in_numbers;
use domain::trip::Trip;
use serde::de::DeserializeOwned;
use serde_json::Value;

fn by_id<K: DeserializeOwned + Eq + Hash, V: DeserializeOwned>(list: &Value) -> Index<K, V> {
    let read = |v: &Value| serde_json::from_value(v.clone()).unwrap();
    let id = |v: &Value| serde_json::from_value(v["id"].clone()).unwrap();
    list.as_array()
        .unwrap()
        .iter()
        .map(|v| (id(v), read(v)))
        .collect()
}

fn main() {
    let words: Vec<u64> = std::env::args()
        .skip(1)
        .map(|word| word.parse().unwrap())
        .collect();
    for seed in words[1]..words[2] {
        let dossier = generate::dossier(seed);
        let directory = Directory {
            places: by_id(&dossier["places"]),
            people: by_id(&dossier["people"]),
            organizations: by_id(&dossier["organizations"]),
            relations: Vec::new(),
        };
        let trip: Trip = serde_json::from_value(dossier["trips"][0].clone()).unwrap();
        let plan = plan(&trip, &directory);
        let context = Context::at("2024-11-28T09:00:00Z".parse().unwrap());
        let began = Instant::now();
        let late = || began.elapsed().as_secs() >= words[0];
        let mut answer = in_numbers(&trip, &directory, &plan, &context, &late);
        answer["seconds"] = began.elapsed().as_secs_f64().into();
        answer["seed"] = seed.into();
        println!("{answer}");
    }
}
