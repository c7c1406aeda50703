# زمان برای مواردی که ساعت ندارند، در کنار برنامه

schedule-waiting = { $count ->
    [one] { $number } مورد ساعت ندارد.
   *[other] { $number } مورد ساعت ندارد.
}
schedule-none = هر موردی که جا می‌گیرد، ساعت دارد.
schedule-running = در جستجوی زمان، تاکنون { $seconds } ثانیه
schedule-placed = { $number } از { $all } مورد جا گرفت
schedule-broken = جستجو ناتمام ماند. چیزی تغییر نکرد.
schedule-proven = قطعی است: مورد بیشتری جا نمی‌گیرد.
schedule-proven-all = چیزی بیرون نماند.
schedule-unproven = بهترین نتیجه پس از { $seconds } ثانیه؛ شاید با جستجوی بیشتر موارد بیشتری جا بگیرد.
schedule-no-window = زمان‌ها درون بازه‌های زمانی تعیین می‌شود و هنوز بازه‌ای نیست: یک بازه بیفزایید.
schedule-changed = پس از یافتن این زمان‌ها برنامه تغییر کرده است. پیش از پذیرفتن، دوباره پیشنهاد بگیرید.
schedule-idle = زمان خالی میان برنامه‌ها، برای همه روی هم: { $length }
schedule-travel = از این مدت { $length } در راه
schedule-longest = بیشترین انتظار: { $name }، { $length }
schedule-gone = دیگر زمان پیشنهادی نیست؛ کاری انجام نشد. دوباره پیشنهاد بگیرید.

schedule-why-window = هیچ بازهٔ زمانی به اندازهٔ آن باز نیست.
schedule-why-hours = { $name } در همهٔ ساعت‌های ممکن بسته است.
schedule-why-place = { $name } در همهٔ ساعت‌های ممکن پر است.
schedule-why-follows = باید پس از «{ $name }» باشد و پس از آن وقتی نمی‌ماند.
schedule-why-meal = تنها وقت ناهار مانده است.
schedule-why-party = هرگاه دیگران آزادند، { $name } جای دیگری است.
schedule-why-precedes = باید پیش از «{ $name }» باشد و پیش از آن وقتی نمی‌ماند.
schedule-why-rest = تنها وقت استراحت شبانهٔ حاضران مانده است.
schedule-why-past = همهٔ وقتی که برای آن بود گذشته است.
schedule-why-unknown = جستجو پیش از آنکه دلیل قطعی شود پایان یافت.
schedule-why-all = تنها با رفع همهٔ این موانع جا می‌گیرد: { $causes }.

schedule-only-place = در { $place }
schedule-only-items = { $count ->
    [one] تنها برای { $number } مورد
   *[other] تنها برای { $number } مورد
}
schedule-only-people = تنها با { $people }

window-needs-hours = بازهٔ زمانی با ساعت باز و بسته می‌شود؛ برای نمونه ۹:۰۰ و ۱۸:۰۰.
window-ends-before = روز آخر بازه پیش از روز نخست آن نیست.

shift-later = { $count ->
    [one] { $number } مورد { $length } دیرتر می‌شود.
   *[other] { $number } مورد { $length } دیرتر می‌شود.
}
shift-earlier = { $count ->
    [one] { $number } مورد { $length } زودتر می‌شود.
   *[other] { $number } مورد { $length } زودتر می‌شود.
}
shift-nothing = پس از آن چیزی نیست که جابه‌جا شود.
shift-until = پیش از «{ $item }» ({ $when }) که ثابت است می‌ایستد.
schedule-called-off = لغو شد
schedule-unplaced = در انتظار زمان تازه
schedule-text-line = { $title }: { $becomes } (پیش از این: { $was })

repair-none = تغییر دیگری لازم نیست.
repair-changes = { $count ->
    [one] با { $number } تغییر دیگر، برنامه باز شدنی است.
   *[other] با { $number } تغییر دیگر، برنامه باز شدنی است.
}
repair-proven = با کمتر از این نمی‌شود.
repair-unproven = بهترین تا اکنون؛ شاید با کمتر هم بشود.
