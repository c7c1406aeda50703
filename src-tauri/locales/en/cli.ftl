# The command line: help, questions, and what is said beside a result.

cli-help = Attaché plans delegation trips for the protocol officers of a city. Without a command it opens its window.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments

cli-help-import = Read trips from dossiers into the book
cli-help-export = Write a trip, with all it refers to, as a dossier
cli-help-trips = List the trips
cli-help-itinerary = Show a trip day by day
cli-help-check = Name what is wrong with a trip, or may become so
cli-help-accept = Let a finding stand, with a reason; it counts no more until its facts change
cli-help-reopen = Look again at a finding that was accepted
cli-help-besttime = Find the best hours for a meeting of many cities
cli-help-schedule = Give times to items that have none, inside the windows
cli-help-calendar = Write a trip, or one person's part of it, as a calendar
cli-help-print = Print a paper of a trip
cli-help-history = Show who changed what in a trip, and when
cli-help-undo = Take the last act back
cli-help-redo = Do again what was taken back
cli-help-backup = Write a whole copy of the book, as encrypted as the book
cli-help-restore = Bring a copy back beside the present book
cli-help-verify = Check every page and rule of the book
cli-help-passphrase = Give the book another passphrase
cli-help-holidays = Say which public holidays are in use, or put the office's own over them
cli-help-rules = Show what the office demands of every trip: delegation, quorum, approvals, gifts, rest, hours
cli-help-rules-set = Set all rules from a JSON file in the form of rules --json; what it leaves out is as usual
cli-help-zones = Say which rules of time zones are in use

cli-arg-book = The book; a new name makes a new book
cli-arg-now = Let the clock stand at an instant, as 2024-11-28T09:00Z
cli-arg-language = The language of the answers and of papers
cli-arg-author = Whose initials sign what is done
cli-arg-zones = The rules of time zones: the program's, the computer's, or a file; without it the newest
cli-arg-passphrase-fd = Read the passphrase from an open file descriptor
cli-arg-practice = A new book is a practice book: without a passphrase, and marked as such
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-files = Dossiers
cli-arg-dry-run = Only say what would be done
cli-arg-theirs = Where the book and the file both changed, take the file's value
cli-arg-trip = The id of a trip
cli-arg-output = The file to write
cli-arg-person = Only for this person
cli-arg-json = As JSON
cli-arg-accepted = Those that somebody accepted as well
cli-arg-key = The key of a finding, as check --json gives it
cli-arg-reason = Why it may stand
cli-arg-update = A file of weekends and holidays, which is kept in the book
cli-arg-clear = Do without the office's file again
cli-arg-cities = The ids of the cities, with commas between them
cli-arg-minutes = The length in minutes
cli-arg-first-day = The first day, as 2025-01-13
cli-arg-last-day = The last day
cli-arg-rule = What must hold: 22-07 (nobody between), working, workdays, ID=08:00-20:00, or any; may be given more than once
cli-arg-home = The city on whose clock days begin; without it the office's home or the first city
cli-arg-paid = Cities that paid last time; without it those that the book remembers
cli-arg-paper = The paper: pack, brief, daysheet, report or changes
cli-arg-apply = Take the proposed times
cli-arg-seconds = How long to search at most, in seconds
cli-arg-edition = For the reader, or for work in the office: reader or working
cli-arg-item = The meeting of a brief; the day of this item for a day sheet
cli-arg-size = The size of the paper: a4 or letter
cli-arg-copy = The copy
cli-arg-new-fd = Read the new passphrase from an open file descriptor

cli-passphrase-ask = Passphrase of { $file }:{" "}
cli-passphrase-new = New passphrase:{" "}
cli-passphrase-again = The same again:{" "}
cli-passphrase-differs = The two passphrases differ. Nothing was changed.
cli-passphrase-empty = A passphrase cannot be empty. Nothing was changed.
cli-passphrase-wanted = { $file } is encrypted. Its passphrase is read from a terminal, from the file that ATTACHE_PASSPHRASE_FILE names, or with --passphrase-fd.
cli-passphrase-new-wanted = The new passphrase is read from a terminal, from the file that ATTACHE_NEW_PASSPHRASE_FILE names, or with --new-fd.
cli-passphrase-unread = The passphrase could not be read from { $file }: { $why }.
cli-passphrase-set = { $file } opens with the new passphrase from now on.

