//! The rules of the time zones: known changes of the clocks, and an independent
//! reader of the same data.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use domain::time::zone::zones::{self, BadZones, Source, Zones};
use domain::time::zone::{Instants, Zone};
use proptest::prelude::*;

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    wall(text).and_utc()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_rules_are_those_of_2026f() {
    let zones = zones::current();
    assert_eq!(zones.version, "2026f");
    assert_eq!(zones.source, Source::Bundled);
    assert_eq!(zones.names().count(), 598);
}

#[test]
fn every_zone_of_the_bundled_data_can_be_read() {
    assert!(zones::bundled().is_ok());
}

#[test]
fn what_changed_lately_is_known() {
    for (name, local, expected) in [
        ("Africa/Casablanca", "2026-11-25 10:00", "2026-11-25 10:00"),
        ("Europe/Istanbul", "2026-11-25 10:00", "2026-11-25 07:00"),
        ("Asia/Tehran", "2026-11-25 10:00", "2026-11-25 06:30"),
        ("America/Vancouver", "2026-12-01 10:00", "2026-12-01 17:00"),
        ("Asia/Kathmandu", "2026-12-01 10:00", "2026-12-01 04:15"),
    ] {
        assert_eq!(
            zone(name).instants(wall(local)),
            Instants::One(utc(expected)),
            "{name}"
        );
        assert_eq!(zone(name).wall(utc(expected)), wall(local), "{name}");
    }
}

#[test]
fn a_wall_time_that_is_skipped_never_happens() {
    let paris = zone("Europe/Paris");
    let Instants::None { change } = paris.instants(wall("2027-03-28 02:30")) else {
        panic!("02:30 does not exist in Paris on that day");
    };
    assert_eq!(change.at, utc("2027-03-28 01:00"));
    assert_eq!(change.wall_before(), wall("2027-03-28 02:00"));
    assert_eq!(change.wall_after(), wall("2027-03-28 03:00"));
    assert!(change.is_forward());
    assert_eq!(paris.instants(wall("2027-03-28 02:30")).pick(0), None);
    let at = |text| paris.instants(wall(text));
    assert_eq!(
        at("2027-03-28 03:00"),
        Instants::One(change.at),
        "the gap ends at three"
    );
    assert!(
        matches!(at("2027-03-28 02:00"), Instants::None { .. }),
        "and begins at two"
    );
    assert!(matches!(at("2027-03-28 01:59"), Instants::One(_)));
}

#[test]
fn a_wall_time_that_is_doubled_happens_twice() {
    let twice = zone("Europe/Paris").instants(wall("2027-10-31 02:30"));
    let (first, second) = (utc("2027-10-31 00:30"), utc("2027-10-31 01:30"));
    assert_eq!(twice, Instants::Two { first, second });
    assert_eq!(twice.pick(0), Some(first));
    assert_eq!(twice.pick(1), Some(second));
}

#[test]
fn lord_howe_changes_by_half_an_hour() {
    let island = zone("Australia/Lord_Howe");
    let change = island.change_on(date("2027-04-04")).unwrap();
    assert_eq!((change.before, change.after), (11 * 3600, 10 * 3600 + 1800));
    let first = utc("2027-04-03 14:45");
    let second = first + Duration::minutes(30);
    assert_eq!(
        island.instants(wall("2027-04-04 01:45")),
        Instants::Two { first, second }
    );
}

#[test]
fn apia_has_no_30_december_2011() {
    let apia = zone("Pacific/Apia");
    let Instants::None { change } = apia.instants(wall("2011-12-30 12:00")) else {
        panic!("the whole day was left out");
    };
    assert_eq!((change.before, change.after), (-10 * 3600, 14 * 3600));
    assert_eq!(apia.change_on(date("2011-12-30")), Some(change));
    assert_eq!(apia.change_on(date("2011-12-29")), None);
    assert_eq!(apia.change_on(date("2011-12-31")), None);
}

#[test]
fn dublin_counts_from_its_winter() {
    // The database calls the summer standard and the winter -1 h; the clocks do not care.
    let dublin = zone("Europe/Dublin");
    assert_eq!(dublin.offset_at(utc("2027-07-01 12:00")), 3600);
    assert_eq!(dublin.offset_at(utc("2027-12-01 12:00")), 0);
    assert!(matches!(
        dublin.instants(wall("2027-03-28 01:30")),
        Instants::None { .. }
    ));
    assert!(matches!(
        dublin.instants(wall("2027-10-31 01:30")),
        Instants::Two { .. }
    ));
}

