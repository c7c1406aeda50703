//! Reads a case from MiniZinc data (`.dzn`), in any layout: fields in any order, comments, sets as lists or ranges.
//!
//! What is needed and missing, or says something impossible, is an error. What is harmless is noted and left out: a
//! field that is not known, a slot that nobody could be in anyway.

mod fields;

use super::{Case, Pair};
use fields::{Field, Fields};

/// More than this many participants, meetings, slots or tables is no case, but a mistake.
const MOST: i64 = 100_000;
/// The most slots that make sense; each is looked at for each meeting.
const SLOTS: i64 = 1_000;

/// All fields of the family. The last two only repeat what `requested` says, and are not needed.
const KNOWN: [&str; 11] = [
    "nBusiness",
    "nMeetings",
    "nTables",
    "nTotalSlots",
    "nMorningSlots",
    "requested",
    "forbidden",
    "fixed",
    "precedences",
    "meetingsxBusiness",
    "nMeetingsBusiness",
];

/// The case in a file's text, and notes on what was left out; or what is wrong with it. Both are words for whoever runs
/// the measurement, each with the line it is about.
///
/// In the published data slots, participants and meetings count from 1 and 0 is nobody. `forbidden`, `fixed` and
/// `precedences` may be missing, and `nMorningSlots` where no meeting asks for a half of the day.
pub fn read(text: &str) -> Result<(Case, Vec<String>), String> {
    let fields = fields::of(text)?;
    let mut notes = unknown(&fields);
    let case = case(&fields, &mut notes).map_err(|why| match notes.as_slice() {
        // A field that is missing may be there under a wrong name.
        notes if why.contains(MISSING) && !notes.is_empty() => {
            format!("{why}; {}", notes.join("; "))
        }
        _ => why,
    })?;
    Ok((case, notes))
}

/// What is said of a field that is not there.
const MISSING: &str = "is missing";

fn case(fields: &Fields, notes: &mut Vec<String>) -> Result<Case, String> {
    let participants = number(fields, "nBusiness", MOST)?;
    let slots = number(fields, "nTotalSlots", SLOTS)?;
    let tables = number(fields, "nTables", MOST)?;
    let count = number(fields, "nMeetings", MOST)?;
    let requested = needed(fields, "requested")?;
    let rows = requested.numbers()?;
    if rows.len() != 3 * count {
        let found = rows.len();
        return Err(requested.wrong(&format!(
            "{found} numbers, not 3 for each of {count} meetings"
        )));
    }
    let halves = rows.chunks_exact(3).any(|row| row[2] != 3);
    let morning = match fields.get("nMorningSlots").is_some() || halves {
        true => number(fields, "nMorningSlots", SLOTS)?,
        false => slots,
    };
    let forbidden = forbidden(fields, participants, slots, notes)?;
    let fixed = fixed(fields, count, slots)?;
    let after = precedences(fields, count)?;
    let mut meetings = Vec::with_capacity(count);
    let rows = rows.chunks_exact(3).zip(fixed).zip(after);
    for (meeting, ((row, at), after)) in rows.enumerate() {
        let of = two(row, participants)
            .map_err(|why| requested.wrong(&format!("meeting {}: {why}", meeting + 1)))?;
        let away = |slot: usize| {
            let here = |who: &usize| !forbidden[*who].contains(&(slot as i64 + 1));
            !of.iter().all(here)
        };
        let fits = |slot: &usize| {
            at.is_none_or(|at| at == *slot)
                && (row[2] != 1 || *slot < morning)
                && (row[2] != 2 || *slot >= morning)
                && !away(*slot)
        };
        let allowed = (0..slots).filter(fits).collect();
        meetings.push(Pair { of, allowed, after });
    }
    Ok(Case {
        participants,
        tables,
        slots,
        meetings,
    })
}

/// Notes on the fields that the family does not have.
fn unknown(fields: &Fields) -> Vec<String> {
    let unknown = fields.all().filter(|f| !KNOWN.contains(&f.name.as_str()));
    let note = |field: &Field| {
        let near = KNOWN.iter().filter(|known| fields.get(known).is_none());
        let near = near.min_by_key(|known| distance(&field.name, known));
        let close = near.filter(|known| distance(&field.name, known) <= 2 + known.len() / 4);
        match close {
            Some(known) => field.wrong(&format!("not known and left out; is {known} meant?")),
            None => field.wrong("not known and left out"),
        }
    };
    unknown.map(note).collect()
}

