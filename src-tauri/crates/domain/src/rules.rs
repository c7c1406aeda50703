//! What an office demands of every trip: the rules of its city, as data.
//!
//! A rule that is not set demands nothing. Those with a value here hold until the office sets another.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::besttime::{Minutes, NIGHT, OFFICE_HOURS};
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
