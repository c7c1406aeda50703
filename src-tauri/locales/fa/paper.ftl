# واژه‌های برگه‌های چاپی. تاریخ، ساعت و عدد آماده می‌رسد.

# سر و ته هر صفحه
paper-tab = بخش
paper-page = صفحهٔ
paper-of = از
paper-draft = پیش‌نویس
paper-release = برنامه، نسخهٔ { $number }
paper-not-released = برنامه، منتشر نشده
paper-as-of = وضعیت در { $date }، { $hour }
paper-copy-of = نسخهٔ { $name }

# آنچه معلوم نیست
paper-gap = در حال هماهنگی
paper-assumed = فرضی
paper-assumed-keys = فرضی
paper-key-title = عنوان
paper-key-from = مبدأ
paper-with-note = { $text } ({ $note })
paper-kind-and-gap = { $kind } ({ $gap })
paper-number-gap = شماره: { $gap }
paper-title-of = عنوان ({ $what })
paper-the-title = عنوان سفر
paper-function-of = سمت { $name }
paper-and-more = { $texts } و { $number } مورد دیگر
paper-listed = ؛{ " " }
paper-comma = ،

# کادر پیش‌نویس
paper-draft-heading = پیش‌نویس: این متن نهایی نیست
paper-draft-text = متن تأییدنشده: { $text }
paper-draft-missing = متن فارسی ندارد: { $texts }
paper-draft-costs = هزینه‌ها
paper-draft-decision = شمارهٔ مصوبه
paper-draft-assumed = اطلاعاتی که هنوز تأیید نشده است
paper-due-on = مهلت { $date }
paper-working-days-before = { $days } روز کاری پیش از آن

# روی جلد
paper-pack = پروندهٔ سفر
paper-head = رئیس هیئت
paper-places = مکان‌ها
paper-programme = برنامه
paper-bearer = دارندهٔ نسخه
paper-contents = فهرست
paper-found = از یابنده تقاضا می‌شود تحویل دهد: { $office }، { $department }
paper-department = امور بین‌الملل

# سفر در یک صفحه
paper-one-page = سفر در یک صفحه
paper-purpose = هدف
paper-results = سه نتیجهٔ مورد انتظار
paper-course = روند برنامه
paper-clocks = ساعت‌ها
paper-delegation = هیئت
paper-care = نکات قابل توجه
paper-care-hours = ساعت هنوز معلوم نیست: { $titles }
paper-care-undated = در انتظار زمان: { $titles }
paper-care-open = هنوز قطعی نشده: { $titles }
paper-clock-behind = { $city }: { $length } عقب‌تر از { $home }
paper-clock-ahead = { $city }: { $length } جلوتر از { $home }
paper-duty-protocol = تشریفات، مسئول کشیک
paper-liaison = رابط میزبان
paper-mission = سفارت یا کنسولگری

# برنامه
paper-schedule = برنامهٔ فشرده
paper-schedule-how = ساعت پررنگ به وقت محل است و ساعت کنار آن به وقت { $home }.
paper-local-time = به وقت محل
paper-city-time = به وقت { $city }
paper-what = شرح برنامه
paper-who = حاضران
paper-status = وضعیت
paper-undated = در انتظار زمان
paper-day-no = روز { $number }
paper-all-day = تمام روز
paper-about = حدود
paper-no-date = بدون تاریخ
paper-to = تا
paper-hour-in = { $hour } به وقت { $city }
paper-home-offset = به وقت { $city }: { $offset }
paper-seam-back = از اینجا به وقت { $city } ({ $length } عقب‌تر)
paper-seam-forward = از اینجا به وقت { $city } ({ $length } جلوتر)
paper-clocks-forward = { $city }: ساعت‌ها در { $hour } به اندازهٔ { $length } جلو کشیده می‌شود
paper-clocks-back = { $city }: ساعت‌ها در { $hour } به اندازهٔ { $length } عقب کشیده می‌شود
paper-arrives = ورود: { $hour }
paper-whole-delegation = هیئت
paper-from-to = از { $from } تا { $to }
paper-people-more = { $number } شرکت‌کنندهٔ دیگر
paper-on-behalf = { $name } به نمایندگی از { $other }
paper-represented = { $name } (با نمایندگی { $other })
paper-legend = راهنمای خواندن
paper-legend-hours = «=» یعنی همان ساعت؛ «‎+۲ ساعت» به ساعت محل افزوده می‌شود.
paper-legend-slot = آنجا که ساعت معلوم نیست، بخش روز نوشته شده و جای خالی برای نوشتن ساعت است.

# برگهٔ روز
paper-daysheet-of = برگهٔ روز: { $date }
paper-arrival = ورود
paper-place = مکان
paper-opposite = هیئت همتا
paper-organizer = برگزارکننده
paper-languages = زبان
paper-interpreter = مترجم
paper-dress = پوشش
paper-press = رسانه‌ها
paper-link = پیوند
paper-car = خودرو
paper-see = نک.
paper-tab-no = بخش { $tab }
paper-remark = یادداشت
paper-notes = تغییرات و یادداشت‌ها

