"""Solves generated trips with OR-Tools CP-SAT, and compares with the plans that came with them.

    cargo run --release -p domain --example trips SECONDS FIRST LAST | python bench_trips.py SECONDS

One line per trip: what each leaves out (by weight) and how long people wait (all, and the one who waits longest,
in minutes); at the end how often ours is better, equal and worse. Each solver has the same seconds and one thread.
"""

import json
import sys
from collections import defaultdict

from ortools.sat.python import cp_model


def cost(case, plan):
    missed = sum(r["weight"] for r, k in zip(case["requests"], plan) if k is None)
    days = {(p, d): [a, b, t] for p, d, a, b, t in case["engaged"]}
    for request, k in zip(case["requests"], plan):
        if k is None or request["meal"]:
            continue
        at, day = request["starts"][k]
        for party, first, last, taken in request["seats"]:
            own = days.setdefault((party, day), [at + first, at + last, 0])
            own[:] = min(own[0], at + first), max(own[1], at + last), own[2] + taken
    waits = defaultdict(int)
    for (party, _), (first, last, taken) in days.items():
        waits[party] += max(0, last - first - taken)
    return missed, sum(waits.values()) + max(waits.values(), default=0)


def solve(case, seconds):
    model = cp_model.CpModel()
    requests, base = case["requests"], min(s[0] for r in case["requests"] for s in r["starts"])
    there, begin, span, on = [], [], [], []
    for request in requests:
        choices = [at - base for at, _ in request["starts"]] or [0]
        here = model.new_bool_var("")
        if not request["starts"]:
            model.add(here == 0)
        at = model.new_int_var_from_domain(cp_model.Domain.from_values(choices), "")
        span.append(model.new_optional_fixed_size_interval_var(at, request["minutes"], here, ""))
        days = {}
        for day in sorted({d for _, d in request["starts"]}):
            days[day] = model.new_bool_var("")
            own = [a - base for a, d in request["starts"] if d == day]
            model.add_linear_expression_in_domain(at, cp_model.Domain.from_values(own)).only_enforce_if(days[day])
        model.add(sum(days.values()) == here)
        there.append(here), begin.append(at), on.append(days)
    by_party = defaultdict(list)
    for i, request in enumerate(requests):
        for party, first, last, taken in request["seats"]:
            assert (first, last, taken) == (0, request["minutes"], request["minutes"]), "nothing hangs on an item"
            by_party[party].append(i)
    for own in by_party.values():
        model.add_no_overlap([span[i] for i in own])
    for i, a in enumerate(requests):
        assert not a["instead"], "no item is a meal"
        for j, bars, night in case["near"][i]:
            b = requests[j]
            assert not night, "windows leave the nights alone"
            shared = {seat[0] for seat in a["seats"]} & {seat[0] for seat in b["seats"]}
            if j > i or (shared and bars == [[-b["minutes"], a["minutes"]]]):
                continue
            for low, high in bars:
                first = model.new_bool_var("")
                both = [there[i], there[j]]
                model.add(begin[i] + high <= begin[j]).only_enforce_if([first, *both])
                model.add(begin[j] <= begin[i] + low).only_enforce_if([first.negated(), *both])
        for earlier in a["after"]:
            model.add_implication(there[i], there[earlier])
            model.add(begin[earlier] + requests[earlier]["minutes"] <= begin[i]).only_enforce_if(there[i])
    for index, (capacity, taken) in enumerate(case["rooms"]):
        inside = [span[i] for i, r in enumerate(requests) for room, *_ in r["rooms"] if room == index]
        fixed = [model.new_fixed_size_interval_var(a - base, b - a, "") for a, b in taken]
        model.add_cumulative(inside + fixed, [1] * (len(inside) + len(fixed)), max(capacity, len(fixed)))
    for meal, before, after, way in case["around"]:
        # A meal between two engagements leaves time for the way from the one to the other.
        ends, begins = (at - base if r is None else begin[r] + at for r, at in (before, after))
        both = [there[r] for r in (meal, before[0], after[0]) if r is not None]
        first, last = model.new_bool_var(""), model.new_bool_var("")
        model.add(begin[meal] < ends).only_enforce_if(first, *both)
        model.add(begins < begin[meal] + requests[meal]["minutes"]).only_enforce_if(last, *both)
        wide = model.new_bool_var("")
        model.add(begins - ends >= requests[meal]["minutes"] + way).only_enforce_if(wide, *both)
        model.add_bool_or(first, last, wide, *(x.negated() for x in both))
    waits = defaultdict(list)
    engaged = {(p, d): (a - base, b - base, t) for p, d, a, b, t in case["engaged"]}
    horizon = max(s[0] for r in requests for s in r["starts"]) - base + 1440
    keys = set(engaged) | {(p, d) for i, r in enumerate(requests) if not r["meal"] for p, *_ in r["seats"] for d in on[i]}
    for party, day in sorted(keys):
        own = [i for i in by_party[party] if not requests[i]["meal"] and day in on[i]]
        low, high = model.new_int_var(-1440, horizon, ""), model.new_int_var(-1440, horizon, "")
        fixed = engaged.get((party, day))
        if fixed:
            model.add(low <= fixed[0])
            model.add(high >= fixed[1])
        for i in own:
            model.add(low <= begin[i]).only_enforce_if(on[i][day])
            model.add(high >= begin[i] + requests[i]["minutes"]).only_enforce_if(on[i][day])
        wait = model.new_int_var(0, horizon, "")
        model.add(wait >= high - low - sum(requests[i]["minutes"] * on[i][day] for i in own) - (fixed[2] if fixed else 0))
        waits[party].append(wait)
    longest = model.new_int_var(0, 10 * horizon, "")
    for own in waits.values():
        model.add(longest >= sum(own))
    everything = sum(w for own in waits.values() for w in own)
    missed = sum(r["weight"] * (1 - here) for r, here in zip(requests, there))
    model.minimize(100_000 * missed + everything + longest)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return [None] * len(requests), False
    index = [{s[0]: k for k, s in enumerate(r["starts"])} for r in requests]
    plan = [index[i].get(solver.value(begin[i]) + base) if solver.value(there[i]) else None for i in range(len(requests))]
    return plan, status == cp_model.OPTIMAL


def main():
    seconds, score = float(sys.argv[1]), [0, 0, 0]
    for line in sys.stdin:
        case = json.loads(line)
        ours = cost(case, [r["start"] for r in case["requests"]])
        plan, proven = solve(case, seconds)
        theirs = cost(case, plan)
        score[(ours > theirs) - (ours < theirs) + 1] += 1
        items = sum(not r["meal"] for r in case["requests"])
        print(f"trip {case['seed']:3} {items:3} items  ours {ours} in {case['seconds']:.2f} s  "
              f"CP-SAT {theirs}{' proven' if proven else ''}", flush=True)
    print(f"better {score[0]}, equal {score[1]}, worse {score[2]}")


if __name__ == "__main__":
    main()
