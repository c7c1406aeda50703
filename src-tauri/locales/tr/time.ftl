# Tarihler, saatler, süreler, listeler. Sayılar hazır gelir; `count` yalnızca biçim seçer.

month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık

month-short-1 = Oca
month-short-2 = Şub
month-short-3 = Mar
month-short-4 = Nis
month-short-5 = May
month-short-6 = Haz
month-short-7 = Tem
month-short-8 = Ağu
month-short-9 = Eyl
month-short-10 = Eki
month-short-11 = Kas
month-short-12 = Ara

solar-month-1 = Ferverdin
solar-month-2 = Ordibehişt
solar-month-3 = Hordad
solar-month-4 = Tir
solar-month-5 = Mordad
solar-month-6 = Şehriver
solar-month-7 = Mehr
solar-month-8 = Âbân
solar-month-9 = Âzer
solar-month-10 = Dey
solar-month-11 = Behmen
solar-month-12 = İsfend

weekday-mon = Pazartesi
weekday-tue = Salı
weekday-wed = Çarşamba
weekday-thu = Perşembe
weekday-fri = Cuma
weekday-sat = Cumartesi
weekday-sun = Pazar

weekday-short-mon = Pzt
weekday-short-tue = Sal
weekday-short-wed = Çar
weekday-short-thu = Per
weekday-short-fri = Cum
weekday-short-sat = Cmt
weekday-short-sun = Paz
date-long = { $day } { $month } { $year } { $weekday }
date-short = { $day } { $month } { $year } { $weekday }
date-plain = { $day } { $month } { $year }
date-weekday-day-month = { $day } { $month } { $weekday }
date-day-month = { $day } { $month }
date-month-year = { $month } { $year }
date-both = { $first } · { $second }
date-span-days = { $from }–{ $to } { $month } { $year }
date-span = { $from } – { $to }

hour-range = { $from }–{ $to }
hour-about = { $hour } civarı

part-morning = sabah
part-midday = öğle saatlerinde
part-afternoon = öğleden sonra
part-evening = akşam
part-night = gece
part-day = gün içinde

offset-hours = { $sign }{ $hours } sa
offset-hours-minutes = { $sign }{ $hours } sa { $minutes } dk
offset-minutes = { $sign }{ $minutes } dk
offset-same = aynı saat

length-minutes = { $minutes } dk
length-hours = { $hours } sa
length-hours-minutes = { $hours } sa { $minutes } dk
length-written-minutes = { $count ->
   *[other] { $minutes } dakika
}
length-written-hours = { $count ->
   *[other] { $hours } saat
}
length-written-both = { $hours } { $minutes }
length-about = yaklaşık { $length }

shift-days = { $count ->
   *[other] { $days } gün { $weekday }
}

t-before = T−{ $days }
t-after = T+{ $days }
t-first-day = T
t-before-written = { $days } iş günü kaldı
t-after-written = dönüşten sonra { $days }. iş günü
t-first-day-written = iş günü kalmadı

list-two = { $first } ve { $last }
list-comma = { $first }, { $next }
list-last = { $first } ve { $last }
people-more = { $name } +{ $more }
