# İki sürüm arasında değişenler: şimdi ne, önce neydi. Saatler ve adlar hazır gelir; değişkene ek getirilmez.

change-added = Programa eklendi: { $facts }.
change-removed = Programdan çıkarıldı; önceki: { $facts }.
change-added-person = Kişisel programa eklendi: { $facts }.
change-removed-person = Kişisel programdan çıkarıldı; önceki: { $facts }.
change-called-off = İptal edildi.
change-back-on = Yeniden programa alındı: { $facts }.

change-moved = Zamanı değişti: { $from } yerine { $to }.
change-now = Yeni durum: { $to }; önceki: { $from }.
change-hour-set = Saati belli oldu: { $to }; önceki: { $from }.
change-hour-lost = Saati yeniden belirsiz: { $to }; önceki: { $from }.
change-time-set = Zamanı belirlendi: { $to }.
change-time-lost = Zamanı yeniden belirlenecek; önceki: { $from }.
change-time-anew = Zamanı yeniden düzenlendi: { $to }.

change-place = Yeri değişti: { $from } yerine { $to }.
change-place-set = Yeri: { $to }.
change-place-lost = Yeri yeniden belirlenecek; önceki: { $from }.
change-place-other = Kalkış yeri değişti.

change-joined = Katılımcılara eklendi: { $names }.
change-left = Katılımcılardan çıktı: { $names }.
change-firmness = Durumu değişti: { $to }; önceki: { $from }.
change-renamed = Başlığı değişti; önceki: “{ $title }”.

change-number = Taşıyıcı ve sefer: { $from } yerine { $to }.
change-number-set = Taşıyıcı ve sefer: { $value }.
change-dress = Kıyafet: { $value }.
change-press = Basın: { $value }.
change-details = Değişen bilgiler: { $what }.
change-detail-number = taşıyıcı ve sefer
change-detail-dress = kıyafet
change-detail-press = basın
change-detail-link = çevrim içi bağlantı
change-detail-languages = diller
change-detail-sequence = gündem veya akış
change-detail-rides = araçlar
change-detail-capacity = katılım sıfatı
change-detail-remark = not

change-delegation-joined = Heyete eklendi: { $names }.
change-delegation-left = Heyetten ayrıldı: { $names }.
change-delegation-reordered = Heyetin protokol sırası değişti.

change-dated = { $date }, { $hours }
change-span = { $from } – { $to }
change-hour-in = { $city } saatiyle { $hours }
change-route = { $from } – { $to }
change-leg = { $kind }: { $route }
