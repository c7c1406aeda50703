# What became of an item between two releases: what is, and what was. Times and names arrive as ready strings.

change-added = New in the programme: { $facts }.
change-removed = No longer in the programme; was { $facts }.
change-added-person = New on the personal programme: { $facts }.
change-removed-person = No longer on the personal programme; was { $facts }.
change-called-off = Called off.
change-back-on = Takes place after all: { $facts }.

change-moved = Moved from { $from } to { $to }.
change-now = Now { $to }; was { $from }.
change-hour-set = Now has an hour: { $to }; was { $from }.
change-hour-lost = No longer has an hour: { $to }; was { $from }.
change-time-set = Now has a time: { $to }.
change-time-lost = No longer has a time; was { $from }.
change-time-anew = The time was set anew: { $to }.

change-place = Place: { $to }; was { $from }.
change-place-set = Place: { $to }.
change-place-lost = The place is open again; was { $from }.
change-place-other = The place of departure changed.

change-joined = Now also there: { $names }.
change-left = No longer there: { $names }.
change-firmness = Now { $to }; was { $from }.
change-renamed = New title; was “{ $title }”.

change-number = Carrier and number: { $to }; was { $from }.
change-number-set = Carrier and number: { $value }.
change-dress = Dress: { $value }.
change-press = Press: { $value }.
change-details = Changed: { $what }.
change-detail-number = carrier and number
change-detail-dress = dress
change-detail-press = press access
change-detail-link = way in online
change-detail-languages = languages
change-detail-sequence = agenda or order of events
change-detail-rides = cars
change-detail-capacity = capacity in which someone attends
change-detail-remark = note

change-delegation-joined = New in the delegation: { $names }.
change-delegation-left = No longer in the delegation: { $names }.
change-delegation-reordered = The order of precedence of the delegation changed.

change-dated = { $date }, { $hours }
change-span = { $from } – { $to }
change-hour-in = { $hours } { $city } time
change-route = { $from } – { $to }
change-leg = { $kind } { $route }
