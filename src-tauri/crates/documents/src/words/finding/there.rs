//! Being there: nights, rest, hours and days of a place.

use domain::item::Item;
use domain::text::Language;

use super::Scene;
use super::facts::Facts;
use super::sentence::Args;

impl Scene<'_> {
    pub(super) fn night(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let people = facts.parties("people");
        let nights: Vec<String> = facts
            .texts("nights")
            .into_iter()
            .map(|night| self.day(night))
            .collect();
        args.extend([
            ("names", self.names(&people)),
            ("count", people.len().to_string()),
            ("city", self.place_name(facts.text("city"))),
            ("nights", self.list(&nights)),
        ]);
        ""
    }

    pub(super) fn rest(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let people = facts.parties("people");
        args.extend([
            ("names", self.names(&people)),
            ("first", self.title(facts.text("from_item"))),
            ("second", self.title(facts.text("to_item"))),
            ("have", self.words.length(facts.number("have"))),
            ("need", self.words.length(facts.number("need"))),
        ]);
        if facts.flag("flight") { "-flight" } else { "" }
    }

    pub(super) fn kept_up(
        &self,
        facts: &Facts<'_>,
        item: Option<&Item>,
        args: &mut Args,
    ) -> &'static str {
        let city = if facts.flag("home") {
            self.place_name(self.trip.home.as_str())
        } else {
            self.city_of_zone(facts.text("zone"), item)
        };
        args.extend([
            ("names", self.names(&facts.parties("people"))),
            ("hour", self.hour(facts.wall("wall"))),
            ("city", city),
        ]);
        ""
    }

    pub(super) fn hours(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let clock = |name: &str| self.words.digits(facts.text(name));
        let (start, end) = (facts.wall("start"), facts.wall("end"));
        let span = start.map(|start| self.words.range(start.time(), end.unwrap_or(start).time()));
        let day = start.map(|start| start.date());
        args.extend([
            ("place", self.place_name(facts.text("place"))),
            ("span", span.unwrap_or_default()),
            ("opens", clock("opens")),
            ("closes", clock("closes")),
            (
                "date",
                day.map_or_else(String::new, |day| {
                    self.words.date_weekday_day_month(day, self.calendar)
                }),
            ),
        ]);
        match (facts.flag("recorded"), facts.has("opens")) {
            (true, true) => "",
            (true, false) => "-closed",
            (false, _) => "-office",
        }
    }

    /// A holiday whose name is not on record in the language is said without one.
    pub(super) fn holiday(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let names = facts.0.get("names").and_then(serde_json::Value::as_object);
        let language = self.words.language();
        let name = match language {
            Language::En => Some(facts.text("holiday")),
            _ => names.and_then(|names| names.get(language.code())?.as_str()),
        };
        args.extend([
            ("holiday", name.unwrap_or_default().to_owned()),
            ("city", self.place_name(facts.text("city"))),
            ("date", self.day(facts.text("date"))),
        ]);
        match (name, facts.flag("about")) {
            (Some(_), false) => "",
            (Some(_), true) => "-about",
            (None, false) => "-unnamed",
            (None, true) => "-maybe",
        }
    }

    pub(super) fn weekend(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        args.extend([
            ("city", self.place_name(facts.text("city"))),
            ("date", self.day(facts.text("date"))),
        ]);
        ""
    }

    /// A date with its weekday.
    fn day(&self, date: &str) -> String {
        let date = domain::time::wall::parse_date(date).ok();
        date.map_or_else(String::new, |date| {
            self.words.date_weekday_day_month(date, self.calendar)
        })
    }
}
