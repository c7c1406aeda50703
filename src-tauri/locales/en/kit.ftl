# The form of the calendar test kit.

kit-title = Calendar test kit
kit-intro = Twelve files of an invented trip show what a mail client does with our calendars. Set the device to Istanbul time, open the files in their order, and note what you see. Half an hour for each client.
kit-made = Written on: { $date }
kit-for = The invitations are for: { $address }
kit-who = Tested by, and when:
kit-time = { $date }, { $hour }

kit-clients = Clients
kit-clients-why = Write down the exact version: it is what the result holds for.
kit-client = Client
kit-version = Version
kit-how = How to open a file
kit-client-outlook-classic = Outlook (classic)
kit-client-outlook-new = New Outlook
kit-client-outlook-365 = Outlook on the web (365)
kit-client-apple-calendar = Apple Calendar (macOS)
kit-client-ios = iPhone, iPad
kit-client-google = Google Calendar
kit-client-thunderbird = Thunderbird
kit-client-nextcloud = Nextcloud
kit-how-outlook-classic = Double-click an invitation or a single entry. The whole trip: File, Open & Export, Import/Export.
kit-how-outlook-new = Calendar, Add calendar, Upload from file. Invitations: send the file to yourself as an attachment.
kit-how-outlook-365 = Calendar, Add calendar, Upload from file. Invitations: send the file to yourself as an attachment.
kit-how-apple-calendar = Double-click, or File, Import.
kit-how-ios = Send the file to yourself and tap it in Mail, or use AirDrop. The Files app only shows text.
kit-how-google = On the web: Settings, Import & export. Invitations: send the file to yourself and open it in Gmail.
kit-how-thunderbird = Events and Tasks, Import; or open the file from a mail.
kit-how-nextcloud = Calendar, Import calendar. Afterwards look at the same entries on a phone that is connected to it.

kit-files = Files
kit-files-why = The hours in brackets are those of Istanbul, as the device shows them.
kit-file = File
kit-do = To do
kit-see = Right if
kit-do-import = Import it, then import it once more.
kit-do-import-all = Import it, then look at the whole calendar.
kit-do-accept = Open it as an invitation, and accept it.
kit-do-cancel = Open it as a message about a meeting.
kit-see-two-zones = A flight on { $time } Istanbul time, landing at { $end } Brussels time, 2 hours and 45 minutes long. It stands there once.
kit-see-persian-and-turkish = A meeting on { $time } ({ $home }). “Şişli, Iğdır” and «شهر، گفت‌وگو» stand whole in the title, “Koyu takım; «تیره»” in the text. There are buttons for the answer.
kit-see-all-day = A whole day on { $time }: one day, at the top, not from midnight to midnight.
kit-see-part-of-a-day = A whole day on { $time }, tentative; “in the morning” stands in the title.
kit-see-zone-without-rules = { $time } Tehran time ({ $home }).
kit-see-rules-changed-in-2026 = { $time } Casablanca time ({ $home }). If the device shows { $early }, its time zone rules are older than September 2026.
kit-see-doubled-hour = { $time } in Brussels, the second time that the clock shows it ({ $home }).
kit-see-video-meeting = A meeting on { $time } ({ $home }). The link opens, with both of its parameters.
kit-see-update = The video meeting has moved to { $time } ({ $home }). It stands there once, and asks for an answer again.
kit-see-uninvited = The meeting with Persian and Turkish text is offered for removal, or gone. Nothing else is.
kit-see-cancellation = The video meeting is shown as cancelled, or gone.
kit-see-whole-trip = Everything that was imported before stands there once, at the same hours. The meeting of file 02 is there again, as the trip has it. The video meeting is cancelled, or not there. Nobody was sent a mail.

kit-results = Results
kit-marks = Mark each: + right; ~ different, with a note; − wrong, with a note; 0 cannot be opened.
kit-notes = Notes
kit-notes-why = File, client, and what you saw instead; a picture helps.
