//! The commands that a host can call, declared once: name, arguments, answer, function.
//!
//! The shell, the server for browser tests and the TypeScript of the face all come from this list.

use std::collections::BTreeMap;

use domain::meeting::Stage;
use domain::trip::TripKind;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::edit;
use crate::error::Error;
use crate::out;
use crate::session::{self, Session};
use crate::view::choices::ChoicesView;
use crate::view::echo::{DateEcho, MonthView, TimeEcho};
use crate::view::findings::FindingsView;
use crate::view::header::Clocks;
use crate::view::item::ItemView;
use crate::view::itinerary::ItineraryView;
use crate::view::overview::OverviewView;
use crate::view::search::SearchView;
use crate::view::status::{BookState, Officer, StatusView};
use crate::view::trips::TripsView;
use crate::view::{self, Show};

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
    /// A calendar to be written.
    ExportCalendar {
        /// The trip's id.
        trip: String,
        /// Whose; everybody's where there is none.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
        /// The file.
        path: String,
        /// How to show it.
        show: Show
    }
    /// A paper to be printed.
    ExportPaper {
        /// The trip's id.
        trip: String,
        /// pack, brief, daysheet, report.
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
        /// The language of the paper.
        language: domain::text::Language,
        /// a4, letter.
        size: String,
        /// The file.
        path: String,
        /// How to show it.
        show: Show
    }
    /// What would be written, before a file is chosen.
    PreviewCalendar {
        /// The trip's id.
        trip: String,
        /// Whose; everybody's where there is none.
        #[ts(optional)]
        #[serde(default)]
        person: Option<String>,
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

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($args:ty) -> $answer:ty = $function:expr;)*) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Calls a command by name with JSON arguments; the answer is JSON.
        pub fn dispatch(session: &mut Session, name: &str, args: Value) -> Result<Value, Error> {
            match name {
                $(stringify!($name) => run::<$args, $answer>(session, args, $function),)*
                _ => Err(Error::unknown_command(name)),
            }
        }

        /// The TypeScript of all commands and their types: the text of `ui/src/api/generated.ts`.
        pub fn typescript() -> String {
            let mut types = Types::default();
            let mut list = String::new();
            $(
                let (args, answer) = (types.name::<$args>(), types.name::<$answer>());
                $(list.push_str(&format!("  /** {} */\n", $doc.trim()));)*
                list.push_str(&format!("  {}: {{ args: {args}; answer: {answer} }};\n", stringify!($name)));
            )*
            types.text(&list)
        }
    };
}

