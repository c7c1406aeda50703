//! What an item was and is called, where, and the things about it that have a value of their own.

use domain::id::{PartyId, PlaceId};
use domain::item::Item;
use domain::plan::Planned;
use domain::release::{Detail, Programme};

use super::Changes;

/// An item in one of the two programmes.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) programme: Programme<'a>,
    pub(super) index: usize,
}

impl<'a> Side<'a> {
    pub(super) fn item(&self) -> &'a Item {
        &self.programme.trip.items[self.index]
    }

    pub(super) fn planned(&self) -> &'a Planned {
        &self.programme.plan.items[self.index]
    }
}

impl<'a> Changes<'a> {
    /// Its words, else of a leg its route, else its kind.
    pub(super) fn side_title(&self, side: Side<'a>) -> String {
        let item = side.item();
        let title = item.nearest_title(self.words.language());
        if !title.is_empty() {
            return self.own(title);
        }
        let kind = self.words.kind(item.kind);
        match self.route(side) {
            Some(route) => self
                .words
                .say("change-leg", &[("kind", &kind), ("route", &route)]),
            None => kind,
        }
    }

    /// When and where it is.
    pub(super) fn facts(&self, side: Option<Side<'a>>) -> String {
        let Some(side) = side else {
            return String::new();
        };
        let mut facts = self.dated(side, false);
        if let Some(place) = self.route(side).or_else(|| self.place(side)) {
            facts.push_str(self.comma());
            facts.push_str(&place);
        }
        facts
    }

    /// Its place, or its way, is another.
    pub(super) fn placed(&self, was: Side<'a>, is: Side<'a>) -> String {
        let ways = self.route(was).zip(self.route(is));
        let (from, to) = match ways {
            Some((from, to)) => (Some(from), Some(to)),
            None => (self.place(was), self.place(is)),
        };
        match (from, to) {
            (Some(from), Some(to)) => self.say("change-place", &[("from", from), ("to", to)]),
            (None, Some(to)) => self.say("change-place-set", &[("to", to)]),
            (Some(from), None) => self.say("change-place-lost", &[("from", from)]),
            (None, None) => self.say("change-place-other", &[]),
        }
    }

    /// From where to where a leg goes.
    fn route(&self, side: Side<'a>) -> Option<String> {
        let item = side.item();
        if !item.kind.moves() {
            return None;
        }
        let (from, to) = (item.from_place.as_ref()?, item.place.as_ref()?);
        let args = [
            ("from", self.place_name(side, from)?),
            ("to", self.place_name(side, to)?),
        ];
        Some(self.words.say(
            "change-route",
            &args.each_ref().map(|(name, value)| (*name, value.as_str())),
        ))
    }

    fn place(&self, side: Side<'a>) -> Option<String> {
        self.place_name(side, side.item().place.as_ref()?)
    }

    fn place_name(&self, side: Side<'a>, id: &PlaceId) -> Option<String> {
        let place = side.programme.directory.place(id)?;
        Some(self.own(place.name_in(self.words.language())))
    }

    /// A name as it is on record now, else as it was.
    pub(super) fn name(&self, who: &PartyId) -> String {
        let language = self.words.language();
        let of = |programme: Programme<'a>| programme.directory.name_of(who, language);
        let name = of(self.after).or_else(|| of(self.before));
        name.map_or_else(|| who.as_str().to_owned(), |name| self.own(name))
    }

    /// A detail with its value, where it has one.
    pub(super) fn detail(
        &self,
        is: Side<'a>,
        was: Option<Side<'a>>,
        detail: Detail,
    ) -> Option<String> {
        let value = |id: &str, value: String| Some(self.say(id, &[("value", value)]));
        let item = is.item();
        match detail {
            Detail::Number => {
                let to = self.number(item)?;
                match was.and_then(|was| self.number(was.item())) {
                    Some(from) => Some(self.say("change-number", &[("from", from), ("to", to)])),
                    None => value("change-number-set", to),
                }
            }
            Detail::Dress => {
                let dress = item.dress.as_ref()?.nearest(self.words.language());
                value("change-dress", self.own(dress))
            }
            Detail::Press => value("change-press", self.words.press(item.press?)),
            _ => None,
        }
    }

    fn number(&self, item: &Item) -> Option<String> {
        let parts = [&item.carrier, &item.number].into_iter().flatten();
        let parts: Vec<&str> = parts.map(String::as_str).collect();
        (!parts.is_empty()).then(|| self.own(&parts.join(" ")))
    }

    pub(super) fn comma(&self) -> &'static str {
        if self.words.language().is_rtl() {
            "، "
        } else {
            ", "
        }
    }
}
