//! Yes-or-no questions over many variables, the smallest cost, a timetable, and the meeting problem by which the solvers
//! were chosen. Pure: no clock and no randomness; who asks says when to stop, and equal questions get equal answers.
//!
//! # Why two solvers
//!
//! Measured on the five published instances of [`b2b`] with the same clauses and the same search: seconds until the
//! optimum was proven, on one core of a busy machine, so sizes and not records. (tic-12 and tic-12crafc of the first two
//! columns are from before the order variables of a run.) The last two columns are a plain model with the same
//! implied constraints (`tests/tools/bench_b2b.py`), one thread.
//!
//! | | BatSat 0.6 | CaDiCaL 1.9.5 | both, as here | CP-SAT 9.15 | RC2 1.9 |
//! |---|---|---|---|---|---|
//! | tic-12 | 0.02 | 0.02 | 0.01 | 5.3 | 0.4 |
//! | tic-12crafc | 0.02 | 0.05 | 0.01 | 13.4 | 0.6 |
//! | tic-14crafa | 0.07 | 0.08 | 0.05 | 27 breaks at 60 | 3.5 |
//! | forumt-14 | 0.09 | 0.31 | 0.12 | 17 breaks at 60 | 1.6 |
//! | 13crafb | none in 40 | 8.5 to 14 | 21 | 90 breaks at 60 | none in 60 |
//! | first plan of 13crafb | | 0.42 | 0.09 | | |
//!
//! BatSat (MiniSat in Rust) is up at once and mostly done before CaDiCaL has simplified anything; what it cannot settle
//! within some thousand conflicts it did not settle in half a minute either, and there CaDiCaL does. So [`sat::Sat`]
//! asks the one first and the other after a number of conflicts: a number, not a time, so that the answer never depends
//! on the machine. `rustsat-cadical` wants libclang to build, the crate `cadical` a C++ compiler alone; `splr` is by its
//! own word not incremental, and the search asks again and again.

pub mod b2b;
pub mod count;
pub mod minimum;
pub mod sat;
pub mod timetable;
