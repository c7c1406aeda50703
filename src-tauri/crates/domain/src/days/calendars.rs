//! Weekends and public holidays of countries, as data with a source: those that come with the programme, and over
//! them what an office keeps in a file of its own, in the same form.
//!
//! A line is one of two, with tabs between its fields; empty lines and those that begin with `#` say nothing:
//!
//! ```text
//! TR  2027-03-09  exact    Eid al-Fitr  tr=Ramazan Bayramı
//! EG  weekend     fri,sat  where this is known from
//! ```
//!
//! The third field of a holiday is `exact`, `about` (it hangs on an announcement) or, in an office's file alone, `none`:
//! people work on that day after all. The office's line wins for its country and day, or its country's weekend.

use std::sync::{LazyLock, PoisonError, RwLock};

use chrono::{NaiveDate, Weekday};

/// A public holiday of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: &'static str,
    /// The day.
    pub date: NaiveDate,
    /// The name in English.
    pub name_en: &'static str,
    /// The name in the languages of the country, each with its code.
    pub names: Vec<(&'static str, &'static str)>,
    /// Whether the day hangs on the sight of the moon and was reckoned, not yet announced.
    pub about: bool,
}

/// The days of the weekend of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Weekend {
    country: &'static str,
    days: Vec<Weekday>,
}

/// Weekends and holidays of countries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendars {
    /// By country and day.
    holidays: Vec<Holiday>,
    /// By country; where there is none it is Saturday and Sunday.
    weekends: Vec<Weekend>,
}

/// A line of a file of calendars that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Its number, the first is 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: Wrong,
}

/// What is wrong with a line of a file of calendars; the text is the part that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It has not the parts of a holiday or of a weekend, with tabs between them.
    Parts,
    /// No country's code of two capital letters.
    Country(String),
    /// No date.
    Day(String),
    /// None of `exact`, `about` and `none`.
    Kind(String),
    /// The holiday has no name in English.
    NoName,
    /// No day of the week.
    Weekday(String),
}

/// What a line says.
enum Line {
    Holiday(Holiday),
    /// No holiday, whatever the programme's own data say.
    Working(&'static str, NaiveDate),
    Weekend(Weekend),
}

/// The calendars that come with the programme: their layout and source stand in `data/holidays/README.md`.
static BUNDLED: LazyLock<Calendars> = LazyLock::new(|| {
    let holidays = include_str!("../../data/holidays/holidays.tsv");
    let weekends = include_str!("../../data/holidays/weekends.tsv");
    let mut bundled = Calendars::default();
    // A test reads every line strictly.
    for line in holidays.lines().chain(weekends.lines()).map(read) {
        match line {
            Ok(Some(Line::Holiday(holiday))) => bundled.holidays.push(holiday),
            Ok(Some(Line::Weekend(weekend))) => bundled.weekends.push(weekend),
            _ => {}
        }
    }
    bundled
});

/// The calendars in use, where an office has its own, and the text of its file.
static OFFICE: RwLock<Option<(&'static Calendars, &'static str)>> = RwLock::new(None);

/// The calendars in use: the office's where it has any, over those that come with the programme.
pub fn current() -> &'static Calendars {
    let office = OFFICE.read().unwrap_or_else(PoisonError::into_inner);
    office.map_or(&*BUNDLED, |(calendars, _)| calendars)
}

/// Puts an office's file over the calendars that come with the programme, for the whole process; without a text they
/// stand alone again. A file with a line that cannot be read changes nothing.
///
/// Holidays are handed out for as long as the process lives, so a replaced file stays in memory: it is some kilobytes,
/// and replaced by hand.
pub fn install(text: Option<&str>) -> Result<(), BadLine> {
    let mut office = OFFICE.write().unwrap_or_else(PoisonError::into_inner);
    if office.map(|(_, kept)| kept) == text {
        return Ok(());
    }
    *office = match text {
        Some(text) => {
            check(text)?;
            let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
            let calendars = BUNDLED.with(kept)?;
            Some((Box::leak(Box::new(calendars)), kept))
        }
        None => None,
    };
    Ok(())
}

/// Whether every line of an office's file can be read.
pub fn check(text: &str) -> Result<(), BadLine> {
    numbered(text).try_for_each(|(number, line)| {
        fields(line)
            .map(|_| ())
            .map_err(|why| BadLine { line: number, why })
    })
}

impl Calendars {
    /// The public holiday of a country on a day.
    pub fn holiday(&self, country: &str, date: NaiveDate) -> Option<&Holiday> {
        let at = self
            .holidays
            .binary_search_by_key(&(country, date), |h| (h.country, h.date))
            .ok()?;
        self.holidays.get(at)
    }

