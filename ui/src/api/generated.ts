// Generated from the commands of the engine by `./dev bless`; not edited by hand.

/**
 * A finding that somebody accepted.
 */
export type AcceptedRow = { 
/**
 * The finding.
 */
finding: FindingRow, 
/**
 * Why it may stand.
 */
reason: string, 
/**
 * Who accepted it, and when: "NK · 24 March, 16:42 Istanbul".
 */
by: string, };

/**
 * A row of a day.
 */
export type AgendaRow = { "row": "item" } & ItemRow | { "row": "seam", 
/**
 * "Clock goes back 2 h — now Tirana time".
 */
text: string, 
/**
 * Head of the local column from here.
 */
local_head: string, 
/**
 * Head of the home column from here.
 */
home_head: string, };

/**
 * A permission that a trip needs.
 */
export type ApprovalRuleRow = { 
/**
 * Who gives it: an id.
 */
body: string, 
/**
 * The name.
 */
name: string, 
/**
 * Only for trips abroad.
 */
abroad_only: boolean, 
/**
 * Only where this person travels: an id.
 */
of: string | null, 
/**
 * That person's name.
 */
of_name: string | null, 
/**
 * Working days before the first day.
 */
working_days_before: string, };

/**
 * A typed day to be understood.
 */
export type AskDate = { 
/**
 * The trip's id, whose first day is the reference.
 */
trip?: string, 
/**
 * What was typed.
 */
text: string, 
/**
 * Step by so many days first.
 */
step?: number, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Two programmes to be compared.
 */
export type AskDifferences = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The number of the earlier release; 0 is before the first.
 */
from: number, 
/**
 * The number of the later one; the live programme where there is none.
 */
to?: number, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A month to be shown.
 */
export type AskMonth = { 
/**
 * A day of it, `2024-12-07`.
 */
day: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A text for a messenger: what it is about is one of day, item, vehicle, changes_since; a person's own part of it,
 * or the whole trip of that person.
 */
export type AskText = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * For whom.
 */
person?: string, 
/**
 * A day, `2024-12-07`.
 */
day?: string, 
/**
 * An item.
 */
item?: string, 
/**
 * A vehicle, whose runs are wanted.
 */
vehicle?: string, 
/**
 * What changed since this release.
 */
changes_since?: number, 
/**
 * In which language; the recipient's where there is none.
 */
language?: Language, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A typed hour to be understood.
 */
export type AskTime = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * What was typed.
 */
text: string, 
/**
 * The day, `2024-12-07`, on which it would be.
 */
date?: string, 
/**
 * The zone of the clock.
 */
zone: string, 
/**
 * The start of the item as typed, when the end is asked for: "+90m" counts from it.
 */
start?: string, 
/**
 * Step the hour by so many minutes first.
 */
step?: number, 
/**
 * How to show it.
 */
show: Show, };

/**
 * That an item hangs on another.
 */
export type AttachedTo = { 
/**
 * The other item's id.
 */
item: string, 
/**
 * `before` or `after`: on which side of it the row stands.
 */
side: string, 
/**
 * "attached to the flight".
 */
text: string, };

/**
 * A copy to be written.
 */
export type Backup = { 
/**
 * The file.
 */
path: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * The first start of a book.
 */
export type Begin = { 
/**
 * The name of the office, for example "Istanbul Metropolitan Municipality".
 */
office: string, 
/**
 * Its home city, by name.
 */
city: string, 
/**
 * The zone of the home city.
 */
zone: string, 
/**
 * The country of it (ISO 3166-1 alpha-2).
 */
country?: string, 
/**
 * The officer.
 */
officer: Officer, 
/**
 * The passphrase; none is a deliberate choice, then `without_passphrase` is true.
 */
passphrase?: string, 
/**
 * That no passphrase is wanted.
 */
without_passphrase: boolean, 
/**
 * How to show it.
 */
show: Show, };

/**
 * An hour of a city's clock on the day.
 */
export type BestTimeCell = { 
/**
 * The first of its quarters on the day, counted from 0.
 */
at: number, 
/**
 * How many quarters of it lie on the day.
 */
span: number, 
/**
 * "04", the hour there.
 */
hour: string, 
/**
 * `work`, `shoulder`, `weekend`, `holiday`, `night`.
 */
kind: string, 
/**
 * Whether the day begins there.
 */
midnight: boolean, };

/**
 * A day with its best hour.
 */
export type BestTimeDay = { 
/**
 * The day.
 */
date: string, 
/**
 * "Wed 15 Jan".
 */
label: string, 
/**
 * "15:00".
 */
hour: string, 
/**
 * When that is.
 */
instant: string, 
/**
 * "17 of 20".
 */
suits: string, 
/**
 * Whether it suits all.
 */
suits_all: boolean, };

/**
 * What a pinned hour is in a city.
 */
export type BestTimeHere = { 
/**
 * "04:00".
 */
hour: string, 
/**
 * "+1 day Thu", where the date differs from home.
 */
shift: string | null, 
/**
 * Whether it falls hard on the city.
 */
hard: boolean, 
/**
 * What kind of hour it is, with the word.
 */
kind: Coded, };

/**
 * An hour held against others.
 */
export type BestTimePin = { 
/**
 * "A", "B", "C".
 */
letter: string, 
/**
 * When it is.
 */
instant: string, 
/**
 * The quarter of the day shown, where it lies on it.
 */
at: number | null, 
/**
 * "15:00 Istanbul".
 */
label: string, 
/**
 * The day, where it is not the one shown.
 */
day: string | null, 
/**
 * "17 of 20".
 */
suits: string, 
/**
 * Whether it suits all.
 */
suits_all: boolean, 
/**
 * Every city's own hour as text to send.
 */
text: string, };

/**
 * A city.
 */
export type BestTimeRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * By how much its clock differs from home, "−11 h"; at home the word for it.
 */
delta: string, 
/**
 * Whether it is the home.
 */
home: boolean, 
/**
 * Its hours.
 */
cells: Array<BestTimeCell>, 
/**
 * What each of the pinned hours is here.
 */
pins: Array<BestTimeHere>, };

/**
 * A quarter of an hour of the day.
 */
export type BestTimeSlot = { 
/**
 * When a meeting would begin.
 */
instant: string, 
/**
 * "15:00".
 */
label: string, 
/**
 * In how many cities no rule would be broken.
 */
suits: number, 
/**
 * "15:00 Istanbul, 17 of 20".
 */
said: string, };

/**
 * With what a question begins.
 */
export type BestTimeStart = { 
/**
 * Ids of the cities, home first.
 */
cities: Array<string>, 
/**
 * The length.
 */
minutes: number, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * On whose clock days begin.
 */
home: string | null, 
/**
 * The title of the meeting, or of the trip.
 */
title: string | null, };

/**
 * An hour that was chosen for several cities.
 */
export type BestTimeTake = { 
/**
 * The trip with the meeting; a new virtual trip where there is none.
 */
trip?: string, 
/**
 * The meeting; a new one where there is none.
 */
item?: string, 
/**
 * When it begins, `2025-01-15T12:00:00Z`.
 */
at: string, 
/**
 * Its length.
 */
minutes: number, 
/**
 * Ids of the places.
 */
cities: Array<string>, 
/**
 * What had to hold.
 */
rules?: Array<string>, 
/**
 * On whose clock its time is written.
 */
home?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Two meetings in place of one.
 */
export type BestTimeTwo = { 
/**
 * "Two meetings on Wed 15 Jan: 09:00 (11 cities) and 17:00 (9 cities)."
 */
text: string, 
/**
 * Their day.
 */
day: string, 
/**
 * When they begin: instants.
 */
hours: [string, string], };

/**
 * The best hour for many cities.
 */
export type BestTimeView = { 
/**
 * "20 cities".
 */
cities: string, 
/**
 * "1 h".
 */
length: string, 
/**
 * The range of days.
 */
range: Dated, 
/**
 * The rules that hold, as written and in words.
 */
rules: Array<Coded>, 
/**
 * Rules to choose from.
 */
presets: Array<Coded>, 
/**
 * The id of the city on whose clock the day is.
 */
home: string, 
/**
 * Its name.
 */
home_city: string, 
/**
 * The best days, each with its best hour, the best first.
 */
days: Array<BestTimeDay>, 
/**
 * The day shown.
 */
day: string, 
/**
 * The same in words.
 */
dated: Dated, 
/**
 * The day before it, where the range has one.
 */
previous: string | null, 
/**
 * The day after it.
 */
next: string | null, 
/**
 * The quarters of the day, in order: 96, on a day when the clock changes more or fewer.
 */
slots: Array<BestTimeSlot>, 
/**
 * "Cities inside 07:00–22:00".
 */
suiting: string, 
/**
 * The hours of the clock at home.
 */
hours: Array<BestTimeCell>, 
/**
 * The cities, from west to east.
 */
rows: Array<BestTimeRow>, 
/**
 * The hours held against each other.
 */
pins: Array<BestTimePin>, 
/**
 * What the grounds of the cells mean, by their kinds; `midnight` too.
 */
legend: Array<Coded>, 
/**
 * Whether an hour suits all, what the hours cost, and who paid last time: a sentence each.
 */
said: Array<string>, 
/**
 * Two meetings in place of one, where no hour suits all.
 */
split: BestTimeTwo | null, };

/**
 * What the book is, before and after it is open.
 */
export type BookState = { 
/**
 * `new` (first start: ask), `locked` (ask for the passphrase), `open`, `trouble` (cannot be opened; `message` says why).
 */
state: string, 
/**
 * What is wrong, what is safe and what to do.
 */
message: string | null, 
/**
 * The file.
 */
file: string, 
/**
 * The office whose book it is.
 */
office: string | null, 
/**
 * The officer who uses it.
 */
officer: Officer | null, 
/**
 * Whether it is encrypted; a book that is not says so for as long as it is open.
 */
encrypted: boolean, 
/**
 * Whether it is a practice book.
 */
practice: boolean, 
/**
 * The programme's version.
 */
version: string, 
/**
 * The version of the zone rules, and where they come from.
 */
zones: string, 
/**
 * The version of the calendar of public holidays.
 */
holidays: string, };

/**
 * A briefing in a list.
 */
export type BriefingRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * The item it is for.
 */
item: string | null, 
/**
 * Its title.
 */
title: Worded, 
/**
 * How far it has come.
 */
stage: Coded, 
/**
 * Who writes it.
 */
owner: string | null, 
/**
 * When it is due: day and T minus.
 */
due: string | null, 
/**
 * Whether that day is over and it is not cleared.
 */
late: boolean, };

/**
 * A calendar of dates.
 */
export type Calendar = "gregorian" | "solar_hijri";

/**
 * What of a trip is to stand in a calendar, and how.
 */
export type CalendarWish = { 
/**
 * Whose; everybody's where there is none.
 */
person?: string, 
/**
 * One meeting.
 */
meeting?: string, 
/**
 * Of a meeting: publish, request, cancel, declinecounter.
 */
method?: string, 
/**
 * Of a cancellation: only these are uninvited.
 */
uninvite?: Array<string>, 
/**
 * Only what changed since this release.
 */
changes_since?: number, 
/**
 * own (each item in its zone), flight (one zone for a flight), utc.
 */
times?: string, 
/**
 * everything, times, busy.
 */
content?: string, 
/**
 * Minutes before items; none without reminders.
 */
reminder?: number, 
/**
 * Minutes before flights; as before items where there is none.
 */
reminder_flights?: number, 
/**
 * The language of the texts; the one shown where there is none.
 */
language?: Language, };

/**
 * An item that differs.
 */
export type ChangeRow = { 
/**
 * Its id.
 */
item: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it is, with its day; when it was, of what is gone.
 */
when: string, 
/**
 * What became of it, the gravest first: the code of the mark and its word ("moved").
 */
marks: Array<Coded>, 
/**
 * The same in sentences: "moved from 10:00 to 11:00".
 */
sentences: Array<string>, 
/**
 * Whether it is in the later programme, so that it can be opened.
 */
here: boolean, };

/**
 * Something to choose.
 */
export type Choice = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What stands small beside it: the city of a place, the title of a person.
 */
note: string | null, 
/**
 * The folded name and note, for searching: lower case, without marks, `i/ı/İ` and `ي/ی ك/ک` alike.
 */
folded: string, 
/**
 * The zone, of a place.
 */
zone: string | null, };

