# The rules of the office: what it demands of every trip. `.unit` stands after the number.
rules-delegation = Delegation
rules-hours = Hours and rest
rules-margins = Before departure

rules-passport-margin-days = Passport valid for
    .unit = days after the last day
rules-largest-delegation = Largest delegation
    .unit = people
rules-report-days = Report to the council within
    .unit = days of the end
rules-working-hours = Working hours
    .unit = where a place has none on record
rules-night = The principal’s night
    .unit = at home and on the spot
rules-rest-overnight = Rest overnight
    .unit = from the last item to the first
rules-rest-after-night-flight = Rest after a night flight
    .unit = before the first item
rules-before-flight-abroad = Flight abroad
    .unit = at the airport before it leaves
rules-before-flight = Flight within a country
    .unit = at the airport before it leaves
rules-before-train = Train
    .unit = at the station before it leaves
rules-from-to = { $from }–{ $to }

rules-prayer-none = not looked at
rules-prayer-diyanet = Presidency of Religious Affairs, Türkiye
rules-prayer-tehran = Institute of Geophysics, Tehran
rules-prayer-muslim-world-league = Muslim World League
rules-prayer-umm-al-qura = Umm al-Qura, Mecca
rules-prayer-egypt = General Authority of Survey, Egypt
rules-prayer-north-america = Islamic Society of North America

rules-gift-both = given and received
rules-gift-given = given
rules-gift-received = received

rules-holidays-source = { $countries } countries; { $source }
rules-holidays-office = { $file }, since { $date }
rules-holidays-office-unnamed = a file of the office

rules-not-a-number = Type a number, for example 90.
rules-not-a-length = Type a length, for example 45 min or 10 h.
rules-not-hours = Type two hours, for example 22:00–07:00.
rules-not-between = It lies between { $least } and { $most }.
rules-more-than-members = There are { $members } members; no more can be needed.
rules-nobody = Nobody in the book has the id “{ $id }”.
rules-no-currency = A currency has three letters, for example EUR.
