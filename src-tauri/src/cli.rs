//! The command line: each subcommand is a few lines over the engine. Results go to standard
//! output, messages to standard error; it ends with 0 (done), 1 (could not be done, and why) or
//! 2 (wrong use).

mod besttime;
mod book;
mod check;
mod files;
mod help;
mod holidays;
mod keep;
mod mend;
mod misuse;
mod release;
mod rules;
mod schedule;
mod text;
mod trip;
mod typed;
mod zones;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::{Args, FromArgMatches, Parser, Subcommand};
use documents::words::Words;
use domain::text::Language;
use engine::Error;
use engine::view::{self, Calendar, Show};

use crate::start::{self, ZoneRules};

// What each command and argument is for stands in the messages `cli-help-...`: see help.rs.
#[derive(Debug, Parser)]
#[command(
    name = "attache",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true
)]
#[command(disable_version_flag = true)]
pub(crate) struct Wish {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) book: Option<PathBuf>,
    #[arg(long, global = true, value_name = "INSTANT", value_parser = typed::instant)]
    pub(crate) now: Option<DateTime<Utc>>,
    #[arg(long, global = true, value_name = "en|tr|fa", value_parser = typed::language)]
    pub(crate) language: Option<Language>,
    #[arg(long = "as", global = true, value_name = "INITIALS")]
    pub(crate) author: Option<String>,
    #[arg(long, global = true, value_name = "bundled|system|FILE", value_parser = ZoneRules::read)]
    pub(crate) zones: Option<ZoneRules>,
    #[arg(long, global = true, value_name = "N", value_parser = typed::number::<u32>)]
    pub(crate) passphrase_fd: Option<u32>,
    #[arg(long, global = true)]
    pub(crate) practice: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Import(files::Import),
    Export(files::Export),
    Trips(trip::Trips),
    Itinerary(trip::Itinerary),
    Check(check::Check),
    Accept(check::Accept),
    Reopen(check::Reopen),
    #[command(name = "besttime")]
    BestTime(besttime::BestTime),
    Release(release::Release),
    Changes(release::Changes),
    Schedule(schedule::Schedule),
    Shift(mend::Shift),
    Repair(mend::Repair),
    Calendar(files::Calendar),
    Text(text::Text),
    Print(files::Print),
    History(trip::History),
    Undo,
    Redo,
    Backup(keep::Backup),
    Restore(keep::Restore),
    Verify,
    Passphrase(keep::Passphrase),
    Holidays(holidays::Holidays),
    Rules(rules::Rules),
    Zones(zones::Zones),
}

/// Reads the arguments. What is wrong with them, or the help that was asked for, is printed, and
/// gives the code to end with.
pub(crate) fn read(args: Vec<std::ffi::OsString>) -> Result<Wish, ExitCode> {
    let words = Words::of(help::language(&args));
    let read = help::worded(words).try_get_matches_from(args);
    read.and_then(|matches| Wish::from_arg_matches(&matches))
        .map_err(|trouble| {
            match misuse::said(&trouble, words) {
                Some(said) => tell(&said),
                // Help; where not even that can be printed, nobody is there to read it.
                None => drop(trouble.print()),
            }
            ExitCode::from(u8::try_from(trouble.exit_code()).unwrap_or(2))
        })
}

/// Does what a subcommand says.
pub(crate) fn run(common: &Common, command: &Command) -> Result<(), Error> {
    let language = common.language.unwrap_or_else(start::language);
    work(common, command, language).map_err(|error| error.in_language(language))
}

fn work(common: &Common, command: &Command, language: Language) -> Result<(), Error> {
    start::use_zones(common.zones.as_ref())?;
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    let mut desk = Desk {
        common,
        show: show(language),
        out: &mut out,
        err: &mut err,
    };
    desk.work(command)
}

/// A message on standard error.
pub(crate) fn tell(message: &str) {
    // Where nobody listens there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "attache: {}", view::plain(message));
}

/// How things are shown in a language where nobody said otherwise.
fn show(language: Language) -> Show {
    let calendar = match language {
        Language::Fa => Calendar::SolarHijri,
        Language::En | Language::Tr => Calendar::Gregorian,
    };
    Show {
        language,
        calendar,
        both: true,
    }
}

/// Where a subcommand works: what it was told, and where its answers go.
pub(crate) struct Desk<'a> {
    common: &'a Common,
    show: Show,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl Desk<'_> {
    fn work(&mut self, command: &Command) -> Result<(), Error> {
        match command {
            Command::Import(wish) => files::import(self, wish),
            Command::Export(wish) => files::export(self, wish),
            Command::Trips(wish) => trip::trips(self, wish),
            Command::Itinerary(wish) => trip::itinerary(self, wish),
            Command::Check(wish) => check::check(self, wish),
            Command::Accept(wish) => check::accept(self, wish),
            Command::Reopen(wish) => check::reopen(self, wish),
            Command::BestTime(wish) => besttime::besttime(self, wish),
            Command::Release(wish) => release::release(self, wish),
            Command::Changes(wish) => release::changes(self, wish),
            Command::Schedule(wish) => schedule::schedule(self, wish),
            Command::Shift(wish) => mend::shift(self, wish),
            Command::Repair(wish) => mend::repair(self, wish),
            Command::Calendar(wish) => files::calendar(self, wish),
            Command::Text(wish) => text::text(self, wish),
            Command::Print(wish) => files::print(self, wish),
            Command::History(wish) => trip::history(self, wish),
            Command::Undo => keep::undo(self),
            Command::Redo => keep::redo(self),
            Command::Backup(wish) => keep::backup(self, wish),
            Command::Restore(wish) => keep::restore(self, wish),
            Command::Verify => keep::verify(self),
            Command::Passphrase(wish) => keep::passphrase(self, wish),
            Command::Holidays(wish) => holidays::holidays(self, wish),
            Command::Rules(wish) => rules::rules(self, wish),
            Command::Zones(wish) => zones::zones(self, wish),
        }
    }

    /// The words of the language.
    pub(crate) fn words(&self) -> &'static Words {
        Words::of(self.show.language)
    }

    /// A message of ours.
    pub(crate) fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words().say(id, args)
    }

    /// A line of the result. A reader who has seen enough (`| head`) closes the pipe, which is no
    /// trouble.
    pub(crate) fn print(&mut self, line: &str) {
        let _ = writeln!(self.out, "{}", engine::view::plain(line));
    }

    /// A text as it is to be passed on, its marks of direction with it.
    pub(crate) fn print_text(&mut self, text: &str) {
        let _ = writeln!(self.out, "{text}");
    }

    /// A list as JSON.
    pub(crate) fn print_json(&mut self, value: &serde_json::Value) {
        let _ = writeln!(self.out, "{value:#}");
    }

    /// A message beside the result.
    pub(crate) fn tell(&mut self, line: &str) {
        let _ = writeln!(self.err, "{}", view::plain(line));
    }
}
