# Kâğıda basılan sözcükler. Tarih, saat ve sayılar hazır gelir; değişkene ek getirilmez.

# Sayfa başı ve sonu
paper-tab = Sekme
paper-page = Sayfa
paper-of = /
paper-draft = TASLAK
paper-release = Program, sürüm { $number }
paper-not-released = Program, henüz yayımlanmadı
paper-as-of = { $date } { $hour } itibarıyla
paper-copy-of = Nüsha: { $name }

# Bilinmeyenler
paper-gap = teyit ediliyor
paper-assumed = varsayım
paper-assumed-keys = Varsayım
paper-key-title = başlık
paper-key-from = kalkış yeri
paper-with-note = { $text } ({ $note })
paper-kind-and-gap = { $kind } ({ $gap })
paper-number-gap = no: { $gap }
paper-title-of = başlık ({ $what })
paper-the-title = ziyaretin adı
paper-function-of = { $name }, görev unvanı
paper-and-more = { $texts } ve { $number } metin daha
paper-listed = ;{ " " }
paper-comma = ,

# Taslak çerçevesi
paper-draft-heading = TASLAK: bu metin kesinleşmemiştir
paper-draft-text = Onaylanmamış metin: { $text }
paper-draft-missing = Türkçe metni yok: { $texts }
paper-draft-costs = Maliyet
paper-draft-decision = Karar numarası
paper-draft-assumed = Henüz teyit edilmemiş bilgiler
paper-due-on = son tarih { $date }
paper-working-days-before = { $days } iş günü önce

# Kapak
paper-pack = Ziyaret dosyası
paper-head = Heyet başkanı
paper-places = Yerler
paper-programme = Program
paper-bearer = Nüsha sahibi
paper-contents = İçindekiler
paper-found = Bulan lütfen teslim etsin: { $office }, { $department }
paper-department = Dış İlişkiler Daire Başkanlığı

# Ziyaretin özeti
paper-one-page = Ziyaretin özeti
paper-purpose = Amaç
paper-results = Beklenen üç sonuç
paper-course = Günün akışı
paper-clocks = Saat
paper-delegation = Heyet
paper-care = Dikkat edilecek hususlar
paper-care-hours = Saati henüz bilinmeyen: { $titles }
paper-care-undated = Tarihi belirlenecek: { $titles }
paper-care-open = Kesinleşmemiş: { $titles }
paper-clock-behind = { $city }: { $home } saatinden { $length } geri
paper-clock-ahead = { $city }: { $home } saatinden { $length } ileri
paper-duty-protocol = Nöbetçi protokol
paper-liaison = Mihmandar
paper-mission = Büyükelçilik veya konsolosluk

# Program
paper-schedule = Özet program
paper-schedule-how = Kalın saat yerel saattir; yanında { $home } saati yer alır.
paper-local-time = Yerel saat
paper-city-time = { $city } saati
paper-what = Program
paper-who = Katılanlar
paper-status = Durum
paper-undated = Tarihi belirlenecek
paper-day-no = { $number }. gün
paper-all-day = tüm gün
paper-about = yaklaşık
paper-no-date = tarih yok
paper-to = ile
paper-hour-in = { $city } saati { $hour }
paper-home-offset = { $city }: { $offset }
paper-seam-back = Buradan sonra { $city } saati ({ $length } geri)
paper-seam-forward = Buradan sonra { $city } saati ({ $length } ileri)
paper-clocks-forward = { $city }: saatler { $hour } anında { $length } ileri alınır
paper-clocks-back = { $city }: saatler { $hour } anında { $length } geri alınır
paper-arrives = Varış: { $hour }
paper-whole-delegation = Heyet
paper-from-to = { $from } – { $to }
paper-people-more = { $number } katılımcı daha
paper-on-behalf = { $other } adına { $name }
paper-represented = { $name } (temsilen { $other })
paper-legend = Nasıl okunur
paper-legend-hours = “=” aynı saati gösterir; “+2 saat” yerel saate eklenir.
paper-legend-slot = Saati bilinmeyen programda günün bölümü yazar; boş yer, saat bildirilince doldurulur.

# Gün sayfası
paper-daysheet-of = Gün sayfası: { $date }
paper-arrival = Varış
paper-place = Yer
paper-opposite = Muhatap heyet
paper-organizer = Düzenleyen
paper-languages = Dil
paper-interpreter = Tercüman
paper-dress = Kıyafet
paper-press = Basın
paper-link = Bağlantı
paper-car = Araç
paper-see = Bkz.
paper-tab-no = sekme { $tab }
paper-remark = Not
paper-notes = Değişiklik ve notlar

# Heyet
paper-delegation-title = Heyet, protokol sırasıyla
paper-order = Sıra
paper-name-function = Ad, görev
paper-name = Ad
paper-function = Görev
paper-room = Oda
paper-also-ours = Heyet dışından katılanlar
paper-participants = Katılımcılar
paper-answer = Yanıt

