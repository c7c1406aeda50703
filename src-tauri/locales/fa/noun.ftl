# واژه‌های این حوزه: مراحل، وضعیت‌ها، انواع، سمت‌ها، طبقه‌بندی‌ها. نام‌ها همان کدهای پرونده است.

stage-idea = در دست بررسی
stage-requested = درخواست شده
stage-proposed = پیشنهاد شده
stage-confirmed = قطعی
stage-held = برگزار شده
stage-followed-up = پیگیری شده
stage-declined = رد شده
stage-cancelled = لغو شده

status-hold = نگه داشته
status-tentative = احتمالی
status-confirmed = قطعی
status-cancelled = لغو شده
status-open = در انتظار زمان
# قطعی است، اما هنوز کسی ساعت آن را نمی‌داند.
status-hour-awaited = تاریخ قطعی، در انتظار اعلام ساعت

briefing-commissioned = سفارش شده
briefing-draft = پیش‌نویس
briefing-in-review = در دست بازبینی
briefing-cleared = تأیید شده
briefing-final = نهایی

briefing-kind-bilateral = یادداشت توجیهی دیدار
briefing-kind-scene-setter = یادداشت زمینه
briefing-kind-biography = زندگی‌نامه
briefing-kind-city-sheet = شناسنامهٔ شهر
briefing-kind-speech = متن سخنرانی
briefing-kind-press-lines = محورهای پاسخ به رسانه‌ها
briefing-kind-board-papers = اسناد شورای اجرایی
briefing-kind-run-of-show = ترتیب اجرای برنامه
briefing-kind-logistics = تدارکات

section-purpose = هدف
section-success = نتیجهٔ مورد انتظار
section-points = محورهای گفتگو
section-they-will-raise = در صورت طرح از سوی طرف مقابل
section-do-not-raise = موضوعاتی که طرح آن‌ها توصیه نمی‌شود
section-commitments = تعهدات
section-background = پیشینه
section-biography = زندگی‌نامه
section-logistics = تدارکات
section-other = سایر موارد

kind-flight = پرواز
kind-train = قطار
kind-drive = سفر زمینی
kind-transfer = جابه‌جایی
kind-stay = اقامت
kind-meeting = دیدار
kind-session = نشست
kind-speech = سخنرانی
kind-meal = صرف غذا
kind-ceremony = مراسم
kind-site-visit = بازدید
kind-press = رسانه
kind-rest = استراحت
kind-other = سایر

contact-courtesy-call = دیدار تشریفاتی
contact-bilateral = دیدار دوجانبه
contact-tete-a-tete = گفتگوی دونفره
contact-expanded = دیدار هیئت‌ها
contact-pull-aside = گفتگوی کوتاه حاشیه‌ای
contact-brush-by = احوال‌پرسی کوتاه
contact-board = نشست شورای اجرایی
contact-roundtable = میزگرد
contact-other = دیدار

format-in-person = حضوری
format-video = برخط
format-hybrid = حضوری و برخط
format-phone = تلفنی

interpretation-consecutive = ترجمهٔ پیاپی
interpretation-whispered = ترجمهٔ نجوا
interpretation-simultaneous = ترجمهٔ هم‌زمان
interpretation-relay = ترجمه از راه زبان میانجی

press-open = با حضور رسانه‌ها
press-pictures = فقط تصویربرداری
press-closed = بدون حضور رسانه‌ها

priority-must = ضروری
priority-should = لازم
priority-could = در صورت امکان

role-head = رئیس هیئت
role-deputy = جانشین رئیس هیئت
role-member = عضو هیئت
role-adviser = مشاور
role-interpreter = مترجم
role-note-taker = تنظیم‌کنندهٔ صورت‌جلسه
role-press = مسئول رسانه
role-security = مسئول حفاظت
role-advance = گروه پیشرو
role-accompanying = همراه

side-ours = هیئت ما
side-theirs = هیئت همتا
side-organizer = برگزارکننده

invitation-to-send = ارسال نشده
invitation-sent = ارسال شده
invitation-accepted = پذیرفته
invitation-declined = نپذیرفته
invitation-no-answer = بی‌پاسخ

attendance-present = حاضر
attendance-absent = غایب
attendance-excused = غایب با عذر
attendance-replaced = با حضور نماینده

marking-open = عادی
marking-office = اداری
marking-confidential = محرمانه
marking-personal = شخصی

trip-kind-outbound = اعزام هیئت
trip-kind-hosted = پذیرش هیئت
trip-kind-virtual = برنامهٔ برخط

trip-status-idea = در دست بررسی
trip-status-planning = در حال برنامه‌ریزی
trip-status-confirmed = قطعی
trip-status-under-way = در جریان
trip-status-done = پایان‌یافته
trip-status-cancelled = لغو شده

outcome-readout = خلاصهٔ دیدار
outcome-decision = تصمیم
outcome-commitment = تعهد
outcome-appointment = انتخاب یا انتصاب
outcome-invitation = دعوت
outcome-proposal = پیشنهاد
outcome-quote = نقل قول

outcome-status-open = باز
outcome-status-in-progress = در دست اقدام
outcome-status-done = انجام شده
outcome-status-dropped = کنار گذاشته

place-kind-city = شهر
place-kind-airport = فرودگاه
place-kind-station = ایستگاه
place-kind-hotel = هتل
place-kind-venue = سالن یا محل
place-kind-office = دفتر
place-kind-online = برخط

severity-stop = ناممکن
severity-tight = فشرده
severity-note = یادآوری

language-ar = عربی
language-az = ترکی آذربایجانی
language-bg = بلغاری
language-bs = بوسنیایی
language-de = آلمانی
language-el = یونانی
language-en = انگلیسی
language-es = اسپانیایی
language-fa = فارسی
language-fr = فرانسوی
language-it = ایتالیایی
language-nl = هلندی
language-ru = روسی
language-sq = آلبانیایی
language-tr = ترکی استانبولی
