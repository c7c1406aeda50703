# The screens: the itinerary, the trips, the overview, the inspector, and what is said of a typed hour.

view-head-local = { $city }, local
view-head-home = { $city }, home
view-head-home-differs = { $city } ({ $difference })
view-seam-back = Clock goes back { $length } — now { $city } time
view-seam-forward = Clock goes forward { $length } — now { $city } time
view-clock-change = { $city }: clocks go from { $from } to { $to }
view-clock-change-difference = { $city }: clocks go from { $from } to { $to }; difference { $local }–{ $home }: { $before }, from then on { $after }
view-leave = leave { $place } at { $hour } ({ $way } on the way)
view-leave-margin = leave { $place } at { $hour } ({ $way } on the way, there { $margin } before the departure)
view-leave-there = there at { $hour } ({ $margin } before the departure)
view-prayer = Prayer in { $city }: dawn { $fajr }, noon { $dhuhr }, afternoon { $asr }, sunset { $maghrib }, night { $isha }
view-holiday = public holiday in { $country }: { $holiday }
view-holiday-unnamed = public holiday in { $country }
view-holiday-about = date to be confirmed by the moon
view-country-al = Albania
view-country-be = Belgium
view-country-de = Germany
view-country-fr = France
view-country-ir = Iran
view-country-tr = Türkiye

view-part-morning = morning
view-part-midday = midday
view-part-afternoon = afternoon
view-part-evening = evening
view-part-night = night
view-part-day = during the day
view-all-day = all day
view-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
view-until-day = until { $day }
view-about = about
view-to-be-confirmed = to be confirmed
view-day-not-recorded = day not recorded
view-hour-awaited = hour to be confirmed
view-before = { $length } before
view-after-start = { $length } after the start
view-before-end = { $length } before the end
view-after = { $length } after
view-on-departure = on departure
view-at-the-start = at the start
view-on-landing = on landing
view-on-arrival = on arrival
view-at-the-end = at the end
view-attached = attached to: { $item }
view-spoken = { $time } in { $city }
view-spoken-both = { $time } in { $city }, { $home-time } in { $home }
view-arrives = arrives { $hour } { $city }
view-ends = ends { $hour } { $city }
view-and-at-home = { $arrival }, { $hour } { $city }
view-hours-city = { $hours } { $city }
view-hours-city-differs = { $hours } { $city } ({ $difference })
view-none-of-ours = none of ours
view-assumed = assumed: { $what }
view-tray = { $count ->
    [one] { $number } item without a day
   *[other] { $number } items without a day
}

view-key-when = time
view-key-when-start = hour
view-key-when-end = end
view-key-when-minutes = length
view-key-minutes = length
view-key-place = place
view-key-from-place = place of departure
view-key-title = title
view-key-people = people
view-key-participants = participants
view-key-person = person
view-key-carrier = carrier
view-key-number = number
view-key-due = due date
view-key-owner = owner
view-key-status = status
view-key-meeting = meeting
view-key-dress = dress

view-day-of-trip = day { $day } of { $days }
view-today = today
view-due = due { $day }
view-act-today = today: { $act }
view-act-next = { $label }, { $day }: { $act }
view-act-60 = Approval dossier; invitations sought
view-act-45 = Meeting requests out
view-act-30 = Mission approved; visas, notes verbales
view-act-21 = Release 1; briefings commissioned
view-act-14 = Logistics locked
view-act-10 = Briefing drafts due
view-act-7 = Clearance; release 2
view-act-5 = Proof of the pack
view-act-3 = Advance team; movement sheet; seating
view-act-2 = Noon: pack frozen and printed
view-act-1 = Pocket programmes, personal sheets, calendars
view-act-after-1 = Readouts
view-act-after-2 = Thank-you letters
view-act-after-5 = Commitments assigned
view-act-after-10 = Report to the council
view-act-after-30 = Review of the commitments
view-act-after-90 = Second review of the commitments

view-group-upcoming = Upcoming
view-group-upcoming-note = { $count ->
    [one] { $number }
   *[other] { $number }, the nearest first
}
view-group-after = After return
view-group-after-note = until every commitment is kept
view-group-closed = Closed
view-no-dates = no dates yet
view-commitments-open = { $count ->
    [one] { $number } open commitment
   *[other] { $number } open commitments
}
view-commitments-done = no open commitment
view-outcomes = { $count ->
    [0] no outcome on record
    [one] { $number } outcome
   *[other] { $number } outcomes
}
view-who-and = { $name } and { $number }
view-head-to-be-named = head to be named
view-participants = { $count ->
    [one] { $number } participant
   *[other] { $number } participants
}
view-briefings-cleared = { $cleared } of { $all } cleared
view-findings-stop = { $count ->
   *[other] { $number } cannot happen
}
view-findings-tight = { $count ->
   *[other] { $number } tight
}
view-findings-note = { $count ->
    [one] { $number } note
   *[other] { $number } notes
}
view-findings-accepted = { $count ->
   *[other] Accepted { $number }
}
view-accepted-by = { $by }, { $date }, { $hour } { $city }
view-saved = Saved { $time } { $city }

view-meeting-of = Meeting { $number } of { $all }
view-item-of = Item { $number } of { $all }
view-precision-exact = exact
view-precision-about = about
view-precision-part = part of the day
view-precision-day = whole days
view-precision-open = to be placed
view-typed-length = +{ $minutes } min
view-on-behalf-of = on behalf of { $name }
view-represented-by = represented by { $name }
view-organizers = organizer
view-supporters = supporter
view-speaks = speaks
view-speaks-at = speaks as number { $number }
view-source-checked = { $source }, checked { $day }
view-interpreter-to-be-named = interpreter to be named
view-channel-letter = by letter
view-channel-email = by e-mail
view-channel-telephone = by telephone
view-channel-in-person = in person
view-channel-embassy = through the embassy

