//! Sentences of what is found among the records: permissions, papers, presents, promises, terms, visas.

use domain::check::Finding;
use domain::id::PartyId;
use domain::logistics::Gift;
use domain::outcome::Outcome;
use domain::relation::Bond;
use domain::text::{Forms, Text, nearest};
use serde::Deserialize;
use serde_json::Value;

use super::Scene;
use super::facts::Facts;
use super::sentence::Args;

impl Scene<'_> {
    /// The end of the message's id, and what the message needs.
    pub(super) fn record(
        &self,
        finding: &Finding,
        facts: &Facts<'_>,
        args: &mut Args,
    ) -> &'static str {
        match &*finding.code {
            "approval_missing" => self.approval(facts, args),
            "briefing_stale" | "clearance_missing" | "copy_outside" => {
                self.copy(finding, facts, args)
            }
            "commitment_overdue" => self.commitment(facts, args),
            "delegation_too_large" | "quorum_at_risk" => self.numbers(finding, facts, args),
            "gift_over_limit" | "gift_repeated" | "gift_undeclared" => {
                self.gift(finding, facts, args)
            }
            "no_answer" => self.answer(finding, facts, args),
            "not_in_writing" => {
                let channel = facts.text("channel").replace('_', "-");
                let channel = self.words.say(&format!("view-channel-{channel}"), &[]);
                args.push(("channel", channel));
                ""
            }
            "rank_mismatch" => {
                args.push(("ours", self.with_post(facts.text("ours"))));
                args.push(("theirs", self.with_post(facts.text("theirs"))));
                ""
            }
            "report_due" => {
                args.push(("date", self.long_day(facts, "due")));
                if facts.number("days") > 0 {
                    "-over"
                } else {
                    ""
                }
            }
            "term_ends" => self.term(finding, facts, args),
            "visa_missing" => self.visa(facts, args),
            _ => "",
        }
    }

    fn approval(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        args.extend([
            ("name", self.name(&PartyId::new(facts.text("body")))),
            ("date", self.long_day(facts, "due")),
        ]);
        match facts.has("due") {
            false => "-undated",
            true if facts.number("days") < 0 => "-over",
            true => "",
        }
    }

    fn copy(&self, finding: &Finding, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        if let Some(title) = self.briefing_title(finding) {
            args[0].1 = title;
        }
        let people = if facts.has("people") {
            "people"
        } else {
            "clearers"
        };
        let people = facts.parties(people);
        let parts = facts.texts("changed").into_iter();
        let parts: Vec<String> = parts
            .map(|part| self.words.say(&format!("finding-part-{part}"), &[]))
            .collect();
        let sections = facts.texts("sections").into_iter();
        let sections: Vec<String> = sections
            .map(|code| self.words.noun("section", &code))
            .collect();
        args.extend([
            ("names", self.names(&people)),
            ("count", people.len().to_string()),
            ("parts", self.list(&parts)),
            ("sections", self.list(&sections)),
        ]);
        ""
    }

    fn commitment(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let id = facts.text("outcome");
        let outcome: Option<&Outcome> = self.trip.outcomes.iter().find(|o| o.id.as_str() == id);
        let text = outcome.and_then(|outcome| outcome.text.as_ref());
        let text = text.map_or("", |text| text.nearest(self.words.language()));
        args.extend([
            ("text", text.trim_end_matches('.').to_owned()),
            ("date", self.long_day(facts, "due")),
        ]);
        if facts.text("by") == "them" {
            "-theirs"
        } else {
            ""
        }
    }

    fn numbers(&self, finding: &Finding, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        for name in ["people", "most", "members", "needed", "left"] {
            args.push((name, self.words.number(facts.number(name))));
        }
        args.extend([
            ("name", self.name(&PartyId::new(facts.text("council")))),
            ("names", self.names(&facts.parties("away"))),
        ]);
        let quorum = finding.code == "quorum_at_risk";
        let edge = quorum && facts.number("left") == facts.number("needed");
        if edge { "-edge" } else { "" }
    }

    fn gift(&self, finding: &Finding, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let amount = |name: &str| {
            let amount = facts
                .0
                .get(name)
                .and_then(Value::as_f64)
                .unwrap_or_default();
            format!(
                "{}\u{A0}{}",
                self.words.amount(amount),
                facts.text("currency")
            )
        };
        args.extend([
            ("gift", self.gift_named(facts)),
            ("value", amount("value")),
            ("most", amount("limit")),
            ("trip", self.other_trip(facts)),
        ]);
        let received = facts.text("direction") == "received";
        match &*finding.code {
            "gift_over_limit" if received => "-received",
            "gift_undeclared" if !received => "-given",
            "gift_repeated" if !facts.has("other_trip") => "-twice",
            _ => "",
        }
    }

    /// What it is and whose, as far as they are on record.
    fn gift_named(&self, facts: &Facts<'_>) -> String {
        let id = facts.text("gift");
        let gift: Option<&Gift> = self.trip.gifts.iter().find(|gift| gift.id.as_str() == id);
        let what = gift
            .and_then(|gift| gift.what.as_ref())
            .filter(|what| !what.is_empty());
        let what = match what {
            Some(what) => what.nearest(self.words.language()).to_owned(),
            None => self.words.say("finding-text-gift", &[]),
        };
        match facts.text("party") {
            "" => self.say("finding-text-gift-alone", &[("what", &what)]),
            party => {
                let name = self.name(&PartyId::new(party));
                self.say("finding-text-gift-of", &[("what", &what), ("name", &name)])
            }
        }
    }

    fn other_trip(&self, facts: &Facts<'_>) -> String {
        #[derive(Deserialize)]
        struct Title {
            title: String,
            titles: Forms,
        }
        let title = facts.0.get("other_title").cloned().unwrap_or_default();
        serde_json::from_value::<Title>(title).map_or_else(
            |_| facts.text("other_trip").to_owned(),
            |known| nearest(&known.title, &known.titles, self.words.language()).to_owned(),
        )
    }

    fn answer(&self, finding: &Finding, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        if finding.about.iter().all(|about| about.kind != "item") {
            args[0].1 = self.trip_title();
        }
        args.extend([
            ("date", self.day_month(facts.date("since"))),
            ("days", self.words.number(facts.number("days"))),
            ("names", self.names(&facts.parties("invited"))),
        ]);
        if facts.has("invited") { "-invited" } else { "" }
    }

    fn term(&self, finding: &Finding, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let relation = finding.about.iter().find(|about| about.kind == "relation");
        let relation = relation.and_then(|about| {
            let mut relations = self.directory.relations.iter();
            relations.find(|relation| relation.id.as_str() == about.id)
        });
        let title: Option<&Text> = match relation.map(|relation| &relation.bond) {
            Some(Bond::Agreement { title, .. }) => Some(title),
            _ => None,
        };
        let ends = facts
            .date("ends")
            .map(|day| self.words.date_plain(day, self.calendar));
        let what = facts.text("what");
        args.extend([
            ("name", self.name(&PartyId::new(facts.text("who")))),
            ("who", self.with_post(facts.text("who"))),
            ("network", self.name(&PartyId::new(facts.text("with")))),
            ("date", ends.unwrap_or_default()),
            (
                "text",
                title
                    .map_or("", |title| title.nearest(self.words.language()))
                    .to_owned(),
            ),
        ]);
        match what {
            "office" => "-office",
            "agreement" => "-agreement",
            "sister_city" => "-sister",
            _ => "",
        }
    }

    fn visa(&self, facts: &Facts<'_>, args: &mut Args) -> &'static str {
        let people = facts.parties("people");
        let place = self.place_name(facts.text("place"));
        let country = facts.text("country");
        let span = facts
            .date("from")
            .zip(facts.date("to"))
            .map(|(from, to)| self.words.span(from, to, self.calendar));
        args.extend([
            ("names", self.names(&people)),
            ("count", people.len().to_string()),
            ("place", format!("{place} ({country})")),
            ("span", span.unwrap_or_default()),
            ("entries", self.words.number(facts.number("entries"))),
        ]);
        match facts.text("visa") {
            "dates" => "-dates",
            "entries" => "-entries",
            _ => "",
        }
    }

    /// A person with the title of the first post; an organization by its name alone.
    fn with_post(&self, id: &str) -> String {
        let party = PartyId::new(id);
        let language = self.words.language();
        let person = self.directory.people.get(&party);
        let post = person.and_then(|person| person.posts.first());
        let title = post
            .map(|post| post.nearest_title(language))
            .filter(|t| !t.is_empty());
        match title {
            Some(title) => {
                let comma = if language.is_rtl() { "، " } else { ", " };
                format!("{}{comma}{title}", self.name(&party))
            }
            None => self.name(&party),
        }
    }

    fn long_day(&self, facts: &Facts<'_>, name: &str) -> String {
        facts
            .date(name)
            .map(|day| self.words.date_plain(day, self.calendar))
            .unwrap_or_default()
    }
}
