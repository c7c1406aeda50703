//! The times of prayer of a day at a place, from the position of the sun.
//!
//! The sun's declination and the equation of time are those of the Astronomical Almanac's low-precision formulas ("Sun,
//! low precision": good to 0.01 degrees between 1950 and 2050), taken anew for each time, as the sun moves on meanwhile.
//! Dawn and nightfall are angles below the horizon by the method of an authority; sunrise and sunset the upper limb on a
//! level horizon with refraction (0.833 degrees). Afternoon begins when a shadow is longer than at noon by the length of
//! what throws it. Where the sun does not go so far below the horizon, in northern summers, the night is divided: dawn
//! and nightfall keep from sunrise and sunset a share of the night of so many sixtieths as the angle has degrees. Where
//! it neither rises nor sets there are no times.
//!
//! They are computed, and a mosque's own table may differ by a minute or two.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::rules::Prayer;
use crate::time::Zone;

/// The upper limb of the sun on the horizon, with refraction.
const HORIZON: f64 = 0.833;

/// The times of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Dawn.
    pub fajr: DateTime<Utc>,
    /// Sunrise: until then the prayer of dawn is said.
    pub sunrise: DateTime<Utc>,
    /// After noon.
    pub dhuhr: DateTime<Utc>,
    /// Afternoon.
    pub asr: DateTime<Utc>,
    /// Sunset.
    pub maghrib: DateTime<Utc>,
    /// Nightfall.
    pub isha: DateTime<Utc>,
}

/// When nightfall is.
#[derive(Clone, Copy)]
enum Night {
    /// The sun so many degrees below the horizon.
    Angle(f64),
    /// So many minutes after sunset.
    After(i64),
}

/// How an authority reckons.
struct Method {
    /// Degrees at dawn.
    dawn: f64,
    /// Degrees at the evening prayer; 0 for sunset itself.
    evening: f64,
    night: Night,
    /// Minutes that are added for safety, in the order of [`Times`].
    safety: [i64; 6],
}

/// The angles stand in the publications of each authority; the safety of the Presidency of Religious Affairs is its
/// `temkin`.
fn method(prayer: Prayer) -> Method {
    let plain = |dawn, night| Method {
        dawn,
        evening: 0.0,
        night,
        safety: [0, 0, 0, 0, 0, 0],
    };
    match prayer {
        Prayer::Diyanet => Method {
            safety: [0, -7, 5, 4, 7, 0],
            ..plain(18.0, Night::Angle(17.0))
        },
        Prayer::MuslimWorldLeague => plain(18.0, Night::Angle(17.0)),
        Prayer::Tehran => Method {
            evening: 4.5,
            ..plain(17.7, Night::Angle(14.0))
        },
        Prayer::UmmAlQura => plain(18.5, Night::After(90)),
        Prayer::Egypt => plain(19.5, Night::Angle(17.5)),
        Prayer::NorthAmerica => plain(15.0, Night::Angle(15.0)),
    }
}

/// The times of a day at a position (latitude and longitude in degrees) with this zone's clock; none where the sun does
/// not rise or does not set.
pub fn times(date: NaiveDate, (lat, lon): (f64, f64), zone: Zone, prayer: Prayer) -> Option<Times> {
    let method = method(prayer);
    let sky = Sky::new(date, lat, lon, zone)?;
    let sunrise = sky.below(HORIZON, Side::Morning)?;
    let sunset = sky.below(HORIZON, Side::Evening)?;
    let night = 24.0 - (sunset - sunrise);
    let share = |angle: f64| night * angle / 60.0;
    let dawn = sky.below(method.dawn, Side::Morning);
    let dawn = bounded(
        dawn.map(|at| sunrise - at),
        share(method.dawn),
        sunrise,
        -1.0,
    );
    let maghrib = match method.evening {
        0.0 => sunset,
        angle => {
            let at = sky.below(angle, Side::Evening);
            bounded(at.map(|at| at - sunset), share(angle), sunset, 1.0)
        }
    };
    let isha = match method.night {
        Night::After(minutes) => sunset + minutes as f64 / 60.0,
        Night::Angle(angle) => {
            let at = sky.below(angle, Side::Evening);
            bounded(at.map(|at| at - sunset), share(angle), sunset, 1.0)
        }
    };
    let hours = [dawn, sunrise, sky.noon(), sky.afternoon()?, maghrib, isha];
    let mut at = hours.into_iter().zip(method.safety);
    let mut next = || {
        let (hours, safety) = at.next()?;
        sky.instant(hours)?
            .checked_add_signed(TimeDelta::minutes(safety))
    };
    Some(Times {
        fajr: next()?,
        sunrise: next()?,
        dhuhr: next()?,
        asr: next()?,
        maghrib: next()?,
        isha: next()?,
    })
}