/**
 * What there is to choose from.
 */
export type ChoicesView = { 
/**
 * Places, cities first, by name.
 */
places: Array<Choice>, 
/**
 * Cities alone.
 */
cities: Array<Choice>, 
/**
 * People by name.
 */
people: Array<Choice>, 
/**
 * Organizations by name.
 */
organizations: Array<Choice>, 
/**
 * Names of time zones.
 */
zones: Array<string>, };

/**
 * The hour now in a city.
 */
export type CityClock = { 
/**
 * The city.
 */
city: string, 
/**
 * The hour there, `16:42`.
 */
time: string, };

/**
 * The clocks of the header: local before home.
 */
export type Clocks = { 
/**
 * The date today at home.
 */
today: Dated, 
/**
 * At the next place of the trip; none while that is home.
 */
local: CityClock | null, 
/**
 * At home.
 */
home: CityClock, 
/**
 * Home minus local, `+2 h`; none without a local clock, or where they are equal.
 */
difference: string | null, 
/**
 * Whether the clock is a practice clock that stands still.
 */
practice: boolean, };

/**
 * A code with its word: `confirmed`, "teyit edildi".
 */
export type Coded = { 
/**
 * The code, as in the dossier.
 */
code: string, 
/**
 * The word in the language shown.
 */
word: string, };

/**
 * Someone for whom something differs.
 */
export type ConcernedRow = { 
/**
 * The id of the person or organization.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * The title of the post.
 */
post: string | null, 
/**
 * Whether an hour, a place, the other side or the part in it changed: then the person must be told.
 */
must_be_told: boolean, 
/**
 * "2 changes".
 */
said: string, 
/**
 * What changed for this person.
 */
changes: Array<ChangeRow>, 
/**
 * That the person was told: "told Sat 7 Dec, 23:20, by telephone".
 */
told: Array<string>, 
/**
 * The language in which one writes to this person, as far as it is known.
 */
language: Language, 
/**
 * Whether an address for mail is on record.
 */
has_email: boolean, };

/**
 * A field on which the book and a file differ.
 */
export type Conflict = { 
/**
 * Where: `trips[0].items[3].title`.
 */
place: string, 
/**
 * What the book has.
 */
ours: unknown, 
/**
 * What the file brings.
 */
theirs: unknown, };

/**
 * An act of the countdown.
 */
export type CountdownRow = { 
/**
 * Working days before (positive) or after (negative) the trip.
 */
days: number, 
/**
 * `T−7`.
 */
label: string, 
/**
 * Its day.
 */
date: Dated, 
/**
 * What is done.
 */
what: string, 
/**
 * `past`, `today`, `next`, `future`.
 */
state: string, };

/**
 * The answer to a typed day.
 */
export type DateEcho = { 
/**
 * Whether it was understood.
 */
ok: boolean, 
/**
 * The day, `2024-12-07`.
 */
key: string | null, 
/**
 * What to put into the field on commit.
 */
text: string, 
/**
 * The day in both calendars with its weekday, or what is wrong.
 */
echo: string, };

/**
 * A date in one or two calendars.
 */
export type Dated = { 
/**
 * In the calendar that stands first.
 */
first: string, 
/**
 * In the other one, where it is shown.
 */
second: string | null, };

/**
 * A note beside a day's heading.
 */
export type DayNote = { 
/**
 * `holiday`, `clock_change`, `prayer`.
 */
code: string, 
/**
 * The sentence.
 */
text: string, };

/**
 * A day.
 */
export type DayView = { 
/**
 * The date, `2024-12-07`: a key, not to be shown.
 */
key: string, 
/**
 * The heading, both calendars.
 */
date: Dated, 
/**
 * The cities of the day in order, from where to where.
 */
cities: Array<string>, 
/**
 * Head of the local column: "Istanbul, local".
 */
local_head: string, 
/**
 * Head of the home column: "Istanbul, home", "Istanbul (+2 h)".
 */
home_head: string, 
/**
 * Notes of the day: a public holiday, a change of the clocks with both differences.
 */
notes: Array<DayNote>, 
/**
 * Its rows.
 */
rows: Array<AgendaRow>, };

/**
 * Someone in the delegation.
 */
export type DelegateRow = { 
/**
 * The person's id.
 */
id: string, 
/**
 * The place in the order.
 */
number: string, 
/**
 * The name.
 */
name: string, 
/**
 * The full title, or a gap.
 */
title: string | null, 
/**
 * The part played.
 */
role: Coded, 
/**
 * Whether the trip is for this person.
 */
principal: boolean, };

