//! The offsets of one zone: read from TZif (RFC 9636), and searched.
//!
//! Only the UTC offset matters here, so transitions that keep it are left out.
//! The rule of the footer is written out to the end of [`LAST_YEAR`], so that
//! nearly every question is one binary search in a flat slice; what lies beyond is
//! reckoned for the years around it. Every i64 has an answer.

use super::posix::{self, Footer, Yearly};

/// The year to which the yearly rule is written out.
const LAST_YEAR: i64 = 2050;

/// No offset differs from UTC by more, so this is enough on each side.
const WIDEST: i64 = 86_400;

/// A year of the calendar, on the average, in seconds.
const YEAR: i64 = 31_556_952;

/// The offsets of one zone.
#[derive(Debug)]
pub(super) struct Rules {
    steps: Steps,
    /// From here on the yearly rule is reckoned.
    horizon: i64,
    yearly: Option<Yearly>,
}

/// Offsets between instants: `offsets[i]` holds until `at[i]`, the last for good.
#[derive(Debug)]
struct Steps {
    at: Vec<i64>,
    offsets: Vec<i32>,
}

/// A change of the offset, in seconds since 1970 and seconds east of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) at: i64,
    pub(super) before: i32,
    pub(super) after: i32,
}

/// The offsets that a wall time may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hits {
    One(i32),
    Two(i32, i32),
    None(Step),
}

impl Rules {
    /// Reads a TZif body of version 2 or later; none if it is not well-formed.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let file = Tzif::read(body)?;
        let (yearly, fixed) = match posix::footer(file.footer)? {
            Footer::Fixed(offset) => (None, Some(offset)),
            Footer::Yearly(yearly) => (Some(yearly), None),
        };
        let mut steps = Steps {
            at: Vec::new(),
            offsets: vec![file.first],
        };
        for &(at, after) in &file.transitions {
            steps.push(at, after);
        }
        let last = file.transitions.last().map(|&(at, _)| at);
        match (last, yearly) {
            // Without any transition the footer is the whole truth.
            (None, yearly @ Some(_)) => Some(Self {
                steps,
                horizon: i64::MIN,
                yearly,
            }),
            (None, None) => {
                steps.offsets = vec![fixed?];
                Some(Self {
                    steps,
                    horizon: i64::MAX,
                    yearly: None,
                })
            }
            (Some(_), None) => Some(Self {
                steps,
                horizon: i64::MAX,
                yearly: None,
            }),
            (Some(last), Some(yearly)) => Some(steps.followed_by(yearly, last)),
        }
    }

    /// Seconds east of UTC at an instant.
    pub(super) fn offset_at(&self, at: i64) -> i32 {
        match &self.yearly {
            Some(yearly) if at >= self.horizon => around(yearly, at).offset_at(at),
            _ => self.steps.offset_at(at),
        }
    }

    /// The offsets that a wall time, as if it were UTC, may have.
    pub(super) fn at_wall(&self, wall: i64) -> Hits {
        match &self.yearly {
            Some(yearly) if wall.saturating_sub(WIDEST) >= self.horizon => {
                around(yearly, wall).at_wall(wall)
            }
            _ => self.steps.at_wall(wall),
        }
    }

    /// The changes from one instant to another, both included.
    pub(super) fn steps(&self, from: i64, to: i64) -> Vec<Step> {
        let mut found: Vec<Step> = self.steps.between(from, to.min(self.horizon)).collect();
        if let Some(yearly) = &self.yearly
            && to > self.horizon
        {
            let from = from.max(self.horizon.saturating_add(1));
            let later = yearly
                .steps(year_of(from) - 2..=year_of(to) + 1)
                .into_iter();
            found.extend(later.filter(|step| from <= step.at && step.at <= to));
        }
        found
    }
}

impl Steps {
    fn push(&mut self, at: i64, after: i32) {
        if self.offsets.last() != Some(&after) {
            self.at.push(at);
            self.offsets.push(after);
        }
    }

    /// Writes out the yearly rule that holds after the last transition.
    fn followed_by(mut self, yearly: Yearly, last: i64) -> Rules {
        let to = LAST_YEAR.max(year_of(last) + 2);
        let steps = yearly.steps(year_of(last) - 1..=to);
        for step in steps.iter().filter(|step| step.at > last) {
            self.push(step.at, step.after);
        }
        match steps.last() {
            // Before the last change, so that no wall time needs what is not written out.
            Some(end) => Rules {
                steps: self,
                horizon: end.at - 2 * WIDEST,
                yearly: Some(yearly),
            },
            None => Rules {
                steps: self,
                horizon: i64::MAX,
                yearly: None,
            },
        }
    }

    fn offset_at(&self, at: i64) -> i32 {
        // Most places have not moved their clocks for years.
        let index = match self.at.last() {
            Some(&last) if at < last => self.at.partition_point(|&step| step <= at),
            _ => self.at.len(),
        };
        self.offsets[index]
    }

    fn at_wall(&self, wall: i64) -> Hits {
        let low = wall.saturating_sub(WIDEST);
        let start = match self.at.last() {
            Some(&last) if low < last => self.at.partition_point(|&step| step <= low),
            _ => return Hits::One(self.offsets[self.at.len()]),
        };
        let high = wall.saturating_add(WIDEST);
        let mut first = None;
        let mut index = start;
        loop {
            let offset = self.offsets[index];
            let at = wall.saturating_sub(i64::from(offset));
            let begun = index == 0 || self.at[index - 1] <= at;
            let over = self.at.get(index).is_some_and(|&end| end <= at);
            if begun && !over {
                match first {
                    None => first = Some(offset),
                    Some(first) => return Hits::Two(first, offset),
                }
            }
            match self.at.get(index) {
                Some(&end) if end <= high => index += 1,
                _ => break,
            }
        }
        match first {
            Some(offset) => Hits::One(offset),
            None => Hits::None(self.skipping(wall, start)),
        }
    }

