# Dates, hours, lengths and lists. Numbers arrive as ready strings; `count` only chooses a form.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

solar-month-1 = Farvardin
solar-month-2 = Ordibehesht
solar-month-3 = Khordad
solar-month-4 = Tir
solar-month-5 = Mordad
solar-month-6 = Shahrivar
solar-month-7 = Mehr
solar-month-8 = Aban
solar-month-9 = Azar
solar-month-10 = Dey
solar-month-11 = Bahman
solar-month-12 = Esfand

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

weekday-short-mon = Mon
weekday-short-tue = Tue
weekday-short-wed = Wed
weekday-short-thu = Thu
weekday-short-fri = Fri
weekday-short-sat = Sat
weekday-short-sun = Sun
date-long = { $weekday } { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month } { $year }
date-plain = { $day } { $month } { $year }
date-weekday-day-month = { $weekday } { $day } { $month }
date-day-month = { $day } { $month }
date-month-year = { $month } { $year }
date-both = { $first } · { $second }
date-span-days = { $from }–{ $to } { $month } { $year }
date-span = { $from } – { $to }

hour-range = { $from }–{ $to }
hour-about = { $hour } about

part-morning = in the morning
part-midday = around midday
part-afternoon = in the afternoon
part-evening = in the evening
part-night = at night
part-day = during the day

offset-hours = { $sign }{ $hours } h
offset-hours-minutes = { $sign }{ $hours } h { $minutes }
offset-minutes = { $sign }{ $minutes } min
offset-same = same time

length-minutes = { $minutes } min
length-hours = { $hours } h
length-hours-minutes = { $hours } h { $minutes }
length-written-minutes = { $count ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
length-written-hours = { $count ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
length-written-both = { $hours } { $minutes }
length-about = about { $length }

shift-days = { $count ->
    [one] { $days } day { $weekday }
   *[other] { $days } days { $weekday }
}

t-before = T−{ $days }
t-after = T+{ $days }
t-first-day = T
t-before-written = T−{ $days } working days
t-after-written = T+{ $days } working days
t-first-day-written = no working day left

list-two = { $first } and { $last }
list-comma = { $first }, { $next }
list-last = { $first } and { $last }
people-more = { $name } +{ $more }
