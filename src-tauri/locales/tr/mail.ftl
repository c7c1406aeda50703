# Bir görüşmeye ilişkin mektupta, takvim davetinin yanında yazanlar.

mail-subject-publish = Bilgi: { $title }
mail-subject-request = Davet: { $title }
mail-subject-reschedule = Değişiklik: { $title }
mail-subject-update = Güncelleme: { $title }
mail-subject-cancel = İptal: { $title }
mail-subject-uninvite = Davetin geri alınması: { $title }
mail-subject-decline-counter = Öneriniz hakkında: { $title }

mail-publish = Bilgilerinize sunulur:
mail-request = Aşağıdaki programa katılımınızı rica ederiz:
mail-reschedule = Aşağıdaki programda değişiklik olmuştur. Katılım durumunuzu yeniden bildirmenizi rica ederiz.
mail-update = Aşağıdaki programın bilgileri güncellenmiştir; zamanı ve yeri değişmemiştir.
mail-cancel = Aşağıdaki programın iptal edildiğini üzülerek bildiririz.
mail-uninvite = Aşağıdaki programa katılımınıza gerek kalmamıştır. Anlayışınız için teşekkür ederiz.
mail-decline-counter = Öneriniz için teşekkür ederiz. Ne yazık ki uygulanması mümkün olmamıştır; aşağıdaki program geçerlidir.

mail-when = Zaman: { $said }
mail-when-before = Önceki zaman: { $said }
mail-when-now = Yeni zaman: { $said }
mail-place = Yer: { $said }
mail-place-before = Önceki yer: { $said }
mail-place-now = Yeni yer: { $said }
mail-link = Bağlantı: { $said }
mail-organizer = Davet eden: { $said }
mail-answer = Yanıtınızı takviminizden veya bu iletiyi yanıtlayarak bildirmenizi rica ederiz.