/// A time that keeps so many hours from sunrise or sunset, and not more than its share of the night.
fn bounded(hours: Option<f64>, share: f64, edge: f64, sign: f64) -> f64 {
    let hours = hours.filter(|hours| (0.0..=share).contains(hours));
    edge + sign * hours.unwrap_or(share)
}

enum Side {
    Morning,
    Evening,
}

/// The sun over a place on a day. Hours count from midnight in UTC of the date there.
struct Sky {
    midnight: DateTime<Utc>,
    /// Days since the epoch J2000.0 at that midnight.
    days: f64,
    lat: f64,
    lon: f64,
}

impl Sky {
    fn new(date: NaiveDate, lat: f64, lon: f64, zone: Zone) -> Option<Self> {
        if !(-90.0..=90.0).contains(&lat) || !(-180.0..=180.0).contains(&lon) {
            return None;
        }
        // A place whose clock is far from its sun, as across the date line, has its noon on the day that its clock shows.
        let midnight = date.and_time(NaiveTime::MIN).and_utc();
        let noon = midnight + TimeDelta::hours(12);
        let lag = f64::from(zone.offset_at(noon)) / 3600.0 - lon / 15.0;
        let midnight = midnight.checked_sub_signed(TimeDelta::days((lag / 24.0).round() as i64))?;
        Some(Sky {
            midnight,
            // 1 January 2000, noon, is half a day after the midnight of day 730,120.
            days: f64::from(midnight.num_days_from_ce()) - 730_120.5,
            lat: lat.to_radians(),
            lon,
        })
    }

    /// Declination in radians and the equation of time in hours, some hours after midnight in UTC.
    fn sun(&self, hours: f64) -> (f64, f64) {
        let d = self.days + hours / 24.0;
        let g = (357.529 + 0.985_600_28 * d).to_radians();
        let q = (280.459 + 0.985_647_36 * d).rem_euclid(360.0);
        let l = (q + 1.915 * g.sin() + 0.020 * (2.0 * g).sin()).to_radians();
        let e = (23.439 - 0.000_000_36 * d).to_radians();
        let ascension = (e.cos() * l.sin()).atan2(l.cos()).to_degrees() / 15.0;
        let equation = (q / 15.0 - ascension + 12.0).rem_euclid(24.0) - 12.0;
        ((e.sin() * l.sin()).asin(), equation)
    }

    /// Noon by the sun.
    fn noon(&self) -> f64 {
        let mut noon = 12.0 - self.lon / 15.0;
        for _ in 0..2 {
            noon = 12.0 - self.lon / 15.0 - self.sun(noon).1;
        }
        noon
    }

    /// When the sun is so many degrees below the horizon.
    fn below(&self, angle: f64, side: Side) -> Option<f64> {
        self.at_height(|_| -angle.to_radians(), side)
    }

    /// When a shadow is longer than at noon by the length of what throws it.
    fn afternoon(&self) -> Option<f64> {
        let lat = self.lat;
        let height = move |declination: f64| (1.0 / (1.0 + (lat - declination).abs().tan())).atan();
        self.at_height(height, Side::Evening)
    }

