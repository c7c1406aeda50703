# آنچه میان دو نسخهٔ برنامه تغییر کرده است: اکنون چیست و پیش‌تر چه بود. زمان‌ها و نام‌ها آماده می‌رسد.

change-added = به برنامه افزوده شد: { $facts }.
change-removed = از برنامه حذف شد؛ پیش‌تر: { $facts }.
change-added-person = به برنامهٔ فردی افزوده شد: { $facts }.
change-removed-person = از برنامهٔ فردی حذف شد؛ پیش‌تر: { $facts }.
change-called-off = لغو شد.
change-back-on = دوباره در برنامه قرار گرفت: { $facts }.

change-moved = زمان تغییر کرد: { $to } به‌جای { $from }.
change-now = اکنون: { $to }؛ پیش‌تر: { $from }.
change-hour-set = ساعت معین شد: { $to }؛ پیش‌تر: { $from }.
change-hour-lost = ساعت دیگر معین نیست: { $to }؛ پیش‌تر: { $from }.
change-time-set = زمان معین شد: { $to }.
change-time-lost = زمان دوباره در انتظار تعیین است؛ پیش‌تر: { $from }.
change-time-anew = زمان از نو تنظیم شد: { $to }.

change-place = محل تغییر کرد: { $to } به‌جای { $from }.
change-place-set = محل: { $to }.
change-place-lost = محل دوباره در انتظار تعیین است؛ پیش‌تر: { $from }.
change-place-other = محل حرکت تغییر کرد.

change-joined = به حاضران افزوده شد: { $names }.
change-left = دیگر در میان حاضران نیست: { $names }.
change-firmness = وضعیت: { $to }؛ پیش‌تر: { $from }.
change-renamed = عنوان تغییر کرد؛ عنوان پیشین: «{ $title }».

change-number = شرکت و شماره: { $to } به‌جای { $from }.
change-number-set = شرکت و شماره: { $value }.
change-dress = لباس: { $value }.
change-press = رسانه: { $value }.
change-details = تغییر در: { $what }.
change-detail-number = شرکت و شماره
change-detail-dress = لباس
change-detail-press = حضور رسانه‌ها
change-detail-link = پیوند برخط
change-detail-languages = زبان‌ها
change-detail-sequence = دستور جلسه یا ترتیب اجرا
change-detail-rides = خودروها
change-detail-capacity = عنوان حضور
change-detail-remark = یادداشت

change-delegation-joined = به هیئت افزوده شد: { $names }.
change-delegation-left = دیگر عضو هیئت نیست: { $names }.
change-delegation-reordered = ترتیب تشریفاتی هیئت تغییر کرد.

change-dated = { $date }، { $hours }
change-span = { $from } تا { $to }
change-hour-in = { $hours } به وقت { $city }
change-route = { $from } – { $to }
change-leg = { $kind }: { $route }
