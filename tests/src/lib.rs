//! What the suite, the measurements and the browser tests share.

mod fixtures;
pub mod http;
pub mod others;
pub mod synthetic;
pub mod webdriver;
pub mod window;

pub use fixtures::{CASES, case, case_text, dossier, golden, python, root};