/**
 * What differs between two programmes.
 */
export type DifferencesView = { 
/**
 * The number of the earlier release; none before the first.
 */
from: number | null, 
/**
 * The number of the later one; none is the live programme.
 */
to: number | null, 
/**
 * "Since release 2: 1 moved, 1 added" or that nothing differs.
 */
said: string, 
/**
 * The items that differ, in the order of the programme.
 */
items: Array<ChangeRow>, 
/**
 * What changed in the delegation: sentences.
 */
delegation: Array<string>, 
/**
 * Everybody for whom something differs; first those who must be told, in order of precedence.
 */
people: Array<ConcernedRow>, };

/**
 * A way to mean it.
 */
export type EchoOffer = { 
/**
 * The text to commit instead.
 */
text: string, 
/**
 * The fold to commit.
 */
fold: number, 
/**
 * "03:30", "the first 02:30 (UTC+2)".
 */
label: string, };

/**
 * A calendar to be written, or looked at first.
 */
export type ExportCalendar = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * What of it, and how.
 */
wish: CalendarWish, 
/**
 * The file; none is a look.
 */
path?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A trip to be written as a dossier.
 */
export type ExportDossier = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The file.
 */
path: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A paper to be printed.
 */
export type ExportPaper = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * pack, brief, daysheet, report, changes.
 */
paper: string, 
/**
 * reader, working.
 */
edition: string, 
/**
 * For whom; everybody where there is none.
 */
person?: string, 
/**
 * The item of a brief; for a day sheet an item of the day.
 */
item?: string, 
/**
 * Of a change sheet: since which release; since the last that differs where there is none.
 */
changes_since?: number, 
/**
 * The language of the paper.
 */
language: Language, 
/**
 * a4, letter.
 */
size: string, 
/**
 * The file.
 */
path: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * What an export wrote.
 */
export type ExportReport = { 
/**
 * The file; none of a preview.
 */
path: string | null, 
/**
 * A name for the file, in ASCII.
 */
file_name: string, 
/**
 * The same in words: "4 entries written, 2 left out".
 */
said: string, 
/**
 * What was left out, or is missing, or makes it a draft: one sentence each.
 */
remarks: Array<string>, 
/**
 * How many entries or pages it has.
 */
count: number, };

/**
 * A finding that is accepted, and why.
 */
export type FindingAccept = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The finding's key.
 */
finding: string, 
/**
 * Why it may stand.
 */
reason: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * How many findings of each severity, with the word for each ("1 cannot happen").
 */
export type FindingCounts = { 
/**
 * Cannot happen.
 */
stop: number, 
/**
 * Tight.
 */
tight: number, 
/**
 * Notes.
 */
note: number, 
/**
 * The words for those that are not none, gravest first, each with its severity.
 */
words: Array<Coded>, };

/**
 * A finding that is no more accepted.
 */
export type FindingReopen = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The finding's key.
 */
finding: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A finding in words.
 */
export type FindingRow = { 
/**
 * A key that is the same while the finding is the same.
 */
key: string, 
/**
 * Its code.
 */
code: string, 
/**
 * `stop`, `tight`, `note`.
 */
severity: string, 
/**
 * "cannot happen", "tight", "note".
 */
severity_word: string, 
/**
 * Where: day, hour, city.
 */
at: string, 
/**
 * What.
 */
what: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * The item to go to.
 */
item: string | null, 
/**
 * Ways out.
 */
repairs: Array<RepairRow>, };

/**
 * All findings of a trip, gravest first.
 */
export type FindingsView = { 
/**
 * How many are open.
 */
counts: FindingCounts, 
/**
 * Those that are open.
 */
rows: Array<FindingRow>, 
/**
 * Those that somebody accepted.
 */
accepted: Array<AcceptedRow>, 
/**
 * "Accepted 2"; none where nothing was accepted.
 */
accepted_words: string | null, };

/**
 * An item as it would stand after a way out.
 */
export type GhostView = { 
/**
 * The key of its day; none where it would have no day.
 */
day: string | null, 
/**
 * The item before which it would stand; none where it would be the last of its day.
 */
before: string | null, 
/**
 * Its row.
 */
row: ItemRow, };

/**
 * What a present may be worth.
 */
export type GiftLimitRow = { 
/**
 * `given`, `received`, `both`.
 */
direction: string, 
/**
 * The highest value.
 */
value: string, 
/**
 * Its currency.
 */
currency: string, };

/**
 * A hit.
 */
export type Hit = { 
/**
 * `trip`, `item`.
 */
kind: string, 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item's id.
 */
item: string | null, 
/**
 * Its name.
 */
title: string, 
/**
 * Where it stands: the trip, the day and hour.
 */
note: string, };

/**
 * The calendars of public holidays and weekends.
 */
export type HolidaysView = { 
/**
 * "61 countries; holidays 0.109, 2026-11-21".
 */
source: string, 
/**
 * The office's own file over them, and since when: "holidays-2027.tsv, since 21 November 2026".
 */
office: string | null, };

/**
 * A dossier to be read.
 */
export type ImportDossier = { 
/**
 * The file.
 */
path: string, 
/**
 * Whether the file wins where both changed.
 */
theirs: boolean, 
/**
 * The places of conflicts in which the file wins all the same, as the look named them.
 */
accept: Array<string>, 
/**
 * Whether to look only.
 */
dry_run: boolean, 
/**
 * How to show it.
 */
show: Show, };

/**
 * What an import did, or would do.
 */
export type ImportReport = { 
/**
 * Elements that were new.
 */
added: number, 
/**
 * Elements that were changed.
 */
changed: number, 
/**
 * Elements that were removed.
 */
removed: number, 
/**
 * Elements that were the same.
 */
left: number, 
/**
 * Fields that a person changed since, and the file brings otherwise: the book's value was kept, unless the file wins.
 */
conflicts: Array<Conflict>, 
/**
 * The trips of the file.
 */
trips: Array<string>, 
/**
 * The same in words.
 */
said: string, };

/**
 * What was chosen of one event of a file.
 */
export type IncomingChoice = { 
/**
 * The key of the event.
 */
key: string, 
/**
 * Whether it is taken; by default what is new, and what no person changed.
 */
accept?: boolean, 
/**
 * Which of its fields; by default those that no person changed.
 */
fields?: Array<string>, 
/**
 * Answers to its questions by name: `zone`, `from_zone`, `to_zone` a time zone; `trust` name or file;
 * `who:ADDRESS` the id of a person, or `add`.
 */
answers: Record<string, string>, };

/**
 * A field that differs.
 */
export type IncomingField = { 
/**
 * Its name: title, when, place, status, link, text.
 */
name: string, 
/**
 * Its word.
 */
word: string, 
/**
 * What the book has.
 */
ours: string | null, 
/**
 * What the file brings.
 */
theirs: string, 
/**
 * Whether a person changed it, so that it waits for a yes.
 */
conflict: boolean, };

/**
 * Something to be answered.
 */
export type IncomingQuestion = { 
/**
 * The name under which it is answered; of a flight, `from_zone` and `to_zone`.
 */
name: string, 
/**
 * What kind it is: `zone`, `flight`, `trust`, `who`.
 */
kind: string, 
/**
 * The question.
 */
text: string, 
/**
 * Whether nothing is taken before it is answered.
 */
must: boolean, 
/**
 * Ready answers with their words; of a zone, any other name of a zone will do too.
 */
answers: Array<Coded>, };

/**
 * An event of the file.
 */
export type IncomingRow = { 
/**
 * Its key, by which a choice names it.
 */
key: string, 
/**
 * What it is to the book: new, changed, same, older, cancelled, answer, ...
 */
kind: Coded, 
/**
 * Its title.
 */
title: string, 
/**
 * When it is.
 */
when: string, 
/**
 * The item it is about.
 */
item: string | null, 
/**
 * Whether there is anything to take.
 */
can_be_taken: boolean, 
/**
 * Whether it is taken unless someone says otherwise.
 */
taken: boolean, 
/**
 * The answer of a guest, in words.
 */
answer: string | null, 
/**
 * The fields that differ.
 */
fields: Array<IncomingField>, 
/**
 * What a person should know of it.
 */
warnings: Array<string>, 
/**
 * What may or must be answered.
 */
questions: Array<IncomingQuestion>, };

/**
 * A file that came in, looked at.
 */
