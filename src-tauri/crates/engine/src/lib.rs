//! The application: one open book, its edits, its history, its views, and the file formats around it.
//!
//! # How one edit travels
//!
//! A host calls [`api::dispatch`]; an adapter calls an edit; the edit commits a patch in the dossier's own vocabulary
//! through [`book::Book::commit`], the only way to write; history keeps, field by field, what was before and after;
//! only after the commit the book tells its listeners. Views are made from the plan and the findings of the open trip.

pub mod api;
pub mod backup;
pub mod book;
pub mod calendars;
pub mod call;
pub mod commit;
pub mod dossier;
pub mod edit;
pub mod error;
pub mod history;
pub mod incoming;
pub mod kind;
pub mod op;
pub mod open;
pub mod out;
pub mod patch;
mod presents;
pub mod references;
pub mod release;
pub mod rules;
pub mod seek;
pub mod session;
pub mod store;
pub mod view;
pub mod zones;

pub use book::Book;
pub use error::{Code, Error, Message};
pub use session::Session;
