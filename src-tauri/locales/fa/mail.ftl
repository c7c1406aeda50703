# آنچه نامهٔ مربوط به یک دیدار در کنار دعوت‌نامهٔ تقویم می‌گوید.

mail-subject-publish = جهت اطلاع: { $title }
mail-subject-request = دعوت: { $title }
mail-subject-reschedule = تغییر: { $title }
mail-subject-update = به‌روزرسانی: { $title }
mail-subject-cancel = لغو: { $title }
mail-subject-uninvite = بازپس‌گیری دعوت: { $title }
mail-subject-decline-counter = دربارهٔ پیشنهاد شما: { $title }

mail-publish = جهت استحضار:
mail-request = با احترام، از شما دعوت می‌شود در برنامهٔ زیر حضور یابید:
mail-reschedule = در برنامهٔ زیر تغییری پیش آمده است. خواهشمند است امکان حضور خود را بار دیگر اعلام فرمایید.
mail-update = جزئیات برنامهٔ زیر به‌روز شد؛ زمان و محل آن تغییری نکرده است.
mail-cancel = با کمال تأسف به اطلاع می‌رساند که برنامهٔ زیر لغو شده است.
mail-uninvite = حضور شما در برنامهٔ زیر دیگر لازم نیست. از حسن تفاهم شما سپاسگزاریم.
mail-decline-counter = از پیشنهاد شما سپاسگزاریم. متأسفانه انجام آن میسر نیست و برنامهٔ زیر پابرجاست.

mail-when = زمان: { $said }
mail-when-before = زمان پیشین: { $said }
mail-when-now = زمان جدید: { $said }
mail-place = محل: { $said }
mail-place-before = محل پیشین: { $said }
mail-place-now = محل جدید: { $said }
mail-link = پیوند: { $said }
mail-organizer = دعوت‌کننده: { $said }
mail-answer = خواهشمند است پاسخ خود را از طریق تقویم یا با پاسخ به همین پیام اعلام فرمایید.
