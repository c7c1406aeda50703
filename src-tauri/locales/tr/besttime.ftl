# Birçok şehir için en uygun saat: ekranda, komut satırında ve gönderilecek metinde.

besttime-cities = { $count ->
    [one] { $number } şehir
   *[other] { $number } şehir
}
besttime-of = { $number } / { $all }
besttime-suits-all = { $hour }: şehirlerin tümüne uygun ({ $all }).
besttime-none = Şehirlerin tümüne ({ $all }) uygun bir saat yok.
besttime-costs = { $name } saatinin yükü: { $cities }.
besttime-free = { $name } saatinin kimseye yükü yok.
besttime-payer = { $city } { $hour }
besttime-payer-why = { $city } { $hour } ({ $why })
besttime-split = Aynı gün iki toplantı, { $day }: { $first } ({ $early }) ve { $second } ({ $late }).
besttime-again = Geçen defa gece saatine kalan: { $cities }.
besttime-clock = { $hour } { $city }

besttime-kind-work = mesai saati
besttime-kind-shoulder = mesai öncesi veya sonrası
besttime-kind-weekend = hafta sonu
besttime-kind-holiday = resmî tatil
besttime-kind-night = gece
besttime-rule-broken = kurala aykırı
besttime-holiday-named = resmî tatil: { $holiday }
besttime-holiday-about = { $holiday }, tarihi ilan edilecek

besttime-inside = Bu saatler içindeki şehirler: { $hours }
besttime-suiting = Uygun olan şehirler
besttime-rule-nobody = Şu saatler arasında kimse aranmaz: { $from }–{ $to }
besttime-rule-working = Yalnız mesai saatleri
besttime-rule-workdays = Yalnız iş günleri
besttime-rule-only = { $city }: yalnız { $hours }
besttime-rule-any = Kural yok
besttime-legend-work = mesai { $hours }
besttime-legend-shoulder = mesai dışı
besttime-legend-night = gece { $hours }
besttime-legend-free = hafta sonu veya resmî tatil
besttime-legend-midnight = oradaki gece yarısı
besttime-home = ev sahibi

besttime-text-head = { $length }. Her şehrin kendi saatiyle:
besttime-text-line = { $city }: { $day }, { $hour }
besttime-new-title = Çevrim içi toplantı

besttime-refuse-cities = En az 2, en çok 200 şehir toplanabilir; verilen: { $number }.
besttime-refuse-minutes = Toplantı en az 1 dakika, en çok 24 saat sürer.
besttime-refuse-range = Son gün ilk günden önce olamaz, ondan en çok üç yıl sonra olabilir.
besttime-refuse-rule = "{ $rule }" bir kural değil. Şöyle yazılır: 22-07 (arada kimse aranmaz), working (yalnız mesai), workdays (yalnız iş günleri), ID=08:00-20:00 (o şehir yalnız bu saatlerde) veya any (kural yok).
besttime-refuse-instant = "{ $instant }" bir an değil; 2025-01-15T12:00:00Z biçiminde yazılır.
