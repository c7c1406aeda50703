# What was done, for the status line and the log. Names and times arrive as ready words.
said-begin = Book of { $office } set up
said-import = Dossier read: { $added } added, { $changed } changed
said-create-trip = Trip “{ $what }” created
said-edit-trip = Trip “{ $what }” changed
said-duplicate-trip = Trip “{ $what }” duplicated
said-delete-trip = Trip “{ $what }” deleted
said-create-item = “{ $what }” added
said-edit-item = “{ $what }” changed
said-move-item = “{ $what }” set to { $time }
said-unplace-item = “{ $what }” is to be placed
said-set-people = People of “{ $what }” changed
said-duplicate-item = “{ $what }” duplicated
said-delete-item = “{ $what }” deleted
said-reach-stage = “{ $what }”: { $stage }
said-repair = “{ $what }” repaired
said-accept-finding = Warning about “{ $what }” accepted: { $reason }
said-reopen-finding = Warning about “{ $what }” is open again
said-schedule = “{ $what }”: { $placed } given a time
said-shift = “{ $what }”: { $placed } shifted by { $minutes } min
said-set-window = “{ $what }”: window for meetings set
said-delete-window = “{ $what }”: window for meetings removed
said-mend = “{ $what }”: put right; items changed: { $placed }
said-create-place = Place “{ $what }” added
said-create-person = “{ $what }” added to the people
said-release = “{ $what }”: release { $release }
said-issue = “{ $what }”: calendar issued
said-tell = { $what } told of release { $release }
said-take-in = Calendar taken in: { $added } added, { $changed } changed
said-undo = Taken back: { $what }
said-undo-partly = Taken back: { $what }; { $number } left, changed since
said-redo = Done again: { $what }
said-nothing = Nothing changed
undo-nothing = There is nothing to take back.
redo-nothing = There is nothing to do again.
repair-gone = This warning has changed meanwhile; nothing was done. Look at it again.
accept-needs-reason = Say why it may stand.
reopen-not-accepted = This warning is not accepted, or its facts have changed since; it is open.
move-no-hour = Without an hour it cannot be moved by minutes. Give it an hour first.
move-too-far = It cannot be moved that far.
end-needs-hour = The end needs an hour or a length, for example 16:00 or +90m.
trip-needs-title = A trip needs a title.
place-needs-name = A place needs a name.
place-needs-city = A place needs the city it lies in.
place-needs-zone = A city needs its time zone.
person-needs-name = A person needs a name.
begin-incomplete = The office, its city, your name and your initials are needed.
begin-passphrase = Choose a passphrase, or choose deliberately to go without one.
zones-source = Time zone rules { $version } ({ $source })
zones-bundled = that come with the programme
zones-system = of this computer
import-report = { $added } added, { $changed } changed, { $removed } removed, { $left } as before, { $conflicts } in conflict
export-dossier-done = Dossier written: { $file }
export-calendar-done = { $count ->
    [one] Calendar: { $number } entry, { $left } left out
   *[other] Calendar: { $number } entries, { $left } left out
}
export-calendar-nothing = Nothing can be written into a calendar yet; { $left } left out.
export-calendar-utc = { $title }: written in UTC, because its hour happens twice or its zone changes then
export-paper-done = { $count ->
    [one] { $file }: { $pages } page
   *[other] { $file }: { $pages } pages
}
export-paper-draft = It stays a draft.
export-paper-missing = Missing in this language: { $what }
backup-done = Copy written: { $file }
export-calendar-no-address = { $name }: no e-mail address on record, so no invitation goes there
export-calendar-not-released = Not released yet: the calendar says so in its name.
calendar-method-alone = A message (request, cancel, ...) is about one meeting: choose it.
zones-updated = Time zone rules { $version } are kept; they hold from the next start on (in use now: { $current }).
zones-older = These are rules { $version }, older than those in use ({ $current }). Nothing was changed.
zones-no-folder = This book is open where nothing is kept beside it. Nothing was changed.
changes-no-release = Nothing is released yet, so nothing has changed since a release.
calendar-uninvite-alone = Who is uninvited gets a cancellation: choose cancel.
export-calendar-newer = “{ $title }” was sent by itself since this release; the calendar shows the release. Release again to bring them together.
