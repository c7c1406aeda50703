# صفحه‌ها: برنامه، فهرست سفرها، نمای کلی، جزئیات، و آنچه دربارهٔ ساعت نوشته‌شده گفته می‌شود.

view-head-local = { $city }، محلی
view-head-home = به وقت { $city }
view-head-home-differs = به وقت { $city } ({ $difference })
view-seam-back = از اینجا به وقت { $city } ({ $length } عقب‌تر)
view-seam-forward = از اینجا به وقت { $city } ({ $length } جلوتر)
view-clock-change = { $city }: ساعت‌ها از { $from } به { $to } تغییر می‌کند
view-clock-change-difference = { $city }: ساعت‌ها از { $from } به { $to } تغییر می‌کند؛ اختلاف { $local } با { $home }: پیش از آن { $before }، پس از آن { $after }
view-leave = حرکت از { $place } تا ساعت { $hour } ({ $way } در راه)
view-leave-margin = حرکت از { $place } تا ساعت { $hour } ({ $way } در راه، حضور { $margin } پیش از حرکت)
view-leave-there = حضور تا ساعت { $hour } ({ $margin } پیش از حرکت)
view-prayer = اوقات شرعی { $city }: اذان صبح { $fajr }، ظهر { $dhuhr }، عصر { $asr }، مغرب { $maghrib }، عشا { $isha }
view-holiday = تعطیل رسمی در { $country }: { $holiday }
view-holiday-unnamed = تعطیل رسمی در { $country }
view-holiday-about = تاریخ با رؤیت هلال قطعی می‌شود
view-country-al = آلبانی
view-country-be = بلژیک
view-country-de = آلمان
view-country-fr = فرانسه
view-country-ir = ایران
view-country-tr = ترکیه

view-part-morning = صبح
view-part-midday = نیمروز
view-part-afternoon = بعدازظهر
view-part-evening = عصر
view-part-night = شب
view-part-day = در طول روز
view-all-day = تمام روز
view-days = { $count ->
   *[other] { $number } روز
}
view-until-day = تا { $day }
view-about = حدوداً
view-to-be-confirmed = در انتظار زمان
view-day-not-recorded = روز ثبت نشده
view-hour-awaited = ساعت در انتظار اعلام
view-before = { $length } پیش‌تر
view-after-start = { $length } پس از آغاز
view-before-end = { $length } پیش از پایان
view-after = { $length } پس از آن
view-on-departure = هم‌زمان با حرکت
view-at-the-start = در آغاز
view-on-landing = پس از فرود
view-on-arrival = هنگام ورود
view-at-the-end = در پایان
view-attached = پیوسته به: { $item }
view-spoken = { $time } به وقت { $city }
view-spoken-both = { $time } به وقت { $city }، { $home-time } به وقت { $home }
view-arrives = ورود { $hour } { $city }
view-ends = پایان { $hour } { $city }
view-and-at-home = { $arrival }، { $hour } { $city }
view-hours-city = { $hours } { $city }
view-hours-city-differs = { $hours } { $city } ({ $difference })
view-none-of-ours = بدون حضور هیئت ما
view-assumed = فرضی: { $what }
view-tray = { $count ->
   *[other] { $number } مورد بدون روز
}

view-key-when = زمان
view-key-when-start = ساعت
view-key-when-end = پایان
view-key-when-minutes = مدت
view-key-minutes = مدت
view-key-place = مکان
view-key-from-place = مبدأ
view-key-title = عنوان
view-key-people = حاضران
view-key-participants = مهمانان
view-key-person = شخص
view-key-carrier = شرکت حمل‌ونقل
view-key-number = شماره
view-key-due = مهلت
view-key-owner = مسئول
view-key-status = وضعیت
view-key-meeting = دیدار
view-key-dress = پوشش

view-day-of-trip = روز { $day } از { $days }
view-today = امروز
view-due = مهلت: { $day }
view-act-today = امروز: { $act }
view-act-next = { $label }، { $day }: { $act }
view-act-60 = پروندهٔ مجوز سفر؛ دریافت دعوت‌نامه‌ها
view-act-45 = ارسال درخواست دیدارها
view-act-30 = تصویب مأموریت؛ روادید و مکاتبات رسمی
view-act-21 = نسخهٔ ۱ برنامه؛ سفارش یادداشت‌های توجیهی
view-act-14 = قطعی شدن تدارکات
view-act-10 = مهلت پیش‌نویس یادداشت‌های توجیهی
view-act-7 = تأیید یادداشت‌ها؛ نسخهٔ ۲ برنامه
view-act-5 = بازخوانی نهایی مجموعهٔ سفر
view-act-3 = گروه پیشرو؛ برگهٔ جابه‌جایی؛ چیدمان جایگاه‌ها
view-act-2 = ظهر: نهایی شدن و چاپ مجموعهٔ سفر
view-act-1 = برنامهٔ جیبی، برنامهٔ اشخاص، تقویم‌ها
view-act-after-1 = خلاصهٔ نتایج دیدارها
view-act-after-2 = نامه‌های تشکر
view-act-after-5 = تعیین مسئول تعهدات
view-act-after-10 = گزارش به شورا
view-act-after-30 = بازبینی تعهدات
view-act-after-90 = بازبینی دوم تعهدات

