# Ekranlar: program, ziyaretler listesi, genel bakış, ayrıntı ve yazılan saat için söylenenler.

view-head-local = { $city }, yerel
view-head-home = { $city } saatiyle
view-head-home-differs = { $city } ({ $difference })
view-seam-back = Saat { $length } geri alınır — buradan itibaren yerel saat: { $city }
view-seam-forward = Saat { $length } ileri alınır — buradan itibaren yerel saat: { $city }
view-clock-change = { $city }: saatler { $from } iken { $to } yapılır
view-clock-change-difference = { $city }: saatler { $from } iken { $to } yapılır; fark ({ $local } – { $home }): önce { $before }, sonra { $after }
view-leave = en geç hareket { $hour }, { $place } (yol { $way })
view-leave-margin = en geç hareket { $hour }, { $place } (yol { $way }, kalkıştan { $margin } önce hazır)
view-leave-there = en geç { $hour } itibarıyla hazır (kalkıştan { $margin } önce)
view-prayer = Namaz vakitleri, { $city }: imsak { $fajr }, öğle { $dhuhr }, ikindi { $asr }, akşam { $maghrib }, yatsı { $isha }
view-holiday = resmî tatil ({ $country }): { $holiday }
view-holiday-unnamed = resmî tatil ({ $country })
view-holiday-about = tarihi hilale göre kesinleşir
view-country-al = Arnavutluk
view-country-be = Belçika
view-country-de = Almanya
view-country-fr = Fransa
view-country-ir = İran
view-country-tr = Türkiye

view-part-morning = sabah
view-part-midday = öğle
view-part-afternoon = öğleden sonra
view-part-evening = akşam
view-part-night = gece
view-part-day = gün içinde
view-all-day = tüm gün
view-days = { $count ->
   *[other] { $number } gün
}
view-until-day = son gün: { $day }
view-about = civarı
view-to-be-confirmed = belirlenecek
view-day-not-recorded = günü kayıtlı değil
view-hour-awaited = saati belirlenecek
view-before = { $length } önce
view-after-start = başladıktan { $length } sonra
view-before-end = bitmeden { $length } önce
view-after = { $length } sonra
view-on-departure = hareketle birlikte
view-at-the-start = başlangıçta
view-on-landing = inişte
view-on-arrival = varışta
view-at-the-end = bitişte
view-attached = bağlı olduğu madde: { $item }
view-spoken = { $city } saatiyle { $time }
view-spoken-both = { $city } saatiyle { $time }, { $home } saatiyle { $home-time }
view-arrives = varış { $hour } { $city }
view-ends = bitiş { $hour } { $city }
view-and-at-home = { $arrival }, { $hour } { $city }
view-hours-city = { $hours } { $city }
view-hours-city-differs = { $hours } { $city } ({ $difference })
view-none-of-ours = heyetimizden kimse yok
view-assumed = varsayım: { $what }
view-tray = { $count ->
   *[other] günü belirlenecek { $number } madde
}

view-key-when = zaman
view-key-when-start = saat
view-key-when-end = bitiş
view-key-when-minutes = süre
view-key-minutes = süre
view-key-place = yer
view-key-from-place = hareket yeri
view-key-title = başlık
view-key-people = katılanlar
view-key-participants = katılımcılar
view-key-person = kişi
view-key-carrier = taşıyıcı
view-key-number = sefer numarası
view-key-due = teslim tarihi
view-key-owner = sorumlu
view-key-status = durum
view-key-meeting = görüşme
view-key-dress = kıyafet

view-day-of-trip = { $days } günün { $day }. günü
view-today = bugün
view-due = son tarih: { $day }
view-act-today = bugün: { $act }
view-act-next = { $label }, { $day }: { $act }
view-act-60 = Onay dosyası; davetlerin alınması
view-act-45 = Görüşme taleplerinin gönderilmesi
view-act-30 = Görevlendirme onayı; vizeler, resmî yazılar
view-act-21 = Programın 1. sürümü; bilgi notlarının görevlendirilmesi
view-act-14 = Lojistiğin kesinleştirilmesi
view-act-10 = Bilgi notu taslaklarının teslimi
view-act-7 = Parafe; programın 2. sürümü
view-act-5 = Ziyaret dosyasının son okuması
view-act-3 = Ön heyet; ulaşım çizelgesi; oturma düzeni
view-act-2 = Öğle: ziyaret dosyasının kesinleştirilip basılması
view-act-1 = Cep programları, kişisel programlar, takvimler
view-act-after-1 = Görüşme sonuç notları
view-act-after-2 = Teşekkür mektupları
view-act-after-5 = Taahhütlerin sorumlularına verilmesi
view-act-after-10 = Meclis raporu
view-act-after-30 = Taahhütlerin gözden geçirilmesi
view-act-after-90 = Taahhütlerin ikinci kez gözden geçirilmesi

