//! What the suite, the measurements and the browser tests share.

pub mod webdriver;
pub mod window;
