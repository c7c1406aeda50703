# What could not be done, and what is safe. Made where nobody knows yet who reads it.

error-unknown = { $kind ->
    [place] there is no place "{ $name }"
    [organization] there is no organization "{ $name }"
    [person] there is no person "{ $name }"
    [relation] there is no relation "{ $name }"
    [trip] there is no trip "{ $name }"
    [item] there is no item "{ $name }"
    [window] there is no window "{ $name }"
    [briefing] there is no briefing "{ $name }"
    [task] there is no task "{ $name }"
    [approval] there is no approval "{ $name }"
    [risk] there is no risk "{ $name }"
    [incident] there is no incident "{ $name }"
    [outcome] there is no outcome "{ $name }"
    [gift] there is no gift "{ $name }"
    [vehicle] there is no vehicle "{ $name }"
    [ride] there is no ride "{ $name }"
    [room] there is no room "{ $name }"
    [cost] there is no cost "{ $name }"
    [call] there is no call "{ $name }"
    [told] there is no told "{ $name }"
    [accepted] there is no accepted finding "{ $name }"
    [release] there is no release "{ $name }"
    [party] there is no person or organization "{ $name }"
    [traveller] there is no person on this trip "{ $name }"
    [finding] there is no finding "{ $name }"
   *[other] there is no "{ $name }"
}

error-near = { $why }; the nearest: { $near }
error-at = { $place }: { $why }
error-whole = { $why }
error-at-file = { $place }: { $why }.
error-not-stored = { $place }: { $why }. Nothing of it was stored.
error-internal = Something went wrong inside the programme ({ $cause }). What was saved is safe.
error-file = { $what } { $file }: { $why }. Nothing was lost; what was there before is untouched.
error-no-file = there is no such file or folder
error-no-right = it may not be read or written here
error-full = the disk is full
error-read-only-folder = the folder is read-only
error-is-folder = it is a folder, not a file
error-no-text = it is not a text in UTF-8
error-file-old-copy = An old copy could not be removed:
error-file-hold = The book could not be held:
error-file-write-book = The book could not be opened for writing:
error-file-open-book = The book could not be opened:
error-file-read-book = The book could not be read:
error-file-copies = The copies could not be listed:
error-file-place-copy = The copy could not be put in place:
error-file-read-copy = The copy could not be read:
error-file-write-copy = The copy could not be written:
error-file-place-sealed = The encrypted book could not be put in place:
error-file-write = The file could not be written:
error-file-copies-folder = The folder of copies could not be made:
error-file-book-folder = The folder of the book could not be made:
error-file-dossier = The dossier could not be read:
error-file-zones = The time zones could not be read:
error-file-holidays = The holidays could not be read:
error-file-put-aside = The old book could not be put aside:
error-file-kit = The folder of the kit could not be made:
error-file-rules = The rules could not be read:
error-missing-field = missing field `{ $field }`
error-near-name = there is no `{ $name }`; the nearest: { $known }
error-other-name = there is no `{ $name }`; there are { $known }
error-no-such-name = there is no `{ $name }`
error-near-zone = there is no time zone "{ $name }"; did you mean "{ $near }"?
error-no-zone = there is no time zone "{ $name }"
error-whole-number = a whole number
error-other-type = invalid type: { $found }, expected { $wanted }
error-wrong-passphrase = The passphrase is wrong, or the file is not a book of this programme. Nothing was changed; try again.
error-locked = The book is encrypted: it opens with its passphrase.
error-not-open = The book is not open.
error-newer-book = This book was written by a newer version of the programme (its schema is { $version }, this version knows { $newest }). It was not touched. Install the newer version to open it.
error-in-use = { $file } is open in another window or programme. Close it there, then try again; nothing was changed.
error-busy = The book is open in another window or programme. Close it there, then try again.
error-saved-safe = What was saved before is untouched.
error-disk-full = The change could not be saved: the disk is full. { $safe }. Make room, then do it again.
error-read-only = The book cannot be written: its file or folder is read-only. { $safe }. Allow writing, or copy the book to another folder.
error-damaged = The book is damaged ({ $cause }). Nothing was written to it. Restore the newest copy from the folder "copies" beside it: attache restore FILE.
error-no-folder = The book cannot be opened: its folder does not exist or may not be written.
error-disk = The disk did not answer ({ $cause }). { $safe }.
error-copy-onto-itself = a copy needs another file than the book itself
error-no-copy = { $file }: there is no such copy, or it is empty. The book is untouched.
error-damaged-copy = { $file }: the copy is damaged: { $cause }. The book is untouched.
error-empty-passphrase = the new passphrase is empty; nothing was changed
dossier-too-large = it has { $size } MB; a dossier has at most { $most } MB
dossier-not-utf8 = line { $line }: it is not UTF-8 (byte { $byte }); save it as UTF-8
dossier-nested = line { $line }: it is nested more than 128 deep; a dossier is nested less than 16 deep
dossier-not-json = it is not JSON: { $cause }
dossier-no-object = it is not a dossier: the file must hold one JSON object with "dossier": 1
dossier-other-version = dossier: the format version is { $version }; this programme reads version { $known }
dossier-no-version = dossier: the format version is missing; write "dossier": 1
dossier-must-be-list = it must be a list
dossier-must-be-object = it must be an object with an "id"
dossier-id-text = an id is a text
dossier-id-missing = it is missing; every element here has an id
dossier-deleted = it is true or false
dossier-twice = "{ $id }" stands twice; it is also the id of { $first }
dossier-missing = it is missing
dossier-id-of-other = "{ $id }" is already the id of a person or an organization in the book; people and organizations share one id space
error-no-rules = it must hold one JSON object, as rules --json gives it
error-nothing-under = there is nothing on record under "{ $name }"
error-no-home = a trip needs a home city and an office; set up the book first, or import a trip
error-no-choice = { $what }: there is no "{ $name }"
error-no-choice-of = { $what }: there is no "{ $name }"; there are { $known }
error-no-display = There is no display here for a window. `attache --help` lists what is done without one.
error-no-data-folder = This computer names no folder for data: say with --book where the book is.
error-system-zones = The time zones of this computer ({ $folder }) cannot be used: { $cause }. Without --zones the program uses its own.
error-file-name = { $file }: this file name is not Unicode

error-holidays-line = Line { $line } of the file cannot be read: { $why }. Nothing was changed.
error-holidays-parts = a line has a country, a day and exact, about or none, with tabs between them; or a country, the word weekend and its days
error-holidays-country = “{ $text }” is not a country's code of two capital letters, such as TR
error-holidays-day = there is no day “{ $text }”; days are written 2024-12-07
error-holidays-kind = “{ $text }” is none of exact, about and none
error-holidays-name = the holiday has no name in English
error-holidays-weekday = “{ $text }” is not a day of the week: mon, tue, wed, thu, fri, sat, sun