view-group-upcoming = پیشِ رو
view-group-upcoming-note = { $count ->
    [0] { $number }
   *[other] { $number }، نزدیک‌ترین در آغاز
}
view-group-after = پس از بازگشت
view-group-after-note = تا انجام همهٔ تعهدات
view-group-closed = پایان‌یافته
view-no-dates = هنوز بدون تاریخ
view-commitments-open = { $count ->
   *[other] { $number } تعهد باز
}
view-commitments-done = بدون تعهد باز
view-outcomes = { $count ->
    [0] نتیجه‌ای ثبت نشده
   *[other] { $number } نتیجه
}
view-who-and = { $name } و { $number } نفر
view-head-to-be-named = رئیس هیئت تعیین نشده
view-participants = { $count ->
   *[other] { $number } مهمان
}
view-briefings-cleared = { $cleared } از { $all } تأیید شده
view-findings-stop = { $count ->
   *[other] { $number } ناممکن
}
view-findings-tight = { $count ->
   *[other] { $number } فشرده
}
view-findings-note = { $count ->
   *[other] { $number } یادآوری
}
view-findings-accepted = { $count ->
   *[other] پذیرفته‌شده { $number }
}
view-accepted-by = { $by }، { $date }، { $hour } { $city }
view-saved = ذخیره شد { $time } { $city }

view-meeting-of = دیدار { $number } از { $all }
view-item-of = مورد { $number } از { $all }
view-precision-exact = دقیق
view-precision-about = حدودی
view-precision-part = بخشی از روز
view-precision-day = روز کامل
view-precision-open = در انتظار زمان
# The sign stands before its digits: a mark of direction (U+200E) in front of it says so.
view-typed-length = {"\u200E"}+{ $minutes } د
view-on-behalf-of = به نمایندگی از { $name }
view-represented-by = با نمایندگی { $name }
view-organizers = برگزارکننده
view-supporters = حامی
view-speaks = سخنران
view-speaks-at = سخنران شمارهٔ { $number }
view-source-checked = { $source }، بازبینی { $day }
view-interpreter-to-be-named = مترجم تعیین نشده
view-channel-letter = با نامهٔ رسمی
view-channel-email = با رایانامه
view-channel-telephone = تلفنی
view-channel-in-person = حضوری
view-channel-embassy = از طریق سفارت

view-echo-whole-day = تمام روز
view-echo-no-end = بدون پایان
view-echo-hour-awaited = ساعت در انتظار اعلام
view-echo-gap = ساعت { $hour } در { $city } روز { $day } وجود ندارد (ساعت‌ها از { $from } به { $to } تغییر می‌کند). { $instead } نوشته شود؟
view-echo-fold = ساعت { $hour } در { $city } روز { $day } دو بار پیش می‌آید، چون ساعت‌ها عقب می‌رود. کدام؟
view-echo-first = { $hour } نخست ({ $offset })
view-echo-second = { $hour } دوم ({ $offset })
view-entry-empty = چیزی نوشته نشده است. نمونهٔ ساعت: ۱۴:۳۰؛ نمونهٔ روز: ۱۷ آذر.
view-entry-not-a-time = «{ $typed }» ساعت نیست. نمونه: ۱۴:۳۰، ۹، ظهر، صبح، +۹۰ د، نامعلوم.
view-entry-hour-too-large = ساعت { $hour } وجود ندارد. ساعت از ۰ تا ۲۳ است.
view-entry-minute-too-large = دقیقهٔ { $minute } وجود ندارد. دقیقه از ۰۰ تا ۵۹ است.
view-entry-no-start = مدت به آغاز نیاز دارد. نخست آغاز را بنویسید، یا خود ساعت را.
view-entry-too-long = این مدت بسیار دراز است. بیشترین مدت { $days } روز است.
view-entry-not-a-date = «{ $typed }» روز نیست. نمونه: ۵ فروردین، پنجشنبه، +۳، ۱۴۰۶/۱/۵، ۲۰۲۷-۰۳-۲۵.
view-entry-no-such-date = چنین روزی در { $calendar } نیست: «{ $typed }».
view-entry-year-out-of-range = این سال ممکن نیست. سالی از ۱۳۰۰ تا ۱۴۹۹ یا ۱۹۰۰ تا ۲۱۹۹ میلادی بنویسید.
view-entry-weekday-differs = { $day }، { $weekday } است. روز هفته را پاک کنید یا تاریخ را درست کنید.
view-calendar-gregorian = تقویم میلادی
view-calendar-solar = تقویم هجری شمسی

