//! `./dev bench schedule DIR`: solves the `.dzn` files of a folder, and prints breaks, proven or not, and seconds; where
//! `ATTACHE_PEERS` names a Python with OR-Tools and PySAT, theirs beside it, one after the other in the same run.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement prints"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use solver::b2b;

/// How long each solver may look at a file, unless a second argument says otherwise.
const SECONDS: f64 = 60.0;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("which folder of .dzn files?");
        return ExitCode::from(2);
    };
    let seconds = arguments
        .next()
        .and_then(|s| s.parse().ok())
        .unwrap_or(SECONDS);
    let files = match dzn(Path::new(&folder)) {
        Ok(files) if !files.is_empty() => files,
        Ok(_) => return fail(&format!("{folder}: there is no .dzn file")),
        Err(error) => return fail(&format!("{folder}: {error}")),
    };
    println!(
        "{:<24} {:<8} {:>6}  {:<10} {:>8}  first plan",
        "file", "solver", "breaks", "", "seconds"
    );
    let mut ended = ExitCode::SUCCESS;
    for file in &files {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        match ours(&name, file, seconds) {
            Ok(()) => peers(&name, file, seconds),
            // The others are measured nevertheless.
            Err(error) => ended = fail(&format!("{}: {error}", file.display())),
        }
    }
    ended
}

fn fail(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}

/// The `.dzn` files of a folder, or the one that is named, in the order of their names.
fn dzn(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let entries: std::io::Result<Vec<_>> = std::fs::read_dir(path)?.collect();
    let mut files: Vec<PathBuf> = entries?.into_iter().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "dzn"));
    files.sort();
    Ok(files)
}

fn ours(name: &str, file: &Path, seconds: f64) -> Result<(), String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let began = Instant::now();
    let (case, notes) = b2b::read(&text)?;
    for note in notes {
        eprintln!("{}: {note}", file.display());
    }
    let mut first = None;
    let solved = b2b::solve(
        &case,
        &|| began.elapsed().as_secs_f64() > seconds,
        &mut |_| {
            first.get_or_insert(began.elapsed().as_secs_f64());
        },
    );
    let took = began.elapsed().as_secs_f64();
    let first = first.map_or(String::new(), |s| format!("{:.0} ms", s * 1e3));
    let breaks = solved.slots.map(|_| solved.breaks.to_string());
    row(name, "ours", breaks.as_deref(), solved.proven, took, &first);
    Ok(())
}

fn row(name: &str, solver: &str, breaks: Option<&str>, proven: bool, seconds: f64, first: &str) {
    let (breaks, word) = match (breaks, proven) {
        (Some(breaks), true) => (breaks, "proven"),
        (Some(breaks), false) => (breaks, "not proven"),
        (None, true) => ("-", "impossible"),
        (None, false) => ("-", "no plan"),
    };
    println!("{name:<24} {solver:<8} {breaks:>6}  {word:<10} {seconds:>8.3}  {first}");
}

/// The peers' answers: lines of solver, breaks or `-`, 1 or 0, seconds.
fn peers(name: &str, file: &Path, seconds: f64) {
    let Ok(python) = std::env::var("ATTACHE_PEERS") else {
        return;
    };
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/tools/bench_b2b.py"
    );
    let answer = Command::new(python)
        .arg(script)
        .arg(seconds.to_string())
        .arg(file)
        .output();
    let Ok(answer) = answer else { return };
    if !answer.status.success() {
        eprintln!("{}", String::from_utf8_lossy(&answer.stderr));
    }
    for line in String::from_utf8_lossy(&answer.stdout).lines() {
        let words: Vec<&str> = line.split('\t').collect();
        if let [solver, breaks, proven, took] = words[..] {
            let breaks = (breaks != "-").then_some(breaks);
            row(
                name,
                solver,
                breaks,
                proven == "1",
                took.parse().unwrap_or(0.0),
                "",
            );
        }
    }
}
