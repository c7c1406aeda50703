# خط فرمان: راهنما، پرسش‌ها و آنچه در کنار نتیجه گفته می‌شود.

cli-help = Attaché سفرهای هیئت‌ها را برای کارشناسان تشریفات یک شهر برنامه‌ریزی می‌کند. بدون فرمان، پنجرهٔ برنامه باز می‌شود.
cli-usage = کاربرد
cli-commands = فرمان‌ها
cli-options = گزینه‌ها
cli-arguments = ورودی‌ها

cli-help-import = خواندن سفرها از پرونده‌ها به دفتر
cli-help-export = نوشتن یک سفر، با هر آنچه به آن ارجاع دارد، در یک پرونده
cli-help-trips = فهرست سفرها و برنامه‌ها
cli-help-itinerary = نمایش روزبه‌روز یک سفر
cli-help-check = برشمردن آنچه در یک سفر نادرست است یا ممکن است بشود
cli-help-accept = پذیرفتن یک ایراد با ذکر دلیل؛ تا تغییر داده‌های آن شمرده نمی‌شود
cli-help-reopen = باز کردن دوبارهٔ ایرادی که پذیرفته شده است
cli-help-besttime = یافتن بهترین ساعت‌ها برای نشست چند شهر
cli-help-schedule = تعیین زمان برای موارد بدون ساعت، درون بازه‌های تعیین‌شده
cli-help-calendar = نوشتن یک سفر، یا سهم یک نفر از آن، به صورت تقویم
cli-help-print = چاپ یکی از اوراق سفر
cli-help-history = نمایش اینکه چه کسی، چه چیزی را و چه زمانی تغییر داده است
cli-help-undo = بازگرداندن آخرین کار
cli-help-redo = انجام دوبارهٔ آنچه بازگردانده شد
cli-help-backup = نوشتن نسخهٔ کامل دفتر با همان رمزگذاری
cli-help-restore = بازآوردن یک نسخه در کنار دفتر کنونی
cli-help-verify = وارسی همهٔ صفحه‌ها و قاعده‌های دفتر
cli-help-passphrase = دادن گذرواژهٔ دیگر به دفتر
cli-help-holidays = گفتن اینکه کدام تعطیلات به کار می‌رود، یا افزودن تعطیلات خود سازمان
cli-help-zones = نمایش قواعد مناطق زمانی که به کار می‌رود

cli-arg-book = دفتر؛ نام تازه، دفتر تازه می‌سازد
cli-arg-now = ساعت در یک لحظه می‌ایستد، مانند 2024-11-28T09:00Z
cli-arg-language = زبان پاسخ‌ها و اوراق
cli-arg-author = نشانهٔ کسی که کارها به نام او ثبت می‌شود
cli-arg-zones = قواعد مناطق زمانی: از برنامه، از رایانه یا از یک پرونده؛ بدون آن، تازه‌ترین
cli-arg-passphrase-fd = خواندن گذرواژه از یک توصیفگر بازِ پرونده
cli-arg-practice = دفتر تازه برای تمرین است: بدون گذرواژه و با همین نشان
cli-arg-help = نمایش همین راهنما
cli-arg-version = نمایش نسخهٔ برنامه
cli-arg-files = پرونده‌ها
cli-arg-dry-run = تنها گفته شود چه خواهد شد
cli-arg-theirs = آنجا که هر دو تغییر کرده‌اند، مقدار پرونده گرفته شود
cli-arg-trip = شناسهٔ سفر
cli-arg-output = پرونده‌ای که نوشته می‌شود
cli-arg-person = تنها برای این شخص
cli-arg-json = به صورت JSON
cli-arg-accepted = پذیرفته‌شده‌ها نیز
cli-arg-key = کلید ایراد، چنان که check --json می‌دهد
cli-arg-reason = دلیل پذیرش
cli-arg-update = فایل آخر هفته‌ها و تعطیلات که در پرونده نگه داشته می‌شود
cli-arg-clear = کنار گذاشتن فایل سازمان
cli-arg-cities = شناسهٔ شهرها، با ویرگول در میان
cli-arg-minutes = مدت به دقیقه
cli-arg-first-day = روز اول، مانند 2025-01-13
cli-arg-last-day = روز آخر
cli-arg-rule = قاعده: 22-07 (در این میان هیچ‌کس)، working (ساعت اداری)، workdays (روز کاری)، ID=08:00-20:00 یا any (بدون قاعده)؛ چند بار هم می‌شود داد
cli-arg-home = شهری که روزها به وقت آن است؛ بدون آن شهر سازمان یا نخستین شهر
cli-arg-paid = شهرهایی که بار پیش سنگینی با آنها بود؛ بدون آن، آنچه در پرونده مانده است
cli-arg-paper = ورق: pack، brief، daysheet، report یا changes
cli-arg-apply = ثبت زمان‌های پیشنهادی در برنامه
cli-arg-seconds = بیشترین مدت جستجو به ثانیه
cli-arg-edition = برای خواننده یا برای کار در اداره: reader یا working
cli-arg-item = دیدارِ یادداشت؛ برای برگهٔ روز، روزِ این مورد
cli-arg-size = اندازهٔ کاغذ: a4 یا letter
cli-arg-copy = نسخه
cli-arg-new-fd = خواندن گذرواژهٔ تازه از یک توصیفگر بازِ پرونده