#[test]
fn a_change_belongs_to_the_day_whose_hours_it_skips_or_doubles() {
    // Nuuk goes from Saturday 23:00 to Sunday 00:00: the hour is Saturday's.
    let nuuk = zone("America/Nuuk");
    assert!(nuuk.change_on(date("2027-03-27")).is_some());
    assert_eq!(nuuk.change_on(date("2027-03-28")), None);
    // Beirut goes at 00:00 forward to 01:00, and at 00:00 back to 23:00.
    let beirut = zone("Asia/Beirut");
    assert!(beirut.change_on(date("2027-03-28")).is_some());
    assert_eq!(beirut.change_on(date("2027-03-27")), None);
    assert!(beirut.change_on(date("2027-10-30")).is_some());
    assert_eq!(beirut.change_on(date("2027-10-31")), None);
}

#[test]
fn changes_are_listed_from_one_instant_on_and_before_another() {
    let paris = zone("Europe/Paris");
    let spring = utc("2027-03-28 01:00");
    let second = Duration::seconds(1);
    assert_eq!(paris.changes(spring, spring + second).len(), 1);
    assert_eq!(paris.changes(spring + second, utc("2027-06-01 00:00")), []);
    assert_eq!(paris.changes(spring - second, spring), []);
    assert_eq!(
        paris
            .changes(utc("2027-01-01 00:00"), utc("2030-01-01 00:00"))
            .len(),
        6
    );
    let far = (utc("2049-01-01 00:00"), utc("2060-01-01 00:00"));
    assert_eq!(
        paris.changes(far.0, far.1).len(),
        22,
        "each year the same, past every table"
    );
    assert_eq!(zone("Europe/Istanbul").changes(far.0, far.1), []);
}

#[test]
fn old_names_lead_to_the_names_of_today() {
    for (old, today) in [
        ("Europe/Kiev", "Europe/Kyiv"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("Turkey", "Europe/Istanbul"),
        ("Asia/Istanbul", "Europe/Istanbul"),
        ("Iran", "Asia/Tehran"),
        ("Iceland", "Atlantic/Reykjavik"),
        ("Europe/Stockholm", "Europe/Stockholm"),
        ("Europe/Sarajevo", "Europe/Sarajevo"),
        ("Europe/Istanbul", "Europe/Istanbul"),
        ("UTC", "Etc/UTC"),
    ] {
        assert_eq!(zone(old).canonical().name(), today, "{old}");
        assert_eq!(zone(old).name(), old, "the name stays as it was given");
    }
    assert_eq!(zone("Asia/Istanbul").countries(), ["TR"]);
    assert_eq!(zone("Europe/Stockholm").countries(), ["SE"]);
    assert!(Zone::utc().countries().is_empty());
    assert!(Zone::utc().is_utc() && zone("Zulu").is_utc() && !zone("Europe/London").is_utc());
    for name in zones::names() {
        let canonical = zone(name).canonical();
        assert_eq!(canonical.canonical(), canonical, "{name}");
        let fresh = utc("2026-11-25 12:00");
        assert_eq!(
            zone(name).offset_at(fresh),
            canonical.offset_at(fresh),
            "{name}"
        );
    }
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest() {
    let said = |name: &str| Zone::named(name).unwrap_err().to_string();
    let expected = "there is no time zone \"Europe/Istambul\"; did you mean \"Europe/Istanbul\"?";
    assert_eq!(said("Europe/Istambul"), expected);
    assert!(said("europe/istanbul").ends_with("did you mean \"Europe/Istanbul\"?"));
    assert!(said("Istanbul").ends_with("did you mean \"Europe/Istanbul\"?"));
    assert!(said("Asia/Teheran").ends_with("did you mean \"Asia/Tehran\"?"));
    assert!(said("New York").ends_with("did you mean \"America/New_York\"?"));
    assert!(said("Europe/Kiew").ends_with("did you mean \"Europe/Kyiv\"?"));
    assert_eq!(said(""), "there is no time zone \"\"");
    assert_eq!(said("xqzzzzw"), "there is no time zone \"xqzzzzw\"");
}

#[test]
fn a_zone_is_its_name_in_json() {
    let paris = zone("Europe/Paris");
    assert_eq!(serde_json::to_string(&paris).unwrap(), "\"Europe/Paris\"");
    assert_eq!(
        serde_json::from_str::<Zone>("\"Europe/Paris\"").unwrap(),
        paris
    );
    let error = serde_json::from_str::<Zone>("\"Europe/Istambul\"")
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("there is no time zone \"Europe/Istambul\"; did you mean"),
        "{error}"
    );
    assert!(serde_json::from_str::<Zone>("7").is_err());
}

#[test]
fn chrono_reads_the_same_zone() {
    let paris = zone("Europe/Paris");
    let at = utc("2027-07-01 10:00").with_timezone(&paris);
    assert_eq!(at.to_rfc3339(), "2027-07-01T12:00:00+02:00");
    assert_eq!(at.timezone(), paris);
    assert_eq!(at.offset().fix().local_minus_utc(), 7200);
    assert!(
        paris
            .from_local_datetime(&wall("2027-03-28 02:30"))
            .single()
            .is_none()
    );
    let twice = paris.from_local_datetime(&wall("2027-10-31 02:30"));
    assert!(twice.earliest().unwrap() < twice.latest().unwrap());
}

#[test]
fn the_ends_of_time_have_an_answer() {
    for name in zones::names() {
        let zone = zone(name);
        for at in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            let _ = zone.wall(at);
            let _ = zone.offset_at(at);
        }
        for local in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
            let _ = zone.instants(local);
            let _ = zone.change_on(local.date());
        }
    }
}

