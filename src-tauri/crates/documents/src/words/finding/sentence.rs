//! Which sentence says a finding, and with what in it: one function for each family of complaints.

use domain::check::Finding;
use domain::id::{PartyId, PlaceId};
use domain::item::Item;
use serde_json::Value;

use super::Scene;
use super::facts::Facts;

/// Names of arguments and their ready texts.
pub(super) type Args = Vec<(&'static str, String)>;

impl Scene<'_> {
    /// The message of a finding, and what it needs.
    pub(super) fn sentence(&self, finding: &Finding) -> (String, Args) {
        let facts = Facts(&finding.facts);
        let id = format!("finding-{}", finding.code.replace('_', "-"));
        let about = finding
            .about
            .iter()
            .find(|a| a.kind == "item")
            .map_or("", |a| a.id.as_str());
        let mut args = vec![("title", self.title(about))];
        let variant = match &*finding.code {
            "double_booked" | "interpreter_double_booked" => self.overlap(&facts, &mut args),
            "short_transfer" | "no_way_there" => self.way(&facts, &mut args),
            "night_without_bed" => self.night(&facts, &mut args),
            "rest_too_short" => self.rest(&facts, &mut args),
            "night_at_home" => self.kept_up(&facts, self.item(about), &mut args),
            "outside_working_hours" => self.hours(&facts, &mut args),
            "public_holiday" => self.holiday(&facts, &mut args),
            "weekend_there" => self.weekend(&facts, &mut args),
            "nonexistent_time" | "ambiguous_time" => {
                self.clock_hour(&facts, self.item(about), &mut args)
            }
            "arrives_before_leaving" => self.back_in_time(&facts, self.item(about), &mut args),
            "clock_change_on_trip" => self.clock_change(&facts, &mut args),
            "interpreter_missing" => self.interpreter(&facts, &mut args),
            "briefing_missing" | "briefing_late" => self.briefing(finding, &facts, &mut args),
            "passport_expires" => self.passport(&facts, &mut args),
            "unconfirmed" => self.standing(&facts, &mut args),
            "zone_rules_changed" => self.rules(&facts, self.item(about), &mut args),
            "text_missing" => self.missing(finding, &facts, &mut args),
            _ => self.record(finding, &facts, &mut args),
        };
        (format!("{id}{variant}"), args)
    }

    fn overlap(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let parties = facts.parties(if facts.has("interpreters") {
            "interpreters"
        } else {
            "parties"
        });
        let span = match facts.wall("from").zip(facts.wall("to")) {
            Some((from, to)) => self.words.range(from.time(), to.time()),
            None => String::new(),
        };
        args.extend([
            ("names", self.names(&parties)),
            ("count", parties.len().to_string()),
            ("first", self.title(facts.text("first"))),
            ("second", self.title(facts.text("second"))),
            ("span", span),
            ("place", self.place_name(facts.text("place"))),
        ]);
        if parties.is_empty() { "-place" } else { "" }
    }

    fn way(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let people = facts.parties("people");
        args.extend([
            ("names", self.names(&people)),
            ("count", people.len().to_string()),
            ("first", self.title(facts.text("from_item"))),
            ("second", self.title(facts.text("to_item"))),
            ("from", self.place_name(facts.text("from"))),
            ("to", self.place_name(facts.text("to"))),
            ("have", self.words.length(facts.number("have"))),
            ("need", self.words.length(facts.number("need"))),
            ("way", self.words.length(facts.number("way"))),
            ("margin", self.words.length(facts.number("margin"))),
        ]);
        match (facts.has("from_item"), facts.has("to_item")) {
            (false, _) => "-out",
            (_, false) => "-back",
            _ if facts.number("margin") > 0 && facts.number("way") == 0 => "-departure",
            _ if facts.number("margin") > 0 => "-margin",
            _ if facts.flag("by_hand") => "-set",
            _ => "",
        }
    }

    fn clock_hour(&self, facts: &Facts<'_>, item: Option<&Item>, args: &mut Args) -> &'static str {
        let time = facts.wall("wall");
        args.extend([
            ("hour", self.hour(time)),
            ("date", self.day_month(time.map(|t| t.date()))),
            ("city", self.city_of_zone(facts.text("zone"), item)),
            ("before", self.hour(facts.wall("gap_from"))),
            ("after", self.hour(facts.wall("gap_to"))),
        ]);
        ""
    }

    fn back_in_time(
        &self,
        facts: &Facts<'_>,
        item: Option<&Item>,
        args: &mut Args,
    ) -> &'static str {
        args.extend([
            ("length", self.words.length(facts.number("minutes"))),
            ("start", self.hour(facts.wall("start"))),
            ("from", self.city_of_zone(facts.text("start_zone"), item)),
            ("end", self.hour(facts.wall("end"))),
            ("to", self.city_of_zone(facts.text("end_zone"), item)),
        ]);
        ""
    }

    fn clock_change(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let city = match self
            .directory
            .city_name(&PlaceId::new(facts.text("place")), self.words.language())
        {
            Some(name) => name.to_owned(),
            None => self.city_of_zone(facts.text("zone"), None),
        };
        args.extend([
            ("city", city),
            ("before", self.hour(facts.wall("before"))),
            ("after", self.hour(facts.wall("after"))),
            ("date", self.day_month(facts.date("date"))),
            ("home", self.place_name(self.trip.home.as_str())),
            ("was", self.words.offset_words(facts.number("home_before"))),
            ("now", self.words.offset_words(facts.number("home_after"))),
        ]);
        if facts.has("home_before") && facts.text("place") != self.trip.home.as_str() {
            ""
        } else {
            "-home"
        }
    }

    fn interpreter(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        args.extend([
            ("ours", self.languages(facts.texts("ours"))),
            ("theirs", self.languages(facts.texts("theirs"))),
        ]);
        if facts.flag("needed") {
            ""
        } else {
            "-languages"
        }
    }

    fn briefing(&self, finding: &Finding, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let stage = serde_json::from_value(facts.0.get("stage").cloned().unwrap_or_default());
        let due = facts
            .date("due")
            .map(|day| self.words.date_weekday_day_month(day, self.calendar));
        args.extend([
            ("names", self.names(&facts.parties("counterparts"))),
            ("date", due.unwrap_or_default()),
            (
                "stage",
                stage.map_or_else(|_| String::new(), |stage| self.words.briefing_stage(stage)),
            ),
        ]);
        if let Some(title) = self.briefing_title(finding) {
            args[0].1 = title;
        }
        ""
    }

    fn passport(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let expires = facts
            .date("expires")
            .map(|day| self.words.date_plain(day, self.calendar));
        args.extend([
            ("name", self.name(&PartyId::new(facts.text("person")))),
            ("date", expires.unwrap_or_default()),
            ("days", self.words.number(facts.number("days"))),
            ("margin", self.words.number(facts.number("margin"))),
        ]);
        if facts.number("days") < 0 {
            "-before"
        } else {
            ""
        }
    }

    fn standing(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let read = |name: &str| facts.0.get(name).cloned().unwrap_or_default();
        let stage = serde_json::from_value(read("stage")).map(|stage| self.words.stage(stage));
        let status =
            || serde_json::from_value(read("status")).map(|status| self.words.status(status));
        args.push(("status", stage.or_else(|_| status()).unwrap_or_default()));
        ""
    }

    fn rules(&self, facts: &Facts<'_>, item: Option<&Item>, args: &mut Args) -> &'static str {
        let minutes = facts.number("minutes");
        let time = facts.wall("wall");
        args.extend([
            ("hour", self.hour(time)),
            ("date", self.day_month(time.map(|t| t.date()))),
            ("city", self.city_of_zone(facts.text("zone"), item)),
            ("length", self.words.length(minutes.abs())),
            ("before", self.words.digits(facts.text("before"))),
            ("after", self.words.digits(facts.text("after"))),
            ("names", self.names(&facts.parties("people"))),
        ]);
        match (facts.flag("issued"), facts.flag("carrier")) {
            (true, true) => "-carrier",
            (true, false) => "",
            (false, _) => "-devices",
        }
    }

    fn missing(&self, finding: &Finding, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let gaps = facts.0.get("missing").and_then(Value::as_array);
        let names = gaps
            .into_iter()
            .flatten()
            .filter_map(|gap| gap.get("text")?.as_str());
        let texts: Vec<String> = names
            .map(|name| self.words.say(&format!("finding-text-{name}"), &[]))
            .collect();
        args.extend([
            ("texts", self.list(&texts)),
            ("languages", self.languages(facts.texts("languages"))),
        ]);
        if finding.about.iter().all(|about| about.kind != "item") {
            args[0].1 = self.trip.nearest_title(self.words.language()).to_owned();
        }
        ""
    }
}
