# متن‌های پیام‌رسان: سطرهای کوتاه و بی‌نشانه. هر سطر با واژهٔ فارسی آغاز می‌شود تا در هر پیام‌رسانی راست‌به‌چپ بماند.

message-not-released = هنوز منتشر نشده و ممکن است تغییر کند: { $title }
message-released = { $title }، نسخهٔ { $number }
message-for = برای { $name }
message-date-both = { $first } ({ $second })
message-nothing = در برنامه موردی نیست.
message-kept = این مورد در اینجا قابل ارسال نیست.
message-undated = در انتظار تعیین زمان: { $titles }

message-at = ساعت { $hours }: { $title }
message-about = حدود ساعت { $hours }: { $title }
message-until = { $from } تا { $to }
message-hour = ساعت { $hour }
message-hour-open = ساعت هنوز معین نیست
message-hour-in = ساعت { $hour } به وقت { $city }
message-home = به وقت { $city }: { $hours }
message-leg = { $kind } از { $from } به { $to }
message-departure = حرکت: { $facts }
message-arrival = ورود: { $facts }
message-note = { $text } ({ $note })

message-place = محل: { $place }
message-link = پیوند: { $link }
message-with = طرف مقابل: { $names }
message-participants = حاضران: { $names }
message-board = اعضای شورا: { $names }
message-organizer = برگزارکننده: { $names }
message-ours = هیئت ما: { $names }
message-name-post = { $name } ({ $post })
message-on-behalf = { $name } (به نمایندگی از { $other })
message-more = { $names } و { $number } نفر دیگر
message-dress = لباس: { $dress }
message-car = خودرو: { $facts }

message-vehicle = برنامهٔ خودرو: { $facts }
message-driver = راننده: { $driver }
message-from = از: { $place }
message-to = به: { $place }
message-riders = سرنشینان: { $names }
message-no-runs = جابه‌جایی‌ای در برنامه نیست.

message-changes = تغییرات برنامه پس از نسخهٔ { $number }
message-changes-person = تغییرات برنامهٔ شما پس از نسخهٔ { $number }
message-no-changes = برنامه پس از نسخهٔ { $number } تغییری نکرده است.
message-no-changes-person = برنامهٔ شما پس از نسخهٔ { $number } تغییری نکرده است.