export type IncomingView = { 
/**
 * The trip into which it would be taken.
 */
trip: string, 
/**
 * Its title.
 */
trip_title: string, 
/**
 * From whom it came, and with which words; none of a plain file.
 */
from: string | null, 
/**
 * "3 events: 1 new, 1 changed, 1 as before".
 */
said: string, 
/**
 * Its events.
 */
rows: Array<IncomingRow>, 
/**
 * What was mended, what is not imported, with the line of the file.
 */
notes: Array<string>, };

/**
 * A new item: at least its kind; the id is given by the programme.
 */
export type ItemCreate = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * Its keys (`title` is stored in the language shown).
 */
fields: Record<string, unknown>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Changed keys of an item. Texts given as a plain string are stored in the language shown.
 */
export type ItemEdit = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * The keys, for example {"place": "tirana"} or {"meeting": {"purpose": "..."}}.
 */
fields: Record<string, unknown>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * An item moved by minutes: Alt and an arrow.
 */
export type ItemMove = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * By how many minutes, later positive.
 */
minutes: number, 
/**
 * How to show it.
 */
show: Show, };

/**
 * People of one side of an item: the new list of one of its three lists, in order.
 */
export type ItemPeople = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * `people` (ours), `participants`, `counterparts`.
 */
list: string, 
/**
 * Ids in order; for `people` none at all means the whole delegation.
 */
ids?: Array<string>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * An item in the agenda.
 */
export type ItemRow = { 
/**
 * The item's id.
 */
id: string, 
/**
 * Its kind.
 */
kind: Coded, 
/**
 * The local time: "14:00–17:00", "20:00", "morning", "2 h before", "to be confirmed".
 */
local: string, 
/**
 * What stands small after the local time: "about", "+1 day Sun".
 */
local_note: string | null, 
/**
 * Whether the local time is an hour (bold digits) or a word.
 */
local_is_hour: boolean, 
/**
 * The home time at the start: "16:00"; "=" where it is the same; none without an hour.
 */
home: string | null, 
/**
 * What stands small after it: "+1 day Sun".
 */
home_note: string | null, 
/**
 * For a screen reader: "14:30 in Paris, 16:30 in Istanbul".
 */
spoken: string, 
/**
 * The title.
 */
title: Worded, 
/**
 * Of a leg: the cities from and to, shown with an arrow between them when the title says no more.
 */
leg: [string, string] | null, 
/**
 * The second line: hour awaited, length, arrival on both clocks, place.
 */
detail: string | null, 
/**
 * Whether the second line is in home ink (the same leg on the home clock).
 */
detail_is_home: boolean, 
/**
 * The latest minute to leave for it, and why: "leave Villa at 07:05 (40 min + 2 h before the departure)".
 */
leave: string | null, 
/**
 * The place.
 */
place: string | null, 
/**
 * Who of ours by surname, "İmamoğlu +2".
 */
who: string, 
/**
 * The same people in full, in order, for a tooltip and a screen reader.
 */
who_full: string, 
/**
 * Their numbers in the order of precedence, "1, 2".
 */
numbers: string, 
/**
 * Stage of the meeting, or status of the item: the code of the glyph and its word.
 */
status: Coded, 
/**
 * Whether it is a meeting: its glyph is then a disc by stage.
 */
is_meeting: boolean, 
/**
 * The briefing for it: stage and word.
 */
briefing: Coded | null, 
/**
 * The item it hangs on.
 */
attached: AttachedTo | null, 
/**
 * The gravest finding that concerns it first.
 */
findings: Array<FindingRow>, 
/**
 * What is assumed in it: "assumed: hour, place".
 */
assumed: string | null, 
/**
 * What changed since the last release, the gravest: the code of the mark, and "moved since release 3".
 */
changed: Coded | null, 
/**
 * Whether it can be moved by minutes (it has an hour of its own).
 */
movable: boolean, };

/**
 * An item's time as it was typed. What is none is kept.
 */
export type ItemTime = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * The day as typed; empty removes the time: to be placed.
 */
date?: string, 
/**
 * The start as typed: an hour, a part of the day, "tbc" (then only the day stands), empty for the whole day.
 */
start?: string, 
/**
 * The end as typed: an hour, "+90m", or empty for none.
 */
end?: string, 
/**
 * The zone of the start.
 */
zone?: string, 
/**
 * The zone of the end.
 */
end_zone?: string, 
/**
 * Which of two equal wall times is meant at the start.
 */
fold?: number, 
/**
 * How to show it.
 */
show: Show, };

/**
 * An item in the inspector.
 */
export type ItemView = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item's id.
 */
id: string, 
/**
 * The revision of the book that this shows.
 */
rev: number, 
/**
 * "Meeting 2 of 4", "Item 3 of 9".
 */
position: string, 
/**
 * The item before it in the programme.
 */
previous: string | null, 
/**
 * The item after it.
 */
next: string | null, 
/**
 * The title in the language shown, or whichever there is.
 */
title: Worded, 
/**
 * Its kind.
 */
kind: Coded, 
/**
 * All kinds.
 */
kinds: Array<Coded>, 
/**
 * The line under the title: kind of contact, format, network.
 */
subtitle: string, 
/**
 * When.
 */
when: WhenView, 
/**
 * Where.
 */
place: PlaceView | null, 
/**
 * From where, of a leg.
 */
from_place: PlaceView | null, 
/**
 * Whether the whole delegation takes part (`people` is "all").
 */
everyone: boolean, 
/**
 * Ours, in order of precedence.
 */
ours: Array<PersonRow>, 
/**
 * Theirs.
 */
theirs: Array<PersonRow>, 
/**
 * Organizers and the like.
 */
others: Array<PersonRow>, 
/**
 * Its status.
 */
status: Coded, 
/**
 * The statuses to choose from; none where a meeting's stage decides.
 */
statuses: Array<Coded>, 
/**
 * Carrier and number, of a leg.
 */
carrier: string | null, 
/**
 * Number of a flight or train.
 */
number: string | null, 
/**
 * What to wear.
 */
dress: string | null, 
/**
 * Whether the press may be there.
 */
press: Coded | null, 
/**
 * The choices for the press.
 */
presses: Array<Coded>, 
/**
 * What may be printed beside it.
 */
remark: string | null, 
/**
 * Private notes.
 */
notes: string | null, 
/**
 * The meeting, where it is one.
 */
meeting: MeetingView | null, 
/**
 * The briefings for it.
 */
briefings: Array<BriefingRow>, 
/**
 * What was found.
 */
findings: Array<FindingRow>, 
/**
 * What is assumed: the words of the keys.
 */
assumed: Array<string>, 
/**
 * Where the facts come from.
 */
sources: Array<string>, 
/**
 * The item it hangs on, in words.
 */
attached: string | null, 
/**
 * The latest minute to leave for it, and why.
 */
leave: string | null, };

/**
 * The itinerary.
 */
export type ItineraryView = { 
/**
 * The head.
 */
header: TripHeader, 
/**
 * The days in order.
 */
days: Array<DayView>, 
/**
 * Items to be placed.
 */
tray: Array<ItemRow>, 
/**
 * "2 items without a day".
 */
tray_note: string, 
/**
 * People to narrow the view to: the roster in order of precedence.
 */
people: Array<PersonOption>, 
/**
 * Whom it is narrowed to.
 */
person: string | null, 
/**
 * "Since release 3: 1 moved, 1 removed"; none before the first release, and where nothing differs.
 */
since_release: string | null, };

/**
 * A language the programme speaks on screen and on paper.
 */
export type Language = "en" | "tr" | "fa";

/**
 * A leg of the way.
 */
export type LegRow = { 
/**
 * The item's id.
 */
item: string, 
/**
 * From which city.
 */
from: string, 
/**
 * To which city.
 */
to: string, 
/**
 * Its number or kind.
 */
what: string, };

/**
 * A draft of a mail with a meeting's request or cancellation.
 */
export type MailDraft = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * What of it, and how: with a meeting and a method.
 */
wish: CalendarWish, 
/**
 * The file; none is a look.
 */
path?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A meeting in a list.
 */
export type MeetingRow = { 
/**
 * The item's id.
 */
id: string, 
/**
 * Its title.
 */
title: Worded, 
/**
 * Day and local time with the city, or what is known of it.
 */
when: string, 
/**
 * The hour at home, with the difference, where it is another.
 */
home: string | null, 
/**
 * With whom.
 */
counterparts: string, 
/**
 * How far it has come.
 */
stage: Coded, };

/**
 * A stage of a meeting reached.
 */
export type MeetingStage = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * The stage.
 */
stage: Stage, 
/**
 * The day or wall time on which it was reached, as typed; today where there is none.
 */
