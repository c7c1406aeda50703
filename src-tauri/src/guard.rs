//! Panics end here: what breaks inside becomes an error with its place, and what was saved stays.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use engine::Error;

/// What the last panic said, and where.
static LAST: Mutex<Option<String>> = Mutex::new(None);

/// Panics are kept to be told, instead of being printed.
pub fn quiet() {
    std::panic::set_hook(Box::new(|info| {
        let told = info.to_string().replace('\n', " ");
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(told);
    }));
}

/// Runs what must not take the program down. A commit is whole or not at all, so what was begun
/// in a transaction has not happened.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let told = LAST.lock().unwrap_or_else(PoisonError::into_inner).take();
        Err(Error::internal(
            told.as_deref().unwrap_or("no cause is known"),
        ))
    })
}
