"""Solves business-to-business meeting scheduling with OR-Tools CP-SAT and PySAT's RC2, for comparison.

    python bench_b2b.py SECONDS FILE.dzn...

Prints a line per file and solver: solver, breaks or "-", 1 if that is proven, seconds. The model is that of
the paper with its two implied constraints, so that the peers have what our own solver has. One thread.
"""

import multiprocessing
import re
import sys
import time

SPREAD = 2


def read(path):
    text = "\n".join(line.split("%")[0] for line in open(path, encoding="utf-8"))
    fields = dict(part.split("=", 1) for part in text.split(";") if "=" in part)
    fields = {name.strip(): value for name, value in fields.items()}

    def numbers(text):
        return [int(number) for number in re.findall(r"-?\d+", text)]

    def one(name):
        return numbers(fields[name])[0]

    def sets(name):
        return [{n for n in numbers(s) if n > 0} for s in re.findall(r"\{([^}]*)\}", fields.get(name, ""))]

    rows = numbers(fields["requested"])
    meetings = [tuple(rows[i : i + 3]) for i in range(0, len(rows), 3)]
    fixed = numbers(fields.get("fixed", "")) or [0] * len(meetings)
    forbidden = sets("forbidden") or [set()] * one("nBusiness")
    slots, morning = one("nTotalSlots"), one("nMorningSlots")
    allowed = []
    for (a, b, session), at in zip(meetings, fixed):
        allowed.append([
            t for t in range(1, slots + 1)
            if (not at or at == t) and (session != 1 or t <= morning) and (session != 2 or t > morning)
            and t not in forbidden[a - 1] and t not in forbidden[b - 1]
        ])
    of = [[m for m, row in enumerate(meetings) if p + 1 in row[:2]] for p in range(one("nBusiness"))]
    return {
        "tables": one("nTables"), "slots": slots, "allowed": allowed, "of": of,
        "before": [(q - 1, m) for m, earlier in enumerate(sets("precedences")) for q in earlier],
    }


def by_cp_sat(case, seconds):
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    slots = range(1, case["slots"] + 1)
    at = [{t: model.new_bool_var("") for t in allowed} for allowed in case["allowed"]]
    for choices in at:
        model.add_exactly_one(choices.values())
    for first, then in case["before"]:
        model.add(sum(t * x for t, x in at[first].items()) + 1 <= sum(t * x for t, x in at[then].items()))
    busy, breaks = [], []
    for meetings in case["of"]:
        row = {}
        for t in slots:
            here = [at[m][t] for m in meetings if t in at[m]]
            row[t] = model.new_bool_var("")
            model.add(sum(here) == row[t])
        model.add(sum(row.values()) == len(meetings))
        busy.append(row)
        breaks.append(ended(model, row, slots) if len(meetings) > 1 else [])
    for t in slots:
        model.add(sum(x[t] for x in at if t in x) <= case["tables"])
        model.add(sum(row[t] for row in busy) <= 2 * case["tables"])
    most = model.new_int_var(0, case["slots"], "")
    least = model.new_int_var(0, case["slots"], "")
    for own in breaks:
        model.add(sum(own) <= most)
        model.add(sum(own) >= least)
    model.add(most - least <= SPREAD)
    model.minimize(sum(one for own in breaks for one in own))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return (round(solver.objective_value) if found else None), status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)


def ended(model, row, slots):
    """One variable per slot at which a break begins: busy before, idle now, busy again later."""
    later, own = {}, []
    for t in reversed(slots):
        later[t] = model.new_bool_var("")
        after = [later[t + 1]] if t + 1 in later else []
        model.add_max_equality(later[t], [row[t], *after])
    for t in list(slots)[1:-1]:
        begins = model.new_bool_var("")
        model.add_bool_and(row[t - 1], row[t].negated(), later[t + 1]).only_enforce_if(begins)
        model.add_bool_or(row[t - 1].negated(), row[t], later[t + 1].negated(), begins)
        own.append(begins)
    return own


