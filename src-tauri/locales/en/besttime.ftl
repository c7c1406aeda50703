# The best hour for many cities: on the screen, on the command line, and as text to send.

besttime-cities = { $count ->
    [one] { $number } city
   *[other] { $number } cities
}
besttime-of = { $number } of { $all }
besttime-suits-all = { $hour } suits all { $all }.
besttime-none = No hour suits all { $all }.
besttime-costs = { $name } costs { $cities }.
besttime-free = { $name } costs nobody anything.
besttime-payer = { $city } { $hour }
besttime-payer-why = { $city } { $hour } ({ $why })
besttime-split = Two meetings on { $day }: { $first } ({ $early }) and { $second } ({ $late }).
besttime-again = Last round the night fell to { $cities }.
besttime-clock = { $hour } { $city }

besttime-kind-work = working hours
besttime-kind-shoulder = before or after work
besttime-kind-weekend = weekend
besttime-kind-holiday = public holiday
besttime-kind-night = night
besttime-rule-broken = outside the rule
besttime-holiday-named = public holiday: { $holiday }
besttime-holiday-about = { $holiday }, date to be announced

besttime-inside = Cities inside { $hours }
besttime-suiting = Cities that it suits
besttime-rule-nobody = Nobody between { $from } and { $to }
besttime-rule-working = Working hours only
besttime-rule-workdays = Working days only
besttime-rule-only = { $city } only { $hours }
besttime-rule-any = No rule
besttime-legend-work = work { $hours }
besttime-legend-shoulder = before and after
besttime-legend-night = night { $hours }
besttime-legend-free = weekend or holiday
besttime-legend-midnight = midnight there
besttime-home = home

besttime-text-head = { $length }. In each city:
besttime-text-line = { $city }: { $day }, { $hour }
besttime-new-title = Virtual meeting

besttime-refuse-cities = From 2 to 200 cities can meet; named: { $number }.
besttime-refuse-minutes = A meeting lasts from 1 minute to 24 hours.
besttime-refuse-range = The last day is not before the first, and at most three years after it.
besttime-refuse-rule = "{ $rule }" is no rule. Write 22-07 (nobody between), working, workdays, ID=08:00-20:00 (that city only then), or any.
besttime-refuse-instant = "{ $instant }" is no instant; write it as 2025-01-15T12:00:00Z.
