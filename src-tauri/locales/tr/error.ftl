# Yapılamayanlar ve güvende olanlar.

error-unknown = { $kind ->
    [place] “{ $name }” diye bir yer yok
    [organization] “{ $name }” diye bir kurum yok
    [person] “{ $name }” diye bir kişi yok
    [relation] “{ $name }” diye bir ilişki yok
    [trip] “{ $name }” diye bir ziyaret yok
    [item] “{ $name }” diye bir kayıt yok
    [window] “{ $name }” diye bir ayrılan süre yok
    [briefing] “{ $name }” diye bir bilgi notu yok
    [task] “{ $name }” diye bir iş yok
    [approval] “{ $name }” diye bir onay yok
    [risk] “{ $name }” diye bir risk yok
    [incident] “{ $name }” diye bir olay yok
    [outcome] “{ $name }” diye bir sonuç yok
    [gift] “{ $name }” diye bir hediye yok
    [vehicle] “{ $name }” diye bir araç yok
    [ride] “{ $name }” diye bir yolculuk yok
    [room] “{ $name }” diye bir oda yok
    [cost] “{ $name }” diye bir gider yok
    [call] “{ $name }” diye bir görüşme yok
    [told] “{ $name }” diye bir bildirim yok
    [accepted] “{ $name }” diye bir kabul edilmiş uyarı yok
    [release] “{ $name }” diye bir sürüm yok
    [party] “{ $name }” diye bir kişi ya da kurum yok
    [traveller] bu ziyarette “{ $name }” diye biri yok
    [finding] “{ $name }” diye bir uyarı yok
   *[other] “{ $name }” diye bir şey yok
}

