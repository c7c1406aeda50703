# Mesajlaşma metinleri: kısa satırlar, işaretleme yok. Saat, tarih ve adlar hazır gelir; değişkene ek getirilmez.

message-not-released = Henüz yayımlanmadı, değişebilir: { $title }
message-released = { $title } (sürüm { $number })
message-for = { $name } için
message-date-both = { $first } ({ $second })
message-nothing = Programda bir şey bulunmuyor.
message-kept = Bu kayıt burada paylaşılamaz.
message-undated = Zamanı belirlenecek: { $titles }

message-at = { $hours } { $title }
message-about = Yaklaşık { $hours } { $title }
message-until = { $from } – { $to }
message-hour = { $hour }
message-hour-open = Saati belirlenecek
message-hour-in = { $city } saatiyle { $hour }
message-home = { $city } saati: { $hours }
message-leg = { $kind }: { $from } – { $to }
message-departure = Kalkış: { $facts }
message-arrival = Varış: { $facts }
message-note = { $text } ({ $note })

message-place = Yer: { $place }
message-link = Bağlantı: { $link }
message-with = Muhatap: { $names }
message-participants = Katılımcılar: { $names }
message-board = Kurul üyeleri: { $names }
message-organizer = Düzenleyen: { $names }
message-ours = Heyetimiz: { $names }
message-name-post = { $name } ({ $post })
message-on-behalf = { $name } ({ $other } adına)
message-more = { $names } ve { $number } kişi daha
message-dress = Kıyafet: { $dress }
message-car = Araç: { $facts }

message-vehicle = Araç programı: { $facts }
message-driver = sürücü: { $driver }
message-from = Nereden: { $place }
message-to = Nereye: { $place }
message-riders = Yolcular: { $names }
message-no-runs = Planlanmış sefer bulunmuyor.

message-changes = Programdaki değişiklikler (önceki sürüm: { $number })
message-changes-person = Programınızdaki değişiklikler (önceki sürüm: { $number })
message-no-changes = Programda değişiklik yok (önceki sürüm: { $number }).
message-no-changes-person = Programınızda değişiklik yok (önceki sürüm: { $number }).
