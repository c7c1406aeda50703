//! Yes-or-no questions over many variables, the smallest cost, a timetable, and the meeting problem by which the solvers
//! were chosen. Pure: no clock and no randomness; who asks says when to stop, and equal questions get equal answers.
//!
//! # Why two solvers
//!
//! Seconds until the optimum of the five published instances of [`b2b`] was proven, on one core of a busy machine, so
//! sizes and not records. The first two columns are what each solver did alone with the clauses of the beginning; the
//! last two are a plain model with the same implied constraints (`tests/tools/bench_b2b.py`), one thread.
//!
//! | | BatSat 0.6 | CaDiCaL 1.9.5 | both, as here | CP-SAT 9.15 | RC2 1.9 |
//! |---|---|---|---|---|---|
//! | tic-12 | 0.02 | 0.02 | 0.001 | 5.3 | 0.4 |
//! | tic-12crafc | 0.02 | 0.05 | 0.002 | 13.4 | 0.6 |
//! | tic-14crafa | 0.07 | 0.08 | 0.03 | 27 breaks at 60 | 3.5 |
//! | forumt-14 | 0.09 | 0.31 | 0.05 | 17 breaks at 60 | 1.6 |
//! | 13crafb | none in 40 | 8.5 to 14 | 3 to 8 | 90 breaks at 60 | none in 60 |
//! | first plan of 13crafb | | 0.42 | 0.002 | | |
//!
//! BatSat (MiniSat in Rust) is up at once and mostly done before CaDiCaL has simplified anything; what it cannot settle
//! within some thousand conflicts it did not settle in half a minute either, and there CaDiCaL does. So [`sat::Sat`]
//! asks the one first and the other after a number of conflicts: a number, not a time, so that the answer never depends
//! on the machine. `rustsat-cadical` wants libclang to build, the crate `cadical` a C++ compiler alone; `splr` is by its
//! own word not incremental, and the search asks again and again.
//!
//! # What made the difference since
//!
//! 13crafb took 18 seconds on the same busy machine, and others made from it (with precedences, or fewer tables) had no
//! better plan after 40 than the first one, of 89 breaks. Four things were changed, each measured alone:
//!
//! - [`minimum`] leaves the blamed out and asks on until there is a plan, before it counts anything: 24 breaks within
//!   0.2 s instead of 89, and the lower bound of 6 within 1 s. What remains is to find the plan, not the proof.
//! - So CaDiCaL is told to expect a plan (its preset "sat"; with "unsat" nothing was settled in 10 s), and earlier.
//! - A search by swaps gives the first plan in some milliseconds and a good one in some ten, and the solver is shown it.
//!   Longer rounds of it found better plans (10 breaks), but from those the solver found the best one later, not sooner.
//! - A participant's meetings are counted from slot to slot instead of by halves, so that what a morning must hold is
//!   known from the beginning: the lower bound comes in a quarter of the time.
//!
//! - While a question takes long, the best plan is bettered in turn part by part: most meetings stay, BatSat looks for
//!   better slots of the rest. 13crafb with 13 tables instead of 14 is proven in 6 to 9 s, and was not in 20, where the
//!   best plan had 18 breaks instead of 7; the published one takes 3 to 5 s instead of 5 to 8.
//! - Who meets in a slot meets in pairs: of 37 people somebody is idle in each. A made-up case that was not proven in a
//!   minute is proven in a tenth of a second.
//!
//! Smaller groups of the blamed (by leaving out one after the other) cost more than they gave; so did saying of each slot
//! that the number of the busy is even, and CaDiCaL's presets "default" and "unsat" beside the parts.

pub mod b2b;
mod chance;
pub mod count;
pub mod minimum;
pub mod sat;
pub mod timetable;
