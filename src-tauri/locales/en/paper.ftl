# What is printed on paper. Dates, hours and numbers arrive as ready strings.

# Head and foot of each page
paper-tab = Tab
paper-page = Page
paper-of = of
paper-draft = DRAFT
paper-release = Programme, release { $number }
paper-not-released = Programme, not released
paper-as-of = As of { $date }, { $hour }
paper-copy-of = Copy of { $name }

# What is not known
paper-gap = being confirmed
paper-assumed = assumed
paper-assumed-keys = Assumed
paper-key-title = title
paper-key-from = departure
paper-with-note = { $text } ({ $note })
paper-kind-and-gap = { $kind } ({ $gap })
paper-number-gap = no.: { $gap }
paper-title-of = title ({ $what })
paper-the-title = title of the visit
paper-function-of = function of { $name }
paper-and-more = { $texts } and { $number } more
paper-listed = ;{ " " }
paper-comma = ,

# The frame of a draft
paper-draft-heading = DRAFT: this paper is not final
paper-draft-text = Not cleared: { $text }
paper-draft-missing = No English text: { $texts }
paper-draft-costs = The costs
paper-draft-decision = The number of the decision
paper-draft-assumed = Facts that are not confirmed yet
paper-due-on = due { $date }
paper-working-days-before = { $days } working days before

# Cover
paper-pack = Briefing pack
paper-head = Head of delegation
paper-places = Places
paper-programme = Programme
paper-bearer = Copy of
paper-contents = Contents
paper-found = If found, please return to: { $office }, { $department }
paper-department = External Relations Department

# The visit on one page
paper-one-page = The visit on one page
paper-purpose = Purpose
paper-results = Three results to bring home
paper-course = Course of the visit
paper-clocks = Clocks
paper-delegation = Delegation
paper-care = Points of care
paper-care-hours = Hour not known yet: { $titles }
paper-care-undated = To be placed: { $titles }
paper-care-open = Not confirmed: { $titles }
paper-clock-behind = { $city }: { $length } behind { $home }
paper-clock-ahead = { $city }: { $length } ahead of { $home }
paper-duty-protocol = Protocol on duty
paper-liaison = Liaison of the host
paper-mission = Embassy or consulate

# Schedule
paper-schedule = Summary schedule
paper-schedule-how = Bold is the local hour; beside it stands the hour in { $home }.
paper-local-time = Local time
paper-city-time = { $city } time
paper-what = What
paper-who = Who
paper-status = Status
paper-undated = To be placed
paper-day-no = Day { $number }
paper-all-day = all day
paper-about = about
paper-no-date = no date
paper-to = to
paper-hour-in = { $hour } { $city } time
paper-home-offset = { $city }: { $offset }
paper-seam-back = From here { $city } time ({ $length } back)
paper-seam-forward = From here { $city } time ({ $length } forward)
paper-clocks-forward = { $city }: at { $hour } the clocks go forward by { $length }
paper-clocks-back = { $city }: at { $hour } the clocks go back by { $length }
paper-arrives = Arrival { $hour }
paper-whole-delegation = The delegation
paper-from-to = { $from } – { $to }
paper-people-more = { $number } more
paper-on-behalf = { $name }, on behalf of { $other }
paper-represented = { $name } (represented by { $other })
paper-legend = How to read it
paper-legend-hours = “=” is the same hour; “+2 hours” is to be added to the local hour.
paper-legend-slot = Where the hour is not known its word stands, with room to write the hour in.

# Day sheet
paper-daysheet-of = Day sheet: { $date }
paper-arrival = Arrival
paper-place = Place
paper-opposite = Counterparts
paper-organizer = Organizer
paper-languages = Language
paper-interpreter = Interpreter
paper-dress = Dress
paper-press = Press
paper-link = Link
paper-car = Car
paper-see = See
paper-tab-no = tab { $tab }
paper-remark = Note
paper-notes = Changes, notes

