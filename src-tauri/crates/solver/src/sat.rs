//! Variables, clauses and questions, answered by a quick solver first and by a thorough one where that gives up.

use std::cell::Cell;

use batsat::{ClauseKind, SolverInterface, SolverOpts, lbool};

/// A variable (1, 2, ...) or, negative, its contrary.
pub type Lit = i32;

/// After how many conflicts in all the quick solver gives way to the thorough one: some tenths of a second.
const PATIENCE: u64 = 4_000;

/// What a question was answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It can be: [`Sat::holds`] tells how.
    Yes,
    /// It cannot be: [`Sat::blamed`] names assumptions that cannot hold together.
    No,
    /// Whoever asked said to stop.
    Stopped,
}

/// A growing set of clauses, and the questions asked about them.
pub struct Sat<'a> {
    stop: &'a dyn Fn() -> bool,
    /// Whether a thorough solver follows on the quick one.
    gives_way: bool,
    /// All clauses, each ended by 0, for the day when the thorough solver must know them.
    clauses: Vec<Lit>,
    variables: i32,
    quick: Option<batsat::Solver<Patience<'a>>>,
    thorough: Option<cadical::Solver<Halt<'a>>>,
    model: Vec<bool>,
    blamed: Vec<Lit>,
}

struct Patience<'a> {
    stop: &'a dyn Fn() -> bool,
    spent: u64,
    most: u64,
    asked: Cell<u32>,
    stopped: Cell<bool>,
}

impl batsat::Callbacks for Patience<'_> {
    fn on_new_clause(&mut self, _: &[batsat::Lit], kind: ClauseKind) {
        self.spent += u64::from(matches!(kind, ClauseKind::Learnt));
    }

    fn stop(&self) -> bool {
        // The clock behind the closure is not free: it is asked now and then.
        self.asked.set(self.asked.get().wrapping_add(1));
        if self.asked.get().is_multiple_of(32) && (self.stop)() {
            self.stopped.set(true);
        }
        self.stopped.get() || self.spent >= self.most
    }
}

struct Halt<'a>(&'a dyn Fn() -> bool);

impl cadical::Callbacks for Halt<'_> {
    fn terminate(&mut self) -> bool {
        (self.0)()
    }
}

impl<'a> Sat<'a> {
    /// Nothing is known yet; `stop` is asked while an answer is looked for.
    pub fn new(stop: &'a dyn Fn() -> bool) -> Self {
        Sat::with(stop, PATIENCE, true)
    }

    /// The same for questions that are not worth a long look: after so many conflicts in all, each is answered with
    /// [`Answer::Stopped`].
    pub fn brief(stop: &'a dyn Fn() -> bool, conflicts: u64) -> Self {
        Sat::with(stop, conflicts, false)
    }

    fn with(stop: &'a dyn Fn() -> bool, most: u64, gives_way: bool) -> Self {
        let patience = Patience {
            stop,
            spent: 0,
            most,
            asked: Cell::new(0),
            stopped: Cell::new(false),
        };
        Sat {
            stop,
            gives_way,
            clauses: Vec::new(),
            variables: 0,
            quick: Some(batsat::Solver::new(SolverOpts::default(), patience)),
            thorough: None,
            model: Vec::new(),
            blamed: Vec::new(),
        }
    }

    /// A fresh variable.
    pub fn variable(&mut self) -> Lit {
        self.variables += 1;
        self.variables
    }

    /// Says that one of these holds.
    pub fn clause(&mut self, lits: &[Lit]) {
        if let Some(quick) = &mut self.quick {
            let mut clause: Vec<batsat::Lit> = lits.iter().map(|lit| native(quick, *lit)).collect();
            quick.add_clause_reuse(&mut clause);
            if self.gives_way {
                self.clauses.extend(lits);
                self.clauses.push(0);
            }
        }
        if let Some(thorough) = &mut self.thorough {
            thorough.add_clause(lits.iter().copied());
        }
    }

    /// Whether everything said can be, if these hold as well.
    pub fn ask(&mut self, assumed: &[Lit]) -> Answer {
        if (self.stop)() {
            return Answer::Stopped;
        }
        if self.quick.is_some() {
            if let Some(answer) = self.ask_quick(assumed) {
                return answer;
            }
            if !self.gives_way {
                return Answer::Stopped;
            }
            self.give_way();
        }
        self.ask_thorough(assumed)
    }

    /// The same, as far as so many conflicts tell; the quick solver, where another follows on it, has its own patience.
    /// Nothing, where that did not settle it.
    pub fn ask_within(&mut self, assumed: &[Lit], conflicts: u64) -> Option<Answer> {
        if (self.stop)() {
            return Some(Answer::Stopped);
        }
        if let Some(quick) = &mut self.quick {
            let (most, spent) = (quick.cb().most, quick.cb().spent);
            if !self.gives_way {
                quick.cb_mut().most = most.min(spent.saturating_add(conflicts));
            }
            let answer = self.ask_quick(assumed);
            if let Some(quick) = &mut self.quick {
                quick.cb_mut().most = most;
            }
            if answer.is_some() || !self.gives_way {
                return answer;
            }
            self.give_way();
        }
        let limit = i32::try_from(conflicts).unwrap_or(i32::MAX);
        let limited = self
            .thorough
            .as_mut()
            .map(|t| t.set_limit("conflicts", limit));
        match self.ask_thorough(assumed) {
            Answer::Stopped if matches!(limited, Some(Ok(()))) && !(self.stop)() => None,
            answer => Some(answer),
        }
    }

