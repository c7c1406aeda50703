//! Calendars of ten thousand events, written and read, beside others in the same run.

use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use documents::{calendar, incoming};
use domain::text::Language;
use domain::trip::Classification;
use tests::synthetic;

use super::{median, ms, now, row};

/// Measures writing, then reading what was written.
pub(super) fn written_and_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.ics");
    let ours = written(&file);
    beside_icalendar(&file, ours);
    beside_libical(folder.path(), &file, ours);
    read(&file);
}

/// The seconds that the file took, words and zones included: what a person waits for.
fn written(file: &Path) -> f64 {
    let (trip, directory) = tests::dossier(&synthetic::dossier(10_000, 200).to_string());
    let plan = domain::plan::plan(&trip, &directory);
    let mut written = None;
    let ours = median(11, || {
        written = Some(calendar::write(&calendar::Input {
            trip: &trip,
            directory: &directory,
            plan: &plan,
            person: None,
            language: Language::En,
            released: None,
            stamp: now(),
            revised: &|_| now(),
            sequence: &|_| 0,
            may_see: Classification::Office,
            options: calendar::Options::default(),
            only: None,
            announced: &|_| false,
        }));
    });
    let written = written.unwrap();
    let size = written.bytes.len() / 1000;
    std::fs::write(file, &written.bytes).unwrap();
    row(
        &format!(
            "a calendar of {} events ({size} kB), from the plan to the bytes",
            written.written
        ),
        &ms(ours),
        "",
    );
    ours.as_secs_f64()
}

fn beside_icalendar(file: &Path, ours: f64) {
    let script = tests::root().join("tests/tools/bench_icalendar.py");
    let mut icalendar = Command::new(tests::python());
    let seconds = numbers(icalendar.arg(script).arg(file))[0];
    peer(
        "  its finished values by Python's icalendar, built and written",
        seconds,
    );
    row(
        "  how many times as fast",
        &format!("{:.0}", seconds / ours),
        "aim 100",
    );
}

fn beside_libical(folder: &Path, file: &Path, ours: f64) {
    let program = folder.join("bench_libical");
    let source = tests::root().join("tests/tools/bench_libical.c");
    let mut compiler = Command::new("cc");
    compiler.arg("-O2").arg(source).arg("-o").arg(&program);
    let built = compiler.arg("-lical").status().unwrap();
    assert!(built.success(), "libical-dev is needed");
    let spent = numbers(Command::new(program).arg(file));
    peer("  its finished values by libical, built", spent[0]);
    peer("  and written", spent[1]);
    row(
        "  how many times as fast, of both",
        &format!("{:.1}", (spent[0] + spent[1]) / ours),
        "aim 4",
    );
}

fn read(file: &Path) {
    let bytes = std::fs::read(file).unwrap();
    let mut events = 0;
    let ours = median(11, || {
        events = black_box(incoming::read(&bytes, "large.ics")).events.len();
    });
    let alone = median(11, || {
        let text = std::str::from_utf8(&bytes).unwrap();
        black_box(calcard::Parser::new(text).entry());
    });
    row(
        &format!("reading a calendar of {events} events, checked and on its clocks"),
        &ms(ours),
        "",
    );
    row("  the same bytes by calcard alone", &ms(alone), "");
    row(
        "  how many times as long",
        &format!("{:.2}", ours.as_secs_f64() / alone.as_secs_f64()),
        "aim at most 1.3",
    );
}

fn peer(what: &str, seconds: f64) {
    row(what, &format!("{:.2} ms", seconds * 1e3), "");
}

/// The numbers that a peer prints.
fn numbers(command: &mut Command) -> Vec<f64> {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let found = said.split_whitespace().map(|number| number.parse());
    let found: Vec<f64> = found.collect::<Result<_, _>>().unwrap();
    assert!(
        !found.is_empty(),
        "the peer prints its seconds: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    found
}
