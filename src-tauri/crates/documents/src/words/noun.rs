//! The field's words: a code of the dossier in the words of the office.

use domain::briefing::{BriefingKind, BriefingStage, SectionKind};
use domain::check::Severity;
use domain::item::{Item, ItemKind, ItemStatus, Press};
use domain::meeting::{Contact, Format, Interpretation, Priority, Stage};
use domain::outcome::{OutcomeKind, OutcomeStatus};
use domain::place::PlaceKind;
use domain::plan::Planned;
use domain::time::Precision;
use domain::trip::{Attendance, Classification, Invitation, Role, Side, TripKind, TripStatus};
use serde::Serialize;

use super::Words;

macro_rules! nouns {
    ($($(#[$doc:meta])* $name:ident($kind:ty) = $family:literal;)*) => {
        impl Words {$(
            $(#[$doc])*
            pub fn $name(&self, code: $kind) -> String {
                self.noun($family, &code)
            }
        )*}
    };
}

nouns! {
    /// How far a meeting has come.
    stage(Stage) = "stage";
    /// How firm an item is.
    status(ItemStatus) = "status";
    /// How far a briefing has come.
    briefing_stage(BriefingStage) = "briefing";
    /// What kind of paper a briefing is.
    briefing_kind(BriefingKind) = "briefing-kind";
    /// The heading of a briefing's section.
    section(SectionKind) = "section";
    /// What kind of item it is.
    kind(ItemKind) = "kind";
    /// What kind of contact a meeting is.
    contact(Contact) = "contact";
    /// How the sides meet.
    format(Format) = "format";
    /// How speech is carried.
    interpretation(Interpretation) = "interpretation";
    /// Whether the press may be there.
    press(Press) = "press";
    /// What must, should or could be placed.
    priority(Priority) = "priority";
    /// The part that someone plays in a delegation.
    role(Role) = "role";
    /// Which side a participant is on.
    side(Side) = "side";
    /// How an invitation stands.
    invitation(Invitation) = "invitation";
    /// Whether a participant was there.
    attendance(Attendance) = "attendance";
    /// Who may see something, as a marking.
    marking(Classification) = "marking";
    /// Which way people travel.
    trip_kind(TripKind) = "trip-kind";
    /// How far a trip has come.
    trip_status(TripStatus) = "trip-status";
    /// What kind of outcome it is.
    outcome_kind(OutcomeKind) = "outcome";
    /// How an outcome stands.
    outcome_status(OutcomeStatus) = "outcome-status";
    /// What kind of place it is.
    place_kind(PlaceKind) = "place-kind";
    /// How grave a finding is.
    severity(Severity) = "severity";
}

impl Words {
    /// How an item stands, as a row says it: its status; while it is to be placed, that; where it is confirmed for
    /// a day whose hour nobody knows, that.
    pub fn standing(&self, item: &Item, planned: &Planned) -> String {
        match (item.status(), planned.precision()) {
            (ItemStatus::Cancelled, _) => self.status(ItemStatus::Cancelled),
            (_, Precision::Open) => self.say("status-open", &[]),
            (ItemStatus::Confirmed, Precision::Part) => self.say("status-hour-awaited", &[]),
            (status, _) => self.status(status),
        }
    }

    /// The name of a language by its code; the code itself where we have no name for it.
    pub fn language_name(&self, code: &str) -> String {
        let id = format!("language-{code}");
        if self.has(&id) {
            self.say(&id, &[])
        } else {
            code.to_owned()
        }
    }

    pub(super) fn noun(&self, family: &str, code: &impl Serialize) -> String {
        let code = serde_json::to_value(code).ok();
        let word = code
            .as_ref()
            .and_then(|c| c.as_str())
            .unwrap_or_default()
            .replace('_', "-");
        self.say(&format!("{family}-{word}"), &[])
    }
}
