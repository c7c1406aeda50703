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
finding-approval-missing = The permission of { $name } is not on record; it must be there by { $date }.
    .why = Without it the journey is a private one.
finding-approval-missing-over = The permission of { $name } is not on record; it was to be there by { $date }.
    .why = Without it the journey is a private one.
finding-approval-missing-undated = The permission of { $name } is not on record.
    .why = Without it the journey is a private one.
finding-briefing-stale = The briefing “{ $title }” was cleared, and then something changed: { $parts }. Cleared by { $names }.
    .why = Their clearance stands under something they never saw.
finding-clearance-missing = The briefing “{ $title }” is not cleared by { $names }.
    .why = What goes to print without them is theirs to disown.
finding-commitment-overdue = Due on { $date } and still open: “{ $text }”.
    .why = The next meeting begins with it.
finding-commitment-overdue-theirs = They promised it for { $date }, and it is still open: “{ $text }”.
    .why = A word that nobody recalls is soon forgotten.
finding-copy-outside = Of another organization: { $names }. Their copy of the briefing “{ $title }” leaves out: { $sections }.
    .why = Whoever sits at the table with less should know it before.
finding-delegation-too-large = The delegation has { $people } people; the office allows { $most }.
    .why = Council and press count heads before they read the programme.
finding-gift-over-limit = { $gift }: worth { $value }; the limit for what is given is { $most }.
    .why = Whatever is above it must be answered for.
finding-gift-over-limit-received = { $gift }: worth { $value }; the limit for what is received is { $most }.
    .why = Whatever is above it belongs to the city, and is handed over.
finding-gift-repeated = { $gift }: the same present is on record for “{ $trip }”.
    .why = It says that nobody remembers the first one.
finding-gift-repeated-twice = { $gift } stands in the list twice.
    .why = It says that nobody remembers the first one.
finding-gift-undeclared = { $gift } was received, and is not declared.
    .why = Whoever asks later asks for the register.
finding-gift-undeclared-given = { $gift } was given, and does not stand in the register.
    .why = Whoever asks later asks for the register.
finding-no-answer = “{ $title }”: no answer since { $date }, for { $days } working days.
    .why = An hour is kept that others could have.
finding-no-answer-invited = “{ $title }”: invited, and no answer yet: { $names }.
    .why = Seats, cards and the order of speakers wait for it.
finding-not-in-writing = “{ $title }” was confirmed only { $channel }; nothing in writing is on record.
    .why = Whoever said yes may be away that day.
finding-quorum-at-risk = Away: { $names }. Of the { $members } members of { $name } { $left } stay, and { $needed } are needed.
    .why = Without a quorum the council decides nothing meanwhile.
finding-quorum-at-risk-edge = Away: { $names }. Of the { $members } members of { $name } { $left } stay, exactly as many as are needed.
    .why = Nobody else may be missing, or the council decides nothing.
finding-rank-mismatch = “{ $title }”: the two sides are not of equal rank: { $ours }; opposite { $theirs }.
    .why = An equal expects an equal, and the other side notices first.
finding-report-due = The report on the trip is due on { $date }.
    .why = The council takes note of what comes in time.
finding-report-due-over = The report on the trip was due on { $date }, and is not done.
    .why = The council takes note of what comes in time.
finding-term-ends = { $who }: in office only until { $date }.
    .why = By then title, seat and signature may be somebody else’s.
finding-term-ends-office = { $who }: holds the office in { $network } only until { $date }.
    .why = By then title, seat and signature may be somebody else’s.
finding-term-ends-agreement = “{ $text }” with { $name } is to be renewed by { $date }.
    .why = It lapses while one sits with those who could renew it.
finding-term-ends-sister = The sister-city tie with { $name } is to be renewed by { $date }.
    .why = It lapses while one sits with those who could renew it.
finding-visa-missing = { $count ->
    [one] { $names } needs a visa for { $place }, and has none on record.
   *[other] { $names } need a visa for { $place }, and have none on record.
}
    .why = The airline does not board them, and a consulate takes weeks.
finding-visa-missing-dates = { $names }: no visa for { $place } covers { $span }.
    .why = The airline does not board them, and a consulate takes weeks.
finding-visa-missing-entries = { $names }: the visa for { $place } is used up ({ $entries } × entry), and this is one more.
    .why = The border refuses whoever comes back once too often.

finding-text-gift = A present
finding-text-gift-of = “{ $what }” ({ $name })
finding-text-gift-alone = “{ $what }”
finding-part-text = the text
finding-part-meeting = the meeting
finding-part-hour = the hour
finding-part-counterparts = the other side
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
