//! `Zone` as chrono sees it.

use std::fmt;

use chrono::offset::{FixedOffset, MappedLocalTime, Offset, TimeZone};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::rules::Hits;
use super::{Zone, fixed};

/// The UTC offset of a zone at some moment.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ZoneOffset {
    zone: Zone,
    seconds: i32,
}

impl ZoneOffset {
    /// Seconds east of UTC.
    pub fn seconds(&self) -> i32 {
        self.seconds
    }

    /// The zone whose offset it is.
    pub fn zone(&self) -> Zone {
        self.zone
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.fix(), f)
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.fix(), f)
    }
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        fixed(self.seconds)
    }
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Self {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        let offset = |seconds| ZoneOffset {
            zone: *self,
            seconds,
        };
        match self.rules().at_wall(local.and_utc().timestamp()) {
            Hits::One(seconds) => MappedLocalTime::Single(offset(seconds)),
            Hits::Two(first, second) => MappedLocalTime::Ambiguous(offset(first), offset(second)),
            Hits::None(_) => MappedLocalTime::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        ZoneOffset {
            zone: *self,
            seconds: self.offset_at(utc.and_utc()),
        }
    }
}
