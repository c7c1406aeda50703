//! The rules of the office as they are typed, and the calendars of public holidays that are in use.

use domain::days::{self, calendars};
use domain::directory::Directory;
use domain::id::PartyId;
use domain::logistics::Direction;
use domain::rules::{ApprovalRule, GiftLimit, Prayer, Quorum, Rules};
use serde::Serialize;
use ts_rs::TS;

use super::tell::{Tell, code_of};
use super::{Coded, Show};
use crate::book::Book;
use crate::error::Error;

/// The rules of the office.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RulesView {
    /// What is typed, field by field, in groups.
    pub groups: Vec<RuleGroup>,
    /// What the council at home needs to decide.
    pub quorum: Option<QuorumView>,
    /// Whose permission a trip needs.
    pub approvals: Vec<ApprovalRuleRow>,
    /// What a present may be worth.
    pub gift_limits: Vec<GiftLimitRow>,
    /// Given, received, or both.
    pub directions: Vec<Coded>,
    /// How the times of prayer are reckoned; `none` where they are not looked at.
    pub prayer: String,
    /// All the ways.
    pub prayers: Vec<Coded>,
    /// The calendars of public holidays.
    pub holidays: HolidaysView,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleGroup {
    /// Its heading.
    pub title: String,
    /// Its fields.
    pub fields: Vec<RuleField>,
}

/// A rule that is one number, one length, or hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleField {
    /// The key by which it is changed.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What it says, as it is typed; empty where nothing is demanded.
    pub text: String,
    /// What stands after it: "days after the last day".
    pub unit: String,
    /// What holds when it is left empty; nothing is demanded where this is empty too.
    pub usual: String,
}

/// The quorum of the council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct QuorumView {
    /// The council's id.
    pub council: String,
    /// Its name.
    pub name: String,
    /// How many members it has.
    pub members: String,
    /// How many must be there.
    pub needed: String,
}

/// A permission that a trip needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ApprovalRuleRow {
    /// Who gives it: an id.
    pub body: String,
    /// The name.
    pub name: String,
    /// Only for trips abroad.
    pub abroad_only: bool,
    /// Only where this person travels: an id.
    pub of: Option<String>,
    /// That person's name.
    pub of_name: Option<String>,
    /// Working days before the first day.
    pub working_days_before: String,
}

/// What a present may be worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GiftLimitRow {
    /// `given`, `received`, `both`.
    pub direction: String,
    /// The highest value.
    pub value: String,
    /// Its currency.
    pub currency: String,
}

/// The calendars of public holidays and weekends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HolidaysView {
    /// "61 countries; holidays 0.109, 2026-11-21".
    pub source: String,
    /// The office's own file over them, and since when: "holidays-2027.tsv, since 21 November 2026".
    pub office: Option<String>,
}

