# Takvim dosyasında yazanlar ve takvime giremeyenler için söylenenler.

calendar-name-person = { $title } – { $person }
calendar-name-not-released = { $title } (yayımlanmadı)
calendar-not-released = Yayımlanmadı: programın bugünkü hâlidir, değişebilir.
calendar-release = { $number } sayılı program

calendar-at = { $date }, { $hours }, { $city } saati ({ $offset })
calendar-departure = Kalkış: { $time }
calendar-arrival = Varış: { $time }
calendar-start = Başlangıç: { $time }
calendar-end = Bitiş: { $time }
calendar-hour-open = Saati bekleniyor: { $part }.
calendar-length-open = Süresi belirtilmedi; takvimde bir saat ayrıldı.
calendar-length-about = Süre yaklaşıktır.
calendar-whole-day = tam gün
calendar-whole-days = { $number } gün

calendar-way = Güzergâh: { $from } – { $to }
calendar-place = Yer: { $place }
calendar-ours = Heyetimiz: { $names }
calendar-theirs = Muhatap heyet: { $names }
calendar-board = Kurul üyeleri: { $names }
calendar-organizer = Düzenleyen: { $names }
calendar-names-more = { $names } ve { $number } kişi daha
calendar-on-behalf = { $name } ({ $other } adına)
calendar-dress = Kıyafet: { $dress }
calendar-assumed = Varsayım, teyit edilmedi: { $facts }
calendar-fact-when = zaman
calendar-fact-place = yer
calendar-fact-from-place = kalkış yeri
calendar-fact-minutes = süre
calendar-fact-people = heyetimiz
calendar-fact-participants = katılımcılar

calendar-left-unplaced = “{ $title }” takvimde yok: günü belirlenmedi.
calendar-left-no-instant = “{ $title }” takvimde yok: oradaki saatte böyle bir zaman bulunmuyor.
calendar-left-ends-before-start = “{ $title }” takvimde yok: bitişi başlangıcından önce.
calendar-left-confidential = “{ $title }” takvimde yok: gizlilik derecesi, okuyanın görebileceğinden yüksek.
calendar-left-cancelled = “{ $title }” takvimde yok: iptal edildi.
calendar-left-leaves-free = “{ $title }” takvimde yok: kimseyi meşgul etmiyor.

calendar-busy = Meşgul
calendar-cancelled = İptal: { $title }
calendar-called-off = İptal edildi.

calendar-refused-unknown-item = Bu programda “{ $title }” bulunmuyor.
calendar-refused-confidential = “{ $title }” yazılmadı: gizlilik derecesi, okuyanın görebileceğinden yüksek.
calendar-refused-called-off = “{ $title }” iptal edildi: bunun için yalnızca iptal bildirimi yazılabilir.
calendar-refused-no-time = “{ $title }” için gün belirlenmedi; davet gönderilemez.
calendar-refused-no-instant = “{ $title }”: oradaki saatte böyle bir zaman bulunmuyor.
calendar-refused-ends-before-start = “{ $title }”: bitişi başlangıcından önce.
calendar-refused-no-organizer = “{ $title }” için davet eden birimin e-posta adresi yok.
calendar-refused-nobody-asked = “{ $title }” için davet edilecek kimse yok: hiçbir katılımcının e-posta adresi kayıtlı değil.
calendar-refused-no-address = “{ $address }” bir e-posta adresi değil.
