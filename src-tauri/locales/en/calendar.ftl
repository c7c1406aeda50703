# What stands in a calendar file, and what is said of what does not.

calendar-name-person = { $title } – { $person }
calendar-name-not-released = { $title } (not released)
calendar-not-released = Not released: this is the plan as it stands, and it may change.
calendar-release = Programme no. { $number }

calendar-at = { $date }, { $hours }, { $city } time ({ $offset })
calendar-departure = Departure: { $time }
calendar-arrival = Arrival: { $time }
calendar-start = Start: { $time }
calendar-end = End: { $time }
calendar-hour-open = The hour is not set yet: { $part }.
calendar-length-open = No length is set: one hour stands for it.
calendar-length-about = The length is only about this.
calendar-whole-day = whole day
calendar-whole-days = { $number } days

calendar-way = From { $from } to { $to }
calendar-place = Place: { $place }
calendar-ours = Our side: { $names }
calendar-theirs = Other side: { $names }
calendar-board = Members of the board: { $names }
calendar-organizer = Organizer: { $names }
calendar-names-more = { $names } and { $number } more
calendar-on-behalf = { $name } (for { $other })
calendar-dress = Dress: { $dress }
calendar-assumed = Assumed, not confirmed: { $facts }
calendar-fact-when = time
calendar-fact-place = place
calendar-fact-from-place = place of departure
calendar-fact-minutes = length
calendar-fact-people = our side
calendar-fact-participants = participants

calendar-left-unplaced = “{ $title }” is not in the calendar: it has no day yet.
calendar-left-no-instant = “{ $title }” is not in the calendar: its time does not exist on the clock there.
calendar-left-ends-before-start = “{ $title }” is not in the calendar: it ends before it starts.
calendar-left-confidential = “{ $title }” is not in the calendar: its marking is higher than the reader may see.
calendar-left-cancelled = “{ $title }” is not in the calendar: it is called off.
calendar-left-leaves-free = “{ $title }” is not in the calendar: it keeps nobody busy.

calendar-busy = Busy
calendar-cancelled = Cancelled: { $title }
calendar-called-off = Called off.

calendar-refused-unknown-item = There is no item “{ $title }” in this programme.
calendar-refused-confidential = “{ $title }” was not written: its marking is higher than the reader may see.
calendar-refused-called-off = “{ $title }” is called off: it can only be cancelled.
calendar-refused-no-time = “{ $title }” has no day yet, so nobody can be asked to it.
calendar-refused-no-instant = The time of “{ $title }” does not exist on the clock there.
calendar-refused-ends-before-start = “{ $title }” ends before it starts.
calendar-refused-no-organizer = The office that asks to “{ $title }” has no e-mail address.
calendar-refused-nobody-asked = Nobody is asked to “{ $title }”: no participant has an e-mail address.
calendar-refused-no-address = “{ $address }” is no e-mail address.