/// How many letters two words differ by, whatever their case.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, one) in a.to_lowercase().chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.iter().enumerate() {
            let same = corner + usize::from(one != *other);
            corner = row[j + 1];
            row[j + 1] = same.min(corner + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

fn needed<'a>(fields: &'a Fields, name: &str) -> Result<&'a Field, String> {
    fields.get(name).ok_or(format!("{name} {MISSING}"))
}

fn number(fields: &Fields, name: &str, most: i64) -> Result<usize, String> {
    let field = needed(fields, name)?;
    let number = field.value.parse::<i64>().ok();
    let number = number.filter(|n| (0..=most).contains(n));
    number
        .and_then(|number| usize::try_from(number).ok())
        .ok_or_else(|| {
            field.wrong(&format!(
                "{:.40} is no number from 0 to {most}",
                field.value
            ))
        })
}

/// The slots in which each participant is away. One that does not exist keeps nobody from anything.
fn forbidden(
    fields: &Fields,
    participants: usize,
    slots: usize,
    notes: &mut Vec<String>,
) -> Result<Vec<Vec<i64>>, String> {
    let Some(field) = fields.get("forbidden") else {
        return Ok(vec![Vec::new(); participants]);
    };
    let sets = field.sets(participants)?;
    for (who, set) in sets.iter().enumerate() {
        let none = set
            .iter()
            .find(|s| **s != 0 && within(**s, slots).is_none());
        if let Some(slot) = none {
            let who = who + 1;
            notes.push(field.wrong(&format!(
                "participant {who}: there is no slot {slot}, of {slots}; left out"
            )));
        }
    }
    Ok(sets)
}

/// The slot of each meeting that must be in a certain one.
fn fixed(fields: &Fields, count: usize, slots: usize) -> Result<Vec<Option<usize>>, String> {
    let Some(field) = fields.get("fixed") else {
        return Ok(vec![None; count]);
    };
    let fixed = field.numbers()?;
    if fixed.is_empty() {
        return Ok(vec![None; count]);
    }
    if fixed.len() != count {
        let found = fixed.len();
        return Err(field.wrong(&format!(
            "{found} numbers, not one for each of {count} meetings"
        )));
    }
    let slot = |(meeting, at): (usize, &i64)| match (*at, within(*at, slots)) {
        (0, _) => Ok(None),
        (_, Some(slot)) => Ok(Some(slot)),
        (at, None) => Err(field.wrong(&format!(
            "meeting {}: there is no slot {at}, of {slots}",
            meeting + 1
        ))),
    };
    fixed.iter().enumerate().map(slot).collect()
}

/// The meetings that come before each; 0 is none.
fn precedences(fields: &Fields, count: usize) -> Result<Vec<Vec<usize>>, String> {
    let Some(field) = fields.get("precedences") else {
        return Ok(vec![Vec::new(); count]);
    };
    let counted = |m: &i64| {
        let none = || field.wrong(&format!("there is no meeting {m}, of {count}"));
        within(*m, count).ok_or_else(none)
    };
    let sets = field.sets(count)?;
    let earlier = |set: &Vec<i64>| set.iter().filter(|m| **m != 0).map(counted).collect();
    sets.iter().map(earlier).collect()
}

/// The two participants of a row, and that its session is one of three.
fn two(row: &[i64], participants: usize) -> Result<[usize; 2], String> {
    if !(1..=3).contains(&row[2]) {
        return Err(format!("{} is no session: 1, 2 or 3", row[2]));
    }
    match (within(row[0], participants), within(row[1], participants)) {
        (Some(a), Some(b)) if a != b => Ok([a, b]),
        _ => Err(format!(
            "{} and {} are not two participants",
            row[0], row[1]
        )),
    }
}