commands! {
    /// What the book is, before and after it is open.
    book_state(Shown) -> BookState = session::state;
    /// Opens a locked book.
    book_unlock(Unlock) -> BookState = session::unlock;
    /// Makes a new book: office, officer, passphrase.
    book_begin(Begin) -> BookState = session::begin;
    /// Writes a whole copy of the book.
    book_backup(Backup) -> ExportReport = |s, a| out::backup(s, &a);

    /// Date and hour at the office's home.
    clocks(Shown) -> Clocks = |s, a| view::header::office_clocks(s.book()?, a.show);
    /// The status line.
    status(Shown) -> StatusView = |s, a| view::status::status(s.book()?, a.show);
    /// The list of trips.
    trips(Shown) -> TripsView = |s, a| view::trips::trips(s.book()?, a.show);
    /// A trip at a glance.
    overview(OfTrip) -> OverviewView = |s, a| view::overview::overview(s.book()?, &a.trip, a.show);
    /// The itinerary.
    itinerary(OfItinerary) -> ItineraryView = |s, a| view::itinerary::itinerary(s.book()?, &a.trip, a.person.as_deref(), a.show);
    /// An item in the inspector.
    item(OfItem) -> ItemView = |s, a| view::item::item(s.book()?, &a.trip, &a.item, a.show);
    /// The findings of a trip.
    findings(OfTrip) -> FindingsView = |s, a| view::findings::findings(s.book()?, &a.trip, a.show);
    /// What there is to choose from.
    choices(Shown) -> ChoicesView = |s, a| view::choices::choices(s.book()?, a.show);
    /// Names of time zones, before a book is open.
    zones(Nothing) -> Vec<String> = |_, _| Ok(view::choices::zone_names());
    /// Trips and items by their words.
    search(Search) -> SearchView = |s, a| view::search::search(s.book()?, &a.text, a.show);
    /// What was understood of a typed hour.
    time_echo(AskTime) -> TimeEcho = |s, a| view::echo::time(s.book()?, &a);
    /// What was understood of a typed day.
    date_echo(AskDate) -> DateEcho = |s, a| view::echo::date(s.book()?, &a);
    /// A month, for choosing a day.
    month(AskMonth) -> MonthView = |s, a| view::echo::month(s.book()?, &a);

    /// Makes a trip; the value is its id.
    trip_create(TripCreate) -> Outcome<String> = |s, a| edit::trip::create(s.book()?, &a);
    /// Changes keys of a trip.
    trip_edit(TripEdit) -> Outcome<String> = |s, a| edit::trip::edit(s.book()?, &a);
    /// Makes a trip like another, as a template: without dates, stages, outcomes; the value is its id.
    trip_duplicate(OfTrip) -> Outcome<String> = |s, a| edit::trip::duplicate(s.book()?, &a);
    /// Removes a trip.
    trip_delete(OfTrip) -> Outcome<String> = |s, a| edit::trip::delete(s.book()?, &a);
    /// Makes an item; the value is its id.
    item_create(ItemCreate) -> Outcome<String> = |s, a| edit::item::create(s.book()?, &a);
    /// Changes keys of an item.
    item_edit(ItemEdit) -> Outcome<String> = |s, a| edit::item::edit(s.book()?, &a);
    /// Sets an item's time as typed.
    item_time(ItemTime) -> Outcome<String> = |s, a| edit::item::set_time(s.book()?, &a);
    /// Moves an item by minutes.
    item_move(ItemMove) -> Outcome<String> = |s, a| edit::item::move_by(s.book()?, &a);
    /// Sets one list of people of an item.
    item_people(ItemPeople) -> Outcome<String> = |s, a| edit::item::set_people(s.book()?, &a);
    /// Makes an item like another; the value is its id.
    item_duplicate(OfItem) -> Outcome<String> = |s, a| edit::item::duplicate(s.book()?, &a);
    /// Removes an item.
    item_delete(OfItem) -> Outcome<String> = |s, a| edit::item::delete(s.book()?, &a);
    /// Records that a meeting reached a stage.
    meeting_stage(MeetingStage) -> Outcome<String> = |s, a| edit::meeting::reach(s.book()?, &a);
    /// Carries out a way out of a finding.
    repair_apply(RepairApply) -> Outcome<String> = |s, a| edit::item::repair(s.book()?, &a);
    /// Makes a place; the value is its id.
    place_create(PlaceCreate) -> Outcome<String> = |s, a| edit::directory::create_place(s.book()?, &a);
    /// Makes a person; the value is its id.
    person_create(PersonCreate) -> Outcome<String> = |s, a| edit::directory::create_person(s.book()?, &a);
    /// Takes the last act back; the value says what was left because it had changed since.
    undo(Shown) -> Outcome<String> = |s, a| edit::undo::undo(s.book()?, a.show);
    /// Does again what was taken back.
    redo(Shown) -> Outcome<String> = |s, a| edit::undo::redo(s.book()?, a.show);

    /// Reads a dossier, or looks what it would do.
    dossier_import(ImportDossier) -> Outcome<ImportReport> = |s, a| crate::dossier::import_file(s.book()?, &a);
    /// Writes a trip as a dossier.
    dossier_export(ExportDossier) -> ExportReport = |s, a| crate::dossier::export_file(s.book()?, &a);
    /// What a calendar would hold.
    calendar_preview(PreviewCalendar) -> ExportReport = |s, a| out::preview_calendar(s.book()?, &a);
    /// Writes a calendar.
    calendar_export(ExportCalendar) -> ExportReport = |s, a| out::export_calendar(s.book()?, &a);
    /// Prints a paper.
    paper_export(ExportPaper) -> ExportReport = |s, a| out::export_paper(s.book()?, &a);
}

fn run<A: DeserializeOwned, R: Serialize>(
    session: &mut Session,
    args: Value,
    function: impl FnOnce(&mut Session, A) -> Result<R, Error>,
) -> Result<Value, Error> {
    let args = serde_path_to_error::deserialize(args).map_err(|e| Error::wrong_arguments(&e))?;
    let answer = function(session, args)?;
    serde_json::to_value(answer).map_err(Error::internal)
}

/// The TypeScript declarations of all types that the commands use, by name.
struct Types {
    declarations: BTreeMap<String, String>,
    config: ts_rs::Config,
}

impl Default for Types {
    /// Whole numbers are plain numbers in TypeScript: none of ours passes 2^53.
    fn default() -> Self {
        Types {
            declarations: BTreeMap::new(),
            config: ts_rs::Config::new().with_large_int("number"),
        }
    }
}

impl Types {
    fn name<T: TS + 'static + ?Sized>(&mut self) -> String {
        ts_rs::TypeVisitor::visit::<T>(self);
        T::name(&self.config)
    }

    fn text(&self, commands: &str) -> String {
        let mut text = String::from(
            "// Generated from the commands of the engine by `./dev bless`; not edited by hand.\n\n",
        );
        for declaration in self.declarations.values() {
            text.push_str(declaration);
            text.push('\n');
        }
        text.push_str("\n/** Every command: what it is called with, and what it answers. */\nexport interface Commands {\n");
        text.push_str(commands);
        text.push_str("}\n");
        text
    }
}

impl ts_rs::TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declarations.contains_key(&name) {
                // Known under its name, as `Outcome` is; what it holds may still be new.
                T::visit_generics(self);
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}\n", T::decl(&self.config));
            self.declarations.insert(name, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