view-echo-whole-day = the whole day
view-echo-no-end = no end
view-echo-hour-awaited = hour to be confirmed
view-echo-gap = { $hour } does not exist in { $city } on { $day } (clocks go from { $from } to { $to }). Use { $instead }?
view-echo-fold = { $hour } happens twice in { $city } on { $day }, because the clocks go back. Which one?
view-echo-first = the first { $hour } ({ $offset })
view-echo-second = the second { $hour } ({ $offset })
view-entry-empty = Nothing was typed. Write an hour such as 14:30, or a day such as 7 December.
view-entry-not-a-time = “{ $typed }” is not an hour. Write 14:30, 9, noon, morning, +90m or tbc.
view-entry-hour-too-large = There is no hour { $hour }. Hours run from 0 to 23.
view-entry-minute-too-large = There is no minute { $minute }. Minutes run from 00 to 59.
view-entry-no-start = A length needs a start to count from. Write the start first, or an hour.
view-entry-too-long = That is too long. A length is at most { $days } days.
view-entry-not-a-date = “{ $typed }” is not a day. Write 25 Mar, Thu, +3, 2027-03-25 or 5 Farvardin.
view-entry-no-such-date = There is no such day in the { $calendar }: “{ $typed }”.
view-entry-year-out-of-range = That year cannot be meant. Write a year from 1900 to 2199, or 1300 to 1499 Solar Hijri.
view-entry-weekday-differs = { $day } is a { $weekday }. Leave the weekday out, or correct the day.
view-calendar-gregorian = Gregorian calendar
view-calendar-solar = Solar Hijri calendar

# Releases, and what differs between two.
view-release = Release { $release }
view-release-zones = Time zone rules { $version }
view-release-told = { $count ->
    [0] nobody told yet
    [one] { $number } person told
   *[other] { $number } people told
}
view-release-stops = { $count ->
    [one] { $number } thing in the programme cannot happen.
   *[other] { $number } things in the programme cannot happen.
}
view-release-open = { $count ->
    [one] { $number } item has no day yet and stays out of calendars.
   *[other] { $number } items have no day yet and stay out of calendars.
}
view-first-release = { $count ->
    [one] The first release, with { $number } item. All in the delegation receive it whole.
   *[other] The first release, with { $number } items. All in the delegation receive it whole.
}
view-receives-whole = receives the whole programme
view-differences-none = Nothing differs from release { $release }.
view-differences = Since release { $release }: { $counts }
view-differences-delegation = the delegation
view-changes-for = { $count ->
    [0] joins or leaves the delegation
    [one] { $number } change
   *[other] { $number } changes
}
view-changed-since = { $what } since release { $release }
view-at-home = { $day }, { $hour } { $city }
view-told = told { $at } { $channel } ({ $by })
view-mark-added = added
view-mark-removed = removed
view-mark-called-off = called off
view-mark-back-on = back on
view-mark-moved = moved
view-mark-placed = elsewhere
view-mark-staffed = people changed
view-mark-firmness = status changed
view-mark-renamed = renamed
view-mark-details = details changed
view-channel-messenger = by messenger

# A calendar or a mail that came in.
take-which-trip = The file names no trip and falls on the days of none: choose the trip.
take-nothing = { $file }: nothing of it can be taken in. { $why } Nothing was stored.
take-report = Taken in: { $added } new, { $changed } changed; { $left } left, { $conflicts } waiting for a yes
take-kind-new = new
take-kind-changed = changed
take-kind-same = as before
take-kind-older = older version
take-kind-cancelled = called off
take-kind-unknown-cancelled = called off, not in the book
take-kind-answer = answer
take-kind-unknown-answer = answer to nothing of ours
take-kind-counter = other time proposed
take-kind-note = for information
take-kind-open = waits for an answer
take-field-when = time
take-field-title = title
take-field-place = place
take-field-status = status
take-field-link = link
take-field-text = text
take-new-place = { $name } (new place)
take-no-time = no time
take-no-title = Without a title
take-answer = { $name }: { $answer }
take-answer-needs-action = no answer yet
take-answer-accepted = comes
take-answer-declined = does not come
take-answer-tentative = perhaps
take-answer-delegated = sends someone else
take-warn-organizer = Another organizer than before: { $before } before, { $now } now. Ask before you take it.
take-warn-older = The answer is to an older version.
take-warn-not-delivered = It was not delivered: { $code }
take-warn-stranger = { $address } was not asked.
take-warn-later-too = It speaks for all later times of its series too; only this one is taken.
take-ask-zone = Its hours name no time zone. On which clock do they stand?
take-ask-zone-named = Nobody knows the time zone “{ $name }”. On which clock do its hours stand?
take-ask-from-zone = On which clock does the flight leave?
take-ask-to-zone = On which clock does it arrive?
take-ask-trust = The name of the time zone and the rules in the file disagree. Which is right?
take-trust-name = as the name says: { $time }
take-trust-file = as the file says: { $time }
take-ask-who = Who is { $name } ({ $address })?
take-who-add = a new person
text-copied = Copied: { $text }
text-nothing = There is nothing to tell yet: no item has a day.
export-mail-done = Draft for { $number } addressees; nothing is sent by itself.
take-warn-many = One of { $number } times of a series; they are not taken without a yes.
