# Alanın sözcükleri: aşamalar, durumlar, türler, görevler, gizlilik dereceleri. Adları dosyadaki kodlardır.

stage-idea = düşünülüyor
stage-requested = talep edildi
stage-proposed = önerildi
stage-confirmed = teyit edildi
stage-held = gerçekleşti
stage-followed-up = takibi tamamlandı
stage-declined = reddedildi
stage-cancelled = iptal edildi

status-hold = opsiyonlu
status-tentative = öngörülen
status-confirmed = kesin
status-cancelled = iptal
status-open = belirlenecek
# Kesin, ama saatini henüz kimse bilmiyor.
status-hour-awaited = tarihi kesin, saati bekleniyor

briefing-commissioned = görevlendirildi
briefing-draft = hazırlanıyor
briefing-in-review = incelemede
briefing-cleared = parafe edildi
briefing-final = nihai metin

briefing-kind-bilateral = Görüşme bilgi notu
briefing-kind-scene-setter = Genel çerçeve notu
briefing-kind-biography = Özgeçmiş
briefing-kind-city-sheet = Şehir bilgi notu
briefing-kind-speech = Konuşma metni
briefing-kind-press-lines = Basına söylenecekler
briefing-kind-board-papers = Kurul evrakı
briefing-kind-run-of-show = Akış çizelgesi
briefing-kind-logistics = Lojistik

section-purpose = Amaç
section-success = Beklenen sonuç
section-points = Konuşma notları
section-they-will-raise = Gündeme gelirse
section-do-not-raise = Gündeme getirilmemesi önerilen konular
section-commitments = Taahhütler
section-background = Arka plan
section-biography = Özgeçmiş
section-logistics = Lojistik
section-other = Diğer hususlar

kind-flight = Uçuş
kind-train = Tren
kind-drive = Kara yolu
kind-transfer = Transfer
kind-stay = Konaklama
kind-meeting = Görüşme
kind-session = Oturum
kind-speech = Konuşma
kind-meal = Yemek
kind-ceremony = Tören
kind-site-visit = Yerinde inceleme
kind-press = Basın
kind-rest = Dinlenme
kind-other = Diğer

contact-courtesy-call = nezaket ziyareti
contact-bilateral = ikili görüşme
contact-tete-a-tete = baş başa görüşme
contact-expanded = heyetler arası görüşme
contact-pull-aside = ayaküstü görüşme
contact-brush-by = kısa selamlaşma
contact-board = kurul toplantısı
contact-roundtable = yuvarlak masa toplantısı
contact-other = görüşme

format-in-person = yüz yüze
format-video = çevrim içi
format-hybrid = hibrit
format-phone = telefonla

interpretation-consecutive = ardıl çeviri
interpretation-whispered = fısıltı çevirisi
interpretation-simultaneous = simultane çeviri
interpretation-relay = ara dil üzerinden çeviri

press-open = basına açık
press-pictures = görüntü alınır
press-closed = basına kapalı

priority-must = zorunlu
priority-should = gerekli
priority-could = uygun olursa

role-head = heyet başkanı
role-deputy = heyet başkan vekili
role-member = heyet üyesi
role-adviser = danışman
role-interpreter = tercüman
role-note-taker = not tutan görevli
role-press = basın görevlisi
role-security = koruma görevlisi
role-advance = öncü ekip
role-accompanying = refakat eden

side-ours = Heyetimiz
side-theirs = Muhatap heyet
side-organizer = Düzenleyen

invitation-to-send = gönderilecek
invitation-sent = gönderildi
invitation-accepted = katılacak
invitation-declined = katılamayacak
invitation-no-answer = yanıt yok

attendance-present = katıldı
attendance-absent = katılmadı
attendance-excused = mazeret bildirdi
attendance-replaced = temsil edildi

marking-open = Tasnif dışı
marking-office = Hizmete özel
marking-confidential = Gizli
marking-personal = Kişiye özel

trip-kind-outbound = Görev seyahati
trip-kind-hosted = Ağırlanan ziyaret
trip-kind-virtual = Çevrim içi program

trip-status-idea = düşünülüyor
trip-status-planning = planlanıyor
trip-status-confirmed = kesinleşti
trip-status-under-way = sürüyor
trip-status-done = tamamlandı
trip-status-cancelled = iptal edildi

outcome-readout = görüşme özeti
outcome-decision = karar
outcome-commitment = taahhüt
outcome-appointment = seçim veya atama
outcome-invitation = davet
outcome-proposal = öneri
outcome-quote = alıntı

outcome-status-open = açık
outcome-status-in-progress = yürütülüyor
outcome-status-done = tamamlandı
outcome-status-dropped = vazgeçildi

place-kind-city = Şehir
place-kind-airport = Havalimanı
place-kind-station = Gar
place-kind-hotel = Otel
place-kind-venue = Salon veya mekân
place-kind-office = Makam veya ofis
place-kind-online = Çevrim içi

severity-stop = gerçekleşemez
severity-tight = sıkışık
severity-note = bilgi

language-ar = Arapça
language-az = Azerbaycan Türkçesi
language-bg = Bulgarca
language-bs = Boşnakça
language-de = Almanca
language-el = Yunanca
language-en = İngilizce
language-es = İspanyolca
language-fa = Farsça
language-fr = Fransızca
language-it = İtalyanca
language-nl = Felemenkçe
language-ru = Rusça
language-sq = Arnavutça
language-tr = Türkçe
