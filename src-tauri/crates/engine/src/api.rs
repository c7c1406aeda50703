//! The commands that a host can call, declared once: name, arguments, answer, function.
//!
//! The shell, the server for browser tests and the TypeScript of the face all come from this list.

use std::collections::BTreeMap;

use domain::text::Language;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

pub use crate::call::*;
use crate::edit;
use crate::error::Error;
use crate::out::{self, TextView};
use crate::session::{self, Session};
use crate::view;
use crate::view::besttime::{BestTimeStart, BestTimeView};
use crate::view::choices::ChoicesView;
use crate::view::echo::{DateEcho, MonthView, TimeEcho};
use crate::view::findings::FindingsView;
use crate::view::header::Clocks;
use crate::view::incoming::IncomingView;
use crate::view::item::ItemView;
use crate::view::itinerary::ItineraryView;
use crate::view::itinerary::ghost::GhostView;
use crate::view::overview::OverviewView;
use crate::view::release::{DifferencesView, ReleasesView};
use crate::view::rules::RulesView;
use crate::view::schedule::{RepairView, ScheduleView, ShiftView};
use crate::view::search::SearchView;
use crate::view::status::{BookState, StatusView};
use crate::view::trips::TripsView;

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($args:ty) -> $answer:ty = $function:expr;)*) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Calls a command by name with JSON arguments; the answer is JSON.
        pub fn dispatch(session: &mut Session, name: &str, args: Value) -> Result<Value, Error> {
            let language = language(&args);
            let answer = match name {
                $(stringify!($name) => run::<$args, $answer>(session, args, $function),)*
                _ => Err(Error::unknown_command(name)),
            };
            answer.map_err(|error| error.in_language(language))
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

    /// Keeps supplied rules of time zones for the next start; the answer says what was done.
    zones_update(UpdateZones) -> String = |s, a| session::update_zones(s, &a);

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
    /// The releases of a trip, and what the next one would say.
    releases(OfTrip) -> ReleasesView = |s, a| view::release::releases(s.book()?, &a.trip, a.show);
    /// Where the item of a way out would stand, before it is taken.
    repair_look(RepairApply) -> GhostView = |s, a| view::itinerary::ghost::ghost(s.book()?, &a);
    /// What differs between two releases, or between one and the live programme.
    differences(AskDifferences) -> DifferencesView = |s, a| view::release::differences(s.book()?, &a.trip, (a.from, a.to), a.show);
    /// The rules of the office, and the calendars of public holidays.
    rules(Shown) -> RulesView = |s, a| view::rules::rules(s.book()?, a.show);
    /// Changes rules of the office as they were typed.
    rules_edit(RulesEdit) -> RulesView = |s, a| crate::rules::edit(s.book()?, &a);
    /// Takes a file of the office over the calendars of public holidays, or goes back to the programme's.
    holidays_update(UpdateHolidays) -> RulesView = |s, a| crate::rules::holidays(s.book()?, &a);
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
    /// The best hour for several cities, and a day of it hour by hour.
    besttime(OfBestTime) -> BestTimeView = |s, a| view::besttime::besttime(s.book()?, &a);
    /// With what the question for the best hour begins.
    besttime_start(OfBestStart) -> BestTimeStart = |s, a| view::besttime::start(s.book()?, &a);
    /// Times for items that have none: what is to be placed, the windows, and what was found.
    schedule(OfTrip) -> ScheduleView = |s, a| view::schedule::schedule(s.book()?, &a.trip, a.show);
    /// What it would do to shift everything after an item.
    shift_look(ShiftAsk) -> ShiftView = |s, a| view::schedule::shift::look(s.book()?, &a);
    /// The fewest changes after an item is late or falls out, or someone is away: as far as they are found.
    mend_look(RepairAsk) -> RepairView = |s, a| view::schedule::repair::look(s.book()?, &a);
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
    /// Takes an hour for a meeting of several cities; the value is the trip's id.
    besttime_take(BestTimeTake) -> Outcome<String> = |s, a| edit::besttime::take(s.book()?, &a);
    /// Begins to look for times for items that have none; `schedule` shows how far it has come.
    schedule_begin(ScheduleBegin) -> () = |s, a| edit::propose::begin(s.book()?, &a);
    /// Stops looking for times, or for the fewest changes: the best so far stands.
    schedule_stop(OfTrip) -> () = |s, a| edit::propose::stop(s.book()?, &a);
    /// Gives items the times that were found for them; the value is how many got one.
    schedule_take(ScheduleTake) -> Outcome<u32> = |s, a| edit::propose::take(s.book()?, &a);
    /// Shifts everything after an item, until the first that is fixed; the value is how many moved.
    shift(ShiftAsk) -> Outcome<u32> = |s, a| edit::schedule::shift(s.book()?, &a.trip, (&a.item, a.reach.into()), a.minutes, a.show);
    /// Makes the changes that were found; the value is how many items changed.
    mend_take(RepairAsk) -> Outcome<u32> = |s, a| edit::propose::repair(s.book()?, &a);
    /// Opens a window for items without a time, or changes one; the value is its id.
    window_put(WindowPut) -> Outcome<String> = |s, a| edit::window::put(s.book()?, &a);
    /// Removes a window.
    window_delete(OfWindow) -> Outcome<String> = |s, a| edit::window::delete(s.book()?, &a);
    /// Carries out a way out of a finding.
    repair_apply(RepairApply) -> Outcome<String> = |s, a| edit::item::repair(s.book()?, &a);
    /// Accepts a finding with a reason, until its facts change; the value is the acceptance's id.
    finding_accept(FindingAccept) -> Outcome<String> = |s, a| edit::finding::accept(s.book()?, &a);
    /// Opens a finding again that was accepted.
    finding_reopen(FindingReopen) -> Outcome<String> = |s, a| edit::finding::reopen(s.book()?, &a);
    /// Freezes the programme as the next number; the value is the number. It is never undone.
    release_make(ReleaseMake) -> Outcome<u32> = |s, a| edit::release::release(s.book()?, &a);
    /// Keeps that someone was told of a release; the value is the note's id.
    release_tell(TellPerson) -> Outcome<String> = |s, a| edit::release::tell(s.book()?, &a);
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
    /// Writes a calendar, or looks what it would hold.
    calendar_export(ExportCalendar) -> ExportReport = |s, a| out::export_calendar(s.book()?, &a);
    /// Writes a draft of a mail with a meeting's request or cancellation, or looks what it would hold.
    mail_draft(MailDraft) -> ExportReport = |s, a| out::draft_mail(s.book()?, &a);
    /// A text for a messenger.
    text(AskText) -> TextView = |s, a| out::text(s.book()?, &a);
    /// Looks what a calendar or a mail would change.
    incoming_look(TakeIn) -> IncomingView = |s, a| view::incoming::look(s.book()?, &a);
    /// Takes in what was chosen of a calendar or a mail; the value says what happened.
    incoming_take(TakeIn) -> Outcome<String> = |s, a| view::incoming::take(s.book()?, &a);
    /// Prints a paper.
    paper_export(ExportPaper) -> ExportReport = |s, a| out::export_paper(s.book()?, &a);
}

/// The language of whoever asks, as the arguments say.
fn language(args: &Value) -> Language {
    let code = args.pointer("/show/language").and_then(Value::as_str);
    code.and_then(Language::of_code).unwrap_or_default()
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