#[test]
fn a_damaged_file_is_refused() {
    let whole = compiled(&["UTC", "Europe/Paris"]);
    let read = |data: &[u8]| Zones::from_file(data, Source::File("mine".to_owned()));
    let good = read(&whole).unwrap();
    assert_eq!((good.version.as_str(), good.names().count()), ("2099z", 2));
    assert_eq!(good.source, Source::File("mine".to_owned()));
    assert_eq!(read(b"").unwrap_err(), BadZones::NotZones);
    assert_eq!(read(b"PK\x03\x04").unwrap_err(), BadZones::NotZones);
    assert_eq!(
        read(&compiled(&["Europe/Paris"])).unwrap_err(),
        BadZones::Missing("UTC".to_owned())
    );
    for length in 0..whole.len() {
        assert!(read(&whole[..length]).is_err(), "cut after {length} bytes");
    }
    for at in 0..whole.len() {
        for wrong in [0, 1, 0x7f, 0xff] {
            let mut data = whole.clone();
            data[at] = wrong;
            // Another name or another hour may be well-formed; what counts is that it ends.
            let _ = read(&data);
        }
    }
}

/// A file of some zones in the layout of the bundled one.
fn compiled(names: &[&str]) -> Vec<u8> {
    let mut index = "attache zones 1\nversion 2099z\n".to_owned();
    let mut blob = Vec::new();
    for name in names {
        let body = zone(name).tzif();
        index += &format!("{name}\t{}\t{}\t-\t-\n", blob.len(), body.len());
        blob.extend_from_slice(body);
    }
    let mut data = (index + "\n").into_bytes();
    data.extend(blob);
    data
}

#[test]
fn the_files_of_a_system_are_read_through_a_door() {
    let read = |file: &str| match file {
        "tzdata.zi" => Ok(
            b"# version 2099z\nZ Etc/UTC 0 - UTC\nZ Europe/Paris 1 - CET\n\
            L Etc/UTC UTC\nL Europe/Paris Europe/Lutetia\n"
                .to_vec(),
        ),
        "zone.tab" => Ok(b"# places\nFR\t+4852+00220\tEurope/Paris\n".to_vec()),
        "Etc/UTC" | "Europe/Paris" => Ok(zone(file).tzif().to_vec()),
        _ => Err(std::io::Error::from(std::io::ErrorKind::NotFound)),
    };
    let zones = Zones::from_system(read).unwrap();
    assert_eq!(
        (zones.version.as_str(), zones.source.clone()),
        ("2099z", Source::System)
    );
    let names: Vec<&str> = zones.names().collect();
    assert_eq!(names, ["Etc/UTC", "Europe/Lutetia", "Europe/Paris", "UTC"]);
    let none = Zones::from_system(|_| Err(std::io::Error::from(std::io::ErrorKind::NotFound)));
    assert_eq!(none.unwrap_err(), BadZones::Missing("tzdata.zi".to_owned()));
}

#[test]
fn a_database_is_chosen_once() {
    zones::current();
    let other = zones::bundled().unwrap();
    assert_eq!(zones::install(other), Err(BadZones::TooLate));
}

/// What an independent reader of the same bytes says of a wall time.
fn peer_instants(peer: &jiff::tz::TimeZone, local: NaiveDateTime) -> Vec<i64> {
    use jiff::tz::AmbiguousOffset;
    let seconds = local.and_utc().timestamp();
    let civil = jiff::Timestamp::from_second(seconds).unwrap();
    let civil = jiff::tz::Offset::UTC.to_datetime(civil);
    let offsets = match peer.to_ambiguous_timestamp(civil).offset() {
        AmbiguousOffset::Unambiguous { offset } => vec![offset],
        AmbiguousOffset::Gap { .. } => vec![],
        AmbiguousOffset::Fold { before, after } => vec![before, after],
    };
    let instants = offsets
        .into_iter()
        .map(|offset| (seconds - i64::from(offset.seconds()), offset));
    // At the last transition of a file (Nuuk, 2023-10-29, which keeps its offset) it
    // folds a wall time by the footer, which holds only later: an instant counts
    // if by the peer itself the clocks then show that wall time.
    let shown = |at: i64| peer.to_offset(jiff::Timestamp::from_second(at).unwrap());
    instants
        .filter(|&(at, offset)| shown(at) == offset)
        .map(|(at, _)| at)
        .collect()
}