error-near = { $why }; en yakınları: { $near }
error-at = { $place }: { $why }
error-whole = { $why }
error-at-file = { $place }: { $why }.
error-not-stored = { $place }: { $why }. Hiçbir bölümü kaydedilmedi.
error-internal = Programın içinde bir hata oldu ({ $cause }). Kaydedilmiş olanlar güvende.
error-file = { $what } { $file }: { $why }. Kayıp yok; önceden var olanlara dokunulmadı.
error-no-file = böyle bir dosya ya da klasör yok
error-no-right = burada okuma ya da yazma izni yok
error-full = disk dolu
error-read-only-folder = klasör salt okunur
error-is-folder = bu bir klasör, dosya değil
error-no-text = UTF-8 metni değil
error-file-old-copy = Eski bir kopya silinemedi:
error-file-hold = Ziyaret dosyası kilitlenemedi:
error-file-write-book = Ziyaret dosyası yazmak için açılamadı:
error-file-open-book = Ziyaret dosyası açılamadı:
error-file-read-book = Ziyaret dosyası okunamadı:
error-file-copies = Kopyalar listelenemedi:
error-file-place-copy = Kopya yerine konamadı:
error-file-read-copy = Kopya okunamadı:
error-file-write-copy = Kopya yazılamadı:
error-file-place-sealed = Şifrelenmiş ziyaret dosyası yerine konamadı:
error-file-write = Dosya yazılamadı:
error-file-copies-folder = Kopya klasörü oluşturulamadı:
error-file-book-folder = Ziyaret dosyasının klasörü oluşturulamadı:
error-file-dossier = Program dosyası okunamadı:
error-file-zones = Saat dilimleri okunamadı:
error-file-holidays = Tatiller okunamadı:
error-file-put-aside = Eski ziyaret dosyası kenara alınamadı:
error-file-kit = Deneme takımının klasörü oluşturulamadı:
error-file-rules = Kurallar okunamadı:
error-missing-field = `{ $field }` alanı eksik
error-near-name = `{ $name }` yok; en yakınları: { $known }
error-other-name = `{ $name }` yok; var olanlar: { $known }
error-no-such-name = `{ $name }` yok
error-near-zone = “{ $name }” diye bir saat dilimi yok; “{ $near }” mi demek istediniz?
error-no-zone = “{ $name }” diye bir saat dilimi yok
error-whole-number = tam sayı
error-other-type = tür yanlış: { $found }; beklenen: { $wanted }
error-wrong-passphrase = Parola yanlış ya da dosya bu programın bir ziyaret dosyası değil. Hiçbir şey değişmedi; yeniden deneyin.
error-locked = Ziyaret dosyası şifreli: parolasıyla açılır.
error-not-open = Ziyaret dosyası açık değil.
error-newer-book = Bu ziyaret dosyasını programın daha yeni bir sürümü yazmış (şeması { $version }; bu sürümün bildiği: { $newest }). Dosyaya dokunulmadı. Açmak için yeni sürümü kurun.
error-in-use = { $file } başka bir pencerede ya da programda açık. Orada kapatıp yeniden deneyin; hiçbir şey değişmedi.
error-busy = Ziyaret dosyası başka bir pencerede ya da programda açık. Orada kapatıp yeniden deneyin.
error-saved-safe = Önceden kaydedilenler güvende.
error-disk-full = Değişiklik kaydedilemedi: disk dolu. { $safe }. Yer açıp yeniden yapın.
error-read-only = Ziyaret dosyasına yazılamıyor: dosya ya da klasörü salt okunur. { $safe }. Yazma izni verin ya da dosyayı başka bir klasöre kopyalayın.
error-damaged = Ziyaret dosyası bozuk ({ $cause }). İçine hiçbir şey yazılmadı. Yanındaki “copies” klasöründen en yeni kopyayı geri getirin: attache restore DOSYA.
error-no-folder = Ziyaret dosyası açılamıyor: klasörü yok ya da yazma izni yok.
error-disk = Disk yanıt vermedi ({ $cause }). { $safe }.
error-copy-onto-itself = kopya, ziyaret dosyasının kendisinden başka bir dosya ister
error-no-copy = { $file }: böyle bir kopya yok ya da boş. Ziyaret dosyasına dokunulmadı.
error-damaged-copy = { $file }: kopya bozuk: { $cause }. Ziyaret dosyasına dokunulmadı.
error-empty-passphrase = yeni parola boş; hiçbir şey değişmedi
dossier-too-large = boyutu { $size } MB; en çok { $most } MB olabilir
dossier-not-utf8 = satır { $line }: UTF-8 değil (bayt { $byte }); UTF-8 olarak kaydedin
dossier-nested = satır { $line }: iç içe 128 kattan derin; böyle bir dosya 16 kattan azdır
dossier-not-json = JSON değil: { $cause }
dossier-no-object = program dosyası değil: içinde "dossier": 1 olan tek bir JSON nesnesi bulunmalı
dossier-other-version = dossier: biçim sürümü { $version }; bu programın okuduğu sürüm: { $known }
dossier-no-version = dossier: biçim sürümü eksik; "dossier": 1 yazın
dossier-must-be-list = bir liste olmalı
dossier-must-be-object = "id" taşıyan bir nesne olmalı
dossier-id-text = kimlik bir metindir
dossier-id-missing = eksik; buradaki her ögenin bir kimliği olur
dossier-deleted = true ya da false olur
dossier-twice = "{ $id }" iki kez geçiyor; şunun da kimliği: { $first }
dossier-missing = eksik
dossier-id-of-other = "{ $id }" ziyaret dosyasında bir kişinin ya da kurumun kimliği; kişilerle kurumların kimlikleri ortaktır
error-no-rules = rules --json çıktısı gibi tek bir JSON nesnesi olmalı
error-nothing-under = “{ $name }” adıyla kayıt yok
error-no-home = ziyaret için bir ev sahibi şehir ile bir birim gerekir; önce ziyaret dosyasını kurun ya da bir ziyaret içe aktarın
error-no-choice = { $what }: “{ $name }” yok
error-no-choice-of = { $what }: “{ $name }” yok; var olanlar: { $known }
error-no-display = Burada pencere açılacak bir ekran yok. Penceresiz yapılabilenler için: `attache --help`.
error-no-data-folder = Bu bilgisayar veri klasörü belirtmiyor: ziyaret dosyasının yerini --book ile belirtin.
error-system-zones = Bu bilgisayarın saat dilimleri ({ $folder }) kullanılamıyor: { $cause }. --zones verilmezse program kendininkileri kullanır.
error-file-name = { $file }: dosya adı Unicode değil

error-holidays-line = Dosyanın { $line }. satırı okunamıyor: { $why }. Hiçbir şey değiştirilmedi.
error-holidays-parts = bir satırda ülke, gün ve exact, about ya da none, aralarında sekme ile yer alır; ya da ülke, weekend sözcüğü ve günleri
error-holidays-country = “{ $text }” iki büyük harfli bir ülke kodu değil, örnek: TR
error-holidays-day = “{ $text }” diye bir gün yok; günler şöyle yazılır: 2024-12-07
error-holidays-kind = “{ $text }” şunlardan biri değil: exact, about, none
error-holidays-name = tatilin İngilizce adı yok
error-holidays-weekday = “{ $text }” bir gün adı değil: mon, tue, wed, thu, fri, sat, sun
