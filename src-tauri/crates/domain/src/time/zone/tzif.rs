//! The reader of compiled zone rules: TZif version 2 and later, RFC 9636.

use super::rules::WIDEST;

/// The parts of a TZif file that matter here.
pub(super) struct Tzif<'a> {
    /// Instants, and the offset from then on.
    pub(super) transitions: Vec<(i64, i32)>,
    /// The offset before the first transition.
    pub(super) first: i32,
    /// The rule after the last transition.
    pub(super) footer: &'a str,
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
    /// Reads a body; none if it is not well-formed.
    pub(super) fn read(body: &'a [u8]) -> Option<Self> {
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
