//! What the commands are called with, and what they answer, where that is no view.

use std::collections::BTreeMap;

use domain::meeting::Stage;
use domain::trip::TripKind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::book::Officer;
use crate::view::Show;
use crate::view::schedule::{RepairWhat, ShiftReach};

/// The keys of an element as the dossier writes them: an absent key keeps, null clears, languages merge.
pub type Fields = Map<String, Value>;

/// What an edit answers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Outcome<T: TS> {
    /// What the edit made: an id, a report.
    pub value: T,
    /// The revision of the book after it.
    pub rev: u64,
    /// The operation's number in the history; none where nothing changed.
    pub op: Option<i64>,
    /// What it touched: `trip:ID`, `trips`, `directory`, `status`.
    pub touched: Vec<String>,
    /// What happened, in words, for the status line.
    pub said: String,
}

macro_rules! args {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* }
    )*};
}

args! {
    /// Nothing.
    Nothing {}
    /// How to show it.
    Shown {
        /// How to show it.
        show: Show
    }
    /// A trip.
    OfTrip {
        /// The trip's id.
        trip: String,
        /// How to show it.
        show: Show
    }
    /// A trip, or one person's part of it.
    OfItinerary {
        /// The trip's id.
        trip: String,
        /// Whose part; everybody's where there is none.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// How to show it.
        show: Show
    }
    /// An item of a trip.
    OfItem {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// How to show it.
        show: Show
    }
    /// Words to look for.
    Search {
        /// The words.
        text: String,
        /// How to show it.
        show: Show
    }
    /// The passphrase of a locked book.
    Unlock {
        /// The passphrase.
        passphrase: String,
        /// How to show it.
        show: Show
    }
    /// The first start of a book.
    Begin {
        /// The name of the office, for example "Istanbul Metropolitan Municipality".
        office: String,
        /// Its home city, by name.
        city: String,
        /// The zone of the home city.
        zone: String,
        /// The country of it (ISO 3166-1 alpha-2).
        #[ts(optional)]
        #[serde(default)]
        country: Option<String>,
        /// The officer.
        officer: Officer,
        /// The passphrase; none is a deliberate choice, then `without_passphrase` is true.
        #[ts(optional)]
        #[serde(default)]
        passphrase: Option<String>,
        /// That no passphrase is wanted.
        without_passphrase: bool,
        /// How to show it.
        show: Show
    }
    /// A new trip.
    TripCreate {
        /// Its title, in the language shown.
        title: String,
        /// Outbound, hosted, virtual.
        kind: TripKind,
        /// Its home city's id; the office's home where there is none.
        #[ts(optional)]
        #[serde(default)]
        home: Option<String>,
        /// How to show it.
        show: Show
    }
    /// Changed keys of a trip.
    TripEdit {
        /// The trip's id.
        trip: String,
        /// The keys.
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
        /// How to show it.
        show: Show
    }
    /// A new item: at least its kind; the id is given by the programme.
    ItemCreate {
        /// The trip's id.
        trip: String,
        /// Its keys (`title` is stored in the language shown).
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
        /// How to show it.
        show: Show
    }
    /// Changed keys of an item. Texts given as a plain string are stored in the language shown.
    ItemEdit {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// The keys, for example {"place": "tirana"} or {"meeting": {"purpose": "..."}}.
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
        /// How to show it.
        show: Show
    }
    /// An item moved by minutes: Alt and an arrow.
    ItemMove {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// By how many minutes, later positive.
        minutes: i64,
        /// How to show it.
        show: Show
    }
    /// An item's time as it was typed. What is none is kept.
    ItemTime {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// The day as typed; empty removes the time: to be placed.
        #[ts(optional)]
        #[serde(default)]
        date: Option<String>,
        /// The start as typed: an hour, a part of the day, "tbc" (then only the day stands), empty for the whole day.
        #[ts(optional)]
        #[serde(default)]
        start: Option<String>,
        /// The end as typed: an hour, "+90m", or empty for none.
        #[ts(optional)]
        #[serde(default)]
        end: Option<String>,
        /// The zone of the start.
        #[ts(optional)]
        #[serde(default)]
        zone: Option<String>,
        /// The zone of the end.
        #[ts(optional)]
        #[serde(default)]
        end_zone: Option<String>,
        /// Which of two equal wall times is meant at the start.
        #[ts(optional)]
        #[serde(default)]
        fold: Option<u8>,
        /// How to show it.
        show: Show
    }
    /// A stage of a meeting reached.
    MeetingStage {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// The stage.
        stage: Stage,
        /// The day or wall time on which it was reached, as typed; today where there is none.
        #[ts(optional)]
        #[serde(default)]
        at: Option<String>,
        /// By whom; the officer where there is none.
        #[ts(optional)]
        #[serde(default)]
        by: Option<String>,
        /// Through which channel.
        #[ts(optional)]
        #[serde(default)]
        channel: Option<String>,
        /// A word on it.
        #[ts(optional)]
        #[serde(default)]
        note: Option<String>,
        /// How to show it.
        show: Show
    }
    /// People of one side of an item: the new list of one of its three lists, in order.
    ItemPeople {
        /// The trip's id.
        trip: String,
        /// The item's id.
        item: String,
        /// `people` (ours), `participants`, `counterparts`.
        list: String,
        /// Ids in order; for `people` none at all means the whole delegation.
        #[ts(optional)]
        #[serde(default)]
        ids: Option<Vec<String>>,
        /// How to show it.
        show: Show
    }
    /// A way out of a finding, carried out.
    RepairApply {
        /// The trip's id.
        trip: String,
        /// The finding's key.
        finding: String,
        /// Which of its repairs.
        index: u32,
        /// How to show it.
        show: Show
    }
    /// A finding that is accepted, and why.
    FindingAccept {
        /// The trip's id.
        trip: String,
        /// The finding's key.
        finding: String,
        /// Why it may stand.
        reason: String,
        /// How to show it.
        show: Show
    }
    /// A finding that is no more accepted.
    FindingReopen {
        /// The trip's id.
        trip: String,
        /// The finding's key.
        finding: String,
        /// How to show it.
        show: Show
    }
    /// A new place.
    PlaceCreate {
        /// Its name.
        name: String,
        /// city, venue, hotel, airport, station, office, online.
        kind: domain::place::PlaceKind,
        /// The id of the city it lies in.
        #[ts(optional)]
        #[serde(default)]
        city: Option<String>,
        /// Its zone; that of the city where there is none.
        #[ts(optional)]
        #[serde(default)]
        zone: Option<String>,
        /// Its country.
        #[ts(optional)]
        #[serde(default)]
        country: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A new person.
    PersonCreate {
        /// The name.
        name: String,
        /// The title of the post.
        #[ts(optional)]
        #[serde(default)]
        title: Option<String>,
        /// The organization's id.
        #[ts(optional)]
        #[serde(default)]
        organization: Option<String>,
        /// How to show it.
        show: Show
    }
    /// The best hour for several cities.
    OfBestTime {
        /// Ids of the places, from 2 to 200.
        cities: Vec<String>,
        /// The length of the meeting.
        minutes: u32,
        /// The first day, `2025-01-13`.
        from: String,
        /// The last day.
        to: String,
        /// What must hold: `22-07`, `working`, `workdays`, `ID=08:00-20:00`; `any` for nothing. None at all is `22-07`.
        #[ts(optional, as = "Option<Vec<String>>")]
        #[serde(default)]
        rules: Vec<String>,
        /// On whose clock days begin; the office's home or the first city where there is none.
        #[ts(optional)]
        #[serde(default)]
        home: Option<String>,
        /// The day to be shown; that of the best hour where there is none.
        #[ts(optional)]
        #[serde(default)]
        day: Option<String>,
        /// Instants to be held against each other; the best of the day where there are none.
        #[ts(optional, as = "Option<Vec<String>>")]
        #[serde(default)]
        pins: Vec<String>,
        /// The cities that paid last time; those that the book remembers where none are given.
        #[ts(optional)]
        #[serde(default)]
        paid: Option<Vec<String>>,
        /// How to show it.
        show: Show
    }
    /// From where the best hour is asked for.
    OfBestStart {
        /// A trip.
        #[ts(optional)]
        #[serde(default)]
        trip: Option<String>,
        /// A meeting of it.
        #[ts(optional)]
        #[serde(default)]
        item: Option<String>,
        /// How to show it.
        show: Show
    }
    /// An hour that was chosen for several cities.
    BestTimeTake {
        /// The trip with the meeting; a new virtual trip where there is none.
        #[ts(optional)]
        #[serde(default)]
        trip: Option<String>,
        /// The meeting; a new one where there is none.
        #[ts(optional)]
        #[serde(default)]
        item: Option<String>,
        /// When it begins, `2025-01-15T12:00:00Z`.
        at: String,
        /// Its length.
        minutes: u32,
        /// Ids of the places.
        cities: Vec<String>,
        /// What had to hold.
        #[ts(optional, as = "Option<Vec<String>>")]
        #[serde(default)]
        rules: Vec<String>,
        /// On whose clock its time is written.
        #[ts(optional)]
        #[serde(default)]
        home: Option<String>,
        /// How to show it.
        show: Show
    }
    /// Times to be sought for items that have none.
    ScheduleBegin {
        /// The trip's id.
        trip: String,
        /// How long it may take; 10 seconds unless said otherwise.
        #[ts(optional)]
        #[serde(default)]
        seconds: Option<u32>,
        /// How to show it.
        show: Show
    }
    /// Times that were found, to be taken.
    ScheduleTake {
        /// The trip's id.
        trip: String,
        /// For these items; for all where there is none.
        #[ts(optional)]
        #[serde(default)]
        items: Option<Vec<String>>,
        /// How to show it.
        show: Show
    }
    /// A shift of everything after an item.
    ShiftAsk {
        /// The trip's id.
        trip: String,
        /// The item, which stays.
        item: String,
        /// By how many minutes; negative: earlier.
        minutes: i64,
        /// How far.
        reach: ShiftReach,
        /// How to show it.
        show: Show
    }
    /// Something that happened to an item, which makes changes necessary.
    RepairAsk {
        /// The trip's id.
        trip: String,
        /// The item.
        item: String,
        /// What happened.
        what: RepairWhat,
        /// By how many minutes it is late.
        #[ts(optional)]
        #[serde(default)]
        minutes: Option<i64>,
        /// Who cannot be there.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// How long that person is away: the day, or the rest of the trip.
        #[ts(optional)]
        #[serde(default)]
        reach: Option<ShiftReach>,
        /// How to show it.
        show: Show
    }
    /// A window as it was typed: time into which items without a time may be put.
    WindowPut {
        /// The trip's id.
        trip: String,
        /// Which window is changed; a new one where there is none.
        #[ts(optional)]
        #[serde(default)]
        window: Option<String>,
        /// The day.
        date: String,
        /// The hour at which it opens.
        start: String,
        /// The last day; the first one where there is none.
        #[ts(optional)]
        #[serde(default)]
        until: Option<String>,
        /// The hour at which it closes, or a length.
        end: String,
        /// The zone of both hours; that of the place, or of home, where there is none.
        #[ts(optional)]
        #[serde(default)]
        zone: Option<String>,
        /// Only what takes place here.
        #[ts(optional)]
        #[serde(default)]
        place: Option<String>,
        /// Only these items; all where there are none.
        #[serde(default)]
        items: Vec<String>,
        /// Only with these people; everybody where there are none.
        #[serde(default)]
        people: Vec<String>,
        /// How to show it.
        show: Show
    }
    /// A window of a trip.
    OfWindow {
        /// The trip's id.
        trip: String,
        /// The window's id.
        window: String,
        /// How to show it.
        show: Show
    }
    /// A typed hour to be understood.
    AskTime {
        /// The trip's id.
        trip: String,
        /// What was typed.
        text: String,
        /// The day, `2024-12-07`, on which it would be.
        #[ts(optional)]
        #[serde(default)]
        date: Option<String>,
        /// The zone of the clock.
        zone: String,
        /// The start of the item as typed, when the end is asked for: "+90m" counts from it.
        #[ts(optional)]
        #[serde(default)]
        start: Option<String>,
        /// Step the hour by so many minutes first.
        #[ts(optional)]
        #[serde(default)]
        step: Option<i64>,
        /// How to show it.
        show: Show
    }
    /// A typed day to be understood.
    AskDate {
        /// The trip's id, whose first day is the reference.
        #[ts(optional)]
        #[serde(default)]
        trip: Option<String>,
        /// What was typed.
        text: String,
        /// Step by so many days first.
        #[ts(optional)]
        #[serde(default)]
        step: Option<i64>,
        /// How to show it.
        show: Show
    }
    /// A month to be shown.
    AskMonth {
        /// A day of it, `2024-12-07`.
        day: String,
        /// How to show it.
        show: Show
    }
    /// A dossier to be read.
    ImportDossier {
        /// The file.
        path: String,
        /// Whether the file wins where both changed.
        theirs: bool,
        /// The places of conflicts in which the file wins all the same, as the look named them.
        #[serde(default)]
        accept: Vec<String>,
        /// Whether to look only.
        dry_run: bool,
        /// How to show it.
        show: Show
    }
    /// A trip to be written as a dossier.
    ExportDossier {
        /// The trip's id.
        trip: String,
        /// The file.
        path: String,
        /// How to show it.
        show: Show
    }
    /// The programme to be released.
    ReleaseMake {
        /// The trip's id.
        trip: String,
        /// A word on it.
        #[ts(optional)]
        #[serde(default)]
        note: Option<String>,
        /// How to show it.
        show: Show
    }
    /// Two programmes to be compared.
    AskDifferences {
        /// The trip's id.
        trip: String,
        /// The number of the earlier release; 0 is before the first.
        from: u32,
        /// The number of the later one; the live programme where there is none.
        #[ts(optional)]
        #[serde(default)]
        to: Option<u32>,
        /// How to show it.
        show: Show
    }
    /// That someone was told of a release.
    TellPerson {
        /// The trip's id.
        trip: String,
        /// The number of the release.
        release: u32,
        /// Who was told.
        who: String,
        /// How: telephone, email, messenger, in_person, letter.
        channel: String,
        /// How to show it.
        show: Show
    }
    /// A text for a messenger: what it is about is one of day, item, vehicle, changes_since; a person's own part of it,
    /// or the whole trip of that person.
    AskText {
        /// The trip's id.
        trip: String,
        /// For whom.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// A day, `2024-12-07`.
        #[ts(optional)]
        #[serde(default)]
        day: Option<String>,
        /// An item.
        #[ts(optional)]
        #[serde(default)]
        item: Option<String>,
        /// A vehicle, whose runs are wanted.
        #[ts(optional)]
        #[serde(default)]
        vehicle: Option<String>,
        /// What changed since this release.
        #[ts(optional)]
        #[serde(default)]
        changes_since: Option<u32>,
        /// In which language; the recipient's where there is none.
        #[ts(optional)]
        #[serde(default)]
        language: Option<domain::text::Language>,
        /// How to show it.
        show: Show
    }
    /// A calendar to be written, or looked at first.
    ExportCalendar {
        /// The trip's id.
        trip: String,
        /// What of it, and how.
        wish: CalendarWish,
        /// The file; none is a look.
        #[ts(optional)]
        #[serde(default)]
        path: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A draft of a mail with a meeting's request or cancellation.
    MailDraft {
        /// The trip's id.
        trip: String,
        /// What of it, and how: with a meeting and a method.
        wish: CalendarWish,
        /// The file; none is a look.
        #[ts(optional)]
        #[serde(default)]
        path: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A paper to be printed.
    ExportPaper {
        /// The trip's id.
        trip: String,
        /// pack, brief, daysheet, report, changes.
        paper: String,
        /// reader, working.
        edition: String,
        /// For whom; everybody where there is none.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// The item of a brief; for a day sheet an item of the day.
        #[ts(optional)]
        #[serde(default)]
        item: Option<String>,
        /// Of a change sheet: since which release; since the last that differs where there is none.
        #[ts(optional)]
        #[serde(default)]
        changes_since: Option<u32>,
        /// The language of the paper.
        language: domain::text::Language,
        /// a4, letter.
        size: String,
        /// The file.
        path: String,
        /// How to show it.
        show: Show
    }
    /// A calendar or a mail to be looked at, or taken in.
    TakeIn {
        /// The file.
        path: String,
        /// Into which trip; the one that it names or falls into where there is none.
        #[ts(optional)]
        #[serde(default)]
        trip: Option<String>,
        /// What was chosen, event by event.
        #[serde(default)]
        choices: Vec<IncomingChoice>,
        /// How to show it.
        show: Show
    }
    /// Rules of time zones from a file, or from a folder as systems keep it.
    UpdateZones {
        /// The file or folder.
        path: String,
        /// How to show it.
        show: Show
    }
    /// Rules of the office, as they were typed.
    RulesEdit {
        /// Keys and values; an empty text or null is what usually holds.
        #[ts(type = "Record<string, unknown>")]
        fields: Fields,
        /// How to show it.
        show: Show
    }
    /// A file of public holidays and weekends.
    UpdateHolidays {
        /// The file; without one the programme's own stand alone again.
        path: Option<String>,
        /// How to show it.
        show: Show
    }
    /// A copy to be written.
    Backup {
        /// The file.
        path: String,
        /// How to show it.
        show: Show
    }
}

/// What of a trip is to stand in a calendar, and how.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct CalendarWish {
    /// Whose; everybody's where there is none.
    pub person: Option<String>,
    /// One meeting.
    pub meeting: Option<String>,
    /// Of a meeting: publish, request, cancel, declinecounter.
    pub method: Option<String>,
    /// Of a cancellation: only these are uninvited.
    pub uninvite: Option<Vec<String>>,
    /// Only what changed since this release.
    pub changes_since: Option<u32>,
    /// own (each item in its zone), flight (one zone for a flight), utc.
    pub times: Option<String>,
    /// everything, times, busy.
    pub content: Option<String>,
    /// Minutes before items; none without reminders.
    pub reminder: Option<u32>,
    /// Minutes before flights; as before items where there is none.
    pub reminder_flights: Option<u32>,
    /// The language of the texts; the one shown where there is none.
    pub language: Option<domain::text::Language>,
}

/// What was chosen of one event of a file.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct IncomingChoice {
    /// The key of the event.
    pub key: String,
    /// Whether it is taken; by default what is new, and what no person changed.
    pub accept: Option<bool>,
    /// Which of its fields; by default those that no person changed.
    pub fields: Option<Vec<String>>,
    /// Answers to its questions by name: `zone`, `from_zone`, `to_zone` a time zone; `trust` name or file;
    /// `who:ADDRESS` the id of a person, or `add`.
    #[ts(type = "Record<string, string>")]
    pub answers: BTreeMap<String, String>,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ImportReport {
    /// Elements that were new.
    pub added: u32,
    /// Elements that were changed.
    pub changed: u32,
    /// Elements that were removed.
    pub removed: u32,
    /// Elements that were the same.
    pub left: u32,
    /// Fields that a person changed since, and the file brings otherwise: the book's value was kept, unless the file wins.
    pub conflicts: Vec<Conflict>,
    /// The trips of the file.
    pub trips: Vec<String>,
    /// The same in words.
    pub said: String,
}

/// A field on which the book and a file differ.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Conflict {
    /// Where: `trips[0].items[3].title`.
    pub place: String,
    /// What the book has.
    #[ts(type = "unknown")]
    pub ours: Value,
    /// What the file brings.
    #[ts(type = "unknown")]
    pub theirs: Value,
}

/// What an export wrote.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ExportReport {
    /// The file; none of a preview.
    pub path: Option<String>,
    /// A name for the file, in ASCII.
    pub file_name: String,
    /// The same in words: "4 entries written, 2 left out".
    pub said: String,
    /// What was left out, or is missing, or makes it a draft: one sentence each.
    pub remarks: Vec<String>,
    /// How many entries or pages it has.
    pub count: u32,
}