# Bilgi notu
paper-brief-of = Bilgi notu: { $title }
paper-time = Saat
paper-length = Süre
paper-success = Beklenen sonuç
paper-agenda = Gündem
paper-position = Tutumumuz
paper-vote = Oylama
paper-decision = Karar
paper-who-is-who = Kim kimdir
paper-board-members = Kurul üyeleri
paper-pronounced = Okunuşu: { $text }
paper-speaks = { $number }. konuşmacı
paper-steps = Görüşmenin akışı
paper-step = Adım
paper-minutes = Dakika
paper-points = Konuşma notları
paper-they-will-raise = Gündeme gelirse
paper-do-not-raise = Gündeme getirilmemesi önerilen konular
paper-more = Ek bilgi
paper-promises = Açık taahhütler
paper-promise = Taahhüt
paper-by = Üstlenen
paper-toward = Karşı taraf
paper-due = Son tarih
paper-gift = Hediye takdimi
paper-gift-to = alan: { $name }
paper-sources = Kaynak
paper-checked = kontrol tarihi { $date }
paper-afterwards = Toplantıdan sonra
paper-note-taker = Not tutan görevli
paper-press-text = Basın metni
paper-thank-you = Teşekkür mektubu

# İletişim
paper-contacts = İletişim
paper-our-side = Heyetimiz
paper-other-side = Muhatap heyet
paper-cars = Araçlar
paper-addresses = Adresler
paper-address = adres
paper-reach = Telefon, e-posta

# Onay ve dağıtım
paper-clearance = Onay ve dağıtım
paper-clearance-note = Paraf, metnin o günkü biçimi için geçerlidir; görüşme değişirse yeniden istenir.
paper-text = Metin
paper-owner = Sorumlu
paper-initials = Paraf
paper-distribution = Dağıtım
paper-copy = Nüsha
paper-to-whom = Kime
paper-handed = Teslim, imza
paper-returned = İade
paper-archive = Arşiv

# Meclis raporu
paper-report = Meclis raporu
paper-state = T.C.
paper-invocation = Allah’ın adıyla
paper-reference = Sayı
paper-subject = Konu
paper-subject-outbound = Yurt dışı görev seyahati raporu: { $title }
paper-subject-programme = Program raporu: { $title }
paper-date = Tarih
paper-enclosure = Ek
paper-from = Gönderen
paper-addressee = { $city } BELEDİYE MECLİSİ BAŞKANLIĞINA
paper-council-of = { $city } Belediye Meclisi
paper-salutation = Saygılarımla
paper-recommendation = Öneri
paper-recommendation-text = Raporun Meclisin bilgisine sunulması; karar istenmemektedir.
paper-mandate = Amaç ve görevlendirme
paper-no = sayı { $number }
paper-summary = Sonuçların özeti
paper-role = Heyetteki görevi
paper-costs = Maliyet, ödeyene göre
paper-payer = Ödeyen
paper-kind = Tür
paper-estimated = Tahminî
paper-actual = Gerçekleşen
paper-total = Toplam
paper-cost-travel = Yol gideri
paper-cost-stay = Konaklama
paper-cost-allowance = Yolluk
paper-cost-other = Diğer
paper-meetings = Görüşmeler
paper-with = Muhatap
paper-result = Sonuç
paper-follow-up = Takip
paper-promise-no = taahhüt { $number }
paper-commitments = Taahhütler
paper-number = No
paper-by-us = Tarafımız
paper-by-them = Karşı taraf
paper-networks = Şehir ağlarındaki sonuçlar
paper-network = Ağ
paper-term = Dönem
paper-since = { $date } itibarıyla
paper-gifts = Hediyeler
paper-giver = Veren
paper-receiver = Alan
paper-value = Değer
paper-next = Bundan sonra
paper-next-review = Taahhütler, dönüşten sonra 30. ve 90. iş günlerinde gözden geçirilir.
paper-closing = Bilgilerinize arz ederim.
paper-signature = İmza

# Değişiklik sayfası
paper-changes-since = Sürüm { $number } sonrasındaki değişiklikler
paper-changes-of = Sürüm { $number }: { $date }, { $hour }.
paper-changes-none = Sürüm { $number } sonrasında değişiklik yok.
paper-swap = Ziyaret dosyasında değiştirilecek sayfalar
paper-swap-replace = Yenisiyle değiştirilecek
paper-swap-insert = Eklenecek
paper-swap-remove = Çıkarılacak
paper-swap-note = Sayfalar ektedir; her biri, yerine geçtiği sayfanın numarasını taşır. Dosyanın diğer sayfalarıyla fark olması hâlinde bu sayfa geçerlidir.
