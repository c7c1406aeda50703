//! What is added to what trips share: places and people.

use domain::place::PlaceKind;
use domain::time::Zone;
use serde_json::json;

use crate::book::{Book, name_fact};
use crate::call::{Outcome, PersonCreate, PlaceCreate};
use crate::error::Error;
use crate::kind::{Key, Kind};
use crate::op::Op;
use crate::session::without_nulls;

/// Makes a place. A venue takes zone and country from its city.
pub fn create_place(book: &mut Book, args: &PlaceCreate) -> Result<Outcome<String>, Error> {
    let words = documents::words::Words::of(args.show.language);
    let name = args.name.trim();
    if name.is_empty() {
        return Err(Error::invalid(words.say("place-needs-name", &[])));
    }
    let city = args
        .city
        .as_deref()
        .and_then(|id| book.directory().ok()?.places.get(id).cloned());
    if args.kind != PlaceKind::City && args.kind != PlaceKind::Online && city.is_none() {
        return Err(Error::invalid(words.say("place-needs-city", &[])));
    }
    let zone = match (&args.zone, &city) {
        (Some(zone), _) => Zone::named(zone).map_err(Error::no_zone)?,
        (None, Some(city)) => city.zone,
        (None, None) => return Err(Error::invalid(words.say("place-needs-zone", &[]))),
    };
    let id = book.fresh_id();
    let country = args
        .country
        .clone()
        .or_else(|| city.as_ref().and_then(|c| c.country.clone()));
    let body = without_nulls(json!({
        "id": id,
        "kind": args.kind,
        "name": name,
        "city": city.map(|c| c.id),
        "country": country,
        "zone": zone,
    }));
    let committed = book.commit(Op::CreatePlace, None, |tx, facts| {
        facts.insert("what".to_owned(), name_fact(&body));
        tx.create(&Key::shared(Kind::Place, &id), body.clone(), None)?;
        Ok(id.clone())
    })?;
    book.outcome(committed, args.show)
}

/// Makes a person, with a post where a title is given.
pub fn create_person(book: &mut Book, args: &PersonCreate) -> Result<Outcome<String>, Error> {
    let name = args.name.trim();
    if name.is_empty() {
        let words = documents::words::Words::of(args.show.language);
        return Err(Error::invalid(words.say("person-needs-name", &[])));
    }
    let title = args
        .title
        .as_deref()
        .map(str::trim)
        .filter(|t| !t.is_empty());
    let posts = title.map(|title| {
        let language = args.show.language.code();
        json!([without_nulls(
            json!({"title": title, "titles": {language: title}, "organization": args.organization})
        )])
    });
    let id = book.fresh_id();
    let body = without_nulls(json!({"id": id, "name": name, "posts": posts}));
    let committed = book.commit(Op::CreatePerson, None, |tx, facts| {
        facts.insert("what".to_owned(), name_fact(&body));
        tx.create(&Key::shared(Kind::Person, &id), body.clone(), None)?;
        Ok(id.clone())
    })?;
    book.outcome(committed, args.show)
}
