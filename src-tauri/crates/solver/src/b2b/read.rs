//! Reads a case from MiniZinc data (`.dzn`), in any layout: fields in any order, comments, sets as lists or ranges.

use std::collections::HashMap;

use super::{Case, Pair};

/// The case in a file's text; what is wrong with it, in words for whoever runs the measurement.
///
/// In the published data slots, participants and meetings count from 1 and 0 is nobody. `meetingsxBusiness` and
/// `nMeetingsBusiness` only repeat what `requested` says, and are not needed.
pub fn read(text: &str) -> Result<Case, String> {
    let fields = fields(text);
    let field = |name: &str| fields.get(name).ok_or(format!("{name} is missing"));
    let number = |name: &str| -> Result<usize, String> {
        let numbers = numbers(field(name)?)?;
        numbers
            .first()
            .copied()
            .ok_or(format!("{name} is no number"))
    };
    let (participants, slots) = (number("nBusiness")?, number("nTotalSlots")?);
    let (meetings, morning) = (number("nMeetings")?, number("nMorningSlots")?);
    let rows = numbers(field("requested")?)?;
    if rows.len() != 3 * meetings {
        return Err(format!(
            "requested has {} numbers, not 3 for each of {meetings} meetings",
            rows.len()
        ));
    }
    let optional = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    let forbidden = sets(optional("forbidden"))?;
    let fixed = numbers(optional("fixed"))?;
    let after = sets(optional("precedences"))?;
    let mut pairs = Vec::with_capacity(meetings);
    for (meeting, row) in rows.chunks_exact(3).enumerate() {
        let (a, b, session) = (row[0], row[1], row[2]);
        if a == 0 || b == 0 || a.max(b) > participants || a == b {
            return Err(format!(
                "meeting {}: {a} and {b} are not two participants",
                meeting + 1
            ));
        }
        let held = |who: usize, slot: usize| {
            forbidden
                .get(who - 1)
                .is_some_and(|own| own.contains(&slot))
        };
        let at = fixed.get(meeting).copied().unwrap_or(0);
        let allowed = (1..=slots).filter(|slot| {
            (at == 0 || at == *slot)
                && (session != 1 || *slot <= morning)
                && (session != 2 || *slot > morning)
                && !held(a, *slot)
                && !held(b, *slot)
        });
        let earlier: Vec<usize> = after.get(meeting).into_iter().flatten().copied().collect();
        if let Some(unknown) = earlier.iter().find(|m| **m > meetings) {
            return Err(format!(
                "meeting {}: there is no meeting {unknown} to follow",
                meeting + 1
            ));
        }
        pairs.push(Pair {
            of: [a - 1, b - 1],
            allowed: allowed.map(|slot| slot - 1).collect(),
            after: earlier.iter().filter(|m| **m > 0).map(|m| m - 1).collect(),
        });
    }
    Ok(Case {
        participants,
        tables: number("nTables")?,
        slots,
        meetings: pairs,
    })
}

/// The fields by name; what comes after a percent sign is a comment.
fn fields(text: &str) -> HashMap<String, String> {
    let bare: Vec<&str> = text
        .lines()
        .map(|line| line.split('%').next().unwrap_or(""))
        .collect();
    let bare = bare.join("\n");
    let assignments = bare.split(';').filter_map(|part| part.split_once('='));
    assignments
        .map(|(name, value)| (name.trim().to_owned(), value.to_owned()))
        .collect()
}

/// All numbers in a text, a range `2..5` written out; of `array2d(1..3, 1..4, [...])` only what stands in brackets.
fn numbers(text: &str) -> Result<Vec<usize>, String> {
    let text = text.split_once('[').map_or(text, |(_, list)| list);
    let mut found: Vec<usize> = Vec::new();
    for part in text.split("..") {
        let digits = part.split(|c: char| !c.is_ascii_digit() && c != '-');
        let written = digits.filter(|word| !word.is_empty());
        let values: Result<Vec<usize>, String> = written
            .map(|word| word.parse().map_err(|_| format!("{word} is no number")))
            .collect();
        let values = values?;
        // What stands before this part ended a range's first number; its second is the first here.
        if let (Some(from), Some(to)) = (found.last().copied(), values.first())
            && found_range(text, part)
        {
            found.extend(from + 1..*to);
        }
        found.extend(values);
    }
    Ok(found)
}

/// Whether a part of the text comes right after two dots.
fn found_range(text: &str, part: &str) -> bool {
    let offset = part.as_ptr() as usize - text.as_ptr() as usize;
    offset >= 2 && text.as_bytes()[offset - 1] == b'.'
}

/// The sets of a list, each in braces or as a bare range.
fn sets(text: &str) -> Result<Vec<Vec<usize>>, String> {
    let list = text.trim().trim_start_matches('[').trim_end_matches(']');
    let mut sets = Vec::new();
    let mut rest = list;
    while let Some(begin) = rest.find(|c: char| c == '{' || c.is_ascii_digit()) {
        let (inside, after) = if rest[begin..].starts_with('{') {
            rest[begin + 1..]
                .split_once('}')
                .ok_or("a set has no end")?
        } else {
            rest[begin..]
                .split_once(',')
                .unwrap_or((&rest[begin..], ""))
        };
        sets.push(numbers(inside)?);
        rest = after;
    }
    Ok(sets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_layout_is_read() {
        let case = read(
            "% a case\nnTables=1; nBusiness = 3;nMeetings=2;\nnTotalSlots=6;nMorningSlots=3;\n\
             requested = array2d(1..2, 1..3, [1,2,1, 2,3,3]);\nforbidden=[{0,2},{},4..6];\n\
             fixed=[0,0]; precedences=[{},{1}];",
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
        assert!(read("nBusiness = 3;").unwrap_err().contains("missing"));
    }
}
