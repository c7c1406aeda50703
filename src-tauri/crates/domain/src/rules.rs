//! What an office demands of every trip: the rules of its city, as data.
//!
//! A rule that is not set demands nothing. Those with a value here hold until the office sets another.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::besttime::{Minutes, NIGHT, OFFICE_HOURS};
use crate::directory::Directory;
use crate::id::PartyId;
use crate::logistics::Direction;

/// The rules of an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// For how many days after the trip's last day a passport must be valid.
    pub passport_margin_days: i64,
    /// How many people travel at most.
    pub largest_delegation: Option<u32>,
    /// How many members the council at home needs while a delegation is away.
    pub quorum: Option<Quorum>,
    /// Whose permission a trip needs.
    pub approvals: Vec<ApprovalRule>,
    /// What a present may be worth.
    pub gift_limits: Vec<GiftLimit>,
    /// After how many days of a trip's end the report to the council is due.
    pub report_days: Option<u32>,
    /// How long nobody is asked for anything after a night on an aircraft, in minutes.
    pub rest_after_night_flight: u32,
    /// How long the rest between the last item of an evening and the first of a morning is, in minutes.
    pub rest_overnight: u32,
    /// The night of a principal, on the clock at home and where they are.
    #[ts(type = "string")]
    pub night: Minutes,
    /// When people work, at a place of which no hours are on record.
    #[ts(type = "string")]
    pub working_hours: Minutes,
    /// How long before a flight one is at the airport, in minutes; of those within one country.
    pub before_flight: u32,
    /// How long before a flight into another country one is at the airport, in minutes.
    pub before_flight_abroad: u32,
    /// How long before a train one is at the station, in minutes.
    pub before_train: u32,
    /// Whether the times of prayer are looked at, and by which reckoning.
    pub prayer: Option<Prayer>,
}

/// What a council needs to decide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Quorum {
    /// The council.
    pub council: PartyId,
    /// How many members it has.
    pub members: u32,
    /// How many must be there.
    pub needed: u32,
}

/// A permission that a trip needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ApprovalRule {
    /// Who gives it.
    pub body: PartyId,
    /// Only for trips into another country.
    #[serde(default)]
    pub abroad_only: bool,
    /// Only for trips on which this person travels.
    #[serde(default)]
    pub of: Option<PartyId>,
    /// How many working days before the trip's first day it must be there.
    #[serde(default)]
    pub working_days_before: Option<u32>,
}

/// What a present may be worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftLimit {
    /// Given or received; both where none is named.
    #[serde(default)]
    pub direction: Option<Direction>,
    /// The highest value.
    pub value: f64,
    /// ISO 4217 code; a value in another currency is not compared.
    pub currency: String,
}

/// How the times of prayer are reckoned: by the angle of the sun below the horizon at dawn and at nightfall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Prayer {
    /// The Turkish Presidency of Religious Affairs.
    Diyanet,
    /// The Muslim World League.
    MuslimWorldLeague,
    /// The Institute of Geophysics of the University of Tehran.
    Tehran,
    /// Umm al-Qura University, Mecca.
    UmmAlQura,
    /// The Egyptian General Authority of Survey.
    Egypt,
    /// The Islamic Society of North America.
    NorthAmerica,
}

impl Default for Rules {
    fn default() -> Self {
        Rules {
            passport_margin_days: 90,
            largest_delegation: None,
            quorum: None,
            approvals: Vec::new(),
            gift_limits: Vec::new(),
            report_days: None,
            rest_after_night_flight: 180,
            rest_overnight: 600,
            night: NIGHT,
            working_hours: OFFICE_HOURS,
            before_flight: 75,
            before_flight_abroad: 120,
            before_train: 20,
            prayer: None,
        }
    }
}

/// A rule that cannot be kept as it is, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsound {
    /// Where it stands: `quorum.needed`, `gift_limits[0].currency`.
    pub field: String,
    /// What is wrong.
    pub why: Wrong,
}

/// What is wrong with a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// A number that is too small or too large.
    NotBetween {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// More must be there than there are.
    MoreThanMembers {
        /// How many there are.
        members: u32,
    },
    /// Nobody in the book has this id.
    Nobody {
        /// The id.
        id: String,
    },
    /// Not three capital letters.
    NoCurrency,
}

/// Ten years, in days.
const DAYS: i64 = 3650;