view-group-upcoming = Yaklaşanlar
view-group-upcoming-note = { $count ->
    [one] { $number }
   *[other] { $number }, en yakını önce
}
view-group-after = Dönüş sonrası
view-group-after-note = bütün taahhütler yerine getirilinceye kadar
view-group-closed = Kapananlar
view-no-dates = tarihi henüz yok
view-commitments-open = { $count ->
   *[other] { $number } açık taahhüt
}
view-commitments-done = açık taahhüt yok
view-outcomes = { $count ->
    [0] kayıtlı sonuç yok
   *[other] { $number } sonuç
}
view-who-and = { $name } ve { $number } kişi
view-head-to-be-named = heyet başkanı belirlenecek
view-participants = { $count ->
   *[other] { $number } katılımcı
}
view-briefings-cleared = parafe edilen: { $cleared } / { $all }
view-findings-stop = { $count ->
   *[other] { $number } gerçekleşemez
}
view-findings-tight = { $count ->
   *[other] { $number } sıkışık
}
view-findings-note = { $count ->
   *[other] { $number } bilgi
}
view-findings-accepted = { $count ->
   *[other] Kabul edilen { $number }
}
view-accepted-by = { $by }, { $date }, { $hour } { $city }
view-saved = Kaydedildi: { $time } { $city }

view-meeting-of = Görüşme { $number } / { $all }
view-item-of = Madde { $number } / { $all }
view-precision-exact = kesin saat
view-precision-about = yaklaşık saat
view-precision-part = günün bölümü
view-precision-day = tam gün
view-precision-open = belirlenecek
view-typed-length = +{ $minutes } dk
view-on-behalf-of = adına: { $name }
view-represented-by = temsilen: { $name }
view-organizers = düzenleyen
view-supporters = destekleyen
view-speaks = konuşmacı
view-speaks-at = { $number }. konuşmacı
view-source-checked = { $source }, kontrol: { $day }
view-interpreter-to-be-named = tercüman belirlenecek
view-channel-letter = resmî yazıyla
view-channel-email = e-postayla
view-channel-telephone = telefonla
view-channel-in-person = yüz yüze
view-channel-embassy = Büyükelçilik aracılığıyla

view-echo-whole-day = tüm gün
view-echo-no-end = bitişi yok
view-echo-hour-awaited = saati belirlenecek
view-echo-gap = { $day } günü { $hour } saati yoktur ({ $city }: saatler { $from } iken { $to } yapılır). { $instead } yazılsın mı?
view-echo-fold = { $day } günü { $hour } saati iki kez yaşanır ({ $city }: saatler geri alınır). Hangisi?
view-echo-first = birinci { $hour } ({ $offset })
view-echo-second = ikinci { $hour } ({ $offset })
view-entry-empty = Bir şey yazılmadı. Saat için örnek: 14:30; gün için örnek: 7 Aralık.
view-entry-not-a-time = “{ $typed }” bir saat değil. Örnekler: 14:30, 9, öğlen, sabah, +90 dk, belirlenecek.
view-entry-hour-too-large = { $hour } diye bir saat yok. Saatler 0 ile 23 arasındadır.
view-entry-minute-too-large = { $minute } diye bir dakika yok. Dakikalar 00 ile 59 arasındadır.
view-entry-no-start = Süre için bir başlangıç gerekir. Önce başlangıcı ya da doğrudan saati yazın.
view-entry-too-long = Bu süre çok uzun. En uzun süre { $days } gündür.
view-entry-not-a-date = “{ $typed }” bir gün değil. Örnekler: 25 Mar, Per, +3, 2027-03-25, 5 Ferverdin.
view-entry-no-such-date = Böyle bir gün yok ({ $calendar }): “{ $typed }”.
view-entry-year-out-of-range = Bu yıl olamaz. 1900–2199 arası ya da hicri şemsi 1300–1499 arası bir yıl yazın.
view-entry-weekday-differs = { $day }: { $weekday }. Haftanın gününü silin ya da tarihi düzeltin.
view-calendar-gregorian = miladi takvim
view-calendar-solar = hicri şemsi takvim