# نسخه‌های ابلاغی و تفاوت دو نسخه
view-release = نسخه { $release }
view-release-zones = قواعد منطقه‌های زمانی { $version }
view-release-told = { $count ->
    [0] هنوز به کسی اطلاع داده نشده است
   *[other] به { $number } نفر اطلاع داده شد
}
view-release-stops = { $count ->
   *[other] { $number } مورد در برنامه شدنی نیست.
}
view-release-open = { $count ->
   *[other] روز { $number } مورد هنوز معلوم نیست و در تقویم‌ها نمی‌آید.
}
view-first-release = { $count ->
   *[other] نخستین نسخه، با { $number } مورد. همه اعضای هیئت آن را کامل دریافت می‌کنند.
}
view-receives-whole = تمام برنامه را دریافت می‌کند
view-differences-none = نسبت به نسخه { $release } تفاوتی نیست.
view-differences = پس از نسخه { $release }: { $counts }
view-differences-delegation = ترکیب هیئت
view-changes-for = { $count ->
    [0] پیوستن به هیئت یا خروج از آن
   *[other] { $number } تغییر
}
view-changed-since = { $what } (پس از نسخه { $release })
view-at-home = { $day }، { $hour } { $city }
view-told = اطلاع داده شد: { $at } { $channel } ({ $by })
view-mark-added = افزوده شد
view-mark-removed = حذف شد
view-mark-called-off = لغو شد
view-mark-back-on = دوباره در برنامه
view-mark-moved = زمان تغییر کرد
view-mark-placed = مکان تغییر کرد
view-mark-staffed = حاضران تغییر کردند
view-mark-firmness = وضعیت تغییر کرد
view-mark-renamed = عنوان تغییر کرد
view-mark-details = جزئیات تغییر کرد
view-channel-messenger = با پیام

# تقویم یا نامه‌ای که از بیرون می‌رسد
take-which-trip = این پرونده نام هیچ سفری را ندارد و با روزهای هیچ سفری یکی نیست: سفر را برگزینید.
take-nothing = { $file }: چیزی از آن دریافت‌شدنی نیست. { $why } چیزی ذخیره نشد.
take-report = دریافت شد: { $added } تازه، { $changed } تغییریافته؛ { $left } دست‌نخورده، { $conflicts } در انتظار تأیید
take-kind-new = تازه
take-kind-changed = تغییریافته
take-kind-same = بدون تغییر
take-kind-older = نسخه قدیمی‌تر
take-kind-cancelled = لغو شد
take-kind-unknown-cancelled = لغو شد؛ در دفتر نیست
take-kind-answer = پاسخ
take-kind-unknown-answer = پاسخ به چیزی که از ما نیست
take-kind-counter = زمان دیگری پیشنهاد شد
take-kind-note = برای آگاهی
take-kind-open = در انتظار پاسخ
take-field-when = زمان
take-field-title = عنوان
take-field-place = مکان
take-field-status = وضعیت
take-field-link = پیوند
take-field-text = متن
take-new-place = { $name } (مکان تازه)
take-no-time = بدون زمان
take-no-title = بدون عنوان
take-answer = { $name }: { $answer }
take-answer-needs-action = هنوز پاسخ نداده
take-answer-accepted = می‌آید
take-answer-declined = نمی‌آید
take-answer-tentative = شاید
take-answer-delegated = دیگری را می‌فرستد
take-warn-organizer = برگزارکننده تغییر کرده است؛ پیش‌تر: { $before }، اکنون: { $now }. پیش از دریافت بپرسید.
take-warn-older = پاسخ به نسخه‌ای قدیمی‌تر است.
take-warn-not-delivered = تحویل داده نشد: { $code }
take-warn-stranger = { $address } دعوت نشده بود.
take-warn-later-too = درباره همه نوبت‌های بعدی هم هست؛ تنها همین نوبت دریافت می‌شود.
take-ask-zone = منطقه زمانی ساعت‌ها نوشته نشده است. به وقت کجاست؟
take-ask-zone-named = منطقه زمانی «{ $name }» شناخته نیست. ساعت‌ها به وقت کجاست؟
take-ask-from-zone = پرواز به وقت کجا حرکت می‌کند؟
take-ask-to-zone = به وقت کجا می‌رسد؟
take-ask-trust = نام منطقه زمانی و قواعد درون پرونده یکی نیست. کدام درست است؟
take-trust-name = به گفته نام: { $time }
take-trust-file = به گفته پرونده: { $time }
take-ask-who = { $name } ({ $address }) کیست؟
take-who-add = شخص تازه
text-copied = رونوشت شد: { $text }
text-nothing = هنوز چیزی برای گفتن نیست: روز هیچ موردی معلوم نیست.
export-mail-done = پیش‌نویس برای { $number } گیرنده؛ چیزی خودبه‌خود فرستاده نمی‌شود.
take-warn-many = یکی از { $number } نوبت یک رشته؛ بی‌تأیید دریافت نمی‌شود.
