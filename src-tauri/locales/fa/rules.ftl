# The rules of the office: what it demands of every trip. `.unit` stands after the number.
rules-delegation = هیئت
rules-hours = ساعت کار و استراحت
rules-margins = پیش از حرکت

rules-passport-margin-days = اعتبار گذرنامه
    .unit = روز پس از آخرین روز سفر
rules-largest-delegation = بیشترین شمار اعضای هیئت
    .unit = نفر
rules-report-days = مهلت گزارش به شورا
    .unit = روز پس از پایان سفر
rules-working-hours = ساعت کار
    .unit = جایی که ساعت آن ثبت نشده باشد
rules-night = شب رئیس هیئت
    .unit = به وقت شهر خود و محل حضور
rules-rest-overnight = استراحت شبانه
    .unit = از آخرین برنامهٔ شب تا نخستین برنامهٔ صبح
rules-rest-after-night-flight = استراحت پس از پرواز شبانه
    .unit = پیش از نخستین برنامه
rules-before-flight-abroad = پرواز خارجی
    .unit = حضور در فرودگاه پیش از پرواز
rules-before-flight = پرواز داخلی
    .unit = حضور در فرودگاه پیش از پرواز
rules-before-train = قطار
    .unit = حضور در ایستگاه پیش از حرکت
rules-from-to = { $from } تا { $to }

rules-prayer-none = در نظر گرفته نمی‌شود
rules-prayer-diyanet = ریاست امور دینی ترکیه
rules-prayer-tehran = مؤسسه ژئوفیزیک دانشگاه تهران
rules-prayer-muslim-world-league = رابطة العالم الاسلامی
rules-prayer-umm-al-qura = دانشگاه ام‌القری، مکه
rules-prayer-egypt = سازمان نقشه‌برداری مصر
rules-prayer-north-america = انجمن اسلامی آمریکای شمالی

rules-gift-both = اهدایی و دریافتی
rules-gift-given = اهدایی
rules-gift-received = دریافتی

rules-holidays-source = { $countries } کشور؛ { $source }
rules-holidays-office = { $file }، از { $date }
rules-holidays-office-unnamed = پروندهٔ خود اداره

rules-not-a-number = عددی بنویسید، مانند ۹۰.
rules-not-a-length = مدتی بنویسید، مانند ۴۵ دقیقه یا ۱۰ ساعت.
rules-not-hours = دو ساعت بنویسید، مانند ۲۲:۰۰ تا ۰۷:۰۰.
rules-not-between = باید میان { $least } و { $most } باشد.
rules-more-than-members = شورا { $members } عضو دارد؛ بیش از آن لازم نمی‌تواند باشد.
rules-nobody = کسی با شناسهٔ «{ $id }» در دفتر نیست.
rules-no-currency = نشان ارز سه حرف است، مانند EUR.
