//! The interpreter of one meeting is needed in another at the same time.
//!
//! Why it matters: two sides sit at a table and cannot speak. Example: Ms Aydın interprets for the mayor until 11:30,
//! and for the deputy mayor from 11:00.
//!
//! One finding for each pair of items; `double_booked` does not name the interpreter again. Severity, facts and repairs
//! are those of `double_booked`, with `interpreters` (ids) for `parties`.

use super::clash::Clash;
use super::{Check, Found, double_booked};

pub(super) const CODE: &str = "interpreter_double_booked";

pub(super) fn check(check: &Check<'_>, clash: &Clash, found: &mut Found) {
    if clash.interpreters.is_empty() {
        return;
    }
    let finding =
        double_booked::finding(check, clash, CODE).parties("interpreters", &clash.interpreters);
    let finding = clash
        .interpreters
        .iter()
        .fold(finding, |f, who| f.about("person", who.as_str()));
    found.when(
        Some(clash.from),
        double_booked::with_repairs(check, clash, finding),
    );
}