/// A number that counts from 1, counted from 0.
fn within(number: i64, most: usize) -> Option<usize> {
    let index = usize::try_from(number).ok()?.checked_sub(1)?;
    (index < most).then_some(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_layout_is_read() {
        let (case, notes) = read(
            "% a case\nnTables=1; nBusiness = 3;nMeetings=2;\r\nnTotalSlots=6;nMorningSlots=3;\n\
             requested = array2d(1..2, 1..3, [1,2,1, 2,3,3]);\r\n/* who\nis away */forbidden=[{0,2},{},4 .. 6,];\n\
             fixed=[0,0]; precedences=array1d(1..2, [{},{1}]);",
        )
        .unwrap();
        assert_eq!(notes, Vec::<String>::new());
        assert_eq!(
            case.meetings[0].allowed,
            [0, 2],
            "in the morning, and not when the first is away"
        );
        assert_eq!(
            case.meetings[1].allowed,
            [0, 1, 2],
            "a range of slots is away"
        );
        assert_eq!(case.meetings[1].after, [0]);
    }

    #[test]
    fn what_is_not_needed_may_be_missing() {
        let (case, _) = read(
            "nBusiness=3;nMeetings=2;nTables=1;nTotalSlots=4;requested=[|1,2,3|2,3,3|];forbidden=[];precedences=[];",
        )
        .unwrap();
        assert_eq!(case.meetings[1].allowed, [0, 1, 2, 3]);
        assert!(case.meetings[1].after.is_empty());
    }

    #[test]
    fn what_is_wrong_is_named() {
        let wrong = |from: &str, to: &str| {
            let text = "nBusiness=3;nMeetings=2;nTables=1;nTotalSlots=4;nMorningSlots=2;\n\
                        requested=[|1,2,3|2,3,3|];\nforbidden=[{},{0},{}];fixed=[0,0];precedences=[{},{1}];";
            assert!(text.contains(from));
            read(&text.replace(from, to)).unwrap_err()
        };
        for (from, to, why) in [
            ("nTables=1;", "", "nTables is missing"),
            (
                "nBusiness=3",
                "nBusiness=-3",
                "line 1: nBusiness: -3 is no number",
            ),
            (
                "nTotalSlots=4",
                "nTotalSlots=99999999999999999999",
                "is no number",
            ),
            (
                "nTotalSlots=4",
                "nTotalSlots=4;nTotalSlots=5",
                "there twice",
            ),
            ("nMeetings=2", "nMeetings=3", "line 2: requested: 6 numbers"),
            (
                "|1,2,3|",
                "|1,4,3|",
                "line 2: requested: meeting 1: 1 and 4",
            ),
            ("|1,2,3|", "|1,2,7|", "meeting 1: 7 is no session"),
            ("|1,2,3|", "|1,x,3|", "requested: x is no number"),
            (
                "fixed=[0,0]",
                "fixed=[0,9]",
                "meeting 2: there is no slot 9",
            ),
            ("fixed=[0,0]", "fixed=[0]", "line 3: fixed: 1 numbers"),
            ("{1}]", "{3}]", "precedences: there is no meeting 3, of 2"),
            ("{1}]", "{1]", "precedences: a set has no end"),
            ("{},{0},{}", "{},{0}", "forbidden: 2 sets, not 3"),
            ("{0}", "1..99999999999", "too long a range"),
            ("fixed=", "fixed", "line 3: fixed[0,0] is no field"),
            (
                "nTables=1",
                "ntables=1",
                "nTables is missing; line 1: ntables: not known and left out; is nTables meant?",
            ),
        ] {
            let said = wrong(from, to);
            assert!(said.contains(why), "{to}: {said}");
        }
    }

    #[test]
    fn what_is_harmless_is_noted() {
        let (case, notes) = read(
            "nBusiness=2;nMeetings=1;nTables=1;nTotalSlots=4;/* two\n lines */requested=[|1,2,3|];\n\
             forbidden=[{0,2,9},{}]; % one away\nprecedence=[{}];\nd=2;",
        )
        .unwrap();
        assert_eq!(case.meetings[0].allowed, [0, 2, 3]);
        assert_eq!(
            notes,
            [
                "line 4: precedence: not known and left out; is precedences meant?",
                "line 5: d: not known and left out",
                "line 3: forbidden: participant 1: there is no slot 9, of 4; left out",
            ]
        );
    }
}
