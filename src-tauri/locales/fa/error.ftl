# آنچه نشد، و آنچه محفوظ است.

error-unknown = { $kind ->
    [place] مکان «{ $name }» وجود ندارد
    [organization] سازمان «{ $name }» وجود ندارد
    [person] شخص «{ $name }» وجود ندارد
    [relation] رابطه «{ $name }» وجود ندارد
    [trip] سفر «{ $name }» وجود ندارد
    [item] مورد «{ $name }» وجود ندارد
    [window] بازه «{ $name }» وجود ندارد
    [briefing] یادداشت «{ $name }» وجود ندارد
    [task] کار «{ $name }» وجود ندارد
    [approval] مجوز «{ $name }» وجود ندارد
    [risk] خطر «{ $name }» وجود ندارد
    [incident] رویداد «{ $name }» وجود ندارد
    [outcome] نتیجه «{ $name }» وجود ندارد
    [gift] هدیه «{ $name }» وجود ندارد
    [vehicle] خودرو «{ $name }» وجود ندارد
    [ride] سواری «{ $name }» وجود ندارد
    [room] اتاق «{ $name }» وجود ندارد
    [cost] هزینه «{ $name }» وجود ندارد
    [call] تماس «{ $name }» وجود ندارد
    [told] اطلاع «{ $name }» وجود ندارد
    [accepted] هشدار پذیرفته‌شده «{ $name }» وجود ندارد
    [release] نسخهٔ ابلاغ‌شده «{ $name }» وجود ندارد
    [party] شخص یا سازمان «{ $name }» وجود ندارد
    [traveller] در این سفر کسی با شناسهٔ «{ $name }» نیست
    [finding] هشدار «{ $name }» وجود ندارد
   *[other] «{ $name }» وجود ندارد
}