# Sürümler ve iki sürüm arasındaki farklar.
view-release = Sürüm { $release }
view-release-zones = Saat dilimi kuralları { $version }
view-release-told = { $count ->
    [0] henüz kimseye bildirilmedi
   *[other] { $number } kişiye bildirildi
}
view-release-stops = { $count ->
   *[other] Programda gerçekleşemeyecek { $number } husus var.
}
view-release-open = { $count ->
   *[other] { $number } kalemin günü henüz belli değil; takvimlerde yer almaz.
}
view-first-release = { $count ->
   *[other] İlk sürüm, { $number } kalem. Heyetteki herkese bütün olarak iletilir.
}
view-receives-whole = programın tamamını alır
view-differences-none = Fark yok; karşılaştırılan: sürüm { $release }.
view-differences = Sürüm { $release } sonrası: { $counts }
view-differences-delegation = heyet
view-changes-for = { $count ->
    [0] heyete katılıyor ya da heyetten ayrılıyor
   *[other] { $number } değişiklik
}
view-changed-since = { $what } (sürüm { $release } sonrası)
view-at-home = { $day }, { $hour } { $city }
view-told = bildirildi: { $at } { $channel } ({ $by })
view-mark-added = eklendi
view-mark-removed = çıkarıldı
view-mark-called-off = iptal edildi
view-mark-back-on = yeniden programda
view-mark-moved = saati değişti
view-mark-placed = yeri değişti
view-mark-staffed = katılanlar değişti
view-mark-firmness = durumu değişti
view-mark-renamed = adı değişti
view-mark-details = ayrıntıları değişti
view-channel-messenger = mesajla

# Dışarıdan gelen takvim ya da e-posta.
take-which-trip = Dosya hiçbir geziyi adıyla anmıyor ve hiçbirinin günlerine denk gelmiyor: geziyi seçin.
take-nothing = { $file }: alınabilecek bir şey yok. { $why } Hiçbir şey kaydedilmedi.
take-report = Alındı: { $added } yeni, { $changed } değişti; { $left } olduğu gibi bırakıldı, { $conflicts } onay bekliyor
take-kind-new = yeni
take-kind-changed = değişti
take-kind-same = aynı
take-kind-older = eski sürüm
take-kind-cancelled = iptal edildi
take-kind-unknown-cancelled = iptal edildi, kayıtlarda yok
take-kind-answer = yanıt
take-kind-unknown-answer = kayıtlarda karşılığı olmayan yanıt
take-kind-counter = başka saat önerildi
take-kind-note = bilgi için
take-kind-open = yanıt bekliyor
take-field-when = zaman
take-field-title = başlık
take-field-place = yer
take-field-status = durum
take-field-link = bağlantı
take-field-text = metin
take-new-place = { $name } (yeni yer)
take-no-time = zamansız
take-no-title = Başlıksız
take-answer = { $name }: { $answer }
take-answer-needs-action = henüz yanıt yok
take-answer-accepted = katılıyor
take-answer-declined = katılmıyor
take-answer-tentative = belki
take-answer-delegated = yerine başkasını gönderiyor
take-warn-organizer = Düzenleyen değişmiş; önceki: { $before }, şimdiki: { $now }. Almadan önce sorun.
take-warn-older = Yanıt, daha eski bir sürüme ait.
take-warn-not-delivered = Teslim edilemedi: { $code }
take-warn-stranger = { $address } davetliler arasında değil.
take-warn-later-too = Dizinin sonraki bütün tarihleri için de geçerli; yalnızca bu tarih alınır.
take-ask-zone = Saatlerin hangi saat dilimine ait olduğu yazmıyor. Hangi saate göre?
take-ask-zone-named = “{ $name }” adlı saat dilimi tanınmıyor. Saatler hangi saate göre?
take-ask-from-zone = Uçuş hangi saate göre kalkıyor?
take-ask-to-zone = Hangi saate göre iniyor?
take-ask-trust = Saat diliminin adı ile dosyadaki kurallar uyuşmuyor. Hangisi doğru?
take-trust-name = ada göre: { $time }
take-trust-file = dosyaya göre: { $time }
take-ask-who = { $name } ({ $address }) kim?
take-who-add = yeni kişi
text-copied = Kopyalandı: { $text }
text-nothing = Henüz bildirilecek bir şey yok: hiçbir kalemin günü belli değil.
export-mail-done = { $number } alıcı için taslak; kendiliğinden hiçbir şey gönderilmez.
take-warn-many = Bir dizinin { $number } tarihinden biri; onaylanmadan alınmaz.
