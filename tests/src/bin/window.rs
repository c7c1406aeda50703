//! The real window from outside: `window first-paint` measures how soon it is there, and
//! `window picture FILE` takes a picture of it. Each on a practice book of its own, without a
//! display.
#![allow(clippy::print_stdout, reason = "what it finds is what it prints")]

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;
use tests::webdriver::Trouble;
use tests::window::{CONTROL, ENTER, PRACTICE_NOW, Window, practice_book, program};

/// Enough to see a stray one; each takes about two seconds.
const STARTS: usize = 5;

/// The trip by which one knows that the list is there.
const A_TRIP: &str = "B40 Executive Board";

/// What the picture shows.
const PICTURED: &str = "Metropolis World Congress";
const PICTURED_ITEM: &str = "Meeting with";

fn main() -> Result<(), Trouble> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["first-paint"] => first_paint(),
        ["picture", file] => picture(Path::new(file)),
        _ => Err("use: window first-paint | window picture FILE".into()),
    }
}

/// From the start of the program to its first paint, and to a list of trips that can be used.
fn first_paint() -> Result<(), Trouble> {
    let mut painted = Vec::new();
    let mut usable = Vec::new();
    for _ in 0..STARTS {
        let home = tempfile::tempdir()?;
        let window = open(home.path())?;
        let list = "return document.body.innerText.includes(arguments[0])
                    && performance.timeOrigin + performance.now()";
        usable.push(since_start(&window, list, "the list of trips")?);
        let paint = "const [paint] = performance.getEntriesByName('first-contentful-paint');
                     return paint && performance.timeOrigin + paint.startTime";
        painted.push(since_start(&window, paint, "the first paint")?);
    }
    println!("start to first paint        {}", spread(painted));
    println!("start to usable trip list   {}", spread(usable));
    Ok(())
}

/// The itinerary of a trip, with its first meeting in the inspector.
fn picture(file: &Path) -> Result<(), Trouble> {
    let home = tempfile::tempdir()?;
    let window = open(home.path())?;
    window.click("[role=row]", PICTURED)?;
    window.session().press(&[ENTER])?;
    window.session().press(&[CONTROL, '2'])?;
    window.click("[role=row]", PICTURED_ITEM)?;
    window.find("#item-title", PICTURED_ITEM)?;
    window.wait_for("the fonts", "return document.fonts.status == 'loaded'", &[])?;
    Ok(std::fs::write(file, window.picture()?)?)
}

fn open(home: &Path) -> Result<Window, Trouble> {
    let program = program("attache")?;
    let book = practice_book(&program, home)?;
    let args = [
        "--book",
        &book.to_string_lossy(),
        "--practice",
        "--now",
        PRACTICE_NOW,
        "--language",
        "en",
    ];
    Window::open(&program, &args, home)
}

/// Milliseconds from the program's start to the moment that the page tells.
fn since_start(window: &Window, script: &str, what: &str) -> Result<f64, Trouble> {
    let moment = window.wait_for(what, script, &[json!(A_TRIP)])?;
    let moment = moment.as_f64().ok_or("the page tells no moment")?;
    Ok(moment - in_milliseconds(window.started())?)
}

fn in_milliseconds(moment: SystemTime) -> Result<f64, Trouble> {
    Ok(moment.duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0)
}

/// The middle of some milliseconds, and how far they lie apart.
fn spread(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let (least, middle, most) = (times[0], times[times.len() / 2], times[times.len() - 1]);
    format!(
        "{middle:5.0} ms (least {least:.0}, most {most:.0}, of {})",
        times.len()
    )
}