error-near = { $why }؛ نزدیک‌ترین‌ها: { $near }
error-at = { $place }: { $why }
error-whole = { $why }
error-at-file = { $place }: { $why }.
error-not-stored = { $place }: { $why }. چیزی از آن ذخیره نشد.
error-internal = خطایی در درون برنامه رخ داد ({ $cause }). آنچه ذخیره شده بود محفوظ است.
error-file = { $what } { $file }: { $why }. چیزی از دست نرفت؛ آنچه از پیش بود دست‌نخورده است.
error-no-file = چنین پرونده یا پوشه‌ای نیست
error-no-right = اجازهٔ خواندن یا نوشتن در اینجا نیست
error-full = دیسک پر است
error-read-only-folder = پوشه فقط‌خواندنی است
error-is-folder = این پوشه است، نه پرونده
error-no-text = متن UTF-8 نیست
error-file-old-copy = نسخهٔ پشتیبان کهنه پاک نشد:
error-file-hold = دفتر نگه داشته نشد:
error-file-write-book = دفتر برای نوشتن باز نشد:
error-file-open-book = دفتر باز نشد:
error-file-read-book = دفتر خوانده نشد:
error-file-copies = نسخه‌های پشتیبان فهرست نشد:
error-file-place-copy = نسخهٔ پشتیبان جایگزین نشد:
error-file-read-copy = نسخهٔ پشتیبان خوانده نشد:
error-file-write-copy = نسخهٔ پشتیبان نوشته نشد:
error-file-place-sealed = دفتر رمزنگاری‌شده جایگزین نشد:
error-file-write = پرونده نوشته نشد:
error-file-copies-folder = پوشهٔ نسخه‌های پشتیبان ساخته نشد:
error-file-book-folder = پوشهٔ دفتر ساخته نشد:
error-file-dossier = پروندهٔ برنامه خوانده نشد:
error-file-zones = منطقه‌های زمانی خوانده نشد:
error-file-holidays = تعطیلات خوانده نشد:
error-file-put-aside = دفتر پیشین کنار گذاشته نشد:
error-file-kit = پوشهٔ بستهٔ آزمون ساخته نشد:
error-file-rules = مقررات خوانده نشد:
error-missing-field = فیلد `{ $field }` نیست
error-near-name = `{ $name }` وجود ندارد؛ نزدیک‌ترین‌ها: { $known }
error-other-name = `{ $name }` وجود ندارد؛ آنچه هست: { $known }
error-no-such-name = `{ $name }` وجود ندارد
error-near-zone = منطقهٔ زمانی «{ $name }» وجود ندارد؛ آیا منظور «{ $near }» است؟
error-no-zone = منطقهٔ زمانی «{ $name }» وجود ندارد
error-whole-number = عدد صحیح
error-other-type = نوع نادرست: { $found }؛ آنچه انتظار می‌رود: { $wanted }
error-wrong-passphrase = گذرواژه نادرست است یا این پرونده دفتر این برنامه نیست. چیزی تغییر نکرد؛ دوباره بکوشید.
error-locked = دفتر رمزنگاری‌شده است و با گذرواژهٔ خود باز می‌شود.
error-not-open = دفتر باز نیست.
error-newer-book = این دفتر را نسخهٔ تازه‌تری از برنامه نوشته است (طرح آن { $version } است؛ این نسخه تا { $newest } را می‌شناسد). به آن دست زده نشد. برای باز کردن، نسخهٔ تازه‌تر را نصب کنید.
error-in-use = { $file } در پنجره یا برنامهٔ دیگری باز است. آنجا ببندید و دوباره بکوشید؛ چیزی تغییر نکرد.
error-busy = دفتر در پنجره یا برنامهٔ دیگری باز است. آنجا ببندید و دوباره بکوشید.
error-saved-safe = آنچه پیش‌تر ذخیره شده محفوظ است.
error-disk-full = تغییر ذخیره نشد: دیسک پر است. { $safe }. جا باز کنید و دوباره انجام دهید.
error-read-only = در دفتر نمی‌توان نوشت: پرونده یا پوشهٔ آن فقط‌خواندنی است. { $safe }. اجازهٔ نوشتن بدهید یا دفتر را در پوشهٔ دیگری رونوشت کنید.
error-damaged = دفتر آسیب دیده است ({ $cause }). چیزی در آن نوشته نشد. تازه‌ترین نسخهٔ پشتیبان را از پوشهٔ «copies» کنار آن بازگردانید: attache restore FILE.
error-no-folder = دفتر باز نمی‌شود: پوشهٔ آن وجود ندارد یا اجازهٔ نوشتن نیست.
error-disk = دیسک پاسخ نداد ({ $cause }). { $safe }.
error-copy-onto-itself = نسخهٔ پشتیبان باید پرونده‌ای جز خود دفتر باشد
error-no-copy = { $file }: چنین نسخهٔ پشتیبانی نیست یا تهی است. دفتر دست‌نخورده است.
error-damaged-copy = { $file }: نسخهٔ پشتیبان آسیب دیده است: { $cause }. دفتر دست‌نخورده است.
error-empty-passphrase = گذرواژهٔ تازه تهی است؛ چیزی تغییر نکرد
dossier-too-large = حجم آن { $size } مگابایت است؛ بیش از { $most } مگابایت نمی‌شود
dossier-not-utf8 = سطر { $line }: UTF-8 نیست (بایت { $byte })؛ با UTF-8 ذخیره کنید
dossier-nested = سطر { $line }: تودرتویی آن بیش از ۱۲۸ لایه است؛ چنین پرونده‌ای کمتر از ۱۶ لایه دارد
dossier-not-json = JSON نیست: { $cause }
dossier-no-object = پروندهٔ برنامه نیست: باید یک شیء JSON با "dossier": 1 داشته باشد
dossier-other-version = dossier: نسخهٔ قالب { $version } است؛ این برنامه نسخهٔ { $known } را می‌خواند
dossier-no-version = dossier: نسخهٔ قالب نیست؛ بنویسید "dossier": 1
dossier-must-be-list = باید فهرست باشد
dossier-must-be-object = باید شیئی با "id" باشد
dossier-id-text = شناسه متن است
dossier-id-missing = نیست؛ هر عنصر در اینجا شناسه دارد
dossier-deleted = true یا false است
dossier-twice = "{ $id }" دو بار آمده است؛ شناسهٔ { $first } هم هست
dossier-missing = نیست
dossier-id-of-other = "{ $id }" در دفتر شناسهٔ شخص یا سازمانی دیگر است؛ اشخاص و سازمان‌ها شناسهٔ مشترک دارند
error-no-rules = باید یک شیء JSON باشد، چنان‌که rules --json می‌دهد
error-nothing-under = با نام «{ $name }» چیزی ثبت نشده است
error-no-home = سفر به شهر مبدأ و دستگاه نیاز دارد؛ نخست دفتر را راه‌اندازی کنید یا سفری وارد کنید
error-no-choice = { $what }: «{ $name }» وجود ندارد
error-no-choice-of = { $what }: «{ $name }» وجود ندارد؛ آنچه هست: { $known }
error-no-display = در اینجا نمایشگری برای پنجره نیست. کارهای بی‌پنجره: `attache --help`.
error-no-data-folder = این رایانه پوشهٔ داده ندارد: جای دفتر را با --book بگویید.
error-system-zones = منطقه‌های زمانی این رایانه ({ $folder }) به کار نمی‌آید: { $cause }. بدون --zones برنامه قواعد خودش را به کار می‌برد.
error-file-name = { $file }: نام پرونده یونیکد نیست

error-holidays-line = سطر { $line } پرونده خوانده نمی‌شود: { $why }. چیزی تغییر نکرد.
error-holidays-parts = هر سطر کشور، روز و یکی از exact، about یا none را با Tab میان آنها دارد؛ یا کشور، واژهٔ weekend و روزهای آن را
error-holidays-country = «{ $text }» کد دوحرفی کشور با حروف بزرگ، مانند TR، نیست
error-holidays-day = روزی به تاریخ «{ $text }» نیست؛ تاریخ چنین نوشته می‌شود: 2024-12-07
error-holidays-kind = «{ $text }» هیچ‌یک از exact، about و none نیست
error-holidays-name = تعطیلی نام انگلیسی ندارد
error-holidays-weekday = «{ $text }» نام روز هفته نیست: mon، tue، wed، thu، fri، sat، sun
