# Takvim deneme takımının formu.

kit-title = Takvim deneme takımı
kit-intro = Kurmaca bir ziyarete ait on iki dosya, bir takvim uygulamasının bizim takvimlerimizi nasıl gösterdiğini ortaya koyar. Cihazın saatini İstanbul saatine alınız, dosyaları sırasıyla açınız ve gördüğünüzü yazınız. Her uygulama için yarım saat yeterlidir.
kit-made = Düzenlenme tarihi: { $date }
kit-for = Davet edilen adres: { $address }
kit-who = Deneyen ve tarih:
kit-time = { $date }, { $hour }

kit-clients = Uygulamalar
kit-clients-why = Tam sürüm numarasını yazınız; sonuç yalnızca o sürüm için geçerlidir.
kit-client = Uygulama
kit-version = Sürüm
kit-how = Dosya nasıl açılır
kit-client-outlook-classic = Outlook (klasik)
kit-client-outlook-new = Yeni Outlook
kit-client-outlook-365 = Web üzerinde Outlook (365)
kit-client-apple-calendar = Apple Takvim (macOS)
kit-client-ios = iPhone, iPad
kit-client-google = Google Takvim
kit-client-thunderbird = Thunderbird
kit-client-nextcloud = Nextcloud
kit-how-outlook-classic = Davetlere ve tek kayıtlık dosyalara çift tıklayınız. Ziyaretin tamamı için: Dosya, Aç ve Dışarı Aktar, İçeri/Dışarı Aktar.
kit-how-outlook-new = Takvim, Takvim ekle, Dosyadan karşıya yükle. Davetler için dosyayı ek olarak kendinize gönderiniz.
kit-how-outlook-365 = Takvim, Takvim ekle, Dosyadan karşıya yükle. Davetler için dosyayı ek olarak kendinize gönderiniz.
kit-how-apple-calendar = Çift tıklayınız veya Dosya, İçe Aktar yolunu kullanınız.
kit-how-ios = Dosyayı kendinize gönderip Mail uygulamasında dokununuz veya AirDrop kullanınız. Dosyalar uygulaması yalnızca metni gösterir.
kit-how-google = Web üzerinde: Ayarlar, İçe ve dışa aktar. Davetler için dosyayı kendinize gönderip Gmail içinde açınız.
kit-how-thunderbird = Etkinlikler ve Görevler, İçe aktar; veya dosyayı e-postadan açınız.
kit-how-nextcloud = Takvim, Takvimi içe aktar. Ardından aynı kayıtlara bağlı bir telefonda bakınız.

kit-files = Dosyalar
kit-files-why = Ayraç içindeki saatler, cihazın göstereceği İstanbul saatleridir.
kit-file = Dosya
kit-do = Yapılacak
kit-see = Doğru sonuç
kit-do-import = İçe aktarınız, ardından bir kez daha içe aktarınız.
kit-do-import-all = İçe aktarınız, ardından takvimin tamamına bakınız.
kit-do-accept = Davet olarak açınız ve kabul ediniz.
kit-do-cancel = Toplantı iletisi olarak açınız.
kit-see-two-zones = İstanbul saatiyle { $time } kalkışlı, Brüksel saatiyle { $end } varışlı, 2 saat 45 dakikalık bir uçuş. Takvimde bir kez yer alır.
kit-see-persian-and-turkish = { $time } ({ $home }) tarihinde bir görüşme. Başlıkta “Şişli, Iğdır” ve «شهر، گفت‌وگو», metinde “Koyu takım; «تیره»” eksiksiz görünür. Yanıt düğmeleri vardır.
kit-see-all-day = { $time } için tam gün kaydı: tek gün, günün başında; gece yarısından gece yarısına değil.
kit-see-part-of-a-day = { $time } için tam gün kaydı, öngörülen; başlıkta günün bölümü yazar.
kit-see-zone-without-rules = Tahran saatiyle { $time } ({ $home }).
kit-see-rules-changed-in-2026 = Kazablanka saatiyle { $time } ({ $home }). Cihaz { $early } gösteriyorsa saat dilimi kuralları Eylül 2026 öncesine aittir.
kit-see-doubled-hour = Brüksel saatiyle { $time }, saatin bunu ikinci gösterişi ({ $home }).
kit-see-video-meeting = { $time } ({ $home }) tarihinde bir görüşme. Bağlantı, iki parametresiyle birlikte açılır.
kit-see-update = Video görüşmesinin yeni zamanı: { $time } ({ $home }). Takvimde bir kez yer alır ve yeniden yanıt ister.
kit-see-uninvited = Farsça ve Türkçe metinli görüşmenin kaldırılması önerilir veya görüşme kalkmıştır. Başka bir şey kalkmaz.
kit-see-cancellation = Video görüşmesi iptal edilmiş görünür veya kalkmıştır.
kit-see-whole-trip = Daha önce içe aktarılanların her biri aynı saatte ve bir kez yer alır. 02 numaralı dosyadaki görüşme, programda olduğu için yeniden yer alır. Video görüşmesi iptal edilmiş görünür veya yoktur. Kimseye e-posta gönderilmemiştir.

kit-results = Sonuçlar
kit-marks = Her biri için yazınız: + doğru; ~ farklı, açıklamasıyla; − yanlış, açıklamasıyla; 0 açılamıyor.
kit-notes = Açıklamalar
kit-notes-why = Dosya, uygulama ve bunun yerine görülen; ekran görüntüsü yararlı olur.