# Delegation
paper-delegation-title = Delegation, in order of precedence
paper-order = No.
paper-name-function = Name, function
paper-name = Name
paper-function = Function
paper-room = Room
paper-also-ours = Also on our side
paper-participants = Participants
paper-answer = Answer

# Brief
paper-brief-of = Brief: { $title }
paper-time = Time
paper-length = Length
paper-success = Success is
paper-agenda = Agenda
paper-position = Our position
paper-vote = Vote
paper-decision = Decision
paper-who-is-who = Who is who
paper-board-members = Members of the board
paper-pronounced = Pronounced: { $text }
paper-speaks = Speaker no. { $number }
paper-steps = Course of the meeting
paper-step = Step
paper-minutes = Minutes
paper-points = Points to make
paper-they-will-raise = They will raise
paper-do-not-raise = Do not raise
paper-more = Further information
paper-promises = Open commitments
paper-promise = Commitment
paper-by = By
paper-toward = To
paper-due = Due
paper-gift = Gift
paper-gift-to = for { $name }
paper-sources = Sources
paper-checked = checked { $date }
paper-afterwards = After the meeting
paper-note-taker = Note-taker
paper-press-text = Text for the press
paper-thank-you = Thank-you letter

# Contacts
paper-contacts = Contacts
paper-our-side = Our side
paper-other-side = The other side
paper-cars = Cars
paper-addresses = Addresses
paper-address = address
paper-reach = Telephone, e-mail

# Clearance and distribution
paper-clearance = Clearance and distribution
paper-clearance-note = A clearance holds for the text as it was on that day; where the meeting changes, it is asked for again.
paper-text = Text
paper-owner = Owner
paper-initials = Initials
paper-distribution = Distribution
paper-copy = Copy
paper-to-whom = To
paper-handed = Handed over, signature
paper-returned = Returned
paper-archive = Archive

# Report to the council
paper-report = Report to the council
paper-state = Republic of Türkiye
paper-invocation = In the name of God
paper-reference = Reference
paper-subject = Subject
paper-subject-outbound = Report on the mission abroad: { $title }
paper-subject-programme = Report on the programme: { $title }
paper-date = Date
paper-enclosure = Enclosures
paper-from = From
paper-addressee = To the City Council
paper-council-of = City Council of { $city }
paper-salutation = With respect
paper-recommendation = Recommendation
paper-recommendation-text = Receive and file; no decision is asked for.
paper-mandate = Purpose and mandate
paper-no = no. { $number }
paper-summary = Results in short
paper-role = Role
paper-costs = Costs, by who paid
paper-payer = Paid by
paper-kind = Kind
paper-estimated = Estimated
paper-actual = Actual
paper-total = Total
paper-cost-travel = Travel
paper-cost-stay = Stay
paper-cost-allowance = Allowance
paper-cost-other = Other
paper-meetings = Meeting by meeting
paper-with = With
paper-result = Result
paper-follow-up = Follow-up
paper-promise-no = commitment { $number }
paper-commitments = Commitments
paper-number = No.
paper-by-us = Ours
paper-by-them = Theirs
paper-networks = Results in city networks
paper-network = Network
paper-term = Term
paper-since = since { $date }
paper-gifts = Gifts
paper-giver = Given by
paper-receiver = Received by
paper-value = Value
paper-next = Next steps
paper-next-review = The commitments are reviewed 30 and 90 working days after the return.
paper-closing = The Council is invited to take note.
paper-signature = Signature

# Change sheet
paper-changes-since = Changes since release { $number }
paper-changes-of = Release { $number } is of { $date }, { $hour }.
paper-changes-none = Nothing has changed since release { $number }.
paper-swap = Pages of the pack to swap
paper-swap-replace = Replace
paper-swap-insert = Insert
paper-swap-remove = Take out
paper-swap-note = The pages follow; each has the number of the page that it replaces. Where the other pages of the pack say otherwise, this sheet holds.
