//! Why there is no time for an item, in words: take that away, and it fits.

use domain::schedule::{Cause, Reason};

use crate::view::scene::Scene;

/// A reason in words.
pub(super) fn reason(scene: &Scene<'_>, reason: &Reason) -> String {
    let tell = scene.tell;
    match reason.causes.as_slice() {
        [] => return tell.say("schedule-why-unknown", &[]),
        [one] => {
            let (code, name) = cause(scene, one);
            return tell.say(&format!("schedule-why-{code}"), &[("name", &name)]);
        }
        _ => {}
    }
    let all: Vec<String> = reason
        .causes
        .iter()
        .map(|one| {
            let (code, name) = cause(scene, one);
            tell.say(&format!("cli-cause-{code}"), &[("name", &name)])
        })
        .collect();
    tell.say("schedule-why-all", &[("causes", &tell.list(&all))])
}

/// The word by which a cause is known, and the name of what it is about.
fn cause(scene: &Scene<'_>, cause: &Cause) -> (&'static str, String) {
    let title = |id: &domain::id::ItemId| {
        let item = scene.trip.item(id.as_str());
        item.map_or_else(|| id.as_str().to_owned(), |item| scene.title(item).text)
    };
    let place = |id: &domain::id::PlaceId| {
        let name = scene.place_name(id);
        name.unwrap_or_else(|| id.as_str().to_owned())
    };
    match cause {
        Cause::Window => ("window", String::new()),
        Cause::Meal => ("meal", String::new()),
        Cause::Hours(id) => ("hours", place(id)),
        Cause::Place(id) => ("place", place(id)),
        Cause::Follows(id) => ("follows", title(id)),
        Cause::Precedes(id) => ("precedes", title(id)),
        Cause::Rest => ("rest", String::new()),
        Cause::Past => ("past", String::new()),
        Cause::Party(id) => ("party", scene.name(id)),
    }
}
