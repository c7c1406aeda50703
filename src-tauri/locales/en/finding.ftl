# Findings: what is wrong and where; `.why` says why it matters. Repairs: what a way out does.

finding-where-hour = { $date }, { $hour } { $city }
finding-where-day = { $date }, { $city }
finding-where-day-alone = { $date }

finding-double-booked = { $count ->
    [one] { $names } is
   *[other] { $names } are
} in two places: “{ $first }” and “{ $second }” overlap { $span }.
    .why = One of the two waits for nobody.
finding-double-booked-place = { $place } is taken twice: “{ $first }” and “{ $second }” overlap { $span }.
    .why = It does not hold both.
finding-interpreter-double-booked = { $names } interprets at “{ $first }” and “{ $second }” at the same time, { $span }.
    .why = One of the two tables cannot speak.
finding-short-transfer = { $have } between “{ $first }” and “{ $second }”; the way from { $from } to { $to } takes { $need }.
    .why = Whoever comes late here is late all day.
finding-short-transfer-set = { $have } between “{ $first }” and “{ $second }”; for the way from { $from } to { $to } { $need } are set.
    .why = Whoever comes late here is late all day.
finding-no-way-there = { $count ->
    [one] { $names } is
   *[other] { $names } are
} in { $from } (“{ $first }”) and next in { $to } (“{ $second }”); no journey between them is in the programme.
    .why = A ticket or a car was forgotten.
finding-nonexistent-time = { $hour } does not exist in { $city } on { $date }: the clocks go from { $before } to { $after }.
    .why = Nobody can keep this hour, and it stands in no calendar.
finding-ambiguous-time = { $hour } comes twice in { $city } on { $date }: the clocks go back. The first is meant.
    .why = Half of the people would come an hour early or late.
finding-arrives-before-leaving = “{ $title }” ends { $length } before it begins: from { $start } { $from } to { $end } { $to }.
    .why = An hour, a date or a zone is wrong; it stands in no calendar.
finding-clock-change-on-trip = The clocks in { $city } go from { $before } to { $after } on { $date }. From then on { $home }: { $now }, until then { $was }.
    .why = Hours typed or promised in home time are off from that night on.
finding-clock-change-on-trip-home = The clocks at home, in { $city }, go from { $before } to { $after } on { $date }.
    .why = The difference to home is another from that night on.
finding-interpreter-missing = “{ $title }”: an interpreter is needed, and none is named.
    .why = Without one the two sides cannot talk.
finding-interpreter-missing-languages = “{ $title }”: ours speak { $ours }, theirs { $theirs }, and no interpreter is named.
    .why = Without one the two sides cannot talk.
finding-briefing-missing = “{ $title }” with { $names } is confirmed, and no briefing is for it.
    .why = Writing and clearing take ten working days.
finding-briefing-late = The briefing “{ $title }” was due { $date } and is: { $stage }.
    .why = What is not cleared is printed as a draft.
finding-passport-expires = { $name }: the passport ends on { $date }, { $days } days after the trip; the office wants { $margin }.
    .why = Airlines and borders refuse it, and a new one takes weeks.
finding-passport-expires-before = { $name }: the passport ends on { $date }, before the trip does.
    .why = Airlines and borders refuse it, and a new one takes weeks.
finding-unconfirmed = “{ $title }” is not agreed yet: { $status }.
    .why = It stands in the programme as if it took place.
finding-unplaced = “{ $title }” has no time yet.
    .why = Whoever it was promised to waits for an hour.
finding-text-missing = “{ $title }”: missing in { $languages }: { $texts }.
    .why = Paper in that language prints a gap, and stays a draft.

finding-text-title = title
finding-text-purpose = purpose
finding-text-success = success
finding-text-agenda = agenda

repair-move = Move “{ $title }” to { $hour }
repair-move-day = Move “{ $title }” to { $date }, { $hour }
repair-shorten = End “{ $title }” at { $hour }
repair-use-time = Use { $hour }
repair-use-second = Mean the second { $hour }
repair-end-next-day = End on { $date } at { $hour }
repair-end-zone = Read { $hour } on the clock of { $city }
finding-zone-rules-changed = “{ $title }” on { $date } at { $hour }, { $city }: by the newer clock rules ({ $after }) it is { $length } off the instant that was issued ({ $before }).
    .why = The calendars of { $names } may show it at the wrong hour until it is issued again.
finding-zone-rules-changed-carrier = “{ $title }” on { $date } at { $hour }, { $city }: by the newer clock rules ({ $after }) it is { $length } off the instant that was issued ({ $before }). Confirm with the carrier.
    .why = Only the carrier knows which hour the ticket means; the calendars of { $names } may show the wrong one.
finding-zone-rules-changed-devices = “{ $title }” on { $date } at { $hour }, { $city }: devices with old clock rules ({ $before }) show it { $length } off.
    .why = Phones and computers of { $names } that are not up to date may ring at the wrong hour.
