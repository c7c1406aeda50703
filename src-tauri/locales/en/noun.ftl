# The field's words: stages, statuses, kinds, roles, markings. Named by the code that the dossier uses.

stage-idea = idea
stage-requested = requested
stage-proposed = proposed
stage-confirmed = confirmed
stage-held = held
stage-followed-up = followed up
stage-declined = declined
stage-cancelled = cancelled

status-hold = hold
status-tentative = tentative
status-confirmed = confirmed
status-cancelled = cancelled
status-open = to be placed
# Confirmed, but nobody knows the hour yet.
status-hour-awaited = date confirmed, hour awaited

briefing-commissioned = commissioned
briefing-draft = draft
briefing-in-review = in review
briefing-cleared = cleared
briefing-final = final

briefing-kind-bilateral = Meeting brief
briefing-kind-scene-setter = Scene-setter
briefing-kind-biography = Biography
briefing-kind-city-sheet = City sheet
briefing-kind-speech = Speech
briefing-kind-press-lines = Press lines
briefing-kind-board-papers = Board papers
briefing-kind-run-of-show = Run of show
briefing-kind-logistics = Logistics

section-purpose = Purpose
section-success = Success
section-points = Points to make
section-they-will-raise = They will raise
section-do-not-raise = Do not raise
section-commitments = Commitments
section-background = Background
section-biography = Biography
section-logistics = Logistics
section-other = Further

kind-flight = Flight
kind-train = Train
kind-drive = Drive
kind-transfer = Transfer
kind-stay = Stay
kind-meeting = Meeting
kind-session = Session
kind-speech = Speech
kind-meal = Meal
kind-ceremony = Ceremony
kind-site-visit = Site visit
kind-press = Press
kind-rest = Rest
kind-other = Other

contact-courtesy-call = courtesy call
contact-bilateral = bilateral
contact-tete-a-tete = tête-à-tête
contact-expanded = expanded meeting
contact-pull-aside = pull-aside
contact-brush-by = brush-by
contact-board = board meeting
contact-roundtable = round table
contact-other = meeting

format-in-person = in person
format-video = by video
format-hybrid = hybrid
format-phone = by telephone

interpretation-consecutive = consecutive interpretation
interpretation-whispered = whispered interpretation
interpretation-simultaneous = simultaneous interpretation
interpretation-relay = relay interpretation

press-open = open to the press
press-pictures = pictures only
press-closed = closed to the press

priority-must = must
priority-should = should
priority-could = could

role-head = head of delegation
role-deputy = deputy head
role-member = member
role-adviser = adviser
role-interpreter = interpreter
role-note-taker = note-taker
role-press = press
role-security = security
role-advance = advance
role-accompanying = accompanying

side-ours = Our side
side-theirs = Their side
side-organizer = Organizer

invitation-to-send = to be sent
invitation-sent = sent
invitation-accepted = accepted
invitation-declined = declined
invitation-no-answer = no answer

attendance-present = present
attendance-absent = absent
attendance-excused = excused
attendance-replaced = represented

marking-open = Open
marking-office = Office use
marking-confidential = In confidence
marking-personal = Personal

trip-kind-outbound = Outgoing visit
trip-kind-hosted = Hosted visit
trip-kind-virtual = Virtual meeting

trip-status-idea = idea
trip-status-planning = planning
trip-status-confirmed = confirmed
trip-status-under-way = under way
trip-status-done = done
trip-status-cancelled = cancelled

outcome-readout = readout
outcome-decision = decision
outcome-commitment = commitment
outcome-appointment = appointment
outcome-invitation = invitation
outcome-proposal = proposal
outcome-quote = quote

outcome-status-open = open
outcome-status-in-progress = in progress
outcome-status-done = done
outcome-status-dropped = dropped

place-kind-city = City
place-kind-airport = Airport
place-kind-station = Station
place-kind-hotel = Hotel
place-kind-venue = Venue
place-kind-office = Office
place-kind-online = Online

severity-stop = cannot happen
severity-tight = tight
severity-note = note

language-ar = Arabic
language-az = Azerbaijani
language-bg = Bulgarian
language-bs = Bosnian
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-it = Italian
language-nl = Dutch
language-ru = Russian
language-sq = Albanian
language-tr = Turkish
