# فرم بستهٔ آزمایش تقویم.

kit-title = بستهٔ آزمایش تقویم
kit-intro = دوازده پرونده از یک سفر فرضی نشان می‌دهد که هر برنامهٔ تقویم با تقویم‌های ما چه می‌کند. ساعت دستگاه را به وقت استانبول تنظیم کنید، پرونده‌ها را به ترتیب باز کنید و آنچه را می‌بینید بنویسید. برای هر برنامه نیم ساعت کافی است.
kit-made = تاریخ تهیه: { $date }
kit-for = نشانی دعوت‌شده: { $address }
kit-who = آزمایش‌کننده و تاریخ:
kit-time = { $date }، ساعت { $hour }

kit-clients = برنامه‌ها
kit-clients-why = شمارهٔ دقیق نسخه را بنویسید؛ نتیجه تنها برای همان نسخه معتبر است.
kit-client = برنامه
kit-version = نسخه
kit-how = چگونه پرونده باز می‌شود
kit-client-outlook-classic = Outlook کلاسیک
kit-client-outlook-new = Outlook جدید
kit-client-outlook-365 = Outlook تحت وب (365)
kit-client-apple-calendar = تقویم اپل (macOS)
kit-client-ios = آیفون و آیپد
kit-client-google = تقویم گوگل
kit-client-thunderbird = تاندربرد
kit-client-nextcloud = نکست‌کلاد
kit-how-outlook-classic = روی دعوت‌نامه یا پروندهٔ تک‌موردی دوبار کلیک کنید. برای کل سفر: File، سپس Open & Export، سپس Import/Export.
kit-how-outlook-new = Calendar، سپس Add calendar، سپس Upload from file. برای دعوت‌نامه‌ها پرونده را به پیوست برای خود بفرستید.
kit-how-outlook-365 = Calendar، سپس Add calendar، سپس Upload from file. برای دعوت‌نامه‌ها پرونده را به پیوست برای خود بفرستید.
kit-how-apple-calendar = دوبار کلیک کنید، یا File و سپس Import.
kit-how-ios = پرونده را برای خود بفرستید و در برنامهٔ Mail لمس کنید، یا از AirDrop استفاده کنید. برنامهٔ Files تنها متن را نشان می‌دهد.
kit-how-google = در وب: Settings، سپس Import & export. دعوت‌نامه‌ها را برای خود بفرستید و در Gmail باز کنید.
kit-how-thunderbird = Events and Tasks، سپس Import؛ یا پرونده را از نامه باز کنید.
kit-how-nextcloud = Calendar، سپس Import calendar. پس از آن همان موارد را در تلفنی که به آن متصل است ببینید.

kit-files = پرونده‌ها
kit-files-why = ساعت‌های درون کمانک به وقت استانبول است، چنان‌که دستگاه نشان می‌دهد.
kit-file = پرونده
kit-do = کار
kit-see = نتیجهٔ درست
kit-do-import = آن را وارد کنید، سپس یک بار دیگر وارد کنید.
kit-do-import-all = آن را وارد کنید، سپس همهٔ تقویم را ببینید.
kit-do-accept = آن را به‌عنوان دعوت‌نامه باز کنید و بپذیرید.
kit-do-cancel = آن را به‌عنوان پیام دربارهٔ جلسه باز کنید.
kit-see-two-zones = پروازی در { $time } به وقت استانبول، با ورود در ساعت { $end } به وقت بروکسل، به مدت ۲ ساعت و ۴۵ دقیقه. در تقویم یک بار می‌آید.
kit-see-persian-and-turkish = دیداری در { $time } ({ $home }). «Şişli, Iğdır» و «شهر، گفت‌وگو» در عنوان و «Koyu takım; «تیره»» در متن کامل دیده می‌شود. دکمه‌های پاسخ وجود دارد.
kit-see-all-day = تمام روز در { $time }: یک روز، در بالای روز، نه از نیمه‌شب تا نیمه‌شب.
kit-see-part-of-a-day = تمام روز در { $time }، احتمالی؛ بخش روز در عنوان نوشته شده است.
kit-see-zone-without-rules = { $time } به وقت تهران ({ $home }).
kit-see-rules-changed-in-2026 = { $time } به وقت کازابلانکا ({ $home }). اگر دستگاه { $early } را نشان دهد، قواعد منطقهٔ زمانی آن قدیمی‌تر از سپتامبر ۲۰۲۶ است.
kit-see-doubled-hour = { $time } در بروکسل، بار دومی که ساعت آن را نشان می‌دهد ({ $home }).
kit-see-video-meeting = دیداری در { $time } ({ $home }). پیوند با هر دو پارامتر باز می‌شود.
kit-see-update = زمان تازهٔ دیدار ویدئویی: { $time } ({ $home }). یک بار می‌آید و دوباره پاسخ می‌خواهد.
kit-see-uninvited = حذف دیدار با متن فارسی و ترکی پیشنهاد می‌شود یا آن دیدار حذف شده است. چیز دیگری حذف نمی‌شود.
kit-see-cancellation = دیدار ویدئویی لغو شده نشان داده می‌شود یا حذف شده است.
kit-see-whole-trip = هر آنچه پیش‌تر وارد شد، در همان ساعت‌ها و یک بار دیده می‌شود. دیدار پروندهٔ ۰۲ چون در برنامه هست دوباره دیده می‌شود. دیدار ویدئویی لغو شده است یا وجود ندارد. برای کسی نامه‌ای فرستاده نشده است.

kit-results = نتایج
kit-marks = برای هر یک بنویسید: + درست؛ ~ متفاوت، با توضیح؛ − نادرست، با توضیح؛ 0 باز نمی‌شود.
kit-notes = توضیحات
kit-notes-why = پرونده، برنامه و آنچه به‌جای آن دیده شد؛ تصویر صفحه کمک می‌کند.