fn our_instants(zone: Zone, local: NaiveDateTime) -> Vec<i64> {
    match zone.instants(local) {
        Instants::One(at) => vec![at.timestamp()],
        Instants::Two { first, second } => vec![first.timestamp(), second.timestamp()],
        Instants::None { change } => {
            assert!(
                change.wall_before() <= local && local < change.wall_after(),
                "{zone} {local}"
            );
            vec![]
        }
    }
}

/// Every change of the clocks from 1970 to the end of 2037 in every zone, one second
/// before, at and after, in both directions: no difference is allowed.
#[test]
fn an_independent_reader_of_the_same_data_agrees_everywhere() {
    let asked = differ_nowhere(utc("1970-01-01 00:00"), utc("2038-01-01 00:00"));
    assert!(asked > 100_000, "{asked} wall times were compared");
}

/// The same where the yearly rules are no longer written out, but reckoned.
#[test]
fn an_independent_reader_agrees_past_every_table() {
    differ_nowhere(utc("2049-01-01 00:00"), utc("2056-01-01 00:00"));
    differ_nowhere(utc("2799-01-01 00:00"), utc("2801-01-01 00:00"));
}

/// Compares each zone with the other reader; tells how many wall times were asked.
fn differ_nowhere(from: DateTime<Utc>, to: DateTime<Utc>) -> u32 {
    let (first, last) = (from.timestamp(), to.timestamp());
    let mut asked = 0;
    for name in zones::names() {
        let zone = zone(name);
        let peer = jiff::tz::TimeZone::tzif(name, zone.tzif()).unwrap();
        let offset = |at: i64| {
            let at = jiff::Timestamp::from_second(at).unwrap();
            peer.to_offset(at).seconds()
        };
        let start = jiff::Timestamp::from_second(first - 1).unwrap();
        let moments = peer
            .following(start)
            .map(|step| step.timestamp().as_second());
        let peers: Vec<i64> = moments.take_while(|&at| at < last).collect();
        let expected: Vec<i64> = peers
            .iter()
            .copied()
            .filter(|&at| offset(at - 1) != offset(at))
            .collect();
        let ours: Vec<i64> = zone
            .changes(from, to)
            .iter()
            .map(|step| step.at.timestamp())
            .collect();
        assert_eq!(ours, expected, "{name}: the changes themselves");
        for at in peers.into_iter().chain([first, last]) {
            for second in [at - 1, at, at + 1] {
                let instant = DateTime::from_timestamp(second, 0).unwrap();
                assert_eq!(
                    zone.offset_at(instant),
                    offset(second),
                    "{name} at {instant}"
                );
                // The wall times on both sides, by the offsets before and after.
                for by in [offset(at - 1), offset(at)] {
                    let local = instant.naive_utc() + Duration::seconds(by.into());
                    let expected = peer_instants(&peer, local);
                    assert_eq!(our_instants(zone, local), expected, "{name} shows {local}");
                    asked += 1;
                }
            }
        }
    }
    asked
}

fn any_zone() -> impl Strategy<Value = Zone> {
    let names: Vec<&str> = zones::names().collect();
    prop::sample::select(names).prop_map(zone)
}

proptest! {
    #[test]
    fn an_instant_is_among_the_instants_of_its_wall_time(
        zone in any_zone(),
        seconds in prop_oneof![-3_000_000_000i64..5_000_000_000, -8_000_000_000_000i64..8_000_000_000_000],
        nanos in 0u32..1_000_000_000,
    ) {
        let at = DateTime::from_timestamp(seconds, nanos).unwrap();
        match zone.instants(zone.wall(at)) {
            Instants::One(one) => prop_assert_eq!(one, at),
            Instants::Two { first, second } => prop_assert!(first == at || second == at),
            Instants::None { change } => prop_assert!(false, "{} at {}: {:?}", zone, at, change),
        }
    }

    #[test]
    fn any_wall_time_has_an_answer(zone in any_zone(), seconds in -8_000_000_000_000i64..8_000_000_000_000) {
        let local = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        match zone.instants(local) {
            Instants::One(at) => prop_assert_eq!(zone.wall(at), local),
            Instants::Two { first, second } => {
                prop_assert!(first < second);
                prop_assert_eq!((zone.wall(first), zone.wall(second)), (local, local));
            }
            Instants::None { change } => {
                prop_assert!(change.wall_before() <= local && local < change.wall_after());
            }
        }
    }

    #[test]
    fn any_name_has_an_answer(name in any::<String>()) {
        let _ = Zone::named(&name).map_err(|unknown| unknown.to_string());
    }
}
