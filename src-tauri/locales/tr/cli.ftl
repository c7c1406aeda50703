# Komut satırı: yardım, sorular ve sonucun yanında söylenenler.

cli-help = Attaché, bir şehrin protokol görevlileri için heyet ziyaretlerini planlar. Komut verilmezse penceresini açar.
cli-usage = Kullanım
cli-commands = Komutlar
cli-options = Seçenekler
cli-arguments = Değerler

cli-help-import = Programları dosyalardan ziyaret dosyasına alır
cli-help-export = Bir programı, atıfta bulunduğu her şeyle birlikte dosyaya yazar
cli-help-trips = Ziyaretleri ve programları listeler
cli-help-itinerary = Bir programı gün gün gösterir
cli-help-check = Bir programda uymayan veya uymayabilecek hususları sıralar
cli-help-accept = Bir bulguyu gerekçesiyle kabul eder; dayandığı bilgiler değişene dek sayılmaz
cli-help-reopen = Kabul edilmiş bir bulguyu yeniden açar
cli-help-besttime = Birçok şehrin toplantısı için en uygun saatleri bul
cli-help-schedule = Saati olmayan kalemlere, ayrılan sürelerin içinde saat ver
cli-help-calendar = Bir programı veya bir kişinin payını takvim olarak yazar
cli-help-print = Bir programın evrakını basar
cli-help-history = Bir programda kimin neyi ne zaman değiştirdiğini gösterir
cli-help-undo = Son işlemi geri alır
cli-help-redo = Geri alınan işlemi yineler
cli-help-backup = Ziyaret dosyasının bütün bir kopyasını, aynı şifrelemeyle yazar
cli-help-restore = Bir kopyayı mevcut dosyanın yanına geri getirir
cli-help-verify = Ziyaret dosyasının her sayfasını ve kuralını denetler
cli-help-passphrase = Ziyaret dosyasına başka bir parola verir
cli-help-holidays = Kullanılan resmî tatilleri göster veya kurumun kendi tatillerini öne al
cli-help-zones = Kullanılan saat dilimi kurallarını bildirir

cli-arg-book = Ziyaret dosyası; yeni bir ad yeni bir dosya oluşturur
cli-arg-now = Saati belirli bir anda tutar, örneğin 2024-11-28T09:00Z
cli-arg-language = Yanıtların ve evrakın dili
cli-arg-author = Yapılanların altına konacak paraf
cli-arg-zones = Saat dilimi kuralları: programınki, bilgisayarınki veya bir dosya; verilmezse en yenisi
cli-arg-passphrase-fd = Parolayı açık bir dosya tanıtıcısından okur
cli-arg-practice = Yeni dosya bir alıştırma dosyasıdır: parolasızdır ve böyle işaretlenir
cli-arg-help = Bu yardımı gösterir
cli-arg-version = Sürümü gösterir
cli-arg-files = Okunacak dosyalar
cli-arg-dry-run = Yalnızca ne yapılacağını söyler
cli-arg-theirs = Her iki tarafta da değişmiş alanda okunan dosyadaki değeri alır
cli-arg-trip = Programın kimliği
cli-arg-output = Yazılacak dosya
cli-arg-person = Yalnızca bu kişi için
cli-arg-json = JSON olarak
cli-arg-accepted = Kabul edilmiş olanları da göster
cli-arg-key = Bulgunun anahtarı; check --json verir
cli-arg-reason = Kabul gerekçesi
cli-arg-update = Hafta sonu ve tatil dosyası; ziyaret dosyasında saklanır
cli-arg-clear = Kurumun dosyasını kullanımdan kaldır
cli-arg-cities = Şehirlerin kimlikleri, aralarında virgülle
cli-arg-minutes = Dakika olarak süre
cli-arg-first-day = İlk gün, 2025-01-13 gibi
cli-arg-last-day = Son gün
cli-arg-rule = Kural: 22-07 (arada kimse aranmaz), working (mesai), workdays (iş günü), ID=08:00-20:00 veya any (kuralsız); birden çok verilebilir
cli-arg-home = Günleri kendi saatiyle sayılan şehir; verilmezse kurumun şehri veya ilk şehir
cli-arg-paid = Geçen defa yükü üstlenen şehirler; verilmezse dosyada kayıtlı olanlar
cli-arg-paper = Evrak: pack, brief, daysheet, report veya changes
cli-arg-apply = Önerilen saatleri programa işle
cli-arg-seconds = En çok kaç saniye aransın
cli-arg-edition = Okuyan için veya büroda çalışmak için: reader veya working
cli-arg-item = Bilgi notunun görüşmesi; gün çizelgesi için bu maddenin günü
cli-arg-size = Kâğıt boyu: a4 veya letter
cli-arg-copy = Kopya
cli-arg-new-fd = Yeni parolayı açık bir dosya tanıtıcısından okur

