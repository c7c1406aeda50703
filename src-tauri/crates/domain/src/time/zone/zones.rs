//! The database in use: the bundled one, unless another was installed first.

use std::sync::OnceLock;

pub use super::database::{BadZones, Source, Zones};

/// The bundled database; `data/zones/README.md` says where it comes from.
static BUNDLED: &[u8] = include_bytes!("../../../data/zones/zones.dat");

static IN_USE: OnceLock<Zones> = OnceLock::new();

/// The bundled database, read whole.
pub fn bundled() -> Result<Zones, BadZones> {
    Zones::from_file(BUNDLED, Source::Bundled)
}

/// The version of the bundled database, without putting it in use: `2026f`.
pub fn bundled_version() -> &'static str {
    let head = BUNDLED.split(|byte| *byte == b'\n').nth(1);
    let line = head.and_then(|line| std::str::from_utf8(line).ok());
    line.and_then(|line| line.strip_prefix("version "))
        .unwrap_or_default()
}

/// Puts a database in use for this process, before any zone is named.
pub fn install(zones: Zones) -> Result<(), BadZones> {
    IN_USE.set(zones).map_err(|_| BadZones::TooLate)
}

/// The database in use.
#[allow(
    clippy::expect_used,
    reason = "the bundled file is a part of the program; a test reads it"
)]
pub fn current() -> &'static Zones {
    IN_USE
        .get_or_init(|| Zones::unchecked(BUNDLED, Source::Bundled).expect("the bundled time zones"))
}

/// Every name of the database in use, old ones included, in order.
pub fn names() -> impl Iterator<Item = &'static str> {
    current().names()
}