impl Rules {
    /// Whether every rule can be kept: numbers that make sense, and people and bodies that the book knows.
    pub fn sound(&self, directory: &Directory) -> Result<(), Unsound> {
        const LENGTH: i64 = 48 * 60;
        between("passport_margin_days", self.passport_margin_days, 0, DAYS)?;
        optional("largest_delegation", self.largest_delegation, 1, 1000)?;
        optional("report_days", self.report_days, 1, DAYS)?;
        for (field, minutes) in [
            ("rest_after_night_flight", self.rest_after_night_flight),
            ("rest_overnight", self.rest_overnight),
            ("before_flight", self.before_flight),
            ("before_flight_abroad", self.before_flight_abroad),
            ("before_train", self.before_train),
        ] {
            between(field, i64::from(minutes), 0, LENGTH)?;
        }
        if let Some(quorum) = &self.quorum {
            quorum.sound(directory)?;
        }
        for (i, approval) in self.approvals.iter().enumerate() {
            let field = |key: &str| format!("approvals[{i}].{key}");
            known(&field("body"), &approval.body, directory)?;
            if let Some(of) = &approval.of {
                known(&field("of"), of, directory)?;
            }
            let before = approval.working_days_before;
            optional(&field("working_days_before"), before, 0, DAYS)?;
        }
        for (i, limit) in self.gift_limits.iter().enumerate() {
            limit.sound(&format!("gift_limits[{i}]"))?;
        }
        Ok(())
    }
}

impl Quorum {
    fn sound(&self, directory: &Directory) -> Result<(), Unsound> {
        known("quorum.council", &self.council, directory)?;
        between("quorum.members", i64::from(self.members), 1, 10_000)?;
        between("quorum.needed", i64::from(self.needed), 1, 10_000)?;
        if self.needed > self.members {
            let members = self.members;
            return unsound("quorum.needed", Wrong::MoreThanMembers { members });
        }
        Ok(())
    }
}

impl GiftLimit {
    fn sound(&self, place: &str) -> Result<(), Unsound> {
        const MOST: i64 = 1_000_000_000_000;
        if !(0.0..=MOST as f64).contains(&self.value) {
            let why = Wrong::NotBetween {
                least: 0,
                most: MOST,
            };
            return unsound(&format!("{place}.value"), why);
        }
        let is_code =
            self.currency.len() == 3 && self.currency.bytes().all(|b| b.is_ascii_uppercase());
        if !is_code {
            return unsound(&format!("{place}.currency"), Wrong::NoCurrency);
        }
        Ok(())
    }
}

fn between(field: &str, value: i64, least: i64, most: i64) -> Result<(), Unsound> {
    match (least..=most).contains(&value) {
        true => Ok(()),
        false => unsound(field, Wrong::NotBetween { least, most }),
    }
}

fn optional(field: &str, value: Option<u32>, least: i64, most: i64) -> Result<(), Unsound> {
    value.map_or(Ok(()), |value| {
        between(field, i64::from(value), least, most)
    })
}

fn known(field: &str, id: &PartyId, directory: &Directory) -> Result<(), Unsound> {
    match directory.knows(id) {
        true => Ok(()),
        false => {
            let id = id.as_str().to_owned();
            unsound(field, Wrong::Nobody { id })
        }
    }
}

fn unsound(field: &str, why: Wrong) -> Result<(), Unsound> {
    let field = field.to_owned();
    Err(Unsound { field, why })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(rules: Rules) -> String {
        rules
            .sound(&Directory::default())
            .expect_err("it cannot be kept")
            .field
    }

    #[test]
    fn what_holds_until_an_office_sets_others_is_sound() {
        assert_eq!(Rules::default().sound(&Directory::default()), Ok(()));
        let written = serde_json::to_string(&Rules::default()).unwrap();
        let read: Rules = serde_json::from_str(&written).unwrap();
        assert_eq!(read, Rules::default(), "it is read as it is written");
        let nothing: Rules = serde_json::from_str("{}").unwrap();
        assert_eq!(nothing, Rules::default(), "what is not set is the usual");
    }

    #[test]
    fn a_rule_that_makes_no_sense_is_named() {
        let usual = Rules::default;
        assert_eq!(
            refused(Rules {
                passport_margin_days: -1,
                ..usual()
            }),
            "passport_margin_days"
        );
        assert_eq!(
            refused(Rules {
                largest_delegation: Some(0),
                ..usual()
            }),
            "largest_delegation"
        );
        let limit = GiftLimit {
            direction: None,
            value: 100.0,
            currency: "euro".into(),
        };
        assert_eq!(
            refused(Rules {
                gift_limits: vec![limit],
                ..usual()
            }),
            "gift_limits[0].currency"
        );
    }

    #[test]
    fn a_quorum_is_of_a_council_that_the_book_knows_and_no_more_than_its_members() {
        let quorum = |needed| Quorum {
            council: "council".into(),
            members: 50,
            needed,
        };
        let with = |quorum| Rules {
            quorum: Some(quorum),
            ..Rules::default()
        };
        assert_eq!(refused(with(quorum(26))), "quorum.council");
        let council = serde_json::json!({"id": "council", "kind": "council", "name": "Council"});
        let mut directory = Directory::default();
        directory
            .organizations
            .insert("council".into(), serde_json::from_value(council).unwrap());
        assert_eq!(with(quorum(26)).sound(&directory), Ok(()));
        let too_many = with(quorum(51)).sound(&directory).unwrap_err();
        assert_eq!(too_many.why, Wrong::MoreThanMembers { members: 50 });
    }
}
