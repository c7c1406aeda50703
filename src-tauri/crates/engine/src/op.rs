//! The acts of a person, as history names them. The message `said-<kind>` says each in words.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What kind of act an operation was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Op {
    /// The book was set up.
    Begin,
    /// A dossier was read.
    Import,
    /// A trip was made.
    CreateTrip,
    /// A trip was changed.
    EditTrip,
    /// A trip was made like another.
    DuplicateTrip,
    /// A trip was removed.
    DeleteTrip,
    /// An item was made.
    CreateItem,
    /// An item was changed.
    EditItem,
    /// An item was given another time.
    MoveItem,
    /// An item lost its time: to be placed.
    UnplaceItem,
    /// The people of an item were changed.
    SetPeople,
    /// An item was made like another.
    DuplicateItem,
    /// An item was removed.
    DeleteItem,
    /// A meeting reached a stage.
    ReachStage,
    /// Items without a time got one.
    Schedule,
    /// What comes after an item was shifted.
    Shift,
    /// A plan was made possible again with the fewest changes.
    Mend,
    /// A way out of a finding was taken.
    Repair,
    /// A window for items without a time was opened or changed.
    SetWindow,
    /// A window was removed.
    DeleteWindow,
    /// A finding was accepted, with a reason.
    AcceptFinding,
    /// A finding that was accepted is open again.
    ReopenFinding,
    /// A place was made.
    CreatePlace,
    /// A person was made.
    CreatePerson,
    /// The programme was released.
    Release,
    /// A meeting's calendar was issued.
    Issue,
    /// Someone was told of a release.
    Tell,
    /// A calendar file was taken in.
    TakeIn,
    /// An act was taken back.
    Undo,
    /// An act taken back was done again.
    Redo,
}

impl Op {
    /// The word by which history keeps it.
    pub fn word(self) -> String {
        match serde_json::to_value(self) {
            Ok(Value::String(word)) => word,
            _ => String::new(),
        }
    }

    /// The act with this word.
    pub fn of_word(word: &str) -> Option<Op> {
        serde_json::from_value(Value::String(word.to_owned())).ok()
    }
}

/// What the message about an operation needs: names as `{base, forms}`, wall times, counts.
pub type Facts = Map<String, Value>;
