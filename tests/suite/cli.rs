//! The command line, as a person or another program has it: the real binary, its streams and the
//! code with which it ends.

mod book;
mod refusals;
mod rules;
mod trips;

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::window::{PRACTICE_NOW, program};

/// A folder with a book in it, and the program.
struct Desk {
    folder: TempDir,
    passphrase: Option<&'static str>,
}

struct Done {
    code: i32,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Desk {
            folder: tempfile::tempdir().unwrap(),
            passphrase: None,
        }
    }

    /// A book with the five cases.
    fn with_cases() -> Self {
        let desk = Desk::new();
        desk.import_cases();
        desk
    }

    fn import_cases(&self) {
        let mut args = vec!["import".to_owned()];
        args.extend(cases());
        self.done(&args);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), content).unwrap();
        self.file(name)
    }

    fn command(&self, book: &str) -> Command {
        let mut command = Command::new(program("attache").unwrap());
        command
            .args(["--book", book, "--now", PRACTICE_NOW])
            .args(["--language", "en", "--as", "EY", "--zones", "bundled"])
            .env_remove("ATTACHE_PASSPHRASE_FILE")
            .env_remove("ATTACHE_NEW_PASSPHRASE_FILE")
            .env("XDG_DATA_HOME", self.folder.path())
            .stdin(Stdio::null());
        if let Some(passphrase) = self.passphrase {
            command.env(
                "ATTACHE_PASSPHRASE_FILE",
                self.write("passphrase", passphrase),
            );
        }
        command
    }

    fn run(&self, args: &[impl AsRef<OsStr>]) -> Done {
        self.run_on(&self.file("book.attache"), args)
    }

    fn run_on(&self, book: &str, args: &[impl AsRef<OsStr>]) -> Done {
        let done = finish(self.command(book).args(args));
        keep_calendar(args);
        done
    }

    /// What must end well: its standard output.
    fn done(&self, args: &[impl AsRef<OsStr>]) -> String {
        let done = self.run(args);
        assert_eq!(done.code, 0, "{}", done.err);
        done.out
    }

    /// What must end with 1: its one message.
    fn refused(&self, args: &[impl AsRef<OsStr>]) -> String {
        let done = self.run(args);
        assert_eq!(done.code, 1, "out: {} err: {}", done.out, done.err);
        assert_eq!(done.out, "", "what cannot be done gives no result");
        assert!(!done.err.contains("panicked"), "{}", done.err);
        done.err
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.done(args)).unwrap()
    }
}

/// Others read what `calendar` wrote, the kit too, when all tests have run.
fn keep_calendar(args: &[impl AsRef<OsStr>]) {
    let args: Vec<&Path> = args.iter().map(|arg| Path::new(arg.as_ref())).collect();
    if args.first() != Some(&Path::new("calendar")) {
        return;
    }
    for written in args
        .windows(2)
        .filter(|a| [Path::new("-o"), Path::new("--kit")].contains(&a[0]))
    {
        tests::others::keep_written(written[1]);
    }
}

fn finish(command: &mut Command) -> Done {
    let output = command.output().unwrap();
    Done {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn cases() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut cases: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|case| case.unwrap().path().to_str().unwrap().to_owned())
        .collect();
    cases.sort();
    cases
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

/// A dossier with one trip of one item, as its parts.
fn dossier(change: impl FnOnce(&mut Value)) -> String {
    let mut dossier = json!({
        "dossier": 1,
        "places": [
            { "id": "ankara", "kind": "city", "name": "Ankara", "zone": "Europe/Istanbul", "country": "TR" }
        ],
        "organizations": [
            { "id": "office", "kind": "municipality", "name": "Ankara", "city": "ankara" }
        ],
        "trips": [{
            "id": "trip", "kind": "outbound", "status": "planning", "title": "A trip",
            "home": "ankara", "office": "office",
            "items": [{
                "id": "one", "kind": "meeting", "title": "A meeting", "place": "ankara", "people": [],
                "when": { "start": "2024-12-07T08:10", "zone": "Europe/Istanbul", "minutes": 60 }
            }]
        }]
    });
    change(&mut dossier);
    dossier.to_string()
}
