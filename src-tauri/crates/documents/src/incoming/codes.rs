//! Codes of an event: whether it stands, how open it is, how it blocks a calendar, where it is.

use super::event::{Busy, Class, Status};

pub(super) fn status(code: &str) -> Option<Status> {
    match code.to_ascii_uppercase().as_str() {
        "TENTATIVE" => Some(Status::Tentative),
        "CONFIRMED" => Some(Status::Confirmed),
        "CANCELLED" | "CANCELED" => Some(Status::Cancelled),
        _ => None,
    }
}

pub(super) fn class(code: &str) -> Option<Class> {
    match code.to_ascii_uppercase().as_str() {
        "PUBLIC" => Some(Class::Public),
        "PRIVATE" => Some(Class::Private),
        "CONFIDENTIAL" => Some(Class::Confidential),
        _ => None,
    }
}

pub(super) fn busy(code: &str) -> Option<Busy> {
    match code.to_ascii_uppercase().as_str() {
        "FREE" => Some(Busy::Free),
        "TENTATIVE" => Some(Busy::Tentative),
        "BUSY" => Some(Busy::Busy),
        "OOF" => Some(Busy::Away),
        "WORKINGELSEWHERE" => Some(Busy::Elsewhere),
        _ => None,
    }
}

/// `0` and `1` are those of vCalendar 1.0.
pub(super) fn transparency(code: &str) -> Option<Busy> {
    match code.to_ascii_uppercase().as_str() {
        "OPAQUE" | "0" => Some(Busy::Busy),
        "TRANSPARENT" | "1" => Some(Busy::Free),
        _ => None,
    }
}

/// `41.01;28.97`; SOGo escapes the sign between the two.
pub(super) fn geo(code: &str) -> Option<(f64, f64)> {
    let (lat, lon) = code.split_once(';').or_else(|| code.split_once(','))?;
    let degrees = |text: &str| text.trim_matches(['\\', ' ']).parse::<f64>().ok();
    let (lat, lon) = (degrees(lat)?, degrees(lon)?);
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some((lat, lon))
}