at?: string, 
/**
 * By whom; the officer where there is none.
 */
by?: string, 
/**
 * Through which channel.
 */
channel?: string, 
/**
 * A word on it.
 */
note?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * The meeting of an item.
 */
export type MeetingView = { 
/**
 * The kind of contact.
 */
contact: Coded, 
/**
 * All kinds of contact.
 */
contacts: Array<Coded>, 
/**
 * How the sides meet.
 */
format: Coded | null, 
/**
 * All formats.
 */
formats: Array<Coded>, 
/**
 * How far it has come.
 */
stage: Coded, 
/**
 * All stages.
 */
stages: Array<Coded>, 
/**
 * The five steps of the track, with the day on which each was reached.
 */
track: Array<TrackStep>, 
/**
 * The log of steps: stage, day, by whom, which channel, note.
 */
steps: Array<StepRow>, 
/**
 * What it is for, in the language shown.
 */
purpose: Worded | null, 
/**
 * How one will know that it went well.
 */
success: Worded | null, 
/**
 * The points of the agenda, in the language shown.
 */
agenda: Array<Worded>, 
/**
 * The languages spoken at it.
 */
languages: string, 
/**
 * The interpreter, or that one is to be named.
 */
interpreter: string | null, 
/**
 * The channels to choose from when a stage is set.
 */
channels: Array<Coded>, 
/**
 * The way in, when it is online.
 */
link: string | null, };

/**
 * A day in a month.
 */
export type MonthDay = { 
/**
 * The day, `2024-12-07`.
 */
key: string, 
/**
 * Its number in the calendar shown first.
 */
number: string, 
/**
 * Its number in the other one, where both are shown.
 */
other: string | null, 
/**
 * Whether it belongs to the month shown.
 */
inside: boolean, 
/**
 * Whether it is today at home.
 */
today: boolean, 
/**
 * The full date, for a screen reader.
 */
label: string, };

/**
 * A month of a calendar, for the popover of a day.
 */
export type MonthView = { 
/**
 * "December 2024", "آذر ۱۴۰۳".
 */
title: string, 
/**
 * The names of the seven days, in the order of the week shown.
 */
weekdays: Array<Coded>, 
/**
 * Six weeks of seven days at the most.
 */
weeks: Array<Array<MonthDay>>, 
/**
 * A day of the month before, `2024-11-15`, to ask for it.
 */
previous: string, 
/**
 * A day of the month after.
 */
next: string, };

/**
 * An item that would change.
 */
export type MoveRow = { 
/**
 * The item's id.
 */
id: string, 
/**
 * Its title.
 */
title: Worded, 
/**
 * What becomes of it: `moved`, `unplaced`, `called_off`, and the word for it.
 */
what: Coded, 
/**
 * When it is now: "Sat 7 Dec 14:00–17:00 Tirana".
 */
was: string, 
/**
 * When it would be, or what becomes of it.
 */
becomes: string, 
/**
 * The same at home, where its clock differs.
 */
home: string | null, 
/**
 * Who must be told of it, in order.
 */
tell: string, };

/**
 * What would change.
 */
export type MovesView = { 
/**
 * What would change, in the order of the programme.
 */
rows: Array<MoveRow>, 
/**
 * Warnings that would come with it.
 */
breaks: Array<FindingRow>, 
/**
 * Warnings that would go.
 */
mends: Array<FindingRow>, 
/**
 * Who must be told: ours in order of precedence, then the others; none where it is nobody.
 */
told: string | null, 
/**
 * The same as text to send.
 */
text: string, };

/**
 * Nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * From where the best hour is asked for.
 */