cli-conflict = { $place }: the book has { $ours }, the file has { $theirs }.
cli-conflict-hint = Where both had changed, the book's value was kept; --theirs takes the file's.
cli-no-trips = There are no trips in this book.
cli-no-findings = Nothing to find fault with.
cli-findings-accepted = { $count ->
    [one] { $number } is accepted; --accepted shows it.
   *[other] { $number } are accepted; --accepted shows them.
}
cli-finding-accepted = accepted by { $by }, { $at }: { $reason }

cli-schedule-nothing = There is nothing to be placed.
cli-schedule-unplaced = Not placed: { $item }. It would fit without: { $causes }.
cli-schedule-untried = Not placed: { $item }. The search ended before a reason was certain.
cli-schedule-unproven = The search ended before it was certain that no more can be placed.
cli-cause-window = the limits of the windows
cli-cause-hours = the opening hours of { $name }
cli-cause-place = other use of { $name }
cli-cause-follows = having to come after “{ $name }”
cli-cause-precedes = having to come before “{ $name }”
cli-cause-meal = the midday meal
cli-cause-rest = the night’s rest
cli-cause-past = the time for it being over
cli-cause-party = { $name }
cli-backed-up = { $file } was copied whole to { $copy }.
cli-restored = { $copy } was brought back as { $file }. The former book is { $former }.
cli-restored-new = { $copy } was brought back as { $file }.
cli-verified = { $file } is whole: { $trips } trips, { $acts } acts in its history.

cli-zones = { $version }, { $names } names, { $source }
cli-zones-bundled = from the program
cli-zones-system = from this computer
cli-zones-file = from { $file }

cli-holidays = { $countries } countries, from { $source }
cli-holidays-office = With the office's own file over them.
cli-holidays-kept = { $file } is in use from now on.
cli-holidays-cleared = Only the programme's own data are in use.
cli-rules-set = The rules of { $file } hold from now on.
cli-rules-none = nothing is demanded
cli-rules-quorum = Quorum: { $council }, { $needed } of { $members }
cli-rules-approval = Approval: { $body }
cli-rules-gift = Gift limit, { $direction }: { $value }
cli-rules-prayer = Times of prayer: { $how }
cli-rules-holidays = Public holidays: { $source }

cli-help-release = Freeze the programme as the next number, and say what changed for whom
cli-help-changes = Say what differs between a release and the programme now, or a later release
cli-arg-note = A word on the release
cli-arg-since = The number of the earlier release
cli-arg-to = The number of the later release; without it the programme as it stands now
cli-arg-meeting = One meeting, as a message between calendars
cli-arg-method = What the message says: publish, request, cancel, declinecounter
cli-arg-uninvite = Of a cancellation: only these people are uninvited
cli-arg-changes-since = Only what changed since this release
cli-arg-times = The clock of the times: own (of each place), flight (one zone for a flight), utc
cli-arg-content = How much of each item: everything, times (and places), busy
cli-arg-reminder = A reminder so many minutes before each item
cli-arg-reminder-flights = Before flights so many minutes
cli-calendar-empty = No calendar was written: nothing in it could be.
cli-help-text = Write a short plain text for a messenger
cli-text-left-out = “{ $title }” is left out: its marking is higher than the reader may see.
cli-arg-day = A day, YYYY-MM-DD
cli-arg-vehicle = The runs of one vehicle
cli-help-zones-update = Keep newer rules of time zones, from the next start on
cli-arg-file = A file of time zones, or a folder as systems keep it
cli-arg-kit = A kit of twelve files and a form into this folder, to try out mail clients
cli-arg-guest = Of the kit: the address of whoever opens the files
cli-kit-done = { $number } files are in { $folder }. Begin with form.md.
cli-kit-no-address = “{ $address }” is no e-mail address. No kit was written.
