# بهترین ساعت برای چند شهر: روی صفحه، در خط فرمان و در متنی که فرستاده می‌شود.

besttime-cities = { $count ->
    [one] { $number } شهر
   *[other] { $number } شهر
}
besttime-of = { $number } از { $all }
besttime-suits-all = { $hour } برای هر { $all } مناسب است.
besttime-none = هیچ ساعتی برای هر { $all } مناسب نیست.
besttime-costs = سنگینی { $name } بر دوش: { $cities }.
besttime-free = { $name } بر دوش هیچ شهری سنگینی نمی‌کند.
besttime-payer = { $city } { $hour }
besttime-payer-why = { $city } { $hour } ({ $why })
besttime-split = دو نشست در { $day }: { $first } ({ $early }) و { $second } ({ $late }).
besttime-again = بار پیش ساعت شب به اینها رسید: { $cities }.
besttime-clock = { $hour } { $city }

besttime-kind-work = ساعت اداری
besttime-kind-shoulder = پیش یا پس از ساعت اداری
besttime-kind-weekend = آخر هفته
besttime-kind-holiday = تعطیل رسمی
besttime-kind-night = شب
besttime-rule-broken = خلاف قاعده
besttime-holiday-named = تعطیل رسمی: { $holiday }
besttime-holiday-about = { $holiday }، تاریخ آن اعلام خواهد شد

besttime-inside = شهرهای درون { $hours }
besttime-suiting = شهرهایی که برایشان مناسب است
besttime-rule-nobody = هیچ‌کس از { $from } تا { $to }
besttime-rule-working = فقط در ساعت اداری
besttime-rule-workdays = فقط در روز کاری
besttime-rule-only = { $city } فقط { $hours }
besttime-rule-any = بدون قاعده
besttime-legend-work = کار { $hours }
besttime-legend-shoulder = پیش و پس از کار
besttime-legend-night = شب { $hours }
besttime-legend-free = آخر هفته یا تعطیل
besttime-legend-midnight = نیمه‌شب آنجا
besttime-home = میزبان

besttime-text-head = { $length }. به وقت هر شهر:
besttime-text-line = { $city }: { $day }، { $hour }
besttime-new-title = نشست مجازی

besttime-refuse-cities = از ۲ تا ۲۰۰ شهر می‌توانند گرد آیند؛ داده‌شده: { $number }.
besttime-refuse-minutes = نشست از ۱ دقیقه تا ۲۴ ساعت است.
besttime-refuse-range = روز آخر پیش از روز اول نیست و حداکثر سه سال پس از آن است.
besttime-refuse-rule = «{ $rule }» قاعده نیست. چنین نوشته می‌شود: 22-07 (در این میان هیچ‌کس)، working (فقط ساعت اداری)، workdays (فقط روز کاری)، ID=08:00-20:00 (آن شهر فقط در این ساعت‌ها) یا any (بدون قاعده).
besttime-refuse-instant = «{ $instant }» لحظه نیست؛ به صورت 2025-01-15T12:00:00Z نوشته می‌شود.
