//! What concerns findings: repairs, and those that were accepted.

use serde::Deserialize;
use ts_rs::TS;

use crate::view::Show;

args! {
    /// A way out of a finding, carried out.
    RepairApply {
        /// The trip's id.
        trip: String,
        /// The finding's key.
        finding: String,
        /// Which of its repairs.
        index: u32,
        /// How to show it.
        show: Show
    }
    /// A finding that is accepted, and why.
    FindingAccept {
        /// The trip's id.
        trip: String,
        /// The finding's key.
        finding: String,
        /// Why it may stand.
        reason: String,
        /// How to show it.
        show: Show
    }
    /// A finding that is no more accepted.
    FindingReopen {
        /// The trip's id.
        trip: String,
        /// The finding's key.
        finding: String,
        /// How to show it.
        show: Show
    }
}