    /// When the sun stands at a height, which may hang on its declination then.
    fn at_height(&self, height: impl Fn(f64) -> f64, side: Side) -> Option<f64> {
        let mut at = self.noon();
        for _ in 0..4 {
            let (declination, equation) = self.sun(at);
            let top = height(declination).sin() - self.lat.sin() * declination.sin();
            let cosine = top / (self.lat.cos() * declination.cos());
            if !(-1.0..=1.0).contains(&cosine) {
                return None;
            }
            let hours = cosine.acos().to_degrees() / 15.0;
            let noon = 12.0 - self.lon / 15.0 - equation;
            at = match side {
                Side::Morning => noon - hours,
                Side::Evening => noon + hours,
            };
        }
        Some(at)
    }

    /// The instant, to the nearest minute.
    fn instant(&self, hours: f64) -> Option<DateTime<Utc>> {
        let minutes = TimeDelta::try_minutes((hours * 60.0).round() as i64)?;
        self.midnight.checked_add_signed(minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Date; fajr, sunrise, dhuhr, asr, maghrib, isha.
    type Row<'a> = (&'a str, [&'a str; 6]);

    fn minutes(clock: &str) -> i64 {
        let (hour, minute) = clock.split_once(':').unwrap();
        hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap()
    }

    fn agrees(rows: &[Row<'_>], position: (f64, f64), zone: &str, prayer: Prayer, within: i64) {
        let zone = Zone::named(zone).unwrap();
        for (date, published) in rows {
            let times = times(date.parse().unwrap(), position, zone, prayer).unwrap();
            let own = [
                times.fajr,
                times.sunrise,
                times.dhuhr,
                times.asr,
                times.maghrib,
                times.isha,
            ];
            for (n, (at, published)) in own.into_iter().zip(published).enumerate() {
                let wall = zone.wall(at);
                assert_eq!(wall.date().to_string(), *date, "on that day");
                let own = minutes(&wall.format("%H:%M").to_string());
                let off = own - minutes(published);
                assert!(
                    off.abs() <= within,
                    "{date}, time {n}: {off} minutes off {published}"
                );
            }
        }
    }

    /// The table of Ankara that Yeni Safak printed from the Presidency of Religious Affairs
    /// (<https://www.yenisafak.com/en/ankara-prayer-times-01.01.2019>), as the tests of adhan-js keep it.
    #[test]
    fn ankara_agrees_with_the_presidency_of_religious_affairs() {
        let rows = [
            (
                "2019-01-01",
                ["06:33", "08:03", "12:57", "15:20", "17:40", "19:05"],
            ),
            (
                "2019-02-01",
                ["06:25", "07:51", "13:07", "15:49", "18:14", "19:34"],
            ),
            (
                "2019-03-01",
                ["05:53", "07:16", "13:06", "16:14", "18:46", "20:04"],
            ),
            (
                "2019-04-01",
                ["05:01", "06:27", "12:58", "16:31", "19:19", "20:39"],
            ),
            (
                "2019-05-01",
                ["04:07", "05:43", "12:51", "16:40", "19:49", "21:18"],
            ),
            (
                "2019-06-01",
                ["03:24", "05:15", "12:51", "16:48", "20:17", "22:00"],
            ),
            (
                "2019-07-01",
                ["03:21", "05:16", "12:57", "16:55", "20:28", "22:15"],
            ),
            (
                "2019-08-01",
                ["03:58", "05:40", "13:00", "16:53", "20:10", "21:45"],
            ),
            (
                "2019-09-01",
                ["04:40", "06:09", "12:54", "16:34", "19:29", "20:52"],
            ),
            (
                "2019-10-01",
                ["05:14", "06:37", "12:44", "16:02", "18:40", "19:58"],
            ),
            (
                "2019-11-01",
                ["05:45", "07:10", "12:37", "15:28", "17:55", "19:14"],
            ),
            (
                "2019-12-01",
                ["06:14", "07:43", "12:42", "15:10", "17:31", "18:55"],
            ),
        ];
        agrees(
            &rows,
            (39.939_382, 32.819_713),
            "Europe/Istanbul",
            Prayer::Diyanet,
            2,
        );
    }

    /// Tehran by the method of its university's Institute of Geophysics, as praytimes.org prints it and the tests of
    /// adhan-js keep it.
    #[test]
    fn tehran_agrees_with_its_institute_of_geophysics() {
        let rows = [
            (
                "2018-01-01",
                ["05:44", "07:14", "12:08", "14:44", "17:22", "18:12"],
            ),
            (
                "2018-03-01",
                ["05:11", "06:35", "12:17", "15:30", "18:17", "19:04"],
            ),
            (
                "2018-04-01",
                ["05:26", "06:51", "13:08", "16:42", "19:44", "20:32"],
            ),
            (
                "2018-07-01",
                ["04:06", "05:52", "13:08", "16:57", "20:45", "21:45"],
            ),
            (
                "2018-10-01",
                ["04:36", "05:59", "11:54", "15:16", "18:07", "18:54"],
            ),
            (
                "2018-12-01",
                ["05:27", "06:55", "11:53", "14:32", "17:11", "18:01"],
            ),
        ];
        agrees(
            &rows,
            (35.715_298, 51.404_343),
            "Asia/Tehran",
            Prayer::Tehran,
            1,
        );
    }

    /// The calendar of Umm al-Qura, as <http://www.ummulqura.org.sa> printed it and the tests of adhan-js keep it.
    #[test]
    fn mecca_agrees_with_umm_al_qura() {
        let rows = [
            (
                "2016-01-05",
                ["05:39", "06:59", "12:26", "15:32", "17:53", "19:23"],
            ),
            (
                "2016-03-05",
                ["05:22", "06:37", "12:33", "15:55", "18:27", "19:57"],
            ),
            (
                "2016-05-02",
                ["04:27", "05:48", "12:18", "15:39", "18:47", "20:17"],
            ),
            (
                "2016-07-08",
                ["04:18", "05:44", "12:26", "15:43", "19:07", "20:37"],
            ),
            (
                "2016-09-04",
                ["04:48", "06:04", "12:20", "15:45", "18:34", "20:04"],
            ),
            (
                "2016-11-05",
                ["05:09", "06:26", "12:05", "15:19", "17:43", "19:13"],
            ),
            (
                "2016-12-04",
                ["05:24", "06:44", "12:12", "15:17", "17:38", "19:08"],
            ),
        ];
        agrees(
            &rows,
            (21.427_009, 39.828_685),
            "Asia/Riyadh",
            Prayer::UmmAlQura,
            2,
        );
    }

    #[test]
    fn the_night_is_divided_where_it_never_is_dark_and_the_pole_has_no_times() {
        let oslo = (59.9139, 10.7522);
        let zone = Zone::named("Europe/Oslo").unwrap();
        let june = "2024-06-21".parse().unwrap();
        let times = times(june, oslo, zone, Prayer::MuslimWorldLeague).unwrap();
        assert!(times.fajr < times.sunrise && times.maghrib < times.isha);
        let night = TimeDelta::days(1) - (times.maghrib - times.sunrise);
        let share = (night * 17) / 60;
        assert!(((times.isha - times.maghrib) - share).num_minutes().abs() <= 1);
        let tromso = (69.65, 18.96);
        assert_eq!(
            super::times(june, tromso, zone, Prayer::Tehran),
            None,
            "the sun does not set"
        );
        assert_eq!(super::times(june, (95.0, 0.0), zone, Prayer::Tehran), None);
    }

    #[test]
    fn times_are_of_the_day_that_the_clock_shows() {
        for (zone, position) in [
            ("Pacific/Apia", (-13.83, -171.77)),
            ("Pacific/Kiritimati", (1.87, -157.4)),
            ("Pacific/Auckland", (-36.85, 174.76)),
            ("Pacific/Honolulu", (21.31, -157.86)),
        ] {
            let zone = Zone::named(zone).unwrap();
            let date: NaiveDate = "2024-03-20".parse().unwrap();
            let times = times(date, position, zone, Prayer::Egypt).unwrap();
            for at in [times.fajr, times.dhuhr, times.isha] {
                assert_eq!(zone.wall(at).date(), date, "{}", zone.name());
            }
        }
    }
}