# هیئت
paper-delegation-title = هیئت، به ترتیب تقدم
paper-order = ردیف
paper-name-function = نام و سمت
paper-name = نام
paper-function = سمت
paper-room = اتاق
paper-also-ours = دیگر همراهان ما
paper-participants = مهمانان
paper-answer = پاسخ دعوت

# یادداشت توجیهی
paper-brief-of = یادداشت توجیهی: { $title }
paper-time = زمان
paper-length = مدت
paper-success = نتیجهٔ مورد انتظار
paper-agenda = دستور کار
paper-position = موضع ما
paper-vote = رأی‌گیری
paper-decision = تصمیم
paper-who-is-who = معرفی حاضران
paper-board-members = اعضای شورای اجرایی
paper-pronounced = تلفظ: { $text }
paper-speaks = سخنران { $number }
paper-steps = روند دیدار
paper-step = مرحله
paper-minutes = دقیقه
paper-points = محورهای گفتگو
paper-they-will-raise = در صورت طرح از سوی طرف مقابل
paper-do-not-raise = موضوعاتی که طرح آن‌ها توصیه نمی‌شود
paper-more = اطلاعات تکمیلی
paper-promises = تعهدات باز
paper-promise = تعهد
paper-by = بر عهدهٔ
paper-toward = در برابر
paper-due = موعد
paper-gift = هدیه
paper-gift-to = برای { $name }
paper-sources = منبع
paper-checked = بررسی در { $date }
paper-afterwards = پس از دیدار
paper-note-taker = تنظیم‌کنندهٔ صورت‌جلسه
paper-press-text = متن خبر
paper-thank-you = نامهٔ سپاس

# نشانی‌ها
paper-contacts = نشانی‌ها و شماره‌ها
paper-our-side = هیئت ما
paper-other-side = طرف مقابل
paper-cars = خودروها
paper-addresses = نشانی‌ها
paper-address = نشانی
paper-reach = تلفن، رایانامه

# تأیید و توزیع
paper-clearance = تأیید و توزیع
paper-clearance-note = تأیید برای متنِ همان روز معتبر است؛ با تغییر دیدار، دوباره خواسته می‌شود.
paper-text = متن
paper-owner = مسئول
paper-initials = پاراف
paper-distribution = توزیع
paper-copy = نسخه
paper-to-whom = گیرنده
paper-handed = تحویل، امضا
paper-returned = بازگشت
paper-archive = بایگانی

# گزارش به شورا
paper-report = گزارش به شورا
paper-state = جمهوری ترکیه
paper-invocation = بسمه تعالی
paper-reference = شماره
paper-subject = موضوع
paper-subject-outbound = گزارش سفر: { $title }
paper-subject-programme = گزارش برنامه: { $title }
paper-date = تاریخ
paper-enclosure = پیوست
paper-from = فرستنده
paper-addressee = ریاست محترم { $council }
paper-council-of = شورای شهر { $city }
paper-salutation = با سلام و احترام
paper-recommendation = پیشنهاد
paper-recommendation-text = دریافت و ثبت گزارش؛ تصمیم دیگری درخواست نمی‌شود.
paper-mandate = هدف و مأموریت
paper-no = شمارهٔ { $number }
paper-summary = خلاصهٔ نتایج
paper-role = نقش
paper-costs = هزینه، به تفکیک پرداخت‌کننده
paper-payer = پرداخت‌کننده
paper-kind = نوع
paper-estimated = برآورد
paper-actual = واقعی
paper-total = جمع
paper-cost-travel = سفر
paper-cost-stay = اقامت
paper-cost-allowance = فوق‌العادهٔ مأموریت
paper-cost-other = سایر
paper-meetings = شرح دیدارها
paper-with = با
paper-result = نتیجه
paper-follow-up = پیگیری
paper-promise-no = تعهد { $number }
paper-commitments = تعهدات
paper-number = شماره
paper-by-us = ما
paper-by-them = طرف مقابل
paper-networks = نتایج در شبکه‌های شهری
paper-network = شبکه
paper-term = دوره
paper-since = از { $date }
paper-gifts = هدایا
paper-giver = اهداکننده
paper-receiver = گیرنده
paper-value = ارزش
paper-next = گام‌های بعدی
paper-next-review = تعهدات، ۳۰ و ۹۰ روز کاری پس از بازگشت بازنگری می‌شود.
paper-closing = این گزارش جهت استحضار تقدیم می‌شود و مصوبه‌ای درخواست نمی‌شود.
paper-signature = امضا

# برگهٔ تغییرات
paper-changes-since = تغییرات پس از نسخهٔ { $number }
paper-changes-of = نسخهٔ { $number }: { $date }، { $hour }.
paper-changes-none = پس از نسخهٔ { $number } تغییری نبوده است.
paper-swap = صفحه‌های پروندهٔ سفر که باید تعویض شود
paper-swap-replace = تعویض
paper-swap-insert = افزودن
paper-swap-remove = برداشتن
paper-swap-note = صفحه‌ها در ادامه آمده است و هر یک شمارهٔ صفحه‌ای را دارد که به‌جای آن می‌نشیند. در صورت تفاوت با صفحه‌های دیگر پرونده، این برگه معتبر است.
