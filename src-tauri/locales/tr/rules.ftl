# The rules of the office: what it demands of every trip. `.unit` stands after the number.
rules-delegation = Heyet
rules-hours = Mesai ve dinlenme
rules-margins = Hareketten önce

rules-passport-margin-days = Pasaportun geçerliliği
    .unit = gün, ziyaretin son gününden sonra
rules-largest-delegation = En kalabalık heyet
    .unit = kişi
rules-report-days = Meclis raporunun süresi
    .unit = gün, ziyaretin bitiminden sonra
rules-working-hours = Çalışma saatleri
    .unit = yerin kendi saatleri kayıtlı değilse
rules-night = Heyet başkanının gecesi
    .unit = hem kendi şehrinde hem bulunduğu yerde
rules-rest-overnight = Gece dinlenmesi
    .unit = günün son programından ertesi günün ilkine
rules-rest-after-night-flight = Gece uçuşundan sonra dinlenme
    .unit = ilk programdan önce
rules-before-flight-abroad = Yurt dışı uçuşu
    .unit = kalkıştan önce havalimanında
rules-before-flight = Yurt içi uçuşu
    .unit = kalkıştan önce havalimanında
rules-before-train = Tren
    .unit = kalkıştan önce garda
rules-from-to = { $from }–{ $to }

rules-prayer-none = bakılmaz
rules-prayer-diyanet = Diyanet İşleri Başkanlığı
rules-prayer-tehran = Tahran Üniversitesi Jeofizik Enstitüsü
rules-prayer-muslim-world-league = Dünya İslam Birliği
rules-prayer-umm-al-qura = Ümmü’l-Kura, Mekke
rules-prayer-egypt = Mısır Harita Genel Kurumu
rules-prayer-north-america = Kuzey Amerika İslam Cemiyeti

rules-gift-both = verilen ve alınan
rules-gift-given = verilen
rules-gift-received = alınan

rules-holidays-source = { $countries } ülke; { $source }
rules-holidays-office = { $file }; kullanıma alındığı gün: { $date }
rules-holidays-office-unnamed = idarenin kendi dosyası

rules-not-a-number = Bir sayı yazınız; örneğin 90.
rules-not-a-length = Bir süre yazınız; örneğin 45 dk veya 10 sa.
rules-not-hours = İki saat yazınız; örneğin 22:00–07:00.
rules-not-between = En az { $least }, en çok { $most } olabilir.
rules-more-than-members = Üye sayısı { $members }; yeter sayı bundan fazla olamaz.
rules-nobody = “{ $id }” kimliğiyle kayıtlı kimse yok.
rules-no-currency = Para birimi üç harftir; örneğin TRY.