def by_rc2(case, _seconds):
    from pysat.card import CardEnc, EncType
    from pysat.examples.rc2 import RC2Stratified
    from pysat.formula import IDPool, WCNF

    pool, cnf = IDPool(), WCNF()

    def card(make, literals, bound):
        for clause in make(literals, bound=bound, vpool=pool, encoding=EncType.cardnetwrk).clauses:
            cnf.append(clause)

    slots = range(1, case["slots"] + 1)
    at = [{t: pool.id() for t in allowed} for allowed in case["allowed"]]
    for choices in at:
        if not choices:
            return None, True
        cnf.append(list(choices.values()))
        card(CardEnc.atmost, list(choices.values()), 1)
    for first, then in case["before"]:
        for t, x in at[then].items():
            for u, y in at[first].items():
                if u >= t:
                    cnf.append([-x, -y])
    busy, breaks = [], []
    for meetings in case["of"]:
        row = {t: pool.id() for t in slots}
        for t in slots:
            here = [at[m][t] for m in meetings if t in at[m]]
            cnf.append([-row[t], *here])
            for x in here:
                cnf.append([-x, row[t]])
            if len(here) > 1:
                card(CardEnc.atmost, here, 1)
        if meetings:
            if len(meetings) > case["slots"]:
                return None, True
            card(CardEnc.equals, list(row.values()), len(meetings))
        busy.append(row)
        own = []
        if len(meetings) > 1:
            later = {t: pool.id() for t in slots}
            for t in slots:
                after = [later[t + 1]] if t + 1 in later else []
                cnf.append([-later[t], row[t], *after])
                for x in [row[t], *after]:
                    cnf.append([-x, later[t]])
            for t in list(slots)[1:-1]:
                begins = pool.id()
                cnf.append([-row[t - 1], row[t], -later[t + 1], begins])
                for x in (row[t - 1], -row[t], later[t + 1]):
                    cnf.append([-begins, x])
                own.append(begins)
                cnf.append([-begins], weight=1)
        breaks.append(own)
    for t in slots:
        everybody = [row[t] for row in busy]
        if len(everybody) > 2 * case["tables"]:
            card(CardEnc.atmost, everybody, 2 * case["tables"])
        here = [x[t] for x in at if t in x]
        if len(here) > case["tables"]:
            card(CardEnc.atmost, here, case["tables"])
    if any(not own for own in breaks):
        for own in breaks:
            if len(own) > SPREAD:
                card(CardEnc.atmost, own, SPREAD)
    else:
        spread_evenly(cnf, pool, breaks)
    with RC2Stratified(cnf, solver="g4", adapt=True, exhaust=True, minz=True) as solver:
        model = solver.compute()
        return (None, True) if model is None else (solver.cost, True)


def spread_evenly(cnf, pool, breaks):
    """Whoever has k + 2 breaks obliges everybody to have k."""
    from pysat.card import ITotalizer

    sums = []
    for own in breaks:
        total = ITotalizer(lits=own, ubound=len(own), top_id=pool.top)
        pool.occupy(pool.top + 1, total.top_id)
        pool.top = max(pool.top, total.top_id)
        for clause in total.cnf.clauses:
            cnf.append(clause)
        sums.append(total.rhs)
    for k in range(max(map(len, sums)) - SPREAD):
        some = pool.id()
        for own, total in zip(breaks, sums):
            if k + SPREAD < len(total):
                cnf.append([-total[k + SPREAD], some])
            # One way is enough of the counter; the other: fewer than k + 1 unless some.
            for clause in at_least(own, k + 1, some, pool):
                cnf.append(clause)


def at_least(own, bound, given, pool):
    from pysat.card import CardEnc, EncType

    if bound > len(own):
        return [[-given]]
    made = CardEnc.atleast(own, bound=bound, vpool=pool, encoding=EncType.seqcounter).clauses
    return [[-given, *clause] for clause in made]


def in_time(solve, case, seconds, answer):
    answer.put(solve(case, seconds))


def main():
    seconds = float(sys.argv[1])
    for path in sys.argv[2:]:
        for name, solve in (("CP-SAT", by_cp_sat), ("RC2", by_rc2)):
            case = read(path)
            began = time.monotonic()
            answer = multiprocessing.Queue()
            child = multiprocessing.Process(target=in_time, args=(solve, case, seconds, answer))
            child.start()
            try:
                breaks, proven = answer.get(timeout=seconds + 5)
            except Exception:  # An interrupted RC2 has no answer at all.
                breaks, proven = None, False
            took = time.monotonic() - began
            child.terminate()
            child.join()
            print(name, "-" if breaks is None else breaks, int(proven), round(took, 3), sep="\t", flush=True)


if __name__ == "__main__":
    main()