    /// The public holidays of a country from one day on, and before another.
    pub fn holidays(&self, country: &str, from: NaiveDate, to: NaiveDate) -> &[Holiday] {
        let at = |date| {
            self.holidays
                .partition_point(|h| (h.country, h.date) < (country, date))
        };
        self.holidays.get(at(from)..at(to)).unwrap_or_default()
    }

    /// How many countries have public holidays here.
    pub fn countries(&self) -> usize {
        let alike = |a: &Holiday, b: &Holiday| a.country == b.country;
        self.holidays.chunk_by(alike).count()
    }

    /// The days of the weekend in a country: Saturday and Sunday where nothing else is known.
    pub fn weekend(&self, country: Option<&str>) -> &[Weekday] {
        const USUAL: [Weekday; 2] = [Weekday::Sat, Weekday::Sun];
        country
            .and_then(|country| self.weekends.iter().find(|w| w.country == country))
            .map_or(&USUAL, |weekend| &weekend.days)
    }

    /// These with an office's lines over them.
    fn with(&self, text: &'static str) -> Result<Calendars, BadLine> {
        let mut both = self.clone();
        for (number, line) in numbered(text) {
            match read(line).map_err(|why| BadLine { line: number, why })? {
                Some(Line::Holiday(holiday)) => {
                    both.work_on(holiday.country, holiday.date);
                    both.holidays.push(holiday);
                }
                Some(Line::Working(country, date)) => both.work_on(country, date),
                Some(Line::Weekend(weekend)) => {
                    both.weekends.retain(|w| w.country != weekend.country);
                    both.weekends.push(weekend);
                }
                None => {}
            }
        }
        both.holidays.sort_by_key(|h| (h.country, h.date));
        Ok(both)
    }

    fn work_on(&mut self, country: &str, date: NaiveDate) {
        self.holidays
            .retain(|h| (h.country, h.date) != (country, date));
    }
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(i, line)| (i + 1, line))
}

fn read(line: &'static str) -> Result<Option<Line>, Wrong> {
    let Some((country, second, third)) = fields(line)? else {
        return Ok(None);
    };
    let mut rest = line.split('\t').skip(3);
    if second == "weekend" {
        let days = days(third)?;
        return Ok(Some(Line::Weekend(Weekend { country, days })));
    }
    let date = date(second)?;
    if third == "none" {
        return Ok(Some(Line::Working(country, date)));
    }
    Ok(Some(Line::Holiday(Holiday {
        country,
        date,
        about: third == "about",
        name_en: rest.next().unwrap_or_default(),
        names: rest.filter_map(|form| form.split_once('=')).collect(),
    })))
}

/// The first three fields of a line, each of which can be read; none of a line that says nothing.
fn fields(line: &str) -> Result<Option<(&str, &str, &str)>, Wrong> {
    if line.trim().is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let mut fields = line.split('\t');
    let (Some(country), Some(second), Some(third)) = (fields.next(), fields.next(), fields.next())
    else {
        return Err(Wrong::Parts);
    };
    if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
        return Err(Wrong::Country(country.to_owned()));
    }
    if second == "weekend" {
        days(third)?;
        return Ok(Some((country, second, third)));
    }
    date(second)?;
    match (third, fields.next()) {
        ("none", _) => {}
        ("exact" | "about", Some(name)) if !name.trim().is_empty() => {}
        ("exact" | "about", _) => return Err(Wrong::NoName),
        _ => return Err(Wrong::Kind(third.to_owned())),
    }
    Ok(Some((country, second, third)))
}

fn date(text: &str) -> Result<NaiveDate, Wrong> {
    crate::time::wall::parse_date(text).map_err(|_| Wrong::Day(text.to_owned()))
}

