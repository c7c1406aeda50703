# Times for items that have none, beside the plan.

schedule-waiting = { $count ->
    [one] { $number } item has no time.
   *[other] { $number } items have no time.
}
schedule-none = All that can be placed has its time.
schedule-running = Looking for times, { $seconds } s so far
schedule-placed = { $number } of { $all } placed
schedule-broken = The search broke off. Nothing was changed.
schedule-proven = Proven: nothing more can be placed.
schedule-proven-all = Nothing is left out.
schedule-unproven = The best after { $seconds } s; a longer search may place more.
schedule-no-window = Times are put into windows, and none is open: add one.
schedule-changed = The plan has changed since these times were found. Propose again before you take them.
schedule-idle = Idle between engagements, over everybody: { $length }
schedule-travel = { $length } of it on the way
schedule-longest = { $name } waits longest: { $length }
schedule-gone = There are no proposed times any more; nothing was done. Propose again.

schedule-why-window = No window is open to it for long enough.
schedule-why-hours = { $name } is closed whenever there would be time.
schedule-why-place = { $name } is taken whenever there would be time.
schedule-why-follows = It must come after “{ $name }”, and no time is left then.
schedule-why-meal = Only the time of the midday meal is left.
schedule-why-party = { $name } is elsewhere whenever the others are free.
schedule-why-precedes = It must come before “{ $name }”, and no time is left until then.
schedule-why-rest = Only time is left in which those who take part have their night’s rest.
schedule-why-past = All the time there was for it is over.
schedule-why-unknown = The search ended before a reason was certain.
schedule-why-all = It would fit only without all of these: { $causes }.

schedule-only-place = at { $place }
schedule-only-items = { $count ->
    [one] for { $number } item only
   *[other] for { $number } items only
}
schedule-only-people = with { $people } only

window-needs-hours = A window opens and closes at an hour, for example 9:00 and 18:00.
window-ends-before = The last day of a window is not before its first.

shift-later = { $count ->
    [one] { $number } item moves { $length } later.
   *[other] { $number } items move { $length } later.
}
shift-earlier = { $count ->
    [one] { $number } item moves { $length } earlier.
   *[other] { $number } items move { $length } earlier.
}
shift-nothing = Nothing comes after it that could move.
shift-until = It stops before “{ $item }” ({ $when }), which is fixed.
schedule-called-off = called off
schedule-unplaced = to be placed again
schedule-text-line = { $title }: { $becomes } (was { $was })

repair-none = Nothing else has to change.
repair-changes = { $count ->
    [one] { $number } further change makes the plan possible again.
   *[other] { $number } further changes make the plan possible again.
}
repair-proven = No fewer would do.
repair-unproven = The best so far; fewer may do.
