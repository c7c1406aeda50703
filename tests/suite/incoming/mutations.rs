//! Thousands of broken files, the same ones each time: no panic, no hang, no untruth.

use std::time::Duration;

use super::{Worked, entry, files_of_calcard};

/// Numbers that look random and are the same each time (xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// What breaks readers.
const PIECES: [&[u8]; 22] = [
    b"\r\n ",
    b"\n",
    b"\r",
    b"\"",
    b":",
    b";",
    b",",
    b"\\",
    b"=",
    b"\xFF",
    b"\xC3",
    b"\0",
    b"BEGIN:VEVENT\n",
    b"END:VEVENT\n",
    b"END:VCALENDAR\n",
    b"BEGIN:VTIMEZONE\nTZID:A\n",
    b"RRULE:FREQ=SECONDLY\n",
    b"DTSTART;TZID=A:99991231T235959\n",
    b"DTSTART:00010101T000000Z\n",
    b"99999999999999999999",
    b"-",
    b"METHOD:REPLY\n",
];

fn mutate(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(bytes.len() + 1);
        let end = (at + numbers.below(40)).min(bytes.len());
        match numbers.below(5) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let piece = bytes[at..end].to_vec();
                let to = numbers.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            2 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            3 => bytes.truncate(at),
            _ => {
                let piece = PIECES[numbers.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    bytes
}

#[test]
fn thousands_of_mutations_of_the_test_files_of_calcard() {
    let mut numbers = Numbers(20_261_121);
    let files = files_of_calcard()
        .into_iter()
        .map(|path| std::fs::read(path).unwrap());
    let small: Vec<_> = files.filter(|bytes| bytes.len() < 6_000).collect();
    for _ in 0..4_000 {
        let bytes = mutate(&small[numbers.below(small.len())], &mut numbers);
        let begun = Worked::begin();
        entry::enter(&bytes);
        assert!(
            begun.so_far() < Duration::from_secs(2),
            "{}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn the_corpus_of_the_fuzzer_and_mutations_of_it() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus");
    let mut numbers = Numbers(7);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 20, "{} files", files.len());
    for path in files {
        let bytes = std::fs::read(&path).unwrap();
        entry::enter(&bytes);
        for _ in 0..50 {
            entry::enter(&mutate(&bytes, &mut numbers));
        }
    }
}
