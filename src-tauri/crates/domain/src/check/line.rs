//! Items in an order, by their index: of one person, of a zone, of a place.
//!
//! The order itself is known to who asks: a line holds no more than a number for each item. It remembers where it looked
//! last, so that asking for one after another costs a glance at each, and only a leap costs a bisection.

use std::cell::Cell;

/// Items in an order.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    items: Vec<u32>,
    /// Where the last item was found.
    finger: Cell<u32>,
}

impl Line {
    /// All of them.
    pub(super) fn items(&self) -> &[u32] {
        &self.items
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The last one.
    pub(super) fn last(&self) -> Option<u32> {
        self.items.last().copied()
    }

    /// Where an item stands, or else where it would; `is_before` says of another whether it comes before it.
    pub(super) fn position(
        &self,
        item: u32,
        is_before: impl Fn(u32) -> bool,
    ) -> Result<usize, usize> {
        let finger = self.finger.get() as usize;
        for at in [finger, finger + 1] {
            if self.items.get(at) == Some(&item) {
                self.finger.set(at as u32);
                return Ok(at);
            }
        }
        let at = self.items.partition_point(|other| is_before(*other));
        self.finger.set(at as u32);
        if self.items.get(at) == Some(&item) {
            Ok(at)
        } else {
            Err(at)
        }
    }

    /// Puts an item in; where, unless it is there already.
    pub(super) fn insert(&mut self, item: u32, is_before: impl Fn(u32) -> bool) -> Option<usize> {
        if self.last().is_none_or(&is_before) {
            self.items.push(item);
            return Some(self.items.len() - 1);
        }
        let at = self.position(item, is_before).err()?;
        self.items.insert(at, item);
        Some(at)
    }

    /// Takes an item out; where it was.
    pub(super) fn remove(&mut self, item: u32, is_before: impl Fn(u32) -> bool) -> Option<usize> {
        let at = self.position(item, is_before).ok()?;
        self.items.remove(at);
        Some(at)
    }

    /// The items before and after one, whether it is in the line or not.
    pub(super) fn around(
        &self,
        item: u32,
        is_before: impl Fn(u32) -> bool,
    ) -> (Option<u32>, Option<u32>) {
        let (at, after) = match self.position(item, is_before) {
            Ok(at) => (at, at + 1),
            Err(at) => (at, at),
        };
        let before = at.checked_sub(1).map(|at| self.items[at]);
        (before, self.items.get(after).copied())
    }
}