    /// Whether these can hold with everything said: a look of so many conflicts, after which the solver keeps in mind
    /// what it saw, and searches near it from then on.
    pub fn look(&mut self, assumed: &[Lit], conflicts: u64) {
        if let Some(quick) = &mut self.quick {
            let (most, spent) = (quick.cb().most, quick.cb().spent);
            quick.cb_mut().most = most.min(spent + conflicts);
            self.ask_quick(assumed);
            if let Some(quick) = &mut self.quick {
                quick.cb_mut().most = most;
            }
        } else if let Some(thorough) = &mut self.thorough
            && i32::try_from(conflicts)
                .is_ok_and(|most| thorough.set_limit("conflicts", most).is_ok())
        {
            self.ask_thorough(assumed);
        }
    }

    fn ask_quick(&mut self, assumed: &[Lit]) -> Option<Answer> {
        let quick = self.quick.as_mut()?;
        let question: Vec<batsat::Lit> = assumed.iter().map(|lit| native(quick, *lit)).collect();
        let answer = quick.solve_limited(&question);
        if answer == lbool::TRUE {
            self.model = (1..=self.variables)
                .map(|v| {
                    v <= quick.num_vars() as i32 && {
                        let lit = native(quick, v);
                        quick.value_lit(lit) == lbool::TRUE
                    }
                })
                .collect();
            return Some(Answer::Yes);
        }
        if answer == lbool::FALSE {
            let blamed = |lit: &Lit| {
                let var = batsat::Var::unsafe_from_idx(lit.unsigned_abs() - 1);
                quick.unsat_core_contains_var(var)
            };
            self.blamed = assumed.iter().copied().filter(blamed).collect();
            return Some(Answer::No);
        }
        quick.cb().stopped.get().then_some(Answer::Stopped)
    }

    fn give_way(&mut self) {
        self.quick = None;
        // Told to expect a plan: with the refutations mostly done, what is left for it is to find the last one.
        let mut thorough = cadical::Solver::with_config("sat").unwrap_or_default();
        for clause in std::mem::take(&mut self.clauses).split(|lit| *lit == 0) {
            if !clause.is_empty() {
                thorough.add_clause(clause.iter().copied());
            }
        }
        thorough.set_callbacks(Some(Halt(self.stop)));
        self.thorough = Some(thorough);
    }

    fn ask_thorough(&mut self, assumed: &[Lit]) -> Answer {
        let Some(thorough) = &mut self.thorough else {
            return Answer::Stopped;
        };
        match thorough.solve_with(assumed.iter().copied()) {
            Some(true) => {
                self.model = (1..=self.variables)
                    .map(|v| thorough.value(v) == Some(true))
                    .collect();
                Answer::Yes
            }
            Some(false) => {
                self.blamed = assumed
                    .iter()
                    .copied()
                    .filter(|lit| thorough.failed(*lit))
                    .collect();
                Answer::No
            }
            None => Answer::Stopped,
        }
    }

    /// Whether a literal holds in the last answer that was yes.
    pub fn holds(&self, lit: Lit) -> bool {
        let value = self.model.get(lit.unsigned_abs() as usize - 1);
        value.copied().unwrap_or(false) == (lit > 0)
    }

    /// Of the last answer that was no: assumptions that cannot hold together; none, where nothing can be at all.
    pub fn blamed(&self) -> &[Lit] {
        &self.blamed
    }
}

fn native(quick: &mut batsat::Solver<Patience<'_>>, lit: Lit) -> batsat::Lit {
    let var = quick.var_of_int(lit.unsigned_abs() - 1);
    batsat::Lit::new(var, lit > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// More pigeons than holes: too hard for the quick solver, so that both get their turn.
    fn pigeons(count: usize, stop: &dyn Fn() -> bool) -> Answer {
        let mut sat = Sat::new(stop);
        let at: Vec<Vec<Lit>> = (0..count)
            .map(|_| (1..count).map(|_| sat.variable()).collect())
            .collect();
        for pigeon in &at {
            sat.clause(pigeon);
        }
        for hole in 0..count - 1 {
            let here: Vec<Lit> = at.iter().map(|pigeon| pigeon[hole]).collect();
            crate::count::at_most_one(&mut sat, &here);
        }
        sat.ask(&[])
    }

    #[test]
    fn a_no_names_the_assumptions_to_blame() {
        let mut sat = Sat::new(&|| false);
        let (a, b, c) = (sat.variable(), sat.variable(), sat.variable());
        sat.clause(&[-a, -b]);
        assert_eq!(sat.ask(&[a, c]), Answer::Yes);
        assert!(sat.holds(a) && !sat.holds(b) && sat.holds(c));
        assert_eq!(sat.ask(&[c, a, b]), Answer::No);
        assert!(!sat.blamed().contains(&c) && sat.blamed().contains(&a));
    }

    #[test]
    fn what_the_quick_solver_leaves_the_thorough_one_settles() {
        assert_eq!(pigeons(9, &|| false), Answer::No);
    }

    #[test]
    fn it_stops_when_told_to() {
        let asked = Cell::new(0);
        let stop = || {
            asked.set(asked.get() + 1);
            asked.get() > 3
        };
        assert_eq!(pigeons(30, &stop), Answer::Stopped);
    }
}
