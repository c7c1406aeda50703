//! Numbers that look random and are a fixed sequence (xorshift): the same case gets the same plans.

/// Such a sequence.
pub(crate) struct Chance(u64);

impl Chance {
    /// Begins with a number, which is not 0.
    pub(crate) fn new(first: u64) -> Self {
        Chance(first)
    }

    /// The number that came last.
    pub(crate) fn last(&self) -> u64 {
        self.0
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// The next number, brought below another, which is not 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (((self.next() >> 32) * bound as u64) >> 32) as usize
    }
}