export type OfBestStart = { 
/**
 * A trip.
 */
trip?: string, 
/**
 * A meeting of it.
 */
item?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * The best hour for several cities.
 */
export type OfBestTime = { 
/**
 * Ids of the places, from 2 to 200.
 */
cities: Array<string>, 
/**
 * The length of the meeting.
 */
minutes: number, 
/**
 * The first day, `2025-01-13`.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * What must hold: `22-07`, `working`, `workdays`, `ID=08:00-20:00`; `any` for nothing. None at all is `22-07`.
 */
rules?: Array<string>, 
/**
 * On whose clock days begin; the office's home or the first city where there is none.
 */
home?: string, 
/**
 * The day to be shown; that of the best hour where there is none.
 */
day?: string, 
/**
 * Instants to be held against each other; the best of the day where there are none.
 */
pins?: Array<string>, 
/**
 * The cities that paid last time; those that the book remembers where none are given.
 */
paid?: Array<string>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * An item of a trip.
 */
export type OfItem = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item's id.
 */
item: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A trip, or one person's part of it.
 */
export type OfItinerary = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * Whose part; everybody's where there is none.
 */
person?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A trip.
 */
export type OfTrip = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A window of a trip.
 */
export type OfWindow = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The window's id.
 */
window: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * The officer who uses the book.
 */
export type Officer = { 
/**
 * The name.
 */
name: string, 
/**
 * Initials, which sign the history.
 */
initials: string, 
/**
 * Electronic mail.
 */
email: string | null, };

/**
 * What an edit answers.
 */
export type Outcome<T> = { 
/**
 * What the edit made: an id, a report.
 */
value: T, 
/**
 * The revision of the book after it.
 */
rev: number, 
/**
 * The operation's number in the history; none where nothing changed.
 */
op: number | null, 
/**
 * What it touched: `trip:ID`, `trips`, `directory`, `status`.
 */
touched: Array<string>, 
/**
 * What happened, in words, for the status line.
 */
said: string, };

/**
 * A trip at a glance.
 */
export type OverviewView = { 
/**
 * The head.
 */
header: TripHeader, 
/**
 * What the trip is for.
 */
purpose: Worded | null, 
/**
 * The countdown in working days, first act first.
 */
countdown: Array<CountdownRow>, 
/**
 * The tracked papers.
 */
briefings: Array<BriefingRow>, 
/**
 * "0 of 1 cleared".
 */
briefings_summary: string | null, 
/**
 * The meetings in the order of the programme.
 */
meetings: Array<MeetingRow>, 
/**
 * Meetings by stage.
 */
meetings_summary: Array<StageCount>, 
/**
 * The delegation in order of precedence.
 */
delegation: Array<DelegateRow>, 
/**
 * The gravest findings, up to five.
 */
findings: Array<FindingRow>, 
/**
 * "Accepted 2": what stands apart; none where nothing was accepted.
 */
accepted: string | null, 
/**
 * The legs: from, to, number.
 */
route: Array<LegRow>, 
/**
 * How many items are to be placed.
 */
unplaced: number, };

/**
 * A new person.
 */
export type PersonCreate = { 
/**
 * The name.
 */
name: string, 
/**
 * The title of the post.
 */
title?: string, 
/**
 * The organization's id.
 */
organization?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Someone to narrow the view to.
 */
export type PersonOption = { 
/**
 * The person's id.
 */
id: string, 
/**
 * The name.
 */
name: string, };

/**
 * Someone on a side.
 */
export type PersonRow = { 
/**
 * The id of the person or organization.
 */
id: string, 
/**
 * The place in the order of precedence, or "–".
 */
number: string, 
/**
 * The name.
 */
name: string, 
/**
 * The title in the capacity in which someone is there; a gap is none.
 */
title: string | null, 
/**
 * "on behalf of …", "represented by …".
 */
note: string | null, 
/**
 * Where the row comes from: `people`, `participants`, `counterparts`: which list an edit changes; `organizers`
 * and `supporters` are shown alone.
 */
list: string, 
/**
 * How the invitation stands.
 */
invitation: Coded | null, 
/**
 * Speaking order and minutes.
 */
speaks: string | null, };

/**
 * What a plan is for one of those who take part.
 */
export type PersonSum = { 
/**
 * The id of the person or organization.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * How many engagements on these days: "4".
 */
engagements: string, 
/**
 * How long there is nothing between the first and the last of a day: "40 min"; none where nobody waits.
 */
idle: string | null, };

/**
 * A new place.
 */
export type PlaceCreate = { 
/**
 * Its name.
 */
name: string, 
/**
 * city, venue, hotel, airport, station, office, online.
 */
kind: PlaceKind, 
/**
 * The id of the city it lies in.
 */
city?: string, 
/**
 * Its zone; that of the city where there is none.
 */
zone?: string, 
/**
 * Its country.
 */
country?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * What kind of place it is.
 */
export type PlaceKind = "city" | "airport" | "station" | "hotel" | "venue" | "office" | "online";

/**
 * A place in the inspector.
 */
export type PlaceView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name with its city.
 */
name: string, 
/**
 * Its address.
 */
address: string | null, 
/**
 * Its zone.
 */
zone: string, };

/**
 * The quorum of the council.
 */
export type QuorumView = { 
/**
 * The council's id.
 */
council: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How many members it has.
 */
members: string, 
/**
 * How many must be there.
 */
needed: string, };

/**
 * The programme to be released.
 */
export type ReleaseMake = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * A word on it.
 */
note?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A release.
 */
export type ReleaseRow = { 
/**
 * Its number.
 */
number: number, 
/**
 * "Release 3".
 */
title: string, 
/**
 * "Sat 7 Dec, 23:10 Istanbul".
 */
at: string, 
/**
 * Who released it.
 */
by: string, 
/**
 * A word on it.
 */
note: string | null, 
/**
 * The version of the zone rules, in words.
 */
zones: string, 
/**
 * Who has been told of it: "4 told".
 */
told: string, };

/**
 * The releases of a trip, the last first, and what stands before the next.
 */
export type ReleasesView = { 
/**
 * The head.
 */
header: TripHeader, 
/**
 * The releases, the last first.
 */
releases: Array<ReleaseRow>, 
/**
 * The number that the next one gets.
 */
next: number, 
/**
 * What the next one would say: what differs from the last; all that is in the programme, before the first.
 */
pending: DifferencesView, 
/**
 * What a person should know before releasing: how many things cannot happen, what has no hour.
 */
warnings: Array<string>, };

/**
 * A way out of a finding, carried out.
 */
export type RepairApply = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The finding's key.
 */
finding: string, 
/**
 * Which of its repairs.
 */
index: number, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Something that happened to an item, which makes changes necessary.
 */
export type RepairAsk = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item.
 */
item: string, 
/**
 * What happened.
 */
what: RepairWhat, 
/**
 * By how many minutes it is late.
 */
minutes?: number, 
/**
 * Who cannot be there.
 */
person?: string, 
/**
 * How long that person is away: the day, or the rest of the trip.
 */
reach?: ShiftReach, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A way out.
 */
export type RepairRow = { 
/**
 * Its place among the repairs of the finding: `repair` is called with the finding's key and this.
 */
index: number, 
/**
 * "Move to 17:05".
 */
text: string, };

/**
 * What makes the plan possible again.
 */
export type RepairView = { 
/**
 * `running`, `found`, `broken`.
 */
state: string, 
/**
 * The item.
 */
item: Worded, 
/**
 * "3 changes make the plan possible again."
 */
said: string, 
/**
 * Whether fewer would do: "No fewer would do."
 */
proof: string | null, 
/**
 * What would change, what happened to the item included.
 */
moves: MovesView | null, };

/**
 * What happened.
 */
export type RepairWhat = "late" | "without" | "away";

/**
 * A rule that is one number, one length, or hours.
 */
export type RuleField = { 
/**
 * The key by which it is changed.
 */
name: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What it says, as it is typed; empty where nothing is demanded.
 */
text: string, 
/**
 * What stands after it: "days after the last day".
 */
unit: string, 
/**
 * What holds when it is left empty; nothing is demanded where this is empty too.
 */
usual: string, };

/**
 * Fields that belong together.
 */
export type RuleGroup = { 
/**
 * Its heading.
 */
title: string, 
/**
 * Its fields.
 */
fields: Array<RuleField>, };

/**
 * Rules of the office, as they were typed.
 */
export type RulesEdit = { 
/**
 * Keys and values; an empty text or null is what usually holds.
 */
fields: Record<string, unknown>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * The rules of the office.
 */
export type RulesView = { 
/**
 * What is typed, field by field, in groups.
 */
groups: Array<RuleGroup>, 
/**
 * What the council at home needs to decide.
 */
quorum: QuorumView | null, 
/**
 * Whose permission a trip needs.
 */
approvals: Array<ApprovalRuleRow>, 
/**
 * What a present may be worth.
 */
gift_limits: Array<GiftLimitRow>, 
/**
 * Given, received, or both.
 */
directions: Array<Coded>, 
/**
 * How the times of prayer are reckoned; `none` where they are not looked at.
 */
prayer: string, 
/**
 * All the ways.
 */
prayers: Array<Coded>, 
/**
 * The calendars of public holidays.
 */
holidays: HolidaysView, };

/**
 * Times to be sought for items that have none.
 */
export type ScheduleBegin = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * How long it may take; 10 seconds unless said otherwise.
 */
seconds?: number, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Times that were found, to be taken.
 */
export type ScheduleTake = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * For these items; for all where there is none.
 */
items?: Array<string>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Times for items that have none.
 */
export type ScheduleView = { 
/**
 * `idle` (nothing was sought), `running`, `found`, `broken`.
 */
state: string, 
/**
 * "44 items have no time", "44 of 44 placed".
 */
said: string, 
/**
 * Whether that is proven, and how long it took: "Proven: no plan places more".
 */
proof: string | null, 
/**
 * What stands against looking, or against what was found: no window is open, the plan has changed since.
 */
notes: Array<string>, 
/**
 * What is to be placed, what matters most first.
 */
tray: Array<TrayRow>, 
/**
 * The windows, the earliest first.
 */
windows: Array<WindowRow>, 
/**
 * With what a new window begins.
 */
window: WindowDraft, 
/**
 * The days of the windows, and those on which something would be put, as they would be.
 */
days: Array<DayView>, 
/**
 * What it would be for each of those who take part.
 */
people: Array<PersonSum>, 
/**
 * How long people wait in between: "Idle between engagements, over everybody: 3 h 20 min", of it on the way, and
 * who waits longest.
 */
idle: Array<string>, 
/**
 * Warnings that would come with it; notes are only counted.
 */
brings: Array<FindingRow>, 
/**
 * "44 notes".
 */
brings_notes: string | null, };

/**
 * Words to look for.
 */
export type Search = { 
/**
 * The words.
 */
text: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * What was found.
 */
export type SearchView = { 
/**
 * The hits, best first, at most thirty.
 */
hits: Array<Hit>, };

/**
 * A shift of everything after an item.
 */
export type ShiftAsk = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The item, which stays.
 */
item: string, 
/**
 * By how many minutes; negative: earlier.
 */
minutes: number, 
/**
 * How far.
 */
reach: ShiftReach, 
/**
 * How to show it.
 */
show: Show, };

/**
 * How far a shift goes.
 */
export type ShiftReach = "day" | "trip";

/**
 * What a shift would do.
 */
export type ShiftView = { 
/**
 * The item after which everything moves.
 */
item: Worded, 
/**
 * When it is, which stays.
 */
when: string, 
/**
 * "5 items move by 30 min, up to “Flight to Istanbul”, which does not."
 */
said: string, 
/**
 * What would change.
 */
moves: MovesView, };

/**
 * How a person wants to see things: every call that answers with words carries it.
 */
export type Show = { 
/**
 * The language of words, digits and directions.
 */
language: Language, 
/**
 * The calendar of dates that stands first.
 */
calendar: Calendar, 
/**
 * Whether the other calendar stands beside it.
 */
both: boolean, };

/**
 * How to show it.
 */
export type Shown = { 
/**
 * How to show it.
 */
show: Show, };

/**
 * How far a meeting has come.
 */
export type Stage = "idea" | "requested" | "proposed" | "confirmed" | "held" | "followed_up" | "declined" | "cancelled";

/**
 * How many meetings are at a stage.
 */
export type StageCount = { 
/**
 * The stage.
 */
stage: Coded, 
/**
 * How many.
 */
count: string, };

/**
 * The status line.
 */
export type StatusView = { 
/**
 * What the last act did, in words; none in a book without a history of one's own.
 */
said: string | null, 
/**
 * Whether it can be taken back.
 */
can_undo: boolean, 
/**
 * Whether that is the act which `said` tells: a release is told and never taken back, while the act before it can be.
 */
undo_is_said: boolean, 
/**
 * Whether something taken back can be done again.
 */
can_redo: boolean, 
/**
 * "Saved 16:42:07 Istanbul"; none before the first act.
 */
saved: string | null, 
/**
 * The revision of the book.
 */
rev: number, };

/**
 * A step of the log.
 */
export type StepRow = { 
/**
 * The stage.
 */
stage: Coded, 
/**
 * When.
 */
at: string | null, 
/**
 * By whom.
 */
by: string | null, 
/**
 * Through which channel.
 */
channel: string | null, 
/**
 * A word on it.
 */
note: string | null, };

/**
 * T minus n working days.
 */
export type TMinus = { 
/**
 * Working days until the first day; negative after the last.
 */
days: number, 
/**
 * `T−7`.
 */
label: string, 
/**
 * The label with its unit, "T−7 working days".
 */
words: string, };

/**
 * A calendar or a mail to be looked at, or taken in.
 */
export type TakeIn = { 
/**
 * The file.
 */
path: string, 
/**
 * Into which trip; the one that it names or falls into where there is none.
 */
trip?: string, 
/**
 * What was chosen, event by event.
 */
choices: Array<IncomingChoice>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * That someone was told of a release.
 */
export type TellPerson = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The number of the release.
 */
release: number, 
/**
 * Who was told.
 */
who: string, 
/**
 * How: telephone, email, messenger, in_person, letter.
 */
channel: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A text for a messenger.
 */
export type TextView = { 
/**
 * The text, ready to be pasted.
 */
text: string, 
/**
 * The language in which it is.
 */
language: Language, 
/**
 * Its first words, for the status line: "Copied: …".
 */
said: string, 
/**
 * What its reader may not see, and it therefore does not hold, by title.
 */
left_out: Array<string>, };

/**
 * The answer to a typed hour.
 */
export type TimeEcho = { 
/**
 * Whether it was understood and can be stored.
 */
ok: boolean, 
/**
 * What to put into the field when a step was asked for, or on commit: "14:30".
 */
text: string, 
/**
 * "14:30 Paris · 16:30 Istanbul (+2 h) · Thu 25 Mar", or what is wrong.
 */
echo: string, 
/**
 * `fine`, `trouble` (not understood), `gap`, `fold`.
 */
state: string, 
/**
 * In a gap: the hour that exists, to offer. In a fold: the two meanings.
 */
offers: Array<EchoOffer>, };

/**
 * A step of the stage track.
 */
export type TrackStep = { 
/**
 * The stage.
 */
stage: Coded, 
/**
 * `past`, `now`, `ahead`.
 */
state: string, 
/**
 * The day on which it was reached, short; none while it is ahead.
 */
on: string | null, };

/**
 * An item that waits for a time.
 */
export type TrayRow = { 
/**
 * The item's id.
 */
id: string, 
/**
 * Its title.
 */
title: Worded, 
/**
 * How much it matters: must, should, could.
 */
priority: Coded | null, 
/**
 * "20 min · Workshop hall, Antalya".
 */
needs: string, 
/**
 * Who must be there, in order: "Antalya, Network 1".
 */
who: string, 
/**
 * The time that was found for it: "Wed 18 Dec 13:30–13:50 Antalya".
 */
proposed: string | null, 
/**
 * Items that wait too, without which it cannot be taken, since it must follow them.
 */
follows: Array<string>, 
/**
 * Why none was found.
 */
reason: string | null, };

/**
 * A new trip.
 */
export type TripCreate = { 
/**
 * Its title, in the language shown.
 */
title: string, 
/**
 * Outbound, hosted, virtual.
 */
kind: TripKind, 
/**
 * Its home city's id; the office's home where there is none.
 */
home?: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Changed keys of a trip.
 */
export type TripEdit = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * The keys.
 */
fields: Record<string, unknown>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A group of trips.
 */
export type TripGroup = { 
/**
 * `upcoming`, `after`, `closed`, with its heading.
 */
group: Coded, 
/**
 * What stands small beside the heading.
 */
note: string | null, 
/**
 * Its trips.
 */
rows: Array<TripRow>, };

/**
 * The head of a trip.
 */
export type TripHeader = { 
/**
 * The trip's id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * A short name for the rail: the city of the trip.
 */
short: string, 
/**
 * Its days, none while nothing has one.
 */
dates: Dated | null, 
/**
 * Outbound, hosted, virtual.
 */
kind: Coded, 
/**
 * Idea, planning, confirmed, ...
 */
status: Coded, 
/**
 * T minus, while it is not closed.
 */
t_minus: TMinus | null, 
/**
 * The clocks.
 */
clocks: Clocks, 
/**
 * The findings of the trip.
 */
findings: FindingCounts, 
/**
 * The home city's name.
 */
home_city: string, };

/**
 * Which way people travel.
 */
export type TripKind = "outbound" | "hosted" | "virtual";

/**
 * A trip in the list.
 */
export type TripRow = { 
/**
 * The trip's id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * A short name for the rail.
 */
short: string, 
/**
 * The second line: who goes, and with whom.
 */
who: string, 
/**
 * Its days.
 */
dates: Dated | null, 
/**
 * Outbound, hosted, virtual.
 */
kind: Coded, 
/**
 * Its status.
 */
status: Coded, 
/**
 * T minus, while it is not closed.
 */
t_minus: TMinus | null, 
/**
 * The next act of the countdown, or what is left to do: the line under the ruler.
 */
next: string, 
/**
 * Meetings by stage, those that are none left out.
 */
meetings: Array<StageCount>, 
/**
 * "0 of 1 cleared"; none without briefings.
 */
briefings: string | null, 
/**
 * Findings.
 */
findings: FindingCounts, };

/**
 * The list of trips, in groups.
 */
export type TripsView = { 
/**
 * Date and hour at the office's home.
 */
clocks: Clocks, 
/**
 * Upcoming, after return, closed; empty groups are left out.
 */
groups: Array<TripGroup>, };

/**
 * The passphrase of a locked book.
 */
export type Unlock = { 
/**
 * The passphrase.
 */
passphrase: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A file of public holidays and weekends.
 */
export type UpdateHolidays = { 
/**
 * The file; without one the programme's own stand alone again.
 */
path: string | null, 
/**
 * How to show it.
 */
show: Show, };

/**
 * Rules of time zones from a file, or from a folder as systems keep it.
 */
export type UpdateZones = { 
/**
 * The file or folder.
 */
path: string, 
/**
 * How to show it.
 */
show: Show, };

/**
 * When an item happens, for showing and for editing.
 */
export type WhenView = { 
/**
 * `exact`, `about`, `part`, `day`, `open`, with its word.
 */
precision: Coded, 
/**
 * The local time with its city: "14:00–17:00 Tirana".
 */
local: string, 
/**
 * The city of it.
 */
local_city: string, 
/**
 * The home time: "16:00–19:00 Istanbul (+2 h)".
 */
home: string | null, 
/**
 * Day and length: "Sat 7 Dec 2024, 3 h".
 */
day: string | null, 
/**
 * The day in both calendars.
 */
date: Dated | null, 
/**
 * For editing: the start as typed text, `14:00`, a word for a part of the day, empty.
 */
edit_start: string, 
/**
 * For editing: the end as typed text.
 */
edit_end: string, 
/**
 * For editing: the day as typed text in the calendar shown.
 */
edit_date: string, 
/**
 * For editing: the day, `2024-12-07`.
 */
edit_date_key: string | null, 
/**
 * For editing: the zone of the start.
 */
zone: string, 
/**
 * For editing: the zone of the end.
 */
end_zone: string, 
/**
 * Whether the hour comes from the item it hangs on.
 */
derived: boolean, };

/**
 * A window as one would type it.
 */
export type WindowDraft = { 
/**
 * The day as typed text.
 */
date: string, 
/**
 * The day, `2024-12-07`.
 */
date_key: string, 
/**
 * The hour at which it opens.
 */
start: string, 
/**
 * The last day as typed text; empty where it closes on the day on which it opens.
 */
until: string, 
/**
 * The hour at which it closes.
 */
end: string, 
/**
 * The zone of both.
 */
zone: string, 
/**
 * Only what takes place here.
 */
place: string | null, 
/**
 * Only these items.
 */
items: Array<string>, 
/**
 * Only with these people.
 */
people: Array<string>, };

/**
 * A window as it was typed: time into which items without a time may be put.
 */
export type WindowPut = { 
/**
 * The trip's id.
 */
trip: string, 
/**
 * Which window is changed; a new one where there is none.
 */
window?: string, 
/**
 * The day.
 */
date: string, 
/**
 * The hour at which it opens.
 */
start: string, 
/**
 * The last day; the first one where there is none.
 */
until?: string, 
/**
 * The hour at which it closes, or a length.
 */
end: string, 
/**
 * The zone of both hours; that of the place, or of home, where there is none.
 */
zone?: string, 
/**
 * Only what takes place here.
 */
place?: string, 
/**
 * Only these items; all where there are none.
 */
items: Array<string>, 
/**
 * Only with these people; everybody where there are none.
 */
people: Array<string>, 
/**
 * How to show it.
 */
show: Show, };

/**
 * A window.
 */
export type WindowRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * The day, or the days: "Wed 18 Dec".
 */
day: string, 
/**
 * The hours on the clock of the window, with its city: "13:30–18:00 Antalya".
 */
hours: string, 
/**
 * The same at home, where its clock differs: "15:30–20:00 Istanbul (+2 h)".
 */
home: string | null, 
/**
 * For what and whom it is, where it is not for all: one line each.
 */
only: Array<string>, 
/**
 * For editing.
 */
draft: WindowDraft, };

/**
 * A text, and whether it stands in the language asked for or in another (then it wants `dir="auto"`).
 */
export type Worded = { 
/**
 * The text.
 */
text: string, 
/**
 * Whether there is none in the language shown, so that another language stands in.
 */
foreign: boolean, };


/** Every command: what it is called with, and what it answers. */
export interface Commands {
  /** What the book is, before and after it is open. */
  book_state: { args: Shown; answer: BookState };
  /** Opens a locked book. */
  book_unlock: { args: Unlock; answer: BookState };
  /** Makes a new book: office, officer, passphrase. */
  book_begin: { args: Begin; answer: BookState };
  /** Writes a whole copy of the book. */
  book_backup: { args: Backup; answer: ExportReport };
  /** Keeps supplied rules of time zones for the next start; the answer says what was done. */
  zones_update: { args: UpdateZones; answer: string };
  /** Date and hour at the office's home. */
  clocks: { args: Shown; answer: Clocks };
  /** The status line. */
  status: { args: Shown; answer: StatusView };
  /** The list of trips. */
  trips: { args: Shown; answer: TripsView };
  /** A trip at a glance. */
  overview: { args: OfTrip; answer: OverviewView };
  /** The itinerary. */
  itinerary: { args: OfItinerary; answer: ItineraryView };
  /** An item in the inspector. */
  item: { args: OfItem; answer: ItemView };
  /** The findings of a trip. */
  findings: { args: OfTrip; answer: FindingsView };
  /** The releases of a trip, and what the next one would say. */
  releases: { args: OfTrip; answer: ReleasesView };
  /** Where the item of a way out would stand, before it is taken. */
  repair_look: { args: RepairApply; answer: GhostView };
  /** What differs between two releases, or between one and the live programme. */
  differences: { args: AskDifferences; answer: DifferencesView };
  /** The rules of the office, and the calendars of public holidays. */
  rules: { args: Shown; answer: RulesView };
  /** Changes rules of the office as they were typed. */
  rules_edit: { args: RulesEdit; answer: RulesView };
  /** Takes a file of the office over the calendars of public holidays, or goes back to the programme's. */
  holidays_update: { args: UpdateHolidays; answer: RulesView };
  /** What there is to choose from. */
  choices: { args: Shown; answer: ChoicesView };
  /** Names of time zones, before a book is open. */
  zones: { args: Nothing; answer: Array<string> };
  /** Trips and items by their words. */
  search: { args: Search; answer: SearchView };
  /** What was understood of a typed hour. */
  time_echo: { args: AskTime; answer: TimeEcho };
  /** What was understood of a typed day. */
  date_echo: { args: AskDate; answer: DateEcho };
  /** The best hour for several cities, and a day of it hour by hour. */
  besttime: { args: OfBestTime; answer: BestTimeView };
  /** With what the question for the best hour begins. */
  besttime_start: { args: OfBestStart; answer: BestTimeStart };
  /** Times for items that have none: what is to be placed, the windows, and what was found. */
  schedule: { args: OfTrip; answer: ScheduleView };
  /** What it would do to shift everything after an item. */
  shift_look: { args: ShiftAsk; answer: ShiftView };
  /** The fewest changes after an item is late or falls out, or someone is away: as far as they are found. */
  mend_look: { args: RepairAsk; answer: RepairView };
  /** A month, for choosing a day. */
  month: { args: AskMonth; answer: MonthView };
  /** Makes a trip; the value is its id. */
  trip_create: { args: TripCreate; answer: Outcome<string> };
  /** Changes keys of a trip. */
  trip_edit: { args: TripEdit; answer: Outcome<string> };
  /** Makes a trip like another, as a template: without dates, stages, outcomes; the value is its id. */
  trip_duplicate: { args: OfTrip; answer: Outcome<string> };
  /** Removes a trip. */
  trip_delete: { args: OfTrip; answer: Outcome<string> };
  /** Makes an item; the value is its id. */
  item_create: { args: ItemCreate; answer: Outcome<string> };
  /** Changes keys of an item. */
  item_edit: { args: ItemEdit; answer: Outcome<string> };
  /** Sets an item's time as typed. */
  item_time: { args: ItemTime; answer: Outcome<string> };
  /** Moves an item by minutes. */
  item_move: { args: ItemMove; answer: Outcome<string> };
  /** Sets one list of people of an item. */
  item_people: { args: ItemPeople; answer: Outcome<string> };
  /** Makes an item like another; the value is its id. */
  item_duplicate: { args: OfItem; answer: Outcome<string> };
  /** Removes an item. */
  item_delete: { args: OfItem; answer: Outcome<string> };
  /** Records that a meeting reached a stage. */
  meeting_stage: { args: MeetingStage; answer: Outcome<string> };
  /** Takes an hour for a meeting of several cities; the value is the trip's id. */
  besttime_take: { args: BestTimeTake; answer: Outcome<string> };
  /** Begins to look for times for items that have none; `schedule` shows how far it has come. */
  schedule_begin: { args: ScheduleBegin; answer: null };
  /** Stops looking for times, or for the fewest changes: the best so far stands. */
  schedule_stop: { args: OfTrip; answer: null };
  /** Gives items the times that were found for them; the value is how many got one. */
  schedule_take: { args: ScheduleTake; answer: Outcome<number> };
  /** Shifts everything after an item, until the first that is fixed; the value is how many moved. */
  shift: { args: ShiftAsk; answer: Outcome<number> };
  /** Makes the changes that were found; the value is how many items changed. */
  mend_take: { args: RepairAsk; answer: Outcome<number> };
  /** Opens a window for items without a time, or changes one; the value is its id. */
  window_put: { args: WindowPut; answer: Outcome<string> };
  /** Removes a window. */
  window_delete: { args: OfWindow; answer: Outcome<string> };
  /** Carries out a way out of a finding. */
  repair_apply: { args: RepairApply; answer: Outcome<string> };
  /** Accepts a finding with a reason, until its facts change; the value is the acceptance's id. */
  finding_accept: { args: FindingAccept; answer: Outcome<string> };
  /** Opens a finding again that was accepted. */
  finding_reopen: { args: FindingReopen; answer: Outcome<string> };
  /** Freezes the programme as the next number; the value is the number. It is never undone. */
  release_make: { args: ReleaseMake; answer: Outcome<number> };
  /** Keeps that someone was told of a release; the value is the note's id. */
  release_tell: { args: TellPerson; answer: Outcome<string> };
  /** Makes a place; the value is its id. */
  place_create: { args: PlaceCreate; answer: Outcome<string> };
  /** Makes a person; the value is its id. */
  person_create: { args: PersonCreate; answer: Outcome<string> };
  /** Takes the last act back; the value says what was left because it had changed since. */
  undo: { args: Shown; answer: Outcome<string> };
  /** Does again what was taken back. */
  redo: { args: Shown; answer: Outcome<string> };
  /** Reads a dossier, or looks what it would do. */
  dossier_import: { args: ImportDossier; answer: Outcome<ImportReport> };
  /** Writes a trip as a dossier. */
  dossier_export: { args: ExportDossier; answer: ExportReport };
  /** Writes a calendar, or looks what it would hold. */
  calendar_export: { args: ExportCalendar; answer: ExportReport };
  /** Writes a draft of a mail with a meeting's request or cancellation, or looks what it would hold. */
  mail_draft: { args: MailDraft; answer: ExportReport };
  /** A text for a messenger. */
  text: { args: AskText; answer: TextView };
  /** Looks what a calendar or a mail would change. */
  incoming_look: { args: TakeIn; answer: IncomingView };
  /** Takes in what was chosen of a calendar or a mail; the value says what happened. */
  incoming_take: { args: TakeIn; answer: Outcome<string> };
  /** Prints a paper. */
  paper_export: { args: ExportPaper; answer: ExportReport };
}
