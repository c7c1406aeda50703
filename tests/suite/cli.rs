//! The command line, as a person or another program has it: the real binary, its streams and the
//! code with which it ends.

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

#[test]
fn the_five_cases_are_imported_and_listed() {
    let desk = Desk::with_cases();
    let trips = desk.json(&["trips", "--json"]);
    let trips = trips.as_array().unwrap();
    let known = ["id", "title", "kind", "status", "from", "to"];
    assert_eq!(keys(&trips[0]), known, "the keys are a contract");
    let mut ids: Vec<&str> = trips.iter().map(|t| t["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    let five = [
        "brussels-congress",
        "city-diplomacy-workshop-2",
        "paris-visit",
        "sister-cities-roundtable",
        "tirana-b40",
    ];
    assert_eq!(ids, five);
    let tirana = trips.iter().find(|t| t["id"] == "tirana-b40").unwrap();
    assert_eq!(
        (&tirana["from"], &tirana["to"]),
        (&json!("2024-12-07"), &json!("2024-12-07"))
    );
    let text = desk.done(&["trips"]);
    assert!(
        text.contains("tirana-b40"),
        "the list for people names the id to use: {text}"
    );
}

#[test]
fn importing_the_same_files_again_changes_nothing() {
    let desk = Desk::with_cases();
    let before = desk.done(&["history", "tirana-b40"]);
    desk.import_cases();
    assert_eq!(desk.done(&["history", "tirana-b40"]), before);
}

#[test]
fn a_dry_run_stores_nothing() {
    let desk = Desk::new();
    let mut args = vec!["import".to_owned(), "--dry-run".to_owned()];
    args.extend(cases());
    assert!(
        desk.done(&args).contains("added"),
        "it says what would be done"
    );
    assert_eq!(desk.json(&["trips", "--json"]), json!([]));
}

#[test]
fn the_itinerary_says_no_more_than_is_known() {
    let desk = Desk::with_cases();
    let items = desk.json(&["itinerary", "tirana-b40", "--json"])["items"].take();
    let known = [
        "id",
        "start",
        "zone",
        "end",
        "end_zone",
        "precision",
        "instant",
        "end_instant",
        "home_start",
        "day_shift",
        "people",
    ];
    assert_eq!(keys(&items[0]), known, "the keys are a contract");
    let flight = items
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["id"] == "flight-out")
        .unwrap();
    assert_eq!(
        flight["precision"], "part",
        "the morning of 7 December is all that is known"
    );
    assert_eq!(
        flight["instant"],
        Value::Null,
        "a part of a day is no instant"
    );
    assert_eq!(
        flight["people"],
        json!(["ekrem-imamoglu", "muharrem-erkek"])
    );
    let open = items.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&open["id"], &open["precision"]),
        (&json!("presentation"), &json!("open"))
    );
    assert_eq!(
        open["start"],
        Value::Null,
        "what is to be placed is at no hour"
    );
}

#[test]
fn the_itinerary_gives_instants_and_home_time() {
    let desk = Desk::with_cases();
    let items = desk.json(&["itinerary", "paris-visit", "--json"])["items"].take();
    let exact: Vec<&Value> = items
        .as_array()
        .unwrap()
        .iter()
        .filter(|i| i["instant"].is_string())
        .collect();
    assert!(!exact.is_empty(), "the visit has hours: {items}");
    for item in exact {
        assert!(
            item["instant"].as_str().unwrap().ends_with('Z'),
            "instants are in UTC"
        );
        assert!(item["home_start"].is_string() && item["day_shift"].is_i64());
    }
}

