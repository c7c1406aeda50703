# Saati olmayan kayıtlara saat: programın yanında.

schedule-waiting = { $count ->
    [one] { $number } kaydın saati yok.
   *[other] { $number } kaydın saati yok.
}
schedule-none = Yerleştirilebilecek her kaydın zamanı var.
schedule-running = Saat aranıyor, { $seconds } sn oldu
schedule-placed = Yerleşen: { $number } / { $all }
schedule-broken = Arama yarıda kaldı. Hiçbir şey değişmedi.
schedule-proven = Kesinleşti: daha fazlası yerleştirilemez.
schedule-proven-all = Dışarıda kalan yok.
schedule-unproven = { $seconds } sn içinde bulunan en iyisi; daha uzun bir arama daha fazlasını yerleştirebilir.
schedule-no-window = Saatler ayrılan sürelere yerleştirilir; henüz ayrılan süre yok: bir tane ekleyin.
schedule-changed = Bu saatler bulunduktan sonra program değişti. Almadan önce yeniden önerin.
schedule-idle = Görüşmeler arasındaki boş süre, herkes için toplam: { $length }
schedule-travel = bunun yolda geçeni: { $length }
schedule-longest = en çok bekleyen: { $name }, { $length }
schedule-gone = Önerilmiş saat kalmadı; işlem yapılmadı. Yeniden önerin.

schedule-why-window = Ayrılan sürelerin hiçbiri ona yetmiyor.
schedule-why-hours = { $name }: vakit olan her saatte kapalı.
schedule-why-place = { $name }: vakit olan her saatte dolu.
schedule-why-follows = “{ $name }” ondan önce gelmeli; sonrasında vakit kalmıyor.
schedule-why-meal = Yalnızca öğle yemeği vakti kalıyor.
schedule-why-party = { $name }: diğerlerinin boş olduğu her saatte başka yerde.
schedule-why-precedes = “{ $name }” ondan sonra gelmeli; öncesinde vakit kalmıyor.
schedule-why-rest = Yalnızca katılanların gece dinlenmesine ayrılan vakit kalıyor.
schedule-why-past = Onun için ayrılan vaktin tümü geçti.
schedule-why-unknown = Nedeni kesinleşmeden arama sona erdi.
schedule-why-all = Ancak şunların tümü kalkarsa sığar: { $causes }.

schedule-only-place = yer: { $place }
schedule-only-items = { $count ->
    [one] yalnızca { $number } kayıt için
   *[other] yalnızca { $number } kayıt için
}
schedule-only-people = yalnızca şu kişilerle: { $people }

window-needs-hours = Ayrılan sürenin başlangıcı ve bitişi saat olmalıdır; örneğin 9:00 ve 18:00.
window-ends-before = Ayrılan sürenin son günü ilk gününden önce olamaz.

shift-later = { $count ->
    [one] { $number } kayıt { $length } ileri alınır.
   *[other] { $number } kayıt { $length } ileri alınır.
}
shift-earlier = { $count ->
    [one] { $number } kayıt { $length } geri alınır.
   *[other] { $number } kayıt { $length } geri alınır.
}
shift-nothing = Ardından gelen ve kaydırılabilecek bir şey yok.
shift-until = “{ $item }” ({ $when }) sabittir; kaydırma orada durur.
schedule-called-off = iptal
schedule-unplaced = zamanı yeniden belirlenecek
schedule-text-line = { $title }: { $becomes } (önceki: { $was })

repair-none = Başka bir değişiklik gerekmiyor.
repair-changes = { $count ->
    [one] Bunun dışında { $number } değişiklikle program yeniden yürüyebilir.
   *[other] Bunun dışında { $number } değişiklikle program yeniden yürüyebilir.
}
repair-proven = Daha azı yetmez.
repair-unproven = Şimdiye dek bulunan en iyisi; daha azı da yetebilir.
