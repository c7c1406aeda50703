//! Who of ours is at an item: by surname in a row, in full for a tooltip, and by number in the order of precedence.

use std::collections::HashMap;

use domain::plan::Presence;

use crate::view::scene::Scene;
use crate::view::tell::row_name;

/// The same people, three ways.
#[derive(Clone, Debug, Default)]
pub(crate) struct Crowd {
    /// "İmamoğlu +2".
    pub who: String,
    /// All names in full, in order.
    pub full: String,
    /// "1–3", "1, 2, –" with someone who has no number.
    pub numbers: String,
}

/// The crowds of a trip. Items that are for the whole delegation share one.
#[derive(Default)]
pub(crate) struct Crowds {
    known: HashMap<Vec<u32>, Crowd>,
}

impl Crowds {
    /// The people of an item.
    pub fn of(&mut self, scene: &Scene<'_>, people: &[Presence]) -> Crowd {
        let key: Vec<u32> = people.iter().map(|p| p.who).collect();
        if let Some(crowd) = self.known.get(&key) {
            return crowd.clone();
        }
        let crowd = crowd(scene, people);
        self.known.insert(key, crowd.clone());
        crowd
    }
}

fn crowd(scene: &Scene<'_>, people: &[Presence]) -> Crowd {
    let names: Vec<String> = people
        .iter()
        .map(|p| scene.name(scene.plan.person(p)))
        .collect();
    let Some(first) = names.first() else {
        let nobody = scene.tell.say("view-none-of-ours", &[]);
        return Crowd {
            who: nobody.clone(),
            full: nobody,
            numbers: String::new(),
        };
    };
    let numbers: Vec<i64> = people
        .iter()
        .filter_map(|p| scene.numbers.get(p.who as usize).copied().flatten())
        .collect();
    let mut told = ranges(scene, &numbers);
    if numbers.len() < people.len() && !told.is_empty() {
        // Someone without a place in the order: a number alone would leave them out.
        told.push_str(scene.tell.comma());
        told.push('–');
    }
    Crowd {
        who: scene
            .tell
            .words
            .people_more(row_name(first), names.len() - 1),
        full: scene.tell.list(&names),
        numbers: told,
    }
}

/// "1, 2", "1–3, 5": three and more that follow each other are a range.
fn ranges(scene: &Scene<'_>, numbers: &[i64]) -> String {
    let words = scene.tell.words;
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *number == *last + 1 => *last = *number,
            Some((_, last)) if *number == *last => {}
            _ => runs.push((*number, *number)),
        }
    }
    let told: Vec<String> = runs
        .into_iter()
        .flat_map(|(from, to)| match to - from {
            0 => vec![words.number(from)],
            1 => vec![words.number(from), words.number(to)],
            _ => vec![words.say(
                "hour-range",
                &[("from", &words.number(from)), ("to", &words.number(to))],
            )],
        })
        .collect();
    told.join(scene.tell.comma())
}
