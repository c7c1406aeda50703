//! A search that goes on beside everything else: begun, looked at, stopped.
//!
//! It works on a copy of what it needs, so that the book stays free meanwhile: a person can edit, and can stop it. What
//! it found is kept, to be looked at and taken, until the next is begun. It lives as long as the book is open; nothing of
//! it is written.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use domain::schedule::{Disturbance, Proposal, Repair};
use domain::trip::Trip;

use crate::error::Error;

/// A search.
#[derive(Debug)]
pub struct Seek<T> {
    stop: Arc<AtomicBool>,
    began: Instant,
    took: Option<Duration>,
    answer: Receiver<T>,
    found: Option<T>,
}

/// How far a search has come.
#[derive(Debug)]
pub enum Progress<'a, T> {
    /// It goes on, for so long already.
    Running(Duration),
    /// It ended, after so long, with this.
    Found(&'a T, Duration),
    /// It broke.
    Broken,
}

impl<T: Send + 'static> Seek<T> {
    /// Begins to work. The work is told to stop by what it is given, at the latest when the time is up.
    pub fn begin(
        limit: Duration,
        work: impl FnOnce(&dyn Fn() -> bool) -> T + Send + 'static,
    ) -> Result<Self, Error> {
        let stop = Arc::new(AtomicBool::new(false));
        let (to, answer) = channel();
        let (began, told) = (Instant::now(), stop.clone());
        let run = move || {
            let enough = || told.load(Ordering::Relaxed) || began.elapsed() >= limit;
            // Whoever asked may be gone.
            let _ = to.send(work(&enough));
        };
        let thread = std::thread::Builder::new().name("seek".to_owned());
        thread.spawn(run).map_err(Error::internal)?;
        Ok(Seek {
            stop,
            began,
            took: None,
            answer,
            found: None,
        })
    }

    /// Tells it to stop; what it has by then is its answer.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// How far it has come, after waiting for its end no longer than this.
    pub fn progress(&mut self, wait: Duration) -> Progress<'_, T> {
        if self.found.is_none() {
            match self.answer.recv_timeout(wait) {
                Ok(found) => {
                    self.took = Some(self.began.elapsed());
                    self.found = Some(found);
                }
                Err(RecvTimeoutError::Timeout) => return Progress::Running(self.began.elapsed()),
                Err(RecvTimeoutError::Disconnected) => return Progress::Broken,
            }
        }
        match &self.found {
            Some(found) => Progress::Found(found, self.took.unwrap_or_default()),
            None => Progress::Broken,
        }
    }
}

impl<T> Drop for Seek<T> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// The searches of a book.
#[derive(Debug, Default)]
pub struct Seeks {
    /// Times for items that have none, by trip.
    pub proposals: HashMap<String, Proposing>,
    /// The fewest changes after something happened: the last that was asked for.
    pub repair: Option<Repairing>,
}

/// A search for the fewest changes, and for what it was asked.
#[derive(Debug)]
pub struct Repairing {
    /// The search; nothing, where the item has no hour.
    pub seek: Seek<Option<Repair>>,
    /// The trip as it was.
    pub trip: Trip,
    /// What happened.
    pub disturbance: Disturbance,
}

/// A search for times, and the trip as it was when it began.
#[derive(Debug)]
pub struct Proposing {
    /// The search.
    pub seek: Seek<Proposal>,
    /// The trip as it was.
    pub trip: Trip,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_ends_by_itself_or_when_it_is_told_to() {
        let mut quick = Seek::begin(Duration::from_secs(60), |_| 7).unwrap();
        let end = quick.progress(Duration::from_secs(60));
        assert!(matches!(end, Progress::Found(7, _)), "{end:?}");

        let patient = |stop: &dyn Fn() -> bool| {
            while !stop() {
                std::thread::yield_now();
            }
            8
        };
        let mut long = Seek::begin(Duration::from_secs(60), patient).unwrap();
        let begun = long.progress(Duration::ZERO);
        assert!(matches!(begun, Progress::Running(_)), "{begun:?}");
        long.stop();
        let end = long.progress(Duration::from_secs(60));
        assert!(matches!(end, Progress::Found(8, _)), "{end:?}");

        let mut limited = Seek::begin(Duration::from_millis(1), patient).unwrap();
        let end = limited.progress(Duration::from_secs(60));
        assert!(matches!(end, Progress::Found(8, _)), "{end:?}");
    }
}
