//! What carries a trip and surrounds it: tasks, approvals, risks, incidents, gifts, cars, rooms, costs, calls.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use ts_rs::TS;

use crate::id::{ElementId, ItemId, PartyId, PlaceId, TripId};
use crate::text::{Forms, Text};
use crate::time::{Zone, wall};

/// Something that must be done.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Task {
    /// Its id.
    pub id: ElementId,
    /// invitation, visa, booking, report, thanks, letter, other.
    pub kind: TaskKind,
    /// What.
    #[serde(default)]
    pub title: String,
    /// What, in other languages.
    #[serde(default)]
    pub titles: Forms,
    /// Who does it.
    pub owner: Option<PartyId>,
    /// With which organization.
    pub organization: Option<PartyId>,
    /// Until when.
    #[serde(default, with = "wall::optional_date")]
    pub due: Option<NaiveDate>,
    /// Whether it is done.
    #[serde(default)]
    pub done: Option<bool>,
}

/// What kind of task it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// An invitation to be had or sent.
    Invitation,
    /// A visa.
    Visa,
    /// A booking.
    Booking,
    /// A report.
    Report,
    /// A letter of thanks.
    Thanks,
    /// Another letter.
    Letter,
    /// Anything else.
    Other,
}

/// A permission that the trip needs, and the answer.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Approval {
    /// Its id.
    pub id: ElementId,
    /// Who gives it.
    pub body: Option<PartyId>,
    /// decision, consultation, permission: the office's word.
    pub kind: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    #[serde(default, with = "wall::optional_date")]
    pub date: Option<NaiveDate>,
    /// What was answered.
    pub answer: Option<Text>,
    /// Under which conditions.
    pub conditions: Option<Text>,
    /// What it is called.
    #[serde(default)]
    pub names: Forms,
}

/// What might happen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Risk {
    /// Its id.
    pub id: ElementId,
    /// What.
    #[serde(default)]
    pub title: String,
    /// What, in other languages.
    #[serde(default)]
    pub titles: Forms,
    /// low, medium, high.
    pub likelihood: Option<String>,
    /// low, medium, high.
    pub impact: Option<String>,
    /// What is done about it.
    pub mitigation: Option<Text>,
    /// Who watches it.
    pub owner: Option<PartyId>,
}

/// What did happen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Incident {
    /// Its id.
    pub id: ElementId,
    /// What.
    #[serde(default)]
    pub title: String,
    /// What, in other languages.
    #[serde(default)]
    pub titles: Forms,
    /// A date or a wall time.
    pub at: Option<String>,
    /// The zone of it.
    pub zone: Option<Zone>,
    /// The account.
    pub text: Option<Text>,
}

/// A present given for the city, or received.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Gift {
    /// Its id.
    pub id: ElementId,
    /// At which item.
    pub item: Option<ItemId>,
    /// given or received.
    pub direction: Direction,
    /// From whom.
    pub from: Option<PartyId>,
    /// To whom.
    pub to: Option<PartyId>,
    /// What.
    pub what: Option<Text>,
    /// Its value.
    pub value: Option<Number>,
    /// ISO 4217 code.
    pub currency: Option<String>,
    /// Whether it stands in the register.
    #[serde(default)]
    pub declared: Option<bool>,
}

/// A present of another trip: what the register of the book knows beside the trip that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Present {
    /// On which trip.
    pub trip: TripId,
    /// The title of that trip, and its forms in other languages.
    pub title: (String, Forms),
    /// The present.
    pub gift: Gift,
}

impl Gift {
    /// The other side of it: to whom we gave, from whom we received.
    pub fn party(&self) -> Option<&PartyId> {
        match self.direction {
            Direction::Given => self.to.as_ref(),
            Direction::Received => self.from.as_ref(),
        }
    }
}

/// Given or received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// By us.
    Given,
    /// By them.
    Received,
}

/// A car or bus.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Vehicle {
    /// Its id.
    pub id: ElementId,
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// Its plate.
    pub plate: Option<String>,
    /// Who drives.
    pub driver: Option<String>,
    /// The driver's number.
    pub phone: Option<String>,
    /// Its place in the motorcade.
    pub order: Option<i64>,
    /// How many sit in it.
    pub seats: Option<u32>,
}

/// Who rides in what, for an item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Ride {
    /// Its id.
    pub id: ElementId,
    /// For which item.
    pub item: Option<ItemId>,
    /// In which vehicle.
    pub vehicle: Option<ElementId>,
    /// Who rides.
    #[serde(default)]
    pub people: Vec<PartyId>,
    /// When it leaves: a wall time at the place.
    #[serde(default, with = "wall::optional")]
    pub at: Option<chrono::NaiveDateTime>,
    /// From which door.
    pub door: Option<Text>,
}

/// Who sleeps where.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Room {
    /// Its id.
    pub id: ElementId,
    /// In which hotel.
    pub place: Option<PlaceId>,
    /// Its number.
    pub number: Option<String>,
    /// Who.
    #[serde(default)]
    pub people: Vec<PartyId>,
    /// First night.
    #[serde(default, with = "wall::optional_date")]
    pub from: Option<NaiveDate>,
    /// Day of leaving.
    #[serde(default, with = "wall::optional_date")]
    pub to: Option<NaiveDate>,
}

/// What it cost, and who paid.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Cost {
    /// Its id.
    pub id: ElementId,
    /// For whom.
    pub person: Option<PartyId>,
    /// travel, stay, other: the office's word.
    pub kind: Option<String>,
    /// What was expected.
    pub estimated: Option<Number>,
    /// What it was.
    pub actual: Option<Number>,
    /// ISO 4217 code.
    pub currency: Option<String>,
    /// Who pays.
    pub payer: Option<PartyId>,
    /// Its receipt.
    pub receipt: Option<String>,
}

/// A telephone call that was logged.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Call {
    /// Its id.
    pub id: ElementId,
    /// When: a wall time.
    #[serde(default, with = "wall::optional")]
    pub at: Option<chrono::NaiveDateTime>,
    /// The zone of it.
    pub zone: Option<Zone>,
    /// With whom.
    pub who: Option<PartyId>,
    /// The number.
    pub number: Option<String>,
    /// What was said.
    pub text: Option<Text>,
    /// About which item.
    pub item: Option<ItemId>,
}