#[test]
fn the_itinerary_of_one_person_has_only_what_concerns_them() {
    let desk = Desk::with_cases();
    let args = [
        "itinerary",
        "tirana-b40",
        "--person",
        "barbaros-buyuksagnak",
        "--json",
    ];
    let items = desk.json(&args)["items"].take();
    let ids: Vec<&str> = items
        .as_array()
        .unwrap()
        .iter()
        .map(|i| i["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        ["board", "presentation"],
        "he does not fly with the delegation"
    );
}

#[test]
fn the_itinerary_is_readable_in_three_languages() {
    let desk = Desk::with_cases();
    for (language, word) in [("en", "morning"), ("tr", "Aralık"), ("fa", "دسامبر")] {
        let text = desk.done(&["itinerary", "tirana-b40", "--language", language]);
        assert!(text.contains(word), "{language}: {text}");
    }
}

#[test]
fn findings_are_given_with_their_facts_and_a_sentence() {
    let desk = Desk::with_cases();
    let findings = desk.json(&["check", "tirana-b40", "--json"])["findings"].take();
    let findings = findings.as_array().unwrap();
    let codes: Vec<&str> = findings
        .iter()
        .map(|f| f["code"].as_str().unwrap())
        .collect();
    assert!(
        codes.contains(&"unconfirmed"),
        "the flight is not agreed yet: {codes:?}"
    );
    for finding in findings {
        let known = [
            "code", "severity", "about", "facts", "text", "repairs", "key", "accepted",
        ];
        assert_eq!(keys(finding), known, "the keys are a contract");
        assert!(["stop", "tight", "note"].contains(&finding["severity"].as_str().unwrap()));
        assert_eq!(keys(&finding["about"][0]), ["kind", "id"]);
        let text = finding["text"].as_str().unwrap();
        assert!(
            text.contains(' ') && !text.contains("{ $"),
            "a sentence: {text}"
        );
    }
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_opened_again() {
    let desk = Desk::with_cases();
    let list = |args: &[&str]| {
        let command = [&["check", "tirana-b40", "--json"], args].concat();
        desk.json(&command)["findings"].take()
    };
    let open = list(&[]);
    let (count, key) = (
        open.as_array().unwrap().len(),
        open[0]["key"].as_str().unwrap(),
    );
    desk.done(&[
        "accept",
        "tirana-b40",
        key,
        "--reason",
        "Agreed by telephone.",
    ]);
    assert_eq!(list(&[]).as_array().unwrap().len(), count - 1);
    let all = list(&["--accepted"]);
    let accepted = all.as_array().unwrap().iter().find(|f| f["key"] == key);
    assert_eq!(
        accepted.unwrap()["accepted"]["reason"],
        "Agreed by telephone."
    );
    let told = desk.done(&["check", "tirana-b40", "--accepted"]);
    assert!(told.contains("Agreed by telephone."), "{told}");
    desk.done(&["reopen", "tirana-b40", key]);
    assert_eq!(list(&[]).as_array().unwrap().len(), count);
}

#[test]
fn the_rules_of_the_office_are_shown_and_set_from_a_file() {
    let desk = Desk::with_cases();
    let mut rules = desk.json(&["rules", "--json"]);
    assert_eq!(rules["passport_margin_days"], 90, "what usually holds");
    rules["passport_margin_days"] = 180.into();
    let file = desk.write("rules.json", rules.to_string());
    assert!(desk.done(&["rules", "set", &file]).contains("180"));
    assert_eq!(desk.json(&["rules", "--json"]), rules);
    for (wrong, named) in [
        (
            r#"{"gift_limits": [{"value": 100, "currency": "euro"}]}"#,
            "gift_limits[0].currency",
        ),
        (r#"{"nigth": "22-7"}"#, "nigth"),
    ] {
        let file = desk.write("wrong.json", wrong);
        let refused = desk.refused(&["rules", "set", &file]);
        assert!(refused.contains(named), "{refused}");
    }
    assert_eq!(
        desk.json(&["rules", "--json"]),
        rules,
        "nothing was changed"
    );
}

#[test]
fn a_trip_is_written_as_a_calendar() {
    let desk = Desk::with_cases();
    let out = desk.run(&["calendar", "tirana-b40", "-o", &desk.file("trip.ics")]);
    assert_eq!(out.code, 0, "{}", out.err);
    let text = fs::read_to_string(desk.path("trip.ics")).unwrap();
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        "{text}"
    );
    assert_eq!(
        text.matches("BEGIN:VEVENT").count(),
        2,
        "what has a day is in it"
    );
    assert!(!out.err.is_empty(), "what is left out is listed beside");
    let args = ["calendar", "tirana-b40", "--person", "barbaros-buyuksagnak"];
    let one = desk.file("one.ics");
    desk.done(&[&args[..], &["-o", &one]].concat());
    let text = fs::read_to_string(one).unwrap();
    assert_eq!(
        text.matches("BEGIN:VEVENT").count(),
        1,
        "he does not fly with the delegation"
    );
}

#[test]
fn papers_are_printed() {
    let desk = Desk::with_cases();
    for paper in ["pack", "daysheet", "report"] {
        for language in ["en", "tr", "fa"] {
            let file = desk.file(&format!("{paper}-{language}.pdf"));
            let args = [
                "print",
                "paris-visit",
                "--paper",
                paper,
                "--language",
                language,
            ];
            desk.done(&[&args[..], &["-o", &file]].concat());
            assert!(
                fs::read(&file).unwrap().starts_with(b"%PDF-"),
                "{paper} in {language}"
            );
        }
    }
}

#[test]
fn a_trip_leaves_as_a_dossier_and_comes_back_the_same() {
    let desk = Desk::with_cases();
    let dossier = desk.file("tirana.dossier.json");
    desk.done(&["export", "tirana-b40", "-o", &dossier]);
    let other = Desk::new();
    other.done(&["import", &dossier]);
    let args = ["itinerary", "tirana-b40", "--json"];
    assert_eq!(other.json(&args), desk.json(&args));
    let again = other.file("again.dossier.json");
    other.done(&["export", "tirana-b40", "-o", &again]);
    assert_eq!(
        fs::read(again).unwrap(),
        fs::read(dossier).unwrap(),
        "nothing is lost on the way"
    );
}

#[test]
fn an_import_is_taken_back_and_done_again_after_a_restart() {
    let desk = Desk::with_cases();
    let acts = desk.json(&["history", "tirana-b40", "--json"]);
    assert_eq!(
        keys(&acts[0]),
        ["id", "at", "by", "act", "of", "text", "changes"]
    );
    assert_eq!(
        (&acts[0]["act"], &acts[0]["by"]),
        (&json!("import"), &json!("EY"))
    );
    assert_eq!(
        acts[0]["at"], "2024-11-28T09:00:00.000Z",
        "the clock stands where it was put"
    );
    desk.done(&["undo"]);
    assert_eq!(
        desk.json(&["trips", "--json"]),
        json!([]),
        "one import is one operation"
    );
    desk.done(&["redo"]);
    assert_eq!(desk.json(&["trips", "--json"]).as_array().unwrap().len(), 5);
    desk.refused(&["redo"]);
    let acts = desk.json(&["history", "tirana-b40", "--json"]);
    let acts: Vec<&str> = acts
        .as_array()
        .unwrap()
        .iter()
        .map(|a| a["act"].as_str().unwrap())
        .collect();
    assert_eq!(acts, ["import", "undo", "redo"], "nothing rewrites history");
}

#[test]
fn a_copy_is_brought_back_beside_the_book() {
    let desk = Desk::with_cases();
    let copy = desk.file("copy.attache");
    desk.done(&["backup", "-o", &copy]);
    desk.done(&["undo"]);
    let said = desk.done(&["restore", &copy]);
    assert!(said.contains("before"), "the former book is named: {said}");
    assert_eq!(desk.json(&["trips", "--json"]).as_array().unwrap().len(), 5);
    desk.done(&["verify"]);
    desk.refused(&["restore", &desk.file("no.attache")]);
    desk.refused(&["restore", &desk.write("text.attache", "this is no book")]);
    assert_eq!(
        desk.json(&["trips", "--json"]).as_array().unwrap().len(),
        5,
        "a copy that is none changes nothing"
    );
}

#[test]
fn an_encrypted_book_opens_with_its_passphrase_alone() {
    let mut desk = Desk::new();
    desk.passphrase = Some("şifre çok gizli\n");
    desk.import_cases();
    let bytes = fs::read(desk.path("book.attache")).unwrap();
    assert!(
        !bytes.starts_with(b"SQLite format 3"),
        "a new book made with one is encrypted"
    );
    let copy = desk.file("copy.attache");
    desk.done(&["backup", "-o", &copy]);
    assert!(
        !fs::read(&copy).unwrap().starts_with(b"SQLite"),
        "a copy is as encrypted as the book"
    );
    desk.done(&["verify"]);

    desk.passphrase = Some("wrong");
    assert!(desk.refused(&["trips"]).contains("passphrase is wrong"));
    desk.passphrase = None;
    let said = desk.refused(&["trips"]);
    assert!(
        said.contains("ATTACHE_PASSPHRASE_FILE"),
        "it says how it opens: {said}"
    );
    desk.passphrase = Some("şifre çok gizli");
    assert_eq!(desk.json(&["trips", "--json"]).as_array().unwrap().len(), 5);

    let new = desk.write("new", "another\n");
    let book = desk.file("book.attache");
    let changed = finish(
        desk.command(&book)
            .env("ATTACHE_NEW_PASSPHRASE_FILE", new)
            .arg("passphrase"),
    );
    assert_eq!(changed.code, 0, "{}", changed.err);
    assert!(
        desk.refused(&["trips"]).contains("passphrase is wrong"),
        "the former one is void"
    );
    desk.passphrase = Some("another");
    desk.done(&["verify"]);
}

#[test]
fn a_book_without_a_passphrase_is_given_one() {
    let mut desk = Desk::with_cases();
    desk.passphrase = Some("the first");
    desk.done(&["passphrase"]);
    desk.done(&["verify"]);
    let bytes = fs::read(desk.path("book.attache")).unwrap();
    assert!(
        !bytes.starts_with(b"SQLite format 3"),
        "it is encrypted now"
    );
    desk.passphrase = Some("another");
    assert!(desk.refused(&["trips"]).contains("passphrase is wrong"));
}

#[cfg(unix)]
#[test]
fn a_passphrase_is_read_from_an_open_descriptor() {
    let desk = Desk::new();
    let pass = |passphrase: &str| {
        let program = program("attache").unwrap();
        let line = "exec \"$0\" --book \"$1\" --zones bundled --passphrase-fd 3 trips 3< \"$2\"";
        let file = desk.write("passphrase", passphrase);
        let args = [desk.file("book.attache"), file];
        finish(
            Command::new("sh")
                .args(["-c", line])
                .arg(program)
                .args(args),
        )
    };
    assert_eq!(pass("first").code, 0);
    assert_eq!(pass("first").code, 0);
    assert_eq!(pass("other").code, 1);
    assert_eq!(pass("").code, 1, "an empty one is none");
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

#[test]
fn a_wrong_dossier_is_refused_with_its_place_and_nothing_is_stored() {
    let desk = Desk::new();
    desk.done(&["import", &desk.write("right.json", dossier(|_| ()))]);
    desk.done(&["undo"]);
    let wrong: [(&str, Vec<u8>, &[&str]); 9] = [
        ("not JSON", b"{ \"dossier\": 1, ".into(), &["line 1"]),
        (
            "not UTF-8",
            b"{ \"dossier\": 1, \"source\": \"\xff\" }".into(),
            &["UTF-8"],
        ),
        (
            "unknown version",
            dossier(|d| d["dossier"] = json!(7)).into(),
            &["7", "1"],
        ),
        (
            "unknown zone",
            dossier(|d| d["trips"][0]["items"][0]["when"]["zone"] = json!("Europe/Istambul"))
                .into(),
            &[
                "trips[0].items[0].when",
                "Europe/Istambul",
                "Europe/Istanbul",
            ],
        ),
        (
            "a date that does not exist",
            dossier(|d| d["trips"][0]["items"][0]["when"]["start"] = json!("2024-02-30T10:00"))
                .into(),
            &["trips[0].items[0].when", "2024-02-30"],
        ),
        (
            "a reference to nobody",
            dossier(|d| d["trips"][0]["items"][0]["place"] = json!("ancara")).into(),
            &["trips[0].items[0].place", "ancara"],
        ),
        (
            "a duplicate id",
            dossier(|d| {
                let item = d["trips"][0]["items"][0].clone();
                d["trips"][0]["items"].as_array_mut().unwrap().push(item);
            })
            .into(),
            &["trips[0].items[1]", "one"],
        ),
        (
            "nesting of 10,000",
            [
                "{\"dossier\": 1, \"x\": ",
                &"[".repeat(10_000),
                &"]".repeat(10_000),
                "}",
            ]
            .concat()
            .into(),
            &[],
        ),
        ("an empty file", Vec::new(), &[]),
    ];
    for (what, content, named) in wrong {
        let file = desk.write("wrong.json", content);
        let said = desk.refused(&["import", &file]);
        assert_eq!(
            said.trim_end().lines().count(),
            1,
            "{what}: one message: {said}"
        );
        assert!(
            said.contains("wrong.json"),
            "{what}: the file is named: {said}"
        );
        for word in named {
            assert!(said.contains(word), "{what}: {word} is not in: {said}");
        }
        assert_eq!(
            desk.json(&["trips", "--json"]),
            json!([]),
            "{what}: nothing is stored"
        );
    }
}

#[test]
fn a_dossier_of_a_hundred_megabytes_is_refused() {
    let desk = Desk::new();
    let file = desk.path("large.json");
    // Sparse: it takes no room on the disk.
    fs::File::create(&file)
        .unwrap()
        .set_len(100 * 1024 * 1024)
        .unwrap();
    let said = desk.refused(&["import", file.to_str().unwrap()]);
    assert!(said.contains("MB"), "{said}");
    let missing = desk.refused(&["import", &desk.file("missing.json")]);
    assert!(missing.contains("missing.json"), "{missing}");
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let desk = Desk::with_cases();
    assert!(
        desk.refused(&["itinerary", "tirana-b41"])
            .contains("tirana-b40")
    );
    assert!(desk.refused(&["history", "tirana"]).contains("tirana-b40"));
    let args = ["itinerary", "tirana-b40", "--person", "ekrem-imamoğlu"];
    assert!(desk.refused(&args).contains("ekrem-imamoglu"));
    let ics = desk.file("x.ics");
    let args = ["calendar", "tirana-b40", "--person", "ekrem", "-o", &ics];
    assert!(desk.refused(&args).contains("ekrem-imamoglu"));
    assert!(
        !desk.path("x.ics").exists(),
        "nothing is written for nobody"
    );
}

#[test]
fn wrong_use_ends_with_two() {
    let desk = Desk::new();
    for args in [
        &["fly"][..],
        &["itinerary"],
        &["trips", "--now", "yesterday"],
        &["trips", "--language", "xx"],
        &["print", "tirana-b40", "--paper", "napkin", "-o", "x.pdf"],
    ] {
        let done = desk.run(args);
        assert_eq!(
            (done.code, done.out.as_str()),
            (2, ""),
            "{args:?}: {}",
            done.err
        );
        assert!(!done.err.is_empty(), "{args:?} says what is wrong");
    }
    assert!(
        !desk.path("book.attache").exists(),
        "wrong use makes no book"
    );
}

#[test]
fn help_is_given_in_the_language_asked_for() {
    let desk = Desk::new();
    for (language, word) in [("en", "Usage"), ("tr", "Kullanım"), ("fa", "کاربرد")] {
        let done = desk.run(&["--help", "--language", language]);
        assert_eq!(done.code, 0);
        assert!(done.out.contains(word), "{}", done.out);
        assert!(
            !done.out.contains("cli-"),
            "every message is there: {}",
            done.out
        );
    }
    let print = desk.done(&["print", "--help"]);
    assert!(
        print.contains("--paper") && !print.contains("cli-"),
        "{print}"
    );
}

#[test]
fn a_damaged_book_is_left_alone() {
    let desk = Desk::with_cases();
    let mut bytes = fs::read(desk.path("book.attache")).unwrap();
    let half = bytes.len() / 2;
    bytes[half..half + 4096].fill(0x5a);
    bytes.truncate(half + 8192);
    let damaged = desk.write("damaged.attache", &bytes);
    let done = desk.run_on(&damaged, &["verify"]);
    assert_eq!(done.code, 1, "{}", done.out);
    assert!(
        !done.err.contains("panicked") && !done.err.is_empty(),
        "{}",
        done.err
    );
    assert_eq!(
        fs::read(&damaged).unwrap(),
        bytes,
        "what is damaged is not touched"
    );
    let text = desk.write("text.attache", "a letter, not a book at all");
    let done = desk.run_on(&text, &["trips"]);
    assert_eq!(done.code, 1);
    assert_eq!(
        fs::read_to_string(&text).unwrap(),
        "a letter, not a book at all"
    );
}

#[test]
fn a_book_of_a_newer_version_is_left_alone() {
    let desk = Desk::with_cases();
    let mut bytes = fs::read(desk.path("book.attache")).unwrap();
    // Where SQLite keeps the number of the schema.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let newer = desk.write("newer.attache", &bytes);
    let done = desk.run_on(&newer, &["trips"]);
    assert_eq!(done.code, 1, "{}", done.out);
    assert!(done.err.contains("newer version"), "{}", done.err);
    assert_eq!(fs::read(&newer).unwrap(), bytes, "it is not touched");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_file_is_named() {
    let desk = Desk::with_cases();
    // Not even root can write here.
    let done = desk.run_on("/sys/book.attache", &["trips"]);
    assert_eq!(done.code, 1);
    assert!(done.err.contains("/sys/book.attache"), "{}", done.err);
    let said = desk.refused(&["calendar", "tirana-b40", "-o", "/sys/trip.ics"]);
    assert!(said.contains("/sys/trip.ics"), "{said}");
    assert_eq!(desk.json(&["trips", "--json"]).as_array().unwrap().len(), 5);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_costs_nothing_that_was_stored() {
    let desk = Desk::with_cases();
    let before = desk.json(&["trips", "--json"]);
    let large = desk.write(
        "large.json",
        dossier(|d| d["trips"][0]["purpose"] = json!("x".repeat(4_000_000))),
    );
    // No file may grow beyond a megabyte: what a full disk does, without filling one.
    let line = "trap '' XFSZ; ulimit -f 2048; exec \"$0\" \"$@\"";
    let program = program("attache").unwrap();
    let args = [
        "--book",
        &desk.file("book.attache"),
        "--zones",
        "bundled",
        "import",
        &large,
    ];
    let done = finish(
        Command::new("sh")
            .args(["-c", line])
            .arg(program)
            .args(args),
    );
    assert_eq!(done.code, 1, "{}{}", done.out, done.err);
    assert!(
        !done.err.contains("panicked") && !done.err.is_empty(),
        "{}",
        done.err
    );
    assert_eq!(desk.json(&["trips", "--json"]), before);
    desk.done(&["verify"]);
}

#[test]
fn rules_of_time_zones_can_be_chosen() {
    let desk = Desk::new();
    let rules = desk.json(&["zones", "--json"]);
    assert_eq!(rules["source"], "bundled");
    assert!(rules["version"].as_str().unwrap() >= "2026f", "{rules}");
    let bad = desk.write("zones", "no zones");
    let said = desk.refused(&["zones", "--zones", &bad]);
    assert!(said.contains(&bad), "{said}");
}

#[test]
fn a_second_process_is_told_who_holds_the_book() {
    let desk = Desk::with_cases();
    let server = program("serve").unwrap();
    let mut holder = Command::new(server)
        .args(["--book", &desk.file("book.attache"), "--now", PRACTICE_NOW])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Its first line comes once it holds the book.
    let mut line = String::new();
    BufReader::new(holder.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let said = desk.refused(&["trips"]);
    let restored = desk.run(&["restore", &desk.file("book.attache")]);
    drop(holder.stdin.take());
    holder.wait().unwrap();
    assert!(said.contains("book.attache is open in another"), "{said}");
    assert_eq!(restored.code, 1, "nobody's open book is put aside");
    desk.done(&["verify"]);
}

#[test]
fn the_best_hours_for_many_cities_are_ranked_and_each_city_has_its_own() {
    let desk = Desk::with_cases();
    let args = [
        "besttime",
        "--cities",
        "istanbul,tirana,paris",
        "--minutes",
        "60",
    ];
    let range = ["--from", "2025-01-13", "--to", "2025-01-17"];
    let list = [&args[..], &range, &["--json"]].concat();
    let found = desk.json(&list);
    let known = [
        "cities",
        "minutes",
        "from",
        "to",
        "home",
        "rules",
        "suits_all",
        "text",
        "hours",
        "split",
    ];
    assert_eq!(keys(&found), known, "the keys are a contract");
    let hour = &found["hours"][0];
    let known = [
        "instant", "start", "day", "suits", "suits_of", "worst", "sum", "again", "reason", "text",
        "cities",
    ];
    assert_eq!(keys(hour), known, "the keys are a contract");
    assert_eq!(hour["suits"], 3);
    let text = desk.done(&[&args[..], &range].concat());
    assert!(text.contains("suits all 3 cities."), "{text}");
    assert!(
        text.contains("Istanbul: Monday 13 January 2025, 11:00"),
        "{text}"
    );
    let why = desk.refused(&[&args[..], &range, &["--rule", "never"]].concat());
    assert!(why.contains("\"never\" is no rule"), "{why}");
}

#[test]
fn an_office_puts_its_own_holidays_over_the_programmes() {
    let desk = Desk::with_cases();
    let before = desk.json(&["holidays", "--json"]);
    assert_eq!(
        (&before["office"], &before["countries"]),
        (&json!(false), &json!(61))
    );
    let ours = desk.write("ours.tsv", "TR\t2025-01-15\texact\tDay of the city\n");
    desk.done(&["holidays", "--update", &ours]);
    assert_eq!(
        desk.json(&["holidays", "--json"])["office"],
        true,
        "it is kept in the book"
    );
    let best = [
        "besttime",
        "--cities",
        "istanbul,paris",
        "--from",
        "2025-01-15",
        "--to",
        "2025-01-15",
    ];
    let found = desk.json(&[&best[..], &["--json"]].concat());
    assert_eq!(found["hours"][0]["cities"][0]["holiday"], "Day of the city");
    let wrong = desk.write("wrong.tsv", "TR\tsome day\texact\tX\n");
    assert!(
        desk.refused(&["holidays", "--update", &wrong])
            .contains("line 1")
    );
    desk.done(&["holidays", "--clear"]);
    assert_eq!(desk.json(&["holidays", "--json"])["office"], false);
}

#[test]
fn newer_rules_of_time_zones_are_kept_and_hold_from_the_next_start() {
    let desk = Desk::new();
    let data = tests::root().join("src-tauri/crates/domain/data/zones/zones.dat");
    let rules = fs::read(data).unwrap();
    let line = b"\nversion 2026f\n";
    let at = rules.windows(line.len()).position(|part| part == line);
    let mut newer = rules.clone();
    newer[at.unwrap() + 9..][..5].copy_from_slice(b"2099z");
    let newer = desk.write("newer.zones", newer);
    // As an officer has it: nobody says which rules are to be used.
    let version = || {
        let mut command = Command::new(program("attache").unwrap());
        let done = finish(
            command
                .args(["zones", "--json"])
                .env("XDG_DATA_HOME", desk.folder.path())
                .stdin(Stdio::null()),
        );
        assert_eq!(done.code, 0, "{}", done.err);
        let answer: Value = serde_json::from_str(&done.out).unwrap();
        answer["version"].as_str().unwrap().to_owned()
    };
    desk.done(&["zones", "update", &newer]);
    assert_eq!(version(), "2099z", "the newest there are");
    let older = desk.write("older.zones", rules);
    let mut command = Command::new(program("attache").unwrap());
    let done = finish(
        command
            .args(["zones", "update", &older])
            .env("XDG_DATA_HOME", desk.folder.path())
            .stdin(Stdio::null()),
    );
    assert_eq!(done.code, 1, "older rules are not taken: {}", done.out);
    assert_eq!(version(), "2099z");
}
