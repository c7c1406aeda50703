# آنچه در پروندهٔ تقویم نوشته می‌شود و آنچه دربارهٔ نانوشته‌ها گفته می‌شود.

calendar-name-person = { $title } – { $person }
calendar-name-not-released = { $title } (منتشر نشده)
calendar-not-released = منتشر نشده: این برنامه در وضع کنونی است و ممکن است تغییر کند.
calendar-release = برنامهٔ شمارهٔ { $number }

calendar-at = { $date }، { $hours }، به وقت { $city } ({ $offset })
calendar-departure = حرکت: { $time }
calendar-arrival = ورود: { $time }
calendar-start = آغاز: { $time }
calendar-end = پایان: { $time }
calendar-hour-open = ساعت آن هنوز معین نشده است: { $part }.
calendar-length-open = مدت آن معین نشده است؛ یک ساعت در نظر گرفته شد.
calendar-length-about = مدت تقریبی است.
calendar-whole-day = تمام روز
calendar-whole-days = { $number } روز

calendar-way = مسیر: { $from } – { $to }
calendar-place = محل: { $place }
calendar-ours = هیئت ما: { $names }
calendar-theirs = طرف مقابل: { $names }
calendar-board = اعضای شورا: { $names }
calendar-organizer = برگزارکننده: { $names }
calendar-names-more = { $names } و { $number } نفر دیگر
calendar-on-behalf = { $name } (به نمایندگی از { $other })
calendar-dress = لباس: { $dress }
calendar-assumed = فرضی، تأیید نشده: { $facts }
calendar-fact-when = زمان
calendar-fact-place = محل
calendar-fact-from-place = محل حرکت
calendar-fact-minutes = مدت
calendar-fact-people = هیئت ما
calendar-fact-participants = مهمانان

calendar-left-unplaced = «{ $title }» در تقویم نیست: روز آن هنوز معین نشده است.
calendar-left-no-instant = «{ $title }» در تقویم نیست: چنین ساعتی در آنجا وجود ندارد.
calendar-left-ends-before-start = «{ $title }» در تقویم نیست: پایان آن پیش از آغاز است.
calendar-left-confidential = «{ $title }» در تقویم نیست: طبقه‌بندی آن بالاتر از دسترسی خواننده است.
calendar-left-cancelled = «{ $title }» در تقویم نیست: لغو شده است.
calendar-left-leaves-free = «{ $title }» در تقویم نیست: وقت کسی را نمی‌گیرد.

calendar-busy = مشغول
calendar-cancelled = لغو شد: { $title }
calendar-called-off = لغو شده است.

calendar-refused-unknown-item = در این برنامه «{ $title }» وجود ندارد.
calendar-refused-confidential = «{ $title }» نوشته نشد: طبقه‌بندی آن بالاتر از دسترسی خواننده است.
calendar-refused-called-off = «{ $title }» لغو شده است و تنها می‌توان لغو آن را اعلام کرد.
calendar-refused-no-time = روز «{ $title }» هنوز معین نشده است و نمی‌توان کسی را به آن دعوت کرد.
calendar-refused-no-instant = ساعت «{ $title }» در آنجا وجود ندارد.
calendar-refused-ends-before-start = پایان «{ $title }» پیش از آغاز آن است.
calendar-refused-no-organizer = نشانی رایانامهٔ دفتر دعوت‌کننده به «{ $title }» ثبت نشده است.
calendar-refused-nobody-asked = کسی به «{ $title }» دعوت نمی‌شود: نشانی رایانامهٔ هیچ شرکت‌کننده‌ای ثبت نشده است.
calendar-refused-no-address = «{ $address }» نشانی رایانامه نیست.