    /// The change whose gap holds a wall time that never happens.
    fn skipping(&self, wall: i64, start: usize) -> Step {
        let mut index = start;
        while index + 1 < self.at.len() {
            let after = self.at[index].saturating_add(i64::from(self.offsets[index + 1]));
            if wall < after {
                break;
            }
            index += 1;
        }
        self.step(index)
    }

    fn step(&self, index: usize) -> Step {
        Step {
            at: self.at[index],
            before: self.offsets[index],
            after: self.offsets[index + 1],
        }
    }

    fn between(&self, from: i64, to: i64) -> impl Iterator<Item = Step> {
        let start = self.at.partition_point(|&step| step < from);
        let end = self.at.partition_point(|&step| step <= to).max(start);
        (start..end).map(|index| self.step(index))
    }
}

/// The yearly rule, written out for the years around an instant.
fn around(yearly: &Yearly, at: i64) -> Steps {
    let year = year_of(at);
    let found = yearly.steps(year - 2..=year + 2);
    let first = found.first().map_or(yearly.daylight(), |step| step.before);
    let mut steps = Steps {
        at: Vec::new(),
        offsets: vec![first],
    };
    for step in found {
        steps.push(step.at, step.after);
    }
    steps
}

/// About the year of an instant: never wrong by more than one.
fn year_of(at: i64) -> i64 {
    1970 + at.div_euclid(YEAR)
}

/// The parts of a TZif file that matter here.
struct Tzif<'a> {
    transitions: Vec<(i64, i32)>,
    /// The offset before the first transition.
    first: i32,
    footer: &'a str,
}

/// The counts in a header, RFC 9636 section 3.1.
struct Header {
    indicators: usize,
    leaps: usize,
    times: usize,
    types: usize,
    letters: usize,
}

impl Header {
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let head = take(bytes, 44)?;
        if &head[..4] != b"TZif" || head[4] < b'2' {
            return None;
        }
        let count = |at: usize| {
            let four = head.get(at..at + 4)?.try_into().ok()?;
            usize::try_from(u32::from_be_bytes(four)).ok()
        };
        let indicators = count(20)?.checked_add(count(24)?)?;
        let (leaps, times) = (count(28)?, count(32)?);
        let (types, letters) = (count(36)?, count(40)?);
        Some(Self {
            indicators,
            leaps,
            times,
            types,
            letters,
        })
    }

    fn skip(&self, bytes: &mut &[u8], width: usize) -> Option<()> {
        let leap = self.leaps.checked_mul(width + 4)?;
        let tail = self
            .letters
            .checked_add(leap)?
            .checked_add(self.indicators)?;
        take(bytes, tail).map(drop)
    }
}

impl<'a> Tzif<'a> {
    fn read(body: &'a [u8]) -> Option<Self> {
        let mut bytes = body;
        // The first block has 32-bit times; it is there for readers of version 1.
        let old = Header::read(&mut bytes)?;
        take(&mut bytes, old.times.checked_mul(5)?)?;
        take(&mut bytes, old.types.checked_mul(6)?)?;
        old.skip(&mut bytes, 4)?;

        let header = Header::read(&mut bytes)?;
        if header.leaps > 0 {
            // "right/" files count leap seconds; chrono does not.
            return None;
        }
        let times = take(&mut bytes, header.times.checked_mul(8)?)?;
        let indexes = take(&mut bytes, header.times)?;
        let types = take(&mut bytes, header.types.checked_mul(6)?)?;
        header.skip(&mut bytes, 8)?;
        let offsets = offsets(types)?;
        let transitions = transitions(times, indexes, &offsets)?;
        let footer = bytes.strip_prefix(b"\n")?.strip_suffix(b"\n")?;
        let first = *offsets.first()?;
        Some(Self {
            transitions,
            first,
            footer: std::str::from_utf8(footer).ok()?,
        })
    }
}

fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (head, tail) = bytes.split_at_checked(length)?;
    *bytes = tail;
    Some(head)
}

fn offsets(types: &[u8]) -> Option<Vec<i32>> {
    let mut offsets = Vec::with_capacity(types.len() / 6);
    for local in types.chunks_exact(6) {
        let offset = i32::from_be_bytes(local[..4].try_into().ok()?);
        if i64::from(offset).abs() >= WIDEST {
            return None;
        }
        offsets.push(offset);
    }
    Some(offsets)
}

fn transitions(times: &[u8], indexes: &[u8], offsets: &[i32]) -> Option<Vec<(i64, i32)>> {
    let mut transitions: Vec<(i64, i32)> = Vec::with_capacity(indexes.len());
    for (time, &index) in times.chunks_exact(8).zip(indexes) {
        let at = i64::from_be_bytes(time.try_into().ok()?);
        // RFC 9636 section 3.2: ascending; and nothing before the Big Bang.
        if transitions.last().is_some_and(|&(last, _)| last >= at) || at < -(1 << 59) {
            return None;
        }
        transitions.push((at, *offsets.get(usize::from(index))?));
    }
    Some(transitions)
}
