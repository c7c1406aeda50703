# تاریخ‌ها، ساعت‌ها، مدت‌ها و فهرست‌ها. عددها آماده می‌رسند؛ count فقط صورت واژه را برمی‌گزیند.

month-1 = ژانویه
month-2 = فوریه
month-3 = مارس
month-4 = آوریل
month-5 = مه
month-6 = ژوئن
month-7 = ژوئیه
month-8 = اوت
month-9 = سپتامبر
month-10 = اکتبر
month-11 = نوامبر
month-12 = دسامبر

month-short-1 = ژانویه
month-short-2 = فوریه
month-short-3 = مارس
month-short-4 = آوریل
month-short-5 = مه
month-short-6 = ژوئن
month-short-7 = ژوئیه
month-short-8 = اوت
month-short-9 = سپتامبر
month-short-10 = اکتبر
month-short-11 = نوامبر
month-short-12 = دسامبر

solar-month-1 = فروردین
solar-month-2 = اردیبهشت
solar-month-3 = خرداد
solar-month-4 = تیر
solar-month-5 = مرداد
solar-month-6 = شهریور
solar-month-7 = مهر
solar-month-8 = آبان
solar-month-9 = آذر
solar-month-10 = دی
solar-month-11 = بهمن
solar-month-12 = اسفند

weekday-mon = دوشنبه
weekday-tue = سه‌شنبه
weekday-wed = چهارشنبه
weekday-thu = پنجشنبه
weekday-fri = جمعه
weekday-sat = شنبه
weekday-sun = یکشنبه

weekday-short-mon = دوشنبه
weekday-short-tue = سه‌شنبه
weekday-short-wed = چهارشنبه
weekday-short-thu = پنجشنبه
weekday-short-fri = جمعه
weekday-short-sat = شنبه
weekday-short-sun = یکشنبه
date-long = { $weekday } { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month } { $year }
date-plain = { $day } { $month } { $year }
date-weekday-day-month = { $weekday } { $day } { $month }
date-day-month = { $day } { $month }
date-month-year = { $month } { $year }
date-both = { $first } · { $second }
date-span-days = { $from } تا { $to } { $month } { $year }
date-span = { $from } تا { $to }

hour-range = { $from } تا { $to }
hour-about = { $hour } حدوداً

part-morning = صبح
part-midday = حوالی ظهر
part-afternoon = بعدازظهر
part-evening = عصر
part-night = شب
part-day = در طول روز

offset-hours = { $sign }{ $hours } ساعت
offset-hours-minutes = { $sign }{ $hours } ساعت و { $minutes } دقیقه
offset-minutes = { $sign }{ $minutes } دقیقه
offset-same = همان ساعت

length-minutes = { $minutes } دقیقه
length-hours = { $hours } ساعت
length-hours-minutes = { $hours } ساعت و { $minutes } دقیقه
length-written-minutes = { $count ->
   *[other] { $minutes } دقیقه
}
length-written-hours = { $count ->
   *[other] { $hours } ساعت
}
length-written-both = { $hours } و { $minutes }
length-about = حدود { $length }

shift-days = { $count ->
   *[other] { $days } روز { $weekday }
}

t-before = { $days } روز
t-after = { $days } روز بعد
t-first-day = روز سفر
t-before-written = { $days } روز کاری مانده
t-after-written = روز کاری { $days } پس از بازگشت
t-first-day-written = روز کاری باقی نمانده

list-two = { $first } و { $last }
list-comma = { $first }، { $next }
list-last = { $first } و { $last }
people-more = { $name } +{ $more }
