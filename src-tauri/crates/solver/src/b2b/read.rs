//! Reads a case from MiniZinc data (`.dzn`), in any layout: fields in any order, comments, sets as lists or ranges.

use std::collections::HashMap;

use super::{Case, Pair};

/// More than this many participants, meetings, slots or tables is no case, but a mistake.
const MOST: i64 = 100_000;
/// The most slots that make sense; each is looked at for each meeting.
const SLOTS: i64 = 1_000;

/// The case in a file's text; what is wrong with it, in words for whoever runs the measurement.
///
/// In the published data slots, participants and meetings count from 1 and 0 is nobody. `meetingsxBusiness` and
/// `nMeetingsBusiness` only repeat what `requested` says, and are not needed; `forbidden`, `fixed` and `precedences`
/// may be missing, and `nMorningSlots` where no meeting asks for a half of the day.
pub fn read(text: &str) -> Result<Case, String> {
    let fields = fields(text)?;
    let participants = number(&fields, "nBusiness", MOST)?;
    let slots = number(&fields, "nTotalSlots", SLOTS)?;
    let tables = number(&fields, "nTables", MOST)?;
    let count = number(&fields, "nMeetings", MOST)?;
    let rows = list(&fields, "requested")?;
    if rows.len() != 3 * count {
        let found = rows.len();
        return Err(format!(
            "requested has {found} numbers, not 3 for each of {count} meetings"
        ));
    }
    let halves = rows.chunks_exact(3).any(|row| row[2] != 3);
    let morning = match fields.contains_key("nMorningSlots") || halves {
        true => number(&fields, "nMorningSlots", SLOTS)?,
        false => slots,
    };
    let forbidden = sets(&fields, "forbidden", participants)?;
    let fixed = fixed(&fields, count, slots)?;
    let after = precedences(&fields, count)?;
    let mut meetings = Vec::with_capacity(count);
    let rows = rows.chunks_exact(3).zip(fixed).zip(after);
    for (meeting, ((row, at), after)) in rows.enumerate() {
        let of = two(row, participants).map_err(|why| format!("meeting {}: {why}", meeting + 1))?;
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

/// The slot of each meeting that must be in a certain one.
fn fixed(fields: &Fields, count: usize, slots: usize) -> Result<Vec<Option<usize>>, String> {
    let fixed = list_or_empty(fields, "fixed")?;
    if fixed.is_empty() {
        return Ok(vec![None; count]);
    }
    if fixed.len() != count {
        let found = fixed.len();
        return Err(format!(
            "fixed has {found} numbers, not one for each of {count} meetings"
        ));
    }
    let slot = |(meeting, at): (usize, &i64)| match (*at, within(*at, slots)) {
        (0, _) => Ok(None),
        (_, Some(slot)) => Ok(Some(slot)),
        (at, None) => Err(format!("meeting {}: there is no slot {at}", meeting + 1)),
    };
    fixed.iter().enumerate().map(slot).collect()
}

/// The meetings that come before each; 0 is none.
fn precedences(fields: &Fields, count: usize) -> Result<Vec<Vec<usize>>, String> {
    let counted = |m: &i64| within(*m, count).ok_or(format!("precedences: there is no {m}"));
    let sets = sets(fields, "precedences", count)?;
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

type Fields = HashMap<String, String>;

/// The fields by name; what comes after a percent sign or between `/*` and `*/` is a comment.
fn fields(text: &str) -> Result<Fields, String> {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text.trim_start_matches('\u{feff}');
    while let Some(begin) = rest.find(['%', '/']) {
        bare.push_str(&rest[..begin]);
        rest = &rest[begin..];
        if rest.starts_with('%') {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else {
            bare.push('/');
            rest = &rest[1..];
        }
    }
    bare.push_str(rest);
    let mut fields = Fields::new();
    for part in bare.split(';').filter(|part| !part.trim().is_empty()) {
        let (name, value) = part
            .split_once('=')
            .ok_or_else(|| format!("{:.40} is no field", part.trim()))?;
        let name = name.trim().to_owned();
        if fields
            .insert(name.clone(), value.trim().to_owned())
            .is_some()
        {
            return Err(format!("{name} is there twice"));
        }
    }
    Ok(fields)
}

fn number(fields: &Fields, name: &str, most: i64) -> Result<usize, String> {
    let text = fields.get(name).ok_or(format!("{name} is missing"))?;
    let number = text.parse::<i64>().ok().filter(|n| (0..=most).contains(n));
    number
        .and_then(|number| usize::try_from(number).ok())
        .ok_or(format!("{name} = {text:.40} is no number from 0 to {most}"))
}

fn list(fields: &Fields, name: &str) -> Result<Vec<i64>, String> {
    let text = fields.get(name).ok_or(format!("{name} is missing"))?;
    numbers(inside(text)).map_err(|why| format!("{name}: {why}"))
}

fn list_or_empty(fields: &Fields, name: &str) -> Result<Vec<i64>, String> {
    match fields.contains_key(name) {
        true => list(fields, name),
        false => Ok(Vec::new()),
    }
}

/// What stands in the brackets of a list, also of `array1d(1..3, [...])`; a text without brackets is that itself.
fn inside(text: &str) -> &str {
    let from = text.find('[').map_or(text, |begin| &text[begin + 1..]);
    from.rfind(']').map_or(from, |end| &from[..end])
}

/// All numbers in a text, a range `2..5` written out; rows may be parted by `|`.
fn numbers(text: &str) -> Result<Vec<i64>, String> {
    let mut found = Vec::new();
    let tight: Vec<&str> = text.split("..").map(str::trim).collect();
    let tight = tight.join("..");
    let words = tight.split(|c: char| c == ',' || c == '|' || c.is_whitespace());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    for word in words {
        let one = |word: &str| {
            word.parse::<i64>()
                .map_err(|_| format!("{word:.40} is no number"))
        };
        match word.split_once("..") {
            None => found.push(one(word)?),
            Some((from, to)) => {
                let (from, to) = (one(from)?, one(to)?);
                if to.saturating_sub(from) > MOST {
                    return Err(format!("{word:.40} is too long a range"));
                }
                found.extend(from..=to);
            }
        }
    }
    Ok(found)
}

/// The sets of a list, each in braces or as a bare range, one for each of `count`. A field that is missing, or an
/// empty list, is as many empty sets.
fn sets(fields: &Fields, name: &str, count: usize) -> Result<Vec<Vec<i64>>, String> {
    let between = |c: char| c == ',' || c.is_whitespace();
    let text = fields.get(name).map_or("", |text| inside(text));
    let mut sets = Vec::with_capacity(count);
    let mut rest = text.trim_start_matches(between);
    while !rest.is_empty() {
        let (set, after) = match rest.strip_prefix('{') {
            Some(open) => open
                .split_once('}')
                .ok_or(format!("{name}: a set has no end"))?,
            None => rest.split_once(',').unwrap_or((rest, "")),
        };
        sets.push(numbers(set).map_err(|why| format!("{name}: {why}"))?);
        rest = after.trim_start_matches(between);
    }
    if !sets.is_empty() && sets.len() != count {
        let found = sets.len();
        return Err(format!("{name} has {found} sets, not {count}"));
    }
    sets.resize(count, Vec::new());
    Ok(sets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_layout_is_read() {
        let case = read(
            "% a case\nnTables=1; nBusiness = 3;nMeetings=2;\r\nnTotalSlots=6;nMorningSlots=3;\n\
             requested = array2d(1..2, 1..3, [1,2,1, 2,3,3]);\r\n/* who\nis away */forbidden=[{0,2},{},4 .. 6,];\n\
             fixed=[0,0]; precedences=array1d(1..2, [{},{1}]);",
        )
        .unwrap();
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
        let case = read(
            "nBusiness=3;nMeetings=2;nTables=1;nTotalSlots=4;requested=[|1,2,3|2,3,3|];forbidden=[];precedences=[];",
        )
        .unwrap();
        assert_eq!(case.meetings[1].allowed, [0, 1, 2, 3]);
        assert!(case.meetings[1].after.is_empty());
    }

    #[test]
    fn what_is_wrong_is_named() {
        let wrong = |from: &str, to: &str| {
            let text = "nBusiness=3;nMeetings=2;nTables=1;nTotalSlots=4;nMorningSlots=2;\
                        requested=[|1,2,3|2,3,3|];forbidden=[{},{0},{}];fixed=[0,0];precedences=[{},{1}];";
            assert!(text.contains(from));
            read(&text.replace(from, to)).unwrap_err()
        };
        for (from, to, why) in [
            ("nTables=1;", "", "nTables is missing"),
            ("nBusiness=3", "nBusiness=-3", "nBusiness = -3 is no number"),
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
            ("nMeetings=2", "nMeetings=3", "requested has 6 numbers"),
            ("|1,2,3|", "|1,4,3|", "meeting 1: 1 and 4"),
            ("|1,2,3|", "|1,2,7|", "meeting 1: 7 is no session"),
            ("|1,2,3|", "|1,x,3|", "requested: x is no number"),
            (
                "fixed=[0,0]",
                "fixed=[0,9]",
                "meeting 2: there is no slot 9",
            ),
            ("fixed=[0,0]", "fixed=[0]", "fixed has 1 numbers"),
            ("{1}]", "{3}]", "precedences: there is no 3"),
            ("{1}]", "{1]", "precedences: a set has no end"),
            ("{},{0},{}", "{},{0}", "forbidden has 2 sets, not 3"),
            ("{0}", "1..99999999999", "too long a range"),
            ("fixed=", "fixed", "is no field"),
        ] {
            let said = wrong(from, to);
            assert!(said.contains(why), "{to}: {said}");
        }
    }
}