cli-passphrase-ask = Parola ({ $file }):{" "}
cli-passphrase-new = Yeni parola:{" "}
cli-passphrase-again = Yeniden:{" "}
cli-passphrase-differs = İki parola birbirinden farklı. Hiçbir şey değiştirilmedi.
cli-passphrase-empty = Parola boş olamaz. Hiçbir şey değiştirilmedi.
cli-passphrase-wanted = Dosya şifrelidir: { $file }. Parola uçbirimden, ATTACHE_PASSPHRASE_FILE ile gösterilen dosyadan veya --passphrase-fd ile okunur.
cli-passphrase-new-wanted = Yeni parola uçbirimden, ATTACHE_NEW_PASSPHRASE_FILE ile gösterilen dosyadan veya --new-fd ile okunur.
cli-passphrase-unread = Parola okunamadı: { $file }: { $why }.
cli-passphrase-set = Bundan böyle yeni parola geçerlidir: { $file }

cli-conflict = { $place }: ziyaret dosyasında { $ours }, okunan dosyada { $theirs }.
cli-conflict-hint = Her iki tarafta da değişmiş alanlarda ziyaret dosyasındaki değer korundu; --theirs okunan dosyadakini alır.
cli-no-trips = Bu ziyaret dosyasında program yoktur.
cli-no-findings = Uymayan bir husus yoktur.
cli-findings-accepted = { $count ->
   *[other] { $number } bulgu kabul edilmiş; --accepted bunları da gösterir.
}
cli-finding-accepted = kabul eden { $by }, { $at }: { $reason }

cli-schedule-nothing = Yerleştirilecek bir şey yok.
cli-schedule-unplaced = Yerleştirilemedi: { $item }. Şu engel kalkarsa sığar: { $causes }.
cli-schedule-untried = Yerleştirilemedi: { $item }. Arama, nedeni kesinleşmeden sona erdi.
cli-schedule-unproven = Daha fazlasının yerleştirilemeyeceği kesinleşmeden arama sona erdi.
cli-cause-window = ayrılan sürelerin sınırları
cli-cause-hours = çalışma saatleri ({ $name })
cli-cause-place = yerin dolu olması ({ $name })
cli-cause-follows = sonra gelme koşulu (önce: “{ $name }”)
cli-cause-precedes = önce gelme koşulu (sonra: “{ $name }”)
cli-cause-meal = öğle yemeği
cli-cause-rest = gece istirahati
cli-cause-past = sürenin geçmiş olması
cli-cause-party = katılım ({ $name })
cli-backed-up = Dosya bütünüyle kopyalandı: { $file }. Kopya: { $copy }.
cli-restored = Kopya geri getirildi: { $copy }. Ziyaret dosyası: { $file }. Önceki dosya: { $former }.
cli-restored-new = Kopya geri getirildi: { $copy }. Ziyaret dosyası: { $file }.
cli-verified = Dosya sağlamdır: { $file }. Program sayısı: { $trips }; geçmişteki işlem sayısı: { $acts }.

cli-zones = { $version }, ad sayısı: { $names }, { $source }
cli-zones-bundled = programın kendi kuralları
cli-zones-system = bu bilgisayarın kuralları
cli-zones-file = kaynak: { $file }

cli-holidays = { $countries } ülke, kaynak: { $source }
cli-holidays-office = Kurumun kendi dosyası bunların önünde.
cli-holidays-kept = Artık kullanılan dosya: { $file }
cli-holidays-cleared = Yalnız programın kendi verileri kullanılıyor.

cli-help-release = Programı sonraki numarayla yayımla ve kim için nelerin değiştiğini söyle
cli-help-changes = Bir sürüm ile programın şimdiki hâli ya da sonraki bir sürüm arasındaki farkları söyle
cli-arg-note = Sürüme ilişkin kısa not
cli-arg-since = Önceki sürümün numarası
cli-arg-to = Sonraki sürümün numarası; verilmezse programın şimdiki hâli
cli-arg-meeting = Tek görüşme, takvimler arası ileti olarak
cli-arg-method = İletinin türü: publish, request, cancel, declinecounter
cli-arg-uninvite = İptal iletisinde: yalnızca bu kişilerin daveti geri alınır
cli-arg-changes-since = Yalnızca bu sürümden sonra değişenler
cli-arg-times = Saatlerin hangi saatle yazılacağı: own (her yerin kendi saati), flight (uçuş için tek dilim), utc
cli-arg-content = Her kalemden ne kadarının yazılacağı: everything (tümü), times (saat ve yer), busy (yalnızca meşgul)
cli-arg-reminder = Her kalemden bu kadar dakika önce hatırlatma
cli-arg-reminder-flights = Uçuşlardan bu kadar dakika önce
cli-calendar-empty = Takvim yazılmadı: yazılabilecek bir kalem yok.
cli-help-text = Mesaj uygulaması için kısa, düz bir metin yaz
cli-text-left-out = “{ $title }” metne alınmadı: gizlilik derecesi okuyanın görebileceğinden yüksek.
cli-arg-day = Bir gün, YYYY-AA-GG
cli-arg-vehicle = Bir aracın seferleri
cli-help-zones-update = Daha yeni saat dilimi kurallarını sakla; sonraki açılıştan itibaren geçerli
cli-arg-file = Saat dilimi dosyası ya da sistemlerin kullandığı klasör
cli-arg-kit = E-posta istemcilerini denemek için bu klasöre on iki dosya ve bir form
cli-arg-guest = Deneme dosyalarını açacak kişinin adresi
cli-kit-done = { $folder } klasörüne { $number } dosya yazıldı. form.md ile başlayın.
cli-kit-no-address = “{ $address }” bir e-posta adresi değil. Dosya yazılmadı.