/// How the text of a field comes about.
type Field = (&'static str, fn(Tell, &Rules) -> String);

/// The fields in their groups, in the order of a trip's making.
const GROUPS: [(&str, &[Field]); 3] = [
    (
        "rules-delegation",
        &[
            ("passport_margin_days", |tell, r| {
                tell.words.number(r.passport_margin_days)
            }),
            ("largest_delegation", |tell, r| {
                optional(tell, r.largest_delegation)
            }),
            ("report_days", |tell, r| optional(tell, r.report_days)),
        ],
    ),
    (
        "rules-hours",
        &[
            ("working_hours", |tell, r| hours(tell, r.working_hours)),
            ("night", |tell, r| hours(tell, r.night)),
            ("rest_overnight", |tell, r| length(tell, r.rest_overnight)),
            ("rest_after_night_flight", |tell, r| {
                length(tell, r.rest_after_night_flight)
            }),
        ],
    ),
    (
        "rules-margins",
        &[
            ("before_flight_abroad", |tell, r| {
                length(tell, r.before_flight_abroad)
            }),
            ("before_flight", |tell, r| length(tell, r.before_flight)),
            ("before_train", |tell, r| length(tell, r.before_train)),
        ],
    ),
];

/// The rules of the office.
pub fn rules(book: &mut Book, show: Show) -> Result<RulesView, Error> {
    let tell = Tell::new(show);
    let rules = book.rules();
    let holidays = holidays(book, tell);
    let directory = book.directory()?;
    let named = |id: &PartyId| named(directory, tell, id);
    Ok(RulesView {
        groups: GROUPS
            .iter()
            .map(|(group, fields)| RuleGroup {
                title: tell.say(group, &[]),
                fields: fields.iter().map(|f| field(tell, &rules, f)).collect(),
            })
            .collect(),
        quorum: rules.quorum.as_ref().map(|q| quorum(tell, q, named)),
        approvals: rules
            .approvals
            .iter()
            .map(|a| approval(tell, a, named))
            .collect(),
        gift_limits: rules.gift_limits.iter().map(|l| limit(tell, l)).collect(),
        directions: ["both", "given", "received"]
            .map(|code| coded(code, tell.say(&format!("rules-gift-{code}"), &[])))
            .into(),
        prayer: rules.prayer.map_or("none".to_owned(), |p| code_of(&p)),
        prayers: prayers(tell),
        holidays,
    })
}

fn field(tell: Tell, rules: &Rules, (name, text): &Field) -> RuleField {
    let id = format!("rules-{}", name.replace('_', "-"));
    RuleField {
        name: (*name).to_owned(),
        label: tell.say(&id, &[]),
        text: text(tell, rules),
        unit: tell.say(&format!("{id}.unit"), &[]),
        usual: text(tell, &Rules::default()),
    }
}

fn optional(tell: Tell, number: Option<u32>) -> String {
    number.map_or_else(String::new, |n| tell.words.number(i64::from(n)))
}

fn length(tell: Tell, minutes: u32) -> String {
    tell.words.length(i64::from(minutes))
}

fn hours(tell: Tell, hours: domain::besttime::Minutes) -> String {
    let at = |minute: u16| {
        tell.words
            .digits(&format!("{:02}:{:02}", minute / 60, minute % 60))
    };
    let args = [("from", at(hours.from)), ("to", at(hours.to))];
    // What is typed carries no marks of direction.
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    tell.words.say("rules-from-to", &args)
}

fn named(directory: &Directory, tell: Tell, id: &PartyId) -> String {
    directory
        .name_of(id, tell.language)
        .unwrap_or(id.as_str())
        .to_owned()
}

fn quorum(tell: Tell, quorum: &Quorum, named: impl Fn(&PartyId) -> String) -> QuorumView {
    QuorumView {
        council: quorum.council.as_str().to_owned(),
        name: named(&quorum.council),
        members: tell.words.number(i64::from(quorum.members)),
        needed: tell.words.number(i64::from(quorum.needed)),
    }
}

fn approval(
    tell: Tell,
    rule: &ApprovalRule,
    named: impl Fn(&PartyId) -> String,
) -> ApprovalRuleRow {
    ApprovalRuleRow {
        body: rule.body.as_str().to_owned(),
        name: named(&rule.body),
        abroad_only: rule.abroad_only,
        of: rule.of.as_ref().map(|id| id.as_str().to_owned()),
        of_name: rule.of.as_ref().map(named),
        working_days_before: optional(tell, rule.working_days_before),
    }
}

fn limit(tell: Tell, limit: &GiftLimit) -> GiftLimitRow {
    let direction = limit.direction.as_ref().map(|direction| match direction {
        Direction::Given => "given",
        Direction::Received => "received",
    });
    GiftLimitRow {
        direction: direction.unwrap_or("both").to_owned(),
        value: tell.words.digits(&limit.value.to_string()),
        currency: limit.currency.clone(),
    }
}

fn prayers(tell: Tell) -> Vec<Coded> {
    let all = [
        Prayer::Diyanet,
        Prayer::Tehran,
        Prayer::MuslimWorldLeague,
        Prayer::UmmAlQura,
        Prayer::Egypt,
        Prayer::NorthAmerica,
    ];
    let codes = ["none".to_owned()]
        .into_iter()
        .chain(all.iter().map(code_of));
    let word = |code: &str| tell.say(&format!("rules-prayer-{}", code.replace('_', "-")), &[]);
    codes.map(|code| coded(&code, word(&code))).collect()
}

fn coded(code: &str, word: String) -> Coded {
    Coded {
        code: code.to_owned(),
        word,
    }
}

/// The calendars of public holidays that are in use.
pub(crate) fn holidays(book: &Book, tell: Tell) -> HolidaysView {
    let countries = calendars::current().countries();
    let source = tell.say(
        "rules-holidays-source",
        &[
            ("countries", &tell.number(countries)),
            ("source", days::SOURCE),
        ],
    );
    HolidaysView {
        source,
        office: book.calendars().map(|_| office(book, tell)),
    }
}

/// The office's own file, and since when it is in use.
fn office(book: &Book, tell: Tell) -> String {
    match book.calendars_from() {
        Some(from) => {
            let date = tell.words.date_plain(from.on, tell.calendar);
            let args = [("file", from.file.as_str()), ("date", &date)];
            tell.say("rules-holidays-office", &args)
        }
        None => tell.say("rules-holidays-office-unnamed", &[]),
    }
}