fn days(text: &str) -> Result<Vec<Weekday>, Wrong> {
    let day = |name: &str| match name.trim() {
        "mon" => Ok(Weekday::Mon),
        "tue" => Ok(Weekday::Tue),
        "wed" => Ok(Weekday::Wed),
        "thu" => Ok(Weekday::Thu),
        "fri" => Ok(Weekday::Fri),
        "sat" => Ok(Weekday::Sat),
        "sun" => Ok(Weekday::Sun),
        other => Err(Wrong::Weekday(other.to_owned())),
    };
    text.split(',').map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_data_are_sorted_and_whole() {
        let holidays = include_str!("../../data/holidays/holidays.tsv");
        let weekends = include_str!("../../data/holidays/weekends.tsv");
        assert_eq!(check(holidays), Ok(()));
        assert_eq!(check(weekends), Ok(()));
        assert_eq!(
            (BUNDLED.holidays.len(), BUNDLED.weekends.len()),
            (holidays.lines().count(), weekends.lines().count()),
            "every line is read"
        );
        let sorted = BUNDLED
            .holidays
            .windows(2)
            .all(|w| (w[0].country, w[0].date) < (w[1].country, w[1].date));
        assert!(sorted, "they are searched by halves, and no day is doubled");
        let mut countries: Vec<_> = BUNDLED.holidays.iter().map(|h| h.country).collect();
        countries.dedup();
        assert!(
            countries.len() >= 36,
            "thirty countries beside the first six"
        );
        for country in countries {
            for year in 2024..=2030 {
                let from = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
                let to = NaiveDate::from_ymd_opt(year + 1, 1, 1).unwrap();
                let found = BUNDLED.holidays(country, from, to).len();
                assert!(found >= 4, "{country} {year}: {found}");
            }
        }
    }

    #[test]
    fn what_hangs_on_the_moon_is_marked() {
        for (country, date) in [
            ("IR", "2027-03-10"),
            ("SA", "2027-03-10"),
            ("EG", "2028-05-05"),
            ("AE", "2027-03-10"),
            ("IN", "2027-05-17"),
            ("SG", "2028-02-27"),
        ] {
            let holiday = BUNDLED.holiday(country, day(date));
            assert!(
                holiday.is_some_and(|h| h.about),
                "{country} {date}: {holiday:?}"
            );
        }
        let republic = BUNDLED.holiday("TR", day("2027-10-29"));
        assert!(
            republic.is_some_and(|h| !h.about),
            "a day of the sun is exact"
        );
        let marked = BUNDLED
            .holidays
            .iter()
            .find(|h| h.name_en.contains("estimated"));
        assert_eq!(marked, None, "the mark is data, and stands in no name");
    }

    #[test]
    fn weekends_are_those_of_the_country() {
        use Weekday::{Fri, Sat, Sun, Thu};
        let of = |country: &str| BUNDLED.weekend(Some(country));
        assert_eq!(of("TR"), [Sat, Sun]);
        assert_eq!(of("EG"), [Fri, Sat]);
        assert_eq!(
            of("IR"),
            [Thu, Fri],
            "offices; Friday alone is the day of rest in law"
        );
        assert_eq!(of("AE"), [Sat, Sun], "since 2022");
        assert_eq!(BUNDLED.weekend(None), [Sat, Sun]);
    }

    #[test]
    fn an_offices_file_wins_over_the_programmes() {
        let text = "# Ours.\n\nTR\t2026-10-30\texact\tBridge day\ttr=İdari izin\n\
                    TR\t2026-10-29\tnone\nIR\tweekend\tfri\tthe law\nEG\t2027-03-10\tabout\tEid\n";
        let ours = BUNDLED.with(text).unwrap();
        assert_eq!(
            ours.holiday("TR", day("2026-10-29")),
            None,
            "a working day after all"
        );
        let bridge = ours.holiday("TR", day("2026-10-30")).unwrap();
        assert_eq!(
            (bridge.name_en, &bridge.names[..]),
            ("Bridge day", &[("tr", "İdari izin")][..])
        );
        assert_eq!(ours.weekend(Some("IR")), [Weekday::Fri]);
        assert_eq!(
            ours.holiday("EG", day("2027-03-10")).unwrap().name_en,
            "Eid"
        );
        let rest = ours.holidays.len() + 1 - BUNDLED.holidays.len();
        assert_eq!(rest, 1, "one was added, one removed, one replaced");
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let wrong = |text: &str| {
            let BadLine { line, why } = check(text).unwrap_err();
            (line, why)
        };
        let day = "2026-02-30".to_owned();
        assert_eq!(wrong("TR\t2026-02-30\texact\tX"), (1, Wrong::Day(day)));
        let country = "Türkiye".to_owned();
        assert_eq!(
            wrong("\nTürkiye\t2026-02-20\texact\tX"),
            (2, Wrong::Country(country))
        );
        let kind = "maybe".to_owned();
        assert_eq!(wrong("TR\t2026-02-20\tmaybe\tX"), (1, Wrong::Kind(kind)));
        assert_eq!(wrong("TR\t2026-02-20\texact"), (1, Wrong::NoName));
        let weekday = "friday".to_owned();
        assert_eq!(wrong("TR\tweekend\tfriday"), (1, Wrong::Weekday(weekday)));
        assert_eq!(wrong("TR 2026-02-20"), (1, Wrong::Parts));
    }

    #[test]
    fn an_installed_file_is_in_use_until_it_is_taken_back() {
        let date = day("2026-11-05");
        install(Some("XX\t2026-11-05\texact\tDay of X\n")).unwrap();
        assert!(super::super::holiday("XX", date).is_some());
        assert!(install(Some("nonsense")).is_err());
        assert!(
            super::super::holiday("XX", date).is_some(),
            "a bad file changes nothing"
        );
        install(None).unwrap();
        assert_eq!(super::super::holiday("XX", date), None);
    }
}
