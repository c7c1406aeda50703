//! The Solar Hijri calendar of Iran and Afghanistan, to and from Gregorian dates.
//!
//! Reckoned by icu_calendar, whose leap years are the astronomical ones that Iran
//! publishes. Both directions are total over every date that chrono knows.

use chrono::{Datelike, NaiveDate};
use icu_calendar::Date;
use icu_calendar::cal::Persian;
use icu_calendar::types::RataDie;

/// A date of the Solar Hijri calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SolarDate {
    /// The solar year since the Hijra; not positive before it.
    pub year: i32,
    /// 1 (Farvardin) to 12 (Esfand).
    pub month: u8,
    /// 1 to 31, 30 or 29.
    pub day: u8,
}

/// The Solar Hijri date of a Gregorian one.
pub fn from(date: NaiveDate) -> SolarDate {
    // Both count days from 1 January of the year 1.
    let days = RataDie::new(date.num_days_from_ce().into());
    let solar = Date::from_rata_die(days, Persian);
    SolarDate {
        year: solar.year().extended_year(),
        month: solar.month().ordinal,
        day: solar.day_of_month().0,
    }
}

/// The Gregorian date of a Solar Hijri one; none if there is no such day.
pub fn to_gregorian(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    let solar = Date::try_new_persian(year, month, day).ok()?;
    let days = i32::try_from(solar.to_rata_die().to_i64_date()).ok()?;
    NaiveDate::from_num_days_from_ce_opt(days)
}

impl SolarDate {
    /// The Gregorian date; none if there is no such day.
    pub fn to_gregorian(self) -> Option<NaiveDate> {
        to_gregorian(self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn solar(year: i32, month: u8, day: u8) -> SolarDate {
        SolarDate { year, month, day }
    }

    #[test]
    fn known_days() {
        for (iso, expected) in [
            ("2024-12-07", solar(1403, 9, 17)),
            ("2023-06-20", solar(1402, 3, 30)),
            ("2025-03-20", solar(1403, 12, 30)),
            ("2025-03-21", solar(1404, 1, 1)),
            ("2027-03-25", solar(1406, 1, 5)),
            ("1979-02-11", solar(1357, 11, 22)),
        ] {
            let date: NaiveDate = iso.parse().unwrap();
            assert_eq!(from(date), expected, "{iso}");
            assert_eq!(expected.to_gregorian(), Some(date), "{iso}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_none() {
        assert_eq!(to_gregorian(1404, 12, 30), None, "1404 is not a leap year");
        assert_eq!(to_gregorian(1406, 7, 31), None, "Mehr has 30 days");
        assert_eq!(to_gregorian(1406, 13, 1), None);
        assert_eq!(to_gregorian(1406, 0, 1), None);
        assert_eq!(to_gregorian(1406, 1, 0), None);
        assert_eq!(to_gregorian(i32::MAX, 1, 1), None);
    }

    #[test]
    fn the_ends_of_time_have_an_answer() {
        assert!(from(NaiveDate::MIN).year < 0);
        assert!(from(NaiveDate::MAX).year > 0);
    }

    proptest! {
        #[test]
        fn there_and_back(days in -700_000i32..3_000_000) {
            let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            prop_assert_eq!(from(date).to_gregorian(), Some(date));
        }
    }
}
