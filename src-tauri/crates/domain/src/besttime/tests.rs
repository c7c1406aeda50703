//! The sweep against an answer that asks every minute of every city on its own, and the rules.

use chrono::{Days, TimeDelta, Timelike};
use proptest::prelude::*;

use super::*;
use crate::besttime::rule::clock;

const ZONES: [&str; 14] = [
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Europe/Istanbul",
    "Europe/Berlin",
    "America/New_York",
    "America/Vancouver",
    "Asia/Tehran",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "America/St_Johns",
    "Asia/Tokyo",
    "Atlantic/Azores",
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hours(text: &str) -> Minutes {
    read_minutes(text).unwrap()
}

fn city(id: &str, zone: &str, country: &str) -> City {
    City {
        id: id.into(),
        zone: Zone::named(zone).unwrap(),
        week: week(OFFICE_HOURS, &[5, 6]),
        country: Some(country.to_owned()),
        paid: 0,
    }
}

/// A week with the same hours on each day, and none on some, Monday being 0.
fn week(hours: Minutes, free: &[usize]) -> [Option<Minutes>; 7] {
    std::array::from_fn(|day| (!free.contains(&day)).then_some(hours))
}

fn nobody() -> Vec<Rule> {
    vec![Rule::Nobody(NIGHT)]
}

/// What an hour costs a city, asked minute by minute, with nothing shared but the wall clock and the holidays.
fn naive(city: &City, rules: &[Rule], at: DateTime<Utc>, minutes: u32) -> u32 {
    let whole = i64::from(minutes.div_ceil(15) * 15);
    let mut dearest = 0;
    for quarter in (0..whole).step_by(15) {
        let begins = city.zone.wall(at + TimeDelta::minutes(quarter));
        for past in 0..15 {
            let minute = begins.hour() * 60 + begins.minute() + past;
            if minute < 1440 {
                dearest = dearest.max(naive_minute(city, rules, begins.date(), minute));
            }
        }
    }
    dearest
}

fn naive_minute(city: &City, rules: &[Rule], date: NaiveDate, minute: u32) -> u32 {
    let within = |hours: &Minutes, minute: u32| {
        let (from, to) = (u32::from(hours.from), u32::from(hours.to));
        match from <= to {
            true => from <= minute && minute < to,
            false => minute < to || from <= minute,
        }
    };
    let holiday = city
        .country
        .as_ref()
        .is_some_and(|c| days::holiday(c, date).is_some());
    let at_work = city.week[date.weekday().num_days_from_monday() as usize].filter(|_| !holiday);
    let mut nights = rules.iter().filter_map(|r| match r {
        Rule::Nobody(hours) => Some(*hours),
        _ => None,
    });
    let night = nights.next().unwrap_or(NIGHT);
    let mut cost = 0;
    if within(&night, minute) {
        // Walks to both ends of the night.
        let mut before = 0;
        while within(&night, (minute + 1440 - before) % 1440) && before < 1440 {
            before += 1;
        }
        let mut after = 0;
        while within(&night, (minute + after) % 1440) && after < 1440 {
            after += 1;
        }
        cost += 40 + ((before - 1) / 15 + 1).min(after.div_ceil(15));
    } else {
        let usual = at_work.unwrap_or(OFFICE_HOURS);
        let (from, to) = (u32::from(usual.from), u32::from(usual.to));
        if minute < from {
            cost += (from - minute).div_ceil(15);
        }
        if minute >= to {
            cost += (minute - to) / 15 + 1;
        }
    }
    if at_work.is_none() {
        cost += 30;
    }
    let broken = rules.iter().any(|rule| match rule {
        Rule::Nobody(hours) => within(hours, minute),
        Rule::Working => !at_work.is_some_and(|hours| within(&hours, minute)),
        Rule::Workdays => at_work.is_none(),
        Rule::Only(id, hours) => *id == city.id && !within(hours, minute),
    });
    if broken { cost + 1000 } else { cost }
}

/// All hours in order of rank: the quarters of the range, each asked of each city.
fn naive_hours(question: &Question<'_>) -> Vec<Hour> {
    let mut found = Vec::new();
    let noon = |date: NaiveDate| date.and_hms_opt(12, 0, 0).unwrap().and_utc();
    let mut at = noon(question.from) - TimeDelta::days(2);
    while at < noon(question.to) + TimeDelta::days(2) {
        let here = question.clock.wall(at).date();
        if question.from <= here && here <= question.to {
            let costs = question
                .cities
                .iter()
                .map(|c| (naive(c, question.rules, at, question.minutes), c.paid));
            let costs: Vec<(u32, u32)> = costs.collect();
            found.push(Hour {
                at,
                worst: costs.iter().map(|c| c.0).max().unwrap_or(0) as u16,
                sum: costs.iter().map(|c| c.0).sum(),
                again: costs.iter().map(|c| c.0 * c.1).sum(),
                suits: costs.iter().filter(|c| c.0 < 1000).count(),
            });
        }
        at += TimeDelta::minutes(15);
    }
    found
}

prop_compose! {
    fn cities()(
        all in prop::collection::vec((0..ZONES.len(), 0..7usize, 0..5usize, 0..4usize, 0..3u32), 2..7)
    ) -> Vec<City> {
        let each = all.into_iter().enumerate().map(|(i, (zone, works, weekend, country, paid))| {
            let works = ["09-18", "08-17", "07:10-15:50", "10-19", "00-24", "09-18", "12-20:05"][works];
            let free: [&[usize]; 5] = [&[5, 6], &[4, 5], &[3, 4], &[4], &[]];
            City {
                id: ["a", "b", "c", "d", "e", "f", "g"][i].into(),
                zone: Zone::named(ZONES[zone]).unwrap(),
                week: week(hours(works), free[weekend]),
                country: [None, Some("TR"), Some("US"), Some("IR")][country].map(str::to_owned),
                paid,
            }
        });
        each.collect()
    }
}

fn rules() -> impl Strategy<Value = Vec<Rule>> {
    let rule = prop_oneof![
        Just("22-07"),
        Just("21:30-06:45"),
        Just("working"),
        Just("workdays"),
        Just("a=08-20"),
        Just("b=22-02"),
        Just("13-14"),
    ];
    let read = |texts: Vec<&str>| texts.into_iter().map(|t| Rule::read(t).unwrap()).collect();
    prop::collection::vec(rule, 0..4).prop_map(read)
}

/// Days near which clocks change somewhere, or public holidays crowd; others are days after them.
fn first_day() -> impl Strategy<Value = NaiveDate> {
    let near = prop_oneof![
        // America has changed and Europe has not; Casablanca leaves and enters Ramadan.
        Just("2025-03-08"),
        Just("2026-02-13"),
        Just("2026-03-20"),
        Just("2027-03-27"),
        // Lord Howe by half an hour, Chatham in the night before.
        Just("2026-04-03"),
        Just("2027-10-01"),
        Just("2026-10-24"),
        Just("2026-12-24"),
    ];
    (near, 0..6u64).prop_map(|(near, after)| day(near) + Days::new(after))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_hour_costs_what_a_naive_answer_says(
        cities in cities(),
        rules in rules(),
        from in first_day(),
        days in 0..6u64,
        minutes in prop_oneof![Just(15u32), Just(50), Just(60), Just(90), Just(240), Just(1440)],
        clock in 0..ZONES.len(),
    ) {
        let minutes = if days > 2 { minutes.min(90) } else { minutes };
        let question = Question {
            cities: &cities,
            minutes,
            from,
            to: from + Days::new(days),
            clock: Zone::named(ZONES[clock]).unwrap(),
            rules: &rules,
        };
        let mut naive = naive_hours(&question);
        prop_assert_eq!(&every(&question), &naive);
        for hour in naive.iter().step_by(37) {
            let shares = shares(&question, hour.at);
            let worst = shares.iter().map(|s| s.cost).max().unwrap_or(0);
            let suits = shares.iter().filter(|s| s.suits).count();
            prop_assert_eq!((worst, suits), (hour.worst, hour.suits));
        }
        naive.sort_by_key(Hour::rank);
        naive.truncate(25);
        prop_assert_eq!(best(&question, 25), naive);
    }

    #[test]
    fn a_split_is_the_best_pair_of_a_day(
        cities in cities(),
        rules in rules(),
        from in first_day(),
        days in 0..3u64,
        minutes in prop_oneof![Just(60u32), Just(90)],
    ) {
        let question = Question {
            cities: &cities,
            minutes,
            from,
            to: from + Days::new(days),
            clock: cities[0].zone,
            rules: &rules,
        };
        let hours = every(&question);
        let costs: Vec<Vec<u16>> = hours
            .iter()
            .map(|h| shares(&question, h.at).iter().map(|s| s.cost).collect())
            .collect();
        let date = |at| question.clock.wall(at).date();
        let mut pairs = Vec::new();
        for (a, first) in hours.iter().enumerate() {
            for (b, second) in hours.iter().enumerate() {
                let apart = (second.at - first.at).num_minutes() >= i64::from(minutes.div_ceil(15) * 15);
                if apart && date(first.at) == date(second.at) {
                    let each: Vec<u16> = costs[a].iter().zip(&costs[b]).map(|(x, y)| *x.min(y)).collect();
                    let sum: u32 = each.iter().map(|c| u32::from(*c)).sum();
                    pairs.push((each.iter().copied().max().unwrap(), sum, first.at, second.at));
                }
            }
        }
        let single = hours.iter().map(Hour::rank).min().unwrap();
        let wanted = pairs.into_iter().min().filter(|p| (p.0, p.1) < (single.0, single.1));
        let found = split(&question).map(|s| (s.worst, s.sum, s.first, s.second));
        prop_assert_eq!(found, wanted);
    }
}

#[test]
fn when_europe_and_america_differ_the_hour_moves() {
    let cities = [
        city("berlin", "Europe/Berlin", "DE"),
        city("new-york", "America/New_York", "US"),
    ];
    let ask = |date: &str| {
        let rules = nobody();
        let question = Question {
            cities: &cities,
            minutes: 60,
            from: day(date),
            to: day(date),
            clock: cities[0].zone,
            rules: &rules,
        };
        let hour = best(&question, 1)[0];
        let walls = shares(&question, hour.at)
            .into_iter()
            .map(|s| s.wall.format("%H:%M").to_string());
        (hour.worst, walls.collect::<Vec<_>>())
    };
    assert_eq!(
        ask("2027-03-10"),
        (0, vec!["15:00".to_owned(), "09:00".to_owned()])
    );
    assert_eq!(
        ask("2027-03-17"),
        (0, vec!["14:00".to_owned(), "09:00".to_owned()]),
        "America has changed its clocks, Europe has not"
    );
}

#[test]
fn a_public_holiday_costs_and_is_named() {
    let cities = [
        city("istanbul", "Europe/Istanbul", "TR"),
        city("berlin", "Europe/Berlin", "DE"),
    ];
    let rules = nobody();
    let question = Question {
        cities: &cities,
        minutes: 60,
        from: day("2027-10-28"),
        to: day("2027-10-29"),
        clock: cities[0].zone,
        rules: &rules,
    };
    let best = best(&question, 1)[0];
    assert_eq!(
        cities[0].zone.wall(best.at).date(),
        day("2027-10-28"),
        "not on Republic Day"
    );
    let at = "2027-10-29T09:00:00Z".parse().unwrap();
    let share = &shares(&question, at)[0];
    assert_eq!((share.burden, share.suits), (Burden::Holiday, true));
    assert_eq!(share.holiday.unwrap().name_en, "Republic Day");
    let strict = [Rule::Workdays];
    let question = Question {
        rules: &strict,
        ..question
    };
    assert!(
        !shares(&question, at)[0].suits,
        "where only working days will do, the rule is broken"
    );
}

#[test]
fn of_two_hours_that_cost_the_same_those_who_paid_last_time_pay_less() {
    let mut cities = [
        city("istanbul", "Europe/Istanbul", "TR"),
        city("tokyo", "Asia/Tokyo", "JP"),
        city("vancouver", "America/Vancouver", "CA"),
    ];
    let rules = nobody();
    let at = |cities: &[City]| {
        let question = Question {
            cities,
            minutes: 60,
            from: day("2025-01-15"),
            to: day("2025-01-15"),
            clock: cities[0].zone,
            rules: &rules,
        };
        let first = best(&question, 96);
        let alike: Vec<Hour> = first
            .iter()
            .filter(|h| (h.worst, h.sum) == (first[0].worst, first[0].sum))
            .copied()
            .collect();
        (first[0], alike)
    };
    let (fair, alike) = at(&cities);
    cities[1].paid = 1;
    let (after, _) = at(&cities);
    assert!(
        after.again <= alike.iter().map(|h| h.sum).min().unwrap(),
        "only Tokyo counts"
    );
    assert_eq!(
        (fair.worst, fair.sum),
        (after.worst, after.sum),
        "nobody else is the worse for it"
    );
}

#[test]
fn no_hour_suits_all_and_two_do() {
    let cities = [
        city("istanbul", "Europe/Istanbul", "TR"),
        city("vancouver", "America/Vancouver", "CA"),
        city("wellington", "Pacific/Auckland", "NZ"),
        city("london", "Europe/London", "GB"),
        city("tokyo", "Asia/Tokyo", "JP"),
        city("sao-paulo", "America/Sao_Paulo", "BR"),
        city("delhi", "Asia/Kolkata", "IN"),
    ];
    let rules = nobody();
    let question = Question {
        cities: &cities,
        minutes: 60,
        from: day("2025-01-13"),
        to: day("2025-01-17"),
        clock: cities[0].zone,
        rules: &rules,
    };
    let single = best(&question, 1)[0];
    assert!(!single.suits_all());
    let split = split(&question).unwrap();
    assert!(split.worst < BROKEN, "{split:?}");
    assert!(split.in_second.contains(&true) && split.in_second.contains(&false));
}

#[test]
fn rules_are_read_as_a_person_writes_them() {
    assert_eq!(Rule::read("22-07"), Some(Rule::Nobody(NIGHT)));
    assert_eq!(Rule::read("22:00–7:00"), Some(Rule::Nobody(NIGHT)));
    assert_eq!(Rule::read("working"), Some(Rule::Working));
    assert_eq!(
        Rule::read("tokyo=08:30-20"),
        Some(Rule::Only(
            "tokyo".into(),
            Minutes {
                from: 510,
                to: 1200
            }
        ))
    );
    for wrong in [
        "", "22", "22-25", "7-7", "=9-10", "tokyo=", "24-06", "9:60-10", "-",
    ] {
        assert_eq!(Rule::read(wrong), None, "{wrong}");
    }
    assert_eq!(clock("24:00"), Some(1440));
}

#[test]
fn a_question_that_makes_no_sense_is_refused() {
    let cities = [city("a", "UTC", "TR"), city("b", "UTC", "TR")];
    let good = Question {
        cities: &cities,
        minutes: 60,
        from: day("2025-01-13"),
        to: day("2025-01-17"),
        clock: Zone::utc(),
        rules: &[],
    };
    assert_eq!(good.check(), Ok(()));
    assert_eq!(
        Question {
            cities: &cities[..1],
            ..good
        }
        .check(),
        Err(Refusal::Cities)
    );
    assert_eq!(
        Question { minutes: 0, ..good }.check(),
        Err(Refusal::Minutes)
    );
    assert_eq!(
        Question {
            minutes: 1441,
            ..good
        }
        .check(),
        Err(Refusal::Minutes)
    );
    assert_eq!(
        Question {
            to: day("2025-01-12"),
            ..good
        }
        .check(),
        Err(Refusal::Range)
    );
    assert_eq!(
        Question {
            to: day("2035-01-12"),
            ..good
        }
        .check(),
        Err(Refusal::Range)
    );
    assert_eq!(best(&Question { minutes: 0, ..good }, 3), []);
    assert_eq!(split(&Question { minutes: 0, ..good }), None);
}

#[test]
fn a_city_works_when_its_place_says() {
    let read = |value: serde_json::Value| -> (PlaceId, Place) {
        let place: Place = serde_json::from_value(value).unwrap();
        (place.id.clone(), place)
    };
    let directory = Directory {
        places: [
            read(serde_json::json!({"id": "tehran", "kind": "city", "name": "Tehran", "country": "IR", "zone": "Asia/Tehran"})),
            read(serde_json::json!({"id": "hall", "kind": "venue", "name": "Hall", "city": "tehran", "zone": "Asia/Tehran",
                "hours": {"sat": ["08:00", "14:00"], "thu": ["08:00", "12:00"]}})),
        ]
        .into_iter()
        .collect(),
        ..Directory::default()
    };
    let tehran = City::of(&directory, &"tehran".into(), OFFICE_HOURS).unwrap();
    assert_eq!(
        tehran.week,
        week(OFFICE_HOURS, &[3, 4]),
        "offices close on Thursday and Friday"
    );
    assert_eq!(tehran.country.as_deref(), Some("IR"));
    let hall = City::of(&directory, &"hall".into(), OFFICE_HOURS).unwrap();
    let open: Vec<usize> = (0..7).filter(|d| hall.week[*d].is_some()).collect();
    assert_eq!(
        open,
        [5],
        "on Thursday the weekend wins, and on other days the hall is closed"
    );
    assert_eq!(City::of(&directory, &"nowhere".into(), OFFICE_HOURS), None);
    assert_eq!(hall.week[5], Some(hours("08-14")));
}