cli-passphrase-ask = گذرواژهٔ { $file }:{" "}
cli-passphrase-new = گذرواژهٔ تازه:{" "}
cli-passphrase-again = دوباره همان:{" "}
cli-passphrase-differs = دو گذرواژه یکسان نیستند. چیزی تغییر نکرد.
cli-passphrase-empty = گذرواژه نمی‌تواند تهی باشد. چیزی تغییر نکرد.
cli-passphrase-wanted = { $file } رمزگذاری شده است. گذرواژه از پایانه، از پرونده‌ای که ATTACHE_PASSPHRASE_FILE نام می‌برد، یا با ‎--passphrase-fd خوانده می‌شود.
cli-passphrase-new-wanted = گذرواژهٔ تازه از پایانه، از پرونده‌ای که ATTACHE_NEW_PASSPHRASE_FILE نام می‌برد، یا با ‎--new-fd خوانده می‌شود.
cli-passphrase-unread = گذرواژه از { $file } خوانده نشد: { $why }.
cli-passphrase-set = { $file } از این پس با گذرواژهٔ تازه باز می‌شود.

cli-conflict = { $place }: در دفتر { $ours } و در پرونده { $theirs } است.
cli-conflict-hint = آنجا که هر دو تغییر کرده بودند، مقدار دفتر ماند؛ ‎--theirs مقدار پرونده را می‌گیرد.
cli-no-trips = در این دفتر سفری نیست.
cli-no-findings = ایرادی یافت نشد.
cli-findings-accepted = { $count ->
   *[other] { $number } مورد پذیرفته شده است؛ ‎--accepted آنها را نیز نشان می‌دهد.
}
cli-finding-accepted = پذیرفته به دست { $by }، { $at }: { $reason }

cli-schedule-nothing = موردی برای زمان‌بندی وجود ندارد.
cli-schedule-unplaced = زمانی یافت نشد: { $item }. با رفع این مانع جا می‌گیرد: { $causes }.
cli-schedule-untried = جا داده نشد: { $item }. جستجو پیش از روشن شدن دلیل پایان یافت.
cli-schedule-unproven = پیش از آنکه قطعی شود مورد بیشتری جا نمی‌گیرد، جستجو پایان یافت.
cli-cause-window = محدودهٔ بازه‌های زمانی
cli-cause-hours = ساعات کار { $name }
cli-cause-place = پر بودن { $name }
cli-cause-follows = لزوم برگزاری پس از «{ $name }»
cli-cause-precedes = لزوم تقدم بر «{ $name }»
cli-cause-meal = وقت ناهار
cli-cause-rest = استراحت شبانه
cli-cause-past = گذشتن زمان آن
cli-cause-party = حضور { $name }
cli-backed-up = { $file } به تمامی در { $copy } نوشته شد.
cli-restored = { $copy } به نام { $file } بازآورده شد. دفتر پیشین: { $former }.
cli-restored-new = { $copy } به نام { $file } بازآورده شد.
cli-verified = { $file } سالم است: { $trips } سفر و { $acts } کار در سابقهٔ آن.

cli-zones = { $version }، { $names } نام، { $source }
cli-zones-bundled = از خود برنامه
cli-zones-system = از این رایانه
cli-zones-file = از { $file }

cli-holidays = { $countries } کشور، از { $source }
cli-holidays-office = فایل خود سازمان بر آنها مقدم است.
cli-holidays-kept = از این پس { $file } به کار می‌رود.
cli-holidays-cleared = فقط داده‌های خود برنامه به کار می‌رود.

cli-help-release = برنامه را با شماره بعدی ابلاغ می‌کند و می‌گوید برای چه کسی چه چیزی تغییر کرده است
cli-help-changes = تفاوت یک نسخه را با برنامه کنونی یا نسخه‌ای بعدی می‌گوید
cli-arg-note = توضیحی کوتاه درباره نسخه
cli-arg-since = شماره نسخه پیشین
cli-arg-to = شماره نسخه پسین؛ بدون آن، برنامه کنونی
cli-arg-meeting = یک دیدار، به صورت پیام میان تقویم‌ها
cli-arg-method = نوع پیام: publish، request، cancel، declinecounter
cli-arg-uninvite = در پیام لغو: تنها دعوت این افراد پس گرفته می‌شود
cli-arg-changes-since = تنها آنچه پس از این نسخه تغییر کرده است
cli-arg-times = ساعت‌ها به وقت کجا: own (هر جا به وقت خود)، flight (یک منطقه برای پرواز)، utc
cli-arg-content = چه اندازه از هر مورد: everything (همه)، times (زمان و مکان)، busy (تنها مشغول بودن)
cli-arg-reminder = یادآوری چند دقیقه پیش از هر مورد
cli-arg-reminder-flights = چند دقیقه پیش از پروازها
cli-calendar-empty = تقویمی نوشته نشد: چیزی برای نوشتن نبود.
cli-help-text = متنی کوتاه و ساده برای پیام‌رسان می‌نویسد
cli-text-left-out = «{ $title }» در متن نیست: طبقه‌بندی آن بالاتر از آن است که خواننده ببیند.
cli-arg-day = یک روز، YYYY-MM-DD
cli-arg-vehicle = رفت‌وآمدهای یک خودرو
cli-help-zones-update = قواعد تازه‌تر منطقه‌های زمانی را نگه می‌دارد؛ از اجرای بعدی به کار می‌رود
cli-arg-file = پرونده منطقه‌های زمانی، یا پوشه‌ای که سیستم‌ها دارند
cli-arg-kit = دوازده پرونده و یک برگه در این پوشه، برای آزمودن برنامه‌های نامه
cli-arg-guest = نشانی کسی که پرونده‌های آزمایشی را باز می‌کند
cli-kit-done = { $number } پرونده در { $folder } نوشته شد. از form.md آغاز کنید.
cli-kit-no-address = «{ $address }» نشانی رایانامه نیست. چیزی نوشته نشد.
