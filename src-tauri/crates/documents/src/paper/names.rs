//! Names, titles and dates as they stand on paper: each in its own script, none ever missing but by its gap word.

use chrono::NaiveDate;
use domain::id::{PartyId, PlaceId};
use domain::item::ItemKind;
use domain::trip::Delegate;

use super::desk::{Desk, Said, Title};

impl<'a> Desk<'a> {
    /// The name of a person or an organization.
    pub fn name(&self, id: &PartyId) -> String {
        let name = self.request.directory.name_of(id, self.language());
        name.map_or_else(|| self.gap_word(), |name| self.own(name))
    }

    /// The name of a place.
    pub fn place(&self, id: &PlaceId) -> String {
        let place = self.request.directory.place(id);
        place.map_or_else(
            || self.gap_word(),
            |place| self.own(place.name_in(self.language())),
        )
    }

    /// The name of the city of a place.
    pub fn city(&self, id: &PlaceId) -> Option<String> {
        self.request
            .directory
            .city_name(id, self.language())
            .map(|name| self.own(name))
    }

    /// The name of the home city.
    pub fn home(&self) -> String {
        self.city(&self.request.trip.home)
            .unwrap_or_else(|| self.place(&self.request.trip.home))
    }

    /// The title of the trip.
    pub fn trip_title(&self) -> Said {
        match self.request.trip.title_in(self.language()) {
            Some(title) => Said::Text(self.own(title)),
            None => self.miss(
                "trip",
                self.request.trip.id.as_str(),
                "titles",
                self.word("paper-the-title"),
            ),
        }
    }

    /// The title of an item: of a leg its route, else its words, else its kind and the gap word.
    pub fn title(&self, index: usize) -> Title {
        let (item, _) = self.item(index);
        if let (true, Some(from), Some(to)) = (item.kind.moves(), &item.from_place, &item.place) {
            let (a, b) = (self.city(from), self.city(to));
            let cities = a.zip(b).filter(|(a, b)| a != b);
            let (a, b) = cities.unwrap_or_else(|| (self.place(from), self.place(to)));
            return Title::Route { route: vec![a, b] };
        }
        Title::Words(match item.title_in(self.language()) {
            Some(title) => Said::Text(self.own(title)),
            None if item.kind == ItemKind::Stay && item.title.is_empty() => {
                Said::Text(self.words.kind(item.kind))
            }
            None => {
                let kind = self.words.kind(item.kind);
                let what = self.say("paper-title-of", &[("what", &kind)]);
                let Said::Gap(gap) = self.miss("item", item.id.as_str(), "titles", what) else {
                    return Title::Words(self.unknown());
                };
                Said::Gap(self.say("paper-kind-and-gap", &[("kind", &kind), ("gap", &gap)]))
            }
        })
    }

    /// The title of an item in one string.
    pub fn title_line(&self, index: usize) -> String {
        match self.title(index) {
            Title::Route { route } => route.join(" – "),
            Title::Words(Said::Text(text) | Said::Gap(text)) => text,
        }
    }

    /// The delegates of whom the copy may speak, in order of precedence.
    pub fn delegates(&self) -> Vec<&'a Delegate> {
        self.request.trip.in_precedence()
    }

    /// Facts on one line.
    pub fn line(&self, parts: &[String]) -> String {
        let between = if self.language().is_rtl() {
            "، "
        } else {
            " · "
        };
        parts
            .iter()
            .filter(|p| !p.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(between)
    }

    /// A date in the large calendar, long.
    pub fn date(&self, date: NaiveDate) -> String {
        self.words.date_long(date, self.calendar())
    }

    /// A date in the small calendar, where there is one.
    pub fn date_aside(&self, date: NaiveDate) -> Option<String> {
        self.second_calendar()
            .map(|calendar| self.words.date_plain(date, calendar))
    }
}
